//! Taking things along: a table as a file, a link.

use super::{failure_sentence, AddTo};
use crate::context::{use_client, use_marker, use_nav, use_text};
use crate::platform::{clipboard, download, url};
use wenmai_protocol::{Answer, Ask, ExportAsk, Failure, Marks, StatisticsAsk};
use yew::html::IntoPropValue;
use yew::{component, html, use_state, AttrValue, Callback, Html, MouseEvent, Properties};

/// What can be saved: any question that asks for a file, and any whose answer is a page of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Saved(ExportAsk);

impl IntoPropValue<Saved> for ExportAsk {
    fn into_prop_value(self) -> Saved {
        Saved(self)
    }
}

impl IntoPropValue<Saved> for StatisticsAsk {
    fn into_prop_value(self) -> Saved {
        Saved(ExportAsk::Statistics(Box::new(self)))
    }
}

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
    let button = |name: &str, label: String, ask: ExportAsk| {
        let (client, ask) = (client.clone(), Ask::Export(nav.place.filter.clone(), ask));
        let failure = failure.setter();
        let onclick = Callback::from(move |_: MouseEvent| {
            let failure = failure.clone();
            client.request(ask.clone(), move |result, buffers| {
                failure.set(match (result, buffers.first()) {
                    (Ok(Answer::File { name, media_type }), Some(buffer)) => {
                        download::save(&name, &media_type, buffer);
                        None
                    }
                    (Err(fault), _) => Some(fault),
                    _ => Some(Failure::Broken("a file without bytes".to_owned())),
                });
            });
        });
        html! { <button type="button" class="quiet" aria-label={label} {onclick}>{ name }</button> }
    };
    let Saved(ask) = &props.ask;
    html! {
        <>
            if matches!(ask, ExportAsk::Bundle | ExportAsk::List(_)) {
                { button(&props.name, props.name.to_string(), ask.clone()) }
            } else {
                { button("CSV", (text.common.save_csv)(&props.what), ask.clone()) }
                { button("XLSX", (text.along.save_xlsx)(&props.what), ExportAsk::Workbook(Box::new(ask.clone()))) }
                if props.report { <AddTo title={props.what.clone()} asked={ask.clone()} /> }
            }
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
            <button type="button" class="quiet" aria-label={text.lines.copy_lines} {onclick}>{ text.common.link }</button>
            <span class="said" role="status">{ said }</span>
        </>
    }
}
