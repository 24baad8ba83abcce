//! Bytes to text: which encoding they are in, how sure that is, and the text.

mod names;
mod plausible;

pub use names::names;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, BIG5, GB18030, GBK, UTF_16BE, UTF_16LE, UTF_8};
use plausible::plausibility;
use std::borrow::Cow;
use std::fmt;

/// A text and the encoding it was read by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without a byte order mark. All offsets count from its start.
    pub text: String,
    /// The encoding's name in the WHATWG's list, such as `GBK`.
    pub encoding: &'static str,
    /// Whether the bytes said it; otherwise it is the likeliest guess.
    pub sure: bool,
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

/// Decodes bytes. A byte order mark decides, then valid UTF-8, then the likeliest encoding. Owned bytes that are UTF-8
/// become the text without a copy, so that a large file is not in memory twice.
pub fn decode<'b>(bytes: impl Into<Cow<'b, [u8]>>) -> Result<Decoded, DecodeError> {
    let bytes = bytes.into();
    if bytes.is_empty() {
        return Err(DecodeError::Empty);
    }
    let (encoding, sure, text) = read(bytes)?;
    if text.is_empty() {
        return Err(DecodeError::Empty);
    }
    if is_binary(&text) {
        return Err(DecodeError::Binary);
    }
    Ok(Decoded { text, encoding: encoding.name(), sure })
}

/// Decodes bytes in the encoding of this name; `None` if there is no such encoding. Invalid bytes become U+FFFD, and the
/// encoding is then not sure.
pub fn decode_as<'b>(bytes: impl Into<Cow<'b, [u8]>>, name: &str) -> Option<Result<Decoded, DecodeError>> {
    let bytes = bytes.into();
    let encoding = Encoding::for_label(name.trim().as_bytes())?;
    let mark =
        Encoding::for_bom(&bytes).filter(|(marked, _)| *marked == encoding).map_or(0, |(_, length)| length);
    let bytes = without_mark(bytes, mark);
    let utf8 = if encoding == UTF_8 { utf8(bytes) } else { Err(bytes) };
    let (text, damaged) = utf8.map(|text| (text, false)).unwrap_or_else(|bytes| {
        let (text, damaged) = encoding.decode_without_bom_handling(&bytes);
        (text.into_owned(), damaged)
    });
    if text.is_empty() {
        return Some(Err(DecodeError::Empty));
    }
    if is_binary(&text) {
        return Some(Err(DecodeError::Binary));
    }
    Some(Ok(Decoded { text, encoding: encoding.name(), sure: !damaged }))
}

/// Valid UTF-8 as a text, else the bytes.
fn utf8(bytes: Cow<[u8]>) -> Result<String, Cow<[u8]>> {
    match bytes {
        Cow::Owned(bytes) => String::from_utf8(bytes).map_err(|error| Cow::Owned(error.into_bytes())),
        Cow::Borrowed(bytes) => {
            std::str::from_utf8(bytes).map(str::to_owned).map_err(|_| Cow::Borrowed(bytes))
        }
    }
}

/// The bytes behind a mark of this length.
fn without_mark(bytes: Cow<[u8]>, mark: usize) -> Cow<[u8]> {
    match bytes {
        Cow::Borrowed(bytes) => Cow::Borrowed(&bytes[mark..]),
        Cow::Owned(mut bytes) => {
            bytes.drain(..mark);
            Cow::Owned(bytes)
        }
    }
}

/// The names of the encodings that texts in Chinese and English are mostly in, for a list to choose from.
pub const COMMON_ENCODINGS: [&str; 9] =
    ["UTF-8", "GBK", "gb18030", "Big5", "UTF-16LE", "UTF-16BE", "windows-1252", "Shift_JIS", "EUC-KR"];

fn read(mut bytes: Cow<[u8]>) -> Result<(&'static Encoding, bool, String), DecodeError> {
    if let Some((encoding, mark)) = Encoding::for_bom(&bytes) {
        if encoding != UTF_8 {
            let (text, damaged) = encoding.decode_without_bom_handling(&bytes[mark..]);
            return Ok((encoding, !damaged, text.into_owned()));
        }
        bytes = match utf8(without_mark(bytes, mark)) {
            Ok(text) => return Ok((UTF_8, true, text)),
            Err(bytes) => bytes,
        };
    }
    // No other encoding writes a NUL in a text, so this is UTF-16 without its mark or no text at all.
    if bytes.contains(&0) {
        return unmarked_utf16(&bytes).ok_or(DecodeError::Binary);
    }
    Ok(match utf8(bytes) {
        Ok(text) => (UTF_8, true, text),
        Err(bytes) => declared(&bytes).unwrap_or_else(|| guess(&bytes)),
    })
}

/// How much of a page is searched for the encoding that it declares.
const DECLARED_WITHIN: usize = 4096;

/// The encoding that a page of HTML or an XML document says it is in, where its bytes can be read by it. They decide first: a page that
/// declares GB2312 and is UTF-8 was read before.
fn declared(bytes: &[u8]) -> Option<(&'static Encoding, bool, String)> {
    let head = bytes[..bytes.len().min(DECLARED_WITHIN)].to_ascii_lowercase();
    let says = |word: &[u8]| Some(head.windows(word.len()).position(|window| window == word)? + word.len());
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
    let encoding = Encoding::for_label(&label[..end?]).filter(|&encoding| encoding != UTF_8)?;
    if encoding.is_single_byte() || encoding == UTF_16LE || encoding == UTF_16BE {
        // Any bytes are valid in it; whether they are meant so is judged by the decoded text.
        return None;
    }
    let encoding = if encoding == GBK { GB18030 } else { encoding };
    let (text, damaged) = encoding.decode_without_bom_handling(bytes);
    let broken = text.matches('\u{fffd}').count();
    let beyond_ascii = text.chars().filter(|c| !c.is_ascii()).count();
    // A page may have a broken character or two.
    ((broken <= 2 || 50 * broken <= beyond_ascii)
        && (encoding != GB18030 && encoding != BIG5 || plausibility(&text) >= 60))
        .then(|| (narrowest(encoding, &text.replace('\u{fffd}', "")), !damaged, text.into_owned()))
}

/// UTF-16 without a byte order mark; the NULs of ASCII, at even or odd offsets, give its endianness.
fn unmarked_utf16(bytes: &[u8]) -> Option<(&'static Encoding, bool, String)> {
    let nuls = |parity: usize| bytes.iter().skip(parity).step_by(2).filter(|&&byte| byte == 0).count();
    let (even, odd) = (nuls(0), nuls(1));
    let encoding = if even > 8 * odd {
        UTF_16BE
    } else if odd > 8 * even {
        UTF_16LE
    } else {
        return None;
    };
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes)?;
    // Padded binary data has whole stretches of NULs; text has none.
    (!text.contains('\0')).then(|| (encoding, false, text.into_owned()))
}

fn guess(bytes: &[u8]) -> (&'static Encoding, bool, String) {
    let strict = |encoding: &'static Encoding| {
        encoding.decode_without_bom_handling_and_without_replacement(bytes).map(|text| text.into_owned())
    };
    // A mostly good UTF-8 file with a broken character is still UTF-8.
    let (lossy, _) = UTF_8.decode_without_bom_handling(bytes);
    let broken = lossy.matches('\u{fffd}').count();
    let whole = lossy.chars().filter(|c| !c.is_ascii()).count() - broken;
    if whole > 4 * broken {
        return (UTF_8, false, lossy.into_owned());
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let detected = detector.guess(None, Utf8Detection::Deny);
    // chardetng takes a short Chinese text for Western; how common its characters are as Chinese tells better.
    let chinese = [GB18030, BIG5].map(|encoding| strict(encoding).map(|text| (plausibility(&text), text)));
    let [gb, big5] = chinese;
    let (encoding, best, rival) = match (gb, big5) {
        (Some(gb), Some(big5)) if gb.0 >= big5.0 => (GB18030, gb, big5.0),
        (Some(gb), Some(big5)) => (BIG5, big5, gb.0),
        (Some(gb), None) => (GB18030, gb, 0),
        (None, Some(big5)) => (BIG5, big5, 0),
        (None, None) => {
            let (text, _) = detected.decode_without_bom_handling(bytes);
            return (detected, false, text.into_owned());
        }
    };
    let agreed = detected == encoding || (detected == GBK && encoding == GB18030);
    let (score, text) = best;
    if !agreed && score < 60 {
        if let Some(text) = strict(detected) {
            return (detected, false, text);
        }
    }
    let sure = score >= 80 && score >= rival + 20;
    (narrowest(encoding, &text), sure, text)
}

/// GBK and GB18030 are read by one decoder; the text is called GBK where it needs no more than that.
fn narrowest(encoding: &'static Encoding, text: &str) -> &'static Encoding {
    if encoding != GB18030 {
        return encoding;
    }
    let (_, _, beyond) = GBK.encode(text);
    if beyond {
        GB18030
    } else {
        GBK
    }
}

/// More than one control character of ASCII in fifty; UTF-8 that was shown as Latin-1 and saved so has many others.
fn is_binary(text: &str) -> bool {
    let controls =
        text.chars().filter(|&c| c.is_ascii_control() && !"\t\n\r\u{b}\u{c}\u{1b}".contains(c)).count();
    text.contains('\0') || 50 * controls > text.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::{SHIFT_JIS, WINDOWS_1252};
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
        let japanese = "これは日本語の文章です。カタカナもひらがなもあります。";
        check(&SHIFT_JIS.encode(japanese).0, "Shift_JIS", false, japanese);
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
