//! The concordance: which hits and lines, and what is answered.
//!
//! The first answer is the counts and fifty lines. The distribution of all hits is a question of its own, asked once the
//! lines are drawn, and so are further lines, as they scroll into view; the worker caches the hits that it found last.

mod ask;
mod order;
mod page;
mod settings;

pub use ask::*;
pub use order::*;
pub use page::*;
pub use settings::*;
