//! A search that takes long can be stopped.

use crate::client::Client;
use crate::components::query_bar::FIELD;
use crate::context::use_text;
use crate::platform::focus;
use gloo::timers::callback::Timeout;
use yew::{component, html, use_context, use_effect_with, use_state, Callback, Html};

/// What is answered sooner needs no button.
const AFTER_MS: u32 = 400;

/// Says that a search is under way, once it has been for a while, and stops it.
#[component]
pub fn Stop() -> Html {
    let (text, client) = (use_text(), use_context::<Client>());
    let long = use_state(|| false);
    use_effect_with((), {
        let long = long.clone();
        move |()| {
            let timer = Timeout::new(AFTER_MS, move || long.set(true));
            move || drop(timer)
        }
    });
    let onclick = Callback::from(move |_| {
        if let Some(client) = &client {
            client.stop_searches();
            // This button goes; another query may come.
            focus::soon(FIELD);
        }
    });
    html! {
        <p class="searching" role="status">
            if *long {
                { text.query.searching }{ " " }
                <button type="button" class="quiet" {onclick}>{ text.query.stop }</button>
            }
        </p>
    }
}
