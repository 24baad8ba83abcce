//! Texts to a bundle, file by file.

use crate::dictionary;
use gloo::timers::future::TimeoutFuture;
use js_sys::ArrayBuffer;
use wenmai_engine::corpus::write_bundle;
use wenmai_importer::{add, builder, concepts, segmenter};
use wenmai_protocol::{Failure, FileOutcome, Import, Imported, Stage};
use wenmai_wire::{buffer, bytes, post};

/// Makes a bundle of texts and posts it, or why there is none.
pub async fn load(import: Import, buffers: Vec<ArrayBuffer>) {
    match bundle(import, &buffers).await {
        Ok((outcomes, bundle)) => post(&Imported::Done(Ok(outcomes)), &[buffer(&bundle)]),
        Err(failure) => post(&Imported::Done(Err(failure)), &[]),
    }
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
