//! Language and colours: kept on the reader's machine, not in links.

use std::rc::Rc;
use yew::Reducible;

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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

    /// Its BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::ZhHans => "zh-Hans",
            Lang::ZhHant => "zh-Hant",
        }
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

/// Colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system says.
    #[default]
    System,
    /// Dark ink on paper.
    Light,
    /// Light ink on dark.
    Dark,
}

impl Theme {
    /// The one after it, round and round.
    pub fn next(self) -> Theme {
        match self {
            Theme::System => Theme::Dark,
            Theme::Dark => Theme::Light,
            Theme::Light => Theme::System,
        }
    }

    /// Its name in storage and in the style sheets.
    pub fn name(self) -> &'static str {
        match self {
            Theme::System => "system",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }

    /// The theme of a name.
    pub fn from_name(name: &str) -> Theme {
        match name {
            "light" => Theme::Light,
            "dark" => Theme::Dark,
            _ => Theme::System,
        }
    }
}

/// Language and colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// The language of the interface.
    pub lang: Lang,
    /// The colours.
    pub theme: Theme,
}

/// A change of the settings.
pub enum SettingsAction {
    /// Another language.
    Lang(Lang),
    /// The next colours.
    NextTheme,
}

impl Reducible for Settings {
    type Action = SettingsAction;

    fn reduce(self: Rc<Self>, action: SettingsAction) -> Rc<Self> {
        Rc::new(match action {
            SettingsAction::Lang(lang) => Settings { lang, ..*self },
            SettingsAction::NextTheme => Settings { theme: self.theme.next(), ..*self },
        })
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

    #[test]
    fn colours_go_round_and_names_come_back() {
        let mut theme = Theme::System;
        for _ in 0..3 {
            assert_eq!(Theme::from_name(theme.name()), theme);
            theme = theme.next();
        }
        assert_eq!(theme, Theme::System);
    }
}
