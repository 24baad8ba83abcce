//! The formats that are read, a row each. What a file is, is told by its content first: an ending only by what is left.

use crate::Lang;
use serde::{Deserialize, Serialize};

/// What a file of a format consists of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// A document, in an encoding that its bytes may not say.
    Text,
    /// A document that says itself how it is encoded.
    Packed,
    /// Rows, as text.
    Table,
    /// Rows, likewise packed.
    PackedTable,
    /// Other files.
    Files,
}

struct Row {
    id: &'static str,
    shape: Shape,
    endings: &'static [&'static str],
    names: [&'static str; 3],
}

/// A row: variant, id, what a file consists of, endings of its name, and what it is called in English, Simplified and
/// Traditional.
macro_rules! formats {
    ($(
        $(#[$doc:meta])*
        $format:ident: $id:literal, $shape:ident, $endings:expr, $en:literal, $hans:literal, $hant:literal;
    )*) => {
        /// A format that is read.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum Format {
            $($(#[$doc])* $format,)*
        }

        impl Format {
            /// All of them, in the order in which they are listed.
            pub const ALL: &'static [Format] = &[$(Format::$format,)*];

            const fn row(self) -> Row {
                match self {
                    $(Format::$format => Row {
                        id: $id,
                        shape: Shape::$shape,
                        endings: &$endings,
                        names: [$en, $hans, $hant],
                    },)*
                }
            }
        }
    };
}

formats! {
    Text: "txt", Text, ["txt", "text", "log"], "plain text", "纯文本", "純文字";
    /// Words with parts of speech, or with spaces between.
    Tagged: "tagged", Text, [], "text cut into words", "已分词的文本", "已斷詞的文字";
    /// A word a line: CoNLL-U, or the vertical text of corpus managers.
    Vertical: "conllu", Text, ["conllu"], "words, one a line", "每行一词的文本", "每行一詞的文字";
    Html: "html", Text, ["html", "htm", "xhtml"], "HTML page", "网页（HTML）", "網頁（HTML）";
    Markdown: "md", Text, ["md", "markdown", "mkd"], "Markdown", "Markdown", "Markdown";
    /// A text of Word (docx).
    Docx: "docx", Packed, ["docx"], "Word document", "Word 文档", "Word 文件";
    /// A text of LibreOffice (odt).
    Odt: "odt", Packed, ["odt"], "OpenDocument text", "OpenDocument 文档", "OpenDocument 文件";
    /// An e-book (epub).
    Epub: "epub", Packed, ["epub"], "e-book (EPUB)", "电子书（EPUB）", "電子書（EPUB）";
    Pdf: "pdf", Packed, ["pdf"], "PDF", "PDF", "PDF";
    /// A table with commas or semicolons.
    Csv: "csv", Table, ["csv"], "table (CSV)", "表格（CSV）", "表格（CSV）";
    /// A table with tabs.
    Tsv: "tsv", Table, ["tsv", "tab"], "table (TSV)", "表格（TSV）", "表格（TSV）";
    /// A workbook of Excel (xlsx).
    Xlsx: "xlsx", PackedTable, ["xlsx"], "Excel workbook", "Excel 工作簿", "Excel 活頁簿";
    /// A spreadsheet of LibreOffice (ods).
    Ods: "ods", PackedTable, ["ods"], "OpenDocument spreadsheet", "OpenDocument 表格", "OpenDocument 試算表";
    /// JSON, a record a line, or an array of records.
    Json: "jsonl", Table, ["jsonl", "ndjson", "json"], "records (JSON)", "记录（JSON）", "紀錄（JSON）";
    Tei: "tei", Text, ["tei"], "TEI", "TEI", "TEI";
    /// Any other XML.
    Xml: "xml", Text, ["xml"], "XML", "XML", "XML";
    /// Subtitles of SubRip, WebVTT, sbv or Sub Station.
    Subtitles: "srt", Text, ["srt", "vtt", "ass", "ssa", "sbv"], "subtitles", "字幕", "字幕";
    /// The log of a chat.
    Chat: "chat", Text, [], "chat log", "聊天记录", "聊天記錄";
    Zip: "zip", Files, ["zip"], "zip", "压缩包（zip）", "壓縮檔（zip）";
}

impl Format {
    /// Its name in commands and messages.
    pub const fn id(self) -> &'static str {
        self.row().id
    }

    /// The endings that names of its files mostly have.
    pub const fn endings(self) -> &'static [&'static str] {
        self.row().endings
    }

    /// What readers call it.
    pub fn name(self, lang: Lang) -> &'static str {
        lang.of(self.row().names)
    }

    /// Whether it is a table, of whose columns one may choose.
    pub const fn is_table(self) -> bool {
        matches!(self.row().shape, Shape::Table | Shape::PackedTable)
    }

    /// Whether it may be in another encoding than was found.
    pub const fn has_encoding(self) -> bool {
        !matches!(self.row().shape, Shape::Packed | Shape::PackedTable)
    }

    /// The names of all formats but that of several files, each with its endings where it does not say one of them.
    pub fn list(lang: Lang) -> String {
        let comma = lang.of([", ", "、", "、"]);
        let [open, close] = lang.of([[" (", ")"], ["（", "）"], ["（", "）"]]);
        let named = |format: &Format| {
            let (name, endings) = (format.name(lang), format.endings());
            let lower = name.to_ascii_lowercase();
            match endings.iter().any(|ending| lower.contains(ending)) || endings.is_empty() {
                true => name.to_owned(),
                false => format!("{name}{open}{}{close}", endings.join(comma)),
            }
        };
        let single = Format::ALL.iter().filter(|format| format.row().shape != Shape::Files);
        single.map(named).collect::<Vec<_>>().join(comma)
    }
}

/// The ending of a file's name, in lower case; empty where there is none.
pub fn ending(name: &str) -> String {
    let file = name.rsplit('/').next().unwrap_or(name);
    match file.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() && !ending.is_empty() && ending.chars().count() <= 8 => {
            ending.to_ascii_lowercase()
        }
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn each_id_and_each_ending_is_of_one_format() {
        let (mut ids, mut endings) = (HashSet::new(), HashSet::new());
        for format in Format::ALL {
            assert!(ids.insert(format.id()), "{}", format.id());
            for ending in format.endings() {
                assert!(endings.insert(*ending), "{ending}");
                assert_eq!(super::ending(&format!("x/a.{}", ending.to_uppercase())), *ending);
            }
        }
    }

    #[test]
    fn a_list_says_endings_that_names_do_not() {
        let list = Format::list(Lang::En);
        assert!(list.contains("Word document (docx), "), "{list}");
        assert!(list.contains("table (CSV), "), "{list}");
    }
}
