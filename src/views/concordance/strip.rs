//! How the query is read, its expert form, and the way to the builder.

use super::builder::Builder;
use crate::components::Choice;
use crate::context::{sieve, use_nav, use_text};
use crate::platform::clipboard;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use wenmai_protocol::{ConcordancePage, Exactness, QueryMode};
use yew::{component, html, use_state, use_state_eq, Callback, Html, MouseEvent, Properties};

const MODES: [QueryMode; 2] = [QueryMode::Simple, QueryMode::Expert];

/// Properties of [`Strip`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The answer to the query as it is, if there is one.
    pub page: Option<Rc<ConcordancePage>>,
}

/// How the query is read.
#[component]
pub fn Strip(props: &Props) -> Html {
    let (text, nav) = (use_text(), use_nav());
    let words = &text.query;
    let building = use_state_eq(|| false);
    let place = &nav.place;
    let expert = props.page.as_ref().map(|page| page.expert.clone());
    let onmode = {
        let (nav, expert) = (nav.clone(), expert.clone());
        Callback::from(move |number: usize| {
            let mode = MODES[number];
            // A simple query goes on as what it means.
            let query = match (mode, &expert) {
                (QueryMode::Expert, Some(expert)) if nav.place.mode == QueryMode::Simple => expert.clone(),
                _ => nav.place.query.clone(),
            };
            nav.go(nav.place.search_as(&query, mode, Exactness::default()));
        })
    };
    let check = |number: usize, on: bool, with: fn(Exactness, bool) -> Exactness| {
        let nav = nav.clone();
        let set = Callback::from(move |on: bool| {
            nav.go(nav.place.search_as(&nav.place.query, QueryMode::Simple, with(nav.place.exact, on)));
        });
        let onchange = sieve(&set, |event: yew::Event| {
            Some(event.target()?.dyn_into::<HtmlInputElement>().ok()?.checked())
        });
        html! {
            <label class="check">
                <input type="checkbox" checked={on} {onchange} />
                <span>{ words.exactness[number] }</span>
            </label>
        }
    };
    let exact = place.exact;
    let open = {
        let building = building.setter();
        Callback::from(move |_: MouseEvent| building.set(true))
    };
    let close = {
        let building = building.setter();
        Callback::from(move |()| building.set(false))
    };
    html! {
        <div class="strip">
            <Choice label={words.mode} options={words.modes.map(Into::into).to_vec()}
                chosen={MODES.iter().position(|mode| *mode == place.mode)} onchoose={onmode} />
            if place.mode == QueryMode::Simple {
                <span class="exact" role="group" aria-label={words.exact}>
                    <span class="note" aria-hidden="true">{ words.exact }{ text.common.colon }</span>
                    { check(0, exact.form, |exact, on| Exactness { form: on, ..exact }) }
                    { check(1, exact.case, |exact, on| Exactness { case: on, ..exact }) }
                    { check(2, exact.script, |exact, on| Exactness { script: on, ..exact }) }
                </span>
            }
            <button type="button" class="quiet" onclick={open}>{ words.build }</button>
            if let Some(expert) = expert.filter(|expert| place.mode == QueryMode::Simple && !expert.is_empty()) {
                <ExpertForm {expert} />
            }
            <Builder open={*building} onclose={close} />
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct ExpertProps {
    expert: String,
}

/// What a simple query means.
#[component]
fn ExpertForm(props: &ExpertProps) -> Html {
    let (text, nav) = (use_text(), use_nav());
    let words = &text.query;
    let copied = use_state(|| None::<bool>);
    let onclick = {
        let (copied, expert) = (copied.clone(), props.expert.clone());
        Callback::from(move |_: MouseEvent| {
            let copied = copied.clone();
            clipboard::copy(expert.clone(), Callback::from(move |done| copied.set(Some(done))));
        })
    };
    let said = match *copied {
        None => "",
        Some(true) => text.common.copied,
        Some(false) => text.common.not_copied,
    };
    let to = nav.place.search_as(&props.expert, QueryMode::Expert, Exactness::default());
    html! {
        <details class="expert">
            <summary>{ words.expert_form }</summary>
            <code>{ &props.expert }</code>
            <span class="actions">
                <a class="quiet" href={nav.link(&to)}>{ words.open_expert }</a>
                <button type="button" class="quiet" {onclick}>{ words.copy }</button>
                <span class="said" role="status">{ said }</span>
            </span>
        </details>
    }
}
