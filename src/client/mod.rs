//! The worker behind a handle: questions out, answers in. The only module that talks to it.

mod first;
mod hooks;
mod preview;
mod progress;
mod store;

pub use hooks::{use_answer, use_definitions, Answered};
pub use preview::{use_preview, Looked};
pub use progress::use_progress;
pub use store::store_fault;

use crate::platform::files::Bytes;
use crate::platform::wanted::Wanted;
use crate::state::{Keyed, Reading};
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::ArrayBuffer;
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Blob, MessageEvent, Worker};
use wenmai_protocol::{
    Answer, Ask, Changed, Corpus, EditAsk, Extract, ExtractAsk, Failure, File, FileFault, FileOutcome,
    Filter, Hello, Load, Loaded, Message, Post, Question, Request, Seed, TableAsk, VERSION,
};
use wenmai_wire::{pack_bytes, unpack_bytes, Parcel};
use yew::Callback;

/// What the worker does without being asked.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// It crashed: pending questions will not be answered.
    Broke,
    /// It is of another version than the page.
    Outdated,
    /// Another tab has changed what is kept in the browser.
    StoreChanged,
}

/// The delay before the worker is started, in favour of the first chart; a question that only it can answer ends it.
const LAUNCH_AFTER_MS: u32 = 150;

/// Texts to be loaded, unread, and how they are read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Texts {
    pub files: Rc<Vec<Bytes>>,
    /// How they are read.
    pub reading: Reading,
}

impl From<Vec<Bytes>> for Texts {
    fn from(files: Vec<Bytes>) -> Texts {
        Texts { files: Rc::new(files), reading: Reading::default() }
    }
}

type Done = Box<dyn FnOnce(Result<Answer, Failure>, Vec<ArrayBuffer>)>;

/// The worker. Cloning shares it.
#[derive(Clone)]
pub struct Client(Rc<Inner>);

struct Inner {
    running: RefCell<Option<Running>>,
    ready: Cell<bool>,
    first: RefCell<First>,
    queue: RefCell<Vec<Parcel>>,
    waiting: RefCell<Keyed<u32, Done>>,
    /// The searches that can be stopped.
    searches: RefCell<Keyed<u32, Wanted>>,
    /// The load that can be cancelled while its index is made.
    load: RefCell<Option<(u32, Wanted)>>,
    next: Cell<u32>,
    events: RefCell<Callback<Event>>,
    reports: progress::Reports,
    /// The files that are loaded, as handles, to load them again after a crash.
    texts: RefCell<Texts>,
    /// The changes made since, to repeat them after a crash.
    edits: RefCell<Vec<Made>>,
    /// How many of the changes are in what is kept in the browser.
    saved: Cell<usize>,
}

/// A change, with the file that it is made of if it is.
type Made = (EditAsk, Option<Bytes>);

/// The answers that were made when the page was built.
enum First {
    /// They are on their way; questions wait for them.
    Coming(Vec<(Post, Vec<Blob>)>),
    /// They are here, and hold until the worker is.
    Here(Vec<(Vec<u8>, Answer)>),
    /// The worker answers.
    Over,
}

struct Running {
    worker: Worker,
    _listeners: [EventListener; 3],
}

impl PartialEq for Client {
    fn eq(&self, other: &Client) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// A pending question; once this is dropped, it is taken back, and its answer is discarded.
pub struct Ticket {
    client: Client,
    id: u32,
}

impl Drop for Ticket {
    fn drop(&mut self) {
        self.client.0.searches.borrow_mut().remove(&self.id);
        let waited = self.client.0.waiting.borrow_mut().remove(&self.id).is_some();
        if waited {
            self.client.send_or_hold(Post::Cancel(self.id), Vec::new());
        }
    }
}

impl Client {
    /// Starts the worker.
    pub fn start() -> Client {
        let client = Client(Rc::new(Inner {
            running: RefCell::new(None),
            ready: Cell::new(false),
            first: RefCell::new(First::Coming(Vec::new())),
            queue: RefCell::default(),
            waiting: RefCell::default(),
            searches: RefCell::default(),
            load: RefCell::default(),
            next: Cell::new(1),
            events: RefCell::new(Callback::noop()),
            reports: Default::default(),
            texts: RefCell::default(),
            edits: RefCell::default(),
            saved: Cell::new(0),
        }));
        let starting = client.clone();
        spawn_local(async move {
            let answers = first::answers().await;
            if let First::Coming(held) = starting.0.first.replace(First::Here(answers)) {
                held.into_iter().for_each(|(post, files)| starting.route(post, &files));
            }
            // The first chart is drawn meanwhile.
            Timeout::new(LAUNCH_AFTER_MS, move || starting.launch_once()).forget();
        });
        client
    }

    /// Where to say what the worker does without being asked.
    pub fn listen(&self, events: Callback<Event>) {
        *self.0.events.borrow_mut() = events;
    }

    /// Terminates the worker and starts another. Pending questions will not be answered.
    pub fn restart(&self) {
        if let Some(running) = self.0.running.take() {
            running.worker.terminate();
        }
        self.0.ready.set(false);
        *self.0.first.borrow_mut() = First::Over;
        self.0.queue.borrow_mut().clear();
        self.launch();
    }

    /// Asks; the answer is discarded if the ticket is dropped before it arrives.
    pub fn ask<Q: Question>(
        &self,
        question: Q,
        done: impl FnOnce(Result<Q::Answer, Failure>) + 'static,
    ) -> Ticket {
        let id = self.post(question, Vec::new(), |result, _| done(result));
        Ticket { client: self.clone(), id }
    }

    /// Asks something whose answer must come, whatever becomes of the asker.
    pub fn request<Q: Question>(&self, question: Q, done: impl FnOnce(Result<Q::Answer, Failure>) + 'static) {
        self.post(question, Vec::new(), |result, _| done(result));
    }

    /// Asks for a file, with its bytes.
    pub fn file<Q: Question<Answer = File>>(
        &self,
        question: Q,
        done: impl FnOnce(Result<(File, ArrayBuffer), Failure>) + 'static,
    ) {
        self.post(question, Vec::new(), |result, buffers| {
            let bytes = buffers.into_iter().next();
            let bytes = bytes.ok_or_else(|| Failure::Broken("a file without bytes".to_owned()));
            done(result.and_then(|file| Ok((file, bytes?))));
        });
    }

    /// Asks what a result was made with, and its first rows, so many at most.
    pub fn extract(
        &self,
        filter: Filter,
        table: TableAsk,
        rows: u32,
        done: impl FnOnce(Result<Extract, Failure>) + 'static,
    ) {
        self.request(ExtractAsk { filter, table, rows }, done);
    }

    /// Says hello: what is loaded?
    pub fn hello(&self, done: impl FnOnce(Result<Corpus, Failure>) + 'static) {
        self.request(Hello { version: VERSION }, done);
    }

    /// Changes the corpus, perhaps by what is in a file, or undoes or redoes a change; the question's number.
    pub fn edit(
        &self,
        ask: EditAsk,
        file: Option<Bytes>,
        done: impl FnOnce(Result<Changed, Failure>) + 'static,
    ) -> u32 {
        let keeper = self.clone();
        let files = file.iter().map(|file| file.blob().clone()).collect();
        let made = (ask.clone(), file);
        self.post(ask, files, move |result, _| {
            if result.is_ok() {
                keeper.0.edits.borrow_mut().push(made);
            }
            done(result);
        })
    }

    /// Repeats the changes made before a crash, one after another; calls back with the outcome of the last.
    pub fn edit_again(&self, opened: Result<Corpus, Failure>, done: Callback<Result<Corpus, Failure>>) {
        let edits = self.0.edits.take();
        self.next_edit(edits.into(), opened, done);
    }

    fn next_edit(
        &self,
        mut edits: VecDeque<Made>,
        last: Result<Corpus, Failure>,
        done: Callback<Result<Corpus, Failure>>,
    ) {
        match edits.pop_front().filter(|_| last.is_ok()) {
            Some((ask, file)) => {
                let client = self.clone();
                let next = move |result: Result<Changed, Failure>| {
                    let result = result.map(|changed| changed.corpus);
                    // A change that cannot be repeated, such as undoing one in the kept state, is skipped.
                    let broken = matches!(result, Err(Failure::Broken(_)));
                    client.next_edit(edits, if broken { result } else { result.or(last) }, done);
                };
                self.edit(ask, file, next);
            }
            None => done.emit(last),
        }
    }

    /// What is open from now on is made of these texts, or of none that are at hand.
    fn base(&self, texts: Texts) {
        *self.0.texts.borrow_mut() = texts;
        self.0.edits.borrow_mut().clear();
        self.0.saved.set(0);
    }

    /// Goes back to the seed corpus.
    pub fn seed(&self, done: impl FnOnce(Result<Corpus, Failure>) + 'static) {
        self.base(Texts::default());
        self.request(Seed, done);
    }

    /// Stops a question. It is that question which is answered, not this one.
    pub fn cancel(&self, id: u32) {
        self.load_ended(id);
        self.send_or_hold(Post::Cancel(id), Vec::new());
    }

    /// Lets a load keep what it has read; it is the load that is answered.
    pub fn stop(&self, id: u32) {
        self.send_or_hold(Post::Stop(id), Vec::new());
    }

    fn load_ended(&self, id: u32) {
        self.0.load.borrow_mut().take_if(|(load, _)| *load == id);
    }

    /// Stops the searches that are under way.
    pub fn stop_searches(&self) {
        self.0.searches.borrow_mut().clear();
    }

    /// Whether texts of the reader's own are loaded.
    pub fn has_texts(&self) -> bool {
        !self.0.texts.borrow().files.is_empty()
    }

    /// Loads the texts of the reader's own again, and makes the changes again.
    pub fn load_again(&self, done: Callback<Result<Corpus, Failure>>) {
        let (texts, edits) = (self.0.texts.borrow().clone(), self.0.edits.take());
        let client = self.clone();
        let opened = |result: Result<Loaded, Failure>| result.map(|loaded| loaded.corpus);
        self.load(texts, move |result| client.next_edit(edits.into(), opened(result), done));
    }

    /// Loads texts, which are read one after another where they are; the question's number.
    pub fn load(&self, texts: Texts, done: impl FnOnce(Result<Loaded, Failure>) + 'static) -> u32 {
        let keeper = self.clone();
        let files: Vec<Blob> = texts.files.iter().map(|file| file.blob().clone()).collect();
        let names = texts.files.iter().map(|file| file.name.clone()).collect();
        let ask = Load { files: texts.reading.files(names) };
        self.post(ask, files, move |result, _| {
            if let Ok(loaded) = &result {
                keeper.base(read_of(texts, &loaded.outcomes));
            }
            done(result);
        })
    }

    /// Posts a question with its files; its number.
    fn post<Q: Question>(
        &self,
        question: Q,
        files: Vec<Blob>,
        done: impl FnOnce(Result<Q::Answer, Failure>, Vec<ArrayBuffer>) + 'static,
    ) -> u32 {
        let id = self.0.next.replace(self.0.next.get() + 1);
        let done: Done = Box::new(move |result, buffers| {
            let other = |_| Failure::Broken("another kind of answer".to_owned());
            done(result.and_then(|answer| Q::pick(answer).map_err(other)), buffers);
        });
        self.0.waiting.borrow_mut().insert(id, done);
        self.send_or_hold(Post::Ask(Box::new(Request { id, ask: question.ask(), wanted: None })), files);
        id
    }

    fn send_or_hold(&self, post: Post, files: Vec<Blob>) {
        if let First::Coming(held) = &mut *self.0.first.borrow_mut() {
            return held.push((post, files));
        }
        self.route(post, &files);
    }

    /// Takes the answer that was made when the page was built, or asks the worker.
    fn route(&self, mut post: Post, files: &[Blob]) {
        if let Post::Ask(request) = &mut post {
            if self.known(request) {
                return;
            }
            let stoppable = matches!(request.ask, Ask::Concordance(_) | Ask::Load(_));
            let kept = stoppable.then(Wanted::new).flatten();
            request.wanted = kept.as_ref().map(|kept| kept.address().to_owned());
            match request.ask {
                Ask::Load(_) => *self.0.load.borrow_mut() = kept.map(|kept| (request.id, kept)),
                _ => drop(kept.and_then(|kept| self.0.searches.borrow_mut().insert(request.id, kept))),
            }
        }
        self.launch_once();
        match pack_bytes(&post, &[]).map(|parcel| parcel.with_files(files)) {
            Some(parcel) if self.0.ready.get() => self.send(&parcel),
            Some(parcel) => self.0.queue.borrow_mut().push(parcel),
            None => self.broke(),
        }
    }

    /// Whether the answer was made when the page was built; then it comes.
    fn known(&self, request: &Request) -> bool {
        let known = match &*self.0.first.borrow() {
            First::Here(answers) => {
                let asked = wenmai_wire::encode(&request.ask);
                answers.iter().find(|(known, _)| *known == asked)
            }
            _ => None,
        }
        .map(|(_, answer)| answer.clone());
        let Some(answer) = known else { return false };
        let (client, id) = (self.clone(), request.id);
        spawn_local(async move {
            let done = client.0.waiting.borrow_mut().remove(&id);
            if let Some(done) = done {
                done(Ok(answer), Vec::new());
            }
        });
        true
    }

    fn launch_once(&self) {
        if self.0.running.borrow().is_none() {
            self.launch();
        }
    }

    /// The worker is there: it answers from now on. What was shown before has to be of the same corpus.
    fn take_over(&self) {
        self.0.ready.set(true);
        let shown = match self.0.first.replace(First::Over) {
            First::Here(answers) => answers.into_iter().find_map(|(_, answer)| match answer {
                Answer::Hello(corpus) => Some(corpus.fingerprint),
                _ => None,
            }),
            _ => None,
        };
        // Asked before the queued questions, which may change the corpus that is compared.
        if let Some(shown) = shown {
            let client = self.clone();
            self.hello(move |result| match result {
                Ok(corpus) if corpus.is_seed && corpus.fingerprint != shown => {
                    client.event(Event::Outdated);
                }
                _ => {}
            });
        }
        for parcel in self.0.queue.take() {
            self.send(&parcel);
        }
    }

    fn send(&self, parcel: &Parcel) {
        let sent = match &*self.0.running.borrow() {
            Some(running) => {
                running.worker.post_message_with_transfer(&parcel.data, &parcel.transfer).is_ok()
            }
            None => false,
        };
        if !sent {
            self.broke();
        }
    }

    fn launch(&self) {
        let Ok(worker) = wenmai_wire::start_worker("worker") else {
            return self.broke_soon();
        };
        let message = {
            let client = self.clone();
            EventListener::new(&worker, "message", move |event| {
                if let Some(event) = event.dyn_ref::<MessageEvent>() {
                    client.receive(&event.data());
                }
            })
        };
        let broken = ["error", "messageerror"].map(|kind| {
            let client = self.clone();
            EventListener::new(&worker, kind, move |_| client.broke())
        });
        let [error, unreadable] = broken;
        *self.0.running.borrow_mut() = Some(Running { worker, _listeners: [message, error, unreadable] });
    }

    fn receive(&self, data: &wasm_bindgen::JsValue) {
        match unpack_bytes(data) {
            // A message that this version cannot read comes from a worker of another one.
            None => self.event(Event::Outdated),
            Some((Message::Ready { version }, _)) if version != VERSION => self.event(Event::Outdated),
            Some((Message::Ready { .. }, _)) => {
                self.take_over();
            }
            Some((Message::StoreChanged, _)) => self.event(Event::StoreChanged),
            Some((Message::Progress(progress), _)) => self.0.reports.take(progress),
            Some((Message::Reply(reply), buffers)) => {
                let done = self.0.waiting.borrow_mut().remove(&reply.id);
                self.0.searches.borrow_mut().remove(&reply.id);
                self.load_ended(reply.id);
                let broken = matches!(reply.result, Err(Failure::Broken(_)));
                if let Some(done) = done {
                    done(reply.result, buffers);
                }
                if broken {
                    self.broke();
                }
            }
        }
    }

    /// Fails all pending questions, then notifies the page.
    fn broke(&self) {
        for (_, done) in self.0.waiting.take() {
            done(Err(Failure::Broken(String::new())), Vec::new());
        }
        self.event(Event::Broke);
    }

    /// As `broke`, but in a later task, once the caller has subscribed.
    fn broke_soon(&self) {
        let client = self.clone();
        spawn_local(async move { client.broke() });
    }

    fn event(&self, event: Event) {
        let events = self.0.events.borrow().clone();
        events.emit(event);
    }
}

/// Those of the texts that were read before the load was stopped.
fn read_of(texts: Texts, outcomes: &[FileOutcome]) -> Texts {
    let stopped = outcomes.iter().filter(|outcome| outcome.fault == Some(FileFault::Stopped)).count();
    if stopped == 0 {
        return texts;
    }
    let read = texts.files.len() - stopped.min(texts.files.len());
    Texts { files: Rc::new(texts.files[..read].to_vec()), reading: texts.reading }
}
