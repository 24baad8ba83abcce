//! The search field.

use crate::context::{use_corpus, use_nav, use_text};
use crate::platform::keys::composes;
use crate::text::Text;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use wenmai_protocol::{QueryFailure, QueryFault, QueryMode};
use yew::{component, html, use_state_eq, AttrValue, Callback, Html, InputEvent, Properties};

/// The field's id, for the key that focuses it.
pub const FIELD: &str = "query";

/// Properties of [`QueryBar`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// How the query was understood.
    pub understood: Vec<String>,
    /// What is wrong with the query, and the query.
    pub failure: Option<(AttrValue, QueryFailure)>,
}

/// A query in three pieces around the place where it is wrong.
fn around<'a>(query: &'a str, failure: &QueryFailure) -> [&'a str; 3] {
    let byte = |char_: u32| query.char_indices().nth(char_ as usize).map_or(query.len(), |(byte, _)| byte);
    let start = byte(failure.start_char);
    let end = byte(failure.end_char).max(start);
    [&query[..start], &query[start..end], &query[end..]]
}

/// The search field: Enter searches, unless an input method is composing.
#[component]
pub fn QueryBar(props: &Props) -> Html {
    let (text, nav, corpus) = (use_text(), use_nav(), use_corpus());
    // What was typed, and over which query: a link or the back button brings another, and that is shown.
    let edit = use_state_eq(|| None::<(String, String)>);
    let typed = match &*edit {
        Some((over, typed)) if *over == nav.place.query => typed.clone(),
        _ => nav.place.query.clone(),
    };
    let search = {
        let (nav, edit) = (nav.clone(), edit.setter());
        Callback::from(move |query: String| {
            edit.set(None);
            nav.go(nav.place.search_here(&query));
        })
    };
    let onsubmit = {
        let (typed, search) = (typed.clone(), search.clone());
        Callback::from(move |event: yew::SubmitEvent| {
            event.prevent_default();
            search.emit(typed.clone());
        })
    };
    let oninput = {
        let (edit, over) = (edit.setter(), nav.place.query.clone());
        Callback::from(move |event: InputEvent| {
            if let Some(field) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
            {
                edit.set(Some((over.clone(), field.value())));
            }
        })
    };
    // Enter that ends a composition is the input method's, not a search.
    let onkeydown = Callback::from(|event: yew::KeyboardEvent| {
        if event.key() == "Enter" && composes(&event) {
            event.prevent_default();
        }
    });
    let failure = props.failure.as_ref().filter(|(query, _)| *query == *typed);
    let expert = nav.place.mode == QueryMode::Expert;
    // What was found just as it was typed needs no explanation.
    let telling = typed == nav.place.query && props.understood.iter().any(|form| *form != typed);
    html! {
        <form class="query" role="search" {onsubmit}>
            if let Some((query, failure)) = failure {
                <div class="echo" aria-hidden="true">
                    { for around(query, failure).into_iter().enumerate().map(|(place, piece)| match place {
                        1 => html! { <mark>{ if piece.is_empty() { " " } else { piece } }</mark> },
                        _ => html! { piece },
                    }) }
                </div>
            }
            <input id={FIELD} type="search" lang="zh" name="q" autocomplete="off" autocapitalize="none" spellcheck="false"
                list="concepts" aria-label={text.frame.search} placeholder={if expert { text.query.placeholder } else { text.frame.placeholder }}
                aria-keyshortcuts="/" aria-invalid={failure.is_some().then_some("true")}
                aria-describedby={failure.is_some().then_some("query-fault")}
                value={typed} {oninput} {onkeydown} />
            <datalist id="concepts">
                if let Some(corpus) = &corpus {
                    { for corpus.concepts.iter().map(|concept| html! {
                        <option key={concept.name.clone()} value={format!("@{}", concept.name)}>
                            { concept.forms.join(" · ") }
                        </option>
                    }) }
                }
            </datalist>
            if telling && failure.is_none() {
                <span class="understood" title={text.frame.understood} lang="zh">
                    <span class="unseen">{ text.frame.understood }{ text.common.colon }</span>
                    { props.understood.join(" · ") }
                </span>
            }
            <kbd aria-hidden="true">{ "/" }</kbd>
            if let Some((_, failure)) = failure {
                <p id="query-fault" class="fault" role="alert">
                    { (text.faults.query)(&failure.kind) }
                    { near(&failure.kind, expert, &search) }
                    { instead(text, failure, &search) }
                </p>
            }
        </form>
    }
}

/// The query that was probably meant.
fn instead(text: &Text, failure: &QueryFailure, search: &Callback<String>) -> Html {
    let Some(query) = failure.suggestion.clone() else { return Html::default() };
    // A concept is suggested by its name already.
    if matches!(&failure.kind, QueryFault::UnknownConcept { near, .. } if near.iter().any(|name| query == format!("@{name}")))
    {
        return Html::default();
    }
    let name = (text.query.instead)(&query);
    html! { <button type="button" class="quiet" onclick={search.reform(move |_| query.clone())}>{ name }</button> }
}

/// The names of concepts that are like the one that does not exist.
fn near(fault: &QueryFault, expert: bool, search: &Callback<String>) -> Html {
    let QueryFault::UnknownConcept { near, .. } = fault else { return Html::default() };
    near.iter()
        .map(|name| {
            let query = if expert { format!("concept(\"{name}\")") } else { format!("@{name}") };
            let onclick = {
                let query = query.clone();
                search.reform(move |_| query.clone())
            };
            html! { <button key={query.clone()} type="button" class="quiet" {onclick}>{ query }</button> }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wrong_place_is_counted_in_characters_and_stays_inside() {
        let failure = |start_char, end_char| {
            let kind = QueryFault::Empty;
            QueryFailure { start_char, end_char, kind, suggestion: None }
        };
        assert_eq!(around("@支付保 x", &failure(0, 4)), ["", "@支付保", " x"]);
        assert_eq!(around("微信|", &failure(2, 3)), ["微信", "|", ""]);
        assert_eq!(around("微信", &failure(2, 9)), ["微信", "", ""]);
        assert_eq!(around("微信", &failure(9, 1)), ["微信", "", ""]);
        assert_eq!(around("", &failure(0, 0)), ["", "", ""]);
    }
}
