//! Loading a user's texts, file by file, with pauses in which other questions are answered.

use crate::bridge::{is_cancelled, report, with_session};
use crate::dictionary;
use gloo::timers::future::TimeoutFuture;
use js_sys::{ArrayBuffer, Uint8Array};
use wenmai_protocol::{Answer, Failure, Progress, Stage};
use wenmai_worker::add;

/// Makes a corpus of files and puts it in place of the one that was there. If it fails or is cancelled, that stays.
pub async fn load(id: u32, names: Vec<String>, buffers: Vec<ArrayBuffer>) -> Result<Answer, Failure> {
    let total = names.len() as u32;
    report(Progress { id, stage: Stage::Dictionary, done: 0, total: 0 });
    let (dictionary, segmenter) = dictionary::get().await?;
    let name = match &names[..] {
        [one] => one.clone(),
        _ => String::new(),
    };
    let mut builder = with_session(|session| session.builder(&name, segmenter))?;
    let mut outcomes = Vec::with_capacity(names.len());
    for (done, (name, buffer)) in (0..).zip(names.iter().zip(&buffers)) {
        report(Progress { id, stage: Stage::Texts, done, total });
        TimeoutFuture::new(0).await;
        if is_cancelled(id) {
            return Err(Failure::Cancelled);
        }
        outcomes.push(add(&mut builder, name, &Uint8Array::new(buffer).to_vec(), dictionary));
    }
    if builder.is_empty() {
        return Err(Failure::Files(outcomes));
    }
    report(Progress { id, stage: Stage::Index, done: total, total });
    TimeoutFuture::new(0).await;
    if is_cancelled(id) {
        return Err(Failure::Cancelled);
    }
    let corpus = builder.finish();
    with_session(|session| {
        session.use_own(corpus);
        session.describe(outcomes)
    })
}
