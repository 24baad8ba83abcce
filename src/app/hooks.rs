//! What the frame keeps: the worker's session, the settings, the place.

use crate::client::{Client, Event};
use crate::platform::{reader, url};
use crate::state::{decode, encode, Phase, Place, Session, SessionAction, Settings};
use wenmai_protocol::{Answer, Failure};
use yew::{hook, use_callback, use_effect_with, use_reducer, use_state_eq, Callback, UseReducerHandle};

/// The worker's session: says hello, and starts a broken worker again with the corpus as it was.
#[hook]
pub fn use_session_of(client: &Client) -> UseReducerHandle<Session> {
    let session = use_reducer(Session::default);
    let dispatcher = session.dispatcher();
    use_effect_with((), {
        let (client, dispatcher) = (client.clone(), dispatcher.clone());
        move |()| {
            client.listen(Callback::from(move |event| {
                dispatcher.dispatch(match event {
                    Event::Progress(progress) => SessionAction::Progress(progress),
                    Event::Broke => SessionAction::Broke,
                    Event::Outdated => SessionAction::Outdated,
                })
            }));
        }
    });
    use_effect_with(session.phase.clone(), {
        let client = client.clone();
        move |phase| {
            if *phase == Phase::Restarting {
                client.restart();
            }
            if matches!(phase, Phase::Starting | Phase::Restarting) {
                open(&client, Callback::from(move |action| dispatcher.dispatch(action)));
            }
        }
    });
    session
}

/// Asks what is loaded; if it should be the reader's own texts, loads them again.
fn open(client: &Client, tell: Callback<SessionAction>) {
    let again = client.clone();
    let tell = tell.reform(opened);
    client.hello(move |result| match result {
        Ok(Answer::Corpus(_)) if again.has_texts() => {
            let client = again.clone();
            again.load_again(Callback::noop(), move |result| client.edit_again(result, tell));
        }
        result => again.edit_again(result, tell),
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
