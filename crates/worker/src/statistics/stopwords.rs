//! Words that lists leave out.

use std::collections::{BTreeMap, HashSet};
use wenmai_engine::analysis as engine;
use wenmai_engine::corpus::{Corpus, Selection};
use wenmai_engine::script::fold;
use wenmai_protocol::{Standing, Stoplist, Stopword};

/// The words that are left out, folded; none for no list.
pub fn stopwords(corpus: &Corpus, list: Option<&Stoplist>) -> HashSet<String> {
    let Some(list) = list else { return HashSet::new() };
    let mut words: HashSet<String> = corpus.stopwords().iter().cloned().collect();
    for word in &list.kept {
        words.remove(&fold(word.trim()));
    }
    words.extend(added(list));
    words
}

/// The words that the reader has added, folded.
fn added(list: &Stoplist) -> impl Iterator<Item = String> + '_ {
    list.added.iter().map(|word| fold(word.trim())).filter(|word| !word.is_empty())
}

/// The stopwords with their frequencies: those that the reader added, then the corpus' own in their order.
pub(super) fn listed(corpus: &Corpus, selection: &Selection, list: &Stoplist) -> Vec<Stopword> {
    let mut freqs: BTreeMap<String, u32> = BTreeMap::new();
    for item in engine::word_list(corpus, selection).items {
        *freqs.entry(fold(&item.text)).or_default() += item.freq;
    }
    let kept: HashSet<String> = list.kept.iter().map(|word| fold(word.trim())).collect();
    let own = corpus.stopwords().iter().map(|word| {
        let standing = if kept.contains(word) { Standing::Kept } else { Standing::Own };
        (word.clone(), standing)
    });
    let own: Vec<(String, Standing)> = own.collect();
    let known: HashSet<&str> = own
        .iter()
        .filter(|(_, standing)| *standing == Standing::Own)
        .map(|(word, _)| word.as_str())
        .collect();
    let added = added(list).filter(|word| !known.contains(word.as_str())).map(|word| (word, Standing::Added));
    let added: Vec<(String, Standing)> = added.collect();
    // What is written twice in the list, or in both scripts, is one word.
    let mut seen = HashSet::new();
    let words = added.into_iter().chain(own.iter().cloned()).filter(|(word, _)| seen.insert(word.clone()));
    words
        .map(|(word, standing)| Stopword { freq: freqs.get(&word).copied().unwrap_or(0), word, standing })
        .collect()
}
