//! The rules of repair: a row each. What a rule does is the engine's, in a file of its own.

use crate::Lang;
use serde::{Deserialize, Serialize};

/// What of a text a rule changes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Changes {
    /// The cleaned text: what stood there was nobody's.
    Text,
    /// The normal form alone, as what stands there is the author's doing.
    Norm,
}

/// A row: variant, id, what it changes, and its name in English, Simplified and Traditional.
macro_rules! rules {
    ($($rule:ident, $id:literal, $changes:ident, $en:literal, $hans:literal, $hant:literal;)*) => {
        /// The rules of repair. New ones come last: bundles hold their numbers.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Rule {
            $(#[doc = $en] $rule,)*
        }

        impl Rule {
            /// All rules.
            pub const ALL: &[Rule] = &[$(Rule::$rule),*];

            /// Its id in commands and files.
            pub fn id(self) -> &'static str {
                match self {
                    $(Rule::$rule => $id,)*
                }
            }

            /// What readers call it.
            pub fn name(self, lang: Lang) -> &'static str {
                match self {
                    $(Rule::$rule => lang.of([$en, $hans, $hant]),)*
                }
            }

            fn changes(self) -> Changes {
                match self {
                    $(Rule::$rule => Changes::$changes,)*
                }
            }
        }
    };
}

rules! {
    InsertedPinyin, "inserted-pinyin", Text,
        "reading inserted after a character",
        "字后插入的拼音",
        "字後插入的拼音";
    PhaseShift, "phase-shift", Text,
        "GBK read one byte late",
        "GBK 错位一字节",
        "GBK 錯位一個位元組";
    LostStop, "lost-stop", Text,
        "lost punctuation mark",
        "丢失的标点",
        "遺失的標點";
    TagAsText, "tag-as-text", Text,
        "tag left as text",
        "残留的标签",
        "殘留的標籤";
    Entity, "entity", Text,
        "entity left as text",
        "残留的字符实体",
        "殘留的字元實體";
    Disguise, "disguise", Norm,
        "disguised word",
        "规避过滤的写法",
        "規避過濾的寫法";
    TransAsP, "trans-as-p", Text,
        "\u{201c}trans\u{201d} turned into p",
        "trans 误作 p",
        "trans 誤作 p";
    LostCapitalP, "lost-capital-p", Text,
        "capital P lost",
        "大写 P 变小写",
        "大寫 P 變成小寫";
    Mojibake, "mojibake", Text,
        "text in the wrong encoding",
        "编码错误的乱码",
        "編碼錯誤的亂碼";
    Invisible, "invisible", Text,
        "invisible character",
        "看不见的字符",
        "看不見的字元";
    Composition, "composition", Text,
        "letter and its marks apart",
        "字母与附加符号分开存放",
        "字母與附加符號分開儲存";
    Radical, "radical", Text,
        "radical in place of a character",
        "部首代替了汉字",
        "部首代替了漢字";
    SplitWord, "split-word", Norm,
        "word with marks or spaces in it",
        "字间插了空格或符号的词",
        "字間插了空格或符號的詞";
    LookAlike, "look-alike", Norm,
        "look-alike letter of another alphabet",
        "别种字母的形近字符",
        "別種字母的形近字元";
    CompatibilityForm, "compatibility-form", Text,
        "character in a form of an older encoding or a font",
        "旧编码或字体的字形",
        "舊編碼或字型的字形";
}

impl Rule {
    /// The rule of this id.
    pub fn from_id(id: &str) -> Option<Rule> {
        Rule::ALL.iter().copied().find(|rule| rule.id() == id)
    }

    /// Whether only the normal form changes, and the cleaned text keeps what was written.
    pub fn norm_only(self) -> bool {
        self.changes() == Changes::Norm
    }
}
