//! Wenmai's analysis. Bytes come in, are decoded, [cleaned](clean), [cut into words](segment) and
//! indexed; a question comes in, is parsed, run and counted.
//!
//! There is no browser, clock, file or thread here, and no type of a message. The same input gives the same
//! output on every machine: nothing iterates over a hash map where order shows.
//!
//! Offsets say their space and layer: `original` is the decoded text as it came, `cleaned` the text after
//! repairs; both are counted in bytes of UTF-8 unless the name says `char` or `token`.

pub mod analysis;
pub mod ask;
pub mod clean;
pub mod corpus;
pub mod decode;
pub mod export;
pub mod extract;
pub mod formats;
pub mod query;
pub mod script;
pub mod segment;
pub mod statistics;
pub mod table;
