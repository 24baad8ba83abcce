//! What the frame keeps: the worker's session, the settings, the place.

use crate::client::{Client, Event};
use crate::components::TABLE;
use crate::context::Reporter;
use crate::platform::updates::{self, Newer};
use crate::platform::{given, leaving, reader, report, url};
use crate::state::{
    decode, encode, Keeping, KeepingAction, Phase, Place, Report, Session, SessionAction, Settings,
};
use crate::views::VIEWS;
use gloo::timers::callback::Timeout;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use wenmai_protocol::{Corpus, Failure, FileFault, FileOutcome, KeptKey};
use yew::{
    hook, use_callback, use_effect_with, use_mut_ref, use_reducer, use_state_eq, Callback,
    UseReducerDispatcher, UseReducerHandle,
};

/// How long after the first answers this version of the page is kept.
const KEEP_AFTER_MS: u32 = 3000;

/// How long after the first answers the chunks are fetched that nobody has looked at yet.
const AHEAD_AFTER_MS: u32 = 1000;

/// The report is kept when nothing was changed in it for so long.
const REST_MS: u32 = 300;

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
        let replaced = dispatcher.clone();
        move |()| {
            updates::when_replaced(Callback::from(move |()| replaced.dispatch(SessionAction::Outdated)));
            client.listen(Callback::from(move |event| {
                dispatcher.dispatch(match event {
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
            if *phase == Phase::Starting && given::is_there() {
                let tell = Callback::from(move |action| dispatcher.dispatch(action));
                return spawn_local(open_given(client, tell));
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
        let Ok(seed) = &result else { return tell.emit(result) };
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

/// Opens the corpus that the page comes with; where that cannot be, the seeds, with what is wrong.
async fn open_given(client: Client, tell: Callback<SessionAction>) {
    let given = given::corpus().await;
    let loader = client.clone();
    client.hello(move |result| {
        let seed = match result {
            Ok(seed) => seed,
            failed => return tell.emit(opened(failed)),
        };
        let told = tell.clone();
        let failed = move |failure| {
            told.emit(SessionAction::Opened(seed));
            told.emit(SessionAction::LoadFailed(failure));
        };
        match given {
            Ok(bytes) => {
                loader.load(vec![bytes].into(), move |result| match result {
                    Err(failure) => failed(failure),
                    Ok(loaded) => tell.emit(SessionAction::Opened(loaded.corpus)),
                });
            }
            Err(name) => {
                failed(Failure::Files(vec![FileOutcome::failed(&name, FileFault::Unreadable)]));
            }
        }
    });
}

fn opened(result: Result<Corpus, Failure>) -> SessionAction {
    match result {
        Ok(corpus) => SessionAction::Opened(corpus),
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

/// A newer version of the page that waits. This one is kept for when there is no network once its first answers are
/// drawn: what is fetched for that comes after what is read first.
#[hook]
pub fn use_newer(running: bool) -> Option<Newer> {
    let newer = use_state_eq(|| None::<Newer>);
    use_effect_with(running, {
        let newer = newer.setter();
        move |running| {
            let ready = Callback::from(move |version| newer.set(Some(version)));
            let timer = running.then(|| Timeout::new(KEEP_AFTER_MS, move || updates::keep(ready)));
            // Once begun it is not taken back.
            timer.map(Timeout::forget);
        }
    });
    (*newer).clone()
}

/// Fetches what nobody has looked at yet, so that it is there at once and without a network: after what is read first,
/// and before this version of the page is kept. What does not arrive is asked for again when it is looked at.
#[hook]
pub fn use_ahead(running: bool) {
    use_effect_with(running, |running| {
        let timer = running.then(|| {
            Timeout::new(AHEAD_AFTER_MS, || {
                spawn_local(async {
                    // The dialogs come together, and so do views of a group.
                    for chunk in VIEWS.iter().map(|view| view.show).chain([TABLE]) {
                        if chunk.arrive().await.is_err() {
                            break;
                        }
                    }
                });
            })
        });
        timer.map(Timeout::forget);
    });
}

/// The report, which outlives every corpus and a reload of the page.
#[hook]
pub fn use_reports() -> Reporter {
    let report = use_reducer(report::load);
    let kept = use_state_eq(|| true);
    let now = Rc::new((*report).clone());
    // All of it is written out, so not at every key: at rest, or when the page is left.
    let due = use_mut_ref(|| None::<Rc<Report>>);
    let write = {
        let (due, kept) = (due.clone(), kept.setter());
        move || {
            if let Some(report) = due.take() {
                kept.set(report::keep(&report));
            }
        }
    };
    use_effect_with((), {
        let write = write.clone();
        move |()| {
            let listener = leaving::listen(Callback::from(move |()| write()));
            move || drop(listener)
        }
    });
    use_effect_with(now.clone(), move |now| {
        *due.borrow_mut() = Some(now.clone());
        let timer = Timeout::new(REST_MS, write);
        move || drop(timer)
    });
    let dispatcher = report.dispatcher();
    Reporter { report: now, kept: *kept, act: Callback::from(move |action| dispatcher.dispatch(action)) }
}
