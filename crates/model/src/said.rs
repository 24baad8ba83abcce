//! Texts in every language of the interface.

use crate::Lang;

/// A text in English, in Simplified and in Traditional Chinese: a line each, or one line that is the same in all. One string,
/// since each is an address and a length in what the page downloads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said(pub(crate) &'static str);

impl Said {
    /// Of what [`Said::written`] gives, to be kept for good.
    pub fn kept(text: String) -> Said {
        Said(Box::leak(text.into_boxed_str()))
    }

    /// All languages in one text.
    pub(crate) fn written(self) -> String {
        self.0.to_owned()
    }

    /// In a language.
    pub fn of(&self, lang: Lang) -> &'static str {
        let at = lang.of([0, 1, 2]);
        self.0.split('\n').nth(at).unwrap_or(self.0)
    }
}

/// A text in English, in Simplified and in Traditional Chinese.
macro_rules! said {
    ($en:literal, $hans:literal, $hant:literal $(,)?) => {
        $crate::said::Said(concat!($en, "\n", $hans, "\n", $hant))
    };
}
pub(crate) use said;

/// A text that is the same in all: a formula without words, a source.
pub(crate) const fn all(text: &'static str) -> Said {
    Said(text)
}
