//! 简体中文。

use super::Common;
use crate::text::number::count;

pub const TEXT: Common = Common {
    colon: "：",
    table: "表格",
    figure: "图",
    link: "链接",
    copied: "已复制",
    not_copied: "未能复制：请从地址栏复制",
    save_csv: |what| format!("把“{what}”存为 CSV"),
    save_svg: |what| format!("把“{what}”存为 SVG"),
    loading: "正在统计……",
    retry: "重试",
    previous: "上一页",
    next: "下一页",
    range: |first, last, all| format!("第 {}–{} 条，共 {} 条", count(first), count(last), count(all)),
    small: |words| {
        format!("只有 {} 词计入统计：不足一万词时，每百万词频率和离散度只是粗略的数字。", count(words))
    },
    document: "文档",
    word: "词",
    freq: "频数",
    rel_freq: "每百万词",
    rel_freq_characters: "每百万字",
};
