//! What became of the text of a file: how much of it was found, how much is in documents, and each piece that is in none,
//! with its place and the reason. Nothing is lost in silence.

use crate::named::named;
use crate::said::{said, Said};
use crate::Lang;
use serde::{Deserialize, Serialize};

/// The most pieces that are named one by one; of the others there are sums. Losses come before what is none: a page of
/// comments must not push out the line that is missing.
pub const PIECES: usize = 500;

/// What became of the text of a file, and of the files in it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// How many documents it gave.
    pub documents: u32,
    /// Characters of text that were found in it, without white space.
    pub found: u64,
    /// Those that are in documents or in what is known of them.
    pub taken: u64,
    /// What was left out by reason, in the order of the reasons.
    pub sums: Vec<LeftOutSum>,
    /// [`PIECES`] of the pieces that were left out, in the order of the file: the first that are losses, and as many of the
    /// others as go in beside them.
    pub pieces: Vec<LeftOut>,
}

/// What was left out for one reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOutSum {
    /// Why.
    pub reason: Reason,
    /// How many pieces.
    pub pieces: u64,
    /// Their characters, without white space.
    pub characters: u64,
}

/// A piece of a file's text that is in no document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOut {
    /// The file, with the zips around it before it.
    pub path: String,
    /// Where in the file.
    pub place: Place,
    /// Why.
    pub reason: Reason,
    /// What exactly is wrong with it, in English; empty where the reason says all.
    pub detail: String,
    /// How many characters it has, without white space.
    pub characters: u64,
    /// How it begins.
    pub beginning: String,
}

impl LeftOut {
    /// A piece of this text.
    pub fn of(path: &str, place: Place, reason: Reason, detail: &str, text: &str) -> LeftOut {
        LeftOut {
            path: path.to_owned(),
            place,
            reason,
            detail: detail.to_owned(),
            characters: characters(text),
            beginning: beginning(text),
        }
    }
}

/// A place in a file. Numbers count from 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Place {
    /// The file as a whole.
    File,
    Line(u32),
    /// A row of a table, the row of names counted.
    Row(u32),
    Record(u32),
    Page(u32),
    /// A part of it by its name: a sheet, a chapter, a file of an office document.
    Part(String),
}

impl Place {
    /// As it is said in a sentence.
    pub fn said(&self, lang: Lang) -> String {
        let (en, hans, hant) = match self {
            Place::File => return lang.of(["the file", "整个文件", "整個檔案"]).to_owned(),
            Place::Line(number) => {
                (format!("line {number}"), format!("第 {number} 行"), format!("第 {number} 行"))
            }
            Place::Row(number) => {
                (format!("row {number}"), format!("表格第 {number} 行"), format!("表格第 {number} 列"))
            }
            Place::Record(number) => {
                (format!("record {number}"), format!("第 {number} 条记录"), format!("第 {number} 筆紀錄"))
            }
            Place::Page(number) => {
                (format!("page {number}"), format!("第 {number} 页"), format!("第 {number} 頁"))
            }
            Place::Part(name) => return name.clone(),
        };
        lang.of([en, hans, hant])
    }
}

/// A row: variant, id, whether it is a loss, and what it says in English, Simplified and Traditional.
macro_rules! reasons {
    ($($(#[$doc:meta])* $reason:ident = $id:literal, $loss:literal, $en:literal, $hans:literal, $hant:literal;)*) => {
        named! {
            /// Why a piece of a file's text is in no document.
            Reason, "reason" {
                $($(#[$doc])* $reason = $id,)*
            }
        }

        impl Reason {
            /// Whether something that a reader would want is missing, and not what nobody reads as the text.
            pub fn is_loss(self) -> bool {
                match self {
                    $(Reason::$reason => $loss,)*
                }
            }

            /// What it is, and the way on.
            pub fn said(self) -> Said {
                match self {
                    $(Reason::$reason => said!($en, $hans, $hant),)*
                }
            }

            /// The same in a language.
            pub fn sentence(self, lang: Lang) -> &'static str {
                self.said().of(lang)
            }
        }
    };
}

reasons! {
    /// A line or a record of a file of records that cannot be read as one.
    NotRecord = "not_record", true,
        "is not JSON: mend it and open the file again",
        "不是 JSON，请改正后重新打开文件",
        "不是 JSON，請改正後重新開啟檔案";
    /// A row or a record with nothing in its text column.
    RowWithoutText = "row_without_text", true,
        "has no text in the text column: choose another column if its text is there",
        "正文列是空的：如果正文在别的列，请另选正文列",
        "內文欄是空的：如果內文在別的欄，請另選內文欄";
    /// More columns, rows, pages or levels than are read.
    PastLimit = "past_limit", true,
        "is past what is read of one file: split the file",
        "超出单个文件的读取上限：请拆分文件",
        "超出單一檔案的讀取上限：請拆分檔案";
    /// The file breaks off or is damaged from here on.
    Damaged = "damaged", true,
        "is damaged or cut short: save or download the file again",
        "已损坏或不完整：请重新保存或下载文件",
        "已損壞或不完整：請重新儲存或下載檔案";
    /// Bytes that are no character in the file's encoding; `�` stands for them in the text.
    NotDecoded = "not_decoded", true,
        "has bytes that are no character in this encoding (\u{fffd} in the text): choose another if the text looks wrong",
        "有不属于此编码的字节（文中显示为 \u{fffd}）：如果文字不对，请另选编码",
        "有不屬於此編碼的位元組（文中顯示為 \u{fffd}）：如果文字不對，請另選編碼";
    /// Characters whose font does not say which they are.
    NoCharacters = "no_characters", true,
        "is in a font that does not say which characters it shows: make text of it by OCR",
        "所用字体没有字符映射：请用文字识别提取",
        "所用字型沒有字元對應表：請以文字辨識擷取";
    /// A page of a PDF on which there is no text, but a picture.
    NoText = "no_text", true,
        "is a picture without text: make text of it by OCR",
        "是没有文字的图像：请用文字识别提取",
        "是沒有文字的影像：請以文字辨識擷取";
    /// A chapter of an e-book that is not in its order of reading, a sheet that is hidden.
    NotInOrder = "not_in_order", true,
        "is not among what the file says is read: open it as a file of its own",
        "不在文件自己的阅读顺序里：如需要，请单独打开",
        "不在檔案自己的閱讀順序裡：如需要，請單獨開啟";
    /// The text of a file, or of one in a zip, that gives no document: its fault says why.
    NoDocument = "no_document", true,
        "gives no document: what is said of the file says why",
        "没有生成任何文档：原因见对该文件的说明",
        "沒有產生任何文件：原因見對該檔案的說明";
    /// A part of a file that has a password, or is packed by a method that is not read.
    Locked = "locked", true,
        "has a password, or is packed in a way that is not read: save the file anew without",
        "有密码，或压缩方式不支持：请去掉密码后重新保存文件",
        "有密碼，或壓縮方式不支援：請去掉密碼後重新儲存檔案";
    /// Text that is in the file and in no document, and no rule says why: a fault of the program.
    Unaccounted = "unaccounted", true,
        "is in no document, and no rule says why: please report it",
        "没有进入任何文档，原因不明：请反馈给我们",
        "沒有進入任何文件，原因不明：請回報給我們";
    /// What the author or an editor struck out.
    Deleted = "deleted", false,
        "was struck out in the file",
        "在文件中已被删去",
        "在檔案中已被刪去";
    /// Another reading of what is in the text: an abbreviation beside its expansion, a variant.
    Alternative = "alternative", false,
        "is another form of what is in the text",
        "是正文的另一种写法",
        "是內文的另一種寫法";
    /// How a word is read aloud, above it.
    Reading = "reading", false,
        "is a reading of the characters beside it",
        "是旁边文字的注音",
        "是旁邊文字的注音";
    /// A comment on the text, or a note for those who made the file.
    Comment = "comment", false,
        "is a comment on the text",
        "是对正文的批注",
        "是對內文的註解";
    /// Heads and feet of pages, and their numbers.
    RunningHead = "running_head", false,
        "is a head or foot of pages",
        "是页眉或页脚",
        "是頁首或頁尾";
    /// What says what a picture shows, and other words that no reader sees.
    Description = "description", false,
        "describes a picture or a part of the file, and is not shown",
        "是图片或部件的说明，读者看不到",
        "是圖片或部件的說明，讀者看不到";
    /// What the page's own rules hide.
    Hidden = "hidden", false,
        "is hidden by the file's own rules",
        "被文件自身的规则隐藏",
        "被檔案自身的規則隱藏";
    /// What is shown more than once and said once: rolling captions, the older form of a text box.
    Repeated = "repeated", false,
        "is shown twice and counted once",
        "重复显示，只计一次",
        "重複顯示，只計一次";
    /// Zero bytes, with which programs fill files and fields up.
    Padding = "padding", false,
        "is zero bytes, which fill the file up",
        "是用来填充文件的零字节",
        "是用來填充檔案的零位元組";
    /// Numbers, times and marks that a format is made of.
    Markup = "markup", false,
        "belongs to the format",
        "属于格式本身",
        "屬於格式本身";
    /// What a form offers to choose from, and what is filled in.
    FormField = "form_field", false,
        "is a choice or a field of a form",
        "是表单里的选项或填写内容",
        "是表單裡的選項或填寫內容";
}

impl Account {
    /// A piece of text that is in no document.
    pub fn leave_out(&mut self, path: &str, place: Place, reason: Reason, detail: &str, text: &str) {
        self.add(LeftOut::of(path, place, reason, detail, text));
    }

    /// The same for a piece that is measured.
    pub fn add(&mut self, piece: LeftOut) {
        let reason = piece.reason;
        match self.sums.binary_search_by_key(&reason, |sum| sum.reason) {
            Ok(at) => {
                self.sums[at].pieces += 1;
                self.sums[at].characters += piece.characters;
            }
            Err(at) => self.sums.insert(at, LeftOutSum { reason, pieces: 1, characters: piece.characters }),
        }
        if self.pieces.len() < PIECES {
            self.pieces.push(piece);
        } else if reason.is_loss() && self.losses() <= PIECES as u64 {
            // Not all that are named are losses: there have not been as many.
            if let Some(last) = self.pieces.iter().rposition(|piece| !piece.reason.is_loss()) {
                self.pieces.remove(last);
                self.pieces.push(piece);
            }
        }
    }

    /// What became of another file, beside this one.
    pub fn join(&mut self, other: Account) {
        self.documents += other.documents;
        self.found += other.found;
        self.taken += other.taken;
        for sum in other.sums {
            match self.sums.binary_search_by_key(&sum.reason, |sum| sum.reason) {
                Ok(at) => {
                    self.sums[at].pieces += sum.pieces;
                    self.sums[at].characters += sum.characters;
                }
                Err(at) => self.sums.insert(at, sum),
            }
        }
        self.pieces.extend(other.pieces);
        if self.pieces.len() > PIECES {
            let losses = self.pieces.iter().filter(|piece| piece.reason.is_loss()).count();
            let mut room = [PIECES.saturating_sub(losses), PIECES];
            self.pieces.retain(|piece| {
                let room = &mut room[usize::from(piece.reason.is_loss())];
                let kept = *room > 0;
                *room -= usize::from(kept);
                kept
            });
        }
    }

    /// Characters that were left out, without white space.
    pub fn left_out(&self) -> u64 {
        self.sums.iter().map(|sum| sum.characters).sum()
    }

    /// How many pieces are missing that a reader would want.
    pub fn losses(&self) -> u64 {
        self.sums.iter().filter(|sum| sum.reason.is_loss()).map(|sum| sum.pieces).sum()
    }
}

/// How many characters a text has, without white space and control characters, which nobody reads.
pub fn characters(text: &str) -> u64 {
    text.chars().filter(|c| !c.is_whitespace() && !c.is_control()).count() as u64
}

/// How a piece begins, on one line.
fn beginning(text: &str) -> String {
    /// In characters.
    const SHOWN: usize = 48;
    let mut words = text.split_whitespace();
    let mut out = String::new();
    while let Some(word) = words.next().filter(|_| out.chars().count() < SHOWN) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out.chars().take(SHOWN).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn piece(number: usize, reason: Reason) -> LeftOut {
        LeftOut::of("a.html", Place::Line(number as u32), reason, "", "一")
    }

    /// What is named of these, by definition: the losses that come first, and the others that come first beside them.
    fn named(all: &[LeftOut]) -> Vec<LeftOut> {
        let of_kind = |loss: bool| (0..all.len()).filter(move |&at| all[at].reason.is_loss() == loss);
        let losses: Vec<usize> = of_kind(true).take(PIECES).collect();
        let mut named: Vec<usize> = of_kind(false).take(PIECES - losses.len()).chain(losses).collect();
        named.sort_unstable();
        named.into_iter().map(|at| all[at].clone()).collect()
    }

    fn account(pieces: &[LeftOut]) -> Account {
        let mut account = Account::default();
        pieces.iter().for_each(|piece| account.add(piece.clone()));
        account
    }

    #[test]
    fn losses_are_named_before_what_is_none() {
        // Comments and losses by turns, few and many of each, in one file and cut into files anywhere.
        for (count, every) in [(3, 2), (PIECES, 7), (PIECES + 1, PIECES), (1300, 2), (1300, 100), (1300, 1)] {
            let reason = |at| if at % every == every - 1 { Reason::Damaged } else { Reason::Comment };
            let all: Vec<LeftOut> = (0..count).map(|at| piece(at, reason(at))).collect();
            let whole = account(&all);
            assert_eq!(whole.pieces, named(&all), "{count} pieces, a loss every {every}");
            assert_eq!(whole.left_out(), count as u64);
            for cuts in [[0, count / 2], [count / 3, count / 2], [1, count], [count - 1, count]] {
                let parts = [&all[..cuts[0]], &all[cuts[0]..cuts[1]], &all[cuts[1]..]].map(account);
                let [first, second, third] = parts;
                let (mut left, mut right) = (first.clone(), second.clone());
                left.join(second);
                left.join(third.clone());
                right.join(third);
                let mut joined = first;
                joined.join(right);
                assert_eq!(left, whole, "{count}, {every}, cut at {cuts:?}");
                assert_eq!(joined, whole, "{count}, {every}, cut at {cuts:?}, the last first");
            }
        }
    }
}
