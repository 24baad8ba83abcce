//! What a line looks like, before anything is said of what it is.
//!
//! A line's fold is made when a rule asks for it: the folds of all lines would be as large as the text.

use super::byline::is_personal_name;
use crate::clean::text::ends_sentence;
use crate::clean::types::{Zone, ZoneRule};
use crate::extract::{Block, Hint};
use crate::script::{fold_char, is_han};
use std::borrow::Cow;

/// A line as the rules of zones see it.
pub(in crate::clean) struct Features<'l> {
    /// The repaired line without the space around it.
    pub text: &'l str,
    /// Columns of space before the text.
    pub indent: usize,
    /// How much text there is: Han characters, and two for each other word.
    pub weight: usize,
    /// Marks that end a sentence, outside numbers and names.
    pub stops: usize,
    /// Commas and the like.
    pub commas: usize,
    pub digits: usize,
    /// Whether nearly all of its words, English ones, begin with a capital.
    pub title_case: bool,
    /// Whether it goes on the line before by the width at which its text was broken.
    pub wrapped: bool,
    /// Whether it is a part of a paragraph over several lines that reads like running text.
    pub paragraph: bool,
    /// Whether it is somebody's words by where it stands, whatever words it has: pages' words are not read in it.
    pub said: bool,
    /// Whether it is said in an interview, behind the name of who asks.
    pub speech: bool,
    /// What the markup says of it, where there is markup.
    pub hint: Option<&'l Hint>,
    /// What the markup says that it is, if not text, and the rule.
    pub markup: Option<&'static (Zone, ZoneRule)>,
}

/// Which of these, in normal form, any of the lines has.
pub(in crate::clean) fn found_in<'m>(lines: &[Features], marks: &[&'m str]) -> Vec<&'m str> {
    let mut found = vec![false; marks.len()];
    for line in lines {
        let folded = line.folded();
        for (found, mark) in found.iter_mut().zip(marks).filter(|(found, _)| !**found) {
            *found = folded.contains(mark);
        }
    }
    marks.iter().zip(found).filter(|(_, found)| *found).map(|(mark, _)| *mark).collect()
}

impl<'l> Features<'l> {
    pub fn new(line: &'l str) -> Features<'l> {
        let text = line.trim();
        let indent =
            line.chars().take_while(|c| c.is_whitespace()).map(|c| 1 + usize::from(c == '\u{3000}')).sum();
        let mut features = Features {
            indent,
            weight: 0,
            stops: 0,
            commas: 0,
            digits: 0,
            title_case: false,
            wrapped: false,
            paragraph: false,
            said: false,
            speech: false,
            hint: None,
            markup: None,
            text,
        };
        let (mut words, mut capital, mut small) = (0, 0, 0);
        let mut previous = ' ';
        let mut characters = text.chars().peekable();
        while let Some(c) = characters.next() {
            let next = characters.peek().copied().unwrap_or(' ');
            if is_han(c) {
                features.weight += 1;
            } else if c.is_alphabetic() && (!previous.is_alphanumeric() || is_han(previous)) {
                words += 1;
                capital += usize::from(c.is_uppercase());
                small += usize::from(c.is_lowercase());
            } else if c.is_ascii_digit() {
                features.digits += 1;
            } else if ends_sentence(c) {
                // `3.5`, `a.b` and `...` have no stops.
                let point = c == '.' && (!next.is_whitespace() || previous == '.');
                features.stops += usize::from(!point && !ends_sentence(previous));
            } else if matches!(c, ',' | '，' | '、' | ';' | '；') {
                features.commas += 1;
            }
            previous = c;
        }
        features.weight += 2 * words;
        features.title_case = capital >= 4 && 4 * small <= capital;
        features
    }

    /// Its text in normal form: Simplified, half width, lower case. It is made where it is asked for: a document may be as
    /// long as memory allows only a few times.
    pub fn folded(&self) -> Cow<'l, str> {
        match self.text.chars().all(|c| fold_char(c) == c) {
            true => Cow::Borrowed(self.text),
            false => Cow::Owned(self.text.chars().map(fold_char).collect()),
        }
    }

    pub fn is_blank(&self) -> bool {
        self.text.is_empty()
    }

    /// Whether its markup keeps line breaks as they are.
    pub fn is_preformatted(&self) -> bool {
        self.hint.is_some_and(|hint| hint.block == Block::Preformatted)
    }

    /// Whether its markup makes it a paragraph, an item or the like, however short it is.
    pub fn is_told_apart(&self) -> bool {
        self.hint.is_some_and(|hint| !matches!(hint.block, Block::Other | Block::Cell))
    }

    /// The last character that is no quotation mark or bracket.
    pub fn end(&self) -> char {
        let closing =
            |c: char| matches!(c, '”' | '’' | '"' | '\'' | '」' | '』' | ')' | '）' | ' ' | '】' | '》');
        self.text.chars().rev().find(|&c| !closing(c)).unwrap_or(' ')
    }

    /// Whether it ends like a sentence.
    pub fn is_ended(&self) -> bool {
        ends_sentence(self.end()) || matches!(self.end(), ';' | '；')
    }

    /// Whether it is a sentence, or speech between quotation marks, as nobody puts on a button.
    pub fn is_sentence(&self) -> bool {
        let quoted = self.text.starts_with(['“', '"', '「', '『', '‘'])
            && self.text.ends_with(['”', '"', '」', '』', '’']);
        // A point ends abbreviations too: `Some Co., Ltd.`
        let abbreviated =
            || self.text.rsplit([' ', '.', ',']).nth(1).is_some_and(|word| ABBREVIATED.contains(&word));
        let trails = self.text.ends_with("...") && self.weight <= 4;
        self.weight > 0 && (quoted || ends_sentence(self.end()) && !trails && !abbreviated())
    }

    /// Whether it reads like running text.
    pub fn is_prose(&self) -> bool {
        if self.paragraph {
            return true;
        }
        if self.title_case || self.separators() >= 3 {
            return false;
        }
        let marks = self.stops + self.commas;
        (self.weight >= 25 && self.stops > 0)
            || (self.weight >= 12 && self.is_ended() && marks > 0 && self.end() != '!' && self.end() != '！')
            || (self.weight >= 50 && self.commas >= 2)
            || self.weight >= 120 && marks > 0
    }

    /// Whether it looks like an entry of a list of links: a bullet before it, or a count or date in brackets after it.
    pub fn is_item(&self) -> bool {
        if self.weight > 40 || self.is_prose() {
            return false;
        }
        let bullet = self.text.starts_with(['·', '•', '▪', '◆', '★', '☆', '►', '▲', '※', '∙', '・']);
        let counted =
            self.text.strip_suffix([')', '）', ']']).and_then(|text| text.rsplit_once(['(', '（', '[']));
        let count = |inside: &str| {
            inside.chars().any(|c| c.is_ascii_digit()) && inside.chars().all(|c| "0123456789-/: ".contains(c))
        };
        bullet || counted.is_some_and(|(before, inside)| !before.is_empty() && count(inside))
    }

    /// Marks that stand between the links of a menu.
    pub fn separators(&self) -> usize {
        let marks = self.text.chars().filter(|&c| matches!(c, '|' | '｜' | '»' | '›' | '┊' | '│')).count();
        marks
            + self.text.matches(" > ").count()
            + self.text.matches(" - ").count()
            + self.text.matches('>').count() / 2
    }

    /// The parts between spaces, if it has three or more and all are short and Chinese, as in a menu. The phrases of a
    /// verse are as long as each other, and names of persons are no places to go to.
    pub fn labels(&self) -> usize {
        let (mut labels, mut names, mut verse) = (0, 0, [0; 2]);
        for part in self
            .text
            .split([' ', '\u{3000}', '\u{a0}', '|', '｜', '»', '·', '>'])
            .filter(|part| !part.is_empty())
        {
            let length = part.chars().count();
            if length > 12 || !part.chars().any(is_han) || part.contains(['。', '，', ',']) {
                return 0;
            }
            labels += 1;
            names += usize::from(is_personal_name(part));
            verse[0] += usize::from(length == 5);
            verse[1] += usize::from(length == 7);
        }
        if labels >= 3 && names < labels && !verse.contains(&labels) {
            labels
        } else {
            0
        }
    }
}

/// What companies end their names with.
const ABBREVIATED: &[&str] = &["Inc", "Ltd", "Co", "Corp", "No", "vs"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_sentences() {
        for text in
            ["Home.", "“知道了”", "分享一点给我吧！", "「關閉」", "我把它收藏了。", "Print it, he said."]
        {
            assert!(Features::new(text).is_sentence(), "{text}");
        }
        for text in ["Home", "分享到：", "登录 | 注册", "Some Co., Ltd.", "更多...", "。"] {
            assert!(!Features::new(text).is_sentence(), "{text}");
        }
    }

    #[test]
    fn verse_and_names_are_no_labels() {
        assert_eq!(Features::new("国内 国际 财经 体育").labels(), 4);
        for text in ["晓雾锁寒江 孤舟系古桩 渔灯三两点", "王小明 李四 張三豐"] {
            assert_eq!(Features::new(text).labels(), 0, "{text}");
        }
    }

    #[test]
    fn tells_prose() {
        for text in [
            "从2月13日起,支付宝宣布停止受理微信的支付接口申请,而对于已经通过申请的客户,支付宝将逐步清退。",
            "But as an outsider, I do not like what they did; it is against the spirit of the thing.",
            "“当最大的社交媒体平台和最大的电商平台相遇时,想象空间巨大。”",
        ] {
            assert!(Features::new(text).is_prose(), "{text}");
        }
        for text in [
            "期待政策明朗",
            "Four Big American Stores Are Coming To China To Fight For The Sea.",
            "首页 | 新闻 | 体育 | 娱乐",
            "",
        ] {
            assert!(!Features::new(text).is_prose(), "{text}");
        }
    }

    #[test]
    fn counts() {
        let features = Features::new("  涨了3.5%, 到GDP的1/3!!");
        assert_eq!(
            (features.indent, features.weight, features.stops, features.commas, features.digits),
            (2, 6, 1, 1, 4)
        );
        assert_eq!(features.end(), '!');
    }
}
