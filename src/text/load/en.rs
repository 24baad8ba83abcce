//! English.

use super::Load;
use crate::text::number::{count, plural};
use wenmai_protocol::{FileFault, Stage};

pub const TEXT: Load = Load {
    open: "Open your own texts\u{2026}",
    title: "Open your own texts",
    private: "Up to 100,000 files, and folders of them. They are read on this computer and never leave it.",
    choose: "Choose files\u{2026}",
    drop: "You can also drop files and folders anywhere on the page.",
    drop_here: "Drop the texts to open them",
    paste: "Or paste a text",
    pasted_name: "pasted text.txt",
    load_pasted: "Open the pasted text",
    reading: "Reading the files…",
    stage: |stage| match stage {
        Stage::Dictionary => "Fetching the dictionary…",
        Stage::Texts => "Cleaning and segmenting…",
        Stage::Index => "Putting the corpus together…",
        Stage::Opening => "Building the index…",
    },
    cancel: "Cancel",
    done: |loaded, all| match loaded == all {
        true => format!("{} opened.", plural(all as u32, "file", "files")),
        false => format!("{} of {} opened.", count(loaded as u32), plural(all as u32, "file", "files")),
    },
    loaded: "opened",
    fault: |fault| match fault {
        FileFault::Empty => "There is nothing in it.",
        FileFault::Binary => "It is no format that is read here: save its text as .txt and open that.",
        FileFault::OldFormat => "It is in an old office format: save it as docx, xlsx or text and open that.",
        FileFault::TooLarge => "It is, or unpacks to, too much: split it into several files.",
        FileFault::Encrypted => "It is protected by a password: save it without one and open that.",
        FileFault::Broken => "It is damaged or cut short: save or download it again.",
        FileFault::NoText => {
            "There is no text in it. If it has pictures of pages, turn them into text first."
        }
        FileFault::NoCharacters => {
            "Its fonts do not say which characters they show: copy its text by other means."
        }
        FileFault::NoColumn => "It has no text column of this name: choose one that it has.",
        FileFault::TooDeep => "It is a zip inside other zips: unpack it first.",
        FileFault::NoEncoding => "There is no encoding of this name: choose another.",
        FileFault::OtherVersion => "is a corpus saved by another version of Wenmai: load its texts again.",
        FileFault::Damaged => "is a saved corpus that is damaged or cut short: save it or download it again.",
        FileFault::NotAlone => "is a saved corpus: open it alone.",
        FileFault::Unreadable => "The browser could not read it: choose it again.",
        FileFault::Stopped => "You stopped before its turn came.",
    },
    back: "Back to the seed corpus",
};
