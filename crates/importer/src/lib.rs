//! Texts to a bundle. The worker that answers questions needs nothing of this, so it is a worker of its own, started
//! when somebody opens texts: decoding, cleaning, jieba and its dictionary are not in the way of the first chart, and
//! a load is cancelled by ending it.

use wenmai_engine::analysis::stopwords;
use wenmai_engine::corpus::{names, Builder, Concept};
use wenmai_engine::decode::DecodeError;
use wenmai_engine::segment::{Dictionary, Segmenter};
use wenmai_protocol as protocol;
use wenmai_protocol::{FileFault, FileOutcome};

/// The largest file, in bytes, that is read.
const LARGEST: usize = 256 << 20;

/// The protocol's concepts as the engine's.
pub fn concepts(concepts: &[protocol::Concept]) -> Vec<Concept> {
    concepts
        .iter()
        .map(|concept| Concept { name: concept.name.clone(), forms: concept.forms.clone() })
        .collect()
}

/// What texts are cut with: the dictionary, and the concepts' names as words.
pub fn segmenter<'d>(dictionary: &'d Dictionary, concepts: &[Concept]) -> Segmenter<'d> {
    Segmenter::new(dictionary, &names(concepts), true)
}

/// A corpus to add files to.
pub fn builder<'s>(name: &str, segmenter: &'s Segmenter<'s>, concepts: Vec<Concept>) -> Builder<'s> {
    Builder::new(name, segmenter, concepts, stopwords())
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
