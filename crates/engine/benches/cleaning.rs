//! What cleaning costs as one file grows: 1 and 10 megabytes, and as many as WENMAI_BENCH_MB says, of ordinary text and
//! of text made to be dear. Ten times the text should take about ten times as long.
//!
//! `cargo bench -p wenmai-engine --bench cleaning [part of a name]`

use std::env;
use std::time::Instant;
use wenmai_engine::clean::clean;
use wenmai_engine::decode::decode;
use wenmai_engine::segment::Dictionary;

/// Names of texts and what they consist of, again and again.
fn texts() -> Vec<(&'static str, String)> {
    let seeds = [
        include_str!("../../../seeds/000_50fe6289fa67ef10.txt"),
        include_str!("../../../seeds/001_9a7fccbe58eaff9c.txt"),
        include_str!("../../../seeds/003_9dd527520f767739.txt"),
        include_str!("../../../seeds/004_6343723039a13da3.txt"),
    ];
    let pieces = [
        ("seeds on one line", &*seeds.concat().replace(['\n', '\r'], "")),
        ("one letter", "a"),
        ("brackets", "("),
        ("brackets after Han", "發("),
        ("square brackets", "["),
        ("readings", "發(fā)"),
        ("spaces", " "),
        ("question marks", "?"),
        ("lost stops", "展??v"),
        ("shifted runs", "他們?cè)噲D設"),
        ("one shifted run without end", "他們?cè)噲鍚姆灿胁簧賸寢尡硎"),
        ("tags", "<p"),
        ("links", "a href= "),
        ("entities", "&amp;"),
        ("ampersands", "&"),
        ("disguises", "zhi付宝"),
        ("letters and Han", "xian天"),
        ("spaced characters", "支 付 宝 "),
        ("marked characters", "甲.乙.毛.笔."),
        ("accents", "é"),
        ("UTF-8 as Latin", "ä¸\u{ad}å›½"),
        ("GBK as Latin", "ÖÐ¹ú"),
        ("UTF-8 as GBK", "缃戠珯"),
        ("nearly UTF-8 as GBK", "涓"),
        ("soft hyphens", "\u{ad}"),
        ("marks that compose", "\u{301}"),
        ("escapes", "\u{1b}[1"),
        ("radicals", "⼯作"),
        ("look-alikes", "Аpple "),
        ("lines", "甲\n"),
    ];
    let mut texts = vec![("seeds", seeds.concat())];
    texts.extend(pieces.map(|(name, piece)| (name, piece.to_owned())));
    texts
}

fn main() {
    let dictionary = Dictionary::read(wenmai_dictionary::BYTES.to_vec()).expect("the dictionary is whole");
    let more = env::var("WENMAI_BENCH_MB").ok().and_then(|size| size.parse().ok());
    let sizes: Vec<usize> = [1, 10].into_iter().chain(more).collect();
    let wanted = env::args().skip(1).find(|argument| !argument.starts_with('-')).unwrap_or_default();
    println!("{:<28} {:>4} {:>8} {:>8} {:>7}", "text", "MB", "decode s", "clean s", "growth");
    for (name, piece) in texts().into_iter().filter(|(name, _)| name.contains(&wanted)) {
        let mut before: Option<(usize, f64)> = None;
        for &size in &sizes {
            let bytes = piece.repeat((size << 20) / piece.len() + 1).into_bytes();
            let start = Instant::now();
            let decoded = decode(&bytes);
            let decoding = start.elapsed().as_secs_f64();
            drop(bytes);
            let Ok(decoded) = decoded else {
                println!("{name:<28} {size:>4} {decoding:>8.2} is refused");
                continue;
            };
            let start = Instant::now();
            let repairs = clean(&decoded.text, &dictionary).repairs.len();
            let seconds = start.elapsed().as_secs_f64();
            // Growth by size: 1.0 is linear.
            let growth = before.map_or(String::new(), |(other, time)| {
                format!("{:.2}", seconds / time.max(0.001) / (size as f64 / other as f64))
            });
            println!("{name:<28} {size:>4} {decoding:>8.2} {seconds:>8.2} {growth:>7}  {repairs} repairs");
            before = Some((size, seconds));
        }
    }
}
