//! Messages in and out.
//!
//! Questions are put in a queue and answered one by one, each in a task of its own, so that a newer question is seen
//! before an older one that it outdoes is answered.

use crate::{keeping, load, wanted::wanted};
use gloo::timers::callback::Timeout;
use js_sys::ArrayBuffer;
use std::cell::RefCell;
use std::collections::VecDeque;
use web_sys::Blob;
use wenmai_protocol::{
    Ask, Change, EditAsk, Failure, ListEdit, Load, Message, Post, Progress, Reply, Request, Step, VERSION,
};
use wenmai_wire::{buffer, files, post_bytes, receive_with, unpack};
use wenmai_worker::{Answered, Response, Session};

/// The seed corpus.
static SEED: &[u8] = include_bytes!(env!("WENMAI_SEED"));

thread_local! {
    static STATE: RefCell<State> = RefCell::default();
}

#[derive(Default)]
struct State {
    session: Option<Session>,
    queue: VecDeque<(Request, Vec<Blob>)>,
}

/// Takes messages from now on.
pub fn start() {
    STATE.with_borrow_mut(|state| state.session = Session::new(SEED).ok());
    receive_with(|data| match unpack::<Post>(&data) {
        None => {}
        Some((Post::Stop(id), _)) => load::stop(id),
        Some((Post::Cancel(id), _)) => {
            let waiting = STATE.with_borrow_mut(|state| {
                let place = state.queue.iter().position(|(waiting, _)| waiting.id == id);
                place.and_then(|place| state.queue.remove(place))
            });
            if waiting.is_some() || load::cancel(id) {
                reply(id, Err(Failure::Cancelled));
            }
        }
        Some((Post::Ask(request), _)) => {
            STATE.with_borrow_mut(|state| state.queue.push_back((*request, files(&data))));
            Timeout::new(0, answer_next).forget();
        }
    });
    post_bytes(&Message::Ready { version: VERSION }, &[]);
}

/// Answers the oldest question, unless a newer one of its kind is waiting.
fn answer_next() {
    let next = STATE.with_borrow_mut(|state| {
        let (request, files) = state.queue.pop_front()?;
        let outdone = state.queue.iter().any(|(newer, _)| request.ask.outdone_by(&newer.ask));
        Some((request, files, outdone))
    });
    let Some((Request { id, ask, wanted }, blobs, outdone)) = next else { return };
    if outdone {
        return reply(id, Err(Failure::Cancelled));
    }
    match ask {
        Ask::Load(Load { files }) => load::texts(id, files, blobs, wanted),
        Ask::Preview(asked) => load::preview(id, asked, &blobs),
        Ask::Edit(EditAsk { filter, step: Step::Make(Change::List(list, ListEdit::File { replace })) }) => {
            load::list(id, filter, list, replace, &blobs)
        }
        Ask::Kept(_) => keeping::begin(id, keeping::kept()),
        Ask::Keep(_) => keeping::begin(id, keeping::keep()),
        Ask::OpenKept(key) => keeping::begin(id, keeping::open_kept(key)),
        Ask::RenameKept(asked) => keeping::begin(id, keeping::rename_kept(asked)),
        Ask::ForgetKept(asked) => keeping::begin(id, keeping::forget_kept(asked)),
        Ask::SaveKept(asked) => keeping::begin(id, keeping::save_kept(asked)),
        ask => respond(id, wanted, &ask),
    }
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
        Ok(Response::Recut(pending)) => load::recut(id, *pending),
        Err(failure) => reply(id, Err(failure)),
    }
}

/// Does something with the session.
pub fn with_session<T>(act: impl FnOnce(&mut Session) -> T) -> Result<T, Failure> {
    let broken = || Failure::Broken("the seed corpus cannot be read".to_owned());
    STATE.with_borrow_mut(|state| state.session.as_mut().map(act)).ok_or_else(broken)
}

/// Says how far a load is.
pub fn report(progress: Progress) {
    post_bytes(&Message::Progress(progress), &[]);
}

/// Answers a question.
pub fn reply(id: u32, result: Result<Answered, Failure>) {
    let (result, bytes) = match result {
        Ok(Answered { answer, bytes }) => (Ok(answer), bytes),
        Err(failure) => (Err(failure), None),
    };
    let buffers: Vec<ArrayBuffer> = bytes.iter().map(|bytes| buffer(bytes)).collect();
    post_bytes(&Message::Reply(Box::new(Reply { id, result })), &buffers);
}
