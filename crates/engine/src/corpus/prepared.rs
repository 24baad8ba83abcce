//! Documents before they are in a corpus: cleaned, and cut into words piece by piece.
//!
//! Cleaning a document and cutting a piece of it depend on nothing but their input, so a program with several threads
//! has them done in any order. The pieces' words are numbered when a builder takes them, in order: the corpus is the
//! same however its documents were prepared.

use super::cutting::{Cutter, Tokens};
use super::lines::{Look, Lines};
use super::passages::passages;
use super::repairing::apply_repairs;
use super::zone_rules::ZoneRules;
use super::{Document, Rezoned, Strings};
use crate::clean::{CleanOptions, Cleaned, Flag, FlagKind, Zone, ZoneRule};
use crate::formats::{self, clean_document, Layout, Words};
use crate::script::Passage;
use crate::segment::{Dictionary, Segmenter};
use std::ops::Range;

/// How many bytes of text a piece has at least, unless it is the last: enough words for most of them to come again in
/// it, and little enough that a text of a few hundred kilobytes is cut by several threads.
const PIECE: usize = 1 << 17;

/// A document that is cleaned and not yet cut into words.
pub struct Prepared {
    /// What the corpus stores of it; its lines and tokens have no place there yet.
    pub(super) document: Document,
    pub(super) lines: Vec<PreparedLine>,
    /// The words that it came cut into.
    pub(super) words: Option<Words>,
    /// The lines of each piece, which are whole paragraphs.
    pub(super) pieces: Vec<Range<usize>>,
}

/// A line of such a document.
pub(super) struct PreparedLine {
    pub cleaned: (u32, u32),
    original_length: u32,
    turn: u32,
    pub zone: Zone,
    rule: ZoneRule,
    pub continues: bool,
    passage: Passage,
}

impl PreparedLine {
    /// Puts it to those of a corpus.
    pub fn put(&self, lines: &mut Lines, rules: &mut ZoneRules) {
        let look = Look {
            zone: self.zone,
            rule: rules.intern(self.rule),
            continues: self.continues,
            script: self.passage.script,
            language: self.passage.language,
        };
        lines.push(self.cleaned, self.original_length, self.turn, look);
    }
}

/// A text and where it is from.
pub(super) struct Source {
    pub name: String,
    pub encoding: String,
    pub original: String,
}

impl Prepared {
    /// Cleans a document.
    pub fn new(mut document: formats::Document, dictionary: &Dictionary, options: &CleanOptions) -> Prepared {
        let mut found = clean_document(&mut document, dictionary, options);
        if !document.sure {
            let evidence = document.encoding.clone();
            found.metadata.flags.push(Flag { kind: FlagKind::EncodingUnsure, evidence });
        }
        let words = match document.layout {
            Layout::Words(words) => Some(words),
            _ => None,
        };
        let source = Source { name: document.name, encoding: document.encoding, original: document.text };
        Prepared::changed(source, found, words, Vec::new(), Vec::new())
    }

    /// A document that was cleaned, which a reader may have changed: `undone` are places in the list of repairs.
    /// `words` are those that it comes cut into.
    pub(super) fn changed(
        source: Source,
        mut found: Cleaned,
        words: Option<Words>,
        undone: Vec<u32>,
        rezoned: Vec<Rezoned>,
    ) -> Prepared {
        let Source { name, encoding, original } = source;
        let places = Document::places_of(&found.repairs, &undone);
        let mut replaced = Strings::default();
        for repair in &found.repairs {
            replaced.push(&original[repair.original_start as usize..repair.original_end as usize]);
        }
        let (mut cleaned, spans, edits) = apply_repairs(original, &found, &undone);
        cleaned.shrink_to_fit();
        let zones = found.lines.iter().map(|line| line.zone);
        let (whole, passages) = passages(&cleaned, zones.zip(spans.iter().copied()));
        let lines = std::mem::take(&mut found.lines).into_iter().zip(spans).zip(passages);
        let lines = lines.map(|((line, cleaned), passage)| PreparedLine {
            cleaned,
            original_length: line.original_end - line.original_start,
            turn: line.turn,
            zone: line.zone,
            rule: line.rule,
            continues: line.continues,
            passage,
        });
        let lines: Vec<PreparedLine> = lines.collect();
        let pieces = pieces(&lines);
        let document = Document {
            name,
            encoding,
            replaced,
            places,
            repairs: found.repairs,
            undone,
            rezoned,
            metadata: found.metadata,
            kind: found.kind,
            turns: found.turns,
            source: apart(&found.source),
            words_given: words.is_some(),
            script: whole.script,
            language: whole.language,
            lines: (0, 0),
            tokens: (0, 0),
            cleaned: cleaned.into(),
            edits,
        };
        Prepared { document, lines, words, pieces }
    }

    /// The name of its file, which other documents may have, too.
    pub fn name(&self) -> &str {
        &self.document.name
    }

    /// The size of its text, in bytes.
    pub fn bytes(&self) -> usize {
        self.document.cleaned.len()
    }

    /// The number of pieces that it is cut in.
    pub fn pieces(&self) -> usize {
        self.pieces.len()
    }

    /// Cuts one of its pieces into words.
    pub fn cut(&self, piece: usize, segmenter: &Segmenter) -> Tokens {
        let text = self.document.cleaned.whole();
        let cutter = Cutter::new(&text, &self.lines, self.pieces[piece].clone());
        match &self.words {
            Some(words) => cutter.given(words),
            None => cutter.cut(&self.document.edits, segmenter),
        }
    }

    /// Cuts all of it, piece by piece.
    pub fn cut_all(&self, segmenter: &Segmenter, give: &mut dyn FnMut(Tokens)) {
        (0..self.pieces()).for_each(|piece| give(self.cut(piece, segmenter)));
    }
}

/// The lines of each piece. A line that goes on another is in its piece.
fn pieces(lines: &[PreparedLine]) -> Vec<Range<usize>> {
    let mut pieces = Vec::new();
    let mut first = 0;
    for (number, line) in lines.iter().enumerate().skip(1) {
        if !line.continues && (line.cleaned.0 - lines[first].cleaned.0) as usize >= PIECE {
            pieces.push(first..number);
            first = number;
        }
    }
    if first < lines.len() {
        pieces.push(first..lines.len());
    }
    pieces
}

/// Spans as the bytes between each and the one before, and its length: small numbers, which store well.
fn apart(spans: &[(u32, u32)]) -> Vec<(u32, u32)> {
    let mut end = 0;
    let gap = |&(start, stop): &(u32, u32)| {
        let gap = (start - end, stop - start);
        end = stop;
        gap
    };
    spans.iter().map(gap).collect()
}
