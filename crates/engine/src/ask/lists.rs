//! A page of a list that is kept with the corpus.

use super::codes::coding;
use super::{page_of, quoted, Part, Question};
use crate::corpus::{Concept, Corpus, NamedPart, NormId};
use crate::script::fold;
use crate::segment::UserWord;
use std::cmp::Reverse;
use wenmai_model::{Code, CodingUnit, Fault, List, ListAsk, ListPage, ListRow, Subcorpus};

impl Question for ListAsk {
    type Answer = ListPage;

    fn answer(&self, part: &Part) -> Result<ListPage, Fault> {
        page(part, self)
    }
}

/// An entry before it is shown.
enum Entry<'c> {
    Word(&'c UserWord),
    Stopword(&'c str),
    Concept(u32, &'c Concept),
    Code(usize, &'c Code),
    Subcorpus(&'c Subcorpus, &'c NamedPart),
}

impl Entry<'_> {
    /// Whether a folded text is in it.
    fn has(&self, folded: &str) -> bool {
        match self {
            Entry::Word(word) => fold(&word.word).contains(folded),
            Entry::Stopword(word) => word.contains(folded),
            Entry::Concept(_, concept) => concept.forms.iter().any(|form| fold(form).contains(folded)),
            Entry::Subcorpus(one, _) => fold(&one.to_string()).contains(folded),
            Entry::Code(_, code) => [&code.name, &code.rule].iter().any(|text| fold(text).contains(folded)),
        }
    }

    fn row(&self, corpus: &Corpus, freq: u32) -> ListRow {
        let row = |name: &str, query: String| ListRow {
            name: name.to_owned(),
            tag: String::new(),
            given: None,
            forms: Vec::new(),
            freq,
            query,
            incomplete: false,
        };
        match self {
            Entry::Word(word) => ListRow {
                tag: word.tag.clone(),
                given: word.frequency,
                ..row(&word.word, quoted(&word.word))
            },
            Entry::Stopword(word) => {
                let shown = corpus.norm_by_fold(word).map_or(*word, |norm| corpus.lexicon().norm(norm));
                row(shown, quoted(word))
            }
            Entry::Concept(_, concept) => {
                let forms = concept.forms.iter().filter(|form| **form != concept.name);
                let query = match concept.name.contains(char::is_whitespace) {
                    true => format!("@\"{}\"", concept.name),
                    false => format!("@{}", concept.name),
                };
                ListRow { forms: forms.cloned().collect(), ..row(&concept.name, query) }
            }
            Entry::Subcorpus(one, part) => {
                // It may be that nobody has counted them.
                let given = Some(one.words).filter(|words| *words > 0);
                let query = one.hits.as_ref().map_or_else(String::new, |hits| hits.query.clone());
                let incomplete = part.incomplete;
                ListRow { given, forms: vec![one.definition()], incomplete, ..row(&one.name, query) }
            }
            Entry::Code(_, code) => {
                ListRow { forms: vec![code.rule.clone()], ..row(&code.name, String::new()) }
            }
        }
    }
}

/// A page of a list, with the frequencies of its entries.
fn page(part: &Part, asked: &ListAsk) -> Result<ListPage, Fault> {
    let (corpus, selection) = (part.corpus, part.selection());
    let entries: Vec<Entry> = match asked.list {
        List::Words => corpus.user_words().words().iter().map(Entry::Word).collect(),
        List::Stopwords => corpus.stopwords().iter().map(|word| Entry::Stopword(word)).collect(),
        List::Concepts => {
            (0..).zip(corpus.concepts()).map(|(number, concept)| Entry::Concept(number, concept)).collect()
        }
        List::Subcorpora => {
            let parts = corpus.subcorpora().iter().zip(corpus.named());
            parts.map(|(one, part)| Entry::Subcorpus(one, part)).collect()
        }
        List::Codes => (0..).zip(corpus.codes()).map(|(number, code)| Entry::Code(number, code)).collect(),
    };
    let coding = match asked.list {
        List::Codes if !entries.is_empty() => Some(coding(part, corpus.codes(), CodingUnit::Paragraph)?),
        _ => None,
    };
    let mut counts = vec![0u32; corpus.lexicon().norms()];
    for &(first, last) in &selection.ranges {
        (first..last).for_each(|token| counts[corpus.norm_of(token).0 as usize] += 1);
    }
    let of_word = |folded: &str| match corpus.norm_by_fold(folded) {
        Some(NormId(norm)) => counts[norm as usize],
        None => 0,
    };
    let freq = |entry: &Entry| match entry {
        Entry::Word(word) => of_word(&fold(&word.word)),
        Entry::Stopword(word) => of_word(word),
        Entry::Concept(number, _) => {
            let mentions = corpus.mentions(*number).iter();
            mentions.filter(|&&(first, last)| selection.contains(first, last)).count() as u32
        }
        // As when it was named: by itself, in main text.
        Entry::Subcorpus(_, part) => corpus.words_of(part),
        Entry::Code(number, _) => coding.as_ref().map_or(0, |coding| coding.count(*number)),
    };
    let total = entries.len() as u32;
    let find = fold(asked.find.trim());
    let mut found: Vec<Entry> =
        entries.into_iter().filter(|entry| find.is_empty() || entry.has(&find)).collect();
    if asked.by_frequency {
        found.sort_by_cached_key(|entry| Reverse(freq(entry)));
    }
    let (_, shown) = page_of(&found, asked.offset, asked.limit);
    Ok(ListPage {
        total,
        found: found.len() as u32,
        rows: shown.iter().map(|entry| entry.row(corpus, freq(entry))).collect(),
    })
}
