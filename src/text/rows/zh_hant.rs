//! 繁體中文，臺灣用語。

use super::RowsText;
use crate::state::Rows;
use crate::text::number::count;

pub const TEXT: RowsText = RowsText {
    unit: |rows| match rows {
        Rows::Single => "詞",
        Rows::Ngrams => "n 連詞",
        Rows::Frames => "詞框",
    },
    sentence: |rows, items, n| {
        let items = match rows {
            Rows::Frames => format!("{} 個帶一個空格的詞框", count(items)),
            _ => format!("{} 個不同的 n 連詞", count(items)),
        };
        format!("{items} · 全文 {} 詞", count(n))
    },
    lengths: "連續詞數",
    from: "從",
    to: "到",
    within: "不跨越",
    sentences: "句子",
    documents: "文件",
    min_freq: "最少次數",
    min_range: "最少文件數",
    hide_contained: "不列較長者的一部分",
    fillers: "填入空格的詞",
    more: |number| format!("還有 {} 個", count(number)),
    empty: "沒有出現這麼多次的詞串：請降低最少次數或最少文件數。",
};
