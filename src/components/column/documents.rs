//! The documents, each in or out.

use crate::charts::along;
use crate::context::{document_lang, use_text};
use crate::state::FilterExt;
use std::rc::Rc;
use wenmai_protocol::{Corpus, Document, Filter};
use yew::{component, html, use_state_eq, Callback, Html, Properties};

/// Documents that are listed at first; more come when asked for.
const FIRST: usize = 100;

/// Properties of [`Documents`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The corpus.
    pub corpus: Rc<Corpus>,
    /// Words of each document under the other filters.
    pub words: Vec<u32>,
    /// The filter.
    pub filter: Filter,
    /// Another filter.
    pub onfilter: Callback<Filter>,
}

/// The documents.
#[component]
pub fn Documents(props: &Props) -> Html {
    let column = &use_text().column;
    let listed = use_state_eq(|| FIRST);
    let total = props.corpus.documents.len();
    let most = props.words.iter().copied().max().unwrap_or(0);
    let more = {
        let listed = listed.clone();
        Callback::from(move |_: yew::MouseEvent| listed.set(*listed + FIRST))
    };
    let row = |(place, document): (usize, &Document)| {
        let number = place as u32;
        let words = props.words.get(place).copied().unwrap_or(0);
        let (toggle, only) = (props.filter.clone(), props.filter.clone());
        html! {
            <Row key={place} number={number} title={document.title.clone()} lang={document_lang(document)}
                badge={(column.badge)(document.script)} {words} long={along(words, most, 100)}
                chosen={props.filter.has_document(number)}
                ontoggle={props.onfilter.reform(move |()| toggle.toggle_document(number, total as u32))}
                ononly={props.onfilter.reform(move |()| only.only_document(number))} />
        }
    };
    html! {
        <section class="documents">
            <h2>{ column.documents }</h2>
            <ul>{ for props.corpus.documents.iter().enumerate().take(*listed).map(row) }</ul>
            if total > *listed {
                <button type="button" class="quiet" onclick={more}>{ (column.more)((total - *listed) as u32) }</button>
            }
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct RowProps {
    number: u32,
    title: String,
    lang: String,
    badge: &'static str,
    words: u32,
    long: u32,
    chosen: bool,
    ontoggle: Callback<()>,
    ononly: Callback<()>,
}

/// A document: a check box, its title, its script and a bar as long as its words.
#[component]
fn Row(props: &RowProps) -> Html {
    let column = &use_text().column;
    let words = (column.words)(props.words);
    html! {
        <li>
            <label title={format!("{} · {words}", props.title)}>
                <input type="checkbox" checked={props.chosen} onchange={props.ontoggle.reform(|_| ())} />
                <span class="title" lang={props.lang.clone()}>{ &props.title }</span>
            </label>
            <button type="button" class="only" aria-label={(column.only)(&props.title)}
                onclick={props.ononly.reform(|_| ())}>{ column.only_short }</button>
            <span class="badge" lang="zh" aria-hidden="true">{ props.badge }</span>
            <svg class="bar" viewBox="0 0 100 3" preserveAspectRatio="none" role="img" aria-label={words}>
                <rect class="all" width="100" height="3" />
                <rect class="some" width={props.long.to_string()} height="3" />
            </svg>
        </li>
    }
}
