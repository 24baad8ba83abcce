//! Documents and words on a plane.

use super::units::Units;
use super::{PartAnswer, PartProps};
use crate::charts::{Plane, Spot};
use crate::components::{named, Figure, Select, Table};
use crate::context::{document_lang, lang_of_word, use_nav, use_text, Nav};
use crate::state::{FilterExt, Keyed};
use crate::text::number::{count, fixed, percent};
use crate::text::Text;
use wenmai_protocol::{DocumentMap, OtherId, TableAsk};
use yew::{component, html, AttrValue, Callback, Html};

const WORDS: [u32; 5] = [30, 60, 120, 240, 500];
/// Words at one place that its note names.
const NAMED: usize = 8;
/// How many times as far out as the next a document is that makes the others one heap.
const FAR: f64 = 4.0;

/// Documents and words on a plane, each leading to what it is.
#[component]
pub fn Map(props: &PartProps) -> Html {
    let (text, nav) = (use_text(), use_nav());
    let PartAnswer::Map(map) = &*props.answer else { return Html::default() };
    let compare = text.compare();
    // Parts that are laid into the map stand beside the documents that make it.
    let (of, parts) = match map.supplementary.is_empty() {
        true => (props.units.clone(), None),
        false => (Units::documents(props.corpus.clone()), Some(&props.units)),
    };
    let spots = spots(text, &nav, (&of, parts), map);
    let axis = |axis, share| AttrValue::from((compare.axis)(axis, &percent(share)));
    let axes = (axis(1, map.shares.0), axis(2, map.shares.1));
    let label = compare.map;
    let draw = Callback::from(move |width| {
        let (spots, axes) = (spots.clone(), axes.clone());
        html! { <Plane {spots} {axes} {label} {width} /> }
    });
    let onwords = {
        let nav = nav.clone();
        Callback::from(move |place: usize| nav.go(nav.place.with(|views| views.compare.words = WORDS[place])))
    };
    let asked = TableAsk::from(nav.place.compare_ask());
    let legend = html! {
        <ul class="legend">
            { for [true, false].map(|document| html! {
                <li key={document.to_string()}>
                    <svg class="chart" width="10" height="10" aria-hidden="true">
                        <g class={if document { "spot main" } else { "spot other" }}>
                            <path class="shape" d={if document { "M0 1h9v9h-9Z" } else { "M2 5a3 3 0 1 0 6 0a3 3 0 1 0 -6 0Z" }} />
                        </g>
                    </svg>
                    { (compare.kind)(document) }
                </li>
            }) }
        </ul>
    };
    let apart = apart(map).filter(|_| of.are_documents()).map(|number| {
        let filter = nav.place.filter.toggle_document(number, props.corpus.documents.len() as u32);
        let label = props.corpus.documents.get(number as usize).map_or("", |document| document.label.as_str());
        html! {
            <p class="note">
                { (compare.apart)(label) }{ " " }
                <a class="quiet" href={nav.link(&nav.place.with_filter(filter))}>{ (compare.without)(label) }</a>
            </p>
        }
    });
    html! {
        <div data-chart="map">
            { apart.unwrap_or_default() }
            <Select label={compare.map_words} options={WORDS.map(|words| count(words).into()).to_vec()}
                chosen={WORDS.iter().position(|words| *words == nav.place.views.compare.words)} onchoose={onwords} />
            <Figure title={label} note={compare.map_note} file="wenmai-map" table={table(text, (&of, parts), map)} {asked} {draw} {legend}
                measures={vec![named(OtherId::Correspondence, compare.map_note)]} />
        </div>
    }
}

/// The document that stands so far out that the others cannot be told apart.
fn apart(map: &DocumentMap) -> Option<u32> {
    let out = || map.documents.iter().map(|&(number, x, y)| (x * x + y * y, number));
    let first = out().max_by(|one, other| one.0.total_cmp(&other.0))?;
    let second = out().filter(|one| one.1 != first.1).map(|one| one.0).fold(0.0, f64::max);
    (map.documents.len() > 2 && first.0 > FAR * FAR * second).then_some(first.1)
}

/// Documents, then words, the most frequent first. Words at one place are one mark with the name of the first.
fn spots(text: &Text, nav: &Nav, (units, parts): (&Units, Option<&Units>), map: &DocumentMap) -> Vec<Spot> {
    let mut spots = Vec::new();
    let mut add = |units: &Units, number: u32, place: (f64, f64), laid: bool| {
        let Some(document) = units.get(number) else { return };
        let mut tip = vec![document.label.clone()];
        if units.are_documents() {
            tip[0] = format!("{} · {}", document.label, (text.compare().kind)(true));
            tip.push(document.title.clone());
            tip.push((text.column.words)(document.words));
        }
        // What is laid into the map says what it is, in a printed figure as well.
        let name = match laid {
            true => format!("{}: {}", (text.column.field)(&nav.place.views.compare.by), document.label),
            false => document.label.clone(),
        };
        let (lang, href) = (document_lang(document), units.opened(nav, number));
        spots.push(Spot { place, name, lang, main: true, href, tip });
    };
    map.documents.iter().for_each(|&(number, x, y)| add(units, number, (x, y), false));
    for &(number, x, y) in &map.supplementary {
        parts.into_iter().for_each(|parts| add(parts, number, (x, y), true));
    }
    let close = |place: f64| (place * 1e6) as i64;
    let mut places: Keyed<(i64, i64), usize> = Keyed::default();
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for (number, (_, _, x, y)) in map.words.iter().enumerate() {
        let place = (close(*x), close(*y));
        match places.get(&place).and_then(|&group| groups.get_mut(group)) {
            Some(group) => group.push(number),
            None => {
                places.insert(place, groups.len());
                groups.push(vec![number]);
            }
        }
    }
    for group in groups {
        let Some((word, freq, x, y)) = group.first().map(|first| &map.words[*first]) else { continue };
        let others: Vec<&str> = group[1..].iter().map(|other| map.words[*other].0.as_str()).collect();
        let name = if others.is_empty() { word.clone() } else { format!("{word} +{}", others.len()) };
        let mut tip = vec![
            format!("{name} · {}", (text.compare().kind)(false)),
            format!("{} {}", text.common.freq, count(*freq)),
        ];
        if !others.is_empty() {
            let named = others.iter().take(NAMED).copied().collect::<Vec<_>>().join(" · ");
            tip.push((text.compare().also_here)(others.len().saturating_sub(NAMED) as u32, &named));
        }
        spots.push(Spot {
            place: (*x, *y),
            name,
            lang: lang_of_word(word).to_owned(),
            main: false,
            href: nav.link(&nav.place.hits_of_word(word)),
            tip,
        });
    }
    spots
}

fn table(text: &Text, (units, parts): (&Units, Option<&Units>), map: &DocumentMap) -> Table {
    let common = &text.common;
    let row = |units: &Units, &(number, x, y): &(u32, f64, f64)| {
        let document = units.get(number);
        // How many words a part has is not told here.
        let words = document.filter(|_| units.are_documents()).map(|document| count(document.words));
        let title = document.map(|document| document.title.clone());
        vec![title.unwrap_or_default(), words.unwrap_or_default(), fixed(x, 3), fixed(y, 3)]
    };
    let mut rows: Vec<Vec<String>> = map.documents.iter().map(|place| row(units, place)).collect();
    rows.extend(parts.into_iter().flat_map(|parts| map.supplementary.iter().map(|place| row(parts, place))));
    let words = map
        .words
        .iter()
        .map(|(word, freq, x, y)| vec![word.clone(), count(*freq), fixed(*x, 3), fixed(*y, 3)]);
    Table {
        heads: vec![
            format!("{} / {}", common.document, common.word).into(),
            common.freq.into(),
            "x".into(),
            "y".into(),
        ],
        rows: rows.into_iter().chain(words).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_far_from_three_or_more_stands_apart() {
        let map = |places: &[(f64, f64)]| DocumentMap {
            documents: (0..).zip(places).map(|(number, &(x, y))| (number, x, y)).collect(),
            supplementary: Vec::new(),
            words: Vec::new(),
            shares: (0.0, 0.0),
            inertia: 0.0,
        };
        assert_eq!(apart(&map(&[(0.1, 0.2), (0.2, -0.1), (3.0, 0.0)])), Some(2));
        assert_eq!(apart(&map(&[(0.1, 0.2), (1.0, -0.1), (3.0, 0.0)])), None);
        assert_eq!(apart(&map(&[(0.1, 0.0), (3.0, 0.0)])), None);
    }
}
