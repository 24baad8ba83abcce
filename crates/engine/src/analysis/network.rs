//! Collocates of a node and of one another, with a place for each.

use super::collocates::each_document;
use super::walk::NOTHING;
use super::{CollocateSettings, Collocates};
use crate::corpus::{Corpus, NormId, Selection};
use crate::query::Hit;
use crate::statistics::{cos, sin};
use std::collections::{BTreeMap, BTreeSet};

/// A collocate in the network.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedWord {
    /// Its normal form; none for the query itself, which is the first.
    pub word: Option<NormId>,
    /// Its place, from 0 to 1 in both directions.
    pub place: (f64, f64),
    /// How often it is near the query; the query's hits for itself.
    pub together: u32,
    /// Its score; none for the query.
    pub score: Option<f64>,
}

/// Two that stand in one window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edge {
    /// The places of both in the list of nodes.
    pub between: (u32, u32),
    /// Windows with both.
    pub windows: u32,
}

#[derive(Clone, Debug, PartialEq)]
pub struct PlacedNetwork {
    /// The query, and its first collocates.
    pub nodes: Vec<PlacedWord>,
    /// From the query to each collocate, and between collocates that share at least as many windows as a collocate has
    /// to be found in.
    pub edges: Vec<Edge>,
}

/// The network of the first `most` collocates.
pub fn network(
    corpus: &Corpus,
    selection: &Selection,
    hits: &[Hit],
    settings: &CollocateSettings,
    found: &Collocates,
    most: usize,
) -> PlacedNetwork {
    let chosen = &found.rows[..found.rows.len().min(most)];
    let mut slots = vec![NOTHING; corpus.lexicon().norms()];
    for (slot, row) in (1..).zip(chosen) {
        slots[row.word.0 as usize] = slot;
    }
    let mut windows: BTreeMap<(u32, u32), u32> = BTreeMap::new();
    each_document(corpus, selection, hits, (settings.span, settings.within), |_, found| {
        for (&(first, last), &(from, to)) in found.nodes.iter().zip(&found.windows) {
            let words =
                (from..first).chain(last..to).map(|place| slots[found.words[place as usize] as usize]);
            let inside: BTreeSet<u32> = words.filter(|&slot| slot != NOTHING).collect();
            for &one in &inside {
                *windows.entry((0, one)).or_default() += 1;
                for &other in inside.range(one + 1..) {
                    *windows.entry((one, other)).or_default() += 1;
                }
            }
        }
    });
    let least = settings.min_freq.max(2);
    let edges: Vec<Edge> = windows
        .into_iter()
        .filter(|&((one, _), windows)| one == 0 || windows >= least)
        .map(|(between, windows)| Edge { between, windows })
        .collect();
    let places = layout(chosen.len() + 1, &edges);
    let query = PlacedWord { word: None, place: places[0], together: found.hits, score: None };
    let collocates = chosen.iter().zip(&places[1..]).map(|(row, &place)| PlacedWord {
        word: Some(row.word),
        place,
        together: row.together,
        score: row.score,
    });
    PlacedNetwork { nodes: std::iter::once(query).chain(collocates).collect(), edges }
}

const ROUNDS: usize = 300;

/// Fruchterman and Reingold's layout from a circle around the first node, which stays in the middle: nothing is random.
fn layout(count: usize, edges: &[Edge]) -> Vec<(f64, f64)> {
    let mut places: Vec<(f64, f64)> = vec![(0.0, 0.0)];
    places.extend((1..count).map(|node| {
        let angle = 2.0 * std::f64::consts::PI * (node - 1) as f64 / (count - 1) as f64;
        // Neighbours in the list do not begin as neighbours at the same distance.
        let distance = 0.5 + 0.5 * ((node * 7) % 10) as f64 / 10.0;
        (distance * cos(angle), distance * sin(angle))
    }));
    let most = edges.iter().map(|edge| edge.windows).max().unwrap_or(1).max(1);
    let wanted = (1.0 / count as f64).sqrt();
    for round in 0..ROUNDS {
        let heat = 0.1 * (1.0 - round as f64 / ROUNDS as f64);
        let mut moves = vec![(0.0, 0.0); count];
        let mut push = |one: usize, other: usize, force: &dyn Fn(f64) -> f64| {
            let (dx, dy) = (places[one].0 - places[other].0, places[one].1 - places[other].1);
            let distance = (dx * dx + dy * dy).sqrt().max(1e-6);
            let strength = force(distance) / distance;
            moves[one] = (moves[one].0 + dx * strength, moves[one].1 + dy * strength);
            moves[other] = (moves[other].0 - dx * strength, moves[other].1 - dy * strength);
        };
        for one in 0..count {
            for other in one + 1..count {
                push(one, other, &|distance| wanted * wanted / distance);
            }
        }
        for edge in edges {
            let weight = 0.2 + 0.8 * f64::from(edge.windows) / f64::from(most);
            let (one, other) = (edge.between.0 as usize, edge.between.1 as usize);
            push(one, other, &|distance| -weight * distance * distance / wanted);
        }
        for (place, (dx, dy)) in places.iter_mut().zip(moves).skip(1) {
            let length = (dx * dx + dy * dy).sqrt().max(1e-9);
            let step = length.min(heat) / length;
            *place = (place.0 + dx * step, place.1 + dy * step);
        }
    }
    let reach = places.iter().map(|place| place.0.abs().max(place.1.abs())).fold(0.0, f64::max).max(1e-9);
    places.iter().map(|place| (0.5 + place.0 / reach / 2.0, 0.5 + place.1 / reach / 2.0)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_nodes_apart_and_inside() {
        for count in [1, 2, 3, 40] {
            let edges: Vec<Edge> =
                (1..count).map(|node| Edge { between: (0, node), windows: node }).collect();
            let places = layout(count as usize, &edges);
            assert_eq!(places[0], (0.5, 0.5));
            for (at, one) in places.iter().enumerate() {
                assert!((0.0..=1.0).contains(&one.0) && (0.0..=1.0).contains(&one.1));
                for other in &places[..at] {
                    let distance = ((one.0 - other.0).powi(2) + (one.1 - other.1).powi(2)).sqrt();
                    assert!(distance > 0.02, "{count}: {one:?} {other:?}");
                }
            }
        }
    }
}
