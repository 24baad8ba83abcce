//! The protocol's values as the engine's, and back.

use wenmai_engine::formats;
use wenmai_protocol as protocol;
use wenmai_protocol::{FileFault, FileOutcome};

/// How files are read.
pub fn options(options: protocol::ReadOptions) -> formats::ReadOptions {
    formats::ReadOptions {
        encoding: options.encoding,
        text_columns: options.text_columns,
        meta_columns: options.meta_columns,
        rows: if options.rows_joined { formats::Rows::Joined } else { formats::Rows::Each },
        name_pattern: options.name_pattern,
        words: match options.words {
            protocol::WordsGiven::Tagged => formats::WordsGiven::Tagged,
            protocol::WordsGiven::Spaces => formats::WordsGiven::Spaces,
            protocol::WordsGiven::Never => formats::WordsGiven::Never,
        },
    }
}

pub(crate) fn fault(fault: formats::Fault) -> FileFault {
    match fault {
        formats::Fault::Empty => FileFault::Empty,
        formats::Fault::Binary => FileFault::Binary,
        formats::Fault::OldFormat => FileFault::OldFormat,
        formats::Fault::TooLarge => FileFault::TooLarge,
        formats::Fault::Encrypted => FileFault::Encrypted,
        formats::Fault::Broken => FileFault::Broken,
        formats::Fault::NoText => FileFault::NoText,
        formats::Fault::NoCharacters => FileFault::NoCharacters,
        formats::Fault::NoColumn => FileFault::NoColumn,
        formats::Fault::TooDeep => FileFault::TooDeep,
        formats::Fault::NoEncoding => FileFault::NoEncoding,
    }
}

pub(crate) fn preview(seen: formats::Preview) -> protocol::Preview {
    let column = |column: formats::Column| protocol::Column {
        name: column.name,
        samples: column.samples,
        text: column.text,
    };
    let outcome = |(name, found)| FileOutcome { name, fault: Some(fault(found)) };
    protocol::Preview {
        format: seen.format.map_or("", formats::Format::id).to_owned(),
        is_table: seen.format.is_some_and(formats::Format::is_table),
        encoding: seen.encoding,
        sure: seen.sure,
        documents: seen.documents,
        name: seen.name,
        text: seen.text,
        words_given: seen.words_given,
        metadata: said(seen.known),
        columns: seen.columns.into_iter().map(column).collect(),
        faults: seen.faults.into_iter().map(outcome).collect(),
        partial: false,
        named: Vec::new(),
    }
}

/// What a file, or its name, says of a document.
pub(crate) fn said(known: formats::Known) -> Vec<(String, String)> {
    let named =
        [("title", known.title), ("author", known.author), ("date", known.date), ("site", known.site)];
    let named = named.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
    named.chain(known.fields).collect()
}
