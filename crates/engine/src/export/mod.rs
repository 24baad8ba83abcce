//! A corpus as other programs read it: cleaned, cut and tagged, as far as a filter leaves it.

mod conllu;
mod json_lines;
mod paragraphs;
mod tei;
mod text;

use crate::corpus::{Corpus, Filter};

/// What a corpus can be written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// The cleaned text: a line for each paragraph, an empty line between documents.
    Text,
    /// CoNLL-U (universaldependencies.org/format.html): a line for each token, an empty line after each sentence.
    Conllu,
    /// TEI P5: paragraphs, sentences, words with their normal form and part of speech.
    Tei,
    /// A JSON object for each document, each on a line of its own.
    JsonLines,
}

impl Format {
    /// Each of them.
    pub const ALL: [Format; 4] = [Format::Text, Format::Conllu, Format::Tei, Format::JsonLines];

    /// The name by which the tool takes it, which is also how such files end.
    pub fn name(self) -> &'static str {
        match self {
            Format::Text => "txt",
            Format::Conllu => "conllu",
            Format::Tei => "xml",
            Format::JsonLines => "jsonl",
        }
    }

    /// The media type of such a file.
    pub fn media_type(self) -> &'static str {
        match self {
            Format::Text | Format::Conllu => "text/plain",
            Format::Tei => "application/tei+xml",
            Format::JsonLines => "application/jsonl",
        }
    }
}

/// What a filter leaves of a corpus, in UTF-8. Lines that it leaves out are not there.
pub fn export(corpus: &Corpus, filter: &Filter, format: Format) -> String {
    match format {
        Format::Text => text::write(corpus, filter),
        Format::Conllu => conllu::write(corpus, filter),
        Format::Tei => tei::write(corpus, filter),
        Format::JsonLines => json_lines::write(corpus, filter),
    }
}
