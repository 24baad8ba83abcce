//! The measures: pure functions of counts, with no corpus in them.
//!
//! A family of measures is computed from counts of a kind ([`Counts`]) by an arm for each; what a measure is, its name,
//! formula, source, range, and what zero and empty do, is a row of the catalogue in `wenmai_model::measures`.
//!
//! A measure that is not defined for its input is `None`, never infinite and never a stand-in. Logarithms and the like
//! are those of `libm`, so that every machine gives the same digits.

mod association;
mod counts;
mod crosstab;
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

pub use association::Cooccurrence;
pub use counts::Counts;
pub use crosstab::{adjusted_residual, chi_squared, expected_count};
pub use dispersion::{average_reduced_frequency, Spread};
pub use diversity::{Tokens, HDD_SAMPLE};
pub use fisher::{strength, Fisher};
pub use interval::{wilson, WILSON_Z};
pub use keyness::Comparison;
pub(crate) use math::{cos, sin};
pub use significance::{
    benjamini_hochberg, corrected, holm, p_of_chi_squared, p_of_chi_squared_with, p_of_strength, THRESHOLDS,
};
pub use sum::{Contingency, SMALL_CORPUS, SMALL_EXPECTED};
pub use table2x2::Table2x2;
pub use tfidf::{tf_idf, TfIdf};
