//! The worker and the corpus that it holds.

use std::rc::Rc;
use wenmai_protocol::{Corpus, Failure, FileOutcome, Progress};
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
    /// Under way, this far.
    Running {
        /// The question's number.
        id: u32,
        /// The last report.
        progress: Option<Progress>,
    },
    /// Done: what became of each file.
    Done(Vec<FileOutcome>),
    /// Nothing was loaded.
    Failed(Failure),
}

/// The worker, the corpus and a loading of texts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Session {
    /// How the worker is.
    pub phase: Phase,
    /// What is loaded.
    pub corpus: Option<Rc<Corpus>>,
    /// A loading of texts.
    pub load: Option<Load>,
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
    /// A report on them.
    Progress(Progress),
    /// They are loaded.
    Loaded(Corpus, Vec<FileOutcome>),
    /// They are not.
    LoadFailed(Failure),
    /// The reader has read what became of the loading.
    LoadSeen,
    /// The reader has read that the worker broke.
    BrokeSeen,
}

impl Session {
    /// Whether questions can be asked.
    pub fn running(&self) -> bool {
        self.phase == Phase::Running
    }

    /// Whether a loading is under way.
    pub fn loading(&self) -> bool {
        matches!(self.load, Some(Load::Running { .. }))
    }
}

impl Reducible for Session {
    type Action = SessionAction;

    fn reduce(self: Rc<Self>, action: SessionAction) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            SessionAction::Opened(corpus) => {
                next.corpus = Some(Rc::new(corpus));
                next.phase = Phase::Running;
            }
            SessionAction::Outdated => next.phase = Phase::Outdated,
            SessionAction::Broke => {
                // One that breaks again before the reader has read of it would break for ever.
                let again = next.running() && !next.broke;
                next.broke = true;
                next.phase = if again { Phase::Restarting } else { Phase::Failed };
                if next.loading() {
                    next.load = Some(Load::Failed(Failure::Broken(String::new())));
                }
            }
            SessionAction::Failed => next.phase = Phase::Failed,
            SessionAction::Loading(id) => next.load = Some(Load::Running { id, progress: None }),
            SessionAction::Progress(report) => match &mut next.load {
                Some(Load::Running { id, progress }) if *id == report.id => *progress = Some(report),
                _ => return self,
            },
            SessionAction::Loaded(corpus, outcomes) => {
                next.corpus = Some(Rc::new(corpus));
                next.phase = Phase::Running;
                next.load = Some(Load::Done(outcomes));
            }
            SessionAction::LoadFailed(Failure::Cancelled) => next.load = None,
            SessionAction::LoadFailed(failure) => next.load = Some(Load::Failed(failure)),
            SessionAction::LoadSeen => {
                if !next.loading() {
                    next.load = None;
                }
            }
            SessionAction::BrokeSeen => next.broke = false,
        }
        Rc::new(next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wenmai_protocol::Stage;

    fn corpus(name: &str) -> Corpus {
        Corpus {
            name: name.into(),
            is_seed: true,
            fingerprint: name.into(),
            words: 0,
            tokens: 0,
            documents: Vec::new(),
            concepts: Vec::new(),
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
    fn reports_on_another_loading_are_dropped() {
        let report = |id| Progress { id, stage: Stage::Texts, done: 1, total: 2 };
        let session = after(vec![SessionAction::Loading(4), SessionAction::Progress(report(3))]);
        assert_eq!(session.load, Some(Load::Running { id: 4, progress: None }));
        let session = session.reduce(SessionAction::Progress(report(4)));
        assert_eq!(session.load, Some(Load::Running { id: 4, progress: Some(report(4)) }));
        assert_eq!(session.clone().reduce(SessionAction::LoadSeen).load, session.load);
        assert_eq!(session.reduce(SessionAction::LoadFailed(Failure::Cancelled)).load, None);
    }
}
