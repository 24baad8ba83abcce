//! What a reader should know of a document: a row for each kind.

use crate::Lang;
use serde::{Deserialize, Serialize};

/// Something about a document that its reader should know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flag {
    /// Which.
    pub kind: FlagKind,
    /// What it was seen by: a piece of the text, or a value.
    pub evidence: String,
}

/// A row: variant, id, and its sentence in English, Simplified and Traditional.
macro_rules! flags {
    ($($(#[$doc:meta])* $kind:ident, $id:literal, $en:literal, $hans:literal, $hant:literal;)*) => {
        /// What a flag says. New ones come last: bundles hold their numbers.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum FlagKind {
            $($(#[$doc])* $kind,)*
        }

        impl FlagKind {
            /// All of them.
            pub const ALL: &[FlagKind] = &[$(FlagKind::$kind),*];

            /// Its id in commands and files.
            pub fn id(self) -> &'static str {
                match self {
                    $(FlagKind::$kind => $id,)*
                }
            }
        }

        impl Flag {
            /// What it says to a reader.
            pub fn sentence(&self, lang: Lang) -> String {
                let evidence = &self.evidence;
                match (self.kind, lang) {
                    $(
                        (FlagKind::$kind, Lang::En) => format!($en, evidence = evidence),
                        (FlagKind::$kind, Lang::ZhHans) => format!($hans, evidence = evidence),
                        (FlagKind::$kind, Lang::ZhHant) => format!($hant, evidence = evidence),
                    )*
                }
            }
        }
    };
}

flags! {
    /// The text speaks of things later than its date.
    DateContradicted, "date-contradicted",
        "The date is doubtful: the text itself speaks of a later time ({evidence}).",
        "日期可疑：文中提到了更晚的时间（{evidence}）。",
        "日期可疑：文中提到更晚的時間（{evidence}）。";
    /// Traditional characters made by a machine from Simplified. The evidence is the number of readings it left.
    ConvertedFromSimplified, "converted-from-simplified",
        "The Traditional characters were made from Simplified by a machine, which left {evidence} readings behind.",
        "繁体字是由简体机器转换而来的，转换时误插了 {evidence} 处拼音。",
        "繁體字是由簡體以機器轉換而成，轉換時誤插了 {evidence} 處拼音。";
    MachineTranslated, "machine-translated",
        "The text is a machine translation ({evidence}).",
        "本文是机器翻译（{evidence}）。",
        "本文為機器翻譯（{evidence}）。";
    /// Bytes were lost that cannot be brought back.
    TextDamaged, "text-damaged",
        "Parts of the text are damaged and could not be restored ({evidence}).",
        "部分文字已损坏，无法复原（{evidence}）。",
        "部分文字毀損，無法復原（{evidence}）。";
    /// The encoding is a guess.
    EncodingUnsure, "encoding-unsure",
        "The encoding was guessed and may be wrong ({evidence}).",
        "编码是推测的，可能有误（{evidence}）。",
        "編碼出自推測，可能有誤（{evidence}）。";
    /// Its date is told by its distance from a day that is not known: `3小时前`.
    DateRelative, "date-relative",
        "The page gives its date only as seen from the day it was saved ({evidence}).",
        "页面只写了相对时间，无法确定日期（{evidence}）。",
        "頁面只寫了相對時間，無法確定日期（{evidence}）。";
}
