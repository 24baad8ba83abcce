//! Where the hits of a query lie: a line for each document, a mark for each hit.

use super::fit::shortened;
use super::scale::{along, share};
use yew::{html, Callback, Html};

const ROW: u32 = 24;
const SIZE: u32 = 14;
const COUNTS: u32 = 52;

/// A document's line.
#[derive(Clone, Debug, PartialEq)]
pub struct Track {
    /// The document's title.
    pub label: String,
    /// The title's language.
    pub lang: String,
    /// How long the line is.
    pub words: u32,
    /// Where the marks are, as shares of the line.
    pub positions: Vec<f32>,
    /// The hits as they are written.
    pub shown: String,
    /// Where the row leads.
    pub href: String,
    /// What is read out for it.
    pub name: String,
}

/// Places of marks on a line, without those that would cover another; each with the number of its hit.
fn marks(positions: &[f32], length: u32) -> Vec<(u32, usize)> {
    let mut marks: Vec<(u32, usize)> =
        positions.iter().enumerate().map(|(hit, position)| (share(*position, length), hit)).collect();
    marks.dedup_by_key(|(place, _)| *place);
    marks
}

/// Where the hits of a query lie.
pub fn dispersion(tracks: &[Track], label: &str, width: u32, onchoose: &Callback<(usize, usize)>) -> Html {
    let labels = (width / 3).min(230);
    let length = width.saturating_sub(labels + 12 + COUNTS);
    let most = tracks.iter().map(|track| track.words).max().unwrap_or(0);
    let height = tracks.len() as u32 * ROW;
    let row = |(place, track): (usize, &Track)| {
        let middle = place as u32 * ROW + ROW / 2;
        let start = labels + 12;
        let long = along(track.words, most, length);
        let label = shortened(&track.label, labels * 100 / SIZE);
        // What is seen comes first in what is read out.
        let name = format!("{label} {} · {}", track.shown, track.name);
        let mark = |(at, hit): (u32, usize)| {
            let onclick = onchoose.reform(move |_| (place, hit));
            let x = start + at;
            html! {
                <g key={hit} class="hit" {onclick}>
                    <rect class="target" x={(x.saturating_sub(4)).to_string()} y={(middle - 12).to_string()}
                        width="9" height="24" />
                    <rect class="tick" x={(x.saturating_sub(1)).to_string()} y={(middle - 7).to_string()}
                        width="2" height="14" />
                </g>
            }
        };
        html! {
            <g key={place} class={if track.positions.is_empty() { "track none" } else { "track" }}>
                <a class="bar" href={track.href.clone()} aria-label={name}>
                    <rect class="target" x="0" y={(middle - 12).to_string()} width={width.to_string()} height={ROW.to_string()} />
                    <text class="label" lang={track.lang.clone()} x={labels.to_string()} y={(middle + 5).to_string()}
                        text-anchor="end">{ label }</text>
                    <rect class="line" x={start.to_string()} y={middle.to_string()} width={long.to_string()} height="1" />
                    <text class="value" x={(start + long + 9).to_string()} y={(middle + 5).to_string()}>
                        { format!(" {}", track.shown) }
                    </text>
                </a>
                <g class="hits" aria-hidden="true">{ for marks(&track.positions, long).into_iter().map(mark) }</g>
            </g>
        }
    };
    html! {
        <svg class="chart dispersion" role="group" aria-label={label.to_owned()} width={width.to_string()}
            height={height.to_string()} viewBox={format!("0 0 {} {height}", width)}>
            { for tracks.iter().enumerate().map(row) }
        </svg>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_that_would_cover_each_other_are_one_that_leads_to_the_first() {
        assert_eq!(marks(&[0.0, 0.001, 0.5, 1.0], 100), [(0, 0), (50, 2), (100, 3)]);
        assert_eq!(marks(&[], 100), []);
    }
}
