//! A search that is not wanted any more ends, and what is asked next is answered.

use std::cell::Cell;
use std::rc::Rc;
use wenmai_protocol::{
    Answer, Ask, ConcordanceAsk, Context, Exactness, Failure, Filter, HitSet, LineSort, Marks, QueryMode,
};
use wenmai_worker::Session;

static SEED: &[u8] = include_bytes!(env!("WENMAI_SEED"));

fn ask(query: &str) -> Ask {
    let asked = ConcordanceAsk {
        query: query.to_owned(),
        mode: QueryMode::Expert,
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
        context: Context::Words(10),
        offset: 0,
        limit: 5,
    };
    Ask::Concordance(Filter::default(), asked)
}

#[test]
fn a_search_ends_when_it_is_not_wanted_any_more() {
    let mut session = Session::new(SEED).ok().unwrap();
    let long = ask("([]{0,30}){0,30} [word=\"微信\"]{3}");
    let looks = Rc::new(Cell::new(0));
    let counted = looks.clone();
    session.while_wanted(Some(Box::new(move || {
        counted.set(counted.get() + 1);
        counted.get() < 5
    })));
    assert_eq!(session.answer(&long).err(), Some(Failure::Stopped));
    assert_eq!(looks.get(), 5, "it is not asked again");

    // The same question is then asked anew, and one that is short is not asked about.
    session.while_wanted(Some(Box::new(|| true)));
    let Ok(Answer::Concordance(page)) = session.answer(&long).map(|answered| answered.answer) else {
        panic!("no concordance")
    };
    assert!(page.incomplete);
    session.while_wanted(Some(Box::new(|| false)));
    let short = session.answer(&ask("[norm=\"微信\"]")).map(|answered| answered.answer);
    let Ok(Answer::Concordance(page)) = short else { panic!("no concordance") };
    assert!(!page.incomplete && page.hits > 0);
}
