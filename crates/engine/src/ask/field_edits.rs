//! Documents by fields, and what a table would do to them.

use super::{page_of, Described, Part, Question, Settings, Tabled};
use crate::corpus::{stands_in, Corpus, Field};
use crate::table::{self, Table};
use wenmai_model::{
    DocumentFields, DocumentFieldsAsk, Fault, FieldAbout, FieldType, FieldsTableAsk, FieldsTableSaid,
};

impl Question for FieldsTableAsk {
    type Answer = FieldsTableSaid;

    fn answer(&self, part: &Part) -> Result<Self::Answer, Fault> {
        Ok(match part.corpus.would_fill(&self.text) {
            Ok(found) => FieldsTableSaid {
                sentences: found.sentences(self.lang),
                changes: found.filled + found.replaced > 0,
            },
            Err(fault) => {
                FieldsTableSaid { sentences: vec![fault.sentence(self.lang).to_owned()], changes: false }
            }
        })
    }
}

/// The fields that are shown. What documents are called stands before them.
fn shown<'c>(corpus: &'c Corpus, asked: &DocumentFieldsAsk) -> Vec<&'c Field> {
    let fields = corpus.fields();
    match &asked.fields[..] {
        [] => fields.all().into_iter().filter(|field| field.editable || field.name != "document").collect(),
        names => {
            let named: Vec<&str> =
                names.iter().filter_map(|name| Some(fields.get(name)?.name.as_str())).collect();
            fields.all().into_iter().filter(|field| named.contains(&field.name.as_str())).collect()
        }
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
        let mut fields: Vec<FieldAbout> = shown.iter().map(|field| about(field)).collect();
        let known = corpus.fields().get(&self.from).map(|field| field.name.clone());
        let (from, fault) = match known.map_or_else(|| corpus.meant(&self.from), Ok) {
            Ok(name) => (name, None),
            Err(fault) => (String::new(), Some(fault).filter(|_| !self.from.is_empty())),
        };
        let first = fields.partition_point(|field| field.name < from);
        let is_new = !from.is_empty() && fields.get(first).is_none_or(|field| field.name != from);
        if is_new {
            let kind = FieldType::Text;
            fields.insert(first, FieldAbout { name: from, kind, given: false, editable: true, documents: 0 });
        }
        let row = |&number: &u32| {
            let mut values: Vec<String> = shown.iter().map(|field| field.whole(number as usize)).collect();
            if is_new {
                values.insert(first, String::new());
            }
            (number, corpus.documents()[number as usize].name.clone(), values)
        };
        Ok(DocumentFields {
            fields,
            first: first as u32,
            fault,
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
        let mut shown = shown(part.corpus, self);
        shown.retain(|field| field.editable || !self.fields.is_empty());
        let documents = found(part.corpus, &shown, &self.find);
        Ok(table::document_fields(part.corpus, &shown, documents).table())
    }
}
