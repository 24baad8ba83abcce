//! Bytes to text: which encoding they are in, how sure that is, the text, and which bytes are no characters.
//!
//! A byte order mark decides, then valid UTF-8, then the encoding in which the bytes are the likeliest text ([`costs`]), not the one
//! in which all of them are valid: one broken pair makes no other encoding of a file.

mod codec;
mod costs;
mod guess;
mod lines;
mod names;
mod seven;
mod wide;

#[cfg(test)]
mod damage;

pub use names::names;

use encoding_rs::{Encoding, GB18030, GBK, UTF_16BE, UTF_16LE, UTF_8};
use guess::{guess, unmarked_utf16, Coding, Guess};
use lines::{pieces, read_lines, without_nuls};
use seven::Seven;
use std::borrow::Cow;
use std::fmt;
use wide::Wide;

/// A text and the encoding it was read by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without a byte order mark. All offsets count from its start.
    pub text: String,
    /// The encoding's name in the WHATWG's list, such as `GBK`, or its usual one where that list has none.
    pub encoding: &'static str,
    /// Whether the bytes said it; otherwise it is the likeliest guess.
    pub sure: bool,
    /// Bytes that are not in the text, in the order of their lines.
    pub lost: Vec<Lost>,
}

/// Bytes of a line that are not in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lost {
    /// The line, from 1.
    pub line: u32,
    /// How many bytes.
    pub count: u64,
    /// The first of them. NULs stand for nothing and are left out; for all others U+FFFD stands in the text.
    pub first: Vec<u8>,
}

impl Lost {
    /// How many bytes of a line are shown.
    const SHOWN: usize = 8;

    /// Whether they are NULs.
    pub fn is_nul(&self) -> bool {
        self.first == [0]
    }

    /// Adds bytes of a line.
    fn add(lost: &mut Vec<Lost>, line: u32, bytes: &[u8]) {
        match lost.last_mut().filter(|last| last.line == line && !last.is_nul()) {
            Some(last) => {
                let room = Lost::SHOWN - last.first.len().min(Lost::SHOWN);
                last.first.extend(&bytes[..bytes.len().min(room)]);
                last.count += bytes.len() as u64;
            }
            None if bytes.is_empty() => {}
            None => lost.push(Lost {
                line,
                count: bytes.len() as u64,
                first: bytes[..bytes.len().min(Lost::SHOWN)].to_vec(),
            }),
        }
    }
}

/// Why bytes are not a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecodeError {
    /// There is nothing in them.
    Empty,
    /// They are an image, an archive, a program or the like.
    Binary,
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(match self {
            DecodeError::Empty => "the file is empty; choose one with text in it",
            DecodeError::Binary => "this is not a text file; save its text as plain text first",
        })
    }
}

impl std::error::Error for DecodeError {}

/// Decodes bytes. Owned bytes that are UTF-8 become the text without a copy, so that a large file is not in memory twice.
pub fn decode<'b>(bytes: impl Into<Cow<'b, [u8]>>) -> Result<Decoded, DecodeError> {
    let bytes = bytes.into();
    if bytes.is_empty() {
        return Err(DecodeError::Empty);
    }
    checked(read(bytes)?)
}

/// Decodes bytes in the encoding of this name; `None` if there is no such encoding. Invalid bytes become U+FFFD, and the
/// encoding is then not sure.
pub fn decode_as<'b>(bytes: impl Into<Cow<'b, [u8]>>, name: &str) -> Option<Result<Decoded, DecodeError>> {
    let bytes = bytes.into();
    let name = name.trim();
    if let Some(wide) = Wide::ALL.into_iter().find(|wide| wide.name().eq_ignore_ascii_case(name)) {
        let mark = Wide::marked(&bytes).filter(|(marked, _)| *marked == wide).map_or(0, |(_, length)| length);
        return Some(checked(read_wide(wide, &bytes[mark..], true)));
    }
    if let Some(&Seven { name, read }) = seven::ALL.iter().find(|seven| seven.name.eq_ignore_ascii_case(name))
    {
        let read = read(&bytes).map(|text| Decoded { text, encoding: name, sure: true, lost: Vec::new() });
        return Some(read.map_or_else(|| read_by(Coding::Utf8, bytes, UTF_8.name()), checked));
    }
    let encoding = Encoding::for_label(name.as_bytes())?;
    let wide = Wide::ALL.into_iter().find(|wide| wide.name() == encoding.name());
    if let Some(wide) = wide {
        return decode_as(bytes, wide.name());
    }
    let marked = encoding == UTF_8 && bytes.starts_with(UTF_8_MARK);
    Some(read_by(Coding::of(encoding), without_mark(bytes, marked), encoding.name()))
}

/// Bytes as a text of this coding.
fn read_by(coding: Coding, bytes: Cow<[u8]>, encoding: &'static str) -> Result<Decoded, DecodeError> {
    let mut lost = Vec::new();
    let bytes = without_nuls(bytes, &mut lost);
    let bytes = if matches!(coding, Coding::Utf8) { utf8(bytes) } else { Err(bytes) };
    let nuls = lost.len();
    let text = bytes.unwrap_or_else(|bytes| read_lines(&bytes, coding, &mut lost));
    let sure = lost.len() == nuls;
    checked(Decoded { text, encoding, sure, lost })
}

/// The mark that programs of Windows put before UTF-8.
const UTF_8_MARK: &[u8] = b"\xef\xbb\xbf";

/// Valid UTF-8 as a text, else the bytes.
fn utf8(bytes: Cow<[u8]>) -> Result<String, Cow<[u8]>> {
    match bytes {
        Cow::Owned(bytes) => String::from_utf8(bytes).map_err(|error| Cow::Owned(error.into_bytes())),
        Cow::Borrowed(bytes) => {
            std::str::from_utf8(bytes).map(str::to_owned).map_err(|_| Cow::Borrowed(bytes))
        }
    }
}

/// The bytes behind the mark of UTF-8, if it is there.
fn without_mark(bytes: Cow<[u8]>, marked: bool) -> Cow<[u8]> {
    match bytes {
        _ if !marked => bytes,
        Cow::Borrowed(bytes) => Cow::Borrowed(&bytes[UTF_8_MARK.len()..]),
        Cow::Owned(mut bytes) => {
            bytes.drain(..UTF_8_MARK.len());
            Cow::Owned(bytes)
        }
    }
}

fn read(bytes: Cow<[u8]>) -> Result<Decoded, DecodeError> {
    if let Some((wide, mark)) = Wide::marked(&bytes) {
        return Ok(read_wide(wide, &bytes[mark..], true));
    }
    let marked = bytes.starts_with(UTF_8_MARK);
    let bytes = without_mark(bytes, marked);
    let padded = memchr::memchr(0, &bytes).is_some();
    if padded && !marked {
        if let Some(wide) = unmarked(&bytes) {
            return Ok(read_wide(wide, &bytes, false));
        }
    }
    let mut lost = Vec::new();
    let bytes = match utf8(without_nuls(bytes, &mut lost)) {
        Ok(text) => {
            let (text, encoding) = seven_bits(text);
            return fair(Decoded { text, encoding, sure: true, lost }, padded);
        }
        Err(bytes) => bytes,
    };
    if !padded && !marked {
        if let Some(wide) = unmarked_utf16(&bytes, likeliest_cost) {
            return Ok(read_wide(wide, &bytes, false));
        }
    }
    let declared = declared(&bytes);
    let Guess { coding, sure } = guess(pieces(&bytes), declared, marked);
    let nuls = lost.len();
    let text = read_lines(&bytes, coding, &mut lost);
    let whole = lost.len() == nuls;
    let said = match coding {
        // Halves of characters are valid in nothing else.
        Coding::Utf8 => true,
        Coding::Pairs(codec) => declared == Some(codec.encoding),
        Coding::Other(_) => false,
    };
    let encoding = narrowest(coding.encoding(), &text).name();
    fair(Decoded { text, encoding, sure: whole && (sure || said), lost }, padded)
}

/// A text that was found among NULs, if it looks like one: what is no text has other control characters, too.
fn fair(decoded: Decoded, padded: bool) -> Result<Decoded, DecodeError> {
    /// Where an archive of tapes, which fills up with NULs, says what it is.
    const TAPE: &str = "ustar";
    if padded {
        let text = decoded.text.trim_end_matches('\u{1a}');
        let broken: u64 = decoded.lost.iter().filter(|lost| !lost.is_nul()).map(|lost| lost.count).sum();
        if text.chars().any(is_control) || 50 * broken > text.len() as u64 || text.contains(TAPE) {
            return Err(DecodeError::Binary);
        }
    }
    Ok(decoded)
}

/// A text of ASCII, or what it stands for in an encoding of seven bits.
fn seven_bits(text: String) -> (String, &'static str) {
    let read = || seven::ALL.iter().find_map(|seven| Some(((seven.read)(text.as_bytes())?, seven.name)));
    let read = if text.is_ascii() { read() } else { None };
    read.unwrap_or((text, UTF_8.name()))
}

/// Bytes in units of several.
fn read_wide(wide: Wide, bytes: &[u8], said: bool) -> Decoded {
    let mut lost = Vec::new();
    let text = wide.read(bytes, &mut lost);
    let sure = said && lost.is_empty();
    let text = without_nuls(text.into_bytes().into(), &mut lost);
    // What was UTF-8 is so without its NULs.
    let text = utf8(text).unwrap_or_default();
    lost.sort_by_key(|lost| lost.line);
    Decoded { text, encoding: wide.name(), sure, lost }
}

/// The encoding of wide units that bytes with NULs are in without saying so, if they are.
fn unmarked(bytes: &[u8]) -> Option<Wide> {
    let fits = |wide: &Wide| wide.fits(bytes);
    [Wide::Utf32Le, Wide::Utf32Be].into_iter().find(fits).or_else(|| unmarked_utf16(bytes, likeliest_cost))
}

/// What bytes cost in the likeliest encoding whose units are bytes.
fn likeliest_cost(bytes: &[u8]) -> u64 {
    let mut nuls = Vec::new();
    let bytes = without_nuls(bytes.into(), &mut nuls);
    let coding = match std::str::from_utf8(&bytes) {
        Ok(_) => Coding::Utf8,
        Err(_) => guess(pieces(&bytes), None, false).coding,
    };
    let nuls: u64 = nuls.iter().map(|nuls| nuls.count).sum();
    pieces(&bytes).map(|piece| coding.cost(piece)).sum::<u64>() + NUL * nuls
}

/// What a NUL costs between bytes, in tenths of a bit.
const NUL: u64 = 40;

/// How much of a page is searched for the encoding that it declares.
const DECLARED_WITHIN: usize = 4096;

/// The encoding that a page of HTML or an XML document says it is in, if it is another than that of Unicode: a page that declares
/// GB2312 and is UTF-8 was read before.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes[..bytes.len().min(DECLARED_WITHIN)].to_ascii_lowercase();
    let says = |word: &[u8]| Some(memchr::memmem::find(&head, word)? + word.len());
    let at = if head.starts_with(b"<?xml") { says(b"encoding=") } else { None };
    let at = at.or_else(|| says(b"charset="))?;
    // In a tag or a declaration, not in what somebody wrote about one.
    let open = head[..at].iter().rposition(|&byte| byte == b'<')?;
    let tag = &head[open..];
    ((tag.starts_with(b"<meta") || tag.starts_with(b"<?xml")) && !head[open..at].contains(&b'>'))
        .then_some(())?;
    let label =
        head[at..].strip_prefix(b"\"").or_else(|| head[at..].strip_prefix(b"'")).unwrap_or(&head[at..]);
    let end = label.iter().position(|byte| !(byte.is_ascii_alphanumeric() || b"-_:.".contains(byte)));
    let unicode = [UTF_8, UTF_16LE, UTF_16BE];
    let encoding = Encoding::for_label(&label[..end?]).filter(|encoding| !unicode.contains(encoding))?;
    Some(if encoding == GBK { GB18030 } else { encoding })
}

/// GBK and GB18030 are read by one decoder; the text is called GBK where it needs no more than that.
fn narrowest(encoding: &'static Encoding, text: &str) -> &'static Encoding {
    if encoding != GB18030 {
        return encoding;
    }
    let beyond = text.split('\u{fffd}').any(|part| GBK.encode(part).2);
    if beyond {
        GB18030
    } else {
        GBK
    }
}

fn is_control(c: char) -> bool {
    c.is_ascii_control() && !"\t\n\r\u{b}\u{c}\u{1b}\u{1e}".contains(c)
}

/// What was read, if it is a text: at most one control character of ASCII in fifty; UTF-8 that was shown as Latin-1 and saved so
/// has many others.
fn checked(decoded: Decoded) -> Result<Decoded, DecodeError> {
    let text = &decoded.text;
    if text.is_empty() {
        let nuls = decoded.lost.iter().any(Lost::is_nul);
        return Err(if nuls { DecodeError::Binary } else { DecodeError::Empty });
    }
    // DOS ended a text with this.
    let text = text.trim_end_matches('\u{1a}');
    let controls = text.chars().filter(|&c| is_control(c)).count();
    let chars = text.chars().count();
    // A short text in which one slipped in is a text all the same.
    let few = controls <= 2 && chars >= 8 && decoded.sure;
    if 50 * controls > chars && !few {
        return Err(DecodeError::Binary);
    }
    Ok(decoded)
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::{BIG5, SHIFT_JIS, WINDOWS_1252};
    use proptest::prelude::*;

    const SIMPLIFIED: &str = "随着政策推出，付款接口已经对商家永久关闭，这也意味着通道全部关闭。";
    const TRADITIONAL: &str = "隨著政策推出，付款接口已經對商家永久關閉，這也意味著通道全部關閉。";

    fn check(bytes: &[u8], encoding: &str, sure: bool, text: &str) {
        let decoded = decode(bytes).unwrap();
        assert_eq!((decoded.encoding, decoded.sure, decoded.text.as_str()), (encoding, sure, text));
    }

    #[test]
    fn reads_utf_8_with_and_without_a_mark() {
        check("文脉".as_bytes(), "UTF-8", true, "文脉");
        check("\u{feff}文脉".as_bytes(), "UTF-8", true, "文脉");
        check(b"plain", "UTF-8", true, "plain");
    }

    #[test]
    fn keeps_utf_8_with_a_broken_character() {
        let mut bytes = SIMPLIFIED.as_bytes().to_vec();
        bytes.truncate(bytes.len() - 1);
        let decoded = decode(&bytes).unwrap();
        assert_eq!((decoded.encoding, decoded.sure), ("UTF-8", false));
        assert!(decoded.text.ends_with("关闭\u{fffd}"));
    }

    #[test]
    fn reads_utf_16() {
        let little: Vec<u8> = "\u{feff}文脉 a".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = "\u{feff}文脉 a".encode_utf16().flat_map(u16::to_be_bytes).collect();
        check(&little, "UTF-16LE", true, "文脉 a");
        check(&big, "UTF-16BE", true, "文脉 a");
        let unmarked: Vec<u8> = "with no mark".encode_utf16().flat_map(u16::to_le_bytes).collect();
        check(&unmarked, "UTF-16LE", false, "with no mark");
    }

    #[test]
    fn tells_the_chinese_encodings() {
        check(&GBK.encode(SIMPLIFIED).0, "GBK", true, SIMPLIFIED);
        check(&GBK.encode(TRADITIONAL).0, "GBK", true, TRADITIONAL);
        check(&BIG5.encode(TRADITIONAL).0, "Big5", true, TRADITIONAL);
        check(
            &GB18030.encode("这是满文ᡳ，下面是汉字的说明。").0,
            "gb18030",
            true,
            "这是满文ᡳ，下面是汉字的说明。",
        );
    }

    #[test]
    fn heeds_what_a_page_declares() {
        let page =
            |charset: &str| format!("<html><head><meta charset=\"{charset}\"></head><p>{SIMPLIFIED}</p>");
        // A character cut off at the end is no reason to doubt.
        let mut bytes = GBK.encode(&page("gb2312")).0.into_owned();
        bytes.push(0xb0);
        let decoded = decode(&bytes).unwrap();
        assert_eq!((decoded.encoding, decoded.sure), ("GBK", false));
        assert!(decoded.text.contains(SIMPLIFIED));
        check(&GBK.encode(&page("gb2312")).0, "GBK", true, &page("gb2312"));
        check(page("gb2312").as_bytes(), "UTF-8", true, &page("gb2312"));
        // Declared wrongly: the bytes decide.
        check(&GBK.encode(&page("big5")).0, "GBK", true, &page("big5"));
    }

    #[test]
    fn tells_others() {
        let french = "Le café était déjà fermé, et l'été fini : à bientôt, disait-elle, où êtes-vous ?";
        check(&WINDOWS_1252.encode(french).0, "windows-1252", false, french);
        for english in ["We´re on the ferry, aren´t we?", "a room of 20 m²", "1½ hours", "50 °C"] {
            let decoded = decode(&*WINDOWS_1252.encode(english).0).unwrap();
            assert_eq!((decoded.encoding, decoded.text.as_str()), ("windows-1252", english));
        }
        let japanese = "これは日本語の文章です。カタカナもひらがなもあります。";
        check(&SHIFT_JIS.encode(japanese).0, "Shift_JIS", true, japanese);
    }

    #[test]
    fn takes_a_misread_text_that_was_saved() {
        let saved: String = SIMPLIFIED.bytes().map(char::from).collect();
        check(saved.as_bytes(), "UTF-8", true, &saved);
    }

    #[test]
    fn refuses_what_is_no_text() {
        assert_eq!(decode(b""), Err(DecodeError::Empty));
        assert_eq!(decode(b"\xef\xbb\xbf"), Err(DecodeError::Empty));
        assert_eq!(decode(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0"), Err(DecodeError::Binary));
        assert_eq!(decode(&[1, 2, 3, 4, 5, 6, 7, 8]), Err(DecodeError::Binary));
        assert_eq!(decode(&[0; 64]), Err(DecodeError::Binary));
        assert_eq!(decode("河水涨了，\u{1}渡口停航。".as_bytes()).unwrap().encoding, "UTF-8");
    }

    proptest! {
        #[test]
        fn never_panics(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let _ = decode(&bytes);
        }

        #[test]
        fn gives_back_utf_8(text in "[^\\p{Cc}\u{feff}]{1,60}") {
            let decoded = decode(text.as_bytes()).unwrap();
            prop_assert_eq!((decoded.text, decoded.sure), (text, true));
        }
    }
}
