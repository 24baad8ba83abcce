//! The frame: what every page shares, and which page is shown.

use crate::client::{use_answer, Client, Event};
use crate::components::column::{Column, COLUMN};
use crate::components::query_bar::FIELD;
use crate::components::{Header, KeysDialog, LoadDialog, Notices, Tabs};
use crate::context::{use_nav, use_session, use_text, Nav};
use crate::pages::{Concordance, Overview, Read, Words};
use crate::platform::files::Bytes;
use crate::platform::keys::{self, Key};
use crate::platform::{files, focus, reader, url};
use crate::state::{
    decode, encode, FilterExt, Page, Phase, Place, Session, SessionAction, Settings, SettingsAction,
};
use std::rc::Rc;
use wenmai_protocol::{Answer, Ask, Failure};
use yew::{
    component, hook, html, use_callback, use_effect_with, use_reducer, use_state, use_state_eq, AttrValue,
    Callback, ContextProvider, Html, Properties, UseReducerHandle, UseStateSetter,
};

/// The page as a whole: providers around the frame.
#[component]
pub fn App() -> Html {
    let client = use_state(Client::start);
    let session = use_session_of(&client);
    let settings = use_settings();
    let (place, moved) = use_place();
    let fingerprint = session.corpus.as_ref().map(|corpus| corpus.fingerprint.clone());
    let nav = Nav {
        place: Rc::new(fingerprint.as_deref().map_or_else(|| place.clone(), |own| place.on_corpus(own))),
        moved,
        corpus: fingerprint.clone(),
    };
    let other = place.corpus.clone().filter(|_| fingerprint.as_deref().is_some_and(|own| !place.fits(own)));
    let opener = use_opener(&client, &session, &nav, place.corpus);
    let onsettings = {
        let dispatcher = settings.dispatcher();
        Callback::from(move |action| dispatcher.dispatch(action))
    };
    let onseen = {
        let dispatcher = session.dispatcher();
        Callback::from(move |()| dispatcher.dispatch(SessionAction::BrokeSeen))
    };
    html! {
        <ContextProvider<Settings> context={*settings}>
            <ContextProvider<Client> context={(*client).clone()}>
                <ContextProvider<Rc<Session>> context={Rc::new((*session).clone())}>
                    <ContextProvider<Nav> context={nav}>
                        // Another corpus is another page: nothing that belongs to the last one stays.
                        <Frame key={fingerprint.unwrap_or_default()} settings={*settings} {onsettings} {onseen}
                            onopen={opener.onopen.clone()} onseed={opener.onseed.clone()}
                            other={other.map(AttrValue::from)} />
                        <Opener ..opener />
                    </ContextProvider<Nav>>
                </ContextProvider<Rc<Session>>>
            </ContextProvider<Client>>
        </ContextProvider<Settings>>
    }
}

/// The worker's session: says hello, and starts a broken worker again with the corpus as it was.
#[hook]
fn use_session_of(client: &Client) -> UseReducerHandle<Session> {
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
    client.hello(move |result| match result {
        Ok(Answer::Corpus(_)) if again.has_texts() => {
            again.load_again(Callback::noop(), move |result| tell.emit(opened(result)));
        }
        result => tell.emit(opened(result)),
    });
}

fn opened(result: Result<Answer, Failure>) -> SessionAction {
    match result {
        Ok(Answer::Corpus(corpus) | Answer::Loaded(corpus, _)) => SessionAction::Opened(corpus),
        Err(Failure::Version { .. }) => SessionAction::Outdated,
        _ => SessionAction::Failed,
    }
}

/// Language and colours, applied and kept.
#[hook]
fn use_settings() -> UseReducerHandle<Settings> {
    let settings = use_reducer(reader::settings);
    use_effect_with(*settings, |settings| {
        reader::apply(*settings, "文脉 Wenmai");
        reader::keep(*settings);
    });
    settings
}

/// The place, which the address holds, and how to go to another.
#[hook]
fn use_place() -> (Place, Callback<(Place, bool)>) {
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

/// Opening texts: the dialog, what is dropped on the page, and the way back to the seed corpus.
#[hook]
fn use_opener(
    client: &Client,
    session: &UseReducerHandle<Session>,
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
        let client = client.clone();
        Callback::from(move |()| {
            let arrived = arrived.clone();
            client.seed(move |result| arrived.emit(result));
        })
    };
    let oncancel = {
        let client = client.clone();
        Callback::from(move |id| client.cancel(id))
    };
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
    }
}

#[derive(Properties, PartialEq)]
struct OpenerProps {
    open: bool,
    onopen: Callback<()>,
    onclose: Callback<()>,
    ontexts: Callback<Vec<Bytes>>,
    oncancel: Callback<u32>,
    onseed: Callback<()>,
}

/// The dialog for texts, and what is shown while files hover over the page.
#[component]
fn Opener(props: &OpenerProps) -> Html {
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

#[derive(Properties, PartialEq)]
struct FrameProps {
    settings: Settings,
    onsettings: Callback<SettingsAction>,
    onseen: Callback<()>,
    onopen: Callback<()>,
    onseed: Callback<()>,
    other: Option<AttrValue>,
}

/// Header, column and page.
#[component]
fn Frame(props: &FrameProps) -> Html {
    let (text, nav, session) = (use_text(), use_nav(), use_session());
    let sheet = use_state_eq(|| false);
    let keys = use_state_eq(|| false);
    use_keys(&nav, sheet.setter(), keys.setter());
    // Asked here, because the search field, too, shows how the query was understood and what is wrong with it.
    let wanted = nav.place.page == Page::Concordance && !nav.place.query.is_empty();
    let ask = wanted.then(|| Ask::Concordance(nav.place.filter.clone(), nav.place.lines_ask()));
    let lines = use_answer(ask, |answer| match answer {
        Answer::Concordance(page) => Some(page),
        _ => None,
    });
    let failure = match &lines.failure {
        Some((ask, Failure::Query(failure))) => {
            Some((AttrValue::from(query_of(ask).to_owned()), failure.clone()))
        }
        _ => None,
    };
    let understood = lines.value.as_ref().filter(|(ask, _)| wanted && query_of(ask) == nav.place.query);
    let understood = understood.map(|(_, page)| page.understood.clone()).unwrap_or_default();
    let onkeys = {
        let keys = keys.setter();
        Callback::from(move |()| keys.set(true))
    };
    let shut_keys = {
        let keys = keys.setter();
        Callback::from(move |()| keys.set(false))
    };
    let close = {
        let sheet = sheet.setter();
        Callback::from(move |()| sheet.set(false))
    };
    let open = {
        let sheet = sheet.setter();
        Callback::from(move |_: yew::MouseEvent| sheet.set(true))
    };
    use_effect_with(*sheet, |open| {
        if *open {
            focus::focus(COLUMN);
        }
    });
    // Another page, or another page of a list, begins at its top; what is pointed at is shown by its own page.
    let pointed = nav.place.lines.chosen.is_some() || nav.place.read.line.is_some();
    use_effect_with((nav.place.page, nav.place.words.offset, nav.place.lines.offset), move |_| {
        if !pointed {
            focus::top();
        }
    });
    html! {
        <div class="frame">
            <a class="skip" href="#main" onclick={skip()}>{ text.frame.skip }</a>
            <header>
                <Header settings={props.settings} onsettings={props.onsettings.clone()} {onkeys} {understood} {failure} />
                <Tabs />
            </header>
            <Notices other={props.other.clone()} onseen={props.onseen.clone()} />
            <div class="body">
                <Column open={*sheet} onclose={close} onopen={props.onopen.clone()} onseed={props.onseed.clone()} />
                <main id="main" tabindex="-1">
                    <button type="button" class="sheet" aria-expanded={sheet.to_string()} aria-controls={COLUMN} onclick={open}>
                        { (text.column.filters)(nav.place.filter.active()) }
                    </button>
                    if session.corpus.is_none() {
                        if session.phase == Phase::Starting { <p class="loading" role="status">{ text.frame.opening }</p> }
                    } else {
                        { match nav.place.page {
                            Page::Overview => html! { <Overview /> },
                            Page::Read => html! { <Read /> },
                            Page::Words => html! { <Words /> },
                            Page::Concordance => html! { <Concordance asked={(*lines).clone()} onretry={lines.retry()} /> },
                        } }
                    }
                </main>
            </div>
            <KeysDialog open={*keys} onclose={shut_keys} />
        </div>
    }
}

fn query_of(ask: &Ask) -> &str {
    match ask {
        Ask::Concordance(_, ask) => &ask.query,
        _ => "",
    }
}

/// Skips to the page without touching the address, which holds the place.
fn skip() -> Callback<yew::MouseEvent> {
    Callback::from(|event: yew::MouseEvent| {
        event.prevent_default();
        focus::focus("main");
    })
}

/// The keys that work everywhere.
#[hook]
fn use_keys(nav: &Nav, sheet: UseStateSetter<bool>, list: UseStateSetter<bool>) {
    use_effect_with(nav.clone(), move |nav| {
        let nav = nav.clone();
        let listener = keys::listen(Callback::from(move |key| match key {
            Key::Search => focus::select_field(FIELD),
            Key::Page(number) => {
                if let Some(page) = Page::ALL.get(number - 1) {
                    nav.go(nav.place.on(*page));
                }
            }
            Key::Help => list.set(true),
            Key::Escape => sheet.set(false),
        }));
        move || drop(listener)
    });
}
