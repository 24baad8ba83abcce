//! Editing metadata fields: what can be changed, the table of documents, and what a pasted table would do.

use crate::named::named;
use crate::said::{said, Said};
use crate::{FieldType, Lang};
use serde::{Deserialize, Serialize};

/// A change of metadata. Fields have the names under which they are listed, or any that tables have for them (`作者`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FieldsEdit {
    /// Documents by their numbers have these values; the empty text is none.
    Set {
        field: String,
        values: Vec<(u32, String)>,
    },
    /// A field is of this type; `None`: as its values tell.
    Type {
        field: String,
        kind: Option<FieldType>,
    },
    Rename {
        field: String,
        to: String,
    },
    Remove {
        field: String,
    },
    /// What a table says, as text: its first row names the columns.
    Table(String),
}

/// Why metadata is not changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FieldsFault {
    /// Nothing is otherwise by it.
    Nothing,
    /// What is to be a date cannot be read as one.
    NoDate,
    /// Name, kind and year of a document are told by the document, its text and its date.
    Told,
    /// Another field has the name.
    Taken,
    /// The name is empty.
    NoName,
    NoField,
    /// The text is no table of two columns and two rows.
    NoTable,
    /// No row of the table is about a document of the corpus.
    NoMatch,
}

/// How rows of a table are told to be about documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TableKey {
    /// By the documents' names, which are those of their files.
    Name,
    Title,
    /// By a field in which each document has a value of its own.
    Field,
}

named! {
    /// What of a table is not taken, or takes nothing.
    TableFault, "fault of a table" {
        /// Rows that are about no document.
        Unmatched = "unmatched",
        /// Rows that may be about several documents.
        Ambiguous = "ambiguous",
        /// Rows about a document that a row before was about.
        Repeated = "repeated",
        /// Rows with fewer cells than there are columns.
        Short = "short",
        /// Rows with cells beyond the columns.
        Long = "long",
        /// Cells that are to be a date and are none.
        NoDate = "no_date",
        /// Cells with more than a field holds.
        TooLong = "too_long",
        /// Columns without a name, of a name that another has, or of what documents tell themselves.
        Columns = "columns",
        /// Empty cells, where the document keeps what it has.
        Empty = "empty",
        /// Documents that no row is about.
        Unmentioned = "unmentioned",
    }
}

/// How many of each fault are named.
pub const FIRST_FAULTS: usize = 5;

/// How many new fields are named in a sentence.
const MOST_NEW: usize = 12;

/// How often a table has a fault.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableFaults {
    pub kind: TableFault,
    pub total: u32,
    /// The first of them: the number of the row, the column or the document, from 1, and what stands there.
    pub first: Vec<(u32, String)>,
}

/// What a table does, or would do, to metadata.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldsTableReport {
    /// Rows below the names of columns.
    pub rows: u32,
    /// Those that are about a document.
    pub matched: u32,
    /// The column that says about which.
    pub by: String,
    pub key: TableKey,
    /// Fields that the corpus has not had.
    pub new: Vec<String>,
    /// Values where the document had none.
    pub filled: u32,
    /// Values in place of others.
    pub replaced: u32,
    /// In the order of their kinds; what does not occur is not among them.
    pub faults: Vec<TableFaults>,
}

/// What would come of a table that is pasted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldsTableAsk {
    pub text: String,
    /// The language that it is said in.
    pub lang: Lang,
}

/// What would come of it, said where it is found: the page has no words for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldsTableSaid {
    pub sentences: Vec<String>,
    /// Whether a value would be another.
    pub changes: bool,
}

/// Documents by fields, whatever the filter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentFieldsAsk {
    /// The fields that are shown; empty for all. Of a table to be saved, for all that can be edited.
    pub fields: Vec<String>,
    /// The name of the field that the reader looks at; if there is none, it is shown without values, to be given some.
    pub from: String,
    /// Only documents in whose name, title or shown values this stands.
    pub find: String,
    pub offset: u32,
    /// At most 1,000.
    pub limit: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentFields {
    /// Those that are shown.
    pub fields: Vec<FieldAbout>,
    /// The place of the field that the reader looks at.
    pub first: u32,
    /// Why there can be no field of that name.
    pub fault: Option<FieldsFault>,
    /// Documents that are found.
    pub items: u32,
    /// The first of the page.
    pub offset: u32,
    /// Numbers and names of documents, and their values in these fields.
    pub rows: Vec<(u32, String, Vec<String>)>,
}

/// A field, for who edits it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldAbout {
    pub name: String,
    pub kind: FieldType,
    /// Whether the type was given by a reader.
    pub given: bool,
    /// Whether its values are the documents' own, and not told of them.
    pub editable: bool,
    /// Documents that have a value; none where the field is to be.
    pub documents: u32,
}

impl FieldsFault {
    /// It, and the way on.
    pub fn sentence(self, lang: Lang) -> &'static str {
        let said: Said = match self {
            FieldsFault::Nothing => said!(
                "This changes nothing: it is so already.",
                "没有变化：本来就是这样。",
                "沒有變動：原本就是這樣。"
            ),
            FieldsFault::NoDate => said!(
                "This is no date: write a year, a month or a day, such as 2014, 2014-02 or 2014-02-24.",
                "这不是日期：请写年、月或日，例如 2014、2014-02 或 2014-02-24。",
                "這不是日期：請填年、月或日，例如 2014、2014-02 或 2014-02-24。"
            ),
            FieldsFault::Told => said!(
                "The documents themselves tell this, a year by its date: edit the date, or choose another name.",
                "这一项由文档本身得出，年份取自日期：请改日期，或换一个名称。",
                "這一項由文件本身得出，年份取自日期：請改日期，或換一個名稱。"
            ),
            FieldsFault::Taken => said!(
                "There is a field of this name: choose another.",
                "已有同名字段：请换一个名称。",
                "已有同名欄位：請換一個名稱。"
            ),
            FieldsFault::NoName => said!("Give the field a name.", "请给字段起个名称。", "請為欄位取個名稱。"),
            FieldsFault::NoField => said!("There is no such field.", "没有这个字段。", "沒有這個欄位。"),
            FieldsFault::NoTable => said!(
                "This is no table: its first row names the columns, of which one says which document each row is about.",
                "这不是表格：第一行应为列名，其中一列说明每行是哪篇文档。",
                "這不是表格：第一列應為欄名，其中一欄說明每列是哪份文件。"
            ),
            FieldsFault::NoMatch => said!(
                "No row is about a document of this corpus: one column has to have names or titles of documents.",
                "没有一行对得上语料库中的文档：须有一列是文档名或标题。",
                "沒有一列對應到語料庫中的文件：須有一欄是文件名稱或標題。"
            ),
        };
        said.of(lang)
    }
}

impl TableFault {
    /// What there are so many of.
    fn said(self, lang: Lang) -> &'static str {
        let said: Said = match self {
            TableFault::Unmatched => {
                said!("rows about no document", "对不上任何文档的行", "對應不到文件的列")
            }
            TableFault::Ambiguous => {
                said!("rows that may be about several documents", "可对上多篇文档的行", "可對應多份文件的列")
            }
            TableFault::Repeated => said!(
                "rows about a document that a row above is about",
                "与前面某行指同一篇文档的行",
                "與前面某列指同一份文件的列"
            ),
            TableFault::Short => {
                said!("rows with fewer cells than columns", "单元格不足的行", "儲存格不足的列")
            }
            TableFault::Long => {
                said!("rows with cells beyond the columns", "单元格多于列数的行", "儲存格多於欄數的列")
            }
            TableFault::NoDate => {
                said!("cells left out that are no date", "不取的单元格：不是日期", "不取的儲存格：不是日期")
            }
            TableFault::TooLong => {
                said!("cells left out that are too long", "不取的单元格：过长", "不取的儲存格：過長")
            }
            TableFault::Columns => said!(
                "columns left out, without a name, named twice, or told by the documents themselves",
                "不取的列：没有列名、列名重复，或由文档本身得出",
                "不取的欄：沒有欄名、欄名重複，或由文件本身得出"
            ),
            TableFault::Empty => said!(
                "empty cells where documents keep what they have",
                "空单元格，文档保留原值",
                "空白儲存格，文件保留原值"
            ),
            TableFault::Unmentioned => {
                said!("documents in no row", "表中没有的文档", "表中沒有的文件")
            }
        };
        said.of(lang)
    }
}

impl FieldsTableReport {
    /// What the table does, then what of it is not taken, a sentence each.
    pub fn sentences(&self, lang: Lang) -> Vec<String> {
        let FieldsTableReport { rows, matched, by, filled, replaced, .. } = self;
        let key: Said = match self.key {
            TableKey::Name => said!("names of documents", "文档名", "文件名稱"),
            TableKey::Title => said!("titles", "标题", "標題"),
            TableKey::Field => said!("values of this field", "此字段的值", "此欄位的值"),
        };
        let key = key.of(lang);
        let (mut first, new, end) = match lang {
            Lang::En => (
                format!(
                    "{matched} of {rows} rows match by the column “{by}” ({key}); \
                     {filled} new values, {replaced} changed values"
                ),
                "; new fields: ",
                ".",
            ),
            Lang::ZhHans => (
                format!(
                    "{rows} 行中有 {matched} 行按“{by}”列（{key}）对上了文档；\
                     新填 {filled} 个值，改动 {replaced} 个值"
                ),
                "；新字段：",
                "。",
            ),
            Lang::ZhHant => (
                format!(
                    "{rows} 列中有 {matched} 列依「{by}」欄（{key}）對應到文件；\
                     新填 {filled} 個值，更改 {replaced} 個值"
                ),
                "；新欄位：",
                "。",
            ),
        };
        for (place, name) in self.new.iter().take(MOST_NEW).enumerate() {
            first.push_str(if place == 0 { new } else { ", " });
            first.push_str(name);
        }
        if self.new.len() > MOST_NEW {
            first.push_str(&format!(", … ({})", self.new.len()));
        }
        first.push_str(end);
        let mut sentences = vec![first];
        for TableFaults { kind, total, first } in &self.faults {
            let mut said = format!("{}: {total} (", kind.said(lang));
            for (place, (number, text)) in first.iter().enumerate() {
                said.push_str(if place == 0 { "" } else { "; " });
                said.push_str(&format!("{number}: {text}"));
            }
            said.push_str(if (first.len() as u32) < *total { "; …)" } else { ")" });
            sentences.push(said);
        }
        sentences
    }
}
