//! Things on a plane, with as many names as there is room for.

use super::fit::width as text_width;
use super::pointing::{tip, use_pointing, Mark};
use yew::{classes, component, html, AttrValue, Html, Properties};

/// Something on the plane.
#[derive(Clone, Debug, PartialEq)]
pub struct Spot {
    pub place: (f64, f64),
    pub name: String,
    /// The name's language.
    pub lang: String,
    /// Whether it is one of those that the others are around.
    pub main: bool,
    /// Where it leads.
    pub href: String,
    /// What is said of it, line by line.
    pub tip: Vec<String>,
}

/// Properties of [`Plane`].
#[derive(Clone, Properties, PartialEq)]
pub struct PlaneProps {
    /// What is on the plane; what comes first is named first.
    pub spots: Vec<Spot>,
    /// What the axes are.
    pub axes: (AttrValue, AttrValue),
    /// What the figure is.
    pub label: AttrValue,
    #[prop_or_default]
    pub width: u32,
}

const SIZE: u32 = 14;
const EDGE: u32 = 34;
/// So few main things are always named.
const FEW: usize = 12;
/// Of more things than this marks are small and let one another shine through.
const CROWD: usize = 120;

/// Left, top, right and bottom.
type Area = (i64, i64, i64, i64);

fn touch(one: &Area, other: &Area) -> bool {
    one.0 < other.2 && other.0 < one.2 && one.1 < other.3 && other.1 < one.3
}

/// Where names may stand: beside, above or below their marks, inside the figure, over no mark and no other name. The
/// first few, those of the main things, may cover marks of others if need be. The names that find no room are `None`.
fn names(
    places: &[(u32, u32)],
    widths: &[u32],
    mains: usize,
    (full, height): (u32, u32),
) -> Vec<Option<(u32, u32)>> {
    let mark = |&(x, y): &(u32, u32)| {
        let (x, y) = (i64::from(x), i64::from(y));
        (x - 4, y - 4, x + 4, y + 4)
    };
    let marks: Vec<Area> = places.iter().map(mark).collect();
    let mut taken: Vec<Area> = Vec::new();
    let size = i64::from(SIZE);
    let mut placed = Vec::with_capacity(places.len());
    for (number, (&(x, y), &wide)) in places.iter().zip(widths).enumerate() {
        let (x, y, wide) = (i64::from(x), i64::from(y), i64::from(wide));
        // Left edge and baseline.
        let tries = [
            (x + 8, y + 5),
            (x - 8 - wide, y + 5),
            (x - wide / 2, y - 9),
            (x - wide / 2, y + 9 + size),
            (x + 6, y - 7),
            (x + 6, y + 6 + size),
            (x - 6 - wide, y - 7),
            (x - 6 - wide, y + 6 + size),
        ];
        let area = |&(left, base): &(i64, i64)| (left - 2, base - size, left + wide + 2, base + 4);
        let free = |place: &(i64, i64), covering: bool| {
            let area = area(place);
            let inside =
                area.0 >= 0 && area.1 >= 0 && area.2 <= i64::from(full) && area.3 <= i64::from(height);
            let over = |(other, mark): (usize, &Area)| {
                other != number && (!covering || other < mains) && touch(mark, &area)
            };
            inside && !marks.iter().enumerate().any(over) && !taken.iter().any(|other| touch(other, &area))
        };
        let covering = || tries.iter().find(|place| number < mains && mains <= FEW && free(place, true));
        let found = tries.iter().find(|place| free(place, false)).or_else(covering).copied();
        taken.extend(found.as_ref().map(area));
        placed.push(found.map(|(left, base)| (left as u32, base as u32)));
    }
    placed
}

/// The outline of a mark: a square for main things, a disc for others.
fn mark(main: bool, crowd: bool, (x, y): (u32, u32)) -> String {
    let half = if crowd { 2 } else { 3 + u32::from(main) };
    let (left, top, wide) = (x.saturating_sub(half), y.saturating_sub(half), 2 * half + 1);
    match main {
        true => format!("M{left} {top}h{wide}v{wide}h-{wide}Z"),
        false => format!("M{left} {y}a{half} {half} 0 1 0 {0} 0a{half} {half} 0 1 0 -{0} 0Z", 2 * half),
    }
}

/// Things on a plane. Both axes have one scale, so that distances can be compared.
#[component]
pub fn Plane(props: &PlaneProps) -> Html {
    let pointing = use_pointing("spot", props.spots.len(), 1);
    let full = props.width;
    let height = (full * 2 / 3).clamp(340, 560);
    let across = format!("→ {}", props.axes.0);
    let up = format!("↑ {}", props.axes.1);
    // The axes' names stand in a line where there is room, or else below one another.
    let named = match format!("{across} · {up}") {
        both if text_width(&both) * 13 / 100 <= full => vec![both],
        _ => vec![across, up],
    };
    let foot = 18 * named.len() as u32;
    let plot = (full.saturating_sub(2 * EDGE).max(1), height - foot - 2 * EDGE + 16);
    let range = |axis: fn(&Spot) -> f64| {
        let values = props.spots.iter().map(axis).chain([0.0]);
        values.fold((0.0_f64, 0.0_f64), |(low, high), value| (low.min(value), high.max(value)))
    };
    let (x, y) = (range(|spot| spot.place.0), range(|spot| spot.place.1));
    let scales = [(plot.0, x), (plot.1, y)].map(|(room, (low, high))| match high - low {
        span if span > 0.0 => f64::from(room) / span,
        _ => f64::INFINITY,
    });
    let scale = match scales[0].min(scales[1]) {
        scale if scale.is_finite() => scale,
        _ => 1.0,
    };
    let middle = |(low, high): (f64, f64), full: u32| f64::from(full) / 2.0 - (low + high) / 2.0 * scale;
    let ground = height - foot;
    let origin = (middle(x, full), f64::from(ground) - middle(y, ground));
    let to = |(across, up): (f64, f64)| {
        ((origin.0 + across * scale + 0.5) as u32, (origin.1 - up * scale + 0.5) as u32)
    };
    let places: Vec<(u32, u32)> = props.spots.iter().map(|spot| to(spot.place)).collect();
    let widths: Vec<u32> = props.spots.iter().map(|spot| text_width(&spot.name) * SIZE / 100).collect();
    let mains = props.spots.iter().take_while(|spot| spot.main).count();
    let names = names(&places, &widths, mains, (full, height - foot));
    let crowd = props.spots.len() > CROWD;
    let spot = |(at, spot): (usize, &Spot)| {
        let (x, y) = places[at];
        let content = html! {
            <>
                <rect class="target" x={x.saturating_sub(8).to_string()} y={y.saturating_sub(8).to_string()} width="16" height="16" />
                <path class="shape" d={mark(spot.main, crowd, (x, y))} />
                if let Some((left, base)) = names[at] {
                    <text class="label" lang={spot.lang.clone()} x={left.to_string()} y={base.to_string()}>{ &spot.name }</text>
                }
            </>
        };
        let class = if spot.main { "main" } else { "other" }.to_owned();
        pointing.mark(Mark { at, href: spot.href.clone(), name: spot.tip.join(" · "), class }, content)
    };
    let pointed =
        pointing.pointed().and_then(|at| Some(tip(&props.spots.get(at)?.tip, places[at], (full, height))));
    html! {
        <svg class={classes!("chart", "scatter", crowd.then_some("crowd"))} role="group" aria-label={props.label.clone()} width={full.to_string()}
            height={height.to_string()} viewBox={format!("0 0 {full} {height}")}>
            <g aria-hidden="true">
                <rect class="grid" x="0" y={(origin.1 as u32).to_string()} width={full.to_string()} height="1" />
                <rect class="grid" x={(origin.0 as u32).to_string()} y="0" width="1" height={ground.to_string()} />
                { for named.into_iter().enumerate().map(|(line, name)| html! {
                    <text key={line} class="value" x={full.to_string()} y={(ground + 14 + 18 * line as u32).to_string()} text-anchor="end">
                        { name }
                    </text>
                }) }
            </g>
            { for props.spots.iter().enumerate().map(spot) }
            { pointed.unwrap_or_default() }
        </svg>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stay_inside_and_do_not_cover_one_another() {
        let places: Vec<(u32, u32)> = (0..60).map(|n| (n * 37 % 400, n * 53 % 300)).collect();
        let widths = vec![40; places.len()];
        let found = names(&places, &widths, 3, (400, 300));
        let areas: Vec<Area> = found
            .iter()
            .flatten()
            .map(|&(left, base)| {
                (i64::from(left), i64::from(base) - 12, i64::from(left) + 40, i64::from(base))
            })
            .collect();
        assert!(areas.len() > 5);
        for (number, area) in areas.iter().enumerate() {
            assert!(area.0 >= 0 && area.1 >= 0 && area.2 <= 400 && area.3 <= 300);
            assert!(!areas[..number].iter().any(|other| touch(other, area)));
        }
        assert_eq!(names(&[(50, 50)], &[40], 0, (400, 300)), [Some((58, 55))]);
    }
}
