//! A line of a document as it came and as it is counted.

use crate::clean::Repair;
use crate::corpus::Corpus;
use crate::query::{Hit, LONGEST};
use wenmai_model::{CountedPiece, OriginalPiece};

/// A line of more tokens is one piece between its hits and repairs, not a piece for each word: a whole book on one
/// line would be more pieces than a page can hold.
const MOST_TOKENS: u32 = 5000;

/// A line in both states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineInBoth {
    /// As it came; the pieces follow one another without gap.
    pub original: Vec<OriginalPiece>,
    /// As it is counted, likewise.
    pub counted: Vec<CountedPiece>,
    /// The repairs in it, those that a reader has undone among them.
    pub repairs: Vec<Repair>,
    /// The number in the document of the first of them.
    pub first_repair: u32,
}

/// A line of the corpus in both states; `hits` are those of its document, ascending.
pub fn read_line(corpus: &Corpus, line_number: u32, hits: &[Hit]) -> LineInBoth {
    let line = &corpus.lines().get(line_number as usize);
    let document = &corpus.documents()[line.document as usize];
    let original_line = document.original_line(line);
    let first = document.repairs.partition_point(|repair| repair.original_start < original_line.0);
    let last = document.repairs.partition_point(|repair| repair.original_end <= original_line.1);
    let repairs = document.repairs[first..last.max(first)].to_vec();
    let places = &document.places[first..last.max(first)];

    let mut original = Vec::new();
    let mut at = original_line.0;
    let text = |start, end| document.original_text((start, end));
    for (number, repair) in (0..).zip(&repairs) {
        let (start, end) = (repair.original_start, repair.original_end);
        if start > at {
            original.push(OriginalPiece { text: text(at, start), repair: None });
        }
        if end > start {
            original.push(OriginalPiece { text: text(start, end), repair: Some(number) });
        }
        at = end;
    }
    if at < original_line.1 {
        original.push(OriginalPiece { text: text(at, original_line.1), repair: None });
    }

    let counted = counted(corpus, line_number, places, hits);
    LineInBoth { original, counted, repairs, first_repair: first as u32 }
}

fn counted(corpus: &Corpus, line_number: u32, places: &[(u32, u32)], hits: &[Hit]) -> Vec<CountedPiece> {
    let line = &corpus.lines().get(line_number as usize);
    let document = &corpus.documents()[line.document as usize];
    let (start, end) = line.cleaned;
    let inside = |span: (u32, u32)| (span.0.clamp(start, end), span.1.clamp(start, end));
    // A word that began on the line before may reach into this one.
    let first_token = line.tokens.0.saturating_sub(u32::from(line.continues));
    let outlined = if line.tokens.1 - first_token > MOST_TOKENS { 0..0 } else { first_token..line.tokens.1 };
    let tokens: Vec<(u32, (u32, u32))> = outlined.map(|token| (token, corpus.token(token).cleaned)).collect();
    // No hit is longer than a query may be.
    let hits = &hits[hits.partition_point(|hit| hit.first + LONGEST as u32 <= first_token)..];
    let hits = hits.iter().filter(|hit| hit.last > first_token);
    // What is inside any hit, as runs that neither touch nor overlap.
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for hit in hits.take_while(|hit| hit.first < line.tokens.1).map(|hit| inside(hit.cleaned(corpus))) {
        match runs.last_mut() {
            Some(run) if hit.0 <= run.1 => run.1 = run.1.max(hit.1),
            _ => runs.push(hit),
        }
    }

    let mut cuts: Vec<u32> = vec![start, end];
    for &(from, to) in tokens.iter().map(|(_, span)| span).chain(places).chain(&runs) {
        let (from, to) = inside((from, to));
        cuts.extend([from, to]);
    }
    cuts.sort_unstable();
    cuts.dedup();

    let mut pieces = Vec::new();
    let mut token_before = None;
    let mut removed = places.iter().enumerate().filter(|(_, place)| place.0 == place.1).peekable();
    let mut take_removed = |upto: u32, pieces: &mut Vec<CountedPiece>, joined_at: &dyn Fn(u32) -> bool| {
        while let Some((number, place)) = removed.next_if(|(_, place)| place.0 <= upto) {
            let joined = joined_at(place.0);
            pieces.push(CountedPiece {
                text: String::new(),
                repair: Some(number as u32),
                word: joined,
                joined,
                hit: false,
                norm: None,
            });
        }
    };
    let inside_token = |at: u32| {
        let token = tokens.partition_point(|(_, span)| span.1 <= at);
        tokens.get(token).is_some_and(|(_, span)| span.0 < at)
    };
    for pair in cuts.windows(2) {
        let (from, to) = (pair[0], pair[1]);
        take_removed(from, &mut pieces, &inside_token);
        let token =
            tokens.get(tokens.partition_point(|(_, span)| span.1 <= from)).filter(|(_, span)| span.0 <= from);
        let repair = places.partition_point(|place| place.1 <= from);
        let repair = places.get(repair).filter(|place| place.0 <= from).map(|_| repair as u32);
        let text = document.cleaned.part(from, to);
        let number = token.map(|&(number, _)| number);
        let norm = token.filter(|(_, span)| span.0 == from).and_then(|&(number, span)| {
            let norm = corpus.lexicon().norm(corpus.norm_of(number));
            (norm != document.cleaned.part(span.0, span.1)).then(|| norm.to_owned())
        });
        pieces.push(CountedPiece {
            text: text.into_owned(),
            repair,
            word: number.is_some_and(|number| corpus.is_word(number)),
            joined: number.is_some() && number == token_before,
            hit: runs.get(runs.partition_point(|run| run.1 <= from)).is_some_and(|run| run.0 <= from),
            norm,
        });
        token_before = number;
    }
    take_removed(end, &mut pieces, &inside_token);
    pieces
}
