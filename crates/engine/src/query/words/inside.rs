//! Parts of words.

use super::values::{expression, loosened, matching};
use crate::corpus::{Corpus, NormId};
use crate::query::ast::{Attribute, Test};
use crate::query::budget::Budget;
use crate::query::hit::{Hit, Sides};
use crate::query::regexp;

/// The parts of words that an expression matches, in words that it does not match whole.
pub fn inside(corpus: &Corpus, test: &Test, budget: &mut Budget, hits: &mut Sides) {
    let Test::Is(is) = test else { return };
    let whole = matching(corpus, is, budget);
    let whole_norms = whole.whole_norms(corpus);
    let Ok(mut finder) = regexp::Finder::new(&expression(is)) else { return };
    let lexicon = corpus.lexicon();
    let loose = is.ignoring.case || is.ignoring.diacritics || is.ignoring.script;
    for norm in 0..lexicon.norms() as u32 {
        if whole_norms[norm as usize] {
            continue;
        }
        let folded = corpus.folded(NormId(norm));
        let mut places = Vec::new();
        let mut find = |text: &str, places: &mut Vec<(usize, usize)>| {
            let mut at = 0;
            while let Some(found) = finder.find(text, at)? {
                at = found.end;
                places.push((found.start, found.end));
            }
            Ok(())
        };
        if is.attribute == Attribute::Norm {
            if let Err(regexp::GaveUp) = find(folded, &mut places) {
                return budget.end();
            }
            if places.is_empty() {
                continue;
            }
        }
        for &token in corpus.postings(NormId(norm)) {
            if !budget.spend(1) {
                return;
            }
            let entry = corpus.entry_of(token);
            if whole.has(entry) {
                continue;
            }
            if is.attribute == Attribute::Word {
                // The fold has as many characters; a disguise has not, and has no part that could be told.
                let form = lexicon.form(lexicon.form_of(entry));
                places.clear();
                if form.chars().count() != folded.chars().count() {
                    continue;
                }
                let form = if loose { loosened(form, is) } else { form.to_owned() };
                if let Err(regexp::GaveUp) = find(&form, &mut places) {
                    return budget.end();
                }
                let byte = |at: usize| {
                    let chars = form[..at].chars().count();
                    folded.char_indices().nth(chars).map_or(folded.len(), |(at, _)| at)
                };
                places.iter_mut().for_each(|place| *place = (byte(place.0), byte(place.1)));
            }
            for &(start, end) in &places {
                let begin = corpus.text_start(token);
                let bytes = (begin + start, begin + end);
                let hit = Hit::of_bytes(corpus, (token, token), bytes, true);
                hits.across.push(Hit { whole: false, ..hit });
            }
        }
    }
}
