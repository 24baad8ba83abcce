//! Encodings of seven bits, for mail and newsgroups: ASCII in which other characters stand between signs.

use super::costs::{cost, Family};
use super::wide::Wide;
use encoding_rs::{Encoding, EUC_KR, GBK, ISO_2022_JP};

/// An encoding of seven bits.
pub(super) struct Seven {
    pub name: &'static str,
    /// A text in ASCII that is one in it.
    pub read: fn(&[u8]) -> Option<String>,
}

/// All that are read. Browsers know only the first of them.
pub(super) const ALL: [Seven; 5] = [
    Seven { name: "ISO-2022-JP", read: iso_2022_jp },
    Seven { name: "ISO-2022-KR", read: |bytes| iso_2022(bytes, b"\x1b$)C", EUC_KR) },
    Seven { name: "ISO-2022-CN", read: |bytes| iso_2022(bytes, b"\x1b$)A", GBK) },
    Seven { name: "HZ-GB-2312", read: hz },
    Seven { name: "UTF-7", read: utf_7 },
];

/// Whether what is beyond ASCII in a text is what texts are made of: what somebody wrote between such signs by chance is not.
fn is_usual(text: &str) -> bool {
    let (mut all, mut dear) = (0, 0);
    for c in text.chars().filter(|c| !c.is_ascii()).take(2000) {
        all += 1;
        dear += cost(Family::Any, c);
    }
    all > 0 && dear <= 130 * all
}

/// Korean or Chinese of which a sequence says the characters, which stand between SO and SI.
fn iso_2022(bytes: &[u8], sequence: &[u8], encoding: &'static Encoding) -> Option<String> {
    memchr::memmem::find(bytes, sequence)?;
    let mut pairs = Vec::with_capacity(bytes.len());
    let mut shifted = false;
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at] {
            0x1b if bytes[at..].starts_with(sequence) => at += sequence.len() - 1,
            // The characters of another set.
            0x1b => return None,
            0x0e => shifted = true,
            0x0f => shifted = false,
            byte @ (b'\n' | b'\r') => {
                shifted = false;
                pairs.push(byte);
            }
            byte @ 0x21..=0x7e if shifted => pairs.push(byte | 0x80),
            byte => pairs.push(byte),
        }
        at += 1;
    }
    let text = encoding.decode_without_bom_handling_and_without_replacement(&pairs)?;
    is_usual(&text).then(|| text.into_owned())
}

/// UTF-16 in base 64 behind a plus: `+bLNT4w-`. Only what has to be so is: each plus begins whole characters, and all of
/// them are usual.
fn utf_7(bytes: &[u8]) -> Option<String> {
    let digit = |byte: u8| match byte {
        b'A'..=b'Z' => Some(u32::from(byte - b'A')),
        b'a'..=b'z' => Some(u32::from(byte - b'a') + 26),
        b'0'..=b'9' => Some(u32::from(byte - b'0') + 52),
        b'+' => Some(62),
        b'/' => Some(63),
        _ => None,
    };
    let mut text = String::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some(plus) = memchr::memchr(b'+', rest) {
        text.push_str(std::str::from_utf8(&rest[..plus]).ok()?);
        rest = &rest[plus + 1..];
        let (mut units, mut bits, mut held) = (Vec::new(), 0, 0u32);
        let mut length = 0;
        while let Some(value) = rest.get(length).and_then(|&byte| digit(byte)) {
            (held, bits, length) = ((held << 6 | value) & 0xf_ffff, bits + 6, length + 1);
            if bits >= 8 {
                bits -= 8;
                units.push((held >> bits) as u8);
            }
        }
        let spare = held & ((1 << bits) - 1);
        let closed = rest.get(length) == Some(&b'-');
        if length == 0 && closed {
            text.push('+');
        } else {
            let mut lost = Vec::new();
            let read = Wide::Utf16Be.read(&units, &mut lost);
            (length > 0 && spare == 0 && bits < 6 && lost.is_empty()).then_some(())?;
            text.push_str(&read);
        }
        rest = &rest[length + usize::from(closed)..];
    }
    text.push_str(std::str::from_utf8(rest).ok()?);
    is_usual(&text).then_some(text)
}

/// A text in ASCII that is Japanese in the encoding of mail.
fn iso_2022_jp(bytes: &[u8]) -> Option<String> {
    let begins = |sequence: &[u8]| memchr::memmem::find(bytes, sequence).is_some();
    if !begins(b"\x1b$B") && !begins(b"\x1b$@") {
        return None;
    }
    let text = ISO_2022_JP.decode_without_bom_handling_and_without_replacement(bytes)?;
    Some(text.into_owned())
}

/// A text in ASCII that is Chinese in the encoding of newsgroups, in which `~{` and `~}` stand around characters of GB 2312.
fn hz(bytes: &[u8]) -> Option<String> {
    memchr::memmem::find(bytes, b"~{")?;
    let mut gb = Vec::with_capacity(bytes.len());
    let (mut chinese, mut any) = (false, false);
    let mut at = 0;
    while at < bytes.len() {
        match (chinese, bytes[at], bytes.get(at + 1)) {
            (false, b'~', Some(b'{')) => (chinese, at) = (true, at + 2),
            (true, b'~', Some(b'}')) => (chinese, at) = (false, at + 2),
            (false, b'~', Some(b'~')) => {
                gb.push(b'~');
                at += 2;
            }
            (false, b'~', Some(b'\n')) => at += 2,
            (true, b'\r' | b'\n', _) => chinese = false,
            (true, first @ 0x21..=0x77, Some(&second @ 0x21..=0x7e)) => {
                gb.extend([first | 0x80, second | 0x80]);
                any = true;
                at += 2;
            }
            (true, ..) => return None,
            (false, byte, _) => {
                gb.push(byte);
                at += 1;
            }
        }
    }
    let text = GBK.decode_without_bom_handling_and_without_replacement(&gb).filter(|_| any)?;
    is_usual(&text).then(|| text.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Option<(&'static str, String)> {
        ALL.iter().find_map(|seven| (seven.read)(bytes).map(|text| (seven.name, text)))
    }

    #[test]
    fn texts_of_seven_bits_are_told_by_their_signs() {
        for (bytes, name, text) in [
            (&b"\x1b$)C\x0e0-90\x0f ok\n"[..], "ISO-2022-KR", "\u{ac15}\u{bb3c} ok\n"),
            (b"\x1b$)A\x0e6I?Z\x0f ok\n", "ISO-2022-CN", "渡口 ok\n"),
            (b"~{6I?Z~} ok\n", "HZ-GB-2312", "渡口 ok\n"),
            (b"+bLNT4w- ok +- 1\n", "UTF-7", "河口 ok + 1\n"),
        ] {
            assert_eq!(read(bytes), Some((name, text.to_owned())));
        }
    }

    #[test]
    fn signs_by_chance_are_what_they_are() {
        for text in [
            "1+1=2",
            "a+b- c+d-",
            "C++ and ~{ }",
            "q=foo+bar",
            "+AAAA-",
            "~{a",
            "\u{1b}$)C",
            "x +- 1",
            "+8613812345678",
        ] {
            assert_eq!(read(text.as_bytes()), None, "{text}");
        }
    }
}
