//! Writing systems: the [fold] to a normal form, and the [detection](detect) of script and language.

mod detect;
mod fold;
mod variants;

pub use detect::{detect, Passage, Script};
pub use fold::{fold, fold_char, is_han};
pub use variants::{is_simplified_only, is_traditional_only, merged};
