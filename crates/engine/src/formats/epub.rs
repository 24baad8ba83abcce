//! E-books (epub): the chapters in the order in which they are read, as one document.

use super::archive::{harmless, Archive, Budget};
use super::found::Found;
use super::lines::Lines;
use super::metadata::{self, Known};
use super::pages::append_page;
use super::reader::{Content, Parsed, Reader};
use super::xml::{read, Node};
use crate::extract::extract_book_page;
use std::collections::{HashMap, HashSet};
use wenmai_model::{FileFault, Format, Place, Reason};

/// What is read.
pub(super) const FORMAT: Reader = Reader::zip(
    Format::Epub,
    |zip| zip.media_type() == "application/epub+zip" || zip.has("META-INF/container.xml"),
    |mut zip, budget, found| parse(&mut zip, budget, found).map(Content::Document),
);

/// Reads an e-book.
fn parse(zip: &mut Archive, budget: &mut Budget, found: &mut Found) -> Result<Parsed, FileFault> {
    refuse_encrypted(zip, budget)?;
    let package = package_path(zip, budget)?;
    let xml = zip.text(&package, budget)?;
    let mut known = Known::default();
    metadata::dublin_core(&xml, &mut known)?;
    let book = Book::of(&xml)?;
    if let Some(date) = &book.date {
        metadata::date(date, &mut known);
    }
    let folder = package.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut lines = Lines::default();
    let mut read = HashSet::new();
    // A book whose order leads nowhere is read in the order of its list.
    let listed: Vec<&str> =
        book.pages.iter().filter(|page| !page.contents).map(|page| page.href.as_str()).collect();
    let ordered: Vec<&str> = book.spine.iter().filter_map(|id| book.page(id)).collect();
    for href in if ordered.is_empty() { &listed } else { &ordered } {
        let path = joined(folder, href);
        if !read.insert(path.clone()) {
            continue;
        }
        // A book that lacks a chapter is still a book.
        match zip.has(&path).then(|| zip.text(&path, budget)) {
            Some(Ok(page)) => append_page(&extract_book_page(&page), known.title.as_deref(), &mut lines),
            Some(Err(FileFault::TooLarge)) => return Err(FileFault::TooLarge),
            _ => found.leave_out(Place::Part(path), Reason::Damaged, ""),
        }
    }
    for page in &book.pages {
        let path = joined(folder, &page.href);
        if read.insert(path.clone()) && zip.has(&path) {
            let text = extract_book_page(&zip.text(&path, budget)?).text;
            let reason = if page.contents { Reason::Markup } else { Reason::NotInOrder };
            found.leave_out(Place::Part(path), reason, &text);
        }
    }
    let (text, layout) = lines.finish()?;
    Ok((text, layout, known))
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
}

impl Book {
    /// The address of a page to read, by its id.
    fn page(&self, id: &str) -> Option<&str> {
        let page = &self.pages[*self.places.get(id)?];
        (!page.contents).then_some(&page.href)
    }

    fn of(xml: &str) -> Result<Book, FileFault> {
        let mut book = Book::default();
        let mut in_date = false;
        read(xml, |node| {
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
                    _ => {}
                },
                Node::Text(text) if in_date => book.date.get_or_insert_default().push_str(text),
                Node::End("date") => in_date = false,
                _ => {}
            }
            Ok(())
        })?;
        Ok(book)
    }
}

fn package_path(zip: &mut Archive, budget: &mut Budget) -> Result<String, FileFault> {
    let mut path = None;
    read(&zip.text("META-INF/container.xml", budget)?, |node| {
        if let Node::Start(element) = node {
            if element.name() == "rootfile" {
                path = path.take().or_else(|| element.attribute("full-path"));
            }
        }
        Ok(())
    })?;
    path.ok_or(FileFault::Broken)
}

/// Books that were bought have their pages encrypted; fonts alone are so in many others.
fn refuse_encrypted(zip: &mut Archive, budget: &mut Budget) -> Result<(), FileFault> {
    if !zip.has("META-INF/encryption.xml") {
        return Ok(());
    }
    read(&zip.text("META-INF/encryption.xml", budget)?, |node| {
        if let Node::Start(element) = node {
            let address = element.attribute("URI").unwrap_or_default().to_lowercase();
            if element.name() == "CipherReference" && address.contains("htm") {
                return Err(FileFault::Encrypted);
            }
        }
        Ok(())
    })
}

/// An address in a package: relative to its folder, with escapes for what addresses cannot have.
fn joined(folder: &str, href: &str) -> String {
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
