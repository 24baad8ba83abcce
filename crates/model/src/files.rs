//! How files are read, what a file would become, and why one cannot be read.

use crate::{Account, Format};
use serde::{Deserialize, Serialize};
use std::fmt;

/// How to read files. What is left out is found by looking at them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadOptions {
    /// The encoding of text files, by any of its names in the WHATWG's list.
    pub encoding: Option<String>,
    /// The columns of a table with the text, by name or by number from 1.
    pub text_columns: Vec<String>,
    /// The columns of a table that are metadata; all others unless given.
    pub meta_columns: Option<Vec<String>>,
    /// Whether a table is one document, a row a line, and not each of its rows one.
    pub rows_joined: bool,
    /// What names of files say: `{author}_{year}`.
    pub name_pattern: Option<String>,
    /// Whether texts come cut into words.
    pub words: WordsGiven,
}

/// Whether texts come cut into words, which are kept then.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum WordsGiven {
    /// Where nearly every word of a text has its part of speech (`word/n`, `word_n`), or a file is CoNLL-U.
    #[default]
    Tagged,
    /// Words are what stands between spaces, with or without parts of speech.
    Spaces,
    /// Never: all texts are cut.
    Never,
}

/// What a file would become, without cleaning or cutting it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Preview {
    /// What it is read as; of a zip, what it is a zip of is told by its documents. Nothing where it cannot be read.
    pub format: Option<Format>,
    /// The first document's encoding, by its WHATWG name; empty where there is none.
    pub encoding: String,
    /// Whether the encoding is certain.
    pub sure: bool,
    /// How many documents it has; counting ends at 100,000.
    pub documents: u32,
    /// The first document's name.
    pub name: String,
    /// The beginning of the first document, before cleaning.
    pub text: String,
    /// Whether the first document comes cut into words.
    pub words_given: bool,
    /// What the file says of the first document: `title`, `author`, `date`, `site`, then its own fields.
    pub metadata: Vec<(String, String)>,
    /// The columns of a table.
    pub columns: Vec<Column>,
    /// What cannot be read: the file, or files in it, by their paths; at most a hundred.
    pub faults: Vec<FileOutcome>,
    /// What became of the text that was looked at.
    pub account: Account,
    /// Whether only its beginning was looked at, since it is large: it has as many documents or more.
    pub partial: bool,
    /// What the pattern makes of each of the names that were asked about; nothing for one that it does not fit.
    pub named: Vec<Vec<(String, String)>>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Its name, or its number.
    pub name: String,
    /// Some of its values, shortened.
    pub samples: Vec<String>,
    /// Whether it is the text.
    pub text: bool,
}

/// What became of a file that was to be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileOutcome {
    /// The file's name, with those of the zips around it before it.
    pub name: String,
    /// `None` when it was read; else why not.
    pub fault: Option<FileFault>,
    /// What became of its text; of a file that was not read, what was found until then.
    pub account: Account,
}

impl FileOutcome {
    /// A file that was read.
    pub fn read(name: &str, account: Account) -> FileOutcome {
        FileOutcome { name: name.to_owned(), fault: None, account }
    }

    /// A file that was not.
    pub fn failed(name: &str, fault: FileFault) -> FileOutcome {
        FileOutcome { name: name.to_owned(), fault: Some(fault), account: Account::default() }
    }
}

/// Why a file was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FileFault {
    /// There is nothing in it.
    Empty,
    /// It is no format that is read.
    Binary,
    /// It is an older format of an office program.
    OldFormat,
    /// It is, or unpacks to, more than is read.
    TooLarge,
    /// It is protected by a password.
    Encrypted,
    /// It is not whole, or not what it says it is.
    Broken,
    /// There is no text in it: pictures of pages, an empty document, an empty table.
    NoText,
    /// Its fonts do not say which characters they show.
    NoCharacters,
    /// It has no column of the name that was asked for.
    NoColumn,
    /// It is a zip inside other zips.
    TooDeep,
    /// There is no encoding of the name that was asked for.
    NoEncoding,
    /// It is a saved corpus of another version of Wenmai.
    OtherVersion,
    /// It is a saved corpus that is damaged or cut short.
    Damaged,
    /// It is a saved corpus, which is opened alone.
    NotAlone,
    /// The browser could not read it.
    Unreadable,
    /// The load was stopped before its turn came.
    Stopped,
}

/// As the tool says it.
impl fmt::Display for FileFault {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(match self {
            FileFault::Empty => "the file is empty; choose one with text in it",
            FileFault::Binary => "this is no format that is read; save its text as plain text first",
            FileFault::OldFormat => "this is an old office format; save it as docx, xlsx or plain text first",
            FileFault::TooLarge => {
                "this is, or unpacks to, more than is read at once; split it into several files"
            }
            FileFault::Encrypted => "this is protected by a password; save it without one first",
            FileFault::Broken => "this is damaged or cut short; save or download it again",
            FileFault::NoText => "there is no text in it; of pictures of pages, make text first",
            FileFault::NoCharacters => {
                "its fonts do not say which characters they show; save its text by other means"
            }
            FileFault::NoColumn => "it has no text column of this name; name one that it has",
            FileFault::TooDeep => "this is a zip inside other zips; unpack it first",
            FileFault::NoEncoding => {
                "there is no encoding of this name; try gb18030, big5, utf-8 or utf-16le"
            }
            FileFault::OtherVersion => "this is a corpus of another version of Wenmai; build it again",
            FileFault::Damaged => "this is a corpus that is damaged or cut short; build it again",
            FileFault::NotAlone => "this is a bundle; name it alone",
            FileFault::Unreadable => "it cannot be read; choose it again",
            FileFault::Stopped => "reading was stopped before its turn came",
        })
    }
}

impl std::error::Error for FileFault {}

/// The ending of the names of saved corpora.
pub const SAVED: &str = "wenmai";

/// The encodings that texts in Chinese, English, Japanese and Korean are mostly in, by their WHATWG names, for a list to choose from.
pub const COMMON_ENCODINGS: [&str; 10] = [
    "UTF-8",
    "GBK",
    "gb18030",
    "Big5",
    "UTF-16LE",
    "UTF-16BE",
    "windows-1252",
    "Shift_JIS",
    "EUC-JP",
    "EUC-KR",
];
