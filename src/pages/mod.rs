//! The pages.

mod concordance;
mod overview;
mod read;
mod words;

pub use concordance::Concordance;
pub use overview::Overview;
pub use read::Read;
pub use words::Words;
