//! Documents by fields, and what a table would do to them.

use super::{page_of, Described, Part, Question, Settings, Tabled};
use crate::corpus::{stands_in, Corpus, Field};
use crate::table::{self, Table};
use wenmai_model::{
    DocumentFields, DocumentFieldsAsk, Fault, FieldAbout, FieldsFault, FieldsTableAsk, FieldsTableReport,
};

impl Question for FieldsTableAsk {
    type Answer = Result<FieldsTableReport, FieldsFault>;

    fn answer(&self, part: &Part) -> Result<Self::Answer, Fault> {
        Ok(part.corpus.would_fill(&self.text))
    }
}

/// The fields that are shown.
fn shown<'c>(corpus: &'c Corpus, asked: &DocumentFieldsAsk) -> Vec<&'c Field> {
    let fields = corpus.fields();
    match &asked.fields[..] {
        [] => fields.all().iter().filter(|field| field.editable).collect(),
        names => names.iter().filter_map(|name| fields.get(name)).collect(),
    }
}

/// The documents that are looked for.
fn found(corpus: &Corpus, shown: &[&Field], find: &str) -> Vec<u32> {
    let has = |&number: &u32| {
        let document = &corpus.documents()[number as usize];
        let title = document.metadata.title.as_deref().unwrap_or_default();
        stands_in(find, &document.name)
            || stands_in(find, title)
            || shown.iter().any(|field| stands_in(find, &field.whole(number as usize)))
    };
    let all = 0..corpus.documents().len() as u32;
    if find.is_empty() {
        all.collect()
    } else {
        all.filter(has).collect()
    }
}

impl Question for DocumentFieldsAsk {
    type Answer = DocumentFields;

    fn answer(&self, part: &Part) -> Result<DocumentFields, Fault> {
        let corpus = part.corpus;
        let shown = shown(corpus, self);
        let found = found(corpus, &shown, &self.find);
        let (offset, page) = page_of(&found, self.offset, self.limit);
        let documents = corpus.documents().len();
        let about = |field: &Field| {
            let without =
                (0..documents).filter(|&one| field.of(one).iter().all(|&value| field.is_none(value))).count();
            FieldAbout {
                name: field.name.clone(),
                kind: field.kind,
                given: field.given,
                editable: field.editable,
                documents: (documents - without) as u32,
            }
        };
        let row = |&number: &u32| {
            let values = shown.iter().map(|field| field.whole(number as usize));
            (number, corpus.documents()[number as usize].name.clone(), values.collect())
        };
        Ok(DocumentFields {
            fields: corpus.fields().all().iter().map(about).collect(),
            shown: shown.iter().map(|field| field.name.clone()).collect(),
            items: found.len() as u32,
            offset,
            rows: page.iter().map(row).collect(),
        })
    }
}

impl Tabled for DocumentFieldsAsk {
    fn described(&self) -> Described {
        let settings = Settings::new()
            .with("fields", Some(self.fields.join(", ")).filter(|fields| !fields.is_empty()))
            .with("find", Some(&self.find).filter(|find| !find.is_empty()));
        Described::new("Metadata", "metadata", settings)
    }

    fn table(&self, part: &Part) -> Result<Table, Fault> {
        let shown = shown(part.corpus, self);
        let documents = found(part.corpus, &shown, &self.find);
        Ok(table::document_fields(part.corpus, &shown, documents).table())
    }
}
