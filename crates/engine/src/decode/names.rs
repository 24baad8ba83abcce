//! Names of files in a zip, which does not say what they are written in: those that are not UTF-8 are read by the one
//! encoding that makes sense of them all, as texts are.

use super::costs::letters;
use super::guess::{of_pairs, Coding};
use super::lines::pieces;
use std::borrow::Cow;

/// The upper half of code page 437, which zips are in unless they say otherwise.
const CP437: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{a0}";

/// How much dearer a name may be in the encoding of the others than in UTF-8, in tenths of a bit: names of a zip are mostly
/// in one encoding, and a name in UTF-8 is far dearer in another.
const CHANCE: u64 = 120;

/// Reads names that belong together.
pub fn names<'a>(raw: impl Iterator<Item = &'a [u8]> + Clone) -> Vec<String> {
    let unknown: Vec<u8> = raw
        .clone()
        .filter(|name| std::str::from_utf8(name).is_err())
        .flat_map(|name| name.iter().chain(b"\n"))
        .copied()
        .collect();
    let coding = likeliest(&unknown);
    let name = |name: &[u8]| match (std::str::from_utf8(name), coding) {
        // By chance a name in the encoding of all others is valid UTF-8, too.
        (Ok(read), Some(coding))
            if coding.cost(name) < Coding::Utf8.cost(name) + CHANCE && !name.is_ascii() =>
        {
            let other = coding.encoding().decode_without_bom_handling_and_without_replacement(name);
            other.map_or_else(|| read.to_owned(), Cow::into_owned)
        }
        (Ok(name), _) => name.to_owned(),
        (Err(_), Some(coding)) => coding.encoding().decode_without_bom_handling(name).0.into_owned(),
        (Err(_), None) => name.iter().map(|&byte| cp437(byte)).collect(),
    };
    raw.map(name).collect()
}

/// The encoding of pairs in which names are the likeliest, if they are likelier so than by code page 437.
fn likeliest(names: &[u8]) -> Option<Coding> {
    let western =
        || pieces(names).map(|name| letters(&name.iter().map(|&byte| cp437(byte)).collect::<String>()));
    let cost = |coding: Coding| pieces(names).map(|name| coding.cost(name)).sum::<u64>();
    of_pairs(pieces(names)).filter(|&coding| cost(coding) < western().sum())
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
    use encoding_rs::{BIG5, EUC_KR, GB18030, SHIFT_JIS};

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
        assert_eq!(read(&[&EUC_KR.encode("강물이 불어서.txt").0]), ["강물이 불어서.txt"]);
        assert_eq!(
            read(&[&GB18030.encode("目录.txt").0, &GB18030.encode("第一章 渡口.txt").0]),
            ["目录.txt", "第一章 渡口.txt"]
        );
        assert_eq!(read(&[&SHIFT_JIS.encode("日本語のメモ.txt").0]), ["日本語のメモ.txt"]);
        assert_eq!(read(&[b"R\x82sum\x82.txt", b"\x99konomie.txt"]), ["Résumé.txt", "Ökonomie.txt"]);
        assert_eq!(read(&[]), Vec::<String>::new());
    }
}
