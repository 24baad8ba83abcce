//! Changing the corpus, and taking changes back.

use crate::client::Client;
use crate::context::{Edit, Editor, Nav};
use crate::state::{Place, Session, SessionAction};
use std::rc::Rc;
use wenmai_protocol::{Answer, Ask, Change, Failure, ListEdit};
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
            let (ask, file) = match edit {
                Edit::Change(change) => (Ask::Change(filter, change), None),
                Edit::File(list, bytes, replace) => {
                    (Ask::Change(filter, Change::List(list, ListEdit::File { replace })), Some(bytes))
                }
                Edit::Undo => (Ask::Undo(filter), None),
                Edit::Redo => (Ask::Redo(filter), None),
            };
            let (done, moved, latest) = (dispatcher.clone(), moved.clone(), latest.clone());
            let made = move |result| {
                done.dispatch(match result {
                    Ok(Answer::Changed(changed)) => {
                        let place: Rc<Place> = latest.borrow().clone();
                        let corpus = Some(changed.corpus.fingerprint.clone());
                        moved.emit((Place { corpus, ..(*place).clone() }, true));
                        SessionAction::Edited(changed)
                    }
                    Ok(_) => SessionAction::EditFailed(Failure::Broken("another kind of answer".to_owned())),
                    Err(failure) => SessionAction::EditFailed(failure),
                });
            };
            dispatcher.dispatch(SessionAction::Editing(client.edit(ask, file, made)));
        })
    };
    let cancel = {
        let client = client.clone();
        Callback::from(move |id| client.cancel(id))
    };
    Editor { edit, cancel, seen: Callback::from(move |()| dispatcher.dispatch(SessionAction::EditSeen)) }
}
