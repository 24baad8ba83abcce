//! Words that lists leave out.

use super::{Part, Question};
use crate::analysis::word_list;
use crate::corpus::{Corpus, Selection};
use crate::script::fold;
use std::collections::{BTreeMap, HashSet};
use wenmai_model::{Fault, Standing, Stoplist, Stopword, StopwordsAsk};

impl Question for StopwordsAsk {
    type Answer = Vec<Stopword>;

    fn answer(&self, part: &Part) -> Result<Vec<Stopword>, Fault> {
        Ok(listed(part.corpus, part.selection(), &self.0))
    }
}

/// The words that are left out, folded; none for no list.
pub fn left_out(corpus: &Corpus, list: Option<&Stoplist>) -> HashSet<String> {
    let Some(list) = list else { return HashSet::new() };
    let mut words: HashSet<String> = corpus.stopwords().iter().cloned().collect();
    for word in &list.kept {
        words.remove(&fold(word.trim()));
    }
    words.extend(added(list).map(|(_, folded)| folded));
    words
}

/// The words that the reader has added: as they were typed, and folded.
fn added(list: &Stoplist) -> impl Iterator<Item = (&String, String)> {
    list.added.iter().map(|word| (word, fold(word.trim()))).filter(|(_, folded)| !folded.is_empty())
}

/// The stopwords with their frequencies: those that the reader added, then the corpus' own in their order.
fn listed(corpus: &Corpus, selection: &Selection, list: &Stoplist) -> Vec<Stopword> {
    let mut freqs: BTreeMap<String, u32> = BTreeMap::new();
    for item in word_list(corpus, selection).items {
        *freqs.entry(fold(&item.text)).or_default() += item.freq;
    }
    let kept: HashSet<String> = list.kept.iter().map(|word| fold(word.trim())).collect();
    let own: HashSet<&String> = corpus.stopwords().iter().filter(|word| !kept.contains(*word)).collect();
    let mut words: Vec<Stopword> = Vec::new();
    // What is written twice in the list, or in both scripts, is one word.
    let mut seen = HashSet::new();
    let mut list_word = |word: String, typed: &str, standing: Standing| {
        if seen.insert(word.clone()) {
            let freq = freqs.get(&word).copied().unwrap_or(0);
            words.push(Stopword { word, typed: typed.to_owned(), freq, standing });
        }
    };
    for (typed, word) in added(list).filter(|(_, word)| !own.contains(word)) {
        list_word(word, typed, Standing::Added);
    }
    for word in corpus.stopwords() {
        let standing = if own.contains(word) { Standing::Own } else { Standing::Kept };
        list_word(word.clone(), word, standing);
    }
    words
}
