//! Any bytes as a page of HTML: never a panic, never a loop, and every line leads back to the source.

#![no_main]

use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;
use wenmai_engine::clean::clean_page;
use wenmai_engine::decode::decode;
use wenmai_engine::extract::{extract, is_html};
use wenmai_engine::segment::Dictionary;

static DICTIONARY: LazyLock<Dictionary> =
    LazyLock::new(|| Dictionary::read(wenmai_dictionary::BYTES.to_vec()).expect("the dictionary is whole"));

fuzz_target!(|bytes: &[u8]| {
    let Ok(decoded) = decode(bytes) else { return };
    is_html(&decoded.text);
    let page = extract(&decoded.text);
    let count = page.text.matches('\n').count();
    assert_eq!((page.source.len(), page.hints.len()), (count, count));
    let mut end = 0;
    for &(start, stop) in &page.source {
        assert!(end <= start && start <= stop);
        assert!(decoded.text.get(start as usize..stop as usize).is_some());
        end = stop;
    }
    assert_eq!(clean_page(&page, &DICTIONARY).lines.len(), count.max(1));
});
