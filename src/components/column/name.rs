//! A name for the documents that a filter leaves, or for those of them that have hits of the query.

use crate::components::Field;
use crate::context::{use_editor, use_marker, use_nav, use_text, Edit};
use std::rc::Rc;
use wenmai_protocol::{
    Change, Corpus, Criterion, Document, Filter, List, ListEdit, Op, Subcorpus, SUBCORPUS,
};
use yew::{component, html, use_state_eq, Callback, Event, Html, Properties, SubmitEvent};

/// Properties of [`Name`].
#[derive(Properties, PartialEq)]
pub struct Props {
    pub corpus: Rc<Corpus>,
    pub filter: Filter,
}

/// What a filter says of documents, as criteria; nothing where it names a part itself.
fn criteria(filter: &Filter, documents: &[Document]) -> Option<Vec<Criterion>> {
    let mut criteria = filter.fields.clone();
    let mut add = |field: &str, op: Op, values: Vec<String>| {
        if !values.is_empty() {
            criteria.push(Criterion { field: field.to_owned(), op, values });
        }
    };
    add("site", Op::Is, filter.sites.clone());
    add("date", Op::AtLeast, filter.date_from.iter().cloned().collect());
    add("date", Op::AtMost, filter.date_to.iter().cloned().collect());
    let names = filter.documents.iter().filter_map(|&number| documents.get(number as usize));
    add("document", Op::Is, names.map(|document| document.name.clone()).collect());
    let named = criteria.iter().any(|one| one.field == SUBCORPUS);
    (!named).then_some(criteria)
}

/// A field for the name, where there is something to name. What is found may be more than the concordance shows, and is not
/// named then: of lines that are narrowed, or marked.
#[component]
pub fn Name(props: &Props) -> Html {
    let (text, editor, nav, marker) = (use_text(), use_editor(), use_nav(), use_marker());
    let (name, chosen) = (use_state_eq(String::new), use_state_eq(|| false));
    let whole = marker.book.of(&nav.place).excluded.is_empty();
    let hits = nav.place.to_be_named().filter(|_| whole);
    let criteria = match criteria(&props.filter, &props.corpus.documents) {
        Some(criteria) if hits.is_some() || !criteria.is_empty() => criteria,
        _ => return Html::default(),
    };
    // There has to be something that it is a name for.
    let only = criteria.is_empty();
    let with = *chosen || only;
    let query = hits.as_ref().map(|hits| (text.column.with_hits)(&hits.query));
    let oninput = {
        let name = name.setter();
        Callback::from(move |typed| name.set(typed))
    };
    let onsubmit = {
        let name = name.clone();
        let hits = hits.filter(|_| with).map(Box::new);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let (criteria, hits) = (criteria.clone(), hits.clone());
            let part = Subcorpus { name: name.trim().to_owned(), criteria, hits, words: 0 };
            if !part.name.is_empty() {
                let line = ListEdit::Add(part.to_string());
                editor.edit.emit(Edit::Change(Change::List(List::Subcorpora, line)));
                name.set(String::new());
            }
        })
    };
    let onchange = Callback::from(move |_: Event| chosen.set(!*chosen));
    html! {
        <form class="part-name" {onsubmit}>
            if let Some(query) = query {
                <label class="check">
                    <input type="checkbox" checked={with} disabled={only} {onchange} />
                    <span>{ query }</span>
                </label>
            }
            <Field label={text.column.name_part} value={(*name).clone()} {oninput} />
            <button type="submit" class="quiet">{ text.common.apply }</button>
        </form>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_filter_says_of_documents_is_named() {
        let filter = Filter {
            sites: vec!["A&B".into()],
            date_to: Some("2013-12-31".into()),
            fields: vec![Criterion::is("author", vec!["李某".into()])],
            ..Filter::default()
        };
        let named = criteria(&filter, &[]).unwrap();
        let part = Subcorpus { name: "早期".into(), criteria: named, hits: None, words: 0 };
        assert_eq!(part.to_string(), "早期 = author=李某 & site=A\\&B & date<=2013-12-31");
        assert_eq!(criteria(&Filter::default(), &[]), Some(Vec::new()));
        let again =
            Filter { fields: vec![Criterion::is(SUBCORPUS, vec!["早期".into()])], ..Filter::default() };
        assert_eq!(criteria(&again, &[]), None);
    }
}
