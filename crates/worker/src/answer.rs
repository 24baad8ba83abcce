//! Answers to the single questions.

use crate::concordance::{concordance, distribution, found, lines};
use crate::export::export;
use crate::extract::extract;
use crate::statistics::stopwords;
use crate::{convert, Session};
use std::collections::BTreeMap;
use wenmai_engine::analysis::{self as engine, Frequencies};
use wenmai_engine::corpus::{Corpus, Document, Filter, NormId, Selection, Zones};
use wenmai_engine::query::{parse_as, search, suggest, Hits, Query};
use wenmai_protocol as protocol;
use wenmai_protocol::{Answer, Ask, Failure};

/// An answer with the bytes that go beside it.
pub struct Answered {
    /// The answer.
    pub answer: Answer,
    /// The bytes of a file, if it is one.
    pub bytes: Option<Vec<u8>>,
}

/// Rows and lines that are given at most.
pub const MOST_ROWS: u32 = 1000;
/// Words at the head of each of three counts.
const SHIFTS: usize = 10;
/// Repeated passages that are listed, copies of each, characters of each, and documents that repeat another.
const GROUPS: usize = 8;
const COPIES: usize = 20;
const SHOWN: usize = 48;
const COPIED: usize = 50;
/// Words of the overview's chart.
pub const TOP: usize = 20;
/// Written forms that are listed with a word.
const FORMS: usize = 8;
/// Words that are suggested.
const SUGGESTIONS: usize = 200;

pub fn answer(session: &Session, ask: &Ask) -> Result<Answered, Failure> {
    let corpus = session.corpus();
    let answer = match ask {
        Ask::Hello { version } if *version != protocol::VERSION => {
            return Err(Failure::Version { worker: protocol::VERSION })
        }
        Ask::Hello { .. } | Ask::Seed => Answer::Corpus(self::corpus(session)),
        Ask::Facets(filter) => Answer::Facets(facets(corpus, &convert::filter(filter))),
        Ask::Overview(filter) => Answer::Overview(Box::new(overview(corpus, &convert::filter(filter)))),
        Ask::Words(filter, asked) => Answer::Words(words(corpus, &selection(corpus, filter), asked)),
        Ask::Concordance(filter, asked) => {
            Answer::Concordance(Box::new(concordance(corpus, &*found(session, filter, asked)?, asked)?))
        }
        Ask::Lines(filter, asked) => Answer::Lines(lines(corpus, &*found(session, filter, asked)?, asked)?),
        Ask::Distribution(filter, asked) => {
            Answer::Distribution(distribution(corpus, &*found(session, filter, asked)?, asked)?)
        }
        Ask::Suggestions(filter) => suggestions(corpus, &selection(corpus, filter)),
        Ask::List(filter, asked) => {
            Answer::List(crate::lists::page(corpus, &selection(corpus, filter), asked))
        }
        Ask::Read(filter, asked) => Answer::Reading(reading(corpus, filter, asked)?),
        Ask::Statistics(filter, asked) => return crate::statistics::answer(corpus, filter, asked),
        Ask::Export(filter, asked) => return export(corpus, filter, asked),
        Ask::Load(_)
        | Ask::Preview(_)
        | Ask::Stop(_)
        | Ask::Cancel(_)
        | Ask::Change(..)
        | Ask::Undo(_)
        | Ask::Redo(_)
        | Ask::Store(_) => return Err(Failure::NotFound),
        Ask::Extract(filter, asked, most) => {
            Answer::Extract(Box::new(extract(corpus, filter, asked, *most)?))
        }
    };
    Ok(Answered { answer, bytes: None })
}

pub fn selection(corpus: &Corpus, filter: &protocol::Filter) -> Selection {
    Selection::new(corpus, &convert::filter(filter))
}

pub fn corpus(session: &Session) -> protocol::Corpus {
    let corpus = session.corpus();
    let everything = Selection::new(corpus, &Filter { zones: Zones::All, ..Filter::default() });
    let documents =
        corpus.documents().iter().zip(labels(corpus)).enumerate().map(|(number, (document, label))| {
            let metadata = &document.metadata;
            let flags = metadata.flags.iter();
            protocol::Document {
                name: document.name.clone(),
                label,
                title: metadata.title.clone().unwrap_or_else(|| document.name.clone()),
                date: metadata.date.clone(),
                time: metadata.time.clone(),
                author: metadata.author.clone(),
                editor: metadata.editor.clone(),
                site: metadata.site.clone(),
                fields: metadata.fields.clone(),
                script: convert::script(document.script),
                language: document.language.tag().to_owned(),
                encoding: document.encoding.clone(),
                flags: flags
                    .map(|flag| protocol::Flag {
                        kind: flag.kind.id().to_owned(),
                        evidence: flag.evidence.clone(),
                    })
                    .collect(),
                words: everything.words_by_document[number],
                lines: document.lines.1 - document.lines.0,
                repairs: (document.repairs.len() - document.undone.len()) as u32,
            }
        });
    protocol::Corpus {
        name: corpus.name().to_owned(),
        is_seed: session.is_seed(),
        fingerprint: format!("{:016x}", corpus.fingerprint()),
        words: everything.words,
        tokens: everything.tokens,
        documents: documents.collect(),
        concepts: concepts(corpus),
        undo: session.steps().0,
        redo: session.steps().1,
        kept: session.kept().cloned(),
    }
}

/// The concepts of a corpus.
pub fn concepts(corpus: &Corpus) -> Vec<protocol::Concept> {
    let concepts = corpus.concepts().iter();
    concepts
        .map(|concept| protocol::Concept { name: concept.name.clone(), forms: concept.forms.clone() })
        .collect()
}

/// Short labels of the documents: what a name begins with, if no other name does, else the document's number.
fn labels(corpus: &Corpus) -> Vec<String> {
    let heads: Vec<&str> = corpus
        .documents()
        .iter()
        .map(|document| document.name.split(['_', ' ', '.', '-']).next().unwrap_or_default())
        .collect();
    let mut same: BTreeMap<&str, u32> = BTreeMap::new();
    heads.iter().for_each(|head| *same.entry(head).or_default() += 1);
    let label = |(number, head): (usize, &&str)| {
        if same[head] == 1 && (1..=8).contains(&head.chars().count()) {
            (*head).to_owned()
        } else {
            (number + 1).to_string()
        }
    };
    heads.iter().enumerate().map(label).collect()
}

fn facets(corpus: &Corpus, filter: &Filter) -> protocol::Facets {
    let facets = engine::facets(corpus, filter);
    // The protocol lists zones in its own order.
    let zones = protocol::Zone::ALL.map(|wanted| {
        let found = facets.zones.iter().find(|(zone, _)| convert::zone(*zone) == wanted);
        (wanted, found.map_or(0, |&(_, words)| words))
    });
    let months = facets.months.into_iter().map(|month| protocol::MonthCount {
        month: month.month,
        words: month.words,
        doubtful: month.doubtful,
    });
    protocol::Facets {
        documents: facets.documents,
        sites: facets.sites,
        zones: zones.to_vec(),
        scripts: facets.scripts.into_iter().map(|(script, words)| (convert::script(script), words)).collect(),
        languages: facets.languages.into_iter().map(|(tag, words)| (tag.tag().to_owned(), words)).collect(),
        months: months.collect(),
        undated: facets.undated,
        words: facets.words,
    }
}

fn overview(corpus: &Corpus, filter: &Filter) -> protocol::Overview {
    let mut seen = engine::overview(corpus, filter);
    seen.words_list.items.truncate(TOP);
    let selection = Selection::new(corpus, filter);
    let cleaning = seen.cleaning.into_iter().map(|rule| protocol::RuleCount {
        rule: rule.rule.id().to_owned(),
        count: rule.count,
        example: rule.example,
        document: rule.document,
        line: rule.line,
        norm_only: rule.rule.norm_only(),
    });
    protocol::Overview {
        words: seen.words,
        tokens: seen.tokens,
        types: seen.types,
        documents: seen.documents,
        sentences: seen.sentences,
        repairs: seen.repairs,
        set_aside: seen.set_aside,
        top: rows(corpus, &selection, &seen.words_list, protocol::Unit::Word, 0, TOP),
        by_document: seen
            .shares
            .into_iter()
            .map(|shares| protocol::DocumentShares {
                document: shares.document,
                body: shares.body,
                reply: shares.reply,
                aside: shares.aside,
            })
            .collect(),
        cleaning: cleaning.collect(),
        scripts: seen.scripts.into_iter().map(|(script, words)| (convert::script(script), words)).collect(),
        languages: seen.languages.into_iter().map(|(tag, words)| (tag.tag().to_owned(), words)).collect(),
        shifts: engine::shifts(corpus, filter, SHIFTS)
            .into_iter()
            .map(|shift| {
                let text = corpus.lexicon().norm(shift.norm).to_owned();
                let standings = shift.standings.map(|standing| (standing.rank, standing.freq));
                protocol::Shift { query: quoted(&text), text, standings }
            })
            .collect(),
        repeats: repeats(corpus),
    }
}

fn repeats(corpus: &Corpus) -> protocol::Repeats {
    let sharing = corpus.sharing();
    let words =
        |without_copies| Selection::new(corpus, &Filter { without_copies, ..Filter::default() }).words;
    let line = |token: u32| {
        let document = &corpus.documents()[corpus.document_of(token) as usize];
        corpus.line_of(token) - document.lines.0
    };
    let copied = sharing
        .documents
        .iter()
        .flat_map(|group| group.copies.iter().map(|&(document, share)| (document, group.document, share)));
    let groups = sharing.groups().into_iter().take(GROUPS).map(|group| {
        let (start, end) =
            (corpus.token(group.tokens.0).cleaned.0, corpus.token(group.tokens.1 - 1).cleaned.1);
        let text = &corpus.documents()[group.document as usize].cleaned[start as usize..end as usize];
        let shown = text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).take(SHOWN);
        let copies = group.copies.iter().take(COPIES).map(|passage| protocol::Copied {
            document: passage.document,
            line: line(passage.tokens.0),
            words: passage.words,
            same: passage.same,
        });
        protocol::RepeatGroup {
            text: shown.collect(),
            script: convert::script(corpus.lines()[corpus.line_of(group.tokens.0) as usize].script),
            first: (group.document, line(group.tokens.0)),
            copies: copies.collect(),
            copies_total: group.copies.len() as u32,
        }
    });
    protocol::Repeats {
        passages: sharing.passages.len() as u32,
        words: words(false) - words(true),
        documents_total: copied.clone().count() as u32,
        documents: copied.take(COPIED).collect(),
        groups: groups.collect(),
    }
}

/// Where a page of a list begins: at what was asked for, or, beyond the end, where the last page does.
pub fn page_start(asked: u32, limit: u32, total: u32) -> u32 {
    let last = total.saturating_sub(1);
    asked.min(last - last % limit.max(1))
}

/// The whole list that is asked for, in its order.
pub fn word_list(corpus: &Corpus, selection: &Selection, asked: &protocol::WordsAsk) -> Frequencies {
    let mut list = match asked.unit {
        protocol::Unit::Word => engine::word_list(corpus, selection),
        protocol::Unit::Form => engine::form_list(corpus, selection),
        protocol::Unit::Character => engine::character_list(corpus, selection),
        protocol::Unit::Pos => engine::pos_list(corpus, selection),
    };
    // The tag of a part of speech may be spelled as a stopword is.
    if let Some(edited) = asked.stopwords.as_ref().filter(|_| asked.unit != protocol::Unit::Pos) {
        engine::drop_words(&mut list, &stopwords(corpus, Some(edited)));
    }
    list.retain_containing(&asked.find);
    list.sort(convert::order(asked.sort), asked.reversed);
    list
}

fn words(corpus: &Corpus, selection: &Selection, asked: &protocol::WordsAsk) -> protocol::WordsPage {
    let list = word_list(corpus, selection, asked);
    let limit = asked.limit.min(MOST_ROWS);
    let offset = page_start(asked.offset, limit, list.items.len() as u32);
    protocol::WordsPage {
        items: list.items.len() as u32,
        freq: list.total(),
        n: list.n,
        documents: selection.documents(),
        rows: rows(corpus, selection, &list, asked.unit, offset as usize, limit as usize),
    }
}

fn rows(
    corpus: &Corpus,
    selection: &Selection,
    list: &Frequencies,
    unit: protocol::Unit,
    offset: usize,
    limit: usize,
) -> Vec<protocol::WordRow> {
    let items = list.items.iter().enumerate().skip(offset).take(limit);
    let is_word = unit == protocol::Unit::Word;
    items
        .map(|(place, item)| protocol::WordRow {
            rank: place as u32 + 1,
            text: item.text.clone(),
            freq: item.freq,
            rel_freq: item.rel_freq,
            range: item.range,
            dp: item.dp,
            pos: if is_word { corpus.lexicon().tag(NormId(item.id)).to_owned() } else { String::new() },
            forms: if is_word {
                engine::forms_of(corpus, selection, NormId(item.id), FORMS)
            } else {
                Vec::new()
            },
            query: match unit {
                protocol::Unit::Pos => format!("[pos=\"{}\"]", item.text),
                _ => quoted(&item.text),
            },
        })
        .collect()
}

/// A query that finds a text: itself, in quotation marks where it has something of the query language in it.
pub fn quoted(text: &str) -> String {
    if text.contains(['|', '@', '＠', '*', '?', '/', '[', ']', '“', '”', ' ']) {
        format!("\"{text}\"")
    } else {
        text.to_owned()
    }
}

/// The hits of a simple query, in any script, width and case.
pub fn find_simple(corpus: &Corpus, selection: &Selection, typed: &str) -> Result<Hits, Failure> {
    let found = find(corpus, selection, typed, protocol::QueryMode::Simple, protocol::Exactness::default());
    found.map(|(_, hits)| hits)
}

/// The hits of what was typed.
pub fn find(
    corpus: &Corpus,
    selection: &Selection,
    typed: &str,
    mode: protocol::QueryMode,
    exact: protocol::Exactness,
) -> Result<(Query, Hits), Failure> {
    let query = understand(corpus, typed, mode, exact)?;
    let hits = search(corpus, selection, &query);
    Ok((query, hits))
}

/// What was typed, as a query.
pub fn understand(
    corpus: &Corpus,
    typed: &str,
    mode: protocol::QueryMode,
    exact: protocol::Exactness,
) -> Result<Query, Failure> {
    let mode = convert::mode(mode);
    parse_as(typed, mode, convert::exactness(exact), corpus.concepts())
        .map_err(|error| convert::query_failure(error, suggest(typed, mode, corpus.concepts())))
}

fn suggestions(corpus: &Corpus, selection: &Selection) -> Answer {
    let found = engine::suggest(corpus, selection, &engine::Wanted::default());
    let total = found.len() as u32;
    let shown = found.into_iter().take(SUGGESTIONS).map(|found| protocol::Suggested {
        query: quoted(&found.word),
        word: found.word,
        parts: found.parts,
        freq: found.freq,
        mi: found.mi,
        entropy: found.entropy,
    });
    Answer::Suggestions(shown.collect(), total)
}

fn reading(
    corpus: &Corpus,
    filter: &protocol::Filter,
    asked: &protocol::ReadAsk,
) -> Result<protocol::Reading, Failure> {
    let document = corpus.documents().get(asked.document as usize).ok_or(Failure::NotFound)?;
    // A document is read whole whichever documents are chosen; what the other criteria leave out is set aside.
    let mut filter = convert::filter(filter);
    filter.documents = vec![asked.document];
    let selection = Selection::new(corpus, &filter);
    let found = find(corpus, &selection, &asked.query, asked.mode, asked.exact);
    let hits = found.map(|(_, hits)| hits).unwrap_or_default();
    let hits = engine::Concordance::new(corpus, &selection, &hits, convert::hit_set(asked.hits), "");
    let hits = hits.hits();
    let first = document.lines.0;
    let mut hit_lines: Vec<u32> = hits.iter().map(|hit| corpus.line_of(hit.first) - first).collect();
    hit_lines.dedup();
    let limit = asked.lines.min(MOST_ROWS);
    let from = first + page_start(asked.from_line, limit, document.lines.1 - first);
    let wanted = (from..document.lines.1).take(limit as usize);
    let mut turn = 0;
    let lines = wanted.filter_map(|number| {
        let line = &corpus.lines()[number as usize];
        let blank = document.original_text(line.original).trim().is_empty();
        if blank {
            return None;
        }
        let read = engine::read_line(corpus, number, hits);
        let begins = std::mem::replace(&mut turn, line.turn) != line.turn;
        Some(protocol::ReadLine {
            number: number - first,
            zone: convert::zone(line.zone),
            rule: corpus.rule(line.rule).to_owned(),
            found: document.rezoned(number - first).map(|rezoned| convert::zone(rezoned.zone)),
            counted: line.tokens.0 < line.tokens.1 && selection.contains(line.tokens.0, line.tokens.1),
            continues: line.continues,
            turn: begins.then(|| read_turn(document, line.turn)).flatten(),
            script: convert::script(line.script),
            original: read
                .original
                .into_iter()
                .map(|piece| protocol::OriginalPiece { text: piece.text, repair: piece.repair })
                .collect(),
            counted_text: read
                .counted
                .into_iter()
                .map(|piece| protocol::CountedPiece {
                    text: piece.text,
                    repair: piece.repair,
                    word: piece.word,
                    joined: piece.joined,
                    hit: piece.hit,
                    norm: piece.norm,
                })
                .collect(),
            repairs: (read.first_repair..)
                .zip(read.repairs)
                .map(|(number, repair)| protocol::RepairView {
                    number,
                    undone: document.is_undone(number as usize),
                    original: document.original_text((repair.original_start, repair.original_end)),
                    rule: repair.rule.id().to_owned(),
                    replacement: repair.replacement,
                    certain: repair.certain,
                    norm_only: repair.rule.norm_only(),
                })
                .collect(),
        })
    });
    Ok(protocol::Reading {
        document: asked.document,
        lines_total: document.lines.1 - first,
        hits: hits.len() as u32,
        hit_lines,
        lines: lines.collect(),
    })
}

/// A turn of a document by its number; there is none with the number 0.
fn read_turn(document: &Document, number: u32) -> Option<protocol::ReadTurn> {
    let turn = document.turns.get(number.checked_sub(1)? as usize)?;
    let (author, date, time) = (turn.author.clone(), turn.date.clone(), turn.time.clone());
    Some(protocol::ReadTurn { number, author, date, time })
}

/// The heading of a list's items.
pub fn unit_name(unit: protocol::Unit) -> &'static str {
    match unit {
        protocol::Unit::Word => "word",
        protocol::Unit::Form => "form",
        protocol::Unit::Character => "character",
        protocol::Unit::Pos => "pos",
    }
}
