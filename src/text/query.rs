//! How queries are typed and built.

use crate::views::concordance::{Attribute, Operator, Repeat, Within};

sentences! {
    pub struct Query {
        mode: &'static str {
            en: "How the query is read",
            zh_hans: "检索式的读法",
            zh_hant: "檢索式的讀法",
        }
        modes: [&'static str; 2] {
            en: ["Simple", "Expert"],
            zh_hans: ["简单", "专家"],
            zh_hant: ["簡易", "進階"],
        }
        placeholder: &'static str {
            en: "[pos=\"v\"] [norm=\"\u{5fae}\u{4fe1}\"] within s",
            zh_hans: "[pos=\"v\"] [norm=\"微信\"] within s",
            zh_hant: "[pos=\"v\"] [norm=\"微信\"] within s",
        }
        exact: &'static str {
            en: "Only as typed",
            zh_hans: "只找原样",
            zh_hant: "只找原樣",
        }
        exactness: [&'static str; 3] {
            en: ["written form", "case", "Traditional or Simplified"],
            zh_hans: ["写法", "大小写", "繁简"],
            zh_hant: ["寫法", "大小寫", "繁簡"],
        }
        expert_form: &'static str {
            en: "Expert form",
            zh_hans: "专家检索式",
            zh_hant: "進階檢索式",
        }
        open_expert: &'static str {
            en: "Open as expert query",
            zh_hans: "转为专家检索",
            zh_hant: "轉為進階檢索",
        }
        copy: &'static str {
            en: "Copy",
            zh_hans: "复制",
            zh_hant: "複製",
        }
        instead: fn(&str) -> String {
            en: |query| format!("Search for {query}"),
            zh_hans: |query| format!("改为检索 {query}"),
            zh_hant: |query| format!("改為檢索 {query}"),
        }
        incomplete: &'static str {
            en: "The search took too long and was stopped: all counts are of what was found until then. Make the \
                         query narrower, or filter the corpus.",
            zh_hans: "检索用时过长，已中止：所有计数只含此前找到的部分。请缩小检索式的范围，或先筛选语料。",
            zh_hant: "檢索耗時過久，已經中止：所有計數只含先前找到的部分。請縮小檢索式的範圍，或先篩選語料。",
        }
        searching: &'static str {
            en: "Searching\u{2026}",
            zh_hans: "正在检索……",
            zh_hant: "檢索中……",
        }
        stop: &'static str {
            en: "Stop",
            zh_hans: "停止",
            zh_hant: "停止",
        }
        build: &'static str {
            en: "Build a query\u{2026}",
            zh_hans: "构造检索式……",
            zh_hant: "建立檢索式……",
        }
        build_title: &'static str {
            en: "Build an expert query",
            zh_hans: "构造专家检索式",
            zh_hant: "建立進階檢索式",
        }
        token: fn(u32) -> String {
            en: |number| format!("Word {number}"),
            zh_hans: |number| format!("第 {number} 个词"),
            zh_hant: |number| format!("第 {number} 個詞"),
        }
        attribute: &'static str {
            en: "What",
            zh_hans: "属性",
            zh_hant: "屬性",
        }
        attributes: fn(Attribute) -> &'static str {
            en: |attribute| match attribute {
                Attribute::Word => "written form",
                Attribute::Norm => "normal form",
                Attribute::Lemma => "lemma",
                Attribute::Pos => "part of speech",
                Attribute::Script => "script",
                Attribute::Zone => "zone",
            },
            zh_hans: |attribute| match attribute {
                Attribute::Word => "写法",
                Attribute::Norm => "规范形式",
                Attribute::Lemma => "词元",
                Attribute::Pos => "词性",
                Attribute::Script => "字形",
                Attribute::Zone => "区域",
            },
            zh_hant: |attribute| match attribute {
                Attribute::Word => "寫法",
                Attribute::Norm => "正規形式",
                Attribute::Lemma => "詞元",
                Attribute::Pos => "詞性",
                Attribute::Script => "字體",
                Attribute::Zone => "區塊",
            },
        }
        operator: &'static str {
            en: "How",
            zh_hans: "条件",
            zh_hant: "條件",
        }
        operators: fn(Operator) -> &'static str {
            en: |operator| match operator {
                Operator::Is => "is",
                Operator::IsNot => "is not",
                Operator::Begins => "begins with",
                Operator::Ends => "ends with",
                Operator::Contains => "contains",
                Operator::Matches => "matches (regular expression)",
            },
            zh_hans: |operator| match operator {
                Operator::Is => "是",
                Operator::IsNot => "不是",
                Operator::Begins => "开头是",
                Operator::Ends => "结尾是",
                Operator::Contains => "包含",
                Operator::Matches => "匹配（正则表达式）",
            },
            zh_hant: |operator| match operator {
                Operator::Is => "是",
                Operator::IsNot => "不是",
                Operator::Begins => "開頭是",
                Operator::Ends => "結尾是",
                Operator::Contains => "包含",
                Operator::Matches => "符合（正規表示式）",
            },
        }
        value: &'static str {
            en: "Value",
            zh_hans: "值",
            zh_hant: "值",
        }
        any: &'static str {
            en: "any word",
            zh_hans: "任意词",
            zh_hant: "任意詞",
        }
        repeat: &'static str {
            en: "How often",
            zh_hans: "次数",
            zh_hant: "次數",
        }
        repeats: fn(Repeat) -> String {
            en: |repeat| match repeat {
                Repeat::Once => "once".to_owned(),
                Repeat::Optional => "once or not".to_owned(),
                Repeat::Some => "once or more".to_owned(),
                Repeat::Any => "any number".to_owned(),
                Repeat::Between(least, most) => format!("{least} to {most} times"),
            },
            zh_hans: |repeat| match repeat {
                Repeat::Once => "一次".to_owned(),
                Repeat::Optional => "至多一次".to_owned(),
                Repeat::Some => "至少一次".to_owned(),
                Repeat::Any => "任意次".to_owned(),
                Repeat::Between(least, most) => format!("{least} 到 {most} 次"),
            },
            zh_hant: |repeat| match repeat {
                Repeat::Once => "一次".to_owned(),
                Repeat::Optional => "至多一次".to_owned(),
                Repeat::Some => "至少一次".to_owned(),
                Repeat::Any => "任意次".to_owned(),
                Repeat::Between(least, most) => format!("{least} 到 {most} 次"),
            },
        }
        captured: &'static str {
            en: "as a column",
            zh_hans: "作为一列",
            zh_hant: "作為一欄",
        }
        gap: &'static str {
            en: "Gap",
            zh_hans: "间隔",
            zh_hant: "間隔",
        }
        least: &'static str {
            en: "at least",
            zh_hans: "至少",
            zh_hant: "至少",
        }
        most: &'static str {
            en: "at most",
            zh_hans: "至多",
            zh_hant: "至多",
        }
        add_token: &'static str {
            en: "Add a word",
            zh_hans: "加一个词",
            zh_hant: "加一個詞",
        }
        add_gap: &'static str {
            en: "Add a gap",
            zh_hans: "加一个间隔",
            zh_hant: "加一個間隔",
        }
        remove: fn(&str) -> String {
            en: |what| format!("Remove: {what}"),
            zh_hans: |what| format!("删去：{what}"),
            zh_hant: |what| format!("刪去：{what}"),
        }
        within: &'static str {
            en: "Within",
            zh_hans: "限于",
            zh_hant: "限於",
        }
        units: fn(Within) -> &'static str {
            en: |within| match within {
                Within::Unsaid => "not said",
                Within::Sentence => "a sentence",
                Within::Paragraph => "a paragraph",
                Within::Document => "a document",
                Within::Reply => "a reply",
            },
            zh_hans: |within| match within {
                Within::Unsaid => "不限定",
                Within::Sentence => "一句之内",
                Within::Paragraph => "一段之内",
                Within::Document => "一篇之内",
                Within::Reply => "一条回复之内",
            },
            zh_hant: |within| match within {
                Within::Unsaid => "不限定",
                Within::Sentence => "一句之內",
                Within::Paragraph => "一段之內",
                Within::Document => "一份文件之內",
                Within::Reply => "一則回覆之內",
            },
        }
        search: &'static str {
            en: "Search",
            zh_hans: "检索",
            zh_hant: "檢索",
        }
    }
}
