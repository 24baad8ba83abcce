//! Header, column and page.

use crate::chunk::lazy;
use crate::client::use_answer;
use crate::components::column::{Column, COLUMN};
use crate::components::query_bar::FIELD;
use crate::components::{use_parts, Changes, Header, KeysDialog, Notices, Tabs};
use crate::context::{use_nav, use_session, use_text, Marker, Nav, Searched, WordList};
use crate::platform::keys::{self, Key};
use crate::platform::updates::Newer;
use crate::platform::{focus, leaving};
use crate::state::{FilterExt, MarkBook, Phase, Settings, SettingsAction};
use crate::views::links::Page;
use crate::views::tabs;
use std::rc::Rc;
use wenmai_protocol::{ConcordanceAsk, Failure, QueryMode};
use yew::{
    component, hook, html, use_effect_with, use_mut_ref, use_reducer, use_state_eq, AttrValue, Callback,
    ContextProvider, Html, Properties, UseStateSetter,
};

/// The id of the button that opens the column as a sheet.
const SHEET: &str = "sheet";

/// Properties of [`Frame`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Language and colours.
    pub settings: Settings,
    /// A change of them.
    pub onsettings: Callback<SettingsAction>,
    /// The reader has read that the worker broke.
    pub onseen: Callback<()>,
    /// The reader wants to open texts of their own.
    pub onopen: Callback<()>,
    /// The reader wants the seed corpus back.
    pub onseed: Callback<()>,
    /// The fingerprint that the link names, when another corpus is open.
    pub other: Option<AttrValue>,
    /// A newer version of the page that waits.
    pub newer: Option<Newer>,
}

/// Header, column and page.
#[component]
pub fn Frame(props: &Props) -> Html {
    let (text, nav, session) = (use_text(), use_nav(), use_session());
    let sheet = use_state_eq(|| false);
    let keys = use_state_eq(|| false);
    // A word list belongs to the tab: it is too long for a link, and nothing of it may leave.
    let list = use_state_eq(AttrValue::default);
    let list = {
        let set = list.setter();
        WordList { text: (*list).clone(), change: Callback::from(move |text: String| set.set(text.into())) }
    };
    use_keys(&nav, sheet.setter(), keys.setter());
    // Asked here, because the search field, too, shows how the query was understood and what is wrong with it.
    let wanted = nav.place.page == Page::Concordance && !nav.place.query.is_empty();
    // Marks belong to the corpus that is open, as this frame does.
    let book = use_reducer(MarkBook::default);
    let marker = {
        let dispatcher = book.dispatcher();
        Marker { book: Rc::new((*book).clone()), mark: Callback::from(move |mark| dispatcher.dispatch(mark)) }
    };
    // Neither marks nor changes that are not kept are there after a reload. An effect would come too late: between what
    // is drawn and its effects Yew may give the browser a turn, and a reload in it would not be asked about.
    let asks = use_mut_ref(|| None);
    let lost = book.any() || session.unkept();
    asks.replace_with(|asking| lost.then(|| asking.take().unwrap_or_else(leaving::ask_first)));
    let ask = wanted.then(|| nav.place.filter.under(nav.place.concordance_ask(&book.of(&nav.place))));
    let lines = use_answer(ask);
    let failure = match &lines.failure {
        Some((ask, Failure::Query(failure))) => {
            Some((AttrValue::from(ask.asked.query.clone()), failure.clone()))
        }
        _ => None,
    };
    let understood = lines.value.as_ref().filter(|(ask, _)| {
        let ConcordanceAsk { query, mode, .. } = &ask.asked;
        wanted && *mode == QueryMode::Simple && (query, *mode) == (&nav.place.query, nav.place.mode)
    });
    let understood = understood.map(|(_, page)| page.understood.clone()).unwrap_or_default();
    let searched = Searched { asked: (*lines).clone(), retry: lines.retry() };
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
    let opened = use_mut_ref(|| false);
    use_effect_with(*sheet, move |open| {
        // Closed again, the sheet gives the focus back to what opened it.
        if *open {
            focus::focus(COLUMN);
        } else if *opened.borrow() {
            focus::focus(SHEET);
        }
        *opened.borrow_mut() = *open;
    });
    // Another page, or another page of a list, begins at its top; what is pointed at is shown by its own page.
    let pointed = nav.place.pointed();
    use_effect_with((nav.place.page, nav.place.offsets(), nav.place.query.clone()), move |_| {
        if !pointed {
            focus::top();
        }
    });
    // Where another corpus takes the place of one, all is drawn anew: the header, then the column, then the page.
    let anew = *use_state_eq(|| session.opened > 0);
    let drawn = use_parts(anew, 2);
    html! {
        <ContextProvider<Marker> context={marker}>
        <ContextProvider<Searched> context={searched}>
        <ContextProvider<WordList> context={list}>
        <div class="frame">
            <a class="skip" href="#main" onclick={skip()}>{ text.frame.skip }</a>
            <header>
                <Header settings={props.settings} onsettings={props.onsettings.clone()} {onkeys} {understood} {failure} />
                <Tabs />
            </header>
            <Notices other={props.other.clone()} onseen={props.onseen.clone()} newer={props.newer.clone()} />
            <Changes />
            <div class="body">
                if !anew || drawn >= 1 {
                    <Column open={*sheet} onclose={close} onopen={props.onopen.clone()} onseed={props.onseed.clone()} />
                }
                <main id="main" tabindex="-1">
                    <button id={SHEET} type="button" class="sheet" aria-expanded={sheet.to_string()} aria-controls={COLUMN} onclick={open}>
                        { (text.column.filters)(nav.place.filter.active()) }
                    </button>
                    if session.corpus.is_none() {
                        if session.phase == Phase::Starting { <p class="loading" role="status">{ text.frame.opening }</p> }
                    } else if !anew || drawn >= 2 {
                        { lazy(nav.place.page.view().show) }
                    }
                </main>
            </div>
            <KeysDialog open={*keys} onclose={shut_keys} />
        </div>
        </ContextProvider<WordList>>
        </ContextProvider<Searched>>
        </ContextProvider<Marker>>
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
                if let Some((view, _)) = tabs().nth(number - 1) {
                    nav.go(nav.place.on(view.page));
                }
            }
            Key::Help => list.set(true),
            Key::Escape => sheet.set(false),
        }));
        move || drop(listener)
    });
}
