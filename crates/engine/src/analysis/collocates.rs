//! Words near the hits of a query.

use super::walk::{documents, words_by_entry, NOTHING};
use super::{WordCounts, WordsInside};
use crate::corpus::{Corpus, NormId, Selection};
use crate::query::Hit;
use crate::script::fold;
use crate::statistics::{Cooccurrence, Counts};
use std::cmp::Reverse;
use std::collections::HashSet;
use wenmai_model::{AssociationId, CollocateColumn, CollocateSort, TableOf};

/// The words of a window on each side of the node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    pub left: u32,
    pub right: u32,
}

/// A span that reaches as far as its sentence.
pub const WHOLE_SENTENCE: Window = Window { left: u32::MAX, right: u32::MAX };

/// What ends a window before its words are used up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Within {
    /// The document's end.
    #[default]
    Document,
    /// The sentence's end.
    Sentence,
}

/// How collocates are found.
#[derive(Clone, Debug)]
pub struct CollocateSettings {
    /// The window.
    pub span: Window,
    /// What ends it.
    pub within: Within,
    pub table: TableOf,
    /// What they are ordered by, the highest first; where it is a column that is no measure, scores are log-likelihood's.
    pub sort: CollocateSort,
    /// Least number of co-occurrences.
    pub min_freq: u32,
    /// Least number of documents with one.
    pub min_range: u32,
    /// Words that are left out, folded.
    pub stopwords: HashSet<String>,
}

impl Default for CollocateSettings {
    fn default() -> CollocateSettings {
        CollocateSettings {
            span: Window { left: 5, right: 5 },
            within: Within::default(),
            table: TableOf::default(),
            sort: CollocateSort::Measure(AssociationId::LogDice),
            min_freq: 3,
            min_range: 2,
            stopwords: HashSet::new(),
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Collocate {
    /// Its normal form.
    pub word: NormId,
    /// Tokens of it in the windows, each counted once: O11.
    pub together: u32,
    /// Those of them in a window to the left of a node. One between two nodes can be in both.
    pub left: u32,
    /// Those to the right of one.
    pub right: u32,
    /// Documents with one in a window.
    pub range: u32,
    /// Its frequency in the selection, nodes included: f2.
    pub freq: u32,
    /// Its frequency outside nodes: C1 of surface co-occurrence.
    pub outside: u32,
    /// The score that it is ordered by.
    pub score: Option<f64>,
}

/// Collocates in order, and what their tables share.
#[derive(Clone, Debug, PartialEq)]
pub struct Collocates {
    /// Them.
    pub rows: Vec<Collocate>,
    /// Hits: the frequency of the node, f1.
    pub hits: u32,
    /// Words inside hits.
    pub node_words: u32,
    /// Words in the windows, each counted once: R1 of surface co-occurrence.
    pub window_words: u32,
    /// Words of the selection.
    pub words: u32,
    /// The table that the scores come from.
    pub table: TableOf,
}

impl Collocates {
    /// The counts that every measure of a collocate comes from.
    pub fn counts(&self, collocate: &Collocate) -> Cooccurrence {
        let (f1, f2, o11) = (self.hits.into(), collocate.freq.into(), collocate.together.into());
        match self.table {
            TableOf::Frequencies => Cooccurrence { o11, r1: f1, c1: f2, n: self.words.into(), f1, f2 },
            TableOf::Surface => Cooccurrence {
                o11,
                r1: self.window_words.into(),
                c1: collocate.outside.into(),
                n: (self.words - self.node_words).into(),
                f1,
                f2,
            },
        }
    }
}

/// The words of a document with hits, and where its nodes and windows are among them.
#[derive(Default)]
pub(super) struct Windows {
    /// The normal form of each selected word.
    pub words: Vec<u32>,
    /// For each hit, its first word and one past its last.
    pub nodes: Vec<(u32, u32)>,
    /// For each hit, the first word of its window and one past the last.
    pub windows: Vec<(u32, u32)>,
    /// For each selected token, how many words are before it.
    before: Vec<u32>,
    /// For each run of tokens, its first and where it begins in `before`.
    runs: Vec<(u32, u32)>,
}

impl Windows {
    /// Reads the words of a document.
    fn read_words(&mut self, corpus: &Corpus, norms: &[u32], runs: &[(u32, u32)]) {
        let tokens: u32 = runs.iter().map(|&(first, last)| last - first).sum();
        self.words.resize(tokens as usize + 1, 0);
        self.before.clear();
        self.runs.clear();
        let mut count = 0u32;
        for &(first, last) in runs {
            self.runs.push((first, self.before.len() as u32));
            for &entry in &corpus.entries()[first as usize..last as usize] {
                let norm = norms[entry as usize];
                self.before.push(count);
                // What is no word is written over by the next: there is no branch that a processor could guess wrong.
                self.words[count as usize] = norm;
                count += u32::from(norm != NOTHING);
            }
        }
        self.words.truncate(count as usize);
    }

    /// How many words are before a token, which need not be selected.
    fn place(&self, token: u32) -> u32 {
        let run = self.runs.partition_point(|&(first, _)| first <= token);
        let Some(&(first, start)) = run.checked_sub(1).and_then(|run| self.runs.get(run)) else { return 0 };
        let end = self.runs.get(run).map_or(self.before.len() as u32, |run| run.1);
        let count = self.words.len() as u32;
        self.before.get((start + (token - first)).min(end) as usize).copied().unwrap_or(count)
    }

    /// Finds nodes and windows of the document's hits.
    fn read_hits(&mut self, corpus: &Corpus, hits: &[Hit], (span, within): (Window, Within)) {
        self.nodes.clear();
        self.windows.clear();
        let mut bounds = (0, self.words.len() as u32);
        // The sentence that is known: its tokens.
        let mut sentence = (u32::MAX, 0);
        for hit in hits {
            let (first, last) = (self.place(hit.first), self.place(hit.last));
            let inside = sentence.0 <= hit.first && hit.last <= sentence.1;
            if within == Within::Sentence && !inside {
                // From the sentence of the node's first token to the end of that of its last.
                let sentences = corpus.sentences();
                let before = sentences.partition_point(|&start| start <= hit.first);
                let after = sentences.partition_point(|&start| start < hit.last);
                let start = before.checked_sub(1).map_or(0, |place| sentences[place]);
                let end = sentences.get(after).copied().unwrap_or(u32::MAX);
                sentence = (start, end);
                bounds = (self.place(start), self.place(end));
            }
            let from = first.saturating_sub(span.left).max(bounds.0).min(first);
            let to = last.saturating_add(span.right).min(bounds.1).max(last);
            self.nodes.push((first, last));
            self.windows.push((from, to));
        }
    }
}

/// Every document with hits and its windows.
pub(super) fn each_document(
    corpus: &Corpus,
    selection: &Selection,
    hits: &[Hit],
    (span, within): (Window, Within),
    mut see: impl FnMut(u32, &Windows),
) {
    let norms = words_by_entry(corpus);
    let mut rest = hits;
    let mut found = Windows::default();
    for (number, runs) in documents(corpus, selection) {
        let end = corpus.documents()[number as usize].tokens.1;
        let (of_document, after) = rest.split_at(rest.partition_point(|hit| hit.first < end));
        rest = after;
        if !of_document.is_empty() {
            found.read_words(corpus, &norms, runs);
            found.read_hits(corpus, of_document, (span, within));
            see(number, &found);
        }
    }
}

/// For each hit whether it is in a window of these nodes and has no word in a node: what collocates count.
pub(super) fn in_windows(
    corpus: &Corpus,
    selection: &Selection,
    nodes: &[Hit],
    around: (Window, Within),
    hits: &[Hit],
) -> Vec<bool> {
    let mut inside = vec![false; hits.len()];
    let mut at = 0;
    each_document(corpus, selection, nodes, around, |number, found| {
        let document = corpus.documents()[number as usize].tokens;
        let mut marks = vec![0u8; found.words.len()];
        let (mut windows, mut nodes) = (0, 0);
        for (&window, &node) in found.windows.iter().zip(&found.nodes) {
            mark(&mut marks, RIGHT, &mut windows, window);
            mark(&mut marks, NODE, &mut nodes, node);
        }
        at += hits[at..].partition_point(|hit| hit.first < document.0);
        while let Some(hit) = hits.get(at).filter(|hit| hit.first < document.1) {
            let words = found.place(hit.first) as usize..found.place(hit.last) as usize;
            inside[at] = !words.is_empty() && marks[words].iter().all(|&mark| mark == RIGHT);
            at += 1;
        }
    });
    inside
}

const LEFT: u8 = 1;
const RIGHT: u8 = 2;
const NODE: u8 = 4;

/// Marks the places of a stretch that are not before `done`, and moves that on.
fn mark(marks: &mut [u8], kind: u8, done: &mut u32, (from, to): (u32, u32)) {
    for mark in &mut marks[from.max(*done).min(to) as usize..to as usize] {
        *mark |= kind;
    }
    *done = to.max(*done);
}

/// The collocates of hits, which ascend as a search gives them.
pub fn collocates(
    corpus: &Corpus,
    selection: &Selection,
    hits: &[Hit],
    settings: &CollocateSettings,
) -> Collocates {
    count_collocates(corpus, selection, hits, settings, None)
}

/// The collocates of hits where words inside longer words count as well.
pub fn collocates_inside(
    corpus: &Corpus,
    selection: &Selection,
    hits: &[Hit],
    settings: &CollocateSettings,
    inside: &WordsInside,
) -> Collocates {
    count_collocates(corpus, selection, hits, settings, Some(inside))
}

fn count_collocates(
    corpus: &Corpus,
    selection: &Selection,
    hits: &[Hit],
    settings: &CollocateSettings,
    inside: Option<&WordsInside>,
) -> Collocates {
    #[derive(Clone, Copy, Default)]
    struct Count {
        together: u32,
        left: u32,
        right: u32,
        range: u32,
        seen: u32,
        in_nodes: u32,
    }
    let mut counts = vec![Count::default(); corpus.lexicon().norms()];
    let (mut node_words, mut window_words) = (0, 0);
    let mut marks: Vec<u8> = Vec::new();
    each_document(corpus, selection, hits, (settings.span, settings.within), |number, found| {
        marks.clear();
        marks.resize(found.words.len(), 0);
        // Nodes and windows ascend by their beginnings, so each kind is marked from left to right, no place twice. What of
        // a right window is passed over lies inside an earlier node.
        let (mut left, mut right, mut node) = (0, 0, 0);
        for (&(first, last), &(from, to)) in found.nodes.iter().zip(&found.windows) {
            mark(&mut marks, LEFT, &mut left, (from, first));
            mark(&mut marks, RIGHT, &mut right, (last, to));
            mark(&mut marks, NODE, &mut node, (first, last));
        }
        for (&mark, &word) in marks.iter().zip(&found.words).filter(|(&mark, _)| mark != 0) {
            let mut see = |word: u32| {
                let count = &mut counts[word as usize];
                if mark & NODE != 0 {
                    count.in_nodes += 1;
                    return;
                }
                count.together += 1;
                count.left += u32::from(mark & LEFT != 0);
                count.right += u32::from(mark & RIGHT != 0);
                if count.seen != number + 1 {
                    count.seen = number + 1;
                    count.range += 1;
                }
            };
            see(word);
            if let Some(inside) = inside {
                inside.of(word).iter().for_each(|&word| see(word));
            }
            if mark & NODE != 0 {
                node_words += 1;
            } else {
                window_words += 1;
            }
        }
    });
    let freqs = match inside {
        None => frequencies(corpus, selection),
        Some(inside) => {
            let freqs = frequencies(corpus, selection);
            let freqs: Vec<u32> =
                (0..corpus.lexicon().norms() as u32).map(|norm| freqs.get(NormId(norm))).collect();
            Frequencies::Counted(inside.added(&freqs))
        }
    };
    let stop = |norm: NormId| {
        let folded = || fold(corpus.lexicon().norm(norm));
        !settings.stopwords.is_empty() && {
            let folded = folded();
            super::is_number(&folded) || settings.stopwords.contains(&folded)
        }
    };
    let mut found = Collocates {
        rows: Vec::new(),
        hits: hits.len() as u32,
        node_words,
        window_words,
        words: selection.words,
        table: settings.table,
    };
    let measure = settings.sort.measure().unwrap_or(AssociationId::LogLikelihood);
    for (norm, count) in (0..).map(NormId).zip(&counts) {
        if count.together < settings.min_freq.max(1) || count.range < settings.min_range || stop(norm) {
            continue;
        }
        let freq = freqs.get(norm);
        let mut row = Collocate {
            word: norm,
            together: count.together,
            left: count.left,
            right: count.right,
            range: count.range,
            freq,
            outside: freq - count.in_nodes,
            score: None,
        };
        row.score = found.counts(&row).value(measure);
        found.rows.push(row);
    }
    // Of probabilities the least is the strongest; what is not defined is last.
    use AssociationId::{FisherGreater, FisherLess, FisherTwoSided};
    let turn = if matches!(measure, FisherGreater | FisherLess | FisherTwoSided) { -1.0 } else { 1.0 };
    let key = |row: &Collocate| row.score.map_or(f64::NEG_INFINITY, |score| turn * score);
    found.rows.sort_by(|a, b| {
        key(b)
            .total_cmp(&key(a))
            .then(b.together.cmp(&a.together))
            .then_with(|| corpus.lexicon().norm(a.word).cmp(corpus.lexicon().norm(b.word)))
    });
    // Ties stay in the measure's order.
    if let CollocateSort::Column(column) = settings.sort {
        let (rows, norm) = (&mut found.rows, |row: &Collocate| corpus.lexicon().norm(row.word));
        match column {
            CollocateColumn::Word => rows.sort_by(|a, b| norm(a).cmp(norm(b))),
            CollocateColumn::Freq => rows.sort_by_key(|row| Reverse(row.together)),
            CollocateColumn::Left => rows.sort_by_key(|row| Reverse(row.left)),
            CollocateColumn::Right => rows.sort_by_key(|row| Reverse(row.right)),
            CollocateColumn::Range => rows.sort_by_key(|row| Reverse(row.range)),
            CollocateColumn::CorpusFreq => rows.sort_by_key(|row| Reverse(row.freq)),
        }
    }
    found
}

/// A word of a list, whatever the list leaves out, and what its table shares with the others; in any script and case if no
/// word is written just so.
pub fn collocate(
    corpus: &Corpus,
    selection: &Selection,
    hits: &[Hit],
    settings: &CollocateSettings,
    word: &str,
) -> Option<(Collocates, Collocate)> {
    let whole =
        CollocateSettings { min_freq: 1, min_range: 1, stopwords: HashSet::new(), ..settings.clone() };
    let found = collocates(corpus, selection, hits, &whole);
    let norm = |row: &&Collocate| corpus.lexicon().norm(row.word);
    let folded = fold(word);
    let exact = found.rows.iter().find(|row| norm(row) == word);
    let row = exact.or_else(|| found.rows.iter().find(|row| fold(norm(row)) == folded))?.clone();
    Some((found, row))
}

/// The words of the windows around hits, each token once: what the collocates of two parts of a corpus are compared by.
pub fn window_counts(
    corpus: &Corpus,
    selection: &Selection,
    hits: &[Hit],
    (span, within): (Window, Within),
) -> WordCounts {
    let settings =
        CollocateSettings { span, within, min_freq: 1, min_range: 0, ..CollocateSettings::default() };
    let found = collocates(corpus, selection, hits, &settings);
    let mut counts = vec![(0, 0); corpus.lexicon().norms()];
    found.rows.iter().for_each(|row| counts[row.word.0 as usize] = (row.together, row.range));
    WordCounts { counts, n: found.window_words.into() }
}

/// Frequencies in a selection, by normal form.
enum Frequencies<'c> {
    /// Of the whole corpus, which the index has.
    Whole(&'c Corpus),
    Counted(Vec<u32>),
}

impl Frequencies<'_> {
    fn get(&self, norm: NormId) -> u32 {
        match self {
            Frequencies::Whole(corpus) => corpus.frequency(norm),
            Frequencies::Counted(counts) => counts[norm.0 as usize],
        }
    }
}

fn frequencies<'c>(corpus: &'c Corpus, selection: &Selection) -> Frequencies<'c> {
    if selection.tokens == corpus.len() {
        return Frequencies::Whole(corpus);
    }
    let mut by_entry = vec![0u32; corpus.lexicon().entries().len()];
    for &(first, last) in &selection.ranges {
        for &entry in &corpus.entries()[first as usize..last as usize] {
            by_entry[entry as usize] += 1;
        }
    }
    let mut counts = vec![0; corpus.lexicon().norms()];
    for (count, &(_, norm)) in by_entry.iter().zip(corpus.lexicon().entries()) {
        counts[norm.0 as usize] += count;
    }
    Frequencies::Counted(counts)
}

/// How often each of some words is at each place beside the node, every pair of node and place for itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Positions {
    /// For each word: from the farthest on the left to the nearest, then from the nearest on the right on.
    pub counts: Vec<Vec<u32>>,
}

impl Positions {
    /// The places of some words within a span of at most ten words a side.
    pub fn new(
        corpus: &Corpus,
        selection: &Selection,
        hits: &[Hit],
        (span, within): (Window, Within),
        words: &[NormId],
    ) -> Positions {
        let (left, right) = (span.left.min(10), span.right.min(10));
        let mut slots = vec![NOTHING; corpus.lexicon().norms()];
        for (slot, word) in (0..).zip(words) {
            slots[word.0 as usize] = slot;
        }
        let mut counts = vec![vec![0; (left + right) as usize]; words.len()];
        let near = Window { left, right };
        each_document(corpus, selection, hits, (near, within), |_, found| {
            for (&(first, last), &(from, to)) in found.nodes.iter().zip(&found.windows) {
                let before = (from..first).map(|place| (place, left - (first - place)));
                let after = (last..to).map(|place| (place, left + place - last));
                for (place, column) in before.chain(after) {
                    let slot = slots[found.words[place as usize] as usize];
                    if slot != NOTHING {
                        counts[slot as usize][column as usize] += 1;
                    }
                }
            }
        });
        Positions { counts }
    }
}
