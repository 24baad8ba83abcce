//! The documents and paragraphs that a filter leaves.

use crate::clean::Zone;
use crate::corpus::{Corpus, Document, Filter, Selection};
use crate::script::runs_on;

/// A document with what is left of it.
pub struct Left<'c> {
    pub document: &'c Document,
    pub paragraphs: Vec<Paragraph>,
}

/// A paragraph: lines of one zone of which each goes on the one before.
pub struct Paragraph {
    pub zone: Zone,
    pub text: String,
    /// Its sentences: first token, and one past the last.
    pub sentences: Vec<(u32, u32)>,
}

/// What a filter leaves of a corpus, document by document; documents of which nothing is left are not there.
pub fn left<'c>(corpus: &'c Corpus, filter: &Filter) -> impl Iterator<Item = Left<'c>> {
    let selection = Selection::new(corpus, filter);
    (0..).zip(corpus.documents()).filter_map(move |(number, document)| {
        let paragraphs = paragraphs(corpus, &selection, number, document);
        (!paragraphs.is_empty()).then_some(Left { document, paragraphs })
    })
}

fn paragraphs(corpus: &Corpus, selection: &Selection, number: u32, document: &Document) -> Vec<Paragraph> {
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    let mut before = None;
    for (place, line) in corpus.lines_of(number).iter().enumerate() {
        let (first, last) = line.tokens;
        if first == last || !selection.contains(first, last) {
            continue;
        }
        let piece = document.cleaned.part(line.cleaned.0, line.cleaned.1);
        let piece = piece.split_whitespace().collect::<Vec<_>>().join(" ");
        match paragraphs
            .last_mut()
            .filter(|last| line.continues && last.zone == line.zone && place.checked_sub(1) == before)
        {
            Some(paragraph) => {
                let ends = paragraph.text.chars().next_back().zip(piece.chars().next());
                if ends.is_some_and(|(last, next)| !runs_on(last, next)) {
                    paragraph.text.push(' ');
                }
                paragraph.text.push_str(&piece);
                add_sentences(corpus, &mut paragraph.sentences, (first, last));
            }
            None => {
                let mut sentences = Vec::new();
                add_sentences(corpus, &mut sentences, (first, last));
                paragraphs.push(Paragraph { zone: line.zone, text: piece, sentences });
            }
        }
        before = Some(place);
    }
    paragraphs
}

/// Whether a space stands between two tokens that end and begin at these bytes of a text. Where a line breaks off,
/// the characters on both sides tell, as in [`Paragraph::text`].
pub fn spaced(text: &str, end: u32, next: u32) -> bool {
    let (end, next) = (end as usize, next as usize);
    let gap = &text[end..next];
    if gap.contains(['\n', '\r']) {
        let ends = text[..end].chars().next_back().zip(text[next..].chars().next());
        return ends.is_some_and(|(last, next)| !runs_on(last, next));
    }
    gap.contains(char::is_whitespace)
}

/// Adds tokens that go on what there is: to its last sentence, up to where another begins.
fn add_sentences(corpus: &Corpus, sentences: &mut Vec<(u32, u32)>, (first, last): (u32, u32)) {
    let all = corpus.sentences();
    let begins = all.partition_point(|&token| token < first);
    let inside = all[begins..].iter().copied().take_while(|&token| token < last);
    let mut start = first;
    let mut add = |from: u32, to: u32, goes_on: bool| match sentences.last_mut() {
        Some(sentence) if goes_on => sentence.1 = to,
        _ => sentences.push((from, to)),
    };
    let mut goes_on = true;
    for token in inside {
        if token > start {
            add(start, token, goes_on);
        }
        goes_on = false;
        start = token;
    }
    add(start, last, goes_on);
}
