//! Any bytes as a file of any name: documents or faults, never a panic. The first byte chooses the name's ending.

#![no_main]

use libfuzzer_sys::fuzz_target;
use std::ops::ControlFlow;
use wenmai_engine::formats::{preview, read, Format, Layout, ReadOptions};
use wenmai_model::Reason;

fuzz_target!(|bytes: &[u8]| {
    let Some((&first, bytes)) = bytes.split_first() else { return };
    let endings: Vec<&str> = Format::ALL.iter().flat_map(|format| format.endings()).copied().collect();
    let path = format!("a.{}", endings[usize::from(first) % endings.len()]);
    let mut items = 0;
    let account = read(&path, bytes.to_vec(), &ReadOptions::default(), &mut |item| {
        items += 1;
        if let Ok(document) = item.document {
            if let Layout::Words(words) = document.layout {
                for (start, end, tag) in words.spans {
                    assert!(!document.text[start as usize..end as usize].contains('\n'));
                    assert!(tag.is_none_or(|tag| (tag as usize) < words.tags.len()));
                }
            }
        }
        ControlFlow::Continue(())
    });
    assert!(items > 0);
    // Nothing is lost in silence.
    assert!(account.sums.iter().all(|sum| sum.reason != Reason::Unaccounted), "{account:?}");
    preview(&path, bytes.to_vec(), &ReadOptions::default());
});
