//! The engine behind the protocol: questions in, answers out. [`Session`] is the whole of it and knows no browser;
//! [`store`] keeps corpora in one, and the binary beside them carries messages.

mod answer;
mod answered;
mod changes;
mod export;
mod lists;
mod session;
pub mod store;

pub use answered::Answered;
pub use export::file_name;
pub use session::{GoesOn, Pending, Response, Session, Snapshot};
