//! Where in a long list a scrolled page is. No browser lays out more than some ten million pixels, so a list that is
//! longer has a scroll bar of its own scale: a jump goes to the share of the list, a small move goes as far as it goes.

/// Rows that are drawn and asked for together.
pub const ROWS_PER_BLOCK: u32 = 50;
/// The tallest list in pixels; what is longer is scaled.
const TALLEST: f64 = 8_000_000.0;
/// A move of more pixels is a jump.
const JUMP: f64 = 3000.0;

/// A list: how many rows of how many pixels, in a view of how many.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Window {
    /// Window.
    pub total: u32,
    /// The height of a row.
    pub row: u32,
    /// The height of the view.
    pub view: f64,
}

/// Where the rows lie: row 0 would begin at `origin`, were it drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Scroll {
    origin: f64,
    at: f64,
}

impl Window {
    fn natural(&self) -> f64 {
        f64::from(self.total) * f64::from(self.row)
    }

    /// The height of the list.
    pub fn height(&self) -> f64 {
        self.natural().min(TALLEST)
    }

    /// The row that stands at the top of the view at its end.
    fn last(&self) -> f64 {
        (f64::from(self.total) - self.view / f64::from(self.row.max(1))).max(0.0)
    }

    /// The rows that are drawn, whole blocks of so many.
    pub fn drawn(&self, scroll: &Scroll, block: u32) -> (u32, u32) {
        let first = ((scroll.at - scroll.origin) / f64::from(self.row.max(1))).max(0.0) as u32;
        let shown = (self.view / f64::from(self.row.max(1))) as u32 + 2;
        let from = first.min(self.total.saturating_sub(1)) / block * block;
        let to = first.saturating_add(shown).div_ceil(block).saturating_mul(block).min(self.total);
        (from, to.max(from))
    }
}

impl Scroll {
    /// After the view has come to `at` pixels into the list.
    pub fn moved(self, at: f64, rows: &Window) -> Scroll {
        if rows.natural() <= TALLEST {
            return Scroll { origin: 0.0, at };
        }
        let row = f64::from(rows.row);
        let end = rows.height() - rows.view;
        let origin = if at <= 0.0 {
            0.0
        } else if at >= end {
            rows.height() - rows.natural()
        } else if (at - self.at).abs() > JUMP {
            at - at / end * rows.last() * row
        } else {
            // Not beyond the first row or the last.
            self.origin.clamp(at - rows.last() * row, at)
        };
        Scroll { origin, at }
    }

    /// Where to scroll to so that a row is in view, a third from the top.
    pub fn to_row(index: u32, rows: &Window) -> Scroll {
        let row = f64::from(rows.row);
        let first = (f64::from(index) - rows.view / row / 3.0).clamp(0.0, rows.last());
        if rows.natural() <= TALLEST {
            return Scroll { origin: 0.0, at: first * row };
        }
        let at = first / rows.last() * (rows.height() - rows.view);
        Scroll { origin: at - first * row, at }
    }

    /// Where a row begins.
    pub fn top(&self, index: u32, rows: &Window) -> f64 {
        self.origin + f64::from(index) * f64::from(rows.row)
    }

    /// How far into the list the view is.
    pub fn at(&self) -> f64 {
        self.at
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHORT: Window = Window { total: 286, row: 32, view: 800.0 };
    const LONG: Window = Window { total: 1_000_000, row: 32, view: 800.0 };

    #[test]
    fn a_short_list_is_as_tall_as_its_rows() {
        assert_eq!(SHORT.height(), 286.0 * 32.0);
        let scroll = Scroll::default().moved(3200.0, &SHORT);
        assert_eq!(SHORT.drawn(&scroll, 50), (100, 150));
        assert_eq!(SHORT.drawn(&Scroll::default(), 50), (0, 50));
        assert_eq!(SHORT.drawn(&Scroll::default().moved(99_999.0, &SHORT), 50), (250, 286));
        assert_eq!(Window { total: 0, ..SHORT }.drawn(&Scroll::default(), 50), (0, 0));
    }

    #[test]
    fn a_million_rows_are_all_reached() {
        assert!(LONG.height() < 10_000_000.0);
        let end = Scroll::default().moved(LONG.height() - 800.0, &LONG);
        assert_eq!(LONG.drawn(&end, 50).1, 1_000_000);
        assert!((end.top(1_000_000, &LONG) - LONG.height()).abs() < 1.0);
        let middle = Scroll::default().moved((LONG.height() - 800.0) / 2.0, &LONG);
        assert!(LONG.drawn(&middle, 50).0.abs_diff(500_000) < 100);
        let there = Scroll::to_row(654_321, &LONG);
        let (from, to) = LONG.drawn(&there, 50);
        assert!((from..to).contains(&654_321));
        let top = there.top(654_321, &LONG);
        assert!((there.at()..there.at() + 800.0).contains(&top), "{top}");
    }

    #[test]
    fn a_small_move_goes_as_far_as_it_goes_however_long_the_list() {
        let here = Scroll::default().moved(4_000_000.0, &LONG);
        let next = here.moved(4_000_320.0, &LONG);
        assert_eq!(next.origin, here.origin, "ten rows further");
        let mut scroll = Scroll::to_row(40, &LONG);
        for step in 1..200 {
            scroll = scroll.moved((scroll.at - 32.0).max(0.0), &LONG);
            assert!(scroll.top(0, &LONG) <= scroll.at, "step {step}");
        }
        assert_eq!(LONG.drawn(&scroll, 50).0, 0);
    }
}
