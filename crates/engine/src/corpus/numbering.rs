//! Numbers in the order in which what they stand for appears: the same documents have the same bytes, however they came
//! together.

use super::data::Stored;
use super::lexicon::{Lexicon, Strings};
use std::sync::Arc;

impl Stored {
    /// Renumbers rules by first use in lines, and parts of speech by first use in words. Unused ones are dropped.
    pub(super) fn number(&mut self) {
        let (new, order) = in_order(self.rules.len(), self.lines.rules());
        self.rules = self.rules.chosen(&order);
        self.lines.renumber(|rule| new[rule as usize]);
        let Lexicon { tags, tag_of, own_tags, .. } = Arc::make_mut(&mut self.lexicon);
        let own = own_tags.iter().map(|&(_, tag)| tag);
        let (new, order) = in_order(tags.len(), tag_of.iter().copied().chain(own));
        let mut ordered = Strings::default();
        order.into_iter().for_each(|old| ordered.push(tags.get(old as usize)));
        *tags = ordered;
        let numbers = tag_of.iter_mut().chain(own_tags.iter_mut().map(|(_, tag)| tag));
        numbers.for_each(|tag| *tag = new[*tag as usize].unwrap_or(0));
    }
}

/// Renumbers by first occurrence: the new number of each old one, and the old numbers in their new order.
fn in_order(known: usize, numbers: impl Iterator<Item = u32>) -> (Vec<Option<u32>>, Vec<u32>) {
    let mut new: Vec<Option<u32>> = vec![None; known];
    let mut order = Vec::new();
    for old in numbers {
        new[old as usize].get_or_insert_with(|| {
            order.push(old);
            order.len() as u32 - 1
        });
    }
    (new, order)
}
