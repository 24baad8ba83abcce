//! Concepts: a name for a set of written forms, `@支付宝` for 支付宝, 支付寶, zhi付宝 and Alipay.

use crate::script::{fold, is_han};
use crate::segment::UserWord;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

/// A name for a set of written forms.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Concept {
    /// Its name, without `@`.
    pub name: String,
    /// Its written forms, the name among them.
    pub forms: Vec<String>,
}

/// A line of a list of concepts that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConceptsError {
    /// Its number, from 1.
    pub line: usize,
}

impl fmt::Display for ConceptsError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "line {} of the list of concepts is not of the form: name = form, form, …", self.line)
    }
}

impl std::error::Error for ConceptsError {}

/// Reads a list of concepts: a line each, `name = form, form, …`; the name is a form of itself. Lines that begin
/// with `#` and empty ones are passed over.
pub fn parse_concepts(text: &str) -> Result<Vec<Concept>, ConceptsError> {
    let lines = text.trim_start_matches('\u{feff}').lines().enumerate();
    lines
        .filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'))
        .map(|(at, line)| {
            let (name, forms) = line.split_once('=').ok_or(ConceptsError { line: at + 1 })?;
            let name = name.trim().to_owned();
            let mut all = vec![name.clone()];
            for form in forms.split(',').map(str::trim).filter(|form| !form.is_empty()) {
                if !all.iter().any(|known| known == form) {
                    all.push(form.to_owned());
                }
            }
            if name.is_empty() {
                return Err(ConceptsError { line: at + 1 });
            }
            Ok(Concept { name, forms: all })
        })
        .collect()
}

/// The forms of concepts that are words to the segmenter: those written in Han alone. Others are cut by Unicode's
/// rules, or are disguises, which the normal form has undone.
pub fn names(concepts: &[Concept]) -> Vec<UserWord> {
    let mut words: Vec<UserWord> = Vec::new();
    for form in concepts.iter().flat_map(|concept| &concept.forms) {
        let word = fold(form);
        if word.chars().all(is_han) && !words.iter().any(|known| known.word == word) {
            words.push(UserWord { word, frequency: None, tag: "nz".to_owned() });
        }
    }
    words
}

/// Folded forms of all concepts, for finding the longest that begins at a place.
pub(crate) struct Forms {
    /// Concept numbers by folded form, in order, so that the forms with a common beginning are neighbours.
    forms: Vec<(String, Vec<u32>)>,
    /// The longest form, in bytes.
    longest: usize,
}

impl Forms {
    pub(crate) fn new(concepts: &[Concept]) -> Forms {
        let mut forms: BTreeMap<String, Vec<u32>> = BTreeMap::new();
        for (number, concept) in concepts.iter().enumerate() {
            for form in &concept.forms {
                let owners = forms.entry(fold(form)).or_default();
                if !owners.contains(&(number as u32)) {
                    owners.push(number as u32);
                }
            }
        }
        let longest = forms.keys().map(String::len).max().unwrap_or(0);
        Forms { forms: forms.into_iter().collect(), longest }
    }

    /// The longest form that is a beginning of `text` and whose end `ends` accepts, with its concepts.
    pub(crate) fn longest(&self, text: &str, ends: impl Fn(usize) -> bool) -> Option<(usize, &[u32])> {
        let mut end = text.floor_char_boundary(self.longest);
        while end > 0 {
            let head = &text[..end];
            // The greatest form not above the head: the head itself, or the only place to look for a shorter one.
            let above = self.forms.partition_point(|(form, _)| form.as_str() <= head);
            let (form, owners) = &self.forms[above.checked_sub(1)?];
            if form == head && ends(end) {
                return Some((end, owners));
            }
            let common = form.bytes().zip(head.bytes()).take_while(|(a, b)| a == b).count();
            end = head.floor_char_boundary(common.min(end - 1));
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_a_list() {
        let concepts = parse_concepts("# systems\n支付宝 = 支付寶, zhi付宝 , Alipay\nO2O =\n").unwrap();
        assert_eq!(concepts[0].forms, ["支付宝", "支付寶", "zhi付宝", "Alipay"]);
        assert_eq!(concepts[1].forms, ["O2O"]);
        assert_eq!(parse_concepts("ok = a\nno").unwrap_err(), ConceptsError { line: 2 });
    }

    #[test]
    fn finds_the_longest_form() {
        let forms = Forms::new(&parse_concepts("微信 =\n微信支付 = WeChat Pay\n微博 =\n微 =\n").unwrap());
        let find = |text: &str| {
            forms.longest(text, |_| true).map(|(end, owners)| (text[..end].to_owned(), owners.to_vec()))
        };
        assert_eq!(find("微信支付宝"), Some(("微信支付".into(), vec![1])));
        assert_eq!(find("微信支"), Some(("微信".into(), vec![0])));
        assert_eq!(find("微软"), Some(("微".into(), vec![3])));
        assert_eq!(find("wechat pay!"), Some(("wechat pay".into(), vec![1])));
        assert_eq!(find("支付"), None);
        assert_eq!(forms.longest("微信支付", |end| end == 6), Some((6, &[0][..])));
    }
}
