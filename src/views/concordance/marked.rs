//! What the reader has marked: how many lines, and the way back.

use super::ConcordanceView;
use crate::context::{use_marker, use_nav, use_text};
use crate::state::Mark;
use crate::text::number::count;
use std::rc::Rc;
use wenmai_protocol::{ConcordancePage, Shown};
use yew::{component, html, AttrValue, Html, MouseEvent, Properties};

/// Properties of [`Marked`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The answer.
    pub page: Rc<ConcordancePage>,
    /// Which lines are shown.
    pub shown: Shown,
}

/// The marks of a query; nothing is shown until something is marked.
#[component]
pub fn Marked(props: &Props) -> Html {
    let (text, nav, marker) = (use_text(), use_nav(), use_marker());
    let (words, page) = (text.concordance(), &props.page);
    let mark = marker.on(&nav.place);
    let (back, forth) = marker.book.steps(&nav.place);
    if page.excluded == 0 && page.tags.is_empty() && !back && !forth {
        return Html::default();
    }
    let show = |shown: Shown, name: AttrValue| {
        let lines = ConcordanceView { shown: shown.clone(), ..nav.place.views.concordance.restarted() };
        html! {
            <a href={nav.link(&nav.place.with(|views| views.concordance = lines))} aria-current={(shown == props.shown).then_some("true")}>{ name }</a>
        }
    };
    let button = |name: &'static str, enabled: bool, step: Mark| {
        let onclick = mark.reform(move |_: MouseEvent| step.clone());
        html! { <button type="button" class="quiet" disabled={!enabled} {onclick}>{ name }</button> }
    };
    html! {
        <section class="marked" aria-label={words.marks}>
            <ul class="chips">
                <li>{ show(Shown::Kept, words.all_lines.into()) }</li>
                if page.excluded > 0 { <li>{ show(Shown::Excluded, (words.excluded)(page.excluded).into()) }</li> }
                { for page.tags.iter().map(|(tag, hits)| html! {
                    <li key={tag.clone()}>{ show(Shown::Tagged(tag.clone()), format!("{tag} {}", count(*hits)).into()) }</li>
                }) }
            </ul>
            <span class="actions">
                { button(words.undo_mark, back, Mark::Undo) }
                { button(words.redo_mark, forth, Mark::Redo) }
                if page.excluded > 0 { { button(words.restore, true, Mark::Restore) } }
            </span>
        </section>
    }
}
