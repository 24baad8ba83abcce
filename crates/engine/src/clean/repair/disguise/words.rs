//! The data of the rule: names that the dictionary lacks, initials, and what is no disguise.

use std::sync::LazyLock;

/// Names that are disguised and that the dictionary lacks or counts too low.
pub(super) const NAMES: &[&str] = &[
    "支付宝",
    "财付通",
    "余额宝",
    "微信",
    "微博",
    "微商",
    "微店",
    "淘宝",
    "淘宝网",
    "天猫",
    "京东",
    "腾讯",
    "百度",
    "阿里巴巴",
    "新浪",
    "抖音",
    "快手",
    "小红书",
    "拼多多",
    "知乎",
    "贴吧",
    "朋友圈",
    "公众号",
    "二维码",
    "红包",
    "刷单",
    "代购",
    "转账",
    "加群",
    "扫码",
];

/// Words by their initials.
const INITIALS: &[(&str, &str)] = &[
    ("tb", "淘宝"),
    ("wb", "微博"),
    ("wx", "微信"),
    ("zfb", "支付宝"),
    ("yhk", "银行卡"),
    ("pyq", "朋友圈"),
];

/// Whether a word is one of the names.
pub(in crate::clean::repair) fn is_name(word: &str) -> bool {
    NAMES.contains(&word)
}

/// The word that letters are the initials of.
pub(super) fn initials(letters: &str) -> Option<&'static str> {
    INITIALS.iter().find(|(initials, _)| *initials == letters).map(|&(_, word)| word)
}

/// Whether letters are an English word or an abbreviation that could be read as syllables too.
pub(super) fn is_english(letters: &str) -> bool {
    ENGLISH.binary_search(&letters).is_ok()
}

/// The English words, and some abbreviations of computing, that divide into syllables; in order.
static ENGLISH: LazyLock<Vec<&str>> = LazyLock::new(|| include_str!("english.txt").lines().collect());

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_is_in_order() {
        assert!(ENGLISH.is_sorted());
        assert!(is_english("machine") && is_english("bin") && !is_english("zhi"));
    }
}
