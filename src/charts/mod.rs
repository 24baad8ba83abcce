//! Figures: scales and layout are pure and know no markup; the figures are SVG made of attributes alone.

mod bars;
mod dispersion;
mod fit;
mod histogram;
mod scale;
mod stacked;

pub use bars::{Bar, Bars};
pub use dispersion::{Dispersion, Track};
pub use fit::{cut_left, cut_right};
pub use histogram::{Histogram, Month};
pub use scale::along;
pub use stacked::{Stack, Stacked};
