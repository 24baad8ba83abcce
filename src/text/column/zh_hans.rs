//! 简体中文。

use super::Column;
use crate::text::number::count;
use wenmai_protocol::{Language, Script, Zone};

pub const TEXT: Column = Column {
    label: "语料库与筛选",
    corpus: "语料库",
    seed_name: "微信与支付宝之争",
    own_name: "自己的文本",
    seed: "种子语料",
    counts: |documents, words| format!("{} 篇文档 · {} 词", count(documents), count(words)),
    fingerprint: "指纹：文本、词典或设置不同，指纹就不同",
    documents: "文档",
    only: |title| format!("只看《{title}》"),
    only_short: "只看",
    more: |number| format!("还有 {} 篇", count(number)),
    sites: "网站",
    zones: "区域",
    zone: |zone| match zone {
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
    scripts: "字形",
    script: |script| match script {
        Script::Hans => "简体",
        Script::Hant => "繁体",
        Script::Latn => "拉丁字母",
        Script::Zyyy => "其他",
    },
    badge: |script| match script {
        Script::Hans => "简",
        Script::Hant => "繁",
        Script::Latn => "EN",
        Script::Zyyy => "–",
    },
    languages: "语种",
    language: |language| match language {
        Language::Zh => "中文",
        Language::En => "英文",
        Language::Ja => "日文",
        Language::Ko => "韩文",
        Language::Und => "不明",
    },
    dates: "日期",
    from: "从",
    to: "到",
    undated: |words| format!("{} 词没有日期", count(words)),
    doubtful: "虚线：日期与文中内容矛盾",
    month: |month, words| format!("{month}：{} 词", count(words)),
    words: |words| format!("{} 词", count(words)),
    filters: |active| match active {
        0 => "语料库与筛选".to_owned(),
        active => format!("语料库与筛选（{active}）"),
    },
    clear: "清除筛选",
};
