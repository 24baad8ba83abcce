//! Pages of HTML.

use super::metadata::Known;
use super::pages::{account, laid_out};
use super::reader::{Content, Reader, TextFile};
use crate::extract::{extract, extract_xhtml, is_html};
use wenmai_model::{Format, Place};

/// What is read.
pub(super) const FORMAT: Reader = Reader::text(Format::Html, is_page, |file, found| {
    let named_xhtml = matches!(file.ending.as_str(), "xhtml" | "xht");
    let mut page = if named_xhtml { extract_xhtml(&file.text) } else { extract(&file.text) };
    account(&file.text, &mut page, found, Place::Line);
    let (text, layout) = laid_out(page);
    Ok(Content::Document((text, layout, Known::default())))
});

/// Whether a file is a page by its text, or by its name where damage has left only some of the tags that pages have.
pub(super) fn is_page(file: &TextFile) -> bool {
    let has_tag = || ["<head", "<body", "</body", "</html"].iter().any(|tag| file.text.contains(tag));
    is_html(&file.text) && !is_around_page(file) || file.is_named(Format::Html) && has_tag()
}

/// Whether a file is named as one that may have a page within it, and does not begin with it: a table in whose cells pages
/// are, a text in Markdown.
fn is_around_page(file: &TextFile) -> bool {
    let may_be_around = [Format::Csv, Format::Tsv, Format::Markdown, Format::Json];
    may_be_around.into_iter().any(|format| file.is_named(format))
        && !file.text.trim_start_matches('\u{feff}').trim_start().starts_with('<')
}
