//! The session that is asked, and what is sent about it.

use js_sys::ArrayBuffer;
use std::cell::RefCell;
use wenmai_protocol::{Failure, Message, Progress, Reply};
use wenmai_wire::{buffer, post_bytes};
use wenmai_worker::{Answered, Session};

/// The seed corpus.
static SEED: &[u8] = include_bytes!(env!("WENMAI_SEED"));

thread_local! {
    static SESSION: RefCell<Option<Session>> = RefCell::default();
}

/// Begins with the seed corpus.
pub fn open_seed() {
    SESSION.set(Session::new(SEED).ok());
}

/// Does something with the session.
pub fn with_session<T>(act: impl FnOnce(&mut Session) -> T) -> Result<T, Failure> {
    let broken = || Failure::Broken("the seed corpus cannot be read".to_owned());
    SESSION.with_borrow_mut(|session| session.as_mut().map(act)).ok_or_else(broken)
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
