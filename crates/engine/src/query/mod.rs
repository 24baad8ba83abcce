//! What is typed, to what it means, to hits.

mod hits;
mod parse;

pub use hits::{search, Hit, Hits};
pub use parse::{parse, Alternative, Part, Query, QueryError, QueryFault, LONGEST};
