//! Writing systems: the [fold] to a normal form, and the [detection](detect) of script and language.

mod detect;
mod diacritics;
mod fold;
mod variants;

pub use detect::{detect, detect_lines, Passage};
pub use diacritics::without_diacritic;
pub(crate) use fold::CLITICS;
pub use fold::{fold, fold_char, folded, is_han, runs_on};
pub use variants::{is_shared, is_simplified_only, is_traditional_only, merged};
pub use wenmai_model::{Language, Script};
