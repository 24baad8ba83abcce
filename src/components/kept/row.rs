//! One kept corpus in the list.

use super::kept_name;
use crate::context::{sieve, use_keeper, use_text, Keep};
use crate::platform::{focus, keeping::moment};
use crate::text::number::bytes;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use wenmai_protocol::{KeptCorpus, KeptState};
use yew::{component, html, use_state_eq, Callback, Html, InputEvent, MouseEvent, Properties, SubmitEvent};

/// The field for a new name, and the button that leaves a corpus where it is.
const NAME: &str = "kept-name";
const LEAVE: &str = "kept-leave";
pub const LIST: &str = "kept-list";

/// Properties of [`Row`].
#[derive(Properties, PartialEq)]
pub struct Props {
    pub corpus: KeptCorpus,
    /// Whether it is the one that is open.
    pub open: bool,
    /// Whether it is being opened.
    pub opening: bool,
}

/// What the reader is about to do with it.
#[derive(Clone, PartialEq)]
enum About {
    Nothing,
    Renaming(String),
    Removing,
}

/// A kept corpus: what it is, and what can be done with it.
#[component]
pub fn Row(props: &Props) -> Html {
    let (text, keeper) = (use_text(), use_keeper());
    let about = use_state_eq(|| About::Nothing);
    let (words, corpus) = (&text.kept, &props.corpus);
    let name = kept_name(text, corpus);
    // The focus goes where the reader goes on, and back.
    let own = format!("kept-{}", corpus.id);
    let turn = |to: About, id: &str| {
        let (about, id) = (about.setter(), id.to_owned());
        Callback::from(move |_: MouseEvent| {
            about.set(to.clone());
            focus::soon(id.clone());
        })
    };
    let wanted = |wanted: Keep| keeper.want.reform(move |_: MouseEvent| wanted.clone());
    let action = |said: &'static str, label: String, onclick: Callback<MouseEvent>| {
        html! { <button type="button" class="quiet" aria-label={label} {onclick}>{ said }</button> }
    };
    let (whole, newer) = (corpus.state == KeptState::Whole, corpus.state == KeptState::Newer);
    let id = || corpus.id.clone();
    html! {
        <li id={own.clone()} tabindex="-1">
            <p class="name">
                { name.clone() }{ " " }
                if props.open { <span class="said">{ words.is_open }</span> }
            </p>
            if corpus.documents > 0 {
                <p class="note">
                    <span>{ (words.about)(corpus.documents, corpus.words, &bytes(corpus.bytes)) }</span>
                    <span>{ (words.saved_at)(&moment(corpus.saved)) }</span>
                </p>
            }
            if !whole { <p class="failed">{ (words.state)(corpus.state) }</p> }
            { match &*about {
                About::Nothing => html! {
                    <p class="actions">
                        if props.opening {
                            <span class="said" role="status">{ words.opening }</span>
                        } else if whole && !props.open {
                            { action(words.open, (words.open_this)(&name), wanted(Keep::Open(id()))) }
                        }
                        if !newer {
                            { action(words.rename, (words.rename_this)(&name),
                                turn(About::Renaming(name.clone()), NAME)) }
                        }
                        if !newer && corpus.state != KeptState::Broken {
                            { action(words.file, (words.file_this)(&name), wanted(Keep::File(id()))) }
                        }
                        if !newer {
                            { action(words.remove, (words.remove_this)(&name), turn(About::Removing, LEAVE)) }
                        }
                    </p>
                },
                About::Renaming(typed) => {
                    let oninput = {
                        let about = about.setter();
                        let typed = Callback::from(move |typed| about.set(About::Renaming(typed)));
                        sieve(&typed, |event: InputEvent| {
                            Some(event.target()?.dyn_into::<HtmlInputElement>().ok()?.value())
                        })
                    };
                    let onsubmit = {
                        let (about, want) = (about.setter(), keeper.want.clone());
                        let (own, id, typed) = (own.clone(), corpus.id.clone(), typed.trim().to_owned());
                        Callback::from(move |event: SubmitEvent| {
                            event.prevent_default();
                            about.set(About::Nothing);
                            focus::soon(own.clone());
                            if !typed.is_empty() {
                                want.emit(Keep::Rename(id.clone(), typed.clone()));
                            }
                        })
                    };
                    html! {
                        <form class="naming" {onsubmit}>
                            <input id={NAME} type="text" aria-label={words.new_name} value={typed.clone()}
                                maxlength="200" {oninput} />
                            <span class="actions">
                                <button type="submit" class="quiet">{ words.set_name }</button>
                                <button type="button" class="quiet" onclick={turn(About::Nothing, &own)}>{ words.cancel }</button>
                            </span>
                        </form>
                    }
                }
                About::Removing => html! {
                    <div class="removing" role="group" aria-label={(words.remove_ask)(&name)}>
                        <p>{ (words.remove_ask)(&name) }</p>
                        <span class="actions">
                            <button type="button" class="quiet" onclick={wanted(Keep::Forget(id())).reform(|event| { focus::soon(LIST); event })}>{ words.remove_yes }</button>
                            <button id={LEAVE} type="button" class="quiet" onclick={turn(About::Nothing, &own)}>
                                { words.remove_no }
                            </button>
                        </span>
                    </div>
                },
            } }
        </li>
    }
}
