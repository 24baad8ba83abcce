//! How often, relative to size, and how evenly.

/// Frequency per million: `freq × 10⁶ / n`; 0 for an empty corpus.
pub fn per_million(freq: u32, n: u32) -> f64 {
    if n == 0 {
        0.0
    } else {
        f64::from(freq) * 1e6 / f64::from(n)
    }
}

/// Gries' deviation of proportions: ½ Σ |vᵢ − sᵢ| with vᵢ the share of the frequency and sᵢ the share of the words
/// that part i has. 0 for an even spread, towards 1 for one in a small part only. `None` when the frequency is 0
/// or there are fewer than two parts with words.
///
/// Gries, S. Th. (2008): Dispersions and adjusted frequencies in corpora. International Journal of Corpus
/// Linguistics 13 (4), 403–437.
pub fn deviation_of_proportions(freqs: &[u32], sizes: &[u32]) -> Option<f64> {
    if sizes.iter().filter(|&&size| size > 0).count() < 2 {
        return None;
    }
    let parts = freqs.iter().copied().zip(sizes.iter().copied()).filter(|&(freq, _)| freq > 0);
    deviation_of_parts(parts, sizes.iter().map(|&size| u64::from(size)).sum())
}

/// The same from the parts that have the item, as frequency and size, and the size of all: what the others deviate by
/// is their size, so that a rare word among many documents costs little.
pub(super) fn deviation_of_parts(parts: impl Iterator<Item = (u32, u32)> + Clone, size: u64) -> Option<f64> {
    let freq: u64 = parts.clone().map(|(freq, _)| u64::from(freq)).sum();
    if freq == 0 {
        return None;
    }
    let (mut deviation, mut others) = (0.0, size);
    for (f, s) in parts {
        deviation += (f64::from(f) / freq as f64 - f64::from(s) / size as f64).abs();
        others -= u64::from(s);
    }
    Some((deviation + others as f64 / size as f64) / 2.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn follows_the_published_example() {
        // Gries (2008: 416): a word 1, 2, 3, 4, 5 times in five parts of 9, 10, 10, 10, 11 words.
        let dp = deviation_of_proportions(&[1, 2, 3, 4, 5], &[9, 10, 10, 10, 11]).unwrap();
        assert!((dp - 0.18).abs() < 0.005, "{dp}");
        assert_eq!(deviation_of_proportions(&[2, 4], &[10, 20]), Some(0.0));
        assert_eq!(deviation_of_proportions(&[0, 0], &[10, 20]), None);
        assert_eq!(deviation_of_proportions(&[3], &[10]), None);
        // 0.9 and 0.1 of the words, and all of the frequency in the larger part.
        let dp = deviation_of_proportions(&[7, 0], &[90, 10]).unwrap();
        assert!((dp - 0.1).abs() < 1e-12, "{dp}");
        assert_eq!(per_million(3, 0), 0.0);
        assert_eq!(per_million(34, 13402), 34e6 / 13402.0);
    }
}
