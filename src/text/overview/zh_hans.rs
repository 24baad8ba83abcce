//! 简体中文。

use super::Overview;
use crate::text::number::count;

pub const TEXT: Overview = Overview {
    words: "词（形符）",
    types: "不同的词（类符）",
    documents: "文档",
    sentences: "句子",
    repairs: "处修复",
    set_aside: "作为噪声搁置",
    top: "最常用的词",
    top_note: "不含停用词",
    shares: "每篇文档的构成",
    shares_note: "按词数，全部文字",
    body: "正文",
    reply: "回复",
    aside: "搁置",
    cleaning: "清洗了什么",
    cleaning_note: "原文都保留着",
    clean: "这些文档没有需要修复的地方。",
    rule_head: "规则",
    example: "例子",
    times: "次数",
    rule: |rule| {
        Some(match rule {
            "inserted-pinyin" => "字后插入的拼音",
            "phase-shift" => "GBK 错位一字节",
            "lost-stop" => "丢失的标点",
            "tag-as-text" => "残留的标签",
            "entity" => "残留的字符实体",
            "disguise" => "规避过滤的写法",
            "trans-as-p" => "trans 误作 p",
            "lost-capital-p" => "大写 P 变小写",
            "mojibake" => "编码错误的乱码",
            "invisible" => "看不见的字符",
            "composition" => "字母与附加符号分开存放",
            "radical" => "部首代替了汉字",
            "split-word" => "字间插了空格或符号的词",
            "look-alike" => "别种字母的形近字符",
            _ => return None,
        })
    },
    norm_only: "只改规范形式",
    nothing: "当前筛选下没有文字。",
    shifts: "统计范围的影响",
    shifts_note: "名次与频数，不含停用词",
    risen: "名次比前一栏高",
    fallen: "名次比前一栏低",
    repeats: "重复的段落",
    repeats_note: |passages, words| match (passages, words) {
        (0, _) => String::new(),
        (passages, 0) => format!("{} 处，没有整段重复", count(passages)),
        (passages, words) => format!("{} 处，重复段落共 {} 词", count(passages), count(words)),
    },
    repeats_document: |share| format!("有 {share} 的词与以下文档相同："),
    no_repeats: "正文里没有重复的段落。",
    same_words: |same, words| match same == words {
        true => format!("{} 词", count(words)),
        false => format!("{} 词中 {} 词相同", count(words), count(same)),
    },
};
