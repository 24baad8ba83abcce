//! Documents beside one another.

mod diversity;
mod heat;
mod map;
mod passages;
pub mod state;
pub mod text;
mod typical;
mod weights;

use crate::client::use_answer;
use crate::components::{failed, loading, pager, Choice};
use crate::context::{document_lang, use_corpus, use_nav, use_text, Nav};
use crate::text::Text;
use diversity::Diverse;
use map::Map;
use passages::Passages;
pub use state::{CompareView, Part, PartAnswer, DOCUMENTS_PER_HEAT, DOCUMENTS_PER_PAGE};
use std::rc::Rc;
use typical::Typical;
use weights::Weights;
use wenmai_protocol::Corpus;
use yew::{component, html, Callback, Html, Properties};

/// Properties of the page's parts.
#[derive(Properties, PartialEq)]
pub struct PartProps {
    pub answer: Rc<PartAnswer>,
    pub corpus: Rc<Corpus>,
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
    let Some(corpus) = corpus else { return Html::default() };
    let onpart = {
        let nav = nav.clone();
        Callback::from(move |place: usize| {
            nav.go(nav.place.with(|views| views.compare.part = Part::ALL[place]))
        })
    };
    let answer = asked.answer().cloned();
    let found = answer.and_then(|answer| Some((documents(view.part, &answer, &corpus)?, answer)));
    html! {
        <article class="page compare" aria-busy={asked.pending.to_string()}>
            <h1 class="unseen">{ text.compare().title }</h1>
            if let Some((number, _)) = &found {
                <p class="sentence" role="status">{ (text.compare().sentence)(view.part, *number) }</p>
            }
            <div class="tools">
                <Choice label={text.compare().parts} options={Part::ALL.map(|part| (text.compare().part)(part).into()).to_vec()}
                    chosen={Part::ALL.iter().position(|part| *part == view.part)} onchoose={onpart} />
                { stopwords(text, &nav) }
            </div>
            if let Some(failure) = asked.fault() {
                { failed(text, failure, &asked.retry()) }
            }
            { match found {
                Some((0, _)) => html! { <p class="empty">{ text.overview().nothing }</p> },
                Some((1, _)) if view.part != Part::Diversity => html! { <p class="empty">{ text.compare().single }</p> },
                Some((_, answer)) => match view.part {
                    Part::Map => html! { <Map {answer} {corpus} /> },
                    Part::Typical => html! { <Typical {answer} {corpus} /> },
                    Part::Weights => html! { <Weights {answer} {corpus} /> },
                    Part::Diversity => html! { <Diverse {answer} {corpus} /> },
                    Part::Passages => html! { <Passages {answer} {corpus} /> },
                },
                None if asked.fault().is_none() => loading(text),
                None => Html::default(),
            } }
        </article>
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

/// A document's label and title as the head of a row, leading to the document.
fn document_head(nav: &Nav, corpus: &Corpus, number: u32) -> Html {
    let Some(document) = corpus.documents.get(number as usize) else {
        return html! { <th scope="row"></th> };
    };
    html! {
        <th scope="row" class="document">
            <a href={nav.link(&nav.place.reading(number, None))} title={document.title.clone()}>
                <span class="label">{ &document.label }</span>{ " " }
                if document.title != document.label { <span lang={document_lang(document)}>{ &document.title }</span> }
            </a>
        </th>
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
