//! Codes: what the rules of the corpus hold of, by parts of it.

pub mod state;
mod table;
pub mod text;
mod tools;
mod units;

use crate::client::use_answer;
use crate::components::{failed, loading, pager, rule_sentence};
use crate::context::{use_editor, use_nav, use_session, use_text, Edit, Nav};
use crate::text::Text;
use state::{CODES_PER_PAGE, PARTS_PER_PAGE};
use table::table;
use tools::tools;
use units::units;
use wenmai_protocol::{Change, Codes as Found, Failure, Fault, List, ListEdit};
use yew::{component, html, Callback, Html, MouseEvent};

/// What the rules of the corpus hold of.
#[component]
pub fn Codes() -> Html {
    let (text, nav, session, editor) = (use_text(), use_nav(), use_session(), use_editor());
    let own = text.codes();
    let ask = nav.place.codes_ask();
    let asked = use_answer(Some(nav.place.filter.under(ask.clone())));
    let fault = asked.fault();
    let page = asked.answer().filter(|_| fault.is_none());
    let ontake = editor.edit.reform(move |_: MouseEvent| {
        Edit::Change(Change::List(List::Codes, ListEdit::Add(own.example.to_owned())))
    });
    html! {
        <article class="page specificities codes" aria-busy={asked.pending.to_string()}>
            <h1 class="unseen">{ text.titles.codes }</h1>
            if let Some(found) = page {
                <p class="sentence" role="status">{ (own.sentence)(found.codes, found.units, ask.unit) }</p>
            }
            { tools(text, &nav, &ask, asked.answer()) }
            { match (fault, page) {
                (Some(Failure::Asked(Fault::NoField { name, .. })), _) => html! {
                    <p class="empty">{ (text.specificities().unknown)(name) }</p>
                },
                (Some(Failure::Asked(Fault::NoCode { name, .. })), _) => html! {
                    <p class="empty">{ (own.no_code)(name) }{ " " }{ closing(text, &nav) }</p>
                },
                (Some(fault), _) => failed(text, fault, &asked.retry()),
                (None, None) => loading(text),
                (None, Some(found)) if found.codes == 0 && found.broken.is_empty() => no_rules(text, ontake),
                (None, Some(found)) => html! {
                    <>
                        { for found.broken.iter().map(|(name, failure)| html! {
                            <p key={name.clone()} class="failed"><b>{ name }</b>{ " " }{ rule_sentence(text, failure) }</p>
                        }) }
                        if !found.incomplete.is_empty() {
                            <p class="note">{ (own.incomplete)(&found.incomplete.join(" ")) }</p>
                        }
                        { table(text, &nav, found) }
                        { pages(text, &nav, found) }
                        if let Some(found) = asked.answer_to(|known| known.asked.listed == ask.listed) {
                            { units(text, &nav, session.corpus.as_deref(), &ask, found) }
                        }
                    </>
                },
            } }
        </article>
    }
}

/// What a rule is, with one to take.
fn no_rules(text: &'static Text, onclick: Callback<MouseEvent>) -> Html {
    let own = text.codes();
    html! {
        <div class="empty">
            <p>{ own.none }</p>
            <p>
                <code lang="zh">{ own.example }</code>{ " " }
                <button type="button" class="quiet" {onclick}>{ own.take }</button>
            </p>
        </div>
    }
}

/// Leads to the page without a list of units.
fn closing(text: &Text, nav: &Nav) -> Html {
    let closed = nav.place.coded(&nav.place.views.codes, "", None);
    html! { <a class="quiet" href={nav.link(&closed)}>{ text.codes().close }</a> }
}

/// From some parts and codes to the next, where there are more than are shown at once.
fn pages(text: &Text, nav: &Nav, found: &Found) -> Html {
    let turn = |(first, shown, size, all): (u32, usize, u32, u32), at: &dyn Fn(u32) -> String| {
        if all <= size {
            return Html::default();
        }
        let last = first + shown as u32;
        let range = (text.common.range)(first + 1, last, all);
        let before = (first > 0).then(|| at(first.saturating_sub(size)));
        pager(text, range, before, (last < all).then(|| at(last)))
    };
    let shown = found.rows.first().map_or(0, |row| row.cells.len());
    let parts = (found.first_part, shown, PARTS_PER_PAGE, found.parts.len() as u32);
    let codes = (found.first_code, found.rows.len(), CODES_PER_PAGE, found.codes);
    html! {
        <>
            { turn(parts, &|parts| nav.link(&nav.place.with(|views| views.codes.parts = parts))) }
            { turn(codes, &|codes| nav.link(&nav.place.with(|views| views.codes.codes = codes))) }
        </>
    }
}

/// What a part is called: its value, or that it has none.
fn part_name(text: &Text, value: &str) -> String {
    if value.is_empty() { text.column.no_value } else { value }.to_owned()
}
