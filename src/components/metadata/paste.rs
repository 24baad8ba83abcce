//! A table that is pasted from a spreadsheet: what it would do, then that it does it.

use crate::client::use_answer;
use crate::context::{sieve, use_text};
use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;
use wenmai_protocol::{FieldsEdit, FieldsTableAsk, Filter};
use yew::{component, html, use_state_eq, Callback, Html, InputEvent, MouseEvent, Properties};

/// Properties of [`Paste`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The table is to be taken.
    pub onedit: Callback<FieldsEdit>,
}

/// A pasted table.
#[component]
pub fn Paste(props: &Props) -> Html {
    let text = use_text();
    let words = &text.metadata;
    let pasted = use_state_eq(String::new);
    let asked =
        (!pasted.trim().is_empty()).then(|| FieldsTableAsk { text: (*pasted).clone(), lang: text.lang });
    let answer = use_answer(asked.map(|asked| Filter::default().under(asked)));
    let oninput = {
        let pasted = pasted.setter();
        sieve(&Callback::from(move |text: String| pasted.set(text)), |event: InputEvent| {
            Some(event.target()?.dyn_into::<HtmlTextAreaElement>().ok()?.value())
        })
    };
    // What was said of another text is not said of this one.
    let found = answer.answer_to(|asked| asked.asked.text == *pasted).filter(|_| !pasted.is_empty());
    let changes = found.is_some_and(|found| found.changes);
    let sentences: Vec<String> = found.map(|found| found.sentences.clone()).unwrap_or_default();
    let onapply = {
        let pasted = pasted.clone();
        sieve(&props.onedit, move |_: MouseEvent| {
            let text = changes.then(|| (*pasted).clone())?;
            pasted.set(String::new());
            Some(FieldsEdit::Table(text))
        })
    };
    html! {
        <details class="fold">
            <summary>{ words.paste }</summary>
            <div class="sources">
                <p class="note">{ words.paste_note }</p>
                <label class="paste">
                    <span>{ words.paste }</span>
                    <textarea rows="4" lang="zh" spellcheck="false" value={(*pasted).clone()} {oninput} />
                </label>
                <div role="status">{ for sentences.into_iter().map(|said| html! { <p>{ said }</p> }) }</div>
                <button type="button" class="quiet" aria-disabled={(!changes).then_some("true")} onclick={onapply}>
                    { text.common.apply }
                </button>
            </div>
        </details>
    }
}
