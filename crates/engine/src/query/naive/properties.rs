//! Whatever is asked of whatever texts: the search finds what the oracle does, by every plan.

use super::corpora::corpus_of;
use super::generators::{documents, exactness, expert_query, filters, simple_query};
use super::oracle::{naive, Found};
use crate::corpus::{Corpus, Filter, Selection, Zones};
use crate::query::hit::{Class, Hit, Hits};
use crate::query::{
    parse_as, read_subcorpora, search, search_within, Budget, Exactness, QueryFault, QueryMode,
};
use crate::script::is_han;
use proptest::prelude::*;
use wenmai_model::{HitSet, HitsOf, Named, Subcorpus};

/// More plans than most queries have.
const PLANS: usize = 4;

fn check(
    corpus: &Corpus,
    filter: &Filter,
    typed: &str,
    mode: QueryMode,
    exact: Exactness,
) -> Result<(), TestCaseError> {
    let selection = Selection::new(corpus, filter);
    let query = match parse_as(typed, mode, exact, corpus.concepts()) {
        Ok(query) => query,
        Err(error) => {
            let excused = matches!(error.fault, QueryFault::TooLarge | QueryFault::NothingToFind);
            prop_assert!(excused, "{}: {}", typed, error);
            return Ok(());
        }
    };
    let hits = search(corpus, &selection, &query);
    prop_assert!(!hits.incomplete);
    let expected = naive(corpus, &selection, &query);
    prop_assert_eq!(found(corpus, &hits), expected.clone(), "{}", typed);
    // Every plan finds the same, and captures the same.
    let captures = |hits: &Hits| -> Vec<Option<(u32, u32)>> {
        let names = 0..hits.names.len();
        let all = hits.in_text_order();
        names.flat_map(|name| all.iter().map(move |hit| hits.captured(hit, name))).collect()
    };
    for plan in 0..PLANS {
        let planned = search_within(corpus, &selection, &query, &mut Budget::default().by_plan(plan));
        prop_assert_eq!(found(corpus, &planned), found(corpus, &hits), "{}, plan {}", typed, plan);
        prop_assert_eq!(captures(&planned), captures(&hits), "{}, plan {}", typed, plan);
    }
    // Counts add up, and what was captured lies in its hit.
    prop_assert_eq!(hits.classes.iter().sum::<u32>(), hits.characters());
    prop_assert_eq!(
        hits.classes[Class::Token as usize] + hits.classes[Class::Tokens as usize],
        hits.words.len() as u32
    );
    for hit in hits.in_text_order().iter() {
        for name in 0..hits.names.len() {
            if let Some((first, last)) = hits.captured(hit, name) {
                prop_assert!(hit.first <= first && last <= hit.last);
            }
        }
        let (start, end) = hit.cleaned(corpus);
        prop_assert!(start < end);
    }
    // The expert form means the same.
    let expert = query.expert(corpus.concepts());
    let again = parse_as(&expert, QueryMode::Expert, Exactness::default(), corpus.concepts());
    let again = again.map_err(|error| TestCaseError::fail(format!("{expert}: {error}")))?;
    prop_assert_eq!(found(corpus, &search(corpus, &selection, &again)), found(corpus, &hits), "{}", expert);
    named_as_found(corpus, filter, typed, mode, exact, &expected)?;
    // However little time there is, what is found is right.
    let some = search_within(corpus, &selection, &query, &mut Budget::of(20));
    if !some.incomplete {
        prop_assert_eq!(some.characters(), hits.characters());
    }
    Ok(())
}

/// A part that is named by a query, as it is written and read again, has the documents with a hit by definition, whichever
/// of its hits are meant.
fn named_as_found(
    corpus: &Corpus,
    filter: &Filter,
    typed: &str,
    mode: QueryMode,
    exact: Exactness,
    expected: &[Found],
) -> Result<(), TestCaseError> {
    for &set in HitSet::ALL {
        let hits = HitsOf {
            query: typed.to_owned(),
            mode,
            exact,
            set,
            zones: filter.zones.clone(),
            scripts: filter.scripts.clone(),
            ..HitsOf::default()
        };
        let part = Subcorpus { name: "x".into(), criteria: Vec::new(), hits: Some(Box::new(hits)), words: 0 };
        let (read, faults) = read_subcorpora(&part.to_string(), corpus.concepts());
        prop_assert!(faults.is_empty() && read.len() == 1, "{}: {:?}", part, faults);
        let is_meant = |&(_, _, first, last, whole): &Found| match set {
            HitSet::Words => whole,
            HitSet::Across => !whole,
            HitSet::Characters => true,
            HitSet::Token => whole && last - first == 1,
            HitSet::Tokens => whole && last - first > 1,
            HitSet::Inside => !whole && last - first == 1,
            HitSet::Crossing => !whole && last - first > 1,
        };
        let mut with = vec![false; corpus.documents().len()];
        for hit in expected.iter().filter(|hit| is_meant(hit)) {
            with[corpus.document_of(hit.2) as usize] = true;
        }
        let named = corpus.part_of(&read[0]);
        // The oracle was asked of some documents, a part is named in all.
        let asked: Vec<bool> = (0..)
            .zip(&named.documents)
            .map(|(number, inside)| {
                *inside && (filter.documents.is_empty() || filter.documents.contains(&number))
            })
            .collect();
        prop_assert_eq!(asked, with, "{}", part);
    }
    Ok(())
}

pub fn found(corpus: &Corpus, hits: &Hits) -> Vec<Found> {
    let place = |hit: &Hit| {
        let start = corpus.text_start(hit.first) + hit.before as usize;
        let end = corpus.text_end(hit.last - 1) - hit.behind as usize;
        (start, end, hit.first, hit.last, hit.whole)
    };
    hits.in_text_order().iter().map(place).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn simple_queries_agree_with_a_naive_scan(
        documents in documents(),
        filter in filters(),
        typed in simple_query(),
        exact in exactness(),
    ) {
        check(&corpus_of(&documents), &filter, &typed, QueryMode::Simple, exact)?;
    }

    #[test]
    fn expert_queries_agree_with_a_naive_scan(documents in documents(), filter in filters(), typed in expert_query()) {
        check(&corpus_of(&documents), &filter, &typed, QueryMode::Expert, Exactness::default())?;
    }

    /// However query and text are cut, each occurrence of the characters is found, and in either script.
    #[test]
    fn every_substring_finds_all_its_occurrences(documents in documents(), from in any::<prop::sample::Index>(), length in 1usize..7, traditional in any::<bool>()) {
        let corpus = corpus_of(&documents);
        let text = corpus.text();
        let chars: Vec<char> = text.chars().collect();
        let han: Vec<usize> = (0..chars.len()).filter(|&at| is_han(chars[at])).collect();
        if han.is_empty() {
            return Ok(());
        }
        let start = han[from.index(han.len())];
        let folded: String = chars[start..].iter().take(length).take_while(|c| is_han(**c)).collect();
        // What it would be in a Traditional text.
        let typed: String = if traditional {
            folded.chars().map(|c| crate::script::merged(c).last().copied().unwrap_or(c)).collect()
        } else {
            folded.clone()
        };
        let query = parse_as(&typed, QueryMode::Simple, Exactness::default(), corpus.concepts()).unwrap();
        let selection = Selection::new(&corpus, &Filter { zones: Zones::All, ..Filter::default() });
        let hits = search(&corpus, &selection, &query);
        let places: Vec<usize> = text.char_indices().map(|(at, _)| at).filter(|&at| text[at..].starts_with(&folded)).collect();
        let found: Vec<usize> = found(&corpus, &hits).into_iter().map(|hit| hit.0).collect();
        prop_assert_eq!(found, places);
    }
}
