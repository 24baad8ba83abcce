//! The column of the corpus and its filters.

use crate::text::number::{count, plural};
use wenmai_protocol::{Language, Script, Zone};

sentences! {
    pub struct Column {
        label: &'static str {
            en: "Corpus and filters",
            zh_hans: "语料库与筛选",
            zh_hant: "語料庫與篩選",
        }
        corpus: &'static str {
            en: "Corpus",
            zh_hans: "语料库",
            zh_hant: "語料庫",
        }
        seed_name: &'static str {
            en: "WeChat against Alipay",
            zh_hans: "微信与支付宝之争",
            zh_hant: "微信與支付寶之爭",
        }
        own_name: &'static str {
            en: "Your texts",
            zh_hans: "自己的文本",
            zh_hant: "自己的文件",
        }
        seed: &'static str {
            en: "seed",
            zh_hans: "种子语料",
            zh_hant: "種子語料",
        }
        counts: fn(u32, u32) -> String {
            en: |documents, words| {
                format!("{} · {}", plural(documents, "document", "documents"), plural(words, "word", "words"))
            },
            zh_hans: |documents, words| format!("{} 篇文档 · {} 词", count(documents), count(words)),
            zh_hant: |documents, words| format!("{} 份文件 · {} 詞", count(documents), count(words)),
        }
        fingerprint: &'static str {
            en: "Fingerprint: it differs when texts, dictionary or settings do",
            zh_hans: "指纹：文本、词典或设置不同，指纹就不同",
            zh_hant: "指紋：文件、詞典或設定一有不同，指紋就不同",
        }
        documents: &'static str {
            en: "Documents",
            zh_hans: "文档",
            zh_hant: "文件",
        }
        only: fn(&str) -> String {
            en: |title| format!("Only \u{201c}{title}\u{201d}"),
            zh_hans: |title| format!("只看《{title}》"),
            zh_hant: |title| format!("只看〈{title}〉"),
        }
        only_short: &'static str {
            en: "only",
            zh_hans: "只看",
            zh_hant: "只看",
        }
        more: fn(u32) -> String {
            en: |number| format!("{} more", count(number)),
            zh_hans: |number| format!("还有 {} 篇", count(number)),
            zh_hant: |number| format!("還有 {} 篇", count(number)),
        }
        sites: &'static str {
            en: "Site",
            zh_hans: "网站",
            zh_hant: "網站",
        }
        zones: &'static str {
            en: "Zone",
            zh_hans: "区域",
            zh_hant: "區塊",
        }
        zone: fn(Zone) -> &'static str {
            en: |zone| match zone {
                Zone::Title => "title",
                Zone::Byline => "byline",
                Zone::Heading => "heading",
                Zone::Body => "body",
                Zone::Reply => "reply",
                Zone::Quote => "quotation",
                Zone::Signature => "signature",
                Zone::Navigation => "navigation",
                Zone::Related => "related links",
                Zone::Chrome => "rest of the page",
            },
            zh_hans: |zone| match zone {
                Zone::Title => "标题",
                Zone::Byline => "来源与日期",
                Zone::Heading => "小标题",
                Zone::Body => "正文",
                Zone::Reply => "回复",
                Zone::Quote => "引文",
                Zone::Signature => "签名档",
                Zone::Navigation => "导航",
                Zone::Related => "相关链接",
                Zone::Chrome => "页面其余部分",
            },
            zh_hant: |zone| match zone {
                Zone::Title => "標題",
                Zone::Byline => "出處與日期",
                Zone::Heading => "小標",
                Zone::Body => "內文",
                Zone::Reply => "回覆",
                Zone::Quote => "引文",
                Zone::Signature => "簽名檔",
                Zone::Navigation => "導覽列",
                Zone::Related => "相關連結",
                Zone::Chrome => "頁面其他部分",
            },
        }
        scripts: &'static str {
            en: "Script",
            zh_hans: "字形",
            zh_hant: "字體",
        }
        script: fn(Script) -> &'static str {
            en: |script| match script {
                Script::Hans => "Simplified",
                Script::Hant => "Traditional",
                Script::Latn => "Latin",
                Script::Zyyy => "other",
            },
            zh_hans: |script| match script {
                Script::Hans => "简体",
                Script::Hant => "繁体",
                Script::Latn => "拉丁字母",
                Script::Zyyy => "其他",
            },
            zh_hant: |script| match script {
                Script::Hans => "簡體",
                Script::Hant => "繁體",
                Script::Latn => "拉丁字母",
                Script::Zyyy => "其他",
            },
        }
        badge: fn(Script) -> &'static str {
            en: |script| match script {
                Script::Hans => "简",
                Script::Hant => "繁",
                Script::Latn => "EN",
                Script::Zyyy => "–",
            },
            zh_hans: |script| match script {
                Script::Hans => "简",
                Script::Hant => "繁",
                Script::Latn => "EN",
                Script::Zyyy => "–",
            },
            zh_hant: |script| match script {
                Script::Hans => "简",
                Script::Hant => "繁",
                Script::Latn => "EN",
                Script::Zyyy => "–",
            },
        }
        languages: &'static str {
            en: "Language",
            zh_hans: "语种",
            zh_hant: "語言",
        }
        language: fn(Language) -> &'static str {
            en: |language| match language {
                Language::Zh => "Chinese",
                Language::En => "English",
                Language::Ja => "Japanese",
                Language::Ko => "Korean",
                Language::Und => "unknown",
            },
            zh_hans: |language| match language {
                Language::Zh => "中文",
                Language::En => "英文",
                Language::Ja => "日文",
                Language::Ko => "韩文",
                Language::Und => "不明",
            },
            zh_hant: |language| match language {
                Language::Zh => "中文",
                Language::En => "英文",
                Language::Ja => "日文",
                Language::Ko => "韓文",
                Language::Und => "不明",
            },
        }
        dates: &'static str {
            en: "Date",
            zh_hans: "日期",
            zh_hant: "日期",
        }
        from: &'static str {
            en: "from",
            zh_hans: "从",
            zh_hant: "自",
        }
        to: &'static str {
            en: "to",
            zh_hans: "到",
            zh_hant: "至",
        }
        undated: fn(u32) -> String {
            en: |words| format!("{} without a date", plural(words, "word", "words")),
            zh_hans: |words| format!("{} 词没有日期", count(words)),
            zh_hant: |words| format!("{} 詞沒有日期", count(words)),
        }
        doubtful: &'static str {
            en: "dashed: the text itself contradicts the date",
            zh_hans: "虚线：日期与文中内容矛盾",
            zh_hant: "虛線：日期與文中內容牴觸",
        }
        month: fn(&str, u32) -> String {
            en: |month, words| format!("{month}: {}", plural(words, "word", "words")),
            zh_hans: |month, words| format!("{month}：{} 词", count(words)),
            zh_hant: |month, words| format!("{month}：{} 詞", count(words)),
        }
        words: fn(u32) -> String {
            en: |words| plural(words, "word", "words"),
            zh_hans: |words| format!("{} 词", count(words)),
            zh_hant: |words| format!("{} 詞", count(words)),
        }
        fields: &'static str {
            en: "Metadata",
            zh_hans: "元数据",
            zh_hant: "後設資料",
        }
        field: fn(&str) -> String {
            en: |name| name.to_owned(),
            zh_hans: |name| match name {
                "author" => "作者",
                "date" => "日期",
                "document" => "文档",
                "editor" => "编辑",
                "kind" => "种类",
                "site" => "网站",
                "source" => "来源",
                "subcorpus" => "子语料库",
                "title" => "标题",
                "year" => "年份",
                name => name,
            }
            .to_owned(),
            zh_hant: |name| match name {
                "author" => "作者",
                "date" => "日期",
                "document" => "文件",
                "editor" => "編輯",
                "kind" => "種類",
                "site" => "網站",
                "source" => "出處",
                "subcorpus" => "子語料庫",
                "title" => "標題",
                "year" => "年份",
                name => name,
            }
            .to_owned(),
        }
        name_part: &'static str {
            en: "Name this part",
            zh_hans: "给这部分命名",
            zh_hant: "為這部分命名",
        }
        with_hits: fn(&str) -> String {
            en: |query| format!("only documents with hits of {query}"),
            zh_hans: |query| format!("只含检索到“{query}”的文档"),
            zh_hant: |query| format!("只含檢索到「{query}」的文件"),
        }
        values: fn(u32) -> String {
            en: |number| plural(number, "value", "values"),
            zh_hans: |number| format!("{} 个值", count(number)),
            zh_hant: |number| format!("{} 個值", count(number)),
        }
        no_value: &'static str {
            en: "(none)",
            zh_hans: "（未填）",
            zh_hant: "（未填）",
        }
        find_value: &'static str {
            en: "Find a value",
            zh_hans: "查找值",
            zh_hant: "尋找值",
        }
        no_such_value: &'static str {
            en: "No value has that in it.",
            zh_hans: "没有含这几个字的值。",
            zh_hant: "沒有含這幾個字的值。",
        }
        more_values: fn(u32) -> String {
            en: |number| format!("{} more", count(number)),
            zh_hans: |number| format!("还有 {} 个", count(number)),
            zh_hant: |number| format!("還有 {} 個", count(number)),
        }
        lift: &'static str {
            en: "Remove this filter",
            zh_hans: "去掉这个筛选",
            zh_hant: "移除這項篩選",
        }
        filters: fn(u32) -> String {
            en: |active| match active {
                0 => "Corpus and filters".to_owned(),
                active => format!("Corpus and filters ({active})"),
            },
            zh_hans: |active| match active {
                0 => "语料库与筛选".to_owned(),
                active => format!("语料库与筛选（{active}）"),
            },
            zh_hant: |active| match active {
                0 => "語料庫與篩選".to_owned(),
                active => format!("語料庫與篩選（{active}）"),
            },
        }
        clear: &'static str {
            en: "Clear filters",
            zh_hans: "清除筛选",
            zh_hant: "清除篩選",
        }
    }
}
