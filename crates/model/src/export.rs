//! What a corpus can be saved as.

use serde::{Deserialize, Serialize};

/// What a corpus can be written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CorpusFormat {
    /// The cleaned text: a line for each paragraph, an empty line between documents.
    Text,
    /// CoNLL-U (universaldependencies.org/format.html): a line for each token, an empty line after each sentence.
    Conllu,
    /// TEI P5: paragraphs, sentences, words with their normal form and part of speech.
    Tei,
    /// A JSON object for each document, each on a line of its own.
    JsonLines,
}

impl CorpusFormat {
    /// Each of them.
    pub const ALL: [CorpusFormat; 4] =
        [CorpusFormat::Text, CorpusFormat::Conllu, CorpusFormat::Tei, CorpusFormat::JsonLines];

    /// The name by which the tool takes it, which is also how such files end.
    pub fn name(self) -> &'static str {
        match self {
            CorpusFormat::Text => "txt",
            CorpusFormat::Conllu => "conllu",
            CorpusFormat::Tei => "xml",
            CorpusFormat::JsonLines => "jsonl",
        }
    }

    /// The media type of such a file.
    pub fn media_type(self) -> &'static str {
        match self {
            CorpusFormat::Text | CorpusFormat::Conllu => "text/plain",
            CorpusFormat::Tei => "application/tei+xml",
            CorpusFormat::JsonLines => "application/jsonl",
        }
    }
}
