//! Documents beside one another.

mod diversity;
mod heat;
mod map;
mod passages;
pub mod state;
pub mod text;
mod typical;
mod units;
mod weights;

use crate::client::use_answer;
use crate::components::{failed, loading, pager, Choice, Select};
use crate::context::{document_lang, use_corpus, use_nav, use_text, Nav};
use crate::text::Text;
use diversity::Diverse;
use map::Map;
use passages::Passages;
pub use state::{CompareView, Part, PartAnswer, DOCUMENTS_PER_HEAT, DOCUMENTS_PER_PAGE};
use std::rc::Rc;
use typical::Typical;
pub use units::{choices, Units};
use weights::Weights;
use wenmai_protocol::{Corpus, PartsAsk};
use yew::{component, html, Callback, Html, Properties};

/// Properties of the page's parts.
#[derive(Properties, PartialEq)]
pub struct PartProps {
    pub answer: Rc<PartAnswer>,
    pub corpus: Rc<Corpus>,
    /// What the answer is about.
    pub units: Units,
}

/// How many documents an answer is about, if it is the answer to this part.
fn documents(part: Part, answer: &PartAnswer, corpus: &Corpus) -> Option<u32> {
    let number = match (part, answer) {
        (Part::Map, PartAnswer::Map(map)) => map.documents.len(),
        (Part::Typical, PartAnswer::Typical(documents)) => documents.len(),
        (Part::Weights, PartAnswer::Weights(rows)) => weights::by_document(rows).len(),
        (Part::Diversity, PartAnswer::Diversity(diversity)) => {
            diversity.rows.iter().filter(|row| row.document.is_some()).count()
        }
        (Part::Passages, PartAnswer::Passages(_)) => corpus.documents.len(),
        _ => return None,
    };
    Some(number as u32)
}

/// Documents beside one another.
#[component]
pub fn Compare() -> Html {
    let (text, nav, corpus) = (use_text(), use_nav(), use_corpus());
    let view = &nav.place.views.compare;
    let asked = use_answer(Some(nav.place.compare_ask()));
    let (part, by) = (view.part, view.by.clone());
    let parts = use_answer(by_field(view).then(|| nav.place.filter.under(PartsAsk { field: by.clone() })));
    let Some(corpus) = corpus else { return Html::default() };
    let units = match parts.answer().filter(|_| by_field(view)) {
        Some(parts) if !parts.criteria.is_empty() => {
            Units::parts(corpus.clone(), &parts.criteria, text.column.no_value)
        }
        _ => Units::documents(corpus.clone()),
    };
    let onpart = {
        let nav = nav.clone();
        Callback::from(move |place: usize| {
            nav.go(nav.place.with(|views| views.compare.part = Part::ALL[place]))
        })
    };
    let answer = asked.answer().cloned();
    // The names of parts come with an answer of their own.
    let named = !by_field(view) || parts.answer().is_some();
    let answer = answer.filter(|_| named);
    let found = answer.and_then(|answer| Some((documents(part, &answer, &corpus)?, answer)));
    html! {
        <article class="page compare" aria-busy={asked.pending.to_string()}>
            <h1 class="unseen">{ text.titles.compare }</h1>
            if let Some((number, _)) = &found {
                <p class="sentence" role="status">
                    if units.are_documents() || (part == Part::Map && view.supplementary) {
                        { (text.compare().sentence)(part, *number) }
                    } else {
                        { (text.compare().sentence_by)(*number, &(text.column.field)(&by)) }
                    }
                </p>
            }
            <div class="tools">
                <Choice label={text.compare().parts} options={Part::ALL.map(|part| (text.compare().part)(part).into()).to_vec()}
                    chosen={Part::ALL.iter().position(|part| *part == view.part)} onchoose={onpart} />
                { by_what(text, &nav, &corpus) }
                { stopwords(text, &nav) }
            </div>
            if let Some(failure) = asked.fault() {
                { failed(text, failure, &asked.retry()) }
            }
            { match found {
                Some((0, _)) => html! { <p class="empty">{ text.overview().nothing }</p> },
                Some((1, _)) if view.part != Part::Diversity => html! { <p class="empty">{ text.compare().single }</p> },
                Some((_, answer)) => match view.part {
                    Part::Map => html! { <Map {answer} {corpus} {units} /> },
                    Part::Typical => html! { <Typical {answer} {corpus} {units} /> },
                    Part::Weights => html! { <Weights {answer} {corpus} {units} /> },
                    Part::Diversity => html! { <Diverse {answer} {corpus} {units} /> },
                    Part::Passages => html! { <Passages {answer} {corpus} {units} /> },
                },
                None if asked.fault().is_none() => loading(text),
                None => Html::default(),
            } }
        </article>
    }
}

/// Whether parts by a field are compared.
fn by_field(view: &CompareView) -> bool {
    !view.by.is_empty() && view.part != Part::Passages
}

/// Whether documents are compared, or parts by which field; on the map, whether parts make it.
fn by_what(text: &Text, nav: &Nav, corpus: &Corpus) -> Html {
    let view = &nav.place.views.compare;
    let (fields, options) = choices(text, corpus);
    if view.part == Part::Passages || fields.len() < 2 {
        return Html::default();
    }
    let chosen = fields.iter().position(|name| *name == view.by);
    let set = |change: fn(&mut CompareView, &str)| {
        let (nav, fields) = (nav.clone(), fields.clone());
        Callback::from(move |place: usize| {
            nav.go(nav.place.with(|views| {
                change(&mut views.compare, fields.get(place).map_or("", String::as_str));
                views.compare.offset = 0;
            }))
        })
    };
    let onby = set(|view, field| view.by = field.to_owned());
    let onlaid = set(|view, _| view.supplementary = !view.supplementary).reform(|_: yew::Event| 0);
    html! {
        <>
            <Select label={text.compare().by} {options} {chosen} onchoose={onby} />
            if view.part == Part::Map && by_field(view) {
                <label class="check">
                    <input type="checkbox" checked={view.supplementary} onchange={onlaid} />
                    <span>{ text.compare().laid }</span>
                </label>
            }
        </>
    }
}

/// Whether stopwords count, where words do.
fn stopwords(text: &Text, nav: &Nav) -> Html {
    if matches!(nav.place.views.compare.part, Part::Diversity | Part::Passages) {
        return Html::default();
    }
    let onchange = {
        let nav = nav.clone();
        Callback::from(move |_: yew::Event| {
            let mut words = nav.place.views.words.clone();
            words.stopwords = !words.stopwords;
            nav.go(nav.place.with(|views| views.words = words));
        })
    };
    html! {
        <label class="check">
            <input type="checkbox" checked={!nav.place.views.words.stopwords} {onchange} />
            <span>{ text.words().hide_stopwords }</span>
        </label>
    }
}

/// A text's label and title as the head of a row, leading to it.
fn document_head(nav: &Nav, units: &Units, number: u32) -> Html {
    let Some(document) = units.get(number) else {
        return html! { <th scope="row"></th> };
    };
    html! {
        <th scope="row" class="document">
            <a href={units.opened(nav, number)} title={document.title.clone()}>
                <span class="label">{ &document.label }</span>{ " " }
                if document.title != document.label { <span lang={document_lang(document)}>{ &document.title }</span> }
            </a>
        </th>
    }
}

/// What is compared is called so.
fn unit_name(text: &Text, nav: &Nav) -> String {
    match &nav.place.views.compare {
        view if by_field(view) => (text.column.field)(&view.by),
        _ => text.common.document.to_owned(),
    }
}

/// The documents of a page of a list of them, and the way to the others, if there are others.
fn page_of<T>(text: &Text, nav: &Nav, all: &[T]) -> (std::ops::Range<usize>, Html) {
    let total = all.len() as u32;
    let last_page = total.saturating_sub(1) / DOCUMENTS_PER_PAGE * DOCUMENTS_PER_PAGE;
    let first = nav.place.views.compare.offset.min(last_page);
    let last = (first + DOCUMENTS_PER_PAGE).min(total);
    if total <= DOCUMENTS_PER_PAGE {
        return (0..all.len(), Html::default());
    }
    let at = |offset| nav.link(&nav.place.with(|views| views.compare.offset = offset));
    let range = (text.common.range)(first + 1, last, total);
    let previous = (first > 0).then(|| at(first.saturating_sub(DOCUMENTS_PER_PAGE)));
    (first as usize..last as usize, pager(text, range, previous, (last < total).then(|| at(last))))
}
