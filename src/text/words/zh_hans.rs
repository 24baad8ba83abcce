//! 简体中文。

use super::Words;
use crate::text::number::count;
use wenmai_protocol::Unit;

pub const TEXT: Words = Words {
    sentence: |unit, items, freq, n| {
        let items = match unit {
            Unit::Word => format!("{} 个不同的词", count(items)),
            Unit::Form => format!("{} 种写法", count(items)),
            Unit::Character => format!("{} 个不同的字", count(items)),
            Unit::Pos => format!("{} 种词性", count(items)),
        };
        let unit = if unit == Unit::Character { "字" } else { "词" };
        format!("{items} · 共出现 {} 次，全文 {} {unit}", count(freq), count(n))
    },
    unit_label: "统计单位",
    unit: |unit| match unit {
        Unit::Word => "词",
        Unit::Form => "写法",
        Unit::Character => "字",
        Unit::Pos => "词性",
    },
    hide_stopwords: "不含停用词",
    find: "在词表中查找",
    rank: "序",
    range: "文档数",
    forms: "写法",
    chart: "频数",
    chart_note: |first, last| format!("第 {}–{} 位", count(first), count(last)),
    empty: |find| match find {
        "" => "当前筛选下没有词。".to_owned(),
        find => format!("词表中没有包含“{find}”的条目。"),
    },
    clear_find: "显示整个词表",
    dp_note: "Gries 的比例偏差：0 为均匀分布，1 为全部集中于一处",
    suggestions: "分词程序可能不认识的词",
    suggestions_note: |shown, all| match shown == all {
        true => "这些字常常连在一起，前后又多有变化。".to_owned(),
        false => format!(
            "共 {} 个，列出最像词的 {} 个：这些字常常连在一起，前后又多有变化。",
            count(all),
            count(shown)
        ),
    },
    no_suggestions: "在当前筛选条件下没有。",
    parts: "现在切作",
    mi: "互信息",
    entropy: "边界熵",
    join: |word| format!("把 {word} 合为一个词"),
    join_short: "合并",
};
