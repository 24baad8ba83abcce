//! Looking at a file before it is loaded.

use super::{Client, Ticket};
use crate::context::use_client;
use crate::platform::files::Bytes;
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;
use wenmai_protocol::{Failure, Preview, PreviewAsk};
use yew::{hook, use_effect_with, use_state_eq};

/// How long it is waited, in milliseconds, before a file is read otherwise: somebody may still be typing how.
const PAUSE_MS: u32 = 150;

/// What a file would become, as far as that is known.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Looked {
    /// What it would become; until that is known, what was known when it was read otherwise.
    pub seen: Option<Rc<Preview>>,
    /// Why that is not known.
    pub failure: Option<Failure>,
    /// Whether it is being looked at.
    pub busy: bool,
}

impl Client {
    /// Says what a file would become.
    fn preview(
        &self,
        file: &Bytes,
        asked: PreviewAsk,
        done: impl FnOnce(Result<Preview, Failure>) + 'static,
    ) -> Ticket {
        let id = self.post(asked, vec![file.blob().clone()], move |result, _| done(result));
        Ticket { client: self.clone(), id }
    }
}

/// What a file would become, asked again when it is to be read otherwise.
#[hook]
pub fn use_preview(file: Option<Bytes>, asked: PreviewAsk) -> Looked {
    let client = use_client();
    // What is known, and of which file: of another one it says nothing.
    let looked = use_state_eq(|| (None::<Bytes>, Looked::default()));
    let known = match looked.0 == file {
        true => looked.1.clone(),
        false => Looked { busy: true, ..Looked::default() },
    };
    use_effect_with((file, asked), {
        let (set, seen) = (looked.setter(), known.seen.clone());
        move |(file, asked)| {
            let again = seen.is_some();
            set.set((file.clone(), Looked { seen, failure: None, busy: true }));
            let ticket: Rc<RefCell<Option<Ticket>>> = Rc::default();
            let ask = {
                let (file, asked, ticket) = (file.clone(), asked.clone(), ticket.clone());
                move || {
                    let Some(file) = file else { return };
                    let of = Some(file.clone());
                    let asked = client.preview(&file, asked, move |result| {
                        let (seen, failure) = match result {
                            Ok(seen) => (Some(Rc::new(seen)), None),
                            Err(failure) => (None, Some(failure)),
                        };
                        set.set((of, Looked { seen, failure, busy: false }));
                    });
                    *ticket.borrow_mut() = Some(asked);
                }
            };
            let timer = if again {
                Some(Timeout::new(PAUSE_MS, ask))
            } else {
                ask();
                None
            };
            move || drop((timer, ticket))
        }
    });
    known
}
