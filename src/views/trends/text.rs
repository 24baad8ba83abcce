//! Frequencies over time.

use crate::text::number::{count, plural};
use wenmai_protocol::Interval;

sentences! {
    pub struct Trends as trends {
        interval_label: &'static str {
            en: "A point is",
            zh_hans: "每点为",
            zh_hant: "每點為",
        }
        interval: fn(Interval) -> &'static str {
            en: |interval| match interval {
                Interval::Year => "a year",
                Interval::Month => "a month",
                Interval::Day => "a day",
                Interval::Document => "a document",
            },
            zh_hans: |interval| match interval {
                Interval::Year => "年",
                Interval::Month => "月",
                Interval::Day => "日",
                Interval::Document => "文档",
            },
            zh_hant: |interval| match interval {
                Interval::Year => "年",
                Interval::Month => "月",
                Interval::Day => "日",
                Interval::Document => "文件",
            },
        }
        sentence: fn(&str, Interval, u32) -> String {
            en: |queries, interval, points| {
                let points = match interval {
                    Interval::Year => plural(points, "year", "years"),
                    Interval::Month => plural(points, "month", "months"),
                    Interval::Day => plural(points, "day", "days"),
                    Interval::Document => plural(points, "document", "documents"),
                };
                match interval {
                    Interval::Document => format!("{queries} in {points}"),
                    _ => format!("{queries} in {points} that have text"),
                }
            },
            zh_hans: |queries, interval, points| match interval {
                Interval::Year => format!("{queries} 在 {} 个有文本的年份中的频率", count(points)),
                Interval::Month => format!("{queries} 在 {} 个有文本的月份中的频率", count(points)),
                Interval::Day => format!("{queries} 在 {} 个有文本的日子里的频率", count(points)),
                Interval::Document => format!("{queries} 在 {} 篇文档中的频率", count(points)),
            },
            zh_hant: |queries, interval, points| match interval {
                Interval::Year => format!("{queries} 在 {} 個有文件的年份中的頻率", count(points)),
                Interval::Month => format!("{queries} 在 {} 個有文件的月份中的頻率", count(points)),
                Interval::Day => format!("{queries} 在 {} 個有文件的日子裡的頻率", count(points)),
                Interval::Document => format!("{queries} 在 {} 份文件中的頻率", count(points)),
            },
        }
        followed: &'static str {
            en: "What is followed",
            zh_hans: "正在比较的检索式",
            zh_hant: "正在比較的檢索式",
        }
        add: &'static str {
            en: "Another word or concept",
            zh_hans: "再加一个词或概念",
            zh_hant: "再加一個詞或概念",
        }
        add_button: &'static str {
            en: "Add",
            zh_hans: "添加",
            zh_hant: "加入",
        }
        remove: fn(&str) -> String {
            en: |query| format!("Take {query} away"),
            zh_hans: |query| format!("移除 {query}"),
            zh_hant: |query| format!("移除 {query}"),
        }
        most: fn(u32) -> String {
            en: |number| format!("{} at most: take one away to add another.", count(number)),
            zh_hans: |number| format!("最多 {} 个：请先移除一个。", count(number)),
            zh_hant: |number| format!("最多 {} 個：請先移除一個。", count(number)),
        }
        chart: &'static str {
            en: "Frequency",
            zh_hans: "频率变化",
            zh_hant: "頻率變化",
        }
        chart_note: &'static str {
            en: "per million words, with 95% intervals",
            zh_hans: "每百万词，附 95% 置信区间",
            zh_hant: "每百萬詞，附 95% 信賴區間",
        }
        point: &'static str {
            en: "point",
            zh_hans: "时间或文档",
            zh_hant: "時間或文件",
        }
        hits: &'static str {
            en: "hits",
            zh_hans: "频数",
            zh_hant: "次數",
        }
        ci: &'static str {
            en: "95% interval",
            zh_hans: "95% 置信区间",
            zh_hant: "95% 信賴區間",
        }
        between: fn(&str, &str) -> String {
            en: |low, high| format!("95% interval {low} to {high}"),
            zh_hans: |low, high| format!("95% 置信区间 {low}～{high}"),
            zh_hant: |low, high| format!("95% 信賴區間 {low}～{high}"),
        }
        of: fn(u32, u32) -> String {
            en: |words, documents| {
                format!("of {} in {}", plural(words, "word", "words"), plural(documents, "document", "documents"))
            },
            zh_hans: |words, documents| format!("共 {} 词，{} 篇文档", count(words), count(documents)),
            zh_hant: |words, documents| format!("共 {} 詞，{} 份文件", count(words), count(documents)),
        }
        undated: fn(Option<&str>, u32, u32) -> String {
            en: |field, documents, words| {
                format!(
                    "{} without {}, of {}, {} not in the picture.",
                    plural(documents, "document", "documents"),
                    field.unwrap_or("a date"),
                    plural(words, "word", "words"),
                    if documents == 1 { "is" } else { "are" }
                )
            },
            zh_hans: |field, documents, words| {
                let lacking = field.map_or("没有日期".to_owned(), |field| format!("未填“{field}”"));
                format!("另有 {} 篇文档{lacking}（{} 词），图中未计。", count(documents), count(words))
            },
            zh_hant: |field, documents, words| {
                let lacking = field.map_or("沒有日期".to_owned(), |field| format!("未填「{field}」"));
                format!("另有 {} 份文件{lacking}（{} 詞），未列入圖中。", count(documents), count(words))
            },
        }
        over: &'static str {
            en: "over",
            zh_hans: "横轴",
            zh_hant: "橫軸",
        }
        over_field: fn(&str, &str, u32) -> String {
            en: |queries, field, points| format!("{queries} over {} of {field}", plural(points, "value", "values")),
            zh_hans: |queries, field, points| format!("{queries} 在“{field}”的 {} 个值上的频率", count(points)),
            zh_hant: |queries, field, points| format!("{queries} 在「{field}」的 {} 個值上的頻率", count(points)),
        }
        undated_hits: fn(&str, u32) -> String {
            en: |query, hits| format!("{} of {query}", plural(hits, "hit", "hits")),
            zh_hans: |query, hits| format!("其中 {query} {} 处", count(hits)),
            zh_hant: |query, hits| format!("其中 {query} {} 筆", count(hits)),
        }
        no_dates: &'static str {
            en: "No document here has a date.",
            zh_hans: "这里的文档都没有日期。",
            zh_hant: "這裡的文件都沒有日期。",
        }
        by_document: &'static str {
            en: "Show it from document to document",
            zh_hans: "改为逐篇显示",
            zh_hant: "改為逐份顯示",
        }
        ask: &'static str {
            en: "What do you want to follow?",
            zh_hans: "想看哪个词的变化？",
            zh_hant: "想看哪個詞的變化？",
        }
        ask_note: &'static str {
            en: "Add words, phrases or concepts, up to twenty: each becomes a line over the dates of the documents.",
            zh_hans: "可以加入词、短语或概念，最多二十个；每个在图中成一条线，沿文档的日期展开。",
            zh_hant: "可以加入詞、詞組或概念，最多二十個；每個在圖上成為一條線，沿著文件的日期展開。",
        }
    }
}
