//! What is open.

use crate::context::{use_session, use_text};
use crate::state::Load;
use std::rc::Rc;
use wenmai_protocol::Corpus;
use yew::{component, html, Callback, Html, Properties};

/// Properties of [`CorpusHead`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The corpus.
    pub corpus: Rc<Corpus>,
    /// The reader wants to open texts of their own.
    pub onopen: Callback<()>,
    /// The reader wants the seed corpus back.
    pub onseed: Callback<()>,
}

/// The corpus: its name, its size, and how to open another.
#[component]
pub fn CorpusHead(props: &Props) -> Html {
    let (text, session) = (use_text(), use_session());
    let (column, corpus) = (&text.column, &props.corpus);
    let name = match corpus.is_seed {
        true => column.seed_name,
        false if corpus.name.is_empty() => column.own_name,
        false => &corpus.name,
    };
    // While texts are loading, the way to the dialog says how far they are.
    let open = match &session.load {
        Some(Load::Running { progress, .. }) => {
            let stage =
                progress.as_ref().map_or(text.load.reading, |progress| (text.load.stage)(progress.stage));
            format!("{stage}…")
        }
        _ => text.load.open.to_owned(),
    };
    html! {
        <section class="corpus">
            <h2>{ column.corpus }</h2>
            <p class="name">{ name }</p>
            <p class="note">{ (column.counts)(corpus.documents.len() as u32, corpus.words) }</p>
            <p class="fingerprint" title={column.fingerprint}>
                if corpus.is_seed { { column.seed }{ " · " } }
                { &corpus.fingerprint }
            </p>
            <p>
                <button type="button" class="quiet" onclick={props.onopen.reform(|_| ())}>{ open }</button>
            </p>
            if !corpus.is_seed {
                <p>
                    <button type="button" class="quiet" onclick={props.onseed.reform(|_| ())}>{ text.load.back }</button>
                </p>
            }
        </section>
    }
}
