//! What the streams of a PDF unpack to, counted.

use flate2::read::ZlibDecoder;
use hayro_syntax::object::{Array, Dict, Object, Stream};
use hayro_syntax::Filter;
use std::io::Read;

/// The most that the streams of one file may unpack to, in bytes.
const MOST: usize = 512 << 20;

/// The most that one stream may unpack to.
const MOST_STREAM: usize = 64 << 20;

/// The most that a stream might unpack to whose filters are undone by means that do not count.
const MOST_UNCOUNTED: usize = 128 << 20;

/// What may still be unpacked, and made of it, in bytes.
pub(super) struct Budget {
    left: usize,
    /// Whether anything was more than it may be: then what is read is not all that there is.
    pub exceeded: bool,
}

impl Default for Budget {
    fn default() -> Budget {
        Budget { left: MOST, exceeded: false }
    }
}

impl Budget {
    /// What a stream unpacks to, if that is no more than it may be.
    pub fn unpacked(&mut self, stream: &Stream) -> Option<Vec<u8>> {
        // Even an empty one costs: a form may be shown again and again.
        if !self.spend(256) {
            return None;
        }
        let filters = stream.filters();
        let raw = stream.raw_data();
        if filters.iter().all(|filter| *filter == Filter::FlateDecode) && !is_predicted(stream.dict()) {
            let mut bytes = raw.into_owned();
            for _ in &filters {
                let most = self.left.min(MOST_STREAM);
                let mut unpacked = Vec::new();
                // What breaks off is kept as far as it goes.
                let _ = ZlibDecoder::new(&bytes[..]).take(most as u64 + 1).read_to_end(&mut unpacked);
                if !self.spend(unpacked.len()) || unpacked.len() > most {
                    self.exceeded = true;
                    return None;
                }
                bytes = unpacked;
            }
            return (!filters.is_empty() || self.spend(bytes.len())).then_some(bytes);
        }
        let most = filters.iter().fold(raw.len(), |most, filter| most.saturating_mul(expands(*filter)));
        if most > MOST_UNCOUNTED {
            self.exceeded = true;
            return None;
        }
        // What fails may have been unpacked nearly to its end.
        let bytes = stream.decoded().ok().map(|bytes| bytes.into_owned());
        let taken = self.spend(bytes.as_ref().map_or(most, Vec::len));
        bytes.filter(|_| taken)
    }

    /// Takes so many; whether they were left.
    pub fn spend(&mut self, bytes: usize) -> bool {
        self.exceeded |= bytes >= self.left;
        self.left = self.left.saturating_sub(bytes);
        self.left > 0
    }
}

/// How many bytes may come of one, at most.
fn expands(filter: Filter) -> usize {
    match filter {
        Filter::FlateDecode => 1032,
        // Twelve bits for the longest of 4096 strings, each a byte longer than another.
        Filter::LzwDecode => 2560,
        Filter::RunLengthDecode => 64,
        Filter::Ascii85Decode => 4,
        _ => 1,
    }
}

/// Whether a stream's bytes are differences, as those of pictures may be.
fn is_predicted(stream: &Dict) -> bool {
    let predicts = |parms: &Dict| parms.get::<i32>("Predictor").is_some_and(|predictor| predictor > 1);
    ["DecodeParms", "DP"].into_iter().any(|key| {
        stream.get::<Dict>(key).is_some_and(|parms| predicts(&parms))
            || stream.get::<Array>(key).is_some_and(|parms| {
                parms.iter::<Object>().any(|parms| matches!(parms, Object::Dict(parms) if predicts(&parms)))
            })
    })
}
