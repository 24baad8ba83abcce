//! How far a loading is, and how it is ended.

use crate::client::use_progress;
use crate::context::use_text;
use crate::platform::{focus, now};
use crate::state::seconds_left;
use crate::text::number::bytes;
use wenmai_protocol::{Reached, Stage};
use yew::{component, html, use_effect_with, use_mut_ref, use_state_eq, Callback, Html, Properties};

/// Properties of [`Running`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The question's number.
    pub id: u32,
    /// Stop, and keep nothing.
    pub oncancel: Callback<u32>,
    /// Stop, and keep what is loaded.
    pub onstop: Callback<u32>,
}

/// How far the loading is, and how long the rest takes.
#[component]
pub fn Running(props: &Props) -> Html {
    let text = use_text();
    let (load, import) = (&text.load, text.import());
    let began = use_mut_ref(|| None::<f64>);
    let stopping = use_state_eq(|| false);
    // What was pressed is gone, and the keyboard goes on from here.
    use_effect_with((), |()| focus::soon("load-running"));
    let reached = use_progress(props.id);
    let reached = reached.as_ref();
    let stage = reached.map(|reached| reached.stage);
    let said = stage.map_or(load.reading, load.stage);
    // Without a total the bar moves to and fro.
    let known = reached.filter(|reached| reached.bytes_total > 0.0 && reached.stage == Stage::Texts);
    let left = known.and_then(|reached| {
        let began = *began.borrow_mut().get_or_insert_with(now);
        seconds_left(now() - began, reached.bytes, reached.bytes_total)
    });
    let id = props.id;
    let onstop = {
        let (stopping, onstop) = (stopping.setter(), props.onstop.clone());
        Callback::from(move |_: yew::MouseEvent| {
            stopping.set(true);
            onstop.emit(id);
        })
    };
    // Of a single file there is no part to keep.
    let several = known.is_some_and(|reached| reached.total > 1);
    html! {
        <div class="progress" id="load-running" tabindex="-1">
            <p role="status">{ if *stopping { import.stopping } else { said } }</p>
            <progress aria-label={said} max={known.map(|reached| reached.bytes_total.to_string())}
                value={known.map(|reached| reached.bytes.to_string())}></progress>
            { known.map(|reached| facts(reached, left.map(import.left), import.reached)).unwrap_or_default() }
            <p class="actions">
                if several && !*stopping {
                    <button type="button" class="quiet" onclick={onstop}>{ import.stop }</button>
                }
                <button type="button" class="quiet" onclick={props.oncancel.reform(move |_| id)}>{ load.cancel }</button>
            </p>
        </div>
    }
}

/// Files, bytes, time, and the file that is being read.
fn facts(reached: &Reached, left: Option<String>, say: fn(u32, u32, &str, &str) -> String) -> Html {
    let so_far = say(reached.done, reached.total, &bytes(reached.bytes), &bytes(reached.bytes_total));
    html! {
        <p class="note reached">
            <span>{ so_far }{ left.map(|left| format!(" · {left}")) }</span>
            <span class="path" translate="no">{ &reached.file }</span>
        </p>
    }
}
