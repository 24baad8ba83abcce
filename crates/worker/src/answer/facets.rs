//! The column of filters.

use wenmai_engine::analysis as engine;
use wenmai_engine::corpus::{Corpus, Filter};
use wenmai_protocol as protocol;

pub fn facets(corpus: &Corpus, filter: &Filter) -> protocol::Facets {
    let facets = engine::facets(corpus, filter);
    // Zones without a word are listed as well.
    let zones = protocol::Zone::ALL.map(|wanted| {
        let found = facets.zones.iter().find(|(zone, _)| *zone == wanted);
        (wanted, found.map_or(0, |&(_, words)| words))
    });
    let months = facets.months.into_iter().map(|month| protocol::MonthCount {
        month: month.month,
        words: month.words,
        doubtful: month.doubtful,
    });
    protocol::Facets {
        documents: facets.documents,
        sites: facets.sites,
        zones: zones.to_vec(),
        scripts: facets.scripts,
        languages: facets.languages,
        months: months.collect(),
        undated: facets.undated,
        words: facets.words,
    }
}
