//! A search that is not wanted any more ends, and what is asked next is answered.

use crate::common::{ask, concordance, SEED};
use std::cell::Cell;
use std::rc::Rc;
use wenmai_protocol::{ConcordanceAsk, Failure, Filter, QueryMode, Under};
use wenmai_worker::Session;

fn question(query: &str) -> Under<ConcordanceAsk> {
    Filter::default().under(concordance(query, QueryMode::Expert))
}

#[test]
fn a_search_ends_when_it_is_not_wanted_any_more() {
    let mut session = Session::new(SEED).ok().unwrap();
    let long = question("([]{0,30}){0,30} [word=\"微信\"]{3}");
    let looks = Rc::new(Cell::new(0));
    let counted = looks.clone();
    session.while_wanted(Some(Box::new(move || {
        counted.set(counted.get() + 1);
        counted.get() < 5
    })));
    assert_eq!(ask(&mut session, long.clone()).err(), Some(Failure::Stopped));
    assert_eq!(looks.get(), 5, "it is not asked again");

    // The same question is then asked anew, and one that is short is not asked about.
    session.while_wanted(Some(Box::new(|| true)));
    let page = ask(&mut session, long).unwrap();
    assert!(page.incomplete);
    session.while_wanted(Some(Box::new(|| false)));
    let page = ask(&mut session, question("[norm=\"微信\"]")).unwrap();
    assert!(!page.incomplete && page.hits > 0);
}
