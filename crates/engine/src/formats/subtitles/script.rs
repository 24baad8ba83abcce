//! Scripts of Sub Station (ass, ssa): the lines of dialogue in their order.

use super::super::found::Found;
use super::super::lines::Lines;
use super::super::metadata::Known;
use super::super::reader::Parsed;
use super::cues::{said, say};
use super::lines_of;
use super::rolling::Cue;
use super::times::clock;
use wenmai_model::{FileFault, Place, Reason};

/// The columns of an event that has no line which names them.
const COLUMNS: [&str; 10] =
    ["Layer", "Start", "End", "Style", "Name", "MarginL", "MarginR", "MarginV", "Effect", "Text"];

/// Whether a text is a script.
pub(super) fn is_script(text: &str) -> bool {
    let first = lines_of(text).map(str::trim).find(|line| !line.is_empty() && !line.starts_with(';'));
    first.is_some_and(|line| line.eq_ignore_ascii_case("[Script Info]"))
        && lines_of(text).any(|line| line.starts_with("Dialogue:"))
}

/// Reads a script.
pub(super) fn parse(source: &str, found: &mut Found) -> Result<Parsed, FileFault> {
    let mut known = Known::default();
    let mut columns = COLUMNS.map(str::to_owned).to_vec();
    let mut cues = Vec::new();
    let mut section = "";
    for (number, line) in (1..).zip(lines_of(source)) {
        let line = line.trim();
        if line.starts_with('[') && line.ends_with(']') {
            section = line;
            continue;
        }
        let events = section.eq_ignore_ascii_case("[Events]");
        let (name, value) = line.split_once(':').unwrap_or(("", line));
        let value = value.trim_start();
        match name {
            "Title" if !value.is_empty() && section.eq_ignore_ascii_case("[Script Info]") => {
                found.text(value);
                found.known(value);
                known.title = Some(value.to_owned());
            }
            "Format" if events => {
                columns = value.split(',').map(|column| column.trim().to_owned()).collect();
            }
            "Dialogue" | "Comment" => {
                let event = event(value, &columns);
                let text = text_of(event.text);
                if name == "Comment" {
                    found.text(&text);
                    found.leave_out(Place::Line(number), Reason::Comment, &text);
                    continue;
                }
                let mut cue = Cue { from: event.from, to: event.to, lines: Vec::new() };
                say(&text, number, false, &mut cue, found);
                // Its lines stand on one of the file.
                cue.lines.iter_mut().for_each(|line| line.number = number);
                cues.push(cue);
            }
            // Sounds and pictures, and what is damaged.
            _ if events && !line.is_empty() => {
                found.text(line);
                found.leave_out(Place::Line(number), Reason::Markup, line);
            }
            _ => {}
        }
    }
    let mut lines = Lines::default();
    said(&mut cues, &mut lines, found);
    let (text, layout) = lines.finish_said()?;
    Ok((text, layout, known))
}

struct Event<'e> {
    from: u64,
    to: u64,
    text: &'e str,
}

/// An event by its columns; the last has what commas there are.
fn event<'e>(value: &'e str, columns: &[String]) -> Event<'e> {
    let mut event = Event { from: 0, to: 0, text: "" };
    for (field, column) in value.splitn(columns.len().max(1), ',').zip(columns) {
        let time = || clock(field.trim()).map_or(0, |(time, _)| time);
        match column.as_str() {
            "Start" => event.from = time(),
            "End" => event.to = time(),
            "Text" => event.text = field,
            _ => {}
        }
    }
    event
}

/// An event's text, its own breaks as breaks, and without what it draws.
fn text_of(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut draws = false;
    let mut pieces = text.split('{');
    out.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        // What is in braces and begins with no mark is a note that other players show; what is not closed is text.
        let marks = piece.split_once('}').filter(|(marks, _)| marks.starts_with('\\'));
        let Some((marks, said)) = marks else {
            out.extend(["{", piece].into_iter().filter(|_| !draws));
            continue;
        };
        for mark in marks.split('\\') {
            let scale =
                mark.strip_prefix('p').filter(|scale| scale.bytes().all(|byte| byte.is_ascii_digit()));
            draws = scale.map_or(draws, |scale| !scale.is_empty() && scale != "0");
        }
        out.extend(Some(said).filter(|_| !draws));
    }
    out.replace("\\N", "\n").replace("\\n", "\n").replace("\\h", " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dialogue_is_said_and_comments_are_named() {
        let source = "[Script Info]\nTitle: 渡口\n\n[V4+ Styles]\nStyle: a,b\n\n[Events]\nFormat: Layer, Start, End, Style, Text\nDialogue: 0,0:00:01.00,0:00:02.00,a,{\\i1}开船了，{\\i0}\\N快走\nComment: 0,0:00:01.00,0:00:02.00,a,译者注\nDialogue: 0,0:00:03.00,0:00:04.00,a,{\\p1}m 0 0 l 1 1{\\p0}水{涨}了, {\nDialogue: 1,0:00:03.00,0:00:04.00,a,水{涨}了, {\n";
        assert!(is_script(source));
        let mut found = Found::new("a.ass");
        let (text, _, known) = parse(source, &mut found).unwrap();
        assert_eq!((text.as_str(), known.title.as_deref()), ("开船了，快走\n水{涨}了, {\n", Some("渡口")));
        let account = found.finish(1, wenmai_model::characters(&text), true);
        let reasons: Vec<Reason> = account.pieces.iter().map(|piece| piece.reason).collect();
        assert_eq!(reasons, [Reason::Comment, Reason::Repeated]);
        assert!(!is_script("[Script Info]\n说明\n"));
    }
}
