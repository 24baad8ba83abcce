//! Traditional and variant Han characters and the Simplified ones they fold to.

use std::sync::OnceLock;

/// The pairs, sorted by the variant.
fn pairs() -> &'static [(char, char)] {
    static PAIRS: OnceLock<Vec<(char, char)>> = OnceLock::new();
    PAIRS.get_or_init(|| {
        let lines = include_str!("variants.txt").lines().filter(|line| !line.starts_with('#'));
        let mut pairs: Vec<(char, char)> = lines
            .flat_map(str::split_whitespace)
            .filter_map(|pair| {
                let mut chars = pair.chars();
                Some((chars.next()?, chars.next()?))
            })
            .collect();
        pairs.sort_unstable();
        pairs
    })
}

/// The folded form of the characters of the main Han block by code point, so that the commonest look-up is one
/// load; 0 where a character folds to itself.
fn main_block() -> &'static [u16] {
    static BLOCK: OnceLock<Vec<u16>> = OnceLock::new();
    BLOCK.get_or_init(|| {
        let mut block = vec![0; 0xa000 - 0x4e00];
        for &(variant, folded) in pairs() {
            if let (0x4e00..0xa000, Ok(folded)) = (variant as u32, u16::try_from(folded as u32)) {
                block[variant as usize - 0x4e00] = folded;
            }
        }
        block
    })
}

/// The Simplified character that a Han character folds to; itself if it is no variant.
pub(super) fn simplify(c: char) -> char {
    if let 0x4e00..0xa000 = c as u32 {
        let folded = main_block()[c as usize - 0x4e00];
        if folded != 0 {
            return char::from_u32(folded.into()).unwrap_or(c);
        }
    } else if (c as u32) < 0x3400 {
        return c;
    }
    match pairs().binary_search_by_key(&c, |&(variant, _)| variant) {
        Ok(at) => pairs()[at].1,
        Err(_) => c,
    }
}

/// All characters that fold to this one, itself first, in code point order; more than two mean that a Simplified
/// character merged several (后: 后, 後).
pub fn merged(folded: char) -> Vec<char> {
    let variants = pairs().iter().filter(|&&(_, to)| to == folded).map(|&(variant, _)| variant);
    std::iter::once(folded).chain(variants).collect()
}

/// Whether a character is written in Traditional texts only.
pub fn is_traditional_only(c: char) -> bool {
    // These fold, yet are written in Simplified texts as well.
    simplify(c) != c
        && !matches!(
            c,
            '乾' | '夥'
                | '徵'
                | '於'
                | '瞭'
                | '祇'
                | '衹'
                | '藉'
                | '覆'
                | '著'
                | '彷'
                | '牴'
                | '阪'
                | '麽'
                | '剋'
                | '鉅'
                | '麴'
                | '餘'
        )
}

/// Whether a character is written in Simplified texts only: a Traditional one folds to it, and it is no
/// Traditional character in its own right.
pub fn is_simplified_only(c: char) -> bool {
    static ONLY: OnceLock<Vec<char>> = OnceLock::new();
    let only = ONLY.get_or_init(|| {
        let mut only: Vec<char> = pairs().iter().map(|&(_, folded)| folded).collect();
        only.sort_unstable();
        only.dedup();
        // Characters that also stand in Traditional texts, with a meaning of their own or as a common variant.
        only.retain(|&c| !is_shared(c));
        only
    });
    only.binary_search(&c).is_ok()
}

/// Whether a folded character also stands in Traditional texts, with a meaning of its own or as a common variant.
pub fn is_shared(folded: char) -> bool {
    SHARED.contains(folded)
}

/// Folded characters that Traditional texts write as well, by OpenCC's STCharacters.
const SHARED: &str =
    "㐹万丑丰了于云亘仆价仿伙余佛佣俊修借僵克党冢冬准凌几凶出划刮制千升卜占即卷厂厘只台叶吁吃合吊同后\
    向呆周咨咸咽哄唇喂噪回困坂埼夸奸姜娘家尸局岩岳巨布帘席干幸广庵弦彩征御志念恤愈愿戚才扎托扣折抬抵\
    拐挂挨挲挽捆据搜教斗旋旗既昆暗曲朱朴杆杠杯杰松板极柜查栗核梁棋棱檐欲污沈沾泄泛注涂涌淀游溯漓熏玩\
    璇症痹皂真着睾矩确私秋种筑糊糖系累胄胜胡腊腌膻致舍芸苔苹范荐蒙蓑蔑虫蚝蜡蝎表谷跖踊辟适逾郁酸采里\
    雕面飧";
