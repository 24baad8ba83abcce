//! A corpus of any size for the browser's benchmark: `repeated_corpus TOKENS CORPUS.wenmai`.

#[path = "../benches/repeated/mod.rs"]
mod repeated;

use wenmai_engine::corpus::{names, parse_concepts, write_bundle};
use wenmai_engine::segment::{Dictionary, Segmenter};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(tokens), Some(output)) = (arguments.next(), arguments.next()) else {
        return Err("give a number of tokens and the file to write".into());
    };
    let dictionary = Dictionary::read(wenmai_dictionary::BYTES.to_vec())?;
    let concepts = parse_concepts(include_str!("../../../seeds/concepts.list"))?;
    let segmenter = Segmenter::new(&dictionary, &names(&concepts), true);
    let corpus = repeated::corpus(tokens.parse()?, &segmenter, &repeated::sentences(&dictionary));
    println!("{} tokens", corpus.len());
    Ok(std::fs::write(output, write_bundle(&corpus))?)
}
