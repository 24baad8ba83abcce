//! Pages of HTML, whole or inside another format.

use super::found::Found;
use super::layout::{Layout, Part};
use super::lines::Lines;
use crate::extract::{extract, Block, Page, Roles};
use wenmai_model::{characters, Place, Reason};

/// A page's text, and what its markup says.
pub(super) fn page(source: &str) -> (String, Layout) {
    laid_out(extract(source))
}

pub(super) fn laid_out(mut page: Page) -> (String, Layout) {
    (std::mem::take(&mut page.text), Layout::Page(Box::new(page)))
}

/// Tells of the text of a page, and says what of it its reader does not see. `place`: where a line of the source is.
pub(super) fn account(source: &str, page: &mut Page, found: &mut Found, place: impl Fn(u32) -> Place) {
    let unread: u64 = page.unread.iter().map(|piece| characters(&piece.text)).sum();
    found.met(page.met + unread);
    leave_out_unread(source, page, found, place);
}

/// Says what of a page's text its reader does not see.
pub(super) fn leave_out_unread(
    source: &str,
    page: &mut Page,
    found: &mut Found,
    place: impl Fn(u32) -> Place,
) {
    let (mut line, mut counted) = (1, 0);
    for piece in std::mem::take(&mut page.unread) {
        let at = (piece.at as usize).clamp(counted, source.len());
        line += memchr::memchr_iter(b'\n', &source.as_bytes()[counted..at]).count();
        counted = at;
        found.leave_out_for(place(line as u32), piece.reason, piece.detail, &piece.text);
    }
}

/// Leaves the title of a page out that is a part of a document, if its words are not in the text or the document's own title.
pub(super) fn leave_out_title(page: &Page, title: Option<&str>, found: &mut Found, place: Place) -> u64 {
    let own = page.head.title.as_deref().filter(|own| Some(*own) != title && !page.text.contains(own));
    if let Some(own) = own {
        found.leave_out(place, Reason::Description, own);
    }
    own.map_or(0, characters)
}

/// Adds a page's lines to a text. A heading is the text's title where it says it first.
pub(super) fn append_page(page: &Page, title: Option<&str>, lines: &mut Lines) {
    for (line, hint) in page.text.lines().zip(&page.hints) {
        lines.exact(line);
        let first = lines.len() == line.len();
        lines.end(match hint.block {
            Block::Heading(_) if first && Some(line.trim()) == title => Some(Part::Title),
            Block::Heading(_) => Some(Part::Heading),
            _ if hint.roles.any(Roles::NAVIGATION) => Some(Part::Contents),
            _ => None,
        });
    }
}
