//! Hits: where a query is found, each on word boundaries or not.

use super::{Alternative, Query};
use crate::corpus::{Concept, Corpus, Selection};
use crate::script::{fold, is_han};
use crate::segment::NormText;
use memchr::memmem;

/// Where a query is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hit {
    /// First token that the hit is in.
    pub first: u32,
    /// One past the last.
    pub last: u32,
    /// Its bytes in the cleaned text of its document.
    pub cleaned: (u32, u32),
    /// Whether it begins where its first token does and ends where its last does.
    pub whole: bool,
}

/// All hits of a query in a selection, in text order; at most one begins at a place, the longest, and one on word
/// boundaries before one that is not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hits {
    /// The hits.
    pub hits: Vec<Hit>,
    /// How many of them are on word boundaries.
    pub whole: u32,
}

/// Finds a query.
///
/// A text is found in the folded text, so in any script, width and case, and with disguises undone; a text that is
/// itself a disguise is understood as what it stands for. It is on word boundaries if it begins and ends where
/// tokens do, and so does each of its parts. A concept is on word boundaries where it is mentioned; wherever else
/// one of its forms stands (inside a longer name, or a word) is the rest.
pub fn search(corpus: &Corpus, selection: &Selection, query: &Query) -> Hits {
    let mut hits = Vec::new();
    for alternative in &query.alternatives {
        match alternative {
            Alternative::Concept(number) => {
                let mentions = corpus.mentions(*number);
                let mentions: Vec<Hit> = mentions
                    .iter()
                    .filter(|&&(first, last)| selection.contains(first, last))
                    .map(|&(first, last)| whole_hit(corpus, first, last))
                    .collect();
                let mut rest = Vec::new();
                for form in forms(&corpus.concepts()[*number as usize]) {
                    find(corpus, selection, &[&form], &mut rest);
                }
                // A form inside a mention of its own concept is no further mention, nor is one inside a longer
                // Latin word (qualified, Ali).
                rest.retain(|hit| {
                    if inside_latin_word(corpus, hit) {
                        return false;
                    }
                    let before = mentions.partition_point(|mention| mention.first <= hit.first);
                    before == 0 || hit.last > mentions[before - 1].last
                });
                hits.extend(mentions);
                hits.extend(rest.into_iter().map(|hit| Hit { whole: false, ..hit }));
            }
            Alternative::Text(parts) => {
                let parts: Vec<&str> = parts.iter().map(|part| part.folded.as_str()).collect();
                find(corpus, selection, &parts, &mut hits);
                let undone: Vec<Option<String>> =
                    parts.iter().map(|part| corpus.undo_disguise(part)).collect();
                if undone.iter().any(Option::is_some) {
                    let undone =
                        undone.iter().zip(&parts).map(|(undone, part)| undone.as_deref().unwrap_or(part));
                    find(corpus, selection, &undone.collect::<Vec<_>>(), &mut hits);
                }
            }
        }
    }
    // The same start: on word boundaries first, then the longest.
    hits.sort_unstable_by_key(|hit| (hit.first, hit.cleaned.0, !hit.whole, std::cmp::Reverse(hit.cleaned.1)));
    hits.dedup_by_key(|hit| (hit.first, hit.cleaned.0));
    let whole = hits.iter().filter(|hit| hit.whole).count() as u32;
    Hits { hits, whole }
}

/// The different folds of a concept's forms.
fn forms(concept: &Concept) -> Vec<String> {
    let mut forms: Vec<String> = concept.forms.iter().map(|form| fold(form)).collect();
    forms.sort_unstable();
    forms.dedup();
    forms
}

/// Whether a hit begins or ends between two letters or digits of a Latin word.
fn inside_latin_word(corpus: &Corpus, hit: &Hit) -> bool {
    let text = &corpus.documents()[corpus.document_of(hit.first) as usize].cleaned;
    let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    let cuts = |at: u32| {
        let (before, after) = text.split_at(at as usize);
        latin(before.chars().next_back()) && latin(after.chars().next())
    };
    cuts(hit.cleaned.0) || cuts(hit.cleaned.1)
}

fn whole_hit(corpus: &Corpus, first: u32, last: u32) -> Hit {
    let cleaned = (corpus.token(first).cleaned.0, corpus.token(last - 1).cleaned.1);
    Hit { first, last, cleaned, whole: true }
}

/// Finds every occurrence of folded parts that follow one another, overlapping ones too.
fn find(corpus: &Corpus, selection: &Selection, parts: &[&str], hits: &mut Vec<Hit>) {
    let Some((head, rest)) = parts.split_first() else { return };
    let finder = memmem::Finder::new(head);
    let step = head.chars().next().map_or(1, char::len_utf8);
    for &(first, last) in &selection.ranges {
        let text = &corpus.text()[..corpus.text_end(last - 1)];
        let mut at = corpus.text_start(first);
        while let Some(found) = text.get(at..).and_then(|rest| finder.find(rest.as_bytes())) {
            let start = at + found;
            if let Some((end, joints)) = follow(text, start + head.len(), rest) {
                hits.push(hit_at(corpus, start, end, &joints));
            }
            at = start + step;
        }
    }
}

/// Where parts end that follow one another from a byte on, and where each begins. White space may stand before each,
/// and must between two letters of an alphabet, which would be one word without it.
fn follow(text: &str, mut at: usize, parts: &[&str]) -> Option<(usize, Vec<usize>)> {
    let mut joints = Vec::with_capacity(parts.len());
    let is_letter = |c: char| c.is_alphanumeric() && !is_han(c);
    for part in parts {
        if text[at..].starts_with(' ') {
            at += 1;
        } else if text[..at].ends_with(is_letter) && part.starts_with(is_letter) {
            return None;
        }
        text[at..].starts_with(part).then(|| joints.push(at))?;
        at += part.len();
    }
    Some((at, joints))
}

/// The hit of the searched text's bytes `start..end`, whose further parts begin at `joints`.
fn hit_at(corpus: &Corpus, start: usize, end: usize, joints: &[usize]) -> Hit {
    let first = corpus.token_at(start);
    let last = corpus.token_at(end - 1);
    let begins = corpus.text_start(first) == start;
    let ends = corpus.text_end(last) == end;
    let joined = joints.iter().all(|&joint| corpus.text_start(corpus.token_at(joint)) == joint);
    let from = if begins { corpus.token(first).cleaned.0 } else { cleaned_at(corpus, first, start).0 };
    let to = if ends { corpus.token(last).cleaned.1 } else { cleaned_at(corpus, last, end - 1).1 };
    Hit { first, last: last + 1, cleaned: (from, to), whole: begins && ends && joined }
}

/// The bytes of cleaned text that the searched text's character at or around `byte`, inside a token, stands for.
fn cleaned_at(corpus: &Corpus, token: u32, byte: usize) -> (u32, u32) {
    let inside = &corpus.text()[corpus.text_start(token)..corpus.text_end(token)];
    let char_number = inside[..inside.floor_char_boundary(byte - corpus.text_start(token))].chars().count();
    let (start, end) = corpus.token(token).cleaned;
    let document = &corpus.documents()[corpus.document_of(token) as usize];
    let text = &document.cleaned[start as usize..end as usize];
    let mut norm = NormText::default();
    norm.push(text, start, document.edits_in(start, end));
    // A word broken over two lines has none of the break in it.
    norm.drop_line_breaks();
    norm.cleaned.get(char_number).copied().unwrap_or((start, end))
}
