//! English.

use super::super::number::{count, grouped, plural};
use super::{Collocates, Keywords, Sums};
use crate::state::Against;
use wenmai_protocol::{Correction, Side, Span, TableOf};

/// See [`Keywords`].
pub const KEYWORDS: Keywords = Keywords {
    sentence: |side, items| match side {
        Side::Negative => plural(items, "negative keyword", "negative keywords"),
        _ => plural(items, "keyword", "keywords"),
    },
    sizes: |n1, n2| format!("{} words against {}", grouped(n1), grouped(n2)),
    against: "Compared with",
    versus: |against| match against {
        Against::Rest => "the rest",
        Against::Part => "another part",
        Against::List => "a word list",
    },
    part: "The other part",
    whole: "Keywords tell one part of the corpus from another. So far all of it is the target, and nothing is left to \
            compare it with.",
    whole_ways: "Take as the target",
    same: "Target and reference are the same text, so no word can tell them apart.",
    overlap: |n| {
        let words = plural(n, "word is", "words are");
        format!("{words} in both target and reference: the two differ more than these scores say.")
    },
    no_target: "There is no word in the target: widen the filters.",
    no_reference: "There is no word in the reference, so nothing can be compared: choose another.",
    none: "No word passes the least frequency and number of documents: lower them, or choose other texts.",
    which: "Which keywords",
    side: |side| match side {
        Side::Positive => "more frequent",
        Side::Negative => "less frequent",
        Side::Both => "both",
    },
    min_freq: "at least",
    min_range: "in documents",
    corrected: "Correct p",
    correction: |correction| match correction {
        Correction::None => "not",
        Correction::Holm => "Holm",
        Correction::Bh => "Benjamini-Hochberg",
    },
    tested: |tested| format!("p is corrected for {}.", plural(tested, "word that was tested", "words that were tested")),
    target: "target",
    reference: "reference",
    ref_freq: "reference",
    ref_rel_freq: "ref. per million",
    range: "docs",
    ref_range: "ref. docs",
    bars: "The first twenty",
    scatter: "Effect and evidence",
    scatter_note: "one point a word",
    effect: "log ratio",
    evidence: "log-likelihood · lines: p under",
    list: "Word list to compare with",
    list_note: "One word a line, then a tab and its frequency. It stays in this tab.",
    list_choose: "Choose a file\u{2026}",
    list_use: "Compare with this list",
    list_missing: "Paste a word list, or choose a file with one.",
    list_bad: "This list cannot be read: each line needs a word, a tab and a frequency.",
};

/// See [`Collocates`].
pub const COLLOCATES: Collocates = Collocates {
    ask: "Which word\u{2019}s company?",
    ask_note: "Type a word into the field above and press Enter: this page lists what stands near it more often than \
               chance would have it.",
    sentence: |items, hits| {
        format!("{} of {}", plural(items, "collocate", "collocates"), plural(hits, "hit", "hits"))
    },
    sizes: |window, node, n| {
        format!("{} in windows · {} in hits · {} in all", count(window), count(node), plural(n, "word", "words"))
    },
    no_hits: |query| format!("{query} has no hit on word boundaries here, so it has no collocates."),
    none: "No word is near it often enough: lower the least frequency or number of documents, or widen the window.",
    window: "Window",
    left: "left",
    right: "right",
    span: |span| match span {
        Span::Words(left, right) => format!("{left}L {right}R"),
        Span::Sentence => "sentence".to_owned(),
    },
    words: "words",
    sentence_span: "sentence",
    within: "within the sentence",
    table: "Counted as",
    table_of: |table| match table {
        TableOf::Surface => "surface co-occurrence",
        TableOf::Frequencies => "frequencies",
    },
    table_note: |table| match table {
        TableOf::Surface => "Surface co-occurrence (Evert 2008): the words of the windows against all others.",
        TableOf::Frequencies => {
            "Frequencies (AntConc, Sketch Engine, NLTK): the node\u{2019}s frequency stands for its windows."
        }
    },
    tiny: "This is a tiny corpus, so a word counts that is near the node once, in one document.",
    together: "together",
    left_freq: "left",
    right_freq: "right",
    corpus_freq: "in all",
    expected: "expected",
    places: "by place",
    network: "Network",
    network_note: |words| format!("the first {}; lines join words of one window", count(words)),
    compare: "against the rest",
    compared: "Compared with the rest of the corpus",
    compared_note: "Which words stand in the windows here, and which in those of the same query elsewhere.",
    here: "here",
    elsewhere: "elsewhere",
    compare_whole: "All of the corpus is chosen: choose a part in the filters to compare it with the rest.",
};

/// See [`Sums`].
pub const SUMS: Sums = Sums {
    measures: |shown| format!("Measures ({shown})"),
    measure: |id| {
        Some(match id {
            "log_likelihood" => "log-likelihood",
            "log_likelihood_signed" => "log-likelihood, signed",
            "log_likelihood_rayson" => "log-likelihood, two cells",
            "log_likelihood_rayson_signed" => "log-likelihood, two cells, signed",
            "log_likelihood_williams" => "log-likelihood, Williams",
            "chi_squared" => "χ²",
            "chi_squared_yates" => "χ², Yates",
            "chi_squared_quanteda" => "χ², quanteda",
            "fisher_greater" => "Fisher, greater",
            "fisher_less" => "Fisher, less",
            "fisher_two_sided" => "Fisher, two-sided",
            "fisher_strength" => "collostruction strength",
            "mi" => "MI",
            "mi2" => "MI²",
            "mi3" => "MI³",
            "mi_log_f" => "MI.log f",
            "t_score" => "t-score",
            "z_score" => "z-score",
            "dice" => "Dice",
            "log_dice" => "logDice",
            "jaccard" => "Jaccard",
            "min_sensitivity" => "minimum sensitivity",
            "delta_p" => "ΔP",
            "delta_p_2_given_1" => "ΔP (collocate | node)",
            "delta_p_1_given_2" => "ΔP (node | collocate)",
            "odds_ratio" => "odds ratio",
            "log_odds_ratio" => "log odds ratio",
            "log_ratio" => "log ratio",
            "phi_squared" => "φ²",
            "mi_like" => "MI-like",
            "poisson_stirling" => "Poisson-Stirling",
            "percent_diff" => "%DIFF",
            "simple_maths" => "simple maths",
            "relative_risk" => "relative risk",
            "bic" => "BIC",
            "bic_rayson" => "BIC, two cells",
            "ell" => "ELL",
            _ => return None,
        })
    },
    open: |measure, word| format!("{measure} of {word}: show the sum"),
    title: |measure, word| format!("{measure} of {word}"),
    observed: "observed",
    expected: "expected",
    total: "total",
    word: "word",
    other_words: "other words",
    near: "near the node",
    away: "elsewhere",
    formula: "Formula",
    values: "Values",
    zero: "Zero",
    source: "Source",
    beware: "Beware",
    note: |id| {
        Some(match id {
            "expected_under_5" => {
                "An expected frequency is under 5: p of log-likelihood and χ² is not reliable; Fisher\u{2019}s test is."
            }
            "corpus_under_10000" => "Under 10,000 words: scores are rough.",
            "empty_corpus" => "One of the two has no word at all.",
            "zero_count" => "A count is 0: measures replace it or leave it out, as each says.",
            "o11_exceeds_r1" => {
                "There are more co-occurrences than occurrences of the node, because a window holds the word several \
                 times: tests of four cells are not defined."
            }
            "tokens_are_dependent" => {
                "Words of a text are no independent draws, as the test assumes: p is too small. Look at the number of \
                 documents, too."
            }
            _ => return None,
        })
    },
    all: "Every measure for these counts",
    undefined: "not defined for these counts",
    cite: "To cite",
    copy: "copy",
    calculator: "Calculator",
    calculate: "Calculate with other counts",
    counts: |keyness| match keyness {
        true => {
            ["frequency in the target, a", "its words, N1", "frequency in the reference, b", "its words, N2"]
        }
        false => ["together, O11", "node, f1", "collocate, f2", "all words, N"],
    },
    impossible: "These counts cannot be: no part may be larger than its whole.",
    robust: "other rankings",
    robust_title: "What survives other choices",
    robust_note: |top| format!("ranks of the first {top} under other measures and other texts"),
    survives: |rankings, of| format!("{rankings} of {of}"),
    survives_head: "among the first",
    stays: "among the first in every ranking",
    dropped: "no longer among the first",
};
