//! What lines are ordered and grouped by.

use serde::{Deserialize, Serialize};

/// The order of concordance lines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum LineSort {
    /// As in the texts.
    #[default]
    Text,
    /// By the nth word to the left, 1 to 5, then the next further ones, then text order.
    Left(u8),
    /// By the nth word to the right, 1 to 5, then the next further ones, then text order.
    Right(u8),
    /// By the hit's written form, then text order.
    Node,
    /// Shuffled by this seed; the same seed gives the same order.
    Shuffled(u32),
}
