//! Where tokens are in a text, in as little memory as in a bundle.

use super::spelling::Spelling;
use serde::de::{Error, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::sync::Arc;

/// For each token the bytes between the end of the one before and itself, and its length. Both are small, and there are as
/// many as tokens: they are kept as numbers of seven bits, as few as each needs, and read one after another.
#[derive(Clone, Debug, Default)]
pub(super) struct Gaps {
    bytes: Vec<u8>,
    len: usize,
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
        Gaps { bytes: Vec::new(), len: spelling.len(), spelling: Some(spelling.clone()) }
    }

    /// How many tokens there are.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Room for so many more tokens.
    pub fn reserve(&mut self, more: usize) {
        // Mostly each number is one byte.
        if self.bytes.capacity() - self.bytes.len() < 2 * more {
            self.bytes.reserve_exact((2 * more).max(self.bytes.len() / 8));
        }
    }

    /// Adds a token.
    pub fn push(&mut self, (gap, length): (u32, u32)) {
        for mut number in [gap, length] {
            while number >= 0x80 {
                self.bytes.push(number as u8 | 0x80);
                number >>= 7;
            }
            self.bytes.push(number as u8);
        }
        self.len += 1;
    }

    /// All of them, in order.
    pub fn iter(&self) -> impl Iterator<Item = (u32, u32)> + '_ {
        let spelled = self.spelling.iter().flat_map(|spelling| spelling.gaps());
        Reader { bytes: &self.bytes, at: 0 }.chain(spelled)
    }
}

/// Reads gaps one after another.
struct Reader<'g> {
    bytes: &'g [u8],
    at: usize,
}

impl Reader<'_> {
    fn number(&mut self) -> Option<u32> {
        let (mut number, mut shift) = (0, 0);
        loop {
            let byte = *self.bytes.get(self.at)?;
            self.at += 1;
            number |= u32::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(number);
            }
            shift += 7;
        }
    }
}

impl Iterator for Reader<'_> {
    type Item = (u32, u32);

    fn next(&mut self) -> Option<(u32, u32)> {
        // Mostly each is one byte.
        if let Some(&[gap @ ..0x80, length @ ..0x80]) = self.bytes.get(self.at..self.at + 2) {
            self.at += 2;
            return Some((gap.into(), length.into()));
        }
        Some((self.number()?, self.number()?))
    }
}

impl Extend<(u32, u32)> for Gaps {
    fn extend<I: IntoIterator<Item = (u32, u32)>>(&mut self, gaps: I) {
        gaps.into_iter().for_each(|gap| self.push(gap));
    }
}

impl Serialize for Gaps {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeSeq;
        let mut sequence = serializer.serialize_seq(Some(self.len))?;
        self.iter().try_for_each(|gap| sequence.serialize_element(&gap))?;
        sequence.end()
    }
}

impl<'de> Deserialize<'de> for Gaps {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Gaps, D::Error> {
        struct Sequence;
        impl<'de> Visitor<'de> for Sequence {
            type Value = Gaps;

            fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
                formatter.write_str("gaps and lengths")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<Gaps, A::Error> {
                let mut gaps = Gaps::default();
                let most = 2 * sequence.size_hint().unwrap_or(0);
                gaps.bytes.try_reserve_exact(most).map_err(A::Error::custom)?;
                while let Some(gap) = sequence.next_element()? {
                    gaps.push(gap);
                }
                gaps.bytes.shrink_to_fit();
                Ok(gaps)
            }
        }
        deserializer.deserialize_seq(Sequence)
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
