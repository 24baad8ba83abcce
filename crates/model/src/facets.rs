//! Words by what the filter column chooses from.

use crate::{FieldCounts, Language, Script, Zone};
use serde::{Deserialize, Serialize};

/// Counts for the filter column. Each list is counted with all criteria of the filter but its own, so that it
/// shows what choosing another value would give. Values without a word are listed with 0.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Facets {
    /// Words by document number.
    pub documents: Vec<u32>,
    /// Words by site, most first.
    pub sites: Vec<(String, u32)>,
    /// Words by zone, in the order of [`Zone::ALL`].
    pub zones: Vec<(Zone, u32)>,
    /// Words by script.
    pub scripts: Vec<(Script, u32)>,
    /// Words by language, most first.
    pub languages: Vec<(Language, u32)>,
    /// Words by month (`YYYY-MM`), in order, months without documents left out; flagged dates apart.
    pub months: Vec<MonthCount>,
    /// Words by values of the fields that have more than one.
    pub fields: Vec<FieldCounts>,
    /// Words in documents without a date.
    pub undated: u32,
    /// Words under the whole filter.
    pub words: u32,
}

/// Words in a month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MonthCount {
    /// `YYYY-MM`.
    pub month: String,
    /// Words in documents of that month.
    pub words: u32,
    /// How many of them are in documents whose date their own text contradicts.
    pub doubtful: u32,
}

/// Which counts the filter column shows: all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FacetsAsk;
