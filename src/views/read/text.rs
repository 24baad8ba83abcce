//! The reading page.

use crate::text::number::{count, plural};

sentences! {
    pub struct Read as read {
        choose: &'static str {
            en: "Document",
            zh_hans: "文档",
            zh_hant: "文件",
        }
        previous: &'static str {
            en: "Previous document",
            zh_hans: "上一篇",
            zh_hant: "上一篇",
        }
        next: &'static str {
            en: "Next document",
            zh_hans: "下一篇",
            zh_hant: "下一篇",
        }
        original: &'static str {
            en: "as it came",
            zh_hans: "原文",
            zh_hant: "原文",
        }
        counted: &'static str {
            en: "as it is counted",
            zh_hans: "计入统计的文字",
            zh_hant: "納入計數的文字",
        }
        both: &'static str {
            en: "both",
            zh_hans: "对照",
            zh_hant: "對照",
        }
        side: &'static str {
            en: "Show",
            zh_hans: "显示",
            zh_hant: "顯示",
        }
        outline: &'static str {
            en: "outline words",
            zh_hans: "标出词界",
            zh_hant: "標出詞界",
        }
        turn: fn(u32) -> String {
            en: |number| format!("Turn {number}"),
            zh_hans: |number| format!("发言 {number}"),
            zh_hant: |number| format!("發言 {number}"),
        }
        set_aside: &'static str {
            en: "set aside",
            zh_hans: "搁置",
            zh_hant: "擱置",
        }
        repairs: fn(u32) -> String {
            en: |number| plural(number, "repair", "repairs"),
            zh_hans: |number| format!("{} 处修复", count(number)),
            zh_hant: |number| format!("{} 處修復", count(number)),
        }
        removed: fn(&str) -> String {
            en: |original| format!("Removed: {original}"),
            zh_hans: |original| format!("已删去：{original}"),
            zh_hant: |original| format!("已刪去：{original}"),
        }
        was: fn(&str) -> String {
            en: |original| format!("It was: {original}"),
            zh_hans: |original| format!("原作：{original}"),
            zh_hant: |original| format!("原作：{original}"),
        }
        normal: fn(&str) -> String {
            en: |norm| format!("Counted as: {norm}"),
            zh_hans: |norm| format!("计作：{norm}"),
            zh_hant: |norm| format!("計為：{norm}"),
        }
        hits: fn(&str, u32) -> String {
            en: |query, number| format!("{} of {query}", plural(number, "hit", "hits")),
            zh_hans: |query, number| format!("{query}：{} 处", count(number)),
            zh_hant: |query, number| format!("{query}：{} 筆", count(number)),
        }
        previous_hit: &'static str {
            en: "Previous hit",
            zh_hans: "上一处",
            zh_hant: "上一筆",
        }
        next_hit: &'static str {
            en: "Next hit",
            zh_hans: "下一处",
            zh_hant: "下一筆",
        }
        lines: fn(u32, u32, u32) -> String {
            en: |first, last, all| format!("lines {}–{} of {}", count(first), count(last), count(all)),
            zh_hans: |first, last, all| format!("第 {}–{} 行，共 {} 行", count(first), count(last), count(all)),
            zh_hant: |first, last, all| format!("第 {}–{} 行，共 {} 行", count(first), count(last), count(all)),
        }
        uncertain: &'static str {
            en: "uncertain",
            zh_hans: "存疑",
            zh_hant: "存疑",
        }
        empty: &'static str {
            en: "There is no text in this document.",
            zh_hans: "这篇文档没有文字。",
            zh_hant: "這份文件沒有文字。",
        }
    }
}
