//! Postings: the tokens of each normal form, as distances, in less than two bytes a token.
//!
//! Lists that are requested are decoded and cached until a later question finds that too many are.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::OnceLock;

/// How many decoded tokens are cached for later queries.
const KEPT: usize = 1 << 22;

/// The tokens of each normal form as distances, in varints. Lists that are requested are decoded and cached.
pub(super) struct Postings {
    /// For each normal form, how many tokens it has.
    counts: Vec<u32>,
    /// For each normal form, where its distances begin; one more at the end.
    starts: Vec<usize>,
    bytes: Vec<u8>,
    read: Vec<OnceLock<Box<[u32]>>>,
    kept: AtomicUsize,
}

impl Postings {
    /// From the normal form of each token, in two passes; `None` if `step` cancels.
    pub fn new<N: Iterator<Item = u32>>(
        norms: usize,
        tokens: impl Fn() -> N,
        mut step: impl FnMut() -> Option<()>,
    ) -> Option<Postings> {
        let mut counts = vec![0; norms];
        let mut starts = vec![0; norms + 1];
        let mut before = vec![0; norms];
        for (token, norm) in (0..).zip(tokens()) {
            step()?;
            let norm = norm as usize;
            counts[norm] += 1;
            let distance: u32 = token - std::mem::replace(&mut before[norm], token);
            starts[norm + 1] += (32 - (distance | 1).leading_zeros()).div_ceil(7) as usize;
        }
        for norm in 0..norms {
            starts[norm + 1] += starts[norm];
        }
        let mut bytes = vec![0; starts[norms]];
        let mut next = starts.clone();
        before.fill(0);
        for (token, norm) in (0..).zip(tokens()) {
            step()?;
            let norm = norm as usize;
            let mut distance: u32 = token - std::mem::replace(&mut before[norm], token);
            let at = &mut next[norm];
            while distance >= 0x80 {
                bytes[*at] = distance as u8 | 0x80;
                *at += 1;
                distance >>= 7;
            }
            bytes[*at] = distance as u8;
            *at += 1;
        }
        let read = (0..norms).map(|_| OnceLock::new()).collect();
        Some(Postings { counts, starts, bytes, read, kept: AtomicUsize::new(0) })
    }

    /// How many tokens a normal form has.
    pub fn count(&self, norm: usize) -> u32 {
        self.counts[norm]
    }

    /// The tokens of a normal form, ascending.
    pub fn of(&self, norm: usize) -> &[u32] {
        self.read[norm].get_or_init(|| {
            self.kept.fetch_add(self.counts[norm] as usize, Ordering::Relaxed);
            let mut tokens = Vec::with_capacity(self.counts[norm] as usize);
            let (mut token, mut distance, mut shift) = (0, 0, 0);
            for &byte in &self.bytes[self.starts[norm]..self.starts[norm + 1]] {
                distance |= u32::from(byte & 0x7f) << shift;
                shift += 7;
                if byte < 0x80 {
                    token += distance;
                    tokens.push(token);
                    (distance, shift) = (0, 0);
                }
            }
            tokens.into_boxed_slice()
        })
    }

    /// Gives up what was read, if that is much.
    pub fn rest(&mut self) {
        if *self.kept.get_mut() > KEPT {
            self.kept = AtomicUsize::new(0);
            self.read.iter_mut().for_each(|read| drop(read.take()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn tokens_are_those_of_their_form(tokens in prop::collection::vec(0..40u32, 0..3000), rare in 200..3000usize) {
            // Distances of one, two and more bytes.
            let norms: Vec<u32> =
                tokens.iter().enumerate().map(|(at, &norm)| if at % rare == 0 { 40 } else { norm }).collect();
            let mut postings = Postings::new(41, || norms.iter().copied(), || Some(())).unwrap();
            for norm in 0..41 {
                let expected: Vec<u32> = (0..).zip(&norms).filter(|(_, &of)| of == norm).map(|(at, _)| at).collect();
                prop_assert_eq!(postings.count(norm as usize) as usize, expected.len());
                prop_assert_eq!(postings.of(norm as usize), &expected[..]);
                postings.rest();
                prop_assert_eq!(postings.of(norm as usize), &expected[..]);
            }
        }
    }
}
