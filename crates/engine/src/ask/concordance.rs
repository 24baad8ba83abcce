//! The concordance: lines with their counts, lines alone, where the hits are, and hits in groups.

use super::hits::{context, found, group_keys, group_name, id, line_order, KEYS};
use super::{page_start, Described, Part, Question, Settings, Tabled, MOST_ROWS};
use crate::analysis::{ambiguous, hit_spread, Concordance, KwicLine, Parts, Units};
use crate::corpus::{Corpus, Field};
use crate::query::Hit;
use crate::statistics::Counts;
use crate::table::{self, Cell, Table};
use std::collections::BTreeMap;
use wenmai_model::{
    ClassCounts, ConcordanceAsk, ConcordancePage, Distribution, DistributionAsk, Fault, GroupsAsk, HitId,
    Line, LinesAsk, LinesPage, TRACKS,
};

/// Lines that are given at most.
const MOST_LINES: u32 = 500;
/// Written forms that are listed at most: a query for any word has as many as there are words.
const MOST_FORMS: usize = 60;
/// Places in a document's row of the distribution plot.
const POSITIONS: usize = 1000;

impl Question for ConcordanceAsk {
    type Answer = ConcordancePage;

    fn answer(&self, part: &Part) -> Result<ConcordancePage, Fault> {
        concordance(part, self)
    }
}

impl Question for LinesAsk {
    type Answer = LinesPage;

    fn answer(&self, part: &Part) -> Result<LinesPage, Fault> {
        let LinesAsk(asked) = self;
        found(part, asked)?.with_chosen(part, asked, |chosen| page(part.corpus, chosen, asked))
    }
}

impl Question for DistributionAsk {
    type Answer = Distribution;

    fn answer(&self, part: &Part) -> Result<Distribution, Fault> {
        let DistributionAsk { lines: asked, by } = self;
        let units = Units::by(part.corpus, by);
        found(part, asked)?.with_chosen(part, asked, |chosen| {
            let rows = chosen.by_unit(&units, TRACKS, POSITIONS);
            let (mut criteria, mut measures) = (Vec::new(), Vec::new());
            if let Some(parts) = units.parts() {
                criteria = rows.iter().map(|row| parts.criterion(row.document as usize)).collect();
                let over = Parts::Of(parts);
                let (spread, _) = hit_spread(part.corpus, part.selection(), chosen.hits(), over);
                measures = spread.spread.values().collect();
            }
            Distribution { rows, criteria, measures }
        })
    }
}

impl Tabled for ConcordanceAsk {
    fn described(&self) -> Described {
        Described::new("Concordance", "concordance", settings(self))
    }

    fn table(&self, part: &Part) -> Result<Table, Fault> {
        let found = found(part, self)?;
        Ok(whole(part.corpus, &found.choose(part, self, &self.form)?, self))
    }
}

impl Tabled for DistributionAsk {
    fn described(&self) -> Described {
        let by = if self.by.is_empty() {
            settings(&self.lines)
        } else {
            settings(&self.lines).with("by", &self.by)
        };
        Described::new("Dispersion", "dispersion", by)
    }

    fn table(&self, part: &Part) -> Result<Table, Fault> {
        let found = found(part, &self.lines)?;
        let units = Units::by(part.corpus, &self.by);
        Ok(table::dispersion(&units, &found.choose(part, &self.lines, &self.lines.form)?))
    }
}

impl Tabled for GroupsAsk {
    fn described(&self) -> Described {
        Described::new("Groups", "groups", settings(&self.0))
    }

    fn table(&self, part: &Part) -> Result<Table, Fault> {
        let GroupsAsk(asked) = self;
        let found = found(part, asked)?;
        let groups = found.choose(part, asked, &asked.form)?.group(&group_keys(&asked.group));
        let columns = asked.group.iter().take(KEYS).map(group_name);
        Ok(table::groups(groups, columns.collect()))
    }
}

fn settings(asked: &ConcordanceAsk) -> Settings {
    Settings::new()
        .with("query", &asked.query)
        .with("mode", asked.mode)
        .with("exact", asked.exact)
        .with("hits", asked.hits)
        .with("form", &asked.form)
        .with("near", &asked.near)
        .with("sample", asked.sample)
        .with("only", &asked.only)
        .with("marks", &asked.marks)
        .with("sort", asked.sort)
        .with("keys", &asked.keys)
        .with("group", &asked.group)
        .with("fields", &asked.fields)
        .with("context", asked.context)
}

fn line(corpus: &Corpus, hit: &Hit, line: KwicLine, fields: &[Option<&Field>]) -> Line {
    let told =
        |field: &Option<&Field>| field.map_or(String::new(), |field| field.whole(line.document as usize));
    Line {
        hit: line.hit,
        id: id(corpus, hit),
        fields: fields.iter().map(told).collect(),
        document: line.document,
        line: line.line,
        zone: line.zone,
        script: line.script,
        left: line.left,
        node: line.node,
        right: line.right,
        token: line.token,
        captures: line.captures.into_iter().map(|(_, text)| text).collect(),
    }
}

/// The page of lines that is asked for.
fn page(corpus: &Corpus, chosen: &Concordance, asked: &ConcordanceAsk) -> LinesPage {
    let limit = asked.limit.min(MOST_LINES);
    let offset = page_start(asked.offset, limit, chosen.len());
    let order = line_order(asked.sort, &asked.keys);
    let places = chosen.page(&order, offset as usize, limit as usize);
    let fields: Vec<Option<&Field>> = asked.fields.iter().map(|name| corpus.fields().get(name)).collect();
    let lines = places.into_iter().map(|place| {
        let found = chosen.line(place, context(asked.context));
        line(corpus, &chosen.hits()[place as usize], found, &fields)
    });
    LinesPage { offset, lines: lines.collect() }
}

/// A page with the counts of the whole.
fn concordance(part: &Part, asked: &ConcordanceAsk) -> Result<ConcordancePage, Fault> {
    let found = found(part, asked)?;
    let (query, hits, selection) = (&found.query, &found.hits, &found.selection);
    let (excluded, tags) = found.marked(part, asked)?;
    // The forms are those of all that is chosen, whichever of them is looked at.
    let mut by_form = None;
    if !asked.form.is_empty() {
        let all = found.choose(part, asked, "")?;
        by_form = Some((all.len(), all.by_form()));
    }
    found.with_chosen(part, asked, |chosen| {
        let (hits_total, mut by_form) = by_form.unwrap_or_else(|| (chosen.len(), chosen.by_form()));
        let ambiguous = ambiguous(&by_form);
        let forms_total = by_form.len() as u32;
        let mut rest = by_form.split_off(MOST_FORMS.min(by_form.len())).into_iter();
        by_form.extend(rest.find(|(form, _)| *form == asked.form));
        let mut groups = Vec::new();
        if !asked.group.is_empty() {
            groups = chosen.group(&group_keys(&asked.group));
        }
        let groups_total = groups.len() as u32;
        groups.truncate(MOST_ROWS as usize);
        let [token, tokens, inside, across] = hits.classes;
        let LinesPage { offset, lines } = page(part.corpus, chosen, asked);
        ConcordancePage {
            understood: query.understood(part.corpus),
            expert: query.expert(part.corpus.concepts()),
            captures: hits.names.clone(),
            incomplete: hits.incomplete,
            classes: ClassCounts { token, tokens, inside, across },
            groups,
            groups_total,
            words: hits.words.len() as u32,
            across: hits.across.len() as u32,
            characters: hits.characters(),
            hits: hits_total,
            lines_total: chosen.len(),
            n: selection.words,
            rel_freq: chosen.rel_freq(),
            range: chosen.range(),
            documents: selection.documents(),
            dp: chosen.dp(),
            ambiguous,
            by_form,
            forms_total,
            excluded,
            tags,
            offset,
            lines,
        }
    })
}

/// A whole concordance as a table: its lines, what is known of their documents, and the reader's tags.
fn whole(corpus: &Corpus, found: &Concordance, asked: &ConcordanceAsk) -> Table {
    let places = found.order(&line_order(asked.sort, &asked.keys));
    const KNOWN: [&str; 4] = ["title", "date", "site", "author"];
    let others = asked.fields.iter().filter(|name| !KNOWN.contains(&name.as_str()));
    let fields: Vec<&Field> = others.filter_map(|name| corpus.fields().get(name)).collect();
    let mut table = table::kwic(corpus, found, &places, context(asked.context), &[]).table();
    table.columns.extend(table::heads([&KNOWN[..], &["tags"]].concat()));
    let tags: BTreeMap<HitId, &Vec<String>> =
        asked.marks.tagged.iter().map(|(id, tags)| (*id, tags)).collect();
    for (row, &place) in table.rows.iter_mut().zip(&places) {
        let id = id(corpus, &found.hits()[place as usize]);
        let metadata = &corpus.documents()[id.document as usize].metadata;
        row.extend(
            [&metadata.title, &metadata.date, &metadata.site, &metadata.author]
                .map(|field| Cell::from(field.as_deref())),
        );
        row.push(tags.get(&id).map_or(Cell::Nothing, |tags| tags.join(" ").into()));
        row.extend(fields.iter().map(|field| Cell::from(field.whole(id.document as usize))));
    }
    for field in fields {
        table.columns.push(table::field_head(&field.name, &table.columns));
    }
    table
}
