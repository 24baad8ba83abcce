//! What stands near the hits of a query.

mod compared;
mod figure;
pub mod state;
mod table;
pub mod text;
mod tools;

use crate::client::use_answer;
use crate::components::scores::{Robust, Shown, SumDialog};
use crate::components::{failed, loading, pager, small};
use crate::context::{use_corpus, use_nav, use_text, Nav};
use crate::state::{first_row, ROBUST_TOP, SCORES_PER_PAGE};
use crate::text::Text;
use compared::Compared;
use figure::Web;
pub use state::{CollocatesView, NETWORK, WIDEST};
use table::table;
use tools::Tools;
use wenmai_protocol::{
    CollocateSort, CollocatesAsk, CollocatesPage, Concept, Corpus, Filter, MeasureId, Ranked, RobustAsk,
};
use yew::{component, html, use_state_eq, Callback, Html};

/// Words and documents of what the filter chooses by document: enough to tell a tiny corpus.
fn scope(corpus: &Corpus, filter: &Filter) -> (u32, u32) {
    let chosen = corpus
        .documents
        .iter()
        .zip(0..)
        .filter(|(_, number)| filter.documents.is_empty() || filter.documents.contains(number));
    chosen.fold((0, 0), |(words, documents), (document, _)| (words + document.words, documents + 1))
}

/// What stands near the hits of a query.
#[component]
pub fn Collocates() -> Html {
    let (text, nav, corpus) = (use_text(), use_nav(), use_corpus());
    let shown = use_state_eq(Shown::default);
    let view = &nav.place.views.collocates;
    let scope = corpus.as_ref().map_or((0, 0), |corpus| scope(corpus, &nav.place.filter));
    let asks = nav.place.collocates_ask(scope);
    let asked = use_answer(asks.clone().map(|ask| nav.place.filter.under(ask)));
    let onshow = {
        let shown = shown.setter();
        Callback::from(move |next: Shown| shown.set(next))
    };
    let onview = {
        let nav = nav.clone();
        Callback::from(move |view: CollocatesView| nav.go(nav.place.with(|views| views.collocates = view)))
    };
    let compare = onview.clone();
    let compared = view.compared != state::Compared::Nothing;
    let concepts = corpus.map(|corpus| corpus.concepts.clone()).unwrap_or_default();
    let Some(asks) = asks else {
        return html! {
            <article class="page collocates" aria-busy="false">
                <h1 class="unseen">{ text.titles.collocates }</h1>
                { nothing_asked(text, &nav, &concepts) }
            </article>
        };
    };
    let page = asked.answer().filter(|_| asked.fault().is_none());
    let tiny = view.least.is_none() && view.least(scope) == (1, 1);
    html! {
        <article class="page collocates" aria-busy={asked.pending.to_string()}>
            <h1 class="unseen">{ text.titles.collocates }</h1>
            if let Some(fault) = asked.fault() { { failed(text, fault, &asked.retry()) } }
            if let Some(page) = page {
                <p class="sentence" role="status">
                    <bdi class="query" lang="zh">{ &nav.place.query }</bdi>{ " " }
                    { (text.collocates().sentence)(page.items, page.hits) }
                </p>
                <p class="note">{ (text.collocates().sizes)(page.window_words, page.node_words, page.n) }</p>
                { small(text, page.n) }
                if tiny { <p class="note">{ text.collocates().tiny }</p> }
            }
            <Tools view={view.clone()} least={view.least(scope)} {onview} onshow={onshow.clone()} ask={asks.clone()} />
            if let Some(page) = page {
                if page.hits == 0 {
                    <p class="empty">{ (text.collocates().no_hits)(&nav.place.query) }</p>
                } else if page.items == 0 {
                    <p class="empty">{ text.collocates().none }</p>
                } else {
                    if view.robust {
                        <Robust ask={RobustAsk {
                                ranked: Ranked::Collocates(CollocatesAsk { sort: CollocateSort::Measure(view.measure()), ..asks.clone() }),
                                choices: nav.place.collocate_choices(),
                                top: ROBUST_TOP,
                            }} measure={MeasureId::from(view.measure())} />
                    }
                    if compared {
                        <Compared asks={asks.clone()} against={nav.place.compared_ask(scope)} onshow={onshow.clone()} onview={compare} />
                    }
                    if !view.robust && !compared { <Web ask={CollocatesAsk { sort: CollocateSort::Measure(view.measure()), offset: 0, ..asks.clone() }} measure={view.measure()} page={page.clone()} /> }
                    { table(text, &nav, &asks, page, &onshow) }
                    { pages(text, &nav, page) }
                }
            } else if asked.fault().is_none() {
                { loading(text) }
            }
            <SumDialog shown={(*shown).clone()} {onshow} />
        </article>
    }
}

fn nothing_asked(text: &Text, nav: &Nav, concepts: &[Concept]) -> Html {
    html! {
        <section class="ask">
            <p class="sentence">{ text.collocates().ask }</p>
            <p>{ text.collocates().ask_note }</p>
            if !concepts.is_empty() {
                <h2>{ text.concordance().concepts }</h2>
                <ul class="concepts">
                    { for concepts.iter().map(|concept| {
                        let query = format!("@{}", concept.name);
                        html! {
                            <li key={query.clone()} lang="zh">
                                <a href={nav.link(&nav.place.collocates_of(&query))}>{ query }</a>
                                <span class="note">{ concept.forms.join(" · ") }</span>
                            </li>
                        }
                    }) }
                </ul>
            }
        </section>
    }
}

fn pages(text: &Text, nav: &Nav, page: &CollocatesPage) -> Html {
    let first = first_row(nav.place.views.collocates.offset, page.offset, page.rows.len());
    let last = (first + SCORES_PER_PAGE).min(page.items);
    let at = |offset| nav.link(&nav.place.with(|views| views.collocates.offset = offset));
    pager(
        text,
        (text.common.range)(first + 1, last, page.items),
        (first > 0).then(|| at(first.saturating_sub(SCORES_PER_PAGE))),
        (last < page.items).then(|| at(last)),
    )
}
