//! What a measure is: the words around its definition, and what the catalogue of measures says in English, in the other languages. Formulas without words and sources are the
//! same in all.

pub mod en;
pub mod zh_hans;
pub mod zh_hant;

/// See [`Text::measure`](super::Text::measure).
pub struct Measure {
    pub about: fn(&str) -> String,
    pub definitions: &'static str,
    pub columns: &'static str,
    pub formula: &'static str,
    pub source: &'static str,
    pub range: &'static str,
    pub zero: &'static str,
    pub note: &'static str,
    pub said: fn(&str) -> Option<&'static str>,
}

impl Measure {
    pub const EN: Measure = en::TEXT;
    pub const ZH_HANS: Measure = zh_hans::TEXT;
    pub const ZH_HANT: Measure = zh_hant::TEXT;
}

#[cfg(test)]
mod tests {
    use super::{zh_hans, zh_hant};

    /// The cells of the catalogue: name, formula, range, zero and empty.
    fn catalogue() -> Vec<[String; 4]> {
        let cells = |line: &str| {
            let line = line.replace("\\|", "\u{1}");
            let cells: Vec<String> =
                line.split(" | ").map(|cell| cell.trim_matches(['|', ' ']).replace('\u{1}', "|")).collect();
            [cells[1].clone(), cells[2].clone(), cells[3].clone(), cells[4].clone()]
        };
        include_str!("../../../MEASURES.md")
            .lines()
            .filter(|line| line.starts_with("| `"))
            .map(cells)
            .collect()
    }

    /// Whether there is an English word in it, beside names and signs of mathematics.
    fn has_words(text: &str) -> bool {
        const SIGNS: [&str; 7] = ["log", "min", "max", "Dice", "logDice", "Poisson", "Stirling"];
        let mut words = text.split(|c: char| !c.is_ascii_alphabetic());
        words.any(|word| {
            word.len() > 2 && word.contains(|c: char| c.is_ascii_lowercase()) && !SIGNS.contains(&word)
        })
    }

    #[test]
    fn every_measure_is_explained_in_chinese() {
        let catalogue = catalogue();
        assert!(catalogue.len() > 70, "{}", catalogue.len());
        for cell in catalogue.iter().flatten().filter(|cell| has_words(cell)) {
            let (hans, hant) = (zh_hans::said(cell), zh_hant::said(cell));
            assert!(hans.is_some() && hant.is_some(), "{cell}");
        }
    }

    #[test]
    fn each_chinese_keeps_to_its_script() {
        let all = |said: fn(&str) -> Option<&'static str>| {
            catalogue().iter().flatten().filter_map(|cell| said(cell)).collect::<String>()
        };
        let (hans, hant) = (all(zh_hans::said), all(zh_hant::said));
        let simplified = "个们这为词频数处时无义转换错误码库缘总没较检验边参标准对优势类语";
        let traditional = "個們這為詞頻數處時無義轉換錯誤碼庫緣總沒較檢驗邊參標準對優勢類語";
        for (simple, full) in simplified.chars().zip(traditional.chars()) {
            assert!(!hans.contains(full), "{full} in Simplified");
            assert!(!hant.contains(simple), "{simple} in Traditional");
        }
    }
}
