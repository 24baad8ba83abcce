//! Scripts and languages of a passage.

use serde::{Deserialize, Serialize};

/// The writing of a passage, by ISO 15924.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Script {
    /// Han in Simplified forms.
    Hans,
    /// Han in Traditional forms.
    Hant,
    /// Latin.
    Latn,
    /// Anything else, or nothing to tell by.
    Zyyy,
}

impl Script {
    /// All, in the order in which they are listed.
    pub const ALL: [Script; 4] = [Script::Hans, Script::Hant, Script::Latn, Script::Zyyy];

    /// Its ISO 15924 code.
    pub fn code(self) -> &'static str {
        match self {
            Script::Hans => "Hans",
            Script::Hant => "Hant",
            Script::Latn => "Latn",
            Script::Zyyy => "Zyyy",
        }
    }

    /// The script with this code, in any case.
    pub fn from_code(code: &str) -> Option<Script> {
        Script::ALL.into_iter().find(|script| script.code().eq_ignore_ascii_case(code))
    }
}

/// The language of a passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Language {
    /// Chinese.
    Zh,
    /// English.
    En,
    /// Japanese.
    Ja,
    /// Korean.
    Ko,
    /// Another, or nothing to tell by.
    Und,
}

impl Language {
    /// All, in the order in which they are listed.
    pub const ALL: [Language; 5] = [Language::Zh, Language::En, Language::Ja, Language::Ko, Language::Und];

    /// Its BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Language::Zh => "zh",
            Language::En => "en",
            Language::Ja => "ja",
            Language::Ko => "ko",
            Language::Und => "und",
        }
    }

    /// The language with this tag, in any case.
    pub fn from_tag(tag: &str) -> Option<Language> {
        Language::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(tag))
    }
}
