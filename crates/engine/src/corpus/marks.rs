//! Marked places in a row, found by number and by place in about a bit for each place.

/// How many places have one count: the words of a line of the processor's cache.
const BLOCK: usize = 512;

/// For how many marks one is known whose block is known.
const HINT: usize = 128;

/// Marked places: a bit for each place, and counts to find the bits by.
#[derive(Default)]
pub(crate) struct MarkSet {
    bits: Vec<u64>,
    /// For each block, the marks before it; one more at the end.
    before: Vec<u32>,
    /// For each `HINT`th mark, its block.
    hints: Vec<u32>,
}

impl MarkSet {
    /// In a row of at most so many places.
    pub fn with_capacity(places: usize) -> MarkSet {
        MarkSet { bits: Vec::with_capacity(places / 64 + 1), ..MarkSet::default() }
    }

    /// MarkSet a place.
    pub fn push(&mut self, place: usize) {
        if self.bits.len() <= place / 64 {
            self.bits.resize(place / 64 + 1, 0);
        }
        self.bits[place / 64] |= 1 << (place % 64);
    }

    /// All were marked, of so many places.
    #[must_use]
    pub fn counted(mut self, places: usize) -> MarkSet {
        let blocks = places / BLOCK + 1;
        self.bits.resize(blocks * (BLOCK / 64), 0);
        self.bits.shrink_to_fit();
        let mut marks = 0;
        self.before = Vec::with_capacity(blocks + 1);
        for (number, block) in (0..).zip(self.bits.chunks(BLOCK / 64)) {
            self.before.push(marks);
            marks += block.iter().map(|word| word.count_ones()).sum::<u32>();
            while self.hints.len() * HINT < marks as usize {
                self.hints.push(number);
            }
        }
        self.before.push(marks);
        self
    }

    /// The place of a mark.
    pub fn of(&self, number: u32) -> usize {
        let mut block = self.hints[number as usize / HINT] as usize;
        while self.before[block + 1] <= number {
            block += 1;
        }
        let mut rest = number - self.before[block];
        let mut word = block * (BLOCK / 64);
        while self.bits[word].count_ones() <= rest {
            rest -= self.bits[word].count_ones();
            word += 1;
        }
        let mut bits = self.bits[word];
        for _ in 0..rest {
            bits &= bits - 1;
        }
        word * 64 + bits.trailing_zeros() as usize
    }

    /// How many marks are before a place.
    pub fn before(&self, place: usize) -> u32 {
        let block = place / BLOCK;
        let word = place / 64;
        let whole: u32 = self.bits[block * (BLOCK / 64)..word].iter().map(|word| word.count_ones()).sum();
        let part = self.bits.get(word).map_or(0, |bits| bits & ((1 << (place % 64)) - 1));
        self.before[block] + whole + part.count_ones()
    }

    /// The marked places from one on.
    pub fn from(&self, place: usize) -> impl Iterator<Item = usize> + '_ {
        let mut word = place / 64;
        let mut bits = self.bits.get(word).map_or(0, |bits| bits & (!0 << (place % 64)));
        std::iter::from_fn(move || {
            while bits == 0 {
                word += 1;
                bits = *self.bits.get(word)?;
            }
            let bit = bits.trailing_zeros() as usize;
            bits &= bits - 1;
            Some(word * 64 + bit)
        })
    }

    /// The marked places before one, the nearest first.
    pub fn back_from(&self, place: usize) -> impl Iterator<Item = usize> + '_ {
        let mut word = place / 64;
        let mut bits = self.bits.get(word).map_or(0, |bits| bits & ((1 << (place % 64)) - 1));
        std::iter::from_fn(move || {
            while bits == 0 {
                word = word.checked_sub(1)?;
                bits = self.bits[word];
            }
            let bit = 63 - bits.leading_zeros() as usize;
            bits &= !(1 << bit);
            Some(word * 64 + bit)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn marks_are_found_by_number_and_by_place(lengths in prop::collection::vec(1..2000usize, 1..400)) {
            let mut marks = MarkSet::with_capacity(0);
            let mut places = Vec::new();
            let mut at = 0;
            for length in lengths {
                marks.push(at);
                places.push(at);
                at += length;
            }
            let marks = marks.counted(at);
            for (number, &place) in (0..).zip(&places) {
                prop_assert_eq!(marks.of(number), place);
                prop_assert_eq!(marks.before(place), number);
                prop_assert_eq!(marks.before(place + 1), number + 1);
                prop_assert_eq!(marks.from(place).next(), Some(place));
                prop_assert_eq!(marks.back_from(place).next(), places[..number as usize].last().copied());
            }
            prop_assert_eq!(marks.before(at), places.len() as u32);
            prop_assert_eq!(marks.from(0).collect::<Vec<_>>(), places.clone());
            places.reverse();
            prop_assert_eq!(marks.back_from(at).collect::<Vec<_>>(), places);
        }
    }
}
