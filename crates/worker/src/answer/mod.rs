//! Answers to the single questions.

mod corpus;

pub use corpus::corpus;

use crate::answered::Answered;
use crate::export::{export, tabled};
use crate::Session;
use wenmai_engine::ask::{extract, Question};
use wenmai_protocol as protocol;
use wenmai_protocol::{questions, Answer, Ask, Failure};

macro_rules! ask {
    (
        counts { $($(#[$_counts:meta])* $count:ident: $counted:ty => $counting:ty,)* }
        looks { $($looks:tt)* }
        acts { $($acts:tt)* }
        tables { $($tables:tt)* }
    ) => {
        /// Answers what changes nothing.
        pub fn answer(session: &Session, ask: &Ask) -> Result<Answered, Failure> {
            Ok(match ask {
                $(Ask::$count(of) => {
                    Answer::$count(Box::new(of.asked.answer(&session.part(&of.filter))?)).into()
                })*
                Ask::Hello(asked) if asked.version != protocol::VERSION => {
                    return Err(Failure::Version { worker: protocol::VERSION })
                }
                Ask::Hello(_) => Answer::Hello(Box::new(corpus(session))).into(),
                Ask::Definitions(_) => Answer::Definitions(Box::new(protocol::Definitions::all())).into(),
                Ask::Seed(_) => Answer::Seed(Box::new(corpus(session))).into(),
                Ask::Export(asked) => export(session, asked)?,
                Ask::Extract(asked) => {
                    let part = session.part(&asked.filter);
                    Answer::Extract(Box::new(extract(&part, tabled(&asked.table), asked.rows)?)).into()
                }
                Ask::Load(_)
                | Ask::Preview(_)
                | Ask::Edit(_)
                | Ask::Kept(_)
                | Ask::Keep(_)
                | Ask::OpenKept(_)
                | Ask::RenameKept(_)
                | Ask::ForgetKept(_)
                | Ask::SaveKept(_) => return Err(Failure::NotFound),
            })
        }
    };
}

questions!(ask);
