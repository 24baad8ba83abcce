//! Frequencies over time, or from document to document.

mod chips;
mod picture;
pub mod state;
pub mod text;

use crate::client::use_answer;
use crate::components::{failed, loading, small, Choice};
use crate::context::{use_corpus, use_nav, use_text, Nav};
use crate::text::Text;
use chips::Chips;
use picture::Picture;
pub use state::{only_time, MOST_TRENDS};
use wenmai_protocol::{Concept, Interval};
use yew::{component, html, Callback, Html};

const INTERVALS: [Interval; 4] = [Interval::Year, Interval::Month, Interval::Day, Interval::Document];

/// Frequencies over time.
#[component]
pub fn Trends() -> Html {
    let (text, nav, corpus) = (use_text(), use_nav(), use_corpus());
    let view = &nav.place.views.trends;
    let ask = nav.place.trends_ask();
    let wanted = ask.is_some();
    let asked = use_answer(ask.map(|ask| nav.place.filter.under(ask)));
    let concepts = corpus.map(|corpus| corpus.concepts.clone()).unwrap_or_default();
    let oninterval = {
        let nav = nav.clone();
        Callback::from(move |place: usize| {
            nav.go(nav.place.with(|views| views.trends.interval = INTERVALS[place]));
        })
    };
    let answered = asked.value.as_ref().filter(|_| wanted).map(|(ask, trends)| (&ask.asked, trends));
    html! {
        <article class="page trends" aria-busy={asked.pending.to_string()}>
            <h1 class="unseen">{ text.trends().title }</h1>
            if let Some((ask, trends)) = answered {
                <p class="sentence" role="status">
                    { (text.trends().sentence)(&joined(&ask.queries), ask.interval, trends.labels.len() as u32) }
                </p>
                { small(text, trends.words.iter().sum::<u32>() + trends.undated_words) }
            }
            <Chips queries={nav.place.trends()} />
            if let Some(failure) = asked.fault().filter(|_| wanted) {
                { failed(text, failure, &asked.retry()) }
            }
            if wanted {
                <div class="tools">
                    <Choice label={text.trends().interval_label}
                        options={INTERVALS.map(|interval| (text.trends().interval)(interval).into()).to_vec()}
                        chosen={INTERVALS.iter().position(|one| *one == view.interval)} onchoose={oninterval} />
                </div>
            }
            if let Some((ask, trends)) = answered {
                if trends.labels.is_empty() {
                    { no_points(text, &nav, ask.interval, trends.undated_documents) }
                } else {
                    <Picture trends={trends.clone()} interval={ask.interval} />
                }
            } else if !wanted {
                { nothing_asked(text, &nav, &concepts) }
            } else if asked.fault().is_none() {
                { loading(text) }
            }
        </article>
    }
}

/// Queries in a row; of many, the first few.
fn joined(queries: &[String]) -> String {
    let few: Vec<&str> = queries.iter().take(3).map(String::as_str).collect();
    let more = if queries.len() > few.len() { " …" } else { "" };
    format!("{}{more}", few.join(" · "))
}

fn no_points(text: &Text, nav: &Nav, interval: Interval, undated: u32) -> Html {
    let by_document = nav.place.with(|views| views.trends.interval = Interval::Document);
    html! {
        <p class="empty">
            if interval == Interval::Document || undated == 0 {
                { text.overview().nothing }
            } else {
                { text.trends().no_dates }{ " " }
                <a class="quiet" href={nav.link(&by_document)}>{ text.trends().by_document }</a>
            }
        </p>
    }
}

fn nothing_asked(text: &Text, nav: &Nav, concepts: &[Concept]) -> Html {
    html! {
        <section class="ask">
            <h2>{ text.trends().ask }</h2>
            <p>{ text.trends().ask_note }</p>
            if !concepts.is_empty() {
                <h3>{ text.concordance().concepts }</h3>
                <ul class="concepts">
                    { for concepts.iter().map(|concept| {
                        let query = format!("@{}", concept.name);
                        html! {
                            <li key={query.clone()} lang="zh">
                                <a href={nav.link(&nav.place.with_trend(&query))}>{ query }</a>
                                <span class="note">{ concept.forms.join(" · ") }</span>
                            </li>
                        }
                    }) }
                </ul>
            }
        </section>
    }
}
