//! The measures: pure functions of counts, with no corpus in them.
//!
//! Each measure is an entry of a catalogue ([`ASSOCIATION`], [`KEYNESS`], [`DISPERSION`], [`DIVERSITY`], [`OTHER`]): its id,
//! name, formula, source, range, and what zero and empty do stand beside the function that computes it. The command
//! line's help, the page's "show the sum" and the documentation come from there.
//!
//! A measure that is not defined for its input is `None`, never infinite and never a stand-in. Logarithms and the like
//! are those of `libm`, so that every machine gives the same digits.

mod association;
mod catalogue;
mod dispersion;
mod diversity;
mod fisher;
mod interval;
mod keyness;
mod math;
mod significance;
mod sum;
mod table2x2;
mod tfidf;

pub use association::{Cooccurrence, ASSOCIATION};
pub use catalogue::{catalogue, find, About, Family, Measure, OTHER};
pub use dispersion::{average_reduced_frequency, Spread, DISPERSION};
pub use diversity::{Tokens, DIVERSITY};
pub use fisher::Fisher;
pub use interval::{wilson, WILSON_Z};
pub use keyness::{Comparison, KEYNESS};
pub(crate) use math::{cos, sin};
pub use significance::{benjamini_hochberg, holm, p_of_chi_squared, Correction, THRESHOLDS};
pub use sum::{association_notes, keyness_notes, Note, Sum, SMALL_CORPUS, SMALL_EXPECTED};
pub use table2x2::Table2x2;
pub use tfidf::{tf_idf, TfIdf};
