//! English.

use super::Measure;

pub const TEXT: Measure = Measure {
    about: |name| format!("What {name} is"),
    definitions: "Definitions",
    columns: "Measures",
    formula: "Formula",
    source: "Source",
    range: "Values",
    zero: "Zero and empty",
    note: "As it is computed here.",
    said: |_| None,
};
