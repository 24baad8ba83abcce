//! Codes by parts, the units that they hold of, and documents by codes.

use super::hits::searched;
use super::specificities::left;
use super::{page_of, page_start, Described, Part, Question, Settings, Tabled, MOST_ROWS};
use crate::analysis::{Coding, CodingUnits, Crossed};
use crate::corpus::{chosen_documents, Partition};
use crate::query::Query;
use crate::table::{self, Table};
use std::rc::Rc;
use wenmai_model::{
    Code, CodeRow, Coded, CodedDocumentsAsk, CodedUnit, Codes, CodesAsk, CodesPart, CodingUnit, Family,
    Fault, MeasureId, Op, OtherId,
};

/// Parts whose cells are given at most.
const PARTS: u32 = 100;
/// Searches between two questions whether to go on.
const SEARCHES: u32 = 64;
/// Characters of a unit that a page shows.
const SHOWN: usize = 600;

/// What the rules of codes hold of in what a filter leaves.
///
/// Who turns pages, or opens one number after another, asks for the same again: the last coding is kept.
pub fn coding(part: &Part, codes: &[Code], unit: CodingUnit) -> Result<Rc<Coding>, Fault> {
    let known = part.recent.and_then(|recent| recent.coded(part.filter));
    if let Some(known) = known.filter(|known| known.unit == unit && known.codes() == codes) {
        return Ok(known);
    }
    let units = CodingUnits::new(part.corpus, part.selection(), unit);
    let mut searches = 0u32;
    let search = |query: &Query| {
        searches += 1;
        // A search that ends soon does not ask itself.
        if searches.is_multiple_of(SEARCHES) && part.recent.is_some_and(|recent| !recent.goes_on()) {
            return Err(Fault::Stopped);
        }
        searched(part, query)
    };
    let coding = Rc::new(Coding::new(codes, part.corpus.concepts(), (unit, units), search)?);
    if let Some(recent) = part.recent {
        recent.keep_coded(part.filter, &coding);
    }
    Ok(coding)
}

/// The numbers of the units that are asked for.
pub fn listed(coding: &Coding, asked: &Coded, parts: &CodeParts) -> Result<Vec<usize>, Fault> {
    let code = coding.named(&asked.code).ok_or_else(|| Fault::NoCode {
        name: asked.code.clone(),
        codes: coding.sound().map(|(_, code)| code.name.clone()).collect(),
    })?;
    let part = asked.part.as_ref().map(|value| parts.number(value));
    let wanted = |unit: &usize| {
        let own = parts.partition.of[coding.units.documents[*unit] as usize] as usize;
        part.is_none_or(|part| part == Some(own))
    };
    Ok(coding.marked(code).filter(wanted).collect())
}

/// A unit with the beginning of its text.
fn shown(part: &Part, units: &CodingUnits, unit: usize) -> CodedUnit {
    let mut text = units.text(part.corpus, part.selection(), unit);
    if let Some((end, _)) = text.char_indices().nth(SHOWN) {
        text.truncate(end);
        text.push('…');
    }
    CodedUnit { document: units.documents[unit], line: units.line(part.corpus, unit), text }
}

/// The parts of the corpus that codes are counted in.
pub struct CodeParts {
    pub partition: Partition,
    lists: bool,
    fields: Vec<(String, u32)>,
}

impl CodeParts {
    /// By the values of a field; with no name, all documents are one part. Of parts that the filter leaves no document of,
    /// nothing is told.
    pub fn new(part: &Part, field: &str) -> Result<CodeParts, Fault> {
        let fields = part.corpus.fields();
        let mut lists = false;
        let partition = if field.is_empty() {
            Partition::whole(part.corpus.documents().len())
        } else {
            let known = fields.get(field).ok_or_else(|| Fault::NoField {
                name: field.to_owned(),
                fields: fields.all().into_iter().map(|field| field.name.clone()).collect(),
            })?;
            let partition = left(known.partition(), &chosen_documents(part.corpus, part.filter));
            lists = !partition.labels.is_empty() && partition.criterion(0).op == Op::Whole;
            partition
        };
        let fields = fields.all().into_iter().map(|field| (field.name.clone(), field.values().len() as u32));
        Ok(CodeParts { partition, lists, fields: fields.filter(|field| field.1 > 1).collect() })
    }

    fn len(&self) -> usize {
        self.partition.labels.len()
    }

    /// For each document the number of its part, and how many parts there are.
    pub fn groups(&self) -> (&[u32], usize) {
        (&self.partition.of, self.len())
    }

    /// The value of a part; the empty text where it has none.
    fn value(&self, part: usize) -> &str {
        self.partition.labels[part].as_deref().unwrap_or_default()
    }

    /// The number of the part of a value, which is the empty text for none.
    pub fn number(&self, value: &str) -> Option<usize> {
        (0..self.len()).find(|&part| self.value(part) == value)
    }
}

impl Question for CodesAsk {
    type Answer = Codes;

    fn answer(&self, part: &Part) -> Result<Codes, Fault> {
        let coding = coding(part, part.corpus.codes(), self.unit)?;
        let parts = CodeParts::new(part, &self.field)?;
        let groups = parts.groups();
        let sizes = coding.sizes(groups);
        let numbers: Vec<usize> = (0..parts.len()).collect();
        let (first_part, cells) = page_of(&numbers, self.parts.0, self.parts.1.min(PARTS));
        let row = |(number, code): (usize, &Code)| {
            let crossed = Crossed::new(&sizes, coding.by(number, groups));
            let cell = |part: usize| {
                let (coded, _, residual) = crossed.cell(&sizes, part);
                (coded, crossed.share(&sizes, part), residual)
            };
            let cells = cells.iter().map(|&part| cell(part)).collect();
            CodeRow {
                name: code.name.clone(),
                rule: coding.rule(number),
                coded: crossed.all,
                test: crossed.test,
                cells,
            }
        };
        let sound: Vec<(usize, &Code)> = coding.sound().collect();
        let (first_code, rows) = page_of(&sound, self.codes.0, self.codes.1);
        let listed = self.listed.as_ref().map(|asked| {
            let found = listed(&coding, asked, &parts)?;
            let (total, limit) = (found.len() as u32, self.limit.min(MOST_ROWS));
            let offset = page_start(self.offset, limit, total);
            let page = found.iter().skip(offset as usize).take(limit as usize);
            Ok((total, offset, page.map(|&unit| shown(part, &coding.units, unit)).collect()))
        });
        let mut documents = vec![0; parts.len()];
        let mut before = None;
        for &document in &coding.units.documents {
            if before.replace(document) != Some(document) {
                documents[groups.0[document as usize] as usize] += 1;
            }
        }
        Ok(Codes {
            field: parts.partition.field.clone(),
            fields: parts.fields.clone(),
            lists: parts.lists,
            parts: numbers
                .iter()
                .map(|&part| CodesPart {
                    value: parts.value(part).to_owned(),
                    units: sizes[part],
                    documents: documents[part],
                })
                .collect(),
            first_part,
            units: coding.units.len() as u32,
            codes: sound.len() as u32,
            first_code,
            rows: rows.iter().map(|&code| row(code)).collect(),
            broken: coding.broken().map(|(code, fault)| (code.name.clone(), fault)).collect(),
            incomplete: coding.incomplete().map(|code| code.name.clone()).collect(),
            listed: listed.transpose()?,
        })
    }
}

impl Tabled for CodesAsk {
    fn described(&self) -> Described {
        let settings = Settings::new()
            .with("field", &self.field)
            .with("unit", self.unit)
            .with("code", self.listed.as_ref().map(|listed| &listed.code))
            .with("part", self.listed.as_ref().and_then(|listed| listed.part.as_ref()));
        if self.listed.is_some() {
            return Described::new("CodedUnits", "coded-units", settings);
        }
        let measures = [OtherId::AdjustedResidual, OtherId::TableChiSquared, OtherId::P, OtherId::CramersV];
        let measures = Some((Family::Other, measures.map(MeasureId::from).to_vec()));
        Described { measures, ..Described::new("Codes", "codes", settings) }
    }

    fn table(&self, part: &Part) -> Result<Table, Fault> {
        let coding = coding(part, part.corpus.codes(), self.unit)?;
        let parts = CodeParts::new(part, &self.field)?;
        Ok(match &self.listed {
            Some(asked) => {
                let units = listed(&coding, asked, &parts)?;
                table::coded_units(part.corpus, part.selection(), &coding.units, &units).table()
            }
            None => table::codes(&coding, &parts.partition).table(),
        })
    }
}

impl Tabled for CodedDocumentsAsk {
    fn described(&self) -> Described {
        Described::new("CodedDocuments", "documents-by-codes", Settings::new().with("unit", self.unit))
    }

    fn table(&self, part: &Part) -> Result<Table, Fault> {
        let coding = coding(part, part.corpus.codes(), self.unit)?;
        Ok(table::coded_documents(part.corpus, &coding).table())
    }
}
