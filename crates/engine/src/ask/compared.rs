//! What stands around the hits of a query, in one part of the corpus against another.

use super::collocates::{collocate_settings, window_words};
use super::keywords::{keyword_measures, keyword_page, keyword_settings, keyword_words, rest};
use super::query::nodes;
use super::{Described, Part, Question, Tabled};
use crate::analysis::{keywords, rest as without, window_counts, Counted, Keywords, WordCounts};
use crate::corpus::Selection;
use crate::table::{self, Table};
use wenmai_model::{CollocatesAsk, CompareCollocatesAsk, Fault, KeywordsPage, Reference};

impl Question for CompareCollocatesAsk {
    type Answer = KeywordsPage;

    fn answer(&self, part: &Part) -> Result<KeywordsPage, Fault> {
        let page = keyword_page(part.corpus, &found(part, self)?, &self.keywords);
        Ok(KeywordsPage { shared: shared(part, self)?, ..page })
    }
}

impl Tabled for CompareCollocatesAsk {
    fn described(&self) -> Described {
        let settings = keyword_words(&self.keywords, window_words(&self.around));
        let measures = keyword_measures(&self.keywords);
        Described { measures, ..Described::new("CompareCollocates", "collocates-compared", settings) }
    }

    fn table(&self, part: &Part) -> Result<Table, Fault> {
        Ok(table::keywords(part.corpus, &found(part, self)?, usize::MAX))
    }
}

/// The words of the windows.
fn counts(part: &Part, around: &CollocatesAsk) -> Result<WordCounts, Fault> {
    let settings = collocate_settings(part.corpus, around);
    let hits = nodes(part, &around.query)?;
    Ok(window_counts(part.corpus, part.selection(), &hits, (settings.span, settings.within)))
}

/// Words in windows of what is in both parts, where the other may overlap this one.
fn shared(part: &Part, asked: &CompareCollocatesAsk) -> Result<u64, Fault> {
    let Reference::Filter(other) = &asked.keywords.reference else { return Ok(0) };
    let other = Selection::new(part.corpus, other);
    let both = without(&other, &without(&other, part.selection()));
    Ok(counts(&Part::of(part.corpus, part.filter, both), &asked.around)?.n)
}

fn found(
    part: &Part,
    CompareCollocatesAsk { around, keywords: asked }: &CompareCollocatesAsk,
) -> Result<Keywords, Fault> {
    let Part { corpus, filter, .. } = *part;
    let counts = |part: &Part| counts(part, around);
    let reference = match &asked.reference {
        Reference::Rest => counts(&Part::of(corpus, filter, rest(corpus, filter, part.selection())))?,
        Reference::Filter(other) => counts(&Part::new(corpus, other))?,
        Reference::List(_) => return Err(Fault::NoWindows),
    };
    let reference = Counted::Counts(reference);
    Ok(keywords(corpus, &counts(part)?, &reference, &keyword_settings(corpus, asked)))
}
