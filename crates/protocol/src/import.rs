//! What the worker and its importer say to each other: texts or a bundle in, a bundle out.

use crate::{Concept, Failure, FileOutcome, Reached};
use serde::{Deserialize, Serialize};

/// What the importer is to do.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Work {
    /// Make a corpus of texts.
    Import(Import),
    /// Cut the documents of a corpus again, whose bundle is the message's one buffer.
    Recut(Recut),
    /// Say what the message's one file would become. Answered by [`Imported::Previewed`].
    Preview(PreviewAsk),
    /// Read a list, the message's one file. Answered by [`Imported::Decoded`].
    Decode {
        /// The file's name.
        name: String,
    },
    /// Read no more files, and keep what is read.
    Stop,
}

/// A file to look at before it is loaded, which goes with the message.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PreviewAsk {
    /// The file's name, with its folders.
    pub name: String,
    /// How it is read.
    pub options: ReadOptions,
    /// Names of files, of which is said what the pattern of names makes of them.
    pub names: Vec<String>,
}

/// How to cut documents again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Recut {
    /// The repairs of each document that are undone then: numbers in it, ascending.
    pub undone: Vec<Vec<u32>>,
}

/// Texts to make a corpus of, whose files go with the message.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Import {
    /// The corpus' name.
    pub corpus: String,
    /// Concepts that it is searched for, and whose names are words.
    pub concepts: Vec<Concept>,
    /// The files.
    pub files: Files,
}

/// Files that go with a message, by their names in the same order, and how they are read.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Files {
    /// Their names, with the folders that they are in.
    pub names: Vec<String>,
    /// How they are read.
    pub options: ReadOptions,
    /// How single files are read that are read otherwise, by their numbers, ascending.
    pub own_options: Vec<(u32, ReadOptions)>,
}

/// How to read files. What is left out is found by looking at them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadOptions {
    /// The encoding of text files, by any of its names in the WHATWG's list.
    pub encoding: Option<String>,
    /// The columns of a table with the text, by name or by number from 1.
    pub text_columns: Vec<String>,
    /// The columns of a table that are metadata; all others unless given.
    pub meta_columns: Option<Vec<String>>,
    /// Whether a table is one document, and not each of its rows.
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

/// What a file would become.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Preview {
    /// What it is read as: `txt`, `tagged`, `conllu`, `html`, `md`, `docx`, `odt`, `epub`, `pdf`, `csv`, `tsv`, `xlsx`, `ods`,
    /// `jsonl`, `tei`, `xml`, `srt`, `zip`; empty where nothing can be read.
    pub format: String,
    /// Whether it is a table, of whose columns one may choose.
    pub is_table: bool,
    /// The first document's encoding, by its WHATWG name.
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

/// What the importer posts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Imported {
    /// It has started and takes texts.
    Ready {
        /// The importer's [`VERSION`](crate::VERSION).
        version: u32,
    },
    /// How far it is.
    Progress(Reached),
    /// What a file would become.
    Previewed(Preview),
    /// A list as UTF-8, the message's one buffer.
    Decoded(Result<(), Failure>),
    /// It is done. Of texts the bundle is the message's one file, of documents cut again its one buffer.
    Done(Result<Vec<FileOutcome>, Failure>),
}

/// The endings of names that files of each format mostly have, by the format's id: what a picker of files offers. What a
/// file is, is told by its content all the same.
pub const ENDINGS: [(&str, &[&str]); 15] = [
    ("txt", &["txt", "text", "log"]),
    ("md", &["md", "markdown"]),
    ("html", &["html", "htm", "xhtml"]),
    ("docx", &["docx"]),
    ("odt", &["odt"]),
    ("epub", &["epub"]),
    ("pdf", &["pdf"]),
    ("csv", &["csv"]),
    ("tsv", &["tsv", "tab"]),
    ("xlsx", &["xlsx"]),
    ("ods", &["ods"]),
    ("jsonl", &["jsonl", "ndjson", "json"]),
    ("xml", &["xml", "tei"]),
    ("srt", &["srt", "vtt"]),
    ("zip", &["zip"]),
];

/// The ending of the names of saved corpora.
pub const SAVED: &str = "wenmai";

/// The encodings that texts in Chinese and English are mostly in, by their WHATWG names, for a list to choose from.
pub const COMMON_ENCODINGS: [&str; 9] =
    ["UTF-8", "GBK", "gb18030", "Big5", "UTF-16LE", "UTF-16BE", "windows-1252", "Shift_JIS", "EUC-KR"];
