//! How likely a run of Chinese is, by the frequencies of the words that it divides into.

use crate::script::{fold_char, is_han};
use crate::segment::Dictionary;

/// Longest word looked up.
const LONGEST: usize = 6;

/// The cost of the cheapest division of a text into words, in 1/256 of a bit: the less, the likelier.
pub(super) fn cost(text: &[char], dictionary: &Dictionary) -> u32 {
    let folded: Vec<char> = text.iter().map(|&c| fold_char(c)).collect();
    let total = log2(dictionary.total().max(1));
    let mut best = vec![u32::MAX; folded.len() + 1];
    best[0] = 0;
    let mut word = String::new();
    for start in 0..folded.len() {
        let here = best[start];
        if !is_han(folded[start]) {
            best[start + 1] = best[start + 1].min(here + price_of_mark(folded[start]));
            continue;
        }
        word.clear();
        for end in start + 1..=folded.len().min(start + LONGEST) {
            let c = folded[end - 1];
            if !is_han(c) {
                break;
            }
            word.push(c);
            let frequency = match dictionary.frequency(&word) {
                Some(frequency) => frequency.max(1),
                None if end == start + 1 => 0,
                None => continue,
            };
            let price = if frequency == 0 { total + RARE } else { total - log2(frequency.into()).min(total) };
            best[end] = best[end].min(here + price);
        }
    }
    best[folded.len()]
}

/// A character that the dictionary lacks costs this much more than the rarest that it has.
const RARE: u32 = 4 * 256;

/// What a character that is no Han costs. Stops and commas are common; question marks and letters among Han are not.
fn price_of_mark(c: char) -> u32 {
    match c {
        '。' | ',' | '，' | '、' => 5 * 256,
        _ => 10 * 256,
    }
}

/// The logarithm of 2 in 1/256, by whole numbers, so that it is the same on every machine. Linear between powers.
pub(super) fn log2(n: u64) -> u32 {
    let whole = n.max(1).ilog2();
    let fraction = ((u128::from(n.max(1)) << 8 >> whole) - 256) as u32;
    whole * 256 + fraction
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn logarithms_grow() {
        assert_eq!([log2(0), log2(1), log2(2), log2(3), log2(1024)], [0, 0, 256, 384, 2560]);
        assert!(log2(u64::MAX) < 64 * 256);
    }

    #[test]
    fn words_are_likelier_than_debris() {
        let dictionary = Dictionary::read(wenmai_dictionary::BYTES.to_vec()).unwrap();
        let cost = |text: &str| cost(&text.chars().collect::<Vec<_>>(), &dictionary);
        assert!(cost("可以說這段時間") + 16 * 256 < cost("梢哉f這段時間"));
        assert_eq!(cost(""), 0);
    }
}
