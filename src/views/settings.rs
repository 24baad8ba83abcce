//! What the settings of every view can do, so that links, paging and beginning anew go over all of them in one place.

#[cfg(test)]
use crate::state::Dice;
use crate::state::Writer;

/// What has changed, so that lists that were made of it begin anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// What is searched for.
    Query,
    /// Which part of the corpus counts.
    Filter,
    /// Which words lists leave out.
    Stoplist,
    /// The corpus: what names its documents, or words as they are written in them, means nothing any more.
    Corpus,
}

/// The settings of a view: a part of the place.
pub trait ViewSettings {
    /// What each of its keys in a link begins with.
    fn prefix(&self) -> &'static str {
        ""
    }

    /// Writes what is not as it would be anyway.
    fn write(&self, out: &mut Writer);

    /// Reads a pair, whose key comes without the prefix; whether the key is one of its own.
    fn read(&mut self, key: &str, value: &str) -> bool;

    /// The row that the page of its list begins with; `None` for a view without pages.
    fn offset(&self) -> Option<u32> {
        None
    }

    /// Turns to the page that begins with a row.
    fn turn_to(&mut self, _offset: u32) {}

    /// Whether the same rows are listed in the same order, on whatever page and whatever is shown of them.
    fn lists_as(&self, _other: &Self) -> bool
    where
        Self: Sized,
    {
        true
    }

    /// Begins anew, if its list depends on what has changed.
    fn restart(&mut self, cause: Cause) {
        if cause != Cause::Query {
            self.turn_to(0);
        }
    }

    /// Whether something is pointed at, to which the view itself scrolls.
    fn pointed(&self) -> bool {
        false
    }

    /// Settings by chance.
    #[cfg(test)]
    fn roll(&mut self, dice: &mut Dice);
}
