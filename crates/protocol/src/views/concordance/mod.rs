//! The concordance.

mod ask;
mod order;
mod page;

pub use ask::*;
pub use order::*;
pub use page::*;
