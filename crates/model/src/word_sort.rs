//! How frequency lists are ordered.

use serde::{Deserialize, Serialize};

/// What a list can be ordered by; ties are in code point order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "clap", derive(clap::ValueEnum))]
#[serde(rename_all = "lowercase")]
pub enum WordSort {
    /// Most frequent first.
    #[default]
    Frequency,
    /// In most documents first.
    Range,
    /// Most even first; where DP is not defined, last.
    Dp,
    /// Code point order.
    Text,
}
