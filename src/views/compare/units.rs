//! What is compared: documents, or parts in their place.

use crate::context::Nav;
use crate::state::Place;
use crate::text::Text;
use std::rc::Rc;
use wenmai_protocol::{Corpus, Criterion, Document, Filter, Script};
use yew::AttrValue;

/// Fields that make so many parts that nobody compares them, or none.
const NO_PARTS: [&str; 3] = ["document", "title", "kind"];

/// What may be compared: documents, and the parts of each field; the fields' names with how they are shown.
pub fn choices(text: &Text, corpus: &Corpus) -> (Vec<String>, Vec<AttrValue>) {
    let known = corpus.fields.iter().map(|(name, _)| name.clone());
    let parts = known.filter(|name| !NO_PARTS.contains(&name.as_str()));
    let fields: Vec<String> = std::iter::once(String::new()).chain(parts).collect();
    let shown = fields.iter().map(|name| match name.as_str() {
        "" => text.compare().by_documents.into(),
        name => (text.column.field)(name).into(),
    });
    let shown = shown.collect();
    (fields, shown)
}

/// Texts by number: documents as the corpus has them, or parts, each told as a document would be.
#[derive(Clone, PartialEq)]
pub struct Units {
    corpus: Rc<Corpus>,
    parts: Rc<Vec<Document>>,
    /// What leaves each part; nothing where they are documents.
    criteria: Rc<Vec<Criterion>>,
}

impl Units {
    /// The documents of a corpus.
    pub fn documents(corpus: Rc<Corpus>) -> Units {
        Units { corpus, parts: Rc::default(), criteria: Rc::default() }
    }

    /// The parts that are left by criteria, each by its value.
    pub fn parts(corpus: Rc<Corpus>, criteria: &[Criterion], no_value: &str) -> Units {
        let part = |criterion: &Criterion| {
            let value = criterion.values.concat();
            let name = if value.is_empty() { no_value.to_owned() } else { value };
            Document {
                label: name.clone(),
                title: name.clone(),
                name,
                date: None,
                time: None,
                author: None,
                editor: None,
                site: None,
                fields: Vec::new(),
                script: Script::Zyyy,
                language: "zh".to_owned(),
                encoding: String::new(),
                flags: Vec::new(),
                words: 0,
                lines: 0,
                repairs: 0,
            }
        };
        let parts = criteria.iter().map(part).collect();
        Units { corpus, parts: Rc::new(parts), criteria: Rc::new(criteria.to_vec()) }
    }

    /// What is known of one.
    pub fn get(&self, number: u32) -> Option<&Document> {
        match self.are_documents() {
            true => self.corpus.documents.get(number as usize),
            false => self.parts.get(number as usize),
        }
    }

    /// Whether they are documents.
    pub fn are_documents(&self) -> bool {
        self.criteria.is_empty()
    }

    /// What leaves one alone.
    pub fn filter(&self, filter: &Filter, number: u32) -> Filter {
        let mut filter = filter.clone();
        match self.criteria.get(number as usize) {
            Some(criterion) => filter.fields.push(criterion.clone()),
            None => filter.documents = vec![number],
        }
        filter
    }

    /// The hits of a word in one.
    pub fn hits_in(&self, nav: &Nav, word: &str, number: u32) -> String {
        let filter = self.filter(&nav.place.filter, number);
        nav.link(&nav.place.with_filter(filter).hits_of_word(word))
    }

    /// A document to read, or the documents of a part beside one another.
    pub fn opened(&self, nav: &Nav, number: u32) -> String {
        let place: Place = match self.are_documents() {
            true => nav.place.reading(number, None),
            false => {
                let part = nav.place.with_filter(self.filter(&nav.place.filter, number));
                part.with(|views| views.compare.by = String::new())
            }
        };
        nav.link(&place)
    }
}
