//! Frequencies from point to point.

use super::query::nodes;
use super::{Described, Part, Question, Settings, Tabled};
use crate::analysis::trends;
use crate::query::Hit;
use crate::table::{self, Table};
use wenmai_model::{Fault, Trends, TrendsAsk};

/// Queries that are followed at once.
const QUERIES: usize = 20;

impl Question for TrendsAsk {
    type Answer = Trends;

    fn answer(&self, part: &Part) -> Result<Trends, Fault> {
        let queries = || self.queries.iter().take(QUERIES);
        let hits: Vec<Vec<Hit>> = queries().map(|query| nodes(part, query)).collect::<Result<_, _>>()?;
        let found: Vec<(&str, &[Hit])> =
            queries().map(String::as_str).zip(hits.iter().map(Vec::as_slice)).collect();
        let field = part.corpus.fields().get(&self.field).filter(|_| !self.field.is_empty());
        Ok(trends(part.corpus, part.selection(), &found, self.interval, field))
    }
}

impl Tabled for TrendsAsk {
    fn described(&self) -> Described {
        let settings = Settings::new()
            .with("queries", &self.queries)
            .with("interval", self.interval)
            .with("field", &self.field);
        Described::new("Trends", "trends", settings)
    }

    fn table(&self, part: &Part) -> Result<Table, Fault> {
        Ok(table::trends(&self.answer(part)?))
    }
}
