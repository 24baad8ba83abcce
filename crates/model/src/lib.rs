//! What a corpus and a question are made of: plain data, declared once for engine, protocol, tool and page.
//!
//! The engine knows no message and the page must not link the engine (jieba and its dictionary would be in the first
//! paint); with the types of both declared here, nothing has to be converted between them.
//!
//! Nothing here counts or reads anything, and nothing depends on anything but serde. Order and names of the members of what
//! bundles hold ([`Zone`], [`Script`], [`Language`], [`Rule`], [`FlagKind`]) do not change: a bundle has their numbers, links
//! have their names.

mod account;
mod codes;
mod collocates;
mod concept;
mod concordance;
mod date;
mod documents;
mod export;
mod facets;
mod fault;
mod field_edits;
mod fields;
mod files;
mod filter;
mod flags;
mod formats;
mod keywords;
mod lang;
mod lists;
mod measures;
mod named;
mod notes;
mod overview;
mod query;
mod read;
mod report;
mod robust;
mod rows;
mod rules;
mod said;
mod sharing;
mod specificities;
mod stopwords;
mod subcorpora;
mod sums;
mod trends;
mod word_sort;
mod words;
mod writing;
mod zone;
mod zone_rules;

pub use account::*;
pub use codes::*;
pub use collocates::*;
pub use concept::*;
pub use concordance::*;
pub use date::*;
pub use documents::*;
pub use export::*;
pub use facets::*;
pub use fault::*;
pub use field_edits::*;
pub use fields::*;
pub use files::*;
pub use filter::*;
pub use flags::*;
pub use formats::*;
pub use keywords::*;
pub use lang::*;
pub use lists::*;
pub use measures::*;
pub use named::{parse_named, Named, ScoreSort};
pub use notes::*;
pub use overview::*;
pub use query::*;
pub use read::*;
pub use report::*;
pub use robust::*;
pub use rows::*;
pub use rules::*;
pub use said::Said;
pub use sharing::*;
pub use specificities::*;
pub use stopwords::*;
pub use subcorpora::*;
pub use sums::*;
pub use trends::*;
pub use word_sort::*;
pub use words::*;
pub use writing::*;
pub use zone::*;
pub use zone_rules::*;

use said::{all, said};
