//! Concepts that a query names.

use crate::corpus::Concept;
use crate::script::fold;
use wenmai_model::QueryFault;

/// The concept of this name or with this form.
pub(super) fn find_concept(name: &str, concepts: &[Concept]) -> Result<u32, QueryFault> {
    let folded = fold(name);
    let by_name = concepts.iter().position(|concept| fold(&concept.name) == folded);
    let by_form =
        || concepts.iter().position(|concept| concept.forms.iter().any(|form| fold(form) == folded));
    if let (Some(number), false) = (by_name.or_else(by_form), name.is_empty()) {
        return Ok(number as u32);
    }
    let mut near: Vec<(usize, &str)> = concepts
        .iter()
        .filter_map(|concept| {
            let likeness = fold(&concept.name).chars().filter(|&c| folded.contains(c)).count();
            (likeness > 0).then_some((likeness, concept.name.as_str()))
        })
        .collect();
    near.sort_by_key(|&(likeness, _)| std::cmp::Reverse(likeness));
    let near = near.into_iter().take(5).map(|(_, name)| name.to_owned()).collect();
    Err(QueryFault::UnknownConcept { name: name.to_owned(), near })
}
