//! Pages of HTML.

use super::found::Found;
use super::layout::Layout;
use super::metadata::Known;
use super::pages::{page, xhtml_page};
use super::reader::{Content, Reader};
use crate::extract::{is_html, Page};
use wenmai_model::{Format, Place, Reason};

/// What is read.
pub(super) const FORMAT: Reader = Reader::text(
    Format::Html,
    |file| is_html(&file.text),
    |file, found| {
        let named_xhtml = matches!(file.ending.as_str(), "xhtml" | "xht");
        let (text, mut layout) = if named_xhtml { xhtml_page(&file.text) } else { page(&file.text) };
        if let Layout::Page(page) = &mut layout {
            account(&file.text, page, found);
        }
        Ok(Content::Document((text, layout, Known::default())))
    },
);

/// Says what of a page's text its reader does not see.
fn account(source: &str, page: &mut Page, found: &mut Found) {
    found.met(page.met);
    let (mut line, mut counted) = (1, 0);
    for piece in std::mem::take(&mut page.unread) {
        let at = (piece.at as usize).clamp(counted, source.len());
        line += memchr::memchr_iter(b'\n', &source.as_bytes()[counted..at]).count();
        counted = at;
        let reason = if piece.reading { Reason::Reading } else { Reason::Hidden };
        found.text(&piece.text);
        found.leave_out(Place::Line(line as u32), reason, &piece.text);
    }
}
