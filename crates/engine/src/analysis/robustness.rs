//! Whether a ranking survives another choice of measure, span, zones or segmentation.

use std::collections::BTreeMap;
use wenmai_model::RobustRow;

/// The first `top` words of the first ranking with their ranks in all of them; no query yet.
pub fn robustness(rankings: &[Vec<String>], top: usize) -> Vec<RobustRow> {
    let places: Vec<BTreeMap<&str, u32>> =
        rankings.iter().map(|words| words.iter().map(String::as_str).zip(1..).collect()).collect();
    let Some(first) = rankings.first() else { return Vec::new() };
    let words = first.iter().take(top);
    words
        .map(|word| {
            let ranks: Vec<Option<u32>> =
                places.iter().map(|places| places.get(word.as_str()).copied()).collect();
            let survives = ranks.iter().filter(|rank| rank.is_some_and(|rank| rank as usize <= top)).count();
            RobustRow { word: word.clone(), query: String::new(), ranks, survives: survives as u32 }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_who_stays_among_the_first() {
        let ranking = |words: &str| words.split(' ').map(str::to_owned).collect();
        let found = robustness(&[ranking("x y z"), ranking("z x w"), ranking("y")], 2);
        assert_eq!(found.len(), 2);
        assert_eq!((&found[0].ranks, found[0].survives), (&vec![Some(1), Some(2), None], 2));
        assert_eq!((&found[1].ranks, found[1].survives), (&vec![Some(2), None, Some(1)], 2));
        assert!(robustness(&[], 5).is_empty());
    }
}
