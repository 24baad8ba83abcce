//! A corpus put together from documents of others, as it would have been built from their texts.

use super::data::{HanOrders, Stored};
use super::lexicon::LexiconBuilder;
use super::lines::Look;
use super::{Corpus, Document, EntryId, Line, NormId};
use crate::script::fold;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

/// Puts documents together, one after another. Words get their numbers where they are met first, as in building:
/// the same documents in the same state make the same bytes, whatever was changed and undone in between.
pub(super) struct Assembler {
    stored: Stored,
    lexicon: LexiconBuilder,
    /// Orders of the sources' characters.
    han: HanOrders,
}

/// A corpus that documents are taken from.
pub(super) struct Source<'c> {
    corpus: &'c Corpus,
    /// For each of its entries the one that stands for it, once there is one.
    entries: Vec<Option<EntryId>>,
    /// Normal forms by fold, of parts that were looked for.
    parts: HashMap<String, Option<NormId>>,
    /// Whether anything was taken from it.
    begun: bool,
}

impl<'c> Source<'c> {
    /// Documents of this corpus.
    pub fn new(corpus: &'c Corpus) -> Source<'c> {
        Source {
            corpus,
            entries: vec![None; corpus.lexicon().entries().len()],
            parts: HashMap::new(),
            begun: false,
        }
    }
}

/// A token of the corpus that is made, by tokens of the one that it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum NewToken {
    Same(u32),
    /// These in one: first, and one past the last.
    Joined(u32, u32),
    /// A part of one, in characters of its normal form.
    Part(u32, Range<usize>),
}

impl NewToken {
    fn first(&self) -> u32 {
        match *self {
            NewToken::Same(token) | NewToken::Joined(token, _) | NewToken::Part(token, _) => token,
        }
    }
}

impl Assembler {
    /// Nothing yet, but name, concepts and the rest of a corpus.
    pub fn like(corpus: &Corpus) -> Assembler {
        let stored = &corpus.stored;
        Assembler {
            stored: Stored {
                name: stored.name.clone(),
                concepts: stored.concepts.clone(),
                stopwords: stored.stopwords.clone(),
                user_words: stored.user_words.clone(),
                word_changes: stored.word_changes.clone(),
                besides: stored.besides.clone(),
                ..Stored::default()
            },
            lexicon: LexiconBuilder::default(),
            han: HanOrders::default(),
        }
    }

    /// Adds a document, with other tokens if they are given.
    pub fn add(&mut self, source: &mut Source, number: u32, tokens: Option<&[NewToken]>) {
        let corpus = source.corpus;
        if !std::mem::replace(&mut source.begun, true) {
            self.han.add(&corpus.stored.han);
        }
        let document = &corpus.documents()[number as usize];
        let same: Vec<NewToken>;
        let tokens = match tokens {
            Some(tokens) => tokens,
            None => {
                same = (document.tokens.0..document.tokens.1).map(NewToken::Same).collect();
                &same
            }
        };
        let first_token = self.stored.entries.len() as u32;
        let first_line = self.stored.lines.len() as u32;
        let mut end_before = 0;
        for token in tokens {
            let (entry, (start, end)) = self.token(source, document, token);
            self.stored.entries.push(entry.0);
            self.stored.gaps.push((start - end_before, end - start));
            end_before = end;
        }
        // Where an old token is in the new order: at the first new one that begins with it or after it.
        let mut next = 0;
        let mut place = |old: u32| {
            next += tokens[next..].iter().take_while(|token| token.first() < old).count();
            first_token + next as u32
        };
        self.stored.lines.begin(first_line);
        for line in corpus.lines_of(number).iter() {
            let Line { zone, continues, script, language, .. } = line;
            let rule = self.stored.rules.intern(corpus.rule(line.rule));
            let original = document.original_line(&line);
            let look = Look { zone, rule, continues, script, language };
            self.stored.lines.push(line.cleaned, original.1 - original.0, line.turn, look);
            self.stored.lines.end_at(self.stored.lines.len() - 1, place(line.tokens.1));
        }
        let mut next = 0;
        let sentences = corpus.sentences();
        let from = sentences.partition_point(|&token| token < document.tokens.0);
        for &old in sentences[from..].iter().take_while(|&&token| token < document.tokens.1) {
            next += tokens[next..].iter().take_while(|token| token.first() < old).count();
            let token = first_token + next as u32;
            if next < tokens.len() && self.stored.sentences.last().is_none_or(|&last| last < token) {
                self.stored.sentences.push(token);
            }
        }
        self.stored.documents.push(Document {
            lines: (first_line, self.stored.lines.len() as u32),
            tokens: (first_token, self.stored.entries.len() as u32),
            ..document.clone()
        });
    }

    /// The entry of a token, and its bytes in the cleaned text.
    fn token(&mut self, source: &mut Source, document: &Document, token: &NewToken) -> (EntryId, (u32, u32)) {
        let corpus = source.corpus;
        let lexicon = corpus.lexicon();
        match token {
            NewToken::Same(token) => {
                let old = corpus.token(*token);
                let known = source.entries[old.entry.0 as usize];
                let entry = known.unwrap_or_else(|| {
                    let (form, norm) = lexicon.entries()[old.entry.0 as usize];
                    let (spelling, tag) = (lexicon.norm(norm), lexicon.tag(norm));
                    let folded = fold(spelling);
                    // Where a normal form has several parts of speech, those of its words are told one by one.
                    let own = lexicon.has_own_tags().then(|| lexicon.entry_tag(old.entry));
                    let entry =
                        self.lexicon.tagged_entry(lexicon.form(form), &folded, own, |_| (spelling, tag));
                    source.entries[old.entry.0 as usize] = Some(entry);
                    entry
                });
                (entry, old.cleaned)
            }
            NewToken::Joined(first, last) => {
                let cleaned = (corpus.token(*first).cleaned.0, corpus.token(*last - 1).cleaned.1);
                let norms = || (*first..*last).map(|token| corpus.norm_of(token));
                let spelling: String = norms().map(|norm| lexicon.norm(norm)).collect();
                // A Chinese compound is mostly what its last part is.
                let tag = norms().next_back().map_or("x", |norm| lexicon.tag(norm));
                let form = document.cleaned.part(cleaned.0, cleaned.1).replace(['\n', '\r'], "");
                (self.lexicon.entry(&form, &fold(&spelling), |_| (&spelling, tag)), cleaned)
            }
            NewToken::Part(token, chars) => {
                let (written, norm) = corpus.written(*token);
                let cleaned = norm.cleaned_span(chars.clone());
                let folded: String =
                    norm.text.chars().skip(chars.start).take(chars.end - chars.start).collect();
                let from = (cleaned.0 - corpus.token(*token).cleaned.0) as usize;
                let form = written[from..][..(cleaned.1 - cleaned.0) as usize].replace(['\n', '\r'], "");
                // The word may be known from elsewhere in the corpus.
                let known = match source.parts.get(&folded) {
                    Some(&known) => known,
                    None => {
                        let known = corpus.norm_by_fold(&folded);
                        source.parts.insert(folded.clone(), known);
                        known
                    }
                };
                let describe =
                    |folded| known.map_or((folded, "x"), |norm| (lexicon.norm(norm), lexicon.tag(norm)));
                (self.lexicon.entry(&form, &folded, describe), cleaned)
            }
        }
    }

    /// The corpus.
    pub fn finish(mut self) -> Corpus {
        self.stored.lexicon = Arc::new(self.lexicon.finish());
        self.stored.number();
        self.stored.han = self.han.of(&self.stored.lexicon);
        Corpus::from_built(self.stored)
    }
}

impl Corpus {
    /// These documents as a corpus of their own.
    pub fn part(&self, documents: &[u32]) -> Corpus {
        let mut assembler = Assembler::like(self);
        let mut source = Source::new(self);
        documents.iter().for_each(|&number| assembler.add(&mut source, number, None));
        assembler.finish()
    }

    /// The corpus with the documents of another in place of its own: the first of them in place of the first of
    /// `documents`, which are ascending, and so on. How words are cut is as the other has it.
    pub fn with_documents(&self, documents: &[u32], other: &Corpus) -> Corpus {
        let mut assembler = Assembler::like(other);
        let (mut own, mut others) = (Source::new(self), Source::new(other));
        for number in 0..self.documents().len() as u32 {
            match documents.binary_search(&number) {
                Ok(place) if place < other.documents().len() => {
                    assembler.add(&mut others, place as u32, None)
                }
                _ => assembler.add(&mut own, number, None),
            }
        }
        assembler.stored.name.clone_from(&self.stored.name);
        assembler.finish()
    }
}
