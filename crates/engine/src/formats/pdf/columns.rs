//! Columns of vertical writing. A program that sets them glyph by glyph leaves lines of one character; those that stand under
//! one another are put together, and columns are read from the right to the left, one tier of a page after the other.

use super::page::{PageLine, Turn};
use crate::script::is_han;
use unicode_normalization::UnicodeNormalization;

/// How wide a piece of a column is at most, in sizes of its letters: a character, or a number of two digits.
const WIDEST: f32 = 1.5;

/// How far glyphs of a column are apart, in their sizes, beside what they take themselves; where they are further apart than
/// `NEAR`, it takes many to make a column.
const NEAR: f32 = 0.5;
const FAR: f32 = 1.2;

/// How many glyphs make a column, one beside which there is another one, and one whose glyphs are far apart.
const ALONE: usize = 5;
const BESIDE: usize = 3;
const LOOSE: usize = 6;

/// A piece of a column, with its place as one of a line that runs down.
struct Piece {
    middle: f32,
    top: f32,
    bottom: f32,
    size: f32,
    mark: bool,
    line: PageLine,
}

struct Column {
    pieces: Vec<Piece>,
    near: bool,
}

/// Columns that stand beside one another, each with its middle and its top.
struct Tier {
    top: f32,
    bottom: f32,
    columns: Vec<((f32, f32), Column)>,
}

/// The lines of a page, its columns put together and in their order if there are any.
pub(super) fn in_columns(lines: Vec<PageLine>) -> Vec<PageLine> {
    // What this is not about stays as it is, in its order.
    let written = |line: &&PageLine| line.turn == Turn::Down && line.text.chars().any(is_cjk);
    let down: usize = lines.iter().filter(written).map(|line| line.chars).sum();
    let narrow = lines.iter().filter(|line| is_glyph(line)).count();
    if down < ALONE && narrow < ALONE {
        return lines;
    }
    let (pieces, rest): (Vec<PageLine>, Vec<PageLine>) =
        lines.iter().cloned().partition(|line| is_piece(line) || line.turn == Turn::Down);
    let columns = columns(pieces.into_iter().map(Piece::of).collect());
    let long = |least: usize, near: bool| {
        columns.iter().filter(|column| column.glyphs() >= least && (column.near || !near)).count()
    };
    let vertical =
        down >= ALONE || long(ALONE, true) >= 1 || long(BESIDE, true) >= 2 || long(LOOSE, false) >= 2;
    if !vertical {
        return lines;
    }
    // A glyph or two beside columns are the end of a text; elsewhere they are something of their own.
    let extents: Vec<(f32, f32, f32, f32)> =
        columns.iter().filter(|column| column.glyphs() >= BESIDE).map(Column::extent).collect();
    let (columns, others): (Vec<Column>, Vec<Column>) = columns.into_iter().partition(|column| {
        let (middle, top, _, size) = column.extent();
        column.glyphs() >= BESIDE
            || column.pieces.iter().any(|piece| piece.line.turn == Turn::Down)
            || extents.iter().any(|&(other, from, to, _)| {
                (other - middle).abs() < 4.0 * size && top > from - size && top < to + size
            })
    });
    let mut rest = rest;
    rest.extend(others.into_iter().flat_map(|column| column.pieces).map(|piece| piece.line));
    in_order(columns, rest)
}

fn is_cjk(c: char) -> bool {
    is_han(c) || matches!(c as u32, 0x3000..=0x30ff | 0xac00..=0xd7a3 | 0xfe10..=0xfe4f | 0xff00..=0xffef)
}

/// Whether a line across is no wider than a column.
fn is_piece(line: &PageLine) -> bool {
    line.turn == Turn::Across && line.chars <= 3 && line.right - line.left <= WIDEST * line.size
}

/// Whether it is one character of a script that is written downwards.
fn is_glyph(line: &PageLine) -> bool {
    is_piece(line) && line.chars == 1 && line.text.chars().any(is_cjk)
}

impl Piece {
    fn of(line: PageLine) -> Piece {
        let mark = !line.text.chars().any(|c| is_han(c) || c.is_alphanumeric());
        let size = line.size;
        let (middle, top, bottom) = match line.turn {
            Turn::Across => {
                ((line.left + line.right) / 2.0, -line.base - 0.88 * size, -line.base + 0.12 * size)
            }
            _ => (line.base, line.left, line.right),
        };
        Piece { middle, top, bottom, size, mark, line }
    }

    /// Whether it stands under another one, and near it.
    fn follows(&self, before: &Piece) -> Option<bool> {
        let size = self.size.max(before.size);
        // Marks stand in a corner of their place.
        let slack = if self.mark || before.mark { 0.6 } else { 0.0 };
        let gap = (self.top - before.bottom) / size;
        let beside = (self.middle - before.middle).abs() / size;
        let under = beside < 0.55 + 0.4 * slack && gap > -0.5 - slack && gap < FAR + slack;
        (under && self.size.min(before.size) > 0.6 * size).then_some(gap < NEAR + slack)
    }
}

impl Column {
    fn glyphs(&self) -> usize {
        self.pieces.iter().map(|piece| piece.line.chars).sum()
    }

    /// Its middle, top and bottom, and the size of its letters.
    fn extent(&self) -> (f32, f32, f32, f32) {
        let first = &self.pieces[0];
        let fold = |start: f32, of: fn(f32, f32) -> f32, value: fn(&Piece) -> f32| {
            self.pieces.iter().map(value).fold(start, of)
        };
        let bottom = fold(first.bottom, f32::max, |piece| piece.bottom);
        (first.middle, first.top, bottom, fold(first.size, f32::max, |piece| piece.size))
    }

    /// As a line that runs down.
    fn line(self) -> PageLine {
        let (base, top, _, size) = self.extent();
        let mut pieces = self.pieces.into_iter();
        let first = pieces.next().map(|piece| (piece.bottom, piece.line)).unwrap_or_default();
        let (right, first) = first;
        let mut line = PageLine { left: top, right, base, size, turn: Turn::Down, ..first };
        for piece in pieces {
            // Room between the glyphs of a column is its program's.
            let run_on = piece.line.turn == Turn::Across && piece.line.chars == 1;
            let left = if run_on { line.right } else { piece.top };
            line.append(piece.line.text.trim_start(), left, piece.bottom, piece.size);
        }
        line.text = upright(&line.text);
        line
    }
}

/// Pieces to columns, by their places.
fn columns(mut pieces: Vec<Piece>) -> Vec<Column> {
    pieces.sort_by(|a, b| b.middle.total_cmp(&a.middle));
    let mut columns: Vec<Column> = Vec::new();
    let mut beside: Vec<Piece> = Vec::new();
    let mut pieces = pieces.into_iter().peekable();
    while let Some(piece) = pieces.next() {
        let ends =
            pieces.peek().is_none_or(|next| (piece.middle - next.middle) > 0.3 * piece.size.max(next.size));
        beside.push(piece);
        if ends {
            beside.sort_by(|a, b| a.top.total_cmp(&b.top));
            for piece in beside.drain(..) {
                let last = columns.last_mut().and_then(|column| {
                    let near = column.pieces.last().and_then(|before| piece.follows(before))?;
                    column.near &= near;
                    Some(column)
                });
                match last {
                    Some(column) => column.pieces.push(piece),
                    None => columns.push(Column { pieces: vec![piece], near: true }),
                }
            }
        }
    }
    columns
}

/// Tiers from above to below, and in each the columns from the right to the left; what runs across stands where it does.
fn in_order(columns: Vec<Column>, rest: Vec<PageLine>) -> Vec<PageLine> {
    let mut columns: Vec<((f32, f32, f32, f32), Column)> =
        columns.into_iter().map(|column| (column.extent(), column)).collect();
    columns.sort_by(|((_, a, ..), _), ((_, b, ..), _)| a.total_cmp(b));
    let mut tiers: Vec<Tier> = Vec::new();
    for ((middle, top, bottom, size), column) in columns {
        match tiers.last_mut().filter(|tier| top < tier.bottom - size) {
            Some(tier) => {
                tier.bottom = tier.bottom.max(bottom);
                tier.columns.push(((middle, top), column));
            }
            None => tiers.push(Tier { top, bottom, columns: vec![((middle, top), column)] }),
        }
    }
    let mut out: Vec<PageLine> = Vec::new();
    let mut rest: Vec<(usize, PageLine)> = rest
        .into_iter()
        .map(|line| (tiers.iter().filter(|tier| tier.top < -line.base).count(), line))
        .collect();
    rest.sort_by_key(|(tier, _)| *tier);
    let mut rest = rest.into_iter().peekable();
    for (number, tier) in tiers.into_iter().enumerate() {
        out.extend(std::iter::from_fn(|| rest.next_if(|(at, _)| *at <= number)).map(|(_, line)| line));
        let mut tier = tier.columns;
        tier.sort_by(|((a, above), _), ((b, below), _)| b.total_cmp(a).then(above.total_cmp(below)));
        out.extend(tier.into_iter().map(|(_, column)| column.line()));
    }
    out.extend(rest.map(|(_, line)| line));
    out
}

/// Forms of marks that only vertical writing has, as they are otherwise.
fn upright(text: &str) -> String {
    let other = |c: char| matches!(c as u32, 0xfe10..=0xfe19 | 0xfe30..=0xfe44 | 0xfe47 | 0xfe48);
    if !text.contains(other) {
        return text.to_owned();
    }
    let written = |c: char| match c {
        '︙' => "…".to_owned(),
        '︰' => "‥".to_owned(),
        '︱' => "—".to_owned(),
        '︐' => "，".to_owned(),
        '︓' => "：".to_owned(),
        '︔' => "；".to_owned(),
        '︕' => "！".to_owned(),
        '︖' => "？".to_owned(),
        '︵' => "（".to_owned(),
        '︶' => "）".to_owned(),
        c if other(c) => c.to_string().nfkc().collect(),
        c => c.to_string(),
    };
    text.chars().map(written).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Glyphs under one another.
    fn column(text: &str, x: f32, y: f32, step: f32) -> Vec<PageLine> {
        let glyph = |(at, c): (usize, char)| PageLine {
            text: c.to_string(),
            left: x,
            right: x + 10.0,
            base: y - at as f32 * step,
            size: 10.0,
            chars: 1,
            ..PageLine::default()
        };
        text.chars().enumerate().map(glyph).collect()
    }

    fn across(text: &str, x: f32, y: f32) -> PageLine {
        let chars = text.chars().count();
        PageLine {
            text: text.to_owned(),
            left: x,
            right: x + 10.0 * chars as f32,
            base: y,
            size: 10.0,
            chars,
            ..PageLine::default()
        }
    }

    fn texts(lines: Vec<PageLine>) -> Vec<String> {
        in_columns(lines).into_iter().map(|line| line.text).collect()
    }

    #[test]
    fn columns_are_read_from_the_right() {
        let (first, second, third) = ("一連下了三天大雪︐", "山路都封了︒沒有", "人");
        let whole = ["頁首", "一連下了三天大雪，", "山路都封了。沒有", "人", "7"];
        for step in [10.0, 12.0, 14.0] {
            let columns = [(first, 300.0), (second, 282.0), (third, 264.0)];
            let mut glyphs: Vec<Vec<PageLine>> =
                columns.iter().map(|(text, x)| column(text, *x, 700.0, step)).collect();
            let page = |glyphs: Vec<PageLine>| {
                let mut page = vec![across("7", 200.0, 40.0), across("頁首", 100.0, 780.0)];
                page.extend(glyphs);
                texts(page)
            };
            assert_eq!(page(glyphs.concat()), whole, "{step}");
            glyphs.reverse();
            assert_eq!(page(glyphs.concat()), whole, "{step}");
        }
        let tiers =
            [("上段一二三", 300.0, 700.0), ("上段四五六", 280.0, 700.0), ("下段一二三", 300.0, 500.0)];
        let tiers: Vec<PageLine> = tiers.iter().flat_map(|(text, x, y)| column(text, *x, *y, 12.0)).collect();
        assert_eq!(texts(tiers), ["上段一二三", "上段四五六", "下段一二三"]);
    }

    #[test]
    fn what_runs_across_is_left_alone() {
        let rows: Vec<PageLine> = [("甲", 0.0), ("乙", 18.0), ("丙", 36.0), ("丁", 54.0)]
            .iter()
            .flat_map(|(name, down)| {
                [across(name, 50.0, 700.0 - down), across("一連下了三天", 90.0, 700.0 - down)]
            })
            .collect();
        let expected: Vec<String> = rows.iter().map(|line| line.text.clone()).collect();
        assert_eq!(texts(rows), expected);
        let numbers: Vec<PageLine> = (0..9).map(|at| across("7", 50.0, 700.0 - 12.0 * at as f32)).collect();
        assert_eq!(texts(numbers), ["7"; 9]);
    }
}
