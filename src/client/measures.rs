//! What every measure is, asked once for whoever shows one.

use super::{use_answer, Answered};
use wenmai_protocol::{Answer, Ask, Filter, MeasureInfo, StatisticsAnswer, StatisticsAsk};
use yew::hook;

/// What every measure is.
#[hook]
pub fn use_measures() -> Answered<Vec<MeasureInfo>> {
    // The catalogue is the same under any filter.
    let ask = Ask::Statistics(Filter::default(), StatisticsAsk::Measures);
    use_answer(Some(ask), |answer| match answer {
        Answer::Statistics(StatisticsAnswer::Measures(measures)) => Some(measures),
        _ => None,
    })
}
