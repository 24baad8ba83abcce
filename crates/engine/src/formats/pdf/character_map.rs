//! The map of characters that a font brings, which says what its codes are.

use super::budget::Budget;
use encoding_rs::UTF_16BE;
use std::collections::HashMap;
use unicode_normalization::UnicodeNormalization;

/// The most entries that are read of a font's map, again and again the same ones too.
pub(super) const MOST_CHARACTERS: usize = 200_000;

/// What an entry of a map takes, in bytes.
pub(super) const ENTRY: usize = 16;

/// The characters of codes, as a font's own map says them.
pub(super) fn to_unicode(map: &[u8], budget: &mut Budget) -> HashMap<u32, String> {
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
    fn radicals_and_ligatures_are_what_people_write() {
        assert_eq!(as_written("⾛⻓ﬁ一".to_owned()), "走长fi一");
    }
}
