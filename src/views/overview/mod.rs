//! The corpus at a glance.

mod cleaning;
mod numbers;
mod repeats;
mod shares;
mod shifts;
pub mod text;
mod top;

use crate::client::use_answer;
use crate::components::{failed, loading, use_parts};
use crate::context::{use_nav, use_text};
use crate::state::Counting;
use cleaning::Cleaning;
use numbers::numbers;
use repeats::Repeated;
use shares::Shares;
use shifts::Shifts;
use top::Top;
use wenmai_protocol::{Filter, OverviewAsk, Zones};
use yew::{component, html, Html};

/// The parts that come after the first chart, one after another.
const LATER: usize = 4;

/// The corpus at a glance.
#[component]
pub fn Overview() -> Html {
    let (text, nav) = (use_text(), use_nav());
    let asked = use_answer(Some(nav.place.filter.under(OverviewAsk)));
    let drawn = use_parts(asked.answer().is_some(), LATER);
    let busy = asked.pending || asked.answer().is_some() && drawn < LATER;
    let everything = Filter { zones: Zones::All, ..Filter::default() };
    html! {
        <article class="page overview" aria-busy={busy.to_string()}>
            <h1 class="unseen">{ text.titles.overview }</h1>
            if let Some(failure) = asked.fault() {
                { failed(text, failure, &asked.retry()) }
            }
            if let Some(overview) = asked.answer() {
                { numbers(text.overview(), overview) }
                if overview.words == 0 {
                    <p class="empty">
                        { text.overview().nothing }{ " " }
                        if nav.place.filter != everything {
                            <a class="quiet" href={nav.link(&nav.place.with_filter(everything))}>
                                { (text.frame.counting)(Counting::All) }
                            </a>
                        }
                    </p>
                }
                <div class="halves">
                    <div>
                        if !overview.top.is_empty() { <Top overview={overview.clone()} /> }
                        if drawn >= 1 && !overview.shifts.is_empty() { <Shifts overview={overview.clone()} /> }
                    </div>
                    <div>
                        if drawn >= 2 && !overview.by_document.is_empty() { <Shares overview={overview.clone()} /> }
                        if drawn >= 3 { <Cleaning overview={overview.clone()} /> }
                        if drawn >= 4 { <Repeated overview={overview.clone()} /> }
                    </div>
                </div>
            } else if asked.fault().is_none() {
                { loading(text) }
            }
        </article>
    }
}
