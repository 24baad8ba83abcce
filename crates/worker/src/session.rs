//! What is loaded.

use crate::{answer, Answered};
use wenmai_engine::corpus::{read_bundle, BundleError, Corpus};
use wenmai_protocol::{Answer, Ask, Concept, Failure, FileOutcome};

/// The corpus that is asked, and the seed corpus to go back to.
pub struct Session {
    seed: Corpus,
    own: Option<Corpus>,
}

impl Session {
    /// A session over the seed corpus' bundle.
    pub fn new(bundle: &[u8]) -> Result<Session, BundleError> {
        Ok(Session { seed: read_bundle(bundle)?, own: None })
    }

    /// The corpus that questions are about.
    pub fn corpus(&self) -> &Corpus {
        self.own.as_ref().unwrap_or(&self.seed)
    }

    /// Whether that is the seed corpus.
    pub fn is_seed(&self) -> bool {
        self.own.is_none()
    }

    /// Goes back to the seed corpus.
    pub fn use_seed(&mut self) {
        self.own = None;
    }

    /// Takes a corpus that was made of a user's texts; if its bytes are damaged, what was there stays.
    pub fn use_own(&mut self, bundle: &[u8]) -> Result<(), BundleError> {
        self.own = Some(read_bundle(bundle)?);
        Ok(())
    }

    /// The concepts of the seed corpus, which every corpus is searched for.
    pub fn concepts(&self) -> Vec<Concept> {
        answer::concepts(&self.seed)
    }

    /// Answers a question at once. Loading is not for here, nor is cancelling.
    pub fn answer(&mut self, ask: &Ask) -> Result<Answered, Failure> {
        if let Ask::Seed = ask {
            self.use_seed();
        }
        answer::answer(self, ask)
    }

    /// What is loaded, for an answer.
    pub fn describe(&self, outcomes: Vec<FileOutcome>) -> Answer {
        Answer::Loaded(answer::corpus(self), outcomes)
    }
}
