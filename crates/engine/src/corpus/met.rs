//! The words of a piece of text, before they are words of a corpus.

use super::lexicon::LexiconBuilder;
use super::Strings;
use crate::segment::Segmenter;
use std::collections::HashMap;

/// Words in the order in which a text has them, with the parts of speech that they came with.
#[derive(Default)]
pub(super) struct Met {
    forms: Strings,
    /// Folds of normal forms.
    folds: Strings,
    tags: Strings,
    words: Vec<Word>,
}

/// A written form, its fold, and a part of speech of its own, by number.
type Word = (u32, u32, Option<u32>);

impl Met {
    /// Puts them to the words of a corpus: the entry of each. Other pieces' words may have been put before, so the
    /// part of speech that a word is described with is not known until now.
    pub fn put(&self, lexicon: &mut LexiconBuilder, segmenter: &Segmenter) -> Vec<u32> {
        let put = |&(form, folded, own): &Word| {
            let own = own.map(|tag| self.tags.get(tag as usize));
            let describe =
                |folded| (segmenter.spelling(folded), own.unwrap_or_else(|| segmenter.tag(folded)));
            let (form, folded) = (self.forms.get(form as usize), self.folds.get(folded as usize));
            lexicon.tagged_entry(form, folded, own, describe).0
        };
        self.words.iter().map(put).collect()
    }
}

/// Words while they are met.
#[derive(Default)]
pub(super) struct Meeting {
    met: Met,
    /// For each form its number, and that of the first word that has it, which is mostly the one that is met again.
    forms: HashMap<String, (u32, u32)>,
    folds: HashMap<String, u32>,
    tags: HashMap<String, u32>,
    words: HashMap<Word, u32>,
}

impl Meeting {
    /// The number of a written form with this fold and part of speech of its own.
    pub fn entry(&mut self, form: &str, folded: &str, own: Option<&str>) -> u32 {
        let Meeting { met, forms, folds, tags, words } = self;
        let known = forms.get(form).copied();
        if let Some((_, word)) = known {
            let (_, fold, tag) = met.words[word as usize];
            let tag = tag.map(|tag| met.tags.get(tag as usize));
            if met.folds.get(fold as usize) == folded && tag == own {
                return word;
            }
        }
        let number = |known: &mut HashMap<String, u32>, list: &mut Strings, text: &str| {
            known.get(text).copied().unwrap_or_else(|| {
                known.insert(text.to_owned(), list.len() as u32);
                list.push(text);
                list.len() as u32 - 1
            })
        };
        let form_number = known.map_or(met.forms.len() as u32, |(form, _)| form);
        let fold = number(folds, &mut met.folds, folded);
        let tag = own.map(|own| number(tags, &mut met.tags, own));
        let next = met.words.len() as u32;
        let word = *words.entry((form_number, fold, tag)).or_insert(next);
        if word == next {
            met.words.push((form_number, fold, tag));
        }
        if known.is_none() {
            met.forms.push(form);
            forms.insert(form.to_owned(), (form_number, word));
        }
        word
    }

    /// The words that were met.
    pub fn finish(self) -> Met {
        self.met
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_its_form_its_fold_and_its_own_tag() {
        let mut meeting = Meeting::default();
        let mut number = |form, folded, own| meeting.entry(form, folded, own);
        assert_eq!(number("微信", "微信", None), 0);
        assert_eq!(number("wx", "微信", None), 1);
        assert_eq!(number("wx", "wx", None), 2);
        assert_eq!(number("微信", "微信", Some("n")), 3);
        assert_eq!([number("wx", "wx", None), number("wx", "微信", None)], [2, 1]);
        assert_eq!([number("微信", "微信", Some("n")), number("微信", "微信", Some("v"))], [3, 4]);
        let met = meeting.finish();
        assert_eq!((met.forms.len(), met.folds.len(), met.tags.len(), met.words.len()), (2, 2, 2, 5));
    }
}
