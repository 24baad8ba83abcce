//! The concordance: which hits and lines, and what is answered.

mod ask;
mod order;
mod page;
mod settings;

pub use ask::*;
pub use order::*;
pub use page::*;
pub use settings::*;
