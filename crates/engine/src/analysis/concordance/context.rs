//! A line of a concordance: the text around a hit.

use super::{written, Concordance, Context, KwicLine};
use crate::corpus::Text;
use crate::query::{end_within, Hit, Within};

impl Concordance<'_> {
    /// A line, by the place of its hit.
    pub fn line(&self, place: u32, context: Context) -> KwicLine {
        let hit = &self.hits[place as usize];
        let number = self.corpus.line_of(hit.first);
        let line = self.corpus.lines().get(number as usize);
        KwicLine {
            hit: place,
            document: line.document,
            line: number - self.corpus.documents()[line.document as usize].lines.0,
            zone: line.zone,
            script: line.script,
            class: hit.class(),
            left: self.context(hit, context, true),
            node: written(self.corpus, hit),
            right: self.context(hit, context, false),
            token: hit.first,
            captures: self.captures(hit),
        }
    }

    /// What a hit captured, as written.
    fn captures(&self, hit: &Hit) -> Vec<(String, String)> {
        let names = self.found.names.iter().enumerate();
        names.map(|(number, name)| (name.clone(), self.captured(hit, number))).collect()
    }

    /// What a hit captured by the name of this number, as written; empty for nothing.
    pub(super) fn captured(&self, hit: &Hit, name: usize) -> String {
        let captured = self.found.captured(hit, name);
        captured.map_or(String::new(), |(first, last)| written(self.corpus, &Hit::of_tokens(first, last)))
    }

    /// The tokens of the sentence or paragraph that a hit begins in.
    pub(super) fn unit(&self, hit: &Hit, within: Within) -> (u32, u32) {
        let first = match within {
            Within::Sentence => {
                let sentences = self.corpus.sentences();
                let after = sentences.partition_point(|&first| first <= hit.first);
                after.checked_sub(1).map_or(0, |before| sentences[before])
            }
            _ => {
                let lines = self.corpus.lines();
                let mut line = self.corpus.line_of(hit.first) as usize;
                while line > 0 && lines.get(line).continues {
                    line -= 1;
                }
                lines.get(line).tokens.0
            }
        };
        (first, end_within(self.corpus, hit.last - 1, within).unwrap_or(hit.last))
    }

    /// The context on one side: of the selected text of the document, runs that do not touch joined by a space.
    fn context(&self, hit: &Hit, context: Context, left: bool) -> String {
        let document = &self.corpus.documents()[self.corpus.document_of(hit.first) as usize];
        let (mut words, mut chars) = (0, 0);
        // The farthest token wanted, in runs of tokens that follow one another.
        let mut runs: Vec<(u32, u32)> = Vec::new();
        let unit = match context {
            Context::Sentence => self.unit(hit, Within::Sentence),
            Context::Paragraph => self.unit(hit, Within::Paragraph),
            _ => (0, u32::MAX),
        };
        for token in self.walk(hit, left) {
            match context {
                Context::Sentence | Context::Paragraph if token < unit.0 || token >= unit.1 => break,
                Context::Words(most) if words >= most => break,
                Context::Characters(most) if chars >= most => break,
                _ => {}
            }
            words += u32::from(self.corpus.is_word(token));
            chars += self.corpus.spelled(token).chars().count() as u32;
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
            texts.push(document.cleaned.part(start, end).into_owned());
        }
        self.add_rest_of_word(hit, &document.cleaned, left, &mut texts);
        let text = one_line(&texts.join(" "));
        match context {
            Context::Words(_) | Context::Sentence | Context::Paragraph => text,
            Context::Characters(most) if left => {
                let skip = text.chars().count().saturating_sub(most as usize);
                text.chars().skip(skip).collect()
            }
            Context::Characters(most) => text.chars().take(most as usize).collect(),
        }
    }

    /// The part of a word outside a hit where no neighbour brought it: at the ends of the selected text.
    fn add_rest_of_word(&self, hit: &Hit, cleaned: &Text, left: bool, texts: &mut Vec<String>) {
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
            let rest = cleaned.part(rest.start, rest.end).into_owned();
            texts.insert(if left { texts.len() } else { 0 }, rest);
        }
    }

    /// The selected tokens of the document on one side of a hit, nearest first.
    pub(super) fn walk(&self, hit: &Hit, left: bool) -> impl Iterator<Item = u32> + '_ {
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
}

/// A text with each run of white space as one space.
pub(in crate::analysis) fn one_line(text: &str) -> String {
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
