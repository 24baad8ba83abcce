//! The views.

pub mod collocates;
pub mod compare;
pub mod concordance;
pub mod keywords;
pub mod lists;
mod overview;
mod read;
pub mod trends;
pub mod words;

pub use collocates::Collocates;
pub use compare::Compare;
pub use concordance::Concordance;
pub use keywords::Keywords;
pub use lists::Dictionary;
pub use overview::Overview;
pub use read::Read;
pub use trends::Trends;
pub use words::Words;
