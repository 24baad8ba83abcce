//! 繁體中文，臺灣用語。

use super::{leading, Read};
use crate::text::number::count;

pub const TEXT: Read = Read {
    choose: "文件",
    previous: "上一篇",
    next: "下一篇",
    original: "原文",
    counted: "納入計數的文字",
    both: "對照",
    side: "顯示",
    outline: "標出詞界",
    turn: |number| format!("發言 {number}"),
    set_aside: "擱置",
    repairs: |number| format!("{} 處修復", count(number)),
    removed: |original| format!("已刪去：{original}"),
    was: |original| format!("原作：{original}"),
    normal: |norm| format!("計為：{norm}"),
    hits: |query, number| format!("{query}：{} 筆", count(number)),
    previous_hit: "上一筆",
    next_hit: "下一筆",
    flag: |kind, evidence| {
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
    lines: |first, last, all| format!("第 {}–{} 行，共 {} 行", count(first), count(last), count(all)),
    uncertain: "存疑",
    empty: "這份文件沒有文字。",
};
