//! 简体中文。

use super::{leading, Read};
use crate::text::number::count;

pub const TEXT: Read = Read {
    choose: "文档",
    previous: "上一篇",
    next: "下一篇",
    original: "原文",
    counted: "计入统计的文字",
    both: "对照",
    side: "显示",
    outline: "标出词界",
    turn: |number| format!("发言 {number}"),
    set_aside: "搁置",
    repairs: |number| format!("{} 处修复", count(number)),
    removed: |original| format!("已删去：{original}"),
    was: |original| format!("原作：{original}"),
    normal: |norm| format!("计作：{norm}"),
    hits: |query, number| format!("{query}：{} 处", count(number)),
    previous_hit: "上一处",
    next_hit: "下一处",
    flag: |kind, evidence| {
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
    lines: |first, last, all| format!("第 {}–{} 行，共 {} 行", count(first), count(last), count(all)),
    uncertain: "存疑",
    empty: "这篇文档没有文字。",
};
