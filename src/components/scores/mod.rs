//! What pages of scores share: heads that sort, cells that show their sum, the choice of measures, other rankings.

mod calculated;
mod calculator;
mod choose;
mod cite;
mod robust;
mod sum;

pub use choose::Measures;
pub use robust::Robust;
pub use sum::{Shown, SumDialog};

use super::{measure_name, named, Named};
use crate::text::number::score;
use crate::text::Text;
use wenmai_protocol::{DispersionId, Measure, MeasureId, Note};
use yew::{html, Callback, Html, MouseEvent};

/// Measures of a family and the range, by their names in a table.
pub fn defined<M: Measure>(text: &Text, measures: &[M], range: &'static str) -> Vec<Named> {
    let one = |&measure: &M| named(measure, measure_name(text, measure));
    measures.iter().map(one).chain([named(DispersionId::Range, range)]).collect()
}

/// Measures of a family as those of any.
pub fn any<M: Measure>(measures: &[M]) -> Vec<MeasureId> {
    measures.iter().map(|&measure| measure.into()).collect()
}

/// A column's head that sorts by it.
pub fn sorting_head(name: &str, class: &'static str, sorted: Option<&'static str>, href: String) -> Html {
    let arrow = match sorted {
        Some("ascending") => " ↑",
        Some(_) => " ↓",
        None => "",
    };
    html! {
        <th scope="col" {class} aria-sort={sorted}><a {href}>{ name }<span aria-hidden="true">{ arrow }</span></a></th>
    }
}

/// A score that opens its sum.
pub fn score_cell(
    text: &Text,
    word: &str,
    measure: impl Into<MeasureId>,
    value: Option<f64>,
    onclick: Callback<MouseEvent>,
) -> Html {
    html! {
        <td class="number">
            <button type="button" class="score" aria-label={format!("{} · {}", score(value), (text.sums().open)(measure_name(text, measure), word))}
                {onclick}>{ score(value) }</button>
        </td>
    }
}

/// What to be careful about in a row: a sign, with the sentences for whoever points at it or listens.
pub fn warning(text: &Text, notes: &[Note]) -> Html {
    let said: Vec<&str> = notes
        .iter()
        // That words are no independent draws is so everywhere; the size of the corpus is said once, above.
        .filter(|note| !matches!(note, Note::TokensAreDependent | Note::CorpusUnder10000))
        .map(|note| note.sentence(text.lang))
        .collect();
    if said.is_empty() {
        return Html::default();
    }
    let said = said.join(" ");
    html! { <span class="warning" role="img" aria-label={said.clone()} title={said}>{ "⚠" }</span> }
}
