//! What is open.

use crate::components::{kept_name, ReportDialog, SaveCorpus, StageOf};
use crate::context::{use_keeper, use_session, use_text, Keep};
use crate::state::Load;
use std::rc::Rc;
use wenmai_protocol::{Corpus, KeptState};
use yew::{component, html, Callback, Html, MouseEvent, Properties};

/// Properties of [`CorpusHead`].
#[derive(Properties, PartialEq)]
pub struct Props {
    pub corpus: Rc<Corpus>,
    /// The reader wants to open texts of their own.
    pub onopen: Callback<()>,
    /// The reader wants the seed corpus back.
    pub onseed: Callback<()>,
}

/// The corpus: its name, its size, and how to open another.
#[component]
pub fn CorpusHead(props: &Props) -> Html {
    let (text, session, keeper) = (use_text(), use_session(), use_keeper());
    let (column, corpus) = (&text.column, &props.corpus);
    // A name that the reader has given goes before the corpus' own.
    let given = corpus.kept.as_ref().map_or("", |kept| &kept.name);
    let name = match corpus.is_seed {
        true => column.seed_name,
        false if !given.is_empty() => given,
        false if corpus.name.is_empty() => column.own_name,
        false => &corpus.name,
    };
    // While texts are loading, the way to the dialog says how far they are.
    let open = match &session.load {
        Some(Load::Running(id)) => html! { <StageOf id={*id} first={text.load.reading} /> },
        _ => html! { { text.load.open } },
    };
    let last = keeper.keeping.corpora().iter().find(|kept| {
        corpus.is_seed
            && corpus.kept.is_none()
            && kept.state == KeptState::Whole
            && Some(&kept.id) == keeper.last.as_ref()
    });
    html! {
        <section class="corpus">
            <h2>{ column.corpus }</h2>
            <p class="name">{ name }</p>
            <p class="note">{ (column.counts)(corpus.documents.len() as u32, corpus.words) }</p>
            <p class="fingerprint" title={column.fingerprint}>
                if corpus.is_seed { { column.seed }{ " · " } }
                { &corpus.fingerprint }
            </p>
            if keeper.keeping.saving {
                <p class="note">{ text.kept.saving }</p>
            } else if corpus.kept.as_ref().is_some_and(|kept| kept.fingerprint == corpus.fingerprint) {
                <p class="note">{ text.kept.is_kept }</p>
            }
            <p>
                <button type="button" class="quiet" onclick={props.onopen.reform(|_| ())}>{ open }</button>
            </p>
            if let Some(last) = last {
                <p>
                    <button type="button" class="quiet" disabled={keeper.keeping.opening.is_some()}
                        onclick={keeper.want.reform({ let id = last.id.clone(); move |_: MouseEvent| Keep::Open(id.clone()) })}>
                        { (text.kept.resume)(&kept_name(text, last)) }
                    </button>
                </p>
            }
            <p>
                <button type="button" class="quiet" onclick={keeper.want.reform(|_: MouseEvent| Keep::Show(true))}>
                    { text.kept.list }
                </button>
            </p>
            <p><SaveCorpus /></p>
            <p><ReportDialog /></p>
            if !corpus.is_seed {
                <p>
                    <button type="button" class="quiet" onclick={props.onseed.reform(|_| ())}>{ text.load.back }</button>
                </p>
            }
        </section>
    }
}
