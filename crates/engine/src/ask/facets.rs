//! What a filter could choose, with counts.

use super::fields::without_field;
use super::{Part, Question};
use crate::analysis::by_value;
use crate::clean::{FlagKind, Zone};
use crate::corpus::{Corpus, Filter, Selection, Zones};
use crate::script::{Language, Script};
use std::cmp::Reverse;
use std::collections::BTreeMap;
use wenmai_model::{Facets, FacetsAsk, Fault, FieldCounts, MonthCount, FIRST_VALUES};

impl Question for FacetsAsk {
    type Answer = Facets;

    fn answer(&self, part: &Part) -> Result<Facets, Fault> {
        Ok(facets(part.corpus, part.filter))
    }
}

/// Counts what a filter could choose.
fn facets(corpus: &Corpus, filter: &Filter) -> Facets {
    let without = |change: &dyn Fn(&mut Filter)| {
        let mut open = filter.clone();
        change(&mut open);
        open
    };

    let documents = Selection::new(corpus, &without(&|filter| filter.documents.clear())).words_by_document;

    let by_document = Selection::new(corpus, &without(&|filter| filter.sites.clear())).words_by_document;
    let mut sites: BTreeMap<&str, u32> = BTreeMap::new();
    for (document, words) in corpus.documents().iter().zip(by_document) {
        if let Some(site) = &document.metadata.site {
            *sites.entry(site).or_default() += words;
        }
    }
    let mut sites: Vec<(String, u32)> =
        sites.into_iter().map(|(site, words)| (site.to_owned(), words)).collect();
    sites.sort_by_key(|&(_, words)| Reverse(words));

    let open = without(&|filter| {
        filter.date_from = None;
        filter.date_to = None;
    });
    let by_document = Selection::new(corpus, &open).words_by_document;
    let mut months: BTreeMap<&str, (u32, u32)> = BTreeMap::new();
    let mut undated = 0;
    for (document, words) in corpus.documents().iter().zip(by_document) {
        let flags = &document.metadata.flags;
        let doubtful = flags.iter().any(|flag| flag.kind == FlagKind::DateContradicted);
        match document.metadata.date.as_deref().and_then(|date| date.get(..7)) {
            None => undated += words,
            Some(month) => {
                let counts = months.entry(month).or_default();
                counts.0 += words;
                counts.1 += if doubtful { words } else { 0 };
            }
        }
    }
    let months = months.into_iter().map(|(month, (words, doubtful))| MonthCount {
        month: month.to_owned(),
        words,
        doubtful,
    });

    let by_line = |open: &Filter, count: &mut dyn FnMut(&crate::corpus::Line, u32)| {
        let selection = Selection::new(corpus, open);
        let lines = (0..).zip(corpus.lines().iter());
        for (number, line) in lines.filter(|(_, line)| line.tokens.0 < line.tokens.1) {
            if selection.contains(line.tokens.0, line.tokens.1) {
                count(&line, corpus.words_in_line(number));
            }
        }
    };
    let mut zones = Zone::ALL.map(|zone| (zone, 0));
    by_line(&without(&|filter| filter.zones = Zones::All), &mut |line, words| {
        zones.iter_mut().filter(|(zone, _)| *zone == line.zone).for_each(|zone| zone.1 += words);
    });
    let occurs = |script: &Script| corpus.lines().iter().any(|line| line.script == *script);
    let mut scripts: Vec<(Script, u32)> =
        Script::ALL.into_iter().filter(occurs).map(|script| (script, 0)).collect();
    by_line(&without(&|filter| filter.scripts.clear()), &mut |line, words| {
        scripts.iter_mut().filter(|(script, _)| *script == line.script).for_each(|script| script.1 += words);
    });
    let occurs = |language: &Language| corpus.lines().iter().any(|line| line.language == *language);
    let mut languages: Vec<(Language, u32)> =
        Language::ALL.into_iter().filter(occurs).map(|language| (language, 0)).collect();
    by_line(&without(&|filter| filter.languages.clear()), &mut |line, words| {
        languages
            .iter_mut()
            .filter(|(language, _)| *language == line.language)
            .for_each(|language| language.1 += words);
    });

    Facets {
        fields: fields(corpus, filter),
        documents,
        sites,
        zones: zones.to_vec(),
        scripts,
        languages,
        months: months.collect(),
        undated,
        words: Selection::new(corpus, filter).words,
    }
}

/// Words by values of the fields that have more than one, but for those that the column has in lists of their own.
fn fields(corpus: &Corpus, filter: &Filter) -> Vec<FieldCounts> {
    let all = Selection::new(corpus, filter);
    let shown = corpus.fields().all().into_iter().filter(|field| {
        field.values().len() > 1
            && !matches!(field.name.as_str(), "document" | "title" | "site" | "date" | "kind")
    });
    let counts = shown.map(|field| {
        let chosen = |value: &str| {
            let own = filter.fields.iter().filter(|criterion| criterion.field == field.name);
            own.flat_map(|criterion| &criterion.values).any(|known| known == value)
        };
        let narrowed = filter.fields.iter().any(|criterion| criterion.field == field.name);
        let values = match narrowed {
            true => by_value(field, &Selection::new(corpus, &without_field(filter, &field.name))),
            false => by_value(field, &all),
        };
        let first = (0..).zip(&values).filter(|(place, value)| *place < FIRST_VALUES || chosen(&value.value));
        let told = || field.values().iter().filter(|value| !value.is_empty());
        let ends = told().next().zip(told().next_back()).filter(|_| field.is_ordered());
        FieldCounts {
            name: field.name.clone(),
            kind: field.kind,
            values: field.values().len() as u32,
            first: first.map(|(_, value)| (value.value.clone(), value.words)).collect(),
            ends: ends.map(|(least, greatest)| (least.clone(), greatest.clone())),
        }
    });
    counts.collect()
}
