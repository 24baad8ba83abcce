//! The lists that a corpus is segmented and counted with, and that a reader may change: words, concepts, stopwords.
//!
//! They belong to the corpus, so changing one is a new state of documents like any other change, with no documents where
//! nothing is segmented differently. Imported list files are decoded by the importer, which has the tables of encodings.

use super::{names, Besides, Concept, Corpus, MetadataState};
use crate::script::fold;
use crate::segment::{Trie, UserWord, UserWords};
use std::collections::HashMap;
use wenmai_model::Code;

/// The lists that are kept with a corpus.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lists {
    /// Words that the segmenter's dictionary lacks, or has otherwise.
    pub words: UserWords,
    /// Names for sets of written forms.
    pub concepts: Vec<Concept>,
    /// Words that lists may leave out, in normal form.
    pub stopwords: Vec<String>,
    /// What a reader has said besides.
    pub besides: Besides,
}

impl Lists {
    /// What the segmenter is given: the concepts' names, then the reader's own words, which outdo them.
    pub fn segmenter_words(&self) -> Vec<UserWord> {
        let mut words = names(&self.concepts);
        words.extend_from_slice(self.words.words());
        words
    }

    /// The words in which two sets of lists differ: a superset, never fewer.
    fn differing(&self, other: &Lists) -> Trie {
        let words = |lists: &Lists| match self.words.is_same(&other.words) {
            true => names(&lists.concepts),
            false => lists.segmenter_words(),
        };
        let (own, others) = (words(self), words(other));
        let known = |words: &[UserWord]| -> HashMap<String, (Option<u32>, String)> {
            words.iter().map(|word| (fold(&word.word), (word.frequency, word.tag.clone()))).collect()
        };
        let (before, after) = (known(&own), known(&others));
        let mut differing = Trie::default();
        let gone = before.iter().filter(|(word, _)| !after.contains_key(*word));
        let new = after.iter().filter(|(word, how)| before.get(*word) != Some(how));
        gone.chain(new).for_each(|(word, _)| differing.insert(word, 0));
        differing
    }
}

impl Corpus {
    pub fn lists(&self) -> Lists {
        Lists {
            words: self.user_words().clone(),
            concepts: self.concepts().to_vec(),
            stopwords: self.stopwords().to_vec(),
            besides: self.stored.besides.clone(),
        }
    }

    /// The rules that are kept with it.
    pub fn codes(&self) -> &[Code] {
        &self.stored.besides.codes
    }

    /// The reader's words that it is cut with.
    pub fn user_words(&self) -> &UserWords {
        &self.stored.user_words
    }

    /// The corpus with other lists, its tokens as they are.
    #[must_use]
    pub fn with_lists(self, lists: Lists) -> Corpus {
        let mut stored = self.stored;
        stored.user_words = lists.words;
        stored.concepts = lists.concepts;
        stored.stopwords = lists.stopwords;
        stored.besides = lists.besides;
        Corpus::from_built(stored)
    }

    /// What is to be put in place where other lists differ only in what is said besides: no word of the text is concerned.
    pub fn only_besides(&self, lists: &Lists) -> Option<MetadataState> {
        let own = Lists { besides: lists.besides.clone(), ..self.lists() };
        (own == *lists).then(|| MetadataState::of(lists.besides.clone()))
    }

    /// The documents that other lists would cut otherwise, ascending: those in whose text a word stands that is not in
    /// both alike. Where words were joined or cut, or came with their text, one document tells what words are in another,
    /// and then it is all.
    pub fn to_recut(&self, lists: &Lists) -> Vec<u32> {
        let differing = self.lists().differing(lists);
        let all = 0..self.documents().len() as u32;
        let has = |number: &u32| {
            let (first, last) = self.documents()[*number as usize].tokens;
            first < last && differing.is_in(&self.text()[self.text_start(first)..self.text_end(last - 1)])
        };
        let found: Vec<u32> = all.clone().filter(has).collect();
        let depend = !self.word_changes().is_empty() || self.documents().iter().any(|one| one.words_given);
        if depend && !found.is_empty() {
            all.collect()
        } else {
            found
        }
    }
}
