//! What was typed stays in its fields until it is in the list: a change may be refused, and nothing should be typed twice.

use crate::context::use_session;
use crate::state::Edit;
use yew::{hook, use_callback, use_effect_with, use_mut_ref, Callback};

#[derive(Clone, Copy, PartialEq)]
enum Now {
    Running,
    Made,
    NotMade,
}

/// To be called when a change is sent; `done` is called when this change is made.
#[hook]
pub fn use_sent(done: Callback<()>) -> Callback<()> {
    let session = use_session();
    let sent = use_mut_ref(|| false);
    let now = match &session.edit {
        Some(Edit::Running(_)) => Now::Running,
        Some(Edit::Made(_)) => Now::Made,
        Some(Edit::Failed(_)) | None => Now::NotMade,
    };
    use_effect_with(now, {
        let sent = sent.clone();
        move |now| match now {
            Now::Running => {}
            Now::Made if sent.take() => done.emit(()),
            Now::Made | Now::NotMade => drop(sent.take()),
        }
    });
    use_callback((), move |(), ()| *sent.borrow_mut() = true)
}
