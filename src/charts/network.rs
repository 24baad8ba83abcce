//! What stands near a node and near one another, each a link to its hits.

use super::fit;
use crate::platform::focus;
use yew::{classes, html, Callback, Html};

const SIZE: u32 = 14;
/// Room for half a name at the edges.
const MARGIN: (i32, i32) = (56, 22);
/// The longest name.
const NAME: u32 = 104;

/// A word of the network.
#[derive(Clone, Debug, PartialEq)]
pub struct Knot {
    /// Its name.
    pub label: String,
    /// The name's language.
    pub lang: &'static str,
    /// Its place, from 0 to 1 both ways.
    pub place: (f64, f64),
    /// How often it is there: the area of its circle.
    pub freq: u32,
    /// Its figures as they are read.
    pub shown: String,
    /// Where it leads.
    pub href: String,
}

/// Places in pixels.
fn spread(knots: &[Knot], width: i32, height: i32) -> Vec<(i32, i32)> {
    let along = |share: f64, margin: i32, length: i32| {
        margin + (share.clamp(0.0, 1.0) * f64::from((length - 2 * margin).max(0))) as i32
    };
    knots
        .iter()
        .map(|knot| (along(knot.place.0, MARGIN.0, width), along(knot.place.1, MARGIN.1, height)))
        .collect()
}

/// The radius of a circle of which the largest, after the query's, has 11.
fn radius(freq: u32, most: u32) -> f64 {
    let share = f64::from(freq) / f64::from(most.max(1));
    3.0 + 8.0 * share.clamp(0.0, 1.0).sqrt()
}

/// Which names have room below their circles; that of the query always has.
fn named(knots: &[Knot], places: &[(i32, i32)], radii: &[f64]) -> Vec<bool> {
    let boxed = |place: usize| {
        let ((x, y), label) = (places[place], &knots[place].label);
        let half = (fit::width(label).min(NAME * 100 / SIZE) * SIZE / 200) as i32 + 1;
        let top = y + radii[place] as i32 + 1;
        [x - half, top, x + half, top + 16]
    };
    let mut taken: Vec<[i32; 4]> = Vec::new();
    (0..knots.len())
        .map(|place| {
            let own = boxed(place);
            let clear = taken.iter().all(|other| {
                own[2] <= other[0] || other[2] <= own[0] || own[3] <= other[1] || other[3] <= own[1]
            });
            if clear {
                taken.push(own);
            }
            clear
        })
        .collect()
}

/// The network. One stop of the Tab key; arrows go from word to word. Edges are pairs of knots with a weight.
pub fn network(knots: &[Knot], edges: &[(u32, u32, u32)], label: &str, width: u32) -> Html {
    let (wide, high) = (width.max(200) as i32, (width * 5 / 8).clamp(280, 480) as i32);
    let places = spread(knots, wide, high);
    let most = knots.iter().skip(1).map(|knot| knot.freq).max().unwrap_or(1);
    let radii: Vec<f64> = knots.iter().map(|knot| radius(knot.freq, most)).collect();
    let names = named(knots, &places, &radii);
    let heaviest = edges.iter().map(|edge| edge.2).max().unwrap_or(1);
    let edge = |(number, edge): (usize, &(u32, u32, u32))| {
        let (from, to) = (places.get(edge.0 as usize)?, places.get(edge.1 as usize)?);
        // Three widths are as many as one can tell apart.
        let weight = 1 + (u64::from(edge.2) * 2 / u64::from(heaviest.max(1))) as u32;
        Some(html! {
            <line key={number} class={format!("edge weight-{weight}")} x1={from.0.to_string()} y1={from.1.to_string()}
                x2={to.0.to_string()} y2={to.1.to_string()} />
        })
    };
    let knot = |(place, knot): (usize, &Knot)| {
        let ((x, y), r) = (places[place], radii[place]);
        let class = classes!("point", (place == 0).then_some("chosen"), names[place].then_some("named"));
        html! {
            <a key={place} href={knot.href.clone()} tabindex={if place == 0 { "0" } else { "-1" }} {class}
                aria-label={format!("{} {}", knot.label, knot.shown)}>
                <title>{ format!("{} {}", knot.label, knot.shown) }</title>
                <circle class="target" cx={x.to_string()} cy={y.to_string()} r="14" />
                <circle class="mark" cx={x.to_string()} cy={y.to_string()} r={format!("{}", r as u32)} />
                <text lang={knot.lang} x={x.to_string()} y={(y + r as i32 + 14).to_string()} text-anchor="middle">
                    { fit::shortened(&knot.label, NAME * 100 / SIZE) }
                </text>
            </a>
        }
    };
    let onkeydown = Callback::from(|event: yew::KeyboardEvent| focus::step(&event));
    html! {
        <svg class="chart network" role="group" aria-label={label.to_owned()} width={wide.to_string()}
            height={high.to_string()} viewBox={format!("0 0 {wide} {high}")} {onkeydown}>
            <g aria-hidden="true">{ for edges.iter().enumerate().filter_map(edge) }</g>
            { for knots.iter().enumerate().map(knot) }
        </svg>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn knot(x: f64, y: f64) -> Knot {
        Knot {
            label: "支付宝".into(),
            lang: "zh-Hans",
            place: (x, y),
            freq: 4,
            shown: String::new(),
            href: String::new(),
        }
    }

    #[test]
    fn places_stay_inside() {
        let knots = [knot(0.0, 0.0), knot(1.0, 1.0), knot(f64::NAN, 2.0)];
        assert_eq!(spread(&knots, 400, 300), [(56, 22), (344, 278), (56, 278)]);
    }

    #[test]
    fn names_do_not_cover_one_another() {
        let knots = [knot(0.5, 0.5), knot(0.5, 0.5), knot(0.9, 0.9)];
        let places = spread(&knots, 400, 300);
        assert_eq!(named(&knots, &places, &[5.0, 5.0, 5.0]), [true, false, true]);
    }

    #[test]
    fn circles_grow_with_the_root() {
        assert_eq!((radius(16, 16), radius(4, 16), radius(0, 0)), (11.0, 7.0, 3.0));
    }
}
