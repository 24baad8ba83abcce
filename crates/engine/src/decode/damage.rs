//! Texts in every encoding, whole and damaged: what is not damaged is read as it was written.

use super::{decode, decode_as, Decoded, Lost};
use encoding_rs::{Encoding, BIG5, EUC_JP, EUC_KR, GB18030, GBK, SHIFT_JIS, UTF_8, WINDOWS_1252};
use proptest::prelude::*;

const HANS: &[&str] = &[
    "天亮以前，渔船都回到了港口，岸上的人还在等。",
    "他把旧报纸一张一张地铺在桌上，找那天的天气。",
    "市场里的白菜每斤八角，比去年同期便宜了两角。",
    "火车晚点四十分钟，站长在广播里说了三遍对不起。",
    "这本书讲的是一个村子怎样修好自己的水渠。",
    "老师问：谁愿意把窗户打开？",
];
const HANT: &[&str] = &[
    "天亮以前，漁船都回到了港口，岸上的人還在等。",
    "他把舊報紙一張一張地鋪在桌上，找那天的天氣。",
    "市場裡的白菜每斤八角，比去年同期便宜了兩角。",
    "火車誤點四十分鐘，站長在廣播裡說了三遍對不起。",
    "這本書講的是一個村子怎樣修好自己的水渠。",
];
const JAPANESE: &[&str] = &[
    "夜が明ける前に、船はみんな港へ帰ってきた。",
    "古い新聞を一枚ずつ机に広げて、その日の天気をさがした。",
    "バスは四十分おくれて、駅長は三回あやまりました。",
    "窓を開けてもいいですか、と先生がたずねた。",
];
const KOREAN: &[&str] = &[
    "날이 밝기 전에 배들은 모두 항구로 돌아왔다.",
    "그는 오래된 신문을 한 장씩 책상 위에 펼쳐 놓았다.",
    "기차가 사십 분 늦어서 역장이 세 번이나 사과했습니다.",
    "누가 창문을 열어 줄래요? 선생님이 물었다.",
];
const FRENCH: &[&str] = &[
    "Le bateau était rentré avant l'aube, et l'on attendait déjà sur le quai.",
    "Où avez-vous posé les journaux de l'été dernier ?",
    "La gare a été fermée à cause de la neige ; le château aussi.",
    "Ça coûte dix francs, répondit la dame âgée.",
];

const WRITTEN: &[(&Encoding, &[&str])] = &[
    (GBK, HANS),
    (GBK, HANT),
    (BIG5, HANT),
    (SHIFT_JIS, JAPANESE),
    (EUC_JP, JAPANESE),
    (EUC_KR, KOREAN),
    (UTF_8, HANS),
    (UTF_8, JAPANESE),
    (UTF_8, KOREAN),
    (UTF_8, FRENCH),
];

fn read(bytes: &[u8]) -> Decoded {
    decode(bytes).unwrap()
}

/// Lines of one language in an encoding.
fn texts() -> impl Strategy<Value = (&'static Encoding, Vec<&'static str>)> {
    (0..WRITTEN.len()).prop_flat_map(|place| {
        let (encoding, lines) = WRITTEN[place];
        (Just(encoding), prop::collection::vec(prop::sample::select(lines), 1..7))
    })
}

#[derive(Clone, Debug)]
enum Damage {
    Loses,
    Cuts,
    Gets(&'static [u8]),
}

fn damages() -> impl Strategy<Value = Damage> {
    const PUT_IN: &[&[u8]] = &[b"\xff", b"\xff\xff\xff", b"\xc8", b"\x80"];
    prop_oneof![Just(Damage::Loses), Just(Damage::Cuts), prop::sample::select(PUT_IN).prop_map(Damage::Gets)]
}

proptest! {
    #[test]
    fn every_encoding_is_told((encoding, lines) in texts()) {
        let text = lines.join("\n");
        let decoded = read(&encoding.encode(&text).0);
        prop_assert_eq!((decoded.encoding, decoded.text.as_str()), (encoding.name(), text.as_str()));
        prop_assert_eq!(decoded.lost, []);
    }

    #[test]
    fn damage_costs_its_place_and_no_more(
        (encoding, lines) in texts(),
        damage in damages(),
        place in any::<prop::sample::Index>(),
    ) {
        // Two lines at least: of one line of a few words a third may be gone.
        let mut lines = lines;
        lines.extend(lines.clone());
        let text = lines.join("\n");
        let mut bytes = encoding.encode(&text).0.into_owned();
        let at = place.index(bytes.len());
        prop_assume!(bytes[at] != b'\n');
        match damage {
            Damage::Loses => drop(bytes.remove(at)),
            Damage::Cuts => bytes.truncate(at.max(bytes.len() / 2)),
            Damage::Gets(more) => drop(bytes.splice(at..at, more.iter().copied())),
        }
        let decoded = read(&bytes);
        prop_assert_eq!(decoded.encoding, encoding.name());
        let kept = bytes.split(|&byte| byte == b'\n').map(|line| encoding.decode_without_bom_handling_and_without_replacement(line));
        let read: Vec<&str> = decoded.text.split('\n').collect();
        let mut damaged = 0;
        for (line, whole) in read.iter().zip(kept) {
            let whole = whole.filter(|whole| lines.iter().any(|line| line.ends_with(whole.as_ref())));
            match whole {
                Some(whole) => prop_assert_eq!(*line, whole.as_ref()),
                None => {
                    damaged += 1;
                    // All but a few characters of the line are there, unless pairs that begin a byte late end as others do.
                    let most = lines.iter().map(|whole| alike(line, whole)).max().unwrap_or(0);
                    prop_assert!(most + 5 >= line.chars().count() || decoded.lost.is_empty(), "{}", line);
                }
            }
        }
        prop_assert!(damaged <= 2);
        let marks = decoded.text.matches('\u{fffd}').count();
        prop_assert_eq!(marks == 0, decoded.lost.is_empty());
        prop_assert!(decoded.lost.is_empty() || !decoded.sure);
    }

    #[test]
    fn western_texts_are_no_pairs(lines in prop::collection::vec(prop::sample::select(FRENCH), 1..4)) {
        let text = lines.join("\n");
        prop_assert_eq!(read(&WINDOWS_1252.encode(&text).0).text, text);
    }

    #[test]
    fn wide_units_need_no_mark(place in 0..WRITTEN.len(), count in 1..4usize, little in any::<bool>(), nuls in 0..9usize) {
        let (_, lines) = WRITTEN[place];
        let text = lines[..count].join("，");
        let units = text.encode_utf16().chain(vec![0; nuls]);
        let bytes: Vec<u8> = units.flat_map(|unit| if little { unit.to_le_bytes() } else { unit.to_be_bytes() }).collect();
        let decoded = read(&bytes);
        prop_assert_eq!(decoded.encoding, if little { "UTF-16LE" } else { "UTF-16BE" });
        prop_assert_eq!(decoded.text, text);
    }

    #[test]
    fn nuls_are_no_part_of_a_text((encoding, lines) in texts(), places in prop::collection::vec((any::<prop::sample::Index>(), 1..9usize), 1..4)) {
        let mut pieces: Vec<Vec<u8>> = lines.iter().map(|line| encoding.encode(line).0.into_owned()).collect();
        for (place, count) in &places {
            pieces[place.index(lines.len())].extend(vec![0; *count]);
        }
        let decoded = read(&pieces.join(&b'\n'));
        prop_assert_eq!((decoded.encoding, decoded.text), (encoding.name(), lines.join("\n")));
        let nuls: u64 = decoded.lost.iter().filter(|lost| lost.is_nul()).map(|lost| lost.count).sum();
        prop_assert_eq!(nuls, places.iter().map(|(_, count)| *count as u64).sum::<u64>());
    }

    #[test]
    fn an_encoding_that_is_named_is_used_for_any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..300), place in 0..WRITTEN.len()) {
        if let Some(Ok(decoded)) = decode_as(&bytes, WRITTEN[place].0.name()) {
            prop_assert!(!decoded.text.contains('\0'));
            prop_assert!(decoded.sure || decoded.lost.iter().any(|lost| !lost.is_nul()));
        }
    }
}

/// How many characters of a text are in another in the same order.
fn alike(text: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row = vec![0; other.len() + 1];
    for c in text.chars() {
        let mut before = 0;
        for (at, &same) in other.iter().enumerate() {
            let above = row[at + 1];
            row[at + 1] = if c == same { before + 1 } else { above.max(row[at]) };
            before = above;
        }
    }
    row[other.len()]
}

#[test]
fn lines_in_two_encodings_are_read() {
    let lines = |first: &'static Encoding, second: &'static Encoding| {
        let mut bytes = first.encode(&HANS[..4].join("\n")).0.into_owned();
        bytes.push(b'\n');
        bytes.extend_from_slice(&second.encode(&HANS[4..].join("\n")).0);
        read(&bytes).text
    };
    assert_eq!(lines(UTF_8, GBK), HANS.join("\n"));
    assert_eq!(lines(GBK, UTF_8), HANS.join("\n"));
}

#[test]
fn a_character_in_two_halves_is_one() {
    let cesu = |text: &str| -> Vec<u8> {
        let unit = |unit: u16| match unit {
            0xd800..=0xdfff => {
                vec![0xe0 | (unit >> 12) as u8, 0x80 | (unit >> 6 & 63) as u8, 0x80 | (unit & 63) as u8]
            }
            _ => char::from_u32(unit.into()).map(|c| c.to_string().into_bytes()).unwrap_or_default(),
        };
        text.encode_utf16().flat_map(unit).collect()
    };
    let text = "𠮷野家的😀，一共三碗。";
    let decoded = read(&cesu(text));
    assert_eq!((decoded.encoding, decoded.sure, decoded.text.as_str()), ("UTF-8", true, text));
    let mut half = "半个".as_bytes().to_vec();
    half.extend(&cesu("😀")[..3]);
    half.extend("字。".as_bytes());
    let decoded = read(&half);
    assert_eq!(decoded.text, "半个\u{fffd}字。");
    assert_eq!(decoded.lost, [Lost { line: 1, count: 3, first: vec![0xed, 0xa0, 0xbd] }]);
}

#[test]
fn colours_inside_characters_stand_behind_them() {
    let big5 = BIG5.encode("船票賣完了。\n明天請早一點來。").0;
    // Between the halves of the second character.
    let mut bytes = b"\x1b[1;31m".to_vec();
    bytes.extend_from_slice(&big5[..3]);
    bytes.extend_from_slice(b"\x1b[0m\x1b[32m");
    bytes.extend_from_slice(&big5[3..]);
    let text = "\u{1b}[1;31m船票\u{1b}[0m\u{1b}[32m賣完了。\n明天請早一點來。";
    assert_eq!((read(&bytes).encoding, read(&bytes).text.as_str()), ("Big5", text));
}

#[test]
fn seven_bits_are_read() {
    assert_eq!(read(b"Subject: ~{<:Ky2;~}\n~{VPNDOBVrK5Cw~}").encoding, "HZ-GB-2312");
    assert!(read(b"Subject: ~{<:Ky2;~}").text.ends_with("己所不"));
    for text in ["a ~{ b ~} c", "~/bin ~{x,y}", "~{~}"] {
        assert_eq!((read(text.as_bytes()).encoding, read(text.as_bytes()).text.as_str()), ("UTF-8", text));
    }
    let mail = encoding_rs::ISO_2022_JP.encode("件名：明日の船").0;
    assert_eq!((read(&mail).encoding, read(&mail).text.as_str()), ("ISO-2022-JP", "件名：明日の船"));
}

#[test]
fn one_long_line_is_read_piece_by_piece() {
    let text = HANS.concat().repeat(900);
    let mut bytes = GB18030.encode(&text).0.into_owned();
    bytes.insert(70_001, 0xff);
    let decoded = read(&bytes);
    assert_eq!((decoded.encoding, decoded.lost.len()), ("GBK", 1));
    let left: usize = HANS.concat().chars().count() * 900;
    assert!(decoded.text.chars().count().abs_diff(left) <= 2 && alike_ends(&decoded.text, &text));
}

fn alike_ends(a: &str, b: &str) -> bool {
    let end = |text: &str| text.chars().rev().take(1000).collect::<String>();
    end(a) == end(b)
}
