//! Running heads and feet of pages, and their numbers. A line is one by its place, at the edge of pages and apart from their
//! text, and because it comes again there; the first line of a chapter that says something twice is text.

use super::page::{PageLine, PageText, Turn};
use std::collections::{BTreeMap, BTreeSet};

/// How many rows from either edge of a page may be heads and numbers.
const EDGE: usize = 2;

/// How far a line's place may vary from page to page, in points.
const PLACE: f32 = 3.0;

/// A line at the edge of a page.
struct Edge {
    page: usize,
    line: usize,
    top: bool,
    turn: Turn,
    base: f32,
    size: f32,
    /// The text without numbers and space, and the numbers.
    words: String,
    numbers: Vec<u32>,
    /// The number of a page, if it is nothing else.
    number: Option<Number>,
    /// Whether there is more room to the next line than between lines of the text.
    apart: bool,
}

/// What may be the number of a page.
#[derive(Clone, Copy)]
struct Number {
    value: u32,
    /// Whether more than the number says that it is one: `- 12 -`, `第 12 页`.
    dressed: bool,
    /// Whether it is in characters, as numbers of chapters are.
    written: bool,
}

/// The text's own size and the room from line to line.
struct Text {
    size: f32,
    pitch: f32,
}

/// The lines of pages, by their places, that are heads, feet or numbers.
pub(super) fn heads(pages: &[PageText]) -> BTreeSet<(usize, usize)> {
    let text = Text::of(pages);
    let mut edges: Vec<Edge> = Vec::new();
    for (number, page) in pages.iter().enumerate() {
        edges_of(number, page, &text, &mut edges);
    }
    let mut found: BTreeSet<usize> = BTreeSet::new();
    numbers(&edges, &text, &mut found);
    let mut groups: BTreeMap<(Turn, &str), Vec<usize>> = BTreeMap::new();
    for (at, edge) in edges.iter().enumerate().filter(|(_, edge)| !edge.words.is_empty()) {
        groups.entry((edge.turn, &edge.words)).or_default().push(at);
    }
    for group in groups.into_values().filter(|group| group.len() > 1) {
        found.extend(recurring(&edges, group, &text));
    }
    let same_place: Vec<usize> = of_the_place(&edges, &found, &text);
    found.extend(same_place);
    found.into_iter().map(|at| (edges[at].page, edges[at].line)).collect()
}

impl Text {
    fn of(pages: &[PageText]) -> Text {
        let lines = || pages.iter().flat_map(|page| page.lines.iter()).filter(|line| !line.artifact);
        let mut sizes: Vec<(f32, usize)> = lines().map(|line| (line.size, line.chars)).collect();
        sizes.sort_by(|a, b| a.0.total_cmp(&b.0));
        let half = sizes.iter().map(|(_, chars)| chars).sum::<usize>() / 2;
        let mut before = 0;
        let size = sizes.iter().find(|(_, chars)| {
            before += chars;
            before > half
        });
        let size = size.map_or(10.0, |(size, _)| *size);
        let mut pitches: Vec<f32> = pages
            .iter()
            .flat_map(|page| page.lines.windows(2))
            .filter(|pair| pair[0].turn == pair[1].turn)
            .map(|pair| pair[0].base - pair[1].base)
            .filter(|apart| *apart > 0.5 * size && *apart < 3.0 * size)
            .collect();
        pitches.sort_by(f32::total_cmp);
        let pitch = pitches.get(pitches.len() / 2).copied().unwrap_or(1.5 * size);
        Text { size, pitch }
    }

    fn is_small(&self, edge: &Edge) -> bool {
        edge.size < 0.93 * self.size
    }

    fn is_large(&self, edge: &Edge) -> bool {
        edge.size > 1.08 * self.size
    }
}

/// The lines at the edges of a page.
fn edges_of(number: usize, page: &PageText, text: &Text, edges: &mut Vec<Edge>) {
    if page.lines.len() < 2 {
        return;
    }
    let mut chars: BTreeMap<Turn, usize> = BTreeMap::new();
    page.lines.iter().for_each(|line| *chars.entry(line.turn).or_default() += line.chars);
    let most = chars.iter().max_by_key(|(_, chars)| **chars).map(|(turn, _)| *turn).unwrap_or_default();
    for turn in chars.into_keys() {
        let mut lines: Vec<usize> = (0..page.lines.len()).filter(|&at| page.lines[at].turn == turn).collect();
        lines.sort_by(|&a, &b| page.lines[b].base.total_cmp(&page.lines[a].base));
        let base = |at: usize| page.lines[lines[at]].base;
        // Rows: lines that stand beside one another.
        let mut rows: Vec<std::ops::Range<usize>> = Vec::new();
        for (at, line) in lines.iter().map(|&line| &page.lines[line]).enumerate() {
            match rows.last_mut() {
                Some(row) if base(row.start) - line.base < 0.5 * line.size => row.end = at + 1,
                _ => rows.push(at..at + 1),
            }
        }
        let near = |above: usize, below: usize| base(rows[above].start) - base(rows[below].start);
        for row in 0..rows.len() {
            let (top, bottom) = (row < EDGE, row + EDGE >= rows.len());
            if !top && !bottom {
                continue;
            }
            let below = (row + 1 < rows.len()).then(|| near(row, row + 1));
            let above = row.checked_sub(1).map(|before| near(before, row));
            let top = top && (!bottom || row * 2 < rows.len());
            let room = if top { below } else { above };
            let apart = turn != most || room.is_some_and(|room| room > 1.5 * text.pitch);
            for &line in &lines[rows[row].clone()] {
                edges.push(edge(number, line, top, &page.lines[line], apart));
            }
        }
    }
}

fn edge(page: usize, line: usize, top: bool, of: &PageLine, apart: bool) -> Edge {
    let (words, numbers) = words_and_numbers(&of.text);
    Edge {
        page,
        line,
        top,
        turn: of.turn,
        base: of.base,
        size: of.size,
        words,
        numbers,
        number: page_number(&of.text),
        apart,
    }
}

/// Numbers that count up with the pages, and what can be nothing else.
fn numbers(edges: &[Edge], text: &Text, found: &mut BTreeSet<usize>) {
    let offset = |edge: &Edge, number: Number| i64::from(number.value) - edge.page as i64;
    let mut pages: BTreeMap<(bool, i64), BTreeSet<usize>> = BTreeMap::new();
    for edge in edges {
        if let Some(number) = edge.number {
            pages.entry((edge.top, offset(edge, number))).or_default().insert(edge.page);
        }
    }
    for (at, edge) in edges.iter().enumerate() {
        let Some(number) = edge.number else { continue };
        let counts = pages[&(edge.top, offset(edge, number))].len() > 1;
        let is_number = match (counts, number.written) {
            // The numbers of chapters count up, too.
            (true, true) => !edge.top || number.dressed || text.is_small(edge),
            (true, false) => number.dressed || !edge.top || !text.is_large(edge),
            (false, true) => false,
            (false, false) => number.dressed || edge.apart && !text.is_large(edge),
        };
        if is_number {
            found.insert(at);
        }
    }
}

/// Of lines of the same words those that are heads.
fn recurring(edges: &[Edge], group: Vec<usize>, text: &Text) -> Vec<usize> {
    let mut group = group;
    // A number in them is the same everywhere or counts with the pages.
    let most_numbers = group.iter().map(|&at| edges[at].numbers.len()).min().unwrap_or(0);
    let mut counts_up = false;
    for place in 0..most_numbers {
        let mut same: BTreeMap<(bool, i64), usize> = BTreeMap::new();
        let kinds = |at: usize| {
            let value = i64::from(edges[at].numbers[place]);
            [(false, value), (true, value - edges[at].page as i64)]
        };
        group
            .iter()
            .for_each(|&at| kinds(at).into_iter().for_each(|kind| *same.entry(kind).or_default() += 1));
        // What is the same everywhere is no count.
        let best = same.iter().max_by_key(|((counts, _), count)| (**count, !*counts)).map(|(kind, _)| *kind);
        counts_up |= best.is_some_and(|(counts, _)| counts);
        group.retain(|&at| best.is_some_and(|best| kinds(at).contains(&best)));
    }
    let mut bases: Vec<f32> = group.iter().map(|&at| edges[at].base).collect();
    bases.sort_by(f32::total_cmp);
    let Some(&base) = bases.get(bases.len() / 2) else { return Vec::new() };
    group.retain(|&at| (edges[at].base - base).abs() <= PLACE);
    let pages: BTreeSet<usize> = group.iter().map(|&at| edges[at].page).collect();
    let (Some(first), Some(last)) = (pages.first(), pages.last()) else { return Vec::new() };
    // On every second page at least: a book may have one head on the left and another on the right.
    let steadily = pages.len() * 2 > last - first;
    let apart = group.iter().all(|&at| edges[at].apart);
    let small = group.iter().all(|&at| text.is_small(&edges[at]));
    let large = group.iter().any(|&at| text.is_large(&edges[at]));
    let short = group.iter().all(|&at| is_short(&edges[at].words));
    let are_heads = match pages.len() {
        0 | 1 => false,
        2 => apart && (small || counts_up && !large),
        _ => apart && (steadily || !large) || steadily && short && !large,
    };
    if are_heads {
        group
    } else {
        Vec::new()
    }
}

/// Whether a line may be a head where it does not stand apart: no sentence, nor the beginning of one.
fn is_short(words: &str) -> bool {
    let ends = |c: char| "。，、；：！？…”」』,.;:!?".contains(c);
    words.chars().count() <= 24 && !words.ends_with(ends)
}

/// Lines above the text that stand just where heads do, as those of a short chapter.
fn of_the_place(edges: &[Edge], found: &BTreeSet<usize>, text: &Text) -> Vec<usize> {
    let place = |edge: &Edge| (edge.turn, edge.base.round() as i64, (edge.size * 2.0).round() as i64);
    let mut pages: BTreeMap<_, BTreeSet<usize>> = BTreeMap::new();
    for edge in found.iter().map(|&at| &edges[at]).filter(|edge| edge.top && edge.number.is_none()) {
        pages.entry(place(edge)).or_default().insert(edge.page);
    }
    let is_there = |edge: &Edge| pages.get(&place(edge)).is_some_and(|pages| pages.len() > 2);
    let like = |edge: &Edge| edge.top && edge.apart && text.is_small(edge) && is_there(edge);
    edges.iter().enumerate().filter(|(_, edge)| like(edge)).map(|(at, _)| at).collect()
}

/// A line's text without space and numbers, and its numbers.
fn words_and_numbers(text: &str) -> (String, Vec<u32>) {
    let (mut words, mut numbers) = (String::new(), Vec::new());
    for token in text.split_whitespace() {
        let bare = token.trim_matches(|c| DRESS.contains(c));
        if let Some(value) = written(bare) {
            numbers.push(value);
            continue;
        }
        let mut value: Option<u32> = None;
        for c in token.chars() {
            match digit(c) {
                Some(digit) => value = Some(value.unwrap_or(0).saturating_mul(10).saturating_add(digit)),
                None => {
                    numbers.extend(value.take());
                    words.push(c);
                }
            }
        }
        numbers.extend(value);
    }
    (words, numbers)
}

/// What stands around the number of a page.
const DRESS: &str = "-–—―·•.~〜|[]()（）〔〕【】「」《》第页頁";

/// `12`, `１２`, `- 12 -`, `第 12 页`, `12 / 30`, `Page 3 of 10`, `十二`, `xii`
fn page_number(text: &str) -> Option<Number> {
    let text = text.trim();
    if text.chars().count() > 20 {
        return None;
    }
    let apart = |c: char| c.is_whitespace() || DRESS.contains(c) || "/／共".contains(c);
    let mut values = Vec::new();
    let says = |c: char| "-–—―·•~〜|页頁/／共".contains(c);
    let (mut dressed, mut in_words) = (text.contains(says), false);
    for token in text.split(apart).filter(|token| !token.is_empty()) {
        if matches!(token.to_ascii_lowercase().as_str(), "page" | "of" | "p" | "pp") {
            dressed = true;
            continue;
        }
        let value = token
            .chars()
            .try_fold(0u32, |value, c| digit(c).and_then(|digit| value.checked_mul(10)?.checked_add(digit)));
        in_words |= value.is_none();
        values.push(value.or_else(|| written(token)).or_else(|| roman(token))?);
    }
    let value = *values.first().filter(|_| values.len() <= 2)?;
    Some(Number { value, dressed, written: in_words })
}

fn digit(c: char) -> Option<u32> {
    match c {
        '0'..='9' => c.to_digit(10),
        '０'..='９' => Some(c as u32 - '０' as u32),
        _ => None,
    }
}

/// A number of Han characters: `十二`, `一二`, `二〇`, `一百零三`.
fn written(text: &str) -> Option<u32> {
    const DIGITS: &str = "零一二三四五六七八九";
    let chars: Vec<char> = text.chars().map(|c| if c == '〇' || c == '○' { '零' } else { c }).collect();
    if chars.is_empty() || chars.len() > 6 {
        return None;
    }
    let value = |c: char| DIGITS.chars().position(|digit| digit == c).map(|value| value as u32);
    if chars.iter().all(|&c| value(c).is_some()) {
        return chars.iter().try_fold(0u32, |sum, &c| sum.checked_mul(10)?.checked_add(value(c)?));
    }
    let (mut sum, mut last) = (0, None);
    for c in chars {
        let unit = match c {
            '十' => 10,
            '百' => 100,
            '廿' => {
                sum += 20;
                continue;
            }
            '卅' => {
                sum += 30;
                continue;
            }
            c => {
                last = Some(value(c)?);
                continue;
            }
        };
        sum += last.take().filter(|last| *last > 0).unwrap_or(1) * unit;
    }
    Some(sum + last.unwrap_or(0))
}

/// A small Roman number.
fn roman(text: &str) -> Option<u32> {
    let value = |c: char| {
        Some(match c.to_ascii_lowercase() {
            'i' => 1i32,
            'v' => 5,
            'x' => 10,
            'l' => 50,
            'c' => 100,
            _ => return None,
        })
    };
    let values: Vec<i32> = text.chars().take(9).map(value).collect::<Option<_>>()?;
    let mut sum = 0i32;
    for (at, &value) in values.iter().enumerate() {
        let before_larger = values.get(at + 1).is_some_and(|next| *next > value);
        sum += if before_larger { -value } else { value };
    }
    u32::try_from(sum).ok().filter(|_| values.len() <= 8)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Pages of a head and its size, some lines of text, and a foot.
    fn book(pages: &[(&str, f32, &str)]) -> Vec<PageText> {
        pages
            .iter()
            .zip("晴阴雨雪风霜".chars())
            .map(|((head, size, foot), body)| page(head, *size, foot, body))
            .collect()
    }

    fn page(head: &str, size: f32, foot: &str, body: char) -> PageText {
        let line = |text: &str, base: f32, size: f32| PageLine {
            text: text.to_owned(),
            left: 72.0,
            right: 400.0,
            base,
            size,
            chars: text.chars().count(),
            ..PageLine::default()
        };
        let body = |at: usize| line(&body.to_string().repeat(12 + at), 740.0 - 20.0 * at as f32, 12.0);
        let edges = [line(head, 800.0, size), line(foot, 30.0, 9.0)];
        let lines = edges.into_iter().chain((0..6).map(body)).filter(|line| !line.text.is_empty()).collect();
        PageText { lines, ..PageText::default() }
    }

    fn left_out(pages: &[PageText]) -> Vec<&str> {
        heads(pages).into_iter().map(|(page, line)| &pages[page].lines[line].text[..]).collect()
    }

    #[test]
    fn heads_and_numbers_are_told_by_place_and_repetition() {
        /// The head of each page with its size, and the foot; then what is left out.
        type Case = (&'static [(&'static str, f32, &'static str)], &'static [&'static str]);
        let cases: &[Case] = &[
            (&[("夜车记", 9.0, "1"), ("夜车记", 9.0, "2")], &["夜车记", "1", "夜车记", "2"]),
            (&[("夜车记 · 1", 12.0, ""), ("夜车记 · 2", 12.0, "")], &["夜车记 · 1", "夜车记 · 2"]),
            (&[("", 9.0, "十一"), ("", 9.0, "十二")], &["十一", "十二"]),
            (&[("", 9.0, "xi"), ("", 9.0, "xii")], &["xi", "xii"]),
            (
                &[("甲", 9.0, ""), ("乙", 9.0, ""), ("甲", 9.0, ""), ("乙", 9.0, "")],
                &["甲", "乙", "甲", "乙"],
            ),
            (
                &[("甲", 9.0, ""), ("甲", 9.0, ""), ("甲", 9.0, ""), ("短章", 9.0, "")],
                &["甲", "甲", "甲", "短章"],
            ),
            // What has the size of the text, or is larger, is a heading or a line of a poem.
            (&[("练习", 16.0, ""), ("练习", 16.0, "")], &[]),
            (&[("第一章", 16.0, ""), ("第二章", 16.0, ""), ("第三章", 16.0, "")], &[]),
            (&[("一", 14.0, ""), ("二", 14.0, ""), ("三", 14.0, "")], &[]),
            (&[("船来了", 9.0, ""), ("水涨了", 9.0, "")], &[]),
        ];
        for (pages, expected) in cases {
            assert_eq!(left_out(&book(pages)), *expected);
        }
    }

    #[test]
    fn a_line_that_comes_again_in_the_text_is_text() {
        let firsts = ["甲", "从前有座山", "乙", "从前有座山", "丙", "从前有座山，"];
        let mut pages = book(&[("", 9.0, ""); 6]);
        for (page, first) in pages.iter_mut().zip(firsts) {
            page.lines[0].text = first.to_owned();
        }
        assert!(left_out(&pages).is_empty());
        // But for what is never said in a text, once it comes on most pages.
        pages.iter_mut().for_each(|page| page.lines[0].text = "从前有座山".to_owned());
        assert_eq!(left_out(&pages).len(), 6);
    }

    #[test]
    fn numbers_of_pages_are_read() {
        for (text, value) in [
            ("12", Some(12)),
            ("- 12 -", Some(12)),
            ("第 12 页 共 30 页", Some(12)),
            ("Page 3 of 10", Some(3)),
            ("１２", Some(12)),
            ("十二", Some(12)),
            ("一二", Some(12)),
            ("第二十页", Some(20)),
            ("一百零三", Some(103)),
            ("xiv", Some(14)),
            ("12人", None),
            ("1 2 3", None),
            ("", None),
        ] {
            assert_eq!(page_number(text).map(|number| number.value), value, "{text}");
        }
    }
}
