//! Specificities.

use crate::text::number::{count, grouped, plural, plural_of};
use wenmai_protocol::{Banality, Specificities as Found};

/// A bound in tenths.
fn tenths(bound: u32) -> String {
    match bound % 10 {
        0 => (bound / 10).to_string(),
        rest => format!("{}.{rest}", bound / 10),
    }
}

sentences! {
    pub struct Specificities as specificities {
        title: &'static str {
            en: "Specificities",
            zh_hans: "特异词",
            zh_hant: "特異詞",
        }
        sentence: fn(u32, &str, u64) -> String {
            en: |parts, field, words| {
                format!("{} by {field} · {}", plural(parts, "part", "parts"), plural_of(words, "word", "words"))
            },
            zh_hans: |parts, field, words| format!("按{field}分为 {} 部分 · {} 词", count(parts), grouped(words)),
            zh_hant: |parts, field, words| format!("依{field}分為 {} 部分 · {} 詞", count(parts), grouped(words)),
        }
        tested: fn(&Found, u32) -> String {
            en: |found, bound| {
                format!(
                    "{} tested, {} of them banal: in no part as far from 0 as {}. {} too rare.",
                    plural(found.tested, "word", "words"),
                    count(found.banal),
                    tenths(bound),
                    count(found.rare),
                )
            },
            zh_hans: |found, bound| {
                format!(
                    "检验 {} 个词，其中 {} 个是各部分共用的基本词（特异度的绝对值都不到 {}）；另有 {} 个词频数太低，未检验。",
                    count(found.tested),
                    count(found.banal),
                    tenths(bound),
                    count(found.rare),
                )
            },
            zh_hant: |found, bound| {
                format!(
                    "檢定 {} 個詞，其中 {} 個是各部分共用的基本詞（特異度的絕對值都不到 {}）；另有 {} 個詞次數太低，未檢定。",
                    count(found.tested),
                    count(found.banal),
                    tenths(bound),
                    count(found.rare),
                )
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
        parts: &'static str {
            en: "Parts",
            zh_hans: "部分",
            zh_hant: "部分",
        }
        part: &'static str {
            en: "part",
            zh_hans: "部分",
            zh_hant: "部分",
        }
        top: &'static str {
            en: "Words drawn",
            zh_hans: "图中词数",
            zh_hant: "圖中詞數",
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
        banal: &'static str {
            en: "banal",
            zh_hans: "基本词",
            zh_hant: "基本詞",
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
        size: fn(u64) -> String {
            en: |words| plural_of(words, "word", "words"),
            zh_hans: |words| format!("{} 词", grouped(words)),
            zh_hant: |words| format!("{} 詞", grouped(words)),
        }
        times: fn(u32) -> String {
            en: |times| plural(times, "time", "times"),
            zh_hans: |times| format!("{} 次", count(times)),
            zh_hant: |times| format!("{} 次", count(times)),
        }
        of: fn(u32, u32) -> String {
            en: |here, all| format!("{} of {}", count(here), count(all)),
            zh_hans: |here, all| format!("共 {} 次，此处 {} 次", count(all), count(here)),
            zh_hant: |here, all| format!("共 {} 次，此處 {} 次", count(all), count(here)),
        }
        over: fn(&str) -> String {
            en: |word| format!("{word} in all parts"),
            zh_hans: |word| format!("“{word}”在各部分"),
            zh_hant: |word| format!("「{word}」在各部分"),
        }
        over_parts: &'static str {
            en: "show in all parts",
            zh_hans: "看在各部分的情况",
            zh_hant: "看在各部分的情況",
        }
        close: &'static str {
            en: "close this figure",
            zh_hans: "收起此图",
            zh_hant: "收起此圖",
        }
        freq_all: &'static str {
            en: "in all parts",
            zh_hans: "总频数",
            zh_hant: "總次數",
        }
        words_of: &'static str {
            en: "words of the part",
            zh_hans: "部分词数",
            zh_hant: "部分詞數",
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
        nothing: &'static str {
            en: "No word is frequent enough: lower the least frequency, or widen the filters.",
            zh_hans: "没有词达到最低频数：请调低要求，或放宽筛选条件。",
            zh_hant: "沒有詞達到最低次數：請降低門檻，或放寬篩選條件。",
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
        too_many: fn(u32, u32) -> String {
            en: |parts, words| {
                format!(
                    "{} by {} are too many at once: choose another field, a higher least frequency, or a filter.",
                    plural(parts, "part", "parts"),
                    plural(words, "word", "words"),
                )
            },
            zh_hans: |parts, words| {
                format!("{} 部分乘 {} 个词，一次算不了：请另选元数据、调高最低频数，或加筛选条件。", count(parts), count(words))
            },
            zh_hant: |parts, words| {
                format!("{} 部分乘 {} 個詞，無法一次算完：請另選後設資料、提高最低次數，或加上篩選。", count(parts), count(words))
            },
        }
    }
}
