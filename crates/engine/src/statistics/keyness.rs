//! How a word tells a target corpus from a reference corpus.

use super::catalogue::{measure, Measure};
use super::math::{half_for_zero, ln, log2, o_ln_o_over_e, ratio};
use super::{Fisher, Table2x2};

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

    /// The table.
    pub fn table(&self) -> Table2x2 {
        Table2x2::from_corpora(self.a, self.n1, self.b, self.n2)
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

const RAYSON: &str = "Rayson & Garside (2000), Comparing corpora using frequency profiling";
const EMPTY: &str = "none where both corpora are empty; 0 where one is";
const NONE_WHERE_EMPTY: &str = "none where a corpus is empty";

/// All measures of keyness.
pub static KEYNESS: &[Measure<Comparison>] = &[
    measure(
        [
            "log_likelihood",
            "log-likelihood, four cells",
            "2 Σ O ln(O/E), O = a, b, N1−a, N2−b",
            "Dunning (1993), Computational Linguistics 19 (1)",
            "0 and above; over 3.84, 6.63, 10.83, 15.13 p is under .05, .01, .001, .0001",
            EMPTY,
        ],
        |c| c.table().log_likelihood(),
    ),
    measure(
        [
            "log_likelihood_signed",
            "log-likelihood, four cells, signed",
            "log-likelihood, negative where a/N1 < b/N2",
            "Dunning (1993); AntConc",
            "any; swapping the corpora negates it",
            EMPTY,
        ],
        |c| c.table().log_likelihood().map(|score| c.table().signed(score)),
    ),
    measure(
        [
            "log_likelihood_rayson",
            "log-likelihood, two cells",
            "2 (a ln(a/E1) + b ln(b/E2)), Eᵢ = Nᵢ (a+b)/(N1+N2)",
            RAYSON,
            "0 and above, with the same thresholds",
            EMPTY,
        ],
        |c| c.rayson(),
    ),
    measure(
        [
            "log_likelihood_rayson_signed",
            "log-likelihood, two cells, signed",
            "two-cell log-likelihood, negative where a/N1 < b/N2",
            RAYSON,
            "any; swapping the corpora negates it",
            EMPTY,
        ],
        |c| c.rayson().map(|score| c.table().signed(score)),
    ),
    measure(
        [
            "log_likelihood_williams",
            "log-likelihood with Williams' correction",
            "log-likelihood / q, q = 1 + (N/R1 + N/R2 − 1)(N/C1 + N/C2 − 1) / 6N",
            "Williams (1976); quanteda textstat_keyness, measure lr",
            "0 and above",
            "none for a margin of 0",
        ],
        |c| ratio(c.table().log_likelihood()?, c.table().williams()?),
    ),
    measure(
        ["chi_squared", "χ²", "Σ (O − E)² / E", "Pearson (1900)", "0 to N1 + N2", "0 for a margin of 0"],
        |c| c.table().chi_squared(false),
    ),
    measure(
        [
            "chi_squared_yates",
            "χ² with Yates' correction",
            "Σ (|O − E| − min(½, |O − E|))² / E",
            "Yates (1934); R chisq.test",
            "0 to N1 + N2",
            "0 for a margin of 0",
        ],
        |c| c.table().chi_squared(true),
    ),
    measure(
        [
            "chi_squared_quanteda",
            "χ² as quanteda has it, signed",
            "χ², Yates' correction only where |O11 O22 − O12 O21| ≥ N/2, negative where a/N1 < b/N2",
            "quanteda textstat_keyness, measure chi2",
            "any",
            "0 for a margin of 0",
        ],
        |c| c.table().chi_squared_quanteda().map(|score| c.table().signed(score)),
    ),
    measure(
        [
            "fisher_greater",
            "Fisher's exact test, one-sided",
            "Σ over k ≥ a of the hypergeometric probability",
            "Fisher (1935)",
            "0 to 1",
            "1 for a margin of 0",
        ],
        |c| c.fisher().map(|p| p.greater()),
    ),
    measure(
        [
            "fisher_less",
            "Fisher's exact test, the other side",
            "Σ over k ≤ a of the hypergeometric probability",
            "Fisher (1935)",
            "0 to 1",
            "1 for a margin of 0",
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
            "1 for a margin of 0",
        ],
        |c| c.fisher().map(|p| p.two_sided()),
    ),
    measure(
        [
            "log_ratio",
            "log ratio",
            "log₂((a/N1) / (b/N2)), 0 replaced by 0.5",
            "Hardie (2014); CQPweb",
            "any; each point doubles; swapping the corpora negates it",
            "0.5 in place of 0; none where both are 0 or a corpus is empty",
        ],
        |c| {
            if c.a + c.b == 0.0 {
                return None;
            }
            Some(log2(ratio(half_for_zero(c.a), c.n1)? / ratio(half_for_zero(c.b), c.n2)?))
        },
    ),
    measure(
        [
            "percent_diff",
            "%DIFF",
            "100 (a/N1 − b/N2) / (b/N2), 0 replaced by 10⁻¹⁸",
            "Gabrielatos & Marchi (2011)",
            "−100 and above; 100 is twice as frequent",
            "10⁻¹⁸ in place of b/N2 = 0; none where both are 0 or a corpus is empty",
        ],
        |c| {
            let (share1, share2) = c.shares().filter(|_| c.a + c.b > 0.0)?;
            let share2 = if share2 == 0.0 { 1e-18 } else { share2 };
            Some(100.0 * (share1 - share2) / share2)
        },
    ),
    measure(
        [
            "simple_maths",
            "simple maths",
            "(10⁶ a/N1 + n) / (10⁶ b/N2 + n), n = 1 unless chosen",
            "Kilgarriff (2009); Sketch Engine",
            "above 0; 1 for the same frequency; swapping the corpora gives the reciprocal",
            "n stands in for 0; none where a corpus is empty",
        ],
        |c| {
            let (share1, share2) = c.shares()?;
            ratio(1e6 * share1 + c.add, 1e6 * share2 + c.add)
        },
    ),
    measure(
        [
            "odds_ratio",
            "odds ratio",
            "(a / (N1−a)) / (b / (N2−b))",
            "Pojanapunya & Watson Todd (2018), Corpus Linguistics and Linguistic Theory 14 (1)",
            "0 and above; 1 for the same frequency",
            "none where b is 0 or a is N1",
        ],
        |c| c.table().odds_ratio(),
    ),
    measure(
        [
            "log_odds_ratio",
            "log odds ratio, discounted",
            "ln of the odds ratio with ½ added to each cell",
            "Haldane (1956); Gart & Zweifel (1967)",
            "any; swapping the corpora negates it",
            "defined for any counts",
        ],
        |c| c.table().log_odds_ratio(),
    ),
    measure(
        [
            "relative_risk",
            "relative risk",
            "(a/N1) / (b/N2)",
            "Kilgarriff (2001); Rayson's log-likelihood calculator (RRisk)",
            "0 and above; 1 for the same frequency",
            "none where b is 0 or a corpus is empty",
        ],
        |c| c.shares().and_then(|(share1, share2)| ratio(share1, share2)),
    ),
    measure(
        [
            "bic",
            "Bayes factor (BIC), four cells",
            "four-cell log-likelihood − ln(N1 + N2)",
            "Wilson (2013), Embracing Bayes factors for key item analysis",
            "any; over 2, 6, 10: positive, strong, very strong evidence of a difference",
            EMPTY,
        ],
        |c| c.table().log_likelihood().map(|score| score - ln(c.n1 + c.n2)),
    ),
    measure(
        [
            "bic_rayson",
            "Bayes factor (BIC), two cells",
            "two-cell log-likelihood − ln(N1 + N2)",
            "Wilson (2013); Rayson's log-likelihood calculator",
            "any, likewise",
            EMPTY,
        ],
        |c| c.rayson().map(|score| score - ln(c.n1 + c.n2)),
    ),
    measure(
        [
            "ell",
            "effect size of log-likelihood",
            "two-cell log-likelihood / (N ln(min E))",
            "Johnston, Berry & Mielke (2006); Rayson's log-likelihood calculator (ELL)",
            "0 to 1 where the smaller expected frequency is above 1",
            "none where that is 1 or less",
        ],
        |c| {
            let [e1, e2] = c.expected_pair()?;
            let least = Some(e1.min(e2)).filter(|&least| least > 1.0)?;
            ratio(c.rayson()?, (c.n1 + c.n2) * ln(least))
        },
    ),
    measure(
        [
            "delta_p",
            "ΔP",
            "a/N1 − b/N2",
            "Allan (1980); Gries (2013), International Journal of Corpus Linguistics 18 (1)",
            "−1 to 1; swapping the corpora negates it",
            NONE_WHERE_EMPTY,
        ],
        |c| c.shares().map(|(share1, share2)| share1 - share2),
    ),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::find;
    use proptest::prelude::*;

    fn value(id: &str, comparison: &Comparison) -> Option<f64> {
        (find(KEYNESS, id).unwrap().value)(comparison)
    }

    #[test]
    fn zero_counts_and_empty_corpora_are_defined() {
        for counts in
            [(0, 0, 0, 0), (0, 10, 0, 10), (3, 10, 0, 0), (0, 0, 3, 10), (5, 1000, 0, 2000), (10, 10, 10, 10)]
        {
            let comparison = Comparison::new(counts.0, counts.1, counts.2, counts.3);
            for measure in KEYNESS {
                let value = (measure.value)(&comparison);
                assert!(value.is_none_or(f64::is_finite), "{} {counts:?}", measure.about.id);
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
