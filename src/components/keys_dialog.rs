//! The list of keys.

use super::Modal;
use crate::context::use_text;
use crate::views::tabs;
use yew::{component, html, Callback, Html, Properties};

/// Properties of [`KeysDialog`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Whether it is open.
    pub open: bool,
    /// The reader closed it.
    pub onclose: Callback<()>,
}

/// Tabs that have a key.
const KEYS: usize = 10;

/// The list of keys.
#[component]
pub fn KeysDialog(props: &Props) -> Html {
    let text = use_text();
    let frame = &text.frame;
    let titles: Vec<&str> = tabs().take(KEYS).map(|(_, title)| title(text)).collect();
    html! {
        <Modal title={frame.keys} open={props.open} onclose={props.onclose.clone()}>
            <dl class="keys">
                { for frame.key_list.iter().map(|(keys, what)| html! {
                    <div key={*keys}>
                        <dt>{ for keys.split(' ').map(|key| html! { <kbd key={key}>{ key }</kbd> }) }</dt>
                        <dd>{ if what.is_empty() { (frame.tabs)(&titles) } else { (*what).to_owned() } }</dd>
                    </div>
                }) }
            </dl>
        </Modal>
    }
}
