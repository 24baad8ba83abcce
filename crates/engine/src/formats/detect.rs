//! What a file is: by its content, then by its name.

use super::archive::{Archive, Budget};
use super::types::{Fault, Format, ReadOptions, WordsGiven};
use super::{json, subtitles, tagged, xmltext};
use crate::extract::is_html;

/// How many bytes may stand before what a PDF begins with.
const BEFORE_PDF: usize = 1024;

/// What a file is that is no text; `None` for what may be text.
pub(super) fn binary(bytes: &[u8]) -> Result<Option<Format>, Fault> {
    if bytes.is_empty() {
        return Err(Fault::Empty);
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return zip(bytes).map(Some);
    }
    if bytes[..bytes.len().min(BEFORE_PDF)].windows(5).any(|window| window == b"%PDF-") {
        return Ok(Some(Format::Pdf));
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        // A new format with a password is wrapped in the old one.
        let wrapped: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let encrypted = bytes.windows(wrapped.len()).any(|window| window == wrapped);
        return Err(if encrypted { Fault::Encrypted } else { Fault::OldFormat });
    }
    if bytes.starts_with(b"{\\rtf") {
        return Err(Fault::OldFormat);
    }
    Ok(None)
}

fn zip(bytes: &[u8]) -> Result<Format, Fault> {
    let mut archive = Archive::open(bytes)?;
    if archive.has("mimetype") {
        let kind = archive.bytes("mimetype", &mut Budget::default()).unwrap_or_default();
        let kind = String::from_utf8_lossy(&kind);
        match kind.trim() {
            "application/epub+zip" => return Ok(Format::Epub),
            "application/vnd.oasis.opendocument.text"
            | "application/vnd.oasis.opendocument.text-template" => return Ok(Format::Odt),
            "application/vnd.oasis.opendocument.spreadsheet" => return Ok(Format::Ods),
            kind if kind.starts_with("application/vnd.oasis.") => return Err(Fault::Binary),
            _ => {}
        }
    }
    if archive.has("META-INF/container.xml") {
        return Ok(Format::Epub);
    }
    if archive.has("[Content_Types].xml") {
        if archive.has("xl/workbook.xml") {
            return Ok(Format::Xlsx);
        }
        let names = archive.names()?;
        if names.iter().any(|(_, name)| name.starts_with("word/document")) {
            return Ok(Format::Docx);
        }
        if names.iter().any(|(_, name)| name.starts_with("ppt/") || name.starts_with("xl/")) {
            return Err(Fault::Binary);
        }
    }
    Ok(Format::Zip)
}

/// What a text is. `name` is the file's, with its ending.
pub(super) fn text(name: &str, text: &str, options: &ReadOptions) -> Format {
    let ending = name.rsplit_once('.').map_or(String::new(), |(_, ending)| ending.to_ascii_lowercase());
    let start = text.trim_start();
    let declared = start.starts_with("<?xml");
    if start.starts_with('<')
        && (declared || matches!(&*ending, "xml" | "tei" | "xhtml") || xmltext::is_tei(start))
    {
        match xmltext::root(start).as_deref() {
            Some(root) if !root.eq_ignore_ascii_case("html") => {
                return if xmltext::is_tei(start) { Format::Tei } else { Format::Xml };
            }
            _ => {}
        }
    }
    if is_html(text) {
        return Format::Html;
    }
    if json::is_json(text) {
        return Format::Json;
    }
    if subtitles::is_subtitles(text) {
        return Format::Subtitles;
    }
    match &*ending {
        "csv" => return Format::Csv,
        "tsv" | "tab" => return Format::Tsv,
        "md" | "markdown" | "mkd" => return Format::Markdown,
        _ => {}
    }
    if options.words == WordsGiven::Never {
        return Format::Text;
    }
    if tagged::is_vertical(text) {
        return Format::Vertical;
    }
    if options.words == WordsGiven::Spaces || tagged::is_tagged(text) {
        return Format::Tagged;
    }
    Format::Text
}
