//! English.

use super::{Along, CorpusFormat};

/// See [`Text::along`](crate::text::Text::along).
pub const TEXT: Along = Along {
    save: "Save corpus…",
    title: "Save corpus",
    whole: "The whole corpus, with your changes",
    whole_note: "Nothing is sent anywhere: the files are made in this tab.",
    page: "One page (.html)",
    page_note: "The explorer with this corpus in it. It opens from disk, without a network, in Chrome, Edge or Firefox: for an archive, or as an attachment to an article.",
    bundle: "Corpus file (.wenmai)",
    bundle_note: "Opens here and with the command-line tool.",
    left: "What the filters leave, for other programs",
    left_note: "Cleaned text; what is set aside by a filter is not in it.",
    format: |format| match format {
        CorpusFormat::Text => "Text",
        CorpusFormat::Conllu => "CoNLL-U",
        CorpusFormat::Tei => "TEI (XML)",
        CorpusFormat::JsonLines => "JSON Lines",
    },
    format_note: |format| match format {
        CorpusFormat::Text => "A line for each paragraph.",
        CorpusFormat::Conllu => "A line for each word, with normal form and part of speech.",
        CorpusFormat::Tei => "Paragraphs, sentences and words, with a header for each document.",
        CorpusFormat::JsonLines => "An object for each document, with metadata, text and words.",
    },
    save_xlsx: |what| format!("Save \u{201c}{what}\u{201d} as XLSX"),
    saving: "Making the file…",
    no_page: "The page could not be made: its own files could not be fetched. Go online and try again.",
    no_picture: "This browser cannot make the picture: save the figure as SVG.",
    copied_without: "copied, without your excluded lines and tags",
    newer: "A newer version of Wenmai is ready.",
    take_newer: "Use it (loads the page again)",
};
