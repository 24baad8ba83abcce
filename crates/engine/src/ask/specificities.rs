//! What is specific to each part of the corpus.

use super::stopwords::left_out;
use super::{page_of, page_start, Described, Part, Question, Settings, Tabled, MOST_ROWS};
use crate::analysis::{self, specificities, SpecificCell, SpecificitySettings};
use crate::corpus::{chosen_documents, Corpus, Field, Partition};
use crate::table::{self, Table};
use std::ops::Range;
use wenmai_model::{
    Banality, Family, Fault, KeynessId, MeasureId, Op, OtherId, Side, Specificities, SpecificitiesAsk,
    SpecificityColumn, SpecificityPart, SpecificityRow, SpecificitySort,
};

/// Parts whose cells are given at most, and words of each.
const PARTS: u32 = 100;
const TOP: u32 = 50;
/// Values that can be looked through.
const USUAL: usize = 30;
/// Rows of a table that is made in memory.
const ROWS: usize = 500_000;

/// Words by parts, and what the parts are.
pub struct ByParts {
    pub partition: Partition,
    pub found: analysis::Specificities,
}

impl ByParts {
    /// By the values of a field; with no name, by that which is likely to be meant. Of parts that the filter leaves no
    /// document of, nothing is told.
    pub fn new(part: &Part, field: &str, settings: &SpecificitySettings) -> Result<ByParts, Fault> {
        let fields = part.corpus.fields();
        let known = if field.is_empty() { usual(fields.all()) } else { fields.get(field) };
        let known = known.ok_or_else(|| Fault::NoField {
            name: field.to_owned(),
            fields: fields.all().into_iter().map(|field| field.name.clone()).collect(),
        })?;
        let partition = left(known.partition(), &chosen_documents(part.corpus, part.filter));
        let of = (&partition.of[..], partition.labels.len());
        let found = specificities(part.corpus, part.selection(), of, settings)?;
        Ok(ByParts { partition, found })
    }

    /// The value of a part; the empty text where it has none.
    fn value(&self, part: usize) -> &str {
        self.partition.labels[part].as_deref().unwrap_or_default()
    }

    /// The number of the part of a value, which is the empty text for none.
    pub fn part(&self, value: &str) -> Option<usize> {
        (0..self.partition.labels.len()).find(|&part| self.value(part) == value)
    }

    /// A word in all parts, whatever is left out of the test.
    pub fn word(&self, part: &Part, word: &str) -> Option<Vec<SpecificCell>> {
        self.found.find(part.corpus, part.selection(), &self.partition.of, word)
    }

    /// How many words there are.
    fn items(&self, which: Banality) -> usize {
        let banal = self.found.banal as usize;
        match which {
            Banality::All => self.found.len(),
            Banality::Specific => self.found.len() - banal,
            Banality::Banal => banal,
        }
    }

    /// The first words that are asked for, in order.
    fn rows(&self, corpus: &Corpus, asked: &SpecificitiesAsk, most: usize) -> Vec<u32> {
        let found = &self.found;
        let wanted = |&row: &u32| match asked.which {
            Banality::All => true,
            Banality::Specific => !found.is_banal(row as usize),
            Banality::Banal => found.is_banal(row as usize),
        };
        let mut rows: Vec<u32> = (0..found.len() as u32).filter(wanted).collect();
        let sign = if asked.reverse { 1.0 } else { -1.0 };
        let score = |part: usize, row: u32| sign * found.specificity(part, row as usize);
        match &asked.sort {
            SpecificitySort::Part(value) => match self.part(value) {
                Some(part) => found.first(corpus, rows, most, |row| score(part, row)),
                None => found.first(corpus, rows, most, |_| 0.0),
            },
            // The greatest of any part, or the least.
            SpecificitySort::Column(SpecificityColumn::Most) => {
                let mut first = vec![f64::INFINITY; found.len()];
                for part in 0..found.parts.len() {
                    first.iter_mut().zip(0..).for_each(|(first, row)| *first = first.min(score(part, row)));
                }
                found.first(corpus, rows, most, |row| first[row as usize])
            }
            SpecificitySort::Column(SpecificityColumn::Freq) => {
                found.first(corpus, rows, most, |row| sign * f64::from(found.word(row as usize).1))
            }
            SpecificitySort::Column(SpecificityColumn::Word) => {
                rows.sort_unstable_by_key(|&row| corpus.lexicon().norm(found.word(row as usize).0));
                if asked.reverse {
                    rows.reverse();
                }
                rows.truncate(most);
                rows
            }
        }
    }
}

/// The field that is likely to be meant: the author, a field that the texts came with, what is told of any text, and
/// documents; of more values than can be looked through only if no other is there.
fn usual(fields: Vec<&Field>) -> Option<&Field> {
    let rank = |field: &&Field| {
        let name = match field.name.as_str() {
            "author" => 0,
            "site" => 2,
            "year" => 3,
            "document" => 5,
            "date" | "editor" | "kind" | "source" | "title" => 4,
            _ => 1,
        };
        (field.values().len() > USUAL, name)
    };
    fields.into_iter().filter(|field| field.values().len() > 1).min_by_key(rank)
}

/// A partition without the parts that have none of the documents.
pub(super) fn left(mut partition: Partition, documents: &[bool]) -> Partition {
    let mut stays = vec![false; partition.labels.len()];
    let of = || partition.of.iter().zip(documents);
    of().filter(|(_, chosen)| **chosen).for_each(|(&part, _)| stays[part as usize] = true);
    let numbers: Vec<u32> = stays
        .iter()
        .scan(0, |next, stays| {
            *next += u32::from(*stays);
            Some(next.saturating_sub(1))
        })
        .collect();
    // Documents that are not chosen have no word that is counted, wherever they are.
    partition.of.iter_mut().for_each(|part| *part = numbers[*part as usize]);
    let mut stays = stays.into_iter();
    partition.labels.retain(|_| stays.next().unwrap_or(true));
    partition
}

pub(super) fn specificity_settings(corpus: &Corpus, asked: &SpecificitiesAsk) -> SpecificitySettings {
    SpecificitySettings {
        min_freq: asked.min_freq,
        stopwords: left_out(corpus, asked.stopwords.as_ref()),
        banality: asked.banality,
        correction: asked.correction,
    }
}

impl Question for SpecificitiesAsk {
    type Answer = Specificities;

    fn answer(&self, part: &Part) -> Result<Specificities, Fault> {
        let corpus = part.corpus;
        let by = ByParts::new(part, &self.field, &specificity_settings(corpus, self))?;
        let found = &by.found;
        let (first_part, shown) = page_of(&found.parts, self.parts.0, self.parts.1.min(PARTS));
        let shown = first_part as usize..first_part as usize + shown.len();
        let (items, limit) = (by.items(self.which) as u32, self.limit.min(MOST_ROWS));
        let offset = page_start(self.offset, limit, items);
        let rows = by.rows(corpus, self, (offset + limit) as usize);
        let page = rows.get(offset as usize..).unwrap_or_default();
        let cells = |row: u32| (0..found.parts.len()).map(move |part| found.cell(part, row as usize));
        let word = self.word.as_deref().and_then(|word| by.word(part, word));
        let fields =
            corpus.fields().all().into_iter().map(|field| (field.name.clone(), field.values().len() as u32));
        let told = |(part, &(words, documents)): (usize, &(u64, u32))| SpecificityPart {
            value: by.value(part).to_owned(),
            words,
            documents,
        };
        Ok(Specificities {
            field: by.partition.field.clone(),
            fields: fields.filter(|field| field.1 > 1).collect(),
            parts: found.parts.iter().enumerate().map(told).collect(),
            n: found.n,
            items,
            tested: found.len() as u32,
            banal: found.banal,
            cells: found.tested(),
            rare: found.rare,
            lists: !by.partition.labels.is_empty() && by.partition.criterion(0).op == Op::Whole,
            first_part,
            offset,
            rows: page.iter().filter_map(|&number| row(corpus, cells(number), shown.clone())).collect(),
            top: shown.clone().map(|part| top(corpus, found, part, self.top.min(TOP) as usize)).collect(),
            word: word.and_then(|cells| row(corpus, cells.into_iter(), 0..found.parts.len())),
        })
    }
}

/// A word from its cells in all parts, with those of some.
fn row(
    corpus: &Corpus,
    cells: impl Iterator<Item = SpecificCell>,
    shown: Range<usize>,
) -> Option<SpecificityRow> {
    let cells: Vec<SpecificCell> = cells.collect();
    let first = cells.first()?;
    let score = |cell: &SpecificCell| cell.score.unwrap_or(0.0);
    let p = |cell: &SpecificCell| cell.p_corrected;
    Some(SpecificityRow {
        word: corpus.lexicon().norm(first.word).to_owned(),
        freq: first.freqs.1,
        most: cells.iter().map(score).fold(f64::NEG_INFINITY, f64::max),
        banal: first.banal,
        cells: cells[shown].iter().map(|cell| (cell.freqs.0, score(cell), p(cell))).collect(),
    })
}

/// The words most specific to a part, then those most lacking.
fn top(
    corpus: &Corpus,
    found: &analysis::Specificities,
    part: usize,
    most: usize,
) -> Vec<(String, u32, u32, f64)> {
    let lacking = found.ranked(corpus, part, most, Side::Negative);
    let rows = found.ranked(corpus, part, most, Side::Positive).into_iter().chain(lacking.into_iter().rev());
    let word = |row: u32| {
        let cell = found.cell(part, row as usize);
        let text = corpus.lexicon().norm(cell.word).to_owned();
        (text, cell.freqs.0, cell.freqs.1, cell.score.unwrap_or(0.0))
    };
    rows.map(word).collect()
}

/// The measures that stand beside specificity in tables.
const BESIDE: [KeynessId; 3] = [KeynessId::LogLikelihood, KeynessId::LogRatio, KeynessId::Lrc];

impl Tabled for SpecificitiesAsk {
    fn described(&self) -> Described {
        let settings = Settings::new()
            .with("field", Some(&self.field).filter(|field| !field.is_empty()))
            .with("sort", self.sort.to_string())
            .with("reverse", self.reverse)
            .with("which", self.which)
            .with("word", &self.word)
            .with("min_freq", self.min_freq)
            .with("banality", self.banality)
            .with("correction", self.correction)
            .with("stopwords", &self.stopwords);
        let own = [OtherId::Freq.into(), KeynessId::Specificity.into()];
        let measures: Vec<MeasureId> = own.into_iter().chain(BESIDE.map(Into::into)).collect();
        let measures = Some((Family::Keyness, measures));
        Described { measures, ..Described::new("Specificities", "specificities", settings) }
    }

    fn table(&self, part: &Part) -> Result<Table, Fault> {
        let corpus = part.corpus;
        let by = ByParts::new(part, &self.field, &specificity_settings(corpus, self))?;
        let (found, parts) = (&by.found, by.found.parts.len());
        let cells: Vec<SpecificCell> = match self.word.as_deref() {
            Some(word) => by.word(part, word).unwrap_or_default(),
            None => {
                let all = by.items(self.which);
                if all.saturating_mul(parts) > ROWS {
                    return Err(Fault::TooManyParts { parts: parts as u32, words: all as u32 });
                }
                by.rows(corpus, self, all)
                    .iter()
                    .flat_map(|&row| (0..parts).map(move |part| found.cell(part, row as usize)))
                    .collect()
            }
        };
        let labels = (found, &by.partition.labels[..]);
        Ok(table::specificities(corpus, labels, &BESIDE, cells.into_iter()).table())
    }
}
