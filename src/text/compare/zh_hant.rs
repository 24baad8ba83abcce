//! 繁體中文，臺灣用語。

use super::Compare;
use crate::state::Part;
use crate::text::number::count;

pub const TEXT: Compare = Compare {
    parts: "比較方式",
    part: |part| match part {
        Part::Map => "分布圖",
        Part::Typical => "特徵詞",
        Part::Weights => "tf-idf",
        Part::Diversity => "詞彙多樣性",
        Part::Passages => "相同段落",
    },
    sentence: |part, documents| {
        let documents = count(documents);
        match part {
            Part::Map => format!("{documents} 份文件用詞的遠近"),
            Part::Typical => format!("{documents} 份文件各自的特徵詞"),
            Part::Weights => format!("{documents} 份文件中權重最高的詞"),
            Part::Diversity => format!("{documents} 份文件的詞彙多樣性"),
            Part::Passages => "文件之間相同的段落".to_owned(),
        }
    },
    single: "這裡只有一份文件，至少要兩份才能對讀。請在篩選中多選幾份，或開啟更多文件。",
    map: "文件與詞",
    map_note: "對應分析",
    map_words: "詞數",
    apart: |label| format!("{label} 離其他文件太遠，其餘各篇擠在一處。"),
    without: |label| format!("去掉 {label} 再看"),
    axis: |axis, share| format!("第 {axis} 軸，占全部差異的 {share}"),
    kind: |document| if document { "文件" } else { "詞" },
    also_here: |number, words| match number {
        0 => format!("同處：{words}"),
        number => format!("同處：{words}，另有 {} 個", count(number)),
    },
    typical: "特徵詞",
    typical_note: "比其他文件更常用的詞，依對數概似比排序",
    here: |here, elsewhere| format!("本篇 {} 次，其他文件 {} 次", count(here), count(elsewhere)),
    heat: "特徵詞在各篇的頻率",
    heat_note: "每百萬詞；顏色最深的地方，該詞最常用",
    weights: "tf-idf 權重",
    weights_note: "本篇常用而少見於其他文件的詞",
    weight: |weight, range| format!("{weight}，見於 {} 份", count(range)),
    diversity: "詞彙多樣性",
    diversity_note: |window| format!("MATTR 的視窗為 {} 詞", count(window)),
    tokens: "詞數",
    types: "相異詞",
    hapaxes: "僅見一次",
    whole: "合為一篇",
    pair: "兩份文件",
    first: "甲篇",
    second: "乙篇",
    pairs: "相同最多的文件",
    pairs_note: "只看主要內文，不受篩選影響；同一段落見於多份文件時，與最早的一份相比",
    shared: |passages, words| format!("{} 段，{} 詞", count(passages), count(words)),
    none: "這兩份文件沒有十二詞以上的相同段落。",
    no_pairs: "各份文件之間沒有相同的段落。",
    aligned: "逐段對照",
    different: "畫線處：兩篇不同",
    first_of: |shown, all| format!("共 {} 段，這裡列出前 {} 段；CSV 檔中是全部。", count(all), count(shown)),
};
