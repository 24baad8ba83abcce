//! Loading a user's texts, and cutting documents again: the importer, a worker of its own, makes a bundle of them, and
//! this one goes on answering.

use crate::bridge::{reply, report, with_session};
use gloo::timers::callback::Timeout;
use js_sys::ArrayBuffer;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use web_sys::{MessageEvent, Worker};
use wenmai_engine::corpus::is_bundle;
use wenmai_protocol::{
    Ask, Change, Failure, FileFault, FileOutcome, Filter, Import, Imported, List, ListEdit, Progress,
    ReadOptions, Work,
};
use wenmai_wire::{buffer, bytes, pack, unpack, Parcel};
use wenmai_worker::{Answered, Pending};

/// What the importer works on.
struct Task {
    /// The question's number.
    id: u32,
    /// What comes of it.
    then: Then,
}

enum Then {
    /// It is the corpus.
    Open,
    /// These documents of the corpus are cut again.
    Recut(Box<Pending>),
    /// It is the lines of a list; what moves is counted under the filter.
    List(Filter, List, bool),
}

thread_local! {
    static IMPORTER: RefCell<Option<Importer>> = const { RefCell::new(None) };
}

struct Importer {
    worker: Worker,
    /// Whether it takes texts; until then they wait.
    ready: bool,
    waiting: Option<Parcel>,
    work: Option<Task>,
    _on_message: Closure<dyn Fn(MessageEvent)>,
    _on_error: Closure<dyn Fn(JsValue)>,
}

/// Begins a load; what is under way is cancelled. A saved corpus needs no importer.
pub fn texts(id: u32, names: Vec<String>, buffers: &[ArrayBuffer]) {
    let saved: Vec<bool> = buffers.iter().map(|buffer| is_bundle(&head(buffer))).collect();
    if let ([name], [true], [buffer]) = (&names[..], &saved[..], buffers) {
        end_work();
        let opened = with_session(|session| session.open(name, &bytes(buffer))).and_then(|result| result);
        return reply(id, opened);
    }
    if saved.contains(&true) {
        let fault = |saved: bool| saved.then_some(FileFault::NotAlone);
        let outcomes =
            names.into_iter().zip(saved).map(|(name, saved)| FileOutcome { name, fault: fault(saved) });
        return reply(id, Err(Failure::Files(outcomes.filter(|outcome| outcome.fault.is_some()).collect())));
    }
    let Ok(concepts) = with_session(|session| session.concepts()) else { return };
    let corpus = match &names[..] {
        [one] => one.clone(),
        _ => String::new(),
    };
    let options = ReadOptions::default();
    let work = Work::Import(Import { corpus, files: names, concepts, options, own_options: Vec::new() });
    begin(id, &work, buffers, Then::Open);
}

/// Has a file with a list read, then changes the list; what is under way is cancelled.
pub fn list(id: u32, filter: Filter, list: List, replace: bool, buffers: &[ArrayBuffer]) {
    let work = Work::Decode { name: String::new() };
    begin(id, &work, buffers, Then::List(filter, list, replace));
}

/// Has documents cut again; what is under way is cancelled.
pub fn recut(id: u32, pending: Pending) {
    let bundle = buffer(&pending.bundle);
    let work = Work::Recut(pending.recut.clone());
    begin(id, &work, &[bundle], Then::Recut(Box::new(pending)));
}

/// The first bytes of a file.
fn head(file: &ArrayBuffer) -> Vec<u8> {
    bytes(&file.slice_with_end(0, 16))
}

fn begin(id: u32, work: &Work, buffers: &[ArrayBuffer], then: Then) {
    end_work();
    let parcel = pack(work, buffers);
    let begun = IMPORTER.with_borrow_mut(|slot| {
        if slot.is_none() {
            *slot = Importer::start();
        }
        let importer = slot.as_mut()?;
        importer.work = Some(Task { id, then });
        importer.waiting = Some(parcel?);
        importer.send();
        Some(())
    });
    if begun.is_none() {
        broke(id);
    }
}

/// Cancels what is under way.
pub fn end_work() {
    if let Some(older) = IMPORTER.with_borrow(|importer| importer.as_ref()?.id()) {
        cancel(older);
        reply(older, Err(Failure::Cancelled));
    }
}

/// Ends a load, or a change, by ending its worker; whether it was under way. The corpus stays as it was.
pub fn cancel(id: u32) -> bool {
    let under_way =
        IMPORTER.with_borrow(|importer| importer.as_ref().is_some_and(|one| one.id() == Some(id)));
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
        let worker = wenmai_wire::start_worker("importer").ok()?;
        let on_message = Closure::<dyn Fn(MessageEvent)>::new(|event: MessageEvent| receive(&event.data()));
        let on_error = Closure::<dyn Fn(JsValue)>::new(|_| {
            match IMPORTER.with_borrow(|importer| importer.as_ref()?.id()) {
                Some(id) => broke(id),
                None => end(),
            }
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        let (_on_message, _on_error) = (on_message, on_error);
        Some(Importer { worker, ready: false, waiting: None, work: None, _on_message, _on_error })
    }

    /// The question that it works for.
    fn id(&self) -> Option<u32> {
        self.work.as_ref().map(|work| work.id)
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
    let Some(id) = IMPORTER.with_borrow(|importer| importer.as_ref()?.id()) else { return };
    match message {
        // Nobody asks for previews by way of a load.
        Imported::Ready | Imported::Previewed(_) => {}
        Imported::Progress { stage, done, total } => report(Progress { id, stage, done, total }),
        Imported::Decoded(result) => {
            let task = IMPORTER.with_borrow_mut(|importer| importer.as_mut()?.work.take());
            match (result, task.map(|task| task.then)) {
                (Ok(()), Some(Then::List(filter, list, replace))) => {
                    let text = String::from_utf8(buffers.first().map(bytes).unwrap_or_default());
                    let text = text.unwrap_or_default();
                    let edit = if replace { ListEdit::Replace(text) } else { ListEdit::Add(text) };
                    crate::bridge::respond(id, None, &Ask::Change(filter, Change::List(list, edit)));
                }
                (Err(failure), _) => reply(id, Err(failure)),
                _ => {}
            }
        }
        Imported::Done(result) => {
            let task = IMPORTER.with_borrow_mut(|importer| importer.as_mut()?.work.take());
            if let Some(task) = task {
                reply(id, result.and_then(|outcomes| take(outcomes, task.then, &buffers)));
            }
        }
    }
}

/// Takes the bundle that was made: as the corpus that is asked, or as documents of it that were cut again.
fn take(outcomes: Vec<FileOutcome>, then: Then, buffers: &[ArrayBuffer]) -> Result<Answered, Failure> {
    let bundle = buffers.first().map(bytes).unwrap_or_default();
    with_session(|session| {
        if let Then::Recut(pending) = then {
            return session.recut(*pending, &bundle);
        }
        session.use_own(&bundle).map_err(|error| Failure::Broken(error.to_string()))?;
        Ok(Answered { answer: session.describe(outcomes), bytes: None })
    })?
}
