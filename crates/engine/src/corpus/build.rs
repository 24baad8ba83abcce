//! Texts to a corpus.

use super::data::{HanOrder, HanOrders, Stored};
use super::lexicon::LexiconBuilder;
use super::lines::Look;
use super::passages::passages;
use super::repairing::apply_repairs;
use super::room::room;
use super::{bundle, Concept, Corpus, Document, Lexicon, Rezoned, Strings};
use crate::clean::{recurring, CleanOptions, Cleaned, Flag, FlagKind, Kind, Zone, ZoneRule};
use crate::decode::{decode, DecodeError};
use crate::formats::{self, clean_document, Layout, Words};
use crate::script::{fold, runs_on};
use crate::segment::{Dictionary, NormEdit, NormText, Segmenter, Sentences, UserWords};
use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

/// A text and where it is from.
struct Text<'t> {
    name: &'t str,
    encoding: &'t str,
    original: String,
}

/// Bytes per token that memory is reserved for; the few texts with more tokens reallocate.
const BYTES_A_TOKEN: usize = 4;

/// Likewise of sentences.
const BYTES_A_SENTENCE: usize = 40;

/// Makes a corpus, document by document.
pub struct Builder<'s> {
    segmenter: &'s Segmenter<'s>,
    options: CleanOptions,
    stored: Stored,
    lexicon: LexiconBuilder,
    /// For each name in use the last number that was appended to it.
    names: HashMap<String, u32>,
    told: Option<Told<'s>>,
}

/// Called with the progress of a document's segmentation: bytes done, and bytes in all.
type Told<'s> = Box<dyn Fn(usize, usize) + 's>;

impl<'s> Builder<'s> {
    /// An empty corpus of this name. `concepts` are what `@` finds in it, `stopwords` what lists may leave out.
    pub fn new(
        name: &str,
        segmenter: &'s Segmenter,
        concepts: Vec<Concept>,
        stopwords: Vec<String>,
    ) -> Builder<'s> {
        let stored = Stored { name: name.to_owned(), concepts, stopwords, ..Stored::default() };
        Builder {
            segmenter,
            options: CleanOptions::default(),
            stored,
            lexicon: LexiconBuilder::default(),
            names: HashMap::new(),
            told: None,
        }
    }

    /// Reports the progress of each document's segmentation after each paragraph: bytes done, and bytes in all.
    #[must_use]
    pub fn telling(self, told: impl Fn(usize, usize) + 's) -> Builder<'s> {
        Builder { told: Some(Box::new(told)), ..self }
    }

    /// Cleans the files to come as these options say.
    #[must_use]
    pub fn cleaning(self, options: CleanOptions) -> Builder<'s> {
        Builder { options, ..self }
    }

    /// Keeps a user's words with the corpus. The segmenter has to have them, too.
    #[must_use]
    pub fn with_words(mut self, words: UserWords) -> Builder<'s> {
        self.stored.user_words = words;
        self
    }

    /// Adds a file, text or HTML: decodes it, cleans it, and cuts it into words.
    pub fn add_file(&mut self, name: &str, bytes: &[u8], dictionary: &Dictionary) -> Result<(), DecodeError> {
        self.add_document(formats::Document::of_text(name, decode(bytes)?), dictionary);
        Ok(())
    }

    /// Adds a document that was read from a file of any format: cleans it, and cuts it into words unless it comes so.
    pub fn add_document(&mut self, mut document: formats::Document, dictionary: &Dictionary) {
        let mut found = clean_document(&mut document, dictionary, &self.options);
        if !document.sure {
            let evidence = document.encoding.clone();
            found.metadata.flags.push(Flag { kind: FlagKind::EncodingUnsure, evidence });
        }
        let words = match document.layout {
            Layout::Words(words) => Some(words),
            _ => None,
        };
        let text = Text { name: &document.name, encoding: &document.encoding, original: document.text };
        self.add_changed(text, found, words, Vec::new(), Vec::new());
    }

    /// Whether there is no document yet.
    pub fn is_empty(&self) -> bool {
        self.stored.documents.is_empty()
    }

    /// Adds a document: its name, the encoding it came in, its text, and what cleaning found in it.
    pub fn add(&mut self, name: &str, encoding: &str, original: String, found: Cleaned) {
        self.add_changed(Text { name, encoding, original }, found, None, Vec::new(), Vec::new());
    }

    /// Adds a document that a reader may have changed: `undone` are places in the list of repairs. `words` are those
    /// that it comes cut into.
    fn add_changed(
        &mut self,
        text: Text,
        mut found: Cleaned,
        words: Option<Words>,
        undone: Vec<u32>,
        rezoned: Vec<Rezoned>,
    ) {
        let Text { name, encoding, original } = text;
        let places = Document::places_of(&found.repairs, &undone);
        let mut replaced = Strings::default();
        for repair in &found.repairs {
            replaced.push(&original[repair.original_start as usize..repair.original_end as usize]);
        }
        let (mut cleaned, spans, edits) = apply_repairs(original, &found, &undone);
        cleaned.shrink_to_fit();
        let zones = found.lines.iter().map(|line| line.zone);
        let (whole, passages) = passages(&cleaned, zones.zip(spans.iter().copied()));
        let first_line = self.stored.lines.len() as u32;
        self.stored.lines.reserve(found.lines.len());
        self.stored.lines.begin(first_line);
        // What cleaning found is freed before the text is segmented.
        for ((line, span), passage) in std::mem::take(&mut found.lines).into_iter().zip(spans).zip(passages) {
            let look = Look {
                zone: line.zone,
                rule: self.stored.rules.intern(line.rule),
                continues: line.continues,
                script: passage.script,
                language: passage.language,
            };
            self.stored.lines.push(span, line.original_end - line.original_start, line.turn, look);
        }
        let first_token = self.stored.entries.len() as u32;
        self.stored.entries.reserve(cleaned.len() / BYTES_A_TOKEN);
        self.stored.gaps.reserve(cleaned.len() / BYTES_A_TOKEN);
        room(&mut self.stored.sentences, cleaned.len() / BYTES_A_SENTENCE);
        match &words {
            Some(words) => self.add_given(&cleaned, first_line as usize, words),
            None => self.add_tokens(&cleaned, first_line as usize, &edits),
        }
        let name = self.unique(name);
        self.stored.documents.push(Document {
            name,
            encoding: encoding.to_owned(),
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
            lines: (first_line, self.stored.lines.len() as u32),
            tokens: (first_token, self.stored.entries.len() as u32),
            cleaned: cleaned.into(),
            edits,
        });
    }

    /// A name that no document has yet: itself, or with a number behind it.
    fn unique(&mut self, name: &str) -> String {
        let mut unique = name.to_owned();
        if let Some(&last) = self.names.get(name) {
            let mut number = last;
            while self.names.contains_key(&unique) {
                number += 1;
                unique = format!("{name} ({number})");
            }
            self.names.insert(name.to_owned(), number);
        }
        self.names.insert(unique.clone(), 1);
        unique
    }

    /// Cuts the lines from `first_line` on, paragraph by paragraph. A paragraph is a line with those that go on it.
    fn add_tokens(&mut self, cleaned: &str, first_line: usize, edits: &[NormEdit]) {
        let mut edits = edits;
        let mut written = 0;
        let mut first = first_line;
        while first < self.stored.lines.len() {
            let lines = &self.stored.lines;
            let continued = (first + 1..lines.len()).take_while(|&line| lines.look(line).continues).count();
            let after = first + 1 + continued;
            let mut norm = NormText::default();
            for line in first..after {
                let (start, end) = lines.cleaned(line);
                let piece = &cleaned[start as usize..end as usize];
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
            self.add_paragraph(cleaned, &norm, first..after, &mut written);
            first = after;
            if let Some(told) = &self.told {
                told(written as usize, cleaned.len());
            }
        }
    }

    /// Takes the words that a document came cut into as its tokens, with the parts of speech that they came with.
    fn add_given(&mut self, cleaned: &str, first_line: usize, words: &Words) {
        let mut spans = words.spans.iter().peekable();
        let mut written = 0;
        for line in first_line..self.stored.lines.len() {
            let mut sentences = Sentences::default();
            let mut end_before = self.stored.lines.cleaned(line).0;
            while let Some(&(start, end, tag)) =
                spans.next_if(|(start, ..)| *start < self.stored.lines.cleaned(line).1)
            {
                let form = &cleaned[start as usize..end as usize];
                if sentences.begins(form, start > end_before) {
                    self.stored.sentences.push(self.stored.entries.len() as u32);
                }
                let folded = fold(form);
                let own = tag.and_then(|tag| words.tags.get(tag as usize)).map(String::as_str);
                let segmenter = self.segmenter;
                let describe =
                    |folded| (segmenter.spelling(folded), own.unwrap_or_else(|| segmenter.tag(folded)));
                let entry = self.lexicon.tagged_entry(form, &folded, own, describe);
                self.stored.entries.push(entry.0);
                self.stored.gaps.push((start - written, end - start));
                (written, end_before) = (end, end);
            }
            self.stored.lines.end_at(line, self.stored.entries.len() as u32);
        }
    }

    fn add_paragraph(
        &mut self,
        cleaned: &str,
        norm: &NormText,
        lines: std::ops::Range<usize>,
        written: &mut u32,
    ) {
        let mut line = lines.start;
        let mut sentences = Sentences::default();
        let mut chars = norm.text.char_indices().map(|(at, _)| at).enumerate().peekable();
        // The character that begins at a byte, for bytes in ascending order.
        let mut char_at = |byte: usize| {
            while chars.next_if(|&(_, at)| at < byte).is_some() {}
            chars.peek().map_or(norm.cleaned.len(), |&(number, _)| number)
        };
        let mut end_before = 0;
        for span in self.segmenter.cut(&norm.text) {
            let (first, last) = (char_at(span.bytes.start), char_at(span.bytes.end));
            let (start, end) = norm.cleaned_span(first..last);
            let text = &cleaned[start as usize..end as usize];
            let token = self.stored.entries.len() as u32;
            while line + 1 < lines.end && self.stored.lines.cleaned(line + 1).0 <= start {
                self.stored.lines.end_at(line, token);
                line += 1;
            }
            if sentences.begins(text, span.bytes.start > end_before) {
                self.stored.sentences.push(token);
            }
            end_before = span.bytes.end;
            let folded = &norm.text[span.bytes];
            let segmenter = self.segmenter;
            let describe = |folded| (segmenter.spelling(folded), segmenter.tag(folded));
            let entry = if text.contains(['\n', '\r']) {
                let joined: String = text.chars().filter(|c| !matches!(c, '\n' | '\r')).collect();
                self.lexicon.entry(&joined, folded, describe)
            } else {
                self.lexicon.entry(text, folded, describe)
            };
            self.stored.entries.push(entry.0);
            self.stored.gaps.push((start - *written, end - start));
            *written = end;
        }
        let token = self.stored.entries.len() as u32;
        for line in line..lines.end {
            self.stored.lines.end_at(line, token);
        }
    }

    /// Lines that stand on most pages of a site belong to the site, not to the page.
    fn find_recurring(&mut self) {
        let pages = self.stored.documents.iter().filter(|document| document.kind != Kind::Text);
        if pages.count() < recurring::FEWEST {
            return;
        }
        let texts: Vec<Cow<str>> =
            self.stored.documents.iter().map(|document| document.cleaned.whole()).collect();
        let pages: Vec<recurring::Page> = self
            .stored
            .documents
            .iter()
            .zip(&texts)
            .map(|(document, text)| {
                let lines = document.lines.0 as usize..document.lines.1 as usize;
                let line = |line: usize| {
                    let (start, end) = self.stored.lines.cleaned(line);
                    (&text[start as usize..end as usize], self.stored.lines.look(line).zone)
                };
                recurring::Page {
                    site: document.metadata.site.as_deref(),
                    kind: document.kind,
                    // Of a text without a page around it nothing is of a site, and it may have millions of lines.
                    lines: lines.filter(|_| document.kind != Kind::Text).map(line).collect(),
                }
            })
            .collect();
        let found = recurring::find(&pages);
        if found.is_empty() {
            return;
        }
        let rule = self.stored.rules.intern(ZoneRule::Recurring);
        let mut changed = BTreeSet::new();
        for (document, line) in found {
            let line = self.stored.documents[document].lines.0 as usize + line;
            let look = self.stored.lines.look(line);
            self.stored.lines.change(line, Look { zone: Zone::Chrome, rule, ..look });
            changed.insert(document);
        }
        for document in changed {
            let document = &mut self.stored.documents[document];
            document.tell(&mut self.stored.lines);
        }
    }

    /// The corpus.
    pub fn finish(self) -> Corpus {
        Corpus::from_built(self.finished())
    }

    /// Writes the corpus as a bundle in pieces, without building its index. Returns the bundle's head, which precedes the
    /// pieces.
    pub fn write(self, take: &mut dyn FnMut(&[u8])) -> [u8; bundle::HEAD] {
        bundle::write_pieces(&self.finished(), take)
    }

    fn finished(mut self) -> Stored {
        self.find_recurring();
        let mut lexicon = std::mem::take(&mut self.lexicon).finish();
        lexicon.settle_tags(self.stored.entries.iter());
        self.with_lexicon(lexicon)
    }

    fn with_lexicon(mut self, lexicon: Lexicon) -> Stored {
        self.stored.lexicon = Arc::new(lexicon);
        self.stored.number();
        let dictionary = self.segmenter.dictionary();
        let orders = HanOrders {
            pinyin: HanOrder::new(dictionary.pinyin_order()),
            stroke: HanOrder::new(dictionary.stroke_order()),
        };
        self.stored.han = orders.of(&self.stored.lexicon);
        self.stored
    }
}

/// Segments all documents of a corpus again, with some repairs of each undone: ascending indexes into its list. The
/// reader's changes of zones and words stay. `done` is called with the number of documents segmented.
pub fn recut(
    corpus: &Corpus,
    undone: &[Vec<u32>],
    segmenter: &Segmenter,
    done: &mut dyn FnMut(u32),
) -> Corpus {
    let stored = &corpus.stored;
    let mut builder =
        Builder::new(&stored.name, segmenter, stored.concepts.clone(), stored.stopwords.clone());
    builder.stored.word_changes.clone_from(&stored.word_changes);
    builder.stored.user_words = stored.user_words.clone();
    for ((number, document), undone) in (0..).zip(corpus.documents()).zip(undone) {
        let lines = corpus.lines_of(number).iter().map(|line| {
            let (original_start, original_end) = document.original_line(&line);
            crate::clean::Line {
                original_start,
                original_end,
                zone: line.zone,
                rule: corpus.rule(line.rule),
                continues: line.continues,
                turn: line.turn,
            }
        });
        let found = Cleaned {
            lines: lines.collect(),
            repairs: document.repairs.clone(),
            metadata: document.metadata.clone(),
            kind: document.kind,
            turns: document.turns.clone(),
            source: document.source_spans(),
        };
        let words = document.words_given.then(|| given(corpus, document));
        let text = Text { name: &document.name, encoding: &document.encoding, original: document.original() };
        builder.add_changed(text, found, words, undone.clone(), document.rezoned.clone());
        done(number + 1);
    }
    let mut lexicon = std::mem::take(&mut builder.lexicon).finish();
    lexicon.settle_tags(builder.stored.entries.iter());
    Corpus::from_built(builder.with_lexicon(lexicon)).with_all_word_changes()
}

/// The words of a document that came cut into them.
fn given(corpus: &Corpus, document: &Document) -> Words {
    let lexicon = corpus.lexicon();
    let mut words = Words::default();
    let mut tags: HashMap<&str, u32> = HashMap::new();
    for token in (document.tokens.0..document.tokens.1).map(|token| corpus.token(token)) {
        let tag = lexicon.entry_tag(token.entry);
        let number = *tags.entry(tag).or_insert_with(|| {
            words.tags.push(tag.to_owned());
            words.tags.len() as u32 - 1
        });
        words.spans.push((token.cleaned.0, token.cleaned.1, Some(number)));
    }
    words
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
