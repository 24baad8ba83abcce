//! A question's state: the last answer stays until a newer one comes.

use std::rc::Rc;
use wenmai_protocol::{Failure, Question};
use yew::Reducible;

/// The last answer of one kind of question, and what has become of the newest question.
pub struct Asked<Q: Question> {
    /// The last answer, with its question.
    pub value: Option<(Rc<Q>, Rc<Q::Answer>)>,
    /// Why the newest question has no answer, with that question.
    pub failure: Option<(Rc<Q>, Failure)>,
    /// Whether the question that is wanted now is still to be answered; said by who asks it.
    pub pending: bool,
    /// The fingerprint of the corpus that the newest answer or failure is of.
    pub corpus: Option<String>,
}

impl<Q: Question> Default for Asked<Q> {
    fn default() -> Self {
        Asked { value: None, failure: None, pending: false, corpus: None }
    }
}

impl<Q: Question> Clone for Asked<Q> {
    fn clone(&self) -> Self {
        Asked {
            value: self.value.clone(),
            failure: self.failure.clone(),
            pending: self.pending,
            corpus: self.corpus.clone(),
        }
    }
}

impl<Q: Question> PartialEq for Asked<Q> {
    fn eq(&self, other: &Self) -> bool {
        (&self.value, &self.failure, self.pending, &self.corpus)
            == (&other.value, &other.failure, other.pending, &other.corpus)
    }
}

impl<Q: Question> Asked<Q> {
    /// The last answer.
    pub fn answer(&self) -> Option<&Rc<Q::Answer>> {
        self.value.as_ref().map(|(_, value)| value)
    }

    /// The last answer if its question was such a one: under the name of another it would be wrong.
    pub fn answer_to(&self, such: impl FnOnce(&Q) -> bool) -> Option<&Rc<Q::Answer>> {
        self.value.as_ref().filter(|(ask, _)| such(ask)).map(|(_, value)| value)
    }

    /// Why there is none to the newest question.
    pub fn fault(&self) -> Option<&Failure> {
        self.failure.as_ref().map(|(_, failure)| failure)
    }

    /// Whether this very question has been answered, or has failed, on the corpus as it is.
    pub fn settled(&self, ask: &Q, corpus: Option<&str>) -> bool {
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
pub enum AskedAction<Q: Question> {
    /// It was answered, of the corpus with this fingerprint.
    Done(Rc<Q>, Option<String>, Rc<Q::Answer>),
    /// It failed on the corpus with this fingerprint.
    Failed(Rc<Q>, Option<String>, Failure),
    /// Its failure is forgotten, to try again.
    Retry,
}

impl<Q: Question> Reducible for Asked<Q> {
    type Action = AskedAction<Q>;

    fn reduce(self: Rc<Self>, action: AskedAction<Q>) -> Rc<Self> {
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

/// A question that is one of several, with the answers to each.
macro_rules! one_of {
    ($(#[$about:meta])* $ask:ident => $answer:ident { $($name:ident: $asked:ty => $answered:ty,)* }) => {
        $(#[$about])*
        #[derive(Clone, Debug, PartialEq)]
        pub enum $ask {
            $(#[doc = concat!("[`", stringify!($asked), "`].")] $name(wenmai_protocol::Under<$asked>),)*
        }

        /// The answer to that.
        #[derive(Debug, PartialEq)]
        pub enum $answer {
            $(#[doc = concat!("That to [`", stringify!($asked), "`].")] $name($answered),)*
        }

        impl wenmai_protocol::Question for $ask {
            type Answer = $answer;

            fn ask(self) -> wenmai_protocol::Ask {
                match self {
                    $($ask::$name(of) => of.ask(),)*
                }
            }

            fn pick(answer: wenmai_protocol::Answer) -> Result<$answer, wenmai_protocol::Answer> {
                Err(answer)
                    $(.or_else(|answer| wenmai_protocol::Under::<$asked>::pick(answer).map($answer::$name)))*
            }
        }

        impl From<$ask> for wenmai_protocol::TableAsk {
            fn from(asked: $ask) -> Self {
                match asked {
                    $($ask::$name(of) => of.asked.into(),)*
                }
            }
        }
    };
}

pub(crate) use one_of;

#[cfg(test)]
mod tests {
    use super::*;
    use wenmai_protocol::{File, SaveKept};

    fn ask(number: u32) -> Rc<SaveKept> {
        Rc::new(SaveKept { id: number.to_string() })
    }

    fn file(name: &str) -> Rc<File> {
        Rc::new(File { name: name.to_owned(), media_type: String::new() })
    }

    #[test]
    fn a_failure_keeps_the_last_answer_and_a_new_answer_clears_the_failure() {
        let on = |corpus: &str| Some(corpus.to_owned());
        let asked = Rc::new(Asked::<SaveKept>::default());
        let asked = asked.reduce(AskedAction::Done(ask(1), on("a"), file("seven")));
        let settled = |asked: &Asked<SaveKept>, number| asked.settled(&ask(number), Some("a"));
        assert!(settled(&asked, 1) && !settled(&asked, 2));
        assert!(!asked.settled(&ask(1), Some("b")), "the corpus has changed");
        let asked = asked.reduce(AskedAction::Failed(ask(2), on("a"), Failure::NotFound));
        assert_eq!(asked.answer(), Some(&file("seven")));
        assert!(settled(&asked, 2) && !settled(&asked, 1));
        assert!(asked.answer_to(|asked| *asked == *ask(1)).is_some());
        assert!(asked.answer_to(|asked| *asked == *ask(2)).is_none(), "an answer keeps its own question");
        assert!(!settled(&asked.clone().reduce(AskedAction::Retry), 2));
        let asked = asked.reduce(AskedAction::Done(ask(3), on("a"), file("eight")));
        assert_eq!(asked.fault(), None);
        // Failed on another corpus and tried again: the answer of the first corpus is none.
        let asked = asked.reduce(AskedAction::Failed(ask(3), on("b"), Failure::NotFound));
        assert!(!asked.reduce(AskedAction::Retry).settled(&ask(3), Some("b")));
    }
}
