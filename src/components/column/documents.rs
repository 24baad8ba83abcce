//! The documents, each in or out.

use crate::charts::along;
use crate::components::use_parts;
use crate::context::{document_lang, use_text};
use crate::state::FilterExt;
use std::rc::Rc;
use wenmai_protocol::{Corpus, Document, Filter};
use yew::{component, html, use_state_eq, Callback, Html, Properties};

/// Documents that are listed at first; more come when asked for.
const FIRST: usize = 100;

/// Documents that are drawn at once when the list is new.
const AT_ONCE: usize = 20;

/// Properties of [`Documents`].
#[derive(Properties, PartialEq)]
pub struct Props {
    pub corpus: Rc<Corpus>,
    /// Words of each document under the other filters.
    pub words: Vec<u32>,
    pub filter: Filter,
    /// Another filter.
    pub onfilter: Callback<Filter>,
}

#[component]
pub fn Documents(props: &Props) -> Html {
    let column = &use_text().column;
    let listed = use_state_eq(|| FIRST);
    let drawn = AT_ONCE * (1 + use_parts(true, FIRST / AT_ONCE - 1));
    let shown = if drawn < FIRST { drawn } else { *listed };
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
        let title = &document.title;
        let counted = (column.words)(words);
        let ontoggle =
            props.onfilter.reform(move |_: yew::Event| toggle.toggle_document(number, total as u32));
        let ononly = props.onfilter.reform(move |_: yew::MouseEvent| only.only_document(number));
        // A check box, the title, the script, and a bar as long as the words.
        html! {
            <li key={place}>
                <label title={format!("{title} · {counted}")}>
                    <input type="checkbox" checked={props.filter.has_document(number)} onchange={ontoggle} />
                    <span class="title" lang={document_lang(document)}>{ title }</span>
                </label>
                <button type="button" class="only" aria-label={(column.only)(title)} onclick={ononly}>
                    { column.only_short }
                </button>
                <span class="badge" lang="zh" aria-hidden="true">{ (column.badge)(document.script) }</span>
                <svg class="bar" viewBox="0 0 100 3" preserveAspectRatio="none" role="img" aria-label={counted}>
                    <rect class="all" width="100" height="3" />
                    <rect class="some" width={along(words, most, 100).to_string()} height="3" />
                </svg>
            </li>
        }
    };
    html! {
        <section class="documents">
            <h2>{ column.documents }</h2>
            <ul>{ for props.corpus.documents.iter().enumerate().take(shown).map(row) }</ul>
            if total > *listed {
                <button type="button" class="quiet" onclick={more}>{ (column.more)((total - *listed) as u32) }</button>
            }
        </section>
    }
}
