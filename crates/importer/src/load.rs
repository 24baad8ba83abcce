//! Texts to a bundle, file by file, and documents cut again.

use crate::{bundle, dictionary};
use gloo::timers::future::TimeoutFuture;
use js_sys::{ArrayBuffer, Date};
use std::cell::{Cell, RefCell};
use web_sys::Blob;
use wenmai_engine::corpus::{self, read_bundle, write_bundle, BundleError};
use wenmai_importer::{add, builder, decoded, fault, is_too_large, preview, segmenter, segmenter_of, Head};
use wenmai_protocol::{
    Failure, FileFault, FileOutcome, Import, Imported, PreviewAsk, Reached, Recut, Stage, Work, PIECES,
};
use wenmai_wire::{buffer, bytes, pack, post, post_parcel, read_file};

/// The interval between two reports of progress, when messages are received as well, in milliseconds.
const EVERY_MS: f64 = 150.0;

thread_local! {
    static STOPPED: Cell<bool> = const { Cell::new(false) };
}

/// Handles a request and posts its outcome.
pub async fn run(work: Work, buffers: Vec<ArrayBuffer>, files: Vec<Blob>) {
    match work {
        Work::Stop => STOPPED.set(true),
        Work::Preview(asked) => {
            let seen = match files.first() {
                Some(file) => look(asked, file).await,
                None => Default::default(),
            };
            post(&Imported::Previewed(seen), &[]);
        }
        Work::Decode { name } => {
            let text = match files.first() {
                Some(file) => read_file(file, None).await,
                None => None,
            };
            let outcome = || FileOutcome::failed(&name, FileFault::Unreadable);
            let text = text.ok_or_else(|| Failure::Files(vec![outcome()]));
            let text = text.and_then(|bytes| decoded(&name, &bytes)).map(|text| buffer(text.as_bytes()));
            let buffers: Vec<ArrayBuffer> = text.iter().cloned().collect();
            post(&Imported::Decoded(text.map(|_| ())), &buffers);
        }
        Work::Recut(recut) => match cut_again(recut, &buffers).await {
            Ok(bundle) => post(&Imported::Done(Ok(Vec::new())), &[buffer(&bundle)]),
            Err(failure) => post(&Imported::Done(Err(failure)), &[]),
        },
        Work::Import(import) => match texts(import, files).await {
            Ok((outcomes, bundle)) => {
                if let Some(parcel) = pack(&Imported::Done(Ok(outcomes)), &[]) {
                    post_parcel(&parcel.with_files(&bundle));
                }
            }
            Err(failure) => post(&Imported::Done(Err(failure)), &[]),
        },
    }
}

async fn look(asked: PreviewAsk, file: &Blob) -> wenmai_protocol::Preview {
    if is_too_large(file.size()) {
        return fault(&asked.name, FileFault::TooLarge);
    }
    let start = read_file(file, Some(Head::ENOUGH)).await;
    let head = start.map(|start| Head::of(start, file.size()));
    let bytes = match head {
        Some(Head::Enough { bytes, partial }) => Some((bytes, partial)),
        Some(Head::TooLittle) => read_file(file, None).await.map(|bytes| (bytes, false)),
        None => None,
    };
    match bytes {
        Some((bytes, partial)) => preview(bytes, partial, asked),
        None => fault(&asked.name, FileFault::Unreadable),
    }
}

async fn cut_again(recut: Recut, buffers: &[ArrayBuffer]) -> Result<Vec<u8>, Failure> {
    say(Reached::stage(Stage::Dictionary)).await;
    let dictionary = dictionary::get().await?;
    let total = recut.undone.len() as u32;
    say(Reached { total, ..Reached::stage(Stage::Texts) }).await;
    let broken = |error: BundleError| Failure::Broken(error.to_string());
    let corpus = read_bundle(&buffers.first().map(bytes).unwrap_or_default()).map_err(broken)?;
    let segmenter = segmenter_of(dictionary, &corpus);
    // Each report is a message; a hundred are enough for a progress bar.
    let mut done = |done: u32| {
        if done.is_multiple_of(total.div_ceil(100).max(1)) {
            post(&Imported::Progress(Reached { done, total, ..Reached::stage(Stage::Texts) }), &[]);
        }
    };
    Ok(write_bundle(&corpus::recut(&corpus, &recut.undone, &segmenter, &mut done)))
}

async fn texts(import: Import, blobs: Vec<Blob>) -> Result<(Vec<FileOutcome>, Vec<Blob>), Failure> {
    STOPPED.set(false);
    let files = import.files;
    let mut reached = Reached {
        total: files.names.len() as u32,
        bytes_total: blobs.iter().map(Blob::size).sum(),
        ..Reached::stage(Stage::Dictionary)
    };
    say(reached.clone()).await;
    let dictionary = dictionary::get().await?;
    let concepts = import.concepts;
    let segmenter = segmenter(dictionary, &concepts);
    let reporter = Reporter::default();
    let mut builder =
        builder(&import.corpus, &segmenter, concepts).telling(|done, all| reporter.inside(done, all));
    let mut outcomes = Vec::with_capacity(files.names.len());
    // The pieces that may still be named one by one: what is left out of thousands of files is told in sums.
    let mut named = 20 * PIECES;
    let mut own_options = files.own_options.into_iter().peekable();
    reached.stage = Stage::Texts;
    // One file at a time, each freed once it is read.
    for (done, (name, file)) in (0..).zip(files.names.into_iter().zip(blobs)) {
        if reporter.begin(Reached { done, file: name.clone(), ..reached.clone() }, file.size()) {
            TimeoutFuture::new(0).await;
        }
        if STOPPED.get() && !builder.is_empty() {
            outcomes.push(FileOutcome::failed(&name, FileFault::Stopped));
            continue;
        }
        let own = own_options.next_if(|(number, _)| *number == done);
        reached.bytes += file.size();
        let read = match is_too_large(file.size()) {
            true => Err(FileFault::TooLarge),
            false => read_file(&file, None).await.ok_or(FileFault::Unreadable),
        };
        drop(file);
        match read {
            Ok(bytes) => {
                let options = own.as_ref().map_or(&files.options, |(_, own)| own);
                for mut outcome in add(&mut builder, &name, bytes, options, dictionary) {
                    outcome.account.pieces.truncate(named);
                    named -= outcome.account.pieces.len();
                    outcomes.push(outcome);
                }
            }
            Err(fault) => outcomes.push(FileOutcome::failed(&name, fault)),
        }
    }
    if builder.is_empty() {
        return Err(Failure::Files(outcomes));
    }
    say(Reached { stage: Stage::Index, done: reached.total, ..reached }).await;
    let bundle = bundle::of(builder).ok_or_else(|| Failure::Broken("no room for a bundle".to_owned()))?;
    Ok((outcomes, bundle))
}

/// Reports progress at intervals.
#[derive(Default)]
struct Reporter {
    /// How far it was when the file was begun, and the file's bytes.
    begun: RefCell<Option<(Reached, f64)>>,
    said: Cell<f64>,
}

impl Reporter {
    /// A file is begun; whether that was said.
    fn begin(&self, reached: Reached, size: f64) -> bool {
        let due = self.is_due();
        if due {
            post(&Imported::Progress(reached.clone()), &[]);
        }
        *self.begun.borrow_mut() = Some((reached, size));
        due
    }

    /// So much of a document of it is cut. A document of many is no part of its file that could be told.
    fn inside(&self, done: usize, all: usize) {
        let begun = self.begun.borrow();
        let Some((reached, size)) = begun.as_ref().filter(|(_, size)| all as f64 > size / 2.0) else {
            return;
        };
        if self.is_due() {
            let bytes = reached.bytes + size * done as f64 / all.max(1) as f64;
            post(&Imported::Progress(Reached { bytes, ..reached.clone() }), &[]);
        }
    }

    fn is_due(&self) -> bool {
        let now = Date::now();
        let due = now - self.said.get() > EVERY_MS;
        if due {
            self.said.set(now);
        }
        due
    }
}

/// Posts progress, and yields to the event loop so that messages are sent and received.
async fn say(reached: Reached) {
    post(&Imported::Progress(reached), &[]);
    TimeoutFuture::new(0).await;
}
