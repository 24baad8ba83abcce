//! Lines over points in time, or from document to document, with the interval of each value.

use super::fit::{shortened, width as text_width};
use super::pointing::{tip, use_pointing, Mark};
use super::shapes::{series_class, shape};
use crate::text::number::fixed;
use yew::{component, html, AttrValue, Html, Properties};

const SIZE: u32 = 13;
const TOP: u32 = 12;
const FOOT: u32 = 26;
/// Points nearer to one another than this are close.
const DENSE: u32 = 8;
/// Lines that have a band each.
const BANDS: usize = 4;

/// A value with its interval.
#[derive(Clone, Debug, PartialEq)]
pub struct Dot {
    pub value: f64,
    pub interval: Option<(f64, f64)>,
    /// Where it leads.
    pub href: String,
    /// What is said of it, line by line.
    pub tip: Vec<String>,
}

/// A line: a value for each point.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// Its values.
    pub dots: Vec<Dot>,
}

/// Properties of [`Lines`].
#[derive(Clone, Properties, PartialEq)]
pub struct LinesProps {
    /// The lines.
    pub series: Vec<Series>,
    /// The points: what each is called, and where it stands, whatever the unit; ascending.
    pub points: Vec<(String, u32)>,
    /// What the values are.
    pub unit: AttrValue,
    /// What the figure is.
    pub label: AttrValue,
    #[prop_or_default]
    pub width: u32,
}

/// Steps of an axis from 0: 1, 2 or 5 times a power of ten, four to eight of them.
fn steps(most: f64) -> Vec<f64> {
    if !(most > 0.0 && most.is_finite()) {
        return vec![0.0];
    }
    let mut size = 1.0;
    while size * 10.0 <= most {
        size *= 10.0;
    }
    while size > most {
        size /= 10.0;
    }
    let step = [0.2, 0.5, 1.0, 2.0].into_iter().map(|part| part * size).find(|step| most / step <= 6.0);
    let step = step.unwrap_or(size * 2.0);
    let count = (most / step) as u32 + u32::from(most % step > 0.0);
    (0..=count).map(|number| f64::from(number) * step).collect()
}

fn axis_text(value: f64) -> String {
    fixed(value, if value == 0.0 || value >= 10.0 { 0 } else { 2 })
}

/// Which labels of an axis stand beside one another without touching: all where there is room, the first and the last
/// if it can be.
fn shown(labels: &[(String, u32)], full: u32) -> Vec<(usize, u32)> {
    let half = |label: &str| text_width(label) * SIZE / 200;
    let centre = |(label, x): &(String, u32)| {
        (*x).clamp(half(label), full.saturating_sub(half(label)).max(half(label)))
    };
    let mut kept: Vec<(usize, u32)> = Vec::new();
    let mut end = 0;
    let last_start = labels.last().map_or(full, |last| centre(last).saturating_sub(half(&last.0)));
    for (number, label) in labels.iter().enumerate() {
        let (middle, half) = (centre(label), half(&label.0));
        let is_last = number + 1 == labels.len();
        let room = is_last || middle + half + 10 <= last_start;
        if room && (kept.is_empty() || middle.saturating_sub(half) >= end + 10) {
            kept.push((number, middle));
            end = middle + half;
        }
    }
    kept
}

/// Lines over points.
#[component]
pub fn Lines(props: &LinesProps) -> Html {
    let points = props.points.len();
    let pointing = use_pointing("point", points * props.series.len(), points);
    let full = props.width;
    let height = if full < 560 { 250 } else { 320 };
    let dots = || props.series.iter().flat_map(|series| &series.dots);
    let most =
        dots().map(|dot| dot.interval.map_or(dot.value, |(_, high)| high.max(dot.value))).fold(0.0, f64::max);
    let steps = steps(most);
    let top_value = steps.last().copied().filter(|top| *top > 0.0).unwrap_or(1.0);
    let left = steps.iter().map(|step| text_width(&axis_text(*step))).max().unwrap_or(0) * SIZE / 100 + 10;
    let plot = (full.saturating_sub(left + 14).max(1), height - TOP - FOOT);
    let y_of =
        |value: f64| TOP + plot.1 - ((value / top_value).clamp(0.0, 1.0) * f64::from(plot.1) + 0.5) as u32;
    let (first, last) = (props.points.first().map_or(0, |p| p.1), props.points.last().map_or(0, |p| p.1));
    let inset = 12.min(plot.0 / 4);
    let line = plot.0 - 2 * inset;
    let x_of = |place: u32| match last - first {
        0 => left + plot.0 / 2,
        span => left + inset + (u64::from(place - first) * u64::from(line) / u64::from(span)) as u32,
    };
    // Series stand a little beside one another, so that their intervals do.
    let gaps = props.points.windows(2).map(|pair| x_of(pair[1].1) - x_of(pair[0].1));
    let gap = gaps.min().unwrap_or(plot.0);
    let many = props.series.len() as u32;
    let beside = (gap * 2 / 3 / many.max(1)).min(7);
    let at = |series: usize, point: usize| {
        let middle = x_of(props.points[point].1) + series as u32 * beside;
        middle.saturating_sub(beside * many.saturating_sub(1) / 2)
    };
    let path = |number: usize, series: &Series| {
        let step = |(point, dot): (usize, &Dot)| format!("{} {}", at(number, point), y_of(dot.value));
        let places: Vec<String> = series.dots.iter().enumerate().map(step).collect();
        format!("M{}", places.join("L"))
    };
    // Where points stand close, intervals are bands and marks small; many bands would hide one another.
    let dense = gap < DENSE;
    let bands = dense && props.series.len() <= BANDS;
    let band = |number: usize, series: &Series| {
        let ends = |dot: &Dot| dot.interval.unwrap_or((dot.value, dot.value));
        let step = |point: usize, value: f64| format!("{} {}", at(number, point), y_of(value));
        let upper = series.dots.iter().enumerate().map(|(point, dot)| step(point, ends(dot).1));
        let lower = series.dots.iter().enumerate().rev().map(|(point, dot)| step(point, ends(dot).0));
        format!("M{}Z", upper.chain(lower).collect::<Vec<_>>().join("L"))
    };
    let reach = (gap / 2).clamp(3, 11);
    let mark = |number: usize, point: usize, dot: &Dot| {
        let (x, y) = (at(number, point), y_of(dot.value));
        let whisker = dot.interval.map(|(low, high)| (y_of(high), y_of(low)));
        let content = html! {
            <>
                <rect class="target" x={x.saturating_sub(reach).to_string()} y={y.saturating_sub(11).to_string()}
                    width={(2 * reach).to_string()} height="22" />
                if let Some((high, low)) = whisker.filter(|_| !dense) {
                    <path class="whisker" d={match gap >= 14 {
                        true => format!("M{x} {high}V{low}M{} {high}h6M{} {low}h6", x.saturating_sub(3), x.saturating_sub(3)),
                        false => format!("M{x} {high}V{low}"),
                    }} />
                }
                <path class="shape" d={match dense {
                    true => format!("M{} {y}a2 2 0 1 0 4 0a2 2 0 1 0 -4 0Z", x.saturating_sub(2)),
                    false => shape(number, x, y),
                }} />
            </>
        };
        let mark = Mark {
            at: number * points + point,
            href: dot.href.clone(),
            name: dot.tip.join(" · "),
            class: series_class(number),
        };
        pointing.mark(mark, content)
    };
    let labels: Vec<(String, u32)> =
        props.points.iter().map(|(label, place)| (shortened(label, 1200), x_of(*place))).collect();
    let pointed = pointing.pointed().and_then(|pointed| {
        let (number, point) = (pointed / points.max(1), pointed % points.max(1));
        let dot = props.series.get(number)?.dots.get(point)?;
        Some(tip(&dot.tip, (at(number, point), y_of(dot.value)), (full, height)))
    });
    html! {
        <svg class="chart lines" role="group" aria-label={props.label.clone()} width={full.to_string()}
            height={height.to_string()} viewBox={format!("0 0 {full} {height}")}>
            { for steps.iter().enumerate().map(|(number, step)| html! {
                <g key={number} aria-hidden="true">
                    <rect class={if number == 0 { "line" } else { "grid" }} x={left.to_string()} y={y_of(*step).to_string()}
                        width={plot.0.to_string()} height="1" />
                    <text class="value" x={(left - 8).to_string()} y={(y_of(*step) + 4).to_string()} text-anchor="end">
                        { axis_text(*step) }
                    </text>
                </g>
            }) }
            <g aria-hidden="true">
                { for shown(&labels, full).into_iter().map(|(number, middle)| html! {
                    <text key={number} class="value" x={middle.to_string()} y={(height - 6).to_string()} text-anchor="middle">
                        { &labels[number].0 }
                    </text>
                }) }
            </g>
            if bands {
                <g aria-hidden="true">
                    { for props.series.iter().enumerate().map(|(number, series)| html! {
                        <path key={number} class={format!("band {}", series_class(number))} d={band(number, series)} />
                    }) }
                </g>
            }
            { for props.series.iter().enumerate().map(|(number, series)| html! {
                <path key={number} class={format!("run {}", series_class(number))} d={path(number, series)} aria-hidden="true" />
            }) }
            { for props.series.iter().enumerate().map(|(number, series)| html! {
                <g key={number}>{ for series.dots.iter().enumerate().map(|(point, dot)| mark(number, point, dot)) }</g>
            }) }
            { pointed.unwrap_or_default() }
        </svg>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_axis_has_round_steps_that_reach_the_most() {
        for most in [0.03, 0.9, 1.0, 7.0, 12.0, 99.0, 100.0, 2536.9, 31_000.0, 1e6] {
            let steps = steps(most);
            assert!(steps.last().is_some_and(|top| *top >= most * 0.999), "{most}: {steps:?}");
            assert!((3..=8).contains(&steps.len()), "{most}: {steps:?}");
        }
        assert_eq!(steps(0.0), [0.0]);
        assert_eq!(steps(f64::NAN), [0.0]);
        assert_eq!(steps(2000.0), [0.0, 500.0, 1000.0, 1500.0, 2000.0]);
    }

    #[test]
    fn labels_do_not_touch_and_the_last_is_there() {
        let labels: Vec<(String, u32)> = (0..60).map(|n| (format!("2014-{n:02}"), n * 10)).collect();
        let kept = shown(&labels, 600);
        assert_eq!((kept[0].0, kept.last().map(|kept| kept.0)), (0, Some(59)));
        assert!(kept.windows(2).all(|pair| pair[1].1 - pair[0].1 > 50), "{kept:?}");
        assert_eq!(shown(&labels[..1], 600).len(), 1);
        assert!(shown(&[], 600).is_empty());
    }
}
