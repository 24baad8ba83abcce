//! A corpus in memory, with what is derived from it.

use super::bundle::{self, Steps};
use super::concepts::Forms;
use super::data::Stored;
use super::disguises::Disguises;
use super::field_edits::MetadataState;
use super::fields::{Field, Told};
use super::folds::Folds;
use super::gaps::Gaps;
use super::lines::Look;
use super::marks::MarkSet;
use super::postings::Postings;
use super::sharing::repeats::Sharing;
use super::spelling::{Speller, Spelling};
use super::subcorpora::NamedPart;
use super::{Concept, Document, EntryId, Lexicon, LineList, NormId, Rezoned, Text, Token};
use crate::clean::{Zone, ZoneRule};
use crate::script::runs_on;
use crate::segment::NormText;
use std::sync::{Arc, OnceLock};

/// A line's cached word count saturates here; the words of longer lines are counted anew.
const MANY_WORDS: u16 = u16::MAX;

/// A corpus: documents, tokens, and the index over them.
pub struct Corpus {
    pub(super) stored: Stored,
    fingerprint: u64,
    /// For each token, its entry.
    entries: Arc<Vec<u32>>,
    /// The cleaned texts, and where tokens are in them.
    spelling: Arc<Spelling>,
    /// For each normal form, whether it is a word.
    word: Vec<bool>,
    pub(super) folds: Folds,
    /// The rank of each normal form in each collation, computed on first use.
    pub(super) ranks: [OnceLock<Vec<u32>>; 3],
    /// Tokens by normal form.
    postings: Postings,
    /// The searched text: the folded text of all tokens, in order. Tokens that touch in the text touch here, white
    /// space is one space, and a paragraph ends with a line feed.
    text: String,
    /// Where tokens begin in `text`.
    text_starts: MarkSet,
    /// For each concept, the offset of its first mention in `mentions`; one more at the end.
    mention_starts: Vec<u32>,
    /// Mentions by concept, ascending in each: first token, and one past the last.
    mentions: Vec<(u32, u32)>,
    pub(super) disguises: Disguises,
    /// For each document one past its last token, in an array of its own: hits are looked up in it one by one.
    document_ends: Vec<u32>,
    /// For each line its words, up to `MANY_WORDS`.
    line_words: Vec<u16>,
    /// What repeats in it, once that was asked for.
    pub(super) sharing: OnceLock<Sharing>,
    /// The fields that its documents tell, once they were asked for.
    pub(super) told: OnceLock<Told>,
    /// The documents of each named part, once they were.
    pub(super) named: OnceLock<Vec<NamedPart>>,
    /// The same as a field.
    pub(super) named_parts: OnceLock<Field>,
}

impl Corpus {
    pub(super) fn from_built(stored: Stored) -> Corpus {
        let fingerprint = bundle::fingerprint(&stored);
        let index = Corpus::index(stored, fingerprint, &mut Steps::new(&mut || true));
        index.expect("nobody stops it")
    }

    /// Sets the zone of lines, given by index within their document; `None` restores the zone that cleaning found.
    /// Script and language of a document are those of its main text, so they may change as well.
    pub fn rezone(&mut self, document: u32, lines: &[u32], zone: Option<Zone>) {
        let Some(document) = self.stored.documents.get_mut(document as usize) else { return };
        let own = &mut self.stored.lines;
        for &number in lines.iter().filter(|&&number| number < document.lines.1 - document.lines.0) {
            let line = (document.lines.0 + number) as usize;
            let look = own.look(line);
            let place = document.rezoned.binary_search_by_key(&number, |rezoned| rezoned.line);
            let found = place.map_or(look.zone, |place| document.rezoned[place].zone);
            let zone = zone.unwrap_or(found);
            own.change(line, Look { zone, ..look });
            match place {
                Ok(place) if zone == found => drop(document.rezoned.remove(place)),
                Err(place) if zone != found => {
                    document.rezoned.insert(place, Rezoned { line: number, zone: found });
                }
                _ => {}
            }
        }
        document.tell(own);
        self.sharing = OnceLock::new();
        self.forget_parts();
        self.fingerprint = bundle::fingerprint(&self.stored);
    }

    /// Puts what is known of documents in place of what was, which it returns. No token changes by it.
    #[must_use]
    pub fn swap_known(&mut self, mut known: MetadataState) -> MetadataState {
        for (document, metadata) in &mut known.documents {
            if let Some(document) = self.stored.documents.get_mut(*document as usize) {
                std::mem::swap(&mut document.metadata, metadata);
            }
        }
        std::mem::swap(&mut self.stored.besides, &mut known.besides);
        self.told = OnceLock::new();
        self.forget_parts();
        self.fingerprint = bundle::fingerprint(&self.stored);
        known
    }

    /// What is in named parts may be otherwise now.
    fn forget_parts(&mut self) {
        self.named = OnceLock::new();
        self.named_parts = OnceLock::new();
    }

    pub(super) fn index(mut stored: Stored, fingerprint: u64, steps: &mut Steps) -> Option<Corpus> {
        let entries = stored.entries.list();
        let (spelling, mut text) = spelled(&mut stored, &entries);
        let lexicon = &stored.lexicon;
        let norms = 0..lexicon.norms() as u32;
        let word: Vec<bool> = norms.map(|norm| lexicon.is_word(NormId(norm))).collect();
        let folds = Folds::new(lexicon);
        let norm_of = |token: usize| lexicon.norm_of(EntryId(entries[token]));

        let mut text_starts = MarkSet::with_capacity(text.capacity());
        for (number, document) in stored.documents.iter().enumerate() {
            let mut gaps = spelling.of_document(number).map(|(gap, _)| gap);
            for line in document.lines.0 as usize..document.lines.1 as usize {
                if !stored.lines.look(line).continues && !text.is_empty() && !text.ends_with('\n') {
                    text.push('\n');
                }
                for token in stored.lines.first(line) as usize..stored.lines.end(line) as usize {
                    steps.step()?;
                    let folded = folds.of(norm_of(token));
                    let gap = gaps.next().unwrap_or_default();
                    // White space in a line is a space; a line break in a paragraph is none where Chinese goes on.
                    let ends = text.chars().next_back().zip(folded.chars().next());
                    let joined =
                        gap.contains(['\n', '\r']) && ends.is_some_and(|(last, next)| runs_on(last, next));
                    if gap.contains(char::is_whitespace) && !joined && !text.ends_with('\n') {
                        text.push(' ');
                    }
                    text_starts.push(text.len());
                    text.push_str(folded);
                }
            }
            text.push('\n');
        }
        text.shrink_to_fit();
        let text_starts = text_starts.counted(text.len());

        let norms = || entries.iter().map(|&entry| lexicon.norm_of(EntryId(entry)).0);
        let postings = Postings::new(lexicon.norms(), norms, || steps.step())?;

        let line_words = (0..stored.lines.len()).map(|line| {
            let tokens = stored.lines.first(line) as usize..stored.lines.end(line) as usize;
            let words = tokens.filter(|&token| word[norm_of(token).0 as usize]).count();
            words.min(MANY_WORDS.into()) as u16
        });
        let line_words = line_words.collect();
        let document_ends = stored.documents.iter().map(|document| document.tokens.1).collect();

        let mut corpus = Corpus {
            disguises: Disguises::new(lexicon, &folds),
            document_ends,
            line_words,
            sharing: OnceLock::new(),
            told: OnceLock::new(),
            named: OnceLock::new(),
            named_parts: OnceLock::new(),
            fingerprint,
            entries,
            spelling,
            word,
            folds,
            ranks: Default::default(),
            postings,
            text,
            text_starts,
            mention_starts: Vec::new(),
            mentions: Vec::new(),
            stored,
        };
        corpus.find_mentions(steps)?;
        Some(corpus)
    }

    /// Finds the mentions of all concepts: from left to right the longest form that begins and ends where tokens
    /// do; so 微信支付 is no mention of 微信.
    fn find_mentions(&mut self, steps: &mut Steps) -> Option<()> {
        let forms = Forms::new(&self.stored.concepts);
        let mut found = Vec::new();
        let mut token = 0;
        while token < self.len() {
            steps.step()?;
            let start = self.text_start(token);
            let mut last = token;
            let ends = |end: usize| self.token_ending_at(token, start + end).is_some();
            if let Some((end, owners)) = forms.longest(&self.text[start..], ends) {
                last = self.token_ending_at(token, start + end).unwrap_or(token);
                found.extend(owners.iter().map(|&owner| (owner, token, last + 1)));
            }
            token = last + 1;
        }
        found.sort_unstable();
        let concepts = self.stored.concepts.len() as u32;
        self.mention_starts = (0..=concepts)
            .map(|concept| found.partition_point(|mention| mention.0 < concept) as u32)
            .collect();
        self.mentions = found.into_iter().map(|(_, first, last)| (first, last)).collect();
        Some(())
    }

    /// The token at or after `from` whose end in the searched text is `end`.
    pub(crate) fn token_ending_at(&self, from: u32, end: usize) -> Option<u32> {
        let token = self.text_starts.before(end).checked_sub(1)?;
        (token >= from && self.text_end(token) == end).then_some(token)
    }

    pub fn name(&self) -> &str {
        &self.stored.name
    }

    /// A number that differs when texts, dictionary or settings do.
    pub fn fingerprint(&self) -> u64 {
        self.fingerprint
    }

    /// How many tokens there are, punctuation among them.
    pub fn len(&self) -> u32 {
        self.entries.len() as u32
    }

    /// Whether there is no token.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Documents, in order.
    pub fn documents(&self) -> &[Document] {
        &self.stored.documents
    }

    /// Lines of all documents, in order.
    pub fn lines(&self) -> LineList<'_> {
        self.stored.lines.all()
    }

    /// Lines of a document, in order.
    pub fn lines_of(&self, document: u32) -> LineList<'_> {
        let (first, last) = self.stored.documents[document as usize].lines;
        self.stored.lines.list(first as usize, last as usize)
    }

    /// A rule for zones by its number in this corpus.
    pub fn rule(&self, rule: u32) -> ZoneRule {
        self.stored.rules.get(rule)
    }

    /// The words.
    pub fn lexicon(&self) -> &Lexicon {
        &self.stored.lexicon
    }

    /// Concepts, in order.
    pub fn concepts(&self) -> &[Concept] {
        &self.stored.concepts
    }

    /// Words that lists may leave out, in normal form.
    pub fn stopwords(&self) -> &[String] {
        &self.stored.stopwords
    }

    /// First tokens of sentences, ascending.
    pub fn sentences(&self) -> &[u32] {
        &self.stored.sentences
    }

    /// The entry of each token, for passes over all of them.
    pub(crate) fn entries(&self) -> &[u32] {
        &self.entries
    }

    /// The entry of a token.
    pub fn entry_of(&self, token: u32) -> EntryId {
        EntryId(self.entries[token as usize])
    }

    /// A token, with its place, which takes longer to find than its entry.
    pub fn token(&self, token: u32) -> Token {
        let cleaned = self.spelling.token(token, self.document_of(token));
        Token { entry: self.entry_of(token), cleaned }
    }

    /// The normal form of a token.
    pub fn norm_of(&self, token: u32) -> NormId {
        self.stored.lexicon.norm_of(self.entry_of(token))
    }

    /// Whether a token is a word, not punctuation.
    pub fn is_word(&self, token: u32) -> bool {
        self.word[self.norm_of(token).0 as usize]
    }

    /// Whether a normal form is a word, not punctuation.
    pub fn is_word_norm(&self, norm: NormId) -> bool {
        self.word[norm.0 as usize]
    }

    /// The tokens of a normal form, ascending.
    pub fn postings(&self, norm: NormId) -> &[u32] {
        self.postings.of(norm.0 as usize)
    }

    /// How many tokens a normal form has.
    pub fn frequency(&self, norm: NormId) -> u32 {
        self.postings.count(norm.0 as usize)
    }

    /// Drops cached postings if there are many.
    pub fn rest(&mut self) {
        self.postings.rest();
    }

    /// The mentions of a concept, ascending: first token, and one past the last.
    pub fn mentions(&self, concept: u32) -> &[(u32, u32)] {
        let concept = concept as usize;
        &self.mentions[self.mention_starts[concept] as usize..self.mention_starts[concept + 1] as usize]
    }

    /// What is written for a token.
    pub(crate) fn spelled(&self, token: u32) -> &str {
        self.spelling.written(token)
    }

    /// The written form of a token, and its normal form with the span of each character.
    pub(crate) fn written(&self, token: u32) -> (&str, NormText) {
        let (start, end) = self.token(token).cleaned;
        let document = &self.documents()[self.document_of(token) as usize];
        let written = self.spelled(token);
        let mut norm = NormText::default();
        norm.push(written, start, document.edits_in(start, end));
        // A word broken over two lines has none of the break in it.
        norm.drop_line_breaks();
        (written, norm)
    }

    /// The document of a token.
    pub fn document_of(&self, token: u32) -> u32 {
        self.document_ends.partition_point(|&end| end <= token) as u32
    }

    /// The line that a token begins in.
    pub fn line_of(&self, token: u32) -> u32 {
        self.stored.lines.of_token(token)
    }

    /// How many words begin in a line.
    pub(crate) fn words_in_line(&self, line: u32) -> u32 {
        match self.line_words[line as usize] {
            MANY_WORDS => {
                let line = self.lines().get(line as usize);
                (line.tokens.0..line.tokens.1).filter(|&token| self.is_word(token)).count() as u32
            }
            words => words.into(),
        }
    }

    /// The folded text of all tokens: what is searched.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// Where a token begins in the searched text.
    pub(crate) fn text_start(&self, token: u32) -> usize {
        self.text_starts.of(token)
    }

    /// Where a token ends in the searched text.
    pub(crate) fn text_end(&self, token: u32) -> usize {
        self.text_start(token) + self.folds.len_of(self.norm_of(token))
    }

    /// The token that contains a byte of the searched text, or the last one before it.
    pub(crate) fn token_at(&self, byte: usize) -> u32 {
        self.text_starts.before(byte + 1) - 1
    }
}

/// Replaces the cleaned texts by their spelling from tokens, and allocates the searched text in the memory that they free.
fn spelled(stored: &mut Stored, entries: &Arc<Vec<u32>>) -> (Arc<Spelling>, String) {
    let bytes = stored.documents.iter().map(|document| document.cleaned.len()).sum();
    let mut speller = Speller::new(stored.lexicon.clone(), entries.clone(), bytes);
    let gaps = std::mem::take(&mut stored.gaps);
    let mut gaps = gaps.iter();
    let add = |document: &Document| speller.add(&document.cleaned.whole(), document.tokens, &mut gaps);
    let places: Vec<(usize, usize)> = stored.documents.iter().map(add).collect();
    let spelling = Arc::new(speller.finish());
    // The searched text is rarely longer. Nothing is allocated between the two, so that nothing fragments the freed memory.
    stored.documents.iter_mut().for_each(|document| document.cleaned = Text::default());
    let room = String::with_capacity(bytes + stored.documents.len());
    stored.gaps = Gaps::spelled(&spelling);
    for (document, places) in stored.documents.iter_mut().zip(places) {
        document.cleaned = Text::spelled(&spelling, places);
    }
    (spelling, room)
}
