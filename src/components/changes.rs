//! What the reader has changed: how far the last change is, what it moved, and the way back.

use super::{failure_sentence, Export, Modal, StageOf};
use crate::context::{sieve, use_corpus, use_editor, use_nav, use_session, use_text, Edit as Wanted, Nav};
use crate::state::{Edit, Session};
use crate::text::number::count;
use crate::text::Text;
use wenmai_protocol::{Changed, Moved, Saved};
use yew::{component, html, use_state_eq, Callback, Html, MouseEvent};

/// What the reader has changed. Nothing is shown until something is.
#[component]
pub fn Changes() -> Html {
    let (text, nav, session, editor) = (use_text(), use_nav(), use_session(), use_editor());
    let corpus = use_corpus();
    let listing = use_state_eq(|| false);
    let Some(corpus) = corpus else { return Html::default() };
    let words = &text.changes;
    if session.edit.is_none() && corpus.undo == 0 && corpus.redo == 0 {
        return Html::default();
    }
    let running = matches!(session.edit, Some(Edit::Running(_)));
    let button = |name: &'static str, number: u32, wanted: Wanted| {
        // Disabled by its attribute it would lose the focus, and with it the way to the next step.
        let off = running || number == 0;
        let onclick = sieve(&editor.edit, move |_: MouseEvent| (!off).then(|| wanted.clone()));
        html! { <button type="button" class="quiet" aria-disabled={off.then_some("true")} {onclick}>{ name }</button> }
    };
    let show = {
        let listing = listing.setter();
        Callback::from(move |_: MouseEvent| listing.set(true))
    };
    let hide = {
        let listing = listing.setter();
        Callback::from(move |()| listing.set(false))
    };
    html! {
        <section class="changes" aria-label={words.label}>
            <span class="said" role="status">
                { change_said(text, &session) }
            </span>
            <span class="actions">
                { match session.edit {
                    Some(Edit::Running(id)) => {
                        let onclick = editor.cancel.reform(move |_: MouseEvent| id);
                        html! { <button type="button" class="quiet" {onclick}>{ text.load.cancel }</button> }
                    }
                    Some(Edit::Made(ref changed)) if changed.moved_total > 0 => html! {
                        <button type="button" class="quiet" onclick={show}>{ words.show_moved }</button>
                    },
                    _ => Html::default(),
                } }
                { button(words.undo, corpus.undo, Wanted::Undo) }
                { button(words.redo, corpus.redo, Wanted::Redo) }
                <Export what={words.corpus} ask={Saved::Bundle} name={words.save} />
            </span>
            if let Some(Edit::Made(changed)) = &session.edit {
                <Modal title={words.moved_title} open={*listing} onclose={hide}>{ moved_table(text, &nav, changed, usize::MAX) }</Modal>
            }
        </section>
    }
}

/// How far the last change is, or what became of it.
pub fn change_said(text: &Text, session: &Session) -> Html {
    let words = &text.changes;
    match &session.edit {
        Some(Edit::Running(id)) => html! { <StageOf id={*id} first={words.making} /> },
        Some(Edit::Failed(failure)) => {
            html! { <span class="failed">{ failure_sentence(text, failure) }</span> }
        }
        Some(Edit::Made(changed)) => {
            html! { { (words.moved)(changed.moved_total, changed.n.0, changed.n.1) } }
        }
        None => html! { { (words.made)(session.corpus.as_ref().map_or(0, |corpus| corpus.undo)) } },
    }
}

/// The words whose frequency moved, each leading to its hits: at most so many of them.
pub fn moved_table(text: &Text, nav: &Nav, changed: &Changed, most: usize) -> Html {
    let shown = &changed.moved[..changed.moved.len().min(most)];
    let words = &text.changes;
    let row = |moved: &Moved| {
        let difference = i64::from(moved.after) - i64::from(moved.before);
        let sign = if difference > 0 { "+" } else { "−" };
        html! {
            <tr key={moved.text.clone()}>
                <th scope="row" lang="zh"><a href={nav.link(&nav.place.search(&moved.query))}>{ &moved.text }</a></th>
                <td class="number">{ count(moved.before) }</td>
                <td class="number">{ count(moved.after) }</td>
                <td class="number">{ sign }{ count(difference.unsigned_abs() as u32) }</td>
            </tr>
        }
    };
    html! {
        <>
            <p class="note">{ (words.moved_note)(shown.len() as u32, changed.moved_total) }</p>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{ text.common.word }</th>
                        <th scope="col" class="number">{ words.before }</th>
                        <th scope="col" class="number">{ words.after }</th>
                        <th scope="col" class="number">{ words.difference }</th>
                    </tr>
                </thead>
                <tbody>{ for shown.iter().map(row) }</tbody>
            </table>
        </>
    }
}
