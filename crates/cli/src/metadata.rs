//! Metadata from tables, and the types of fields.

use crate::input::read_file;
use crate::Failure;
use clap::Args;
use std::path::{Path, PathBuf};
use wenmai_engine::corpus::Corpus;
use wenmai_engine::decode::decode;
use wenmai_engine::formats::first_sheet;
use wenmai_model::{parse_named, FieldType, FieldsEdit, FieldsFault, Lang};

/// What is said of documents beside their files.
#[derive(Args, Clone, Default)]
pub struct MetadataArgs {
    /// A table of metadata (CSV, with tabs, or the first sheet of a workbook) whose first row names the columns: one, found by its values, has the documents'
    /// file names or titles, the others become fields. What is not taken is said
    #[arg(long, value_name = "TABLE")]
    pub metadata: Vec<PathBuf>,
    /// The type of a field (text, number, date, list) where its values tell another: year=text
    #[arg(long, value_name = "FIELD=TYPE", value_parser = parse_type)]
    pub field_type: Vec<(String, FieldType)>,
}

fn parse_type(text: &str) -> Result<(String, FieldType), String> {
    let (field, kind) = text.rsplit_once('=').ok_or("say a field and its type, such as year=text")?;
    Ok((field.trim().to_owned(), parse_named(kind.trim())?))
}

/// A table as text, of a workbook its first sheet.
fn table(path: &Path) -> Result<String, Failure> {
    let (bytes, shown) = (read_file(path)?, path.display());
    match first_sheet(&path.to_string_lossy(), bytes.clone()) {
        Some((text, others)) => {
            if !others.is_empty() {
                eprintln!("wenmai: {shown}: of its sheets the first is read, not {}", others.join(", "));
            }
            Ok(text)
        }
        None => Ok(decode(bytes).map_err(|error| format!("{shown}: {error}"))?.text),
    }
}

impl MetadataArgs {
    /// Whether there is anything to be said.
    pub fn any(&self) -> bool {
        !self.metadata.is_empty() || !self.field_type.is_empty()
    }

    /// Says it of a corpus.
    pub fn apply(&self, corpus: &mut Corpus) -> Result<(), Failure> {
        for path in &self.metadata {
            let shown = path.display();
            let text = table(path)?;
            let fault = |fault: FieldsFault| format!("{shown}: {}", fault.sentence(Lang::En));
            let report = match corpus.edited(&FieldsEdit::Table(text.clone())) {
                Ok((known, report)) => {
                    drop(corpus.swap_known(known));
                    report
                }
                // What is said of the table may be why it changes nothing.
                Err(FieldsFault::Nothing) => Some(corpus.would_fill(&text).map_err(fault)?),
                Err(other) => return Err(fault(other)),
            };
            for said in report.iter().flat_map(|report| report.sentences(Lang::En)) {
                eprintln!("wenmai: {shown}: {said}");
            }
        }
        for (field, kind) in &self.field_type {
            match corpus.edited(&FieldsEdit::Type { field: field.clone(), kind: Some(*kind) }) {
                Ok((known, _)) => drop(corpus.swap_known(known)),
                Err(FieldsFault::Nothing) => {}
                Err(_) => crate::args::known_field(corpus, field).map(|_| ())?,
            }
        }
        Ok(())
    }
}
