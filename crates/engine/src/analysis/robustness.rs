//! Whether a ranking survives another choice of measure, span, zones or segmentation.

use std::collections::BTreeMap;

/// The words of a ranking, the first first, as somebody chose to make it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranking {
    /// What was chosen.
    pub label: String,
    /// The words.
    pub words: Vec<String>,
}

/// A word of the first ranking, and what becomes of it in the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Robust {
    /// The word.
    pub word: String,
    /// Its rank in each ranking, from 1; none where it is not in it at all.
    pub ranks: Vec<Option<u32>>,
    /// In how many rankings, the first among them, it is among the first `top`.
    pub survives: u32,
}

/// The first `top` words of the first ranking with their ranks in all of them.
pub fn robustness(rankings: &[Ranking], top: usize) -> Vec<Robust> {
    let places: Vec<BTreeMap<&str, u32>> =
        rankings.iter().map(|ranking| ranking.words.iter().map(String::as_str).zip(1..).collect()).collect();
    let Some(first) = rankings.first() else { return Vec::new() };
    let words = first.words.iter().take(top);
    words
        .map(|word| {
            let ranks: Vec<Option<u32>> =
                places.iter().map(|places| places.get(word.as_str()).copied()).collect();
            let survives = ranks.iter().filter(|rank| rank.is_some_and(|rank| rank as usize <= top)).count();
            Robust { word: word.clone(), ranks, survives: survives as u32 }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_who_stays_among_the_first() {
        let ranking = |label: &str, words: &str| Ranking {
            label: label.to_owned(),
            words: words.split(' ').map(str::to_owned).collect(),
        };
        let found = robustness(&[ranking("a", "x y z"), ranking("b", "z x w"), ranking("c", "y")], 2);
        assert_eq!(found.len(), 2);
        assert_eq!((&found[0].ranks, found[0].survives), (&vec![Some(1), Some(2), None], 2));
        assert_eq!((&found[1].ranks, found[1].survives), (&vec![Some(2), None, Some(1)], 2));
        assert!(robustness(&[], 5).is_empty());
    }
}
