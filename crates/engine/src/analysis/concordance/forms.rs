//! How hits are written.

use super::{context, Concordance};
use crate::corpus::{Corpus, EntryId};
use crate::query::{Class, Hit};
use crate::script::{fold_char, is_han, is_shared, merged};
use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};
use wenmai_model::Ambiguity;

/// Written forms and their numbers.
struct Forms<'c> {
    corpus: &'c Corpus,
    /// The document of the last hit, and one past its last token.
    document: (usize, u32),
    /// For each entry the number of its form; `u32::MAX` where it is not known yet.
    by_entry: Vec<u32>,
    /// The same for parts of words: the entry, bytes before, bytes behind.
    by_part: HashMap<(EntryId, u32, u32), u32>,
    by_text: HashMap<String, u32>,
    texts: Vec<String>,
}

impl<'c> Forms<'c> {
    fn new(corpus: &'c Corpus) -> Forms<'c> {
        let by_entry = vec![u32::MAX; corpus.lexicon().entries().len()];
        let document = (0, corpus.documents().first().map_or(0, |document| document.tokens.1));
        Forms {
            corpus,
            document,
            by_entry,
            by_part: HashMap::new(),
            by_text: HashMap::new(),
            texts: Vec::new(),
        }
    }

    /// The number of a hit's form. Hits come in text order.
    fn number(&mut self, hit: &Hit) -> u32 {
        let entry = EntryId(self.corpus.entries()[hit.first as usize]);
        // One token, or the same part of it, is written alike wherever its entry stands; else one has to look.
        match hit.class() {
            Class::Token => match self.by_entry[entry.0 as usize] {
                u32::MAX => {
                    let number = self.look(hit);
                    self.by_entry[entry.0 as usize] = number;
                    number
                }
                number => number,
            },
            Class::Inside => {
                let part = (entry, hit.before, hit.behind);
                match self.by_part.get(&part) {
                    Some(&number) => number,
                    None => {
                        let number = self.look(hit);
                        self.by_part.insert(part, number);
                        number
                    }
                }
            }
            Class::Tokens | Class::Across => self.look(hit),
        }
    }

    fn look(&mut self, hit: &Hit) -> u32 {
        while self.document.1 <= hit.first {
            self.document.0 += 1;
            self.document.1 = self.corpus.documents()[self.document.0].tokens.1;
        }
        let (start, end) = hit.cleaned(self.corpus);
        let text = self.corpus.documents()[self.document.0].cleaned.part(start, end);
        let text = on_one_line(&text);
        match self.by_text.get(&*text) {
            Some(&number) => number,
            None => {
                let number = self.texts.len() as u32;
                self.texts.push(text.clone().into_owned());
                self.by_text.insert(text.into_owned(), number);
                number
            }
        }
    }
}

/// A text with each run of white space as one space; Chinese that is broken over lines without it.
fn on_one_line(text: &str) -> Cow<'_, str> {
    let plain = |c: char| !c.is_whitespace() || c == ' ';
    if text.chars().all(plain) && !text.contains("  ") {
        return Cow::Borrowed(text);
    }
    if text.contains(['\n', '\r']) && text.chars().all(|c| is_han(c) || c.is_whitespace()) {
        return Cow::Owned(text.chars().filter(|c| !c.is_whitespace()).collect());
    }
    Cow::Owned(context::one_line(text))
}

/// A hit as it was written, on one line.
pub(super) fn written(corpus: &Corpus, hit: &Hit) -> String {
    let document = &corpus.documents()[corpus.document_of(hit.first) as usize];
    let (start, end) = hit.cleaned(corpus);
    on_one_line(&document.cleaned.part(start, end)).into_owned()
}

/// The different written forms of hits in text order, and for each hit the number of its own.
pub(super) fn forms<'h>(corpus: &Corpus, hits: impl Iterator<Item = &'h Hit>) -> (Vec<String>, Vec<u32>) {
    let mut forms = Forms::new(corpus);
    let of = hits.map(|hit| forms.number(hit)).collect();
    (forms.texts, of)
}

impl Concordance<'_> {
    /// Hits by written form, most first, then in code point order.
    pub fn by_form(&self) -> Vec<(String, u32)> {
        let mut forms = Forms::new(self.corpus);
        let mut counts: Vec<u32> = Vec::new();
        for hit in self.hits.iter() {
            let number = forms.number(hit) as usize;
            if number == counts.len() {
                counts.push(0);
            }
            counts[number] += 1;
        }
        let mut forms: Vec<(String, u32)> = forms.texts.into_iter().zip(counts).collect();
        forms.sort_by(|a, b| (b.1, &a.0).cmp(&(a.1, &b.0)));
        forms
    }
}

/// How hits with these written forms were written where the fold merges several characters that Traditional texts tell
/// apart (后: 后, 後).
pub fn ambiguous(by_form: &[(String, u32)]) -> Vec<Ambiguity> {
    let mut counts: BTreeMap<char, BTreeMap<char, u32>> = BTreeMap::new();
    for (form, freq) in by_form {
        for c in form.chars() {
            *counts.entry(fold_char(c)).or_default().entry(c).or_default() += freq;
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
            Ambiguity {
                folded: folded.to_string(),
                written: written.into_iter().map(|(c, freq)| (c.to_string(), freq)).collect(),
            }
        })
        .collect()
}
