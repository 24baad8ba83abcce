//! What defines the measures, once it was asked for: it is a tenth of what the page would otherwise begin with.

use std::cell::OnceCell;
use wenmai_protocol::{Definition, Definitions, MeasureId};

thread_local! {
    static DEFINED: OnceCell<Vec<Definition>> = const { OnceCell::new() };
}

/// Keeps what was answered.
pub fn keep_definitions(found: &Definitions) {
    let all = || found.0.iter().cloned().map(Definition::kept).collect();
    DEFINED.with(|defined| {
        defined.get_or_init(all);
    });
}

/// Whether it was asked for.
pub fn are_defined() -> bool {
    DEFINED.with(|defined| defined.get().is_some())
}

/// What defines a measure; nothing before it was asked for.
pub fn definition(measure: MeasureId) -> Option<Definition> {
    let place = MeasureId::all().position(|one| one == measure)?;
    DEFINED.with(|defined| defined.get()?.get(place).copied())
}
