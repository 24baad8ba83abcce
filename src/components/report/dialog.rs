//! The dialog in which the report is put in order and saved.

use super::page::page;
use crate::chunk::{chunk, lazy};
use crate::client::use_definitions;
use crate::components::Modal;
use crate::context::{use_lang, use_reporter, use_text};
use crate::platform::{download, focus, keeping, url};
use crate::state::{Chosen, ReportAction};
use crate::text::Text;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::{component, html, use_state_eq, Callback, Html, InputEvent, MouseEvent};

/// The way to the report, and the dialog that it opens.
#[component]
pub fn ReportDialog() -> Html {
    let (text, reporter) = (use_text(), use_reporter());
    let open = use_state_eq(|| false);
    let words = &text.report;
    let show = {
        let open = open.setter();
        Callback::from(move |_: MouseEvent| open.set(true))
    };
    let onclose = {
        let open = open.setter();
        Callback::from(move |()| open.set(false))
    };
    html! {
        <>
            <button type="button" class="quiet" onclick={show}>{ (words.open)(reporter.report.pieces.len() as u32) }</button>
            <Modal title={words.title} open={*open} {onclose}>{ lazy(chunk!(dialogs, report, Pieces)) }</Modal>
        </>
    }
}

/// What is in it, put in order.
#[component]
fn Pieces() -> Html {
    let (text, reporter, lang) = (use_text(), use_reporter(), use_lang());
    use_definitions(true);
    let (words, report) = (&text.report, reporter.report.clone());
    let ontitle = reporter.act.reform(|event: InputEvent| {
        let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        ReportAction::Title(field.map(|field| field.value()).unwrap_or_default())
    });
    let put_back = reporter.act.reform({
        let removed = report.removed.as_ref().map(|(_, chosen)| chosen.id);
        move |_: MouseEvent| {
            removed.into_iter().for_each(|id| focus::soon(comment_id(id)));
            ReportAction::PutBack
        }
    });
    let save = {
        let report = report.clone();
        Callback::from(move |_: MouseEvent| {
            let made = page(text, lang.tag(), &report, &keeping::today(), &url::shared());
            download::save("wenmai-report.html", "text/html;charset=utf-8", &JsValue::from_str(&made));
        })
    };
    html! {
                <div class="report">
                    <p class="note">{ words.note }</p>
                    if report.pieces.is_empty() {
                        <p>{ words.empty }</p>
                    } else {
                        if !reporter.kept { <p class="failed" role="alert">{ words.not_kept }</p> }
                        <label class="title">{ words.name }
                            <input type="text" value={report.title.clone()} placeholder={words.usual_title} oninput={ontitle} />
                        </label>
                        <ol>
                            { for report.pieces.iter().enumerate().map(|(at, chosen)| row(text, at, chosen, &reporter.act)) }
                        </ol>
                    }
                    <p class="actions">
                        if !report.pieces.is_empty() {
                            <button type="button" class="primary" onclick={save}>{ words.save }</button>
                        }
                        if let Some((_, chosen)) = &report.removed {
                            <button id={PUT_BACK} type="button" class="quiet" onclick={put_back}>{ (words.put_back)(&chosen.title) }</button>
                        }
                    </p>
                </div>
    }
}

/// The button that puts back what was taken out: it has the focus then.
const PUT_BACK: &str = "report-put-back";

fn comment_id(id: u32) -> String {
    format!("report-comment-{id}")
}

fn up_id(id: u32) -> String {
    format!("report-up-{id}")
}

fn row(text: &Text, at: usize, chosen: &Chosen, act: &Callback<ReportAction>) -> Html {
    let words = &text.report;
    let id = chosen.id;
    let up = act.reform(move |_: MouseEvent| {
        focus::soon(up_id(id));
        ReportAction::Up(at)
    });
    let remove = act.reform(move |_: MouseEvent| {
        focus::soon(PUT_BACK);
        ReportAction::Remove(at)
    });
    let comment = act.reform(move |event: InputEvent| {
        let value = event.target().and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok());
        ReportAction::Comment(at, value.map(|area| area.value()).unwrap_or_default())
    });
    html! {
        <li key={id}>
            <p class="name">
                { &chosen.title }
                if !chosen.note.is_empty() { <span class="note">{ " " }{ &chosen.note }</span> }
            </p>
            <textarea id={comment_id(id)} rows="2" aria-label={(words.comment)(&chosen.title)} placeholder={words.comment_hint}
                value={chosen.comment.clone()} oninput={comment} />
            <p class="actions">
                // The first one's stays too, so that the focus stays when a result becomes the first.
                <button id={up_id(id)} type="button" class="quiet" aria-disabled={(at == 0).then_some("true")}
                    aria-label={(words.up)(&chosen.title)} onclick={up}>{ words.up_short }</button>
                <button type="button" class="quiet" aria-label={(words.remove)(&chosen.title)} onclick={remove}>
                    { words.remove_short }
                </button>
            </p>
        </li>
    }
}
