//! The pages.

mod collocates;
mod compare;
mod concordance;
mod dictionary;
mod keywords;
mod overview;
mod read;
mod trends;
mod words;

pub use collocates::Collocates;
pub use compare::Compare;
pub use concordance::Concordance;
pub use dictionary::Dictionary;
pub use keywords::Keywords;
pub use overview::Overview;
pub use read::Read;
pub use trends::Trends;
pub use words::Words;
