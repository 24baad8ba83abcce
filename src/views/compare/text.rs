//! Documents beside one another.

use crate::text::number::{count, plural};
use crate::views::compare::Part;

sentences! {
    pub struct Compare as compare {
        parts: &'static str {
            en: "Compare by",
            zh_hans: "比较方式",
            zh_hant: "比較方式",
        }
        part: fn(Part) -> &'static str {
            en: |part| match part {
                Part::Map => "map",
                Part::Typical => "typical words",
                Part::Weights => "tf-idf",
                Part::Diversity => "diversity",
                Part::Passages => "shared passages",
            },
            zh_hans: |part| match part {
                Part::Map => "分布图",
                Part::Typical => "特征词",
                Part::Weights => "tf-idf",
                Part::Diversity => "词汇多样性",
                Part::Passages => "相同段落",
            },
            zh_hant: |part| match part {
                Part::Map => "分布圖",
                Part::Typical => "特徵詞",
                Part::Weights => "tf-idf",
                Part::Diversity => "詞彙多樣性",
                Part::Passages => "相同段落",
            },
        }
        sentence: fn(Part, u32) -> String {
            en: |part, documents| {
                let documents = plural(documents, "document", "documents");
                match part {
                    Part::Map => format!("{documents} by the words that they use"),
                    Part::Typical => format!("What sets {documents} apart from one another"),
                    Part::Weights => format!("What weighs most in {documents}"),
                    Part::Diversity => format!("How varied the words of {documents} are"),
                    Part::Passages => "What documents have from one another".to_owned(),
                }
            },
            zh_hans: |part, documents| {
                let documents = count(documents);
                match part {
                    Part::Map => format!("{documents} 篇文档用词的远近"),
                    Part::Typical => format!("{documents} 篇文档各自的特征词"),
                    Part::Weights => format!("{documents} 篇文档中权重最高的词"),
                    Part::Diversity => format!("{documents} 篇文档的词汇多样性"),
                    Part::Passages => "文档之间相同的段落".to_owned(),
                }
            },
            zh_hant: |part, documents| {
                let documents = count(documents);
                match part {
                    Part::Map => format!("{documents} 份文件用詞的遠近"),
                    Part::Typical => format!("{documents} 份文件各自的特徵詞"),
                    Part::Weights => format!("{documents} 份文件中權重最高的詞"),
                    Part::Diversity => format!("{documents} 份文件的詞彙多樣性"),
                    Part::Passages => "文件之間相同的段落".to_owned(),
                }
            },
        }
        by: &'static str {
            en: "Compare",
            zh_hans: "比较对象",
            zh_hant: "比較對象",
        }
        by_documents: &'static str {
            en: "documents",
            zh_hans: "文档",
            zh_hant: "文件",
        }
        laid: &'static str {
            en: "lay it into the map of documents",
            zh_hans: "作为补充点放入文档图",
            zh_hant: "作為補充點放入文件圖",
        }
        sentence_by: fn(u32, &str) -> String {
            en: |parts, field| format!("{} by {field}", plural(parts, "part", "parts")),
            zh_hans: |parts, field| format!("按“{field}”分的 {} 个部分", count(parts)),
            zh_hant: |parts, field| format!("依「{field}」分的 {} 個部分", count(parts)),
        }
        single: &'static str {
            en: "There is only one document here: comparing takes at least two. Choose more among the documents, or open more texts.",
            zh_hans: "这里只有一篇文档，至少要两篇才能对读。请在筛选中多选几篇，或打开更多文本。",
            zh_hant: "這裡只有一份文件，至少要兩份才能對讀。請在篩選中多選幾份，或開啟更多文件。",
        }
        map: &'static str {
            en: "Documents and words",
            zh_hans: "文档与词",
            zh_hant: "文件與詞",
        }
        map_note: &'static str {
            en: "correspondence analysis",
            zh_hans: "对应分析",
            zh_hant: "對應分析",
        }
        map_words: &'static str {
            en: "Words",
            zh_hans: "词数",
            zh_hant: "詞數",
        }
        apart: fn(&str) -> String {
            en: |label| format!("{label} stands so far from the others that they look alike."),
            zh_hans: |label| format!("{label} 与其他文档相距太远，其余各篇挤在一处。"),
            zh_hant: |label| format!("{label} 離其他文件太遠，其餘各篇擠在一處。"),
        }
        without: fn(&str) -> String {
            en: |label| format!("Map without {label}"),
            zh_hans: |label| format!("去掉 {label} 再看"),
            zh_hant: |label| format!("去掉 {label} 再看"),
        }
        axis: fn(u32, &str) -> String {
            en: |axis, share| format!("axis {axis}: {share} of all differences"),
            zh_hans: |axis, share| format!("第 {axis} 轴，占全部差异的 {share}"),
            zh_hant: |axis, share| format!("第 {axis} 軸，占全部差異的 {share}"),
        }
        kind: fn(bool) -> &'static str {
            en: |document| if document { "document" } else { "word" },
            zh_hans: |document| if document { "文档" } else { "词" },
            zh_hant: |document| if document { "文件" } else { "詞" },
        }
        also_here: fn(u32, &str) -> String {
            en: |number, words| match number {
                0 => format!("with {words}"),
                number => format!("with {words} and {} more", count(number)),
            },
            zh_hans: |number, words| match number {
                0 => format!("同处：{words}"),
                number => format!("同处：{words}，另有 {} 个", count(number)),
            },
            zh_hant: |number, words| match number {
                0 => format!("同處：{words}"),
                number => format!("同處：{words}，另有 {} 個", count(number)),
            },
        }
        typical: &'static str {
            en: "Typical words",
            zh_hans: "特征词",
            zh_hant: "特徵詞",
        }
        typical_note: &'static str {
            en: "more frequent than in the other documents, by log-likelihood",
            zh_hans: "比其他文档更常用的词，按对数似然比排序",
            zh_hant: "比其他文件更常用的詞，依對數概似比排序",
        }
        here: fn(u32, u32) -> String {
            en: |here, elsewhere| format!("{} here, {} elsewhere", count(here), count(elsewhere)),
            zh_hans: |here, elsewhere| format!("本篇 {} 次，其他文档 {} 次", count(here), count(elsewhere)),
            zh_hant: |here, elsewhere| format!("本篇 {} 次，其他文件 {} 次", count(here), count(elsewhere)),
        }
        heat: &'static str {
            en: "Typical words, document by document",
            zh_hans: "特征词在各篇中的频率",
            zh_hant: "特徵詞在各篇的頻率",
        }
        heat_note: &'static str {
            en: "per million words; darkest where the word is most frequent",
            zh_hans: "每百万词；颜色最深处，该词最常用",
            zh_hant: "每百萬詞；顏色最深的地方，該詞最常用",
        }
        weights: &'static str {
            en: "Words by tf-idf",
            zh_hans: "tf-idf 权重",
            zh_hant: "tf-idf 權重",
        }
        weights_note: &'static str {
            en: "frequent here, in few documents",
            zh_hans: "本篇常用而少见于其他文档的词",
            zh_hant: "本篇常用而少見於其他文件的詞",
        }
        weight: fn(&str, u32) -> String {
            en: |weight, range| format!("{weight}, in {}", plural(range, "document", "documents")),
            zh_hans: |weight, range| format!("{weight}，见于 {} 篇", count(range)),
            zh_hant: |weight, range| format!("{weight}，見於 {} 份", count(range)),
        }
        diversity: &'static str {
            en: "Diversity",
            zh_hans: "词汇多样性",
            zh_hant: "詞彙多樣性",
        }
        diversity_note: fn(u32) -> String {
            en: |window| format!("MATTR over windows of {}", plural(window, "word", "words")),
            zh_hans: |window| format!("MATTR 的窗口为 {} 词", count(window)),
            zh_hant: |window| format!("MATTR 的視窗為 {} 詞", count(window)),
        }
        tokens: &'static str {
            en: "words",
            zh_hans: "形符",
            zh_hant: "詞數",
        }
        types: &'static str {
            en: "different",
            zh_hans: "类符",
            zh_hant: "相異詞",
        }
        hapaxes: &'static str {
            en: "once only",
            zh_hans: "仅现一次",
            zh_hant: "僅見一次",
        }
        whole: &'static str {
            en: "all as one text",
            zh_hans: "合为一篇",
            zh_hant: "合為一篇",
        }
        pair: &'static str {
            en: "Two documents",
            zh_hans: "两篇文档",
            zh_hant: "兩份文件",
        }
        first: &'static str {
            en: "First",
            zh_hans: "甲篇",
            zh_hant: "甲篇",
        }
        second: &'static str {
            en: "Second",
            zh_hans: "乙篇",
            zh_hant: "乙篇",
        }
        pairs: &'static str {
            en: "Documents that share most",
            zh_hans: "相同最多的文档",
            zh_hant: "相同最多的文件",
        }
        pairs_note: &'static str {
            en: "main text, whatever the filters; with the document where a passage stands first",
            zh_hans: "只看正文，不受筛选影响；同一段落见于多篇时，与最早的一篇相比",
            zh_hant: "只看主要內文，不受篩選影響；同一段落見於多份文件時，與最早的一份相比",
        }
        shared: fn(u32, u32) -> String {
            en: |passages, words| {
                format!("{}, {}", plural(passages, "passage", "passages"), plural(words, "word", "words"))
            },
            zh_hans: |passages, words| format!("{} 段，{} 词", count(passages), count(words)),
            zh_hant: |passages, words| format!("{} 段，{} 詞", count(passages), count(words)),
        }
        none: &'static str {
            en: "These two share no passage of twelve words or more.",
            zh_hans: "这两篇没有十二词以上的相同段落。",
            zh_hant: "這兩份文件沒有十二詞以上的相同段落。",
        }
        no_pairs: &'static str {
            en: "No document has a passage of another.",
            zh_hans: "各篇之间没有相同的段落。",
            zh_hant: "各份文件之間沒有相同的段落。",
        }
        aligned: &'static str {
            en: "Side by side",
            zh_hans: "逐段对照",
            zh_hant: "逐段對照",
        }
        different: &'static str {
            en: "underlined: not the same in both",
            zh_hans: "划线处：两篇不同",
            zh_hant: "畫線處：兩篇不同",
        }
        first_of: fn(u32, u32) -> String {
            en: |shown, all| {
                format!("The first {} of {}; the CSV file has all.", count(shown), plural(all, "passage", "passages"))
            },
            zh_hans: |shown, all| {
                format!("共 {} 段，此处列出前 {} 段；CSV 文件中是全部。", count(all), count(shown))
            },
            zh_hant: |shown, all| format!("共 {} 段，這裡列出前 {} 段；CSV 檔中是全部。", count(all), count(shown)),
        }
    }
}
