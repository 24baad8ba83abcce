//! How strongly two words attract one another.

use super::math::{finite, half_for_zero, ln, log2, ratio};
use super::{strength, Contingency, Counts, Fisher};
use wenmai_model::AssociationId;

/// The counts of two words together. There are two tables in use, and both are this one:
///
/// - surface co-occurrence (Evert 2008, UCS): `r1` the tokens in the windows around the node, `c1` and `n` the collocate's
///   frequency and the corpus' size, none of them counting the node's own tokens;
/// - AntConc, NLTK, Sketch Engine: `r1` the frequency of the node, `c1` that of the collocate, `n` the corpus' size.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cooccurrence {
    /// Both together.
    pub o11: f64,
    /// Tokens in the windows, or the node's frequency.
    pub r1: f64,
    /// The collocate's frequency.
    pub c1: f64,
    /// The corpus' size.
    pub n: f64,
    /// The node's frequency: f1 of Dice and its kin, whichever table is used.
    pub f1: f64,
    /// The collocate's frequency in the whole corpus: f2 of those.
    pub f2: f64,
}

impl Cooccurrence {
    /// With the table of AntConc, NLTK and Sketch Engine.
    pub fn from_frequencies(o11: u64, f1: u64, f2: u64, n: u64) -> Cooccurrence {
        let [o11, f1, f2, n] = [o11, f1, f2, n].map(|count| count as f64);
        Cooccurrence { o11, r1: f1, c1: f2, n, f1, f2 }
    }

    /// E11 = R1 C1 / N; none in an empty corpus.
    pub fn expected(&self) -> Option<f64> {
        ratio(self.r1 * self.c1, self.n)
    }

    fn mi(&self, power: i32) -> Option<f64> {
        let o = self.o11;
        let o = match power {
            1 => o,
            2 => o * o,
            _ => o * o * o,
        };
        self.expected().and_then(|e| finite(log2(o / e)))
    }

    fn dice(&self) -> Option<f64> {
        ratio(2.0 * self.o11, self.f1 + self.f2)
    }

    fn fisher(&self) -> Option<Fisher> {
        Fisher::new(&self.table())
    }
}

impl Counts for Cooccurrence {
    type Id = AssociationId;

    fn value(&self, id: AssociationId) -> Option<f64> {
        use AssociationId as Id;
        match id {
            Id::LogLikelihood => self.table().log_likelihood(),
            Id::LogLikelihoodSigned => self.table().log_likelihood().map(|score| self.table().signed(score)),
            Id::ChiSquared => self.table().chi_squared(false),
            Id::ChiSquaredYates => self.table().chi_squared(true),
            Id::FisherGreater => self.fisher().map(|p| p.greater()),
            Id::FisherLess => self.fisher().map(|p| p.less()),
            Id::FisherTwoSided => self.fisher().map(|p| p.two_sided()),
            Id::FisherStrength => strength(&self.table()),
            Id::Mi => self.mi(1),
            Id::Mi2 => self.mi(2),
            Id::Mi3 => self.mi(3),
            Id::MiLogF => self.mi(1).map(|mi| mi * ln(self.o11 + 1.0)),
            Id::TScore => self.expected().and_then(|e| ratio(self.o11 - e, self.o11.sqrt())),
            Id::ZScore => self.expected().and_then(|e| ratio(self.o11 - e, e.sqrt())),
            Id::Dice => self.dice(),
            Id::LogDice => self.dice().and_then(|dice| finite(14.0 + log2(dice))),
            Id::Jaccard => {
                if self.f1 + self.f2 > self.o11 {
                    ratio(self.o11, self.f1 + self.f2 - self.o11)
                } else {
                    None
                }
            }
            Id::MinSensitivity => Some(ratio(self.o11, self.f1)?.min(ratio(self.o11, self.f2)?)),
            Id::DeltaP2Given1 => {
                let table = self.table();
                let [r1, r2] = table.rows();
                Some(ratio(table.observed[0], r1)? - ratio(table.observed[2], r2)?)
            }
            Id::DeltaP1Given2 => {
                let table = self.table();
                let [c1, c2] = table.columns();
                Some(ratio(table.observed[0], c1)? - ratio(table.observed[1], c2)?)
            }
            Id::OddsRatio => self.table().odds_ratio(),
            Id::LogOddsRatio => self.table().log_odds_ratio(),
            Id::LogRatio => {
                let table = self.table();
                let ([r1, r2], [o11, _, o21, _]) = (table.rows(), table.observed);
                if !table.is_proper() || o11 + o21 == 0.0 {
                    return None;
                }
                finite(log2(ratio(half_for_zero(o11), r1)? / ratio(half_for_zero(o21), r2)?))
            }
            Id::PhiSquared => self.table().chi_squared(false).and_then(|score| ratio(score, self.n)),
            Id::MiLike => ratio(self.o11 * self.o11 * self.o11, self.r1 * self.c1),
            Id::PoissonStirling => self.mi(1).map(|mi| self.o11 * (mi - 1.0)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use AssociationId as Id;

    fn value(id: Id, counts: (u64, u64, u64, u64)) -> Option<f64> {
        let (o11, f1, f2, n) = counts;
        Cooccurrence::from_frequencies(o11, f1, f2, n).value(id)
    }

    #[test]
    fn zero_counts_are_defined() {
        for counts in [(0, 0, 0, 0), (0, 10, 20, 1000), (0, 0, 20, 1000), (10, 10, 10, 10), (7, 7, 7, 1000)] {
            let (o11, f1, f2, n) = counts;
            for (id, value) in Cooccurrence::from_frequencies(o11, f1, f2, n).values() {
                assert!(value.is_none_or(f64::is_finite), "{id} {counts:?}");
            }
        }
        assert_eq!(value(Id::Mi, (0, 10, 20, 1000)), None);
        assert_eq!(value(Id::Dice, (0, 10, 20, 1000)), Some(0.0));
        assert_eq!(value(Id::LogDice, (7, 7, 7, 1000)), Some(14.0));
        assert_eq!(value(Id::OddsRatio, (7, 7, 7, 1000)), None);
        // More co-occurrences than occurrences: no four cells, but what needs only O11 and E11 stays.
        assert_eq!(value(Id::LogLikelihood, (12, 10, 30, 1000)), None);
        assert!(value(Id::Mi, (12, 10, 30, 1000)).is_some());
    }

    #[test]
    fn the_table_turned_over_exchanges_the_directions() {
        let (there, back) = ((30, 200, 500, 20_000), (30, 500, 200, 20_000));
        assert_eq!(value(Id::DeltaP2Given1, there), value(Id::DeltaP1Given2, back));
        for id in [Id::LogLikelihood, Id::Mi, Id::TScore, Id::LogDice, Id::ChiSquared] {
            assert!((value(id, there).unwrap() - value(id, back).unwrap()).abs() < 1e-9, "{id}");
        }
    }
}
