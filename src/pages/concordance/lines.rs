//! The lines: left context, node, right context, and the document in the margin.

use crate::charts::{cut_left, cut_right};
use crate::context::{lang_of, use_corpus, use_nav, use_text, Nav};
use crate::platform::focus;
use crate::platform::size::use_width;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wenmai_protocol::{ConcordancePage, Corpus, Line};
use yew::{component, html, use_effect_with, use_node_ref, AttrValue, Callback, Html, Properties};

/// The type size of the lines, in pixels.
const SIZE: u32 = 15;

/// Properties of [`Lines`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The answer.
    pub page: Rc<ConcordancePage>,
    /// The line that is pointed at, counted over the whole list.
    pub chosen: Option<u32>,
}

/// How much context fits: as many hundredths of the type size as the column is wide. A column that folds has no
/// width of its own, and then nothing is cut.
fn room(width: u32) -> Option<u32> {
    (width > 0).then(|| width * 100 / SIZE)
}

/// The element of a line, by its place on the page.
fn line_id(place: usize) -> String {
    format!("line-{place}")
}

/// The lines. A table to those who listen; arrow keys go from node to node.
#[component]
pub fn Lines(props: &Props) -> Html {
    let (text, nav, corpus) = (use_text(), use_nav(), use_corpus());
    let left = use_node_ref();
    let room = room(use_width(left.clone()));
    let chosen =
        props.chosen.and_then(|line| line.checked_sub(props.page.offset)).map(|place| place as usize);
    use_effect_with((props.page.clone(), chosen), |(_, chosen)| {
        if let Some(place) = chosen {
            focus::show(&line_id(*place));
        }
    });
    let Some(corpus) = corpus else { return Html::default() };
    let onkeydown = {
        let count = props.page.lines.len();
        Callback::from(move |event: yew::KeyboardEvent| step(&event, count))
    };
    html! {
        <div class="kwic" role="table" aria-label={(text.frame.page)(crate::state::Page::Concordance)}
            aria-rowcount={(props.page.lines_total + 1).to_string()} {onkeydown}>
            <div class="heads" role="row">
                <span role="columnheader"><span class="unseen">{ text.common.document }</span></span>
                <span role="columnheader" class="left" ref={left}><span class="unseen">{ text.lines.left }</span></span>
                <span role="columnheader"><span class="unseen">{ text.lines.node }</span></span>
                <span role="columnheader"><span class="unseen">{ text.lines.right }</span></span>
            </div>
            { for props.page.lines.iter().enumerate().map(|(place, line)| {
                row(&nav, &corpus, line, place, props.page.offset, room, chosen == Some(place))
            }) }
        </div>
    }
}

/// Arrow keys go to the node above or below.
fn step(event: &yew::KeyboardEvent, count: usize) {
    let on = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let Some(place) = on.and_then(|node| node.id().strip_prefix("node-")?.parse::<usize>().ok()) else {
        return;
    };
    let next = match event.key().as_str() {
        "ArrowDown" if place + 1 < count => place + 1,
        "ArrowUp" if place > 0 => place - 1,
        _ => return,
    };
    event.prevent_default();
    focus::focus(&format!("node-{next}"));
}

fn row(
    nav: &Nav,
    corpus: &Corpus,
    line: &Line,
    place: usize,
    offset: u32,
    room: Option<u32>,
    chosen: bool,
) -> Html {
    let document = corpus.documents.get(line.document as usize);
    let label = document.map_or("", |document| document.label.as_str());
    let title = document.map(|document| AttrValue::from(document.title.clone()));
    let target = nav.place.reading(line.document, Some(line.line));
    let lang = lang_of(line.script);
    let (left, right) = match room {
        Some(room) => (cut_left(&line.left, room), cut_right(&line.right, room)),
        None => (line.left.as_str(), line.right.as_str()),
    };
    let onclick = {
        let (nav, target) = (nav.clone(), target.clone());
        // A click on the line opens it, too, unless it ends a selection or was on the link itself.
        Callback::from(move |event: yew::MouseEvent| {
            if !event.default_prevented() && !focus::selecting() && !on_link(&event) {
                nav.go(target.clone());
            }
        })
    };
    html! {
        <div key={line.hit} class={if chosen { "line chosen" } else { "line" }} role="row" id={line_id(place)}
            aria-rowindex={(offset + place as u32 + 2).to_string()} {onclick}>
            <span role="cell" class="label" {title}>{ label }</span>
            <span role="cell" class="left" {lang}><bdi>{ left }</bdi></span>
            <span role="cell" class="node" {lang}>
                <a id={format!("node-{place}")} href={nav.link(&target)}><bdi>{ &line.node }</bdi></a>
            </span>
            <span role="cell" class="right" {lang}><bdi>{ right }</bdi></span>
        </div>
    }
}

fn on_link(event: &yew::MouseEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    target.is_some_and(|element| element.closest("a").ok().flatten().is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_no_width_is_not_cut() {
        assert_eq!(room(0), None);
        assert_eq!(room(300), Some(2000));
    }
}
