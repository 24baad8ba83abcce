//! Figures: scales and layout are pure and know no markup; the figures are SVG made of attributes alone.

mod bars;
mod cloud;
mod dispersion;
mod fit;
mod heat;
mod histogram;
mod lines;
mod network;
mod plane;
mod pointing;
mod scale;
mod scatter;
mod shapes;
mod sides;
mod stacked;

pub use bars::{bars, Bar};
pub use cloud::{Cloud, CloudWord};
pub use dispersion::{blank, dispersion, mark_id, Track};
pub use fit::{cut_left, cut_right, width as text_width};
pub use heat::{Cell, Heat};
pub use histogram::{histogram, Month};
pub use lines::{Dot, Lines, Series};
pub use network::{network, Knot};
pub use plane::{Plane, Spot};
pub use scale::along;
pub use scatter::{scatter, Axes, Point};
pub use shapes::{series_class, shape};
pub use sides::{sides, Panel, SideBar};
pub use stacked::{stacked, Stack};
