//! Lists of words in a row: n-grams and p-frames.

use crate::text::number::{count, plural};
use crate::views::words::ListOf;

sentences! {
    pub struct Ngrams as ngrams {
        unit: fn(ListOf) -> &'static str {
            en: |list| match list {
                ListOf::Words => "words",
                ListOf::Ngrams => "n-grams",
                ListOf::Frames => "p-frames",
            },
            zh_hans: |list| match list {
                ListOf::Words => "词",
                ListOf::Ngrams => "n 元组",
                ListOf::Frames => "短语框架",
            },
            zh_hant: |list| match list {
                ListOf::Words => "詞",
                ListOf::Ngrams => "n 連詞",
                ListOf::Frames => "詞框",
            },
        }
        sentence: fn(ListOf, u32, u32) -> String {
            en: |rows, items, n| {
                let items = match rows {
                    ListOf::Frames => plural(items, "frame with one open slot", "frames with one open slot"),
                    _ => plural(items, "different n-gram", "different n-grams"),
                };
                format!("{items} · in {}", plural(n, "running word", "running words"))
            },
            zh_hans: |rows, items, n| {
                let items = match rows {
                    ListOf::Frames => format!("{} 个带一个空位的框架", count(items)),
                    _ => format!("{} 个不同的 n 元组", count(items)),
                };
                format!("{items} · 全文 {} 词", count(n))
            },
            zh_hant: |rows, items, n| {
                let items = match rows {
                    ListOf::Frames => format!("{} 個帶一個空格的詞框", count(items)),
                    _ => format!("{} 個不同的 n 連詞", count(items)),
                };
                format!("{items} · 全文 {} 詞", count(n))
            },
        }
        lengths: &'static str {
            en: "Words in a row",
            zh_hans: "连续词数",
            zh_hant: "連續詞數",
        }
        from: &'static str {
            en: "from",
            zh_hans: "从",
            zh_hant: "從",
        }
        to: &'static str {
            en: "to",
            zh_hans: "到",
            zh_hant: "到",
        }
        within: &'static str {
            en: "Within",
            zh_hans: "不跨越",
            zh_hant: "不跨越",
        }
        sentences: &'static str {
            en: "a sentence",
            zh_hans: "句子",
            zh_hant: "句子",
        }
        documents: &'static str {
            en: "a document",
            zh_hans: "文档",
            zh_hant: "文件",
        }
        min_freq: &'static str {
            en: "frequency from",
            zh_hans: "最低频数",
            zh_hant: "最少次數",
        }
        min_range: &'static str {
            en: "range from",
            zh_hans: "最少文档数",
            zh_hant: "最少文件數",
        }
        hide_contained: &'static str {
            en: "without parts of longer ones",
            zh_hans: "不列较长者的组成部分",
            zh_hant: "不列較長者的一部分",
        }
        fillers: &'static str {
            en: "what fills the slot",
            zh_hans: "填入空位的词",
            zh_hant: "填入空格的詞",
        }
        more: fn(u32) -> String {
            en: |number| format!("{} more", count(number)),
            zh_hans: |number| format!("还有 {} 个", count(number)),
            zh_hant: |number| format!("還有 {} 個", count(number)),
        }
        empty: &'static str {
            en: "No row of words is that frequent here: lower the least frequency or range.",
            zh_hans: "没有达到这一频数的词串：请调低最低频数或最少文档数。",
            zh_hant: "沒有出現這麼多次的詞串：請降低最少次數或最少文件數。",
        }
    }
}
