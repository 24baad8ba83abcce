//! The dictionary and segmenter that tests share: making them takes longer than most tests.

use std::ops::ControlFlow;
use std::sync::OnceLock;
use wenmai_engine::corpus::{names, parse_concepts, Builder, Concept, Corpus};
use wenmai_engine::formats::{read, ReadOptions};
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

/// A corpus of a table's rows.
pub fn table(rows: &str) -> Corpus {
    let mut builder = Builder::new("", segmenter(), concepts(), Vec::new());
    read("t.csv", rows.as_bytes().to_vec(), &ReadOptions::default(), &mut |item| {
        builder.add_document(item.document.unwrap(), dictionary());
        ControlFlow::Continue(())
    });
    builder.finish()
}

/// What work costs: seconds in which this thread had a core, so that a limit says how work grows and not how busy the
/// machine is. Where the system does not tell, the clock's.
pub struct Cost(std::time::Instant, Option<u64>);

impl Cost {
    pub fn begin() -> Cost {
        Cost(std::time::Instant::now(), nanoseconds())
    }

    pub fn seconds(&self) -> u64 {
        let worked = nanoseconds().zip(self.1).map(|(now, before)| (now - before) / 1_000_000_000);
        worked.unwrap_or(self.0.elapsed().as_secs())
    }
}

fn nanoseconds() -> Option<u64> {
    std::fs::read_to_string("/proc/thread-self/schedstat").ok()?.split(' ').next()?.parse().ok()
}
