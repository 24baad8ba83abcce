//! A Yew page with nothing on it: what the start of Wenmai's page is measured against.

use yew::{component, html, Html, Renderer};

#[component]
fn Page() -> Html {
    html! { <main data-ready="" /> }
}

fn main() {
    Renderer::<Page>::new().render();
}
