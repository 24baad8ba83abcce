//! The weight of a word in a document.

use super::math::ln;

/// Both weights of a word in a document.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TfIdf {
    /// As scikit-learn's TfidfVectorizer computes it.
    pub smooth: f64,
    /// tf ln(D/df).
    pub plain: f64,
}

/// The weights of all words of a document: each given by its frequency there and its number of documents, of `documents`
/// in all. The smooth ones have the length 1 together, so every word of the document has to be given.
pub fn tf_idf(words: &[(u32, u32)], documents: u32) -> Vec<TfIdf> {
    let d = f64::from(documents);
    let mut weights: Vec<TfIdf> = words
        .iter()
        .map(|&(tf, df)| {
            let (tf, df) = (f64::from(tf), f64::from(df));
            TfIdf { smooth: tf * (ln((1.0 + d) / (1.0 + df)) + 1.0), plain: tf * ln(d / df) }
        })
        .collect();
    let length = weights.iter().map(|weight| weight.smooth * weight.smooth).sum::<f64>().sqrt();
    if length > 0.0 {
        weights.iter_mut().for_each(|weight| weight.smooth /= length);
    }
    weights
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_scikit_learn() {
        // Its user guide's counts [3, 0, 1] with document frequencies 6, 1, 2 of 6 documents, as it prints them.
        let weights = tf_idf(&[(3, 6), (1, 2)], 6);
        assert!((weights[0].smooth - 0.851_513_35).abs() < 1e-8, "{weights:?}");
        assert!((weights[1].smooth - 0.524_332_93).abs() < 1e-8, "{weights:?}");
        assert_eq!(weights[0].plain, 0.0);
        assert!((weights[1].plain - 3f64.ln()).abs() < 1e-15);
        assert!(tf_idf(&[], 3).is_empty());
    }
}
