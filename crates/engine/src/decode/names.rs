//! Names of files in a zip, which does not say what they are written in: those that are not UTF-8 are read by the one
//! encoding that makes sense of them all.

use super::plausible::plausibility;
use encoding_rs::{Encoding, BIG5, GB18030, SHIFT_JIS};

/// The upper half of code page 437, which zips are in unless they say otherwise.
const CP437: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{a0}";

/// The least plausibility at which names are taken for Chinese: there is little text in them.
const LIKELY: u32 = 60;

/// Reads names that belong together.
pub fn names<'a>(raw: impl Iterator<Item = &'a [u8]> + Clone) -> Vec<String> {
    let unknown: Vec<u8> = raw
        .clone()
        .filter(|name| std::str::from_utf8(name).is_err())
        .flat_map(|name| name.iter().chain(b"\n"))
        .copied()
        .collect();
    let encoding = encoding(&unknown);
    let name = |name: &[u8]| match (std::str::from_utf8(name), encoding) {
        (Ok(name), _) => name.to_owned(),
        (Err(_), Some(encoding)) => encoding.decode_without_bom_handling(name).0.into_owned(),
        (Err(_), None) => name.iter().map(|&byte| cp437(byte)).collect(),
    };
    raw.map(name).collect()
}

fn encoding(names: &[u8]) -> Option<&'static Encoding> {
    let strict =
        |encoding: &'static Encoding| encoding.decode_without_bom_handling_and_without_replacement(names);
    let score = |encoding| strict(encoding).map_or(0, |text| plausibility(&text));
    let (gb, big5) = (score(GB18030), score(BIG5));
    if gb.max(big5) >= LIKELY {
        return Some(if gb >= big5 { GB18030 } else { BIG5 });
    }
    let kana = |text: &str| text.chars().any(|c| matches!(c, '\u{3041}'..='\u{30fa}'));
    strict(SHIFT_JIS).filter(|text| kana(text)).map(|_| SHIFT_JIS)
}

fn cp437(byte: u8) -> char {
    match byte.checked_sub(0x80) {
        Some(upper) => CP437.chars().nth(upper as usize).unwrap_or('\u{fffd}'),
        None => char::from(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(raw: &[&[u8]]) -> Vec<String> {
        names(raw.iter().copied())
    }

    #[test]
    fn tells_the_encodings_of_names() {
        assert_eq!(CP437.chars().count(), 128);
        let gbk = [GB18030.encode("资料/第一章.txt").0, GB18030.encode("资料/b.txt").0];
        assert_eq!(read(&[&gbk[0], &gbk[1], b"c.txt"]), ["资料/第一章.txt", "资料/b.txt", "c.txt"]);
        assert_eq!(read(&[&BIG5.encode("資料/第一章.txt").0]), ["資料/第一章.txt"]);
        assert_eq!(read(&["资料.txt".as_bytes()]), ["资料.txt"]);
        assert_eq!(read(&[b"M\x81ller \x84.txt", b"caf\x82.txt"]), ["Müller ä.txt", "café.txt"]);
        assert_eq!(read(&[&SHIFT_JIS.encode("テスト.txt").0]), ["テスト.txt"]);
        assert_eq!(read(&[]), Vec::<String>::new());
    }
}
