//! The first sentence, in numbers.

use crate::text::number::{count, percent};
use std::rc::Rc;
use yew::{html, Html, Properties};

/// Properties of the overview's parts.
#[derive(Properties, PartialEq)]
pub struct Props {
    pub overview: Rc<wenmai_protocol::Overview>,
}

/// The numbers that describe the corpus.
pub fn numbers(text: &super::text::Overview, overview: &wenmai_protocol::Overview) -> Html {
    let numbers = [
        (count(overview.words), text.words),
        (count(overview.types), text.types),
        (count(overview.documents), text.documents),
        (count(overview.sentences), text.sentences),
        (count(overview.repairs), text.repairs),
        (percent(overview.set_aside), text.set_aside),
    ];
    html! {
        <dl class="numbers">
            { for numbers.into_iter().map(|(number, name)| html! {
                <div key={name}><dt>{ name }</dt><dd>{ number }</dd></div>
            }) }
        </dl>
    }
}
