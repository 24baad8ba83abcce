//! A corpus as other programs read it.

use crate::common::{dictionary, segmenter};
use proptest::prelude::*;
use wenmai_engine::clean::clean;
use wenmai_engine::corpus::{Builder, Corpus, Filter, Zones};
use wenmai_engine::export::export;
use wenmai_model::CorpusFormat;

fn corpus(texts: &[(&str, &str)]) -> Corpus {
    let mut builder = Builder::new("test", segmenter(), Vec::new(), Vec::new());
    for (name, text) in texts {
        builder.add_file(name, text.as_bytes(), dictionary()).unwrap();
    }
    builder.finish()
}

/// All zones: what such small texts are taken for is not what is tested here.
fn everything() -> Filter {
    Filter { zones: Zones::All, ..Filter::default() }
}

const TEXT: &str = "微信支付很方便。O2O is <new> & \"odd\".\n第二段。";

#[test]
fn plain_text_is_the_cleaned_text() {
    let texts = [("a.txt", TEXT), ("b.txt", "另一篇文章")];
    let text = export(&corpus(&texts), &everything(), CorpusFormat::Text);
    assert_eq!(text, format!("{TEXT}\n\n另一篇文章\n"));
}

#[test]
fn a_filter_leaves_out_documents() {
    let corpus = corpus(&[("a.txt", TEXT), ("b.txt", "另一篇文章")]);
    let filter = Filter { documents: vec![1], ..everything() };
    for format in CorpusFormat::ALL {
        let written = export(&corpus, &filter, format);
        assert!(written.contains("篇") && !written.contains("方便"), "{written}");
    }
}

#[test]
fn conllu_has_ten_columns_and_sentences() {
    let written = export(&corpus(&[("a.txt", TEXT)]), &everything(), CorpusFormat::Conllu);
    assert!(written.starts_with("# newdoc id = a.txt\n"), "{written}");
    assert!(written.contains("# text = 微信支付很方便。\n1\t微信支付\t微信支付\t_\t"), "{written}");
    assert!(written.contains("\tSpaceAfter=No\n"));
    let rows = written.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    for row in rows {
        assert_eq!(row.split('\t').count(), 10, "{row}");
    }
}

#[test]
fn tei_escapes_what_markup_would_be() {
    let written = export(&corpus(&[("a&b.txt", TEXT)]), &everything(), CorpusFormat::Tei);
    assert!(written.contains("<idno>a&amp;b.txt</idno>"), "{written}");
    assert!(written.contains("<pc>&lt;</pc><w") && written.contains("<pc>&quot;</pc>"), "{written}");
}

#[test]
fn json_lines_are_objects_with_text_and_words() {
    let written = export(&corpus(&[("a.txt", TEXT)]), &everything(), CorpusFormat::JsonLines);
    let object: serde_json::Value = serde_json::from_str(written.trim_end()).unwrap();
    assert_eq!(object["text"], TEXT);
    assert_eq!(object["paragraphs"][0]["sentences"][0][0], "微信支付");
}

#[test]
fn lines_that_run_on_have_a_space_where_their_script_has_one() {
    let text = "a brown\nfox, café\nnoir; 下\n雪 了";
    let mut found = clean(text, dictionary());
    for line in &mut found.lines {
        line.continues = line.original_start > 0;
    }
    let mut builder = Builder::new("", segmenter(), Vec::new(), Vec::new());
    builder.add("a", "UTF-8", text.to_owned(), found);
    let corpus = builder.finish();
    let expected = "a brown fox, café noir; 下雪 了";
    assert_eq!(export(&corpus, &everything(), CorpusFormat::Text).trim_end(), expected);
    let conllu = export(&corpus, &everything(), CorpusFormat::Conllu);
    assert!(conllu.contains(&format!("# text = {expected}\n")), "{conllu}");
    let tei = export(&corpus, &everything(), CorpusFormat::Tei);
    let body = tei.split_once("<s>").unwrap().1.split_once("</s>").unwrap().0;
    let plain: String =
        body.split('<').map(|piece| piece.split_once('>').map_or(piece, |parts| parts.1)).collect();
    assert_eq!(plain, expected);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Whatever a text is, every token of it stands in every format once and in order, and XML stays well-formed.
    #[test]
    fn no_token_is_lost(text in "[微信支付的了。，！a-c \n<>&\"'\u{1}\t1-3後后]{1,80}") {
        let mut builder = Builder::new("test", segmenter(), Vec::new(), Vec::new());
        prop_assume!(builder.add_file("a.txt", text.as_bytes(), dictionary()).is_ok());
        let corpus = builder.finish();
        let lexicon = corpus.lexicon();
        let forms: Vec<&str> =
            (0..corpus.len()).map(|token| lexicon.form(lexicon.form_of(corpus.token(token).entry))).collect();
        let conllu = export(&corpus, &everything(), CorpusFormat::Conllu);
        let rows: Vec<&str> = conllu
            .lines()
            .filter(|line| !line.is_empty() && !line.starts_with('#'))
            .map(|row| row.split('\t').nth(1).unwrap())
            .collect();
        prop_assert_eq!(&rows, &forms);
        let json = export(&corpus, &everything(), CorpusFormat::JsonLines);
        let mut words = Vec::new();
        for object in json.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap()) {
            for paragraph in object["paragraphs"].as_array().unwrap() {
                for sentence in paragraph["sentences"].as_array().unwrap() {
                    words.extend(sentence.as_array().unwrap().iter().map(|word| word.as_str().unwrap().to_owned()));
                }
            }
        }
        prop_assert_eq!(&words, &forms);
        let tei = export(&corpus, &everything(), CorpusFormat::Tei);
        prop_assert_eq!(tei.matches("<w").count() + tei.matches("<pc").count(), forms.len());
        let mut open = Vec::new();
        for tag in tei.split('<').skip(1).map(|rest| rest.split('>').next().unwrap()) {
            match tag.strip_prefix('/') {
                Some(name) => prop_assert_eq!(open.pop(), Some(name.to_owned())),
                None if tag.ends_with('/') || tag.starts_with('?') => {}
                None => open.push(tag.split(' ').next().unwrap().to_owned()),
            }
        }
        prop_assert!(open.is_empty());
    }
}
