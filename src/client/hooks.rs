//! A question as a hook.

use super::Client;
use crate::state::{are_defined, keep_definitions, Asked, AskedAction, Phase, Session};
use std::rc::Rc;
use wenmai_protocol::{DefinitionsAsk, Failure, Question};
use yew::{hook, use_context, use_effect_with, use_reducer, Callback, UseReducerDispatcher};

/// An answer that keeps up with its question.
pub struct Answered<Q: Question> {
    asked: Asked<Q>,
    dispatcher: UseReducerDispatcher<Asked<Q>>,
}

impl<Q: Question> std::ops::Deref for Answered<Q> {
    type Target = Asked<Q>;

    fn deref(&self) -> &Asked<Q> {
        &self.asked
    }
}

impl<Q: Question> Answered<Q> {
    /// Asks again after a failure.
    pub fn retry(&self) -> Callback<()> {
        let dispatcher = self.dispatcher.clone();
        Callback::from(move |()| dispatcher.dispatch(AskedAction::Retry))
    }
}

/// Asks whenever `ask` or the corpus changes. `None` asks nothing.
/// While the worker starts the answer is pending; if it cannot be started, nothing is.
#[hook]
pub fn use_answer<Q: Question>(ask: Option<Q>) -> Answered<Q> {
    let client = use_context::<Client>().expect("the frame provides the client");
    let session = use_context::<Rc<Session>>().expect("the frame provides the session");
    let asked = use_reducer(Asked::<Q>::default);
    let corpus = session.corpus.as_ref().map(|corpus| corpus.fingerprint.clone());
    let settled = ask.as_ref().is_none_or(|ask| asked.settled(ask, corpus.as_deref()));
    let pending = !settled && !matches!(session.phase, Phase::Failed | Phase::Outdated);
    let ask = ask.filter(|_| session.running()).map(Rc::new);
    let retried = asked.failure.is_none();
    use_effect_with((ask, corpus, retried), {
        let asked = asked.clone();
        move |(ask, corpus, _)| {
            let ticket = ask.clone().filter(|ask| !asked.settled(ask, corpus.as_deref())).map(|ask| {
                let (dispatcher, corpus) = (asked.dispatcher(), corpus.clone());
                client.ask((*ask).clone(), move |result| match result {
                    Ok(value) => dispatcher.dispatch(AskedAction::Done(ask, corpus, Rc::new(value))),
                    Err(Failure::Cancelled) => {}
                    Err(failure) => dispatcher.dispatch(AskedAction::Failed(ask, corpus, failure)),
                })
            });
            move || drop(ticket)
        }
    });
    Answered { asked: Asked { pending, ..(*asked).clone() }, dispatcher: asked.dispatcher() }
}

/// What defines the measures: whether it is there yet, and is asked for where it is `wanted`.
#[hook]
pub fn use_definitions(wanted: bool) -> bool {
    let asked = use_answer((wanted && !are_defined()).then_some(DefinitionsAsk));
    asked.answer().into_iter().for_each(|found| keep_definitions(found));
    are_defined()
}
