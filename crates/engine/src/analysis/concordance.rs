//! Hits in their context, and what they add up to.

use super::{deviation_of_proportions, per_million};
use crate::clean::Zone;
use crate::corpus::{Corpus, Selection};
use crate::query::{Hit, Hits};
use crate::script::{fold, fold_char, is_shared, merged, Script};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Which hits of a query.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum HitSet {
    /// Those on word boundaries.
    #[default]
    Words,
    /// Those that are not.
    Across,
    /// All.
    Characters,
}

/// The order of lines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LineSort {
    /// As in the texts.
    #[default]
    Text,
    /// By the nth word to the left, from 1, then those further left, then text order.
    Left(u8),
    /// By the nth word to the right, likewise.
    Right(u8),
    /// By the hit's folded text, then its written form, then text order.
    Node,
    /// Shuffled by a seed.
    Shuffled(u32),
}

/// How much context a line has on each side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Context {
    /// So many words, with the punctuation among them.
    Words(u32),
    /// So many characters.
    Characters(u32),
}

/// A concordance: the chosen hits in text order.
pub struct Concordance<'c> {
    corpus: &'c Corpus,
    selection: &'c Selection,
    hits: Vec<Hit>,
}

/// A line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KwicLine {
    /// The place of the hit in text order.
    pub hit: u32,
    /// The document.
    pub document: u32,
    /// The line of the document that the hit begins in, from 0.
    pub line: u32,
    /// The zone of that line.
    pub zone: Zone,
    /// The script of that line.
    pub script: Script,
    /// The text before the hit.
    pub left: String,
    /// The hit.
    pub node: String,
    /// The text after it.
    pub right: String,
    /// Its first token.
    pub token: u32,
}

/// The hits of a document.
#[derive(Clone, Debug, PartialEq)]
pub struct DocumentHits {
    /// The document.
    pub document: u32,
    /// Hits in it.
    pub hits: u32,
    /// Words of it in the selection.
    pub words: u32,
    /// Hits per million of those.
    pub rel_freq: f64,
    /// Where the hits are, as shares of the document's selected tokens, 0 to 1, ascending, at most so many as asked.
    pub positions: Vec<f32>,
}

/// A folded character that several written ones share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    /// The folded character.
    pub folded: char,
    /// How it was written in the hits, most often first.
    pub written: Vec<(char, u32)>,
}

/// The most words to the side that lines are sorted by.
const SORT_WORDS: u8 = 5;

impl<'c> Concordance<'c> {
    /// The hits of a set; only those of one written form unless `form` is empty.
    pub fn new(
        corpus: &'c Corpus,
        selection: &'c Selection,
        found: &Hits,
        set: HitSet,
        form: &str,
    ) -> Concordance<'c> {
        let hits = found.hits.iter().filter(|hit| match set {
            HitSet::Words => hit.whole,
            HitSet::Across => !hit.whole,
            HitSet::Characters => true,
        });
        let hits = hits.filter(|hit| form.is_empty() || written(corpus, hit) == form);
        Concordance { corpus, selection, hits: hits.copied().collect() }
    }

    /// How many hits.
    pub fn len(&self) -> u32 {
        self.hits.len() as u32
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.hits.is_empty()
    }

    /// The hits, in text order.
    pub fn hits(&self) -> &[Hit] {
        &self.hits
    }

    /// Hits per million words.
    pub fn rel_freq(&self) -> f64 {
        per_million(self.len(), self.selection.words)
    }

    /// Hits by written form, most first, then in code point order.
    pub fn by_form(&self) -> Vec<(String, u32)> {
        let mut forms: BTreeMap<String, u32> = BTreeMap::new();
        for hit in &self.hits {
            *forms.entry(written(self.corpus, hit)).or_default() += 1;
        }
        let mut forms: Vec<_> = forms.into_iter().collect();
        forms.sort_by_key(|&(_, freq)| Reverse(freq));
        forms
    }

    /// Hits by document, for those with words in the selection; at most `positions` places each.
    pub fn by_document(&self, positions: usize) -> Vec<DocumentHits> {
        let mut rest = &self.hits[..];
        let mut found = Vec::new();
        for (number, document) in (0..).zip(self.corpus.documents()) {
            let (hits, after) = rest.split_at(rest.partition_point(|hit| hit.first < document.tokens.1));
            rest = after;
            let words = self.selection.words_by_document[number as usize];
            if words > 0 {
                found.push(DocumentHits {
                    document: number,
                    hits: hits.len() as u32,
                    words,
                    rel_freq: per_million(hits.len() as u32, words),
                    positions: self.positions(document.tokens, hits, positions),
                });
            }
        }
        found
    }

    /// Where hits of a document are among its selected tokens.
    fn positions(&self, document: (u32, u32), hits: &[Hit], most: usize) -> Vec<f32> {
        if most == 0 {
            return Vec::new();
        }
        let ranges = &self.selection.ranges;
        let ranges = &ranges
            [ranges.partition_point(|r| r.1 <= document.0)..ranges.partition_point(|r| r.0 < document.1)];
        let size: u32 = ranges.iter().map(|range| range.1 - range.0).sum();
        let (mut range, mut before) = (0, 0);
        let mut places: Vec<f32> = Vec::new();
        for hit in hits {
            while ranges[range].1 <= hit.first {
                before += ranges[range].1 - ranges[range].0;
                range += 1;
            }
            let mut place = (before + hit.first - ranges[range].0) as f32 / size as f32;
            if hits.len() > most {
                place = (place * most as f32).floor() / most as f32;
            }
            if places.last() != Some(&place) {
                places.push(place);
            }
        }
        places
    }

    /// Documents with a hit.
    pub fn range(&self) -> u32 {
        self.by_document(0).iter().filter(|document| document.hits > 0).count() as u32
    }

    /// Gries' DP over the documents of the selection.
    pub fn dp(&self) -> Option<f64> {
        let (freqs, sizes): (Vec<u32>, Vec<u32>) =
            self.by_document(0).iter().map(|document| (document.hits, document.words)).unzip();
        deviation_of_proportions(&freqs, &sizes)
    }

    /// How the hits were written where the fold merges several characters that Traditional texts tell apart
    /// (后: 后, 後).
    pub fn merged(&self) -> Vec<Merged> {
        let mut counts: BTreeMap<char, BTreeMap<char, u32>> = BTreeMap::new();
        for hit in &self.hits {
            for c in written(self.corpus, hit).chars() {
                *counts.entry(fold_char(c)).or_default().entry(c).or_default() += 1;
            }
        }
        let several = |folded: char| {
            let merged = merged(folded).len();
            merged > 2 || (merged == 2 && is_shared(folded))
        };
        counts
            .into_iter()
            .filter(|&(folded, _)| several(folded))
            .map(|(folded, written)| {
                let mut written: Vec<_> = written.into_iter().collect();
                written.sort_by_key(|&(_, freq)| Reverse(freq));
                Merged { folded, written }
            })
            .collect()
    }

    /// The places of the hits in an order of lines.
    pub fn order(&self, sort: LineSort) -> Vec<u32> {
        let mut order: Vec<u32> = (0..self.len()).collect();
        match sort {
            LineSort::Text => {}
            LineSort::Left(n) => self.sort_by_neighbours(&mut order, n, true),
            LineSort::Right(n) => self.sort_by_neighbours(&mut order, n, false),
            LineSort::Node => order.sort_by_cached_key(|&place| {
                let written = written(self.corpus, &self.hits[place as usize]);
                (fold(&written), written)
            }),
            LineSort::Shuffled(seed) => shuffle(&mut order, seed),
        }
        order
    }

    fn sort_by_neighbours(&self, order: &mut [u32], n: u8, left: bool) {
        let n = n.clamp(1, SORT_WORDS);
        // Words are compared by their place in code point order, so the order of the lexicon is found once.
        let lexicon = self.corpus.lexicon();
        let folded: Vec<String> =
            (0..lexicon.norms() as u32).map(|n| fold(lexicon.norm(crate::corpus::NormId(n)))).collect();
        let mut ranks: Vec<u32> = (0..folded.len() as u32).collect();
        ranks.sort_by(|&a, &b| folded[a as usize].cmp(&folded[b as usize]));
        let mut rank = vec![0; ranks.len()];
        for (place, &norm) in (1..).zip(&ranks) {
            rank[norm as usize] = place;
        }
        // No word there is before any word.
        order.sort_by_cached_key(|&place| {
            let mut walk = self.walk(&self.hits[place as usize], left);
            let mut word = || walk.by_ref().find(|&token| self.corpus.is_word(token));
            (1..n).for_each(|_| {
                word();
            });
            let mut key = [0u32; SORT_WORDS as usize];
            for slot in key.iter_mut().take((SORT_WORDS + 1 - n) as usize) {
                *slot = word().map_or(0, |token| rank[self.corpus.norm_of(token).0 as usize]);
            }
            key
        });
    }

    /// The selected tokens of the document on one side of a hit, nearest first.
    fn walk(&self, hit: &Hit, left: bool) -> impl Iterator<Item = u32> + '_ {
        let ranges = &self.selection.ranges;
        let document = self.corpus.documents()[self.corpus.document_of(hit.first) as usize].tokens;
        let run = ranges.partition_point(|range| range.0 <= hit.first) - 1;
        let (first, last) = (hit.first, hit.last);
        let before = (0..=run).rev().map(move |run| (ranges[run].0, ranges[run].1.min(first)));
        let after = (run..ranges.len()).map(move |run| (ranges[run].0.max(last), ranges[run].1));
        let before = before
            .take_while(move |range| left && range.1 > document.0)
            .flat_map(|range| (range.0..range.1).rev());
        let after =
            after.take_while(move |range| !left && range.0 < document.1).flat_map(|range| range.0..range.1);
        before.chain(after)
    }

    /// A line, by the place of its hit.
    pub fn line(&self, place: u32, context: Context) -> KwicLine {
        let hit = &self.hits[place as usize];
        let number = self.corpus.line_of(hit.first);
        let line = &self.corpus.lines()[number as usize];
        KwicLine {
            hit: place,
            document: line.document,
            line: number - self.corpus.documents()[line.document as usize].lines.0,
            zone: line.zone,
            script: line.script,
            left: self.context(hit, context, true),
            node: written(self.corpus, hit),
            right: self.context(hit, context, false),
            token: hit.first,
        }
    }

    /// The context on one side: of the selected text of the document, runs that do not touch joined by a space.
    fn context(&self, hit: &Hit, context: Context, left: bool) -> String {
        let document = &self.corpus.documents()[self.corpus.document_of(hit.first) as usize];
        let (mut words, mut chars) = (0, 0);
        // The farthest token wanted, in runs of tokens that follow one another.
        let mut runs: Vec<(u32, u32)> = Vec::new();
        for token in self.walk(hit, left) {
            match context {
                Context::Words(most) if words >= most => break,
                Context::Characters(most) if chars >= most => break,
                _ => {}
            }
            words += u32::from(self.corpus.is_word(token));
            let (start, end) = self.corpus.token(token).cleaned;
            chars += document.cleaned[start as usize..end as usize].chars().count() as u32;
            match runs.last_mut() {
                Some(run) if left && run.0 == token + 1 => run.0 = token,
                Some(run) if !left && run.1 == token => run.1 = token + 1,
                _ => runs.push((token, token + 1)),
            }
        }
        if left {
            runs.reverse();
        }
        let mut texts: Vec<String> = Vec::new();
        for (first, last) in runs {
            let mut start = self.corpus.token(first).cleaned.0;
            let mut end = self.corpus.token(last - 1).cleaned.1;
            // What stands between the hit and its neighbour belongs to the context, and so does the rest of a word
            // that the hit is a part of.
            if left && last == hit.first {
                end = hit.cleaned(self.corpus).0;
            } else if !left && first == hit.last {
                start = hit.cleaned(self.corpus).1;
            }
            texts.push(document.cleaned[start as usize..end as usize].to_owned());
        }
        self.add_rest_of_word(hit, &document.cleaned, left, &mut texts);
        let text = one_line(&texts.join(" "));
        match context {
            Context::Words(_) => text,
            Context::Characters(most) if left => {
                let skip = text.chars().count().saturating_sub(most as usize);
                text.chars().skip(skip).collect()
            }
            Context::Characters(most) => text.chars().take(most as usize).collect(),
        }
    }

    /// The part of a word outside a hit where no neighbour brought it: at the ends of the selected text.
    fn add_rest_of_word(&self, hit: &Hit, cleaned: &str, left: bool, texts: &mut Vec<String>) {
        let neighbour = self.walk(hit, left).next();
        let brought =
            neighbour.is_some_and(|token| if left { token + 1 == hit.first } else { token == hit.last });
        if brought && !texts.is_empty() {
            return;
        }
        let (first, last) =
            (self.corpus.token(hit.first).cleaned.0, self.corpus.token(hit.last - 1).cleaned.1);
        let rest = if left { first..hit.cleaned(self.corpus).0 } else { hit.cleaned(self.corpus).1..last };
        if rest.start < rest.end {
            let rest = cleaned[rest.start as usize..rest.end as usize].to_owned();
            texts.insert(if left { texts.len() } else { 0 }, rest);
        }
    }
}

/// A hit as it was written, on one line.
fn written(corpus: &Corpus, hit: &Hit) -> String {
    let document = &corpus.documents()[corpus.document_of(hit.first) as usize];
    let (start, end) = hit.cleaned(corpus);
    let text = &document.cleaned[start as usize..end as usize];
    let broken = text.contains(['\n', '\r']);
    if broken && text.chars().all(|c| crate::script::is_han(c) || c.is_whitespace()) {
        return text.chars().filter(|c| !c.is_whitespace()).collect();
    }
    one_line(text)
}

/// A text with each run of white space as one space.
fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for c in text.chars() {
        if !c.is_whitespace() {
            line.push(c);
        } else if !line.ends_with(' ') {
            line.push(' ');
        }
    }
    line
}

/// Fisher and Yates' shuffle, by the splitmix64 generator: the same on every machine.
fn shuffle(order: &mut [u32], seed: u32) {
    let mut state = u64::from(seed);
    let mut random = || {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    };
    for place in (1..order.len()).rev() {
        order.swap(place, (random() % (place as u64 + 1)) as usize);
    }
}
