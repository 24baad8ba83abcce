//! What pages of scores share: heads that sort, cells that show their sum, the choice of measures, other rankings.

mod calculated;
mod calculator;
mod choose;
mod robust;
mod sum;

pub use choose::Measures;
pub use robust::Robust;
pub use sum::{Shown, SumDialog};

use super::Named;
use crate::text::number::score;
use crate::text::Text;
use yew::{html, AttrValue, Callback, Html, MouseEvent};

/// The name of a measure; its id where the page does not know it.
pub fn measure_name(text: &Text, id: &str) -> String {
    (text.sums.measure)(id).map_or_else(|| id.replace('_', " "), str::to_owned)
}

/// Measures of a family and the range, by their names in a table.
pub fn defined(text: &Text, family: &'static str, ids: &[String], range: &'static str) -> Vec<Named> {
    let one = |id: &String| (family, AttrValue::from(id.clone()), AttrValue::from(measure_name(text, id)));
    let range = ("dispersion", AttrValue::from("range"), AttrValue::from(range));
    ids.iter().map(one).chain([range]).collect()
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
    id: &str,
    value: Option<f64>,
    onclick: Callback<MouseEvent>,
) -> Html {
    html! {
        <td class="number">
            <button type="button" class="score" aria-label={format!("{} · {}", score(value), (text.sums.open)(&measure_name(text, id), word))}
                {onclick}>{ score(value) }</button>
        </td>
    }
}

/// What to be careful about in a row: a sign, with the sentences for whoever points at it or listens.
pub fn warning(text: &Text, notes: &[String]) -> Html {
    let said: Vec<&str> = notes
        .iter()
        // That words are no independent draws is so everywhere; the size of the corpus is said once, above.
        .filter(|id| !matches!(id.as_str(), "tokens_are_dependent" | "corpus_under_10000"))
        .filter_map(|id| (text.sums.note)(id))
        .collect();
    if said.is_empty() {
        return Html::default();
    }
    let said = said.join(" ");
    html! { <span class="warning" role="img" aria-label={said.clone()} title={said}>{ "⚠" }</span> }
}
