//! Where tokens are in a text, in as little memory as in a bundle.

use serde::de::{SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// For each token the bytes between the end of the one before and itself, and its length. Both are small, and there are as
/// many as tokens: they are kept as numbers of seven bits, as few as each needs, and read one after another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Gaps {
    bytes: Vec<u8>,
    len: usize,
}

impl Gaps {
    /// How many tokens there are.
    pub fn len(&self) -> usize {
        self.len
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
        let mut bytes = self.bytes.iter();
        let mut number = move || {
            let (mut number, mut shift) = (0, 0);
            loop {
                let byte = *bytes.next()?;
                number |= u32::from(byte & 0x7f) << shift;
                if byte < 0x80 {
                    return Some(number);
                }
                shift += 7;
            }
        };
        std::iter::from_fn(move || Some((number()?, number()?)))
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
