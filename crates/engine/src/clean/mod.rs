//! Text to zones, repairs and metadata. The original is never changed: what cleaning finds lies over it.

mod types;

pub use types::*;
