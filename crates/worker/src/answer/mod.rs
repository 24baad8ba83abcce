//! Answers to the single questions.

mod described;

pub use described::{concepts, corpus};
pub use wenmai_engine::ask::query::quoted;
pub use wenmai_engine::ask::{page_of, MOST_ROWS};

use crate::export::export;
use crate::extract::extract;
use crate::statistics::{calculate, collocates, keywords, robust, sum};
use crate::Session;
use wenmai_engine::ask::{understand, Question};
use wenmai_engine::corpus::{Corpus, Selection};
use wenmai_engine::query::{search, Hits};
use wenmai_protocol as protocol;
use wenmai_protocol::{Answer, Ask, Failure};

/// An answer with the bytes that go beside it.
pub struct Answered {
    /// The answer.
    pub answer: Answer,
    /// The bytes of a file, if it is one.
    pub bytes: Option<Vec<u8>>,
}

impl From<Answer> for Answered {
    fn from(answer: Answer) -> Answered {
        Answered { answer, bytes: None }
    }
}

/// Answers what changes nothing.
pub fn answer(session: &Session, ask: &Ask) -> Result<Answered, Failure> {
    let corpus = session.corpus();
    let within = |filter| session.part(filter);
    let part = |filter| selection(corpus, filter);
    let answer = match ask {
        Ask::Hello(asked) if asked.version != protocol::VERSION => {
            return Err(Failure::Version { worker: protocol::VERSION })
        }
        Ask::Hello(_) => Answer::Hello(Box::new(self::corpus(session))),
        Ask::Seed(_) => Answer::Seed(Box::new(self::corpus(session))),
        Ask::Facets(of) => Answer::Facets(Box::new(of.asked.answer(&within(&of.filter))?)),
        Ask::Overview(of) => Answer::Overview(Box::new(of.asked.answer(&within(&of.filter))?)),
        Ask::Words(of) => Answer::Words(Box::new(of.asked.answer(&within(&of.filter))?)),
        Ask::Spreads(of) => Answer::Spreads(Box::new(of.asked.answer(&within(&of.filter))?)),
        Ask::Suggestions(of) => Answer::Suggestions(Box::new(of.asked.answer(&within(&of.filter))?)),
        Ask::Stopwords(of) => Answer::Stopwords(Box::new(of.asked.answer(&within(&of.filter))?)),
        Ask::Ngrams(of) => Answer::Ngrams(Box::new(of.asked.answer(&within(&of.filter))?)),
        Ask::Frames(of) => Answer::Frames(Box::new(of.asked.answer(&within(&of.filter))?)),
        Ask::Concordance(of) => Answer::Concordance(Box::new(of.asked.answer(&within(&of.filter))?)),
        Ask::Lines(of) => Answer::Lines(Box::new(of.asked.answer(&within(&of.filter))?)),
        Ask::Distribution(of) => Answer::Distribution(Box::new(of.asked.answer(&within(&of.filter))?)),
        Ask::Read(of) => Answer::Read(Box::new(of.asked.answer(&within(&of.filter))?)),
        Ask::List(of) => Answer::List(Box::new(of.asked.answer(&within(&of.filter))?)),
        Ask::Keywords(of) => Answer::Keywords(Box::new(keywords::keywords(corpus, &of.filter, &of.asked)?)),
        Ask::Collocates(of) => {
            Answer::Collocates(Box::new(collocates::collocates(corpus, &part(&of.filter), &of.asked)?))
        }
        Ask::CompareCollocates(of) => {
            Answer::CompareCollocates(Box::new(keywords::compared_page(corpus, &of.filter, &of.asked)?))
        }
        Ask::Network(of) => {
            let protocol::NetworkAsk { collocates, most } = &of.asked;
            Answer::Network(Box::new(collocates::network(corpus, &part(&of.filter), collocates, *most)?))
        }
        Ask::Sum(of) => Answer::Sum(Box::new(sum::sum(corpus, &of.filter, &of.asked)?)),
        Ask::Calculate(of) => Answer::Calculate(Box::new(calculate::calculate(&of.asked)?)),
        Ask::Robust(of) => Answer::Robust(Box::new(robust::robust(corpus, &of.filter, &of.asked)?)),
        Ask::Trends(of) => Answer::Trends(Box::new(of.asked.answer(&within(&of.filter))?)),
        Ask::Map(of) => Answer::Map(Box::new(of.asked.answer(&within(&of.filter))?)),
        Ask::Typical(of) => Answer::Typical(Box::new(of.asked.answer(&within(&of.filter))?)),
        Ask::Diversity(of) => Answer::Diversity(Box::new(of.asked.answer(&within(&of.filter))?)),
        Ask::Weights(of) => Answer::Weights(Box::new(of.asked.answer(&within(&of.filter))?)),
        Ask::WordTable(of) => Answer::WordTable(Box::new(of.asked.answer(&within(&of.filter))?)),
        Ask::Pairs(of) => Answer::Pairs(Box::new(of.asked.answer(&within(&of.filter))?)),
        Ask::Passages(of) => Answer::Passages(Box::new(of.asked.answer(&within(&of.filter))?)),
        Ask::Export(asked) => return export(corpus, asked),
        Ask::Extract(asked) => Answer::Extract(Box::new(extract(corpus, asked)?)),
        Ask::Load(_)
        | Ask::Preview(_)
        | Ask::Edit(_)
        | Ask::Kept(_)
        | Ask::Keep(_)
        | Ask::OpenKept(_)
        | Ask::RenameKept(_)
        | Ask::ForgetKept(_)
        | Ask::SaveKept(_) => return Err(Failure::NotFound),
    };
    Ok(answer.into())
}

pub fn selection(corpus: &Corpus, filter: &protocol::Filter) -> Selection {
    Selection::new(corpus, filter)
}

/// The hits of a simple query, in any script, width and case.
pub fn find_simple(corpus: &Corpus, selection: &Selection, typed: &str) -> Result<Hits, Failure> {
    let query = understand(corpus, typed, Default::default(), Default::default())?;
    Ok(search(corpus, selection, &query))
}
