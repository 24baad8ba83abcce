//! Subtitles (srt, vtt): what is said, a cue a line, without numbers, times and marks.

use super::lines::Lines;
use super::metadata::Known;
use super::reader::{Content, Parsed, Reader};
use wenmai_model::{FileFault, Format};

/// What is read.
pub(super) const FORMAT: Reader = Reader::text(
    Format::Subtitles,
    |file| is_subtitles(&file.text),
    |file, _| parse(&file.text).map(Content::Document),
);

/// Whether a text is subtitles: it says so, or its first cue has a number and times.
fn is_subtitles(text: &str) -> bool {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    match lines.next() {
        Some(first) if first == "WEBVTT" || first.starts_with("WEBVTT ") => true,
        Some(first) => {
            first.len() <= 9
                && first.bytes().all(|byte| byte.is_ascii_digit())
                && lines.next().is_some_and(is_time)
        }
        None => false,
    }
}

/// `00:00:01,000 --> 00:00:04,000`
fn is_time(line: &str) -> bool {
    let Some((from, to)) = line.split_once("-->") else { return false };
    let is_clock = |text: &str| {
        let clock = text.split_whitespace().next().unwrap_or_default();
        clock.contains(':') && clock.bytes().all(|byte| byte.is_ascii_digit() || b":,.".contains(&byte))
    };
    is_clock(from) && is_clock(to)
}

/// Reads subtitles.
fn parse(source: &str) -> Result<Parsed, FileFault> {
    let mut lines = Lines::default();
    let mut known = Known::default();
    // A cue lasts from its times to an empty line; what is between cues is numbers, notes and settings.
    let mut in_cue = false;
    for line in source.lines() {
        let trimmed = line.trim();
        if is_time(trimmed) {
            lines.end(None);
            in_cue = true;
        } else if trimmed.is_empty() {
            lines.end(None);
            in_cue = false;
        } else if in_cue {
            lines.flow("\n");
            lines.flow(&without_marks(trimmed));
        } else if let Some(title) = trimmed.strip_prefix("WEBVTT ") {
            known.title =
                Some(title.trim_start_matches(['-', ' ']).to_owned()).filter(|title| !title.is_empty());
        }
    }
    let (text, layout) = lines.finish()?;
    Ok((text, layout, known))
}

/// A line without `<i>`, `<c.colour>`, `<00:01.000>` and `{\an8}`; what is not closed stays.
fn without_marks(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    // What closes a mark, as long as there may be any: looked for in vain once, it is not looked for again.
    let mut closed = [true; 2];
    while let Some(at) = rest.find(['<', '{']) {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let braces = from.starts_with('{');
        let marks = match from.chars().nth(1) {
            Some('\\') => braces,
            Some(c) => !braces && (c == '/' || c.is_ascii_alphanumeric()),
            None => false,
        };
        let closed = &mut closed[usize::from(braces)];
        let end = if marks && *closed { from.find(if braces { '}' } else { '>' }) } else { None };
        *closed &= !marks || end.is_some();
        match end {
            Some(end) => rest = &from[end + 1..],
            None => {
                out.push_str(&from[..1]);
                rest = &from[1..];
            }
        }
    }
    out.push_str(rest);
    let references =
        [("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", " "), ("&lrm;", ""), ("&rlm;", ""), ("&amp;", "&")];
    references.iter().fold(out, |out, (reference, text)| out.replace(reference, text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_is_a_line_a_cue() {
        let srt = "1\n00:00:01,000 --> 00:00:02,000\n<i>你好</i>，\n世界\n\n2\r\n00:00:03,000 --> 00:00:04,000\r\n{\\an8}2 < 3\r\n";
        assert!(is_subtitles(srt));
        assert_eq!(parse(srt).unwrap().0, "你好，世界\n2 < 3\n");
        let vtt = "WEBVTT - 片名\n\nNOTE 说明\n\nSTYLE\n::cue {}\n\nintro\n00:01.000 --> 00:02.000 align:start\n<v 王二>走<c.red>吧</c>\nA &amp; B\n";
        assert!(is_subtitles(vtt));
        let (text, _, known) = parse(vtt).unwrap();
        assert_eq!((text.as_str(), known.title.as_deref()), ("走吧A & B\n", Some("片名")));
        assert!(!is_subtitles("1\n第一章\n"));
        assert!(!is_subtitles(""));
    }
}
