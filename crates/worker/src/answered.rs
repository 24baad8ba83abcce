//! What comes of a question.

use wenmai_protocol::Answer;

/// An answer with the bytes that go beside it.
pub struct Answered {
    pub answer: Answer,
    /// The bytes of a file, if it is one.
    pub bytes: Option<Vec<u8>>,
}

impl From<Answer> for Answered {
    fn from(answer: Answer) -> Answered {
        Answered { answer, bytes: None }
    }
}
