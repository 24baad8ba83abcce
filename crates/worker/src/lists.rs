//! The lists that are kept with a corpus: words, stopwords, concepts.

use crate::answer::{page_of, quoted};
use std::cmp::Reverse;
use std::collections::hash_map::{self, HashMap};
use std::fmt::Display;
use wenmai_engine::analysis::read_stopwords;
use wenmai_engine::corpus::{read_concepts, Concept, Corpus, Lists, NormId, Selection};
use wenmai_engine::script::fold;
use wenmai_engine::segment::{self, parse_user_words, UserWord, UserWords, MOST_WORDS};
use wenmai_protocol::{
    ChangeFault, Failure, LineFault, LineFaultKind, List, ListAsk, ListEdit, ListPage, ListReport, ListRow,
    FAULTS,
};

/// The lists of a corpus after a change of one, and what became of the lines that were added.
pub fn changed(corpus: &Corpus, list: List, edit: &ListEdit) -> Result<(Lists, Option<ListReport>), Failure> {
    let before = corpus.lists();
    let mut lists = before.clone();
    let report = match edit {
        ListEdit::Remove(names) => {
            remove(&mut lists, list, names);
            None
        }
        ListEdit::Add(text) => Some(add(&mut lists, list, text)?),
        ListEdit::Replace(text) => {
            match list {
                List::Words => lists.words = UserWords::default(),
                List::Stopwords => lists.stopwords.clear(),
                List::Concepts => lists.concepts.clear(),
            }
            Some(add(&mut lists, list, text)?)
        }
        ListEdit::File { .. } => return Err(Failure::NotFound),
    };
    match report {
        // A line that is refused is said, whatever else is as it was.
        Some(report) if report.taken == 0 && report.faults_total > 0 => Err(Failure::List(report)),
        _ if lists == before => Err(Failure::Change(ChangeFault::Nothing)),
        _ if lists.words.words().len() > MOST_WORDS => Err(Failure::Change(ChangeFault::TooMany)),
        report => Ok((lists, report)),
    }
}

fn remove(lists: &mut Lists, list: List, names: &[String]) {
    let folded: Vec<String> = names.iter().map(|name| fold(name)).collect();
    match list {
        List::Words => lists.words = lists.words.without(names),
        List::Stopwords => lists.stopwords.retain(|word| !folded.contains(word)),
        List::Concepts => lists.concepts.retain(|concept| !folded.contains(&fold(&concept.name))),
    }
}

fn add(lists: &mut Lists, list: List, text: &str) -> Result<ListReport, Failure> {
    let (taken, faults) = match list {
        List::Words => {
            let (words, faults) = parse_user_words(text);
            let taken = words.len();
            lists.words = lists.words.with(words);
            (taken, faults)
        }
        List::Stopwords => {
            let (words, faults) = read_stopwords(text);
            let taken = words.len();
            let known: std::collections::HashSet<String> = lists.stopwords.iter().cloned().collect();
            lists.stopwords.extend(words.into_iter().filter(|word| !known.contains(word)));
            (taken, faults)
        }
        List::Concepts => {
            let (concepts, faults) = read_concepts(text);
            let taken = concepts.len();
            let mut places: HashMap<String, usize> = HashMap::new();
            for (place, known) in lists.concepts.iter().enumerate() {
                places.entry(fold(&known.name)).or_insert(place);
            }
            for concept in concepts {
                match places.entry(fold(&concept.name)) {
                    hash_map::Entry::Occupied(place) => lists.concepts[*place.get()] = concept,
                    hash_map::Entry::Vacant(place) => {
                        place.insert(lists.concepts.len());
                        lists.concepts.push(concept);
                    }
                }
            }
            (taken, faults)
        }
    };
    Ok(ListReport {
        list,
        taken: taken as u32,
        faults_total: faults.len() as u32,
        faults: faults.into_iter().take(FAULTS).map(fault).collect(),
    })
}

fn fault(fault: segment::LineFault) -> LineFault {
    let kind = match fault.kind {
        segment::LineFaultKind::Form => LineFaultKind::Form,
        segment::LineFaultKind::Frequency => LineFaultKind::Frequency,
        segment::LineFaultKind::NoWord => LineFaultKind::NoWord,
        segment::LineFaultKind::TooLong => LineFaultKind::TooLong,
        segment::LineFaultKind::TooMany => LineFaultKind::TooMany,
    };
    LineFault { line: fault.line, text: fault.text, kind }
}

/// An entry before it is shown.
enum Entry<'c> {
    Word(&'c UserWord),
    Stopword(&'c str),
    Concept(u32, &'c Concept),
}

impl Entry<'_> {
    /// Whether a folded text is in it.
    fn has(&self, folded: &str) -> bool {
        match self {
            Entry::Word(word) => fold(&word.word).contains(folded),
            Entry::Stopword(word) => word.contains(folded),
            Entry::Concept(_, concept) => concept.forms.iter().any(|form| fold(form).contains(folded)),
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
        }
    }
}

/// A page of a list, with the frequencies of its entries in a selection.
pub fn page(corpus: &Corpus, selection: &Selection, asked: &ListAsk) -> ListPage {
    let entries: Vec<Entry> = match asked.list {
        List::Words => corpus.user_words().words().iter().map(Entry::Word).collect(),
        List::Stopwords => corpus.stopwords().iter().map(|word| Entry::Stopword(word)).collect(),
        List::Concepts => {
            (0..).zip(corpus.concepts()).map(|(number, concept)| Entry::Concept(number, concept)).collect()
        }
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
    };
    let total = entries.len() as u32;
    let find = fold(asked.find.trim());
    let mut found: Vec<Entry> =
        entries.into_iter().filter(|entry| find.is_empty() || entry.has(&find)).collect();
    if asked.by_frequency {
        found.sort_by_cached_key(|entry| Reverse(freq(entry)));
    }
    let (_, shown) = page_of(&found, asked.offset, asked.limit);
    ListPage {
        total,
        found: found.len() as u32,
        rows: shown.iter().map(|entry| entry.row(corpus, freq(entry))).collect(),
    }
}

/// A list as it is imported, and a name for its file.
pub fn written(corpus: &Corpus, list: List) -> (&'static str, String) {
    match list {
        List::Words => ("words", in_lines(corpus.user_words().words())),
        List::Stopwords => ("stopwords", in_lines(corpus.stopwords())),
        List::Concepts => ("concepts", in_lines(corpus.concepts())),
    }
}

fn in_lines(entries: &[impl Display]) -> String {
    entries.iter().map(|entry| format!("{entry}\n")).collect()
}
