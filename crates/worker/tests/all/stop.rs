//! A search that is not wanted any more ends, and what is asked next is answered.

use crate::common::{concordance, SEED};
use std::cell::Cell;
use std::rc::Rc;
use wenmai_protocol::{Answer, Ask, Failure, Filter, QueryMode};
use wenmai_worker::Session;

fn ask(query: &str) -> Ask {
    Ask::Concordance(Filter::default(), concordance(query, QueryMode::Expert))
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
