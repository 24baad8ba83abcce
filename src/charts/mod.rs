//! Figures: scales and layout are pure and know no markup; the figures are SVG made of attributes alone.

mod bars;
mod dispersion;
mod fit;
mod histogram;
mod scale;
mod stacked;

pub use bars::{bars, Bar};
pub use dispersion::{dispersion, mark_id, Track};
pub use fit::{cut_left, cut_right, width as text_width};
pub use histogram::{histogram, Month};
pub use scale::along;
pub use stacked::{stacked, Stack};
