//! What a corpus and a question are made of: plain data, declared once for engine, protocol, tool and page.
//!
//! Nothing here counts or reads anything, and nothing depends on anything but serde. Order and names of the members of what
//! bundles hold ([`Zone`], [`Script`], [`Language`]) do not change: a bundle has their numbers, links have their names.

mod concordance;
mod export;
mod filter;
mod list;
mod query;
mod writing;
mod zone;

pub use concordance::{Collation, Context, GroupKey, SortBy, SortKey};
pub use export::CorpusFormat;
pub use filter::{Filter, Zones};
pub use list::WordSort;
pub use query::{Exactness, QueryMode};
pub use writing::{Language, Script};
pub use zone::Zone;
