//! What several commands are set by.

use crate::args::{known_field, parse_date, parse_language, parse_script, parse_zones, FilterArgs};
use crate::Failure;
use clap::{Args as Group, ValueEnum};
use std::collections::HashSet;
use std::path::{Path, PathBuf};
use wenmai_engine::analysis::{
    parse_stopwords, Parts, Units, Window, Within as EngineWithin, WHOLE_SENTENCE,
};
use wenmai_engine::corpus::{Corpus, Field, Partition};

/// Which words are left out.
#[derive(Group)]
pub struct StopwordArgs {
    /// Leave out the built-in stopwords, and numbers
    #[arg(long)]
    pub no_stopwords: bool,
    /// Leave out the words of this file (UTF-8, white space between), and numbers
    #[arg(long, value_name = "FILE")]
    pub stopwords: Option<PathBuf>,
}

impl StopwordArgs {
    /// The words, folded.
    pub fn words(&self, corpus: &Corpus) -> Result<HashSet<String>, Failure> {
        let mut words = match &self.stopwords {
            Some(path) => parse_stopwords(&read_text(path)?),
            None => HashSet::new(),
        };
        if self.no_stopwords {
            words.extend(corpus.stopwords().iter().cloned());
        }
        Ok(words)
    }
}

/// A file of UTF-8.
pub fn read_text(path: &Path) -> Result<String, Failure> {
    String::from_utf8(crate::input::read_file(path)?)
        .map_err(|_| format!("{} is not UTF-8; save it as UTF-8", path.display()))
}

#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum Within {
    /// Nothing but the document's end
    #[default]
    Document,
    /// The sentence's end
    Sentence,
}

impl From<Within> for EngineWithin {
    fn from(within: Within) -> EngineWithin {
        match within {
            Within::Document => EngineWithin::Document,
            Within::Sentence => EngineWithin::Sentence,
        }
    }
}

/// The most words of a window on a side.
const WIDEST: u32 = 100;

/// `5L5R`, `3L`, `4R`, `5` (both sides) or `sentence`.
pub fn parse_span(text: &str) -> Result<Window, String> {
    let lower = text.to_ascii_lowercase();
    let number = |digits: &str| digits.parse().ok().filter(|&words: &u32| words <= WIDEST);
    let span = match lower.split_once('l') {
        _ if lower == "sentence" => Some(WHOLE_SENTENCE),
        Some((left, "")) => number(left).map(|left| Window { left, right: 0 }),
        Some((left, right)) => number(left)
            .zip(right.strip_suffix('r').and_then(number))
            .map(|(left, right)| Window { left, right }),
        None => match lower.strip_suffix('r') {
            Some(right) => number(right).map(|right| Window { left: 0, right }),
            None => number(&lower).map(|both| Window { left: both, right: both }),
        },
    };
    span.filter(|span| span.left > 0 || span.right > 0)
        .ok_or_else(|| format!("a span is such as 5L5R, 3L, 4R (up to {WIDEST} words a side), or sentence"))
}

/// The parts that a field makes, if one is named.
pub fn partition(corpus: &Corpus, by: Option<&str>) -> Result<Option<Partition>, Failure> {
    by.map(|name| known_field(corpus, name).map(Field::partition)).transpose()
}

/// What dispersion is measured over.
pub fn parts(slices: Option<u32>, partition: Option<&Partition>) -> Parts<'_> {
    partition.map(Parts::Of).or_else(|| slices.map(Parts::Slices)).unwrap_or_default()
}

/// The texts that are compared: documents, or parts by a field.
pub fn units<'c>(corpus: &'c Corpus, by: Option<&str>) -> Result<Units<'c>, Failure> {
    let field = by.map(|name| known_field(corpus, name)).transpose()?;
    Ok(field.map_or_else(|| Units::documents(corpus), |field| Units::of(corpus, field)))
}

/// A filter of the corpus as it is typed: `key=value, value; key=value`.
pub fn parse_filter(text: &str) -> Result<FilterArgs, Failure> {
    let mut filter = FilterArgs::default();
    for part in text.split(';').map(str::trim).filter(|part| !part.is_empty()) {
        let wrong = || {
            format!("{part:?} is no file and no filter; a filter is such as \"document=000,001; zones=all\"")
        };
        let (key, value) = part.split_once('=').ok_or_else(wrong)?;
        let value = value.trim();
        let values = || value.split(',').map(|value| value.trim().to_owned());
        match key.trim() {
            "document" => filter.document.extend(values()),
            "site" => filter.site.extend(values()),
            "where" => filter.criteria.push(value.parse()?),
            "from" => filter.from = Some(parse_date(value)?),
            "to" => filter.to = Some(parse_date(value)?),
            "zones" => filter.zones = parse_zones(value)?,
            "script" => filter.script = values().map(|code| parse_script(&code)).collect::<Result<_, _>>()?,
            "language" => {
                filter.language = values().map(|tag| parse_language(&tag)).collect::<Result<_, _>>()?
            }
            _ => return Err(wrong()),
        }
    }
    Ok(filter)
}
