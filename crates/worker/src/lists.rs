//! The lists that are kept with a corpus: words, stopwords, concepts, codes.

use std::collections::hash_map::{self, HashMap};
use std::fmt::Display;
use wenmai_engine::analysis::read_stopwords;
use wenmai_engine::corpus::{read_concepts, Corpus, Lists};
use wenmai_engine::query::{add_codes, add_subcorpora};
use wenmai_engine::script::fold;
use wenmai_engine::segment::{parse_user_words, UserWords, MOST_WORDS};
use wenmai_protocol::{ChangeFault, Failure, List, ListEdit, ListReport, FAULTS};

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
                List::Codes => lists.besides.codes.clear(),
                List::Subcorpora => lists.besides.subcorpora.clear(),
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
        report => {
            // What is named now is counted now: later it is told whether the corpus has changed under it.
            for one in lists.besides.subcorpora.iter_mut().filter(|one| one.words == 0) {
                one.words = corpus.words_of(&corpus.part_of(one));
            }
            Ok((lists, report))
        }
    }
}

fn remove(lists: &mut Lists, list: List, names: &[String]) {
    let folded: Vec<String> = names.iter().map(|name| fold(name)).collect();
    match list {
        List::Words => lists.words = lists.words.without(names),
        List::Stopwords => lists.stopwords.retain(|word| !folded.contains(word)),
        List::Concepts => lists.concepts.retain(|concept| !folded.contains(&fold(&concept.name))),
        List::Codes => lists.besides.codes.retain(|code| !folded.contains(&fold(&code.name))),
        List::Subcorpora => lists.besides.subcorpora.retain(|one| !folded.contains(&fold(&one.name))),
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
        List::Codes => add_codes(&mut lists.besides.codes, text, &lists.concepts),
        List::Subcorpora => add_subcorpora(&mut lists.besides.subcorpora, text, &lists.concepts),
    };
    Ok(ListReport {
        list,
        taken: taken as u32,
        faults_total: faults.len() as u32,
        faults: faults.into_iter().take(FAULTS).collect(),
    })
}

/// A list as it is imported, and a name for its file.
pub fn written(corpus: &Corpus, list: List) -> (&'static str, String) {
    match list {
        List::Words => ("words", in_lines(corpus.user_words().words())),
        List::Stopwords => ("stopwords", in_lines(corpus.stopwords())),
        List::Concepts => ("concepts", in_lines(corpus.concepts())),
        List::Codes => ("codes", in_lines(corpus.codes())),
        List::Subcorpora => ("subcorpora", in_lines(corpus.subcorpora())),
    }
}

fn in_lines(entries: &[impl Display]) -> String {
    entries.iter().map(|entry| format!("{entry}\n")).collect()
}
