//! Messages in and out.
//!
//! Questions are put in a queue and answered one by one, each in a task of its own, so that one that is taken back is not
//! answered first.

use crate::held::{self, reply};
use crate::{keeping, load};
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::collections::VecDeque;
use web_sys::Blob;
use wenmai_protocol::{Ask, Change, EditAsk, Failure, ListEdit, Load, Message, Post, Request, Step, VERSION};
use wenmai_wire::{files, post_bytes, receive_with, unpack, unpack_bytes};

thread_local! {
    static QUEUE: RefCell<VecDeque<(Request, Vec<Blob>)>> = RefCell::default();
}

/// Takes messages from now on.
pub fn start() {
    held::open_seed();
    // Scripts that measure the worker post plain objects.
    receive_with(|data| match unpack_bytes::<Post>(&data).or_else(|| unpack(&data)) {
        None => {}
        Some((Post::Stop(id), _)) => load::stop(id),
        Some((Post::Cancel(id), _)) => {
            let waiting = QUEUE.with_borrow_mut(|queue| {
                let place = queue.iter().position(|(waiting, _)| waiting.id == id);
                place.and_then(|place| queue.remove(place))
            });
            if waiting.is_some() || load::cancel(id) {
                reply(id, Err(Failure::Cancelled));
            }
        }
        Some((Post::Ask(request), _)) => {
            QUEUE.with_borrow_mut(|queue| queue.push_back((*request, files(&data))));
            Timeout::new(0, answer_next).forget();
        }
    });
    post_bytes(&Message::Ready { version: VERSION }, &[]);
}

/// Answers the oldest question.
fn answer_next() {
    let next = QUEUE.with_borrow_mut(VecDeque::pop_front);
    let Some((Request { id, ask, wanted }, blobs)) = next else { return };
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
        ask => load::respond(id, wanted, &ask),
    }
}
