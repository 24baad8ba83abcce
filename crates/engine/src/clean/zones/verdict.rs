//! What was said of a line.

use crate::clean::types::{Zone, ZoneRule};

/// What was said of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::clean) struct Verdict {
    pub zone: Zone,
    /// The rule that said so.
    pub rule: ZoneRule,
    pub continues: bool,
    pub turn: u32,
}

impl Verdict {
    pub(super) fn new(zone: Zone, rule: ZoneRule) -> Verdict {
        Verdict { zone, rule, continues: false, turn: 0 }
    }
}
