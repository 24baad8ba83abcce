//! Progress of long works. It arrives several times a second, so it is no part of the session that the whole page is
//! rendered from: only the components that show it subscribe to it.

use super::Client;
use std::cell::RefCell;
use std::rc::{Rc, Weak};
use wenmai_protocol::{Progress, Reached};
use yew::{hook, use_context, use_effect_with, use_state_eq, Callback};

/// The last report, and the subscribers of the next.
#[derive(Default)]
pub(super) struct Reports {
    last: RefCell<Option<Progress>>,
    heard: RefCell<Vec<Weak<Callback<Progress>>>>,
}

impl Reports {
    /// Takes a report.
    pub fn take(&self, report: Progress) {
        self.heard.borrow_mut().retain(|heard| heard.strong_count() > 0);
        // A subscriber may change the list while it is called.
        let heard: Vec<Rc<Callback<Progress>>> =
            self.heard.borrow().iter().filter_map(Weak::upgrade).collect();
        *self.last.borrow_mut() = Some(report.clone());
        heard.iter().for_each(|heard| heard.emit(report.clone()));
    }
}

/// The progress of the question of this number, if any was reported.
#[hook]
pub fn use_progress(id: u32) -> Option<Reached> {
    let client = use_context::<Client>().expect("the frame provides the client");
    let last = use_state_eq(|| client.0.reports.last.borrow().clone());
    use_effect_with((), {
        let last = last.setter();
        move |()| {
            let heard = Rc::new(Callback::from(move |report| last.set(Some(report))));
            client.0.reports.heard.borrow_mut().push(Rc::downgrade(&heard));
            move || drop(heard)
        }
    });
    (*last).clone().filter(|report| report.id == id).map(|report| report.reached)
}
