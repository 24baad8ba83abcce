//! Opening texts of one's own.

use super::{automatic, failure_sentence, keeping_said, Modal};
use crate::context::{sieve, use_corpus, use_keeper, use_session, use_text};
use crate::platform::files::{self, Bytes};
use crate::state::Load;
use crate::text::Text;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use wenmai_protocol::{Failure, FileOutcome, Progress};
use yew::{component, html, use_state_eq, Callback, Html, InputEvent, MouseEvent, Properties};

/// Properties of [`LoadDialog`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Whether it is open.
    pub open: bool,
    /// The reader closed it.
    pub onclose: Callback<()>,
    /// Texts to load.
    pub ontexts: Callback<Vec<Bytes>>,
    /// Stop the loading with this number.
    pub oncancel: Callback<u32>,
}

/// Opening texts of one's own: choosing, progress, and what became of each file.
#[component]
pub fn LoadDialog(props: &Props) -> Html {
    let (text, session) = (use_text(), use_session());
    html! {
        <Modal title={text.load.title} open={props.open} onclose={props.onclose.clone()}>
            { match &session.load {
                Some(Load::Running { id, progress }) => html! {
                    <Running id={*id} progress={progress.clone()} oncancel={props.oncancel.clone()} />
                },
                Some(Load::Done(outcomes)) => html! { <>{ outcome_list(text, outcomes) }<IsKept /></> },
                Some(Load::Failed(failure)) => html! {
                    <>
                        <p class="failed" role="alert">{ failure_sentence(text, failure) }</p>
                        if let Failure::Files(outcomes) = failure { { outcome_list(text, outcomes) } }
                    </>
                },
                None => Html::default(),
            } }
            if !session.loading() { <Sources ontexts={props.ontexts.clone()} /> }
        </Modal>
    }
}

#[derive(Properties, PartialEq)]
struct RunningProps {
    id: u32,
    progress: Option<Progress>,
    oncancel: Callback<u32>,
}

/// How far the loading is.
#[component]
fn Running(props: &RunningProps) -> Html {
    let load = &use_text().load;
    let stage = props.progress.as_ref().map_or(load.reading, |progress| (load.stage)(progress.stage));
    // Without a total the bar moves to and fro.
    let known = props.progress.as_ref().filter(|progress| progress.total > 0);
    let id = props.id;
    html! {
        <div class="progress">
            <p role="status">{ stage }{ "…" }</p>
            <progress aria-label={stage} max={known.map(|progress| progress.total.to_string())}
                value={known.map(|progress| progress.done.to_string())}></progress>
            <button type="button" class="quiet" onclick={props.oncancel.reform(move |_| id)}>{ load.cancel }</button>
        </div>
    }
}

/// Whether what was loaded is kept.
#[component]
fn IsKept() -> Html {
    let (text, keeper, corpus) = (use_text(), use_keeper(), use_corpus());
    let keeping = &keeper.keeping;
    let kept = corpus.as_ref().and_then(|corpus| Some((corpus, corpus.kept.as_ref()?)));
    html! {
        if keeping.said.is_some() {
            { keeping_said(text, keeping.said) }
        } else if let Some(fault) = keeping.fault.filter(|_| keeping.automatic) {
            <p class="failed">{ (text.kept.fault)(fault) }</p>
        } else if keeping.saving {
            <p class="note" role="status">{ text.kept.saving }</p>
        } else if kept.is_some_and(|(corpus, kept)| corpus.fingerprint == kept.fingerprint) {
            <p class="note" role="status">{ text.kept.is_kept }</p>
        }
    }
}

#[derive(Properties, PartialEq)]
struct SourcesProps {
    ontexts: Callback<Vec<Bytes>>,
}

/// Where texts come from.
#[component]
fn Sources(props: &SourcesProps) -> Html {
    let (text, keeper) = (use_text(), use_keeper());
    let load = &text.load;
    let pasted = use_state_eq(String::new);
    let onchange = sieve(&props.ontexts, |event: yew::Event| {
        let picker = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
        let texts = picker.files().map(|list| files::listed(&list)).unwrap_or_default();
        // The same files can then be chosen again.
        picker.set_value("");
        Some(texts).filter(|texts| !texts.is_empty())
    });
    let oninput = {
        let pasted = pasted.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(area) =
                event.target().and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok())
            {
                pasted.set(area.value());
            }
        })
    };
    let onpasted = {
        let pasted = pasted.clone();
        sieve(&props.ontexts, move |_: MouseEvent| {
            files::pasted(load.pasted_name, &pasted).map(|text| vec![text])
        })
    };
    html! {
        <div class="sources">
            <p>{ load.private }</p>
            <label class="picker">
                <input type="file" multiple=true accept=".txt,.text,.html,.htm,.xhtml,text/plain,text/html,.wenmai" {onchange} />
                <span>{ load.choose }</span>
            </label>
            <p class="note">{ load.drop }</p>
            <div>
                { automatic(text, &keeper) }
                <p class="note">{ text.kept.automatic_note }</p>
            </div>
            <label class="paste">
                <span>{ load.paste }</span>
                <textarea rows="4" lang="zh" value={(*pasted).clone()} {oninput} />
            </label>
            if !pasted.trim().is_empty() {
                <button type="button" class="quiet" onclick={onpasted}>{ load.load_pasted }</button>
            }
        </div>
    }
}

/// What became of each file: the sum, then those that were refused, then the others.
fn outcome_list(text: &Text, outcomes: &[FileOutcome]) -> Html {
    let load = &text.load;
    let loaded = outcomes.iter().filter(|outcome| outcome.fault.is_none()).count();
    let mut sorted: Vec<&FileOutcome> = outcomes.iter().collect();
    sorted.sort_by_key(|outcome| outcome.fault.is_none());
    html! {
        <div class="outcomes">
            <p role="status">{ (load.done)(loaded, outcomes.len()) }</p>
            <ul>
                { for sorted.into_iter().enumerate().map(|(place, outcome)| html! {
                    <li key={place} class={if outcome.fault.is_some() { "refused" } else { "taken" }}>
                        <span class="name">{ &outcome.name }</span>{ " " }
                        <span>{ outcome.fault.map_or(load.loaded, load.fault) }</span>
                    </li>
                }) }
            </ul>
        </div>
    }
}
