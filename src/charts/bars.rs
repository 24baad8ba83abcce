//! Horizontal bars, each a link to what it counts.

use super::fit::{column, shortened};
use super::scale::along;
use yew::{classes, html, Html};

const ROW: u32 = 21;
const SIZE: u32 = 14;

#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// What it is.
    pub label: String,
    /// The label's language.
    pub lang: &'static str,
    /// How long it is.
    pub value: u32,
    /// Its value as it is written beside it.
    pub shown: String,
    /// Where it leads.
    pub href: String,
    /// Whether it is the chosen one.
    pub chosen: bool,
}

#[derive(Debug, PartialEq)]
struct Layout {
    labels: u32,
    length: u32,
}

/// The column of labels takes what the longest needs, at most a third; values stand beyond the bars.
fn layout(bars: &[Bar], full: u32) -> Layout {
    let labels = column(bars.iter().map(|bar| bar.label.as_str()), SIZE, full / 3);
    let values = bars.iter().map(|bar| bar.shown.len() as u32 * 8).max().unwrap_or(0);
    Layout { labels, length: full.saturating_sub(labels + 10 + values + 8) }
}

/// Horizontal bars.
pub fn bars(bars: &[Bar], label: &str, width: u32) -> Html {
    let Layout { labels, length } = layout(bars, width);
    let most = bars.iter().map(|bar| bar.value).max().unwrap_or(0);
    let height = bars.len() as u32 * ROW;
    let row = |(place, bar): (usize, &Bar)| {
        let top = place as u32 * ROW;
        let long = along(bar.value, most, length);
        let start = labels + 10;
        html! {
            <a key={place} href={bar.href.clone()} class={classes!("bar", bar.chosen.then_some("chosen"))}>
                <rect class="target" x="0" y={top.to_string()} width={width.to_string()} height={ROW.to_string()} />
                <text class="label" lang={bar.lang} x={labels.to_string()} y={(top + 15).to_string()}
                    text-anchor="end">{ shortened(&bar.label, labels * 100 / SIZE) }</text>
                <rect class="mark" x={start.to_string()} y={(top + 4).to_string()} width={long.to_string()} height="13" />
                <text class="value" x={(start + long + 6).to_string()} y={(top + 15).to_string()}>
                    // The space parts the two where they are read out.
                    { format!(" {}", bar.shown) }
                </text>
            </a>
        }
    };
    html! {
        <svg class="chart bars" role="group" aria-label={label.to_owned()} width={width.to_string()}
            height={height.to_string()} viewBox={format!("0 0 {} {height}", width)}>
            { for bars.iter().enumerate().map(row) }
        </svg>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bar(label: &str) -> Bar {
        Bar {
            label: label.into(),
            lang: "zh-Hans",
            value: 1,
            shown: "286".into(),
            href: String::new(),
            chosen: false,
        }
    }

    #[test]
    fn labels_take_what_they_need_and_no_more_than_a_third() {
        assert_eq!(layout(&[bar("微信"), bar("第三方")], 400).labels, 44);
        assert_eq!(layout(&[bar(&"长".repeat(40))], 300).labels, 100);
        assert_eq!(layout(&[], 300), Layout { labels: 2, length: 280 });
        assert_eq!(layout(&[bar("微信")], 0).length, 0);
    }
}
