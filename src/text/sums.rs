//! The sum behind a score, and its measures.

sentences! {
    pub struct Sums {
        measures: fn(usize) -> String {
            en: |shown| format!("Measures ({shown})"),
            zh_hans: |shown| format!("统计量（{shown}）"),
            zh_hant: |shown| format!("統計量（{shown}）"),
        }
        measure: fn(&str) -> Option<&'static str> {
            en: |id| {
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
            zh_hans: |id| {
                Some(match id {
                    "log_likelihood" => "对数似然",
                    "log_likelihood_signed" => "对数似然（带符号）",
                    "log_likelihood_rayson" => "对数似然（两格）",
                    "log_likelihood_rayson_signed" => "对数似然（两格，带符号）",
                    "log_likelihood_williams" => "对数似然（Williams 校正）",
                    "chi_squared" => "卡方 χ²",
                    "chi_squared_yates" => "卡方（Yates 校正）",
                    "chi_squared_quanteda" => "卡方（quanteda）",
                    "fisher_greater" => "Fisher 检验（偏多）",
                    "fisher_less" => "Fisher 检验（偏少）",
                    "fisher_two_sided" => "Fisher 检验（双侧）",
                    "fisher_strength" => "搭配构式强度",
                    "mi" => "互信息 MI",
                    "mi2" => "MI²",
                    "mi3" => "MI³",
                    "mi_log_f" => "MI.log f",
                    "t_score" => "t 值",
                    "z_score" => "z 值",
                    "dice" => "Dice",
                    "log_dice" => "logDice",
                    "jaccard" => "Jaccard",
                    "min_sensitivity" => "最小敏感度",
                    "delta_p" => "ΔP",
                    "delta_p_2_given_1" => "ΔP（搭配词 | 节点词）",
                    "delta_p_1_given_2" => "ΔP（节点词 | 搭配词）",
                    "odds_ratio" => "优势比",
                    "log_odds_ratio" => "对数优势比",
                    "log_ratio" => "对数比",
                    "phi_squared" => "φ²",
                    "mi_like" => "MI-like",
                    "poisson_stirling" => "Poisson-Stirling",
                    "percent_diff" => "%DIFF",
                    "simple_maths" => "simple maths",
                    "relative_risk" => "相对风险",
                    "bic" => "BIC",
                    "bic_rayson" => "BIC（两格）",
                    "ell" => "ELL",
                    _ => return None,
                })
            },
            zh_hant: |id| {
                Some(match id {
                    "log_likelihood" => "對數概似",
                    "log_likelihood_signed" => "對數概似（帶正負號）",
                    "log_likelihood_rayson" => "對數概似（兩格）",
                    "log_likelihood_rayson_signed" => "對數概似（兩格，帶正負號）",
                    "log_likelihood_williams" => "對數概似（Williams 校正）",
                    "chi_squared" => "卡方 χ²",
                    "chi_squared_yates" => "卡方（Yates 校正）",
                    "chi_squared_quanteda" => "卡方（quanteda）",
                    "fisher_greater" => "Fisher 檢定（偏多）",
                    "fisher_less" => "Fisher 檢定（偏少）",
                    "fisher_two_sided" => "Fisher 檢定（雙尾）",
                    "fisher_strength" => "搭配構式強度",
                    "mi" => "相互訊息 MI",
                    "mi2" => "MI²",
                    "mi3" => "MI³",
                    "mi_log_f" => "MI.log f",
                    "t_score" => "t 值",
                    "z_score" => "z 值",
                    "dice" => "Dice",
                    "log_dice" => "logDice",
                    "jaccard" => "Jaccard",
                    "min_sensitivity" => "最小敏感度",
                    "delta_p" => "ΔP",
                    "delta_p_2_given_1" => "ΔP（搭配詞 | 節點詞）",
                    "delta_p_1_given_2" => "ΔP（節點詞 | 搭配詞）",
                    "odds_ratio" => "勝算比",
                    "log_odds_ratio" => "對數勝算比",
                    "log_ratio" => "對數比",
                    "phi_squared" => "φ²",
                    "mi_like" => "MI-like",
                    "poisson_stirling" => "Poisson-Stirling",
                    "percent_diff" => "%DIFF",
                    "simple_maths" => "simple maths",
                    "relative_risk" => "相對風險",
                    "bic" => "BIC",
                    "bic_rayson" => "BIC（兩格）",
                    "ell" => "ELL",
                    _ => return None,
                })
            },
        }
        open: fn(&str, &str) -> String {
            en: |measure, word| format!("{measure} of {word}: show the sum"),
            zh_hans: |measure, word| format!("{word} 的{measure}：看算法"),
            zh_hant: |measure, word| format!("{word} 的{measure}：看算法"),
        }
        title: fn(&str, &str) -> String {
            en: |measure, word| format!("{measure} of {word}"),
            zh_hans: |measure, word| format!("{word} 的{measure}"),
            zh_hant: |measure, word| format!("{word} 的{measure}"),
        }
        observed: &'static str {
            en: "observed",
            zh_hans: "观察值",
            zh_hant: "觀察值",
        }
        expected: &'static str {
            en: "expected",
            zh_hans: "期望值",
            zh_hant: "期望值",
        }
        total: &'static str {
            en: "total",
            zh_hans: "合计",
            zh_hant: "合計",
        }
        word: &'static str {
            en: "word",
            zh_hans: "该词",
            zh_hant: "該詞",
        }
        other_words: &'static str {
            en: "other words",
            zh_hans: "其他词",
            zh_hant: "其他詞",
        }
        near: &'static str {
            en: "near the node",
            zh_hans: "节点词附近",
            zh_hant: "節點詞附近",
        }
        away: &'static str {
            en: "elsewhere",
            zh_hans: "别处",
            zh_hant: "別處",
        }
        formula: &'static str {
            en: "Formula",
            zh_hans: "公式",
            zh_hant: "公式",
        }
        values: &'static str {
            en: "Values",
            zh_hans: "取值",
            zh_hant: "值域",
        }
        zero: &'static str {
            en: "Zero",
            zh_hans: "遇零",
            zh_hant: "遇零",
        }
        source: &'static str {
            en: "Source",
            zh_hans: "出处",
            zh_hant: "出處",
        }
        beware: &'static str {
            en: "Beware",
            zh_hans: "留意",
            zh_hant: "留意",
        }
        note: fn(&str) -> Option<&'static str> {
            en: |id| {
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
            zh_hans: |id| {
                Some(match id {
                    "expected_under_5" => "有期望频数不到 5：对数似然和卡方的 p 值不可靠，宜看 Fisher 检验。",
                    "corpus_under_10000" => "不足一万词：数值只是约数。",
                    "empty_corpus" => "其中一方没有任何词。",
                    "zero_count" => "有频数为 0：各统计量或以小数代替，或略去不计，见各自说明。",
                    "o11_exceeds_r1" => {
                        "共现次数多于节点词的频数，因为同一跨距里该词不止一次：四格表的检验无法进行。"
                    }
                    "tokens_are_dependent" => "文本中的词并非检验所假定的独立抽样，p 值因此偏小；请一并看文档数。",
                    _ => return None,
                })
            },
            zh_hant: |id| {
                Some(match id {
                    "expected_under_5" => "有期望次數不到 5：對數概似與卡方的 p 值不可靠，宜看 Fisher 檢定。",
                    "corpus_under_10000" => "不滿一萬詞：數值只是概數。",
                    "empty_corpus" => "其中一方沒有任何詞。",
                    "zero_count" => "有次數為 0：各統計量或以小數代替，或略去不計，見各自說明。",
                    "o11_exceeds_r1" => {
                        "共現次數多於節點詞的次數，因為同一跨距內該詞不只一次：四格表的檢定無法進行。"
                    }
                    "tokens_are_dependent" => "文中的詞並非檢定所假定的獨立抽樣，p 值因此偏小；請一併參考文件數。",
                    _ => return None,
                })
            },
        }
        all: &'static str {
            en: "Every measure for these counts",
            zh_hans: "同一组频数的所有统计量",
            zh_hant: "同一組次數的所有統計量",
        }
        undefined: &'static str {
            en: "not defined for these counts",
            zh_hans: "这组频数下没有定义",
            zh_hant: "這組次數下沒有定義",
        }
        cite: &'static str {
            en: "To cite",
            zh_hans: "引用",
            zh_hant: "引用",
        }
        copy: &'static str {
            en: "copy",
            zh_hans: "复制",
            zh_hant: "複製",
        }
        calculator: &'static str {
            en: "Calculator",
            zh_hans: "计算器",
            zh_hant: "計算機",
        }
        calculate: &'static str {
            en: "Calculate with other counts",
            zh_hans: "换一组频数计算",
            zh_hant: "換一組次數計算",
        }
        counts: fn(bool) -> [&'static str; 4] {
            en: |keyness| match keyness {
                true => {
                    ["frequency in the target, a", "its words, N1", "frequency in the reference, b", "its words, N2"]
                }
                false => ["together, O11", "node, f1", "collocate, f2", "all words, N"],
            },
            zh_hans: |keyness| match keyness {
                true => ["目标中的频数 a", "目标词数 N1", "参照中的频数 b", "参照词数 N2"],
                false => ["共现 O11", "节点词 f1", "搭配词 f2", "总词数 N"],
            },
            zh_hant: |keyness| match keyness {
                true => ["目標中的次數 a", "目標詞數 N1", "參照中的次數 b", "參照詞數 N2"],
                false => ["共現 O11", "節點詞 f1", "搭配詞 f2", "總詞數 N"],
            },
        }
        impossible: &'static str {
            en: "These counts cannot be: no part may be larger than its whole.",
            zh_hans: "这组频数不可能成立：部分不能大于整体。",
            zh_hant: "這組次數不可能成立：部分不能大於整體。",
        }
        robust: &'static str {
            en: "other rankings",
            zh_hans: "其他排名",
            zh_hant: "其他排名",
        }
        robust_title: &'static str {
            en: "What survives other choices",
            zh_hans: "换一种选择，哪些还在",
            zh_hant: "換一種選擇，哪些還在",
        }
        robust_note: fn(u32) -> String {
            en: |top| format!("ranks of the first {top} under other measures and other texts"),
            zh_hans: |top| format!("前 {top} 个词在其他统计量、其他文字下的名次"),
            zh_hant: |top| format!("前 {top} 個詞在其他統計量、其他文字下的名次"),
        }
        survives: fn(u32, u32) -> String {
            en: |rankings, of| format!("{rankings} of {of}"),
            zh_hans: |rankings, of| format!("{of} 种中的 {rankings} 种"),
            zh_hant: |rankings, of| format!("{of} 種中的 {rankings} 種"),
        }
        survives_head: &'static str {
            en: "among the first",
            zh_hans: "仍在前列",
            zh_hant: "仍居前列",
        }
        stays: &'static str {
            en: "among the first in every ranking",
            zh_hans: "在每种排名中都居前列",
            zh_hant: "在每種排名中都居前列",
        }
        dropped: &'static str {
            en: "no longer among the first",
            zh_hans: "不再居前列",
            zh_hant: "不再居前列",
        }
    }
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
