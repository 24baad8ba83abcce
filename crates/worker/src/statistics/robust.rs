//! What survives another choice.

use super::collocates::{collocate_settings, find_collocates, nodes};
use super::keywords::{find_keywords, keyword_settings, keywords_inside};
use super::{measure, text};
use crate::answer::{quoted, selection};
use wenmai_engine::analysis as engine;
use wenmai_engine::corpus::Corpus;
use wenmai_engine::statistics::KEYNESS;
use wenmai_protocol as protocol;
use wenmai_protocol::Failure;

/// Words whose robustness is asked at most.
const ROBUST: u32 = 200;

/// Which of the first words of a ranking survive other choices.
pub fn robust(
    corpus: &Corpus,
    filter: &protocol::Filter,
    asked: &protocol::RobustAsk,
) -> Result<Vec<protocol::RobustRow>, Failure> {
    let protocol::RobustAsk { ranked, choices, top } = asked;
    match ranked {
        protocol::Ranked::Keywords(asked) => robust_keywords(corpus, filter, asked, choices, *top),
        protocol::Ranked::Collocates(asked) => robust_collocates(corpus, filter, asked, choices, *top),
    }
}

fn robust_keywords(
    corpus: &Corpus,
    filter: &protocol::Filter,
    asked: &protocol::KeywordsAsk,
    choices: &[protocol::Choice],
    top: u32,
) -> Result<Vec<protocol::RobustRow>, Failure> {
    let settings = keyword_settings(corpus, asked)?;
    let inside = choices.contains(&protocol::Choice::Inside).then(|| engine::WordsInside::new(corpus));
    let rank =
        |filter: &protocol::Filter, settings: &engine::KeywordSettings| -> Result<engine::Ranking, Failure> {
            let found = find_keywords(corpus, filter, asked, settings)?;
            let words = found.rows.iter().map(|row| found.text(corpus, row).to_owned()).collect();
            Ok(engine::Ranking { label: String::new(), words })
        };
    let mut rankings = vec![rank(filter, &settings)?];
    for choice in choices {
        rankings.push(match choice {
            protocol::Choice::Measure(id) => {
                rank(filter, &engine::KeywordSettings { measure: measure(KEYNESS, id)?, ..settings.clone() })?
            }
            protocol::Choice::Filter(filter) => rank(filter, &settings)?,
            protocol::Choice::Inside => {
                let found = keywords_inside(corpus, filter, asked, &settings, inside.as_ref())?;
                let words = found.rows.iter().map(|row| found.text(corpus, row).to_owned()).collect();
                engine::Ranking { label: String::new(), words }
            }
            protocol::Choice::Span(_) => return Err(Failure::NotFound),
        });
    }
    Ok(rows(&rankings, top))
}

fn robust_collocates(
    corpus: &Corpus,
    filter: &protocol::Filter,
    asked: &protocol::CollocatesAsk,
    choices: &[protocol::Choice],
    top: u32,
) -> Result<Vec<protocol::RobustRow>, Failure> {
    let rank =
        |filter: &protocol::Filter, asked: &protocol::CollocatesAsk| -> Result<engine::Ranking, Failure> {
            let selection = selection(corpus, filter);
            let hits = nodes(corpus, &selection, &asked.query)?;
            let found =
                find_collocates(corpus, &selection, &hits, &collocate_settings(corpus, asked)?, &asked.sort);
            let words = found.rows.iter().map(|row| text(corpus, row.word)).collect();
            Ok(engine::Ranking { label: String::new(), words })
        };
    let mut rankings = vec![rank(filter, asked)?];
    for choice in choices {
        rankings.push(match choice {
            protocol::Choice::Measure(id) => {
                rank(filter, &protocol::CollocatesAsk { sort: id.clone(), ..asked.clone() })?
            }
            protocol::Choice::Span(span) => {
                rank(filter, &protocol::CollocatesAsk { span: *span, ..asked.clone() })?
            }
            protocol::Choice::Filter(filter) => rank(filter, asked)?,
            protocol::Choice::Inside => {
                let selection = selection(corpus, filter);
                let hits = nodes(corpus, &selection, &asked.query)?;
                let settings = collocate_settings(corpus, asked)?;
                let inside = engine::WordsInside::new(corpus);
                let found = engine::collocates_inside(corpus, &selection, &hits, &settings, &inside);
                let words = found.rows.iter().map(|row| text(corpus, row.word)).collect();
                engine::Ranking { label: String::new(), words }
            }
        });
    }
    Ok(rows(&rankings, top))
}

fn rows(rankings: &[engine::Ranking], top: u32) -> Vec<protocol::RobustRow> {
    engine::robustness(rankings, top.min(ROBUST) as usize)
        .into_iter()
        .map(|row| protocol::RobustRow {
            query: quoted(&row.word),
            word: row.word,
            ranks: row.ranks,
            survives: row.survives,
        })
        .collect()
}
