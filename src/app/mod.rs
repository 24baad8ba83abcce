//! The frame: what every page shares, and which page is shown.

mod editor;
mod frame;
mod hooks;
mod keeper;
mod opener;

use crate::client::Client;
use crate::components::KeptDialog;
use crate::context::{Editor, Keeper, Nav, Reporter};
use crate::platform::{given, keeping as notes};
use crate::state::{Keeping, Session, SessionAction, Settings};
use editor::use_editor;
use frame::Frame;
use hooks::{use_ahead, use_newer, use_place, use_reports, use_session_of, use_settings};
use keeper::{keeper, list, use_saving};
use opener::{use_opener, Opener};
use std::rc::Rc;
use yew::{component, html, use_reducer, use_state, AttrValue, Callback, ContextProvider, Html};

/// The page as a whole: providers around the frame.
#[component]
pub fn App() -> Html {
    let client = use_state(Client::start);
    let settings = use_settings();
    let (place, moved) = use_place();
    // What comes with the page is not of the reader's own: it is kept when they ask for it.
    let keeping = use_reducer(|| Keeping::new(notes::automatic(), given::is_there()));
    let relist = {
        let (client, told) = ((*client).clone(), keeping.dispatcher());
        Callback::from(move |()| list(&client, &told))
    };
    let session = use_session_of(&client, place.corpus.clone(), keeping.dispatcher(), relist);
    use_saving(&client, &session, &keeping);
    use_ahead(session.running());
    let newer = use_newer(session.running());
    let fingerprint = session.corpus.as_ref().map(|corpus| corpus.fingerprint.clone());
    let nav = Nav {
        place: Rc::new(if fingerprint.is_some() { place.on_corpus(&session.states) } else { place.clone() }),
        moved,
        corpus: fingerprint.clone(),
    };
    let other = place.corpus.clone().filter(|_| fingerprint.is_some() && !place.fits(&session.states));
    let opener = use_opener(&client, &session, &keeping, &nav, place.corpus);
    let keeper = keeper(&client, &session, &keeping, opener.arrived.clone());
    let editor = use_editor(&client, &session, &nav);
    let reporter = use_reports();
    let onsettings = {
        let dispatcher = settings.dispatcher();
        Callback::from(move |action| dispatcher.dispatch(action))
    };
    let onseen = {
        let dispatcher = session.dispatcher();
        Callback::from(move |()| dispatcher.dispatch(SessionAction::BrokeSeen))
    };
    // Another corpus is another page: nothing that belongs to the last one stays.
    let key = session.opened;
    html! {
        <ContextProvider<Settings> context={*settings}>
            <ContextProvider<Client> context={(*client).clone()}>
                <ContextProvider<Rc<Session>> context={Rc::new((*session).clone())}>
                    <ContextProvider<Nav> context={nav}>
                    <ContextProvider<Editor> context={editor}>
                    <ContextProvider<Keeper> context={keeper}>
                    <ContextProvider<Reporter> context={reporter}>
                        <Frame {key} settings={*settings} {onsettings} {onseen}
                            onopen={opener.onopen.clone()} onseed={opener.onseed.clone()}
                            other={other.map(AttrValue::from)} {newer} />
                        <Opener ..opener />
                        <KeptDialog />
                    </ContextProvider<Reporter>>
                    </ContextProvider<Keeper>>
                    </ContextProvider<Editor>>
                    </ContextProvider<Nav>>
                </ContextProvider<Rc<Session>>>
            </ContextProvider<Client>>
        </ContextProvider<Settings>>
    }
}
