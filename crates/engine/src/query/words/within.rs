//! The sentence, paragraph, document or reply that a hit must lie in.

use crate::clean::Zone;
use crate::corpus::{Corpus, Line};
use crate::query::ast::Within;

/// The end of what a hit that begins at a token must lie in; `None` if the token is in none.
pub fn end_within(corpus: &Corpus, token: u32, within: Within) -> Option<u32> {
    if within == Within::Sentence {
        // A document's first token begins a sentence.
        let sentences = corpus.sentences();
        let next = sentences.partition_point(|&first| first <= token);
        return Some(sentences.get(next).copied().unwrap_or(corpus.len()));
    }
    let lines = corpus.lines();
    let number = corpus.line_of(token) as usize;
    let line = lines.get(number);
    let document_end = corpus.documents()[line.document as usize].tokens.1;
    match within {
        Within::Document | Within::Sentence => Some(document_end),
        Within::Paragraph => {
            let rest = lines.from(number + 1).iter().take_while(|line| line.continues);
            Some(rest.last().unwrap_or(line).tokens.1)
        }
        Within::Reply => {
            if line.zone != Zone::Reply {
                return None;
            }
            let same = |other: &Line| {
                other.document == line.document && other.zone == line.zone && other.turn == line.turn
            };
            Some(lines.from(number).iter().take_while(same).last().unwrap_or(line).tokens.1)
        }
    }
}
