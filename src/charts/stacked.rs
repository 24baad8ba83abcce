//! Stacked bars: what each of several things consists of.

use super::fit::{column, shortened};
use super::scale::along;
use yew::{html, Html};

const ROW: u32 = 27;
const SIZE: u32 = 14;
const TOTALS: u32 = 56;

/// A row of three parts.
#[derive(Clone, Debug, PartialEq)]
pub struct Stack {
    /// What it is.
    pub label: String,
    /// The label's language.
    pub lang: String,
    pub parts: [u32; 3],
    /// The parts together.
    pub total: u32,
    /// The total as it is written.
    pub shown: String,
    /// Where it leads.
    pub href: String,
    /// What is read out for it.
    pub name: String,
}

/// Start and length of each part on a line where `most` is `length` long. They touch, and end where the total does.
fn segments(parts: [u32; 3], most: u32, length: u32) -> [(u32, u32); 3] {
    let mut before = 0;
    parts.map(|part| {
        let end_of = |words: u32| if words == 0 { 0 } else { along(words, most, length) };
        let (start, end) = (end_of(before), end_of(before + part));
        before += part;
        (start, end.saturating_sub(start))
    })
}

/// Stacked bars.
pub fn stacked(rows: &[Stack], label: &str, width: u32) -> Html {
    let labels = column(rows.iter().map(|row| row.label.as_str()), SIZE, (width * 2 / 5).min(190));
    let length = width.saturating_sub(labels + 10 + TOTALS);
    let most = rows.iter().map(|row| row.total).max().unwrap_or(0);
    let height = rows.len() as u32 * ROW;
    let row = |(place, row): (usize, &Stack)| {
        let top = place as u32 * ROW;
        let label = shortened(&row.label, labels * 100 / SIZE);
        // What is seen comes first in what is read out.
        let name = format!("{label} {} · {}", row.shown, row.name);
        let parts = segments(row.parts, most, length).into_iter().enumerate().map(|(part, (start, long))| {
            html! {
                <rect class={format!("part part-{part}")} x={(labels + 10 + start).to_string()}
                    y={(top + 7).to_string()} width={long.to_string()} height="13" />
            }
        });
        html! {
            <a key={place} class="bar" href={row.href.clone()} aria-label={name}>
                <rect class="target" x="0" y={top.to_string()} width={width.to_string()} height={ROW.to_string()} />
                <text class="label" lang={row.lang.clone()} x="2" y={(top + 18).to_string()}>
                    { label }
                </text>
                { for parts }
                <text class="value" x={width.to_string()} y={(top + 18).to_string()} text-anchor="end">
                    { format!(" {}", row.shown) }
                </text>
            </a>
        }
    };
    html! {
        <svg class="chart stacked" role="group" aria-label={label.to_owned()} width={width.to_string()}
            height={height.to_string()} viewBox={format!("0 0 {} {height}", width)}>
            { for rows.iter().enumerate().map(row) }
        </svg>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_touch_and_end_where_the_total_does() {
        assert_eq!(segments([50, 25, 25], 100, 200), [(0, 100), (100, 50), (150, 50)]);
        assert_eq!(segments([0, 0, 10], 100, 200), [(0, 0), (0, 0), (0, 20)]);
        assert_eq!(segments([0, 0, 0], 0, 200), [(0, 0), (0, 0), (0, 0)]);
        for parts in [[3, 3, 1], [333, 1, 17], [1, 0, 999]] {
            let [a, b, c] = segments(parts, 1000, 137);
            assert_eq!((a.0 + a.1, b.0 + b.1), (b.0, c.0), "{parts:?}");
            assert_eq!(c.0 + c.1, along(parts.iter().sum(), 1000, 137), "{parts:?}");
        }
    }
}
