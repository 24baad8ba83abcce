//! Concepts: a name for a set of written forms, `@支付宝` for 支付宝, 支付寶, zhi付宝 and Alipay.
//!
//! Mentions are the longest names: 微信支付 is no mention of 微信. What stands inside longer names is counted apart, as
//! characters, and can be opened. Names go to jieba with the frequency of a well-known name: with the one that jieba
//! suggests they are lost to their neighbours (微信封杀 → 微|信封|杀).

use crate::script::{fold, is_han};
use crate::segment::{lines, LineFault, LineFaultKind, UserWord, LONGEST_WORD};
use std::collections::{BTreeMap, HashSet};
use wenmai_model::Concept;

/// The most concepts of a list, and forms of a concept.
const MOST_CONCEPTS: usize = 10_000;
const MOST_FORMS: usize = 200;

/// Reads a list of concepts: a line each, `name = form, form, …`; the name is a form of itself. Lines that begin
/// with `#` and empty ones are passed over; lines that cannot be taken are listed with their reasons.
pub fn read_concepts(text: &str) -> (Vec<Concept>, Vec<LineFault>) {
    let (mut concepts, mut faults) = (Vec::new(), Vec::new());
    for (place, line) in lines(text).filter(|(_, line)| !line.starts_with('#')) {
        if concepts.len() == MOST_CONCEPTS {
            faults.push(LineFault::at(place, line, LineFaultKind::TooMany));
            break;
        }
        match read(line) {
            Ok(concept) => concepts.push(concept),
            Err(kind) => faults.push(LineFault::at(place, line, kind)),
        }
    }
    (concepts, faults)
}

fn read(line: &str) -> Result<Concept, LineFaultKind> {
    let (name, forms) = line.split_once('=').ok_or(LineFaultKind::Form)?;
    let name = name.trim();
    if name.is_empty() {
        return Err(LineFaultKind::Form);
    }
    // What a query could not name.
    if name.contains(['|', '@', '＠', '"', '“', '”', '*', '?', '/', ',', '，', '、']) {
        return Err(LineFaultKind::NoWord);
    }
    let mut all = vec![name.to_owned()];
    for form in forms.split([',', '，', '、']).map(str::trim).filter(|form| !form.is_empty()) {
        if !all.iter().any(|known| known == form) {
            all.push(form.to_owned());
        }
        if all.len() > MOST_FORMS {
            return Err(LineFaultKind::TooLong);
        }
    }
    match all.iter().any(|form| form.chars().nth(LONGEST_WORD).is_some()) {
        true => Err(LineFaultKind::TooLong),
        false => Ok(Concept { name: name.to_owned(), forms: all }),
    }
}

/// Reads a list of concepts all of whose lines have to be sound.
pub fn parse_concepts(text: &str) -> Result<Vec<Concept>, LineFault> {
    let (concepts, faults) = read_concepts(text);
    faults.into_iter().next().map_or(Ok(concepts), Err)
}

/// The forms of concepts that are words to the segmenter: those written in Han alone. Others are cut by Unicode's
/// rules, or are disguises, which the normal form has undone.
pub fn names(concepts: &[Concept]) -> Vec<UserWord> {
    let mut known = HashSet::new();
    let forms = concepts.iter().flat_map(|concept| &concept.forms).map(|form| fold(form));
    let new = forms.filter(|word| word.chars().all(is_han) && known.insert(word.clone()));
    new.map(|word| UserWord { word, frequency: None, tag: "nz".to_owned() }).collect()
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
        assert_eq!(parse_concepts("ok = a\nno").unwrap_err().line, 2);
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
