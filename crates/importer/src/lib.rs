//! Texts to a bundle, in a worker of its own, started when somebody opens texts.
//!
//! The worker that answers questions needs nothing of this: jieba's model and the tables of encodings alone would exceed
//! what the whole page may load before its first chart (600 KB). A load is cancelled by terminating the worker, and its
//! wasm memory, which never shrinks, goes with it.

mod head;

pub use head::Head;

use std::ops::ControlFlow;
use wenmai_engine::analysis::stopwords;
use wenmai_engine::corpus::{is_bundle, names, Builder, Concept, Corpus};
use wenmai_engine::decode::{decode, DecodeError};
use wenmai_engine::formats;
use wenmai_engine::segment::{Dictionary, Segmenter};
use wenmai_protocol::{Failure, FileFault, FileOutcome, Preview, PreviewAsk, ReadOptions};

/// The largest file, in bytes, that is read.
const LARGEST: f64 = (256 << 20) as f64;

/// Whether a file of so many bytes is not read.
pub fn is_too_large(bytes: f64) -> bool {
    bytes > LARGEST
}

/// The largest list, in bytes: 600,000 words are a tenth of it.
const LARGEST_LIST: usize = 128 << 20;

/// What texts are cut with: the dictionary, and the concepts' names as words.
pub fn segmenter<'d>(dictionary: &'d Dictionary, concepts: &[Concept]) -> Segmenter<'d> {
    Segmenter::new(dictionary, &names(concepts), true)
}

/// What a corpus is cut with: the dictionary, the concepts' names, and the reader's words.
pub fn segmenter_of<'d>(dictionary: &'d Dictionary, corpus: &Corpus) -> Segmenter<'d> {
    Segmenter::new(dictionary, &corpus.lists().segmenter_words(), true)
}

/// The text of a list, whatever encoding it is in.
pub fn decoded(name: &str, bytes: &[u8]) -> Result<String, Failure> {
    let failed = |fault| Failure::Files(vec![FileOutcome::failed(name, fault)]);
    if bytes.len() > LARGEST_LIST {
        return Err(failed(FileFault::TooLarge));
    }
    let decoded = decode(bytes).map_err(|error| match error {
        DecodeError::Empty => failed(FileFault::Empty),
        DecodeError::Binary => failed(FileFault::Binary),
    })?;
    Ok(decoded.text)
}

/// A corpus to add files to.
pub fn builder<'s>(name: &str, segmenter: &'s Segmenter<'s>, concepts: Vec<Concept>) -> Builder<'s> {
    Builder::new(name, segmenter, concepts, stopwords())
}

/// Adds a file to a corpus that is being made, with all that is in it, and says what became of it: one outcome if all of
/// it was read, else one for each file in it that was not.
pub fn add(
    builder: &mut Builder,
    name: &str,
    bytes: Vec<u8>,
    options: &ReadOptions,
    dictionary: &Dictionary,
) -> Vec<FileOutcome> {
    let mut outcomes = Vec::new();
    if is_bundle(&bytes) {
        return vec![FileOutcome::failed(name, FileFault::NotAlone)];
    }
    let mut any = false;
    let account = formats::read(name, bytes, options, &mut |item| {
        match item.document {
            Ok(document) => {
                any = true;
                builder.add_document(document, dictionary);
            }
            Err(fault) => outcomes.push(FileOutcome::failed(&item.path, fault)),
        }
        ControlFlow::Continue(())
    });
    match outcomes.first_mut() {
        Some(refused) if !any => refused.account = account,
        _ => outcomes.insert(0, FileOutcome::read(name, account)),
    }
    outcomes
}

/// What a file would become. `partial`: the bytes are only its beginning.
pub fn preview(bytes: Vec<u8>, partial: bool, asked: PreviewAsk) -> Preview {
    let PreviewAsk { name, options, names } = asked;
    let pattern = options.name_pattern.as_deref();
    let read = |name: &String| Some(formats::read_name(pattern?, name)?.said());
    let named = names.iter().map(|name| read(name).unwrap_or_default()).collect();
    Preview { partial, named, ..formats::preview(&name, bytes, &options) }
}

/// A file that cannot be read at all.
pub fn fault(name: &str, fault: FileFault) -> Preview {
    let faults = vec![FileOutcome::failed(name, fault)];
    Preview { faults, ..Preview::default() }
}
