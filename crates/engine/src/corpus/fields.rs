//! The metadata fields of a corpus: what is known of its documents, as columns.
//!
//! Columns of tables, headers and file names bring fields of any name; what Wenmai has found itself (title, author, date and
//! the like) stands beside them under names of its own, and the two are one field where they meet. Derived when first
//! asked for: values are numbered in their order, so that a criterion is decided once for each value and then looked up for
//! each document. The parts that readers have named are a field beside them, derived for itself: a part may be what has hits of
//! a query, and a query may ask for the other fields.

use super::{Besides, Corpus, Document};
use crate::clean::Metadata;
use crate::formats::known_field;
use crate::script::fold;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use wenmai_model::{days_in_month, Criterion, FieldType, Op, JOINED, SUBCORPUS};

/// Marks between the texts of a list, in the order in which they are looked for.
const SEPARATORS: [char; 4] = [';', '；', '|', '、'];

/// The longest text of a list, in characters: what is longer is a sentence with such a mark.
const LONGEST: usize = 40;

/// The fields of a corpus, by name.
#[derive(Clone, Copy)]
pub struct Fields<'c> {
    corpus: &'c Corpus,
}

/// Those that documents tell, by name.
#[derive(Debug, Default)]
pub(super) struct Told {
    fields: Vec<Field>,
}

/// A field: a value, or several of a list, for each document.
#[derive(Debug)]
pub struct Field {
    pub name: String,
    pub kind: FieldType,
    /// Whether a reader has given it the type.
    pub given: bool,
    /// Whether its values are of the documents' metadata, and not told of each document.
    pub editable: bool,
    /// Different values in their order: numbers by size, dates by time, texts by code points. No value is the empty text,
    /// the first.
    values: Vec<String>,
    /// Where the values of each document begin in `of`; one more at the end.
    starts: Vec<u32>,
    /// Numbers of values, of each document as it has them; one at least.
    of: Vec<u32>,
}

/// A corpus in parts: every document is in one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Partition {
    /// The field that it is by.
    pub field: String,
    /// What the parts are called, in the order of the field's values; `None` where the field has none.
    pub labels: Vec<Option<String>>,
    /// For each document its part.
    pub of: Vec<u32>,
    /// Whether a part is a list of values.
    lists: bool,
}

impl Partition {
    /// So many documents as one part.
    pub fn whole(documents: usize) -> Partition {
        Partition { field: String::new(), labels: vec![None], of: vec![0; documents], lists: false }
    }

    /// The criterion that leaves one part, given by its number.
    pub fn criterion(&self, part: usize) -> Criterion {
        let value = self.labels[part].clone().unwrap_or_default();
        let op = if self.lists { Op::Whole } else { Op::Is };
        Criterion { field: self.field.clone(), op, values: vec![value] }
    }
}

impl Corpus {
    /// The fields of its documents.
    pub fn fields(&self) -> Fields<'_> {
        Fields { corpus: self }
    }

    /// Those that documents tell.
    pub(super) fn told(&self) -> &Told {
        self.told.get_or_init(|| Told::new(self.documents(), &self.stored.besides))
    }

    /// The named parts as a field, if there are any, and files have none of its name.
    fn named_parts(&self) -> Option<&Field> {
        let none = self.subcorpora().is_empty() || self.told().place(SUBCORPUS).is_ok();
        let field = || {
            let column =
                self.named().iter().fold(vec![Vec::new(); self.documents().len()], |mut column, part| {
                    let members = column.iter_mut().zip(&part.documents).filter(|(_, inside)| **inside);
                    members.for_each(|(names, _)| names.push(part.name.clone()));
                    column
                });
            Field { editable: false, ..Field::new(SUBCORPUS.to_owned(), FieldType::List, column) }
        };
        (!none).then(|| self.named_parts.get_or_init(field))
    }
}

/// Fields that every document has, whatever its file says.
const TOLD: [&str; 3] = ["document", "kind", "year"];

/// Gives all that is known of a document by the names of fields, but for what is told of every one.
pub(super) fn each_value<'m>(metadata: &'m Metadata, add: &mut dyn FnMut(&'m str, &'m str)) {
    let known = [
        ("title", &metadata.title),
        ("date", &metadata.date),
        ("author", &metadata.author),
        ("editor", &metadata.editor),
        ("site", &metadata.site),
    ];
    let known = known.into_iter().filter_map(|(name, value)| Some((name, value.as_deref()?)));
    let sources = metadata.sources.iter().map(|source| ("source", source.as_str()));
    let own = metadata.fields.iter().map(|(name, value)| (name.trim(), value.as_str()));
    let values = known.chain(sources).chain(own).map(|(name, value)| (name, value.trim()));
    values.filter(|(_, value)| !value.is_empty()).for_each(|(name, value)| add(name, value));
}

impl Told {
    fn new(documents: &[Document], besides: &Besides) -> Told {
        let mut columns: BTreeMap<String, Vec<Vec<String>>> = BTreeMap::new();
        let mut own: BTreeSet<&str> = BTreeSet::new();
        for (number, document) in documents.iter().enumerate() {
            let mut add = |name: &str, value: &str| {
                if !columns.contains_key(name) {
                    columns.insert(name.to_owned(), vec![Vec::new(); documents.len()]);
                }
                if let Some(values) = columns.get_mut(name).and_then(|column| column.get_mut(number)) {
                    if !values.iter().any(|known| known == value) {
                        values.push(value.to_owned());
                    }
                }
            };
            each_value(&document.metadata, &mut add);
            own.extend(document.metadata.fields.iter().map(|(name, _)| name.trim()));
        }
        // What is told of every document, unless its files say it in words of their own.
        let mut derive = |name: &str, of: &dyn Fn(&Document) -> Option<String>| {
            if !own.contains(name) {
                let values: Vec<Vec<String>> =
                    documents.iter().map(|document| of(document).into_iter().collect()).collect();
                if values.iter().any(|values| !values.is_empty()) {
                    columns.insert(name.to_owned(), values);
                }
            }
        };
        let [name, kind, year] = TOLD;
        derive(name, &|document| Some(document.name.clone()));
        derive(year, &|document| Some(document.metadata.date.as_deref()?.get(..4)?.to_owned()));
        derive(kind, &|document| Some(document.kind.name().to_owned()));
        let told_of_all: Vec<&str> = TOLD.into_iter().filter(|name| !own.contains(name)).collect();
        let field = |(name, column): (String, Vec<Vec<String>>)| {
            let given = besides.types.get(&name).copied();
            let kind = given.unwrap_or_else(|| told(&name, &column));
            let editable = !told_of_all.contains(&name.as_str());
            Field { given: given.is_some(), editable, ..Field::new(name, kind, column) }
        };
        Told { fields: columns.into_iter().map(field).collect() }
    }

    /// Where the field of a name is, or would be.
    fn place(&self, name: &str) -> Result<usize, usize> {
        self.fields.binary_search_by(|field| field.name.as_str().cmp(name))
    }

    fn named(&self, name: &str) -> Option<&Field> {
        self.fields.get(self.place(name).ok()?)
    }

    /// As [`Fields::get`].
    pub fn get(&self, name: &str) -> Option<&Field> {
        self.named(name).or_else(|| self.named(known_field(name)?))
    }
}

impl<'c> Fields<'c> {
    /// All of them, by name.
    pub fn all(self) -> Vec<&'c Field> {
        let told = self.corpus.told();
        let mut all: Vec<&Field> = told.fields.iter().collect();
        if let (Some(parts), Err(place)) = (self.corpus.named_parts(), told.place(SUBCORPUS)) {
            all.insert(place, parts);
        }
        all
    }

    /// The field of a name; of what is known of documents, by any name that tables have for it (`作者`).
    pub fn get(self, name: &str) -> Option<&'c Field> {
        self.named(name).or_else(|| self.named(known_field(name)?))
    }

    /// The field of this very name.
    pub(super) fn named(self, name: &str) -> Option<&'c Field> {
        let parts = || self.corpus.named_parts();
        self.corpus.told().named(name).or_else(|| (name == SUBCORPUS).then(parts).flatten())
    }
}

impl Field {
    fn new(name: String, kind: FieldType, mut column: Vec<Vec<String>>) -> Field {
        if kind == FieldType::List {
            for values in &mut column {
                let mut parts: Vec<String> = Vec::new();
                for part in values.iter().flat_map(|value| parts_of(value)) {
                    if !parts.iter().any(|known| known == part) {
                        parts.push(part.to_owned());
                    }
                }
                *values = parts;
            }
        }
        column.iter_mut().filter(|values| values.is_empty()).for_each(|values| values.push(String::new()));
        let mut values: Vec<String> = column.iter().flatten().cloned().collect();
        values.sort_by(|a, b| ordered(kind, a, b));
        values.dedup();
        // A number that is written in several ways is one value, told by the shortest.
        let mut numbers: HashMap<String, u32> = HashMap::new();
        let mut different: Vec<String> = Vec::new();
        for value in values {
            if different.last().is_none_or(|last| !same(kind, last, &value)) {
                different.push(value.clone());
            }
            numbers.insert(value, different.len() as u32 - 1);
        }
        let values = different;
        let (mut starts, mut of) = (vec![0], Vec::new());
        for values in &column {
            of.extend(values.iter().map(|value| numbers[value]));
            starts.push(of.len() as u32);
        }
        Field { name, kind, given: false, editable: true, values, starts, of }
    }

    /// Different values in their order; no value is the empty text, the first.
    pub fn values(&self) -> &[String] {
        &self.values
    }

    /// Whether a value, by its number, is that there is none.
    pub fn is_none(&self, value: u32) -> bool {
        self.values[value as usize].is_empty()
    }

    /// Whether its values are numbers or dates.
    pub fn is_ordered(&self) -> bool {
        matches!(self.kind, FieldType::Number | FieldType::Date)
    }

    /// The numbers of a document's values: one at least, more where it is a list.
    pub fn of(&self, document: usize) -> &[u32] {
        match (self.starts.get(document), self.starts.get(document + 1)) {
            (Some(&first), Some(&last)) => &self.of[first as usize..last as usize],
            _ => &[],
        }
    }

    /// All that a document has in it, as one text.
    pub fn whole(&self, document: usize) -> String {
        let values: Vec<&str> =
            self.of(document).iter().map(|&value| self.values[value as usize].as_str()).collect();
        values.join(JOINED)
    }

    /// The documents by their values. Of lists, those that have the same texts are a part, so that parts sum to the whole.
    pub fn partition(&self) -> Partition {
        let documents = self.starts.len() - 1;
        let lists = self.of.len() > documents;
        let field = self.name.clone();
        let label = |value: &String| Some(value.clone()).filter(|value| !value.is_empty());
        if !lists {
            let of = (0..documents).map(|document| self.of(document)[0]).collect();
            return Partition { field, labels: self.values.iter().map(label).collect(), of, lists };
        }
        let wholes: Vec<String> = (0..documents).map(|document| self.whole(document)).collect();
        let different: BTreeSet<&String> = wholes.iter().collect();
        let numbers: HashMap<&String, u32> = different.iter().copied().zip(0..).collect();
        let of = wholes.iter().map(|whole| numbers[whole]).collect();
        Partition { field, labels: different.into_iter().map(label).collect(), of, lists }
    }

    /// For each document whether it meets a criterion on this field.
    pub fn meets(&self, criterion: &Criterion) -> Vec<bool> {
        let documents = 0..self.starts.len() - 1;
        if criterion.op == Op::Whole {
            return documents.map(|document| criterion.values.contains(&self.whole(document))).collect();
        }
        let value: Vec<bool> = self.values.iter().map(|value| self.is_met(criterion, value)).collect();
        let any = |document: usize| self.of(document).iter().any(|&number| value[number as usize]);
        documents.map(|document| any(document) != (criterion.op == Op::Not)).collect()
    }

    /// Whether a value is one of a criterion's, or on the side of it that is asked for.
    fn is_met(&self, criterion: &Criterion, value: &str) -> bool {
        let one_of = || criterion.values.iter().any(|wanted| same(self.kind, wanted, value));
        let (true, Some(end)) = (criterion.op.orders(), criterion.values.first()) else { return one_of() };
        // Of a date that is only a year or a month, all days must be on that side.
        let sides = |less: bool| match self.kind {
            FieldType::Number => number(value).zip(number(end)).map(|(value, end)| value.total_cmp(&end)),
            FieldType::Date => {
                let day = if less { last_day } else { first_day };
                read_date(value).zip(read_date(end)).map(|(value, end)| {
                    let open = matches!(criterion.op, Op::Above | Op::Below);
                    // What is after 2014 is after its last day; what is from 2014 on, from its first.
                    let end = if open == less { first_day(end) } else { last_day(end) };
                    day(value).cmp(&end)
                })
            }
            FieldType::Text | FieldType::List => (!value.is_empty()).then(|| value.cmp(end)),
        };
        match criterion.op {
            Op::AtLeast => sides(false).is_some_and(std::cmp::Ordering::is_ge),
            Op::AtMost => sides(true).is_some_and(std::cmp::Ordering::is_le),
            Op::Above => sides(false).is_some_and(std::cmp::Ordering::is_gt),
            Op::Below => sides(true).is_some_and(std::cmp::Ordering::is_lt),
            Op::Is | Op::Not | Op::Whole => one_of(),
        }
    }

    /// Why a criterion can be met by no value whatever, for who typed it.
    pub fn senseless(&self, criterion: &Criterion) -> Option<String> {
        let end = criterion.values.first().filter(|_| criterion.op.orders())?;
        let (form, reads) = match self.kind {
            FieldType::Number => ("a number", number(end).is_some()),
            FieldType::Date => ("a date such as 2014, 2014-02 or 2014-02-18", read_date(end).is_some()),
            FieldType::Text | FieldType::List => return None,
        };
        (!reads).then(|| format!("{:?} is compared with {form}, which {end:?} is not", self.name))
    }
}

/// For each of so many documents whether it meets a criterion on a field: none has a value in one that there is not.
pub(super) fn meets(field: Option<&Field>, criterion: &Criterion, documents: usize) -> Vec<bool> {
    match field {
        Some(field) => field.meets(criterion),
        None => {
            vec![(criterion.op == Op::Not) != criterion.values.iter().any(String::is_empty); documents]
        }
    }
}

/// Whether two values are the same: numbers by size, else by their text.
fn same(kind: FieldType, wanted: &str, value: &str) -> bool {
    wanted == value
        || kind == FieldType::Number && number(wanted).is_some_and(|size| number(value) == Some(size))
}

/// The order of values. What a field of numbers or dates has besides is in the order of texts.
fn ordered(kind: FieldType, a: &str, b: &str) -> std::cmp::Ordering {
    let by_size = match kind {
        FieldType::Number => number(a).zip(number(b)).map(|(a, b)| a.total_cmp(&b)),
        _ => None,
    };
    match by_size {
        Some(order) => order.then_with(|| (a.len(), a).cmp(&(b.len(), b))),
        None => a.cmp(b),
    }
}

/// What the values of a column are, told by them.
fn told(name: &str, column: &[Vec<String>]) -> FieldType {
    let values = || column.iter().flatten();
    if values().next().is_none() {
        return FieldType::Text;
    }
    // Dates have been read already; what stands beside them in words is met by no order.
    let dates = || values().filter(|value| read_date(value).is_some());
    let longer = || dates().any(|date| date.len() > 4);
    if name == "date" && dates().next().is_some()
        || longer() && values().all(|value| read_date(value).is_some())
    {
        return FieldType::Date;
    }
    let several = column.iter().any(|values| values.len() > 1);
    if !several && values().all(|value| number(value).is_some()) {
        return FieldType::Number;
    }
    if several || is_list(column) {
        return FieldType::List;
    }
    FieldType::Text
}

/// Whether texts in a column are lists: a part of one that has a separating mark stands in another document as well, as no
/// half of a sentence does.
fn is_list(column: &[Vec<String>]) -> bool {
    let mut documents: HashMap<&str, u32> = HashMap::new();
    for values in column {
        let parts: BTreeSet<&str> = values.iter().flat_map(|value| parts_of(value)).collect();
        for part in parts {
            *documents.entry(part).or_default() += 1;
        }
    }
    column.iter().flatten().any(|value| {
        let parts = parts_of(value);
        parts.len() > 1 && parts.iter().any(|part| documents[part] > 1)
    })
}

/// The texts of a list.
pub(super) fn parts_of(value: &str) -> Vec<&str> {
    let Some(mark) = SEPARATORS.into_iter().find(|&mark| value.contains(mark)) else { return vec![value] };
    let parts: Vec<&str> = value.split(mark).map(str::trim).filter(|part| !part.is_empty()).collect();
    let short = parts.iter().all(|part| part.chars().nth(LONGEST).is_none());
    if short && !parts.is_empty() {
        parts
    } else {
        vec![value]
    }
}

/// A value as a number. What begins with a zero or has more digits than a number keeps is a name of something.
fn number(value: &str) -> Option<f64> {
    let digits = value.strip_prefix(['-', '+', '−']).unwrap_or(value);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let plain = |digits: &str| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    let is =
        plain(whole) && plain(fraction) && (whole == "0" || !whole.starts_with('0')) && digits.len() <= 15;
    let size: f64 = if is { digits.parse().ok()? } else { return None };
    Some(if digits.len() < value.len() && !value.starts_with('+') { -size } else { size })
}

/// Whether a value is a date: a year, a month or a day.
pub fn is_date(value: &str) -> bool {
    read_date(value).is_some()
}

/// A value that is one.
fn read_date(value: &str) -> Option<&str> {
    let digits = |part: Option<&str>, count: usize| {
        let part = part.filter(|part| part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit()));
        part.and_then(|part| part.parse::<u32>().ok())
    };
    let mut parts = value.split('-');
    let year = digits(parts.next(), 4)?;
    let (month, day) = (parts.next(), parts.next());
    let fits = match (month, day) {
        (None, _) => true,
        (Some(month), None) => digits(Some(month), 2).is_some_and(|month| (1..=12).contains(&month)),
        (Some(month), Some(day)) => {
            let days = days_in_month(year, digits(Some(month), 2)?);
            digits(Some(day), 2).is_some_and(|day| (1..=days).contains(&day))
        }
    };
    (fits && parts.next().is_none()).then_some(value)
}

/// The first day that a date may mean.
pub(super) fn first_day(date: &str) -> String {
    format!("{date}{}", "-01-01".get(date.len().saturating_sub(4)..).unwrap_or_default())
}

/// The last day that a date may mean.
pub(super) fn last_day(date: &str) -> String {
    let number = |digits: Option<&str>| digits.and_then(|digits| digits.parse().ok()).unwrap_or(0u32);
    match date.len() {
        4 => format!("{date}-12-31"),
        7 => {
            let days = match days_in_month(number(date.get(..4)), number(date.get(5..))) {
                0 => 31,
                days => days,
            };
            format!("{date}-{days}")
        }
        _ => date.to_owned(),
    }
}

/// Whether a text stands in a value, in any case, width and script.
pub fn stands_in(find: &str, value: &str) -> bool {
    find.is_empty() || fold(value).contains(&fold(find))
}
