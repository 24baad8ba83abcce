//! What every measure is, asked once for whoever shows one.

use super::{use_answer, Answered};
use wenmai_protocol::{Filter, MeasuresAsk, Under};
use yew::hook;

/// What every measure is.
#[hook]
pub fn use_measures() -> Answered<Under<MeasuresAsk>> {
    // The catalogue is the same under any filter.
    use_answer(Some(Filter::default().under(MeasuresAsk)))
}
