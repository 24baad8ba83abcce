//! A place as the fragment of a URL, and back. What is as it would be anyway is left out; what is not understood
//! is passed over, so that a damaged link still opens.

#[cfg(test)]
mod dice;
pub mod filter;
pub mod names;
mod stopwords;
#[cfg(test)]
mod tests;

use super::Place;
use crate::views::links::Page;
use crate::views::settings::ViewSettings;
#[cfg(test)]
pub use dice::Dice;
use names::{escape, joined, unescape};
use wenmai_protocol::{Exactness, QueryMode};

/// The fragment of a place, with its `#`.
pub fn encode(place: &Place) -> String {
    let mut out = Writer { text: format!("#{}", place.page.key()), prefix: "", first: true };
    out.text_pair("q", &place.query);
    out.number("expert", u32::from(place.mode == QueryMode::Expert));
    let exact = place.exact;
    let exact = [(exact.form, "form"), (exact.case, "case"), (exact.script, "script")];
    out.text_pair("exact", &joined(exact.into_iter().filter(|(on, _)| *on).map(|(_, name)| name)));
    filter::write(&mut out, "", &place.filter);
    for (_, settings) in place.views.all() {
        out.prefix = settings.prefix();
        settings.write(&mut out);
    }
    out.prefix = "";
    stopwords::write(&mut out, &place.stoplist);
    out.text_pair("corpus", place.corpus.as_deref().unwrap_or(""));
    out.text
}

/// The place of a fragment, with or without its `#`.
pub fn decode(fragment: &str) -> Place {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    let (key, pairs) = fragment.split_once('?').unwrap_or((fragment, ""));
    let page = Page::ALL.iter().copied().find(|page| page.key() == key).unwrap_or_default();
    let mut place = Place { page, ..Place::default() };
    for pair in pairs.split('&') {
        if let Some((key, value)) = pair.split_once('=') {
            read_pair(&mut place, key, &unescape(value));
        }
    }
    place
}

/// Writes the pairs of a fragment.
pub struct Writer {
    text: String,
    /// What each key begins with.
    prefix: &'static str,
    first: bool,
}

impl Writer {
    /// A value.
    pub fn pair(&mut self, key: &str, value: &str) {
        self.text.push(if self.first { '?' } else { '&' });
        self.first = false;
        self.text.push_str(self.prefix);
        self.text.push_str(key);
        self.text.push('=');
        escape(value, &mut self.text);
    }

    /// A text, unless it is empty.
    pub fn text_pair(&mut self, key: &str, value: &str) {
        if !value.is_empty() {
            self.pair(key, value);
        }
    }

    /// A number, unless it is none.
    pub fn number(&mut self, key: &str, value: u32) {
        if value != 0 {
            self.pair(key, &value.to_string());
        }
    }

    /// The name of a value, if it has one in a list; the usual one has none.
    pub fn choice<T: PartialEq>(&mut self, key: &str, names: &[(T, &str)], value: &T) {
        if let Some((_, name)) = names.iter().find(|(one, _)| one == value) {
            self.pair(key, name);
        }
    }
}

fn read_pair(place: &mut Place, key: &str, value: &str) {
    match key {
        "q" => place.query = value.to_owned(),
        "expert" if value == "1" => place.mode = QueryMode::Expert,
        "exact" => {
            let has = |name: &str| value.split('.').any(|given| given == name);
            place.exact = Exactness { form: has("form"), case: has("case"), script: has("script") };
        }
        "corpus" if !value.is_empty() => place.corpus = Some(value.to_owned()),
        _ => {
            let read = |settings: &mut dyn ViewSettings| {
                key.strip_prefix(settings.prefix()).is_some_and(|key| settings.read(key, value))
            };
            let read = place.views.all_mut().any(|(_, settings)| read(settings));
            let _ = read
                || filter::read(&mut place.filter, key, value)
                || stopwords::read(&mut place.stoplist, key, value);
        }
    }
}
