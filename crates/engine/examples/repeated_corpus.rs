//! A corpus of any size for the browser's benchmark: `repeated_corpus TOKENS CORPUS.wenmai`. Its documents are by twenty
//! authors by turns.

#[path = "../benches/repeated/mod.rs"]
mod repeated;

use wenmai_engine::corpus::{names, parse_concepts, write_bundle};
use wenmai_engine::segment::{Dictionary, Segmenter};
use wenmai_model::FieldsEdit;

const AUTHORS: u32 = 20;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(tokens), Some(output)) = (arguments.next(), arguments.next()) else {
        return Err("give a number of tokens and the file to write".into());
    };
    let dictionary = Dictionary::read(wenmai_dictionary::BYTES.to_vec())?;
    let concepts = parse_concepts(include_str!("../../../seeds/concepts.list"))?;
    let segmenter = Segmenter::new(&dictionary, &names(&concepts), true);
    let mut corpus = repeated::corpus(tokens.parse()?, &segmenter, &repeated::sentences(&dictionary));
    let values = (0..corpus.documents().len() as u32)
        .map(|document| (document, format!("author {}", document % AUTHORS)));
    let edit = FieldsEdit::Set { field: "author".to_owned(), values: values.collect() };
    let (known, _) = corpus.edited(&edit).map_err(|fault| format!("no authors: {fault:?}"))?;
    drop(corpus.swap_known(known));
    println!("{} tokens", corpus.len());
    Ok(std::fs::write(output, write_bundle(&corpus))?)
}
