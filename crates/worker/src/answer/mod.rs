//! Answers to the single questions.

mod described;
mod facets;
mod overview;
mod query;
mod reading;
mod words;

pub use described::{concepts, corpus};
pub use overview::TOP;
pub use query::{find, find_simple, quoted, understand};
pub use words::{unit_name, word_list};

use crate::concordance::{concordance, distribution, found, lines};
use crate::export::export;
use crate::extract::extract;
use crate::Session;
use facets::facets;
use overview::overview;
use reading::reading;
use wenmai_engine::corpus::{Corpus, Selection};
use wenmai_protocol as protocol;
use wenmai_protocol::{Answer, Ask, Failure};
use words::{suggestions, words};

/// An answer with the bytes that go beside it.
pub struct Answered {
    /// The answer.
    pub answer: Answer,
    /// The bytes of a file, if it is one.
    pub bytes: Option<Vec<u8>>,
}

/// Rows and lines that are given at most.
pub const MOST_ROWS: u32 = 1000;

pub fn answer(session: &Session, ask: &Ask) -> Result<Answered, Failure> {
    let corpus = session.corpus();
    let answer = match ask {
        Ask::Hello { version } if *version != protocol::VERSION => {
            return Err(Failure::Version { worker: protocol::VERSION })
        }
        Ask::Hello { .. } | Ask::Seed => Answer::Corpus(self::corpus(session)),
        Ask::Facets(filter) => Answer::Facets(facets(corpus, filter)),
        Ask::Overview(filter) => Answer::Overview(Box::new(overview(corpus, filter))),
        Ask::Words(filter, asked) => Answer::Words(words(corpus, &selection(corpus, filter), asked)),
        Ask::Concordance(filter, asked) => {
            Answer::Concordance(Box::new(concordance(corpus, &*found(session, filter, asked)?, asked)?))
        }
        Ask::Lines(filter, asked) => Answer::Lines(lines(corpus, &*found(session, filter, asked)?, asked)?),
        Ask::Distribution(filter, asked) => {
            Answer::Distribution(distribution(corpus, &*found(session, filter, asked)?, asked)?)
        }
        Ask::Suggestions(filter) => suggestions(corpus, &selection(corpus, filter)),
        Ask::List(filter, asked) => {
            Answer::List(crate::lists::page(corpus, &selection(corpus, filter), asked))
        }
        Ask::Read(filter, asked) => Answer::Reading(reading(corpus, filter, asked)?),
        Ask::Statistics(filter, asked) => return crate::statistics::answer(corpus, filter, asked),
        Ask::Export(filter, asked) => return export(corpus, filter, asked),
        Ask::Load(_)
        | Ask::Preview(_)
        | Ask::Stop(_)
        | Ask::Cancel(_)
        | Ask::Change(..)
        | Ask::Undo(_)
        | Ask::Redo(_)
        | Ask::Store(_) => return Err(Failure::NotFound),
        Ask::Extract(filter, asked, most) => {
            Answer::Extract(Box::new(extract(corpus, filter, asked, *most)?))
        }
    };
    Ok(Answered { answer, bytes: None })
}

pub fn selection(corpus: &Corpus, filter: &protocol::Filter) -> Selection {
    Selection::new(corpus, filter)
}

/// Where a page of a list begins: at what was asked for, or, beyond the end, where the last page does.
pub fn page_start(asked: u32, limit: u32, total: u32) -> u32 {
    let last = total.saturating_sub(1);
    asked.min(last - last % limit.max(1))
}

/// The page of a list that is asked for, and where it begins.
pub fn page_of<T>(items: &[T], asked: u32, limit: u32) -> (u32, &[T]) {
    let limit = limit.min(MOST_ROWS);
    let start = page_start(asked, limit, items.len() as u32);
    let rest = &items[start as usize..];
    (start, &rest[..rest.len().min(limit as usize)])
}
