//! Frequencies over time, or from document to document.

mod chips;
mod picture;
pub mod state;
pub mod text;

use crate::client::use_answer;
use crate::components::{failed, loading, small, Choice, Select};
use crate::context::{use_corpus, use_nav, use_text, Nav};
use crate::text::Text;
use chips::Chips;
use picture::Picture;
pub use state::{only_time, MOST_TRENDS};
use wenmai_protocol::{Concept, FieldType, Interval, Trends as Found, TrendsAsk};
use yew::{component, html, AttrValue, Callback, Html};

const INTERVALS: [Interval; 4] = [Interval::Year, Interval::Month, Interval::Day, Interval::Document];

/// Frequencies over time.
#[component]
pub fn Trends() -> Html {
    let (text, nav, corpus) = (use_text(), use_nav(), use_corpus());
    let view = &nav.place.views.trends;
    let ask = nav.place.trends_ask();
    let wanted = ask.is_some();
    let asked = use_answer(ask.map(|ask| nav.place.filter.under(ask)));
    let concepts = corpus.as_ref().map(|corpus| corpus.concepts.clone()).unwrap_or_default();
    let oninterval = {
        let nav = nav.clone();
        Callback::from(move |place: usize| {
            nav.go(nav.place.with(|views| views.trends.interval = INTERVALS[place]));
        })
    };
    // The documents' own dates, then fields that have an order.
    let mut fields = vec![String::new()];
    let known = corpus.iter().flat_map(|corpus| &corpus.fields);
    fields.extend(known.filter(is_over).map(|(name, _)| name.clone()));
    let over = fields.iter().map(|name| match name.as_str() {
        "" => (text.column.field)("date").into(),
        name => (text.column.field)(name).into(),
    });
    let over: Vec<AttrValue> = over.collect();
    let chosen = fields.iter().position(|name| *name == view.field);
    let onover = {
        let nav = nav.clone();
        Callback::from(move |place: usize| {
            nav.go(nav.place.with(|views| views.trends.field.clone_from(&fields[place])));
        })
    };
    let answered = asked.value.as_ref().filter(|_| wanted).map(|(ask, trends)| (&ask.asked, trends));
    html! {
        <article class="page trends" aria-busy={asked.pending.to_string()}>
            <h1 class="unseen">{ text.titles.trends }</h1>
            if let Some((ask, trends)) = answered {
                <p class="sentence" role="status">
                    if is_gathered(ask, trends) {
                        { (text.trends().sentence)(&joined(&ask.queries), ask.interval, trends.labels.len() as u32) }
                    } else {
                        { (text.trends().over_field)(&joined(&ask.queries), &ask.field, trends.labels.len() as u32) }
                    }
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
                    if over.len() > 1 && view.interval != Interval::Document {
                        <Select label={text.trends().over} options={over} {chosen} onchoose={onover} />
                    }
                </div>
            }
            if let Some((ask, trends)) = answered {
                if trends.labels.is_empty() {
                    { no_points(text, &nav, ask.interval, trends.undated_documents) }
                } else {
                    <Picture trends={trends.clone()} ask={ask.clone()} />
                }
            } else if !wanted {
                { nothing_asked(text, &nav, &concepts) }
            } else if asked.fault().is_none() {
                { loading(text) }
            }
        </article>
    }
}

/// Whether points can be made of a field's values besides the documents' dates.
fn is_over((name, kind): &&(String, FieldType)) -> bool {
    matches!(kind, FieldType::Number | FieldType::Date) && name != "date"
}

/// Whether points are times or documents, and not other values of a field.
fn is_gathered(ask: &TrendsAsk, trends: &Found) -> bool {
    ask.interval == Interval::Document || trends.kind == FieldType::Date
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
