//! Loading a user's texts: the importer, a worker of its own, makes a bundle of them, and this one goes on answering.

use crate::bridge::{reply, report, with_session};
use gloo::timers::callback::Timeout;
use js_sys::ArrayBuffer;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use web_sys::{MessageEvent, Worker, WorkerOptions, WorkerType};
use wenmai_protocol::{Failure, FileOutcome, Import, Imported, Progress};
use wenmai_wire::{bytes, pack, unpack, Parcel};
use wenmai_worker::Answered;

/// Where it is, from this worker's own place.
const ADDRESS: &str = "importer_loader.js";

thread_local! {
    static IMPORTER: RefCell<Option<Importer>> = const { RefCell::new(None) };
}

struct Importer {
    worker: Worker,
    /// Whether it takes texts; until then they wait.
    ready: bool,
    waiting: Option<Parcel>,
    /// The question that it works for.
    load: Option<u32>,
    _on_message: Closure<dyn Fn(MessageEvent)>,
    _on_error: Closure<dyn Fn(JsValue)>,
}

/// Begins a load; one that is under way is cancelled.
pub fn start(id: u32, names: Vec<String>, buffers: &[ArrayBuffer]) {
    if let Some(older) = IMPORTER.with_borrow(|importer| importer.as_ref()?.load) {
        cancel(older);
        reply(older, Err(Failure::Cancelled));
    }
    let Ok(concepts) = with_session(|session| session.concepts()) else { return };
    let corpus = match &names[..] {
        [one] => one.clone(),
        _ => String::new(),
    };
    let parcel = pack(&Import { corpus, files: names, concepts }, buffers);
    let begun = IMPORTER.with_borrow_mut(|slot| {
        if slot.is_none() {
            *slot = Importer::start();
        }
        let importer = slot.as_mut()?;
        importer.load = Some(id);
        importer.waiting = Some(parcel?);
        importer.send();
        Some(())
    });
    if begun.is_none() {
        broke(id);
    }
}

/// Ends a load by ending its worker; whether it was under way. The corpus stays as it was.
pub fn cancel(id: u32) -> bool {
    let under_way =
        IMPORTER.with_borrow(|importer| importer.as_ref().is_some_and(|one| one.load == Some(id)));
    if under_way {
        end();
    }
    under_way
}

/// Ends the importer. It is dropped later, since this may run in one of its closures.
fn end() {
    if let Some(importer) = IMPORTER.take() {
        importer.worker.terminate();
        importer.worker.set_onmessage(None);
        importer.worker.set_onerror(None);
        Timeout::new(0, move || drop(importer)).forget();
    }
}

fn broke(id: u32) {
    end();
    reply(id, Err(Failure::Broken("the importer does not run".to_owned())));
}

impl Importer {
    fn start() -> Option<Importer> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(ADDRESS, &options).ok()?;
        let on_message = Closure::<dyn Fn(MessageEvent)>::new(|event: MessageEvent| receive(&event.data()));
        let on_error = Closure::<dyn Fn(JsValue)>::new(|_| {
            match IMPORTER.with_borrow(|importer| importer.as_ref()?.load) {
                Some(id) => broke(id),
                None => end(),
            }
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        let (_on_message, _on_error) = (on_message, on_error);
        Some(Importer { worker, ready: false, waiting: None, load: None, _on_message, _on_error })
    }

    fn send(&mut self) {
        if self.ready {
            if let Some(parcel) = self.waiting.take() {
                // Plain objects, and buffers that came from the page just now, can be cloned and handed over.
                let _ = self.worker.post_message_with_transfer(&parcel.data, &parcel.transfer);
            }
        }
    }
}

fn receive(data: &JsValue) {
    let Some((message, buffers)) = unpack::<Imported>(data) else { return };
    if message == Imported::Ready {
        IMPORTER.with_borrow_mut(|importer| {
            if let Some(importer) = importer {
                importer.ready = true;
                importer.send();
            }
        });
        return;
    }
    let Some(id) = IMPORTER.with_borrow(|importer| importer.as_ref()?.load) else { return };
    match message {
        Imported::Ready => {}
        Imported::Progress { stage, done, total } => report(Progress { id, stage, done, total }),
        Imported::Done(result) => {
            IMPORTER.with_borrow_mut(|importer| {
                if let Some(importer) = importer {
                    importer.load = None;
                }
            });
            reply(id, result.and_then(|outcomes| take(outcomes, &buffers)));
        }
    }
}

/// Takes the bundle that was made as the corpus that is asked.
fn take(outcomes: Vec<FileOutcome>, buffers: &[ArrayBuffer]) -> Result<Answered, Failure> {
    let bundle = buffers.first().map(bytes).unwrap_or_default();
    with_session(|session| {
        session.use_own(&bundle).map_err(|error| Failure::Broken(error.to_string()))?;
        Ok(Answered { answer: session.describe(outcomes), bytes: None })
    })?
}
