//! How varied the words of a text are.

use super::math::{ln, ratio};
use super::Counts;
use std::collections::BTreeMap;
use wenmai_model::DiversityId;

/// A text as numbers of its words, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tokens {
    /// For each token, the number of its type, from 0.
    types: Vec<u32>,
    /// The frequency of each type.
    freqs: Vec<u32>,
    /// The window of MATTR.
    window: usize,
}

/// The window of MATTR unless chosen, in tokens.
pub const MATTR_WINDOW: usize = 500;
/// The type-token ratio that ends a factor of MTLD.
const MTLD_FACTOR: f64 = 0.72;
/// Tokens that a factor of TAALED's MTLD has at least.
const TAALED_FACTOR: usize = 10;
/// The sample of HD-D, in tokens.
pub const HDD_SAMPLE: usize = 42;

impl Tokens {
    /// From any numbers of words, equal for the same word.
    pub fn new(words: impl IntoIterator<Item = u32>) -> Tokens {
        let mut numbers: BTreeMap<u32, u32> = BTreeMap::new();
        let (mut types, mut freqs) = (Vec::new(), Vec::new());
        for word in words {
            let number = *numbers.entry(word).or_insert(freqs.len() as u32);
            if number as usize == freqs.len() {
                freqs.push(0);
            }
            freqs[number as usize] += 1;
            types.push(number);
        }
        Tokens { types, freqs, window: MATTR_WINDOW }
    }

    /// From the words themselves.
    pub fn from_texts<'t>(words: impl IntoIterator<Item = &'t str>) -> Tokens {
        let mut numbers: BTreeMap<&str, u32> = BTreeMap::new();
        Tokens::new(
            words
                .into_iter()
                .map(|word| {
                    let next = numbers.len() as u32;
                    *numbers.entry(word).or_insert(next)
                })
                .collect::<Vec<u32>>(),
        )
    }

    /// With another window for MATTR.
    pub fn with_window(self, window: usize) -> Tokens {
        Tokens { window: window.max(1), ..self }
    }

    /// Tokens.
    pub fn n(&self) -> usize {
        self.types.len()
    }

    /// Types.
    pub fn v(&self) -> usize {
        self.freqs.len()
    }

    /// Types that occur once.
    pub fn hapaxes(&self) -> usize {
        self.freqs.iter().filter(|&&freq| freq == 1).count()
    }

    /// The window that MATTR uses: that chosen, or the text's length.
    pub fn mattr_window(&self) -> usize {
        self.window.min(self.n())
    }

    fn mattr(&self) -> Option<f64> {
        let window = self.mattr_window();
        if window == 0 {
            return None;
        }
        let mut inside = vec![0u32; self.v()];
        let (mut types, mut sum) = (0u64, 0u64);
        for (place, &entering) in self.types.iter().enumerate() {
            inside[entering as usize] += 1;
            types += u64::from(inside[entering as usize] == 1);
            if place >= window {
                let leaving = &mut inside[self.types[place - window] as usize];
                *leaving -= 1;
                types -= u64::from(*leaving == 0);
            }
            if place + 1 >= window {
                sum += types;
            }
        }
        Some(sum as f64 / window as f64 / (self.n() - window + 1) as f64)
    }

    /// Tokens by factors in one direction; none without any factor. `taaled`: factors have ten tokens at least, and the
    /// text's last token ends none but is always part of the rest.
    fn mtld_one_way(&self, types: impl Iterator<Item = u32>, taaled: bool) -> Option<f64> {
        // The factor that a type was last seen in.
        let mut seen = vec![0u32; self.v()];
        let (mut factor, mut tokens, mut different) = (1u32, 0usize, 0usize);
        let mut factors = 0.0;
        for (place, word) in types.enumerate() {
            tokens += 1;
            if seen[word as usize] != factor {
                seen[word as usize] = factor;
                different += 1;
            }
            let may_end = !taaled || (tokens >= TAALED_FACTOR && place + 1 < self.n());
            if may_end && (different as f64 / tokens as f64) < MTLD_FACTOR {
                factors += 1.0;
                factor += 1;
                (tokens, different) = (0, 0);
            }
        }
        if tokens > 0 {
            factors += (1.0 - different as f64 / tokens as f64) / (1.0 - MTLD_FACTOR);
        }
        ratio(self.n() as f64, factors)
    }

    fn mtld(&self, taaled: bool) -> Option<f64> {
        let there = self.mtld_one_way(self.types.iter().copied(), taaled)?;
        let back = self.mtld_one_way(self.types.iter().rev().copied(), taaled)?;
        Some((there + back) / 2.0)
    }

    fn hdd(&self) -> Option<f64> {
        if self.n() < HDD_SAMPLE {
            return None;
        }
        let n = self.n() as f64;
        // Types of one frequency share one probability.
        let mut spectrum: BTreeMap<u32, f64> = BTreeMap::new();
        self.freqs.iter().for_each(|&freq| *spectrum.entry(freq).or_default() += 1.0);
        let drawn = |freq: u32| {
            let others = n - f64::from(freq);
            let none: f64 =
                (0..HDD_SAMPLE).map(|j| ((others - j as f64) / (n - j as f64)).max(0.0)).product();
            1.0 - none
        };
        Some(spectrum.iter().map(|(&freq, &types)| types * drawn(freq)).sum::<f64>() / HDD_SAMPLE as f64)
    }

    fn yule_k(&self) -> Option<f64> {
        let n = self.n() as f64;
        let squares: f64 = self.freqs.iter().map(|&freq| f64::from(freq) * f64::from(freq)).sum();
        ratio(1e4 * (squares - n), n * n)
    }
}

impl Counts for Tokens {
    type Id = DiversityId;

    fn value(&self, id: DiversityId) -> Option<f64> {
        use DiversityId as Id;
        match id {
            Id::Ttr => ratio(self.v() as f64, self.n() as f64),
            Id::GuiraudR => ratio(self.v() as f64, (self.n() as f64).sqrt()),
            Id::HerdanC => ratio(ln(self.v() as f64), ln(self.n() as f64)),
            Id::Mattr => self.mattr(),
            Id::Mtld => self.mtld(false),
            Id::MtldTaaled => self.mtld(true),
            Id::Hdd => self.hdd(),
            Id::YuleK => self.yule_k(),
            Id::HapaxShare => ratio(self.hapaxes() as f64, self.v() as f64),
            Id::HapaxShareTokens => ratio(self.hapaxes() as f64, self.n() as f64),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use DiversityId as Id;

    fn value(id: Id, text: &Tokens) -> Option<f64> {
        text.value(id)
    }

    #[test]
    fn empty_and_short_texts_are_defined() {
        let empty = Tokens::new([]);
        assert!(empty.values().all(|(_, value)| value.is_none()));
        let one = Tokens::new([7]);
        assert_eq!(
            (value(Id::Ttr, &one), value(Id::HerdanC, &one), value(Id::Mtld, &one)),
            (Some(1.0), None, None)
        );
        assert_eq!(value(Id::YuleK, &Tokens::new(0..50)), Some(0.0));
        assert_eq!(value(Id::Hdd, &Tokens::new(0..42)), Some(1.0));
        assert_eq!(value(Id::Hdd, &Tokens::new(0..41)), None);
    }

    #[test]
    fn a_factor_ends_where_the_ratio_falls() {
        // a a | a a: each pair has a ratio of ½ and is a factor.
        assert_eq!(value(Id::Mtld, &Tokens::new([0, 0, 0, 0])), Some(2.0));
        // Ten of one type are a factor of MTLD in five pairs, and of TAALED's a rest, for the last token ends no factor.
        assert_eq!(value(Id::Mtld, &Tokens::new([0; 10])), Some(2.0));
        assert!((value(Id::MtldTaaled, &Tokens::new([0; 10])).unwrap() - 10.0 * 0.28 / 0.9).abs() < 1e-12);
        assert!((value(Id::MtldTaaled, &Tokens::new([0; 11])).unwrap() - 11.0).abs() < 1e-12);
        assert!(
            (value(Id::MtldTaaled, &Tokens::new([0, 0, 0, 0])).unwrap() - 4.0 * 0.28 / 0.75).abs() < 1e-12
        );
    }

    proptest! {
        #[test]
        fn windows_move_as_if_each_were_counted_alone(words in prop::collection::vec(0u32..12, 1..80), window in 1usize..30) {
            let text = Tokens::new(words.iter().copied()).with_window(window);
            let window = window.min(words.len());
            let ratios: Vec<f64> = words.windows(window).map(|window| {
                let mut types = window.to_vec();
                types.sort_unstable();
                types.dedup();
                types.len() as f64 / window.len() as f64
            }).collect();
            let naive = ratios.iter().sum::<f64>() / ratios.len() as f64;
            prop_assert!((value(Id::Mattr, &text).unwrap() - naive).abs() < 1e-12);
        }
    }
}
