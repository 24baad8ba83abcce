//! Pieces of documents cut into words.

use super::met::{Meeting, Met};
use super::prepared::{Piece, PreparedLine};
use crate::formats::Words;
use crate::script::{fold, runs_on};
use crate::segment::{NormEdit, NormText, Segmenter, Sentences};
use std::ops::Range;

/// The tokens of a piece of a document, with words numbered in it alone.
pub struct Tokens {
    /// The words, in the order in which they are met.
    pub(super) met: Met,
    /// The piece's lines, by their place in the document.
    pub(super) lines: Range<usize>,
    /// For each of them one past the last token that begins in it.
    pub(super) ends: Vec<u32>,
    /// For each token, its word.
    pub(super) entries: Vec<u32>,
    /// For each token the bytes between the end of the one before and itself, and its length; for the first, the bytes
    /// from the document's beginning.
    pub(super) gaps: Vec<(u32, u32)>,
    /// First tokens of sentences.
    pub(super) sentences: Vec<u32>,
}

/// Cuts the lines of a piece.
pub(super) struct Cutter<'d> {
    cleaned: &'d str,
    /// Those of the document.
    lines: &'d [PreparedLine],
    piece: &'d Piece,
    meeting: Meeting,
    tokens: Tokens,
    /// The end of the token before.
    written: u32,
}

impl<'d> Cutter<'d> {
    /// For a text, its lines, and the piece of it that is to be cut.
    pub fn new(cleaned: &'d str, lines: &'d [PreparedLine], piece: &'d Piece) -> Cutter<'d> {
        let tokens = Tokens {
            met: Met::default(),
            ends: vec![0; piece.lines.len()],
            lines: piece.lines.clone(),
            entries: Vec::new(),
            gaps: Vec::new(),
            sentences: Vec::new(),
        };
        Cutter { cleaned, lines, piece, meeting: Meeting::default(), tokens, written: 0 }
    }

    /// How far the text goes that is before the piece.
    fn before(&self) -> u32 {
        if self.piece.goes_on.is_some() {
            return self.piece.cleaned.start;
        }
        self.tokens.lines.start.checked_sub(1).map_or(0, |line| self.lines[line].cleaned.1)
    }

    fn push(&mut self, entry: u32, (start, end): (u32, u32)) {
        self.tokens.entries.push(entry);
        self.tokens.gaps.push((start - self.written, end - start));
        self.written = end;
    }

    /// The number of the next token.
    fn next(&self) -> u32 {
        self.tokens.entries.len() as u32
    }

    /// The next token is behind a line.
    fn end_line(&mut self, line: usize) {
        self.tokens.ends[line - self.tokens.lines.start] = self.next();
    }

    fn finish(self) -> Tokens {
        Tokens { met: self.meeting.finish(), ..self.tokens }
    }

    /// Takes the words that the document came cut into, with the parts of speech that they came with.
    pub fn given(mut self, words: &Words) -> Tokens {
        let before = self.before();
        let first = words.spans.partition_point(|&(start, ..)| start < before);
        let mut spans = words.spans[first..].iter().peekable();
        for number in self.tokens.lines.clone() {
            let mut sentences = Sentences::default();
            let (mut end_before, line_end) = self.lines[number].cleaned;
            while let Some(&(start, end, tag)) = spans.next_if(|(start, ..)| *start < line_end) {
                let form = &self.cleaned[start as usize..end as usize];
                if sentences.begins(form, start > end_before) {
                    self.tokens.sentences.push(self.next());
                }
                let own = tag.and_then(|tag| words.tags.get(tag as usize)).map(String::as_str);
                let entry = self.meeting.entry(form, &fold(form), own);
                self.push(entry, (start, end));
                end_before = end;
            }
            self.end_line(number);
        }
        self.finish()
    }

    /// Cuts the text, paragraph by paragraph. A paragraph is a line with those that go on it. `edits` are those of the
    /// document.
    pub fn cut(mut self, edits: &[NormEdit], segmenter: &Segmenter) -> Tokens {
        let before = self.before();
        let mut edits = &edits[edits.partition_point(|edit| edit.cleaned_end <= before)..];
        let after_all = self.tokens.lines.end;
        let mut first = self.tokens.lines.start;
        while first < after_all {
            let continued = self.lines[first + 1..after_all].iter().take_while(|line| line.continues).count();
            let after = first + 1 + continued;
            let mut norm = NormText::default();
            for line in &self.lines[first..after] {
                let (start, end) = line.cleaned;
                let Range { start: from, end: to } = self.piece.cleaned;
                let (start, end) = (start.max(from), end.min(to));
                let piece = &self.cleaned[start as usize..end as usize];
                let last = norm.text.chars().next_back().zip(norm.cleaned.last());
                if let (Some((last, &(_, before))), Some(next)) = (last, piece.chars().next()) {
                    if !runs_on(last, next) {
                        norm.text.push(' ');
                        norm.cleaned.push((before, start));
                    }
                }
                let inside = edits.partition_point(|edit| edit.cleaned_end <= end);
                norm.push(piece, start, &edits[..inside]);
                edits = &edits[inside..];
            }
            self.paragraph(&norm, first..after, segmenter);
            first = after;
        }
        self.finish()
    }

    fn paragraph(&mut self, norm: &NormText, lines: Range<usize>, segmenter: &Segmenter) {
        let mut line = lines.start;
        let mut sentences = Sentences::default();
        if let Some(stop) = self.piece.goes_on.filter(|_| line == self.tokens.lines.start) {
            sentences.begins(stop.encode_utf8(&mut [0; 4]), false);
        }
        let mut chars = norm.text.char_indices().map(|(at, _)| at).enumerate().peekable();
        // The character that begins at a byte, for bytes in ascending order.
        let mut char_at = |byte: usize| {
            while chars.next_if(|&(_, at)| at < byte).is_some() {}
            chars.peek().map_or(norm.cleaned.len(), |&(number, _)| number)
        };
        let mut end_before = 0;
        for span in segmenter.cut(&norm.text) {
            let (first, last) = (char_at(span.bytes.start), char_at(span.bytes.end));
            let (start, end) = norm.cleaned_span(first..last);
            let text = &self.cleaned[start as usize..end as usize];
            while line + 1 < lines.end && self.lines[line + 1].cleaned.0 <= start {
                self.end_line(line);
                line += 1;
            }
            if sentences.begins(text, span.bytes.start > end_before) {
                self.tokens.sentences.push(self.next());
            }
            end_before = span.bytes.end;
            let folded = &norm.text[span.bytes];
            let entry = if text.contains(['\n', '\r']) {
                let joined: String = text.chars().filter(|c| !matches!(c, '\n' | '\r')).collect();
                self.meeting.entry(&joined, folded, None)
            } else {
                self.meeting.entry(text, folded, None)
            };
            self.push(entry, (start, end));
        }
        (line..lines.end).for_each(|line| self.end_line(line));
    }
}
