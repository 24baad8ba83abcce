//! 繁體中文，臺灣用語。

use super::Column;
use crate::text::number::count;
use wenmai_protocol::{Language, Script, Zone};

pub const TEXT: Column = Column {
    label: "語料庫與篩選",
    corpus: "語料庫",
    seed_name: "微信與支付寶之爭",
    own_name: "自己的文件",
    seed: "種子語料",
    counts: |documents, words| format!("{} 份文件 · {} 詞", count(documents), count(words)),
    fingerprint: "指紋：文件、詞典或設定一有不同，指紋就不同",
    documents: "文件",
    only: |title| format!("只看〈{title}〉"),
    only_short: "只看",
    more: |number| format!("還有 {} 篇", count(number)),
    sites: "網站",
    zones: "區塊",
    zone: |zone| match zone {
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
    scripts: "字體",
    script: |script| match script {
        Script::Hans => "簡體",
        Script::Hant => "繁體",
        Script::Latn => "拉丁字母",
        Script::Zyyy => "其他",
    },
    badge: |script| match script {
        Script::Hans => "简",
        Script::Hant => "繁",
        Script::Latn => "EN",
        Script::Zyyy => "–",
    },
    languages: "語言",
    language: |language| match language {
        Language::Zh => "中文",
        Language::En => "英文",
        Language::Ja => "日文",
        Language::Ko => "韓文",
        Language::Und => "不明",
    },
    dates: "日期",
    from: "自",
    to: "至",
    undated: |words| format!("{} 詞沒有日期", count(words)),
    doubtful: "虛線：日期與文中內容牴觸",
    month: |month, words| format!("{month}：{} 詞", count(words)),
    words: |words| format!("{} 詞", count(words)),
    filters: |active| match active {
        0 => "語料庫與篩選".to_owned(),
        active => format!("語料庫與篩選（{active}）"),
    },
    clear: "清除篩選",
};
