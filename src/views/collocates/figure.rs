//! The first collocates as a network.

use super::NETWORK;
use crate::charts::{network, Knot};
use crate::client::use_answer;
use crate::components::{failed, loading, measure_name, named, Figure, Table};
use crate::context::{lang_of_word, use_nav, use_text, Nav};
use crate::text::number::{count, score};
use std::rc::Rc;
use wenmai_protocol::{
    AssociationId, CollocatesAsk, CollocatesPage, Network, NetworkAsk, NetworkNode, TableAsk,
};
use yew::{component, html, Callback, Html, Properties};

/// Properties of [`Web`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Which collocates.
    pub ask: CollocatesAsk,
    /// The measure that they are ordered by.
    pub measure: AssociationId,
    /// The rows of the table, which know where a word stands.
    pub page: Rc<CollocatesPage>,
}

/// The first collocates as a network.
#[component]
pub fn Web(props: &Props) -> Html {
    let (text, nav) = (use_text(), use_nav());
    let ask = NetworkAsk { collocates: props.ask.clone(), most: NETWORK };
    let asked = use_answer(Some(nav.place.filter.under(ask.clone())));
    let words = text.collocates();
    let Some(found) = asked.answer() else {
        return match asked.fault() {
            Some(fault) => failed(text, fault, &asked.retry()),
            None => loading(text),
        };
    };
    let measure = measure_name(text, props.measure);
    let measures = vec![named(props.measure, measure)];
    let knots: Vec<Knot> = found.nodes.iter().map(|node| knot(&nav, &props.page, node, measure)).collect();
    let table = table(text, &nav, found, measure);
    let edges = found.edges.clone();
    let label = words.network;
    let draw = Callback::from(move |width| network(&knots, &edges, label, width));
    let note = (words.network_note)(found.nodes.len().saturating_sub(1) as u32);
    html! {
        <div data-chart="network">
            <Figure title={label} {note} file="wenmai-network" {table}
                asked={TableAsk::from(ask)} own=true {draw} {measures} />
        </div>
    }
}

fn knot(nav: &Nav, page: &CollocatesPage, node: &NetworkNode, measure: &str) -> Knot {
    let positions = page.rows.iter().find(|row| row.word == node.word).map_or(&[][..], |row| &row.positions);
    let query = node.word.is_empty();
    Knot {
        label: if query { nav.place.query.clone() } else { node.word.clone() },
        lang: if query { "zh" } else { lang_of_word(&node.word) },
        place: node.place,
        freq: node.freq,
        shown: match query {
            true => count(node.freq),
            false => format!("{} · {measure} {}", count(node.freq), score(node.score)),
        },
        href: nav.link(&match query {
            true => nav.place.search_as(&nav.place.query, nav.place.mode, nav.place.exact),
            false => nav.place.hits_near(&node.query, page.places, positions),
        }),
    }
}

/// Words with their figures and with whom they share windows.
fn table(text: &crate::text::Text, nav: &Nav, network: &Network, measure: &'static str) -> Table {
    let name = |place: u32| match network.nodes.get(place as usize) {
        Some(node) if node.word.is_empty() => nav.place.query.clone(),
        Some(node) => node.word.clone(),
        None => String::new(),
    };
    let joined = |own: u32| {
        let others =
            network.edges.iter().filter_map(|(from, to, windows)| match (*from == own, *to == own) {
                (true, false) => Some((*to, *windows)),
                (false, true) => Some((*from, *windows)),
                _ => None,
            });
        let others: Vec<String> = others
            .filter(|(other, _)| *other != 0)
            .map(|(other, windows)| format!("{} {}", name(other), count(windows)))
            .collect();
        others.join(" · ")
    };
    Table {
        heads: vec![
            text.common.word.into(),
            text.collocates().together.into(),
            measure.into(),
            text.collocates().network.into(),
        ],
        rows: (0..network.nodes.len() as u32)
            .skip(1)
            .zip(network.nodes.iter().skip(1))
            .map(|(own, node)| vec![node.word.clone(), count(node.freq), score(node.score), joined(own)])
            .collect(),
    }
}
