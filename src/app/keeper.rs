//! Corpora that are kept in the browser: saved as they change, listed, opened, renamed, removed.

use crate::client::{store_fault, Client};
use crate::context::{Keep, Keeper};
use crate::platform::{download, keeping as notes};
use crate::state::{Keeping, KeepingAction, Session, SessionAction};
use gloo::timers::callback::Timeout;
use std::rc::Rc;
use wenmai_protocol::{
    Failure, ForgetKept, Kept, KeptAsk, KeptKey, NowKept, Question, RenameKept, SaveKept, StoreFault,
};
use yew::{hook, use_effect_with, Callback, UseReducerDispatcher, UseReducerHandle};

/// After a change, this long is waited for the next before the corpus is saved.
const REST_MS: u32 = 400;

/// The first chart is drawn before anything is asked of the store.
const LIST_AFTER_MS: u32 = 500;

/// Saves the open corpus whenever it is due.
#[hook]
pub fn use_saving(client: &Client, session: &UseReducerHandle<Session>, keeping: &UseReducerHandle<Keeping>) {
    let due = session.corpus.as_ref().filter(|corpus| session.running() && keeping.wants(corpus));
    use_effect_with(due.map(|corpus| corpus.fingerprint.clone()), {
        let keeper = Work { client: client.clone(), session: session.clone(), keeping: keeping.clone() };
        move |due| {
            let timer =
                due.clone().map(|fingerprint| Timeout::new(REST_MS, move || keeper.save(fingerprint)));
            move || drop(timer)
        }
    });
    use_effect_with(session.opened, {
        let told = keeping.dispatcher();
        move |opened| {
            if *opened > 0 {
                told.dispatch(KeepingAction::Another);
            }
        }
    });
    // Who never kept anything is asked nothing.
    use_effect_with(session.running(), {
        let (client, told) = (client.clone(), keeping.dispatcher());
        move |running| {
            let wanted = *running && notes::last().is_some();
            let timer = wanted.then(|| Timeout::new(LIST_AFTER_MS, move || list(&client, &told)));
            move || drop(timer)
        }
    });
    let kept = session.corpus.as_ref().and_then(|corpus| corpus.kept.as_ref()).map(|kept| kept.id.clone());
    use_effect_with(kept, |kept| {
        if kept.is_some() {
            notes::set_last(kept.as_deref());
        }
    });
}

/// What the reader may do about what is kept. `arrived` takes a corpus that was opened.
pub fn keeper(
    client: &Client,
    session: &UseReducerHandle<Session>,
    keeping: &UseReducerHandle<Keeping>,
    arrived: Callback<SessionAction>,
) -> Keeper {
    let work = Work { client: client.clone(), session: session.clone(), keeping: keeping.clone() };
    let want = Callback::from(move |wanted| work.act(wanted, &arrived));
    Keeper { keeping: Rc::new((**keeping).clone()), last: notes::last(), want }
}

/// Asks what is kept.
pub fn list(client: &Client, told: &UseReducerDispatcher<Keeping>) {
    let told = told.clone();
    client.request(KeptAsk, move |result| match result {
        Ok(store) => told.dispatch(KeepingAction::Listed(store)),
        Err(failure) => {
            if let Some(fault) = store_fault(&failure) {
                told.dispatch(KeepingAction::NotListed(fault));
            }
        }
    });
}

/// Goes on when the open corpus is saved, if it is to be.
pub fn when_saved(
    client: &Client,
    session: &UseReducerHandle<Session>,
    keeping: &UseReducerHandle<Keeping>,
    go_on: impl FnOnce() + 'static,
) {
    let work = Work { client: client.clone(), session: session.clone(), keeping: keeping.clone() };
    work.when_saved(go_on);
}

struct Work {
    client: Client,
    session: UseReducerHandle<Session>,
    keeping: UseReducerHandle<Keeping>,
}

impl Work {
    fn when_saved(&self, go_on: impl FnOnce() + 'static) {
        match self.session.corpus.as_ref().filter(|corpus| self.keeping.behind(corpus)) {
            Some(corpus) if self.session.running() => self.save_then(corpus.fingerprint.clone(), go_on),
            _ => go_on(),
        }
    }

    fn save(&self, fingerprint: String) {
        self.save_then(fingerprint, || ());
    }

    fn save_then(&self, fingerprint: String, go_on: impl FnOnce() + 'static) {
        let (client, told, session) =
            (self.client.clone(), self.keeping.dispatcher(), self.session.dispatcher());
        let (taken, first) = (self.session.opened, self.kept().is_none());
        told.dispatch(KeepingAction::Saving);
        self.client.keep(move |result| {
            match result {
                Ok(NowKept { kept, copy }) => {
                    if first {
                        notes::persist();
                    }
                    session.dispatch(SessionAction::Kept(taken, Some(kept)));
                    told.dispatch(KeepingAction::Saved { copy });
                }
                Err(failure) => match store_fault(&failure) {
                    Some(fault) => {
                        told.dispatch(KeepingAction::NotSaved(fingerprint, fault));
                        if fault == StoreFault::Gone {
                            session.dispatch(SessionAction::Kept(taken, None));
                        }
                    }
                    None => return told.dispatch(KeepingAction::Broke),
                },
            }
            list(&client, &told);
            go_on();
        });
    }

    fn act(&self, wanted: Keep, arrived: &Callback<SessionAction>) {
        let told = self.keeping.dispatcher();
        match wanted {
            Keep::Show(shown) => {
                told.dispatch(KeepingAction::Show(shown));
                if shown {
                    list(&self.client, &told);
                }
            }
            Keep::Now => {
                if let Some(corpus) = &self.session.corpus {
                    self.save(corpus.fingerprint.clone());
                }
            }
            Keep::Automatic(automatic) => {
                notes::set_automatic(automatic);
                told.dispatch(KeepingAction::Automatic(automatic));
            }
            Keep::Open(id) => self.open(id, arrived.clone()),
            Keep::Rename(id, name) => self.change(RenameKept { id, name }),
            Keep::Forget(id) => {
                if notes::last().as_ref() == Some(&id) {
                    notes::set_last(None);
                }
                if self.kept().is_some_and(|kept| kept.id == id) {
                    told.dispatch(KeepingAction::LetGo);
                }
                self.change(ForgetKept { id });
            }
            Keep::File(id) => {
                self.client.file(SaveKept { id }, move |result| match result {
                    Ok((file, bytes)) => {
                        download::save(&file.name, &file.media_type, &bytes);
                        told.dispatch(KeepingAction::Done);
                    }
                    Err(Failure::Store(fault)) => told.dispatch(KeepingAction::NotDone(fault)),
                    Err(_) => told.dispatch(KeepingAction::Done),
                });
            }
            Keep::Seen => told.dispatch(KeepingAction::Seen),
        }
    }

    fn kept(&self) -> Option<&Kept> {
        self.session.corpus.as_ref()?.kept.as_ref()
    }

    fn open(&self, id: String, arrived: Callback<SessionAction>) {
        let (client, told) = (self.client.clone(), self.keeping.dispatcher());
        told.dispatch(KeepingAction::Opening(id.clone()));
        let opened = move |result| match result {
            Ok(corpus) => {
                told.dispatch(KeepingAction::Done);
                told.dispatch(KeepingAction::Show(false));
                arrived.emit(SessionAction::Opened(corpus));
            }
            Err(Failure::Store(fault)) => {
                told.dispatch(KeepingAction::NotDone(fault));
                // It is said where the list is.
                told.dispatch(KeepingAction::Show(true));
                list(&client, &told);
            }
            _ => told.dispatch(KeepingAction::Done),
        };
        let client = self.client.clone();
        self.when_saved(move || client.open_kept(KeptKey::Id(id), opened));
    }

    fn change(&self, asked: impl Question<Answer = Option<Kept>>) {
        let (client, told, session) =
            (self.client.clone(), self.keeping.dispatcher(), self.session.dispatcher());
        let taken = self.session.opened;
        self.client.request(asked, move |result| {
            match result {
                Ok(kept) => {
                    session.dispatch(SessionAction::Kept(taken, kept));
                    told.dispatch(KeepingAction::Done);
                }
                Err(Failure::Store(fault)) => told.dispatch(KeepingAction::NotDone(fault)),
                _ => {}
            }
            list(&client, &told);
        });
    }
}
