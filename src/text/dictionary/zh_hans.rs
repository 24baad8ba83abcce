//! 简体中文，大陆用语。

use super::Dictionary;
use crate::text::number::count;
use wenmai_protocol::{LineFaultKind, List};

pub const TEXT: Dictionary = Dictionary {
    lists: "词单",
    list: |list| match list {
        List::Words => "自定义词",
        List::Stopwords => "停用词",
        List::Concepts => "概念",
    },
    sentence: |list, total, found| {
        let name = match list {
            List::Words => "个自定义词",
            List::Stopwords => "个停用词",
            List::Concepts => "个概念",
        };
        match total == found {
            true => format!("{} {name}", count(total)),
            false => format!("{} {name}，符合条件的 {} 个", count(total), count(found)),
        }
    },
    note: |list| {
        match list {
        List::Words => "分词时，除了自带词典，也把这些当作词。只有含这些词的文本才会重新切分。",
        List::Stopwords => "词表、主题词和搭配都不列这些词。在其他页面上的增减只对当次统计和它的链接有效；这里的词单随语料库保存。",
        List::Concepts => "给几种写法起一个名称，用 @名称 就能一起检索。其中全是汉字的写法，分词时也当作词。",
    }
    },
    empty: |list| match list {
        List::Words => "还没有自定义词：可在上面添加，也可导入词单。",
        List::Stopwords => "词单是空的，统计时不排除任何词。",
        List::Concepts => "还没有概念：可在上面添加，也可导入。",
    },
    word: "词",
    pos: "词性",
    name: "名称",
    forms: "写法",
    freq: "频数",
    add: "添加",
    edit: "修改",
    edit_this: |name| format!("修改“{name}”"),
    remove: "删除",
    remove_this: |name| format!("删除“{name}”"),
    order: "排序",
    own_order: "词单原序",
    by_freq: "按频数",
    import: "导入",
    export: "导出",
    format: |list| match list {
        List::Words => {
            "采用 jieba 的格式，每行一个词：词，后面可加词频和词性。只有词的普通词单也行。最多 600,000 个词。"
        }
        List::Stopwords => "词与词之间用空格或换行隔开，# 之后是注释。",
        List::Concepts => "每行一个概念：名称 = 写法, 写法, 写法。以 # 开头的行是注释。",
    },
    choose: "选择文件……",
    paste: "或者粘贴词单",
    take_pasted: "导入粘贴的内容",
    replace: "替换现有的词单",
    pasted_name: "粘贴",
    working: "正在重新切分……",
    report: |taken, left_out| match left_out {
        0 => format!("已收入 {} 条。", count(taken)),
        _ => format!("已收入 {} 条，略去 {} 行：", count(taken), count(left_out)),
    },
    no_line: "没有一行可以收入，原因见下。",
    shown_faults: |shown| format!("只列出前 {} 行。", count(shown as u32)),
    at_line: |line| format!("第 {} 行", count(line)),
    fault: |kind| match kind {
        LineFaultKind::Form => "格式不对。",
        LineFaultKind::Frequency => "词频须是小于 4,294,967,296 的整数。",
        LineFaultKind::NoWord => "含有空格、标点或其他文字的字母，不能成为一个词。",
        LineFaultKind::TooLong => "超过 64 个字符，或写法多于 200 种。",
        LineFaultKind::TooMany => "词单已满：这一行和后面的都没有收入。",
    },
    moved: "频数的变化",
    too_many: "词单最多 600,000 个词，请先删去一些。",
};
