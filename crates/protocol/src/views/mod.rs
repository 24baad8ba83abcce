//! Questions and answers of the single pages.

mod concordance;
mod export;
mod overview;
mod read;
mod words;

pub use concordance::*;
pub use export::*;
pub use overview::*;
pub use read::*;
pub use words::*;
