//! Corpora of a few words, some of which are cut differently side by side.

use crate::clean::{Cleaned, Line, Zone, ZoneRule};
use crate::corpus::{parse_concepts, Builder, Corpus};
use crate::segment::{Dictionary, Segmenter};
use std::sync::LazyLock;

/// The words and marks that texts are made of. Some are cut differently side by side.
pub const WORDS: [&str; 26] = [
    "微信",
    "微信支付",
    "支付",
    "支付宝",
    "支付寶",
    "的",
    "目的",
    "的话",
    "信用",
    "用户",
    "后",
    "後",
    "爱",
    "不",
    "来",
    "去",
    "大号",
    "号",
    "Alipay",
    "ALIPAY",
    "pays",
    "paid",
    "café",
    "，",
    "。",
    "zhi付宝",
];

static SEGMENTER: LazyLock<Segmenter> = LazyLock::new(|| {
    static DICTIONARY: LazyLock<Dictionary> =
        LazyLock::new(|| Dictionary::read(wenmai_dictionary::BYTES.to_vec()).unwrap());
    Segmenter::new(&DICTIONARY, &[], true)
});

/// A corpus of documents, each of lines: their zone and whether they go on the line before.
pub fn corpus_of(documents: &[Vec<(u8, bool, Vec<usize>)>]) -> Corpus {
    let concepts = parse_concepts("支付宝 = 支付寶, Alipay, zhi付宝\n微信 =\n微信支付 =\n").unwrap();
    let mut builder = Builder::new("", &SEGMENTER, concepts, Vec::new());
    for (number, lines) in documents.iter().enumerate() {
        let mut text = String::new();
        let mut found = Cleaned::default();
        for (zone, continues, words) in lines {
            let start = text.len() as u32;
            for &word in words {
                let word = WORDS[word % WORDS.len()];
                if word.is_ascii() && !text.is_empty() && !text.ends_with(['\n', ' ']) {
                    text.push(' ');
                }
                text.push_str(word);
            }
            let zone = [Zone::Body, Zone::Reply, Zone::Navigation][usize::from(*zone) % 3];
            found.lines.push(Line {
                original_start: start,
                original_end: text.len() as u32,
                zone,
                rule: ZoneRule::Prose,
                continues: *continues && !found.lines.is_empty(),
                turn: u32::from(zone == Zone::Reply),
            });
            text.push('\n');
        }
        builder.add(&number.to_string(), "UTF-8", text, found);
    }
    builder.finish()
}

/// A document's line of body text, of such words.
pub fn line_of(words: &[&str]) -> (u8, bool, Vec<usize>) {
    let number = |word: &&str| WORDS.iter().position(|known| known == word).unwrap();
    (0, false, words.iter().map(number).collect())
}
