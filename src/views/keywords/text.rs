//! Keywords.

use crate::text::number::{count, grouped, plural};
use crate::views::keywords::Against;
use wenmai_protocol::{Correction, Side};

sentences! {
    pub struct Keywords as keywords {
        sentence: fn(Side, u32) -> String {
            en: |side, items| match side {
                Side::Negative => plural(items, "negative keyword", "negative keywords"),
                _ => plural(items, "keyword", "keywords"),
            },
            zh_hans: |side, items| match side {
                Side::Negative => format!("{} 个负主题词", count(items)),
                _ => format!("{} 个主题词", count(items)),
            },
            zh_hant: |side, items| match side {
                Side::Negative => format!("{} 個負向主題詞", count(items)),
                _ => format!("{} 個主題詞", count(items)),
            },
        }
        sizes: fn(u64, u64) -> String {
            en: |n1, n2| format!("{} words against {}", grouped(n1), grouped(n2)),
            zh_hans: |n1, n2| format!("目标 {} 词，参照 {} 词", grouped(n1), grouped(n2)),
            zh_hant: |n1, n2| format!("目標 {} 詞，參照 {} 詞", grouped(n1), grouped(n2)),
        }
        against: &'static str {
            en: "Compared with",
            zh_hans: "参照",
            zh_hant: "參照",
        }
        versus: fn(&Against) -> &'static str {
            en: |against| match against {
                Against::Rest => "the rest",
                Against::Part => "another part",
                Against::List => "a word list",
            },
            zh_hans: |against| match against {
                Against::Rest => "其余文本",
                Against::Part => "另一部分",
                Against::List => "词表",
            },
            zh_hant: |against| match against {
                Against::Rest => "其餘文件",
                Against::Part => "另一部分",
                Against::List => "詞表",
            },
        }
        part: &'static str {
            en: "The other part",
            zh_hans: "参照的部分",
            zh_hant: "作為參照的部分",
        }
        whole: &'static str {
            en: "Keywords tell one part of the corpus from another. So far all of it is the target, and nothing is left to \
                    compare it with.",
            zh_hans: "主题词说明语料库的一部分与另一部分有何不同。现在目标就是整个语料库，没有剩下的文本可以参照。",
            zh_hant: "主題詞指出語料庫的一部分與另一部分有何不同。目前的目標是整個語料庫，沒有其餘文件可供參照。",
        }
        whole_ways: &'static str {
            en: "Take as the target",
            zh_hans: "以此为目标",
            zh_hant: "以此為目標",
        }
        same: &'static str {
            en: "Target and reference are the same text, so no word can tell them apart.",
            zh_hans: "目标和参照是同样的文字，没有词能区分二者。",
            zh_hant: "目標與參照是相同的文字，沒有詞能區分兩者。",
        }
        overlap: fn(u32) -> String {
            en: |n| {
                let words = plural(n, "word is", "words are");
                format!("{words} in both target and reference: the two differ more than these scores say.")
            },
            zh_hans: |n| format!("有 {} 个词同时在目标与参照之中：两者的实际差别比这些数值显示的更大。", count(n)),
            zh_hant: |n| format!("有 {} 個詞同時在目標與參照之中：兩者的實際差別比這些數值顯示的更大。", count(n)),
        }
        no_target: &'static str {
            en: "There is no word in the target: widen the filters.",
            zh_hans: "目标里没有词：请放宽筛选条件。",
            zh_hant: "目標中沒有詞：請放寬篩選條件。",
        }
        no_reference: &'static str {
            en: "There is no word in the reference, so nothing can be compared: choose another.",
            zh_hans: "参照里没有词，无从比较：请另选参照。",
            zh_hant: "參照中沒有詞，無從比較：請另選參照。",
        }
        none: &'static str {
            en: "No word passes the least frequency and number of documents: lower them, or choose other texts.",
            zh_hans: "没有词达到最低频数和文档数：请调低要求，或另选文本。",
            zh_hant: "沒有詞達到最低次數與文件數：請降低門檻，或另選文件。",
        }
        which: &'static str {
            en: "Which keywords",
            zh_hans: "哪些主题词",
            zh_hant: "哪些主題詞",
        }
        side: fn(Side) -> &'static str {
            en: |side| match side {
                Side::Positive => "more frequent",
                Side::Negative => "less frequent",
                Side::Both => "both",
            },
            zh_hans: |side| match side {
                Side::Positive => "偏多",
                Side::Negative => "偏少",
                Side::Both => "都要",
            },
            zh_hant: |side| match side {
                Side::Positive => "偏多",
                Side::Negative => "偏少",
                Side::Both => "兩者",
            },
        }
        min_freq: &'static str {
            en: "at least",
            zh_hans: "频数至少",
            zh_hant: "次數至少",
        }
        min_range: &'static str {
            en: "in documents",
            zh_hans: "文档数至少",
            zh_hant: "文件數至少",
        }
        corrected: &'static str {
            en: "Correct p",
            zh_hans: "校正 p 值",
            zh_hant: "校正 p 值",
        }
        correction: fn(Correction) -> &'static str {
            en: |correction| match correction {
                Correction::None => "not",
                Correction::Holm => "Holm",
                Correction::Bh => "Benjamini-Hochberg",
            },
            zh_hans: |correction| match correction {
                Correction::None => "不校正",
                Correction::Holm => "Holm",
                Correction::Bh => "Benjamini-Hochberg",
            },
            zh_hant: |correction| match correction {
                Correction::None => "不校正",
                Correction::Holm => "Holm",
                Correction::Bh => "Benjamini-Hochberg",
            },
        }
        tested: fn(u32) -> String {
            en: |tested| format!("p is corrected for {}.", plural(tested, "word that was tested", "words that were tested")),
            zh_hans: |tested| format!("p 值按所检验的 {} 个词校正。", count(tested)),
            zh_hant: |tested| format!("p 值依所檢定的 {} 個詞校正。", count(tested)),
        }
        target: &'static str {
            en: "target",
            zh_hans: "目标",
            zh_hant: "目標",
        }
        reference: &'static str {
            en: "reference",
            zh_hans: "参照",
            zh_hant: "參照",
        }
        ref_freq: &'static str {
            en: "reference",
            zh_hans: "参照频数",
            zh_hant: "參照次數",
        }
        ref_rel_freq: &'static str {
            en: "ref. per million",
            zh_hans: "参照每百万词",
            zh_hant: "參照每百萬詞",
        }
        range: &'static str {
            en: "docs",
            zh_hans: "文档数",
            zh_hant: "文件數",
        }
        ref_range: &'static str {
            en: "ref. docs",
            zh_hans: "参照文档数",
            zh_hant: "參照文件數",
        }
        bars: &'static str {
            en: "The first twenty",
            zh_hans: "前二十个",
            zh_hant: "前二十個",
        }
        scatter: &'static str {
            en: "Effect and evidence",
            zh_hans: "差异大小与证据强弱",
            zh_hant: "差異大小與證據強弱",
        }
        scatter_note: &'static str {
            en: "one point a word",
            zh_hans: "一点一词",
            zh_hant: "一點一詞",
        }
        effect: &'static str {
            en: "log ratio",
            zh_hans: "对数比",
            zh_hant: "對數比",
        }
        evidence: &'static str {
            en: "log-likelihood · lines: p under",
            zh_hans: "对数似然 · 横线：p 小于",
            zh_hant: "對數概似 · 橫線：p 小於",
        }
        list: &'static str {
            en: "Word list to compare with",
            zh_hans: "作参照的词表",
            zh_hant: "作為參照的詞表",
        }
        list_note: &'static str {
            en: "One word a line, then a tab and its frequency. It stays in this tab.",
            zh_hans: "每行一个词，后接制表符和频数。词表只留在这个标签页里。",
            zh_hant: "每行一個詞，後接定位字元（Tab）與次數。詞表只留在這個分頁。",
        }
        list_choose: &'static str {
            en: "Choose a file\u{2026}",
            zh_hans: "选择文件……",
            zh_hant: "選擇檔案……",
        }
        list_use: &'static str {
            en: "Compare with this list",
            zh_hans: "以此表为参照",
            zh_hant: "以此表為參照",
        }
        list_missing: &'static str {
            en: "Paste a word list, or choose a file with one.",
            zh_hans: "请粘贴一份词表，或选择词表文件。",
            zh_hant: "請貼上一份詞表，或選擇詞表檔案。",
        }
        list_bad: fn(Option<u32>) -> String {
            en: |line| match line {
                Some(line) => format!("Line {} of this list cannot be read: each line needs a word, a tab and a frequency.", count(line)),
                None => "This list has no word: each line needs a word, a tab and a frequency.".to_owned(),
            },
            zh_hans: |line| match line {
                Some(line) => format!("读不懂这份词表的第 {} 行：每行须有词、制表符和频数。", count(line)),
                None => "这份词表里没有词：每行须有词、制表符和频数。".to_owned(),
            },
            zh_hant: |line| match line {
                Some(line) => format!("無法讀取這份詞表的第 {} 列：每列須有詞、定位字元與次數。", count(line)),
                None => "這份詞表裡沒有詞：每列須有詞、定位字元與次數。".to_owned(),
            },
        }
    }
}
