//! A font's codes: their characters and widths.
//!
//! The predefined Chinese encodings of PDF are those of texts under other names, so encoding_rs decodes them, without tables
//! of glyphs. A font with glyph numbers and no map of its own cannot be decoded, and the file is refused with a reason.

use super::budget::Budget;
use super::character_map::{to_unicode, ENTRY, MOST_CHARACTERS};
use super::glyphs::glyph;
use encoding_rs::{
    Encoding, BIG5, EUC_JP, EUC_KR, GB18030, GBK, MACINTOSH, SHIFT_JIS, UTF_16BE, WINDOWS_1252,
};
use hayro_syntax::object::{Array, Dict, Name, Object, Stream};
use std::collections::HashMap;

pub(super) struct Font {
    codes: Codes,
    /// The characters of codes, where the font says them.
    unicode: HashMap<u32, String>,
    /// Widths in thousandths of the size.
    widths: HashMap<u32, f32>,
    default_width: f32,
    /// How far down a glyph of vertical writing moves, in thousandths of the size; `None` where writing is horizontal.
    pub down: Option<f32>,
}

/// How a string is cut into codes, and what a code is that the font's map does not have.
enum Codes {
    /// A byte each, with their characters.
    Bytes(Box<[Option<char>; 256]>),
    /// Numbers of glyphs, two bytes each.
    Glyphs,
    /// Characters in an encoding: of the predefined ones of PDF nearly all are those of texts, by other names.
    Characters(&'static Encoding),
}

/// A code of a string.
pub(super) struct Drawn {
    /// `None` where the font does not say it.
    pub text: Option<String>,
    /// In thousandths of the size.
    pub width: f32,
    /// Whether it is the single byte that word spacing applies to.
    pub space: bool,
}

impl Font {
    pub fn of(dict: &Dict, budget: &mut Budget) -> Font {
        let unicode = dict.get::<Stream>("ToUnicode").and_then(|stream| budget.unpacked(&stream));
        let unicode = unicode.map_or_else(HashMap::new, |map| to_unicode(&map, budget));
        let composite = dict.get::<Name>("Subtype").is_some_and(|kind| kind.as_str() == "Type0");
        if composite {
            let codes = match dict.get::<Name>("Encoding") {
                Some(name) => predefined(name.as_str()).map_or(Codes::Glyphs, Codes::Characters),
                None => Codes::Glyphs,
            };
            let descendant =
                dict.get::<Array>("DescendantFonts").and_then(|fonts| fonts.iter::<Dict>().next());
            let widths = descendant.as_ref().and_then(|font| font.get::<Array>("W"));
            // A predefined encoding's widths are by numbers of glyphs that only its tables know.
            let widths =
                widths.filter(|_| matches!(codes, Codes::Glyphs)).map(|array| cid_widths(&array, budget));
            let default = descendant.as_ref().and_then(|font| font.get::<f32>("DW")).unwrap_or(1000.0);
            let down = is_vertical(dict).then(|| {
                let metrics = descendant.and_then(|font| font.get::<Array>("DW2"));
                metrics.and_then(|metrics| metrics.iter::<f32>().nth(1)).map_or(1000.0, |down| -down)
            });
            return Font { codes, unicode, widths: widths.unwrap_or_default(), default_width: default, down };
        }
        let first = dict.get::<i32>("FirstChar").unwrap_or(0).clamp(0, 255) as u32;
        // The glyphs of a Type 3 font have a measure of their own.
        let scale = dict
            .get::<Array>("FontMatrix")
            .and_then(|matrix| matrix.iter::<f32>().next())
            .map_or(1.0, |scale| scale * 1000.0);
        let widths = dict.get::<Array>("Widths").map(|widths| {
            (first..256).zip(widths.iter::<f32>()).map(|(code, width)| (code, width * scale)).collect()
        });
        let codes = Codes::Bytes(Box::new(byte_characters(dict)));
        Font { codes, unicode, widths: widths.unwrap_or_default(), default_width: 500.0, down: None }
    }

    /// The codes of a string.
    pub fn shown(&self, bytes: &[u8], mut take: impl FnMut(Drawn)) {
        let mut at = 0;
        while at < bytes.len() {
            let length = self.length(&bytes[at..]).min(bytes.len() - at);
            let code = &bytes[at..at + length];
            at += length;
            let number = code.iter().fold(0u32, |number, &byte| number << 8 | u32::from(byte));
            let text = self.unicode.get(&number).cloned().or_else(|| match &self.codes {
                Codes::Bytes(characters) => characters[number as usize & 0xff].map(String::from),
                Codes::Glyphs => None,
                Codes::Characters(encoding) => encoding
                    .decode_without_bom_handling_and_without_replacement(code)
                    .map(|text| text.into_owned()),
            });
            let default = match self.codes {
                Codes::Characters(_) if number < 0x80 => self.default_width / 2.0,
                _ => self.default_width,
            };
            let width = self.widths.get(&number).copied().unwrap_or(default);
            take(Drawn { text, width, space: code == b" " });
        }
    }

    /// How many bytes the next code has.
    fn length(&self, bytes: &[u8]) -> usize {
        match &self.codes {
            Codes::Bytes(_) => 1,
            Codes::Glyphs => 2,
            Codes::Characters(encoding) if *encoding == UTF_16BE => {
                if (0xd8..0xdc).contains(&bytes[0]) {
                    4
                } else {
                    2
                }
            }
            Codes::Characters(encoding) => match bytes {
                [0x81..=0xfe, b'0'..=b'9', ..] if *encoding == GB18030 => 4,
                [0xa0..=0xdf, ..] if *encoding == SHIFT_JIS => 1,
                [0x81..=0xfe, _, ..] => 2,
                _ => 1,
            },
        }
    }
}

/// Whether a font's encoding is one for vertical writing.
fn is_vertical(dict: &Dict) -> bool {
    match dict.get::<Name>("Encoding") {
        Some(name) => name.as_str().ends_with("-V") || name.as_str() == "V",
        None => dict
            .get::<Stream>("Encoding")
            .is_some_and(|map| map.dict().get::<i32>("WMode").is_some_and(|mode| mode == 1)),
    }
}

/// The encoding of texts that a predefined one of PDF is; those for glyph numbers are none.
fn predefined(name: &str) -> Option<&'static Encoding> {
    let name = name.trim_end_matches("-H").trim_end_matches("-V");
    Some(match name {
        "GBK2K" => GB18030,
        "EUC" => EUC_JP,
        _ if name.starts_with("Uni") && (name.contains("UCS2") || name.contains("UTF16")) => UTF_16BE,
        _ if name.starts_with("GB") && name.ends_with("EUC") => GBK,
        _ if name.contains("B5") => BIG5,
        _ if name.contains("RKSJ") => SHIFT_JIS,
        _ if name.starts_with("KSC") && !name.contains("Johab") => EUC_KR,
        _ => return None,
    })
}

/// `[first [w w …] first last w …]`
fn cid_widths(array: &Array, budget: &mut Budget) -> HashMap<u32, f32> {
    let mut widths = HashMap::new();
    let mut entries = 0;
    let objects: Vec<Object> = array.iter::<Object>().collect();
    let number = |object: Option<&Object>| match object {
        Some(Object::Number(number)) => Some(number.as_f32()),
        _ => None,
    };
    let mut at = 0;
    while let Some(first) = number(objects.get(at)).filter(|_| entries < MOST_CHARACTERS) {
        let first = first.max(0.0) as u32;
        match objects.get(at + 1) {
            Some(Object::Array(list)) => {
                widths.extend((first..=0xffff).zip(list.iter::<f32>()).inspect(|_| entries += 1));
                at += 2;
            }
            Some(Object::Number(last)) => {
                let Some(width) = number(objects.get(at + 2)) else { break };
                let last = (last.as_f32().max(0.0) as u32).min(0xffff);
                widths.extend((first..=last).map(|code| (code, width)).inspect(|_| entries += 1));
                at += 3;
            }
            _ => break,
        }
    }
    budget.spend(ENTRY * entries);
    widths
}

/// The characters of a simple font's bytes: its base encoding, and the glyphs that it names otherwise.
fn byte_characters(font: &Dict) -> [Option<char>; 256] {
    let encoding = font.get::<Dict>("Encoding");
    let base = match &encoding {
        Some(encoding) => encoding.get::<Name>("BaseEncoding"),
        None => font.get::<Name>("Encoding"),
    };
    let base = base.map(|name| name.as_str().to_owned());
    // A font of symbols has an order of its own unless it says more.
    let flags =
        font.get::<Dict>("FontDescriptor").and_then(|descriptor| descriptor.get::<i32>("Flags")).unwrap_or(0);
    let symbols = flags & 4 != 0 && base.is_none();
    let table = if base.as_deref() == Some("MacRomanEncoding") { MACINTOSH } else { WINDOWS_1252 };
    let mut characters = std::array::from_fn(|byte| {
        let byte = [byte as u8];
        let text = table.decode_without_bom_handling(&byte).0;
        text.chars().next().filter(|c| !c.is_control() && (!symbols || c.is_ascii()))
    });
    let mut code = 0usize;
    for object in encoding
        .and_then(|encoding| encoding.get::<Array>("Differences"))
        .iter()
        .flat_map(|array| array.iter::<Object>())
    {
        match object {
            Object::Number(number) => code = number.as_f32().max(0.0) as usize,
            Object::Name(name) => {
                if let Some(slot) = characters.get_mut(code) {
                    *slot = glyph(name.as_str());
                }
                code += 1;
            }
            _ => {}
        }
    }
    characters
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn predefined_encodings_are_those_of_texts() {
        for (name, encoding) in [
            ("GBK-EUC-H", Some(GBK)),
            ("GB-EUC-V", Some(GBK)),
            ("GBKp-EUC-H", Some(GBK)),
            ("GBK2K-H", Some(GB18030)),
            ("UniGB-UCS2-H", Some(UTF_16BE)),
            ("UniCNS-UTF16-H", Some(UTF_16BE)),
            ("ETen-B5-H", Some(BIG5)),
            ("90ms-RKSJ-H", Some(SHIFT_JIS)),
            ("Identity-H", None),
        ] {
            assert_eq!(predefined(name), encoding, "{name}");
        }
    }
}
