//! Taking things along: a table as a file, a link.

use super::failure_sentence;
use crate::context::{use_client, use_nav, use_text};
use crate::platform::{clipboard, download, url};
use wenmai_protocol::{Answer, Ask, ExportAsk, Failure, Filter, StatisticsAsk};
use yew::html::IntoPropValue;
use yew::{component, html, use_state, AttrValue, Callback, Html, MouseEvent, Properties};

/// What can be saved.
#[derive(Clone, Debug, PartialEq)]
pub enum Saved {
    /// A table, or the corpus.
    Table(ExportAsk),
    /// The whole table of a question of statistics.
    Statistics(StatisticsAsk),
}

impl Saved {
    fn ask(&self, filter: Filter) -> Ask {
        match self.clone() {
            Saved::Table(ask) => Ask::Export(filter, ask),
            Saved::Statistics(ask) => Ask::Statistics(filter, StatisticsAsk::Export(Box::new(ask))),
        }
    }
}

impl IntoPropValue<Saved> for ExportAsk {
    fn into_prop_value(self) -> Saved {
        Saved::Table(self)
    }
}

impl IntoPropValue<Saved> for StatisticsAsk {
    fn into_prop_value(self) -> Saved {
        Saved::Statistics(self)
    }
}

/// Properties of [`Export`].
#[derive(Properties, PartialEq)]
pub struct ExportProps {
    /// What is saved, for reading out.
    pub what: AttrValue,
    /// The question.
    pub ask: Saved,
    /// What the button says.
    #[prop_or(AttrValue::Static("CSV"))]
    pub name: AttrValue,
}

/// Saves a whole table as CSV, or the corpus.
#[component]
pub fn Export(props: &ExportProps) -> Html {
    let (text, client, nav) = (use_text(), use_client(), use_nav());
    let failure = use_state(|| None::<Failure>);
    let onclick = {
        let ask = props.ask.ask(nav.place.filter.clone());
        let failure = failure.clone();
        Callback::from(move |_: MouseEvent| {
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
        })
    };
    let label = match props.ask {
        Saved::Table(ExportAsk::Bundle) => props.name.to_string(),
        _ => (text.common.save_csv)(&props.what),
    };
    html! {
        <>
            <button type="button" class="quiet" aria-label={label} {onclick}>{ &props.name }</button>
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
    let said = match *copied {
        None => "",
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
