//! From page to page of a long list, saying where one is.

use crate::context::use_text;
use yew::{component, html, AttrValue, Html, Properties};

/// Properties of [`Pager`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Where this page is: `1–50 of 3,187`.
    pub range: AttrValue,
    /// The link to the page before.
    pub previous: Option<AttrValue>,
    /// The link to the page after.
    pub next: Option<AttrValue>,
}

/// From page to page.
#[component]
pub fn Pager(props: &Props) -> Html {
    let common = &use_text().common;
    let link = |href: &Option<AttrValue>, name: &'static str, rel: &'static str| match href {
        Some(href) => html! { <a class="quiet" href={href.clone()} {rel}>{ name }</a> },
        None => html! { <span class="off" aria-hidden="true">{ name }</span> },
    };
    html! {
        <nav class="pager" aria-label={props.range.clone()}>
            { link(&props.previous, common.previous, "prev") }
            <span class="range">{ &props.range }</span>
            { link(&props.next, common.next, "next") }
        </nav>
    }
}
