//! What a reader found in a file and puts in no document.

use crate::decode::Lost;
use wenmai_model::{characters, Account, FileFault, LeftOut, Place, Reason};

/// What is found in one file. A reader tells it of text at the lowest level at which it sees any, and of each piece that it
/// leaves out; what is found and neither taken nor left out is a fault of the reader, and is said, too.
#[derive(Default)]
pub(super) struct Found {
    path: String,
    account: Account,
    /// Whether the reader told of any text.
    counted: bool,
    /// How that begins which is known of documents, or, until a reader tells of any text, the file; and the file's length.
    begins: String,
    length: u64,
}

/// How much of a beginning is kept, in bytes.
const KEPT: usize = 256;

impl Found {
    pub fn new(path: &str) -> Found {
        Found { path: path.to_owned(), ..Found::default() }
    }

    /// The file's path.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// A text file as it is written, with the marks of its format: what is lost where no reader finds any text in it.
    pub fn written(&mut self, text: &str) {
        self.length = characters(text);
        self.begins = text[..text.floor_char_boundary(KEPT)].to_owned();
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

    /// Characters that were told of and are marks of a format within it.
    pub fn marks(&mut self, characters: u64) {
        self.account.found = self.account.found.saturating_sub(characters);
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
        if std::mem::take(&mut self.length) > 0 {
            self.begins.clear();
        }
        if self.begins.len() < KEPT {
            self.begins.push_str(&text[..text.floor_char_boundary(KEPT)]);
            self.begins.push('\n');
        }
    }

    /// Bytes that are not in the text of the file, or of a part of it. U+FFFD stands there for what is no character, so that
    /// nothing more is left out of it.
    pub fn lost(&mut self, part: Option<&str>, lost: Vec<Lost>) {
        for lost in lost {
            let reason = if lost.is_nul() { Reason::Padding } else { Reason::NotDecoded };
            let bytes = bytes_said(&lost);
            match part {
                None => self.leave_out_for(Place::Line(lost.line), reason, &bytes, ""),
                Some(part) => {
                    let detail = format!("line {}: {bytes}", lost.line);
                    self.leave_out_for(Place::Part(part.to_owned()), reason, &detail, "");
                }
            }
        }
    }

    /// A part of the file that cannot be read.
    pub fn leave_out_part(&mut self, part: &str, fault: FileFault) {
        let (reason, detail) = match fault {
            FileFault::Encrypted => (Reason::Locked, "it has a password"),
            FileFault::Binary => (Reason::Locked, "it is packed by a method that is not read"),
            FileFault::TooLarge => (Reason::PastLimit, "it unpacks to more than is read"),
            _ => (Reason::Damaged, "nothing of it can be read"),
        };
        self.leave_out_for(Place::Part(part.to_owned()), reason, detail, "");
    }

    /// A part that the file names and has not.
    pub fn leave_out_missing(&mut self, part: &str) {
        let place = Place::Part(part.to_owned());
        self.leave_out_for(place, Reason::Damaged, "it is named and not in the file", "");
    }

    /// What became of a file that gives no document: all that was found in it, and not left out before, is lost by its fault.
    pub fn fail(mut self, fault: FileFault) -> Account {
        if fault == FileFault::Empty {
            return self.account;
        }
        self.account.taken = 0;
        if !self.counted {
            self.account.found = self.account.left_out() + self.length;
        }
        let lost = self.account.found.saturating_sub(self.account.left_out());
        let text = if lost > 0 { &*self.begins } else { "" };
        let piece = LeftOut::of(&self.path, Place::File, Reason::NoDocument, &fault.to_string(), text);
        self.account.add(LeftOut { characters: lost, ..piece });
        self.account
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

/// Bytes as a message has them: `D7 FF FF and 9 more`.
fn bytes_said(lost: &Lost) -> String {
    let shown: Vec<String> = lost.first.iter().map(|byte| format!("{byte:02X}")).collect();
    match lost.count - lost.first.len() as u64 {
        0 => shown.join(" "),
        more => format!("{} and {more} more", shown.join(" ")),
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

    #[test]
    fn what_is_found_in_a_file_without_a_document_is_lost_by_its_fault() {
        let fail = |tell: fn(&mut Found)| {
            let mut found = Found::new("a.csv");
            found.written("片名：渡口\n旁注\n");
            tell(&mut found);
            let account = found.fail(FileFault::NoText);
            let last = account.pieces.last().unwrap().clone();
            (account.found, account.taken, account.left_out(), last.characters, last.beginning)
        };
        assert_eq!(fail(|_| {}), (7, 0, 7, 7, "片名：渡口 旁注".to_owned()));
        let told = fail(|found| {
            found.text("渡口旁注");
            found.known("渡口");
            found.leave_out(Place::Line(2), Reason::Comment, "旁注");
        });
        assert_eq!(told, (4, 0, 4, 2, "渡口".to_owned()));
        assert!(Found::new("a.txt").fail(FileFault::Empty).pieces.is_empty());
    }
}
