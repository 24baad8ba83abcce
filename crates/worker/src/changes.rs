//! What a change does to a corpus, and what moves by it.

use std::cmp::Reverse;
use std::collections::HashMap;
use wenmai_engine::corpus::{Corpus, NormId, Selection, WordChange, WordChangeError};
use wenmai_protocol as protocol;
use wenmai_protocol::{Change, ChangeFault, Changed, Failure, Repairs};

/// Moved words that are listed.
const MOST_MOVED: usize = 100;

/// The documents that a change is about, ascending, and they as they are after it.
pub fn changed(corpus: &Corpus, change: &Change) -> Result<(Vec<u32>, Corpus), Failure> {
    match change {
        Change::Zone { document, lines, zone } => {
            if *document as usize >= corpus.documents().len() {
                return Err(Failure::NotFound);
            }
            let mut after = corpus.part(&[*document]);
            let before = after.fingerprint();
            after.rezone(0, lines, *zone);
            if after.fingerprint() == before {
                return Err(Failure::Change(ChangeFault::Nothing));
            }
            Ok((vec![*document], after))
        }
        Change::Join(word) => words(corpus, &WordChange::Join(word.clone())),
        Change::Cut(parts) => words(corpus, &WordChange::Cut(parts.clone())),
        Change::Repairs { .. } | Change::List(..) | Change::Fields(_) => Err(Failure::NotFound),
    }
}

fn words(corpus: &Corpus, change: &WordChange) -> Result<(Vec<u32>, Corpus), Failure> {
    let fault = |error| {
        Failure::Change(match error {
            WordChangeError::NoWord => ChangeFault::NoWord,
            WordChangeError::Nothing => ChangeFault::Nothing,
        })
    };
    let documents = corpus.changed_by(change).map_err(fault)?;
    let after = corpus.part(&documents).with_word_change(change).map_err(fault)?;
    Ok((documents, after))
}

/// Documents, and for each one the repairs that are undone.
type ToRecut = (Vec<u32>, Vec<Vec<u32>>);

/// The documents that have to be cut again for a change, and what of each one's repairs is undone then; `None` where
/// nothing has to be cut again.
pub fn to_recut(corpus: &Corpus, change: &Change) -> Result<Option<ToRecut>, Failure> {
    let Change::Repairs { document, which, undone } = change else { return Ok(None) };
    let mut documents = Vec::new();
    let mut lists = Vec::new();
    for (number, found) in (0..).zip(corpus.documents()) {
        if document.is_some_and(|wanted| wanted != number) {
            continue;
        }
        let meant = |repair: u32| match which {
            Repairs::One(one) => *one == repair,
            Repairs::Rule(rule) => found.repairs[repair as usize].rule == *rule,
        };
        let all = 0..found.repairs.len() as u32;
        let list: Vec<u32> = all
            .filter(|&repair| if meant(repair) { *undone } else { found.is_undone(repair as usize) })
            .collect();
        if list != found.undone {
            documents.push(number);
            lists.push(list);
        }
    }
    if documents.is_empty() {
        return Err(Failure::Change(ChangeFault::Nothing));
    }
    Ok(Some((documents, lists)))
}

/// What a change moved, but for the corpus' description.
pub struct MovedWords {
    moved: Vec<protocol::Moved>,
    total: u32,
    n: (u32, u32),
}

impl MovedWords {
    /// With the description.
    pub fn of(self, corpus: protocol::Corpus, report: Option<protocol::ListReport>) -> Changed {
        Changed { corpus, moved: self.moved, moved_total: self.total, n: self.n, report }
    }
}

/// The words whose frequency moved in a corpus whose tokens are as they were, but of which a filter leaves another part.
pub fn chosen_anew(corpus: &Corpus, before: &Selection, filter: &protocol::Filter) -> MovedWords {
    let after = Selection::new(corpus, filter);
    if after == *before {
        return MovedWords { moved: Vec::new(), total: 0, n: (before.words, after.words) };
    }
    between((corpus, before), (corpus, &after))
}

/// The words whose frequency under a filter is another after a change.
pub fn moved(before: &Corpus, after: &Corpus, filter: &protocol::Filter) -> MovedWords {
    let (old, new) = (Selection::new(before, filter), Selection::new(after, filter));
    between((before, &old), (after, &new))
}

/// The same, of two selections of corpora.
pub fn between((before, old): (&Corpus, &Selection), (after, new): (&Corpus, &Selection)) -> MovedWords {
    let (old, old_words) = frequencies(before, old);
    let (new, new_words) = frequencies(after, new);
    let mut moved: Vec<(&str, u32, u32)> = Vec::new();
    for (text, &count) in &old {
        let now = new.get(text).copied().unwrap_or(0);
        if now != count {
            moved.push((text, count, now));
        }
    }
    moved.extend(
        new.iter().filter(|(text, _)| !old.contains_key(*text)).map(|(text, &count)| (*text, 0, count)),
    );
    moved.sort_unstable_by_key(|&(text, old, new)| (Reverse(old.abs_diff(new)), text));
    let total = moved.len() as u32;
    moved.truncate(MOST_MOVED);
    let moved = moved.into_iter().map(|(text, before, after)| protocol::Moved {
        text: text.to_owned(),
        before,
        after,
        query: wenmai_engine::ask::quoted(text),
    });
    MovedWords { moved: moved.collect(), total, n: (old_words, new_words) }
}

/// The frequencies of all words of a selection, and their sum.
pub fn frequencies<'c>(corpus: &'c Corpus, selection: &Selection) -> (HashMap<&'c str, u32>, u32) {
    let mut counts = vec![0u32; corpus.lexicon().norms()];
    for &(first, last) in &selection.ranges {
        (first..last).for_each(|token| counts[corpus.norm_of(token).0 as usize] += 1);
    }
    let words = (0..).map(NormId).zip(counts).filter(|&(norm, count)| count > 0 && corpus.is_word_norm(norm));
    (words.map(|(norm, count)| (corpus.lexicon().norm(norm), count)).collect(), selection.words)
}
