//! The corpus: documents, their tokens in layers, and the index over them.
//!
//! A [`Corpus`] is made by a [`Builder`] from texts, or read from a [bundle](read_bundle). It holds what cannot be
//! derived (texts, repairs, tokens); what can be derived is made when it is loaded (cleaned texts, postings,
//! the text that is searched, the mentions of concepts).

mod assemble;
mod besides;
mod build;
mod bundle;
mod checked;
mod compact;
mod concepts;
mod cutting;
mod data;
mod disguises;
mod entries;
mod field_edits;
mod field_tables;
mod fields;
mod folds;
mod gaps;
mod index;
mod lexicon;
mod lines;
mod lists;
mod marks;
mod met;
mod names;
mod numbering;
mod packed;
mod passages;
mod postings;
mod prepared;
mod reading;
mod repairing;
mod room;
mod selection;
pub mod sharing;
mod spelling;
mod subcorpora;
mod text;
mod word_changes;
mod zone_rules;

pub use besides::Besides;
pub use build::{recut, Builder};
pub use bundle::{
    fingerprint_in, is_bundle, read_bundle, read_pieces, write_bundle, BundleError, Incoming,
    HEAD as BUNDLE_HEAD, PIECE as BUNDLE_PIECE, VERSION as BUNDLE_VERSION,
};
pub use concepts::{names, parse_concepts, read_concepts};
pub use cutting::Tokens;
pub use data::{Document, Rezoned, Token, WordChange};
pub use field_edits::MetadataState;
pub use fields::{is_date, stands_in, Field, Fields, Partition};
pub use index::Corpus;

pub use lexicon::{EntryId, FormId, Lexicon, NormId, Strings};
pub use lines::{Line, LineList};
pub use lists::Lists;
pub(crate) use marks::MarkSet;
pub use passages::passages;
pub use prepared::{set_recurring, Prepared};
pub use reading::{ReadToken, TokenReader};
pub use repairing::apply_repairs;
pub use selection::{chosen_documents, Selection};
pub use subcorpora::NamedPart;
pub use text::Text;
pub use wenmai_model::{Concept, Filter, Zones};
pub use word_changes::WordChangeError;
