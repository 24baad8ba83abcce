//! The rules that gave lines their zones.

use super::Strings;
use serde::{Deserialize, Serialize};
use wenmai_model::ZoneRule;

/// Rules for zones by number. A bundle has their ids, so that a new rule may stand between others.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Strings", into = "Strings")]
pub(super) struct ZoneRules(Vec<ZoneRule>);

impl ZoneRules {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The rule with this number.
    pub fn get(&self, number: u32) -> ZoneRule {
        self.0[number as usize]
    }

    /// The number of a rule, which is added if it is not there.
    pub fn intern(&mut self, rule: ZoneRule) -> u32 {
        let known = self.0.iter().position(|&other| other == rule);
        known.unwrap_or_else(|| {
            self.0.push(rule);
            self.0.len() - 1
        }) as u32
    }

    /// Those with these numbers, in this order.
    pub fn chosen(&self, numbers: &[u32]) -> ZoneRules {
        ZoneRules(numbers.iter().map(|&number| self.get(number)).collect())
    }
}

impl From<ZoneRules> for Strings {
    fn from(rules: ZoneRules) -> Strings {
        let mut ids = Strings::default();
        rules.0.into_iter().for_each(|rule| ids.push(rule.id()));
        ids
    }
}

impl TryFrom<Strings> for ZoneRules {
    type Error = &'static str;

    fn try_from(ids: Strings) -> Result<ZoneRules, &'static str> {
        if !ids.is_sound() {
            return Err("ids of rules end nowhere in their text");
        }
        let rules = ids.iter().map(ZoneRule::from_id).collect::<Option<_>>();
        rules.map(ZoneRules).ok_or("a rule for zones is unknown")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bundle_has_ids_and_no_unknown_one() {
        let mut rules = ZoneRules::default();
        assert_eq!(
            [ZoneRule::Prose, ZoneRule::Blank, ZoneRule::Prose].map(|rule| rules.intern(rule)),
            [0, 1, 0]
        );
        let mut ids = Strings::from(rules.clone());
        assert!(ids.iter().eq(["prose", "blank"]));
        assert_eq!(ZoneRules::try_from(ids.clone()), Ok(rules));
        ids.push("no-such-rule");
        assert!(ZoneRules::try_from(ids).is_err());
    }
}
