//! What went wrong, and what to do.

use crate::text::number::{count, plural};
use wenmai_protocol::{ChangeFault, Lang, QueryFault};

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
    }
}
