//! What defines the measures, and what the reasons say for which text is left out, once that was asked for: it is a good part of
//! what the page would otherwise begin with.

use std::cell::OnceCell;
use wenmai_protocol::{Definition, Definitions, Lang, MeasureId, Named, Reason, Said};

thread_local! {
    static DEFINED: OnceCell<(Vec<Definition>, Vec<Said>)> = const { OnceCell::new() };
}

/// Keeps what was answered.
pub fn keep_definitions(found: &Definitions) {
    let measures = || found.measures.iter().cloned().map(Definition::kept).collect();
    let reasons = || found.reasons.iter().cloned().map(Said::kept).collect();
    DEFINED.with(|defined| {
        defined.get_or_init(|| (measures(), reasons()));
    });
}

/// Whether it was asked for.
pub fn are_defined() -> bool {
    DEFINED.with(|defined| defined.get().is_some())
}

/// What defines a measure; nothing before it was asked for.
pub fn definition(measure: MeasureId) -> Option<Definition> {
    let place = MeasureId::all().position(|one| one == measure)?;
    DEFINED.with(|defined| defined.get()?.0.get(place).copied())
}

/// What a reason says; nothing before it was asked for.
pub fn said_of(reason: Reason, lang: Lang) -> &'static str {
    let place = Reason::ALL.iter().position(|one| *one == reason);
    DEFINED.with(|defined| defined.get()?.1.get(place?).map(|said| said.of(lang))).unwrap_or_default()
}
