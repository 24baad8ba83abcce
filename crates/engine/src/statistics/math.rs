//! Functions whose digits are the same on every machine. (Sums, products, quotients and square roots are anyway.)

pub(crate) use libm::{cos, erfc, exp, lgamma, log as ln, log10, log1p, log2, sin};

/// `n / d`, if `d` is not 0 and the quotient is a number.
pub(super) fn ratio(n: f64, d: f64) -> Option<f64> {
    finite(n / d)
}

/// A number that is neither infinite nor none.
pub(super) fn finite(x: f64) -> Option<f64> {
    x.is_finite().then_some(x)
}

/// `o ln(o/e)`; 0 for a cell of 0.
pub(super) fn o_ln_o_over_e(o: f64, e: f64) -> f64 {
    if o == 0.0 {
        0.0
    } else {
        o * ln(o / e)
    }
}

/// The count itself, or ½ in place of 0.
pub(super) fn half_for_zero(count: f64) -> f64 {
    if count == 0.0 {
        0.5
    } else {
        count
    }
}
