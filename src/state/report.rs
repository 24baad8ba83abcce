//! The report: results that the reader has chosen, in an order of their own, with what they say of each.
//!
//! A result is kept as it was when chosen (table, figure, settings, measures), not as a link, which another corpus would
//! answer otherwise.

use serde::{Deserialize, Serialize, Serializer};
use std::ops::Deref;
use std::rc::Rc;
use wenmai_protocol::Extract;
use yew::Reducible;

/// A result in the report, as it was when it was chosen.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Chosen {
    /// Tells it from the others of the report, wherever it stands.
    #[serde(skip)]
    pub id: u32,
    pub title: String,
    /// What it is of.
    pub note: String,
    /// What the reader says of it.
    pub comment: String,
    /// The fragment that leads to it.
    pub link: String,
    /// The figure, as the address of an image that holds it whole; empty when there is none.
    pub figure: String,
    /// Its table, with settings and measures.
    pub extract: Extract,
}

/// A result that is shared: it may hold a figure of a megabyte, and the report is looked at whenever the page is drawn.
#[derive(Clone, Debug, Deserialize)]
#[serde(from = "Chosen")]
pub struct Piece(Rc<Chosen>);

impl Deref for Piece {
    type Target = Chosen;

    fn deref(&self) -> &Chosen {
        &self.0
    }
}

impl From<Chosen> for Piece {
    fn from(chosen: Chosen) -> Piece {
        Piece(Rc::new(chosen))
    }
}

impl PartialEq for Piece {
    fn eq(&self, other: &Piece) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Serialize for Piece {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// Its title; empty for the usual one.
    pub title: String,
    /// Its results.
    pub pieces: Vec<Piece>,
    /// The result that was taken out last, and where it stood.
    pub removed: Option<(usize, Piece)>,
}

/// What a reader does with the report.
#[derive(Clone, Debug, PartialEq)]
pub enum ReportAction {
    /// Adds a result at its end.
    Add(Box<Chosen>),
    /// Takes a result out.
    Remove(usize),
    /// Puts the last one that was taken out back.
    PutBack,
    /// Moves a result before the one above it.
    Up(usize),
    /// Says something of a result.
    Comment(usize, String),
    /// Names the report.
    Title(String),
}

impl Report {
    /// The same with its results numbered: numbers are not stored.
    #[must_use]
    pub fn numbered(mut self) -> Report {
        let removed = self.removed.as_mut().map(|(_, piece)| piece);
        for (piece, id) in self.pieces.iter_mut().chain(removed).zip(1..) {
            Rc::make_mut(&mut piece.0).id = id;
        }
        self
    }

    /// A number that none of its results has.
    fn unused(&self) -> u32 {
        let removed = self.removed.iter().map(|(_, piece)| piece);
        self.pieces.iter().chain(removed).map(|piece| piece.id).max().unwrap_or(0) + 1
    }
}

impl Reducible for Report {
    type Action = ReportAction;

    fn reduce(self: Rc<Self>, action: ReportAction) -> Rc<Self> {
        let mut report = (*self).clone();
        match action {
            ReportAction::Add(piece) => {
                let id = report.unused();
                report.pieces.push(Chosen { id, ..*piece }.into());
            }
            ReportAction::Remove(at) if at < report.pieces.len() => {
                report.removed = Some((at, report.pieces.remove(at)));
            }
            ReportAction::PutBack => {
                if let Some((at, piece)) = report.removed.take() {
                    report.pieces.insert(at.min(report.pieces.len()), piece);
                }
            }
            ReportAction::Up(at) if (1..report.pieces.len()).contains(&at) => report.pieces.swap(at - 1, at),
            ReportAction::Comment(at, comment) => {
                if let Some(piece) = report.pieces.get_mut(at) {
                    Rc::make_mut(&mut piece.0).comment = comment;
                }
            }
            ReportAction::Title(title) => report.title = title,
            ReportAction::Remove(_) | ReportAction::Up(_) => {}
        }
        Rc::new(report)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn titles(report: &Report) -> String {
        report.pieces.iter().map(|piece| piece.title.as_str()).collect()
    }

    #[test]
    fn results_are_added_moved_and_put_back() {
        let mut report = Rc::new(Report::default());
        let mut act = |action| {
            report = report.clone().reduce(action);
            titles(&report)
        };
        for title in ["a", "b", "c"] {
            act(ReportAction::Add(Box::new(Chosen { title: title.to_owned(), ..Chosen::default() })));
        }
        assert_eq!(act(ReportAction::Up(2)), "acb");
        assert_eq!(act(ReportAction::Up(0)), "acb");
        assert_eq!(act(ReportAction::Remove(1)), "ab");
        assert_eq!(act(ReportAction::Remove(7)), "ab");
        assert_eq!(act(ReportAction::PutBack), "acb");
        assert_eq!(act(ReportAction::PutBack), "acb");
        act(ReportAction::Remove(2));
        assert_eq!(act(ReportAction::Add(Box::default())), "ac");
        act(ReportAction::PutBack);
        act(ReportAction::Comment(0, "said".to_owned()));
        let ids = |report: &Report| report.pieces.iter().map(|piece| piece.id).collect::<Vec<_>>();
        assert_eq!((ids(&report), report.pieces[0].comment.as_str()), (vec![1, 3, 2, 4], "said"));
        assert_eq!(ids(&(*report).clone().numbered()), [1, 2, 3, 4]);
    }
}
