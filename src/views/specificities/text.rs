//! Specificities.

use crate::text::number::{count, grouped, plural, plural_of};
use wenmai_protocol::Banality;

sentences! {
    pub struct Specificities as specificities {
        sentence: fn(u32, &str, u64) -> String {
            en: |parts, field, words| {
                format!("{} by {field} · {}", plural(parts, "part", "parts"), plural_of(words, "word", "words"))
            },
            zh_hans: |parts, field, words| format!("按{field}分为 {} 部分 · {} 词", count(parts), grouped(words)),
            zh_hant: |parts, field, words| format!("依{field}分為 {} 部分 · {} 詞", count(parts), grouped(words)),
        }
        tested: fn(u32, u32, u32) -> String {
            en: |tested, banal, rare| {
                format!("{} tested, {} of them banal; {} too rare", plural(tested, "word", "words"), count(banal), count(rare))
            },
            zh_hans: |tested, banal, rare| {
                format!("检验 {} 个词，其中各部分共用的基本词 {} 个；太少见而未检验 {} 个", count(tested), count(banal), count(rare))
            },
            zh_hant: |tested, banal, rare| {
                format!("檢定 {} 個詞，其中各部分共用的基本詞 {} 個；太少見而未檢定 {} 個", count(tested), count(banal), count(rare))
            },
        }
        corrected: fn(u64) -> String {
            en: |cells| format!("p is corrected for {}, words by parts.", plural_of(cells, "cell", "cells")),
            zh_hans: |cells| format!("p 值按所检验的 {} 格（词 × 部分）校正。", grouped(cells)),
            zh_hant: |cells| format!("p 值依所檢定的 {} 格（詞 × 部分）校正。", grouped(cells)),
        }
        by: &'static str {
            en: "Parts by",
            zh_hans: "分部依据",
            zh_hant: "分部依據",
        }
        words: &'static str {
            en: "Which words",
            zh_hans: "哪些词",
            zh_hant: "哪些詞",
        }
        which: fn(Banality) -> &'static str {
            en: |which| match which {
                Banality::All => "all",
                Banality::Specific => "specific",
                Banality::Banal => "banal",
            },
            zh_hans: |which| match which {
                Banality::All => "全部",
                Banality::Specific => "特异词",
                Banality::Banal => "基本词",
            },
            zh_hant: |which| match which {
                Banality::All => "全部",
                Banality::Specific => "特異詞",
                Banality::Banal => "基本詞",
            },
        }
        bound: &'static str {
            en: "Banal under",
            zh_hans: "特异度下限",
            zh_hant: "特異度下限",
        }
        find: &'static str {
            en: "A word in all parts",
            zh_hans: "看一个词在各部分",
            zh_hant: "看一個詞在各部分",
        }
        most: fn(&str) -> String {
            en: |field| format!("Most specific words by {field}"),
            zh_hans: |field| format!("各{field}最特异的词"),
            zh_hant: |field| format!("各{field}最特異的詞"),
        }
        sides: &'static str {
            en: "right: more frequent than expected; left: less",
            zh_hans: "右：比期望的多；左：比期望的少",
            zh_hant: "右：比期望的多；左：比期望的少",
        }
        unit: &'static str {
            en: "specificity (log₁₀ of the probability)",
            zh_hans: "特异度（概率的 log₁₀）",
            zh_hant: "特異度（機率的 log₁₀）",
        }
        over: fn(&str) -> String {
            en: |word| format!("{word} in all parts"),
            zh_hans: |word| format!("“{word}”在各部分"),
            zh_hant: |word| format!("「{word}」在各部分"),
        }
        freq_all: &'static str {
            en: "in all parts",
            zh_hans: "总频数",
            zh_hant: "總次數",
        }
        greatest: &'static str {
            en: "greatest",
            zh_hans: "最高特异度",
            zh_hant: "最高特異度",
        }
        cells: &'static str {
            en: "In each part: frequency, specificity",
            zh_hans: "每部分：频数、特异度",
            zh_hant: "每部分：次數、特異度",
        }
        no_word: fn(&str) -> String {
            en: |word| format!("{word} is not among the words that are counted."),
            zh_hans: |word| format!("计入统计的词里没有“{word}”。"),
            zh_hant: |word| format!("納入計數的詞裡沒有「{word}」。"),
        }
        no_field: &'static str {
            en: "There is one document and no metadata to part the texts by: open several texts, or a table with columns such as author or \
                 year.",
            zh_hans: "只有一篇文档，没有可以用来分部的元数据：请打开多篇文本，或带有作者、年份等列的表格。",
            zh_hant: "只有一份文件，沒有可以用來分部的後設資料：請開啟多份文件，或帶有作者、年份等欄的表格。",
        }
        unknown: fn(&str) -> String {
            en: |field| format!("The texts have no field {field}: choose one above, or open the corpus of this link."),
            zh_hans: |field| format!("文本没有“{field}”这项元数据：请在上方另选一项，或打开此链接所指的语料库。"),
            zh_hant: |field| format!("文件沒有「{field}」這項後設資料：請在上方另選一項，或開啟此連結所指的語料庫。"),
        }
    }
}
