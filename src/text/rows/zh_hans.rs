//! 简体中文。

use super::RowsText;
use crate::state::Rows;
use crate::text::number::count;

pub const TEXT: RowsText = RowsText {
    unit: |rows| match rows {
        Rows::Single => "词",
        Rows::Ngrams => "n 元组",
        Rows::Frames => "短语框架",
    },
    sentence: |rows, items, n| {
        let items = match rows {
            Rows::Frames => format!("{} 个带一个空位的框架", count(items)),
            _ => format!("{} 个不同的 n 元组", count(items)),
        };
        format!("{items} · 全文 {} 词", count(n))
    },
    lengths: "连续词数",
    from: "从",
    to: "到",
    within: "不跨越",
    sentences: "句子",
    documents: "文档",
    min_freq: "最低频数",
    min_range: "最少文档数",
    hide_contained: "不列较长者的组成部分",
    fillers: "填入空位的词",
    more: |number| format!("还有 {} 个", count(number)),
    empty: "没有达到这一频数的词串：请调低最低频数或最少文档数。",
};
