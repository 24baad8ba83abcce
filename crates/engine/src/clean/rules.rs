//! The rules of repair by name, and which of them run. `crates/engine/README.md` is their catalogue.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// The rules of repair. New ones come last: bundles hold their numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Rule {
    /// A converter wrote a character's reading after it: `發(fā)布`.
    InsertedPinyin,
    /// GBK read one byte late: `咨詢?nèi)绾` was `咨詢如何`.
    PhaseShift,
    /// A full stop and the character after it, lost in the same way: `??v` was `。縱`.
    LostStop,
    /// Markup shown as text: `< p >`.
    TagAsText,
    /// Character references shown as text: `&nbsp;`.
    Entity,
    /// A word disguised from a filter: `zhi付宝`. The written form is the author's and stays.
    Disguise,
    /// `trans` turned into `p`: `pfers`.
    TransAsP,
    /// Capital P lost: `pC`, `ApI`.
    LostCapitalP,
    /// Bytes shown in another encoding than their own: `ÖÐ¹ú` was `中国`.
    Mojibake,
    /// Characters that nobody sees and that cut words or hide them: a soft hyphen.
    Invisible,
    /// A letter and its marks apart: `e` and U+0301 for `é`.
    Composition,
    /// A radical in place of the character that looks like it: `⽅法`.
    Radical,
    /// A word with spaces or marks set between its characters: `支.付.宝`.
    SplitWord,
    /// Letters of another alphabet that look alike: `Аpple` with a Cyrillic `А`.
    LookAlike,
}

impl Rule {
    /// All rules in the order in which they are listed.
    pub const ALL: [Rule; 14] = [
        Rule::InsertedPinyin,
        Rule::PhaseShift,
        Rule::LostStop,
        Rule::Mojibake,
        Rule::TagAsText,
        Rule::Entity,
        Rule::Invisible,
        Rule::Composition,
        Rule::Radical,
        Rule::Disguise,
        Rule::SplitWord,
        Rule::LookAlike,
        Rule::TransAsP,
        Rule::LostCapitalP,
    ];

    /// Its id in commands, files and messages.
    pub fn id(self) -> &'static str {
        match self {
            Rule::InsertedPinyin => "inserted-pinyin",
            Rule::PhaseShift => "phase-shift",
            Rule::LostStop => "lost-stop",
            Rule::TagAsText => "tag-as-text",
            Rule::Entity => "entity",
            Rule::Disguise => "disguise",
            Rule::TransAsP => "trans-as-p",
            Rule::LostCapitalP => "lost-capital-p",
            Rule::Mojibake => "mojibake",
            Rule::Invisible => "invisible",
            Rule::Composition => "composition",
            Rule::Radical => "radical",
            Rule::SplitWord => "split-word",
            Rule::LookAlike => "look-alike",
        }
    }

    /// The rule of this id.
    pub fn from_id(id: &str) -> Option<Rule> {
        Rule::ALL.into_iter().find(|rule| rule.id() == id)
    }

    /// Whether only the normal form changes, and the cleaned text keeps what was written: an author's doing.
    pub fn norm_only(self) -> bool {
        matches!(self, Rule::Disguise | Rule::SplitWord | Rule::LookAlike)
    }
}

/// How a document is cleaned.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CleanOptions {
    /// Which rules of repair run.
    pub rules: RuleSet,
}

/// Some of the rules. The default is all: those that could harm another corpus (`trans-as-p`, `lost-capital-p`,
/// `look-alike`) act only on evidence of the whole document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct RuleSet(u32);

impl Default for RuleSet {
    fn default() -> RuleSet {
        RuleSet::all()
    }
}

impl RuleSet {
    /// Every rule.
    pub fn all() -> RuleSet {
        Rule::ALL.into_iter().fold(RuleSet::none(), RuleSet::with)
    }

    /// No rule.
    pub fn none() -> RuleSet {
        RuleSet(0)
    }

    /// These and one more.
    #[must_use]
    pub fn with(self, rule: Rule) -> RuleSet {
        RuleSet(self.0 | 1 << rule as u32)
    }

    /// These but for one.
    #[must_use]
    pub fn without(self, rule: Rule) -> RuleSet {
        RuleSet(self.0 & !(1 << rule as u32))
    }

    /// Whether a rule is among them.
    pub fn contains(self, rule: Rule) -> bool {
        self.0 & 1 << rule as u32 != 0
    }
}

/// Why a text names no set of rules: the part that is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleSetError(String);

impl fmt::Display for RuleSetError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let ids: Vec<&str> = Rule::ALL.iter().map(|rule| rule.id()).collect();
        write!(
            f,
            "{:?} names no rules; write default, all or none, then rules with + or - before them and commas between, \
             such as none,+entity or -disguise; there is {}",
            self.0,
            ids.join(", ")
        )
    }
}

impl std::error::Error for RuleSetError {}

/// `default`, `all`, `none`, then rules that come to them or leave: `-disguise`, `none,+entity`.
impl FromStr for RuleSet {
    type Err = RuleSetError;

    fn from_str(text: &str) -> Result<RuleSet, RuleSetError> {
        text.split(',').map(str::trim).enumerate().try_fold(RuleSet::default(), |set, (place, part)| {
            let wrong = || RuleSetError(part.to_owned());
            match part {
                "default" if place == 0 => Ok(RuleSet::default()),
                "all" if place == 0 => Ok(RuleSet::all()),
                "none" if place == 0 => Ok(RuleSet::none()),
                _ => match part.split_at_checked(1) {
                    Some(("+", id)) => Rule::from_id(id).map(|rule| set.with(rule)).ok_or_else(wrong),
                    Some(("-", id)) => Rule::from_id(id).map(|rule| set.without(rule)).ok_or_else(wrong),
                    _ => Err(wrong()),
                },
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_are_named() {
        let set = |text: &str| text.parse::<RuleSet>();
        assert_eq!(set("default"), Ok(RuleSet::all()));
        assert_eq!(set("none"), Ok(RuleSet::none()));
        assert_eq!(set("none,+entity"), Ok(RuleSet::none().with(Rule::Entity)));
        let fewer = RuleSet::all().without(Rule::Disguise).without(Rule::Entity);
        assert_eq!(set("-disguise, -entity"), Ok(fewer));
        for wrong in ["", "entity", "+nothing", "-", "+entity,none"] {
            assert!(set(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn every_rule_is_listed_once() {
        assert_eq!(RuleSet::all().0, (1 << Rule::ALL.len()) - 1);
        assert!(Rule::ALL.iter().all(|&rule| Rule::from_id(rule.id()) == Some(rule)));
    }
}
