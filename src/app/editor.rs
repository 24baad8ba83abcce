//! Changing the corpus, and taking changes back.

use crate::client::Client;
use crate::context::{Edit, Editor, Nav};
use crate::state::{Place, Session, SessionAction};
use std::rc::Rc;
use wenmai_protocol::{Change, Changed, EditAsk, Failure, ListEdit, Step};
use yew::{hook, use_mut_ref, Callback, UseReducerHandle};

/// Changing the corpus. The address keeps up: links are made on the corpus as it is.
#[hook]
pub fn use_editor(client: &Client, session: &UseReducerHandle<Session>, nav: &Nav) -> Editor {
    // An answer comes later, and the reader may have gone on.
    let latest = use_mut_ref(|| nav.place.clone());
    *latest.borrow_mut() = nav.place.clone();
    let dispatcher = session.dispatcher();
    let edit = {
        let (client, dispatcher, moved) = (client.clone(), dispatcher.clone(), nav.moved.clone());
        Callback::from(move |edit: Edit| {
            let filter = latest.borrow().filter.clone();
            let (step, file) = match edit {
                Edit::Change(change) => (Step::Make(change), None),
                Edit::File(list, bytes, replace) => {
                    (Step::Make(Change::List(list, ListEdit::File { replace })), Some(bytes))
                }
                Edit::Undo => (Step::Undo, None),
                Edit::Redo => (Step::Redo, None),
            };
            let (done, moved, latest) = (dispatcher.clone(), moved.clone(), latest.clone());
            let made = move |result: Result<Changed, Failure>| {
                done.dispatch(match result {
                    Ok(changed) => {
                        let place: Rc<Place> = latest.borrow().clone();
                        let corpus = Some(changed.corpus.fingerprint.clone());
                        moved.emit((Place { corpus, ..(*place).clone() }, true));
                        SessionAction::Edited(changed)
                    }
                    Err(failure) => SessionAction::EditFailed(failure),
                });
            };
            dispatcher.dispatch(SessionAction::Editing(client.edit(EditAsk { filter, step }, file, made)));
        })
    };
    let cancel = {
        let client = client.clone();
        Callback::from(move |id| client.cancel(id))
    };
    Editor { edit, cancel, seen: Callback::from(move |()| dispatcher.dispatch(SessionAction::EditSeen)) }
}
