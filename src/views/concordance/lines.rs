//! The lines: left context, node, right context, with the document in the margin. Only those in view are drawn.

use super::blocks::use_lines;
use super::row::{node_id, Layout, Row};
use super::wider::TAG_FIELD;
use super::{Column, ConcordanceView};
use crate::context::{title, use_corpus, use_marker, use_nav, use_text};
use crate::platform::focus;
use crate::platform::scroll::use_rows;
use crate::platform::size::use_width;
use crate::state::{tags_of, Mark};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wenmai_protocol::{ConcordanceAsk, ConcordancePage, Corpus, Line, Under};
use yew::{
    classes, component, html, use_effect_with, use_mut_ref, use_node_ref, use_state_eq, Callback, Html,
    KeyboardEvent, Properties,
};

/// Rows that PgUp and PgDn go.
const LEAP: u32 = 15;

/// Properties of [`Lines`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The question.
    pub asked: Rc<Under<ConcordanceAsk>>,
    /// The answer.
    pub page: Rc<ConcordancePage>,
    /// The settings.
    pub view: ConcordanceView,
}

/// The line whose node a key was pressed on.
fn pressed_on(event: &KeyboardEvent) -> Option<u32> {
    let on = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok())?;
    on.id().strip_prefix("node-")?.parse().ok()
}

/// The line that a key leads to.
fn led_to(key: &str, index: u32, total: u32) -> Option<u32> {
    let last = total.checked_sub(1)?;
    Some(match key {
        "ArrowDown" => index.saturating_add(1).min(last),
        "ArrowUp" => index.saturating_sub(1),
        "PageDown" => index.saturating_add(LEAP).min(last),
        "PageUp" => index.saturating_sub(LEAP),
        "Home" => 0,
        "End" => last,
        _ => return None,
    })
}

/// What is shown of a line's document, and what the query captured.
fn cells(text: &crate::text::Text, corpus: &Corpus, view: &ConcordanceView, line: &Line) -> Vec<String> {
    let document = corpus.documents.get(line.document as usize);
    let column = |column: &Column| {
        match (column, document) {
            (Column::Zone, _) => Some((text.column.zone)(line.zone).to_owned()),
            (Column::Title, _) => Some(title(corpus, line.document).to_owned()),
            (Column::Date, Some(document)) => document.date.clone(),
            (Column::Site, Some(document)) => document.site.clone(),
            (Column::Author, Some(document)) => document.author.clone(),
            (_, None) => None,
        }
        .unwrap_or_default()
    };
    view.columns.iter().map(column).chain(line.fields.iter().chain(&line.captures).cloned()).collect()
}

/// The lines. A table to those who listen; keys go from node to node.
#[component]
pub fn Lines(props: &Props) -> Html {
    let (text, nav, corpus, marker) = (use_text(), use_nav(), use_corpus(), use_marker());
    let (view, page) = (&props.view, &props.page);
    let total = page.lines_total;
    let (list, rows, left) = (use_node_ref(), use_node_ref(), use_node_ref());
    let (width, side) = (use_width(list.clone()), use_width(left.clone()));
    let extra = view.columns.len() + view.fields.len() + page.captures.len();
    let layout = Layout::new(view.context, width, side, extra);
    let open = use_state_eq(|| None::<u32>);
    // The line that gets the focus as soon as it is there.
    let wanted = use_state_eq(|| None::<u32>);
    let settled = use_mut_ref(|| 0);
    let rested = {
        let (nav, settled) = (nav.clone(), settled.clone());
        Callback::from(move |offset: u32| {
            if nav.place.views.concordance.offset != offset {
                *settled.borrow_mut() = offset;
                nav.replace(nav.place.with(|views| views.concordance.offset = offset));
            }
        })
    };
    let shown = use_rows(list.clone(), rows.clone(), total, layout.height(), rested);
    let lines = use_lines(&props.asked, page, (shown.from, shown.to));
    // A link or a step back begins where it says.
    use_effect_with((view.offset, view.chosen, total), {
        let (go, settled) = (shown.go.clone(), settled.clone());
        move |(offset, chosen, _)| {
            let last = settled.replace(*offset);
            match chosen {
                Some(chosen) => go.emit(*chosen),
                None if *offset != last => go.emit(*offset),
                None => {}
            }
        }
    });
    let here =
        wanted.is_some_and(|index| (shown.from..shown.to).contains(&index) && lines.get(index).is_some());
    use_effect_with((*wanted, here, Rc::as_ptr(page) as usize), {
        let (wanted, go) = (wanted.setter(), shown.go.clone());
        move |(index, here, _)| match index {
            Some(index) if *here => {
                focus::focus(&node_id(*index));
                wanted.set(None);
            }
            Some(index) => go.emit(*index),
            None => {}
        }
    });
    let Some(corpus) = corpus else { return Html::default() };
    let mark = marker.on(&nav.place);
    let marks = marker.book.of(&nav.place);
    let toggle = {
        let open = open.clone();
        Callback::from(move |index: u32| open.set(if *open == Some(index) { None } else { Some(index) }))
    };
    let onkeydown = {
        let (wanted, open, toggle, lines) = (wanted.setter(), open.clone(), toggle.clone(), lines.clone());
        let (mark, excluded) = (mark.clone(), marks.excluded.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.ctrl_key() || event.alt_key() || event.meta_key() {
                return;
            }
            let Some(index) = pressed_on(&event) else { return };
            if let Some(next) = led_to(&event.key(), index, total) {
                wanted.set(Some(next));
            } else {
                match (event.key().as_str(), lines.get(index)) {
                    ("w" | " ", _) => toggle.emit(index),
                    ("t", _) => {
                        open.set(Some(index));
                        focus::soon(TAG_FIELD);
                    }
                    ("x", Some(line)) => {
                        mark.emit(Mark::Exclude(line.id, !excluded.contains(&line.id)));
                        wanted.set(Some(index.min(total.saturating_sub(2))));
                    }
                    _ => return,
                }
            }
            event.prevent_default();
        })
    };
    let heads = view.columns.iter().map(|column| (text.concordance().column)(*column).to_owned());
    let fields = view.fields.iter().map(|field| (text.column.field)(field));
    let heads = heads.chain(fields).chain(page.captures.iter().cloned());
    let class = classes!("kwic", layout.class(), format!("extra-{}", extra.min(9)));
    html! {
        <div class={class} role="table" aria-label={text.titles.concordance}
            aria-rowcount={(total + 1).to_string()} {onkeydown}>
            <div class="heads" role="row">
                <span role="columnheader"><span class="unseen">{ text.common.document }</span></span>
                <span role="columnheader" class="left" ref={left}><span class="unseen">{ text.concordance().left }</span></span>
                <span role="columnheader"><span class="unseen">{ text.concordance().node }</span></span>
                <span role="columnheader"><span class="unseen">{ text.concordance().right }</span></span>
                { for heads.map(|head| html! { <span role="columnheader" class="extra">{ head }</span> }) }
                <span role="columnheader"><span class="unseen">{ text.concordance().wider }</span></span>
            </div>
            <div class="track" role="rowgroup" ref={list}>
                <div class="rows" role="none" ref={rows}>
                    { for (shown.from..shown.to).map(|index| {
                        let line = lines.get(index).cloned();
                        let cells = line.as_ref().map(|line| cells(text, &corpus, view, line)).unwrap_or_default();
                        let tags = line.as_ref().map(|line| tags_of(&marks, line.id).to_vec()).unwrap_or_default();
                        html! {
                            <Row key={index} {index} {line} {cells} {tags} {layout} chosen={view.chosen == Some(index)}
                                open={*open == Some(index)} onopen={toggle.clone()} />
                        }
                    }) }
                </div>
            </div>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_stay_in_the_list() {
        assert_eq!(led_to("ArrowDown", 3, 10), Some(4));
        assert_eq!(led_to("ArrowDown", 9, 10), Some(9));
        assert_eq!(led_to("PageUp", 9, 10), Some(0));
        assert_eq!(led_to("End", 0, 1_000_000), Some(999_999));
        assert_eq!(led_to("Enter", 3, 10), None);
        assert_eq!(led_to("Home", 0, 0), None);
    }
}
