//! The strings of a workbook: those that cells name by number, and the form that they are written in.

use super::super::found::Found;
use super::super::parts::{damaged, has_letters};
use super::super::xml::{read, Node};
use wenmai_model::{Place, Reason};

/// Strings by number, and whether a cell shows them.
#[derive(Default)]
pub(super) struct Strings {
    texts: Vec<String>,
    shown: Vec<bool>,
}

impl Strings {
    /// Reads the strings of a part. Readings that stand by them are left out.
    pub fn of(part: &str, xml: &str, found: &mut Found) -> Strings {
        let mut texts: Vec<String> = Vec::new();
        let (mut in_text, mut reading, mut in_string) = (false, false, false);
        let (mut readings, mut stray) = (String::new(), String::new());
        let whole = read(xml, |node| {
            match node {
                Node::Start(element) => match element.name() {
                    "si" => {
                        texts.push(String::new());
                        in_string = true;
                    }
                    "rPh" => reading = true,
                    "t" => in_text = true,
                    _ => {}
                },
                Node::End(name) => match name {
                    "si" => in_string = false,
                    "rPh" => {
                        reading = false;
                        readings.push(' ');
                    }
                    "t" => in_text = false,
                    _ => {}
                },
                // White space between elements is only layout.
                Node::Text(text) if !in_text && text.trim().is_empty() => {}
                Node::Text(text) if reading => readings.push_str(text),
                Node::Text(text) => match texts.last_mut().filter(|_| in_string) {
                    Some(string) => string.push_str(text),
                    None => {
                        stray.push_str(text);
                        stray.push(' ');
                    }
                },
                Node::Broken(markup) => damaged(part, markup, found),
            }
            Ok(())
        });
        let place = || Place::Part(part.to_owned());
        for (text, reason) in [(readings, Reason::Reading), (stray, Reason::Damaged)] {
            if !text.trim().is_empty() {
                found.text(&text);
                found.leave_out(place(), reason, &text);
            }
        }
        if whole.is_err() {
            damaged(part, "", found);
        }
        texts.iter_mut().for_each(unescape);
        Strings { shown: vec![false; texts.len()], texts }
    }

    /// The string that a cell names; nothing where there is none.
    pub fn show(&mut self, number: usize) -> Option<&str> {
        let text = self.texts.get(number)?;
        self.shown[number] = true;
        Some(text)
    }

    /// Says what no cell shows. If sheets are damaged, it may be theirs.
    pub fn leave_out_rest(&self, part: &str, sheets_damaged: bool, found: &mut Found) {
        let rest = self.texts.iter().zip(&self.shown).filter(|(_, shown)| !**shown).map(|(text, _)| &**text);
        let rest = rest.collect::<Vec<_>>().join("\n");
        if has_letters(&rest) {
            let reason = if sheets_damaged { Reason::Damaged } else { Reason::Hidden };
            found.text(&rest);
            found.leave_out_for(Place::Part(part.to_owned()), reason, "strings that no cell shows", &rest);
        }
    }
}

/// Undoes the form that characters have which XML has none for, `_x000D_`; `_x005F_` is an underscore before such a form.
/// Lines end in a line feed.
pub(super) fn unescape(text: &mut String) {
    if !text.contains("_x") && !text.contains('\r') {
        return;
    }
    let unit = |at: usize| {
        let form = text.as_bytes().get(at..at + 7)?;
        let code = form.strip_prefix(b"_x")?.strip_suffix(b"_")?;
        code.iter().all(u8::is_ascii_hexdigit).then(|| u16::from_str_radix(&text[at + 2..at + 6], 16).ok())?
    };
    let mut plain = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(found) = text[at..].find("_x") {
        plain.push_str(&text[at..at + found]);
        at += found;
        // Halves of a pair stand one after another.
        let mut units = Vec::new();
        while let Some(unit) = unit(at) {
            units.push(unit);
            at += 7;
        }
        if units.is_empty() {
            plain.push_str("_x");
            at += 2;
        }
        let character = |unit: Result<char, _>| unit.unwrap_or(char::REPLACEMENT_CHARACTER);
        plain.extend(char::decode_utf16(units).map(character).filter(|&c| c != '\0'));
    }
    plain.push_str(&text[at..]);
    *text = plain.replace("\r\n", "\n").replace('\r', "\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_are_read_in_the_form_that_workbooks_give_them() {
        for (written, text) in [
            ("a_x000D_\nb", "a\nb"),
            ("_x005F_x0041_", "_x0041_"),
            ("_xD83D__xDE00_", "😀"),
            ("_xD83D_ _x41_ _x", "\u{fffd} _x41_ _x"),
            ("雪_x雪雪_", "雪_x雪雪_"),
        ] {
            let mut unescaped = written.to_owned();
            unescape(&mut unescaped);
            assert_eq!(unescaped, text, "{written}");
        }
    }
}
