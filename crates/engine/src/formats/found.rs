//! What a reader found in a file and puts in no document.

use wenmai_model::{characters, Account, LeftOut, Place, Reason};

/// What is found in one file. A reader tells it of text at the lowest level at which it sees any, and of each piece that it
/// leaves out; what is found and neither taken nor left out is a fault of the reader, and is said, too.
#[derive(Default)]
pub(super) struct Found {
    path: String,
    account: Account,
    /// Whether the reader told of any text.
    counted: bool,
}

impl Found {
    pub fn new(path: &str) -> Found {
        Found { path: path.to_owned(), ..Found::default() }
    }

    /// Text that is in the file, as it is met, without the marks of the format.
    pub fn text(&mut self, text: &str) {
        self.counted = true;
        self.account.found += characters(text);
    }

    /// The same, counted where it is met: characters without white space.
    pub fn met(&mut self, characters: u64) {
        self.counted = true;
        self.account.found += characters;
    }

    /// A piece that is in no document.
    pub fn leave_out(&mut self, place: Place, reason: Reason, text: &str) {
        self.account.leave_out(&self.path, place, reason, "", text);
    }

    /// The same, and what exactly is wrong with it, in English.
    pub fn leave_out_for(&mut self, place: Place, reason: Reason, detail: &str, text: &str) {
        self.account.leave_out(&self.path, place, reason, detail, text);
    }

    /// Text that was told of and is among what is known of a document, in whatever form.
    pub fn known(&mut self, text: &str) {
        self.account.taken += characters(text);
    }

    /// What became of the file. `taken`: how many characters its documents have; `whole`: it was read to its end.
    pub fn finish(mut self, documents: u32, taken: u64, whole: bool) -> Account {
        self.account.documents = documents;
        self.account.taken += taken;
        let said = self.account.taken + self.account.left_out();
        if !self.counted {
            self.account.found = said;
        } else if whole && self.account.found > said {
            let missing = self.account.found - said;
            self.account.add(LeftOut {
                path: self.path,
                place: Place::File,
                reason: Reason::Unaccounted,
                detail: String::new(),
                characters: missing,
                beginning: String::new(),
            });
        }
        self.account
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_found_is_taken_or_left_out_or_said_to_be_missing() {
        let read = |texts: &[&str], taken: &[&str]| {
            let mut found = Found::new("a.txt");
            texts.iter().for_each(|text| found.text(text));
            found.leave_out(Place::Line(2), Reason::Comment, "旁 注");
            found.finish(1, taken.iter().map(|text| characters(text)).sum(), true)
        };
        let account = read(&["河水 涨了", "旁 注"], &["河水", "涨了"]);
        assert_eq!((account.found, account.taken, account.left_out(), account.losses()), (6, 4, 2, 0));
        let account = read(&["河水涨了", "旁注", "船"], &["河水涨了"]);
        assert_eq!((account.left_out(), account.losses()), (3, 1));
        assert_eq!(account.pieces[1].reason, Reason::Unaccounted);
        // Control characters are no text, whether a reader keeps them or not.
        let account = read(&["河\u{1b}水\0涨了", "旁注"], &["河水涨了"]);
        assert_eq!((account.found, account.losses()), (6, 0));
        // A reader that counts nothing is not held to it.
        assert_eq!(read(&[], &["河水"]).found, 4);
    }
}
