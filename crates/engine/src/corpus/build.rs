//! Texts to a corpus.

use super::data::{HanOrder, HanOrders, Stored};
use super::lexicon::LexiconBuilder;
use super::lines::Look;
use super::names::Names;
use super::prepared::Source;
use super::room::room;
use super::{bundle, Besides, Concept, Corpus, Document, Lexicon, Prepared, Tokens};
use crate::clean::{recurring, CleanOptions, Cleaned, Kind, Zone, ZoneRule};
use crate::decode::{decode, DecodeError};
use crate::formats::{self, Words};
use crate::segment::{Dictionary, Segmenter, UserWords};
use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

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
    names: Names,
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
            names: Names::default(),
            told: None,
        }
    }

    /// Reports the progress of each document's segmentation after each piece: bytes done, and bytes in all.
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

    /// Keeps what a reader has said besides with the corpus.
    #[must_use]
    pub fn with_besides(mut self, besides: Besides) -> Builder<'s> {
        self.stored.besides = besides;
        self
    }

    /// Adds a file, text or HTML: decodes it, cleans it, and cuts it into words.
    pub fn add_file(&mut self, name: &str, bytes: &[u8], dictionary: &Dictionary) -> Result<(), DecodeError> {
        self.add_document(formats::Document::of_text(name, decode(bytes)?), dictionary);
        Ok(())
    }

    /// Adds a document that was read from a file of any format: cleans it, and cuts it into words unless it comes so.
    pub fn add_document(&mut self, document: formats::Document, dictionary: &Dictionary) {
        self.add_cut(Prepared::new(document, dictionary, &self.options, self.segmenter));
    }

    /// Whether there is no document yet.
    pub fn is_empty(&self) -> bool {
        self.stored.documents.is_empty()
    }

    /// How many documents there are.
    pub fn documents(&self) -> usize {
        self.stored.documents.len()
    }

    /// How many tokens they have.
    pub fn tokens(&self) -> usize {
        self.stored.entries.len()
    }

    /// Adds a document: its name, the encoding it came in, its text, and what cleaning found in it.
    pub fn add(&mut self, name: &str, encoding: &str, original: String, found: Cleaned) {
        let source = Source { name: name.to_owned(), encoding: encoding.to_owned(), original };
        self.add_cut(Prepared::changed(source, found, None, (Vec::new(), Vec::new()), self.segmenter));
    }

    fn add_cut(&mut self, prepared: Prepared) {
        let segmenter = self.segmenter;
        self.add_prepared(prepared, |prepared, give| prepared.cut_all(segmenter, give));
    }

    /// Adds a document that is cleaned. `cut` gives its pieces, all of them and in order, cut by this builder's
    /// segmenter; a piece is freed before the next is asked for.
    pub fn add_prepared(&mut self, prepared: Prepared, cut: impl FnOnce(&Prepared, &mut dyn FnMut(Tokens))) {
        let first_line = self.stored.lines.len() as u32;
        self.stored.lines.reserve(prepared.lines.len());
        self.stored.lines.begin(first_line);
        for line in &prepared.lines {
            line.put(&mut self.stored.lines, &mut self.stored.rules);
        }
        let bytes = prepared.bytes();
        let first_token = self.stored.entries.len() as u32;
        self.stored.entries.reserve(bytes / BYTES_A_TOKEN);
        self.stored.gaps.reserve(bytes / BYTES_A_TOKEN);
        room(&mut self.stored.sentences, bytes / BYTES_A_SENTENCE);
        let mut written = 0;
        cut(&prepared, &mut |tokens| {
            written = self.put(tokens, first_line as usize, written);
            if let Some(told) = &self.told {
                told(written as usize, bytes);
            }
        });
        let mut document = prepared.document;
        document.name = self.names.unique(&document.name);
        document.lines = (first_line, self.stored.lines.len() as u32);
        document.tokens = (first_token, self.stored.entries.len() as u32);
        self.stored.documents.push(document);
    }

    /// Takes the tokens of a piece, in a document with this first line and whose tokens have come so far. Returns how
    /// far they are now.
    fn put(&mut self, tokens: Tokens, first_line: usize, mut written: u32) -> u32 {
        let numbers = tokens.met.put(&mut self.lexicon, self.segmenter);
        let first = self.stored.entries.len() as u32;
        for entry in tokens.entries {
            self.stored.entries.push(numbers[entry as usize]);
        }
        // The first is counted from the document's beginning.
        let mut before = written;
        for (gap, length) in tokens.gaps {
            self.stored.gaps.push((gap - before, length));
            written += gap - before + length;
            before = 0;
        }
        self.stored.sentences.extend(tokens.sentences.into_iter().map(|token| first + token));
        for (line, end) in tokens.lines.zip(tokens.ends) {
            self.stored.lines.end_at(first_line + line, first + end);
        }
        written
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
    builder.stored.besides = stored.besides.clone();
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
        let source = Source {
            name: document.name.clone(),
            encoding: document.encoding.clone(),
            original: document.original(),
        };
        builder.add_cut(Prepared::changed(
            source,
            found,
            words,
            (undone.clone(), document.rezoned.clone()),
            segmenter,
        ));
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
