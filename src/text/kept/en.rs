//! In English.

use super::Kept;
use crate::text::number::count;
use wenmai_protocol::{KeptState, StoreFault};

pub const TEXT: Kept = Kept {
    between: " ",
    list: "Kept corpora\u{2026}",
    title: "Kept corpora",
    private: "They are in this browser on this computer and nowhere else.",
    empty: "Nothing is kept yet.",
    automatic: "Keep opened texts in this browser",
    automatic_note: "They then open again at once, and stay on this computer only.",
    resume: |name| format!("Continue with {name}"),
    unnamed: |first, others| match others {
        0 => first.to_owned(),
        others => format!("{first} and {} more", count(others)),
    },
    copy: |name| format!("{name} (copy)"),
    about: |documents, words, bytes| {
        let one = |number, one: &'static str, many: &'static str| if number == 1 { one } else { many };
        format!(
            "{} {} · {} {} · {bytes}",
            count(documents),
            one(documents, "document", "documents"),
            count(words),
            one(words, "word", "words")
        )
    },
    saved_at: |moment| format!("saved {moment}"),
    open: "Open",
    open_this: |name| format!("Open {name}"),
    is_open: "open now",
    opening: "Opening\u{2026}",
    rename: "Rename",
    rename_this: |name| format!("Rename {name}"),
    new_name: "New name",
    set_name: "Save the name",
    cancel: "Cancel",
    file: "Save as file",
    file_this: |name| format!("Save {name} as file"),
    remove: "Remove",
    remove_this: |name| format!("Remove {name}"),
    remove_ask: |name| format!("Remove {name} from this browser for good?"),
    remove_yes: "Remove it",
    remove_no: "Leave it",
    now: "Keep the open corpus",
    saving: "Saving in this browser\u{2026}",
    is_kept: "Kept in this browser",
    room: |used, left| format!("{used} used, {left} left."),
    persistent: "The browser will not clear it by itself.",
    not_persistent:
        "When the disk is nearly full the browser may clear it: save what matters as a file, too.",
    state: |state| match state {
        KeptState::Whole => "",
        KeptState::Newer => "Saved by a newer version of Wenmai: reload the page to open it.",
        KeptState::Older => {
            "Saved by an older version of Wenmai, which this one does not read: open the texts again."
        }
        KeptState::Broken => "The browser has lost its data: remove it and open the texts again.",
    },
    fault: |fault| {
        match fault {
        StoreFault::Unavailable => {
            "This browser keeps nothing for this page, as in a private window: save the corpus as a file instead."
        }
        StoreFault::Full => {
            "There is no room left in the browser: remove a kept corpus, or save this one as a file."
        }
        StoreFault::Newer => "A newer version of Wenmai has saved this: reload the page. Nothing was touched.",
        StoreFault::Older => "An older version of Wenmai has saved this, which this one does not read: open the texts again.",
        StoreFault::Broken => "Its data is gone or damaged: remove it and open the texts again.",
        StoreFault::Gone => "It has been removed, perhaps in another tab.",
    }
    },
    not_kept: "The open corpus is not kept as it is now.",
    copied: "Another tab has changed this corpus: yours is now kept as a copy beside it.",
    open_linked: "Open that corpus, which is kept here",
};
