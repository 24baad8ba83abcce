//! Words by documents, the darker the more.

use super::fit::{shortened, width as text_width};
use super::pointing::{tip, use_pointing, Mark};
use yew::{component, html, AttrValue, Html, Properties};

const ROW: u32 = 22;
const SIZE: u32 = 14;
const HEAD: u32 = 24;

#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// How dark, 0 to 1.
    pub share: f64,
    /// Where it leads.
    pub href: String,
    /// What is said of it, line by line.
    pub tip: Vec<String>,
}

/// Properties of [`Heat`].
#[derive(Clone, Properties, PartialEq)]
pub struct HeatProps {
    pub columns: Vec<String>,
    /// The rows: name, its language, and a cell for each column.
    pub rows: Vec<(String, &'static str, Vec<Cell>)>,
    /// What the figure is.
    pub label: AttrValue,
    #[prop_or_default]
    pub width: u32,
}

/// Words by documents.
#[component]
pub fn Heat(props: &HeatProps) -> Html {
    let columns = props.columns.len();
    let pointing = use_pointing("cell", columns * props.rows.len(), columns);
    let full = props.width;
    let names = props.rows.iter().map(|row| text_width(&row.0)).max().unwrap_or(0) * SIZE / 100 + 10;
    let names = names.min(full / 3);
    let room = full.saturating_sub(names).max(1);
    let wide = (room / columns.max(1) as u32).clamp(8, 96);
    let height = HEAD + props.rows.len() as u32 * ROW;
    let head = |(number, name): (usize, &String)| {
        let middle = names + number as u32 * wide + wide / 2;
        let name = shortened(name, wide.saturating_sub(4) * 100 / 13);
        html! { <text key={number} class="value" x={middle.to_string()} y="15" text-anchor="middle">{ name }</text> }
    };
    let place = |at: usize| {
        let (row, column) = (at / columns.max(1), at % columns.max(1));
        (names + column as u32 * wide, HEAD + row as u32 * ROW)
    };
    let cell = |row: usize, column: usize, cell: &Cell| {
        let at = row * columns + column;
        let (x, y) = place(at);
        // What is there at all can be seen.
        let dark = if cell.share > 0.0 { 12 + (cell.share.clamp(0.0, 1.0) * 88.0) as u32 } else { 0 };
        let content = html! {
            <>
                <rect class="field" x={x.to_string()} y={y.to_string()} width={(wide - 2).to_string()} height={(ROW - 2).to_string()} />
                <rect class="mark" x={x.to_string()} y={y.to_string()} width={(wide - 2).to_string()} height={(ROW - 2).to_string()}
                    fill-opacity={format!("{}.{:02}", dark / 100, dark % 100)} />
            </>
        };
        pointing.mark(
            Mark { at, href: cell.href.clone(), name: cell.tip.join(" · "), class: String::new() },
            content,
        )
    };
    let row = |(number, (name, lang, cells)): (usize, &(String, &'static str, Vec<Cell>))| {
        let base = HEAD + number as u32 * ROW + 15;
        html! {
            <g key={number}>
                <text class="label" lang={*lang} x={(names - 8).to_string()} y={base.to_string()} text-anchor="end" aria-hidden="true">
                    { shortened(name, names.saturating_sub(8) * 100 / SIZE) }
                </text>
                { for cells.iter().enumerate().map(|(column, one)| cell(number, column, one)) }
            </g>
        }
    };
    let pointed = pointing.pointed().and_then(|at| {
        let cell = props.rows.get(at / columns.max(1))?.2.get(at % columns.max(1))?;
        let (x, y) = place(at);
        Some(tip(&cell.tip, (x + wide, y + ROW / 2), (full, height)))
    });
    html! {
        <svg class="chart heat" role="group" aria-label={props.label.clone()} width={full.to_string()}
            height={height.to_string()} viewBox={format!("0 0 {full} {height}")}>
            <g aria-hidden="true">{ for props.columns.iter().enumerate().map(head) }</g>
            { for props.rows.iter().enumerate().map(row) }
            { pointed.unwrap_or_default() }
        </svg>
    }
}
