//! What survives another choice.

use super::collocates::{collocate_settings, nodes};
use super::keywords::{find_keywords, keyword_settings};
use super::text;
use crate::answer::{quoted, selection};
use wenmai_engine::analysis as engine;
use wenmai_engine::corpus::Corpus;
use wenmai_protocol::{
    Choice, CollocateSort, CollocatesAsk, Failure, Filter, KeywordSort, KeywordsAsk, Measure, MeasureId,
    Ranked, RobustAsk, RobustRow,
};

/// Words whose robustness is asked at most.
const ROBUST: u32 = 200;

/// Which of the first words of a ranking survive other choices.
pub fn robust(
    corpus: &Corpus,
    filter: &Filter,
    RobustAsk { ranked, choices, top }: &RobustAsk,
) -> Result<Vec<RobustRow>, Failure> {
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
) -> Result<Vec<RobustRow>, Failure> {
    let settings = keyword_settings(corpus, asked);
    let inside = choices.contains(&Choice::Inside).then(|| engine::WordsInside::new(corpus));
    let rank = |filter: &Filter, settings: &engine::KeywordSettings, inside: Option<&engine::WordsInside>| {
        let found = find_keywords(corpus, filter, asked, settings, inside)?;
        let words: Vec<String> = found.rows.iter().map(|row| found.text(corpus, row).to_owned()).collect();
        Ok::<_, Failure>(words)
    };
    let mut rankings = vec![rank(filter, &settings, None)?];
    for choice in choices {
        rankings.push(match choice {
            Choice::Measure(measure) => {
                let sort = KeywordSort::Measure(own(*measure)?);
                rank(filter, &engine::KeywordSettings { sort, ..settings.clone() }, None)?
            }
            Choice::Filter(filter) => rank(filter, &settings, None)?,
            Choice::Inside => rank(filter, &settings, inside.as_ref())?,
            Choice::Span(_) => return Err(Failure::NotFound),
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
) -> Result<Vec<RobustRow>, Failure> {
    let words = |found: engine::Collocates| -> Vec<String> {
        found.rows.iter().map(|row| text(corpus, row.word)).collect()
    };
    let rank = |filter: &Filter, asked: &CollocatesAsk| {
        let selection = selection(corpus, filter);
        let hits = nodes(corpus, &selection, &asked.query)?;
        let found = engine::collocates(corpus, &selection, &hits, &collocate_settings(corpus, asked));
        Ok::<_, Failure>(words(found))
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
                let selection = selection(corpus, filter);
                let hits = nodes(corpus, &selection, &asked.query)?;
                let settings = collocate_settings(corpus, asked);
                let inside = engine::WordsInside::new(corpus);
                words(engine::collocates_inside(corpus, &selection, &hits, &settings, &inside))
            }
        });
    }
    Ok(rows(&rankings, top))
}

/// A measure of the ranking's family.
fn own<M: Measure>(measure: MeasureId) -> Result<M, Failure> {
    M::of_any(measure).ok_or(Failure::NotFound)
}

fn rows(rankings: &[Vec<String>], top: u32) -> Vec<RobustRow> {
    let rows = engine::robustness(rankings, top.min(ROBUST) as usize);
    rows.into_iter().map(|row| RobustRow { query: quoted(&row.word), ..row }).collect()
}
