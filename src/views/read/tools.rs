//! What is shown of a document, and from hit to hit.

use super::{ReadView, Side};
use crate::components::Choice;
use crate::context::{use_nav, use_text};
use std::rc::Rc;
use wenmai_protocol::Reading;
use yew::{component, html, Callback, Html, Properties};

const SIDES: [Side; 3] = [Side::Both, Side::Original, Side::Counted];

/// Properties of [`Tools`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The document.
    pub reading: Rc<Reading>,
    /// The settings.
    pub view: ReadView,
}

/// The lines of the hits before and after the line that is pointed at.
fn around(hit_lines: &[u32], line: Option<u32>) -> (Option<u32>, Option<u32>) {
    match line {
        None => (None, hit_lines.first().copied()),
        Some(line) => (
            hit_lines.iter().rev().find(|hit| **hit < line).copied(),
            hit_lines.iter().find(|hit| **hit > line).copied(),
        ),
    }
}

/// Which side is shown, whether words are outlined, and from hit to hit.
#[component]
pub fn Tools(props: &Props) -> Html {
    let (text, nav) = (use_text(), use_nav());
    let (words, view, reading) = (text.read(), &props.view, &props.reading);
    let onview = {
        let nav = nav.clone();
        Callback::from(move |view: ReadView| nav.go(nav.place.with(|views| views.read = view)))
    };
    let onside = {
        let view = view.clone();
        onview.reform(move |place: usize| ReadView { side: SIDES[place], ..view.clone() })
    };
    let onoutline = {
        let view = view.clone();
        onview.reform(move |_| ReadView { outlined: !view.outlined, ..view.clone() })
    };
    let (previous, next) = around(&reading.hit_lines, view.line);
    let step = |line: Option<u32>, name: &'static str, sign: &'static str| match line {
        Some(line) => html! {
            <a class="quiet" aria-label={name} title={name}
                href={nav.link(&nav.place.reading(reading.document, Some(line)))}>{ sign }</a>
        },
        None => html! { <span class="off" aria-hidden="true">{ sign }</span> },
    };
    html! {
        <div class="tools">
            <Choice label={words.side} options={vec![words.both.into(), words.original.into(), words.counted.into()]}
                chosen={SIDES.iter().position(|side| *side == view.side)} onchoose={onside} />
            <label class="check">
                <input type="checkbox" checked={view.outlined} onchange={onoutline} />
                <span>{ words.outline }</span>
            </label>
            if !nav.place.query.is_empty() {
                <span class="actions hits" role="group" aria-label={(words.hits)(&nav.place.query, reading.hits)}>
                    <span role="status">{ (words.hits)(&nav.place.query, reading.hits) }</span>
                    { step(previous, words.previous_hit, "↑") }
                    { step(next, words.next_hit, "↓") }
                </span>
            }
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hits_before_and_after() {
        let lines = [3, 9, 20];
        assert_eq!(around(&lines, None), (None, Some(3)));
        assert_eq!(around(&lines, Some(9)), (Some(3), Some(20)));
        assert_eq!(around(&lines, Some(10)), (Some(9), Some(20)));
        assert_eq!(around(&lines, Some(20)), (Some(9), None));
        assert_eq!(around(&[], Some(1)), (None, None));
    }
}
