//! Taking things along: a table as a file, a link.

use super::{failure_sentence, AddTo};
use crate::context::{use_client, use_marker, use_nav, use_text};
use crate::platform::{clipboard, download, url};
use wenmai_protocol::{ExportAsk, Failure, Marks, Saved};
use yew::{component, html, use_state, AttrValue, Callback, Html, MouseEvent, Properties};

/// Properties of [`Export`].
#[derive(Properties, PartialEq)]
pub struct ExportProps {
    /// What is saved, for reading out.
    pub what: AttrValue,
    /// The question.
    pub ask: Saved,
    /// Whether what it is of can go into the report from here; a figure has a button of its own.
    #[prop_or(true)]
    pub report: bool,
    /// What the button says of a file that is no table.
    #[prop_or_default]
    pub name: AttrValue,
}

/// Saves a whole table as CSV and as a workbook, or the corpus.
#[component]
pub fn Export(props: &ExportProps) -> Html {
    let (text, client, nav) = (use_text(), use_client(), use_nav());
    let failure = use_state(|| None::<Failure>);
    let button = |name: &str, label: String, what: Saved| {
        let (client, ask) = (client.clone(), ExportAsk { filter: nav.place.filter.clone(), what });
        let failure = failure.setter();
        let onclick = Callback::from(move |_: MouseEvent| {
            let failure = failure.clone();
            client.file(ask.clone(), move |result| {
                failure.set(match result {
                    Ok((file, bytes)) => {
                        download::save(&file.name, &file.media_type, &bytes);
                        None
                    }
                    Err(fault) => Some(fault),
                });
            });
        });
        html! { <button type="button" class="quiet" aria-label={label} {onclick}>{ name }</button> }
    };
    html! {
        <>
            { match &props.ask {
                Saved::Table(ask) => html! {
                    <>
                        { button("CSV", (text.common.save_csv)(&props.what), Saved::Table(ask.clone())) }
                        { button("XLSX", (text.along.save_xlsx)(&props.what), Saved::Workbook(ask.clone())) }
                        if props.report { <AddTo title={props.what.clone()} asked={ask.clone()} /> }
                    </>
                },
                other => button(&props.name, props.name.to_string(), other.clone()),
            } }
            if let Some(fault) = &*failure {
                <span class="failed" role="alert">{ failure_sentence(text, fault) }</span>
            }
        </>
    }
}

/// Copies the link to what is shown.
#[component]
pub fn CopyLink() -> Html {
    let (text, nav) = (use_text(), use_nav());
    let copied = use_state(|| None::<bool>);
    let onclick = {
        let copied = copied.clone();
        let address = url::address(&nav.link(&nav.place));
        Callback::from(move |_: MouseEvent| {
            let copied = copied.clone();
            clipboard::copy(address.clone(), Callback::from(move |done| copied.set(Some(done))));
        })
    };
    // They may change what is counted, and are too many for a link.
    let marked = use_marker().book.of(&nav.place) != Marks::default();
    let said = match *copied {
        None => "",
        Some(true) if marked => text.along.copied_without,
        Some(true) => text.common.copied,
        Some(false) => text.common.not_copied,
    };
    html! {
        <>
            <button type="button" class="quiet" aria-label={text.common.copy_lines} {onclick}>{ text.common.link }</button>
            <span class="said" role="status">{ said }</span>
        </>
    }
}
