//! 繁體中文，臺灣用語。

use super::Trends;
use crate::text::number::count;
use wenmai_protocol::Interval;

pub const TEXT: Trends = Trends {
    interval_label: "每點為",
    interval: |interval| match interval {
        Interval::Year => "年",
        Interval::Month => "月",
        Interval::Day => "日",
        Interval::Document => "文件",
    },
    sentence: |queries, interval, points| match interval {
        Interval::Year => format!("{queries} 在 {} 個有文件的年份中的頻率", count(points)),
        Interval::Month => format!("{queries} 在 {} 個有文件的月份中的頻率", count(points)),
        Interval::Day => format!("{queries} 在 {} 個有文件的日子裡的頻率", count(points)),
        Interval::Document => format!("{queries} 在 {} 份文件中的頻率", count(points)),
    },
    followed: "正在比較的檢索式",
    add: "再加一個詞或概念",
    add_button: "加入",
    remove: |query| format!("移除 {query}"),
    most: |number| format!("最多 {} 個：請先移除一個。", count(number)),
    chart: "頻率變化",
    chart_note: "每百萬詞，附 95% 信賴區間",
    point: "時間或文件",
    hits: "次數",
    ci: "95% 信賴區間",
    between: |low, high| format!("95% 信賴區間 {low}～{high}"),
    of: |words, documents| format!("共 {} 詞，{} 份文件", count(words), count(documents)),
    undated: |documents, words| {
        format!("另有 {} 份文件沒有日期（{} 詞），未列入圖中。", count(documents), count(words))
    },
    undated_hits: |query, hits| format!("其中 {query} {} 筆", count(hits)),
    no_dates: "這裡的文件都沒有日期。",
    by_document: "改為逐份顯示",
    ask: "想看哪個詞的變化？",
    ask_note: "可以加入詞、詞組或概念，最多二十個；每個在圖上成為一條線，沿著文件的日期展開。",
};
