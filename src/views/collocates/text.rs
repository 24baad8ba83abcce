//! Collocates.

use crate::text::number::{count, plural};
use wenmai_protocol::{Span, TableOf};

sentences! {
    pub struct Collocates as collocates {
        ask: &'static str {
            en: "Which word\u{2019}s company?",
            zh_hans: "看哪个词的搭配？",
            zh_hant: "要看哪個詞的搭配？",
        }
        ask_note: &'static str {
            en: "Type a word into the field above and press Enter: this page lists what stands near it more often than \
                       chance would have it.",
            zh_hans: "在上面输入一个词，按回车键：这里会列出在它附近出现得比随机情况更多的词。",
            zh_hant: "在上方輸入一個詞，按 Enter：這裡會列出在它附近出現得比隨機情況更頻繁的詞。",
        }
        sentence: fn(u32, u32) -> String {
            en: |items, hits| {
                format!("{} of {}", plural(items, "collocate", "collocates"), plural(hits, "hit", "hits"))
            },
            zh_hans: |items, hits| format!("{} 条结果的 {} 个搭配词", count(hits), count(items)),
            zh_hant: |items, hits| format!("{} 筆結果的 {} 個搭配詞", count(hits), count(items)),
        }
        sizes: fn(u32, u32, u32) -> String {
            en: |window, node, n| {
                format!("{} in windows · {} in hits · {} in all", count(window), count(node), plural(n, "word", "words"))
            },
            zh_hans: |window, node, n| {
                format!("跨距内 {} 词 · 节点词占 {} 词 · 共 {} 词", count(window), count(node), count(n))
            },
            zh_hant: |window, node, n| {
                format!("跨距內 {} 詞 · 節點詞占 {} 詞 · 共 {} 詞", count(window), count(node), count(n))
            },
        }
        no_hits: fn(&str) -> String {
            en: |query| format!("{query} has no hit on word boundaries here, so it has no collocates."),
            zh_hans: |query| format!("{query} 在这里没有合于词界的结果，因此没有搭配词。"),
            zh_hant: |query| format!("{query} 在這裡沒有合於詞界的結果，因此沒有搭配詞。"),
        }
        none: &'static str {
            en: "No word is near it often enough: lower the least frequency or number of documents, or widen the window.",
            zh_hans: "没有哪个词在它附近出现得够多：请调低最低频数或文档数，或放宽跨距。",
            zh_hant: "沒有詞在它附近出現得夠多：請降低最低次數或文件數，或放寬跨距。",
        }
        window: &'static str {
            en: "Window",
            zh_hans: "跨距",
            zh_hant: "跨距",
        }
        left: &'static str {
            en: "left",
            zh_hans: "左",
            zh_hant: "左",
        }
        right: &'static str {
            en: "right",
            zh_hans: "右",
            zh_hant: "右",
        }
        span: fn(Span) -> String {
            en: |span| match span {
                Span::Words(left, right) => format!("{left}L {right}R"),
                Span::Sentence => "sentence".to_owned(),
            },
            zh_hans: |span| match span {
                Span::Words(left, right) => format!("左 {left} 右 {right}"),
                Span::Sentence => "整句".to_owned(),
            },
            zh_hant: |span| match span {
                Span::Words(left, right) => format!("左 {left} 右 {right}"),
                Span::Sentence => "整句".to_owned(),
            },
        }
        words: &'static str {
            en: "words",
            zh_hans: "按词",
            zh_hant: "依詞數",
        }
        sentence_span: &'static str {
            en: "sentence",
            zh_hans: "整句",
            zh_hant: "整句",
        }
        within: &'static str {
            en: "within the sentence",
            zh_hans: "不跨句",
            zh_hant: "不跨句",
        }
        table: &'static str {
            en: "Counted as",
            zh_hans: "计法",
            zh_hant: "計法",
        }
        table_of: fn(TableOf) -> &'static str {
            en: |table| match table {
                TableOf::Surface => "surface co-occurrence",
                TableOf::Frequencies => "frequencies",
            },
            zh_hans: |table| match table {
                TableOf::Surface => "表层共现",
                TableOf::Frequencies => "词频",
            },
            zh_hant: |table| match table {
                TableOf::Surface => "表層共現",
                TableOf::Frequencies => "詞頻",
            },
        }
        table_note: fn(TableOf) -> &'static str {
            en: |table| match table {
                TableOf::Surface => "Surface co-occurrence (Evert 2008): the words of the windows against all others.",
                TableOf::Frequencies => {
                    "Frequencies (AntConc, Sketch Engine, NLTK): the node\u{2019}s frequency stands for its windows."
                }
            },
            zh_hans: |table| match table {
                TableOf::Surface => "表层共现（Evert 2008）：以跨距内的词对其余所有的词。",
                TableOf::Frequencies => "词频（AntConc、Sketch Engine、NLTK）：以节点词的频数代替跨距。",
            },
            zh_hant: |table| match table {
                TableOf::Surface => "表層共現（Evert 2008）：以跨距內的詞對其餘所有的詞。",
                TableOf::Frequencies => "詞頻（AntConc、Sketch Engine、NLTK）：以節點詞的次數代替跨距。",
            },
        }
        tiny: &'static str {
            en: "This is a tiny corpus, so a word counts that is near the node once, in one document.",
            zh_hans: "语料库很小，所以在一篇文档里共现一次就算。",
            zh_hant: "語料庫很小，因此在一份文件中共現一次就算。",
        }
        together: &'static str {
            en: "together",
            zh_hans: "共现",
            zh_hant: "共現",
        }
        left_freq: &'static str {
            en: "left",
            zh_hans: "左",
            zh_hant: "左",
        }
        right_freq: &'static str {
            en: "right",
            zh_hans: "右",
            zh_hant: "右",
        }
        corpus_freq: &'static str {
            en: "in all",
            zh_hans: "总频数",
            zh_hant: "總次數",
        }
        expected: &'static str {
            en: "expected",
            zh_hans: "期望",
            zh_hant: "期望值",
        }
        places: &'static str {
            en: "by place",
            zh_hans: "分位置",
            zh_hant: "分位置",
        }
        network: &'static str {
            en: "Network",
            zh_hans: "搭配网络",
            zh_hant: "搭配網路",
        }
        network_note: fn(u32) -> String {
            en: |words| format!("the first {}; lines join words of one window", count(words)),
            zh_hans: |words| format!("前 {} 个；连线表示同在一个跨距", count(words)),
            zh_hant: |words| format!("前 {} 個；連線表示位於同一跨距", count(words)),
        }
        compare: &'static str {
            en: "against the rest",
            zh_hans: "与其余文本比较",
            zh_hant: "與其餘文件比較",
        }
        compared: &'static str {
            en: "Compared with the rest of the corpus",
            zh_hans: "与其余文本中的搭配比较",
            zh_hant: "與其餘文件中的搭配比較",
        }
        compared_part: &'static str {
            en: "Compared with another part",
            zh_hans: "与另一部分中的搭配比较",
            zh_hant: "與另一部分中的搭配比較",
        }
        compared_note: &'static str {
            en: "Which words stand in the windows here, and which in those of the same query elsewhere.",
            zh_hans: "同一检索式，哪些词多在这里的跨距内，哪些多在别处的跨距内。",
            zh_hant: "同一檢索式，哪些詞多在這裡的跨距內，哪些多在別處的跨距內。",
        }
        here: &'static str {
            en: "here",
            zh_hans: "这里",
            zh_hant: "這裡",
        }
        elsewhere: &'static str {
            en: "elsewhere",
            zh_hans: "别处",
            zh_hant: "別處",
        }
        compare_whole: &'static str {
            en: "All of the corpus is chosen: choose a part in the filters to compare it with the rest.",
            zh_hans: "现在选中的是整个语料库：请先筛选出一部分，再与其余文本比较。",
            zh_hant: "目前選取的是整個語料庫：請先篩選出一部分，再與其餘文件比較。",
        }
    }
}
