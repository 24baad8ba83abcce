//! What a corpus consists of.

use super::compact;
use super::entries::Entries;
use super::gaps::Gaps;
use super::lines::{Line, Lines};
use super::text::Together;
use super::zone_rules::ZoneRules;
use super::{Besides, Concept, EntryId, Lexicon, Strings, Text};
use crate::clean::{Kind, Metadata, Repair, Turn, Zone};
use crate::script::{fold_char, is_han, Language, Script};
use crate::segment::{NormEdit, UserWords};
use serde::{Deserialize, Deserializer, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A document. Its numbers of lines and tokens are places in the corpus.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// The file's name without folder and ending.
    pub name: String,
    /// The encoding it came in, by its WHATWG name.
    pub encoding: String,
    /// The text after repairs.
    pub cleaned: Text,
    /// For each repair what stood in its place in the text as it came.
    pub replaced: Strings,
    /// What cleaning repaired in it.
    pub repairs: Vec<Repair>,
    /// Which of the repairs a reader has undone: places in the list, ascending.
    pub undone: Vec<u32>,
    /// The lines that a reader has put in another zone, ascending, as cleaning found them.
    pub rezoned: Vec<Rezoned>,
    /// What is known of it.
    pub metadata: Metadata,
    /// What kind of document it is.
    pub kind: Kind,
    /// The turns of a thread: turn `i` of a line is `turns[i - 1]`.
    pub turns: Vec<Turn>,
    /// Of a page of HTML, for each line the bytes of its source between the line before and it, and its length.
    pub source: Vec<(u32, u32)>,
    /// Whether it came cut into words, which are kept.
    pub words_given: bool,
    /// The prevailing script of its main text.
    pub script: Script,
    /// The prevailing language of its main text.
    pub language: Language,
    /// First line, and one past the last.
    pub lines: (u32, u32),
    /// First token, and one past the last.
    pub tokens: (u32, u32),
    /// The changes to the normal form only, ascending; derived.
    #[serde(skip)]
    pub edits: Vec<NormEdit>,
    /// For each repair, its bytes in the cleaned text; derived.
    #[serde(skip)]
    pub places: Vec<(u32, u32)>,
}

impl Document {
    /// Whether a reader has undone a repair, given by its place in the list.
    pub fn is_undone(&self, repair: usize) -> bool {
        self.undone.binary_search(&(repair as u32)).is_ok()
    }

    /// What cleaning took a line for, given by its place in the document, if a reader has changed that.
    pub fn rezoned(&self, line: u32) -> Option<&Rezoned> {
        let place = self.rezoned.binary_search_by_key(&line, |rezoned| rezoned.line).ok()?;
        self.rezoned.get(place)
    }

    /// The changes to the normal form inside a span of cleaned text.
    pub fn edits_in(&self, cleaned_start: u32, cleaned_end: u32) -> &[NormEdit] {
        let first = self.edits.partition_point(|edit| edit.cleaned_start < cleaned_start);
        let last = self.edits.partition_point(|edit| edit.cleaned_end <= cleaned_end);
        &self.edits[first.min(last)..last]
    }

    /// The text as it came, decoded; of a page of HTML, the text that its reader sees.
    pub fn original(&self) -> String {
        let apart = self.repairs.last().zip(self.places.last());
        let end = apart.map_or(self.cleaned.len() as u32, |(repair, place)| {
            self.cleaned.len() as u32 - place.1 + repair.original_end
        });
        self.original_text((0, end))
    }

    /// A part of the text as it came.
    pub fn original_text(&self, (start, end): (u32, u32)) -> String {
        let mut text = String::with_capacity((end - start) as usize);
        let mut at = start;
        let mut next = self.repairs.partition_point(|repair| repair.original_end <= start);
        // What was not repaired stands in the cleaned text, as far from the repair before as in the original.
        let copy = |text: &mut String, next: usize, (from, to): (u32, u32)| {
            let (original, cleaned) = match next.checked_sub(1) {
                Some(before) => (self.repairs[before].original_end, self.places[before].1),
                None => (0, 0),
            };
            text.push_str(&self.cleaned.part(cleaned + from - original, cleaned + to - original));
        };
        while let Some(repair) = self.repairs.get(next).filter(|repair| repair.original_start < end) {
            if repair.original_start > at {
                copy(&mut text, next, (at, repair.original_start));
                at = repair.original_start;
            }
            let to = repair.original_end.min(end);
            let inside = |at: u32| (at - repair.original_start) as usize;
            text.push_str(&self.replaced.get(next)[inside(at)..inside(to)]);
            at = to;
            next += 1;
        }
        if at < end {
            copy(&mut text, next, (at, end));
        }
        text
    }

    /// The bytes of the original that a span of cleaned text came from. What was removed at its edges is not part
    /// of it; a span that begins or ends inside a replacement has all that was replaced.
    pub fn original_span(&self, cleaned: (u32, u32)) -> (u32, u32) {
        let moved = |at: u32, before: usize| self.moved(at, before);
        let replaces = |repair: usize| !self.repairs[repair].rule.norm_only() && !self.is_undone(repair);
        let first = self.places.partition_point(|place| place.1 <= cleaned.0);
        let start = match self.places.get(first) {
            Some(place) if place.0 < cleaned.0 && replaces(first) => self.repairs[first].original_start,
            _ => moved(cleaned.0, first),
        };
        let after = self.places.partition_point(|place| place.0 < cleaned.1);
        let end = match after.checked_sub(1) {
            Some(last) if self.places[last].1 > cleaned.1 && replaces(last) => {
                self.repairs[last].original_end
            }
            Some(last) if self.places[last].1 > cleaned.1 => moved(cleaned.1, last),
            _ => moved(cleaned.1, after),
        };
        (start, end)
    }

    /// The bytes of one of its lines in the original.
    pub fn original_line(&self, line: &Line) -> (u32, u32) {
        // A line break is before it and behind it, which nothing is repaired in.
        let (start, end) = line.cleaned;
        let before = self.places.partition_point(|place| place.1 < start);
        let inside = self.places.partition_point(|place| place.1 <= end);
        (self.moved(start, before), self.moved(end, inside))
    }

    /// A place in the cleaned text as one in the original, by how many repairs are before it.
    fn moved(&self, at: u32, before: usize) -> u32 {
        // The last of them tells how far both are apart there.
        match before.checked_sub(1) {
            Some(repair) => at - self.places[repair].1 + self.repairs[repair].original_end,
            None => at,
        }
    }

    /// Where a line stands in the decoded source of a page of HTML; nothing for other documents. Lines count from
    /// the document's first.
    pub fn source_span(&self, line: usize) -> Option<(u32, u32)> {
        let (last, before) = self.source.get(..=line)?.split_last()?;
        let start = before.iter().map(|(gap, length)| gap + length).sum::<u32>() + last.0;
        Some((start, start + last.1))
    }

    /// Where all lines stand in the decoded source of a page of HTML; nothing for other documents.
    pub fn source_spans(&self) -> Vec<(u32, u32)> {
        let mut end = 0;
        let span = |&(gap, length): &(u32, u32)| {
            let start = end + gap;
            end = start + length;
            (start, end)
        };
        self.source.iter().map(span).collect()
    }

    /// Where repairs are in the cleaned text.
    pub(super) fn places_of(repairs: &[Repair], undone: &[u32]) -> Vec<(u32, u32)> {
        let (mut original, mut cleaned) = (0, 0);
        let place = |(number, repair): (u32, &Repair)| {
            let start = cleaned + (repair.original_start - original);
            let length = if repair.rule.norm_only() || undone.binary_search(&number).is_ok() {
                repair.original_end - repair.original_start
            } else {
                repair.replacement.len() as u32
            };
            (original, cleaned) = (repair.original_end, start + length);
            (start, cleaned)
        };
        (0..).zip(repairs).map(place).collect()
    }
}

/// A line that a reader has put in another zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rezoned {
    /// The line's place in its document.
    pub line: u32,
    /// The zone that cleaning found.
    pub zone: Zone,
}

/// A token, assembled from the flat arrays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// What it is.
    pub entry: EntryId,
    /// Its bytes in the cleaned text of its document.
    pub cleaned: (u32, u32),
}

/// A change of how words are cut.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum WordChange {
    /// Wherever this text begins and ends where tokens do, it is one word.
    Join(String),
    /// Wherever these parts together are a word, they are words of their own.
    Cut(Vec<String>),
}

/// What a bundle stores.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Stored {
    pub name: String,
    #[serde(deserialize_with = "documents")]
    pub documents: Vec<Document>,
    pub lines: Lines,
    /// The rules for zones that lines have.
    pub rules: ZoneRules,
    pub lexicon: Arc<Lexicon>,
    /// For each token, its entry.
    pub entries: Entries,
    /// For each token, the bytes of cleaned text between the end of the one before (or the document's beginning)
    /// and itself, and its length: small numbers, which store well.
    pub gaps: Gaps,
    /// First tokens of sentences, ascending.
    #[serde(with = "compact::ascending")]
    pub sentences: Vec<u32>,
    pub concepts: Vec<Concept>,
    pub stopwords: Vec<String>,
    pub user_words: UserWords,
    /// What a reader has changed of how words are cut, in the order of the changes.
    pub word_changes: Vec<WordChange>,
    pub han: HanOrders,
    /// Written behind the rest, where there is any.
    #[serde(skip)]
    pub besides: Besides,
}

/// Reads documents, of which there may be very many.
fn documents<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<Document>, D::Error> {
    let begin = |_| Ok((Vec::new(), Together::default()));
    let add = |(documents, texts): &mut (Vec<Document>, Together), mut document: Document| {
        texts.add(&mut document.cleaned);
        documents.push(document);
    };
    let (mut documents, texts) = compact::each(from, begin, add)?;
    texts.give(documents.iter_mut().map(|document| &mut document.cleaned));
    Ok(documents)
}

/// The Han characters of the lexicon's folds, in orders that only the dictionary knows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct HanOrders {
    pub pinyin: HanOrder,
    pub stroke: HanOrder,
}

impl HanOrders {
    /// The orders without characters that no normal form has.
    pub fn of(&self, lexicon: &Lexicon) -> HanOrders {
        let folds = lexicon.norms.iter().flat_map(str::chars).map(fold_char);
        let used: BTreeSet<char> = folds.filter(|&c| is_han(c)).collect();
        let of = |order: &HanOrder| {
            let kept = order.places.iter().filter(|(c, _)| used.contains(c));
            HanOrder { places: kept.map(|(&c, &place)| (c, place)).collect() }
        };
        HanOrders { pinyin: of(&self.pinyin), stroke: of(&self.stroke) }
    }

    /// With the characters of another corpus that was cut with the same dictionary.
    pub fn add(&mut self, other: &HanOrders) {
        self.pinyin.places.extend(&other.pinyin.places);
        self.stroke.places.extend(&other.stroke.places);
    }
}

/// Characters and their places in the dictionary's order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "(String, Vec<u32>)", into = "(String, Vec<u32>)")]
pub(super) struct HanOrder {
    places: BTreeMap<char, u32>,
}

impl HanOrder {
    /// All characters of an order.
    pub fn new(characters: &str) -> HanOrder {
        HanOrder { places: characters.chars().zip(0..).collect() }
    }

    /// The place of a character.
    pub fn get(&self, c: &char) -> Option<u32> {
        self.places.get(c).copied()
    }
}

/// The characters in their order, and how far each is behind the one before: small numbers, which store well.
impl From<HanOrder> for (String, Vec<u32>) {
    fn from(order: HanOrder) -> (String, Vec<u32>) {
        let mut places: Vec<(char, u32)> = order.places.into_iter().collect();
        places.sort_unstable_by_key(|&(_, place)| place);
        let mut before = 0;
        let gap = |&(_, place): &(char, u32)| place - std::mem::replace(&mut before, place);
        let gaps = places.iter().map(gap).collect();
        (places.into_iter().map(|(c, _)| c).collect(), gaps)
    }
}

impl From<(String, Vec<u32>)> for HanOrder {
    fn from((characters, gaps): (String, Vec<u32>)) -> HanOrder {
        let mut place = 0u32;
        let places = gaps.into_iter().map(|gap| {
            place = place.wrapping_add(gap);
            place
        });
        HanOrder { places: characters.chars().zip(places).collect() }
    }
}
