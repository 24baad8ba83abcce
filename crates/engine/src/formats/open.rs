//! The elements that are open while XML is read. Damaged files lack end tags, or have more of them than there are elements.

use std::hash::{Hash, Hasher};

/// How far an end tag looks for its start tag.
const FARTHEST: usize = 64;

/// Open elements, each with what is known of it.
pub(super) struct Open<T> {
    elements: Vec<(u64, T)>,
}

impl<T> Default for Open<T> {
    fn default() -> Open<T> {
        Open { elements: Vec::new() }
    }
}

impl<T> Open<T> {
    pub fn push(&mut self, name: &str, element: T) {
        self.elements.push((key(name), element));
    }

    pub fn pop(&mut self) -> Option<T> {
        self.elements.pop().map(|(_, element)| element)
    }

    pub fn top(&self) -> Option<&T> {
        self.elements.last().map(|(_, element)| element)
    }

    /// The element around the innermost.
    pub fn around(&self) -> Option<&T> {
        self.elements.iter().rev().nth(1).map(|(_, element)| element)
    }

    /// How many elements an end tag ends: its own and those inside that lack theirs. None where it has no start tag.
    pub fn ended_by(&self, name: &str) -> usize {
        let key = key(name);
        let place = self.elements.iter().rev().take(FARTHEST).position(|(open, _)| *open == key);
        place.map_or(0, |inside| inside + 1)
    }
}

fn key(name: &str) -> u64 {
    let mut hasher = rustc_hash::FxHasher::default();
    name.hash(&mut hasher);
    hasher.finish()
}
