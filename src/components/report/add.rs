//! The button that puts a result into the report.

use crate::components::{failure_sentence, Table};
use crate::context::{use_client, use_nav, use_reporter, use_text};
use crate::platform::stale::is_stale;
use crate::platform::svg::Standalone;
use crate::state::{Chosen, ReportAction};
use wenmai_protocol::{Failure, TableAsk};
use yew::{component, html, use_state, AttrValue, Callback, Html, MouseEvent, NodeRef, Properties};

/// Rows of a table that a report has.
const ROWS: u32 = 100;

/// Properties of [`AddTo`].
#[derive(Clone, Properties, PartialEq)]
pub struct Props {
    /// What the result is called.
    pub title: AttrValue,
    /// What it is of.
    #[prop_or_default]
    pub note: AttrValue,
    /// The question, as its table would be saved.
    pub asked: TableAsk,
    /// Its table, if that is not all that the question gives.
    #[prop_or_default]
    pub table: Option<Table>,
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
    let (text, client, nav) = (use_text(), use_client(), use_nav());
    let reporter = use_reporter();
    // What was said of one result says nothing of the next that this button stands beside.
    let now = use_state(|| None::<(String, Now)>);
    let words = &text.report;
    let link = nav.link(&nav.place);
    let onclick = {
        let (now, act, props, link) = (now.setter(), reporter.act.clone(), props.clone(), link.clone());
        Callback::from(move |event: MouseEvent| {
            if is_stale(&event) {
                return;
            }
            // The figure is taken as it is now; its table may come later.
            let figure = props.figure.as_ref().and_then(Standalone::of);
            let chosen = Chosen {
                title: props.title.to_string(),
                note: props.note.to_string(),
                link: link.clone(),
                figure: figure.and_then(|figure| figure.address()).unwrap_or_default(),
                ..Chosen::default()
            };
            let (now, act, of, table) = (now.clone(), act.clone(), link.clone(), props.table.clone());
            now.set(Some((of.clone(), Now::Adding)));
            let rows = if table.is_some() { 0 } else { ROWS };
            client.extract(nav.place.filter.clone(), props.asked.clone(), rows, move |extract| {
                let what = match extract {
                    Ok(mut extract) => {
                        if let Some(table) = table {
                            extract.columns = table.heads.iter().map(ToString::to_string).collect();
                            extract.total = table.rows.len() as u32;
                            extract.rows = table.rows.into_iter().take(ROWS as usize).collect();
                        }
                        act.emit(ReportAction::Add(Box::new(Chosen { extract, ..chosen })));
                        Now::Added
                    }
                    Err(failure) => Now::Failed(failure),
                };
                now.set(Some((of, what)));
            });
        })
    };
    html! {
        <>
            <button type="button" class="quiet add" aria-label={(words.add_what)(&props.title)} {onclick}>{ words.add }</button>
            <span class="said" role="status">
                { match now.as_ref().filter(|(of, _)| *of == link).map(|(_, now)| now) {
                    Some(Now::Adding) => html! { { words.adding } },
                    Some(Now::Added) => html! { { words.added } },
                    Some(Now::Failed(failure)) => html! { <span class="failed">{ failure_sentence(text, failure) }</span> },
                    None => Html::default(),
                } }
            </span>
        </>
    }
}
