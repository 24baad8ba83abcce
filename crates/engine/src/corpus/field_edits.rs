//! Editing metadata.
//!
//! Values lie in the documents' own metadata, so that all that reads it sees an edit, and an edit is a new state of the
//! metadata of some documents: no token changes by it, and nothing is built anew. Undoing puts the former state back.

use super::field_tables::Table;
use super::fields::{each_value, parts_of};
use super::{Besides, Corpus};
use crate::clean::{date_of, Metadata};
use crate::formats::known_field;
use crate::script::fold;
use std::collections::BTreeMap;
use wenmai_model::{FieldType, FieldsEdit, FieldsFault, FieldsTableReport, FlagKind, JOINED};

/// What is known of some documents, and what readers have said besides: the types of fields, rules, named parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MetadataState {
    pub(super) documents: Vec<(u32, Metadata)>,
    pub(super) besides: Besides,
}

impl MetadataState {
    /// What is said besides, and nothing of documents.
    pub(super) fn of(besides: Besides) -> MetadataState {
        MetadataState { documents: Vec::new(), besides }
    }
}

impl Corpus {
    /// What is known after an edit, and, of a table, what becomes of its rows.
    pub fn edited(
        &self,
        edit: &FieldsEdit,
    ) -> Result<(MetadataState, Option<FieldsTableReport>), FieldsFault> {
        let mut edits = Edits::new(self);
        let mut report = None;
        match edit {
            FieldsEdit::Set { field, values } => {
                let name = self.meant(field)?;
                for (document, value) in values {
                    edits.set(*document, &name, value)?;
                }
            }
            FieldsEdit::Type { field, kind } => {
                let field = self.fields().get(field.trim()).ok_or(FieldsFault::NoField)?;
                match kind {
                    Some(kind) => edits.besides.types.insert(field.name.clone(), *kind),
                    None => edits.besides.types.remove(&field.name),
                };
            }
            FieldsEdit::Rename { field, to } => edits.rename(&self.editable(field)?, to)?,
            FieldsEdit::Remove { field } => {
                let name = self.editable(field)?;
                for document in 0..self.documents().len() as u32 {
                    edits.put(document, &name, Vec::new())?;
                }
                edits.besides.types.remove(&name);
            }
            FieldsEdit::Table(text) => report = Some(fill(text, &mut edits)?),
        }
        match edits.finish() {
            Some(known) => Ok((known, report)),
            None => Err(FieldsFault::Nothing),
        }
    }

    /// What a table would do.
    pub fn would_fill(&self, text: &str) -> Result<FieldsTableReport, FieldsFault> {
        fill(text, &mut Edits::new(self))
    }

    /// What a field is called to which a name leads: one that there is, in any case and width, one that is known of
    /// documents, or a new one.
    pub(crate) fn meant(&self, name: &str) -> Result<String, FieldsFault> {
        let name = one_line(name);
        if name.is_empty() {
            return Err(FieldsFault::NoName);
        }
        let fields = self.fields();
        let folded = fold(&name);
        let alike = || fields.all().into_iter().find(|field| fold(&field.name) == folded);
        if let Some(field) = fields.named(&name) {
            return if field.editable { Ok(name) } else { Err(FieldsFault::Told) };
        }
        match known_field(&name) {
            Some("year") => Err(FieldsFault::Told),
            Some(known) => Ok(known.to_owned()),
            None => match alike() {
                Some(field) if !field.editable => Err(FieldsFault::Told),
                Some(field) => Ok(field.name.clone()),
                None => Ok(name),
            },
        }
    }

    /// The same, of a field that there is.
    fn editable(&self, name: &str) -> Result<String, FieldsFault> {
        let name = self.meant(name)?;
        self.fields().named(&name).map(|field| field.name.clone()).ok_or(FieldsFault::NoField)
    }
}

/// Takes what a table says. What parts its cells is told by its rows; where these are too few for that, by what makes a table
/// of them that is about documents.
fn fill(text: &str, edits: &mut Edits) -> Result<FieldsTableReport, FieldsFault> {
    let mut by = |mark| Table::read(text, mark)?.fill(edits);
    let told = by(None);
    match told {
        Err(FieldsFault::NoTable | FieldsFault::NoMatch) => {
            by(Some(b',')).or_else(|_| by(Some(b';'))).or(told)
        }
        told => told,
    }
}

/// What a value replaces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Was {
    /// Itself.
    Same,
    Nothing,
    Another,
}

/// Edits of a corpus that are not made yet.
pub(super) struct Edits<'c> {
    pub corpus: &'c Corpus,
    documents: BTreeMap<u32, Metadata>,
    besides: Besides,
}

impl<'c> Edits<'c> {
    pub fn new(corpus: &'c Corpus) -> Edits<'c> {
        Edits { corpus, documents: BTreeMap::new(), besides: corpus.stored.besides.clone() }
    }

    fn metadata(&self, document: u32) -> Option<&Metadata> {
        let own = || self.corpus.documents().get(document as usize).map(|document| &document.metadata);
        self.documents.get(&document).or_else(own)
    }

    /// What a document has in a field.
    pub fn values(&self, document: u32, name: &str) -> Vec<&str> {
        let mut values = Vec::new();
        if let Some(metadata) = self.metadata(document) {
            each_value(metadata, &mut |known, value| {
                if known == name && !values.contains(&value) {
                    values.push(value);
                }
            });
        }
        values
    }

    /// What a document has in a field, or would have, as it is shown: each text of a list once.
    fn told<'t>(&self, name: &str, values: impl IntoIterator<Item = &'t str>) -> Vec<&'t str> {
        let is_list = self.corpus.fields().named(name).is_some_and(|field| field.kind == FieldType::List);
        let mut told = Vec::new();
        for value in values {
            let parts = if is_list { parts_of(value) } else { vec![value] };
            for part in parts.into_iter().filter(|part| !part.is_empty()) {
                if !told.contains(&part) {
                    told.push(part);
                }
            }
        }
        told
    }

    /// Whether a document has just that in a field.
    pub fn has(&self, document: u32, name: &str, value: &str) -> bool {
        let own = self.told(name, self.values(document, name));
        own == self.told(name, [value]) || one_line(&own.join(JOINED)) == one_line(value)
    }

    /// Gives a document a value in a field, of lists with a mark between their texts.
    pub fn set(&mut self, document: u32, name: &str, value: &str) -> Result<Was, FieldsFault> {
        let value = one_line(value);
        if self.has(document, name, &value) {
            return Ok(Was::Same);
        }
        let was = if self.values(document, name).is_empty() { Was::Nothing } else { Was::Another };
        let wanted = self.told(name, [&*value]);
        let wanted = wanted.into_iter().map(str::to_owned).collect();
        let before = self.metadata(document).and_then(|known| known.date.clone());
        self.put(document, name, wanted)?;
        // A date may be written in another way.
        let after = self.metadata(document).and_then(|known| known.date.clone());
        Ok(if name == "date" && before == after { Was::Same } else { was })
    }

    /// Puts values in place of all that a document has in a field.
    fn put(&mut self, document: u32, name: &str, values: Vec<String>) -> Result<(), FieldsFault> {
        let Some(own) = self.corpus.documents().get(document as usize) else { return Ok(()) };
        let metadata = self.documents.entry(document).or_insert_with(|| own.metadata.clone());
        put(metadata, name, values)
    }

    fn rename(&mut self, name: &str, to: &str) -> Result<(), FieldsFault> {
        let to = self.corpus.meant(to).map_err(|fault| match fault {
            FieldsFault::Told => FieldsFault::Taken,
            other => other,
        })?;
        // It may be written in another way.
        let taken = self.corpus.fields().named(&to).is_some();
        if taken {
            return Err(if to == name { FieldsFault::Nothing } else { FieldsFault::Taken });
        }
        for document in 0..self.corpus.documents().len() as u32 {
            let values: Vec<String> = self.values(document, name).into_iter().map(str::to_owned).collect();
            if values.is_empty() {
                continue;
            }
            self.put(document, name, Vec::new())?;
            self.put(document, &to, values)?;
        }
        if let Some(kind) = self.besides.types.remove(name) {
            self.besides.types.insert(to.clone(), kind);
        }
        let parts = self.besides.subcorpora.iter_mut().flat_map(|one| &mut one.criteria);
        parts.filter(|one| one.field == name).for_each(|one| one.field.clone_from(&to));
        Ok(())
    }

    /// What is known then, if anything is otherwise.
    fn finish(self) -> Option<MetadataState> {
        let own = self.corpus.documents();
        let changed = |(document, metadata): &(u32, Metadata)| own[*document as usize].metadata != *metadata;
        let documents: Vec<(u32, Metadata)> = self.documents.into_iter().filter(changed).collect();
        let any = !documents.is_empty() || self.besides != self.corpus.stored.besides;
        any.then_some(MetadataState { documents, besides: self.besides })
    }
}

/// Puts values in a field, where those were that it had.
fn put(metadata: &mut Metadata, name: &str, values: Vec<String>) -> Result<(), FieldsFault> {
    let dated = match values.first().filter(|_| name == "date") {
        Some(said) => Some(read_date(said).ok_or(FieldsFault::NoDate)?),
        None => None,
    };
    let is_own = |(known, _): &(String, String)| known.trim() == name;
    let place = metadata.fields.iter().position(is_own).unwrap_or(metadata.fields.len());
    let mut values = values.into_iter();
    match name {
        "title" => metadata.title = values.next(),
        "author" => metadata.author = values.next(),
        "editor" => metadata.editor = values.next(),
        "site" => metadata.site = values.next(),
        "source" => metadata.sources = values.by_ref().collect(),
        "date" => {
            values.next();
            let (date, time) = dated.map_or((None, None), |(date, time)| (Some(date), time));
            // A time of day, and what the text says against a date, are of that date.
            if date != metadata.date || time.is_some() {
                (metadata.date, metadata.time) = (date, time);
                metadata.flags.retain(|flag| flag.kind != FlagKind::DateContradicted);
            }
        }
        _ => {}
    }
    metadata.fields.retain(|field| !is_own(field));
    let rest: Vec<(String, String)> = values.map(|value| (name.to_owned(), value)).collect();
    metadata.fields.splice(place..place, rest);
    Ok(())
}

/// A date, and the time of day if there is one, of a text that says nothing else.
fn read_date(text: &str) -> Option<(String, Option<String>)> {
    let dated = date_of(&fold(text)).filter(|dated| dated.alone)?;
    Some((dated.date, dated.time))
}

/// A text without breaks and runs of space, as values of tables are taken.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
