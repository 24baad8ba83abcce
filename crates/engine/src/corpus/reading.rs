//! The tokens of documents, told one by one as they are cut: nothing of a document is kept but its words and its name.

use super::lexicon::LexiconBuilder;
use super::names::Names;
use super::{Prepared, Tokens};
use crate::clean::Zone;
use crate::segment::Segmenter;

/// Tells the tokens of documents as a corpus of them would have them.
pub struct TokenReader<'s> {
    segmenter: &'s Segmenter<'s>,
    lexicon: LexiconBuilder,
    names: Names,
}

/// A token and what is known of it.
pub struct ReadToken<'r> {
    /// The zone of its line.
    pub zone: Zone,
    /// Its bytes in the original of its document.
    pub original: (u32, u32),
    /// Its written form.
    pub form: &'r str,
    /// Its normal form.
    pub norm: &'r str,
    /// Its part of speech.
    pub tag: &'r str,
}

impl<'s> TokenReader<'s> {
    /// For documents that this segmenter cuts.
    pub fn new(segmenter: &'s Segmenter<'s>) -> TokenReader<'s> {
        TokenReader { segmenter, lexicon: LexiconBuilder::default(), names: Names::default() }
    }

    /// The name of the next document, which none before has.
    pub fn name(&mut self, document: &Prepared) -> String {
        self.names.unique(document.name())
    }

    /// Tells the tokens of a piece of a document; pieces come in order.
    pub fn read(&mut self, document: &Prepared, tokens: &Tokens, told: &mut dyn FnMut(ReadToken)) {
        let entries = tokens.met.put(&mut self.lexicon, self.segmenter);
        let lexicon = self.lexicon.so_far();
        let mut written = 0;
        let mut token = 0;
        for (line, &end) in document.lines[tokens.lines.clone()].iter().zip(&tokens.ends) {
            for place in token..end as usize {
                let (gap, length) = tokens.gaps[place];
                let (start, end) = (written + gap, written + gap + length);
                written = end;
                let entry = super::EntryId(entries[tokens.entries[place] as usize]);
                told(ReadToken {
                    zone: line.zone,
                    original: document.document.original_span((start, end)),
                    form: lexicon.form(lexicon.form_of(entry)),
                    norm: lexicon.norm(lexicon.norm_of(entry)),
                    tag: lexicon.entry_tag(entry),
                });
            }
            token = end as usize;
        }
    }
}
