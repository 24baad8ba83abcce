//! 简体中文。

use super::Trends;
use crate::text::number::count;
use wenmai_protocol::Interval;

pub const TEXT: Trends = Trends {
    interval_label: "每点为",
    interval: |interval| match interval {
        Interval::Year => "年",
        Interval::Month => "月",
        Interval::Day => "日",
        Interval::Document => "文档",
    },
    sentence: |queries, interval, points| match interval {
        Interval::Year => format!("{queries} 在 {} 个有文本的年份中的频率", count(points)),
        Interval::Month => format!("{queries} 在 {} 个有文本的月份中的频率", count(points)),
        Interval::Day => format!("{queries} 在 {} 个有文本的日子里的频率", count(points)),
        Interval::Document => format!("{queries} 在 {} 篇文档中的频率", count(points)),
    },
    followed: "正在比较的检索式",
    add: "再加一个词或概念",
    add_button: "添加",
    remove: |query| format!("移除 {query}"),
    most: |number| format!("最多 {} 个：请先移除一个。", count(number)),
    chart: "频率变化",
    chart_note: "每百万词，附 95% 置信区间",
    point: "时间或文档",
    hits: "频数",
    ci: "95% 置信区间",
    between: |low, high| format!("95% 置信区间 {low}～{high}"),
    of: |words, documents| format!("共 {} 词，{} 篇文档", count(words), count(documents)),
    undated: |documents, words| {
        format!("另有 {} 篇文档没有日期（{} 词），图中未计。", count(documents), count(words))
    },
    undated_hits: |query, hits| format!("其中 {query} {} 处", count(hits)),
    no_dates: "这里的文档都没有日期。",
    by_document: "改为逐篇显示",
    ask: "想看哪个词的变化？",
    ask_note: "可以加入词、短语或概念，最多二十个；每个在图中成一条线，沿文档的日期展开。",
};
