//! What tests of a session ask.

use wenmai_protocol::{
    ConcordanceAsk, Context, Exactness, Failure, HitSet, LineSort, Marks, QueryMode, Question,
};
use wenmai_worker::Session;

/// The corpus that the worker embeds.
pub static SEED: &[u8] = include_bytes!(env!("WENMAI_SEED"));

/// The first five lines of a query, in text order.
pub fn concordance(query: &str, mode: QueryMode) -> ConcordanceAsk {
    ConcordanceAsk {
        query: query.to_owned(),
        mode,
        exact: Exactness::default(),
        hits: HitSet::Words,
        form: String::new(),
        near: None,
        sample: None,
        only: Vec::new(),
        marks: Marks::default(),
        sort: LineSort::Text,
        keys: Vec::new(),
        group: Vec::new(),
        fields: Vec::new(),
        context: Context::Words(10),
        offset: 0,
        limit: 5,
    }
}

/// The answer to a question.
pub fn ask<Q: Question>(session: &mut Session, question: Q) -> Result<Q::Answer, Failure> {
    let answered = session.answer(&question.ask())?;
    Ok(Q::pick(answered.answer).expect("a question gets its own answer"))
}
