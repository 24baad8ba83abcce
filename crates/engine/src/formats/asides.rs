//! Comments and instructions in XML. No reader of a file sees them, and somebody may have written in them: they are named, as
//! those of pages are. An instruction speaks to programs, unless it has other letters than those of names.

use super::found::Found;
use super::xml::{Piece, Pieces};
use crate::extract::without_tags;
use memchr::memmem;
use wenmai_model::{Place, Reason};

/// Says what is written in them. `place`: where a line of the document is.
pub(super) fn leave_out_asides(xml: &str, found: &mut Found, place: impl Fn(u32) -> Place) {
    if memmem::find(xml.as_bytes(), b"<!--").is_none() && memmem::rfind(xml.as_bytes(), b"<?") <= Some(0) {
        return;
    }
    let (mut line, mut counted) = (1, 0);
    let mut say = |at: usize, reason: Reason, written: &str| {
        line += memchr::memchr_iter(b'\n', &xml.as_bytes()[counted..at]).count() as u32;
        counted = at;
        let text = without_tags(written);
        if text.chars().any(char::is_alphanumeric) {
            found.text(&text);
            found.leave_out(place(line), reason, &text);
        }
    };
    for (at, piece) in Pieces::of(xml) {
        match piece {
            Piece::Comment(text) => say(at, Reason::Comment, text),
            Piece::Instruction(text) if text.chars().any(|c| !c.is_ascii() && c.is_alphabetic()) => {
                say(at, Reason::Markup, text);
            }
            // Those among the declarations.
            Piece::Declared(subset) => {
                let mut rest = subset;
                while let Some((_, after)) = rest.split_once("<!--") {
                    let Some((comment, after)) = after.split_once("-->") else { break };
                    say(at, Reason::Comment, comment);
                    rest = after;
                }
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_in_them_is_named() {
        let xml = "<?xml version=\"1.0\"?>\n<!DOCTYPE a [<!-- 型 --><!ENTITY b \"<!-- c\">]>\n<a><!-- 水位<b>待</b>核 --><p>河</p>\n\
            <?oxygen 渡口?><?page 12?><!----><!-- -- --></a>";
        let mut found = Found::new("a.xml");
        leave_out_asides(xml, &mut found, Place::Line);
        let account = found.finish(1, 0, true);
        let named: Vec<_> = account
            .pieces
            .iter()
            .map(|piece| (piece.place.clone(), piece.reason, piece.beginning.as_str()))
            .collect();
        assert_eq!(
            named,
            [
                (Place::Line(2), Reason::Comment, "型"),
                (Place::Line(3), Reason::Comment, "水位待核"),
                (Place::Line(4), Reason::Markup, "oxygen 渡口"),
            ]
        );
        assert_eq!(account.losses(), 0);
    }
}
