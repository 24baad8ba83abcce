//! Points over two scores: how strong a difference is against how sure. The height is on a square root's scale, so that
//! the many points with little evidence do not fall together.

use super::fit;
use crate::platform::focus;
use yew::{classes, html, Callback, Html};

const SIZE: u32 = 14;
const FOOT: i32 = 34;
const LEFT: i32 = 44;
const HEAD: i32 = 30;
/// The space to the right of the outermost point.
const SIDE: i32 = 12;
/// How long a name may be.
const NAME: u32 = 120;

#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// Its name.
    pub label: String,
    /// The name's language.
    pub lang: &'static str,
    /// How strong; 0 is the middle.
    pub x: f64,
    /// How sure; from 0 on.
    pub y: f64,
    /// Both as they are read.
    pub shown: String,
    /// Where it leads.
    pub href: String,
    /// Whether it is the chosen one.
    pub chosen: bool,
}

/// Names of the axes.
#[derive(Clone, Debug, PartialEq)]
pub struct Axes {
    /// Along the foot.
    pub x: &'static str,
    /// Upwards.
    pub y: &'static str,
}

#[derive(Debug, PartialEq)]
struct Scale {
    width: i32,
    height: i32,
    most_x: f64,
    most_y: f64,
    /// Whether there is something left of the middle, and right of it.
    sides: (bool, bool),
}

impl Scale {
    fn new(points: &[Point], width: u32) -> Scale {
        let largest = |of: fn(&Point) -> f64| points.iter().map(of).fold(0.0, f64::max);
        let mut sides = (points.iter().any(|point| point.x < 0.0), points.iter().any(|point| point.x >= 0.0));
        if sides == (false, false) {
            sides = (true, true);
        }
        Scale {
            width: width.max(160) as i32,
            height: (width * 2 / 3).clamp(220, 420) as i32,
            most_x: largest(|point| point.x.abs()).ceil().max(1.0),
            most_y: largest(|point| point.y).max(4.0),
            sides,
        }
    }

    fn x(&self, value: f64) -> i32 {
        let (from, to) = (f64::from(LEFT), f64::from(self.width - SIDE));
        let share = match self.sides {
            (true, true) => 0.5 + value / self.most_x / 2.0,
            (true, false) => 1.0 + value / self.most_x,
            _ => value / self.most_x,
        };
        (from + share.clamp(0.0, 1.0) * (to - from)) as i32
    }

    fn y(&self, value: f64) -> i32 {
        let room = f64::from(self.height - FOOT - HEAD);
        self.height - FOOT - ((value.max(0.0) / self.most_y).sqrt().min(1.0) * room) as i32
    }

    /// Whole numbers along the foot, at most seven.
    fn ticks(&self) -> Vec<i32> {
        let most = self.most_x as i32;
        let step = (most / if self.sides == (true, true) { 3 } else { 6 }).max(1);
        let ticks = (-most..=most).filter(|tick| tick % step == 0);
        ticks.filter(|tick| (*tick >= 0 || self.sides.0) && (*tick <= 0 || self.sides.1)).collect()
    }
}

/// p is under .05, .01, .001, .0001 above these.
const THRESHOLDS: [(f64, &str); 4] = [(3.84, ".05"), (6.63, ".01"), (10.83, ".001"), (15.13, ".0001")];

/// Those thresholds that have room for their names, the highest first.
fn thresholds(scale: &Scale) -> Vec<(i32, &'static str)> {
    let mut kept: Vec<(i32, &str)> = Vec::new();
    for (value, name) in THRESHOLDS.into_iter().rev().filter(|(value, _)| *value <= scale.most_y) {
        let y = scale.y(value);
        if kept.last().is_none_or(|(above, _)| y - above >= 16) && y >= HEAD + 8 {
            kept.push((y, name));
        }
    }
    kept
}

/// Where a name stands: its box as left, top, right, bottom, and whether it ends at the point.
type Place = ([i32; 4], bool);

/// Which points have room for their name, the first first: beside the point, on the right or else on the left.
fn named(points: &[Point], scale: &Scale) -> Vec<Option<bool>> {
    let mut taken: Vec<[i32; 4]> = Vec::new();
    let dot = |point: &Point| {
        let (x, y) = (scale.x(point.x), scale.y(point.y));
        [x - 4, y - 4, x + 4, y + 4]
    };
    taken.extend(points.iter().map(dot));
    let clear = |one: &[i32; 4], other: &[i32; 4]| {
        one[2] <= other[0] || other[2] <= one[0] || one[3] <= other[1] || other[3] <= one[1]
    };
    let mut places = Vec::with_capacity(points.len());
    for point in points {
        let (x, y) = (scale.x(point.x), scale.y(point.y));
        let long = (fit::width(&point.label).min(NAME * 100 / SIZE) * SIZE / 100) as i32 + 2;
        let sides: [Place; 2] =
            [([x + 6, y - 8, x + 6 + long, y + 8], false), ([x - 6 - long, y - 8, x - 6, y + 8], true)];
        let found = sides.into_iter().find(|(place, _)| {
            place[0] >= LEFT
                && place[2] <= scale.width
                && place[1] >= HEAD - 12
                && taken.iter().all(|other| clear(place, other))
        });
        if let Some((place, _)) = found {
            taken.push(place);
        }
        places.push(found.map(|(_, before)| before));
    }
    places
}

/// Points over two scores. One stop of the Tab key; arrows go from point to point.
pub fn scatter(points: &[Point], axes: &Axes, label: &str, width: u32) -> Html {
    let scale = Scale::new(points, width);
    let (right, foot) = (scale.width - SIDE, scale.height - FOOT);
    let tick = |tick: i32| {
        let x = scale.x(f64::from(tick));
        let sign = match tick {
            0 => "",
            tick if tick > 0 => "+",
            _ => "−",
        };
        html! {
            <g key={tick}>
                <rect class="line" x={x.to_string()} y={foot.to_string()} width="1" height="4" />
                <text class="value" x={x.to_string()} y={(foot + 17).to_string()} text-anchor="middle">
                    { format!("{sign}{}", tick.abs()) }
                </text>
            </g>
        }
    };
    let threshold = |(y, name): (i32, &'static str)| {
        html! {
            <g key={name}>
                <rect class="threshold" x={LEFT.to_string()} y={y.to_string()} width={(right - LEFT).to_string()} height="1" />
                <text class="value" x={(LEFT - 4).to_string()} y={(y + 4).to_string()} text-anchor="end">{ name }</text>
            </g>
        }
    };
    let point = |(place, (point, name)): (usize, (&Point, Option<bool>))| {
        let (x, y) = (scale.x(point.x), scale.y(point.y));
        // A name without room is shown while its point is pointed at, on the side with more room.
        let before = name.unwrap_or(x > scale.width / 2);
        let (at, anchor) = if before { (x - 6, "end") } else { (x + 6, "start") };
        html! {
            <a key={place} href={point.href.clone()} tabindex={if place == 0 { "0" } else { "-1" }}
                aria-label={format!("{} {}", point.label, point.shown)}
                class={classes!("point", name.is_some().then_some("named"), point.chosen.then_some("chosen"))}>
                <title>{ format!("{} {}", point.label, point.shown) }</title>
                <rect class="target" x={(x - 12).to_string()} y={(y - 12).to_string()} width="24" height="24" />
                <circle class="mark" cx={x.to_string()} cy={y.to_string()} r="3.5" />
                <text lang={point.lang} x={at.to_string()} y={(y + 5).to_string()} text-anchor={anchor}>
                    { fit::shortened(&point.label, NAME * 100 / SIZE) }
                </text>
            </a>
        }
    };
    let onkeydown = Callback::from(|event: yew::KeyboardEvent| focus::step(&event));
    html! {
        <svg class="chart scatter" role="group" aria-label={label.to_owned()} width={scale.width.to_string()}
            height={scale.height.to_string()} viewBox={format!("0 0 {} {}", scale.width, scale.height)} {onkeydown}>
            <g aria-hidden="true">
                <rect class="line" x={LEFT.to_string()} y={foot.to_string()} width={(right - LEFT).to_string()} height="1" />
                <rect class="line" x={scale.x(0.0).to_string()} y={HEAD.to_string()} width="1" height={(foot - HEAD).to_string()} />
                { for scale.ticks().into_iter().map(tick) }
                { for thresholds(&scale).into_iter().map(threshold) }
                <text class="value" x={right.to_string()} y={(scale.height - 3).to_string()} text-anchor="end">{ axes.x }{ " →" }</text>
                <text class="value" x="0" y="11">{ "↑ " }{ axes.y }</text>
            </g>
            { for points.iter().zip(named(points, &scale)).enumerate().map(point) }
        </svg>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(x: f64, y: f64) -> Point {
        Point {
            label: "微信".into(),
            lang: "zh-Hans",
            x,
            y,
            shown: String::new(),
            href: String::new(),
            chosen: false,
        }
    }

    #[test]
    fn a_side_without_points_takes_no_room() {
        let scale = Scale::new(&[point(1.0, 4.0), point(4.0, 100.0)], 600);
        assert_eq!((scale.x(0.0), scale.x(4.0)), (LEFT, 600 - SIDE));
        assert_eq!(scale.y(100.0), HEAD);
        let both = Scale::new(&[point(-2.0, 1.0), point(4.0, 1.0)], 600);
        assert_eq!(both.x(0.0), (LEFT + 600 - SIDE) / 2);
        assert!(both.ticks().contains(&-4) && both.ticks().len() <= 9);
        assert_eq!(Scale::new(&[], 0).width, 160);
    }

    #[test]
    fn names_do_not_cover_one_another() {
        let points = [point(1.0, 50.0), point(1.0, 50.0), point(1.0, 50.0), point(-3.0, 9.0)];
        let scale = Scale::new(&points, 600);
        assert_eq!(named(&points, &scale), [Some(false), Some(true), None, Some(false)]);
        // At the edge there is room on one side only.
        let many = vec![point(1.0, 50.0); 9];
        assert_eq!(named(&many, &Scale::new(&many, 600)).iter().flatten().count(), 1);
    }

    #[test]
    fn thresholds_keep_their_distance() {
        let scale = Scale::new(&[point(1.0, 2000.0)], 300);
        let kept = thresholds(&scale);
        assert!(kept.windows(2).all(|pair| pair[1].0 - pair[0].0 >= 16));
        assert_eq!(kept.first().map(|(_, name)| *name), Some(".0001"));
    }
}
