//! Words that a reader joins or cuts, applied to the tokens that are there.
//!
//! A joined word is every hit at word boundaries made one token, not a new word of jieba's dictionary: exactly what the
//! reader saw changes, nothing else is segmented differently, and no dictionary has to be fetched.

use super::assemble::{Assembler, NewToken, Source};
use super::{Corpus, WordChange};
use crate::script::fold;
use memchr::memmem;
use std::fmt;

/// Why words cannot be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WordChangeError {
    /// There is nothing to join or to cut, or it has white space or punctuation in it.
    NoWord,
    /// No token is changed by it.
    Nothing,
}

impl fmt::Display for WordChangeError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(match self {
            WordChangeError::NoWord => {
                "only letters, digits and Han that follow one another can be joined or cut"
            }
            WordChangeError::Nothing => "nothing in the corpus is cut differently by this",
        })
    }
}

impl std::error::Error for WordChangeError {}

impl WordChange {
    /// The word in question, folded.
    fn word(&self) -> String {
        match self {
            WordChange::Join(word) => fold(word),
            WordChange::Cut(parts) => fold(&parts.concat()),
        }
    }

    fn is_sound(&self) -> bool {
        let word = |text: &str| !text.is_empty() && text.chars().all(char::is_alphanumeric);
        match self {
            WordChange::Join(text) => word(text),
            WordChange::Cut(parts) => parts.len() > 1 && parts.iter().all(|part| word(part)),
        }
    }
}

impl Corpus {
    /// What a reader has changed of how words are cut, in order.
    pub fn word_changes(&self) -> &[WordChange] {
        &self.stored.word_changes
    }

    /// The documents that a change of words would cut anew, ascending.
    pub fn changed_by(&self, change: &WordChange) -> Result<Vec<u32>, WordChangeError> {
        if !change.is_sound() {
            return Err(WordChangeError::NoWord);
        }
        let mut documents: Vec<u32> =
            self.spans_of(change).iter().map(|&(first, _)| self.document_of(first)).collect();
        documents.dedup();
        if documents.is_empty() {
            return Err(WordChangeError::Nothing);
        }
        Ok(documents)
    }

    /// The corpus after a change of words. Nothing but the word itself is cut differently.
    pub fn with_word_change(&self, change: &WordChange) -> Result<Corpus, WordChangeError> {
        self.changed_by(change)?;
        let mut changed = self.applied(change);
        changed.stored.word_changes.push(change.clone());
        Ok(Corpus::from_built(changed.stored))
    }

    /// The corpus with all changes of words applied to its tokens once more.
    pub(super) fn with_all_word_changes(self) -> Corpus {
        let changes = self.stored.word_changes.clone();
        changes.iter().fold(self, |corpus, change| match corpus.spans_of(change).is_empty() {
            true => corpus,
            false => corpus.applied(change),
        })
    }

    fn applied(&self, change: &WordChange) -> Corpus {
        let cuts = match change {
            WordChange::Join(_) => Vec::new(),
            WordChange::Cut(parts) => lengths(parts),
        };
        let mut spans = self.spans_of(change).into_iter().peekable();
        let mut assembler = Assembler::like(self);
        let mut source = Source::new(self);
        for (number, document) in (0..).zip(self.documents()) {
            let mut tokens = Vec::new();
            let mut token = document.tokens.0;
            while token < document.tokens.1 {
                match spans.next_if(|&(first, _)| first == token) {
                    Some((first, last)) if cuts.is_empty() => {
                        tokens.push(NewToken::Joined(first, last));
                        token = last;
                    }
                    Some((first, last)) => {
                        let mut from = 0;
                        for &chars in &cuts {
                            tokens.push(NewToken::Part(first, from..from + chars));
                            from += chars;
                        }
                        token = last;
                    }
                    None => {
                        tokens.push(NewToken::Same(token));
                        token += 1;
                    }
                }
            }
            assembler.add(&mut source, number, Some(&tokens));
        }
        assembler.finish()
    }

    /// The tokens that a change joins, or the one that it cuts: ascending, none overlapping another.
    fn spans_of(&self, change: &WordChange) -> Vec<(u32, u32)> {
        let word = change.word();
        match change {
            WordChange::Cut(parts) => {
                let cuts = lengths(parts);
                let Some(norm) = self.norm_by_fold(&word) else { return Vec::new() };
                let tokens = self.postings(norm).iter().map(|&token| (token, token + 1));
                tokens.filter(|&(token, _)| self.can_be_cut(token, &cuts)).collect()
            }
            WordChange::Join(_) => {
                let finder = memmem::Finder::new(&word);
                let mut spans: Vec<(u32, u32)> = Vec::new();
                let mut from = 0;
                while let Some(at) = finder.find(&self.text().as_bytes()[from..]) {
                    let (start, end) = (from + at, from + at + word.len());
                    let span = self.joined_from(start, end);
                    // A place that is not joined may overlap one that is.
                    from = if span.is_some() {
                        end
                    } else {
                        start + word.chars().next().map_or(1, char::len_utf8)
                    };
                    spans.extend(span);
                }
                spans
            }
        }
    }

    /// The tokens that a place of the searched text consists of, if they are several and can be joined.
    fn joined_from(&self, start: usize, end: usize) -> Option<(u32, u32)> {
        let first = self.token_at(start);
        let last = self.token_ending_at(first, end).filter(|_| self.text_start(first) == start)?;
        (first < last && self.can_be_joined(first, last)).then_some((first, last + 1))
    }

    /// Whether nothing stands between the tokens `first..=last`, and no sentence begins inside.
    fn can_be_joined(&self, first: u32, last: u32) -> bool {
        let next = self.sentences().partition_point(|&start| start <= first);
        let sentence = self.sentences().get(next).is_some_and(|&start| start <= last);
        !sentence && (first..last).all(|token| self.token(token).cleaned.1 == self.token(token + 1).cleaned.0)
    }

    /// Whether each part of a token has something of what was written. A syllable may stand for two characters.
    fn can_be_cut(&self, token: u32, chars: &[usize]) -> bool {
        let (_, norm) = self.written(token);
        let mut from = 0;
        chars.iter().all(|&chars| {
            let (start, end) = norm.cleaned_span(from..from + chars);
            from += chars;
            start < end
        })
    }
}

/// How many characters each part has.
fn lengths(parts: &[String]) -> Vec<usize> {
    parts.iter().map(|part| fold(part).chars().count()).collect()
}
