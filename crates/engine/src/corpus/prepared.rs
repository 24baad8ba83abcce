//! Documents before they are in a corpus: cleaned, and cut into words piece by piece.
//!
//! Cleaning a document and cutting a piece of it depend on nothing but their input, so a program with several threads
//! has them done in any order. The pieces' words are numbered when a builder takes them, in order: the corpus is the
//! same however its documents were prepared.

use super::cutting::{Cutter, Tokens};
use super::lines::{Lines, Look};
use super::passages::passages;
use super::repairing::apply_repairs;
use super::zone_rules::ZoneRules;
use super::{Document, Rezoned, Strings, Text};
use crate::clean::{recurring, CleanOptions, Cleaned, Flag, FlagKind, Kind, Zone, ZoneRule};
use crate::formats::{self, clean_document, Layout, Words};
use crate::script::{fold_char, is_han, Passage};
use crate::segment::{Dictionary, NormEdit, Segmenter};
use std::borrow::Cow;
use std::ops::Range;

/// How many bytes of text a piece has at least, unless it is the last: enough words for most of them to come again in
/// it, and little enough that a text of a few hundred kilobytes is cut by several threads.
const PIECE: u32 = 1 << 17;

/// A document that is cleaned and not yet cut into words.
pub struct Prepared {
    /// What the corpus stores of it; its lines and tokens have no place there yet.
    pub(super) document: Document,
    pub(super) lines: Vec<PreparedLine>,
    /// The words that it came cut into.
    pub(super) words: Option<Words>,
    pub(super) pieces: Vec<Piece>,
}

/// A part of a document that is cut apart from the rest: whole paragraphs, or a part of a very long one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// Its lines. It may begin inside the first of them and end inside the last.
    pub lines: Range<usize>,
    /// Its bytes in the cleaned text.
    pub cleaned: Range<u32>,
    /// The stop that it goes on a paragraph behind.
    pub goes_on: Option<char>,
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
    /// Cleans a document, which this segmenter is to cut.
    pub fn new(
        mut document: formats::Document,
        dictionary: &Dictionary,
        options: &CleanOptions,
        segmenter: &Segmenter,
    ) -> Prepared {
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
        Prepared::changed(source, found, words, (Vec::new(), Vec::new()), segmenter)
    }

    /// A document that was cleaned, which a reader may have changed: `undone` are places in the list of repairs.
    /// `words` are those that it comes cut into.
    pub(super) fn changed(
        source: Source,
        mut found: Cleaned,
        words: Option<Words>,
        (undone, rezoned): (Vec<u32>, Vec<Rezoned>),
        segmenter: &Segmenter,
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
        let pieces = Vec::new();
        Prepared { document, lines, words, pieces }.divided(PIECE, segmenter.stop())
    }

    /// In pieces of at least so many bytes, but for the last.
    fn divided(self, least: u32, stop: Option<char>) -> Prepared {
        let cleaned = self.document.cleaned.whole();
        // Words that are given are taken line by line.
        let stop = stop.filter(|_| self.words.is_none());
        let stops = |from, to| Some((stop?, stop_in(&cleaned, &self.document.edits, stop?, from..to)?));
        let pieces = pieces(&self.lines, least, stops);
        drop(cleaned);
        Prepared { pieces, ..self }
    }

    /// The name of its file, which other documents may have, too.
    pub fn name(&self) -> &str {
        &self.document.name
    }

    /// The size of its text, in bytes.
    pub fn bytes(&self) -> usize {
        self.document.cleaned.len()
    }

    /// Whether it is a page of a site, which may have lines that are the site's.
    pub fn is_page(&self) -> bool {
        self.document.kind != Kind::Text
    }

    /// The number of pieces that it is cut in.
    pub fn pieces(&self) -> usize {
        self.pieces.len()
    }

    /// Cuts one of its pieces into words.
    pub fn cut(&self, piece: usize, segmenter: &Segmenter) -> Tokens {
        let text = self.document.cleaned.whole();
        let cutter = Cutter::new(&text, &self.lines, &self.pieces[piece]);
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

/// Gives lines that stand on most pages of a site to the site, as a corpus of these documents does.
pub fn set_recurring<'d>(documents: impl Iterator<Item = &'d mut Prepared>) {
    let mut pages: Vec<&mut Prepared> = documents.filter(|document| document.is_page()).collect();
    let texts: Vec<Text> = pages.iter().map(|page| page.document.cleaned.clone()).collect();
    let texts: Vec<Cow<str>> = texts.iter().map(Text::whole).collect();
    let seen = pages.iter().zip(&texts).map(|(page, text)| {
        let line = |line: &PreparedLine| (&text[line.cleaned.0 as usize..line.cleaned.1 as usize], line.zone);
        recurring::Page {
            site: page.document.metadata.site.as_deref(),
            kind: page.document.kind,
            lines: page.lines.iter().map(line).collect(),
        }
    });
    for (page, line) in recurring::find(&seen.collect::<Vec<_>>()) {
        let line = &mut pages[page].lines[line];
        (line.zone, line.rule) = (Zone::Chrome, ZoneRule::Recurring);
    }
}

/// The pieces of a document. A line that goes on another is in its piece, unless the paragraph is very long: it goes on
/// in another piece from a stop on, which `stop` finds in the text from one place to another.
fn pieces(lines: &[PreparedLine], least: u32, stop: impl Fn(u32, u32) -> Option<(char, u32)>) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut first = 0;
    let mut from = lines.first().map_or(0, |line| line.cleaned.0);
    let mut goes_on = None;
    for (number, line) in lines.iter().enumerate() {
        let (start, end) = line.cleaned;
        if !line.continues && number > first && start - from >= least {
            pieces.push(Piece { lines: first..number, cleaned: from..start, goes_on });
            (first, from, goes_on) = (number, start, None);
        }
        while let Some((sign, at)) = stop(start.max(from.saturating_add(least)), end) {
            pieces.push(Piece { lines: first..number + 1, cleaned: from..at, goes_on });
            (first, from, goes_on) = (number, at, Some(sign));
        }
    }
    if let Some(last) = lines.last() {
        pieces.push(Piece { lines: first..lines.len(), cleaned: from..last.cleaned.1, goes_on });
    }
    pieces
}

/// The first place in a part of a text where a paragraph may be cut in two, and each part is cut into words as in the whole:
/// behind a stop that a Han character follows, with no edit there.
fn stop_in(cleaned: &str, edits: &[NormEdit], stop: char, part: Range<u32>) -> Option<u32> {
    if part.is_empty() {
        return None;
    }
    let (from, to) = (cleaned.floor_char_boundary(part.start as usize), part.end as usize);
    let stops = cleaned[from..to].match_indices(stop);
    stops.map(|(at, _)| from + at + stop.len_utf8()).find_map(|at| {
        let next = cleaned[at..to].chars().next()?;
        let edited = edits.partition_point(|edit| (edit.cleaned_end as usize) < at);
        let edited = edits.get(edited).is_some_and(|edit| edit.cleaned_start as usize <= at);
        (is_han(fold_char(next)) && !edited).then_some(at as u32)
    })
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::{write_bundle, Builder, TokenReader};
    use crate::decode::Decoded;
    use crate::segment::parse_user_words;
    use proptest::prelude::*;
    use std::sync::LazyLock;

    static DICTIONARY: LazyLock<Dictionary> =
        LazyLock::new(|| Dictionary::read(wenmai_dictionary::BYTES.to_vec()).unwrap());
    static SEGMENTER: LazyLock<Segmenter> = LazyLock::new(|| {
        let words = parse_user_words("微信 nz\n").0;
        Segmenter::new(&DICTIONARY, &words, true)
    });
    /// With words that have a stop in them.
    static WITH_STOPS: LazyLock<Segmenter> = LazyLock::new(|| {
        let words = parse_user_words("下。雪\n大。\nB.1\n").0;
        Segmenter::new(&DICTIONARY, &words, true)
    });

    /// A document; `continues` has its lines in one paragraph.
    fn prepared(
        text: &str,
        (continues, tagged): (bool, bool),
        least: u32,
        segmenter: &Segmenter,
    ) -> Prepared {
        let decoded = Decoded { text: text.to_owned(), encoding: "UTF-8", sure: true, lost: Vec::new() };
        let mut document = formats::Document::of_text("text", decoded);
        if tagged {
            let ends =
                text.match_indices(['，', '。']).map(|(at, stop)| (at as u32, (at + stop.len()) as u32));
            let words =
                ends.enumerate().map(|(number, (start, end))| (start, end, (number % 3).checked_sub(1)));
            let spans = words.map(|(start, end, tag)| (start, end, tag.map(|tag| tag as u32))).collect();
            document.layout = Layout::Words(Words { spans, tags: vec!["n".to_owned(), "w".to_owned()] });
        }
        let mut prepared = Prepared::new(document, &DICTIONARY, &CleanOptions::default(), segmenter);
        for line in prepared.lines.iter_mut().skip(1) {
            line.continues |= continues;
        }
        prepared.divided(least, segmenter.stop())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(150))]

        #[test]
        fn pieces_of_any_size_make_the_same_corpus(
            texts in prop::collection::vec(
                (
                    "([一下雪微信的大。，“”！ aB.1]|。雪|tb网|v信|xin用|。\\u{200b}|&amp;|\n|\r\n){0,60}",
                    any::<bool>(),
                    prop::bool::weighted(0.2),
                ),
                1..4,
            ),
            least in prop_oneof![Just(1), 1..60u32],
            with_stops: bool,
        ) {
            let segmenter: &Segmenter = if with_stops { &WITH_STOPS } else { &SEGMENTER };
            let of = |least| {
                let mut builder = Builder::new("", segmenter, Vec::new(), Vec::new());
                for (text, continues, tagged) in &texts {
                    let document = prepared(text, (*continues, *tagged), least, segmenter);
                    builder.add_prepared(document, |document, give| document.cut_all(segmenter, give));
                }
                builder.finish()
            };
            let (whole, parted) = (of(PIECE), of(least));
            prop_assert_eq!(write_bundle(&whole), write_bundle(&parted));

            // Told one by one they are what the corpus has.
            let mut reader = TokenReader::new(segmenter);
            let mut told = Vec::new();
            for (text, continues, tagged) in &texts {
                let document = prepared(text, (*continues, *tagged), least, segmenter);
                let name = reader.name(&document);
                document.cut_all(segmenter, &mut |tokens| reader.read(&document, &tokens, &mut |token| {
                    let texts = [&name, token.form, token.norm, token.tag].map(str::to_owned);
                    told.push((token.zone, token.original, texts));
                }));
            }
            let has = (0..whole.len()).map(|token| {
                let document = &whole.documents()[whole.document_of(token) as usize];
                let found = whole.token(token);
                let lexicon = whole.lexicon();
                let (form, norm) = (lexicon.form_of(found.entry), lexicon.norm_of(found.entry));
                let tag = lexicon.entry_tag(found.entry);
                let texts = [&document.name, lexicon.form(form), lexicon.norm(norm), tag].map(str::to_owned);
                let zone = whole.lines().get(whole.line_of(token) as usize).zone;
                (zone, document.original_span(found.cleaned), texts)
            });
            prop_assert_eq!(told, has.collect::<Vec<_>>());
        }
    }

    #[test]
    fn a_long_paragraph_is_cut_at_stops() {
        let text = "他说微信很好。又说一遍，tb不好。 再说。abc。完";
        let pieces = prepared(text, (false, false), 12, &SEGMENTER).pieces;
        let texts: Vec<&str> = pieces
            .iter()
            .map(|piece| &text[piece.cleaned.start as usize..piece.cleaned.end as usize])
            .collect();
        assert_eq!(texts, ["他说微信很好。", "又说一遍，tb不好。 再说。abc。", "完"]);
        assert_eq!(
            pieces.iter().map(|piece| piece.goes_on).collect::<Vec<_>>(),
            [None, Some('。'), Some('。')]
        );
        assert_eq!(prepared("一。\n二。\n三", (false, false), 6, &SEGMENTER).pieces.len(), 3);
        assert_eq!(prepared(text, (false, false), 12, &WITH_STOPS).pieces.len(), 1);
    }
}
