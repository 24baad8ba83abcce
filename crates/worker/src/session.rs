//! What is loaded.

use crate::{answer, Answered};
use wenmai_engine::analysis::stopwords;
use wenmai_engine::corpus::{names, read_bundle, Builder, BundleError, Corpus};
use wenmai_engine::decode::DecodeError;
use wenmai_engine::segment::{Dictionary, Segmenter};
use wenmai_protocol::{Answer, Ask, Failure, FileFault, FileOutcome};

/// The largest file, in bytes, that is read as one.
const LARGEST: usize = 256 << 20;

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

    /// Takes a corpus that was loaded.
    pub fn use_own(&mut self, corpus: Corpus) {
        self.own = Some(corpus);
    }

    /// What every corpus is cut with: the dictionary and the seed corpus' names.
    pub fn segmenter<'d>(&self, dictionary: &'d Dictionary) -> Segmenter<'d> {
        Segmenter::new(dictionary, &names(self.seed.concepts()), true)
    }

    /// A corpus to add files to; it is searched for the seed corpus' concepts.
    pub fn builder<'s>(&self, name: &str, segmenter: &'s Segmenter<'s>) -> Builder<'s> {
        Builder::new(name, segmenter, self.seed.concepts().to_vec(), stopwords())
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

/// Adds a file to a corpus that is being made, and says what became of it.
pub fn add(builder: &mut Builder, name: &str, bytes: &[u8], dictionary: &Dictionary) -> FileOutcome {
    let fault = if bytes.len() > LARGEST {
        Some(FileFault::TooLarge)
    } else {
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        match builder.add_file(if stem.is_empty() { name } else { stem }, bytes, dictionary) {
            Ok(()) => None,
            Err(DecodeError::Empty) => Some(FileFault::Empty),
            Err(DecodeError::Binary) => Some(FileFault::Binary),
        }
    };
    FileOutcome { name: name.to_owned(), fault }
}
