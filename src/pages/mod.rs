//! The pages.

mod compare;
mod concordance;
mod overview;
mod read;
mod trends;
mod words;

pub use compare::Compare;
pub use concordance::Concordance;
pub use overview::Overview;
pub use read::Read;
pub use trends::Trends;
pub use words::Words;
