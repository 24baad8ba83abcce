//! What a figure shows, as a file to lie beside it: which corpus, which question, which settings.

use crate::context::{use_corpus, use_nav, Nav};
use crate::platform::url;
use crate::state::Place;
use wenmai_protocol::{Corpus, Filter, Zones};
use yew::hook;

/// What a figure of this title shows, as JSON.
#[hook]
pub fn use_about(title: &str, note: &str) -> String {
    let (nav, corpus) = (use_nav(), use_corpus());
    corpus.map_or_else(String::new, |corpus| about(&nav, &corpus, (title, note)))
}

/// What a result was asked of, as names and values.
pub fn settings(nav: &Nav, corpus: &Corpus) -> Vec<(String, String)> {
    let place = &nav.place;
    let known = [
        ("corpus", corpus.name.clone()),
        ("fingerprint", corpus.fingerprint.clone()),
        ("query", place.query.clone()),
        ("filter", filter_words(&place.filter, corpus)),
        ("stopwords_added", place.stoplist.added.join(", ")),
        ("stopwords_counted", place.stoplist.kept.join(", ")),
    ];
    let said = known.into_iter().filter(|(_, value)| !value.is_empty());
    said.map(|(name, value)| (name.to_owned(), value)).collect()
}

/// A filter for reading.
fn filter_words(filter: &Filter, corpus: &Corpus) -> String {
    let names = filter.documents.iter().filter_map(|number| corpus.documents.get(*number as usize));
    let names: Vec<&str> = names.map(|document| document.name.as_str()).collect();
    let zones = match &filter.zones {
        Zones::Main => "main text".to_owned(),
        Zones::All => "all text".to_owned(),
        Zones::Some(zones) => format!("zones {zones:?}").to_lowercase(),
    };
    let some = |what: &str, those: String| (!those.is_empty()).then(|| format!("{what} {those}"));
    let scripts: Vec<String> = filter.scripts.iter().map(|script| format!("{script:?}")).collect();
    let parts = [
        Some(zones),
        some("documents", names.join(", ")),
        some("sites", filter.sites.join(", ")),
        filter.date_from.as_ref().map(|day| format!("from {day}")),
        filter.date_to.as_ref().map(|day| format!("to {day}")),
        some("scripts", scripts.join(", ")),
        some("languages", filter.languages.join(", ")),
        filter.without_copies.then(|| "without repeats".to_owned()),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join("; ")
}

fn about(nav: &Nav, corpus: &Corpus, (title, note): (&str, &str)) -> String {
    let place: &Place = &nav.place;
    let pairs = [
        ("software", text(&format!("Wenmai {}", env!("CARGO_PKG_VERSION")))),
        ("figure", text(title)),
        ("note", text(note)),
        ("corpus", text(&corpus.name)),
        ("fingerprint", text(&corpus.fingerprint)),
        ("query", text(&place.query)),
        ("filter", filter(&place.filter, corpus)),
        ("stopwords_added", list(&place.stoplist.added)),
        ("stopwords_counted", list(&place.stoplist.kept)),
        // Every other setting is in the link.
        ("link", text(&url::address(&nav.link(place)))),
    ];
    format!("{}\n", object(&pairs))
}

fn filter(filter: &Filter, corpus: &Corpus) -> String {
    let names = filter.documents.iter().filter_map(|number| corpus.documents.get(*number as usize));
    let names: Vec<String> = names.map(|document| document.name.clone()).collect();
    let scripts: Vec<String> = filter.scripts.iter().map(|script| format!("{script:?}")).collect();
    let zones = match &filter.zones {
        Zones::Main => text("main"),
        Zones::All => text("all"),
        Zones::Some(zones) => {
            list(&zones.iter().map(|zone| format!("{zone:?}").to_lowercase()).collect::<Vec<_>>())
        }
    };
    let date = |date: &Option<String>| date.as_deref().map_or_else(|| "null".to_owned(), text);
    object(&[
        ("documents", list(&names)),
        ("sites", list(&filter.sites)),
        ("date_from", date(&filter.date_from)),
        ("date_to", date(&filter.date_to)),
        ("scripts", list(&scripts)),
        ("languages", list(&filter.languages)),
        ("zones", zones),
        ("without_repeats", filter.without_copies.to_string()),
    ])
}

fn object(pairs: &[(&str, String)]) -> String {
    let pairs: Vec<String> = pairs.iter().map(|(key, value)| format!("{}: {value}", text(key))).collect();
    format!("{{{}}}", pairs.join(", "))
}

fn list(texts: &[String]) -> String {
    format!("[{}]", texts.iter().map(|one| text(one)).collect::<Vec<_>>().join(", "))
}

/// A text as JSON has it. Control characters are left out where JSON has no short name for them.
fn text(text: &str) -> String {
    let mut out = String::from("\"");
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            _ if character.is_control() => {}
            _ => out.push(character),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_json() {
        assert_eq!(text("a \"b\"\\\n\u{7}微"), "\"a \\\"b\\\"\\\\\\n微\"");
        assert_eq!(
            object(&[("a", text("1")), ("b", list(&["x".into(), "y".into()]))]),
            "{\"a\": \"1\", \"b\": [\"x\", \"y\"]}"
        );
    }
}
