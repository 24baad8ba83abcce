//! Function words, which lists may leave out.

use super::Frequencies;
use crate::corpus::Corpus;
use crate::script::fold;
use crate::segment::{lines, LineFault, LineFaultKind, LONGEST_WORD};
use std::collections::HashSet;

/// The built-in stopwords in normal form: Chinese and English function words, in the order of the list.
pub fn stopwords() -> Vec<String> {
    let lines = include_str!("stopwords.txt").lines().filter(|line| !line.starts_with('#'));
    // In normal form as they stand, but for `’s` and the like: so corpora have them that were made before the fold knew.
    lines.flat_map(str::split_whitespace).map(str::to_owned).collect()
}

/// A list of stopwords: words with white space between, in any script; what follows `#` is a remark.
pub fn parse_stopwords(text: &str) -> HashSet<String> {
    let lines = text.lines().map(|line| line.split('#').next().unwrap_or_default());
    lines.flat_map(str::split_whitespace).map(fold).collect()
}

/// The most words of a list of stopwords.
const MOST: usize = 100_000;

/// The same list with each word once, in its order. Lines with words that are too long, or beyond the bound, are listed
/// with their reasons.
pub fn read_stopwords(text: &str) -> (Vec<String>, Vec<LineFault>) {
    let (mut words, mut faults) = (Vec::new(), Vec::new());
    let mut known = HashSet::new();
    for (place, line) in lines(text) {
        for word in line.split('#').next().unwrap_or_default().split_whitespace().map(fold) {
            if word.chars().nth(LONGEST_WORD).is_some() {
                faults.push(LineFault::at(place, line, LineFaultKind::TooLong));
            } else if words.len() == MOST {
                faults.push(LineFault::at(place, line, LineFaultKind::TooMany));
                return (words, faults);
            } else if known.insert(word.clone()) {
                words.push(word);
            }
        }
    }
    (words, faults)
}

/// Whether nothing but digits is in a folded text.
pub fn is_number(folded: &str) -> bool {
    folded.chars().all(|c| c.is_numeric() || matches!(c, '.' | ',' | '%'))
}

/// Takes stopwords, which are folded, out of a list of words, and words of which nothing but digits is left.
pub fn drop_words(list: &mut Frequencies, stopwords: &HashSet<String>) {
    list.items.retain(|item| {
        let folded = fold(&item.text);
        !is_number(&folded) && !stopwords.contains(&folded)
    });
}

/// Whether a word is a stopword of the corpus, or has nothing but digits.
pub fn is_passed_over(corpus: &Corpus) -> impl Fn(&str) -> bool + '_ {
    let stopwords: HashSet<&str> = corpus.stopwords().iter().map(String::as_str).collect();
    move |word| {
        let folded = fold(word);
        is_number(&folded) || stopwords.contains(folded.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_each_word_once_and_says_what_it_leaves_out() {
        let long = "a".repeat(65);
        let (words, faults) = read_stopwords(&format!("\u{feff}的 了 # 的话\n\n們 The the\n{long}\n了\n"));
        assert_eq!(words, ["的", "了", "们", "the"]);
        assert_eq!(
            faults.iter().map(|fault| (fault.line, fault.kind.clone())).collect::<Vec<_>>(),
            [(4, LineFaultKind::TooLong)]
        );
        let built_in: HashSet<String> = stopwords().iter().map(|word| fold(word)).collect();
        assert_eq!(parse_stopwords(include_str!("stopwords.txt")), built_in);
    }
}
