//! The reading page.

use crate::text::number::{count, plural};

/// The number that a flag's evidence begins with.
fn leading(evidence: &str) -> Option<u32> {
    evidence.split(' ').next()?.parse().ok()
}

sentences! {
    pub struct Read {
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
        flag: fn(&str, &str) -> Option<String> {
            en: |kind, evidence| {
                Some(match kind {
                    "date-contradicted" => {
                        format!("The date is doubtful: the text itself speaks of a later time ({evidence}).")
                    }
                    "converted-from-simplified" => match leading(evidence) {
                        Some(count) => format!(
                            "The Traditional characters were made from Simplified by a machine, which left {count} readings behind."
                        ),
                        None => format!("The Traditional characters were made from Simplified by a machine ({evidence})."),
                    },
                    "machine-translated" => format!("The text is a machine translation ({evidence})."),
                    "text-damaged" => format!("Parts of the text are damaged and could not be restored ({evidence})."),
                    "date-relative" => format!("The page gives its date only as seen from the day it was saved ({evidence})."),
                    "encoding-unsure" => format!("The encoding was guessed and may be wrong ({evidence})."),
                    _ => return None,
                })
            },
            zh_hans: |kind, evidence| {
                Some(match kind {
                    "date-contradicted" => format!("日期可疑：文中提到了更晚的时间（{evidence}）。"),
                    "converted-from-simplified" => match leading(evidence) {
                        Some(count) => format!("繁体字是由简体机器转换而来的，转换时误插了 {count} 处拼音。"),
                        None => format!("繁体字是由简体机器转换而来的（{evidence}）。"),
                    },
                    "machine-translated" => format!("本文是机器翻译（{evidence}）。"),
                    "text-damaged" => format!("部分文字已损坏，无法复原（{evidence}）。"),
                    "date-relative" => format!("页面只写了相对时间，无法确定日期（{evidence}）。"),
                    "encoding-unsure" => format!("编码是推测的，可能有误（{evidence}）。"),
                    _ => return None,
                })
            },
            zh_hant: |kind, evidence| {
                Some(match kind {
                    "date-contradicted" => format!("日期可疑：文中提到更晚的時間（{evidence}）。"),
                    "converted-from-simplified" => match leading(evidence) {
                        Some(count) => format!("繁體字是由簡體以機器轉換而成，轉換時誤插了 {count} 處拼音。"),
                        None => format!("繁體字是由簡體以機器轉換而成（{evidence}）。"),
                    },
                    "machine-translated" => format!("本文為機器翻譯（{evidence}）。"),
                    "text-damaged" => format!("部分文字毀損，無法復原（{evidence}）。"),
                    "date-relative" => format!("頁面只寫了相對時間，無法確定日期（{evidence}）。"),
                    "encoding-unsure" => format!("編碼出自推測，可能有誤（{evidence}）。"),
                    _ => return None,
                })
            },
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
