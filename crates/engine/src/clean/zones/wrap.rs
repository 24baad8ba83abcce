//! Paragraphs that were broken over lines of one width, as in mail, manual pages, e-books and old forums.
//!
//! Whoever breaks a paragraph at a width puts as much on a line as goes in: the next word would not have fitted. Where
//! that holds of most long lines of a document, it tells which lines go on the one before. It does not hold of verse,
//! lists, tables, code and addresses, whose lines end where they want to.

use super::features::Features;

/// The widths, in columns, at which texts are broken.
const WIDTHS: std::ops::RangeInclusive<usize> = 30..=130;

/// How many lines have to be full before a document counts as broken at a width.
const FEWEST: usize = 4;

/// Marks lines that go on the one before, and the paragraphs that read as running text.
pub(super) fn mark(lines: &mut [Features]) {
    let widths: Vec<usize> = lines.iter().map(|line| line.indent + columns(line.text)).collect();
    let Some(width) = width_of(lines, &widths) else { return };
    let mut first = 0;
    for at in 1..=lines.len() {
        let goes_on = at < lines.len() && goes_on(lines, &widths, at, first, width);
        if goes_on {
            lines[at].wrapped = true;
            continue;
        }
        if at - first > 1 && reads_as_text(&lines[first..at]) {
            lines[first..at].iter_mut().for_each(|line| line.paragraph = true);
        }
        first = at;
    }
}

/// The width at which a document was broken, if it was: no more than one line in thirty is longer, and most of the
/// long lines are full.
fn width_of(lines: &[Features], widths: &[usize]) -> Option<usize> {
    let is_plain = |line: &Features| line.hint.is_none() || line.is_preformatted();
    let mut known: Vec<usize> =
        (0..lines.len()).filter(|&at| widths[at] > 0 && is_plain(&lines[at])).map(|at| widths[at]).collect();
    known.sort_unstable();
    let width = *known.get((known.len() - known.len() / 30).checked_sub(1)?)?;
    if !WIDTHS.contains(&width) {
        return None;
    }
    let followed = |at: &usize| {
        !lines[*at].is_blank()
            && !lines[at + 1].is_blank()
            && 5 * widths[*at] >= 3 * width
            && is_plain(&lines[*at])
    };
    let long: Vec<usize> = (0..lines.len().saturating_sub(1)).filter(followed).collect();
    let full: Vec<usize> = long.iter().copied().filter(|&at| is_full(lines, widths, at, width, 2)).collect();
    // Lines that end with a sentence each are verse or a list, however long.
    let ended = full.iter().filter(|&&at| lines[at].is_ended()).count();
    (full.len() >= FEWEST && 10 * full.len() >= 6 * long.len() && 2 * ended < full.len()).then_some(width)
}

/// Whether the beginning of the next line would not have fitted on this one, give or take some columns.
fn is_full(lines: &[Features], widths: &[usize], at: usize, width: usize, slack: usize) -> bool {
    widths[at] + first_unit(lines[at + 1].text) > width.saturating_sub(slack)
}

fn goes_on(lines: &[Features], widths: &[usize], at: usize, first: usize, width: usize) -> bool {
    let (before, line) = (&lines[at - 1], &lines[at]);
    // A line may be ragged; one that ends with a sentence may be the last of its paragraph.
    let slack = match (before.is_ended(), width_of_char(line.text.chars().next().unwrap_or(' '))) {
        (true, _) => 2,
        (false, 2) => 5,
        (false, _) => 10,
    };
    let full = is_full(lines, widths, at - 1, width, slack);
    if before.is_blank() || line.is_blank() || !full || begins_item(line.text) {
        return false;
    }
    // A rule under a heading, a row of a table.
    if line.weight == 0 && line.digits == 0 || before.weight == 0 || line.text.contains('\t') {
        return false;
    }
    // Speech begins a paragraph of its own.
    if before.is_ended() && line.text.starts_with(['“', '「', '『', '—']) {
        return false;
    }
    if line.indent > before.indent {
        // Deeper than the line before: a new paragraph, unless that one begins an item and this hangs below it.
        return at - 1 == first && begins_item(before.text) && line.indent <= before.indent + 8;
    }
    // Back to the margin after a first line that was indented; further lines keep to it.
    line.indent == before.indent || at - 1 == first
}

fn reads_as_text(lines: &[Features]) -> bool {
    let weight: usize = lines.iter().map(|line| line.weight).sum();
    let marks: usize = lines.iter().map(|line| line.stops + line.commas).sum();
    weight >= 25 && marks > 0
}

/// Columns that a text takes in a terminal: two for a character of full width.
fn columns(text: &str) -> usize {
    text.chars().map(width_of_char).sum()
}

fn width_of_char(c: char) -> usize {
    match c as u32 {
        0x1100..=0x115f | 0x2e80..=0xa4cf | 0xac00..=0xd7a3 | 0xf900..=0xfaff | 0xfe30..=0xfe4f => 2,
        0xff00..=0xff60 | 0xffe0..=0xffe6 | 0x1f300..=0x1faff | 0x20000..=0x3fffd => 2,
        // Chinese fonts make these wide.
        0x2014 | 0x2018 | 0x2019 | 0x201c | 0x201d | 0x2026 => 2,
        _ => 1,
    }
}

/// The columns of what a line cannot be broken in: a word with the space before it, a character with the mark behind.
fn first_unit(text: &str) -> usize {
    let mut chars = text.chars().peekable();
    let Some(first) = chars.next() else { return 0 };
    if width_of_char(first) == 2 {
        let closing = |c: &char| "，。、；：？！”’）》」』…".contains(*c);
        return 2 + chars.take_while(closing).take(3).count() * 2;
    }
    // A longer word is broken, or hangs over anyhow.
    let word = chars.take_while(|&c| !c.is_whitespace() && width_of_char(c) == 1).take(30).count();
    2 + word
}

/// `- …`, `• …`, `1. …`, `(a) …`, `一、…`.
pub(super) fn begins_item(text: &str) -> bool {
    let marker = text.trim_start_matches(['(', '（', '[', '【']);
    if text.starts_with(['•', '·', '●', '○', '■', '◆', '※', '>', '|', '+', '#', '$']) {
        return true;
    }
    if text.starts_with("- ") || text.starts_with("* ") || text.starts_with("-- ") {
        return true;
    }
    let digits = marker.chars().take_while(|c| c.is_ascii_digit()).take(4).count();
    let numerals = marker.chars().take_while(|c| "一二三四五六七八九十百".contains(*c)).take(4).count();
    let letter = usize::from(marker.starts_with(|c: char| c.is_ascii_alphabetic()));
    let after = |count: usize, ends: &[char]| {
        let mut rest = marker.chars().skip(count);
        count > 0
            && rest.next().is_some_and(|c| ends.contains(&c))
            && rest.next().is_none_or(|c| !c.is_ascii_digit())
    };
    after(digits, &['.', ')', '）', '、', '．', ']', '】', '：', ':'])
        || after(numerals, &['、', ')', '）', '.', '．', '】'])
        || after(letter, &[')', '）'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(text: &str) -> Vec<bool> {
        let mut lines: Vec<Features> = text.lines().map(Features::new).collect();
        mark(&mut lines);
        lines.iter().map(|line| line.wrapped).collect()
    }

    #[test]
    fn joins_lines_of_one_width() {
        let english = "It was late in the evening when we came to the house by the river,\n\
            and nobody had lit a lamp yet, although the windows stood open and\n\
            the smell of supper came out into the garden, where the two dogs\n\
            were lying under the table as if they had been there all day.\n\
            We knocked.\n\
            After a while somebody came down the stairs, slowly, with a candle\n\
            in one hand and a large key in the other, and asked us through the\n\
            closed door what we wanted at this hour and who had sent us there.\n\
            - a list stays a list, even if its first entry is as long as this\n\
            - and so does its second entry";
        assert_eq!(joined(english), [false, true, true, true, false, false, true, true, false, false]);
        let chinese = [
            "\u{3000}\u{3000}那天晚上我们走到河边的那座房子跟前，屋子里还没有点灯，窗",
            "户却都开着，晚饭的香味一直飘到花园里来，两条狗趴在桌子底下，好像",
            "整整一天都没有动过地方。",
            "\u{3000}\u{3000}我们敲了敲门，过了好一会儿才有人慢慢地走下楼梯，一只手里举",
            "着蜡烛，另一只手里拿着一把很大的钥匙，隔着门问我们这个时候来做什",
            "么，又是谁叫我们到这里来的，我们只好把路上的事情从头到尾说给他听",
            "了一遍，他还是不肯相信，一直到看见了信封上的字，才把门开了一条缝",
            "让我们进去。",
        ]
        .join("\n");
        assert_eq!(joined(&chinese), [false, true, true, false, true, true, true, true]);
    }

    #[test]
    fn leaves_verse_lists_and_addresses() {
        for text in [
            "君不见，黄河之水天上来，奔流到海不复回。\n君不见，高堂明镜悲白发，朝如青丝暮成雪。\n人生得意须尽欢，莫使金樽空对月，一醉方休。\n\
             天生我材必有用，千金散尽还复来，不必忧愁。\n烹羊宰牛且为乐，会须一饮三百杯，不可推辞。\n岑夫子，丹丘生，将进酒，杯莫停，与君一曲。",
            "Shall we go down to the river again,\nwhere the water is slow and deep,\nand the willow tree leans over the stones\n\
             as if it were falling asleep?\nWe shall sit on the bank till evening comes\nand talk of the days before,\nwhile the boats go by",
            "某某公司\n某某市某某路一百二十三号\n电话 12345678\n传真 12345678\n邮编 100000\n联系人 某某",
            "",
            "一",
        ] {
            assert!(!joined(text).contains(&true), "{text}");
        }
    }
}
