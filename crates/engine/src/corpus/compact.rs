//! How the long parts of a corpus are stored: as differences and lengths, which are small numbers in postcard and make a
//! bundle small to ship; and in pieces, so that nothing long is in memory twice when it is read.
//!
//! Indexes are not stored but built in one pass at loading, which now and then asks whether the load is still wanted.

use serde::de::{Deserialize, Deserializer, Error, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeSeq, Serializer};
use std::collections::TryReserveError;
use std::fmt;
use std::marker::PhantomData;

/// Serializes a list of a given length from an iterator that does not know it.
pub(super) fn sequence<S: Serializer>(
    len: usize,
    mut items: impl Iterator<Item = impl Serialize>,
    to: S,
) -> Result<S::Ok, S::Error> {
    let mut sequence = to.serialize_seq(Some(len))?;
    items.try_for_each(|item| sequence.serialize_element(&item))?;
    sequence.end()
}

/// Deserializes a long list item by item. `begin` allocates for its length: growth by doubling has the list in memory twice
/// meanwhile, and leaves half of it empty.
pub(super) fn each<'de, T: Deserialize<'de>, C, D: Deserializer<'de>>(
    from: D,
    begin: impl FnOnce(usize) -> Result<C, TryReserveError>,
    add: impl FnMut(&mut C, T),
) -> Result<C, D::Error> {
    from.deserialize_seq(Each { begin, add, made: PhantomData })
}

struct Each<T, C, B, A> {
    begin: B,
    add: A,
    made: PhantomData<(T, C)>,
}

impl<'de, T, C, B, A> Visitor<'de> for Each<T, C, B, A>
where
    T: Deserialize<'de>,
    B: FnOnce(usize) -> Result<C, TryReserveError>,
    A: FnMut(&mut C, T),
{
    type Value = C;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("a list")
    }

    fn visit_seq<S: SeqAccess<'de>>(mut self, mut sequence: S) -> Result<C, S::Error> {
        // The reader of bundles never hints at a length greater than the bytes that are left.
        let mut made = (self.begin)(sequence.size_hint().unwrap_or(0)).map_err(S::Error::custom)?;
        while let Some(item) = sequence.next_element()? {
            (self.add)(&mut made, item);
        }
        Ok(made)
    }
}

/// Reads a long list.
pub(super) fn list<'de, T: Deserialize<'de>, D: Deserializer<'de>>(from: D) -> Result<Vec<T>, D::Error> {
    let room = |items| {
        let mut list = Vec::new();
        list.try_reserve_exact(items)?;
        Ok(list)
    };
    each(from, room, Vec::push)
}

/// Ascending numbers, each as its distance from the one before.
pub(super) mod ascending {
    use serde::{Deserializer, Serializer};

    pub fn serialize<S: Serializer>(numbers: &[u32], to: S) -> Result<S::Ok, S::Error> {
        let mut before = 0;
        to.collect_seq(
            numbers.iter().map(|&number| number.wrapping_sub(std::mem::replace(&mut before, number))),
        )
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<u32>, D::Error> {
        let mut numbers: Vec<u32> = super::list(from)?;
        let mut before = 0u32;
        for number in &mut numbers {
            before = before.wrapping_add(*number);
            *number = before;
        }
        Ok(numbers)
    }
}

/// A text that may be as long as a file.
pub(super) mod text {
    use serde::de::{DeserializeSeed, Error, SeqAccess, Visitor};
    use serde::{Deserializer, Serializer};
    use std::borrow::Cow;
    use std::fmt;

    /// How many bytes are stored at once.
    const PIECE: usize = 1 << 16;

    /// A text of so many bytes; `part` returns a range of it, with offsets inside a character rounded down to its start.
    pub fn serialize<'t, S: Serializer>(
        length: usize,
        part: impl Fn(usize, usize) -> Cow<'t, str>,
        to: S,
    ) -> Result<S::Ok, S::Error> {
        let pieces = length.div_ceil(PIECE);
        let end = |number: usize| (number * PIECE).min(length);
        super::sequence(pieces, (0..pieces).map(|number| part(end(number), end(number + 1))), to)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<String, D::Error> {
        from.deserialize_seq(Pieces)
    }

    struct Pieces;
    impl<'de> Visitor<'de> for Pieces {
        type Value = String;

        fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
            formatter.write_str("pieces of a text")
        }

        fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<String, A::Error> {
            let mut text = String::new();
            // All pieces but the last are of one size.
            let most = sequence.size_hint().unwrap_or(0).checked_mul(PIECE).filter(|most| *most > PIECE);
            text.try_reserve_exact(most.unwrap_or(0)).map_err(A::Error::custom)?;
            while sequence.next_element_seed(Piece(&mut text))?.is_some() {}
            Ok(text)
        }
    }

    struct Piece<'t>(&'t mut String);
    impl<'de> DeserializeSeed<'de> for Piece<'_> {
        type Value = ();

        fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
            from.deserialize_string(self)
        }
    }
    impl Visitor<'_> for Piece<'_> {
        type Value = ();

        fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
            formatter.write_str("a piece of a text")
        }

        fn visit_str<E: Error>(self, piece: &str) -> Result<(), E> {
            self.0.push_str(piece);
            Ok(())
        }
    }
}
