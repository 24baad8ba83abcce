//! What is known of each measure.

use super::{ASSOCIATION, DISPERSION, DIVERSITY, KEYNESS};

/// What a measure is a measure of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// How two words attract one another.
    Association,
    /// How a word tells one corpus from another.
    Keyness,
    /// How evenly a word is spread.
    Dispersion,
    /// How varied the words of a text are.
    Diversity,
    /// The rest: frequency, intervals, weights.
    Other,
}

impl Family {
    /// Its name in data.
    pub fn id(self) -> &'static str {
        match self {
            Family::Association => "association",
            Family::Keyness => "keyness",
            Family::Dispersion => "dispersion",
            Family::Diversity => "diversity",
            Family::Other => "other",
        }
    }
}

/// A measure, described.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct About {
    /// Its name in data: a key of JSON, a heading of a table. It does not change.
    pub id: &'static str,
    /// Its name in English.
    pub name: &'static str,
    /// Its formula.
    pub formula: &'static str,
    /// Where it is defined.
    pub source: &'static str,
    /// Which values it can have, and what they mean.
    pub range: &'static str,
    /// What zero counts and empty input do.
    pub zero: &'static str,
}

/// A measure of a `T`.
#[derive(Clone, Copy, Debug)]
pub struct Measure<T: 'static> {
    /// What is known of it.
    pub about: About,
    /// Computes it; `None` where it is not defined.
    pub value: fn(&T) -> Option<f64>,
}

/// An entry: id, name, formula, source, range, what zero and empty do.
pub(super) const fn about(entry: [&'static str; 6]) -> About {
    let [id, name, formula, source, range, zero] = entry;
    About { id, name, formula, source, range, zero }
}

/// An entry and its function.
pub(super) const fn measure<T>(entry: [&'static str; 6], value: fn(&T) -> Option<f64>) -> Measure<T> {
    Measure { about: about(entry), value }
}

/// The measure of this id.
pub fn find<T>(measures: &'static [Measure<T>], id: &str) -> Option<&'static Measure<T>> {
    measures.iter().find(|measure| measure.about.id == id)
}

/// Measures that are not one number of one table.
pub static OTHER: &[About] = &[
    about([
        "freq",
        "frequency",
        "f, how often it stands in the N words that are counted: letters, Han and digits, neither punctuation nor space",
        "usual",
        "0 to N",
        "0 in an empty corpus",
    ]),
    about([
        "rel_freq",
        "frequency per million",
        "10⁶ f / N",
        "usual",
        "0 to 10⁶",
        "0 in an empty corpus",
    ]),
    about([
        "types",
        "types",
        "V, how many different words there are among the N words; spellings that mean one word are one",
        "usual",
        "0 to N",
        "0 in an empty text",
    ]),
    about([
        "hapaxes",
        "words that stand once",
        "V₁, how many of the V different words stand only once",
        "usual",
        "0 to V",
        "0 in an empty text",
    ]),
    about([
        "together",
        "times near the node",
        "O11, the word's occurrences that are in the span of at least one hit of the node; each is counted once",
        "Evert (2008), Corpora and collocations",
        "0 to the word's frequency",
        "0 where no hit has it near",
    ]),
    about([
        "beside",
        "times left or right of the node",
        "those of O11 that are before a hit of the node, and those that are after one; one between two hits is in both",
        "Evert (2008), Corpora and collocations",
        "0 to O11 each; together O11 or more",
        "0 where no hit has it near",
    ]),
    about([
        "arf",
        "average reduced frequency",
        "f/N Σ min(dᵢ, N/f), dᵢ the distance from each occurrence to the next, the last to the first around the end",
        "Savický & Hlaváčová (2002), J. Quantitative Linguistics 9 (3); Sketch Engine",
        "1 (all in one place) to f (even)",
        "0 for a frequency of 0",
    ]),
    about([
        "wilson",
        "Wilson's 95% interval of a proportion",
        "(p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n), z = 1.959964",
        "Wilson (1927), J. American Statistical Association 22",
        "0 to 1, around the proportion",
        "none where there is no word",
    ]),
    about([
        "expected",
        "expected frequency",
        "R1 C1 / N: what O11 would be if node and collocate had nothing to do with one another",
        "Evert (2008), Corpora and collocations",
        "0 to the smaller of R1 and C1",
        "0 for a margin of 0; none in an empty corpus",
    ]),
    about([
        "correspondence",
        "place on the map, by correspondence analysis",
        "singular value decomposition of (pᵢⱼ − rᵢ cⱼ) / √(rᵢ cⱼ), p the shares of documents by words, r and c their margins; \
         principal coordinates",
        "Benzécri (1973); Greenacre (2017), Correspondence analysis in practice",
        "any; 0 is the average, an axis' share of all differences is 0 to 1",
        "a document or word without a count is left out; no axis for fewer than two documents or words",
    ]),
    about([
        "tfidf_smooth",
        "tf-idf, smoothed and normalised",
        "tf (ln((1 + D)/(1 + df)) + 1), divided by the document's Euclidean length",
        "scikit-learn TfidfVectorizer, as it comes (smooth_idf, norm l2)",
        "0 to 1",
        "0 for a word that the document lacks",
    ]),
    about([
        "tfidf_plain",
        "tf-idf, plain",
        "tf ln(D/df)",
        "Spärck Jones (1972), J. Documentation 28",
        "0 and above; 0 for a word in every document",
        "0 for a word that the document lacks",
    ]),
    about([
        "p",
        "probability of χ² or log-likelihood at least as large by chance",
        "erfc(√(x/2)), one degree of freedom",
        "χ² distribution",
        "0 to 1",
        "1 for a score of 0",
    ]),
    about([
        "holm",
        "p corrected for many tests, familywise",
        "max over j ≤ i of min(1, (m − j + 1) p₍ⱼ₎)",
        "Holm (1979), Scandinavian J. Statistics 6",
        "0 to 1",
        "p itself for one test",
    ]),
    about([
        "benjamini_hochberg",
        "p corrected for many tests, false discovery rate",
        "min over j ≥ i of min(1, m p₍ⱼ₎/j)",
        "Benjamini & Hochberg (1995), J. Royal Statistical Society B 57",
        "0 to 1",
        "p itself for one test",
    ]),
];

/// Every measure with its family, in the order of the catalogues.
pub fn catalogue() -> Vec<(Family, About)> {
    let mut all: Vec<(Family, About)> = Vec::new();
    all.extend(ASSOCIATION.iter().map(|measure| (Family::Association, measure.about)));
    all.extend(KEYNESS.iter().map(|measure| (Family::Keyness, measure.about)));
    all.extend(DISPERSION.iter().map(|measure| (Family::Dispersion, measure.about)));
    all.extend(DIVERSITY.iter().map(|measure| (Family::Diversity, measure.about)));
    all.extend(OTHER.iter().map(|&about| (Family::Other, about)));
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_is_filled_and_no_id_stands_twice_in_a_family() {
        let all = catalogue();
        for (place, (family, about)) in all.iter().enumerate() {
            let texts = [about.id, about.name, about.formula, about.source, about.range, about.zero];
            assert!(texts.iter().all(|text| !text.is_empty()), "{}", about.id);
            assert!(about.id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_'));
            assert!(all[..place].iter().all(|(other, seen)| other != family || seen.id != about.id));
        }
    }
}
