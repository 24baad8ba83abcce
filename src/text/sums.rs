//! The sum behind a score, and its measures.

sentences! {
    pub struct Sums as sums {
        measures: fn(usize) -> String {
            en: |shown| format!("Measures ({shown})"),
            zh_hans: |shown| format!("统计量（{shown}）"),
            zh_hant: |shown| format!("統計量（{shown}）"),
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
        beware: &'static str {
            en: "Beware",
            zh_hans: "留意",
            zh_hant: "留意",
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
    use wenmai_protocol::{Caution, Named, Note, Side, Span};

    #[test]
    fn english_counts_one_and_many() {
        let text = text(Lang::En);
        assert_eq!((text.keywords().sentence)(Side::Positive, 1), "1 keyword");
        assert_eq!((text.keywords().sentence)(Side::Both, 1234), "1,234 keywords");
        assert_eq!((text.collocates().sentence)(1, 1), "1 collocate of 1 hit");
        assert_eq!((text.collocates().span)(Span::Words(5, 3)), "5L 3R");
    }

    /// Characters of the other Chinese script, among those that the interface is likely to need.
    #[test]
    fn each_chinese_keeps_to_its_script() {
        let samples = |lang: Lang| {
            let text = text(lang);
            let (keywords, collocates, sums) = (text.keywords(), text.collocates(), text.sums());
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
            all.extend(Note::ALL.iter().map(|note| note.sentence(lang).to_owned()));
            all.extend(Caution::ALL.iter().map(|caution| caution.sentence(lang).to_owned()));
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
