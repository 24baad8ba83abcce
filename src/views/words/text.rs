//! The frequency list of words.

use crate::text::number::{count, plural};
use wenmai_protocol::Unit;

sentences! {
    pub struct Words as words {
        sentence: fn(Unit, u32, u32, u32) -> String {
            en: |unit, items, freq, n| {
                let items = match unit {
                    Unit::Word => plural(items, "different word", "different words"),
                    Unit::Form => plural(items, "written form", "written forms"),
                    Unit::Character => plural(items, "character", "different characters"),
                    Unit::Pos => plural(items, "part of speech", "parts of speech"),
                };
                let running = if unit == Unit::Character { "characters" } else { "words" };
                format!("{items} · {} of {} running {running}", count(freq), count(n))
            },
            zh_hans: |unit, items, freq, n| {
                let items = match unit {
                    Unit::Word => format!("{} 个不同的词", count(items)),
                    Unit::Form => format!("{} 种写法", count(items)),
                    Unit::Character => format!("{} 个不同的字", count(items)),
                    Unit::Pos => format!("{} 种词性", count(items)),
                };
                let unit = if unit == Unit::Character { "字" } else { "词" };
                format!("{items} · 共出现 {} 次，全文 {} {unit}", count(freq), count(n))
            },
            zh_hant: |unit, items, freq, n| {
                let items = match unit {
                    Unit::Word => format!("{} 個相異詞", count(items)),
                    Unit::Form => format!("{} 種寫法", count(items)),
                    Unit::Character => format!("{} 個相異字", count(items)),
                    Unit::Pos => format!("{} 種詞性", count(items)),
                };
                let unit = if unit == Unit::Character { "字" } else { "詞" };
                format!("{items} · 共出現 {} 次，全文 {} {unit}", count(freq), count(n))
            },
        }
        unit_label: &'static str {
            en: "Count",
            zh_hans: "统计单位",
            zh_hant: "計數單位",
        }
        unit: fn(Unit) -> &'static str {
            en: |unit| match unit {
                Unit::Word => "words",
                Unit::Form => "written forms",
                Unit::Character => "characters",
                Unit::Pos => "parts of speech",
            },
            zh_hans: |unit| match unit {
                Unit::Word => "词",
                Unit::Form => "写法",
                Unit::Character => "字",
                Unit::Pos => "词性",
            },
            zh_hant: |unit| match unit {
                Unit::Word => "詞",
                Unit::Form => "寫法",
                Unit::Character => "字",
                Unit::Pos => "詞性",
            },
        }
        hide_stopwords: &'static str {
            en: "without stopwords",
            zh_hans: "不含停用词",
            zh_hant: "不含停用詞",
        }
        find: &'static str {
            en: "Find in the list",
            zh_hans: "在词表中查找",
            zh_hant: "在詞表中尋找",
        }
        rank: &'static str {
            en: "rank",
            zh_hans: "序",
            zh_hant: "序",
        }
        range: &'static str {
            en: "range",
            zh_hans: "文档数",
            zh_hant: "文件數",
        }
        forms: &'static str {
            en: "written forms",
            zh_hans: "写法",
            zh_hant: "寫法",
        }
        chart: &'static str {
            en: "Frequencies",
            zh_hans: "频数",
            zh_hant: "次數",
        }
        chart_note: fn(u32, u32) -> String {
            en: |first, last| format!("ranks {}–{}", count(first), count(last)),
            zh_hans: |first, last| format!("第 {}–{} 位", count(first), count(last)),
            zh_hant: |first, last| format!("第 {}–{} 位", count(first), count(last)),
        }
        empty: fn(&str) -> String {
            en: |find| match find {
                "" => "No words under these filters.".to_owned(),
                find => format!("Nothing in the list contains \u{201c}{find}\u{201d}."),
            },
            zh_hans: |find| match find {
                "" => "当前筛选下没有词。".to_owned(),
                find => format!("词表中没有包含“{find}”的条目。"),
            },
            zh_hant: |find| match find {
                "" => "目前的篩選條件下沒有詞。".to_owned(),
                find => format!("詞表中沒有包含「{find}」的項目。"),
            },
        }
        clear_find: &'static str {
            en: "Show the whole list",
            zh_hans: "显示整个词表",
            zh_hant: "顯示整份詞表",
        }
        dp_note: &'static str {
            en: "Gries\u{2019} deviation of proportions: 0 is even, 1 is all in one place",
            zh_hans: "Gries 的比例偏差：0 为均匀分布，1 为全部集中于一处",
            zh_hant: "Gries 的比例偏差：0 為平均分布，1 為全部集中於一處",
        }
        suggestions: &'static str {
            en: "Words that the segmenter may not know",
            zh_hans: "分词程序可能不认识的词",
            zh_hant: "斷詞程式可能不認得的詞",
        }
        suggestions_note: fn(u32, u32) -> String {
            en: |shown, all| {
                match shown == all {
                true => "They go together more often than chance has it, and among many neighbours.".to_owned(),
                false => format!("The likeliest {} of {}: they go together more often than chance has it, and among many neighbours.", count(shown), count(all)),
            }
            },
            zh_hans: |shown, all| match shown == all {
                true => "这些字常常连在一起，前后又多有变化。".to_owned(),
                false => format!(
                    "共 {} 个，列出最像词的 {} 个：这些字常常连在一起，前后又多有变化。",
                    count(all),
                    count(shown)
                ),
            },
            zh_hant: |shown, all| match shown == all {
                true => "這些字經常連在一起，前後又多有變化。".to_owned(),
                false => format!(
                    "共 {} 個，列出最像詞的 {} 個：這些字經常連在一起，前後又多有變化。",
                    count(all),
                    count(shown)
                ),
            },
        }
        no_suggestions: &'static str {
            en: "None under these filters.",
            zh_hans: "在当前筛选条件下没有。",
            zh_hant: "在目前的篩選條件下沒有。",
        }
        parts: &'static str {
            en: "cut now as",
            zh_hans: "现在切作",
            zh_hant: "目前斷作",
        }
        mi: &'static str {
            en: "MI",
            zh_hans: "互信息",
            zh_hant: "相互訊息",
        }
        entropy: &'static str {
            en: "entropy",
            zh_hans: "边界熵",
            zh_hant: "邊界熵",
        }
        join: fn(&str) -> String {
            en: |word| format!("Make {word} one word"),
            zh_hans: |word| format!("把 {word} 合为一个词"),
            zh_hant: |word| format!("將 {word} 合為一個詞"),
        }
        join_short: &'static str {
            en: "Join",
            zh_hans: "合并",
            zh_hant: "合併",
        }
    }
}
