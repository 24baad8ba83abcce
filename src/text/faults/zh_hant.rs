//! 繁體中文，臺灣用語。

use super::Faults;
use crate::text::number::count;
use wenmai_protocol::{ChangeFault, QueryFault};

pub const TEXT: Faults = Faults {
    query: |fault| match fault {
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
    },
    change: |fault| match fault {
        ChangeFault::NoWord => "只有相連的漢字、字母和數字才能合併或切開。",
        ChangeFault::Nothing => "沒有變動：原本就是這樣。",
        ChangeFault::TooMany => crate::text::dictionary::zh_hant::TEXT.too_many,
    },
    stopped: "檢索已停止。",
    not_found: "這個語料庫裡沒有這樣的文件或頁。",
    dictionary: "無法取得詞典：請檢查網路連線後再試一次。",
    files: "所有檔案都無法開啟。",
    broken: "分析程式發生錯誤，沒有得出結果。",
};
