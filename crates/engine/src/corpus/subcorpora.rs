//! Named parts: lists of them, and the documents of each.

use super::{Corpus, Fields, Filter, Selection};
use crate::script::fold;
use crate::segment::{lines, LineFault, LineFaultKind};
use wenmai_model::{Op, Subcorpus};

/// The most parts that are named.
const MOST: usize = 1000;

/// Adds the lines of a list to named parts, in place of those of the same name; how many were taken. Lines that begin with
/// `#` and empty ones are passed over; lines that cannot be taken are listed with their reasons.
pub fn add_subcorpora(known: &mut Vec<Subcorpus>, text: &str) -> (usize, Vec<LineFault>) {
    let (mut taken, mut faults) = (0, Vec::new());
    for (place, line) in lines(text).filter(|(_, line)| !line.starts_with('#')) {
        let Ok(one) = line.parse::<Subcorpus>() else {
            faults.push(LineFault::at(place, line, LineFaultKind::Form));
            continue;
        };
        let name = fold(&one.name);
        match known.iter().position(|known| fold(&known.name) == name) {
            Some(place) => known[place] = one,
            None if known.len() == MOST => {
                faults.push(LineFault::at(place, line, LineFaultKind::TooMany));
                break;
            }
            None => known.push(one),
        }
        taken += 1;
    }
    (taken, faults)
}

/// Reads a list of named parts.
pub fn read_subcorpora(text: &str) -> (Vec<Subcorpus>, Vec<LineFault>) {
    let mut known = Vec::new();
    let (_, faults) = add_subcorpora(&mut known, text);
    (known, faults)
}

/// For each document the names of the parts that it is in.
pub(super) fn memberships(fields: &Fields, documents: usize, subcorpora: &[Subcorpus]) -> Vec<Vec<String>> {
    let mut names = vec![Vec::new(); documents];
    for one in subcorpora {
        let mut inside = vec![true; documents];
        for criterion in &one.criteria {
            match fields.get(&criterion.field) {
                Some(field) => {
                    inside.iter_mut().zip(field.meets(criterion)).for_each(|(inside, met)| *inside &= met)
                }
                // No document has a value in a field that there is not.
                None if (criterion.op == Op::Not) != criterion.values.iter().any(String::is_empty) => {}
                None => inside.fill(false),
            }
        }
        let members = names.iter_mut().zip(inside).filter(|(_, inside)| *inside);
        members.for_each(|(names, _)| names.push(one.name.clone()));
    }
    names
}

impl Corpus {
    /// Its named parts, in the order of their naming.
    pub fn subcorpora(&self) -> &[Subcorpus] {
        &self.stored.besides.subcorpora
    }

    /// Words of a named part in main text, as it is now.
    pub fn words_of(&self, one: &Subcorpus) -> u32 {
        Selection::new(self, &Filter { fields: one.criteria.clone(), ..Filter::default() }).words
    }
}
