//! What a figure shows, as a file to lie beside it: the line to cite, the settings, the measures, the link.

use crate::client::Client;
use crate::context::Nav;
use crate::platform::{json, url};
use crate::state::{ascending, definition, keep_definitions};
use serde::{Serialize, Serializer};
use wenmai_protocol::{Definition, DefinitionsAsk, Extract, Failure, Lang, MeasureId, Named, Said, TableAsk};

#[derive(Serialize)]
struct About {
    figure: String,
    note: String,
    citation: String,
    link: String,
    #[serde(serialize_with = "by_name")]
    settings: Vec<(String, String)>,
    measures: Vec<Measure>,
}

/// Settings as an object.
fn by_name<S: Serializer>(settings: &[(String, String)], to: S) -> Result<S::Ok, S::Error> {
    to.collect_map(settings.iter().map(|(name, value)| (name, value)))
}

/// A measure's entry in the catalogue, in English as its ids are.
#[derive(Serialize)]
struct Measure {
    family: &'static str,
    id: &'static str,
    name: &'static str,
    formula: &'static str,
    source: &'static str,
    range: &'static str,
    zero: &'static str,
}

impl Measure {
    fn new(measure: MeasureId) -> Measure {
        let (name, defined) = (measure.about().name.of(Lang::En), definition(measure));
        let said = |text: fn(Definition) -> Said| defined.map_or("", |defined| text(defined).of(Lang::En));
        Measure {
            family: measure.family().id(),
            id: measure.id(),
            name,
            formula: said(|defined| defined.formula),
            source: said(|defined| defined.source),
            range: said(|defined| defined.range),
            zero: said(|defined| defined.zero),
        }
    }
}

/// Asks what a figure of this title and note shows, and says it as JSON.
pub fn about(
    client: &Client,
    nav: &Nav,
    (asked, title, note): (&TableAsk, &str, &str),
    then: impl FnOnce(Result<String, Failure>) + 'static,
) {
    // Given away with the figure: not where the page lies on the reader's own disk.
    let link = format!("{}{}", url::shared(), nav.link(&nav.place));
    let (figure, note) = (title.to_owned(), note.to_owned());
    client.request(DefinitionsAsk, |found| found.iter().for_each(keep_definitions));
    // Answered after that.
    client.extract(nav.place.filter.clone(), asked.clone(), 0, move |extract| {
        then(extract.and_then(|Extract { citation, settings, measures, .. }| {
            let settings = ascending(settings);
            let measures = measures.into_iter().map(Measure::new).collect();
            let about = About { figure, note, citation, link, settings, measures };
            json::write(&about).ok_or_else(|| Failure::Broken("a description without a form".to_owned()))
        }));
    });
}
