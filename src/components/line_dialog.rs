//! One line of a document: what it is, how it is cut into words, and what was repaired in it. All can be changed.

use super::words_editor::WordsEditor;
use super::Modal;
use crate::context::{lang_of, sieve, use_editor, use_text, Edit};
use crate::state::ascending;
use crate::text::Text;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use wenmai_protocol::{Change, ReadLine, RepairView, Repairs, Rule, Zone};
use yew::{component, html, use_state_eq, Callback, Html, MouseEvent, Properties};

/// Characters of the line that are shown.
const SHOWN: usize = 160;

/// Properties of [`LineDialog`].
#[derive(Properties, PartialEq)]
pub struct Props {
    pub document: u32,
    /// The line; `None` shows nothing.
    pub line: Option<ReadLine>,
    /// The lines around it, itself among them, that are of the same zone.
    pub run: Vec<u32>,
    /// The reader closed it.
    pub onclose: Callback<()>,
}

/// One line of a document.
#[component]
pub fn LineDialog(props: &Props) -> Html {
    let (text, editor) = (use_text(), use_editor());
    let whole = use_state_eq(|| false);
    let words = &text.changes;
    let edit = {
        let onclose = props.onclose.clone();
        let edit = editor.edit.clone();
        Callback::from(move |change: Change| {
            edit.emit(Edit::Change(change));
            onclose.emit(());
        })
    };
    let onwhole = {
        let whole = whole.setter();
        sieve(&Callback::from(move |on| whole.set(on)), |event: yew::Event| {
            Some(event.target()?.dyn_into::<HtmlInputElement>().ok()?.checked())
        })
    };
    html! {
        <Modal title={words.line_title} open={props.line.is_some()} onclose={props.onclose.clone()}>
            if let Some(line) = &props.line {
                <blockquote class="excerpt" lang={lang_of(line.script)}>{ excerpt(line) }</blockquote>
                { zones(text, props, line, *whole, &edit) }
                if props.run.len() > 1 {
                    <label class="check">
                        <input type="checkbox" checked={*whole} onchange={onwhole} />
                        <span>{ (words.whole_run)(props.run.len() as u32) }</span>
                    </label>
                }
                if line.counted_text.iter().any(|piece| piece.word) {
                    <WordsEditor key={line.number} pieces={line.counted_text.clone()} lang={lang_of(line.script)}
                        onchange={edit.clone()} />
                }
                if !line.repairs.is_empty() { { repairs(text, props.document, line, &edit) } }
            }
        </Modal>
    }
}

/// What the line begins with.
fn excerpt(line: &ReadLine) -> String {
    let pieces: String = line.original.iter().map(|piece| piece.text.as_str()).collect();
    match pieces.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &pieces[..end]),
        None => pieces,
    }
}

fn zones(text: &Text, props: &Props, line: &ReadLine, whole: bool, edit: &Callback<Change>) -> Html {
    let words = &text.changes;
    let found = line.found.unwrap_or(line.zone);
    let (document, lines) = (props.document, if whole { props.run.clone() } else { vec![line.number] });
    let button = |zone: Zone| {
        let onclick = {
            let lines = lines.clone();
            edit.reform(move |_: MouseEvent| Change::Zone {
                document,
                lines: lines.clone(),
                zone: Some(zone),
            })
        };
        html! {
            <button key={zone as usize} type="button" disabled={zone == line.zone && lines.len() == 1} aria-pressed={(zone == line.zone).to_string()} {onclick}>
                { (text.column.zone)(zone) }
            </button>
        }
    };
    html! {
        <section class="zones">
            <h3>{ words.zone }</h3>
            <div class="choice many" role="group" aria-label={words.zone}>{ for Zone::ALL.map(button) }</div>
            <p class="note">{ (words.found)((text.column.zone)(found), line.rule.id()) }</p>
        </section>
    }
}

/// A repair: what was there, and what stands for it.
fn shown(text: &Text, repair: &RepairView) -> Html {
    let rule = repair.rule.name(text.lang);
    let replacement = match repair.replacement.as_str() {
        "" => html! { { text.changes.nothing } },
        replacement => html! { <ins lang="zh">{ replacement }</ins> },
    };
    html! {
        <>
            <span class="corpus" lang="zh">{ &repair.original }</span>
            <span class="arrow">{ " → " }</span>
            { replacement }
            <span class="note">
                { " · " }{ rule }
                if repair.rule.norm_only() { { " · " }{ text.overview().norm_only } }
                if !repair.certain { { " · " }{ text.read().uncertain } }
                if repair.undone { { " · " }{ text.changes.undone_here } }
            </span>
        </>
    }
}

fn repairs(text: &Text, document: u32, line: &ReadLine, edit: &Callback<Change>) -> Html {
    let words = &text.changes;
    let change = |which: Repairs, document: Option<u32>, undone: bool, name: String| {
        let onclick = edit.reform(move |_: MouseEvent| Change::Repairs { document, which, undone });
        html! { <button type="button" class="quiet" {onclick}>{ name }</button> }
    };
    let one = |repair: &RepairView| {
        let name = if repair.undone { words.restore } else { words.undo_repair };
        html! {
            <li key={repair.number} class={repair.undone.then_some("undone")}>
                <span class="what">{ shown(text, repair) }</span>
                { change(Repairs::One(repair.number), Some(document), !repair.undone, name.to_owned()) }
            </li>
        }
    };
    let rules = ascending(line.repairs.iter().map(|repair| (repair.rule.id(), repair.rule)));
    let by_rule = |rule: Rule| {
        let which = Repairs::Rule(rule);
        let all_undone = line.repairs.iter().filter(|repair| repair.rule == rule).all(|repair| repair.undone);
        let (here, everywhere) = match all_undone {
            false => (words.undo_rule_here, words.undo_rule),
            true => (words.restore_rule_here, words.restore_rule),
        };
        html! {
            <li key={rule.id()}>
                <span class="what">{ rule.name(text.lang) }</span>
                { change(which, Some(document), !all_undone, here.to_owned()) }
                { change(which, None, !all_undone, everywhere.to_owned()) }
            </li>
        }
    };
    html! {
        <section class="repairs">
            <h3>{ words.repairs }</h3>
            <ul>{ for line.repairs.iter().map(one) }</ul>
            <h3>{ words.by_rule }</h3>
            <ul>{ for rules.into_iter().map(|(_, rule)| by_rule(rule)) }</ul>
        </section>
    }
}
