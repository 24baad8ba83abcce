//! Opening texts of one's own, and the way back.

use super::keeper::when_saved;
use crate::client::{Client, Texts};
use crate::components::LoadDialog;
use crate::context::{use_text, Nav};
use crate::platform::drops;
use crate::platform::files::{self, Bytes, Coming, Picked};
use crate::state::{is_saved, Keeping, Load, Place, Session, SessionAction};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::{
    component, hook, html, use_effect_with, use_mut_ref, use_state_eq, Callback, Html, Properties,
    UseReducerHandle,
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
        Callback::from(move |arrived: SessionAction| {
            if let SessionAction::Opened(corpus) | SessionAction::Loaded(corpus, _) = &arrived {
                if linked.as_ref() != Some(&corpus.fingerprint) {
                    let corpus = Some(corpus.fingerprint.clone());
                    moved.emit((Place { corpus, ..Place::default() }, false));
                }
            }
            dispatcher.dispatch(arrived);
        })
    };
    let chosen = use_state_eq(|| None::<Picked>);
    let gathering = use_state_eq(|| false);
    // Files may be long on their way. What the reader has done since then counts: every choice has a number.
    let latest = use_mut_ref(|| 0u32);
    let anew = {
        let (latest, gathering) = (latest.clone(), gathering.setter());
        Rc::new(move |coming: bool| {
            gathering.set(coming);
            *latest.borrow_mut() += 1;
            *latest.borrow()
        })
    };
    let ontexts = {
        let (client, dispatcher, open, arrived) =
            (client.clone(), dispatcher.clone(), open.setter(), arrived.clone());
        let (chosen, anew) = (chosen.setter(), anew.clone());
        Callback::from(move |texts: Texts| {
            anew(false);
            open.set(true);
            chosen.set(None);
            let arrived = arrived.clone();
            let id = client.load(texts, move |result| {
                arrived.emit(match result {
                    Ok(loaded) => SessionAction::Loaded(loaded.corpus, loaded.outcomes),
                    Err(failure) => SessionAction::LoadFailed(failure),
                });
            });
            dispatcher.dispatch(SessionAction::Loading(id));
        })
    };
    // A saved corpus has nothing to be looked at.
    let onchosen = {
        let (ontexts, open, chosen) = (ontexts.clone(), open.setter(), chosen.setter());
        let (dispatcher, anew, latest) = (dispatcher.clone(), anew.clone(), latest.clone());
        let gathering = gathering.setter();
        Callback::from(move |files: Vec<Bytes>| match &files[..] {
            [one] if is_saved(&one.name) => ontexts.emit(files.into()),
            [] => {
                anew(false);
                chosen.set(None);
            }
            _ => {
                let number = anew(true);
                open.set(true);
                dispatcher.dispatch(SessionAction::LoadSeen);
                let (chosen, gathering, latest) = (chosen.clone(), gathering.clone(), latest.clone());
                spawn_local(async move {
                    let picked = Picked::of(files);
                    files::weigh(&picked.files).await;
                    if *latest.borrow() == number {
                        gathering.set(false);
                        chosen.set(Some(picked));
                    }
                });
            }
        })
    };
    let onothers = onchosen.reform(|()| Vec::new());
    let oncoming = {
        let (onchosen, open, anew, latest) = (onchosen.clone(), open.setter(), anew.clone(), latest.clone());
        let chosen = chosen.setter();
        Callback::from(move |coming: Coming| {
            let number = anew(true);
            open.set(true);
            chosen.set(None);
            let (onchosen, latest) = (onchosen.clone(), latest.clone());
            spawn_local(async move {
                let files = coming.await;
                if *latest.borrow() == number {
                    onchosen.emit(files);
                }
            });
        })
    };
    let onseed = {
        let (client, session, keeping, arrived) =
            (client.clone(), session.clone(), keeping.clone(), arrived.clone());
        Callback::from(move |()| {
            let (own, arrived) = (client.clone(), arrived.clone());
            let opened = move |result: Result<_, _>| {
                arrived.emit(result.map_or_else(SessionAction::LoadFailed, SessionAction::Opened));
            };
            when_saved(&client, &session, &keeping, move || own.seed(opened));
        })
    };
    let oncancel = {
        let client = client.clone();
        Callback::from(move |id| client.cancel(id))
    };
    let onstop = {
        let client = client.clone();
        Callback::from(move |id| client.stop(id))
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
    let (onclose, unchosen) = (open.setter(), chosen.setter());
    OpenerProps {
        open: *open,
        chosen: (*chosen).clone(),
        gathering: *gathering,
        oncoming,
        onothers,
        onopen: Callback::from(move |()| onopen.set(true)),
        onclose: Callback::from(move |()| {
            anew(false);
            onclose.set(false);
            unchosen.set(None);
            dispatcher.dispatch(SessionAction::LoadSeen);
        }),
        ontexts,
        oncancel,
        onstop,
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
    /// Files that are chosen and not loaded yet.
    pub chosen: Option<Picked>,
    /// Whether files are on their way.
    pub gathering: bool,
    /// Looks at files before they are loaded.
    pub oncoming: Callback<Coming>,
    /// Forgets those that are chosen.
    pub onothers: Callback<()>,
    /// Loads texts.
    pub ontexts: Callback<Texts>,
    /// Stops the loading with this number.
    pub oncancel: Callback<u32>,
    /// Stops the loading with this number, but keeps what is loaded.
    pub onstop: Callback<u32>,
    /// Goes back to the seed corpus.
    pub onseed: Callback<()>,
    /// Takes a corpus that was opened.
    pub arrived: Callback<SessionAction>,
}

/// The dialog for texts, and what is shown while files hover over the page.
#[component]
pub fn Opener(props: &OpenerProps) -> Html {
    let text = use_text();
    let hovering = use_state_eq(|| false);
    use_effect_with(props.oncoming.clone(), {
        let hovering = hovering.setter();
        move |oncoming| {
            let listeners = drops::listen(oncoming.clone(), Callback::from(move |over| hovering.set(over)));
            move || drop(listeners)
        }
    });
    html! {
        <>
            <LoadDialog open={props.open} chosen={props.chosen.clone()} gathering={props.gathering} onclose={props.onclose.clone()}
                oncoming={props.oncoming.clone()} onothers={props.onothers.clone()} ontexts={props.ontexts.clone()} oncancel={props.oncancel.clone()}
                onstop={props.onstop.clone()} />
            if *hovering { <div class="dropping" aria-hidden="true">{ text.load.drop_here }</div> }
        </>
    }
}
