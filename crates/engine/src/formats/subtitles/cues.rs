//! Cues of SubRip, WebVTT and sbv: what stands between the times of one and the next.

use super::super::found::Found;
use super::super::lines::Lines;
use super::super::metadata::{take, Known};
use super::super::reader::Parsed;
use super::lines_of;
use super::marks::plain;
use super::rolling::{once, Cue, Shown};
use super::times::{times, Times};
use wenmai_model::{FileFault, Place, Reason};

/// How many lines of a file that is named as subtitles may stand before its first cue.
const BEFORE: usize = 200;

/// Whether a text is subtitles: it says so, or begins with a cue. A file that is `named` as they are may begin with other
/// text. What says so and has no cue is a text all the same, unless it is a head in which nothing is written.
pub(super) fn is_subtitles(text: &str, named: bool) -> bool {
    let mut lines = lines_of(text).map(str::trim).filter(|line| !line.is_empty());
    let (first, second) = (lines.next().unwrap_or_default(), lines.next().unwrap_or_default());
    if is_header(first) {
        return lines_of(text).any(|line| times(line).is_some()) || is_bare_head(text);
    }
    let begins = match times(first) {
        Some(found) => !second.is_empty() && (!found.by_comma || times(second).is_none()),
        None => number(first).is_some() && times(second).is_some(),
    };
    let mut early = [first, second].into_iter().chain(lines).take(BEFORE);
    begins || named && early.any(|line| times(line).is_some())
}

fn is_header(line: &str) -> bool {
    line.strip_prefix("WEBVTT").is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t']))
}

/// Whether a text is the head of subtitles alone: what it is, and settings.
fn is_bare_head(text: &str) -> bool {
    let mut lines = lines_of(text).map(str::trim).filter(|line| !line.is_empty());
    lines.next() == Some("WEBVTT") && lines.all(|line| setting(line).is_some() && line.is_ascii())
}

/// Name and value of a line of the head: `Kind: captions`.
fn setting(line: &str) -> Option<(&str, &str)> {
    let (name, value) = line.split_once(':')?;
    let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphabetic());
    Some((name, value.trim())).filter(|(_, value)| is_name && !value.is_empty())
}

/// A cue's number, and how it is written: what stands before and behind it.
fn number(line: &str) -> Option<(u32, &str, &str)> {
    let line = line.trim();
    let digits = line.trim_start_matches(['#', '[', '(']);
    let before = &line[..line.len() - digits.len()];
    let length = digits.bytes().take_while(u8::is_ascii_digit).count();
    let after = &digits[length..];
    let value = digits[..length].parse().ok().filter(|_| length <= 9)?;
    matches!(after, "" | "." | ")" | "]" | ":").then_some((value, before, after))
}

/// A file's lines, and what is known of each before they are read.
struct Source<'s> {
    lines: Vec<&'s str>,
    /// The times among them.
    times: Vec<(usize, Times<'s>)>,
    /// Whether it says that it is WebVTT.
    webvtt: bool,
    /// How its cues are numbered, if they are, and whether an empty line stands between number and times.
    numbered: Option<(&'s str, &'s str, bool)>,
}

impl<'s> Source<'s> {
    fn of(text: &'s str) -> Source<'s> {
        let lines: Vec<&str> = lines_of(text).collect();
        let times = lines.iter().enumerate().filter_map(|(at, line)| Some((at, times(line)?))).collect();
        let first = lines.iter().map(|line| line.trim()).find(|line| !line.is_empty());
        let webvtt = first.is_some_and(is_header);
        let mut source = Source { lines, times, webvtt, numbered: None };
        source.numbered = source.numbering();
        source
    }

    fn is_blank(&self, at: usize) -> bool {
        self.lines[at].trim().is_empty()
    }

    /// The last line with anything on it before the times of a cue, and behind those of the cue before. None where there
    /// is no such cue.
    fn before(&self, cue: usize) -> Option<usize> {
        let (times, _) = self.times.get(cue)?;
        let first = cue.checked_sub(1).map_or(0, |before| self.times[before].0 + 1);
        (first..*times).rev().find(|&at| !self.is_blank(at))
    }

    /// Cues are numbered if most of them have a number before their times that is not all that the cue before says. With
    /// empty lines between all lines the numbers count up, too.
    fn numbering(&self) -> Option<(&'s str, &'s str, bool)> {
        let mut near = 0;
        let mut far = 0;
        let mut form = None;
        let mut last = None;
        // A number that is all that stands there says nothing of how cues are numbered.
        let mut count = self.times.len();
        for cue in 0..self.times.len() {
            let Some(at) = self.before(cue) else { continue };
            let Some((value, before, after)) = number(self.lines[at]) else { continue };
            let first = cue.checked_sub(1).map_or(0, |before| self.times[before].0 + 1);
            if cue > 0 && (first..at).all(|line| self.is_blank(line)) {
                count -= 1;
                continue;
            }
            form = form.or(Some((before, after)));
            near += usize::from(at + 1 == self.times[cue].0);
            let counts = last.is_none_or(|last: u32| last.checked_add(1) == Some(value));
            far += usize::from(at + 1 < self.times[cue].0 && counts);
            last = Some(value);
        }
        let (before, after) = form?;
        let most = |of_these: usize| of_these * 2 > count;
        (most(near) || most(far)).then_some((before, after, !most(near)))
    }

    /// The line before a cue's times that is its number or name.
    fn name(&self, cue: usize) -> Option<usize> {
        let at = self.before(cue)?;
        let near = at + 1 == self.times[cue].0;
        if let (Some((before, after, spaced)), Some((_, other, behind))) =
            (self.numbered, number(self.lines[at]))
        {
            if (near || spaced) && (before, after) == (other, behind) {
                return Some(at);
            }
        }
        // A name stands behind an empty line, and is not all that the cue before says.
        let first = cue.checked_sub(1).map_or(0, |before| self.times[before].0 + 1);
        let apart = at == 0 || self.lines[at - 1].is_empty();
        let says_more = cue == 0 || (first..at).any(|line| !self.is_blank(line));
        (self.webvtt && near && apart && says_more && !is_header(self.lines[at])).then_some(at)
    }
}

/// Reads subtitles.
pub(super) fn parse(text: &str, found: &mut Found) -> Result<Parsed, FileFault> {
    let source = Source::of(text);
    let mut known = Known::default();
    let mut cues = Vec::with_capacity(source.times.len() + 1);
    let mut from = if source.webvtt { header(&source, &mut known, found) } else { 0 };
    // What stands before the first times is no cue, and is text.
    let mut cue = Cue::default();
    let mut started = false;
    for at in 0..=source.times.len() {
        let (end, name) = match source.times.get(at) {
            Some((end, _)) => (*end, source.name(at).filter(|name| *name >= from)),
            None => (source.lines.len(), None),
        };
        read_lines(&source, from..name.unwrap_or(end), started, &mut cue, found);
        if let Some(name) = name.filter(|name| number(source.lines[*name]).is_none()) {
            found.text(source.lines[name]);
            found.leave_out(Place::Line(name as u32 + 1), Reason::Markup, source.lines[name]);
        }
        cues.push(std::mem::take(&mut cue));
        if let Some((_, times)) = source.times.get(at) {
            (cue.from, cue.to) = (times.from, times.to);
            if !times.said.is_empty() {
                say(times.said, end as u32 + 1, false, &mut cue, found);
            }
        }
        from = end + 1;
        started = true;
    }
    let mut lines = Lines::default();
    said(&mut cues, &mut lines, found);
    let (text, layout) = lines.finish_said()?;
    Ok((text, layout, known))
}

/// The head of a file of WebVTT: its title, and what it says of itself. Where what follows begins.
fn header(source: &Source, known: &mut Known, found: &mut Found) -> usize {
    let Some(first) = source.lines.iter().position(|line| !line.trim().is_empty()) else { return 0 };
    let title = source.lines[first].trim().trim_start_matches("WEBVTT");
    let title = title.trim_start_matches(|c: char| c.is_whitespace() || c == '-');
    if !title.is_empty() {
        found.text(title);
        found.known(title);
        known.title = Some(title.to_owned());
    }
    let cues = source.times.first().map_or(source.lines.len(), |(at, _)| *at);
    let end = (first + 1..cues).find(|&at| source.is_blank(at)).unwrap_or(cues);
    // Without an empty line the last of them is the first cue's name.
    let end = if end == cues { source.name(0).unwrap_or(cues).max(first + 1) } else { end };
    for (at, line) in source.lines.iter().enumerate().take(end).skip(first + 1) {
        if let Some((name, value)) = setting(line) {
            found.text(value);
            found.known(value);
            take(name, value, known);
        } else if !line.trim().is_empty() {
            // `X-TIMESTAMP-MAP=LOCAL:00:00:00.000`, or what somebody wrote there.
            let is_map = line.is_ascii() && line.contains(['=', ':']);
            let reason = if is_map { Reason::Markup } else { Reason::Comment };
            found.text(line);
            found.leave_out(Place::Line(at as u32 + 1), reason, line);
        }
    }
    end
}

/// Reads the lines of a cue, or what stands before the first.
fn read_lines(
    source: &Source,
    lines: std::ops::Range<usize>,
    started: bool,
    cue: &mut Cue,
    found: &mut Found,
) {
    let mut at = lines.start;
    let mut apart = false;
    while at < lines.end {
        let line = source.lines[at];
        if line.trim().is_empty() {
            apart = true;
            at += 1;
            continue;
        }
        let block = source.webvtt && (at == 0 || source.lines[at - 1].is_empty());
        let is_note = line == "NOTE" || line.starts_with("NOTE ") || line.starts_with("NOTE\t");
        let is_style = !started && matches!(line.trim_end(), "STYLE" | "REGION");
        let end = (at..lines.end).find(|&line| source.is_blank(line)).unwrap_or(lines.end);
        if block && (is_note || is_style) {
            let note = source.lines[at..end].join("\n");
            let note = note.strip_prefix("NOTE").unwrap_or_default().trim();
            if is_note && !note.is_empty() {
                found.text(note);
                found.leave_out(Place::Line(at as u32 + 1), Reason::Comment, note);
            }
            at = end;
            continue;
        }
        // A mark may go on over lines of a cue.
        say(&source.lines[at..end].join("\n"), at as u32 + 1, apart, cue, found);
        apart = false;
        at = end;
    }
}

/// Adds what is said.
pub(super) fn say(text: &str, number: u32, apart: bool, cue: &mut Cue, found: &mut Found) {
    let whole = plain(text);
    found.text(&whole.text);
    for reading in &whole.readings {
        found.text(reading);
        found.leave_out(Place::Line(number), Reason::Reading, reading);
    }
    let timed: Vec<bool> = text.split('\n').map(|line| whole.timed && plain(line).timed).collect();
    let mut apart = apart;
    for (at, line) in whole.text.split('\n').enumerate() {
        let line = line.trim();
        if !line.is_empty() {
            let timed = timed.get(at).is_some_and(|timed| *timed);
            cue.lines.push(Shown { text: line.to_owned(), number: number + at as u32, timed, apart });
            apart = false;
        }
    }
}

/// What cues say, a line each; an empty line in one divides it, and so does a dash.
pub(super) fn said(cues: &mut Vec<Cue>, lines: &mut Lines, found: &mut Found) {
    cues.retain(|cue| !cue.lines.is_empty());
    once(cues, |number, reason, text| found.leave_out(Place::Line(number), reason, text));
    for cue in cues {
        for line in &cue.lines {
            // `- 走吗？` and `- 走。` are said by two.
            let by_another = line.text.starts_with(['-', '–']) && !line.text.starts_with("--");
            if line.apart || by_another {
                lines.end(None);
            }
            lines.flow("\n");
            lines.flow(&line.text);
        }
        lines.end(None);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wenmai_model::{characters, Account};

    fn read(source: &str) -> (String, Account) {
        assert!(is_subtitles(source, false), "{source}");
        let mut found = Found::new("a.srt");
        let (text, ..) = parse(source, &mut found).unwrap();
        let account = found.finish(1, characters(&text), true);
        assert_eq!(account.found, account.taken + account.left_out(), "{source}");
        (text.trim_end().replace('\n', "/"), account)
    }

    /// Cues at their seconds.
    fn cues(said: &[(f32, f32, &str)]) -> String {
        let cue =
            |(from, to, text): &(f32, f32, &str)| format!("00:{from:06.3} --> 00:{to:06.3}\n{text}\n\n");
        format!("WEBVTT\n\n{}", said.iter().map(cue).collect::<String>())
    }

    #[test]
    fn a_cue_ends_where_the_next_begins() {
        let (a, b) = ("00:00:01,000 --> 00:00:02,000", "00:00:03,000 --> 00:00:04,000");
        for (source, text) in [
            (format!("1\n{a}\n<i>上船</i>，\n快\n\n2\n{b}\n{{\\an8}}2 < 3\n"), "上船，快/2 < 3"),
            (format!("1\n{a}\n上船\n2\n{b}\n快\n"), "上船/快"),
            (format!("1\n{a}\n上船\n\n快\n\n2\n{b}\n走\n"), "上船/快/走"),
            (format!("{a}\n上船\n{b}\n快\n"), "上船/快"),
            (format!("{a}\n\n上船\n\n\n{b}\n\n快\n"), "上船/快"),
            (format!("1\r{a}\r上船\r\r2\r{b}\r快\r"), "上船/快"),
            (format!("\u{feff}1\r\n{a}\r\n上船\r\n\r\n2\r\n{b}\r\n快\r\n"), "上船/快"),
            (format!("1\n\n{a}\n\n上船\n\n2\n\n{b}\n\n快\n"), "上船/快"),
            // A number is said where it is all that is said, or where no cue has one.
            (format!("1\n{a}\n42\n\n2\n{b}\n2\n"), "42/2"),
            (format!("{a}\n42\n{b}\n快\n"), "42/快"),
            (format!("{a}\n数到\n42\n\n{b}\n快\n"), "数到42/快"),
            (format!("#1\n{a}\n上船\n#2\n{b}\n3\n"), "上船/3"),
            (format!("1\n{a}\n2\n{b}\n快\n"), "快"),
            (format!("{a} 上船\n{b} 快\n"), "上船/快"),
            (format!("1\n{a}\n- 走吗？\n- 走。\n\n2\n{b}\n等等\n——算了\n"), "- 走吗？/- 走。/等等——算了"),
            ("0:00:01.000,0:00:02.000\n上船\n快\n\n0:00:03.000,0:00:04.000\n走\n".to_owned(), "上船快/走"),
        ] {
            assert_eq!(read(&source).0, text, "{source}");
        }
    }

    #[test]
    fn blocks_of_webvtt_are_known() {
        let source = "WEBVTT - 片名\nKind: captions\n\nNOTE\n译者注\n又一行\n\nSTYLE\n::cue {}\n\nREGION\nid:a\n\n开头\n00:01.000 --> 00:02.000 align:start\n<v 王二>走<c.red>吧</c>\n\nA &amp; B\n\nNOTE 旁注\n\n2\n00:03.000 --> 00:04.000\n<ruby>江<rt>jiāng</rt></ruby>上\n";
        let (text, account) = read(source);
        assert_eq!(text, "走吧/A & B/江上");
        let pieces: Vec<(Reason, &str)> =
            account.pieces.iter().map(|piece| (piece.reason, piece.beginning.as_str())).collect();
        let expected = [
            (Reason::Comment, "译者注 又一行"),
            (Reason::Markup, "开头"),
            (Reason::Comment, "旁注"),
            (Reason::Reading, "jiāng"),
        ];
        assert_eq!(pieces, expected);
        let (_, _, known) = parse(source, &mut Found::default()).unwrap();
        assert_eq!(known.title.as_deref(), Some("片名"));
        assert_eq!(known.fields, [("Kind".to_owned(), "captions".to_owned())]);
    }

    #[test]
    fn captions_that_roll_are_read_once() {
        for (said, text) in [
            (&[(1.0, 2.0, "a"), (2.0, 3.0, "a\nb"), (3.0, 4.0, "b\nc"), (4.0, 5.0, "c\nc")][..], "a/b/c/c"),
            (&[(1.0, 2.0, "a"), (2.0, 3.0, "a\nb"), (3.0, 4.0, "a\nb\nc"), (4.0, 5.0, "b\nc\nd")], "a/b/c/d"),
            (
                &[
                    (1.0, 2.0, "上<00:01.500><c>船</c>"),
                    (2.0, 2.01, "上船"),
                    (2.01, 4.0, "上船\n上<00:03.000><c>船</c>"),
                ],
                "上船/上船",
            ),
            (
                &[
                    (1.0, 2.0, "the"),
                    (2.0, 3.0, "the boat"),
                    (3.0, 4.0, "the boat is"),
                    (4.0, 5.0, "the boat is late"),
                ],
                "the boat is late",
            ),
            // Once each, and twice what is said twice.
            (&[(1.0, 2.0, "走"), (2.0, 3.0, "走"), (3.0, 4.0, "好\n好")], "走/走/好 好"),
            (
                &[(1.0, 2.0, "走"), (2.0, 3.0, "走\n走吧"), (3.0, 4.0, "好"), (4.0, 5.0, "好了")],
                "走/走走吧/好/好了",
            ),
            (&[(1.0, 2.0, "走"), (1.0, 2.0, "走"), (9.0, 9.01, "走")], "走/走"),
        ] {
            let (read, account) = read(&cues(said));
            assert_eq!(read.replace("好好", "好 好"), text, "{said:?}");
            assert!(account.pieces.iter().all(|piece| piece.reason == Reason::Repeated));
        }
    }

    #[test]
    fn text_that_speaks_of_times_is_text() {
        for text in ["", "1\n第一章\n", "8:00 --> 9:00\n开会\n", "从 00:00:01 --> 00:00:02 起\n", "WEBVTTX\n"]
        {
            assert!(!is_subtitles(text, false), "{text}");
        }
        let late = "字幕：王二\n\n1\n00:00:01,000 --> 00:00:02,000\n走\n";
        assert!(!is_subtitles(late, false) && is_subtitles(late, true));
        assert_eq!(parse(late, &mut Found::default()).unwrap().0, "字幕：王二\n走\n");
    }
}
