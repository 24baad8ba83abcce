//! Texts to a bundle, file by file, and documents cut again.

use crate::dictionary;
use gloo::timers::future::TimeoutFuture;
use js_sys::ArrayBuffer;
use wenmai_engine::corpus::{self, read_bundle, write_bundle, BundleError};
use wenmai_importer::{add, builder, concepts, decoded, options, preview, segmenter, segmenter_of};
use wenmai_protocol::{Failure, FileOutcome, Import, Imported, Recut, Stage, Work};
use wenmai_wire::{buffer, bytes, post};

/// Makes a bundle and posts it, or why there is none.
pub async fn run(work: Work, buffers: Vec<ArrayBuffer>) {
    let made = match work {
        Work::Import(import) => bundle(import, buffers).await,
        Work::Preview { name, options: asked } => {
            let bytes = buffers.first().map(bytes).unwrap_or_default();
            drop(buffers);
            return post(&Imported::Previewed(preview(&name, bytes, &options(asked))), &[]);
        }
        Work::Decode { name } => {
            let text = decoded(&name, &buffers.first().map(bytes).unwrap_or_default());
            let text = text.map(|text| buffer(text.as_bytes()));
            let buffers: Vec<ArrayBuffer> = text.iter().cloned().collect();
            return post(&Imported::Decoded(text.map(|_| ())), &buffers);
        }
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
    let total = recut.undone.len() as u32;
    say(Stage::Texts, 0, total).await;
    let broken = |error: BundleError| Failure::Broken(error.to_string());
    let corpus = read_bundle(&buffers.first().map(bytes).unwrap_or_default()).map_err(broken)?;
    let segmenter = segmenter_of(dictionary, &corpus);
    // A message goes out at once; a hundred are enough to see how far it is.
    let mut done = |done: u32| {
        if done.is_multiple_of(total.div_ceil(100).max(1)) {
            post(&Imported::Progress { stage: Stage::Texts, done, total }, &[]);
        }
    };
    Ok(write_bundle(&corpus::recut(&corpus, &recut.undone, &segmenter, &mut done)))
}

async fn bundle(import: Import, buffers: Vec<ArrayBuffer>) -> Result<(Vec<FileOutcome>, Vec<u8>), Failure> {
    let total = import.files.len() as u32;
    say(Stage::Dictionary, 0, 0).await;
    let dictionary = dictionary::get().await?;
    let concepts = concepts(&import.concepts);
    let segmenter = segmenter(dictionary, &concepts);
    let mut builder = builder(&import.corpus, &segmenter, concepts);
    let mut outcomes = Vec::with_capacity(import.files.len());
    let general = options(import.options);
    let mut own_options = import.own_options.into_iter().peekable();
    // One file at a time, and none is kept once it is read.
    for (done, (name, buffer)) in (0..).zip(import.files.iter().zip(buffers)) {
        say(Stage::Texts, done, total).await;
        let own = own_options.next_if(|(number, _)| *number == done).map(|(_, own)| options(own));
        let bytes = bytes(&buffer);
        drop(buffer);
        outcomes.extend(add(&mut builder, name, bytes, own.as_ref().unwrap_or(&general), dictionary));
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
