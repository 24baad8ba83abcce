//! Texts in every language of the interface.

use crate::Lang;

/// A text in English, in Simplified and in Traditional Chinese.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said([&'static str; 3]);

impl Said {
    /// In a language.
    pub fn of(&self, lang: Lang) -> &'static str {
        lang.of(self.0)
    }
}

/// A text in English, in Simplified and in Traditional Chinese.
pub(crate) const fn said(en: &'static str, hans: &'static str, hant: &'static str) -> Said {
    Said([en, hans, hant])
}

/// A text that is the same in all: a formula without words, a source.
pub(crate) const fn all(text: &'static str) -> Said {
    said(text, text, text)
}
