//! Where tokens are in a text, in as little memory as in a bundle.

use super::compact;
use super::packed::Packed;
use super::spelling::Spelling;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::sync::Arc;

/// For each token the bytes between the end of the preceding one and itself, and its length: small numbers, stored packed.
#[derive(Clone, Debug, Default)]
pub(super) struct Gaps {
    packed: Packed,
    /// What else tells them, once there is a corpus.
    spelling: Option<Arc<Spelling>>,
}

impl PartialEq for Gaps {
    fn eq(&self, other: &Gaps) -> bool {
        self.iter().eq(other.iter())
    }
}

impl Eq for Gaps {}

impl Gaps {
    /// Those of a corpus.
    pub fn spelled(spelling: &Arc<Spelling>) -> Gaps {
        Gaps { packed: Packed::default(), spelling: Some(spelling.clone()) }
    }

    /// How many tokens there are.
    pub fn len(&self) -> usize {
        self.packed.len() / 2 + self.spelling.as_ref().map_or(0, |spelling| spelling.len())
    }

    /// Room for so many more tokens.
    pub fn reserve(&mut self, more: usize) {
        // Mostly each number is one byte.
        self.packed.reserve(2 * more);
    }

    /// Adds a token.
    pub fn push(&mut self, (gap, length): (u32, u32)) {
        self.packed.push(gap);
        self.packed.push(length);
    }

    /// All of them, in order.
    pub fn iter(&self) -> impl Iterator<Item = (u32, u32)> + '_ {
        let mut numbers = self.packed.iter();
        let packed = std::iter::from_fn(move || Some((numbers.next()?, numbers.next()?)));
        packed.chain(self.spelling.iter().flat_map(|spelling| spelling.gaps()))
    }
}

impl Extend<(u32, u32)> for Gaps {
    fn extend<I: IntoIterator<Item = (u32, u32)>>(&mut self, gaps: I) {
        gaps.into_iter().for_each(|gap| self.push(gap));
    }
}

impl Serialize for Gaps {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        compact::sequence(self.len(), self.iter(), to)
    }
}

impl<'de> Deserialize<'de> for Gaps {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Gaps, D::Error> {
        let room = |tokens| Ok(Gaps { packed: Packed::with_room(2 * tokens)?, spelling: None });
        let mut gaps = compact::each(from, room, Gaps::push)?;
        gaps.packed.shrink();
        Ok(gaps)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn they_come_back_and_store_as_pairs_do() {
        let pairs = vec![(0, 3), (1, 127), (128, 300), (u32::MAX, u32::MAX)];
        let mut gaps = Gaps::default();
        gaps.extend(pairs.iter().copied());
        assert_eq!((gaps.len(), gaps.iter().collect::<Vec<_>>()), (4, pairs.clone()));
        let bytes = postcard::to_stdvec(&gaps).unwrap();
        assert_eq!(bytes, postcard::to_stdvec(&pairs).unwrap());
        assert_eq!(postcard::from_bytes::<Gaps>(&bytes).unwrap(), gaps);
    }
}
