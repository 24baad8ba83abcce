//! Texts to a bundle, file by file, and documents cut again.

use crate::dictionary;
use gloo::timers::future::TimeoutFuture;
use js_sys::ArrayBuffer;
use wenmai_engine::corpus::{self, read_bundle, write_bundle, BundleError};
use wenmai_importer::{add, builder, concepts, segmenter};
use wenmai_protocol::{Failure, FileOutcome, Import, Imported, Recut, Stage, Work};
use wenmai_wire::{buffer, bytes, post};

/// Makes a bundle and posts it, or why there is none.
pub async fn run(work: Work, buffers: Vec<ArrayBuffer>) {
    let made = match work {
        Work::Import(import) => bundle(import, &buffers).await,
        Work::Recut(recut) => cut_again(recut, &buffers).await.map(|bundle| (Vec::new(), bundle)),
    };
    match made {
        Ok((outcomes, bundle)) => post(&Imported::Done(Ok(outcomes)), &[buffer(&bundle)]),
        Err(failure) => post(&Imported::Done(Err(failure)), &[]),
    }
}

async fn cut_again(recut: Recut, buffers: &[ArrayBuffer]) -> Result<Vec<u8>, Failure> {
    say(Stage::Dictionary, 0, 0).await;
    let dictionary = dictionary::get().await?;
    say(Stage::Texts, 0, recut.undone.len() as u32).await;
    let broken = |error: BundleError| Failure::Broken(error.to_string());
    let corpus = read_bundle(&buffers.first().map(bytes).unwrap_or_default()).map_err(broken)?;
    let segmenter = segmenter(dictionary, corpus.concepts());
    Ok(write_bundle(&corpus::recut(&corpus, &recut.undone, &segmenter)))
}

async fn bundle(import: Import, buffers: &[ArrayBuffer]) -> Result<(Vec<FileOutcome>, Vec<u8>), Failure> {
    let total = import.files.len() as u32;
    say(Stage::Dictionary, 0, 0).await;
    let dictionary = dictionary::get().await?;
    let concepts = concepts(&import.concepts);
    let segmenter = segmenter(dictionary, &concepts);
    let mut builder = builder(&import.corpus, &segmenter, concepts);
    let mut outcomes = Vec::with_capacity(import.files.len());
    for (done, (name, buffer)) in (0..).zip(import.files.iter().zip(buffers)) {
        say(Stage::Texts, done, total).await;
        outcomes.push(add(&mut builder, name, &bytes(buffer), dictionary));
    }
    if builder.is_empty() {
        return Err(Failure::Files(outcomes));
    }
    say(Stage::Index, total, total).await;
    Ok((outcomes, write_bundle(&builder.finish())))
}

/// Posts how far it is, and lets the message out.
async fn say(stage: Stage, done: u32, total: u32) {
    post(&Imported::Progress { stage, done, total }, &[]);
    TimeoutFuture::new(0).await;
}
