//! Radicals in place of the characters that look like them: `⼯作⽅法`. PDFs are full of them, as a font has one shape
//! for both.
//!
//! Changed where the radical stands in a word, beside an ordinary character. Left alone: lists of radicals (`⼀ ⼁ ⼂`),
//! and the heading of a part of a dictionary (`⽔部`).

use super::rule::{Finder, RepairRule, Source};
use crate::clean::types::{Repair, Rule};
use crate::script::is_han;

/// The characters that look like the Kangxi radicals, from U+2F00 on.
const KANGXI: &str = "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺\
    广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒\
    癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走\
    足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓\
    鼠鼻齊齒龍龜龠";

/// Those among the others that are whole characters.
const OTHERS: &[(char, char)] = &[
    ('⺒', '巳'),
    ('⺓', '幺'),
    ('⺜', '日'),
    ('⺝', '月'),
    ('⺟', '母'),
    ('⺠', '民'),
    ('⺫', '目'),
    ('⺬', '示'),
    ('⺼', '月'),
    ('⻁', '虎'),
    ('⻄', '西'),
    ('⻅', '见'),
    ('⻆', '角'),
    ('⻉', '贝'),
    ('⻋', '车'),
    ('⻑', '長'),
    ('⻓', '长'),
    ('⻔', '门'),
    ('⻗', '雨'),
    ('⻘', '青'),
    ('⻙', '韦'),
    ('⻚', '页'),
    ('⻛', '风'),
    ('⻜', '飞'),
    ('⻝', '食'),
    ('⻡', '首'),
    ('⻢', '马'),
    ('⻣', '骨'),
    ('⻤', '鬼'),
    ('⻥', '鱼'),
    ('⻦', '鸟'),
    ('⻧', '卤'),
    ('⻨', '麦'),
    ('⻩', '黄'),
    ('⻪', '黾'),
    ('⻫', '斉'),
    ('⻬', '齐'),
    ('⻭', '歯'),
    ('⻮', '齿'),
    ('⻯', '竜'),
    ('⻰', '龙'),
    ('⻱', '龜'),
    ('⻲', '亀'),
    ('⻳', '龟'),
];

/// What follows a radical that is spoken of.
const NAMED: &[char] = &['部', '旁', '头', '頭', '底'];

pub(super) const FINDER: Finder = Finder {
    rules: &[RepairRule {
        rule: Rule::Radical,
        sees: "a radical in place of the character that looks like it, inside a word",
        example: ("⼯作⽅法，⻓期", "工作方法，长期"),
        left_alone: &["⼀ ⼁ ⼂", "⽔部"],
    }],
    find,
};

fn find(source: &Source) -> Vec<Repair> {
    let mut found = Vec::new();
    for (line_start, line) in source.lines().filter(|(_, line)| !line.is_ascii()) {
        let mut characters = line.char_indices().peekable();
        while let Some((at, c)) = characters.next() {
            if !(is_han(c) || is_radical(c)) {
                continue;
            }
            let mut run = vec![(at, c)];
            while let Some(next) = characters.next_if(|&(_, c)| is_han(c) || is_radical(c)) {
                run.push(next);
            }
            let in_a_word = run.iter().any(|&(_, c)| !is_radical(c))
                && !matches!(run[..], [(_, radical), (_, name)] if is_radical(radical) && NAMED.contains(&name));
            if in_a_word {
                found.extend(run.into_iter().filter_map(|(at, c)| {
                    Some(Repair {
                        original_start: (line_start + at) as u32,
                        original_end: (line_start + at + c.len_utf8()) as u32,
                        replacement: character(c)?.to_string(),
                        rule: Rule::Radical,
                        certain: true,
                    })
                }));
            }
        }
    }
    found
}

fn is_radical(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{2fd5}')
}

/// The character that a radical stands for.
fn character(c: char) -> Option<char> {
    match c {
        '\u{2f00}'..='\u{2fd5}' => KANGXI.chars().nth(c as usize - 0x2f00),
        '\u{2e80}'..='\u{2eff}' => {
            OTHERS.iter().find(|(radical, _)| *radical == c).map(|&(_, character)| character)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::repair::rule::tests::shown;
    use unicode_normalization::UnicodeNormalization;

    #[test]
    fn puts_characters_in_their_place() {
        assert_eq!(shown(find, "⼯作⽅法,⻓期"), "[⼯→工]作[⽅→方]法,[⻓→长]期");
        assert_eq!(shown(find, "使用⼈⼯智能"), "使用[⼈→人][⼯→工]智能");
    }

    #[test]
    fn leaves_radicals_that_are_meant() {
        for text in ["⼀ ⼁ ⼂ ⼃", "⽔部", "⼀⼁⼂", "U+2F00 ⼀"] {
            assert_eq!(shown(find, text), text);
        }
    }

    #[test]
    fn the_table_agrees_with_unicode() {
        for radical in '\u{2f00}'..='\u{2fd5}' {
            let standard = radical.to_string().nfkc().next();
            assert_eq!(character(radical), standard);
        }
    }
}
