//! Where tokens are in the cleaned text.

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
    }
}
