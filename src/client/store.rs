//! Questions about what is kept in the browser.

use super::{Client, Texts};
use wenmai_protocol::{Corpus, Failure, Keep, Kept, KeptKey, NowKept, StoreFault};
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
    pub fn keep(&self, done: impl FnOnce(Result<NowKept, Failure>) + 'static) {
        let client = self.clone();
        let made = self.0.edits.borrow().len();
        self.request(Keep, move |result| {
            if result.is_ok() {
                client.0.saved.set(made);
            }
            done(result);
        });
    }

    pub fn open_kept(&self, key: KeptKey, done: impl FnOnce(Result<Corpus, Failure>) + 'static) {
        let client = self.clone();
        self.request(key, move |result| {
            if result.is_ok() {
                client.base(Texts::default());
            }
            done(result.map(|loaded| loaded.corpus));
        });
    }

    /// Opens the kept corpus again that was open before a break, and makes the changes again that are not in what is kept;
    /// if it cannot be opened, the texts are loaded again that it was made of. `shown` is the state that the reader saw.
    pub fn open_again(&self, kept: &Kept, shown: String, done: Callback<Result<Corpus, Failure>>) {
        let client = self.clone();
        self.request(KeptKey::Id(kept.id.clone()), move |result| match result {
            Ok(loaded) => {
                let saved = client.0.saved.get().min(client.0.edits.borrow().len());
                let mut unsaved = client.0.edits.borrow_mut().split_off(saved);
                if loaded.corpus.fingerprint == shown {
                    unsaved.clear();
                }
                client.next_edit(unsaved.into(), Ok(loaded.corpus), done);
            }
            Err(Failure::Store(_)) if client.has_texts() => client.load_again(done),
            Err(failure) => done.emit(Err(failure)),
        });
    }
}
