//! What a corpus consists of, and what cleaning did to it.

use super::{word_list, Frequencies};
use crate::clean::{Repair, Zone};
use crate::corpus::{takes_document, Corpus, Document, Filter, Selection, Zones};
use crate::script::{Language, Script};
use std::collections::HashSet;
pub use wenmai_model::RuleCount;

/// A corpus at a glance.
#[derive(Clone, Debug, PartialEq)]
pub struct Overview {
    /// Words under the filter.
    pub words: u32,
    /// Tokens under the filter.
    pub tokens: u32,
    /// Different words under the filter.
    pub types: u32,
    /// Documents with a word under the filter.
    pub documents: u32,
    /// Sentences that begin under the filter.
    pub sentences: u32,
    /// Repairs in the chosen documents.
    pub repairs: u32,
    /// Share of the chosen documents' words outside the main text.
    pub set_aside: f64,
    /// The words without stopwords, most frequent first.
    pub words_list: Frequencies,
    /// What the chosen documents consist of.
    pub shares: Vec<Shares>,
    /// What cleaning did in the chosen documents, the rule applied most often first.
    pub cleaning: Vec<RuleCount>,
    /// Words under the filter by script that occurs.
    pub scripts: Vec<(Script, u32)>,
    /// Words under the filter by language that occurs.
    pub languages: Vec<(Language, u32)>,
}

/// What a document consists of, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shares {
    /// The document.
    pub document: u32,
    /// Title, headings and body.
    pub body: u32,
    /// Replies.
    pub reply: u32,
    /// Everything else.
    pub aside: u32,
}

/// A corpus at a glance, under a filter.
pub fn overview(corpus: &Corpus, filter: &Filter) -> Overview {
    let selection = Selection::new(corpus, filter);
    let mut list = word_list(corpus, &selection);
    let types = list.items.len() as u32;
    let passed_over = passed_over(corpus);
    list.items.retain(|item| !passed_over(&item.text));

    let everything = Selection::new(corpus, &Filter { zones: Zones::All, ..filter.clone() });
    let mut shares: Vec<Shares> = (0..)
        .zip(&everything.words_by_document)
        .filter(|&(number, &words)| {
            words > 0 && takes_document(filter, number, &corpus.documents()[number as usize])
        })
        .map(|(document, _)| Shares { document, body: 0, reply: 0, aside: 0 })
        .collect();
    let mut scripts = Script::ALL.map(|script| (script, 0));
    let mut languages = Language::ALL.map(|language| (language, 0));
    for line in corpus.lines().iter().filter(|line| line.tokens.0 < line.tokens.1) {
        let (first, last) = line.tokens;
        let words = (first..last).filter(|&token| corpus.is_word(token)).count() as u32;
        if everything.contains(first, last) {
            if let Ok(place) = shares.binary_search_by_key(&line.document, |shares| shares.document) {
                let share = match line.zone {
                    Zone::Reply => &mut shares[place].reply,
                    zone if zone.is_main() => &mut shares[place].body,
                    _ => &mut shares[place].aside,
                };
                *share += words;
            }
        }
        if selection.contains(first, last) {
            scripts
                .iter_mut()
                .filter(|(script, _)| *script == line.script)
                .for_each(|script| script.1 += words);
            let language = languages.iter_mut().filter(|(language, _)| *language == line.language);
            language.for_each(|language| language.1 += words);
        }
    }
    let all: u32 = shares.iter().map(|shares| shares.body + shares.reply + shares.aside).sum();
    let aside: u32 = shares.iter().map(|shares| shares.aside).sum();

    let chosen: Vec<u32> = shares.iter().map(|shares| shares.document).collect();
    let cleaning = cleaning(corpus, &chosen);
    Overview {
        words: selection.words,
        tokens: selection.tokens,
        types,
        documents: selection.documents(),
        sentences: corpus.sentences().iter().filter(|&&token| selection.contains(token, token + 1)).count()
            as u32,
        repairs: cleaning.iter().map(|rule| rule.count).sum(),
        set_aside: if all == 0 { 0.0 } else { f64::from(aside) / f64::from(all) },
        words_list: list,
        shares,
        cleaning,
        scripts: scripts.into_iter().filter(|&(_, words)| words > 0).collect(),
        languages: languages.into_iter().filter(|&(_, words)| words > 0).collect(),
    }
}

/// Takes stopwords, which are folded, out of a list of words, and words of which nothing but digits is left.
pub fn drop_words(list: &mut Frequencies, stopwords: &HashSet<String>) {
    list.items.retain(|item| {
        let folded = crate::script::fold(&item.text);
        !super::is_number(&folded) && !stopwords.contains(&folded)
    });
}

/// Whether a word is a stopword of the corpus, or has nothing but digits.
pub(super) fn passed_over(corpus: &Corpus) -> impl Fn(&str) -> bool + '_ {
    let stopwords: HashSet<&str> = corpus.stopwords().iter().map(String::as_str).collect();
    move |word| {
        let folded = crate::script::fold(word);
        super::is_number(&folded) || stopwords.contains(folded.as_str())
    }
}

/// How often each rule was applied in these documents.
fn cleaning(corpus: &Corpus, documents: &[u32]) -> Vec<RuleCount> {
    let mut counts: Vec<RuleCount> = Vec::new();
    for &number in documents {
        let document = &corpus.documents()[number as usize];
        let applied = document.repairs.iter().enumerate().filter(|(place, _)| !document.is_undone(*place));
        for (place, repair) in applied {
            // The syllables of one disguise are one repair to its reader.
            let goes_on = place > 0 && {
                let before = &document.repairs[place - 1];
                repair.rule.norm_only()
                    && before.rule == repair.rule
                    && before.original_end == repair.original_start
            };
            if goes_on {
                continue;
            }
            match counts.iter_mut().find(|count| count.rule == repair.rule) {
                Some(count) => count.count += 1,
                None => {
                    let lines = corpus.lines_of(number);
                    let after = lines.partition_point(|line| line.cleaned.1 < document.places[place].1);
                    counts.push(RuleCount {
                        rule: repair.rule,
                        count: 1,
                        example: example(
                            document,
                            document.original_line(&lines.get(after)),
                            &document.repairs[place..],
                        ),
                        document: number,
                        line: after as u32,
                    });
                }
            }
        }
    }
    counts.sort_by_key(|count| (std::cmp::Reverse(count.count), count.rule));
    counts
}

/// The first repair of these (with those that go on it) between a few characters of its line.
fn example(document: &Document, line: (u32, u32), repairs: &[Repair]) -> [String; 4] {
    const AROUND: usize = 4;
    let mut end = repairs[0].original_end;
    let mut replacement = repairs[0].replacement.clone();
    for repair in &repairs[1..] {
        if !(repair.rule.norm_only() && repair.rule == repairs[0].rule && repair.original_start == end) {
            break;
        }
        end = repair.original_end;
        replacement.push_str(&repair.replacement);
    }
    let start = repairs[0].original_start;
    let before = document.original_text((line.0, start));
    let before: String = before.chars().skip(before.chars().count().saturating_sub(AROUND)).collect();
    let after = document.original_text((end, line.1)).chars().take(AROUND).collect();
    [before, document.original_text((start, end)), replacement, after]
}
