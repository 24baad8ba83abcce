//! Numbers in the order in which what they stand for appears: the same documents have the same bytes, however they came
//! together.

use super::data::Stored;
use super::lexicon::{Lexicon, Strings};
use std::sync::Arc;

impl Stored {
    /// Numbers rules by their lines, and parts of speech by the words that have them. Those of nobody go.
    pub(super) fn number(&mut self) {
        let new = renumbered(&mut self.rules, self.lines.rules());
        self.lines.renumber(|rule| new[rule as usize]);
        let Lexicon { tags, tag_of, own_tags, .. } = Arc::make_mut(&mut self.lexicon);
        let own = own_tags.iter().map(|&(_, tag)| tag);
        let new = renumbered(tags, tag_of.iter().copied().chain(own));
        let numbers = tag_of.iter_mut().chain(own_tags.iter_mut().map(|(_, tag)| tag));
        numbers.for_each(|tag| *tag = new[*tag as usize].unwrap_or(0));
    }
}

/// Puts names in the order in which these numbers have them; the new number of each that any has.
fn renumbered(names: &mut Strings, numbers: impl Iterator<Item = u32>) -> Vec<Option<u32>> {
    let mut new: Vec<Option<u32>> = vec![None; names.len()];
    let mut ordered = Strings::default();
    for old in numbers {
        new[old as usize].get_or_insert_with(|| {
            ordered.push(names.get(old as usize));
            ordered.len() as u32 - 1
        });
    }
    *names = ordered;
    new
}
