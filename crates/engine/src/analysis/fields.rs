//! Words by the values of a metadata field.

use crate::corpus::{Field, Selection};
use wenmai_model::FieldValue;

/// Words and documents of a selection by the values of a field: numbers and dates in their order, other
/// values by their words, most first. A document
/// with several values counts for each.
pub fn by_value(field: &Field, selection: &Selection) -> Vec<FieldValue> {
    let value = |value: &String| FieldValue { value: value.clone(), words: 0, documents: 0 };
    let mut values: Vec<FieldValue> = field.values().iter().map(value).collect();
    for (document, &words) in selection.words_by_document.iter().enumerate() {
        for &number in field.of(document) {
            let value = &mut values[number as usize];
            value.words += words;
            value.documents += u32::from(words > 0);
        }
    }
    if !field.is_ordered() {
        values.sort_by_key(|value| std::cmp::Reverse(value.words));
    }
    values
}
