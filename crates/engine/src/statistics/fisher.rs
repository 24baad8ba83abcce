//! Fisher's exact test, in logarithms: exact for corpora of any size.

use super::math::{exp, ln, log10, log1p};
use super::Table2x2;
use std::f64::consts::PI;

/// The probabilities of a table whose margins are given, as natural logarithms.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fisher {
    /// ln p of a first cell as large or larger.
    pub ln_greater: f64,
    /// ln p of one as small or smaller.
    pub ln_less: f64,
    /// ln p of all tables that are no more probable than this one (as R has it: with a tolerance of 10⁻⁷).
    pub ln_two_sided: f64,
}

impl Fisher {
    /// `None` for what is no table.
    pub fn new(table: &Table2x2) -> Option<Fisher> {
        let distribution = Hypergeometric::of(table)?;
        let (least, most) = distribution.support();
        let k = table.observed[0];
        let observed = distribution.ln_p(k);
        let (ln_greater, ln_less) = (distribution.ln_tail(k, true), distribution.ln_tail(k, false));
        // The other tail begins where a table is as improbable again.
        let bar = observed + 1e-7;
        let above = k > distribution.mode();
        let (near, start) = if above {
            (ln_greater, distribution.last_at_most(bar, least, distribution.mode().min(k - 1.0)))
        } else {
            (ln_less, distribution.first_at_most(bar, distribution.mode().max(k + 1.0), most))
        };
        let ln_two_sided = start.map_or(near, |start| ln_sum(near, distribution.ln_tail(start, !above)));
        Some(Fisher {
            ln_greater: ln_greater.min(0.0),
            ln_less: ln_less.min(0.0),
            ln_two_sided: ln_two_sided.min(0.0),
        })
    }

    /// p of a first cell as large or larger.
    pub fn greater(&self) -> f64 {
        exp(self.ln_greater)
    }

    /// p of one as small or smaller.
    pub fn less(&self) -> f64 {
        exp(self.ln_less)
    }

    /// Two-sided p.
    pub fn two_sided(&self) -> f64 {
        exp(self.ln_two_sided)
    }
}

/// −log₁₀ of the one-sided p in the direction in which the first cell is off what is expected, negative where it is smaller:
/// Lafon's specificity. One tail is summed, where [`Fisher`] has both and looks for the other's beginning.
pub fn strength(table: &Table2x2) -> Option<f64> {
    let distribution = Hypergeometric::of(table)?;
    let less = table.sign() < 0.0;
    let ln_p = distribution.ln_tail(table.observed[0], !less).min(0.0);
    // −0 + 0 is 0.
    Some(-ln_p * log10(std::f64::consts::E) * if less { -1.0 } else { 1.0 } + 0.0)
}

/// ln(eᵃ + eᵇ).
fn ln_sum(a: f64, b: f64) -> f64 {
    let (large, small) = if a > b { (a, b) } else { (b, a) };
    large + log1p(exp(small - large))
}

/// How many of `white` are among `drawn`, of `white + black` in all.
struct Hypergeometric {
    white: f64,
    black: f64,
    drawn: f64,
}

impl Hypergeometric {
    /// The distribution of the first cell of a table, its margins given; `None` for what is no table.
    fn of(table: &Table2x2) -> Option<Hypergeometric> {
        let ([drawn, _], [white, black]) = (table.rows(), table.columns());
        table.is_proper().then_some(Hypergeometric { white, black, drawn })
    }

    fn support(&self) -> (f64, f64) {
        ((self.drawn - self.black).max(0.0), self.drawn.min(self.white))
    }

    fn mode(&self) -> f64 {
        let (least, most) = self.support();
        let n = self.white + self.black;
        ((self.drawn + 1.0) * (self.white + 1.0) / (n + 2.0)).floor().clamp(least, most)
    }

    /// By Loader's saddle point expansion, as R computes it: full precision where differences of ln Γ lose it.
    fn ln_p(&self, k: f64) -> f64 {
        let n = self.white + self.black;
        if self.drawn == 0.0 || n == self.drawn || self.white == 0.0 || self.black == 0.0 {
            return 0.0;
        }
        let (p, q) = (self.drawn / n, (n - self.drawn) / n);
        ln_binomial(k, self.white, p, q) + ln_binomial(self.drawn - k, self.black, p, q)
            - ln_binomial(self.drawn, n, p, q)
    }

    /// p(k + 1) / p(k).
    fn step(&self, k: f64) -> f64 {
        (self.white - k) * (self.drawn - k) / ((k + 1.0) * (self.black - self.drawn + k + 1.0))
    }

    /// ln of the sum from `k` up or down.
    fn ln_tail(&self, k: f64, up: bool) -> f64 {
        let (least, most) = self.support();
        if if up { k > self.mode() } else { k < self.mode() } {
            return self.ln_falling_tail(k, up);
        }
        // With the mode in it, it is what the other tail leaves, which is summed without loss.
        if k == if up { least } else { most } {
            return 0.0;
        }
        log1p(-exp(self.ln_falling_tail(if up { k - 1.0 } else { k + 1.0 }, !up)))
    }

    /// ln of the sum from `k` away from the mode; terms are added until they no longer count.
    fn ln_falling_tail(&self, k: f64, up: bool) -> f64 {
        let (least, most) = self.support();
        let end = if up { most } else { least };
        let (mut at, mut term, mut sum) = (k, 1.0f64, 1.0f64);
        while at != end && term > sum * 1e-18 {
            term *= if up { self.step(at) } else { 1.0 / self.step(at - 1.0) };
            sum += term;
            at += if up { 1.0 } else { -1.0 };
        }
        self.ln_p(k) + ln(sum)
    }

    /// The last k in a rising stretch whose probability is no more than a bar.
    fn last_at_most(&self, bar: f64, first: f64, last: f64) -> Option<f64> {
        if first > last || self.ln_p(first) > bar {
            return None;
        }
        let (mut low, mut high) = (first, last);
        while low < high {
            let middle = ((low + high) / 2.0).ceil();
            if self.ln_p(middle) <= bar {
                low = middle;
            } else {
                high = middle - 1.0;
            }
        }
        Some(low)
    }

    /// The first k in a falling stretch whose probability is no more than a bar.
    fn first_at_most(&self, bar: f64, first: f64, last: f64) -> Option<f64> {
        if first > last || self.ln_p(last) > bar {
            return None;
        }
        let (mut low, mut high) = (first, last);
        while low < high {
            let middle = ((low + high) / 2.0).floor();
            if self.ln_p(middle) <= bar {
                high = middle;
            } else {
                low = middle + 1.0;
            }
        }
        Some(low)
    }
}

/// ln of the binomial probability (Loader 2000).
fn ln_binomial(x: f64, n: f64, p: f64, q: f64) -> f64 {
    if x == 0.0 {
        return if n == 0.0 {
            0.0
        } else if p < 0.1 {
            -deviance(n, n * q) - n * p
        } else {
            n * ln(q)
        };
    }
    if x == n {
        return if q < 0.1 { -deviance(n, n * p) - n * q } else { n * ln(p) };
    }
    let c = stirling_error(n)
        - stirling_error(x)
        - stirling_error(n - x)
        - deviance(x, n * p)
        - deviance(n - x, n * q);
    c - 0.5 * (ln(2.0 * PI) + ln(x) + log1p(-x / n))
}

/// x ln(x/m) + m − x without the loss where x is near m.
fn deviance(x: f64, m: f64) -> f64 {
    if (x - m).abs() < 0.1 * (x + m) {
        let v = (x - m) / (x + m);
        let mut s = (x - m) * v;
        let mut term = 2.0 * x * v;
        for j in 1..1000 {
            term *= v * v;
            let next = s + term / f64::from(2 * j + 1);
            if next == s {
                return next;
            }
            s = next;
        }
    }
    x * ln(x / m) + m - x
}

/// ln n! − ln(√(2πn) (n/e)ⁿ) for whole n.
fn stirling_error(n: f64) -> f64 {
    if n < 16.0 {
        let factorial: f64 = (1..=n as u32).map(f64::from).product();
        return ln(factorial) - (n + 0.5) * ln(n) + n - 0.5 * ln(2.0 * PI);
    }
    let nn = n * n;
    (1.0 / 12.0 - (1.0 / 360.0 - (1.0 / 1260.0 - (1.0 / 1680.0 - 1.0 / 1188.0 / nn) / nn) / nn) / nn) / n
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn fisher(observed: [u32; 4]) -> Fisher {
        Fisher::new(&Table2x2 { observed: observed.map(f64::from) }).unwrap()
    }

    #[test]
    fn agrees_with_r() {
        // fisher.test() of R 4: the lady tasting tea, and a table of Agresti's.
        let tea = fisher([3, 1, 1, 3]);
        assert!((tea.greater() - 0.242_857_142_857_142_86).abs() < 1e-14);
        assert!((tea.two_sided() - 0.485_714_285_714_285_7).abs() < 1e-14);
        let job = fisher([1, 9, 11, 3]);
        assert!((job.two_sided() - 0.002_759_456).abs() < 1e-9, "{}", job.two_sided());
        assert!((job.less() - 0.001_379_728).abs() < 1e-9);
    }

    #[test]
    fn counts_of_large_corpora_do_not_underflow() {
        let strong = fisher([100_000, 0, 0, 1_000_000_000]);
        assert!(strong.ln_greater < -900_000.0 && strong.ln_greater.is_finite());
        assert_eq!(strong.less(), 1.0);
        let table = Table2x2 { observed: [100_000.0, 0.0, 0.0, 1_000_000_000.0] };
        assert!(strength(&table).unwrap() > 400_000.0);
        let usual = fisher([110, 2442, 111, 29114]);
        assert!(usual.ln_greater < -100.0 && usual.ln_two_sided >= usual.ln_greater);
    }

    proptest! {
        #[test]
        fn agrees_with_adding_up_every_table(o in prop::array::uniform4(0u32..25)) {
            prop_assume!(o.iter().sum::<u32>() > 0);
            let table = Table2x2 { observed: o.map(f64::from) };
            let (white, black, drawn) = (o[0] + o[2], o[1] + o[3], o[0] + o[1]);
            let choose = |n: u32, k: u32| (0..k).map(|i| f64::from(n - i) / f64::from(i + 1)).product::<f64>();
            let all = choose(white + black, drawn);
            let p = |k: u32| choose(white, k) * choose(black, drawn - k) / all;
            let ks = drawn.saturating_sub(black)..=drawn.min(white);
            let seen = p(o[0]);
            let greater: f64 = ks.clone().filter(|&k| k >= o[0]).map(p).sum();
            let less: f64 = ks.clone().filter(|&k| k <= o[0]).map(p).sum();
            let two: f64 = ks.map(p).filter(|&p| p <= seen * (1.0 + 1e-7)).sum();
            let found = Fisher::new(&table).unwrap();
            for (name, found, expected) in
                [("greater", found.greater(), greater), ("less", found.less(), less), ("two", found.two_sided(), two)]
            {
                prop_assert!((found / expected - 1.0).abs() < 1e-9, "{} {} {}", name, found, expected);
            }
            let one_sided = if table.sign() < 0.0 { less.log10() } else { -greater.log10() };
            let strength = strength(&table).unwrap();
            prop_assert!((strength - one_sided).abs() < 1e-9 * one_sided.abs().max(1.0), "{} {}", strength, one_sided);
        }
    }
}
