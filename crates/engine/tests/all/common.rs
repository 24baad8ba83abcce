//! The dictionary and segmenter that tests share: making them takes longer than most tests.

use std::sync::OnceLock;
use wenmai_engine::corpus::{names, parse_concepts, Concept};
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
