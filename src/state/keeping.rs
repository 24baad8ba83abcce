//! What the page knows of the corpora that are kept in the browser.

use std::rc::Rc;
use wenmai_protocol::{Corpus, KeptCorpus, Store, StoreFault};
use yew::Reducible;

/// What the reader has to be told of the store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// The open corpus could not be kept.
    NotKept(StoreFault),
    /// It is kept as a copy, because another tab has changed it.
    Copied,
    /// What was asked of the list was not done.
    NotDone(StoreFault),
}

/// What is kept, and what goes on.
#[derive(Clone, Debug, PartialEq)]
pub struct Keeping {
    /// What is kept, once it was asked for.
    pub store: Option<Rc<Store>>,
    /// Why it is not known what is kept.
    pub fault: Option<StoreFault>,
    /// Whether texts that are opened are kept.
    pub automatic: bool,
    /// Whether the open corpus is being saved.
    pub saving: bool,
    /// The corpus that is being opened.
    pub opening: Option<String>,
    /// Whether the list is shown.
    pub shown: bool,
    /// What the reader has to be told.
    pub said: Option<Said>,
    /// The state of the open corpus that could not be kept: it is not tried again by itself.
    refused: Option<String>,
    /// Whether the reader does not want the open corpus to be kept.
    let_go: bool,
}

/// What happens to it.
pub enum KeepingAction {
    /// What is kept.
    Listed(Store),
    /// It cannot be known.
    NotListed(StoreFault),
    /// Whether texts that are opened are kept.
    Automatic(bool),
    /// The open corpus is being saved.
    Saving,
    /// It is saved, perhaps as a copy.
    Saved {
        /// Whether as a copy.
        copy: bool,
    },
    /// It is not: its fingerprint, and why.
    NotSaved(String, StoreFault),
    /// Nobody knows whether it is, because the worker broke.
    Broke,
    /// A corpus is being opened.
    Opening(String),
    /// It is open, or what else was asked is done.
    Done,
    /// What was asked was not done.
    NotDone(StoreFault),
    /// The reader has removed the open corpus.
    LetGo,
    /// Another corpus was opened.
    Another,
    /// The list is shown, or not any more.
    Show(bool),
    /// The reader has read what was said.
    Seen,
}

impl Keeping {
    /// Nothing is known yet.
    pub fn new(automatic: bool, let_go: bool) -> Keeping {
        Keeping {
            store: None,
            fault: None,
            automatic,
            saving: false,
            opening: None,
            shown: false,
            said: None,
            refused: None,
            let_go,
        }
    }

    /// Whether the open corpus is to be saved now.
    pub fn wants(&self, corpus: &Corpus) -> bool {
        self.behind(corpus) && !self.saving
    }

    /// Whether the open corpus is to be kept as it is and is not: texts of the reader's own if they are to be kept, and
    /// whatever is kept in an earlier state.
    pub fn behind(&self, corpus: &Corpus) -> bool {
        let due = match &corpus.kept {
            Some(kept) => kept.fingerprint != corpus.fingerprint,
            None => self.automatic && !corpus.is_seed && !self.let_go,
        };
        let possible = self.fault.is_none() && self.refused.as_ref() != Some(&corpus.fingerprint);
        due && possible
    }

    /// The kept corpora that are known.
    pub fn corpora(&self) -> &[KeptCorpus] {
        self.store.as_ref().map_or(&[], |store| &store.corpora)
    }
}

impl Reducible for Keeping {
    type Action = KeepingAction;

    fn reduce(self: Rc<Self>, action: KeepingAction) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            KeepingAction::Listed(store) => (next.store, next.fault) = (Some(Rc::new(store)), None),
            KeepingAction::NotListed(fault) => next.fault = Some(fault),
            KeepingAction::Automatic(automatic) => next.automatic = automatic,
            KeepingAction::Saving => (next.saving, next.let_go) = (true, false),
            KeepingAction::Saved { copy } => {
                (next.saving, next.refused) = (false, None);
                next.said = copy.then_some(Said::Copied);
            }
            KeepingAction::NotSaved(fingerprint, fault) => {
                (next.saving, next.refused) = (false, Some(fingerprint));
                // What was removed elsewhere is not kept again by itself, however it changes.
                next.let_go = fault == StoreFault::Gone;
                if fault == StoreFault::Unavailable {
                    next.fault = Some(fault);
                }
                next.said = Some(Said::NotKept(fault));
            }
            KeepingAction::Broke => (next.saving, next.opening) = (false, None),
            KeepingAction::Opening(id) => (next.opening, next.said) = (Some(id), None),
            KeepingAction::Done => (next.opening, next.said) = (None, None),
            KeepingAction::NotDone(fault) => {
                (next.opening, next.said) = (None, Some(Said::NotDone(fault)));
            }
            KeepingAction::LetGo => next.let_go = true,
            KeepingAction::Another => (next.let_go, next.refused, next.said) = (false, None, None),
            KeepingAction::Show(shown) => {
                next.shown = shown;
                if !shown {
                    next.said = None;
                }
            }
            KeepingAction::Seen => next.said = None,
        }
        Rc::new(next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wenmai_protocol::Kept;

    fn corpus(fingerprint: &str, is_seed: bool, kept: Option<&str>) -> Corpus {
        Corpus {
            name: String::new(),
            is_seed,
            fingerprint: fingerprint.into(),
            words: 0,
            tokens: 0,
            documents: Vec::new(),
            fields: Vec::new(),
            concepts: Vec::new(),
            undo: 0,
            redo: 0,
            kept: kept.map(|fingerprint| Kept {
                id: "1".into(),
                name: String::new(),
                fingerprint: fingerprint.into(),
            }),
        }
    }

    fn after(actions: Vec<KeepingAction>) -> Rc<Keeping> {
        actions.into_iter().fold(Rc::new(Keeping::new(true, false)), |keeping, action| keeping.reduce(action))
    }

    #[test]
    fn own_texts_and_later_states_of_what_is_kept_are_saved() {
        let keeping = Keeping::new(true, false);
        assert!(!keeping.wants(&corpus("a", true, None)), "the seeds are there anyway");
        assert!(keeping.wants(&corpus("a", false, None)));
        assert!(!keeping.wants(&corpus("a", false, Some("a"))), "it is kept as it is");
        assert!(keeping.wants(&corpus("b", false, Some("a"))));
        let off = Keeping::new(false, false);
        assert!(!off.wants(&corpus("a", false, None)));
        assert!(off.wants(&corpus("b", true, Some("a"))), "what is kept keeps up");
    }

    #[test]
    fn what_was_refused_or_removed_is_not_tried_for_ever() {
        let full = after(vec![KeepingAction::Saving, KeepingAction::NotSaved("a".into(), StoreFault::Full)]);
        assert!(!full.wants(&corpus("a", false, None)));
        assert!(full.wants(&corpus("b", false, None)), "another state may fit");
        let gone = after(vec![KeepingAction::Saving, KeepingAction::NotSaved("a".into(), StoreFault::Gone)]);
        assert!(!gone.wants(&corpus("b", false, None)), "the reader removed it");
        assert!(gone.reduce(KeepingAction::Another).wants(&corpus("c", false, None)));
        let off =
            after(vec![KeepingAction::Saving, KeepingAction::NotSaved("a".into(), StoreFault::Unavailable)]);
        assert!(!off.wants(&corpus("b", false, None)), "a private window stays one");
        let broke = after(vec![KeepingAction::Saving, KeepingAction::Broke]);
        assert!(broke.wants(&corpus("a", false, None)), "nobody knows, so it is tried again");
    }
}
