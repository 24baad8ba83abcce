//! Which rules of repair run.

use std::fmt;
use std::str::FromStr;
use wenmai_model::Rule;

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

const _: () = assert!(Rule::ALL.len() <= u32::BITS as usize);

impl Default for RuleSet {
    fn default() -> RuleSet {
        RuleSet::all()
    }
}

impl RuleSet {
    /// Every rule.
    pub fn all() -> RuleSet {
        Rule::ALL.iter().copied().fold(RuleSet::none(), RuleSet::with)
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
}
