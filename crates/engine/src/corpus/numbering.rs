//! Numbers in the order in which what they stand for appears: the same documents have the same bytes, however they came
//! together.

use super::data::Stored;
use super::lexicon::{Lexicon, Strings};
use std::sync::Arc;

impl Stored {
    /// Numbers rules by their lines, and parts of speech by the words that have them. Those of nobody go.
    pub(super) fn number(&mut self) {
        renumber(&mut self.rules, self.lines.iter_mut().map(|line| &mut line.rule));
        let Lexicon { tags, tag_of, own_tags, .. } = Arc::make_mut(&mut self.lexicon);
        renumber(tags, tag_of.iter_mut().chain(own_tags.iter_mut().map(|(_, tag)| tag)));
    }
}

fn renumber<'a>(names: &mut Strings, numbers: impl Iterator<Item = &'a mut u32>) {
    let mut new: Vec<Option<u32>> = vec![None; names.len()];
    let mut ordered = Strings::default();
    for number in numbers {
        let old = *number as usize;
        *number = *new[old].get_or_insert_with(|| {
            ordered.push(names.get(old));
            ordered.len() as u32 - 1
        });
    }
    *names = ordered;
}
