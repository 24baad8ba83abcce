//! 简体中文。

use super::Compare;
use crate::state::Part;
use crate::text::number::count;

pub const TEXT: Compare = Compare {
    parts: "比较方式",
    part: |part| match part {
        Part::Map => "分布图",
        Part::Typical => "特征词",
        Part::Weights => "tf-idf",
        Part::Diversity => "词汇多样性",
        Part::Passages => "相同段落",
    },
    sentence: |part, documents| {
        let documents = count(documents);
        match part {
            Part::Map => format!("{documents} 篇文档用词的远近"),
            Part::Typical => format!("{documents} 篇文档各自的特征词"),
            Part::Weights => format!("{documents} 篇文档中权重最高的词"),
            Part::Diversity => format!("{documents} 篇文档的词汇多样性"),
            Part::Passages => "文档之间相同的段落".to_owned(),
        }
    },
    single: "这里只有一篇文档，至少要两篇才能对读。请在筛选中多选几篇，或打开更多文本。",
    map: "文档与词",
    map_note: "对应分析",
    map_words: "词数",
    apart: |label| format!("{label} 与其他文档相距太远，其余各篇挤在一处。"),
    without: |label| format!("去掉 {label} 再看"),
    axis: |axis, share| format!("第 {axis} 轴，占全部差异的 {share}"),
    kind: |document| if document { "文档" } else { "词" },
    also_here: |number, words| match number {
        0 => format!("同处：{words}"),
        number => format!("同处：{words}，另有 {} 个", count(number)),
    },
    typical: "特征词",
    typical_note: "比其他文档更常用的词，按对数似然比排序",
    here: |here, elsewhere| format!("本篇 {} 次，其他文档 {} 次", count(here), count(elsewhere)),
    heat: "特征词在各篇中的频率",
    heat_note: "每百万词；颜色最深处，该词最常用",
    weights: "tf-idf 权重",
    weights_note: "本篇常用而少见于其他文档的词",
    weight: |weight, range| format!("{weight}，见于 {} 篇", count(range)),
    diversity: "词汇多样性",
    diversity_note: |window| format!("MATTR 的窗口为 {} 词", count(window)),
    tokens: "形符",
    types: "类符",
    hapaxes: "仅现一次",
    whole: "合为一篇",
    pair: "两篇文档",
    first: "甲篇",
    second: "乙篇",
    pairs: "相同最多的文档",
    pairs_note: "只看正文，不受筛选影响；同一段落见于多篇时，与最早的一篇相比",
    shared: |passages, words| format!("{} 段，{} 词", count(passages), count(words)),
    none: "这两篇没有十二词以上的相同段落。",
    no_pairs: "各篇之间没有相同的段落。",
    aligned: "逐段对照",
    different: "划线处：两篇不同",
    first_of: |shown, all| {
        format!("共 {} 段，此处列出前 {} 段；CSV 文件中是全部。", count(all), count(shown))
    },
};
