//! How a word tells a target corpus from a reference corpus.

use super::math::{half_for_zero, ln, log2, o_ln_o_over_e, ratio};
use super::{Contingency, Counts, Fisher};
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
}

impl Comparison {
    /// From counts; simple maths adds 1.
    pub fn new(a: u64, n1: u64, b: u64, n2: u64) -> Comparison {
        Comparison { a: a as f64, n1: n1 as f64, b: b as f64, n2: n2 as f64, add: 1.0 }
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

    fn fisher(&self) -> Option<Fisher> {
        Fisher::new(&self.table())
    }
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
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn value(id: &str, comparison: &Comparison) -> Option<f64> {
        comparison.value(id.parse().unwrap())
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
        assert_eq!(value("log_ratio", &only_there), Some(log2(10.0)));
        assert!((value("percent_diff", &only_there).unwrap() / 5e17 - 1.0).abs() < 1e-12);
        assert_eq!(value("odds_ratio", &only_there), None);
        assert_eq!(value("simple_maths", &only_there), Some(5001.0));
        assert_eq!(value("percent_diff", &Comparison::new(0, 10, 0, 10)), None);
    }

    #[test]
    fn a_corpus_against_itself_has_no_keyness() {
        let same = Comparison::new(12, 3000, 12, 3000);
        for id in
            ["log_likelihood", "log_likelihood_rayson", "chi_squared", "log_ratio", "percent_diff", "delta_p"]
        {
            assert!(value(id, &same).unwrap().abs() < 1e-12, "{id}");
        }
        for id in ["odds_ratio", "relative_risk", "simple_maths"] {
            assert_eq!(value(id, &same), Some(1.0), "{id}");
        }
    }

    proptest! {
        #[test]
        fn swapping_the_corpora_negates(a in 0u64..500, b in 0u64..500, n1 in 500u64..100_000, n2 in 500u64..100_000) {
            let (there, back) = (Comparison::new(a, n1, b, n2), Comparison::new(b, n2, a, n1));
            let signed = [
                "log_likelihood_signed", "log_likelihood_rayson_signed", "chi_squared_quanteda", "log_ratio",
                "log_odds_ratio", "delta_p",
            ];
            for id in signed {
                let (x, y) = (value(id, &there).unwrap_or(0.0), value(id, &back).unwrap_or(0.0));
                prop_assert!((x + y).abs() <= 1e-9 * x.abs().max(1.0), "{}: {} {}", id, x, y);
            }
            prop_assert!(value("log_likelihood", &there).unwrap() >= 0.0);
            prop_assert!(value("log_likelihood_rayson", &there).unwrap() >= 0.0);
        }
    }
}
