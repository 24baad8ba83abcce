//! E-books (epub): the chapters in the order in which they are read, as one document.

use super::archive::{harmless, Archive, Budget};
use super::found::Found;
use super::lines::Lines;
use super::metadata::{self, Known};
use super::pages::{account, append_page, leave_out_title};
use super::parts::{damaged, has_letters, read_settings};
use super::reader::{Content, Parsed, Reader};
use super::xml::{read, Node};
use crate::extract::{extract_book_page, Page};
use std::collections::{HashMap, HashSet};
use wenmai_model::{ending, FileFault, Format, Place, Reason};

/// What is read.
pub(super) const FORMAT: Reader = Reader::zip(
    Format::Epub,
    |zip| zip.media_type() == "application/epub+zip" || zip.has("META-INF/container.xml"),
    |mut zip, budget, found| parse(&mut zip, budget, found).map(Content::Document),
);

/// Reads an e-book.
fn parse(zip: &mut Archive, budget: &mut Budget, found: &mut Found) -> Result<Parsed, FileFault> {
    let locked = locked(zip, budget, found);
    let mut known = Known::default();
    let package = package_path(zip, budget, found);
    let book = match package.as_ref().and_then(|package| zip.part(package, budget, found)) {
        Some(xml) => {
            let whole = metadata::dublin_core(&xml, &mut known);
            let book = Book::of(&xml);
            if let Some(package) = &package {
                if !book.stray.is_empty() {
                    found.text(&book.stray);
                    found.leave_out(Place::Part(package.clone()), Reason::Markup, &book.stray);
                }
                if !whole {
                    damaged(package, "", found);
                }
            }
            book
        }
        None => Book::default(),
    };
    let package = package.unwrap_or_default();
    if let Some(date) = &book.date {
        metadata::date(date, &mut known);
    }
    let folder = package.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut lines = Lines::default();
    let mut read = HashSet::new();
    // A book whose order leads nowhere is read in the order of its list.
    let listed: Vec<&str> =
        book.pages.iter().filter(|page| !page.contents).map(|page| page.href.as_str()).collect();
    for id in book.spine.iter().filter(|id| !book.places.contains_key(*id)) {
        found.leave_out_missing(id);
    }
    let ordered: Vec<&str> = book.spine.iter().filter_map(|id| book.page(id)).collect();
    let pages = if ordered.is_empty() { listed } else { ordered };
    let mut pages: Vec<String> = pages.into_iter().map(|href| joined(folder, href)).collect();
    if pages.is_empty() {
        // Nor is it without a list.
        pages = zip.rest()?.into_iter().filter(|name| is_page(name)).collect();
    }
    let mut fault = None;
    for path in pages {
        if !read.insert(path.clone()) {
            continue;
        }
        // A book that lacks a chapter is still a book.
        if !zip.has(&path) {
            found.leave_out_missing(&path);
        } else if locked.contains(&path) {
            found.leave_out_part(&path, FileFault::Encrypted);
            fault = Some(FileFault::Encrypted);
        } else {
            match zip.text(&path, budget, found) {
                Ok(source) => {
                    let page = told(&source, &path, known.title.as_deref(), found);
                    append_page(&page, known.title.as_deref(), &mut lines);
                }
                Err(why) => {
                    found.leave_out_part(&path, why);
                    fault = Some(why);
                }
            }
        }
    }
    let contents = book.pages.iter().filter(|page| page.contents).map(|page| joined(folder, &page.href));
    let contents: HashSet<String> = contents.collect();
    for path in zip.rest()? {
        if is_page(&path) && read.insert(path.clone()) {
            if let Some(source) = zip.part(&path, budget, found) {
                let reason = if contents.contains(&path) { Reason::Markup } else { Reason::NotInOrder };
                let text = told(&source, &path, known.title.as_deref(), found).text;
                if !text.trim().is_empty() {
                    found.leave_out(Place::Part(path), reason, &text);
                }
            }
        }
    }
    let (text, layout) = lines.finish().map_err(|none| fault.unwrap_or(none))?;
    Ok((text, layout, known))
}

/// Whether an entry is a page by its name.
fn is_page(path: &str) -> bool {
    matches!(ending(path).as_str(), "xhtml" | "html" | "htm" | "xht")
}

/// A page, of which is said what its reader does not see.
fn told(source: &str, path: &str, title: Option<&str>, found: &mut Found) -> Page {
    let mut page = extract_book_page(source);
    let place = Place::Part(path.to_owned());
    account(source, &mut page, found, |_| place.clone());
    let own = leave_out_title(&page, title, found, place);
    found.met(own);
    page
}

/// A page of a book.
struct BookPage {
    href: String,
    /// Whether it is the table of contents, which is no page that is read.
    contents: bool,
}

/// What an e-book's package says.
#[derive(Default)]
struct Book {
    /// In the order of its list.
    pages: Vec<BookPage>,
    /// Places in the list by ids.
    places: HashMap<String, usize>,
    /// Ids of pages in the order of reading.
    spine: Vec<String>,
    date: Option<String>,
    /// Text that stands outside of what it says of itself.
    stray: String,
}

impl Book {
    /// The address of a page to read, by its id.
    fn page(&self, id: &str) -> Option<&str> {
        let page = &self.pages[*self.places.get(id)?];
        (!page.contents).then_some(&page.href)
    }

    fn of(xml: &str) -> Book {
        let mut book = Book::default();
        let mut in_date = false;
        let mut in_metadata = false;
        // That it is damaged is said where its properties are read.
        let _ = read(xml, |node| {
            match node {
                Node::Start(element) => match element.name() {
                    "item" => {
                        let page = element.attribute("media-type").is_none_or(|kind| kind.contains("html"));
                        let contents = element.attribute("properties").is_some_and(|properties| {
                            properties.split(' ').any(|property| property == "nav")
                        });
                        if let (true, Some(id), Some(href)) =
                            (page, element.attribute("id"), element.attribute("href"))
                        {
                            book.places.insert(id, book.pages.len());
                            book.pages.push(BookPage { href, contents });
                        }
                    }
                    "itemref" => book.spine.extend(element.attribute("idref")),
                    "date" => in_date = book.date.is_none(),
                    "metadata" => in_metadata = true,
                    _ => {}
                },
                Node::Text(text) if in_date => book.date.get_or_insert_default().push_str(text),
                Node::End("date") => in_date = false,
                Node::End("metadata") => in_metadata = false,
                Node::Text(text) if !in_metadata && has_letters(text) => {
                    book.stray.push_str(text);
                    book.stray.push(' ');
                }
                _ => {}
            }
            Ok(())
        });
        book
    }
}

/// The part that says what is in the book: the one that is named, else one that is called so.
fn package_path(zip: &mut Archive, budget: &mut Budget, found: &mut Found) -> Option<String> {
    const NAME: &str = "META-INF/container.xml";
    let mut named = None;
    let xml = zip.part(NAME, budget, found).unwrap_or_default();
    read_settings(NAME, &xml, found, |node| {
        if let Node::Start(element) = node {
            if element.name() == "rootfile" {
                named = named.take().or_else(|| element.attribute("full-path"));
            }
        }
    });
    let path = named.iter().map(|path| harmless(path)).find(|path| zip.has(path));
    if path.is_none() {
        named.iter().for_each(|path| found.leave_out_missing(path));
    }
    path.or_else(|| zip.rest().ok()?.into_iter().find(|name| name.ends_with(".opf")))
}

/// The pages that are encrypted, as those of books are that were bought; in many others fonts alone are.
fn locked(zip: &mut Archive, budget: &mut Budget, found: &mut Found) -> HashSet<String> {
    let mut locked = HashSet::new();
    if let Some(xml) = zip.part("META-INF/encryption.xml", budget, found) {
        let _ = read(&xml, |node| {
            if let Node::Start(element) = node {
                let address = element.attribute("URI").filter(|_| element.name() == "CipherReference");
                locked.extend(address.map(|address| joined("", &address)));
            }
            Ok(())
        });
    }
    locked
}

/// An address in a package: relative to its folder, with escapes for what addresses cannot have.
pub(super) fn joined(folder: &str, href: &str) -> String {
    let href = unescaped(href.split(['#', '?']).next().unwrap_or(href));
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in href.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    harmless(&parts.join("/"))
}

/// `%E4%B8%80.xhtml` to `一.xhtml`.
fn unescaped(address: &str) -> String {
    let bytes = address.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let code = (bytes[at] == b'%').then(|| address.get(at + 1..at + 3)).flatten();
        match code.and_then(|code| u8::from_str_radix(code, 16).ok()) {
            Some(byte) => {
                out.push(byte);
                at += 3;
            }
            None => {
                out.push(bytes[at]);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_stay_inside_the_book() {
        assert_eq!(joined("OEBPS", "text/%E4%B8%80.xhtml#a"), "OEBPS/text/一.xhtml");
        assert_eq!(joined("OEBPS", "../../../etc/x"), "etc/x");
        assert_eq!(joined("", "a%zz%4"), "a%zz%4");
    }
}
