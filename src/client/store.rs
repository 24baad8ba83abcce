//! Questions about what is kept in the browser.

use super::{Client, Texts};
use wenmai_protocol::{Answer, Ask, Failure, Kept, KeptKey, StoreAnswer, StoreAsk, StoreFault};
use yew::Callback;

/// What is wrong with the store, if it is that.
pub fn store_fault(failure: &Failure) -> Option<StoreFault> {
    match failure {
        Failure::Store(fault) => Some(*fault),
        _ => None,
    }
}

impl Client {
    /// Keeps the open corpus as it is now; what as, and whether it is a copy.
    pub fn keep(&self, done: impl FnOnce(Result<(Kept, bool), Failure>) + 'static) {
        let client = self.clone();
        let made = self.0.edits.borrow().len();
        self.request(Ask::Store(StoreAsk::Keep), move |result, _| {
            done(match result {
                Ok(Answer::Store(StoreAnswer::Kept { kept, copy })) => {
                    client.0.saved.set(made);
                    Ok((kept, copy))
                }
                Ok(_) => Err(Failure::Broken("another kind of answer".to_owned())),
                Err(failure) => Err(failure),
            });
        });
    }

    /// Opens a kept corpus.
    pub fn open_kept(&self, key: KeptKey, done: impl FnOnce(Result<Answer, Failure>) + 'static) {
        let client = self.clone();
        self.request(Ask::Store(StoreAsk::Open(key)), move |result, _| {
            if result.is_ok() {
                client.base(Texts::default());
            }
            done(result);
        });
    }

    /// Opens the kept corpus again that was open before a break, and makes the changes again that are not in what is kept;
    /// if it cannot be opened, the texts are loaded again that it was made of. `shown` is the state that the reader saw.
    pub fn open_again(&self, kept: &Kept, shown: String, done: Callback<Result<Answer, Failure>>) {
        let client = self.clone();
        let open = Ask::Store(StoreAsk::Open(KeptKey::Id(kept.id.clone())));
        self.request(open, move |result, _| match &result {
            Ok(Answer::Loaded(corpus, _)) => {
                let saved = client.0.saved.get().min(client.0.edits.borrow().len());
                let mut unsaved = client.0.edits.borrow_mut().split_off(saved);
                if corpus.fingerprint == shown {
                    unsaved.clear();
                }
                client.next_edit(unsaved.into(), result, done);
            }
            Err(Failure::Store(_)) if client.has_texts() => client.load_again(done),
            _ => done.emit(result),
        });
    }
}
