//! The cleaned text of a document: whole, or by the tokens of its corpus.

use super::compact::text;
use super::spelling::Spelling;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::borrow::Cow;
use std::sync::Arc;

/// A cleaned text. In a corpus it is not stored but spelled from its tokens on request.
#[derive(Clone, Debug)]
pub struct Text(Kind);

#[derive(Clone, Debug)]
enum Kind {
    /// Of a document that is not in a corpus yet: a byte range of a buffer that several documents may share.
    Written(Arc<String>, usize, usize),
    /// These bytes of the texts of a corpus.
    Spelled(Arc<Spelling>, usize, usize),
}

impl Text {
    pub(super) fn spelled(spelling: &Arc<Spelling>, (first, last): (usize, usize)) -> Text {
        Text(Kind::Spelled(spelling.clone(), first, last))
    }

    /// How many bytes it has.
    pub fn len(&self) -> usize {
        match &self.0 {
            Kind::Written(_, first, last) | Kind::Spelled(_, first, last) => last - first,
        }
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The part from one byte offset to another. An offset inside a character is rounded down to its start.
    pub fn part(&self, start: u32, end: u32) -> Cow<'_, str> {
        match &self.0 {
            Kind::Written(texts, first, last) => {
                let text = &texts[*first..*last];
                let place = |byte: u32| text.floor_char_boundary(byte as usize);
                Cow::Borrowed(&text[place(start)..place(end)])
            }
            Kind::Spelled(spelling, first, _) => {
                Cow::Owned(spelling.text(first + start as usize, first + end as usize))
            }
        }
    }

    /// A prefix of a part, which may be as long as a file: at least so many characters, if it has them.
    pub fn beginning(&self, start: u32, end: u32, characters: usize) -> Cow<'_, str> {
        let most = u32::try_from(characters.saturating_mul(4)).unwrap_or(u32::MAX);
        self.part(start, end.min(start.saturating_add(most)))
    }

    /// All of it, which may be as much as a file.
    pub fn whole(&self) -> Cow<'_, str> {
        self.part(0, self.len() as u32)
    }
}

impl From<String> for Text {
    fn from(text: String) -> Text {
        let length = text.len();
        Text(Kind::Written(Arc::new(text), 0, length))
    }
}

/// Packs short texts of many documents into shared buffers as they are read: separate allocations would fragment the heap
/// when they are freed.
#[derive(Default)]
pub(super) struct Together {
    texts: String,
    places: Vec<(usize, usize)>,
}

/// A text of more bytes stays where it is.
const SHORT: usize = 1 << 16;

impl Together {
    /// Puts a text to the others, if it is short.
    pub fn add(&mut self, text: &mut Text) {
        let first = self.texts.len();
        if text.len() <= SHORT {
            self.texts.push_str(&text.whole());
            *text = Text::default();
        }
        self.places.push((first, self.texts.len()));
    }

    /// Puts the short ones back where they were taken from: the same documents in the same order.
    pub fn give<'t>(self, places: impl Iterator<Item = &'t mut Text>) {
        let texts = Arc::new(self.texts);
        for (text, (first, last)) in places.zip(self.places) {
            if first < last {
                *text = Text(Kind::Written(texts.clone(), first, last));
            }
        }
    }
}

impl Default for Text {
    fn default() -> Text {
        Text::from(String::new())
    }
}

impl PartialEq for Text {
    fn eq(&self, other: &Text) -> bool {
        self.whole() == other.whole()
    }
}

impl Eq for Text {}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        text::serialize(self.len(), |start, end| self.part(start as u32, end as u32), to)
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Text, D::Error> {
        text::deserialize(from).map(Text::from)
    }
}
