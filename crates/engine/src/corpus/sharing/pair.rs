//! What two documents share, word by word.

use super::passages::{joined, Found};
use super::runs::{repeated, Run, Stream};
use super::Passage;
use crate::corpus::Corpus;

/// A passage that two documents share, with the runs of words that are the same in both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aligned {
    /// The passage: the second document's, and where it stands in the first.
    pub passage: Passage,
    /// The runs in order, none over another: tokens of the first document, and those of the second.
    pub runs: Vec<[(u32, u32); 2]>,
}

/// The passages of the second document that stand in the first, in the order of the second. Other documents do not
/// matter, so that any two can be compared, whichever a passage is from.
pub fn shared_passages(corpus: &Corpus, first: u32, second: u32) -> Vec<Aligned> {
    let documents = [first, second];
    let stream = Stream::of(corpus, documents.into_iter());
    let runs = repeated(&stream);
    let second_at = stream.places(1).0;
    let between = |found: &Found| found.source.1 <= second_at && found.places.0 >= second_at;
    let aligned = |found: Found| {
        let passage = found.passage(&stream);
        let passage = Passage { document: second, source_document: first, ..passage };
        Aligned { passage, runs: same_runs(&stream, &runs, &found) }
    };
    joined(&stream, runs.clone()).into_iter().filter(between).map(aligned).collect()
}

/// The runs that a passage was joined of. What a run has of the one before is that one's.
fn same_runs(stream: &Stream, runs: &[Run], found: &Found) -> Vec<[(u32, u32); 2]> {
    let first = runs.partition_point(|run| run.place < found.places.0);
    let (mut end, mut source_end) = (found.places.0, found.source.0);
    let mut same = Vec::new();
    for run in runs[first..].iter().take_while(|run| run.place < found.places.1) {
        let taken = end.saturating_sub(run.place);
        let (place, source) = (run.place + taken, run.source + taken);
        let (last, source_last) = (run.place + run.words, run.source + run.words);
        // A run of the passage after this one may begin in this one.
        let fits = source >= source_end && last <= found.places.1 && source_last <= found.source.1;
        if fits && place < last {
            same.push([(source, source_last), (place, last)].map(|places| stream.tokens_of(places)));
            (end, source_end) = (last, source_last);
        }
    }
    same
}
