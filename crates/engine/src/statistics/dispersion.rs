//! How evenly a word is spread over the parts of a corpus.

use super::math::{exp, log2, ratio};
use super::Counts;
use wenmai_model::DispersionId;

/// A word in the parts of a corpus. Parts without a token of the corpus do not count; parts without the word are given
/// by their number and size only, so that a rare word in many documents costs little.
#[derive(Clone, Debug, PartialEq)]
pub struct Spread {
    /// Frequency and size of each part that has the word, in order.
    parts: Vec<(f64, f64)>,
    /// How many parts there are.
    count: f64,
    /// The size of all parts.
    size: f64,
    /// The size of the smallest part.
    smallest: f64,
}

impl Spread {
    /// From the parts that have the word, as frequency and size, and of all parts their number, size and smallest size.
    pub fn new(parts: impl Iterator<Item = (u32, u32)>, count: u32, size: u64, smallest: u32) -> Spread {
        let parts = parts.filter(|part| part.0 > 0).map(|(f, n)| (f64::from(f), f64::from(n))).collect();
        Spread { parts, count: f64::from(count), size: size as f64, smallest: f64::from(smallest) }
    }

    /// From the frequencies in all parts, and their sizes; numbers of any unit.
    pub fn of(freqs: &[f64], sizes: &[f64]) -> Spread {
        let all: Vec<(f64, f64)> =
            freqs.iter().copied().zip(sizes.iter().copied()).filter(|part| part.1 > 0.0).collect();
        Spread {
            count: all.len() as f64,
            size: all.iter().map(|part| part.1).sum(),
            smallest: all.iter().map(|part| part.1).fold(f64::INFINITY, f64::min),
            parts: all.into_iter().filter(|part| part.0 > 0.0).collect(),
        }
    }

    /// The frequency in all parts.
    pub fn freq(&self) -> f64 {
        // Of no numbers the sum is −0.
        self.parts.iter().map(|part| part.0).sum::<f64>() + 0.0
    }

    /// Parts that have the word.
    pub fn range(&self) -> f64 {
        self.parts.len() as f64
    }

    /// Whether there is something to be spread over several parts.
    fn is_defined(&self) -> bool {
        self.count >= 2.0 && !self.parts.is_empty()
    }

    /// Sum over the parts that have the word, where the measure is defined.
    fn sum(&self, term: impl Fn(f64, f64) -> f64) -> Option<f64> {
        let (freq, size) = (self.freq(), self.size);
        self.is_defined().then(|| self.parts.iter().map(|&(f, n)| term(f / freq, n / size)).sum())
    }

    /// Gries' DP.
    pub fn dp(&self) -> Option<f64> {
        let with = self.sum(|v, s| (v - s).abs())?;
        let others = self.size - self.parts.iter().map(|part| part.1).sum::<f64>();
        Some((with + others / self.size) / 2.0)
    }

    /// DP over the largest value it can have.
    pub fn dp_norm(&self) -> Option<f64> {
        ratio(self.dp()?, 1.0 - self.smallest / self.size)
    }

    /// Mean and population standard deviation of the frequencies relative to the parts' sizes.
    fn moments(&self) -> (f64, f64) {
        let mean = self.parts.iter().map(|(f, n)| f / n).sum::<f64>() / self.count;
        let with: f64 = self.parts.iter().map(|(f, n)| (f / n - mean) * (f / n - mean)).sum();
        let without = (self.count - self.range()) * mean * mean;
        (mean, ((with + without) / self.count).sqrt())
    }

    /// Variation coefficient of the relative frequencies.
    pub fn variation(&self) -> Option<f64> {
        let (mean, deviation) = self.moments();
        self.is_defined().then(|| deviation / mean)
    }

    /// Juilland's D.
    pub fn juilland_d(&self) -> Option<f64> {
        self.variation().map(|variation| 1.0 - variation / (self.count - 1.0).sqrt())
    }

    /// Carroll's D2.
    pub fn carroll_d2(&self) -> Option<f64> {
        let sum: f64 = self.parts.iter().map(|(f, n)| f / n).sum();
        let entropy: f64 = self.parts.iter().map(|(f, n)| f / n / sum).map(|p| -p * log2(p)).sum();
        // The sign of a sum of nothing is not meant.
        self.is_defined().then(|| entropy.abs() / log2(self.count))
    }

    /// Rosengren's S.
    pub fn rosengren_s(&self) -> Option<f64> {
        self.sum(|v, s| (v * s).sqrt()).map(|sum| sum * sum)
    }

    /// Divergence of the frequencies' shares from the sizes' shares, in bits.
    pub fn kld(&self) -> Option<f64> {
        self.sum(|v, s| v * log2(v / s)).map(|sum| sum.max(0.0))
    }

    /// Burch, Egbert and Biber's DA: 1 less half the mean difference of two parts' relative frequencies over their mean.
    pub fn da(&self) -> Option<f64> {
        let (mean, _) = self.moments();
        let mut rates: Vec<f64> = self.parts.iter().map(|(f, n)| f / n).collect();
        rates.sort_by(f64::total_cmp);
        // In ascending order each is subtracted from all after it and added for all before; parts without are first.
        let zeros = self.count - self.range();
        let sum: f64 =
            (1..).zip(&rates).map(|(k, rate)| rate * (2.0 * (zeros + f64::from(k)) - self.count - 1.0)).sum();
        self.is_defined().then(|| 1.0 - sum / (self.count * (self.count - 1.0) / 2.0) / (2.0 * mean))
    }
}

impl Counts for Spread {
    type Id = DispersionId;

    fn value(&self, id: DispersionId) -> Option<f64> {
        use DispersionId as Id;
        match id {
            Id::Range => Some(self.range()),
            Id::RelativeRange => ratio(self.range(), self.count),
            Id::Dp => self.dp(),
            Id::DpNorm => self.dp_norm(),
            Id::OneMinusDp => self.dp().map(|dp| 1.0 - dp),
            Id::OneMinusDpNorm => self.dp_norm().map(|dp| 1.0 - dp),
            Id::VariationCoefficient => self.variation(),
            Id::JuillandD => self.juilland_d(),
            Id::CarrollD2 => self.carroll_d2(),
            Id::RosengrenS => self.rosengren_s(),
            Id::Kld => self.kld(),
            Id::KldNorm => self.kld().map(|kld| 1.0 - exp(-kld)),
            Id::DklO2p => self.kld().map(|kld| 1.0 / (1.0 + kld)),
            Id::Da => self.da(),
        }
    }
}

/// Average reduced frequency from the places of a word, ascending, in a corpus of `n` words; 0 for no place.
pub fn average_reduced_frequency(places: &[u32], n: u32) -> f64 {
    let (Some(&first), Some(&last)) = (places.first(), places.last()) else { return 0.0 };
    let v = f64::from(n) / places.len() as f64;
    let around = f64::from(first) + f64::from(n) - f64::from(last);
    let inside: f64 = places.windows(2).map(|pair| f64::from(pair[1] - pair[0]).min(v)).sum();
    (inside + around.min(v)) / v
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn one_part_and_no_occurrence_are_defined() {
        for spread in
            [Spread::of(&[3.0], &[10.0]), Spread::of(&[0.0, 0.0], &[1.0, 2.0]), Spread::of(&[], &[])]
        {
            for (id, value) in spread.values().skip(2) {
                assert_eq!(value, None, "{id}");
            }
        }
        assert!(Spread::of(&[0.0, 0.0], &[1.0, 2.0]).freq().is_sign_positive());
        let in_one = Spread::of(&[5.0, 0.0, 0.0], &[10.0, 10.0, 10.0]);
        assert!((in_one.dp_norm().unwrap() - 1.0).abs() < 1e-15);
        assert_eq!((in_one.carroll_d2(), in_one.range()), (Some(0.0), 1.0));
        assert!(in_one.juilland_d().unwrap().abs() < 1e-15 && in_one.da().unwrap().abs() < 1e-15);
        assert_eq!(Spread::of(&[1.0, 0.0, 1.0], &[2.0, 0.0, 2.0]).dp(), Some(0.0));
    }

    #[test]
    fn reduced_frequency_is_one_in_a_heap_and_the_frequency_when_even() {
        assert_eq!(average_reduced_frequency(&[], 10), 0.0);
        assert_eq!(average_reduced_frequency(&[7], 10), 1.0);
        assert_eq!(average_reduced_frequency(&[0, 5, 10, 15], 20), 4.0);
        assert!((average_reduced_frequency(&[4, 5, 6, 7], 1000) - 1.012).abs() < 1e-12);
    }

    proptest! {
        #[test]
        fn an_even_spread_is_even_by_every_measure(sizes in prop::collection::vec(1u32..1000, 2..40), times in 1u32..9) {
            let sizes: Vec<f64> = sizes.into_iter().map(f64::from).collect();
            let freqs: Vec<f64> = sizes.iter().map(|size| size * f64::from(times)).collect();
            let spread = Spread::of(&freqs, &sizes);
            for (value, even) in [
                (spread.dp(), 0.0), (spread.dp_norm(), 0.0), (spread.kld(), 0.0), (spread.juilland_d(), 1.0),
                (spread.carroll_d2(), 1.0), (spread.rosengren_s(), 1.0), (spread.da(), 1.0),
            ] {
                prop_assert!((value.unwrap() - even).abs() < 1e-9);
            }
        }

        #[test]
        fn measures_stay_in_their_range_and_da_is_that_of_all_pairs(
            parts in prop::collection::vec((0u32..20, 20u32..500), 2..30)
        ) {
            let (freqs, sizes): (Vec<f64>, Vec<f64>) = parts.iter().map(|&(f, n)| (f64::from(f), f64::from(n))).unzip();
            let spread = Spread::of(&freqs, &sizes);
            prop_assume!(spread.freq() > 0.0);
            for value in [spread.dp(), spread.dp_norm(), spread.juilland_d(), spread.carroll_d2(), spread.rosengren_s(), spread.da()] {
                prop_assert!((-1e-9..=1.0 + 1e-9).contains(&value.unwrap()));
            }
            let rates: Vec<f64> = freqs.iter().zip(&sizes).map(|(f, n)| f / n).collect();
            let n = rates.len() as f64;
            let pairs: f64 = (0..rates.len()).flat_map(|i| (i + 1..rates.len()).map(move |j| (i, j)))
                .map(|(i, j)| (rates[i] - rates[j]).abs()).sum();
            let naive = 1.0 - pairs / (n * (n - 1.0) / 2.0) / (2.0 * rates.iter().sum::<f64>() / n);
            prop_assert!((spread.da().unwrap() - naive).abs() < 1e-9);
        }
    }
}
