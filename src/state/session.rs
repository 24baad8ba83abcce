//! The worker and the corpus that it holds.

use std::rc::Rc;
use wenmai_protocol::{Changed, Corpus, Failure, FileOutcome, Kept};
use yew::Reducible;

/// How the worker is.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Phase {
    /// It has not said what it holds.
    #[default]
    Starting,
    /// It answers.
    Running,
    /// It broke and is being started again with the corpus as it was.
    Restarting,
    /// It cannot be started.
    Failed,
    /// It is of another version than the page.
    Outdated,
}

/// Texts that are being loaded, or what became of them.
#[derive(Clone, Debug, PartialEq)]
pub enum Load {
    /// Under way: the question's number.
    Running(u32),
    /// Done: what became of each file.
    Done(Vec<FileOutcome>),
    /// Nothing was loaded.
    Failed(Failure),
}

/// A change of the corpus by the reader.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Under way: the question's number.
    Running(u32),
    /// Made: what moved.
    Made(Rc<Changed>),
    /// Not made.
    Failed(Failure),
}

/// The worker, the corpus, a loading of texts and a change of them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Session {
    /// How the worker is.
    pub phase: Phase,
    /// What is loaded.
    pub corpus: Option<Rc<Corpus>>,
    /// A loading of texts.
    pub load: Option<Load>,
    /// The fingerprints of the states that the corpus has had since it was opened: links made on them hold.
    pub states: Rc<Vec<String>>,
    /// The last change, until the reader has read of it.
    pub edit: Option<Edit>,
    /// Grows when another corpus takes the place of the one that was open.
    pub opened: u32,
    /// Whether the reader should be told that the worker broke.
    pub broke: bool,
}

/// What happens to the session.
pub enum SessionAction {
    /// The worker says what it holds.
    Opened(Corpus),
    /// The worker is of another version.
    Outdated,
    /// The worker broke.
    Broke,
    /// The worker cannot say what it holds.
    Failed,
    /// Texts are on their way.
    Loading(u32),
    /// They are loaded.
    Loaded(Corpus, Vec<FileOutcome>),
    /// They are not.
    LoadFailed(Failure),
    /// The reader has read what became of the loading.
    LoadSeen,
    /// A change is on its way.
    Editing(u32),
    /// It is made, or undone.
    Edited(Changed),
    /// It is not.
    EditFailed(Failure),
    /// The reader has read what became of it.
    EditSeen,
    /// What the corpus is kept as in the browser, if it is still the one of this number.
    Kept(u32, Option<Kept>),
    /// The reader has read that the worker broke.
    BrokeSeen,
}

impl Session {
    /// Whether questions can be asked.
    pub fn running(&self) -> bool {
        self.phase == Phase::Running
    }

    /// Takes a corpus in place of the one that was open.
    fn take(&mut self, corpus: Corpus) {
        if self.corpus.as_ref().is_some_and(|open| open.fingerprint != corpus.fingerprint) {
            self.opened += 1;
            self.edit = None;
            self.states = Rc::default();
        }
        self.is_now(corpus);
        self.phase = Phase::Running;
    }

    /// The corpus is in this state now.
    fn is_now(&mut self, corpus: Corpus) {
        if !self.states.contains(&corpus.fingerprint) {
            Rc::make_mut(&mut self.states).push(corpus.fingerprint.clone());
        }
        self.corpus = Some(Rc::new(corpus));
    }

    /// Whether the reader has changed the corpus and it is not kept as it is: the changes go with the page.
    pub fn unkept(&self) -> bool {
        self.corpus.as_ref().is_some_and(|corpus| {
            let kept = corpus.kept.as_ref().is_some_and(|kept| kept.fingerprint == corpus.fingerprint);
            corpus.undo > 0 && !kept
        })
    }

    /// Whether a loading is under way.
    pub fn loading(&self) -> bool {
        matches!(self.load, Some(Load::Running(_)))
    }
}

impl Reducible for Session {
    type Action = SessionAction;

    fn reduce(self: Rc<Self>, action: SessionAction) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            SessionAction::Opened(corpus) => next.take(corpus),
            SessionAction::Outdated => next.phase = Phase::Outdated,
            SessionAction::Broke => {
                // One that breaks again before the reader has read of it would break for ever.
                let again = next.running() && !next.broke;
                next.broke = true;
                next.phase = if again { Phase::Restarting } else { Phase::Failed };
                if next.loading() {
                    next.load = Some(Load::Failed(Failure::Broken(String::new())));
                }
                if let Some(Edit::Running(_)) = next.edit {
                    next.edit = Some(Edit::Failed(Failure::Broken(String::new())));
                }
            }
            SessionAction::Failed => next.phase = Phase::Failed,
            SessionAction::Loading(id) => next.load = Some(Load::Running(id)),
            SessionAction::Loaded(corpus, outcomes) => {
                next.take(corpus);
                next.load = Some(Load::Done(outcomes));
            }
            SessionAction::LoadFailed(Failure::Cancelled) => next.load = None,
            SessionAction::LoadFailed(failure) => next.load = Some(Load::Failed(failure)),
            SessionAction::LoadSeen => {
                if !next.loading() {
                    next.load = None;
                }
            }
            SessionAction::Editing(id) => next.edit = Some(Edit::Running(id)),
            SessionAction::Edited(changed) => {
                next.is_now(changed.corpus.clone());
                next.edit = Some(Edit::Made(Rc::new(changed)));
            }
            SessionAction::EditFailed(Failure::Cancelled) => next.edit = None,
            SessionAction::EditFailed(failure) => next.edit = Some(Edit::Failed(failure)),
            SessionAction::EditSeen => next.edit = None,
            SessionAction::Kept(opened, _) if opened != next.opened => return self,
            SessionAction::Kept(_, kept) => {
                next.corpus = next.corpus.map(|corpus| Rc::new(Corpus { kept, ..(*corpus).clone() }));
            }
            SessionAction::BrokeSeen => next.broke = false,
        }
        Rc::new(next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn corpus(name: &str) -> Corpus {
        Corpus {
            name: name.into(),
            is_seed: true,
            fingerprint: name.into(),
            words: 0,
            tokens: 0,
            documents: Vec::new(),
            fields: Vec::new(),
            concepts: Vec::new(),
            undo: 0,
            redo: 0,
            kept: None,
        }
    }

    fn after(actions: Vec<SessionAction>) -> Rc<Session> {
        actions.into_iter().fold(Rc::new(Session::default()), |session, action| session.reduce(action))
    }

    #[test]
    fn a_break_restarts_once_and_is_said_until_it_is_seen() {
        let session = after(vec![SessionAction::Opened(corpus("a")), SessionAction::Broke]);
        assert_eq!(session.phase, Phase::Restarting);
        assert!(session.broke && session.corpus.is_some());
        let again = session.clone().reduce(SessionAction::Broke);
        assert_eq!(again.phase, Phase::Failed, "a worker that breaks while it restarts is given up");
        let session = session.reduce(SessionAction::Opened(corpus("a"))).reduce(SessionAction::BrokeSeen);
        assert!(session.running() && !session.broke);
    }

    #[test]
    fn a_failed_loading_keeps_the_corpus() {
        let session = after(vec![
            SessionAction::Opened(corpus("a")),
            SessionAction::Loading(4),
            SessionAction::LoadFailed(Failure::Dictionary),
        ]);
        assert_eq!(session.load, Some(Load::Failed(Failure::Dictionary)));
        assert_eq!(session.corpus.as_ref().map(|corpus| corpus.name.as_str()), Some("a"));
    }

    #[test]
    fn a_change_is_no_other_corpus_but_a_loaded_one_is() {
        let changed = |name: &str| Changed {
            corpus: corpus(name),
            moved: Vec::new(),
            moved_total: 0,
            n: (0, 0),
            report: None,
        };
        let session = after(vec![
            SessionAction::Opened(corpus("a")),
            SessionAction::Editing(5),
            SessionAction::Edited(changed("b")),
        ]);
        assert_eq!((session.opened, session.edit.clone()), (0, Some(Edit::Made(Rc::new(changed("b"))))));
        assert_eq!(*session.states, ["a", "b"], "what a link was made on before the change");
        let session = session.reduce(SessionAction::Loaded(corpus("c"), Vec::new()));
        assert_eq!((session.opened, session.edit.clone()), (1, None));
        assert_eq!(*session.states, ["c"]);
    }

    #[test]
    fn changes_that_are_not_kept_are_known() {
        let with = |undo, kept: Option<&str>| {
            let kept =
                kept.map(|state| Kept { id: "1".into(), name: String::new(), fingerprint: state.into() });
            after(vec![SessionAction::Opened(Corpus { undo, kept, ..corpus("b") })]).unkept()
        };
        assert!(with(1, None) && with(1, Some("a")));
        assert!(!with(0, None) && !with(1, Some("b")));
    }

    #[test]
    fn a_loading_is_under_way_until_it_is_answered() {
        let session = after(vec![SessionAction::Loading(4), SessionAction::LoadSeen]);
        assert_eq!(session.load, Some(Load::Running(4)));
        assert_eq!(session.reduce(SessionAction::LoadFailed(Failure::Cancelled)).load, None);
    }
}
