//! The hits of a query in their context.

mod blocks;
mod builder;
mod empty;
mod groups;
mod head;
mod lines;
mod link;
mod marked;
mod narrow;
mod pieces;
mod plot;
mod row;
pub mod state;
mod stop;
mod strip;
pub mod text;
mod tools;
mod wider;

use crate::components::{failed, loading};
use crate::context::{use_corpus, use_nav, use_searched, use_text, Nav, Searched};
use crate::text::Text;
use empty::{no_hits, nothing_asked};
use groups::Groups;
use head::Head;
use lines::Lines;
use marked::Marked;
pub use pieces::{expert, Attribute, Operator, Piece, Repeat, Token, Within};
use plot::Plot;
pub use state::{plain_key, Column, ConcordanceView, LINES_PER_PAGE, MOST_KEYS};
use std::rc::Rc;
use stop::Stop;
use strip::Strip;
use tools::Tools;
use wenmai_protocol::{ConcordanceAsk, ConcordancePage, Failure, Under};
use yew::{component, html, Html};

/// The hits of a query in their context.
#[component]
pub fn Concordance() -> Html {
    let (text, nav, Searched { asked, retry }) = (use_text(), use_nav(), use_searched());
    let answered = asked.value.as_ref();
    let current = answered.and_then(|(ask, page)| {
        let ask = &ask.asked;
        ((&ask.query, ask.mode, ask.exact) == (&nav.place.query, nav.place.mode, nav.place.exact))
            .then(|| page.clone())
    });
    let concepts = use_corpus().map(|corpus| corpus.concepts.clone()).unwrap_or_default();
    // A query that does not parse is said at the search field; here the last result stays.
    let failure = asked.fault();
    let query_failed = matches!(failure, Some(Failure::Query(_)));
    html! {
        <article class="page concordance" aria-busy={asked.pending.to_string()}>
            if let Some(failure) = failure.filter(|_| !query_failed) {
                { failed(text, failure, &retry) }
            }
            if asked.pending { <Stop /> }
            <Strip page={current} />
            { match answered {
                _ if nav.place.query.is_empty() => nothing_asked(text, &nav, &concepts),
                Some((ask, page)) => result(text, &nav, ask, page, query_failed),
                None if query_failed => nothing_asked(text, &nav, &concepts),
                None if failure.is_none() => loading(text),
                None => Html::default(),
            } }
        </article>
    }
}

fn result(
    text: &Text,
    nav: &Nav,
    asked: &Rc<Under<ConcordanceAsk>>,
    page: &Rc<ConcordancePage>,
    stale: bool,
) -> Html {
    let ask = &asked.asked;
    let view = &nav.place.views.concordance;
    html! {
        <>
            if stale { <p class="note">{ (text.concordance().stale)(&ask.query) }</p> }
            <Head query={ask.query.clone()} view={view.clone()} page={page.clone()} />
            if page.incomplete { <p class="failed" role="status">{ text.query.incomplete }</p> }
            <Marked page={page.clone()} shown={view.shown.clone()} />
            if page.lines_total == 0 {
                if view.narrowed() > 0 { <Tools view={view.clone()} captures={page.captures.clone()} /> }
                { no_hits(text, nav, &ask.query, page.across) }
            } else {
                <Plot asked={asked.clone()} documents={page.documents} />
                <Tools view={view.clone()} captures={page.captures.clone()} />
                if !ask.group.is_empty() { <Groups page={page.clone()} keys={ask.group.clone()} /> }
                <Lines asked={asked.clone()} page={page.clone()} view={view.clone()} />
            }
        </>
    }
}
