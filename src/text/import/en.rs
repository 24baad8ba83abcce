//! In English.

use super::Import;
use crate::text::number::count;
use wenmai_protocol::WordsGiven;

fn files(number: u32) -> String {
    format!("{} {}", count(number), if number == 1 { "file" } else { "files" })
}

pub const TEXT: Import = Import {
    formats: "Plain text, Markdown, HTML, Word (docx), OpenDocument (odt), EPUB, PDF, tables (csv, tsv, xlsx, ods, \
              JSON Lines), TEI and other XML, subtitles (srt, vtt), zips of any of these, or a corpus saved here.",
    choose_folder: "Choose a folder\u{2026}",
    gathering: "Looking through the files\u{2026}",
    too_many: |most| format!("The folder has more than {}: only the first are taken.", files(most)),
    chosen: |number, bytes| format!("{} · {bytes}", files(number)),
    kind: |ending, number| match ending {
        "" => format!("{} without an ending", count(number)),
        _ => format!("{} .{ending}", count(number)),
    },
    more_kinds: |number| format!("{} other endings", count(number)),
    load: |number| format!("Load {}", files(number)),
    others: "Choose others",
    preview: "Preview",
    file_of: |place, all| format!("file {} of {}", count(place), count(all)),
    previous: "Previous file",
    next: "Next file",
    format: |id| match id {
        "txt" => "plain text",
        "tagged" => "text cut into words",
        "conllu" => "words, one a line",
        "html" => "HTML page",
        "md" => "Markdown",
        "docx" => "Word document",
        "odt" => "OpenDocument text",
        "epub" => "e-book (EPUB)",
        "pdf" => "PDF",
        "csv" => "table (CSV)",
        "tsv" => "table (TSV)",
        "xlsx" => "Excel workbook",
        "ods" => "OpenDocument spreadsheet",
        "jsonl" => "records (JSON)",
        "tei" => "TEI",
        "xml" => "XML",
        "srt" => "subtitles",
        "zip" => "zip",
        _ => "cannot be read",
    },
    documents: |number, partial| {
        let documents = if number == 1 && !partial { "document" } else { "documents" };
        match partial {
            true => format!("{} {documents} or more", count(number)),
            false => format!("{} {documents}", count(number)),
        }
    },
    not_whole: "It is large: only its beginning was looked at. All of it is loaded.",
    encoding: "Encoding",
    as_found: |name| format!("as found: {name}"),
    detected: "as found",
    unsure: "The encoding is a guess. If the text below looks wrong, choose another.",
    for_all: |ending, number| format!("Use it for all {} .{ending} files", count(number)),
    begins: "How it begins",
    metadata: "What the file says of it",
    field: |name| match name {
        "title" => Some("title"),
        "author" => Some("author"),
        "date" => Some("date"),
        "site" => Some("site"),
        _ => None,
    },
    columns: "Columns",
    columns_of: |ending, number| match number {
        0 | 1 => "What each column is".to_owned(),
        number => format!("What each column is, in all {} .{ending} files", count(number)),
    },
    column: "Column",
    values: "Values",
    role: "Is",
    role_of: |column| format!("What \u{201c}{column}\u{201d} is"),
    roles: ["text", "metadata", "left out"],
    rows: "Rows",
    rows_are: ["each a document", "one document together"],
    names: "Names of files",
    pattern: "Pattern",
    pattern_note: "What the names say, in braces: {author}_{year}, {site}/{year}-{month}-{day} {title}. {_} passes over \
                   something.",
    file: "File",
    gives: "Gives",
    no_fit: "does not fit",
    words: "Words that are given",
    words_are: |words| match words {
        WordsGiven::Tagged => "kept where each has its part of speech (word/n)",
        WordsGiven::Spaces => "kept: words are what stands between spaces",
        WordsGiven::Never => "not kept: all texts are cut anew",
    },
    words_found: "This text comes cut into words.",
    stop: "Stop and keep what is loaded",
    stopping: "Stopping after this file\u{2026}",
    reached: |done, total, bytes, all| {
        format!("{} of {} · {bytes} of {all}", count(done), files(total))
    },
    left: |seconds| match seconds {
        0..=4 => "a few seconds left".to_owned(),
        5..=90 => format!("about {} s left", seconds.div_ceil(5) * 5),
        _ => format!("about {} min left", seconds.div_ceil(60)),
    },
    unread: |number| match number {
        1 => "1 file was not read, since you stopped before.".to_owned(),
        number => format!("{} were not read, since you stopped before.", files(number)),
    },
    more: |number| format!("and {} more", count(number)),
    memory: "There is more text than the browser has memory for. Load less at a time, or build the corpus with the command \
             line tool and open that.",
};
