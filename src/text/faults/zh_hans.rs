//! 简体中文。

use super::Faults;
use crate::text::number::count;
use wenmai_protocol::{ChangeFault, QueryFault};

pub const TEXT: Faults = Faults {
    query: |fault| match fault {
        QueryFault::Empty => "没有要检索的内容：请输入一个词。".to_owned(),
        QueryFault::UnclosedQuote => "引号没有闭合：请在短语末尾补上引号。".to_owned(),
        QueryFault::EmptyAlternative => "“|”的一边是空的：两边都要有词。".to_owned(),
        QueryFault::UnknownConcept { name, near } if near.is_empty() => {
            format!("没有名为 @{name} 的概念：可以去掉 @ 直接检索这个词。")
        }
        QueryFault::UnknownConcept { name, .. } => format!("没有名为 @{name} 的概念。是不是要找"),
        QueryFault::NothingToFind => "只有标点或空格：请至少输入一个字、字母或数字。".to_owned(),
        QueryFault::TooLong { limit } => format!("检索式太长：最多 {} 个字符。", count(*limit)),
        QueryFault::Expected { what } => format!("此处应为：{}", what.join(" ")),
        QueryFault::Unknown { name, known } => format!("没有 {name}；有 {}。", known.join("、")),
        QueryFault::Pattern { reason } => format!("正则表达式无法解读：{reason}。"),
        QueryFault::TooLarge => "重复次数相乘过大：请把数字改小。".to_owned(),
    },
    change: |fault| match fault {
        ChangeFault::NoWord => "只有相连的汉字、字母和数字才能合并或切开。",
        ChangeFault::Nothing => "没有变化：本来就是这样。",
        ChangeFault::TooMany => crate::text::dictionary::zh_hans::TEXT.too_many,
    },
    stopped: "检索已停止。",
    not_found: "这个语料库里没有这样的文档或页。",
    dictionary: "词典无法获取：请检查网络后重试。",
    files: "所有文件都没能打开。",
    broken: "分析程序出错，没有得出结果。",
};
