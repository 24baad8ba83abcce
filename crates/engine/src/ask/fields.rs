//! The values of a field.

use super::{Part, Question};
use crate::analysis::by_value;
use crate::corpus::{stands_in, Field, Filter, Selection};
use wenmai_model::{Fault, FieldValues, FieldValuesAsk, Parts, PartsAsk};

impl Question for FieldValuesAsk {
    type Answer = FieldValues;

    fn answer(&self, part: &Part) -> Result<FieldValues, Fault> {
        let Some(field) = part.corpus.fields().get(&self.field) else {
            return Ok(FieldValues { items: 0, rows: Vec::new() });
        };
        let selection = Selection::new(part.corpus, &without_field(part.filter, &field.name));
        let mut rows = by_value(field, &selection);
        rows.retain(|row| stands_in(&self.find, &row.value));
        let items = rows.len() as u32;
        let rows = rows.into_iter().skip(self.offset as usize).take(self.limit.min(1000) as usize).collect();
        Ok(FieldValues { items, rows })
    }
}

impl Question for PartsAsk {
    type Answer = Parts;

    fn answer(&self, part: &Part) -> Result<Parts, Fault> {
        let partition = part.corpus.fields().get(&self.field).map(Field::partition);
        let criteria =
            partition.iter().flat_map(|parts| (0..parts.labels.len()).map(|at| parts.criterion(at)));
        Ok(Parts { criteria: criteria.collect() })
    }
}

/// A filter without its criteria on a field.
pub(super) fn without_field(filter: &Filter, name: &str) -> Filter {
    let mut open = filter.clone();
    open.fields.retain(|criterion| criterion.field != name);
    open
}
