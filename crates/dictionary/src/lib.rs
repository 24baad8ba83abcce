//! The language data that segmentation and cleaning read: jieba's dictionary (MIT, as jieba-rs has it) and the readings
//! of Han characters (MIT, from the pinyin crate), as one text. `wenmai_engine::segment::Dictionary` reads it.

/// The data, about 6 MB of UTF-8.
pub static BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/dictionary.txt"));
