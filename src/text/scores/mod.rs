//! What the pages about scores say: keywords, collocates, and the sum behind a score.

pub mod en;
pub mod zh_hans;
pub mod zh_hant;

use crate::state::Against;
use wenmai_protocol::{Correction, Side, Span, TableOf};

/// See [`Text::keywords`](super::Text::keywords).
pub struct Keywords {
    pub sentence: fn(Side, u32) -> String,
    pub sizes: fn(u64, u64) -> String,
    pub against: &'static str,
    pub versus: fn(&Against) -> &'static str,
    pub part: &'static str,
    pub whole: &'static str,
    pub whole_ways: &'static str,
    pub same: &'static str,
    pub overlap: fn(u32) -> String,
    pub no_target: &'static str,
    pub no_reference: &'static str,
    pub none: &'static str,
    pub which: &'static str,
    pub side: fn(Side) -> &'static str,
    pub min_freq: &'static str,
    pub min_range: &'static str,
    pub corrected: &'static str,
    pub correction: fn(Correction) -> &'static str,
    pub tested: fn(u32) -> String,
    pub target: &'static str,
    pub reference: &'static str,
    pub ref_freq: &'static str,
    pub ref_rel_freq: &'static str,
    pub range: &'static str,
    pub ref_range: &'static str,
    pub bars: &'static str,
    pub scatter: &'static str,
    pub scatter_note: &'static str,
    pub effect: &'static str,
    pub evidence: &'static str,
    pub list: &'static str,
    pub list_note: &'static str,
    pub list_choose: &'static str,
    pub list_use: &'static str,
    pub list_missing: &'static str,
    pub list_bad: &'static str,
}

/// See [`Text::collocates`](super::Text::collocates).
pub struct Collocates {
    pub ask: &'static str,
    pub ask_note: &'static str,
    pub sentence: fn(u32, u32) -> String,
    pub sizes: fn(u32, u32, u32) -> String,
    pub no_hits: fn(&str) -> String,
    pub none: &'static str,
    pub window: &'static str,
    pub left: &'static str,
    pub right: &'static str,
    pub span: fn(Span) -> String,
    pub words: &'static str,
    pub sentence_span: &'static str,
    pub within: &'static str,
    pub table: &'static str,
    pub table_of: fn(TableOf) -> &'static str,
    pub table_note: fn(TableOf) -> &'static str,
    pub tiny: &'static str,
    pub together: &'static str,
    pub left_freq: &'static str,
    pub right_freq: &'static str,
    pub corpus_freq: &'static str,
    pub expected: &'static str,
    pub places: &'static str,
    pub network: &'static str,
    pub network_note: fn(u32) -> String,
    pub compare: &'static str,
    pub compared: &'static str,
    pub compared_note: &'static str,
    pub here: &'static str,
    pub elsewhere: &'static str,
    pub compare_whole: &'static str,
}

/// See [`Text::sums`](super::Text::sums).
pub struct Sums {
    pub measures: fn(usize) -> String,
    pub measure: fn(&str) -> Option<&'static str>,
    pub open: fn(&str, &str) -> String,
    pub title: fn(&str, &str) -> String,
    pub observed: &'static str,
    pub expected: &'static str,
    pub total: &'static str,
    pub word: &'static str,
    pub other_words: &'static str,
    pub near: &'static str,
    pub away: &'static str,
    pub formula: &'static str,
    pub values: &'static str,
    pub zero: &'static str,
    pub source: &'static str,
    pub beware: &'static str,
    pub note: fn(&str) -> Option<&'static str>,
    pub all: &'static str,
    pub undefined: &'static str,
    pub cite: &'static str,
    pub copy: &'static str,
    pub calculator: &'static str,
    pub calculate: &'static str,
    pub counts: fn(bool) -> [&'static str; 4],
    pub impossible: &'static str,
    pub robust: &'static str,
    pub robust_title: &'static str,
    pub robust_note: fn(u32) -> String,
    pub survives: fn(u32, u32) -> String,
    pub survives_head: &'static str,
    pub stays: &'static str,
    pub dropped: &'static str,
}

#[cfg(test)]
mod tests {
    use super::super::text;
    use crate::state::Lang;
    use wenmai_protocol::{Side, Span};

    const NOTES: [&str; 6] = [
        "expected_under_5",
        "corpus_under_10000",
        "empty_corpus",
        "zero_count",
        "o11_exceeds_r1",
        "tokens_are_dependent",
    ];

    const MEASURES: [&str; 37] = [
        "log_likelihood",
        "log_likelihood_signed",
        "log_likelihood_rayson",
        "log_likelihood_rayson_signed",
        "log_likelihood_williams",
        "chi_squared",
        "chi_squared_yates",
        "chi_squared_quanteda",
        "fisher_greater",
        "fisher_less",
        "fisher_two_sided",
        "fisher_strength",
        "mi",
        "mi2",
        "mi3",
        "mi_log_f",
        "t_score",
        "z_score",
        "dice",
        "log_dice",
        "jaccard",
        "min_sensitivity",
        "delta_p",
        "delta_p_2_given_1",
        "delta_p_1_given_2",
        "odds_ratio",
        "log_odds_ratio",
        "log_ratio",
        "phi_squared",
        "mi_like",
        "poisson_stirling",
        "percent_diff",
        "simple_maths",
        "relative_risk",
        "bic",
        "bic_rayson",
        "ell",
    ];

    #[test]
    fn every_measure_and_note_has_a_name_in_every_language() {
        for lang in Lang::ALL {
            let sums = &text(lang).sums;
            for id in MEASURES {
                assert!((sums.measure)(id).is_some_and(|name| !name.is_empty()), "{id} in {lang:?}");
            }
            for id in NOTES {
                assert!((sums.note)(id).is_some_and(|note| note.len() > 8), "{id} in {lang:?}");
            }
            assert_eq!((sums.measure)("no_such_measure"), None);
            assert_eq!((sums.note)("no_such_note"), None);
        }
    }

    #[test]
    fn english_counts_one_and_many() {
        let text = text(Lang::En);
        assert_eq!((text.keywords.sentence)(Side::Positive, 1), "1 keyword");
        assert_eq!((text.keywords.sentence)(Side::Both, 1234), "1,234 keywords");
        assert_eq!((text.collocates.sentence)(1, 1), "1 collocate of 1 hit");
        assert_eq!((text.collocates.span)(Span::Words(5, 3)), "5L 3R");
    }

    /// Characters of the other Chinese script, among those that the interface is likely to need.
    #[test]
    fn each_chinese_keeps_to_its_script() {
        let samples = |lang: Lang| {
            let text = text(lang);
            let (keywords, collocates, sums) = (&text.keywords, &text.collocates, &text.sums);
            let mut all = vec![
                keywords.whole.to_owned(),
                keywords.list_note.to_owned(),
                keywords.no_reference.to_owned(),
                collocates.ask_note.to_owned(),
                collocates.tiny.to_owned(),
                collocates.compared_note.to_owned(),
                sums.impossible.to_owned(),
                sums.stays.to_owned(),
            ];
            all.extend(NOTES.iter().filter_map(|id| (sums.note)(id)).map(str::to_owned));
            all.extend(MEASURES.iter().filter_map(|id| (sums.measure)(id)).map(str::to_owned));
            all.concat()
        };
        let simplified = "个们这为词语频档标题动网链条数据处简体间写读开关闭选择载进过没还无义转换错误码参库";
        let traditional =
            "個們這為詞語頻檔標題動網鏈條數據處簡體間寫讀開關閉選擇載進過沒還無義轉換錯誤碼參庫";
        let (hans, hant) = (samples(Lang::ZhHans), samples(Lang::ZhHant));
        for (simple, full) in simplified.chars().zip(traditional.chars()) {
            assert!(!hans.contains(full), "{full} in Simplified");
            assert!(!hant.contains(simple), "{simple} in Traditional");
        }
    }
}
