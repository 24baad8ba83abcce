//! What files are read to, and how to read them, as plain data.

use crate::extract::Page;
use std::fmt;

/// How to read files. What is left out is found by looking at them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadOptions {
    /// The encoding of text files, by any of its names in the WHATWG's list.
    pub encoding: Option<String>,
    /// The columns of a table with the text, by name or by number from 1.
    pub text_columns: Vec<String>,
    /// The columns of a table that are metadata; all others unless given.
    pub meta_columns: Option<Vec<String>>,
    /// What is a document of a table.
    pub rows: Rows,
    /// What names of files say: `{author}_{year}`.
    pub name_pattern: Option<String>,
    /// Whether texts come cut into words.
    pub words: WordsGiven,
}

/// What is a document of a table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rows {
    /// Each of its rows.
    #[default]
    Each,
    /// All of it, a row a line.
    Joined,
}

/// Whether texts come cut into words, which are kept then.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum WordsGiven {
    /// Where nearly every word of a text has its part of speech (`word/n`, `word_n`), or a file is CoNLL-U.
    #[default]
    Tagged,
    /// Words are what stands between spaces, with or without parts of speech.
    Spaces,
    /// Never: all texts are cut.
    Never,
}

/// A format that is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// Plain text.
    Text,
    /// Words with parts of speech, or with spaces between.
    Tagged,
    /// A word a line: CoNLL-U, or the vertical text of corpus managers.
    Vertical,
    /// A page of HTML.
    Html,
    /// Markdown.
    Markdown,
    /// A text of Word (docx).
    Docx,
    /// A text of LibreOffice (odt).
    Odt,
    /// An e-book (epub).
    Epub,
    /// A PDF.
    Pdf,
    /// A table with commas or semicolons.
    Csv,
    /// A table with tabs.
    Tsv,
    /// A workbook of Excel (xlsx).
    Xlsx,
    /// A spreadsheet of LibreOffice (ods).
    Ods,
    /// JSON, a record a line, or an array of records.
    Json,
    /// TEI.
    Tei,
    /// Any other XML.
    Xml,
    /// Subtitles of SubRip or WebVTT.
    Subtitles,
    /// A zip of files.
    Zip,
}

impl Format {
    /// Its name in commands and messages.
    pub fn id(self) -> &'static str {
        match self {
            Format::Text => "txt",
            Format::Tagged => "tagged",
            Format::Vertical => "conllu",
            Format::Html => "html",
            Format::Markdown => "md",
            Format::Docx => "docx",
            Format::Odt => "odt",
            Format::Epub => "epub",
            Format::Pdf => "pdf",
            Format::Csv => "csv",
            Format::Tsv => "tsv",
            Format::Xlsx => "xlsx",
            Format::Ods => "ods",
            Format::Json => "jsonl",
            Format::Tei => "tei",
            Format::Xml => "xml",
            Format::Subtitles => "srt",
            Format::Zip => "zip",
        }
    }

    /// Whether it is a table, of whose columns one may choose.
    pub fn is_table(self) -> bool {
        matches!(self, Format::Csv | Format::Tsv | Format::Xlsx | Format::Ods | Format::Json)
    }
}

/// A document as its file has it, before cleaning.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// The file's name without folder and ending; of a table, with the row's number.
    pub name: String,
    /// What it was read as.
    pub format: Format,
    /// The encoding of the file, by its WHATWG name; UTF-8 where the format is not text.
    pub encoding: String,
    /// Whether the encoding is certain.
    pub sure: bool,
    /// The text. All offsets count from its start.
    pub text: String,
    /// What is known of its lines.
    pub layout: Layout,
    /// What the file says of it.
    pub known: Known,
}

/// What is known of a document's lines.
#[derive(Clone, Debug, PartialEq)]
pub enum Layout {
    /// Nothing: cleaning tells.
    Plain,
    /// A page of HTML and what its markup says.
    Page(Box<Page>),
    /// Each line is a paragraph, and these are more than that: lines in ascending order.
    Paragraphs(Vec<(u32, Part)>),
    /// It comes cut into words.
    Words(Words),
}

/// What a line is besides a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The document's title.
    Title,
    /// A heading inside the text.
    Heading,
    /// Author, date or the like.
    Byline,
    /// A table of contents.
    Contents,
}

/// The words that a document comes cut into.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// First byte, one past the last, and part of speech (a place in `tags`), ascending; no word crosses a line.
    pub spans: Vec<(u32, u32, Option<u32>)>,
    /// Parts of speech.
    pub tags: Vec<String>,
}

/// What a file says of a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// Its title.
    pub title: Option<String>,
    /// Its author.
    pub author: Option<String>,
    /// `YYYY-MM-DD`, or as much of it as is known.
    pub date: Option<String>,
    /// `HH:MM` or `HH:MM:SS`.
    pub time: Option<String>,
    /// The site or medium.
    pub site: Option<String>,
    /// Anything else, by its name.
    pub fields: Vec<(String, String)>,
}

/// A document, or why there is none.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Where it stands: the file's name, with those of the zips around it before it.
    pub path: String,
    /// What was read.
    pub document: Result<Document, Fault>,
}

/// Why a file cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
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
    /// It has no column of this name.
    NoColumn,
    /// A zip inside zips.
    TooDeep,
    /// There is no encoding of this name.
    NoEncoding,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(match self {
            Fault::Empty => "the file is empty; choose one with text in it",
            Fault::Binary => "this is no format that is read; save its text as plain text first",
            Fault::OldFormat => "this is an old office format; save it as docx, xlsx or plain text first",
            Fault::TooLarge => {
                "this is, or unpacks to, more than is read at once; split it into several files"
            }
            Fault::Encrypted => "this is protected by a password; save it without one first",
            Fault::Broken => "this is damaged or cut short; save or download it again",
            Fault::NoText => "there is no text in it; of pictures of pages, make text first",
            Fault::NoCharacters => {
                "its fonts do not say which characters they show; save its text by other means"
            }
            Fault::NoColumn => "it has no text column of this name; name one that it has",
            Fault::TooDeep => "this is a zip inside other zips; unpack it first",
            Fault::NoEncoding => "there is no encoding of this name; try gb18030, big5, utf-8 or utf-16le",
        })
    }
}

impl std::error::Error for Fault {}
