//! Bars to both sides of a line, in panels beside one another: what is favoured to the right, what is lacking to the left. All
//! are drawn to one scale, so that panels can be compared.

use super::fit::{column, shortened, width as text_width};
use super::pointing::{use_pointing, Mark};
use yew::{classes, component, html, AttrValue, Html, Properties};

const ROW: u32 = 20;
const SIZE: u32 = 14;
const HEAD: u32 = 26;
/// Below the bars: the marks of the scale, and what it is.
const FOOT: u32 = 44;
const GAP: u32 = 28;
/// The least width of a panel.
const LEAST: u32 = 290;
/// What a value takes beyond its bar.
const VALUE: u32 = 56;

#[derive(Clone, Debug, PartialEq)]
pub struct SideBar {
    /// What it is.
    pub label: String,
    /// The label's language.
    pub lang: &'static str,
    /// How long, and to which side.
    pub value: f64,
    /// Its value as it is written beside it.
    pub shown: String,
    /// What is read out beyond these.
    pub said: String,
    /// Where it leads.
    pub href: String,
}

/// The bars of one thing.
#[derive(Clone, Debug, PartialEq)]
pub struct Panel {
    pub title: String,
    pub bars: Vec<SideBar>,
}

/// Properties of [`Sides`].
#[derive(Clone, Properties, PartialEq)]
pub struct SidesProps {
    pub panels: Vec<Panel>,
    /// What the figure is.
    pub label: AttrValue,
    /// What the scale is.
    pub unit: AttrValue,
    /// The name of its marks on the page.
    pub name: &'static str,
    #[prop_or_default]
    pub width: u32,
}

/// Where the line of a panel is, how long a unit is, and how wide its labels may be.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Layout {
    zero: f64,
    unit: f64,
    labels: u32,
}

/// Labels stand on the other side of the line than their bars, beside it. Bars take what labels and values leave.
fn layout(panels: &[Panel], wide: u32) -> Layout {
    let bars = || panels.iter().flat_map(|panel| &panel.bars);
    let (least, most) =
        bars().fold((0.0f64, 0.0f64), |(least, most), bar| (least.min(bar.value), most.max(bar.value)));
    let labels = |right: bool| {
        let side = bars().filter(|bar| (bar.value < 0.0) == right);
        column(side.map(|bar| bar.label.as_str()), SIZE, wide * 2 / 5)
    };
    let (left, right) = (labels(false), labels(true));
    let (full, value) = (f64::from(wide), f64::from(VALUE));
    let room = |side: f64, labels: u32| {
        let values = if side == 0.0 { 0.0 } else { value };
        values.max(f64::from(labels + 8))
    };
    // What a side has to have in any case, and what is left for the bars.
    let (before, behind) = (room(least, left), room(most, right));
    let range = if most > least { most - least } else { 1.0 };
    let unit = ((full - 2.0 * value) / range).max(0.0);
    let zero = (value - least * unit).clamp(before, (full - behind).max(before));
    let fits =
        |side: f64, room: f64| if side == 0.0 { f64::INFINITY } else { (room - value).max(0.0) / side.abs() };
    Layout { zero, unit: fits(least, zero).min(fits(most, full - zero)).min(unit), labels: left.max(right) }
}

/// The distance between marks of a scale of this length: one, two or five of a power of ten, for at most five.
fn step(range: f64) -> f64 {
    let mut step = 1.0;
    while range / step > 5.0 {
        // 1, 2, 5, 10.
        step *= if range / step > 25.0 {
            10.0
        } else if range / step > 10.0 {
            5.0
        } else {
            2.0
        };
    }
    step
}

/// Panels of bars to both sides.
#[component]
pub fn Sides(props: &SidesProps) -> Html {
    let count = props.panels.iter().map(|panel| panel.bars.len()).sum();
    let pointing = use_pointing(props.name, count, 1);
    let full = props.width.max(1);
    let across = ((full + GAP) / (LEAST + GAP)).clamp(1, props.panels.len().max(1) as u32);
    let wide = (full - (across - 1) * GAP) / across;
    let at = layout(&props.panels, wide);
    let rows = props.panels.chunks(across as usize);
    let mut top = 0;
    let mut first = 0;
    let mut drawn = Vec::new();
    for row in rows {
        let most = row.iter().map(|panel| panel.bars.len()).max().unwrap_or(0) as u32;
        for (place, panel) in (0..).zip(row) {
            drawn.push(draw(
                &pointing,
                panel,
                (place * (wide + GAP), top),
                (wide, most),
                at,
                first,
                &props.unit,
            ));
            first += panel.bars.len();
        }
        top += HEAD + most * ROW + FOOT;
    }
    html! {
        <svg class="chart sides" role="group" aria-label={props.label.clone()} width={full.to_string()}
            height={top.to_string()} viewBox={format!("0 0 {full} {top}")}>
            { for drawn }
        </svg>
    }
}

/// A panel whose first bar is the mark of this number.
fn draw(
    pointing: &super::pointing::Pointing,
    panel: &Panel,
    (left, top): (u32, u32),
    (wide, rows): (u32, u32),
    Layout { zero, unit, labels }: Layout,
    first: usize,
    scale: &AttrValue,
) -> Html {
    let line = zero as u32;
    let foot = HEAD + rows * ROW;
    let bar = |(number, bar): (usize, &SideBar)| {
        let y = HEAD + number as u32 * ROW;
        let long = ((bar.value.abs() * unit) as u32).max(u32::from(bar.value != 0.0));
        let less = bar.value < 0.0;
        let start = if less { line.saturating_sub(long) } else { line };
        let (label, anchor) = if less { (line + 8, "start") } else { (line.saturating_sub(8), "end") };
        let (value, end) = if less { (start.saturating_sub(6), "end") } else { (line + long + 6, "start") };
        let content = html! {
            <>
                <rect class="target" x="0" y={y.to_string()} width={wide.to_string()} height={ROW.to_string()} />
                <text class="label" lang={bar.lang} x={label.to_string()} y={(y + 15).to_string()} text-anchor={anchor}>
                    { shortened(&bar.label, labels * 100 / SIZE) }
                </text>
                <rect class="mark" x={start.to_string()} y={(y + 4).to_string()} width={long.to_string()} height="12" />
                <text class="value" x={value.to_string()} y={(y + 15).to_string()} text-anchor={end}>{ &bar.shown }</text>
            </>
        };
        let name = format!("{}: {} {} · {}", panel.title, bar.label, bar.shown, bar.said);
        let class = classes!("bar", less.then_some("lacking")).to_string();
        pointing.mark(Mark { at: first + number, href: bar.href.clone(), name, class }, content)
    };
    let lasting = (f64::from(line) / unit).min(1e9);
    let onward = (f64::from(wide.saturating_sub(line)) / unit).min(1e9);
    let step = step(lasting + onward);
    let marks = (-(lasting / step) as i64..=(onward / step) as i64).map(|number| {
        let x = (zero + number as f64 * step * unit) as u32;
        let value = number * step as i64;
        let shown = if value < 0 { format!("−{}", -value) } else { value.to_string() };
        html! {
            <g key={number}>
                <rect class="line" x={x.to_string()} y={foot.to_string()} width="1" height="5" />
                <text class="value" x={x.to_string()} y={(foot + 18).to_string()} text-anchor="middle">{ shown }</text>
            </g>
        }
    });
    let room = wide.saturating_sub(4) * 100 / SIZE;
    let middle = text_width(scale) * 13 / 200;
    let unit_at = line.clamp(middle.min(wide / 2), wide.saturating_sub(middle).max(wide / 2));
    html! {
        <g transform={format!("translate({left} {top})")} key={first}>
            <text class="panel" lang="zh" x="0" y="16">{ shortened(&panel.title, room) }</text>
            { for panel.bars.iter().enumerate().map(bar) }
            <g aria-hidden="true">
                <rect class="line" x={line.to_string()} y={HEAD.to_string()} width="1" height={(rows * ROW).to_string()} />
                { for marks.filter(|_| unit > 0.0 && !panel.bars.is_empty()) }
                <text class="value" x={unit_at.to_string()} y={(foot + 34).to_string()} text-anchor="middle">{ scale }</text>
            </g>
        </g>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn panel(values: &[f64]) -> Panel {
        let bar = |&value: &f64| SideBar {
            label: "微信支付".into(),
            lang: "zh-Hans",
            value,
            shown: String::new(),
            said: String::new(),
            href: String::new(),
        };
        Panel { title: String::new(), bars: values.iter().map(bar).collect() }
    }

    #[test]
    fn bars_labels_and_values_stay_inside() {
        for values in [&[9.0, 3.0, -4.0][..], &[300.0, 0.5], &[-7.0, -1.0], &[0.0], &[1e-9, -250.0], &[]] {
            for wide in [120, 290, 600] {
                let at = layout(&[panel(values)], wide);
                assert!(
                    at.zero >= 0.0 && at.zero <= f64::from(wide) && at.unit.is_finite(),
                    "{values:?} {at:?}"
                );
                for value in values.iter().filter(|value| **value != 0.0) {
                    let end = at.zero + value * at.unit;
                    let room = if *value < 0.0 { end } else { f64::from(wide) - end };
                    assert!(room >= f64::from(VALUE) - 1e-6 || at.unit == 0.0, "{values:?} {wide} {at:?}");
                }
            }
        }
    }

    #[test]
    fn a_scale_has_few_marks() {
        for range in [0.5, 4.0, 6.0, 11.0, 26.0, 60.0, 1234.0, 2e9] {
            assert!(range / step(range) <= 5.0, "{range}");
            assert!(range < 5.0 || range / step(range) > 1.0, "{range} {}", step(range));
        }
    }
}
