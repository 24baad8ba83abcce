//! Loading a user's texts, and cutting documents again: the importer, a worker of its own, makes a bundle of them, and
//! this one goes on answering.

use crate::held::{reply, report, with_session};
use crate::wanted::wanted;
use flate2::read::DeflateDecoder;
use gloo::timers::callback::Timeout;
use js_sys::ArrayBuffer;
use std::cell::{Cell, RefCell};
use std::io::Read;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Blob, MessageEvent, Worker};
use wenmai_engine::corpus::{is_bundle, BundleError, Incoming, BUNDLE_PIECE};
use wenmai_protocol::{
    Answer, Ask, Change, EditAsk, Failure, FileOutcome, Files, Filter, Import, Imported, List, ListEdit,
    Loaded, PreviewAsk, Progress, Reached, Stage, Step, Work, VERSION,
};
use wenmai_wire::{buffer, bytes, pack, pieces, read_file, read_now, unpack, Parcel};
use wenmai_worker::{Answered, GoesOn, Pending, Response};

/// What the importer works on.
struct Task {
    /// The question's number.
    id: u32,
    kind: Kind,
    /// How many bytes of files it has read.
    bytes: f64,
}

enum Kind {
    /// As long as this address is there.
    Load(Option<String>),
    Preview,
    /// Documents are cut again.
    Recut(Box<Pending>),
    /// The lines of a list; what moves is counted under the filter.
    List(Filter, List, bool),
}

impl Task {
    fn is_preview(&self) -> bool {
        matches!(self.kind, Kind::Preview)
    }
}

thread_local! {
    static IMPORTER: RefCell<Option<Importer>> = const { RefCell::new(None) };
    /// The load that no importer works for: the beginning of its file is being read, or its corpus is about to be opened.
    /// Whoever finds another one here, or none, was cancelled.
    static BETWEEN: Cell<Option<u32>> = const { Cell::new(None) };
}

/// An importer that breaks after so many bytes of files has run out of memory.
const MUCH: f64 = (128 << 20) as f64;

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
pub fn texts(id: u32, files: Files, blobs: Vec<Blob>, still: Option<String>) {
    end_work();
    match &blobs[..] {
        [one] if files.names.len() == 1 => {
            let (file, name) = (one.clone(), files.names[0].clone());
            BETWEEN.set(Some(id));
            spawn_local(async move {
                match read_file(&file, Some(16.0)).await {
                    _ if !goes_on(id) => reply(id, Err(Failure::Cancelled)),
                    Some(head) if is_bundle(&head) => reply(id, open(&name, &file, still).map(loaded)),
                    _ => import(id, files, &[file], still),
                }
            });
        }
        _ => import(id, files, &blobs, still),
    }
}

/// Whether the load that was between two steps was not cancelled there.
fn goes_on(id: u32) -> bool {
    let same = BETWEEN.get() == Some(id);
    if same {
        BETWEEN.set(None);
    }
    same
}

fn loaded(loaded: Loaded) -> Answered {
    Answer::Load(Box::new(loaded)).into()
}

fn open(name: &str, file: &Blob, still: Option<String>) -> Result<Loaded, Failure> {
    let mut goes_on = while_wanted(still);
    let bytes = file.size() as usize;
    with_session(|session| {
        session.open(name, Incoming { bytes, next: &mut pieces(file), goes_on: &mut goes_on })
    })?
}

/// Whether a load goes on, now that this worker takes no messages until it is done.
fn while_wanted(still: Option<String>) -> GoesOn {
    still.map_or_else(|| Box::new(|| true) as GoesOn, wanted)
}

fn import(id: u32, files: Files, blobs: &[Blob], still: Option<String>) {
    let Ok(concepts) = with_session(|session| session.concepts()) else { return };
    let work = Work::Import(Import { corpus: corpus_name(&files.names), concepts, files });
    // A preview may have left the importer with memory that is never given back.
    end();
    let parcel = pack(&work, &[]).map(|parcel| parcel.with_files(blobs));
    begin(id, parcel, Task { id, kind: Kind::Load(still), bytes: 0.0 });
}

/// What a corpus of files is called: by its one file, or by the folder that all of them are in.
fn corpus_name(names: &[String]) -> String {
    match names {
        [one] => one.rsplit('/').next().unwrap_or(one).to_owned(),
        [first, rest @ ..] => {
            let folder = first.split_once('/').map(|(folder, _)| folder);
            let same = |folder: &&str| {
                rest.iter().all(|name| name.split_once('/').is_some_and(|(own, _)| own == *folder))
            };
            folder.filter(same).unwrap_or_default().to_owned()
        }
        [] => String::new(),
    }
}

/// Says what a file would become; a newer question takes an older one's place.
pub fn preview(id: u32, asked: PreviewAsk, blobs: &[Blob]) {
    match IMPORTER.with_borrow(|importer| importer.as_ref()?.work.as_ref().map(Task::is_preview)) {
        // A load goes on; nobody looks at files meanwhile.
        Some(false) => return reply(id, Err(Failure::Cancelled)),
        Some(true) => end_work(),
        None => {}
    }
    let parcel = pack(&Work::Preview(asked), &[]).map(|parcel| parcel.with_files(blobs));
    begin(id, parcel, Task { id, kind: Kind::Preview, bytes: 0.0 });
}

/// Lets a load keep what it has read.
pub fn stop(id: u32) {
    IMPORTER.with_borrow(|importer| {
        if let Some(importer) = importer.as_ref().filter(|one| one.id() == Some(id)) {
            if let Some(parcel) = pack(&Work::Stop, &[]) {
                let _ = importer.worker.post_message_with_transfer(&parcel.data, &parcel.transfer);
            }
        }
    });
}

/// Has a file with a list read, then changes the list; what is under way is cancelled.
pub fn list(id: u32, filter: Filter, list: List, replace: bool, blobs: &[Blob]) {
    end_work();
    let work = Work::Decode { name: String::new() };
    let parcel = pack(&work, &[]).map(|parcel| parcel.with_files(blobs));
    begin(id, parcel, Task { id, kind: Kind::List(filter, list, replace), bytes: 0.0 });
}

/// Answers a question now, as long as it is wanted, or when the importer has done what comes first.
pub fn respond(id: u32, still: Option<String>, ask: &Ask) {
    let goes_on = still.map(wanted);
    let answered = with_session(|session| {
        session.while_wanted(goes_on);
        session.respond(ask)
    });
    match answered.and_then(|result| result) {
        Ok(Response::Answer(answered)) => reply(id, Ok(*answered)),
        Ok(Response::Recut(pending)) => recut(id, *pending),
        Err(failure) => reply(id, Err(failure)),
    }
}

/// Has documents cut again; what is under way is cancelled.
pub fn recut(id: u32, pending: Pending) {
    end_work();
    let parcel = pack(&Work::Recut(pending.recut.clone()), &[buffer(&pending.bundle)]);
    begin(id, parcel, Task { id, kind: Kind::Recut(Box::new(pending)), bytes: 0.0 });
}

fn begin(id: u32, parcel: Option<Parcel>, task: Task) {
    let begun = IMPORTER.with_borrow_mut(|slot| {
        if slot.is_none() {
            *slot = Importer::start();
        }
        let importer = slot.as_mut()?;
        importer.work = Some(task);
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
    BETWEEN.set(None);
    if let Some(older) = IMPORTER.with_borrow(|importer| importer.as_ref()?.id()) {
        cancel(older);
        reply(older, Err(Failure::Cancelled));
    }
}

/// Ends a load, or a change, by ending its worker; whether it was under way. The corpus stays as it was. A load that no worker
/// works for says itself that it was cancelled.
pub fn cancel(id: u32) -> bool {
    goes_on(id);
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
    let bytes = IMPORTER.with_borrow(|importer| importer.as_ref()?.work.as_ref().map(|task| task.bytes));
    end();
    reply(
        id,
        Err(match bytes {
            Some(bytes) if bytes > MUCH => Failure::Memory,
            _ => Failure::Broken("the importer does not run".to_owned()),
        }),
    );
}

/// The importer is of another version: it is given nothing.
fn outdated() {
    let id = IMPORTER.with_borrow(|importer| importer.as_ref()?.id());
    end();
    if let Some(id) = id {
        reply(id, Err(Failure::Version { worker: VERSION }));
    }
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
    let (message, buffers) = match unpack::<Imported>(data) {
        Some((Imported::Ready { version }, _)) if version != VERSION => return outdated(),
        Some(read) => read,
        // A message that this version cannot read comes from an importer of another one.
        None => return outdated(),
    };
    if let Imported::Ready { .. } = message {
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
        Imported::Ready { .. } => {}
        Imported::Previewed(seen) => {
            finished();
            reply(id, Ok(Answer::Preview(Box::new(seen)).into()));
        }
        Imported::Progress(reached) => {
            IMPORTER.with_borrow_mut(|importer| {
                if let Some(task) = importer.as_mut().and_then(|importer| importer.work.as_mut()) {
                    task.bytes = reached.bytes;
                }
            });
            report(Progress { id, reached });
        }
        Imported::Decoded(result) => match (result, finished().map(|task| task.kind)) {
            (Ok(()), Some(Kind::List(filter, list, replace))) => {
                let text = String::from_utf8(buffers.first().map(bytes).unwrap_or_default());
                let text = text.unwrap_or_default();
                let edit = if replace { ListEdit::Replace(text) } else { ListEdit::Add(text) };
                let step = Step::Make(Change::List(list, edit));
                respond(id, None, &Ask::Edit(EditAsk { filter, step }));
            }
            (Err(failure), _) => reply(id, Err(failure)),
            _ => {}
        },
        Imported::Done(result) => match finished().map(|task| task.kind) {
            Some(Kind::Recut(pending)) => reply(id, result.and_then(|_| cut_again(*pending, &buffers))),
            kind => {
                let still = match kind {
                    Some(Kind::Load(still)) => still,
                    _ => None,
                };
                // The memory that it took is given back only with its worker.
                end();
                report(Progress { id, reached: Reached::stage(Stage::Opening) });
                let bundle = wenmai_wire::files(data);
                // What was just reported goes out first, and the message, which holds the pieces, is given up.
                BETWEEN.set(Some(id));
                let open = move || match goes_on(id) {
                    true => reply(id, take(result, bundle, still).map(loaded)),
                    false => reply(id, Err(Failure::Cancelled)),
                };
                Timeout::new(0, open).forget();
            }
        },
    }
}

/// The work that is done.
fn finished() -> Option<Task> {
    IMPORTER.with_borrow_mut(|importer| importer.as_mut()?.work.take())
}

/// Takes documents that were cut again.
fn cut_again(pending: Pending, buffers: &[ArrayBuffer]) -> Result<Answered, Failure> {
    let bundle = buffers.first().map(bytes).unwrap_or_default();
    with_session(|session| session.recut(pending, &bundle))?
}

/// Takes the bundle that was made of texts as the corpus that is asked.
fn take(
    result: Result<Vec<FileOutcome>, Failure>,
    bundle: Vec<Blob>,
    still: Option<String>,
) -> Result<Loaded, Failure> {
    let outcomes = result?;
    let bytes = bundle.len() * BUNDLE_PIECE;
    let mut goes_on = while_wanted(still);
    let mut pieces = bundle.into_iter();
    let mut next = || {
        let mut piece = Vec::with_capacity(BUNDLE_PIECE);
        DeflateDecoder::new(&*read_now(&pieces.next()?)?).read_to_end(&mut piece).ok()?;
        Some(piece)
    };
    with_session(|session| {
        let incoming = Incoming { bytes, next: &mut next, goes_on: &mut goes_on };
        session.use_pieces(incoming).map_err(|error| match error {
            BundleError::Stopped => Failure::Cancelled,
            error => Failure::Broken(error.to_string()),
        })?;
        Ok(session.describe(outcomes))
    })?
}

#[cfg(test)]
mod tests {
    use super::corpus_name;

    #[test]
    fn a_corpus_is_called_by_its_file_or_its_folder() {
        let name =
            |names: &[&str]| corpus_name(&names.iter().map(|&name| name.to_owned()).collect::<Vec<_>>());
        assert_eq!(name(&["日报/2014/雪.txt"]), "雪.txt");
        assert_eq!(name(&["日报/2014/雪.txt", "日报/山.txt"]), "日报");
        assert_eq!(name(&["雪.txt", "山.txt"]), "");
        assert_eq!(name(&["日报/雪.txt", "晚报/山.txt"]), "");
    }
}
