//! From page to page of a long list, saying where one is.

use crate::text::Text;
use yew::{html, Html};

/// From page to page: the links to the pages before and after, if there are, around where this one is, such as
/// `1–50 of 3,187`.
pub fn pager(text: &Text, range: String, previous: Option<String>, next: Option<String>) -> Html {
    let link = |href: Option<String>, name: &'static str, rel: &'static str| match href {
        Some(href) => html! { <a class="quiet" {href} {rel}>{ name }</a> },
        None => html! { <span class="off" aria-hidden="true">{ name }</span> },
    };
    html! {
        <nav class="pager" aria-label={range.clone()}>
            { link(previous, text.common.previous, "prev") }
            <span class="range">{ range }</span>
            { link(next, text.common.next, "next") }
        </nav>
    }
}
