//! A question's state: the last answer stays until a newer one comes.

use std::rc::Rc;
use wenmai_protocol::{Ask, Failure};
use yew::Reducible;

/// The last answer of one kind of question, and what has become of the newest question.
#[derive(Debug, PartialEq)]
pub struct Asked<T> {
    /// The last answer, with its question.
    pub value: Option<(Rc<Ask>, Rc<T>)>,
    /// Why the newest question has no answer, with that question.
    pub failure: Option<(Rc<Ask>, Failure)>,
    /// Whether the newest question is under way.
    pub pending: bool,
}

impl<T> Default for Asked<T> {
    fn default() -> Self {
        Asked { value: None, failure: None, pending: false }
    }
}

impl<T> Clone for Asked<T> {
    fn clone(&self) -> Self {
        Asked { value: self.value.clone(), failure: self.failure.clone(), pending: self.pending }
    }
}

impl<T> Asked<T> {
    /// The last answer.
    pub fn answer(&self) -> Option<&Rc<T>> {
        self.value.as_ref().map(|(_, value)| value)
    }

    /// Why there is none to the newest question.
    pub fn fault(&self) -> Option<&Failure> {
        self.failure.as_ref().map(|(_, failure)| failure)
    }

    /// Whether this very question has been answered or has failed.
    pub fn settled(&self, ask: &Ask) -> bool {
        match &self.failure {
            Some((failed, _)) => **failed == *ask,
            None => self.value.as_ref().is_some_and(|(answered, _)| **answered == *ask),
        }
    }
}

/// What happens to a question.
pub enum AskedAction<T> {
    /// It was sent.
    Sent,
    /// It was answered.
    Done(Rc<Ask>, Rc<T>),
    /// It failed.
    Failed(Rc<Ask>, Failure),
    /// Its failure is forgotten, to try again.
    Retry,
}

impl<T> Reducible for Asked<T> {
    type Action = AskedAction<T>;

    fn reduce(self: Rc<Self>, action: AskedAction<T>) -> Rc<Self> {
        let last = (*self).clone();
        Rc::new(match action {
            AskedAction::Sent => Asked { pending: true, ..last },
            AskedAction::Done(ask, value) => {
                Asked { value: Some((ask, value)), failure: None, pending: false }
            }
            AskedAction::Failed(ask, failure) => {
                Asked { failure: Some((ask, failure)), pending: false, ..last }
            }
            AskedAction::Retry => Asked { failure: None, ..last },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ask(document: u32) -> Rc<Ask> {
        Rc::new(Ask::Cancel(document))
    }

    #[test]
    fn a_failure_keeps_the_last_answer_and_a_new_answer_clears_the_failure() {
        let asked = Rc::new(Asked::<u32>::default());
        let asked = asked.reduce(AskedAction::Sent).reduce(AskedAction::Done(ask(1), Rc::new(7)));
        assert!(asked.settled(&ask(1)) && !asked.settled(&ask(2)));
        let asked = asked.reduce(AskedAction::Failed(ask(2), Failure::NotFound));
        assert_eq!(asked.answer().map(|value| **value), Some(7));
        assert!(asked.settled(&ask(2)) && !asked.settled(&ask(1)));
        assert!(!asked.clone().reduce(AskedAction::Retry).settled(&ask(2)));
        let asked = asked.reduce(AskedAction::Done(ask(3), Rc::new(8)));
        assert_eq!(asked.fault(), None);
    }
}
