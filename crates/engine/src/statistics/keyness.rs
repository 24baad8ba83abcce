//! How a word tells a target corpus from a reference corpus.

use super::math::{exp, half_for_zero, ln, log1p, log2, o_ln_o_over_e, ratio};
use super::{strength, Contingency, Counts, Fisher};
use libm::lgamma;
use std::cmp::Ordering;
use wenmai_model::KeynessId;

/// The frequencies of a word in target and reference, and their sizes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Comparison {
    /// Frequency in the target.
    pub a: f64,
    /// Size of the target.
    pub n1: f64,
    /// Frequency in the reference.
    pub b: f64,
    /// Size of the reference.
    pub n2: f64,
    /// What simple maths adds to both sides.
    pub add: f64,
    /// How many words are tested beside one another: what the conservative log ratio is corrected for.
    pub tested: f64,
}

/// How often the conservative log ratio of any of the words that are tested may be further from 0 than the truth.
const ALPHA: f64 = 0.05;

impl Comparison {
    /// From counts of one word; simple maths adds 1.
    pub fn new(a: u64, n1: u64, b: u64, n2: u64) -> Comparison {
        Comparison { a: a as f64, n1: n1 as f64, b: b as f64, n2: n2 as f64, add: 1.0, tested: 1.0 }
    }

    /// Rayson and Garside's two expected frequencies.
    pub fn expected_pair(&self) -> Option<[f64; 2]> {
        let (f, n) = (self.a + self.b, self.n1 + self.n2);
        Some([ratio(self.n1 * f, n)?, ratio(self.n2 * f, n)?])
    }

    /// Log-likelihood of the word's two cells.
    pub fn rayson(&self) -> Option<f64> {
        let [e1, e2] = self.expected_pair()?;
        self.table()
            .is_proper()
            .then(|| (2.0 * (o_ln_o_over_e(self.a, e1) + o_ln_o_over_e(self.b, e2))).max(0.0))
    }

    /// Both relative frequencies; none where a corpus is empty.
    fn shares(&self) -> Option<(f64, f64)> {
        Some((ratio(self.a, self.n1)?, ratio(self.b, self.n2)?))
    }

    /// What is improbable on one side, for as many words as are tested.
    fn tail(&self) -> f64 {
        ALPHA / (2.0 * self.tested)
    }

    /// The log ratio at the bound of the Clopper-Pearson interval that is nearer to no difference.
    fn conservative_log_ratio(&self) -> Option<f64> {
        let (share1, share2) = self.shares().filter(|_| self.a + self.b > 0.0)?;
        // The upper bound for one corpus is the lower one for the other.
        Some(match share1.total_cmp(&share2) {
            Ordering::Greater => lowest_log_ratio(self),
            Ordering::Equal => 0.0,
            Ordering::Less => {
                let Comparison { a, n1, b, n2, .. } = *self;
                // The sign of 0 is not meant.
                0.0 - lowest_log_ratio(&Comparison { a: b, n1: n2, b: a, n2: n1, ..*self })
            }
        })
    }

    /// The log ratio at the lower bound of that interval, or at the upper one; none where the frequency on that side is 0, which
    /// has no bound there.
    fn log_ratio_bound(&self, lower: bool) -> Option<f64> {
        self.shares()?;
        let turned = Comparison { a: self.b, n1: self.n2, b: self.a, n2: self.n1, ..*self };
        let of = if lower { self } else { &turned };
        (of.a > 0.0).then(|| log_ratio_above(of, 0.0)).map(|bound| if lower { bound } else { 0.0 - bound })
    }

    fn fisher(&self) -> Option<Fisher> {
        Fisher::new(&self.table())
    }
}

/// The log ratio at the lower bound, at least 0, of what is more frequent in the target.
fn lowest_log_ratio(counts: &Comparison) -> f64 {
    let expected = counts.n1 / (counts.n1 + counts.n2);
    match at_least(counts.a, counts.b, expected) >= counts.tail() {
        true => 0.0,
        false => log_ratio_above(counts, expected),
    }
}

/// The log ratio at the lower bound, which is above this share.
fn log_ratio_above(counts: &Comparison, share: f64) -> f64 {
    let Comparison { a, n1, b, n2, .. } = *counts;
    let tail = counts.tail();
    // The bound is the share under which so many in the target are as improbable as that; it is below the one that was found.
    let (mut low, mut high) = (share, a / (a + b));
    loop {
        let middle = (low + high) / 2.0;
        if middle <= low || middle >= high {
            return log2(low / (1.0 - low) * (n2 / n1));
        }
        match at_least(a, b, middle) < tail {
            true => low = middle,
            false => high = middle,
        }
    }
}

/// The probability that of a + b occurrences a or more are in the target, where a `share` of all words is: the incomplete beta
/// function of a and b + 1, as the sum of a binomial distribution's tail.
fn at_least(a: f64, b: f64, share: f64) -> f64 {
    let odds = share / (1.0 - share);
    let (mut sum, mut term, mut more) = (1.0, 1.0, 1.0);
    while more <= b && term > sum * f64::EPSILON / 4.0 {
        term *= (b - more + 1.0) / (a + more) * odds;
        sum += term;
        more += 1.0;
    }
    let ways = lgamma(a + b + 1.0) - lgamma(a + 1.0) - lgamma(b + 1.0);
    exp(ways + a * ln(share) + b * log1p(-share)) * sum
}

impl Counts for Comparison {
    type Id = KeynessId;

    fn value(&self, id: KeynessId) -> Option<f64> {
        use KeynessId as Id;
        match id {
            Id::LogLikelihood => self.table().log_likelihood(),
            Id::LogLikelihoodSigned => self.table().log_likelihood().map(|score| self.table().signed(score)),
            Id::LogLikelihoodRayson => self.rayson(),
            Id::LogLikelihoodRaysonSigned => self.rayson().map(|score| self.table().signed(score)),
            Id::LogLikelihoodWilliams => ratio(self.table().log_likelihood()?, self.table().williams()?),
            Id::ChiSquared => self.table().chi_squared(false),
            Id::ChiSquaredYates => self.table().chi_squared(true),
            Id::ChiSquaredQuanteda => {
                self.table().chi_squared_quanteda().map(|score| self.table().signed(score))
            }
            Id::FisherGreater => self.fisher().map(|p| p.greater()),
            Id::FisherLess => self.fisher().map(|p| p.less()),
            Id::FisherTwoSided => self.fisher().map(|p| p.two_sided()),
            Id::LogRatio => {
                if self.a + self.b == 0.0 {
                    return None;
                }
                Some(log2(ratio(half_for_zero(self.a), self.n1)? / ratio(half_for_zero(self.b), self.n2)?))
            }
            Id::PercentDiff => {
                let (share1, share2) = self.shares().filter(|_| self.a + self.b > 0.0)?;
                let share2 = if share2 == 0.0 { 1e-18 } else { share2 };
                Some(100.0 * (share1 - share2) / share2)
            }
            Id::SimpleMaths => {
                let (share1, share2) = self.shares()?;
                ratio(1e6 * share1 + self.add, 1e6 * share2 + self.add)
            }
            Id::OddsRatio => self.table().odds_ratio(),
            Id::LogOddsRatio => self.table().log_odds_ratio(),
            Id::RelativeRisk => self.shares().and_then(|(share1, share2)| ratio(share1, share2)),
            Id::Bic => self.table().log_likelihood().map(|score| score - ln(self.n1 + self.n2)),
            Id::BicRayson => self.rayson().map(|score| score - ln(self.n1 + self.n2)),
            Id::Ell => {
                let [e1, e2] = self.expected_pair()?;
                let least = Some(e1.min(e2)).filter(|&least| least > 1.0)?;
                ratio(self.rayson()?, (self.n1 + self.n2) * ln(least))
            }
            Id::DeltaP => self.shares().map(|(share1, share2)| share1 - share2),
            Id::Lrc => self.conservative_log_ratio(),
            Id::LogRatioLow => self.log_ratio_bound(true),
            Id::LogRatioHigh => self.log_ratio_bound(false),
            Id::Specificity => strength(&self.table()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use KeynessId as Id;

    fn value(id: Id, comparison: &Comparison) -> Option<f64> {
        comparison.value(id)
    }

    #[test]
    fn zero_counts_and_empty_corpora_are_defined() {
        for counts in
            [(0, 0, 0, 0), (0, 10, 0, 10), (3, 10, 0, 0), (0, 0, 3, 10), (5, 1000, 0, 2000), (10, 10, 10, 10)]
        {
            let comparison = Comparison::new(counts.0, counts.1, counts.2, counts.3);
            for (id, value) in comparison.values() {
                assert!(value.is_none_or(f64::is_finite), "{id} {counts:?}");
            }
        }
        let only_there = Comparison::new(5, 1000, 0, 1000);
        assert_eq!(value(Id::LogRatio, &only_there), Some(log2(10.0)));
        assert!((value(Id::PercentDiff, &only_there).unwrap() / 5e17 - 1.0).abs() < 1e-12);
        assert_eq!(value(Id::OddsRatio, &only_there), None);
        assert_eq!(value(Id::SimpleMaths, &only_there), Some(5001.0));
        assert_eq!(value(Id::PercentDiff, &Comparison::new(0, 10, 0, 10)), None);
    }

    #[test]
    fn the_conservative_log_ratio_is_the_near_bound() {
        // Exact sums of the binomial distribution in sixty digits, halved until nothing changes; the first two are also those
        // of the tests of the R package corpora.
        for (a, n1, b, n2, tested, expected) in [
            (8, 1177, 0, 341_805, 20_109, 6.020852025191707),
            (94, 1177, 749, 341_805, 20_109, 4.381928713757714),
            (30, 10_000, 10, 20_000, 1, 1.5133982384833702),
            (30, 10_000, 10, 20_000, 500, 0.6168479133313671),
            (12, 4000, 0, 9000, 50, 1.3477717917283873),
            (0, 9000, 12, 4000, 50, -1.3477717917283873),
            (3, 60_000, 45, 50_000, 200, -1.5833069017471206),
            (7, 1000, 6, 1000, 1, 0.0),
        ] {
            let counts = Comparison { tested: f64::from(tested), ..Comparison::new(a, n1, b, n2) };
            let found = counts.value(Id::Lrc).unwrap();
            assert!((found - expected).abs() < 1e-9, "{a} {n1} {b} {n2} {tested}: {found}");
            assert!(found.abs() <= counts.value(Id::LogRatio).unwrap().abs() || b == 0 || a == 0);
            assert!(found != 0.0 || found.is_sign_positive());
        }
        let of = |a, n1, b, n2| Comparison::new(a, n1, b, n2).value(Id::Lrc);
        assert_eq!([of(0, 10, 0, 10), of(3, 10, 0, 0), of(0, 0, 3, 10), of(0, 0, 0, 0)], [None; 4]);
        assert_eq!([of(10, 10, 10, 10), of(1, 10, 0, 300)], [Some(0.0); 2]);
        // The whole target is the word; and counts that take many terms.
        assert!(of(10, 10, 10, 1000).unwrap() > 3.0);
        assert!((of(400_000, 1_000_000, 390_000, 1_000_000).unwrap() - 0.0301).abs() < 1e-3);
    }

    #[test]
    fn the_interval_of_the_log_ratio_has_it_inside_and_the_conservative_one_at_its_end() {
        for (a, n1, b, n2, tested) in [
            (30, 10_000, 10, 20_000, 1),
            (3, 60_000, 45, 50_000, 200),
            (7, 1000, 6, 1000, 1),
            (12, 4000, 1, 9000, 50),
        ] {
            let counts = Comparison { tested: f64::from(tested), ..Comparison::new(a, n1, b, n2) };
            let [low, ratio, high, lrc] = [Id::LogRatioLow, Id::LogRatio, Id::LogRatioHigh, Id::Lrc]
                .map(|id| counts.value(id).unwrap());
            assert!(low < ratio && ratio < high);
            let near = if low > 0.0 {
                low
            } else if high < 0.0 {
                high
            } else {
                0.0
            };
            assert!((near - lrc).abs() < 1e-12, "{low} {high} {lrc}");
            // Turned round, the interval is.
            let turned = Comparison { tested: f64::from(tested), ..Comparison::new(b, n2, a, n1) };
            assert!((turned.value(Id::LogRatioLow).unwrap() + high).abs() < 1e-12);
        }
        // A word that is not in one corpus may be any number of times as rare there.
        let bounds = |a, b| {
            let counts = Comparison::new(a, 1000, b, 1000);
            [counts.value(Id::LogRatioLow).is_some(), counts.value(Id::LogRatioHigh).is_some()]
        };
        assert_eq!(
            [bounds(5, 0), bounds(0, 5), bounds(0, 0)],
            [[true, false], [false, true], [false, false]]
        );
    }

    #[test]
    fn a_corpus_against_itself_has_no_keyness() {
        let same = Comparison::new(12, 3000, 12, 3000);
        for id in [
            Id::LogLikelihood,
            Id::LogLikelihoodRayson,
            Id::ChiSquared,
            Id::LogRatio,
            Id::PercentDiff,
            Id::DeltaP,
        ] {
            assert!(value(id, &same).unwrap().abs() < 1e-12, "{id}");
        }
        for id in [Id::OddsRatio, Id::RelativeRisk, Id::SimpleMaths] {
            assert_eq!(value(id, &same), Some(1.0), "{id}");
        }
    }

    proptest! {
        #[test]
        fn swapping_the_corpora_negates(a in 0u64..500, b in 0u64..500, n1 in 500u64..100_000, n2 in 500u64..100_000) {
            let (there, back) = (Comparison::new(a, n1, b, n2), Comparison::new(b, n2, a, n1));
            let signed = [
                Id::LogLikelihoodSigned, Id::LogLikelihoodRaysonSigned, Id::ChiSquaredQuanteda, Id::LogRatio,
                Id::LogOddsRatio, Id::DeltaP, Id::Lrc,
            ];
            for id in signed {
                let (x, y) = (value(id, &there).unwrap_or(0.0), value(id, &back).unwrap_or(0.0));
                prop_assert!((x + y).abs() <= 1e-9 * x.abs().max(1.0), "{}: {} {}", id, x, y);
            }
            prop_assert!(value(Id::LogLikelihood, &there).unwrap() >= 0.0);
            prop_assert!(value(Id::LogLikelihoodRayson, &there).unwrap() >= 0.0);
        }
    }
}
