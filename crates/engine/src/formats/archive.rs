//! Zips: what office documents, e-books and collections of files come in. Bytes are counted as they are unpacked,
//! whatever sizes the zip claims. calamine does not count them, so spreadsheets and office documents are read by our
//! own passes over zip and quick-xml. Zips in zips are read two deep.

use crate::decode::names;
use std::io::{Cursor, Read};
use wenmai_model::FileFault;
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

/// A zip.
pub(super) struct Archive {
    zip: ZipArchive<Cursor<Vec<u8>>>,
    media_type: String,
}

impl Archive {
    pub fn open(bytes: Vec<u8>) -> Result<Archive, FileFault> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(fault)?;
        if zip.len() > MOST_ENTRIES {
            return Err(FileFault::TooLarge);
        }
        let mut archive = Archive { zip, media_type: String::new() };
        let said = archive.bytes("mimetype", &mut Budget::default()).unwrap_or_default();
        archive.media_type = String::from_utf8_lossy(&said).trim().to_owned();
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

    /// The bytes of an entry.
    pub fn bytes(&mut self, name: &str, budget: &mut Budget) -> Result<Vec<u8>, FileFault> {
        let index = self.zip.index_for_name(name).ok_or(FileFault::Broken)?;
        self.entry(index, budget)
    }

    /// The text of an entry that is in UTF-8, or says what else it is in.
    pub fn text(&mut self, name: &str, budget: &mut Budget) -> Result<String, FileFault> {
        let bytes = self.bytes(name, budget)?;
        match crate::decode::decode(&bytes) {
            Ok(decoded) => Ok(decoded.text),
            Err(_) => Err(FileFault::Broken),
        }
    }

    /// The bytes of the entry with this number.
    pub fn entry(&mut self, index: usize, budget: &mut Budget) -> Result<Vec<u8>, FileFault> {
        let entry = self.zip.by_index(index).map_err(fault)?;
        let most = budget.0.min(MOST_ENTRY).min((entry.compressed_size() * RATIO).max(HARMLESS));
        let mut bytes = Vec::new();
        entry.take(most + 1).read_to_end(&mut bytes).map_err(|_| FileFault::Broken)?;
        if bytes.len() as u64 > most {
            return Err(FileFault::TooLarge);
        }
        budget.0 -= bytes.len() as u64;
        Ok(bytes)
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
        ZipError::UnsupportedArchive(_) => FileFault::Binary,
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
