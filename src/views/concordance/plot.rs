//! Where the hits are: by document, or by part.

use crate::charts::{blank, dispersion, mark_id, Track};
use crate::client::use_answer;
use crate::components::{failed, measure_name, named, Figure, Select, Table};
use crate::context::{document_lang, use_corpus, use_marker, use_nav, use_text};
use crate::platform::focus;
use crate::text::number::{count, per_million, score};
use crate::views::compare::{choices, Units};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wenmai_protocol::{
    ConcordanceAsk, Context, DispersionId, DistributionAsk, Document, DocumentHits, LineSort, OtherId,
    TableAsk, Under, TRACKS,
};
use yew::{component, html, Callback, Html, KeyboardEvent, Properties};

/// Properties of [`Plot`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The question that was answered.
    pub asked: Rc<Under<ConcordanceAsk>>,
    /// How many documents have a row.
    pub documents: u32,
}

/// Where are the hits of these lines? Whatever their order and groups.
fn distribution(Under { filter, asked }: &Under<ConcordanceAsk>, by: &str) -> Under<DistributionAsk> {
    let asked = ConcordanceAsk {
        sort: LineSort::default(),
        keys: Vec::new(),
        group: Vec::new(),
        context: Context::default(),
        offset: 0,
        limit: 0,
        ..asked.clone()
    };
    filter.under(DistributionAsk { lines: asked, by: by.to_owned() })
}

/// The place in the list, in text order, of a document's mark. Marks of many hits may have been merged; the hit is
/// then the one that stands as far into the document's hits.
fn index(documents: &[DocumentHits], track: usize, mark: usize) -> u32 {
    let before: u32 = documents.iter().take(track).map(|document| document.hits).sum();
    let Some(document) = documents.get(track) else { return before };
    let marks = document.positions.len().max(1) as u64;
    before + (mark as u64 * u64::from(document.hits) / marks) as u32
}

/// The element that has the focus.
fn focused(event: &KeyboardEvent) -> Option<String> {
    let on = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok())?;
    Some(on.closest("[id]").ok().flatten()?.id())
}

/// The element that an arrow leads to: from a row to its first mark, from mark to mark, and back to the row.
fn beside(id: &str, key: &str) -> Option<String> {
    let forth = match key {
        "ArrowRight" => true,
        "ArrowLeft" => false,
        _ => return None,
    };
    if let Some(track) = id.strip_prefix("track-") {
        return forth.then(|| Some(mark_id(track.parse().ok()?, 0))).flatten();
    }
    let (track, mark) = id.strip_prefix("mark-")?.split_once('-')?;
    let (track, mark): (usize, usize) = (track.parse().ok()?, mark.parse().ok()?);
    Some(match (forth, mark) {
        (true, _) => mark_id(track, mark + 1),
        (false, 0) => format!("track-{track}"),
        (false, _) => mark_id(track, mark - 1),
    })
}

/// Where the hits are: a row shows its document's hits alone, a mark goes to its line.
#[component]
pub fn Plot(props: &Props) -> Html {
    let (text, nav, corpus, marker) = (use_text(), use_nav(), use_corpus(), use_marker());
    let by = &nav.place.views.concordance.spread;
    let asked = use_answer(Some(distribution(&props.asked, by)));
    let Some(corpus) = corpus else { return Html::default() };
    let found = asked.answer().cloned();
    let units = match &found {
        Some(found) if !found.criteria.is_empty() => {
            Units::parts(corpus.clone(), &found.criteria, text.column.no_value)
        }
        _ => Units::documents(corpus.clone()),
    };
    let are_documents = units.are_documents();
    // Parts are told in the order of their rows. Documents of a corpus that has gone are passed over.
    let documents = || {
        let rows = (0..).zip(found.iter().flat_map(|found| &found.rows));
        rows.filter_map(|(row, hits)| {
            let unit = if are_documents { hits.document } else { row };
            Some((unit, units.get(unit)?, hits))
        })
    };
    let only = |unit: u32| nav.place.with_filter(units.filter(&nav.place.filter, unit));
    let track = |(unit, document, hits): (u32, &Document, &DocumentHits)| Track {
        label: document.title.clone(),
        lang: document_lang(document),
        words: hits.words,
        positions: hits.positions.clone(),
        hits: hits.hits,
        shown: count(hits.hits),
        href: nav.link(&only(unit)),
        name: (text.concordance().only_here)(&document.title),
    };
    let tracks: Vec<Track> = documents().take(TRACKS).map(track).collect();
    let onchoose = {
        let (nav, found, units) = (nav.clone(), found.clone(), units.clone());
        Callback::from(move |(track, mark)| {
            let rows = found.as_ref().map_or(&[][..], |found| &found.rows);
            nav.go(match are_documents {
                true => nav.place.at_line(index(rows, track, mark)),
                // Lines of a part may stand among those of others: its own are shown, and one of them is pointed at.
                false => {
                    let part = nav.place.with_filter(units.filter(&nav.place.filter, track as u32));
                    part.at_line(index(rows.get(track..).unwrap_or_default(), 0, mark))
                }
            });
        })
    };
    let row = |(_, document, hits): (u32, &Document, &DocumentHits)| {
        vec![document.title.clone(), count(hits.hits), count(hits.words), per_million(hits.rel_freq)]
    };
    let (fields, options) = choices(text, &corpus);
    let chosen = fields.iter().position(|field| field == by);
    let many = fields.len() > 1;
    let onchoose_field = {
        let nav = nav.clone();
        Callback::from(move |place: usize| {
            nav.go(nav.place.with(|views| views.concordance.spread = fields[place].clone()))
        })
    };
    let common = &text.common;
    let table = Table {
        heads: vec![
            if are_documents { common.document.into() } else { (text.column.field)(by).into() },
            common.freq.into(),
            text.overview().words.into(),
            common.rel_freq.into(),
        ],
        rows: documents().map(row).collect(),
    };
    // The numbers of the sentence above, too.
    let mut measures = vec![
        named(OtherId::RelFreq, common.rel_freq),
        named(DispersionId::Range, text.words().range),
        named(DispersionId::Dp, "DP"),
    ];
    let over: Vec<(DispersionId, Option<f64>)> =
        found.as_ref().map(|found| found.measures.clone()).unwrap_or_default();
    let others = over.iter().map(|(id, _)| *id);
    let others = others.filter(|id| !matches!(id, DispersionId::Range | DispersionId::Dp));
    measures.extend(others.map(|id| named(id, measure_name(text, id))));
    let told = over.iter().map(|&(id, value)| match id {
        DispersionId::Range => format!("{} {}", measure_name(text, id), count(value.unwrap_or(0.0) as u32)),
        _ => format!("{} {}", measure_name(text, id), score(value)),
    });
    let told = told.collect::<Vec<_>>().join(" · ");
    let legend = html! { if !told.is_empty() { <p class="note">{ told }</p> } };
    let label = text.concordance().plot;
    let named = text.concordance().mark_at;
    let onmove = Callback::from(|event: KeyboardEvent| {
        if let Some(next) = focused(&event).and_then(|id| beside(&id, &event.key())) {
            event.prevent_default();
            focus::focus(&next);
        }
    });
    let rows = props.documents.min(TRACKS as u32);
    let note = if are_documents { text.concordance().plot_note } else { text.concordance().plot_parts };
    let lines = nav.place.concordance_ask(&marker.book.of(&nav.place));
    let table_asked = TableAsk::from(DistributionAsk { lines, by: by.clone() });
    let draw = match found {
        Some(_) => Callback::from(move |width| dispersion(&tracks, label, width, named, &onmove, &onchoose)),
        // The lines below stay where they are when it comes.
        None => Callback::from(move |width| blank(rows, width)),
    };
    html! {
        <div data-chart="dispersion" aria-busy={asked.pending.to_string()}>
            if let Some(failure) = asked.fault() { { failed(text, failure, &asked.retry()) } }
            if many {
                <div class="tools">
                    <Select label={text.specificities().by} {options} {chosen} onchoose={onchoose_field} />
                </div>
            }
            <Figure title={label} {note} file="wenmai-dispersion" {table} asked={table_asked} {draw} {legend} {measures} />
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document(hits: u32, marks: usize) -> DocumentHits {
        DocumentHits { document: 0, hits, words: 100, rel_freq: 0.0, positions: vec![0.5; marks] }
    }

    #[test]
    fn a_mark_is_the_line_after_all_hits_before_it() {
        let documents = [document(10, 10), document(0, 0), document(3, 3)];
        assert_eq!(index(&documents, 0, 4), 4);
        assert_eq!(index(&documents, 2, 1), 11);
        assert_eq!(index(&documents, 9, 0), 13);
    }

    #[test]
    fn arrows_go_from_a_row_to_its_marks_and_back() {
        assert_eq!(beside("track-2", "ArrowRight").as_deref(), Some("mark-2-0"));
        assert_eq!(beside("track-2", "ArrowLeft"), None);
        assert_eq!(beside("mark-2-0", "ArrowRight").as_deref(), Some("mark-2-1"));
        assert_eq!(beside("mark-2-0", "ArrowLeft").as_deref(), Some("track-2"));
        assert_eq!(beside("mark-2-0", "a"), None);
    }

    #[test]
    fn merged_marks_stand_for_the_hits_around_them() {
        assert_eq!(index(&[document(4000, 1000)], 0, 500), 2000);
    }
}
