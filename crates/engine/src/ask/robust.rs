//! What survives another choice.

use super::collocates::collocate_settings;
use super::keywords::{find_keywords, keyword_settings};
use super::query::nodes;
use super::{quoted, Part, Question};
use crate::analysis::{collocates, collocates_inside, robustness, Collocates, KeywordSettings, WordsInside};
use crate::corpus::{Corpus, Filter};
use wenmai_model::{
    Choice, CollocateSort, CollocatesAsk, Fault, KeywordSort, KeywordsAsk, Measure, MeasureId, Ranked,
    RobustAsk, RobustRow,
};

/// Words whose robustness is asked at most.
const ROBUST: u32 = 200;

impl Question for RobustAsk {
    type Answer = Vec<RobustRow>;

    fn answer(&self, part: &Part) -> Result<Vec<RobustRow>, Fault> {
        robust(part, self)
    }
}

fn robust(part: &Part, RobustAsk { ranked, choices, top }: &RobustAsk) -> Result<Vec<RobustRow>, Fault> {
    let Part { corpus, filter, .. } = *part;
    match ranked {
        Ranked::Keywords(asked) => robust_keywords(corpus, filter, asked, choices, *top),
        Ranked::Collocates(asked) => robust_collocates(corpus, filter, asked, choices, *top),
    }
}

fn robust_keywords(
    corpus: &Corpus,
    filter: &Filter,
    asked: &KeywordsAsk,
    choices: &[Choice],
    top: u32,
) -> Result<Vec<RobustRow>, Fault> {
    let settings = keyword_settings(corpus, asked);
    let inside = choices.contains(&Choice::Inside).then(|| WordsInside::new(corpus));
    let rank = |filter: &Filter, settings: &KeywordSettings, inside: Option<&WordsInside>| {
        let found = find_keywords(corpus, filter, asked, settings, inside)?;
        Ok::<_, Fault>(
            found.rows.iter().map(|row| found.text(corpus, row).to_owned()).collect::<Vec<String>>(),
        )
    };
    let mut rankings = vec![rank(filter, &settings, None)?];
    for choice in choices {
        rankings.push(match choice {
            Choice::Measure(measure) => {
                let sort = KeywordSort::Measure(own(*measure)?);
                rank(filter, &KeywordSettings { sort, ..settings.clone() }, None)?
            }
            Choice::Filter(filter) => rank(filter, &settings, None)?,
            Choice::Inside => rank(filter, &settings, inside.as_ref())?,
            Choice::Span(_) => return Err(Fault::NoSpan),
        });
    }
    Ok(rows(&rankings, top))
}

fn robust_collocates(
    corpus: &Corpus,
    filter: &Filter,
    asked: &CollocatesAsk,
    choices: &[Choice],
    top: u32,
) -> Result<Vec<RobustRow>, Fault> {
    let words = |found: Collocates| -> Vec<String> {
        found.rows.iter().map(|row| corpus.lexicon().norm(row.word).to_owned()).collect()
    };
    let rank = |filter: &Filter, asked: &CollocatesAsk| {
        let part = Part::new(corpus, filter);
        let hits = nodes(&part, &asked.query)?;
        Ok::<_, Fault>(words(collocates(corpus, part.selection(), &hits, &collocate_settings(corpus, asked))))
    };
    let mut rankings = vec![rank(filter, asked)?];
    for choice in choices {
        rankings.push(match choice {
            Choice::Measure(measure) => {
                let sort = CollocateSort::Measure(own(*measure)?);
                rank(filter, &CollocatesAsk { sort, ..asked.clone() })?
            }
            Choice::Span(span) => rank(filter, &CollocatesAsk { span: *span, ..asked.clone() })?,
            Choice::Filter(filter) => rank(filter, asked)?,
            Choice::Inside => {
                let part = Part::new(corpus, filter);
                let hits = nodes(&part, &asked.query)?;
                let settings = collocate_settings(corpus, asked);
                let inside = WordsInside::new(corpus);
                words(collocates_inside(corpus, part.selection(), &hits, &settings, &inside))
            }
        });
    }
    Ok(rows(&rankings, top))
}

/// A measure of the ranking's family.
fn own<M: Measure>(measure: MeasureId) -> Result<M, Fault> {
    M::of_any(measure).ok_or(Fault::OtherMeasure(measure))
}

fn rows(rankings: &[Vec<String>], top: u32) -> Vec<RobustRow> {
    let rows = robustness(rankings, top.min(ROBUST) as usize);
    rows.into_iter().map(|row| RobustRow { query: quoted(&row.word), ..row }).collect()
}
