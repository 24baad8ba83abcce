//! What went wrong, and what to do.

use crate::text::number::{count, plural};
use wenmai_protocol::{ChangeFault, Lang, LineFaultKind, QueryFault};

sentences! {
    pub struct Faults {
        query: fn(&QueryFault) -> String {
            en: |fault| match fault {
                QueryFault::Empty => "There is nothing to search for: type a word.".to_owned(),
                QueryFault::UnclosedQuote => {
                    "A quotation mark is not closed: add one at the end of the phrase.".to_owned()
                }
                QueryFault::EmptyAlternative => {
                    "Something is missing beside |: write a word on both sides.".to_owned()
                }
                QueryFault::UnknownConcept { name, near } if near.is_empty() => {
                    format!("There is no concept @{name}: search for the word without @.")
                }
                QueryFault::UnknownConcept { name, .. } => format!("There is no concept @{name}. Did you mean"),
                QueryFault::NothingToFind => {
                    "Only punctuation or spaces: type at least one letter, digit or character.".to_owned()
                }
                QueryFault::TooLong { limit } => {
                    format!("The query is too long: at most {}.", plural(*limit, "character", "characters"))
                }
                QueryFault::Expected { what } => format!("Something else should stand here: {}", what.join(" ")),
                QueryFault::Unknown { name, known } => format!("There is no {name}; there is {}.", known.join(", ")),
                QueryFault::Pattern { reason } => format!("The regular expression cannot be read: {reason}."),
                QueryFault::TooLarge => "The repetitions multiply to too many: make the numbers smaller.".to_owned(),
                QueryFault::Circle { names } => {
                    format!("These rules name one another in a circle: @{}. One of them has to do without.", names.join(", @"))
                }
                QueryFault::BrokenCode { name } => format!("The rule of @{name} itself cannot be read."),
            },
            zh_hans: |fault| match fault {
                QueryFault::Empty => "没有要检索的内容：请输入一个词。".to_owned(),
                QueryFault::UnclosedQuote => "引号没有闭合：请在短语末尾补上引号。".to_owned(),
                QueryFault::EmptyAlternative => "“|”的一边是空的：两边都要有词。".to_owned(),
                QueryFault::UnknownConcept { name, near } if near.is_empty() => {
                    format!("没有名为 @{name} 的概念：可以去掉 @ 直接检索这个词。")
                }
                QueryFault::UnknownConcept { name, .. } => format!("没有名为 @{name} 的概念。是不是要找"),
                QueryFault::NothingToFind => "只有标点或空格：请至少输入一个字、字母或数字。".to_owned(),
                QueryFault::TooLong { limit } => format!("检索式太长：最多 {} 个字符。", count(*limit)),
                QueryFault::Expected { what } => format!("此处应为：{}", what.join(" ")),
                QueryFault::Unknown { name, known } => format!("没有 {name}；有 {}。", known.join("、")),
                QueryFault::Pattern { reason } => format!("正则表达式无法解读：{reason}。"),
                QueryFault::TooLarge => "重复次数相乘过大：请把数字改小。".to_owned(),
                QueryFault::Circle { names } => {
                    format!("规则互相引用，绕成了一圈：@{}。请改掉其中一条。", names.join("、@"))
                }
                QueryFault::BrokenCode { name } => format!("@{name} 的规则本身就无法解读。"),
            },
            zh_hant: |fault| match fault {
                QueryFault::Empty => "沒有要檢索的內容：請輸入一個詞。".to_owned(),
                QueryFault::UnclosedQuote => "引號沒有成對：請在片語結尾補上引號。".to_owned(),
                QueryFault::EmptyAlternative => "「|」有一邊是空的：兩邊都要有詞。".to_owned(),
                QueryFault::UnknownConcept { name, near } if near.is_empty() => {
                    format!("沒有名為 @{name} 的概念：可以拿掉 @，直接檢索這個詞。")
                }
                QueryFault::UnknownConcept { name, .. } => format!("沒有名為 @{name} 的概念。您要找的是不是"),
                QueryFault::NothingToFind => "只有標點或空格：請至少輸入一個字、字母或數字。".to_owned(),
                QueryFault::TooLong { limit } => format!("檢索式太長：最多 {} 個字元。", count(*limit)),
                QueryFault::Expected { what } => format!("此處應為：{}", what.join(" ")),
                QueryFault::Unknown { name, known } => format!("沒有 {name}；有 {}。", known.join("、")),
                QueryFault::Pattern { reason } => format!("正規表示式無法解讀：{reason}。"),
                QueryFault::TooLarge => "重複次數相乘過大：請把數字改小。".to_owned(),
                QueryFault::Circle { names } => {
                    format!("規則互相引用，繞成了一圈：@{}。請改掉其中一條。", names.join("、@"))
                }
                QueryFault::BrokenCode { name } => format!("@{name} 的規則本身就無法解讀。"),
            },
        }
        change: fn(ChangeFault) -> &'static str {
            en: |fault| match fault {
                ChangeFault::NoWord => {
                    "Only letters, digits and Chinese characters that follow one another can be joined or cut."
                }
                ChangeFault::Nothing => "This changes nothing: it is so already.",
                ChangeFault::TooMany => crate::views::lists::text::Lists::EN.too_many,
                ChangeFault::Fields(fault) => fault.sentence(Lang::En),
            },
            zh_hans: |fault| match fault {
                ChangeFault::NoWord => "只有相连的汉字、字母和数字才能合并或切开。",
                ChangeFault::Nothing => "没有变化：本来就是这样。",
                ChangeFault::TooMany => crate::views::lists::text::Lists::ZH_HANS.too_many,
                ChangeFault::Fields(fault) => fault.sentence(Lang::ZhHans),
            },
            zh_hant: |fault| match fault {
                ChangeFault::NoWord => "只有相連的漢字、字母和數字才能合併或切開。",
                ChangeFault::Nothing => "沒有變動：原本就是這樣。",
                ChangeFault::TooMany => crate::views::lists::text::Lists::ZH_HANT.too_many,
                ChangeFault::Fields(fault) => fault.sentence(Lang::ZhHant),
            },
        }
        not_found: &'static str {
            en: "There is no such document or page in this corpus.",
            zh_hans: "这个语料库里没有这样的文档或页。",
            zh_hant: "這個語料庫裡沒有這樣的文件或頁。",
        }
        stopped: &'static str {
            en: "You stopped the search.",
            zh_hans: "检索已停止。",
            zh_hant: "檢索已停止。",
        }
        dictionary: &'static str {
            en: "The dictionary could not be fetched: check the connection and try again.",
            zh_hans: "词典无法获取：请检查网络后重试。",
            zh_hant: "無法取得詞典：請檢查網路連線後再試一次。",
        }
        files: &'static str {
            en: "None of the files could be opened.",
            zh_hans: "所有文件都没能打开。",
            zh_hant: "所有檔案都無法開啟。",
        }
        broken: &'static str {
            en: "This could not be worked out because of an error in the analysis.",
            zh_hans: "分析程序出错，没有得出结果。",
            zh_hant: "分析程式發生錯誤，沒有得出結果。",
        }
        too_many_parts: fn(u32, u32) -> String {
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
        no_line: &'static str {
            en: "Nothing in it can be taken; the reasons are below.",
            zh_hans: "没有一行可以收入，原因见下。",
            zh_hant: "沒有一行可以收入，原因如下。",
        }
        at_character: fn(u32) -> String {
            en: |number| format!(" At character {} of the rule: ", count(number)),
            zh_hans: |number| format!("规则第 {} 个字符处：", count(number)),
            zh_hant: |number| format!("規則第 {} 個字元處：", count(number)),
        }
        line: fn(&LineFaultKind) -> &'static str {
            en: |kind| match kind {
                LineFaultKind::Form => "This is not of the list’s form.",
                LineFaultKind::Frequency => "The frequency has to be a whole number below 4,294,967,296.",
                LineFaultKind::NoWord => {
                    "It is nothing but signs, or has one in it that queries are made of."
                }
                LineFaultKind::TooLong => "It is longer than 64 characters, or has more than 200 forms.",
                LineFaultKind::TooMany => "The list holds no more: this line and those after it were left out.",
                LineFaultKind::Rule(_) | LineFaultKind::Query(_) => "The rule cannot be read.",
            },
            zh_hans: |kind| match kind {
                LineFaultKind::Form => "格式不对。",
                LineFaultKind::Frequency => "词频须是小于 4,294,967,296 的整数。",
                LineFaultKind::NoWord => "全是符号，或含有检索式专用的符号。",
                LineFaultKind::TooLong => "超过 64 个字符，或写法多于 200 种。",
                LineFaultKind::TooMany => "词单已满：这一行和后面的都没有收入。",
                LineFaultKind::Rule(_) | LineFaultKind::Query(_) => "规则无法解读。",
            },
            zh_hant: |kind| match kind {
                LineFaultKind::Form => "格式不符。",
                LineFaultKind::Frequency => "詞頻須是小於 4,294,967,296 的整數。",
                LineFaultKind::NoWord => "全是符號，或含有檢索式專用的符號。",
                LineFaultKind::TooLong => "超過 64 個字元，或寫法多於 200 種。",
                LineFaultKind::TooMany => "詞單已滿：這一行和後面的都沒有收入。",
                LineFaultKind::Rule(_) | LineFaultKind::Query(_) => "規則無法解讀。",
            },
        }
        memory: &'static str {
            en: "There is more text than the browser has memory for. Load less at a time, or build the corpus with the command \
                     line tool and open that.",
            zh_hans: "文字太多，浏览器内存不够。请分批打开，或用命令行工具做成语料库后再打开。",
            zh_hant: "文字太多，瀏覽器記憶體不夠。請分批開啟，或用命令列工具做成語料庫後再開啟。",
        }
    }
}
