//! The pages.

mod collocates;
mod concordance;
mod keywords;
mod overview;
mod read;
mod words;

pub use collocates::Collocates;
pub use concordance::Concordance;
pub use keywords::Keywords;
pub use overview::Overview;
pub use read::Read;
pub use words::Words;
