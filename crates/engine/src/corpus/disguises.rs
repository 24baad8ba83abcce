//! Words that a corpus has in disguise, so that a query may be written in either way.

use super::folds::Folds;
use super::{Corpus, Lexicon};
use crate::script::fold;

/// Folds of written forms that are disguises, longest first, with the fold of what they stand for.
pub(super) struct Disguises(Vec<(String, String)>);

impl Disguises {
    pub(super) fn new(lexicon: &Lexicon, folds: &Folds) -> Disguises {
        let mut disguises: Vec<(String, String)> = lexicon
            .entries()
            .iter()
            .map(|&(form, norm)| (fold(lexicon.form(form)), folds.of(norm)))
            .filter(|(form, norm)| form != norm)
            .map(|(form, norm)| (form, norm.to_owned()))
            .collect();
        disguises.sort_by(|a, b| (b.0.len(), &a.0).cmp(&(a.0.len(), &b.0)));
        disguises.dedup_by(|a, b| a.0 == b.0);
        Disguises(disguises)
    }
}

impl Corpus {
    /// A folded text with the disguises that the corpus knows undone (`zhi付宝` → `支付宝`); `None` if it has none.
    pub(crate) fn undo_disguise(&self, folded: &str) -> Option<String> {
        let mut undone = String::new();
        let mut found = false;
        let mut rest = folded;
        while let Some(c) = rest.chars().next() {
            let disguise = self.disguises.0.iter().find(|(form, _)| rest.starts_with(form.as_str()));
            // Letters inside a longer Latin word are no disguise.
            let inside_word = |(form, _): &(String, String)| {
                let before = folded[..folded.len() - rest.len()].chars().next_back();
                let after = rest[form.len()..].chars().next();
                let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
                (latin(before) && latin(form.chars().next()))
                    || (latin(after) && latin(form.chars().next_back()))
            };
            match disguise.filter(|disguise| !inside_word(disguise)) {
                Some((form, norm)) => {
                    undone.push_str(norm);
                    rest = &rest[form.len()..];
                    found = true;
                }
                None => {
                    undone.push(c);
                    rest = &rest[c.len_utf8()..];
                }
            }
        }
        found.then_some(undone)
    }
}
