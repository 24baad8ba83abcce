//! A converter's readings after characters: `發(fā)布` → `發布`.
//!
//! Changed: `網(wǎng)站`, `會(huì )議`, `網(wang3)站`, `[機會 的拚音:jī hui]`. Left alone: `第一场(a)`, `手册（man）`, `长大(zhǎng dà)`.

use super::{
    rule::{Finder, RepairRule, Source},
    syllable::{bracketed, is_toned, normalized, toneless},
};
use crate::clean::types::{Repair, Rule};
use crate::script::{fold_char, is_han};

/// How much a bracketed reading looks like a converter's work.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Strength {
    /// The commonest reading, with its tone, of a character that Simplified writes otherwise.
    Alone,
    /// A reading with its tone, of a character that Simplified writes otherwise.
    Toned,
    /// A reading with its tone, of a character that is the same in both. Converters rarely leave one; teachers do.
    Taught,
    /// A reading with a tone that the dictionary does not give it.
    OtherTone,
    /// A reading without its tone, of two letters or more, of a character that Simplified writes otherwise.
    Toneless,
    /// A reading that has no tone, of one that is the same in both: `的(de)`.
    Neutral,
    /// One letter, which numbers a list as often.
    Letter,
}

/// The longest word with its readings, in characters.
const LONGEST: usize = 12;

pub(super) const FINDER: Finder = Finder {
    rules: &[RepairRule {
            rule: Rule::InsertedPinyin,
            sees: "a character's own reading in brackets after it, as a converter leaves it: toned, numbered, or bare where others are toned; a word with its readings",
            example: ("網(wǎng)站發(fā)布[機會 的拚音:jī hui]", "網站發布機會"),
            left_alone: &["第一场(a)", "长大(zhǎng dà)"],
    }],
    find,
};

fn find(source: &Source) -> Vec<Repair> {
    let mut found: Vec<(Repair, Strength)> = Vec::new();
    let mut glosses = 0;
    for (line_start, line) in source.lines() {
        found.extend(annotations(line_start, line, source).map(|repair| (repair, Strength::Alone)));
        let mut before = None;
        for (at, c) in line.char_indices() {
            let previous = before.replace(c);
            if !matches!(c, '(' | '（') {
                continue;
            }
            let Some(character) = previous.filter(|&c| is_han(c)) else { continue };
            let Some((reading, length)) = bracketed(&line[at..]) else {
                glosses += usize::from(is_gloss(&line[at..]));
                continue;
            };
            let Some(strength) = strength(character, reading, source) else { continue };
            let repair = Repair {
                original_start: (line_start + at) as u32,
                original_end: (line_start + at + length) as u32,
                replacement: String::new(),
                rule: Rule::InsertedPinyin,
                certain: matches!(strength, Strength::Alone | Strength::Toned | Strength::Taught),
            };
            found.push((repair, strength));
        }
    }
    let count = |strength| found.iter().filter(|&&(_, other)| other == strength).count();
    let (alone, taught) = (count(Strength::Alone), count(Strength::Taught));
    let toneless = count(Strength::Toneless);
    // Somebody who glosses whole words, or characters that no converter changes, glosses others too.
    if glosses > alone || (taught > 1 && 4 * taught > alone) {
        return Vec::new();
    }
    found.retain(|&(_, strength)| match strength {
        Strength::Alone => true,
        Strength::Toned | Strength::Taught | Strength::Neutral => alone >= 2,
        Strength::Toneless => alone >= 2 || toneless >= 3,
        Strength::Letter | Strength::OtherTone => alone >= 3,
    });
    let mut found: Vec<Repair> = found.into_iter().map(|(repair, _)| repair).collect();
    found.sort_by_key(|repair| repair.original_start);
    found
}

/// Words with all their readings in a bracket that says so: `[機會 的拚音:jī hui]`. The word stays, unless it stands
/// before the bracket too.
fn annotations<'a>(
    line_start: usize,
    line: &'a str,
    source: &'a Source,
) -> impl Iterator<Item = Repair> + 'a {
    line.match_indices(['[', '【']).filter_map(move |(start, bracket)| {
        let inside = &line[start + bracket.len()..];
        let word_end = inside.char_indices().take(LONGEST).find(|&(_, c)| !is_han(c)).map(|(at, _)| at)?;
        let rest = inside[word_end..].trim_start_matches(' ');
        // Without a space the two words after it are Han too.
        let (word, rest) = match rest.strip_prefix("的拚音").or_else(|| rest.strip_prefix("的拼音")) {
            Some(rest) => (&inside[..word_end], rest),
            None => {
                (["的拚音", "的拼音"].iter().find_map(|says| inside[..word_end].strip_suffix(says))?, rest)
            }
        };
        let readings = rest.trim_start_matches(' ').strip_prefix([':', '：'])?;
        let (end, close) =
            readings.char_indices().take(8 * LONGEST).find(|&(_, c)| matches!(c, ']' | '】'))?;
        let mut readings_left = readings[..end].split_whitespace();
        let known = word.chars().all(|c| {
            readings_left.next().is_some_and(|reading| {
                let plain = toneless(&normalized(reading));
                plain.is_some() && source.dictionary.readings(c).any(|known| toneless(known) == plain)
            })
        });
        (known && !word.is_empty() && readings_left.next().is_none()).then(|| Repair {
            original_start: (line_start + start) as u32,
            original_end: (line_start + line.len() - readings[end..].len() + close.len_utf8()) as u32,
            replacement: if line[..start].ends_with(word) { String::new() } else { word.to_owned() },
            rule: Rule::InsertedPinyin,
            certain: true,
        })
    })
}

fn strength(character: char, reading: &str, source: &Source) -> Option<Strength> {
    let reading = normalized(reading);
    let plain = toneless(&reading)?;
    let converted = fold_char(character) != character;
    let readings = || source.dictionary.readings(character);
    let place = readings().position(|known| known == reading);
    if is_toned(&reading) {
        return match place {
            Some(0) if converted => Some(Strength::Alone),
            Some(_) if converted => Some(Strength::Toned),
            Some(_) => Some(Strength::Taught),
            None => readings()
                .any(|known| toneless(known).as_deref() == Some(&plain))
                .then_some(Strength::OtherTone),
        };
    }
    // A list is numbered after any character; only one that was converted, or has a reading without a tone, got one.
    let known = readings().any(|known| toneless(known).as_deref() == Some(&plain));
    (known && (converted || place.is_some())).then_some(())?;
    Some(match plain.len() {
        1 => Strength::Letter,
        _ if converted => Strength::Toneless,
        _ => Strength::Neutral,
    })
}

/// Whether a bracket holds the toned reading of a whole word: `(zhǎng dà)`.
fn is_gloss(text: &str) -> bool {
    let inside = text.trim_start_matches(['(', '（']);
    let Some(end) = inside.char_indices().take(40).find(|&(_, c)| matches!(c, ')' | '）')) else {
        return false;
    };
    let inside = &inside[..end.0];
    is_toned(inside)
        && inside.trim().contains(' ')
        && inside.split_whitespace().all(|part| toneless(part).is_some_and(|plain| plain.len() <= 6))
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::clean::repair::rule::tests::shown;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(shown(find, text), expected);
    }

    #[test]
    fn removes_a_converters_readings() {
        check("免費發(fā)布信息網(wǎng)站", "免費發[(fā)→]布信息網[(wǎng)→]站");
        check("會(huì )議記錄（lù）", "會[(huì )→]議記錄[（lù）→]");
        check("協(xié)會", "協[(xié)→]會");
        check("成長(zhǎng)、發(fā)展與產(chǎn)業(yè)", "成長[(zhǎng)→]、發[(fā)→]展與產[(chǎn)→]業[(yè)→]");
    }

    #[test]
    fn keeps_a_bracket_beside_it() {
        check("網(wǎng)(一種)", "網[(wǎng)→](一種)");
        check("（新聞發(fā)布）【協(xié)會】", "（新聞發[(fā)→]布）【協[(xié)→]會】");
        check("《經(jīng)濟》(參考《發(fā)展》)", "《經[(jīng)→]濟》(參考《發[(fā)→]展》)");
    }

    #[test]
    fn takes_numbered_tones() {
        check("發(fa1)布女(nu:3)", "發[(fa1)→]布女(nu:3)");
        check("發(fa1)、業(ye4)、綠(lv4)、綠(lü4)", "發[(fa1)→]、業[(ye4)→]、綠[(lv4)→]、綠[(lü4)→]");
    }

    #[test]
    fn takes_a_word_with_its_readings() {
        check("提供[機會 的拚音:jī hui]給你", "提供[[機會 的拚音:jī hui]→機會]給你");
        check("機會[機會的拼音：jī huì]來了", "機會[[機會的拼音：jī huì]→]來了");
        for text in [
            "[機會 的拚音:jī]",
            "[機會 的拼音:fā zhǎn]",
            "[機會 的意思:jī huì]",
            "機會 的拼音: jī huì",
            "[",
            "[一",
        ] {
            check(text, text);
        }
    }

    #[test]
    fn takes_readings_without_tones_on_evidence_only() {
        check("網(wang)站", "網(wang)站");
        check("網(wang)站發(fa)布業(ye)務", "網[(wang)→?]站發[(fa)→?]布業[(ye)→?]務");
        check("發(fā)、網(wǎng)、惡(e)", "發[(fā)→]、網[(wǎng)→]、惡(e)");
        check("發(fā)、網(wǎng)、業(yè)、惡(e)", "發[(fā)→]、網[(wǎng)→]、業[(yè)→]、惡[(e)→?]");
    }

    #[test]
    fn takes_neutral_and_other_tones_on_evidence_only() {
        check("看着(zhe)、網(wāng)", "看着(zhe)、網(wāng)");
        check(
            "發(fā)、網(wǎng)、業(yè)、看着(zhe)、網(wāng)",
            "發[(fā)→]、網[(wǎng)→]、業[(yè)→]、看着[(zhe)→?]、網[(wāng)→?]",
        );
    }

    #[test]
    fn leaves_other_brackets_alone() {
        for text in [
            "第二组(a)在下午",
            "地質學(geology)",
            "联机手册（man）第一节",
            "“成长”(chéng zhǎng)是渐变",
            "上车(shànɡ chē)了",
            "只能新增(a),壓縮(c)",
            "“長”，可以讀“cháng”",
            "重(chóng)新开始",
            "阿(a)姨",
            "網(lù)站",
            "(fā)布",
            "發(",
        ] {
            check(text, text);
        }
    }

    #[test]
    fn leaves_a_teachers_glosses_alone() {
        for lesson in [
            "長(cháng)與短，長大(zhǎng dà)，長城(cháng chéng)",
            "我(wǒ)們(men)學(xué)漢(hàn)語(yǔ)，你(nǐ)也(yě)學(xué)",
            "的(de)、地(de)、得(de)、着(zhe)",
            "月(yuè)亮(liàng)代(dài)表(biǎo)我(wǒ)的(de)心(xīn)",
        ] {
            check(lesson, lesson);
        }
    }
}
