//! Values that were published elsewhere, and orders of words that other tools print.

use wenmai_engine::statistics::{Comparison, Cooccurrence, Counts, Spread, Tokens};
use wenmai_model::{Family, KeynessId, Lang, MeasureId, Named};

fn numbers(text: &str) -> Vec<f64> {
    text.split_whitespace().map(|number| number.parse().unwrap()).collect()
}

fn counts(text: &str) -> [u64; 4] {
    let counts: Vec<u64> = text.split_whitespace().map(|count| count.parse().unwrap()).collect();
    counts.try_into().unwrap()
}

/// What we compute for a line of the table.
fn computed(family: &str, id: &str, input: &str) -> Option<f64> {
    let (before, after) = input.split_once('|').unwrap_or((input, ""));
    match family {
        "association" => {
            let [o11, f1, f2, n] = counts(input);
            Cooccurrence::from_frequencies(o11, f1, f2, n).value(id.parse().ok()?)
        }
        "keyness" => {
            let [a, n1, b, n2] = counts(input);
            Comparison::new(a, n1, b, n2).value(id.parse().ok()?)
        }
        "dispersion" => Spread::of(&numbers(before), &numbers(after)).value(id.parse().ok()?),
        "diversity" => {
            let text = Tokens::from_texts(after.split_whitespace()).with_window(before.trim().parse().ok()?);
            text.value(id.parse().ok()?)
        }
        _ => None,
    }
}

#[test]
fn published_values_come_out() {
    let table = include_str!("../../../../tests/cases/statistics/published.tsv");
    let mut wrong = Vec::new();
    let mut lines = 0;
    for line in table.lines().filter(|line| !line.starts_with('#')) {
        let [family, id, input, value, tolerance, _source] =
            line.split('\t').collect::<Vec<_>>().try_into().unwrap();
        let (value, tolerance): (f64, f64) = (value.parse().unwrap(), tolerance.parse().unwrap());
        let found = computed(family, id, input);
        if found.is_none_or(|found| (found - value).abs() > tolerance) {
            wrong.push(format!("{line}: {found:?}"));
        }
        lines += 1;
    }
    assert!(wrong.is_empty() && lines > 30, "{}", wrong.join("\n"));
}

#[test]
fn specificities_are_those_of_exact_sums() {
    let table = include_str!("../../../../tests/cases/statistics/specificity.tsv");
    let mut lines = 0;
    for line in table.lines().filter(|line| !line.starts_with('#')) {
        let (counts, expected) = line.rsplit_once('\t').unwrap();
        let [f, all, part, whole] = self::counts(counts);
        let found = Comparison::new(f, part, all - f, whole - part).value(KeynessId::Specificity).unwrap();
        let expected: f64 = expected.parse().unwrap();
        assert!((found - expected).abs() <= 1e-9 * expected.abs(), "{line}: {found}");
        lines += 1;
    }
    assert!(lines > 110);
}

/// The words of two texts by keyness, the highest first, ties in alphabetical order.
fn ranked(id: KeynessId, target: &str, reference: &str) -> String {
    let count = |text: &str, word: &str| text.split(' ').filter(|other| *other == word).count() as u64;
    let size = |text: &str| text.split(' ').count() as u64;
    let mut words: Vec<&str> = target.split(' ').chain(reference.split(' ')).collect();
    words.sort_unstable();
    words.dedup();
    let score = |word: &&str| {
        let comparison =
            Comparison::new(count(target, word), size(target), count(reference, word), size(reference));
        comparison.value(id).unwrap()
    };
    words.sort_by(|a, b| score(b).total_cmp(&score(a)));
    words.join(" ")
}

#[test]
fn keyness_orders_words_as_quanteda_does() {
    // Its tests of textstat_keyness.
    let (d1, d2) = ("a a a b b c c c c c c d e f g h h", "a a b c c d d d d e f h");
    assert_eq!(ranked(KeynessId::ChiSquaredQuanteda, d1, d2), "g c b h a e f d");
    assert_eq!(ranked(KeynessId::ChiSquaredQuanteda, d2, d1), "d e f a b h c g");
    assert_eq!(ranked(KeynessId::LogLikelihoodSigned, d1, d2), "c g b h a e f d");
    assert_eq!(ranked(KeynessId::LogLikelihoodSigned, d2, d1), "d e f a b h g c");
}

/// What is done where counts run out, where the page says so, and which test holds it.
const EDGES: &str = "
## At the edges

| case | what is done | said on the page | test |
| --- | --- | --- | --- |
| a count of 0 | as each measure says under *zero and empty*: replaced, left out of the sum, or not defined; never infinite | the sum's *Beware*; a measure's own note | `zero_counts_are_defined`, `zero_counts_and_empty_corpora_are_defined`, `empty_and_one_sided_tables_have_values` |
| one document | DP and its kin are not defined, and shown as –; keywords against the rest need a part | Words and n-grams say so; Keywords offers parts; Compare asks for two | `one_part_and_no_occurrence_are_defined`, `one_row_has_no_axis` |
| an empty target or reference | no score; p is 1 | Keywords: nothing to compare | `an_empty_target_or_reference_has_no_score_that_is_infinite` |
| a reference equal to the target | every score is that of no difference | Keywords: the same text | `a_corpus_against_itself_has_no_keyness` |
| target and reference overlap | what both have counts on both sides | Keywords: how many words both have | `words_that_target_and_reference_share_are_counted` |
| a collocate equal to the node | the node's own tokens stand in no window: a second node near the first is a node | Collocates, below the settings | `a_node_is_no_collocate_of_itself` |
| windows that overlap | a token in two windows counts once; left and right may both have it | Collocates, below the settings | `windows_stop_at_the_ends_of_documents_and_count_each_token_once`, `collocates_are_those_of_a_naive_count` |
| a window at a document's end | it ends there, or where the sentence does | Collocates, below the settings | the same two |
| more co-occurrences than nodes (AntConc's table) | tests of four cells are not defined | the sum's *Beware* | `the_calculator_says_what_to_be_careful_about` |
| an expected frequency under 5, a corpus under 10,000 words | the score stands with a mark | ⚠ in the row, the sum's *Beware*, a note above the list | `the_calculator_says_what_to_be_careful_about` |
";

#[test]
fn the_list_of_measures_is_the_catalogue() {
    let mut text = String::from(
        "# Every measure\n\nThis list is made from the catalogue in `crates/model/src/measures`; `wenmai measure list --format csv` \
         prints it as a table. An id is a key of JSON and a heading of CSV, and does not change. A measure that is not \
         defined is empty (`null`), never infinite.\n\nO11 to O22 are the observed cells, E11 to E22 those expected (Rᵢ Cⱼ / N), \
         f1 and f2 the frequencies of node and collocate; a and b the frequencies of a word in target and reference, N1 \
         and N2 their sizes. For collocates there are two tables: that of surface co-occurrence (R1 are the words in the \
         windows around the node, each once; the node's own words count nowhere), and that of AntConc, NLTK and Sketch Engine \
         (R1 is the node's frequency).\n",
    );
    for &family in Family::ALL {
        text.push_str(&format!(
            "\n## {family}\n\n| id | measure | formula | values | zero and empty | source |\n| --- | --- | --- | --- | --- | --- |\n",
        ));
        for measure in MeasureId::of(family) {
            let defined = measure.definition();
            let cells = [measure.about().name, defined.formula, defined.range, defined.zero, defined.source];
            let cells = cells.map(|cell| cell.of(Lang::En).replace('|', "\\|"));
            text.push_str(&format!("| `{}` | {} |\n", measure.id(), cells.join(" | ")));
        }
    }
    text.push_str(EDGES);
    expect_test::expect_file!["../../../../MEASURES.md"].assert_eq(&text);
}
