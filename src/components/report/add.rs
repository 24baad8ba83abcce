//! The button that puts a result into the report.

use crate::client::Client;
use crate::components::{about_file, failure_sentence};
use crate::context::{use_client, use_corpus, use_nav, use_reporter, use_text, Nav};
use crate::platform::svg;
use crate::state::{Chosen, ReportAction};
use std::rc::Rc;
use wenmai_protocol::{Answer, Ask, Corpus, ExportAsk, Extract, Failure};
use yew::{component, html, use_state, AttrValue, Callback, Html, MouseEvent, NodeRef, Properties};

/// Rows of a table that a report has.
const ROWS: u32 = 100;

/// Where the result's table is.
#[derive(Clone, Debug, PartialEq)]
pub enum Shown {
    /// The worker has it.
    Asked(Box<ExportAsk>),
    /// It stands on the page: its heads and rows.
    Here(Vec<String>, Vec<Vec<String>>),
}

/// Properties of [`AddTo`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What the result is called.
    pub title: AttrValue,
    /// What it is of.
    #[prop_or_default]
    pub note: AttrValue,
    /// Its table.
    pub shown: Shown,
    /// Where its figure is, if it has one.
    #[prop_or_default]
    pub figure: Option<NodeRef>,
}

#[derive(Clone, PartialEq)]
enum Now {
    Adding,
    Added,
    Failed(Failure),
}

/// The button that puts a result into the report.
#[component]
pub fn AddTo(props: &Props) -> Html {
    let (text, client, nav, corpus) = (use_text(), use_client(), use_nav(), use_corpus());
    let reporter = use_reporter();
    // What was said of one result says nothing of the next that this button stands beside.
    let now = use_state(|| None::<(Shown, Now)>);
    let words = &text.report;
    let onclick = {
        let (now, act, nav) = (now.setter(), reporter.act.clone(), nav.clone());
        let (title, note, figure) = (props.title.to_string(), props.note.to_string(), props.figure.clone());
        let shown = props.shown.clone();
        Callback::from(move |_: MouseEvent| {
            // The figure is taken as it is now; its table may come later.
            let figure = figure.as_ref().and_then(svg::address).unwrap_or_default();
            let link = nav.link(&nav.place);
            let chosen =
                Chosen { title: title.clone(), note: note.clone(), link, figure, ..Chosen::default() };
            let (now, act) = (now.clone(), act.clone());
            now.set(Some((shown.clone(), Now::Adding)));
            let of = shown.clone();
            extract(&client, &nav, corpus.as_ref(), (&title, &shown), move |extract| {
                let what = match extract {
                    Ok(extract) => {
                        act.emit(ReportAction::Add(Box::new(Chosen { extract, ..chosen })));
                        Now::Added
                    }
                    Err(failure) => Now::Failed(failure),
                };
                now.set(Some((of.clone(), what)));
            });
        })
    };
    html! {
        <>
            <button type="button" class="quiet add" aria-label={(words.add_what)(&props.title)} {onclick}>{ words.add }</button>
            <span class="said" role="status">
                { match now.as_ref().filter(|(of, _)| *of == props.shown).map(|(_, now)| now) {
                    Some(Now::Adding) => html! { { words.adding } },
                    Some(Now::Added) => html! { { words.added } },
                    Some(Now::Failed(failure)) => html! { <span class="failed">{ failure_sentence(text, failure) }</span> },
                    None => Html::default(),
                } }
            </span>
        </>
    }
}

fn extract(
    client: &Client,
    nav: &Nav,
    corpus: Option<&Rc<Corpus>>,
    (title, shown): (&str, &Shown),
    then: impl FnOnce(Result<Extract, Failure>) + 'static,
) {
    match shown {
        Shown::Asked(ask) => {
            let ask = Ask::Extract(nav.place.filter.clone(), (**ask).clone(), ROWS);
            client.request(ask, move |result, _| {
                then(match result {
                    Ok(Answer::Extract(extract)) => Ok(*extract),
                    Ok(_) => Err(Failure::Broken("no extract".to_owned())),
                    Err(failure) => Err(failure),
                });
            });
        }
        Shown::Here(heads, rows) => {
            let settings = corpus.map_or_else(Vec::new, |corpus| about_file::settings(nav, corpus));
            // The line to cite has what the worker's has: the corpus, and what was asked of it.
            let asked = settings.iter().filter(|(name, _)| name != "corpus" && name != "fingerprint");
            let asked: Vec<String> = asked.map(|(name, value)| format!("{name} {value}")).collect();
            let citation = corpus.map_or_else(String::new, |corpus| {
                let (version, asked) = (env!("CARGO_PKG_VERSION"), asked.join("; "));
                format!("Wenmai {version}, corpus {} ({}), {title}: {asked}", corpus.name, corpus.fingerprint)
            });
            then(Ok(Extract {
                columns: heads.clone(),
                rows: rows.iter().take(ROWS as usize).cloned().collect(),
                total: rows.len() as u32,
                settings,
                citation,
                ..Extract::default()
            }));
        }
    }
}
