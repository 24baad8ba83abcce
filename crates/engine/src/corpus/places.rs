//! Where tokens are, in the cleaned text and in the text that is searched, in about two bytes a token.

use super::gaps::Gaps;

/// How many tokens are read from one known place to the next.
const EVERY: usize = 8;

/// Where gaps are to be read from: the bytes before, and the end of the token before in its document.
type Mark = (u32, u32);

/// Ways into the gaps, so that a token's place is found without reading all before it.
pub(super) struct Places {
    /// For each `EVERY`th token.
    marks: Vec<Mark>,
    /// For each document, where the gaps of its first token are.
    documents: Vec<u32>,
}

impl Places {
    /// Of documents with these first tokens and ones past the last.
    pub fn new(gaps: &Gaps, documents: impl ExactSizeIterator<Item = (u32, u32)>) -> Places {
        let mut places = Places {
            marks: Vec::with_capacity(gaps.len() / EVERY + 1),
            documents: Vec::with_capacity(documents.len()),
        };
        let mut reader = gaps.read(0);
        for (first, last) in documents {
            places.documents.push(reader.at());
            let mut end = 0;
            for token in first as usize..last as usize {
                if token.is_multiple_of(EVERY) {
                    places.marks.push((reader.at(), end));
                }
                let (gap, length) = reader.next().unwrap_or_default();
                end += gap + length;
            }
        }
        places
    }

    /// The bytes of a token in the cleaned text of its document, which begins with token `first`.
    pub fn of(&self, gaps: &Gaps, token: u32, document: u32, first: u32) -> (u32, u32) {
        let mark = token as usize / EVERY;
        let (from, (at, mut end)) = match first as usize > mark * EVERY {
            true => (first, (self.documents[document as usize], 0)),
            false => ((mark * EVERY) as u32, self.marks[mark]),
        };
        let mut reader = gaps.read(at);
        let mut start = end;
        for _ in from..=token {
            let (gap, length) = reader.next().unwrap_or_default();
            start = end + gap;
            end = start + length;
        }
        (start, end)
    }
}

/// How many bytes of text have one count: the words of a line of the processor's cache.
const BLOCK: usize = 512;

/// For how many tokens one is known whose block is known.
const HINT: usize = 128;

/// Where tokens begin in a text: a bit for each of its bytes, and counts to find the bits by.
#[derive(Default)]
pub(super) struct Starts {
    bits: Vec<u64>,
    /// For each block, the tokens that begin before it; one more at the end.
    before: Vec<u32>,
    /// For each `HINT`th token, its block.
    hints: Vec<u32>,
}

impl Starts {
    /// Of a text of at most so many bytes.
    pub fn with_capacity(bytes: usize) -> Starts {
        Starts { bits: Vec::with_capacity(bytes / 64 + 1), ..Starts::default() }
    }

    /// A token begins at this byte, behind those that were added before.
    pub fn push(&mut self, byte: usize) {
        if self.bits.len() <= byte / 64 {
            self.bits.resize(byte / 64 + 1, 0);
        }
        self.bits[byte / 64] |= 1 << (byte % 64);
    }

    /// All were added, of a text of so many bytes.
    #[must_use]
    pub fn counted(mut self, bytes: usize) -> Starts {
        let blocks = bytes / BLOCK + 1;
        self.bits.resize(blocks * (BLOCK / 64), 0);
        self.bits.shrink_to_fit();
        let mut tokens = 0;
        self.before = Vec::with_capacity(blocks + 1);
        for (number, block) in (0..).zip(self.bits.chunks(BLOCK / 64)) {
            self.before.push(tokens);
            tokens += block.iter().map(|word| word.count_ones()).sum::<u32>();
            while self.hints.len() * HINT < tokens as usize {
                self.hints.push(number);
            }
        }
        self.before.push(tokens);
        self
    }

    /// Where a token begins.
    pub fn of(&self, token: u32) -> usize {
        let mut block = self.hints[token as usize / HINT] as usize;
        while self.before[block + 1] <= token {
            block += 1;
        }
        let mut rest = token - self.before[block];
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

    /// How many tokens begin before a byte.
    pub fn before(&self, byte: usize) -> u32 {
        let block = byte / BLOCK;
        let word = byte / 64;
        let whole: u32 = self.bits[block * (BLOCK / 64)..word].iter().map(|word| word.count_ones()).sum();
        let part = self.bits.get(word).map_or(0, |bits| bits & ((1 << (byte % 64)) - 1));
        self.before[block] + whole + part.count_ones()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn places_are_those_that_are_added_up(
            documents in prop::collection::vec(prop::collection::vec((0..300u32, 1..300u32), 0..100), 1..6),
        ) {
            let (mut gaps, mut spans, mut expected) = (Gaps::default(), Vec::new(), Vec::new());
            for (document, tokens) in (0..).zip(&documents) {
                let first = expected.len() as u32;
                let mut end = 0;
                for &(gap, length) in tokens {
                    gaps.push((gap, length));
                    expected.push((document, first, (end + gap, end + gap + length)));
                    end += gap + length;
                }
                spans.push((first, expected.len() as u32));
            }
            let places = Places::new(&gaps, spans.into_iter());
            for (token, (document, first, place)) in (0..).zip(expected) {
                prop_assert_eq!(places.of(&gaps, token, document, first), place);
            }
        }

        #[test]
        fn starts_are_found_by_token_and_by_byte(lengths in prop::collection::vec(1..2000usize, 1..400)) {
            let mut starts = Starts::with_capacity(0);
            let mut places = Vec::new();
            let mut at = 0;
            for length in lengths {
                starts.push(at);
                places.push(at);
                at += length;
            }
            let starts = starts.counted(at);
            for (token, &place) in (0..).zip(&places) {
                prop_assert_eq!(starts.of(token), place);
                prop_assert_eq!(starts.before(place), token);
                prop_assert_eq!(starts.before(place + 1), token + 1);
            }
            prop_assert_eq!(starts.before(at), places.len() as u32);
        }
    }
}
