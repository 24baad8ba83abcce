//! What the frame keeps: the worker's session, the settings, the place.

use crate::client::{Client, Event};
use crate::platform::{reader, url};
use crate::state::{decode, encode, Keeping, KeepingAction, Phase, Place, Session, SessionAction, Settings};
use std::rc::Rc;
use wenmai_protocol::{Answer, Corpus, Failure, KeptKey};
use yew::{
    hook, use_callback, use_effect_with, use_reducer, use_state_eq, Callback, UseReducerDispatcher,
    UseReducerHandle,
};

/// The worker's session: says hello, opens the kept corpus that the link was made on, and starts a broken worker again
/// with the corpus as it was.
#[hook]
pub fn use_session_of(
    client: &Client,
    linked: Option<String>,
    stored: UseReducerDispatcher<Keeping>,
    changed: Callback<()>,
) -> UseReducerHandle<Session> {
    let session = use_reducer(Session::default);
    let dispatcher = session.dispatcher();
    use_effect_with((), {
        let (client, dispatcher) = (client.clone(), dispatcher.clone());
        move |()| {
            client.listen(Callback::from(move |event| {
                dispatcher.dispatch(match event {
                    Event::Progress(progress) => SessionAction::Progress(progress),
                    Event::Broke => {
                        stored.dispatch(KeepingAction::Broke);
                        SessionAction::Broke
                    }
                    Event::Outdated => SessionAction::Outdated,
                    Event::StoreChanged => return changed.emit(()),
                })
            }));
        }
    });
    use_effect_with(session.phase.clone(), {
        let (client, before) = (client.clone(), session.corpus.clone());
        move |phase| {
            if *phase == Phase::Restarting {
                client.restart();
            }
            if matches!(phase, Phase::Starting | Phase::Restarting) {
                let linked = linked.filter(|_| *phase == Phase::Starting);
                open(&client, before, linked, Callback::from(move |action| dispatcher.dispatch(action)));
            }
        }
    });
    session
}

/// Asks what is loaded. If a corpus was open before, it is opened again, from the browser's store or from its texts; else
/// the link may be of a corpus that is kept.
fn open(client: &Client, before: Option<Rc<Corpus>>, linked: Option<String>, tell: Callback<SessionAction>) {
    let again = client.clone();
    let tell = tell.reform(opened);
    client.hello(move |result| {
        let Ok(Answer::Corpus(seed)) = &result else { return tell.emit(result) };
        let linked = linked.filter(|linked| *linked != seed.fingerprint);
        match before.as_ref().and_then(|before| Some((before, before.kept.as_ref()?))) {
            Some((before, kept)) => again.open_again(kept, before.fingerprint.clone(), tell),
            None if again.has_texts() => again.load_again(tell),
            None => match linked {
                Some(linked) => again.open_kept(KeptKey::Fingerprint(linked), move |kept| {
                    // Not kept here: what there is is shown, with a word about it.
                    tell.emit(if matches!(kept, Err(Failure::Store(_))) { result } else { kept });
                }),
                None => again.edit_again(result, tell),
            },
        }
    });
}

fn opened(result: Result<Answer, Failure>) -> SessionAction {
    match result {
        Ok(Answer::Corpus(corpus) | Answer::Loaded(corpus, _)) => SessionAction::Opened(corpus),
        Ok(Answer::Changed(changed)) => SessionAction::Opened(changed.corpus),
        Err(Failure::Version { .. }) => SessionAction::Outdated,
        _ => SessionAction::Failed,
    }
}

/// Language and colours, applied and kept.
#[hook]
pub fn use_settings() -> UseReducerHandle<Settings> {
    let settings = use_reducer(reader::settings);
    use_effect_with(*settings, |settings| {
        reader::apply(*settings, "文脉 Wenmai");
        reader::keep(*settings);
    });
    settings
}

/// The place, which the address holds, and how to go to another.
#[hook]
pub fn use_place() -> (Place, Callback<(Place, bool)>) {
    let place = use_state_eq(|| decode(&url::fragment()));
    use_effect_with((), {
        let place = place.setter();
        move |()| {
            let listeners = url::listen(Callback::from(move |fragment: String| place.set(decode(&fragment))));
            move || drop(listeners)
        }
    });
    let setter = place.setter();
    let moved = use_callback((), move |(next, replace): (Place, bool), ()| {
        url::go(&encode(&next), replace);
        setter.set(next);
    });
    ((*place).clone(), moved)
}
