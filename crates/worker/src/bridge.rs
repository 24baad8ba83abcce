//! Messages in and out. A message is `{message, buffers}`: plain data, and the `ArrayBuffer`s that go with it.
//!
//! Questions are put in a queue and answered one by one, each in a task of its own, so that a newer question of the
//! same kind is seen before an older one is answered, and takes its place.

use crate::load;
use gloo::timers::callback::Timeout;
use js_sys::{Array, ArrayBuffer, Object, Reflect, Uint8Array};
use serde::Serialize;
use std::cell::RefCell;
use std::collections::{HashSet, VecDeque};
use std::mem::discriminant;
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};
use wenmai_protocol::{Answer, Ask, Failure, Message, Progress, Reply, Request, VERSION};
use wenmai_worker::{Answered, Session};

/// The seed corpus.
static SEED: &[u8] = include_bytes!(env!("WENMAI_SEED"));

thread_local! {
    static STATE: RefCell<State> = RefCell::default();
}

#[derive(Default)]
struct State {
    session: Option<Session>,
    queue: VecDeque<(Request, Vec<ArrayBuffer>)>,
    /// Numbers of loads that are to stop.
    cancelled: HashSet<u32>,
    /// The load that is under way.
    loading: Option<u32>,
}

fn scope() -> DedicatedWorkerGlobalScope {
    js_sys::global().unchecked_into()
}

/// Takes messages from now on.
pub fn start() {
    STATE.with_borrow_mut(|state| state.session = Session::new(SEED).ok());
    let receive = Closure::<dyn Fn(MessageEvent)>::new(|event: MessageEvent| receive(&event.data()));
    scope().set_onmessage(Some(receive.as_ref().unchecked_ref()));
    receive.forget();
    post(&Message::Ready { version: VERSION }, None);
}

fn receive(data: &JsValue) {
    let message = Reflect::get(data, &"message".into()).unwrap_or_default();
    let buffers = Reflect::get(data, &"buffers".into()).unwrap_or_default();
    let buffers = buffers.dyn_into::<Array>().unwrap_or_default();
    let Ok(request) = serde_wasm_bindgen::from_value::<Request>(message) else { return };
    if let Ask::Cancel(id) = request.ask {
        STATE.with_borrow_mut(|state| state.cancelled.insert(id));
        return;
    }
    let buffers = buffers.iter().filter_map(|buffer| buffer.dyn_into().ok()).collect();
    STATE.with_borrow_mut(|state| state.queue.push_back((request, buffers)));
    Timeout::new(0, answer_next).forget();
}

/// Answers the oldest question, unless a newer one of its kind is waiting.
fn answer_next() {
    let next = STATE.with_borrow_mut(|state| {
        let (request, buffers) = state.queue.pop_front()?;
        let kind = discriminant(&request.ask);
        let outdone = state.queue.iter().any(|(newer, _)| discriminant(&newer.ask) == kind);
        let cancelled = state.cancelled.remove(&request.id);
        Some((request, buffers, outdone || cancelled))
    });
    match next {
        None => {}
        Some((request, _, true)) => reply(request.id, Err(Failure::Cancelled)),
        Some((Request { id, ask: Ask::Load { names } }, buffers, false)) => {
            // A newer load takes the place of one that is under way.
            STATE.with_borrow_mut(|state| {
                if let Some(older) = state.loading.replace(id) {
                    state.cancelled.insert(older);
                }
            });
            wasm_bindgen_futures::spawn_local(async move {
                let result = load::load(id, names, buffers).await;
                STATE.with_borrow_mut(|state| {
                    state.cancelled.remove(&id);
                    if state.loading == Some(id) {
                        state.loading = None;
                    }
                });
                reply(id, result.map(|answer| Answered { answer, bytes: None }));
            });
        }
        Some((request, _, false)) => {
            let result = with_session(|session| session.answer(&request.ask)).and_then(|result| result);
            reply(request.id, result);
        }
    }
}

/// Does something with the session.
pub fn with_session<T>(act: impl FnOnce(&mut Session) -> T) -> Result<T, Failure> {
    let broken = || Failure::Broken("the seed corpus cannot be read".to_owned());
    STATE.with_borrow_mut(|state| state.session.as_mut().map(act)).ok_or_else(broken)
}

/// Whether a load is to stop.
pub fn is_cancelled(id: u32) -> bool {
    STATE.with_borrow(|state| state.cancelled.contains(&id))
}

/// Says how far a load is.
pub fn report(progress: Progress) {
    post(&Message::Progress(progress), None);
}

fn reply(id: u32, result: Result<Answered, Failure>) {
    let (result, bytes) = match result {
        Ok(Answered { answer, bytes }) => (Ok::<Answer, Failure>(answer), bytes),
        Err(failure) => (Err(failure), None),
    };
    post(&Message::Reply(Reply { id, result }), bytes);
}

fn post(message: &Message, bytes: Option<Vec<u8>>) {
    let serializer = serde_wasm_bindgen::Serializer::new().serialize_missing_as_null(true);
    let Ok(value) = message.serialize(&serializer) else { return };
    let buffers = Array::new();
    if let Some(bytes) = bytes {
        buffers.push(&Uint8Array::from(&bytes[..]).buffer());
    }
    let data = Object::new();
    let set = |key: &str, value: &JsValue| Reflect::set(&data, &key.into(), value).is_ok();
    if set("message", &value) && set("buffers", &buffers) {
        // What is posted are plain objects and buffers made here, which can be cloned and handed over.
        let _ = scope().post_message_with_transfer(&data, &buffers);
    }
}
