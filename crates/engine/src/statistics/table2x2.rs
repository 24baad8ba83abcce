//! The two-by-two table.

use super::math::{ln, o_ln_o_over_e, ratio};

/// Four observed cells, in the order O11, O12, O21, O22. They may be negative where a table is asked of numbers that make
/// none (more co-occurrences than the node has occurrences); measures of all four cells are then not defined.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Table2x2 {
    /// O11, O12, O21, O22.
    pub observed: [f64; 4],
}

impl Table2x2 {
    /// From the first cell and the margins.
    pub fn from_margins(o11: f64, r1: f64, c1: f64, n: f64) -> Table2x2 {
        Table2x2 { observed: [o11, r1 - o11, c1 - o11, n - r1 - c1 + o11] }
    }

    /// From the frequencies of a word in two corpora and their sizes: rows are the word and the other words, columns
    /// the corpora.
    pub fn from_corpora(a: f64, n1: f64, b: f64, n2: f64) -> Table2x2 {
        Table2x2 { observed: [a, b, n1 - a, n2 - b] }
    }

    /// R1, R2.
    pub fn rows(&self) -> [f64; 2] {
        let [o11, o12, o21, o22] = self.observed;
        [o11 + o12, o21 + o22]
    }

    /// C1, C2.
    pub fn columns(&self) -> [f64; 2] {
        let [o11, o12, o21, o22] = self.observed;
        [o11 + o21, o12 + o22]
    }

    pub fn n(&self) -> f64 {
        self.observed.iter().sum()
    }

    /// Expected cells, R × C / N; all 0 in an empty table.
    pub fn expected(&self) -> [f64; 4] {
        let n = self.n();
        if n == 0.0 {
            return [0.0; 4];
        }
        let ([r1, r2], [c1, c2]) = (self.rows(), self.columns());
        [r1 * c1 / n, r1 * c2 / n, r2 * c1 / n, r2 * c2 / n]
    }

    /// Whether every cell is a possible count, and there is a count at all.
    pub fn is_proper(&self) -> bool {
        self.observed.iter().all(|&o| o >= 0.0) && self.n() > 0.0
    }

    /// 1 where the first cell is larger than expected, −1 where smaller, else 0.
    pub fn sign(&self) -> f64 {
        // O11 − E11 = (O11 O22 − O12 O21) / N, which is exact where E11 is not.
        let [o11, o12, o21, o22] = self.observed;
        let d = o11 * o22 - o12 * o21;
        if d == 0.0 {
            0.0
        } else {
            d.signum()
        }
    }

    /// A score with that sign; 0 without one.
    pub fn signed(&self, score: f64) -> f64 {
        // −0 + 0 is 0.
        score * self.sign() + 0.0
    }

    /// Log-likelihood over the four cells: 2 Σ O ln(O/E).
    pub fn log_likelihood(&self) -> Option<f64> {
        self.is_proper().then(|| {
            let sum: f64 = self.observed.iter().zip(self.expected()).map(|(&o, e)| o_ln_o_over_e(o, e)).sum();
            // Rounding may leave a trace below the smallest value there is.
            (2.0 * sum).max(0.0)
        })
    }

    /// Williams' correction divides log-likelihood by this.
    pub fn williams(&self) -> Option<f64> {
        let ([r1, r2], [c1, c2], n) = (self.rows(), self.columns(), self.n());
        ratio(((n / r1 + n / r2) - 1.0) * ((n / c1 + n / c2) - 1.0), 6.0 * n).map(|q| 1.0 + q)
    }

    /// Pearson's χ²; with Yates' correction ½, at most |O − E|, is taken off each difference.
    pub fn chi_squared(&self, yates: bool) -> Option<f64> {
        if !self.is_proper() {
            return None;
        }
        let ([r1, r2], [c1, c2], n) = (self.rows(), self.columns(), self.n());
        let margins = r1 * r2 * c1 * c2;
        if margins == 0.0 {
            return Some(0.0);
        }
        // All four differences are the same but for their sign.
        let [o11, o12, o21, o22] = self.observed;
        let difference = (o11 * o22 - o12 * o21).abs() / n;
        let difference = if yates { (difference - 0.5).max(0.0) } else { difference };
        Some(difference * difference * self.expected().iter().map(|e| 1.0 / e).sum::<f64>())
    }

    /// χ² as quanteda has it: Yates' correction only where N/2 is no more than |O11 O22 − O12 O21|.
    pub fn chi_squared_quanteda(&self) -> Option<f64> {
        let [o11, o12, o21, o22] = self.observed;
        self.chi_squared((o11 * o22 - o12 * o21).abs() >= self.n() / 2.0)
    }

    /// (O11 O22) / (O12 O21).
    pub fn odds_ratio(&self) -> Option<f64> {
        let [o11, o12, o21, o22] = self.observed;
        self.is_proper().then(|| ratio(o11 * o22, o12 * o21)).flatten()
    }

    /// ln of the odds ratio with ½ added to each cell.
    pub fn log_odds_ratio(&self) -> Option<f64> {
        let [o11, o12, o21, o22] = self.observed.map(|o| o + 0.5);
        self.is_proper().then(|| ln((o11 * o22) / (o12 * o21)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn empty_and_one_sided_tables_have_values() {
        let empty = Table2x2 { observed: [0.0; 4] };
        assert_eq!((empty.log_likelihood(), empty.chi_squared(false)), (None, None));
        let row = Table2x2 { observed: [3.0, 4.0, 0.0, 0.0] };
        assert_eq!((row.log_likelihood(), row.chi_squared(true)), (Some(0.0), Some(0.0)));
        let impossible = Table2x2::from_margins(12.0, 10.0, 20.0, 100.0);
        assert_eq!((impossible.log_likelihood(), impossible.odds_ratio()), (None, None));
        let less = Table2x2 { observed: [1.0, 3.0, 3.0, 1.0] };
        assert!(less.signed(2.0) == -2.0 && less.signed(0.0).is_sign_positive());
    }

    proptest! {
        #[test]
        fn sums_are_margins_and_no_score_is_negative(
            o11 in 0u32..1000, o12 in 0u32..100_000, o21 in 0u32..100_000, o22 in 0u32..1_000_000_000,
        ) {
            let observed = [o11, o12, o21, o22].map(f64::from);
            let table = Table2x2 { observed };
            let [r1, r2] = table.rows();
            let [c1, c2] = table.columns();
            prop_assert_eq!(r1 + r2, table.n());
            prop_assert_eq!(c1 + c2, table.n());
            prop_assert_eq!(Table2x2::from_margins(observed[0], r1, c1, table.n()), table);
            if table.is_proper() {
                let e = table.expected();
                prop_assert!((e[0] + e[1] - r1).abs() <= r1 * 1e-12);
                prop_assert!((e[0] + e[2] - c1).abs() <= c1 * 1e-12);
                let plain = table.chi_squared(false).unwrap();
                prop_assert!(table.log_likelihood().unwrap() >= 0.0);
                prop_assert!(table.chi_squared(true).unwrap() <= plain);
                prop_assert!(plain <= table.n() * (1.0 + 1e-9));
            }
        }
    }
}
