//! Where the hits of a query lie: a line for each document, a mark for each hit.

use super::fit::{column, shortened};
use super::scale::{along, share};
use crate::context::sieve;
use yew::{html, Callback, Html, KeyboardEvent, MouseEvent};

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
    pub hits: u32,
    /// The hits as they are written.
    pub shown: String,
    /// Where the row leads.
    pub href: String,
    /// What is read out for it.
    pub name: String,
}

/// The least distance of two marks: nearer ones are one that is as wide as they are apart.
const APART: u32 = 5;

/// A mark: where it begins, how wide it is, and which places it stands for.
#[derive(Clone, Debug, PartialEq)]
struct Mark {
    at: u32,
    wide: u32,
    first: usize,
    places: usize,
}

/// Marks on a line. Those that would run together are one.
fn marks(positions: &[f32], length: u32) -> Vec<Mark> {
    let mut marks: Vec<Mark> = Vec::new();
    for (place, position) in positions.iter().enumerate() {
        let at = share(*position, length);
        match marks.last_mut() {
            Some(last) if at < last.at + last.wide + APART - 2 => {
                last.wide = at + 2 - last.at;
                last.places += 1;
            }
            _ => marks.push(Mark { at, wide: 2, first: place, places: 1 }),
        }
    }
    marks
}

/// The element of a mark.
pub fn mark_id(track: usize, mark: usize) -> String {
    format!("mark-{track}-{mark}")
}

/// The room of so many rows that are to come.
pub fn blank(rows: u32, width: u32) -> Html {
    html! {
        <svg class="chart dispersion" aria-hidden="true" width={width.to_string()} height={(rows * ROW).to_string()} />
    }
}

/// Where the hits of a query lie.
///
/// Each row is a link. The arrow to the right leads from it to its marks, from one to the next; `named` says what a mark
/// stands for: how many places, and where in the document in per cent.
pub fn dispersion(
    tracks: &[Track],
    label: &str,
    width: u32,
    named: fn(u32, u32) -> String,
    onmove: &Callback<KeyboardEvent>,
    onchoose: &Callback<(usize, usize)>,
) -> Html {
    let labels = column(tracks.iter().map(|track| track.label.as_str()), SIZE, (width / 3).min(230));
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
        let mark = |(number, mark): (usize, Mark)| {
            let first = mark.first;
            let onclick = onchoose.reform(move |_: MouseEvent| (place, first));
            let onkeydown = sieve(onchoose, move |event: KeyboardEvent| {
                (event.key() == "Enter").then_some((place, first))
            });
            let x = start + mark.at;
            let percent = (track.positions[first] * 100.0).round() as u32;
            let hits =
                (mark.places as u64 * u64::from(track.hits) / track.positions.len() as u64).max(1) as u32;
            html! {
                <g key={number} id={mark_id(place, number)} class={if mark.places > 1 { "hit several" } else { "hit" }} role="link"
                    tabindex="-1" aria-label={named(hits, percent)} {onclick} {onkeydown}>
                    <title>{ named(hits, percent) }</title>
                    <rect class="target" x={(x.saturating_sub(2)).to_string()} y={(middle - 12).to_string()}
                        width={(mark.wide + 3).to_string()} height="24" />
                    <rect class="tick" x={(x.saturating_sub(1)).to_string()} y={(middle - 7).to_string()}
                        width={mark.wide.to_string()} height="14" />
                </g>
            }
        };
        html! {
            <g key={place} class={if track.positions.is_empty() { "track none" } else { "track" }}>
                <a class="bar" id={format!("track-{place}")} href={track.href.clone()} aria-label={name}>
                    <rect class="target" x="0" y={(middle - 12).to_string()} width={width.to_string()} height={ROW.to_string()} />
                    <text class="label" lang={track.lang.clone()} x={labels.to_string()} y={(middle + 5).to_string()}
                        text-anchor="end">{ label }</text>
                    <rect class="line" x={start.to_string()} y={middle.to_string()} width={long.to_string()} height="1" />
                    <text class="value" x={(start + long + 9).to_string()} y={(middle + 5).to_string()}>
                        { format!(" {}", track.shown) }
                    </text>
                </a>
                <g class="hits">{ for marks(&track.positions, long).into_iter().enumerate().map(mark) }</g>
            </g>
        }
    };
    html! {
        <svg class="chart dispersion" role="group" aria-label={label.to_owned()} width={width.to_string()}
            height={height.to_string()} viewBox={format!("0 0 {} {height}", width)} onkeydown={onmove.clone()}>
            { for tracks.iter().enumerate().map(row) }
        </svg>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_that_would_run_together_are_one_as_wide_as_they_are_apart() {
        let at = |mark: &Mark| (mark.at, mark.wide, mark.first, mark.places);
        let found = marks(&[0.0, 0.01, 0.03, 0.5, 1.0], 100);
        assert_eq!(found.iter().map(at).collect::<Vec<_>>(), [(0, 5, 0, 3), (50, 2, 3, 1), (100, 2, 4, 1)]);
        assert!(marks(&[], 100).is_empty());
        let dense: Vec<f32> = (0..1000).map(|place| place as f32 / 1000.0).collect();
        let found = marks(&dense, 180);
        assert_eq!(found.iter().map(|mark| mark.places).sum::<usize>(), 1000);
        assert!(found.windows(2).all(|pair| pair[0].at + pair[0].wide + 2 < pair[1].at));
    }
}
