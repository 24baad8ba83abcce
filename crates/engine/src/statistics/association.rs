//! How strongly two words attract one another.

use super::catalogue::{measure, Measure};
use super::math::{finite, half_for_zero, ln, log2, ratio};
use super::{Fisher, Table2x2};

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

    /// The table.
    pub fn table(&self) -> Table2x2 {
        Table2x2::from_margins(self.o11, self.r1, self.c1, self.n)
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

const EVERT: &str = "Evert (2008), Corpora and collocations; UCS toolkit";
const NONE_FOR_ZERO: &str = "none for O11 = 0 or E11 = 0";
const NEEDS_TABLE: &str = "none where a cell would be negative or the table is empty; a cell of 0 adds 0";

/// All measures of association.
pub static ASSOCIATION: &[Measure<Cooccurrence>] = &[
    measure(
        [
            "log_likelihood",
            "log-likelihood",
            "2 Σ O ln(O/E) over four cells",
            "Dunning (1993), Computational Linguistics 19 (1)",
            "0 and above; over 3.84, 6.63, 10.83, 15.13 p is under .05, .01, .001, .0001",
            NEEDS_TABLE,
        ],
        |c| c.table().log_likelihood(),
    ),
    measure(
        [
            "log_likelihood_signed",
            "log-likelihood, signed",
            "log-likelihood, negative where O11 < E11",
            EVERT,
            "any; negative for words that avoid one another",
            NEEDS_TABLE,
        ],
        |c| c.table().log_likelihood().map(|score| c.table().signed(score)),
    ),
    measure(
        [
            "chi_squared",
            "χ²",
            "Σ (O − E)² / E",
            "Pearson (1900); Manning & Schütze (1999), 5.3.3",
            "0 to N",
            "0 for a margin of 0; none where a cell would be negative",
        ],
        |c| c.table().chi_squared(false),
    ),
    measure(
        [
            "chi_squared_yates",
            "χ² with Yates' correction",
            "Σ (|O − E| − min(½, |O − E|))² / E",
            "Yates (1934); R chisq.test",
            "0 to N",
            "0 for a margin of 0; none where a cell would be negative",
        ],
        |c| c.table().chi_squared(true),
    ),
    measure(
        [
            "fisher_greater",
            "Fisher's exact test, one-sided",
            "Σ over k ≥ O11 of the hypergeometric probability",
            "Fisher (1935); Pedersen (1996); R fisher.test, alternative greater",
            "0 to 1",
            NEEDS_TABLE,
        ],
        |c| c.fisher().map(|p| p.greater()),
    ),
    measure(
        [
            "fisher_less",
            "Fisher's exact test, the other side",
            "Σ over k ≤ O11 of the hypergeometric probability",
            "Fisher (1935)",
            "0 to 1",
            NEEDS_TABLE,
        ],
        |c| c.fisher().map(|p| p.less()),
    ),
    measure(
        [
            "fisher_two_sided",
            "Fisher's exact test, two-sided",
            "Σ over tables that are no more probable than this one",
            "Fisher (1935); R fisher.test",
            "0 to 1",
            NEEDS_TABLE,
        ],
        |c| c.fisher().map(|p| p.two_sided()),
    ),
    measure(
        [
            "fisher_strength",
            "collostruction strength",
            "−log₁₀ of the one-sided p of Fisher's test, negative where O11 < E11",
            "Stefanowitsch & Gries (2003), International Journal of Corpus Linguistics 8 (2)",
            "any; 1.30 and more in size: p under .05",
            NEEDS_TABLE,
        ],
        |c| c.fisher().map(|p| p.strength(c.table().sign())),
    ),
    measure(
        [
            "mi",
            "mutual information",
            "log₂(O11/E11)",
            "Church & Hanks (1990), Computational Linguistics 16 (1)",
            "any; 0 at chance, favours rare words",
            NONE_FOR_ZERO,
        ],
        |c| c.mi(1),
    ),
    measure(["mi2", "MI²", "log₂(O11²/E11)", "Daille (1994); Evert (2008)", "any", NONE_FOR_ZERO], |c| {
        c.mi(2)
    }),
    measure(
        [
            "mi3",
            "MI³",
            "log₂(O11³/E11)",
            "Daille (1994); Evert (2008)",
            "any; favours frequent words",
            NONE_FOR_ZERO,
        ],
        |c| c.mi(3),
    ),
    measure(
        [
            "mi_log_f",
            "MI weighted by log frequency",
            "MI × ln(O11 + 1)",
            "Sketch Engine, Statistics used in Sketch Engine (MI.log_f)",
            "any",
            NONE_FOR_ZERO,
        ],
        |c| c.mi(1).map(|mi| mi * ln(c.o11 + 1.0)),
    ),
    measure(
        [
            "t_score",
            "t-score",
            "(O11 − E11) / √O11",
            "Church, Gale, Hanks & Hindle (1991); Manning & Schütze (1999), 5.3.1",
            "any; favours frequent words",
            "none for O11 = 0",
        ],
        |c| c.expected().and_then(|e| ratio(c.o11 - e, c.o11.sqrt())),
    ),
    measure(
        [
            "z_score",
            "z-score",
            "(O11 − E11) / √E11",
            "Berry-Rogghe (1973); Evert (2008)",
            "any",
            "none for E11 = 0",
        ],
        |c| c.expected().and_then(|e| ratio(c.o11 - e, e.sqrt())),
    ),
    measure(
        [
            "dice",
            "Dice",
            "2 O11 / (f1 + f2)",
            "Dice (1945); Smadja, McKeown & Hatzivassiloglou (1996)",
            "0 to 1 (more where windows hold a collocate several times)",
            "0 for O11 = 0; none where both words have the frequency 0",
        ],
        |c| c.dice(),
    ),
    measure(
        [
            "log_dice",
            "logDice",
            "14 + log₂ Dice",
            "Rychlý (2008), RASLAN",
            "to 14; 7 or so is a strong collocation; does not depend on the corpus' size",
            "none for O11 = 0",
        ],
        |c| c.dice().and_then(|dice| finite(14.0 + log2(dice))),
    ),
    measure(
        [
            "jaccard",
            "Jaccard",
            "O11 / (f1 + f2 − O11)",
            "Jaccard (1901); Manning & Schütze (1999), 8.5",
            "0 to 1",
            "0 for O11 = 0; none where the divisor is not above 0",
        ],
        |c| if c.f1 + c.f2 > c.o11 { ratio(c.o11, c.f1 + c.f2 - c.o11) } else { None },
    ),
    measure(
        [
            "min_sensitivity",
            "minimum sensitivity",
            "min(O11/f1, O11/f2)",
            "Pedersen & Bruce (1996); Sketch Engine",
            "0 to 1 (more where windows hold a collocate several times)",
            "none where a word has the frequency 0",
        ],
        |c| Some(ratio(c.o11, c.f1)?.min(ratio(c.o11, c.f2)?)),
    ),
    measure(
        [
            "delta_p_2_given_1",
            "ΔP (collocate given node)",
            "O11/R1 − O21/R2",
            "Allan (1980); Gries (2013), International Journal of Corpus Linguistics 18 (1)",
            "−1 to 1",
            "none where a row is empty",
        ],
        |c| {
            let table = c.table();
            let [r1, r2] = table.rows();
            Some(ratio(table.observed[0], r1)? - ratio(table.observed[2], r2)?)
        },
    ),
    measure(
        [
            "delta_p_1_given_2",
            "ΔP (node given collocate)",
            "O11/C1 − O12/C2",
            "Allan (1980); Gries (2013), International Journal of Corpus Linguistics 18 (1)",
            "−1 to 1",
            "none where a column is empty",
        ],
        |c| {
            let table = c.table();
            let [c1, c2] = table.columns();
            Some(ratio(table.observed[0], c1)? - ratio(table.observed[1], c2)?)
        },
    ),
    measure(
        [
            "odds_ratio",
            "odds ratio",
            "O11 O22 / (O12 O21)",
            "Evert (2008); UCS toolkit",
            "0 and above; 1 at chance",
            "none where O12 or O21 is 0",
        ],
        |c| c.table().odds_ratio(),
    ),
    measure(
        [
            "log_odds_ratio",
            "log odds ratio, discounted",
            "ln((O11+½)(O22+½) / ((O12+½)(O21+½)))",
            "Evert (2008); UCS toolkit, odds.ratio.disc (in log₁₀)",
            "any; 0 at chance",
            "½ is added to each cell, so it is defined for any table",
        ],
        |c| c.table().log_odds_ratio(),
    ),
    measure(
        [
            "log_ratio",
            "log ratio",
            "log₂((O11/R1) / (O21/R2)), 0 replaced by ½",
            "Hardie (2014); CQPweb",
            "any; each point doubles",
            "½ in place of 0; none where both are 0 or a row is empty",
        ],
        |c| {
            let table = c.table();
            let ([r1, r2], [o11, _, o21, _]) = (table.rows(), table.observed);
            if !table.is_proper() || o11 + o21 == 0.0 {
                return None;
            }
            finite(log2(ratio(half_for_zero(o11), r1)? / ratio(half_for_zero(o21), r2)?))
        },
    ),
    measure(
        [
            "phi_squared",
            "φ²",
            "χ² / N",
            "Gale & Church (1991); NLTK phi_sq",
            "0 to 1",
            "0 for a margin of 0; none where a cell would be negative",
        ],
        |c| c.table().chi_squared(false).and_then(|score| ratio(score, c.n)),
    ),
    measure(
        ["mi_like", "MI-like", "O11³ / (R1 C1)", "NLTK mi_like", "0 and above", "none for a margin of 0"],
        |c| ratio(c.o11 * c.o11 * c.o11, c.r1 * c.c1),
    ),
    measure(
        [
            "poisson_stirling",
            "Poisson-Stirling",
            "O11 (log₂(O11/E11) − 1)",
            "NLTK poisson_stirling; Quasthoff & Wolff (2002), with ln",
            "any",
            NONE_FOR_ZERO,
        ],
        |c| c.mi(1).map(|mi| c.o11 * (mi - 1.0)),
    ),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::find;

    fn value(id: &str, counts: (u64, u64, u64, u64)) -> Option<f64> {
        let (o11, f1, f2, n) = counts;
        (find(ASSOCIATION, id).unwrap().value)(&Cooccurrence::from_frequencies(o11, f1, f2, n))
    }

    #[test]
    fn zero_counts_are_defined() {
        for counts in [(0, 0, 0, 0), (0, 10, 20, 1000), (0, 0, 20, 1000), (10, 10, 10, 10), (7, 7, 7, 1000)] {
            for measure in ASSOCIATION {
                let value = value(measure.about.id, counts);
                assert!(value.is_none_or(f64::is_finite), "{} {counts:?}", measure.about.id);
            }
        }
        assert_eq!(value("mi", (0, 10, 20, 1000)), None);
        assert_eq!(value("dice", (0, 10, 20, 1000)), Some(0.0));
        assert_eq!(value("log_dice", (7, 7, 7, 1000)), Some(14.0));
        assert_eq!(value("odds_ratio", (7, 7, 7, 1000)), None);
        // More co-occurrences than occurrences: no four cells, but what needs only O11 and E11 stays.
        assert_eq!(value("log_likelihood", (12, 10, 30, 1000)), None);
        assert!(value("mi", (12, 10, 30, 1000)).is_some());
    }

    #[test]
    fn the_table_turned_over_exchanges_the_directions() {
        let (there, back) = ((30, 200, 500, 20_000), (30, 500, 200, 20_000));
        assert_eq!(value("delta_p_2_given_1", there), value("delta_p_1_given_2", back));
        for id in ["log_likelihood", "mi", "t_score", "log_dice", "chi_squared"] {
            assert!((value(id, there).unwrap() - value(id, back).unwrap()).abs() < 1e-9, "{id}");
        }
    }
}
