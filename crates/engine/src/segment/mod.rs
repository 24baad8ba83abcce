//! Text to words.

mod dictionary;

pub use dictionary::{Dictionary, DictionaryError};
