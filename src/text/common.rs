//! What several pages say.

use crate::text::number::{count, plural};

sentences! {
    pub struct Common {
        colon: &'static str {
            en: ": ",
            zh_hans: "：",
            zh_hant: "：",
        }
        table: &'static str {
            en: "table",
            zh_hans: "表格",
            zh_hant: "表格",
        }
        figure: &'static str {
            en: "figure",
            zh_hans: "图",
            zh_hant: "圖",
        }
        link: &'static str {
            en: "link",
            zh_hans: "链接",
            zh_hant: "連結",
        }
        copied: &'static str {
            en: "copied",
            zh_hans: "已复制",
            zh_hant: "已複製",
        }
        not_copied: &'static str {
            en: "not copied: take it from the address bar",
            zh_hans: "未能复制：请从地址栏复制",
            zh_hant: "無法複製：請從網址列複製",
        }
        save_csv: fn(&str) -> String {
            en: |what| format!("Save \u{201c}{what}\u{201d} as CSV"),
            zh_hans: |what| format!("把“{what}”存为 CSV"),
            zh_hant: |what| format!("將「{what}」存成 CSV"),
        }
        save_svg: fn(&str) -> String {
            en: |what| format!("Save \u{201c}{what}\u{201d} as SVG"),
            zh_hans: |what| format!("把“{what}”存为 SVG"),
            zh_hant: |what| format!("將「{what}」存成 SVG"),
        }
        loading: &'static str {
            en: "Counting\u{2026}",
            zh_hans: "正在统计……",
            zh_hant: "計算中……",
        }
        retry: &'static str {
            en: "Try again",
            zh_hans: "重试",
            zh_hant: "再試一次",
        }
        previous: &'static str {
            en: "previous",
            zh_hans: "上一页",
            zh_hant: "上一頁",
        }
        next: &'static str {
            en: "next",
            zh_hans: "下一页",
            zh_hant: "下一頁",
        }
        range: fn(u32, u32, u32) -> String {
            en: |first, last, all| format!("{}–{} of {}", count(first), count(last), count(all)),
            zh_hans: |first, last, all| format!("第 {}–{} 条，共 {} 条", count(first), count(last), count(all)),
            zh_hant: |first, last, all| format!("第 {}–{} 筆，共 {} 筆", count(first), count(last), count(all)),
        }
        small: fn(u32) -> String {
            en: |words| {
                format!(
                    "Only {} are counted: below 10,000, figures per million and dispersions are rough.",
                    plural(words, "word", "words")
                )
            },
            zh_hans: |words| {
                format!("只有 {} 词计入统计：不足一万词时，每百万词频率和离散度只是粗略的数字。", count(words))
            },
            zh_hant: |words| format!("只有 {} 詞納入計數：不滿一萬詞時，每百萬詞頻率與分散度只是概數。", count(words)),
        }
        document: &'static str {
            en: "document",
            zh_hans: "文档",
            zh_hant: "文件",
        }
        word: &'static str {
            en: "word",
            zh_hans: "词",
            zh_hant: "詞",
        }
        freq: &'static str {
            en: "frequency",
            zh_hans: "频数",
            zh_hant: "次數",
        }
        rel_freq: &'static str {
            en: "per million",
            zh_hans: "每百万词",
            zh_hant: "每百萬詞",
        }
        rel_freq_characters: &'static str {
            en: "per million",
            zh_hans: "每百万字",
            zh_hant: "每百萬字",
        }
        apply: &'static str {
            en: "Apply",
            zh_hans: "应用",
            zh_hant: "套用",
        }
        copy_lines: &'static str {
            en: "Copy the link to these lines",
            zh_hans: "复制这些索引行的链接",
            zh_hant: "複製這些索引行的連結",
        }
        about_file: &'static str {
            en: "about",
            zh_hans: "说明",
            zh_hant: "說明",
        }
        save_about: fn(&str) -> String {
            en: |title| format!("Save a file about {title}: corpus, query, filters, settings"),
            zh_hans: |title| format!("保存{title}的说明：语料库、检索式、筛选和设置"),
            zh_hant: |title| format!("儲存{title}的說明：語料庫、檢索式、篩選與設定"),
        }
        save_png: fn(&str) -> String {
            en: |title| format!("Save {title} as PNG"),
            zh_hans: |title| format!("把{title}存为 PNG"),
            zh_hant: |title| format!("將{title}存成 PNG"),
        }
    }
}
