//! The entry of each token.

use super::compact;
use super::packed::Packed;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::sync::Arc;

/// Entries of tokens, in order: packed while a corpus is built, which takes less than half the memory, then a list.
#[derive(Clone, Debug, Default)]
pub(super) struct Entries {
    packed: Packed,
    list: Arc<Vec<u32>>,
}

impl Entries {
    pub fn len(&self) -> usize {
        self.list.len() + self.packed.len()
    }

    /// Room for so many more tokens.
    pub fn reserve(&mut self, more: usize) {
        // The numbers of most words are of one byte or two.
        self.packed.reserve(2 * more);
    }

    /// Adds that of a token.
    pub fn push(&mut self, entry: u32) {
        self.packed.push(entry);
    }

    /// All of them, in order.
    pub fn iter(&self) -> impl Iterator<Item = u32> + '_ {
        self.list.iter().copied().chain(self.packed.iter())
    }

    /// All of them as a list, indexed by token; stays a list afterwards.
    pub fn list(&mut self) -> Arc<Vec<u32>> {
        if self.packed.len() > 0 {
            let mut list = Vec::with_capacity(self.len());
            list.extend(self.iter());
            *self = Entries { packed: Packed::default(), list: Arc::new(list) };
        }
        self.list.clone()
    }
}

impl PartialEq for Entries {
    fn eq(&self, other: &Entries) -> bool {
        self.iter().eq(other.iter())
    }
}

impl Eq for Entries {}

impl Serialize for Entries {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        compact::sequence(self.len(), self.iter(), to)
    }
}

impl<'de> Deserialize<'de> for Entries {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Entries, D::Error> {
        Ok(Entries { packed: Packed::default(), list: Arc::new(compact::list(from)?) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn they_are_the_same_packed_and_as_a_list() {
        let numbers = vec![0, 127, 128, u32::MAX];
        let mut entries = Entries::default();
        numbers.iter().for_each(|&number| entries.push(number));
        let packed = entries.clone();
        let bytes = postcard::to_stdvec(&packed).unwrap();
        assert_eq!(bytes, postcard::to_stdvec(&numbers).unwrap());
        assert_eq!(*entries.list(), numbers);
        assert_eq!((entries.len(), &entries), (4, &packed));
        assert_eq!(postcard::to_stdvec(&entries).unwrap(), bytes);
        entries.push(5);
        assert_eq!(*entries.list(), [0, 127, 128, u32::MAX, 5]);
        assert_eq!(postcard::from_bytes::<Entries>(&bytes).unwrap(), packed);
    }
}
