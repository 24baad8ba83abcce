//! The overview.

use crate::text::number::{count, plural};

sentences! {
    pub struct Overview as overview {
        words: &'static str {
            en: "words",
            zh_hans: "词（形符）",
            zh_hant: "詞數（token）",
        }
        types: &'static str {
            en: "different words",
            zh_hans: "不同的词（类符）",
            zh_hant: "相異詞數（type）",
        }
        documents: &'static str {
            en: "documents",
            zh_hans: "文档",
            zh_hant: "文件",
        }
        sentences: &'static str {
            en: "sentences",
            zh_hans: "句子",
            zh_hant: "句子",
        }
        repairs: &'static str {
            en: "repairs",
            zh_hans: "处修复",
            zh_hant: "處修復",
        }
        set_aside: &'static str {
            en: "set aside as noise",
            zh_hans: "作为噪声搁置",
            zh_hant: "視為雜訊而擱置",
        }
        top: &'static str {
            en: "Most frequent words",
            zh_hans: "最常用的词",
            zh_hant: "最常用的詞",
        }
        top_note: &'static str {
            en: "without stopwords",
            zh_hans: "不含停用词",
            zh_hant: "不含停用詞",
        }
        shares: &'static str {
            en: "What is in each document",
            zh_hans: "每篇文档的构成",
            zh_hant: "各份文件的組成",
        }
        shares_note: &'static str {
            en: "in words, all text",
            zh_hans: "按词数，全部文字",
            zh_hant: "以詞數計，全部文字",
        }
        body: &'static str {
            en: "body",
            zh_hans: "正文",
            zh_hant: "內文",
        }
        reply: &'static str {
            en: "reply",
            zh_hans: "回复",
            zh_hant: "回覆",
        }
        aside: &'static str {
            en: "set aside",
            zh_hans: "搁置",
            zh_hant: "擱置",
        }
        cleaning: &'static str {
            en: "What cleaning did",
            zh_hans: "清洗了什么",
            zh_hant: "清理了哪些地方",
        }
        cleaning_note: &'static str {
            en: "the originals are kept",
            zh_hans: "原文都保留着",
            zh_hant: "原文一律保留",
        }
        clean: &'static str {
            en: "Nothing had to be repaired in these documents.",
            zh_hans: "这些文档没有需要修复的地方。",
            zh_hant: "這些文件沒有需要修復的地方。",
        }
        rule_head: &'static str {
            en: "rule",
            zh_hans: "规则",
            zh_hant: "規則",
        }
        example: &'static str {
            en: "example",
            zh_hans: "例子",
            zh_hant: "例子",
        }
        times: &'static str {
            en: "times",
            zh_hans: "次数",
            zh_hant: "次數",
        }
        norm_only: &'static str {
            en: "normal form only",
            zh_hans: "只改规范形式",
            zh_hant: "只改正規形式",
        }
        nothing: &'static str {
            en: "No text under these filters.",
            zh_hans: "当前筛选下没有文字。",
            zh_hant: "目前的篩選條件下沒有文字。",
        }
        shifts: &'static str {
            en: "What the count depends on",
            zh_hans: "统计范围的影响",
            zh_hant: "計數範圍造成的差別",
        }
        shifts_note: &'static str {
            en: "rank and frequency, without stopwords",
            zh_hans: "名次与频数，不含停用词",
            zh_hant: "名次與次數，不含停用詞",
        }
        risen: &'static str {
            en: "higher than in the column before",
            zh_hans: "名次比前一栏高",
            zh_hant: "名次比前一欄高",
        }
        fallen: &'static str {
            en: "lower than in the column before",
            zh_hans: "名次比前一栏低",
            zh_hant: "名次比前一欄低",
        }
        repeats: &'static str {
            en: "What repeats",
            zh_hans: "重复的段落",
            zh_hant: "重複的段落",
        }
        repeats_note: fn(u32, u32) -> String {
            en: |passages, words| match (passages, words) {
                (0, _) => String::new(),
                (passages, 0) => format!("{}, no whole paragraph", plural(passages, "passage", "passages")),
                (passages, words) => {
                    format!(
                        "{}; {} in repeated paragraphs",
                        plural(passages, "passage", "passages"),
                        plural(words, "word", "words")
                    )
                }
            },
            zh_hans: |passages, words| match (passages, words) {
                (0, _) => String::new(),
                (passages, 0) => format!("{} 处，没有整段重复", count(passages)),
                (passages, words) => format!("{} 处，重复段落共 {} 词", count(passages), count(words)),
            },
            zh_hant: |passages, words| match (passages, words) {
                (0, _) => String::new(),
                (passages, 0) => format!("{} 處，沒有整段重複", count(passages)),
                (passages, words) => format!("{} 處，重複的段落共 {} 詞", count(passages), count(words)),
            },
        }
        repeats_document: fn(&str) -> String {
            en: |share| format!("has {share} of its words from"),
            zh_hans: |share| format!("有 {share} 的词与以下文档相同："),
            zh_hant: |share| format!("有 {share} 的詞與這份相同："),
        }
        no_repeats: &'static str {
            en: "No passage of the main text stands twice.",
            zh_hans: "正文里没有重复的段落。",
            zh_hant: "主要內文裡沒有重複的段落。",
        }
        same_words: fn(u32, u32) -> String {
            en: |same, words| match same == words {
                true => plural(words, "word", "words"),
                false => format!("{} of {}", count(same), plural(words, "word", "words")),
            },
            zh_hans: |same, words| match same == words {
                true => format!("{} 词", count(words)),
                false => format!("{} 词中 {} 词相同", count(words), count(same)),
            },
            zh_hant: |same, words| match same == words {
                true => format!("{} 詞", count(words)),
                false => format!("{} 詞裡有 {} 詞相同", count(words), count(same)),
            },
        }
    }
}
