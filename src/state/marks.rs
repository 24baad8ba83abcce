//! What a reader marks of the hits of queries: lines that do not count, and tags. Kept as long as the corpus is open.
//!
//! Marks are part of the question. A hit is named by its span in the cleaned text, which no order, sample or joined word
//! moves. They are applied after the sample, so that excluding a line draws no other one in its place.

use super::{put, Keyed, Place};
use std::rc::Rc;
use wenmai_protocol::{HitId, Marks};
use yew::Reducible;

/// The steps back that are kept.
const MOST_STEPS: usize = 200;

/// The marks of all queries, with the way back.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MarkBook {
    by_query: Keyed<String, Marks>,
    done: Vec<(String, Marks)>,
    undone: Vec<(String, Marks)>,
}

/// What a reader does with a mark.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// A hit does not count, or does again.
    Exclude(HitId, bool),
    /// A hit has a tag, or has it no more.
    Tag(HitId, String, bool),
    /// All excluded hits count again.
    Restore,
    /// Without the last step.
    Undo,
    /// With the step that was undone last.
    Redo,
}

/// The name of a place's query among the marks.
pub fn marked_query(place: &Place) -> String {
    let exact = place.exact;
    format!("{:?} {} {} {} {}", place.mode, exact.form, exact.case, exact.script, place.query)
}

impl MarkBook {
    /// The marks of a place's query.
    pub fn of(&self, place: &Place) -> Marks {
        self.by_query.get(&marked_query(place)).cloned().unwrap_or_default()
    }

    /// Whether anything is marked.
    pub fn any(&self) -> bool {
        self.by_query.values().any(|marks| *marks != Marks::default())
    }

    /// Whether there is a step of a place's query to go back or forth.
    pub fn steps(&self, place: &Place) -> (bool, bool) {
        let query = marked_query(place);
        let last = |steps: &[(String, Marks)]| steps.iter().any(|(of, _)| *of == query);
        (last(&self.done), last(&self.undone))
    }

    fn changed(&self, query: String, marks: Marks) -> MarkBook {
        let mut book = self.clone();
        let before = book.by_query.insert(query.clone(), marks).unwrap_or_default();
        book.done.push((query, before));
        if book.done.len() > MOST_STEPS {
            book.done.remove(0);
        }
        book.undone.clear();
        book
    }

    /// Goes a step of a query back, or forth.
    fn step(&self, query: &str, back: bool) -> MarkBook {
        let mut book = self.clone();
        let (from, to) = match back {
            true => (&mut book.done, &mut book.undone),
            false => (&mut book.undone, &mut book.done),
        };
        if let Some(place) = from.iter().rposition(|(of, _)| of == query) {
            let (query, marks) = from.remove(place);
            let before = book.by_query.insert(query.clone(), marks).unwrap_or_default();
            to.push((query, before));
        }
        book
    }
}

/// The tags that a hit has.
pub fn tags_of(marks: &Marks, hit: HitId) -> &[String] {
    marks.tagged.iter().find(|(id, _)| *id == hit).map_or(&[], |(_, tags)| tags.as_slice())
}

impl Reducible for MarkBook {
    type Action = (String, Mark);

    fn reduce(self: Rc<Self>, (query, mark): (String, Mark)) -> Rc<Self> {
        let mut marks = self.by_query.get(&query).cloned().unwrap_or_default();
        match mark {
            Mark::Undo => return Rc::new(self.step(&query, true)),
            Mark::Redo => return Rc::new(self.step(&query, false)),
            Mark::Restore => marks.excluded.clear(),
            Mark::Exclude(hit, on) => {
                marks.excluded.retain(|id| *id != hit);
                if on {
                    put(&mut marks.excluded, hit);
                }
            }
            Mark::Tag(hit, tag, on) => {
                let mut tags = tags_of(&marks, hit).to_vec();
                tags.retain(|known| *known != tag);
                if on {
                    put(&mut tags, tag);
                }
                marks.tagged.retain(|(id, _)| *id != hit);
                if !tags.is_empty() {
                    put(&mut marks.tagged, (hit, tags));
                }
            }
        }
        Rc::new(self.changed(query, marks))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hit(start: u32) -> HitId {
        HitId { document: 0, start, end: start + 6 }
    }

    #[test]
    fn each_step_goes_back_and_forth_and_queries_keep_apart() {
        let (one, other) = (Place::default().search("微信"), Place::default().search("支付"));
        let key = |place: &Place| marked_query(place);
        let book = Rc::new(MarkBook::default());
        let book = book.reduce((key(&one), Mark::Exclude(hit(9), true)));
        let book = book.reduce((key(&other), Mark::Exclude(hit(1), true)));
        let book = book.reduce((key(&one), Mark::Tag(hit(3), "b".into(), true)));
        let book = book.reduce((key(&one), Mark::Tag(hit(3), "a".into(), true)));
        assert_eq!(book.of(&one).excluded, [hit(9)]);
        assert_eq!(tags_of(&book.of(&one), hit(3)), ["a", "b"]);
        assert_eq!(book.of(&other).excluded, [hit(1)]);
        let book = book.reduce((key(&one), Mark::Undo)).reduce((key(&one), Mark::Undo));
        assert_eq!((book.of(&one).tagged.len(), book.of(&one).excluded.len()), (0, 1));
        let book = book.reduce((key(&one), Mark::Undo)).reduce((key(&one), Mark::Undo));
        assert_eq!(book.of(&one), Marks::default());
        assert_eq!((book.steps(&one), book.steps(&other)), ((false, true), (true, false)));
        assert!(book.any() && !book.clone().reduce((key(&other), Mark::Undo)).any());
        let book = book.reduce((key(&one), Mark::Redo));
        assert_eq!(book.of(&one).excluded, [hit(9)]);
        let book = book.reduce((key(&one), Mark::Restore));
        assert_eq!((book.of(&one).excluded.len(), book.steps(&one)), (0, (true, false)));
    }
}
