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
    /// Whether the question that is wanted now is still to be answered; said by who asks it.
    pub pending: bool,
    /// The fingerprint of the corpus that the newest answer or failure is of.
    pub corpus: Option<String>,
}

impl<T> Default for Asked<T> {
    fn default() -> Self {
        Asked { value: None, failure: None, pending: false, corpus: None }
    }
}

impl<T> Clone for Asked<T> {
    fn clone(&self) -> Self {
        Asked {
            value: self.value.clone(),
            failure: self.failure.clone(),
            pending: self.pending,
            corpus: self.corpus.clone(),
        }
    }
}

impl<T> Asked<T> {
    /// The last answer.
    pub fn answer(&self) -> Option<&Rc<T>> {
        self.value.as_ref().map(|(_, value)| value)
    }

    /// The last answer if its question was such a one: under the name of another it would be wrong.
    pub fn answer_to(&self, such: impl FnOnce(&Ask) -> bool) -> Option<&Rc<T>> {
        self.value.as_ref().filter(|(ask, _)| such(ask)).map(|(_, value)| value)
    }

    /// Why there is none to the newest question.
    pub fn fault(&self) -> Option<&Failure> {
        self.failure.as_ref().map(|(_, failure)| failure)
    }

    /// Whether this very question has been answered, or has failed, on the corpus as it is.
    pub fn settled(&self, ask: &Ask, corpus: Option<&str>) -> bool {
        if self.corpus.as_deref() != corpus {
            return false;
        }
        match &self.failure {
            Some((failed, _)) => **failed == *ask,
            None => self.value.as_ref().is_some_and(|(answered, _)| **answered == *ask),
        }
    }
}

/// What happens to a question.
pub enum AskedAction<T> {
    /// It was answered, of the corpus with this fingerprint.
    Done(Rc<Ask>, Option<String>, Rc<T>),
    /// It failed on the corpus with this fingerprint.
    Failed(Rc<Ask>, Option<String>, Failure),
    /// Its failure is forgotten, to try again.
    Retry,
}

impl<T> Reducible for Asked<T> {
    type Action = AskedAction<T>;

    fn reduce(self: Rc<Self>, action: AskedAction<T>) -> Rc<Self> {
        let last = (*self).clone();
        Rc::new(match action {
            AskedAction::Done(ask, corpus, value) => {
                Asked { value: Some((ask, value)), failure: None, corpus, ..last }
            }
            AskedAction::Failed(ask, corpus, failure) => {
                Asked { failure: Some((ask, failure)), corpus, ..last }
            }
            // The answer that is left may be of another corpus.
            AskedAction::Retry => Asked { failure: None, corpus: None, ..last },
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
        let on = |corpus: &str| Some(corpus.to_owned());
        let asked = Rc::new(Asked::<u32>::default());
        let asked = asked.reduce(AskedAction::Done(ask(1), on("a"), Rc::new(7)));
        let settled = |asked: &Asked<u32>, number| asked.settled(&ask(number), Some("a"));
        assert!(settled(&asked, 1) && !settled(&asked, 2));
        assert!(!asked.settled(&ask(1), Some("b")), "the corpus has changed");
        let asked = asked.reduce(AskedAction::Failed(ask(2), on("a"), Failure::NotFound));
        assert_eq!(asked.answer().map(|value| **value), Some(7));
        assert!(settled(&asked, 2) && !settled(&asked, 1));
        assert!(asked.answer_to(|asked| *asked == *ask(1)).is_some());
        assert!(asked.answer_to(|asked| *asked == *ask(2)).is_none(), "an answer keeps its own question");
        assert!(!settled(&asked.clone().reduce(AskedAction::Retry), 2));
        let asked = asked.reduce(AskedAction::Done(ask(3), on("a"), Rc::new(8)));
        assert_eq!(asked.fault(), None);
        // Failed on another corpus and tried again: the answer of the first corpus is none.
        let asked = asked.reduce(AskedAction::Failed(ask(3), on("b"), Failure::NotFound));
        assert!(!asked.reduce(AskedAction::Retry).settled(&ask(3), Some("b")));
    }
}
