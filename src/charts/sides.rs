//! Bars to both sides of a line, in panels beside one another: what is favoured to the right, what is lacking to the left. All
//! are drawn to one scale, so that panels can be compared.

use super::fit::{column, shortened};
use yew::{classes, html, Html};

const ROW: u32 = 20;
const SIZE: u32 = 14;
const HEAD: u32 = 26;
/// Below the bars: the marks of the scale, and what it is.
const FOOT: u32 = 46;
const GAP: u32 = 28;
/// The least width of a panel.
const LEAST: u32 = 290;
/// What a value takes beyond its bar.
const VALUE: u32 = 52;

#[derive(Clone, Debug, PartialEq)]
pub struct SideBar {
    /// What it is.
    pub label: String,
    /// The label's language.
    pub lang: &'static str,
    /// How long, in hundredths, and to which side.
    pub value: i32,
    /// Its value as it is written beside it.
    pub shown: String,
    /// Where it leads.
    pub href: String,
}

/// The bars of one thing.
#[derive(Clone, Debug, PartialEq)]
pub struct Panel {
    pub title: String,
    pub bars: Vec<SideBar>,
}

/// Where the line of a panel is, how wide its labels may be, and what length `range` has.
#[derive(Debug, PartialEq)]
struct Layout {
    line: u32,
    labels: u32,
    length: u32,
    range: u32,
}

impl Layout {
    /// Labels stand on the other side of the line than their bars, beside it. Bars take what labels and values leave.
    fn of(panels: &[Panel], wide: u32) -> Layout {
        let bars = || panels.iter().flat_map(|panel| &panel.bars);
        let most = |less: bool| {
            let side = bars().map(|bar| bar.value).filter(|value| (*value < 0) == less);
            side.map(i32::unsigned_abs).max().unwrap_or(0)
        };
        let (least, most) = (most(true), most(false));
        let labels = column(bars().map(|bar| bar.label.as_str()), SIZE, wide * 2 / 5);
        // What each side has to have in any case: its values, and the labels of the other.
        let before = if least > 0 { VALUE } else { 0 }.max(labels + 8);
        let behind = if most > 0 { VALUE } else { 0 }.max(if least > 0 { labels + 8 } else { 0 });
        let range = (least + most).max(1);
        let part = |value: u32, of: u32| (u64::from(of) * u64::from(value) / u64::from(range)) as u32;
        let room = wide.saturating_sub(2 * VALUE);
        let line = (VALUE + part(least, room)).clamp(before, wide.saturating_sub(behind).max(before));
        // The length of the whole range, as far as both sides have room for their part of it.
        let fits = |value: u32, room: u32| match value {
            0 => u64::MAX,
            value => u64::from(room.saturating_sub(VALUE)) * u64::from(range) / u64::from(value),
        };
        let length = fits(least, line).min(fits(most, wide.saturating_sub(line))).min(room.into());
        Layout { line, labels, length: length as u32, range }
    }

    /// How long a value is.
    fn long(&self, value: u32) -> u32 {
        (u64::from(self.length) * u64::from(value) / u64::from(self.range)) as u32
    }
}

/// The distance between marks of a scale of this length, in hundredths: one, two or five of a power of ten, at least 1, for at
/// most five.
fn step(range: u32) -> u32 {
    let steps = (2..9).flat_map(|power| [1, 2, 5].map(|one| one * 10u32.pow(power)));
    steps.into_iter().find(|step| range / step <= 5).unwrap_or(u32::MAX)
}

/// Panels of bars to both sides, on a scale that is called so.
pub fn sides(panels: &[Panel], label: &str, unit: &str, full: u32) -> Html {
    let across = ((full + GAP) / (LEAST + GAP)).clamp(1, panels.len().max(1) as u32);
    let wide = (full - (across - 1) * GAP) / across;
    let layout = Layout::of(panels, wide);
    let mut top = 0;
    let mut drawn = Vec::new();
    for row in panels.chunks(across as usize) {
        let most = row.iter().map(|panel| panel.bars.len()).max().unwrap_or(0) as u32;
        for (place, panel) in (0..).zip(row) {
            drawn.push(draw(panel, (place * (wide + GAP), top), (wide, most), &layout, unit));
        }
        top += HEAD + most * ROW + FOOT;
    }
    html! {
        <svg class="chart sides" role="group" aria-label={label.to_owned()} width={full.to_string()}
            height={top.to_string()} viewBox={format!("0 0 {full} {top}")}>
            { for drawn }
        </svg>
    }
}

fn draw(
    panel: &Panel,
    (left, top): (u32, u32),
    (wide, rows): (u32, u32),
    layout: &Layout,
    unit: &str,
) -> Html {
    let (line, foot) = (layout.line, HEAD + rows * ROW);
    let bar = |(number, bar): (u32, &SideBar)| {
        let (y, less) = (HEAD + number * ROW, bar.value < 0);
        let long = layout.long(bar.value.unsigned_abs()).max(1);
        let start = if less { line.saturating_sub(long) } else { line };
        let side = |before: u32, behind: u32, before_it: bool| match before_it {
            true => (before.to_string(), "end"),
            false => (behind.to_string(), "start"),
        };
        let (label, label_end) = side(line.saturating_sub(8), line + 8, !less);
        let (value, value_end) = side(start.saturating_sub(6), line + long + 6, less);
        html! {
            <a key={number} href={bar.href.clone()} class={classes!("bar", less.then_some("lacking"))}>
                <rect class="target" x="0" y={y.to_string()} width={wide.to_string()} height={ROW.to_string()} />
                <text class="label" lang={bar.lang} x={label} y={(y + 15).to_string()} text-anchor={label_end}>
                    { shortened(&bar.label, layout.labels * 100 / SIZE) }
                </text>
                <rect class="mark" x={start.to_string()} y={(y + 4).to_string()} width={long.to_string()} height="12" />
                // The space parts the two where they are read out.
                <text class="value" x={value} y={(y + 15).to_string()} text-anchor={value_end}>{ format!(" {}", bar.shown) }</text>
            </a>
        }
    };
    let most = |less: bool| {
        let side = panel.bars.iter().map(|bar| bar.value).filter(|value| (*value < 0) == less);
        side.map(i32::unsigned_abs).max().unwrap_or(0)
    };
    let step = step(layout.range);
    let mark = |number: u32, less: bool| {
        let away = layout.long(number * step);
        let x = if less { line.saturating_sub(away) } else { line + away };
        html! {
            <text class="value" x={x.to_string()} y={(foot + 16).to_string()} text-anchor="middle">
                { if less { "−" } else { "" } }{ number * step / 100 }
            </text>
        }
    };
    html! {
        <g transform={format!("translate({left} {top})")}>
            <text class="panel" lang="zh" x="0" y="16">{ shortened(&panel.title, wide * 100 / (SIZE + 1)) }</text>
            { for (0..).zip(&panel.bars).map(bar) }
            <g aria-hidden="true">
                <rect class="line" x={line.to_string()} y={HEAD.to_string()} width="1" height={(rows * ROW + 4).to_string()} />
                { for (1..=most(true) / step).map(|number| mark(number, true)) }
                { for (0..=most(false) / step).map(|number| mark(number, false)) }
                <text class="value" x="0" y={(foot + 34).to_string()}>{ unit }</text>
            </g>
        </g>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn panel(values: &[i32]) -> Panel {
        let bar = |&value: &i32| SideBar {
            label: "微信支付".into(),
            lang: "zh-Hans",
            value,
            shown: String::new(),
            href: String::new(),
        };
        Panel { title: String::new(), bars: values.iter().map(bar).collect() }
    }

    #[test]
    fn bars_and_values_stay_inside() {
        for values in [
            &[900, 300, -400][..],
            &[30_000, 50],
            &[-700, -100],
            &[0],
            &[1, -25_000],
            &[i32::MAX, i32::MIN],
            &[],
        ] {
            for wide in [120, 290, 600] {
                let at = Layout::of(&[panel(values)], wide);
                for value in values {
                    let long = at.long(value.unsigned_abs());
                    let room = if *value < 0 { at.line } else { wide - at.line };
                    assert!(long + VALUE <= room || at.length == 0 || long == 0, "{values:?} {wide} {at:?}");
                }
            }
        }
    }

    #[test]
    fn a_scale_has_few_marks() {
        for range in [50, 400, 600, 1100, 2600, 6000, 123_400, u32::MAX] {
            assert!(range / step(range) <= 5 && step(range) >= 100, "{range}");
        }
    }
}
