//! The lines of a concordance that are in view, requested in blocks of fifty as the page scrolls.
//!
//! Only rows in view are requested and drawn. The page itself scrolls, no box inside it, and all rows have one height, so
//! that the offset of a row is a product.

use super::LINES_PER_PAGE;
use crate::client::Client;
use crate::state::Keyed;
use std::rc::Rc;
use wenmai_protocol::{ConcordanceAsk, ConcordancePage, Line, LinesAsk, Under};
use yew::{hook, use_context, use_effect_with, use_force_update, use_mut_ref};

/// The most lines that one question asks for.
const MOST: u32 = 500;

type Blocks = Keyed<u32, Rc<[Line]>>;

#[derive(Clone, Default)]
pub struct Lines(Rc<Blocks>);

impl Lines {
    /// A line by its place in the list, if it is here.
    pub fn get(&self, index: u32) -> Option<&Line> {
        self.0.get(&(index / LINES_PER_PAGE))?.get((index % LINES_PER_PAGE) as usize)
    }
}

/// The blocks of a range that are not here: from which line on, and how many lines.
fn missing(blocks: &Blocks, (from, to): (u32, u32)) -> Option<(u32, u32)> {
    let wanted = from / LINES_PER_PAGE..to.div_ceil(LINES_PER_PAGE);
    let mut absent = wanted.filter(|block| blocks.get(block).is_none());
    let first = absent.next()?;
    let last = absent.next_back().unwrap_or(first);
    Some((first * LINES_PER_PAGE, ((last + 1 - first) * LINES_PER_PAGE).min(MOST)))
}

/// The lines of an answered question, those of a range sooner or later; the answer has the first.
#[hook]
pub fn use_lines(asked: &Rc<Under<ConcordanceAsk>>, page: &Rc<ConcordancePage>, range: (u32, u32)) -> Lines {
    let client = use_context::<Client>().expect("the frame provides the client");
    let update = use_force_update();
    let kept = use_mut_ref(|| (page.clone(), Lines::default()));
    {
        let mut kept = kept.borrow_mut();
        if !Rc::ptr_eq(&kept.0, page) || kept.1 .0.is_empty() {
            let first = (page.offset / LINES_PER_PAGE, Rc::from(page.lines.as_slice()));
            *kept = (page.clone(), Lines(Rc::new(Blocks::from_iter([first]))));
        }
    }
    let lines = kept.borrow().1.clone();
    use_effect_with((Rc::as_ptr(page) as usize, range), {
        let (asked, page, lines) = (asked.clone(), page.clone(), lines.clone());
        move |(_, range)| {
            let ask = missing(&lines.0, *range).map(|(offset, limit)| {
                let Under { filter, asked } = &*asked;
                let asked = ConcordanceAsk { offset, limit, group: Vec::new(), ..asked.clone() };
                filter.under(LinesAsk(asked))
            });
            let ticket = ask.map(|ask| {
                client.ask(ask, move |result| {
                    let Ok(found) = result else { return };
                    let mut kept = kept.borrow_mut();
                    if Rc::ptr_eq(&kept.0, &page) {
                        let mut blocks = (*kept.1 .0).clone();
                        let chunks = found.lines.chunks(LINES_PER_PAGE as usize).map(Rc::from);
                        let new = (found.offset / LINES_PER_PAGE..).zip(chunks);
                        new.for_each(|(block, lines)| drop(blocks.insert(block, lines)));
                        kept.1 = Lines(Rc::new(blocks));
                        update.force_update();
                    }
                })
            });
            move || drop(ticket)
        }
    });
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_not_here_is_asked_for() {
        let blocks = |here: &[u32]| here.iter().map(|block| (*block, Rc::from([]))).collect::<Blocks>();
        assert_eq!(missing(&blocks(&[0]), (0, 50)), None);
        assert_eq!(missing(&blocks(&[0]), (0, 100)), Some((50, 50)));
        assert_eq!(missing(&blocks(&[0]), (500, 620)), Some((500, 150)));
        assert_eq!(missing(&blocks(&[]), (0, 0)), None);
        assert_eq!(missing(&blocks(&[]), (0, 5000)), Some((0, 500)));
    }
}
