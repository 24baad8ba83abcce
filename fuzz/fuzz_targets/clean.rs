//! Any bytes are read and cleaned, or refused: no panic, and what is found lies over the text as it should.
#![no_main]

use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;
use wenmai_engine::clean::clean;
use wenmai_engine::corpus::apply_repairs;
use wenmai_engine::decode::decode;
use wenmai_engine::segment::Dictionary;

static DICTIONARY: LazyLock<Dictionary> =
    LazyLock::new(|| Dictionary::read(wenmai_dictionary::BYTES.to_vec()).expect("the dictionary is whole"));

fuzz_target!(|bytes: &[u8]| {
    let Ok(decoded) = decode(bytes) else { return };
    let text = decoded.text;
    let found = clean(&text, &DICTIONARY);
    let mut end = 0;
    for line in &found.lines {
        let (start, stop) = (line.original_start as usize, line.original_end as usize);
        assert!(end <= start && start <= stop && !text[start..stop].contains(['\n', '\r']));
        end = stop;
    }
    let mut lines = found.lines.iter().peekable();
    let mut last = 0;
    for repair in &found.repairs {
        let (start, stop) = (repair.original_start, repair.original_end);
        assert!(last <= start && start <= stop && (start < stop || !repair.replacement.is_empty()));
        assert_ne!(text[start as usize..stop as usize], repair.replacement, "{:?} changes nothing", repair.rule);
        assert!(!repair.replacement.contains(['\n', '\r']));
        while lines.next_if(|line| line.original_end < start).is_some() {}
        let line = lines.peek().expect("a repair is in a line");
        assert!(line.original_start <= start && stop <= line.original_end);
        last = stop;
    }
    // What the repairs say leads from the cleaned text back to the original.
    let (cleaned, spans, _) = apply_repairs(text.clone(), &found, &[]);
    assert_eq!(spans.len(), found.lines.len());
    let (mut original, mut at, mut from) = (String::new(), 0, 0);
    for repair in found.repairs.iter().filter(|repair| !repair.rule.norm_only()) {
        let kept = repair.original_start as usize - from;
        original += &cleaned[at..at + kept];
        at += kept;
        assert!(cleaned[at..].starts_with(&repair.replacement));
        at += repair.replacement.len();
        original += &text[repair.original_start as usize..repair.original_end as usize];
        from = repair.original_end as usize;
    }
    original += &cleaned[at..];
    assert_eq!(original, text);
});
