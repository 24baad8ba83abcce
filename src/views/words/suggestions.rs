//! Words that the segmenter may not know.

use crate::client::use_answer;
use crate::components::{failed, loading, Export};
use crate::context::{lang_of_word, sieve, use_editor, use_nav, use_text, Edit};
use crate::text::number::{count, fixed};
use wasm_bindgen::JsCast;
use web_sys::HtmlDetailsElement;
use wenmai_protocol::{Change, Saved, Suggested, Suggestions as Found, SuggestionsAsk};
use yew::{component, html, use_state_eq, Callback, Html, MouseEvent};

/// The list, looked for when it is opened; each word can be joined.
#[component]
pub fn Suggestions() -> Html {
    let text = use_text().words();
    let open = use_state_eq(|| false);
    let set = {
        let open = open.setter();
        Callback::from(move |now| open.set(now))
    };
    let ontoggle =
        sieve(&set, |event: yew::Event| Some(event.target()?.dyn_into::<HtmlDetailsElement>().ok()?.open()));
    html! {
        <details class="fold suggestions" {ontoggle}>
            <summary>{ text.suggestions }</summary>
            if *open { <List /> }
        </details>
    }
}

#[component]
fn List() -> Html {
    let (text, nav, editor) = (use_text(), use_nav(), use_editor());
    let words = text.words();
    let asked = use_answer(Some(nav.place.filter.under(SuggestionsAsk)));
    let row = |found: &Suggested| {
        let change = Change::Join(found.word.clone());
        let join = editor.edit.reform(move |_: MouseEvent| Edit::Change(change.clone()));
        let lang = lang_of_word(&found.word);
        html! {
            <tr key={found.word.clone()}>
                <th scope="row" class="word"><a {lang} href={nav.link(&nav.place.search(&found.query))}>{ &found.word }</a></th>
                <td {lang}>{ found.parts.join(" | ") }</td>
                <td class="number">{ count(found.freq) }</td>
                <td class="number">{ fixed(found.mi, 2) }</td>
                <td class="number">{ fixed(found.entropy, 2) }</td>
                <td><button type="button" class="quiet" aria-label={(words.join)(&found.word)} onclick={join}>{ words.join_short }</button></td>
            </tr>
        }
    };
    if let Some(fault) = asked.fault() {
        return failed(text, fault, &asked.retry());
    }
    let Some(answer) = asked.answer() else { return loading(text) };
    let Found { words: found, total } = &**answer;
    if found.is_empty() {
        return html! { <p class="note">{ words.no_suggestions }</p> };
    }
    html! {
        <>
            <p class="note">
                { (words.suggestions_note)(found.len() as u32, *total) }{ " " }
                <Export what={words.suggestions} ask={Saved::from(SuggestionsAsk)} />
            </p>
            <div class="scroll">
                <table class="list">
                    <caption class="unseen">{ words.suggestions }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ text.common.word }</th>
                            <th scope="col">{ words.parts }</th>
                            <th scope="col" class="number">{ text.common.freq }</th>
                            <th scope="col" class="number">{ words.mi }</th>
                            <th scope="col" class="number">{ words.entropy }</th>
                            <td></td>
                        </tr>
                    </thead>
                    <tbody>{ for found.iter().map(row) }</tbody>
                </table>
            </div>
        </>
    }
}
