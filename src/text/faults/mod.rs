//! What went wrong, and what to do.

pub mod en;
pub mod zh_hans;
pub mod zh_hant;

use wenmai_protocol::{ChangeFault, QueryFault};

/// See [`Text::faults`](super::Text::faults).
pub struct Faults {
    pub query: fn(&QueryFault) -> String,
    pub change: fn(ChangeFault) -> &'static str,
    pub not_found: &'static str,
    pub stopped: &'static str,
    pub dictionary: &'static str,
    pub files: &'static str,
    pub broken: &'static str,
}
