//! Laws of a corpus: places lead back, a bundle is what was written, the index agrees with a naive count.

use crate::common::{concepts, dictionary, segmenter, Cost};
use proptest::prelude::*;
use wenmai_engine::analysis::{word_list, Concordance, HitSet};
use wenmai_engine::clean::{clean, Rule, Zone};
use wenmai_engine::corpus::{
    read_bundle, write_bundle, Builder, BundleError, Corpus, Filter, Selection, Zones,
};
use wenmai_engine::query::{parse, search, search_within, Budget, Hits};
use wenmai_engine::script::fold;

/// Texts of the kinds of character and word that the engine treats apart.
fn text() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "微信",
        "支付宝",
        "支付寶",
        "zhi付宝",
        "微xinyong户",
        "發(fā)布",
        "的",
        "了",
        "著名",
        "乾隆",
        "后",
        "後",
        "O2O",
        "5.86",
        "18%",
        "Alipay's",
        "WeChat",
        "，",
        "。",
        "！",
        " ",
        "\n",
        "\r\n",
        "\n\n",
        "“",
        "”",
        "《",
        "naïve",
        "か",
        "字",
        "😀",
        "&nbsp;",
        "< p >",
        "??v",
        "pC",
        "2014-02-18 15:37:50",
        "首页 | 登录",
    ]);
    prop::collection::vec(pieces, 0..60).prop_map(|pieces| pieces.concat())
}

/// A corpus of these texts.
fn corpus_of(texts: &[String]) -> Corpus {
    let mut builder = Builder::new("test", segmenter(), concepts(), vec!["的".to_owned()]);
    for (number, text) in texts.iter().enumerate() {
        let found = clean(text, dictionary());
        builder.add(&number.to_string(), "UTF-8", text.clone(), found);
    }
    builder.finish()
}

fn everything(corpus: &Corpus) -> Selection {
    Selection::new(corpus, &Filter { zones: Zones::All, ..Filter::default() })
}

fn find(corpus: &Corpus, selection: &Selection, query: &str) -> Hits {
    search(corpus, selection, &parse(query, corpus.concepts()).unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn places_lead_back_to_the_original(texts in prop::collection::vec(text(), 1..4)) {
        let corpus = corpus_of(&texts);
        let mut token = 0;
        for (number, document) in corpus.documents().iter().enumerate() {
            prop_assert_eq!(document.tokens.0, token);
            let original = document.original();
            prop_assert_eq!(&original, &texts[number]);
            // For each byte of the cleaned text, the bytes of the original that it came from.
            let mut origin = Vec::new();
            let mut at = 0;
            for repair in document.repairs.iter().filter(|repair| !repair.rule.norm_only()) {
                origin.extend((at..repair.original_start).map(|at| (at, at + 1)));
                origin.extend(repair.replacement.bytes().map(|_| (repair.original_start, repair.original_end)));
                at = repair.original_end;
            }
            origin.extend((at..original.len() as u32).map(|at| (at, at + 1)));
            let cleaned = document.cleaned.whole();
            prop_assert_eq!(origin.len(), cleaned.len());
            let mut at = 0;
            for number in document.tokens.0..document.tokens.1 {
                let found = corpus.token(number);
                let (start, end) = (found.cleaned.0 as usize, found.cleaned.1 as usize);
                prop_assert!(at <= start && start < end);
                // What no token has is white space.
                prop_assert!(cleaned[at..start].chars().all(|c| c.is_whitespace() || c.is_control()));
                let form = corpus.lexicon().form(corpus.lexicon().form_of(found.entry));
                let joined: String = cleaned[start..end].chars().filter(|c| !matches!(c, '\n' | '\r')).collect();
                prop_assert_eq!(form, joined);
                // Where nothing was repaired, the original has the same text at the same place.
                let (from, to) = document.original_span(found.cleaned);
                prop_assert_eq!((from, to), (origin[start].0, origin[end - 1].1));
                let repaired = document.repairs.iter().any(|repair| {
                    !repair.rule.norm_only() && repair.original_start < to && repair.original_end > from
                });
                if !repaired {
                    prop_assert_eq!(document.original_text((from, to)), &cleaned[start..end]);
                }
                prop_assert_eq!(corpus.document_of(number), corpus.lines().get(corpus.line_of(number) as usize).document);
                at = end;
            }
            token = document.tokens.1;
            // Every byte of the original is in a line or a line break.
            let lines = corpus.lines_of(number as u32).iter().map(|line| document.original_line(&line));
            let mut at = 0;
            for line in lines {
                let between = &original[at..line.0 as usize];
                prop_assert!(between.chars().all(|c| matches!(c, '\n' | '\r')));
                at = line.1 as usize;
            }
            prop_assert!(original[at..].chars().all(|c| matches!(c, '\n' | '\r')));
        }
        prop_assert_eq!(corpus.len(), token);
    }

    #[test]
    fn a_bundle_read_back_is_the_same(texts in prop::collection::vec(text(), 1..4)) {
        let corpus = corpus_of(&texts);
        let bytes = write_bundle(&corpus);
        let read = read_bundle(&bytes).unwrap();
        prop_assert_eq!(write_bundle(&read), bytes);
        prop_assert_eq!(read.fingerprint(), corpus.fingerprint());
        prop_assert_eq!(read.documents(), corpus.documents());
        let all = everything(&corpus);
        prop_assert_eq!(word_list(&read, &all), word_list(&corpus, &all));
    }

    #[test]
    fn damaged_bytes_are_refused(texts in prop::collection::vec(text(), 1..3), at in any::<prop::sample::Index>(), flip in 1u8.., cut in any::<prop::sample::Index>()) {
        let bytes = write_bundle(&corpus_of(&texts));
        let mut damaged = bytes.clone();
        damaged[at.index(bytes.len())] ^= flip;
        prop_assert!(read_bundle(&damaged).is_err());
        prop_assert!(read_bundle(&bytes[..cut.index(bytes.len())]).is_err());
    }

    #[test]
    fn characters_and_words_agree_with_a_naive_count(texts in prop::collection::vec(text(), 1..4), query in "微信|支付宝|支付寶|的|了|后|o2o|5[.]86|wechat|alipay|信用|信|著名|付宝") {
        let corpus = corpus_of(&texts);
        let selection = everything(&corpus);
        let hits = find(&corpus, &selection, &query);
        // The normal form of each paragraph, from the tokens alone, with the places where they begin and end.
        let (mut characters, mut words) = (0, 0);
        let wanted = fold(&query);
        let mut line = 0;
        while line < corpus.lines().len() {
            let after = (line + 1..corpus.lines().len()).find(|&next| !corpus.lines().get(next).continues).unwrap_or(corpus.lines().len());
            let (first, last) = (corpus.lines().get(line).tokens.0, corpus.lines().get(after - 1).tokens.1);
            let mut paragraph = String::new();
            let (mut starts, mut ends) = (Vec::new(), Vec::new());
            let mut end_before = None;
            for token in first..last {
                let (start, end) = corpus.token(token).cleaned;
                if end_before.is_some_and(|before| before < start) {
                    paragraph.push(' ');
                }
                starts.push(paragraph.len());
                paragraph.push_str(&fold(corpus.lexicon().norm(corpus.norm_of(token))));
                ends.push(paragraph.len());
                end_before = Some(end);
            }
            for (at, _) in paragraph.char_indices() {
                if paragraph[at..].starts_with(&wanted) {
                    characters += 1;
                    words += u32::from(starts.contains(&at) && ends.contains(&(at + wanted.len())));
                }
            }
            line = after;
        }
        prop_assert_eq!((hits.characters(), hits.words.len() as u32), (characters, words));
        // The parts add up to the whole, however it is divided.
        let words = Concordance::new(&corpus, &selection, &hits, HitSet::Words, "");
        prop_assert_eq!(words.len(), hits.words.len() as u32);
        prop_assert_eq!(words.by_form().iter().map(|form| form.1).sum::<u32>(), hits.words.len() as u32);
        prop_assert_eq!(words.by_document(3, 10).iter().map(|document| document.hits).sum::<u32>(), hits.words.len() as u32);
    }

    #[test]
    fn lists_agree_with_the_tokens(texts in prop::collection::vec(text(), 1..4)) {
        let corpus = corpus_of(&texts);
        for zones in [Zones::All, Zones::Main, Zones::Some(vec![Zone::Title, Zone::Navigation])] {
            let selection = Selection::new(&corpus, &Filter { zones: zones.clone(), ..Filter::default() });
            let list = word_list(&corpus, &selection);
            let tokens: Vec<u32> = (0..corpus.len())
                .filter(|&token| zones.contains(corpus.lines().get(corpus.line_of(token) as usize).zone))
                .collect();
            let words = tokens.iter().filter(|&&token| corpus.is_word(token)).count() as u32;
            prop_assert_eq!((selection.words, selection.tokens), (words, tokens.len() as u32));
            prop_assert_eq!((list.n, list.total()), (words, words));
            for item in &list.items {
                let of_item: Vec<u32> = tokens.iter().copied().filter(|&token| corpus.norm_of(token).0 == item.id).collect();
                let mut documents: Vec<u32> = of_item.iter().map(|&token| corpus.document_of(token)).collect();
                documents.dedup();
                prop_assert_eq!((item.freq as usize, item.range as usize), (of_item.len(), documents.len()));
            }
        }
    }
}

#[test]
fn says_what_is_wrong_with_a_bundle() {
    let bytes = write_bundle(&corpus_of(&["微信".to_owned()]));
    assert_eq!(read_bundle(b"").err(), Some(BundleError::NotABundle));
    assert_eq!(read_bundle(b"PK\x03\x04").err(), Some(BundleError::NotABundle));
    assert_eq!(read_bundle(&bytes[..20]).err(), Some(BundleError::Damaged));
    let mut newer = bytes.clone();
    newer[6] = 9;
    assert_eq!(read_bundle(&newer).err(), Some(BundleError::Version(9)));
}

#[test]
fn a_disguise_is_found_as_what_it_stands_for_and_stays_as_written() {
    let corpus = corpus_of(&["随着zhi付宝的政策推出，微xinyong户和支付寶的yinhang卡。".to_owned()]);
    let selection = everything(&corpus);
    for query in ["支付宝", "支付寶", "zhi付宝", "@支付宝"] {
        let hits = find(&corpus, &selection, query);
        let words = Concordance::new(&corpus, &selection, &hits, HitSet::Words, "");
        assert_eq!(words.by_form(), [("zhi付宝".to_owned(), 1), ("支付寶".to_owned(), 1)], "{query}");
    }
    let hits = find(&corpus, &selection, "用户");
    let words = Concordance::new(&corpus, &selection, &hits, HitSet::Words, "");
    assert_eq!(words.by_form(), [("yong户".to_owned(), 1)]);
    assert!(corpus.documents()[0].repairs.iter().all(|repair| repair.rule == Rule::Disguise));
    assert_eq!(corpus.documents()[0].cleaned.whole(), corpus.documents()[0].original());
}

#[test]
fn a_longer_name_is_no_mention_of_a_shorter_one() {
    let corpus = corpus_of(&["微信支付和微信，WeChat Pay and WeChat's".to_owned()]);
    let selection = everything(&corpus);
    let count = |query: &str| {
        let hits = find(&corpus, &selection, query);
        (hits.words.len(), hits.characters() as usize)
    };
    assert_eq!(count("@微信"), (2, 4));
    assert_eq!(count("@微信支付"), (2, 2));
    assert_eq!(count("微信"), (1, 2));
}

#[test]
fn white_space_in_a_query_stands_for_some_or_none() {
    let corpus =
        corpus_of(&["微信 支付，微信支付，O2O电商，O2O 电商。We chat, wechat; zhi付宝 微信".to_owned()]);
    let selection = everything(&corpus);
    let count = |query: &str| {
        let hits = find(&corpus, &selection, query);
        (hits.words.len(), hits.characters() as usize)
    };
    assert_eq!(count("微信 支付"), (1, 2));
    assert_eq!(count("O2O 电商"), (2, 2));
    assert_eq!(count("we chat"), (1, 1));
    assert_eq!(count("zhi付宝 微信"), (1, 1));
}

#[test]
fn an_expression_over_text_pays_for_all_that_it_looks_at() {
    let corpus = corpus_of(&["的".repeat(5_000)]);
    let selection = everything(&corpus);
    let run = |typed: &str| {
        let query = parse(typed, corpus.concepts()).unwrap();
        let found = search_within(&corpus, &selection, &query, &mut Budget::of(200_000));
        (found.characters(), found.incomplete)
    };
    assert_eq!(run("/的/t"), (5_000, false));
    assert_eq!(run("/(的的)+/t"), (1, false));
    // Each looks at all that follows, to no end.
    assert!(run("/的(.*龘)?/t").1);
    assert!(run("/(.*龘)?/t").1);
}

#[test]
fn a_hyphen_in_an_expression_hides_no_fold() {
    let corpus = corpus_of(&["e-書".to_owned()]);
    assert_eq!(find(&corpus, &everything(&corpus), "/e-書/t").characters(), 1);
}

#[test]
fn a_word_broken_over_two_lines_is_one() {
    let text = "互联网渠道的流量需\n求,很多商家说\n，线上流量很高了。";
    let mut found = clean(text, dictionary());
    for line in &mut found.lines {
        line.continues = line.original_start > 0;
    }
    let mut builder = Builder::new("", segmenter(), Vec::new(), Vec::new());
    builder.add("broken", "UTF-8", text.to_owned(), found);
    let corpus = builder.finish();
    let selection = everything(&corpus);
    let hits = find(&corpus, &selection, "需求");
    let words = Concordance::new(&corpus, &selection, &hits, HitSet::Words, "");
    assert_eq!(words.by_form(), [("需求".to_owned(), 1)]);
    assert_eq!(find(&corpus, &selection, "求,很多").characters(), 1);
    assert_eq!(find(&corpus, &selection, "说，线上").characters(), 1);
}

#[test]
fn names_of_documents_are_told_apart() {
    let mut builder = Builder::new("", segmenter(), Vec::new(), Vec::new());
    for _ in 0..3 {
        builder.add_file("a", "好".as_bytes(), dictionary()).unwrap();
    }
    let corpus = builder.finish();
    let names: Vec<&str> = corpus.documents().iter().map(|document| document.name.as_str()).collect();
    assert_eq!(names, ["a", "a (2)", "a (3)"]);
    // However many there are, and whatever else is called so.
    let mut builder = Builder::new("", segmenter(), Vec::new(), Vec::new());
    let start = Cost::begin();
    builder.add("a (3)", "UTF-8", String::new(), clean("", dictionary()));
    for _ in 0..20_000 {
        builder.add("a", "UTF-8", String::new(), clean("", dictionary()));
    }
    assert!(start.seconds() < 10);
    let corpus = builder.finish();
    let names: Vec<&str> = corpus.documents().iter().map(|document| document.name.as_str()).collect();
    assert_eq!(names[..4], ["a (3)", "a", "a (2)", "a (4)"]);
    assert_eq!(names[20_000], "a (20001)");
}

#[test]
fn a_form_inside_a_latin_word_is_no_occurrence_of_a_concept() {
    let corpus = corpus_of(&["Ali is qualified, Alipay and alibaba; 阿里云和阿里巴巴".to_owned()]);
    let selection = everything(&corpus);
    let hits = find(&corpus, &selection, "@阿里");
    let words = Concordance::new(&corpus, &selection, &hits, HitSet::Characters, "");
    let forms: Vec<String> = words.by_form().into_iter().map(|(form, _)| form).collect();
    assert_eq!(forms, ["Ali", "alibaba", "阿里", "阿里巴巴"]);
}

#[test]
fn unreadable_files_are_told_apart() {
    let segmenter = segmenter();
    let mut builder = Builder::new("", segmenter, Vec::new(), Vec::new());
    assert!(builder.add_file("empty", b"", dictionary()).is_err());
    assert!(builder.add_file("binary", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", dictionary()).is_err());
    assert!(builder.is_empty());
    builder.add_file("text", "好".as_bytes(), dictionary()).unwrap();
    assert_eq!(builder.finish().documents().len(), 1);
}
