//! Opening texts of one's own: choosing, looking, loading, and what became of each file.

mod account;
mod columns;
mod look;
mod naming;
mod outcomes;
mod review;
mod running;
mod sources;

use super::{failure_sentence, keeping_said, Modal};
use crate::chunk::{chunk, Lazy};
use crate::client::{use_definitions, Texts};
use crate::context::{use_corpus, use_keeper, use_session, use_text};
use crate::platform::files::{Coming, Picked};
use crate::platform::focus;
use crate::state::Load;
use outcomes::outcome_list;
use review::Review;
use running::Running;
use sources::{Sources, FIRST};
use wenmai_protocol::Failure;
use yew::{component, html, use_effect_with, use_mut_ref, Callback, Html, Properties};

/// Properties of [`LoadDialog`].
#[derive(Clone, Properties, PartialEq)]
pub struct Props {
    /// Whether it is open.
    pub open: bool,
    /// Files that are chosen and not loaded yet.
    pub chosen: Option<Picked>,
    /// Whether files are on their way.
    pub gathering: bool,
    /// The reader closed it.
    pub onclose: Callback<()>,
    /// Files to look at, when they are here.
    pub oncoming: Callback<Coming>,
    /// None of those that were chosen.
    pub onothers: Callback<()>,
    /// Texts to load.
    pub ontexts: Callback<Texts>,
    /// Stop the loading with this number, and keep nothing of it.
    pub oncancel: Callback<u32>,
    /// Stop the loading with this number, and keep what is loaded.
    pub onstop: Callback<u32>,
}

/// Opening texts of one's own: choosing, looking, loading, and what became of each file.
#[component]
pub fn LoadDialog(props: &Props) -> Html {
    let text = use_text();
    html! {
        <Modal title={text.load.title} open={props.open} onclose={props.onclose.clone()}>
            <Lazy<Props> chunk={chunk!(dialogs, import, Steps with Props)} with={props.clone()} />
        </Modal>
    }
}

/// What is in the dialog: each step in its turn.
#[component]
fn Steps(props: &Props) -> Html {
    let (text, session) = (use_text(), use_session());
    let chosen = props.chosen.as_ref().filter(|_| !session.loading());
    let gathering = props.gathering && !session.loading();
    let sources = chosen.is_none() && !gathering && !session.loading();
    let said = matches!(session.load, Some(Load::Done(_) | Load::Failed(Failure::Files(_))));
    use_definitions(said);
    // What was pressed is gone; the reader begins again. What became of files takes the focus itself.
    let before = use_mut_ref(|| (false, false));
    use_effect_with((props.open, sources), move |now| {
        if before.replace(*now) == (true, false) && *now == (true, true) && !said {
            focus::soon(FIRST);
        }
    });
    html! {
        <>
            { match &session.load {
                Some(Load::Running(id)) => html! {
                    <Running id={*id} oncancel={props.oncancel.clone()} onstop={props.onstop.clone()} />
                },
                _ if chosen.is_some() || gathering => Html::default(),
                Some(Load::Done(outcomes)) => html! { <>{ outcome_list(text, outcomes) }<IsKept /></> },
                Some(Load::Failed(failure)) => html! {
                    <>
                        <p class="failed" role="alert">{ failure_sentence(text, failure) }</p>
                        if let Failure::Files(outcomes) = failure { { outcome_list(text, outcomes) } }
                    </>
                },
                None => Html::default(),
            } }
            if let Some(picked) = chosen {
                <Review picked={picked.clone()} ontexts={props.ontexts.clone()}
                    onothers={props.onothers.clone()} />
            } else if gathering {
                <p class="loading" role="status">{ text.import().gathering }</p>
            } else if sources {
                <Sources oncoming={props.oncoming.clone()} ontexts={props.ontexts.clone()} />
            }
        </>
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
