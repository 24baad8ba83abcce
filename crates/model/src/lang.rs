//! The interface's languages.

use serde::{Deserialize, Serialize};

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// Chinese as it is written with Simplified characters.
    ZhHans,
    /// Chinese as it is written in Taiwan.
    ZhHant,
}

impl Lang {
    /// All of them, in the order of the menu.
    pub const ALL: [Lang; 3] = [Lang::En, Lang::ZhHans, Lang::ZhHant];

    /// Of what is said in English, Simplified and Traditional, what is said in this one.
    pub fn of<T>(self, [en, zh_hans, zh_hant]: [T; 3]) -> T {
        match self {
            Lang::En => en,
            Lang::ZhHans => zh_hans,
            Lang::ZhHant => zh_hant,
        }
    }

    /// Its BCP 47 tag.
    pub fn tag(self) -> &'static str {
        self.of(["en", "zh-Hans", "zh-Hant"])
    }

    /// The language of a tag, if the interface has it.
    pub fn from_tag(tag: &str) -> Option<Lang> {
        let tag = tag.to_ascii_lowercase();
        let mut parts = tag.split('-');
        match parts.next() {
            Some("en") => Some(Lang::En),
            Some("zh") => {
                let traditional = parts.any(|part| matches!(part, "hant" | "tw" | "hk" | "mo"));
                let simplified = tag.contains("-hans");
                Some(if traditional && !simplified { Lang::ZhHant } else { Lang::ZhHans })
            }
            _ => None,
        }
    }

    /// The first of the reader's languages that the interface has.
    pub fn preferred(tags: &[String]) -> Lang {
        tags.iter().find_map(|tag| Lang::from_tag(tag)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browsers_languages_choose() {
        let cases = [
            (vec!["zh-TW", "en"], Lang::ZhHant),
            (vec!["zh-Hant-HK"], Lang::ZhHant),
            (vec!["zh-CN"], Lang::ZhHans),
            (vec!["zh"], Lang::ZhHans),
            (vec!["zh-Hans-TW"], Lang::ZhHans),
            (vec!["de", "zh-hk", "en"], Lang::ZhHant),
            (vec!["fr"], Lang::En),
            (vec![], Lang::En),
        ];
        for (tags, expected) in cases {
            let owned: Vec<String> = tags.iter().map(|tag| tag.to_string()).collect();
            assert_eq!(Lang::preferred(&owned), expected, "{tags:?}");
        }
    }
}
