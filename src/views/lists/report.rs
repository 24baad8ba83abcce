//! What became of a change: lines that were left out, frequencies that moved.

use crate::components::{line_sentence, moved_table, DocumentsDone};
use crate::context::Nav;
use crate::state::{Edit, Session};
use crate::text::Text;
use wenmai_protocol::{Failure, List, ListReport};
use yew::{html, Html};

/// Words that moved which are shown here; the bar above has more.
const MOVED: usize = 10;

/// How far the change is that is under way, or what became of the last.
pub fn report(text: &Text, nav: &Nav, session: &Session, list: List) -> Html {
    let words = text.lists();
    match &session.edit {
        Some(Edit::Running(id)) => html! { <DocumentsDone id={*id} label={words.working} /> },
        Some(Edit::Failed(Failure::List(report))) if report.list == list => faults(text, report),
        Some(Edit::Made(changed)) => html! {
            <>
                if let Some(report) = changed.report.as_ref().filter(|report| report.list == list) {
                    <p role="status">{ (words.report)(report.taken, report.faults_total) }</p>
                    { faults(text, report) }
                }
                if changed.moved_total > 0 && list != List::Stopwords {
                    <details class="moved">
                        <summary>{ words.moved }</summary>
                        { moved_table(text, nav, changed, MOVED) }
                    </details>
                }
            </>
        },
        _ => Html::default(),
    }
}

/// The lines that were left out, each with its reason.
fn faults(text: &Text, report: &ListReport) -> Html {
    let words = text.lists();
    html! {
        if !report.faults.is_empty() {
            if report.faults.len() < report.faults_total as usize {
                <p class="note">{ (words.shown_faults)(report.faults.len()) }</p>
            }
            <ul class="faults" tabindex="0">
                { for report.faults.iter().map(|fault| html! {
                    <li key={fault.line}>
                        <span class="line">{ (words.at_line)(fault.line) }</span>{ " " }
                        <q lang="zh">{ &fault.text }</q>{ " " }
                        <span>{ line_sentence(text, &fault.kind) }</span>
                    </li>
                }) }
            </ul>
        }
    }
}
