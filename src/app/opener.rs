//! Opening texts of one's own, and the way back.

use super::keeper::when_saved;
use crate::client::Client;
use crate::components::LoadDialog;
use crate::context::{use_text, Nav};
use crate::platform::files::{self, Bytes};
use crate::state::{Keeping, Load, Place, Session, SessionAction};
use wenmai_protocol::{Answer, Failure};
use yew::{
    component, hook, html, use_effect_with, use_state_eq, Callback, Html, Properties, UseReducerHandle,
};

/// Opening texts: the dialog, what is dropped on the page, and the way back to the seed corpus.
#[hook]
pub fn use_opener(
    client: &Client,
    session: &UseReducerHandle<Session>,
    keeping: &UseReducerHandle<Keeping>,
    nav: &Nav,
    linked: Option<String>,
) -> OpenerProps {
    let open = use_state_eq(|| false);
    let dispatcher = session.dispatcher();
    // Links of another corpus mean nothing here, unless the link that was followed waited for this one.
    let arrived = {
        let (dispatcher, moved) = (dispatcher.clone(), nav.moved.clone());
        Callback::from(move |result: Result<Answer, Failure>| {
            if let Ok(Answer::Corpus(corpus) | Answer::Loaded(corpus, _)) = &result {
                if linked.as_ref() != Some(&corpus.fingerprint) {
                    let corpus = Some(corpus.fingerprint.clone());
                    moved.emit((Place { corpus, ..Place::default() }, false));
                }
            }
            dispatcher.dispatch(match result {
                Ok(Answer::Loaded(corpus, outcomes)) => SessionAction::Loaded(corpus, outcomes),
                Ok(Answer::Corpus(corpus)) => SessionAction::Opened(corpus),
                Ok(_) => SessionAction::LoadFailed(Failure::Broken("another kind of answer".to_owned())),
                Err(failure) => SessionAction::LoadFailed(failure),
            });
        })
    };
    let ontexts = {
        let (client, dispatcher, open, arrived) =
            (client.clone(), dispatcher.clone(), open.setter(), arrived.clone());
        Callback::from(move |texts: Vec<Bytes>| {
            open.set(true);
            dispatcher.dispatch(SessionAction::Loading(0));
            let (sent, arrived) = (dispatcher.clone(), arrived.clone());
            let sent = Callback::from(move |id| sent.dispatch(SessionAction::Loading(id)));
            client.load(texts, sent, move |result| arrived.emit(result));
        })
    };
    let onseed = {
        let (client, session, keeping, arrived) =
            (client.clone(), session.clone(), keeping.clone(), arrived.clone());
        Callback::from(move |()| {
            let (own, arrived) = (client.clone(), arrived.clone());
            when_saved(&client, &session, &keeping, move || own.seed(move |result| arrived.emit(result)));
        })
    };
    let oncancel = {
        let client = client.clone();
        Callback::from(move |id| client.cancel(id))
    };
    // What is wrong is said in the dialog, which nobody has opened when the corpus came with the page.
    let failed = matches!(session.load, Some(Load::Failed(_)));
    use_effect_with(failed, {
        let open = open.setter();
        move |failed| {
            if *failed {
                open.set(true);
            }
        }
    });
    let onopen = open.setter();
    let onclose = open.setter();
    OpenerProps {
        open: *open,
        onopen: Callback::from(move |()| onopen.set(true)),
        onclose: Callback::from(move |()| {
            onclose.set(false);
            dispatcher.dispatch(SessionAction::LoadSeen);
        }),
        ontexts,
        oncancel,
        onseed,
        arrived,
    }
}

/// Properties of [`Opener`], and what else opens texts.
#[derive(Properties, PartialEq)]
pub struct OpenerProps {
    /// Whether the dialog is open.
    pub open: bool,
    /// Opens it.
    pub onopen: Callback<()>,
    /// Closes it.
    pub onclose: Callback<()>,
    /// Loads texts.
    pub ontexts: Callback<Vec<Bytes>>,
    /// Stops the loading with this number.
    pub oncancel: Callback<u32>,
    /// Goes back to the seed corpus.
    pub onseed: Callback<()>,
    /// Takes a corpus that was opened.
    pub arrived: Callback<Result<Answer, Failure>>,
}

/// The dialog for texts, and what is shown while files hover over the page.
#[component]
pub fn Opener(props: &OpenerProps) -> Html {
    let text = use_text();
    let hovering = use_state_eq(|| false);
    use_effect_with(props.ontexts.clone(), {
        let hovering = hovering.setter();
        move |ontexts| {
            let listeners = files::listen(ontexts.clone(), Callback::from(move |over| hovering.set(over)));
            move || drop(listeners)
        }
    });
    html! {
        <>
            <LoadDialog open={props.open} onclose={props.onclose.clone()} ontexts={props.ontexts.clone()}
                oncancel={props.oncancel.clone()} />
            if *hovering { <div class="dropping" aria-hidden="true">{ text.load.drop_here }</div> }
        </>
    }
}
