//! Years that are counted from an emperor or a republic.

/// An era at a place of a text.
pub(super) struct Era {
    /// The year before its first.
    before: u32,
    /// How many years it had; 0: it goes on.
    years: u32,
    /// The first of its years that follow the sun: before, months are those of the moon, and days are others.
    by_the_sun: Option<u32>,
    /// Where its name ends.
    pub end: usize,
}

/// Name, the year before the first, years, and the first year by the sun's calendar.
const ERAS: &[(&str, u32, u32, Option<u32>)] = &[
    ("民国", 1911, 0, Some(1)),
    ("令和", 2018, 0, Some(1)),
    // Names of eras as one character.
    ("㋿", 2018, 0, Some(1)),
    ("㍻", 1988, 31, Some(1)),
    ("㍼", 1925, 64, Some(1)),
    ("㍽", 1911, 15, Some(1)),
    ("㍾", 1867, 45, Some(6)),
    ("平成", 1988, 31, Some(1)),
    ("昭和", 1925, 64, Some(1)),
    ("大正", 1911, 15, Some(1)),
    ("明治", 1867, 45, Some(6)),
    ("宣统", 1908, 3, None),
    ("光绪", 1874, 34, None),
    ("同治", 1861, 13, None),
    ("咸丰", 1850, 11, None),
    ("道光", 1820, 30, None),
    ("嘉庆", 1795, 25, None),
    ("乾隆", 1735, 60, None),
    ("雍正", 1722, 13, None),
    ("康熙", 1661, 61, None),
    ("顺治", 1643, 18, None),
];

/// The era whose name stands at a place, in normal form.
pub(super) fn era(text: &str, at: usize) -> Option<Era> {
    let rest = &text[at..];
    let &(name, before, years, by_the_sun) = ERAS.iter().find(|(name, ..)| rest.starts_with(normal(name)))?;
    let end = text.len() - rest[name.len()..].trim_start_matches(' ').len();
    Some(Era { before, years, by_the_sun, end })
}

/// The fold joins 乾 with 干.
fn normal(name: &str) -> &str {
    match name {
        "乾隆" => "干隆",
        name => name,
    }
}

impl Era {
    /// The year that one of its years is, or the most of it.
    pub fn year(&self, number: u32) -> Option<u32> {
        let possible = 1 <= number && (number <= self.years || self.years == 0 && number < 200);
        possible.then_some(self.before + number)
    }

    /// The same for a year whose months and days are ours.
    pub fn year_by_the_sun(&self, number: u32) -> Option<u32> {
        self.by_the_sun.filter(|&first| number >= first).and_then(|_| self.year(number))
    }
}
