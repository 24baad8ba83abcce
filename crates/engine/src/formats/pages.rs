//! Pages of HTML, whole or inside another format.

use super::layout::{Layout, Part};
use super::lines::Lines;
use crate::extract::{extract, extract_xhtml, Block, Page, Roles};

/// A page's text, and what its markup says.
pub(super) fn page(source: &str) -> (String, Layout) {
    laid_out(extract(source))
}

/// The same of a file that is named as XHTML.
pub(super) fn xhtml_page(source: &str) -> (String, Layout) {
    laid_out(extract_xhtml(source))
}

fn laid_out(mut page: Page) -> (String, Layout) {
    (std::mem::take(&mut page.text), Layout::Page(Box::new(page)))
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
