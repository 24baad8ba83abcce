//! A place as the fragment of a URL, and back. What is as it would be anyway is left out; what is not understood
//! is passed over, so that a damaged link still opens.

mod collocates;
mod compare;
#[cfg(test)]
mod dice;
mod dictionary;
mod filter;
mod keywords;
mod lines;
mod names;
mod ngrams;
mod reading;
mod stopwords;
#[cfg(test)]
mod tests;
mod trends;
mod words;

use super::place::{Page, Place};
use names::{escape, joined, page_name, unescape};
use wenmai_protocol::{Exactness, QueryMode};

/// The fragment of a place, with its `#`.
pub fn encode(place: &Place) -> String {
    let mut out = Writer { text: format!("#{}", page_name(place.page)), first: true };
    out.text_pair("q", &place.query);
    out.number("expert", u32::from(place.mode == QueryMode::Expert));
    let exact = place.exact;
    let exact = [(exact.form, "form"), (exact.case, "case"), (exact.script, "script")];
    out.text_pair("exact", &joined(exact.into_iter().filter(|(on, _)| *on).map(|(_, name)| name)));
    filter::write(&mut out, "", &place.filter);
    words::write(&mut out, &place.words);
    lines::write(&mut out, &place.lines);
    reading::write(&mut out, &place.read);
    keywords::write(&mut out, &place.keywords);
    collocates::write(&mut out, &place.collocates);
    ngrams::write(&mut out, &place.ngrams);
    trends::write(&mut out, &place.trends);
    compare::write(&mut out, &place.compare);
    dictionary::write(&mut out, &place.dictionary);
    stopwords::write(&mut out, &place.stoplist);
    out.text_pair("corpus", place.corpus.as_deref().unwrap_or(""));
    out.text
}

/// The place of a fragment, with or without its `#`.
pub fn decode(fragment: &str) -> Place {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    let (page, pairs) = fragment.split_once('?').unwrap_or((fragment, ""));
    let mut place = Place {
        page: Page::ALL.into_iter().find(|known| page_name(*known) == page).unwrap_or_default(),
        ..Place::default()
    };
    for pair in pairs.split('&') {
        if let Some((key, value)) = pair.split_once('=') {
            read_pair(&mut place, key, &unescape(value));
        }
    }
    place
}

struct Writer {
    text: String,
    first: bool,
}

impl Writer {
    fn pair(&mut self, key: &str, value: &str) {
        self.text.push(if self.first { '?' } else { '&' });
        self.first = false;
        self.text.push_str(key);
        self.text.push('=');
        escape(value, &mut self.text);
    }

    fn text_pair(&mut self, key: &str, value: &str) {
        if !value.is_empty() {
            self.pair(key, value);
        }
    }

    fn number(&mut self, key: &str, value: u32) {
        if value != 0 {
            self.pair(key, &value.to_string());
        }
    }
}

fn read_pair(place: &mut Place, key: &str, value: &str) {
    let number = || value.parse::<u32>().unwrap_or(0);
    if let Some(key) = key.strip_prefix("k.") {
        return keywords::read(&mut place.keywords, key, value);
    }
    if let Some(key) = key.strip_prefix("c.") {
        return collocates::read(&mut place.collocates, key, value);
    }
    if let Some(key) = key.strip_prefix("d.") {
        return dictionary::read(&mut place.dictionary, key, value);
    }
    match key {
        _ if lines::read(&mut place.lines, key, value) => {}
        "q" => place.query = value.to_owned(),
        "expert" if number() == 1 => place.mode = QueryMode::Expert,
        "exact" => {
            let has = |name: &str| value.split('.').any(|given| given == name);
            place.exact = Exactness { form: has("form"), case: has("case"), script: has("script") };
        }
        "corpus" if !value.is_empty() => place.corpus = Some(value.to_owned()),
        _ => {
            words::read(&mut place.words, key, value);
            reading::read(&mut place.read, key, value);
            ngrams::read(&mut place.ngrams, key, value);
            trends::read(&mut place.trends, key, value);
            compare::read(&mut place.compare, key, value);
            stopwords::read(&mut place.stoplist, key, value);
            filter::read(&mut place.filter, key, value);
        }
    }
}
