//! Zips: what office documents, e-books and collections of files come in. Bytes are counted as they are unpacked,
//! whatever sizes the zip claims. calamine does not count them, so spreadsheets and office documents are read by our
//! own passes over zip and quick-xml. Zips in zips are read two deep.
//!
//! Where the list of files is damaged, their heads are read (`zip_list`). A part that is damaged is read as far as it
//! goes, and one that cannot be read is left out, and both are said.

use super::asides::leave_out_asides;
use super::found::Found;
use super::zip_list;
use crate::decode::{decode, names, DecodeError};
use std::collections::HashSet;
use std::io::{Cursor, ErrorKind, Read};
use std::sync::Arc;
use wenmai_model::{ending, FileFault, Place, Reason};
use zip::result::ZipError;
use zip::ZipArchive;

/// The most that one file, with all inside it, may unpack to.
const MOST: u64 = 768 << 20;

/// The most that one entry may unpack to.
const MOST_ENTRY: u64 = 256 << 20;

/// What packs better than this is made to harm: text comes to a tenth, tables of markup to a hundredth.
const RATIO: u64 = 300;

/// What is small does no harm, however it is packed.
const HARMLESS: u64 = 16 << 20;

/// The most entries in one zip.
const MOST_ENTRIES: usize = 200_000;

/// What may still be unpacked of a file.
pub(super) struct Budget(u64);

impl Default for Budget {
    fn default() -> Budget {
        Budget(MOST)
    }
}

impl Budget {
    /// Takes what is made of what was unpacked: a small file may name one text again and again.
    pub fn spend(&mut self, bytes: usize) -> Result<(), FileFault> {
        self.0 = self.0.checked_sub(bytes as u64).ok_or(FileFault::TooLarge)?;
        Ok(())
    }
}

/// How much is unpacked in one step, in bytes: where the packed bytes are damaged, that of the last step is lost.
const STEP: usize = 1 << 10;

/// What an entry unpacks to.
#[derive(Default)]
pub(super) struct Unpacked {
    pub bytes: Vec<u8>,
    /// Whether it breaks off, or is not what was packed.
    pub damaged: bool,
}

/// The bytes of a zip, which are there once and may be read again.
#[derive(Clone)]
struct Bytes(Arc<Vec<u8>>);

impl AsRef<[u8]> for Bytes {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

/// A zip.
pub(super) struct Archive {
    zip: ZipArchive<Cursor<Bytes>>,
    media_type: String,
    /// The entries that were unpacked.
    unpacked: HashSet<usize>,
}

impl Archive {
    pub fn open(bytes: Vec<u8>, found: &mut Found) -> Result<Archive, FileFault> {
        let bytes = Bytes(Arc::new(bytes));
        let listed = ZipArchive::new(Cursor::new(bytes.clone()));
        let mended = match &listed {
            Ok(zip) if zip.offset() == 0 => zip_list::mended(
                bytes.as_ref(),
                Some((zip.len(), zip.central_directory_start())),
                MOST_ENTRIES + 1,
            ),
            // The list of a zip in this one, whose own is missing: a zip begins with its first file.
            Ok(_) | Err(ZipError::InvalidArchive(_) | ZipError::Io(_)) => {
                zip_list::mended(bytes.as_ref(), None, MOST_ENTRIES + 1)
            }
            _ => None,
        };
        drop(bytes);
        let zip = match mended {
            Some(mended) => {
                let detail =
                    "the list of files at the end of the zip is damaged or missing: they were found \
                    one by one, and some may be missing";
                found.leave_out_for(Place::File, Reason::Damaged, detail, "");
                drop(listed);
                ZipArchive::new(Cursor::new(Bytes(Arc::new(mended)))).map_err(fault)?
            }
            None => listed.map_err(fault)?,
        };
        if zip.len() > MOST_ENTRIES {
            return Err(FileFault::TooLarge);
        }
        let mut archive = Archive { zip, media_type: String::new(), unpacked: HashSet::new() };
        if let Some(index) = archive.zip.index_for_name("mimetype") {
            let said = archive.entry(index, &mut Budget::default()).unwrap_or_default();
            archive.media_type = String::from_utf8_lossy(&said.bytes).trim().to_owned();
        }
        Ok(archive)
    }

    /// What it says it is, as OpenDocument and EPUB do; empty where it says nothing.
    pub fn media_type(&self) -> &str {
        &self.media_type
    }

    /// Whether the name of an entry begins so.
    pub fn any(&self, start: &str) -> bool {
        self.zip.file_names().flatten().any(|name| name.starts_with(start))
    }

    /// Whether there is an entry of this name.
    pub fn has(&self, name: &str) -> bool {
        self.zip.index_for_name(name).is_some()
    }

    /// The text of a part without which there is none. What is wrong with it is said.
    pub fn text(&mut self, name: &str, budget: &mut Budget, found: &mut Found) -> Result<String, FileFault> {
        let index = self.zip.index_for_name(name).ok_or(FileFault::Broken)?;
        let first = !self.unpacked.contains(&index);
        let Unpacked { bytes, damaged } = self.entry(index, budget)?;
        if damaged {
            let detail = "it breaks off, or is not what was packed";
            found.leave_out_for(Place::Part(name.to_owned()), Reason::Damaged, detail, "");
        }
        match decode(bytes) {
            Ok(decoded) => {
                found.lost(Some(name), decoded.lost);
                // A page of a book tells of its own.
                let is_page = matches!(ending(name).as_str(), "xhtml" | "html" | "htm" | "xht");
                if first && !is_page {
                    leave_out_asides(&decoded.text, found, |_| Place::Part(name.to_owned()));
                }
                Ok(decoded.text)
            }
            Err(DecodeError::Empty) => Ok(String::new()),
            Err(DecodeError::Binary) => Err(FileFault::Broken),
        }
    }

    /// The same of one that may be missing. One that cannot be read is left out.
    pub fn part(&mut self, name: &str, budget: &mut Budget, found: &mut Found) -> Option<String> {
        if !self.has(name) {
            return None;
        }
        self.text(name, budget, found).map_err(|fault| found.leave_out_part(name, fault)).ok()
    }

    /// What the entry with this number unpacks to, as far as it can be unpacked.
    pub fn entry(&mut self, index: usize, budget: &mut Budget) -> Result<Unpacked, FileFault> {
        self.unpacked.insert(index);
        let mut entry = self.zip.by_index(index).map_err(fault)?;
        let most =
            budget.0.min(MOST_ENTRY).min((entry.compressed_size().saturating_mul(RATIO)).max(HARMLESS));
        let mut bytes = Vec::new();
        let mut step = [0; STEP];
        let damaged = loop {
            match entry.read(&mut step) {
                Ok(0) => break false,
                Ok(length) => bytes.extend_from_slice(&step[..length]),
                Err(error) if error.kind() == ErrorKind::Unsupported => return Err(FileFault::Binary),
                Err(_) => break true,
            }
            if bytes.len() as u64 > most {
                // What was unpacked in vain counts, too.
                budget.0 = budget.0.saturating_sub(most);
                return Err(FileFault::TooLarge);
            }
        };
        budget.0 -= bytes.len() as u64;
        if damaged && bytes.is_empty() {
            return Err(FileFault::Broken);
        }
        Ok(Unpacked { bytes, damaged })
    }

    /// The names of all files in it that were not unpacked, in their order.
    pub fn rest(&mut self) -> Result<Vec<String>, FileFault> {
        let mut names = self.names()?;
        names.retain(|(index, _)| !self.unpacked.contains(index));
        Ok(names.into_iter().map(|(_, name)| name).collect())
    }

    /// The names of all entries that are files, with their numbers, in the order of the names.
    pub fn names(&mut self) -> Result<Vec<(usize, String)>, FileFault> {
        let mut raw = Vec::new();
        for index in 0..self.zip.len() {
            let entry = self.zip.by_index_raw(index).map_err(fault)?;
            if !entry.is_dir() {
                raw.push((index, entry.name_raw().to_vec()));
            }
        }
        let mut names: Vec<(usize, String)> =
            raw.iter().map(|(index, _)| *index).zip(names(raw.iter().map(|(_, name)| &name[..]))).collect();
        names.sort_by(|a, b| (&a.1, a.0).cmp(&(&b.1, b.0)));
        Ok(names)
    }
}

fn fault(error: ZipError) -> FileFault {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword => {
            FileFault::Encrypted
        }
        ZipError::UnsupportedArchive(_) | ZipError::CompressionMethodNotSupported(_) => FileFault::Binary,
        _ => FileFault::Broken,
    }
}

/// A path inside a zip with nothing in it that leads elsewhere: it is only a name.
pub(super) fn harmless(path: &str) -> String {
    let parts =
        path.split(['/', '\\']).filter(|part| !matches!(*part, "" | "." | "..") && !part.ends_with(':'));
    let clean = |part: &str| part.chars().filter(|c| !c.is_control()).collect::<String>();
    parts.map(clean).collect::<Vec<_>>().join("/")
}

/// Whether an entry is there for a file manager only.
pub(super) fn is_litter(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    path.starts_with("__MACOSX/") || name.starts_with('.') || matches!(name, "Thumbs.db" | "desktop.ini")
}
