//! What the codes of a font's strings are: characters and widths.

use super::Budget;
use encoding_rs::{
    Encoding, BIG5, EUC_JP, EUC_KR, GB18030, GBK, MACINTOSH, SHIFT_JIS, UTF_16BE, WINDOWS_1252,
};
use hayro_syntax::object::{Array, Dict, Name, Object, Stream};
use std::collections::HashMap;
use unicode_normalization::UnicodeNormalization;

/// The most entries that are read of a font's map, again and again the same ones too.
const MOST_CHARACTERS: usize = 200_000;

/// What an entry of a map takes, in bytes.
const ENTRY: usize = 16;

/// A font.
pub(super) struct Font {
    codes: Codes,
    /// The characters of codes, where the font says them.
    unicode: HashMap<u32, String>,
    /// Widths in thousandths of the size.
    widths: HashMap<u32, f32>,
    default_width: f32,
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
pub(super) struct Shown {
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
            let default = descendant.and_then(|font| font.get::<f32>("DW")).unwrap_or(1000.0);
            return Font { codes, unicode, widths: widths.unwrap_or_default(), default_width: default };
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
        Font { codes, unicode, widths: widths.unwrap_or_default(), default_width: 500.0 }
    }

    /// The codes of a string.
    pub fn shown(&self, bytes: &[u8], mut take: impl FnMut(Shown)) {
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
            take(Shown { text, width, space: code == b" " });
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

/// The characters of codes, as a font's own map says them.
fn to_unicode(map: &[u8], budget: &mut Budget) -> HashMap<u32, String> {
    let mut found = HashMap::new();
    let mut entries = 0;
    let mut codes: Vec<Vec<u8>> = Vec::new();
    // In a range, its own list of texts.
    let mut list: Option<Vec<Vec<u8>>> = None;
    for token in Tokens(map) {
        match token {
            Token::Hex(bytes) => match &mut list {
                Some(list) => list.push(bytes),
                None => codes.push(bytes),
            },
            Token::Word(b"beginbfchar" | b"beginbfrange") => codes.clear(),
            Token::Word(b"endbfchar") => {
                for pair in std::mem::take(&mut codes).chunks_exact(2) {
                    entries += 1;
                    found.extend(number(&pair[0]).zip(utf16(&pair[1])));
                }
            }
            Token::Word(b"[") => list = Some(Vec::new()),
            Token::Word(b"]") => {
                let texts = list.take().unwrap_or_default();
                entries += texts.len();
                if let [.., first, _] = &codes[..] {
                    let first = number(first).unwrap_or(0);
                    found.extend((first..).zip(&texts).filter_map(|(code, text)| Some((code, utf16(text)?))));
                    codes.truncate(codes.len() - 2);
                }
            }
            Token::Word(b"endbfrange") => {
                for range in std::mem::take(&mut codes).chunks_exact(3) {
                    let (Some(first), Some(last)) = (number(&range[0]), number(&range[1])) else { continue };
                    let Some(text) = utf16(&range[2]) else { continue };
                    // The last character counts up.
                    let Some(end) = text.chars().next_back() else { continue };
                    let before = &text[..text.len() - end.len_utf8()];
                    for code in first..=last.min(first.saturating_add(0xffff)) {
                        let Some(next) = char::from_u32(end as u32 + (code - first)) else { break };
                        if entries >= MOST_CHARACTERS {
                            break;
                        }
                        entries += 1;
                        found.insert(code, format!("{before}{next}"));
                    }
                }
            }
            Token::Word(_) => {}
        }
        if entries >= MOST_CHARACTERS || codes.len() >= MOST_CHARACTERS {
            break;
        }
    }
    budget.spend(ENTRY * entries);
    found.retain(|_, text| !text.contains(['\0', '\u{fffd}']));
    found.into_iter().map(|(code, text)| (code, as_written(text))).collect()
}

/// A font's text as people write it. Browsers name the glyph of 走 by the radical ⾛ that looks the same, and ligatures
/// are one character in a font and two in a text.
fn as_written(text: String) -> String {
    let other = |c: char| matches!(c, '\u{2e80}'..='\u{2fd5}' | '\u{fb00}'..='\u{fb06}');
    if !text.contains(other) {
        return text;
    }
    let written = |c: char| match RADICALS.iter().find(|(radical, _)| *radical == c) {
        Some((_, character)) => character.to_string(),
        None if other(c) => c.to_string().nfkc().collect(),
        None => c.to_string(),
    };
    text.chars().map(written).collect()
}

/// Radicals that Unicode does not say the characters of.
const RADICALS: &[(char, char)] = &[
    ('⺒', '巳'),
    ('⺓', '幺'),
    ('⺝', '月'),
    ('⺠', '民'),
    ('⺩', '王'),
    ('⺪', '疋'),
    ('⺫', '目'),
    ('⺶', '羊'),
    ('⺼', '肉'),
    ('⻁', '虎'),
    ('⻄', '西'),
    ('⻅', '见'),
    ('⻆', '角'),
    ('⻉', '贝'),
    ('⻋', '车'),
    ('⻑', '長'),
    ('⻒', '镸'),
    ('⻓', '长'),
    ('⻔', '门'),
    ('⻘', '青'),
    ('⻙', '韦'),
    ('⻚', '页'),
    ('⻛', '风'),
    ('⻜', '飞'),
    ('⻝', '食'),
    ('⻢', '马'),
    ('⻣', '骨'),
    ('⻤', '鬼'),
    ('⻥', '鱼'),
    ('⻦', '鸟'),
    ('⻧', '卤'),
    ('⻨', '麦'),
    ('⻩', '黄'),
    ('⻬', '齐'),
    ('⻮', '齿'),
    ('⻯', '竜'),
    ('⻰', '龙'),
];

/// The tokens of a map of characters, which is a program of PostScript of which nothing is run.
struct Tokens<'m>(&'m [u8]);

enum Token<'m> {
    Hex(Vec<u8>),
    Word(&'m [u8]),
}

impl<'m> Iterator for Tokens<'m> {
    type Item = Token<'m>;

    fn next(&mut self) -> Option<Token<'m>> {
        let rest = self.0.trim_ascii_start();
        let ends = |byte: &u8| byte.is_ascii_whitespace() || b"<>[]/()".contains(byte);
        let (length, hex) = match rest {
            [] => return None,
            [b'<', b'<', ..] | [b'>', b'>', ..] => (2, false),
            [b'<', ..] => (rest.iter().position(|&byte| byte == b'>').map_or(rest.len(), |at| at + 1), true),
            [first, after @ ..] if ends(first) && *first != b'/' => (rest.len() - after.len(), false),
            [_, after @ ..] => (1 + after.iter().position(ends).unwrap_or(after.len()), false),
        };
        let (token, after) = rest.split_at(length);
        self.0 = after;
        if !hex {
            return Some(Token::Word(token));
        }
        let digits: Vec<u8> =
            token.iter().filter_map(|&byte| Some(char::from(byte).to_digit(16)? as u8)).take(128).collect();
        Some(Token::Hex(digits.chunks(2).map(|pair| pair[0] << 4 | pair.get(1).unwrap_or(&0)).collect()))
    }
}

fn number(bytes: &[u8]) -> Option<u32> {
    (1..=4)
        .contains(&bytes.len())
        .then(|| bytes.iter().fold(0u32, |number, &byte| number << 8 | u32::from(byte)))
}

fn utf16(bytes: &[u8]) -> Option<String> {
    match bytes {
        [] => None,
        [byte] => Some(char::from(*byte).to_string()),
        _ => Some(UTF_16BE.decode_without_bom_handling(bytes).0.into_owned()),
    }
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

/// The character of a glyph's name.
fn glyph(name: &str) -> Option<char> {
    let hex = |digits: &str| char::from_u32(u32::from_str_radix(digits.get(..4)?, 16).ok()?);
    let mut letters = name.chars();
    if let (Some(letter), None) = (letters.next(), letters.next()) {
        return Some(letter);
    }
    if let Some(digits) = name.strip_prefix("uni").or_else(|| name.strip_prefix('u')) {
        if let Some(c) = hex(digits) {
            return Some(c);
        }
    }
    NAMED.iter().find(|(known, _)| *known == name).map(|(_, c)| *c)
}

/// Names of the glyphs of English text, by Adobe's list.
const NAMED: &[(&str, char)] = &[
    ("space", ' '),
    ("exclam", '!'),
    ("quotedbl", '"'),
    ("numbersign", '#'),
    ("dollar", '$'),
    ("percent", '%'),
    ("ampersand", '&'),
    ("quotesingle", '\''),
    ("parenleft", '('),
    ("parenright", ')'),
    ("asterisk", '*'),
    ("plus", '+'),
    ("comma", ','),
    ("hyphen", '-'),
    ("minus", '−'),
    ("period", '.'),
    ("slash", '/'),
    ("zero", '0'),
    ("one", '1'),
    ("two", '2'),
    ("three", '3'),
    ("four", '4'),
    ("five", '5'),
    ("six", '6'),
    ("seven", '7'),
    ("eight", '8'),
    ("nine", '9'),
    ("colon", ':'),
    ("semicolon", ';'),
    ("less", '<'),
    ("equal", '='),
    ("greater", '>'),
    ("question", '?'),
    ("at", '@'),
    ("bracketleft", '['),
    ("backslash", '\\'),
    ("bracketright", ']'),
    ("asciicircum", '^'),
    ("underscore", '_'),
    ("grave", '`'),
    ("braceleft", '{'),
    ("bar", '|'),
    ("braceright", '}'),
    ("asciitilde", '~'),
    ("quoteleft", '‘'),
    ("quoteright", '’'),
    ("quotedblleft", '“'),
    ("quotedblright", '”'),
    ("quotesinglbase", '‚'),
    ("quotedblbase", '„'),
    ("endash", '–'),
    ("emdash", '—'),
    ("bullet", '•'),
    ("ellipsis", '…'),
    ("fi", 'ﬁ'),
    ("fl", 'ﬂ'),
    ("ff", 'ﬀ'),
    ("ffi", 'ﬃ'),
    ("ffl", 'ﬄ'),
    ("dotlessi", 'ı'),
    ("germandbls", 'ß'),
    ("section", '§'),
    ("copyright", '©'),
    ("registered", '®'),
    ("trademark", '™'),
    ("degree", '°'),
    ("plusminus", '±'),
    ("multiply", '×'),
    ("divide", '÷'),
    ("sterling", '£'),
    ("yen", '¥'),
    ("Euro", '€'),
    ("cent", '¢'),
    ("dagger", '†'),
    ("daggerdbl", '‡'),
    ("guillemotleft", '«'),
    ("guillemotright", '»'),
    ("periodcentered", '·'),
    ("eacute", 'é'),
    ("egrave", 'è'),
    ("ecircumflex", 'ê'),
    ("agrave", 'à'),
    ("acircumflex", 'â'),
    ("adieresis", 'ä'),
    ("odieresis", 'ö'),
    ("udieresis", 'ü'),
    ("ccedilla", 'ç'),
    ("ntilde", 'ñ'),
    ("oacute", 'ó'),
    ("iacute", 'í'),
    ("aacute", 'á'),
    ("uacute", 'ú'),
    ("nbspace", '\u{a0}'),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn maps_of_characters_are_read() {
        let map = b"/CIDInit /ProcSet findresource begin 1 begincodespacerange <0000> <FFFF> endcodespacerange 2 beginbfchar <0003> <4E00> <0004> <D840DC00> endbfchar 2 beginbfrange <0010> <0012> <0041> <0020> <0021> [<96EA> <5C71>] endbfrange end";
        let found = to_unicode(map, &mut Budget::default());
        for (code, text) in
            [(3, "一"), (4, "\u{20000}"), (0x10, "A"), (0x12, "C"), (0x20, "雪"), (0x21, "山")]
        {
            assert_eq!(found.get(&code).map(String::as_str), Some(text));
        }
        assert_eq!(found.len(), 7);
    }

    #[test]
    fn predefined_encodings_are_those_of_texts() {
        assert_eq!(as_written("⾛⻓ﬁ一".to_owned()), "走长fi一");
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
        assert_eq!(glyph("uni96EA"), Some('雪'));
        assert_eq!(glyph("quoteright"), Some('’'));
    }
}
