//! What is specific to each part of the corpus: the documents that have the same in a metadata field.

mod figures;
pub mod state;
mod table;
pub mod text;
mod tools;

use crate::client::use_answer;
use crate::components::scores::{Shown, SumDialog};
use crate::components::{failed, loading, pager};
use crate::context::{use_nav, use_text, Nav};
use crate::state::{first_row, SCORES_PER_PAGE};
use crate::text::Text;
use figures::{parts, word};
use state::PARTS_PER_PAGE;
use table::table;
use tools::tools;
use wenmai_protocol::{Correction, Failure, Fault, Specificities as Found};
use yew::{component, html, use_state_eq, Callback, Html};

/// What is specific to each part of the corpus.
#[component]
pub fn Specificities() -> Html {
    let (text, nav) = (use_text(), use_nav());
    let shown = use_state_eq(Shown::default);
    let (own, view) = (text.specificities(), &nav.place.views.specificities);
    let ask = nav.place.specificities_ask();
    let asked = use_answer(Some(nav.place.filter.under(ask.clone())));
    let onshow = {
        let shown = shown.setter();
        Callback::from(move |next: Shown| shown.set(next))
    };
    let fault = asked.fault();
    let page = asked.answer().filter(|_| fault.is_none());
    html! {
        <article class="page specificities" aria-busy={asked.pending.to_string()}>
            <h1 class="unseen">{ text.titles.specificities }</h1>
            if let Some(found) = page {
                <p class="sentence" role="status">
                    { (own.sentence)(found.parts.len() as u32, &(text.column.field)(&found.field), found.n) }
                </p>
                <p class="note">{ (own.tested)(found.tested, found.banal, found.rare) }</p>
                if view.correction != Correction::None { <p class="note">{ (own.corrected)(found.cells) }</p> }
            }
            { tools(text, &nav, &ask, asked.answer()) }
            { match (fault, page) {
                (Some(Failure::Asked(Fault::NoField { name, .. })), _) => html! {
                    <p class="empty">{ if name.is_empty() { own.no_field.to_owned() } else { (own.unknown)(name) } }</p>
                },
                (Some(fault), _) => failed(text, fault, &asked.retry()),
                (None, None) => loading(text),
                (None, Some(found)) if found.tested == 0 => html! { <p class="empty">{ text.keywords().none }</p> },
                (None, Some(found)) => html! {
                    <>
                        if ask.word.is_some() { { word(text, &nav, found, &ask) } }
                        { parts(text, &nav, found, &ask) }
                        { parts_pager(text, &nav, found) }
                        { table(text, &nav, &ask, found, &onshow) }
                        { pages(text, &nav, found) }
                    </>
                },
            } }
            <SumDialog shown={(*shown).clone()} {onshow} />
        </article>
    }
}

/// From some parts to the next, where there are more than are shown at once.
fn parts_pager(text: &Text, nav: &Nav, found: &Found) -> Html {
    let (first, all) = (found.first_part, found.parts.len() as u32);
    if all <= PARTS_PER_PAGE {
        return Html::default();
    }
    let last = first + found.top.len() as u32;
    let at = |parts: u32| nav.link(&nav.place.with(|views| views.specificities.parts = parts));
    pager(
        text,
        (text.common.range)(first + 1, last, all),
        (first > 0).then(|| at(first.saturating_sub(PARTS_PER_PAGE))),
        (last < all).then(|| at(last)),
    )
}

fn pages(text: &Text, nav: &Nav, found: &Found) -> Html {
    let first = first_row(nav.place.views.specificities.offset, found.offset, found.rows.len());
    let last = (first + SCORES_PER_PAGE).min(found.items);
    let at = |offset| nav.link(&nav.place.with(|views| views.specificities.offset = offset));
    pager(
        text,
        (text.common.range)((first + 1).min(last), last, found.items),
        (first > 0).then(|| at(first.saturating_sub(SCORES_PER_PAGE))),
        (last < found.items).then(|| at(last)),
    )
}

/// What a part is called: its value, or that it has none.
fn part_name(text: &Text, value: &str) -> String {
    if value.is_empty() { text.column.no_value } else { value }.to_owned()
}
