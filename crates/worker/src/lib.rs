//! The engine behind the protocol: questions in, answers out. [`Session`] is the whole of it and knows no browser;
//! the binary beside it carries messages.

mod answer;
mod changes;
mod concordance;
mod convert;
mod session;
mod sharing;
mod statistics;

pub use answer::Answered;
pub use session::{Pending, Response, Session};
