//! What a figure shows, as a file to lie beside it: the line to cite, the settings, the measures, the link.

use crate::client::Client;
use crate::context::Nav;
use crate::platform::{json, url};
use serde::Serialize;
use std::collections::BTreeMap;
use wenmai_protocol::{Extract, Failure, MeasureInfo, TableAsk};

#[derive(Serialize)]
struct About {
    figure: String,
    note: String,
    citation: String,
    link: String,
    settings: BTreeMap<String, String>,
    measures: Vec<MeasureInfo>,
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
    client.extract(nav.place.filter.clone(), asked.clone(), 0, move |extract| {
        then(extract.and_then(|Extract { citation, settings, measures, .. }| {
            let settings = settings.into_iter().collect();
            let about = About { figure, note, citation, link, settings, measures };
            json::write(&about).ok_or_else(|| Failure::Broken("a description without a form".to_owned()))
        }));
    });
}
