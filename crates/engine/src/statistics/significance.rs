//! Probabilities, and their correction for many tests.

use super::math::{erfc, exp, lgamma, ln};
use std::f64::consts::LN_10;
use wenmai_model::Correction;

/// Scores beyond which p is less than 0.05, 0.01, 0.001 and 0.0001 (χ², one degree of freedom).
pub const THRESHOLDS: [f64; 4] = [3.84, 6.63, 10.83, 15.13];

/// The corrected values, in the order of the given ones.
pub fn corrected(p: &[f64], correction: Correction) -> Vec<f64> {
    match correction {
        Correction::None => p.to_vec(),
        Correction::Holm => holm(p),
        Correction::Bh => benjamini_hochberg(p),
    }
}

/// The probability of a χ² (or log-likelihood) of one degree of freedom at least so large.
pub fn p_of_chi_squared(x: f64) -> f64 {
    erfc((x.max(0.0) / 2.0).sqrt())
}

/// The probability of a χ² of so many degrees of freedom at least so large; 1 where there are none.
pub fn p_of_chi_squared_with(x: f64, df: u32) -> f64 {
    let y = x.max(0.0) / 2.0;
    // With an odd number, the sum begins with what one degree of freedom has, and goes on by halves.
    let (whole, first) = if df % 2 == 1 { (erfc(y.sqrt()), 0.5) } else { (0.0, 0.0) };
    let count = df / 2;
    if df == 0 || y == 0.0 {
        return 1.0;
    }
    // The terms y^s e^−y / Γ(s+1) are greatest near s = y, and from there on each follows from its neighbour.
    let middle = if y < f64::from(count) { y as u32 } else { count.saturating_sub(1) };
    let power = |place: u32| first + f64::from(place);
    let greatest = exp(power(middle) * ln(y) - y - lgamma(power(middle) + 1.0));
    let mut sum = if count == 0 { 0.0 } else { greatest };
    let mut term = greatest;
    for place in (1..=middle).rev() {
        term *= power(place) / y;
        sum += term;
    }
    term = greatest;
    for place in middle + 1..count {
        term *= y / power(place);
        sum += term;
    }
    (whole + sum).min(1.0)
}

/// The probability that a [`strength`](super::strength) is −log₁₀ of, whatever its sign.
pub fn p_of_strength(strength: f64) -> f64 {
    exp(-strength.abs() * LN_10)
}

/// The places of values in ascending order; equal ones in the given order.
fn ascending(p: &[f64]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..p.len()).collect();
    order.sort_by(|&a, &b| p[a].total_cmp(&p[b]));
    order
}

/// Holm's step-down correction.
pub fn holm(p: &[f64]) -> Vec<f64> {
    let mut corrected = vec![0.0; p.len()];
    let mut most: f64 = 0.0;
    for (rank, place) in ascending(p).into_iter().enumerate() {
        most = most.max((p[place] * (p.len() - rank) as f64).min(1.0));
        corrected[place] = most;
    }
    corrected
}

/// Benjamini and Hochberg's step-up correction.
pub fn benjamini_hochberg(p: &[f64]) -> Vec<f64> {
    let mut corrected = vec![0.0; p.len()];
    let mut least: f64 = 1.0;
    for (rank, place) in ascending(p).into_iter().enumerate().rev() {
        least = least.min(p[place] * p.len() as f64 / (rank + 1) as f64);
        corrected[place] = least;
    }
    corrected
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_r() {
        // p.adjust(c(.01, .04, .03, .005), "holm") and "BH".
        let p = [0.01, 0.04, 0.03, 0.005];
        let close = |found: Vec<f64>, expected: [f64; 4]| {
            found.iter().zip(expected).for_each(|(a, b)| assert!((a - b).abs() < 1e-12, "{found:?}"));
        };
        close(holm(&p), [0.03, 0.06, 0.06, 0.02]);
        close(benjamini_hochberg(&p), [0.02, 0.04, 0.04, 0.02]);
        assert!(holm(&[]).is_empty());
        for (threshold, p) in THRESHOLDS.iter().zip([0.05, 0.01, 0.001, 0.0001]) {
            assert!((p_of_chi_squared(*threshold) / p - 1.0).abs() < 0.01);
        }
        assert_eq!((p_of_chi_squared(0.0), p_of_strength(0.0)), (1.0, 1.0));
        assert!((p_of_strength(-2.0) - 0.01).abs() < 1e-15 && (p_of_strength(2.0) - 0.01).abs() < 1e-15);
    }

    #[test]
    fn p_of_any_number_of_degrees_agrees_with_scipy() {
        // scipy.stats.chi2.sf.
        let cases = [
            (3.841458820694124, 1, 0.04999999999999989),
            (20.09, 8, 0.010000861559524624),
            (30.0, 3, 1.3800570312932553e-06),
            (150.0, 100, 0.0009039320423540184),
            (5000.0, 4999, 0.493350889587423),
        ];
        for (x, df, p) in cases {
            let found = p_of_chi_squared_with(x, df);
            assert!((found / p - 1.0).abs() < 1e-10, "{x} {df}: {found}");
        }
        for x in [0.0, 0.3, 7.0, 1e6] {
            assert_eq!(p_of_chi_squared_with(x, 1), p_of_chi_squared(x));
        }
        let edges =
            [p_of_chi_squared_with(-1.0, 4), p_of_chi_squared_with(5.0, 0), p_of_chi_squared_with(1e9, 50)];
        assert_eq!(edges, [1.0, 1.0, 0.0]);
    }
}
