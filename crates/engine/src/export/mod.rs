//! A corpus as other programs read it: cleaned, cut and tagged, as far as a filter leaves it.

mod conllu;
mod json_lines;
mod paragraphs;
mod tei;
mod text;

use crate::corpus::{Corpus, Filter};
use wenmai_model::CorpusFormat;

/// What a filter leaves of a corpus, in UTF-8. Lines that it leaves out are not there.
pub fn export(corpus: &Corpus, filter: &Filter, format: CorpusFormat) -> String {
    match format {
        CorpusFormat::Text => text::write(corpus, filter),
        CorpusFormat::Conllu => conllu::write(corpus, filter),
        CorpusFormat::Tei => tei::write(corpus, filter),
        CorpusFormat::JsonLines => json_lines::write(corpus, filter),
    }
}
