//! Figures: scales and layout are pure and know no markup; the figures are SVG made of attributes alone.

mod bars;
mod dispersion;
mod fit;
mod histogram;
mod network;
mod scale;
mod scatter;
mod stacked;

pub use bars::{bars, Bar};
pub use dispersion::{dispersion, Track};
pub use fit::{cut_left, cut_right};
pub use histogram::{histogram, Month};
pub use network::{network, Knot};
pub use scale::along;
pub use scatter::{scatter, Axes, Point};
pub use stacked::{stacked, Stack};
