//! One document, as it came beside as it is counted.

mod head;
mod lines;
mod pieces;
pub mod state;
pub mod text;
mod tools;

use crate::client::use_answer;
use crate::components::{failed, loading, pager};
use crate::context::{use_corpus, use_nav, use_text, Nav};
use crate::platform::focus;
use crate::text::Text;
use head::Head;
use lines::{line_id, Lines};
pub use state::{ReadView, Side, READ_CHUNK};
use tools::Tools;
use wenmai_protocol::{Corpus, Reading};
use yew::{component, html, use_effect_with, Html};

/// One document.
#[component]
pub fn Read() -> Html {
    let (text, nav, corpus) = (use_text(), use_nav(), use_corpus());
    let view = &nav.place.views.read;
    let asked = use_answer(Some(nav.place.filter.under(nav.place.read_ask())));
    // An answer about another document is not shown under this one's title.
    let reading = asked.answer().filter(|reading| reading.document == view.document).cloned();
    // The first line stands for the chunk: a line that is pointed at may be in one that is still to come.
    let first = reading.as_ref().and_then(|reading| reading.lines.first()).map(|line| line.number);
    use_effect_with((view.document, view.line, first), {
        let reading = reading.clone();
        move |(_, line, _)| {
            let lines = reading.iter().flat_map(|reading| &reading.lines);
            // Empty lines are left out, so the line itself may be missing; the next one then is shown.
            let found = line.and_then(|line| lines.map(|shown| shown.number).find(|number| *number >= line));
            match found {
                Some(number) => focus::show(&line_id(number)),
                None => focus::top(),
            }
        }
    });
    let document = corpus.as_ref().and_then(|corpus| corpus.documents.get(view.document as usize));
    if let (Some(corpus), None) = (&corpus, document) {
        return missing(text, &nav, corpus);
    }
    html! {
        <article class="page read" aria-busy={asked.pending.to_string()}>
            if let Some(document) = document {
                <Head document={document.clone()} />
            }
            if let Some(failure) = asked.fault() {
                { failed(text, failure, &asked.retry()) }
            }
            if let Some(reading) = reading {
                <Tools reading={reading.clone()} view={view.clone()} />
                if reading.lines.is_empty() {
                    <p class="empty">{ text.read().empty }</p>
                } else {
                    <Lines reading={reading.clone()} view={view.clone()} />
                }
                { pages(text, &nav, &reading) }
            } else if asked.fault().is_none() {
                { loading(text) }
            }
        </article>
    }
}

/// The corpus has no such document: on to those that it has.
fn missing(text: &Text, nav: &Nav, corpus: &Corpus) -> Html {
    let sentence = text.faults.not_found;
    html! {
        <article class="page read" aria-busy="false">
            <h1 class="unseen">{ text.titles.read }</h1>
            <p class="empty" role="status">{ sentence }</p>
            <nav aria-label={sentence}>
                { for (0..).zip(&corpus.documents).map(|(number, document)| html! {
                    <p key={number}><a class="quiet" href={nav.link(&nav.place.reading(number, None))}>
                        { format!("{} · {}", document.label, document.title) }
                    </a></p>
                }) }
            </nav>
        </article>
    }
}

/// From chunk to chunk of a long document; a short one has none.
fn pages(text: &Text, nav: &Nav, reading: &Reading) -> Html {
    if reading.lines_total <= READ_CHUNK {
        return Html::default();
    }
    let from = nav.place.views.read.first_line();
    let last = (from + READ_CHUNK).min(reading.lines_total);
    let at = |line| nav.link(&nav.place.reading(reading.document, Some(line)));
    pager(
        text,
        (text.read().lines)(from + 1, last, reading.lines_total),
        (from > 0).then(|| at(from.saturating_sub(READ_CHUNK))),
        (last < reading.lines_total).then(|| at(last)),
    )
}
