//! The dictionary and segmenter that tests share: making them takes longer than most tests.

use std::sync::OnceLock;
use wenmai_engine::corpus::{names, parse_concepts, Builder, Concept, Corpus};
use wenmai_engine::segment::{Dictionary, Segmenter};

pub fn dictionary() -> &'static Dictionary {
    static DICTIONARY: OnceLock<Dictionary> = OnceLock::new();
    DICTIONARY.get_or_init(|| Dictionary::read(wenmai_dictionary::BYTES.to_vec()).unwrap())
}

pub fn concepts() -> Vec<Concept> {
    parse_concepts(include_str!("../../../../seeds/concepts.list")).unwrap()
}

pub fn segmenter() -> &'static Segmenter<'static> {
    static SEGMENTER: OnceLock<Segmenter> = OnceLock::new();
    SEGMENTER.get_or_init(|| Segmenter::new(dictionary(), &names(&concepts()), true))
}

/// A corpus of these texts.
pub fn corpus_of(texts: &[String]) -> Corpus {
    let mut builder = Builder::new("test", segmenter(), concepts(), vec!["的".to_owned()]);
    for (number, text) in texts.iter().enumerate() {
        let found = wenmai_engine::clean::clean(text, dictionary());
        builder.add(&number.to_string(), "UTF-8", text.clone(), found);
    }
    builder.finish()
}
