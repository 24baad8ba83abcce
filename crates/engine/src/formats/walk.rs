//! Files opened, told and read, with the files in them.

use super::archive::{harmless, is_litter, Archive, Budget, Unpacked};
use super::document::{Document, Item};
use super::found::Found;
use super::pattern::{without_ending, Pattern};
use super::reader::{Container, Content, Parsed, Reader, TextFile};
use super::rows::Table;
use crate::decode::{decode, decode_as, DecodeError, Decoded};
use std::ops::ControlFlow;
use wenmai_model::{characters, ending, Account, FileFault, Format, Place, ReadOptions, Reason};

/// The largest file, in bytes, that is read.
pub const LARGEST: usize = 1 << 30;

/// How deep zips in zips are read.
const DEEPEST: u32 = 2;

/// What is told of files as they are read.
pub(super) trait Visit {
    /// The file is opened; files in it are not told of.
    fn opened(&mut self, _format: Format, _content: &Content) {}

    /// A document, or a file that cannot be read. There may be enough of them.
    fn item(&mut self, item: Item) -> ControlFlow<()>;
}

impl<F: FnMut(Item) -> ControlFlow<()>> Visit for F {
    fn item(&mut self, item: Item) -> ControlFlow<()> {
        self(item)
    }
}

/// Reads a file by the first of the formats that it is told to be of.
pub(super) fn walk(
    formats: &[Reader],
    path: &str,
    bytes: Vec<u8>,
    options: &ReadOptions,
    visit: &mut dyn Visit,
) -> Account {
    let mut walk = Walk {
        formats,
        options,
        budget: Budget::default(),
        account: Account::default(),
        taken: Taken::default(),
        visit,
    };
    let _ = walk.file(Found::new(path), bytes, 0);
    walk.account
}

struct Walk<'w> {
    formats: &'w [Reader],
    options: &'w ReadOptions,
    budget: Budget,
    account: Account,
    taken: Taken,
    visit: &'w mut dyn Visit,
}

/// What documents have taken.
#[derive(Clone, Copy, Default)]
struct Taken {
    documents: u32,
    characters: u64,
}

/// A file that was told, and its encoding.
struct Opened {
    format: Format,
    encoding: &'static str,
    sure: bool,
    content: Content,
}

/// What is said of a document besides its text.
struct Source<'p> {
    path: &'p str,
    format: Format,
    encoding: &'static str,
    sure: bool,
}

impl Walk<'_> {
    /// A file, or one in a zip that is `depth` deep.
    fn file(&mut self, mut found: Found, bytes: Vec<u8>, depth: u32) -> ControlFlow<()> {
        match self.documents(bytes, depth, &mut found) {
            Ok(flow) => flow,
            Err(fault) => self.fail(found, fault),
        }
    }

    /// A file gives no document.
    fn fail(&mut self, found: Found, fault: FileFault) -> ControlFlow<()> {
        let path = found.path().to_owned();
        self.account.join(found.fail(fault));
        self.visit.item(Item { path, document: Err(fault) })
    }

    fn documents(
        &mut self,
        bytes: Vec<u8>,
        depth: u32,
        found: &mut Found,
    ) -> Result<ControlFlow<()>, FileFault> {
        let path = &*found.path().to_owned();
        let Opened { format, encoding, sure, content } = self.open(path, bytes, found)?;
        if depth == 0 {
            self.visit.opened(format, &content);
        }
        let source = Source { path, format, encoding, sure };
        let before = self.taken;
        let flow = match content {
            Content::Document(parsed) => {
                self.taken.characters += characters(&parsed.0);
                Ok(self.one(&source, 0, parsed))
            }
            Content::Table(table) => self.table(&source, &*table, found),
            Content::Files(_) if depth == DEEPEST => Err(FileFault::TooDeep),
            // Its files are accounted for one by one.
            Content::Files(zip) => {
                let of_zip = std::mem::replace(found, Found::new(path));
                self.account.join(of_zip.finish(0, 0, true));
                return self.zip(path, zip, depth);
            }
        }?;
        let taken = self.taken.characters - before.characters;
        let found = std::mem::take(found);
        self.account.join(found.finish(self.taken.documents - before.documents, taken, flow.is_continue()));
        Ok(flow)
    }

    /// Tells a file, and reads it.
    fn open(&mut self, path: &str, bytes: Vec<u8>, found: &mut Found) -> Result<Opened, FileFault> {
        if bytes.is_empty() {
            return Err(FileFault::Empty);
        }
        if bytes.len() > LARGEST {
            return Err(FileFault::TooLarge);
        }
        let packed = |format, content| Opened { format, encoding: "UTF-8", sure: true, content };
        if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
            let zip = Archive::open(bytes, found)?;
            let told = self.formats.iter().find_map(|reader| match reader.files {
                Container::Zips(told, read) if told(&zip) => Some((reader.format, read)),
                _ => None,
            });
            let (format, read) = told.ok_or(FileFault::Binary)?;
            return Ok(packed(format, read(zip, &mut self.budget, found)?));
        }
        let told = self.formats.iter().find_map(|reader| match reader.files {
            Container::Bytes(told, read) if told(&bytes) => Some((reader.format, read)),
            _ => None,
        });
        if let Some((format, read)) = told {
            return Ok(packed(format, read(bytes, found)?));
        }
        refuse(&bytes)?;
        let Decoded { text, encoding, sure, lost } = decoded(bytes, self.options)?;
        found.lost(None, lost);
        found.written(&text);
        let file = TextFile { ending: ending(path), text, options: self.options };
        let told = self.formats.iter().find_map(|reader| match reader.files {
            Container::Texts(told, read) if told(&file) => Some((reader.format, read)),
            _ => None,
        });
        let (format, read) = told.ok_or(FileFault::Binary)?;
        Ok(Opened { format, encoding, sure, content: read(file, found)? })
    }

    /// The files in a zip, in the order of their names.
    fn zip(&mut self, path: &str, mut zip: Archive, depth: u32) -> Result<ControlFlow<()>, FileFault> {
        let mut any = false;
        for (index, name) in zip.names()? {
            let name = harmless(&name);
            if is_litter(&name) || name.is_empty() {
                continue;
            }
            any = true;
            let mut found = Found::new(&format!("{path}/{name}"));
            let flow = match zip.entry(index, &mut self.budget) {
                Ok(Unpacked { bytes, damaged }) => {
                    if damaged {
                        let detail = "it breaks off, or is not what was packed";
                        found.leave_out_for(Place::File, Reason::Damaged, detail, "");
                    }
                    self.file(found, bytes, depth + 1)
                }
                Err(fault) => self.fail(found, fault),
            };
            if flow.is_break() {
                return Ok(flow);
            }
        }
        if any {
            Ok(ControlFlow::Continue(()))
        } else {
            Err(FileFault::Empty)
        }
    }

    /// A file whose rows are documents.
    fn table(
        &mut self,
        source: &Source,
        table: &dyn Table,
        found: &mut Found,
    ) -> Result<ControlFlow<()>, FileFault> {
        let mut flow = ControlFlow::Continue(());
        let mut any = false;
        table.documents(self.options, found, &mut |(number, (text, layout), known)| {
            any = true;
            self.taken.characters += characters(&text);
            flow = self.one(source, number, (text, layout, known));
            flow
        })?;
        if any {
            Ok(flow)
        } else {
            Err(FileFault::NoText)
        }
    }

    /// A document. `number` is its row; 0 where it is all of a file.
    fn one(&mut self, source: &Source, number: usize, (text, layout, known): Parsed) -> ControlFlow<()> {
        let Source { path, format, encoding, sure } = *source;
        let pattern = self.options.name_pattern.as_deref().map(Pattern::new);
        let named = pattern.and_then(|pattern| pattern.read(path)).unwrap_or_default();
        let stem = without_ending(path);
        let stem = stem.rsplit('/').next().unwrap_or(stem);
        let name = if number > 0 { format!("{stem} {number}") } else { stem.to_owned() };
        let known = named.or(known);
        self.taken.documents += 1;
        let document = Document { name, format, encoding: encoding.to_owned(), sure, text, layout, known };
        self.visit.item(Item { path: path.to_owned(), document: Ok(document) })
    }
}

/// How pictures, sounds, programs and archives that are not read begin: a short one, or one that ends in zeros, may look like a
/// text with padding.
const NO_TEXTS: [&[u8]; 14] = [
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF87a",
    b"GIF89a",
    b"II*\0",
    b"MM\0*",
    b"ID3\x03",
    b"ID3\x04",
    b"OggS\0",
    b"\x7fELF",
    b"\x1f\x8b\x08",
    b"7z\xbc\xaf\x27\x1c",
    b"Rar!\x1a\x07",
    b"BZh9",
];

/// Says why a file cannot be read that is known and not read.
fn refuse(bytes: &[u8]) -> Result<(), FileFault> {
    if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        // A new format with a password is wrapped in the old one.
        let wrapped: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let encrypted = bytes.windows(wrapped.len()).any(|window| window == wrapped);
        return Err(if encrypted { FileFault::Encrypted } else { FileFault::OldFormat });
    }
    if bytes.starts_with(b"{\\rtf") {
        return Err(FileFault::OldFormat);
    }
    if NO_TEXTS.iter().any(|begins| bytes.starts_with(begins)) {
        return Err(FileFault::Binary);
    }
    Ok(())
}

/// A file's text, in the encoding that was asked for or the one that it is likeliest in.
fn decoded(bytes: Vec<u8>, options: &ReadOptions) -> Result<Decoded, FileFault> {
    let decoded = match &options.encoding {
        Some(name) => decode_as(bytes, name).ok_or(FileFault::NoEncoding)?,
        None => decode(bytes),
    };
    decoded.map_err(|error| match error {
        DecodeError::Empty => FileFault::Empty,
        DecodeError::Binary => FileFault::Binary,
    })
}
