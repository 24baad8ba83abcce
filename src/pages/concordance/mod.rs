//! The hits of a query in their context.

mod empty;
mod head;
mod lines;
mod plot;
mod tools;

use crate::components::{failed, loading, pager};
use crate::context::{use_corpus, use_nav, use_text, Nav};
use crate::state::{Asked, LinesView, LINES_PER_PAGE};
use crate::text::Text;
use empty::{no_hits, nothing_asked};
use head::Head;
use lines::Lines;
use plot::Plot;
use std::rc::Rc;
use tools::Tools;
use wenmai_protocol::{ConcordanceAsk, ConcordancePage, Failure};
use yew::{component, html, Callback, Html, Properties};

/// Properties of [`Concordance`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The question's state.
    pub asked: Asked<ConcordancePage>,
    /// The reader wants to try again.
    pub onretry: Callback<()>,
}

/// The hits of a query in their context.
#[component]
pub fn Concordance(props: &Props) -> Html {
    let (text, nav) = (use_text(), use_nav());
    let answered = props.asked.value.as_ref().and_then(|(ask, page)| match &**ask {
        wenmai_protocol::Ask::Concordance(_, ask) => Some((ask, page)),
        _ => None,
    });
    let concepts = use_corpus().map(|corpus| corpus.concepts.clone()).unwrap_or_default();
    // A query that does not parse is said at the search field; here the last result stays.
    let failure = props.asked.fault();
    let query_failed = matches!(failure, Some(Failure::Query(_)));
    html! {
        <article class="page concordance" aria-busy={props.asked.pending.to_string()}>
            if let Some(failure) = failure.filter(|_| !query_failed) {
                { failed(text, failure, &props.onretry) }
            }
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

fn result(text: &Text, nav: &Nav, ask: &ConcordanceAsk, page: &Rc<ConcordancePage>, stale: bool) -> Html {
    html! {
        <>
            if stale { <p class="note">{ (text.lines.stale)(&ask.query) }</p> }
            <Head query={ask.query.clone()} view={nav.place.lines.clone()} page={page.clone()} />
            if page.lines_total == 0 {
                { no_hits(text, nav, &ask.query, page.across) }
            } else {
                <Plot page={page.clone()} query={ask.query.clone()} />
                <Tools view={nav.place.lines.clone()} />
                <Lines page={page.clone()} chosen={nav.place.lines.chosen} />
                { pages(text, nav, page) }
            }
        </>
    }
}

fn pages(text: &Text, nav: &Nav, page: &ConcordancePage) -> Html {
    let last = page.offset + page.lines.len() as u32;
    let at = |offset| {
        let lines = LinesView { offset, chosen: None, ..nav.place.lines.clone() };
        nav.link(&nav.place.with_lines(lines))
    };
    pager(
        text,
        (text.common.range)(page.offset + 1, last, page.lines_total),
        (page.offset > 0).then(|| at(page.offset.saturating_sub(LINES_PER_PAGE))),
        (last < page.lines_total).then(|| at(last)),
    )
}
