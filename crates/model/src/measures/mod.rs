//! The catalogue of measures: what each is, in every language. A measure is a row in the file of its family and an arm of
//! the function of that name in `wenmai_engine::statistics`; whoever lists or explains measures takes them from here.

mod association;
mod dispersion;
mod diversity;
mod keyness;
mod other;

pub use association::AssociationId;
pub use dispersion::DispersionId;
pub use diversity::DiversityId;
pub use keyness::KeynessId;
pub use other::OtherId;

use crate::named::named;
use crate::{all, said, Lang, Named, Reason, Said};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// What a measure is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct About {
    /// What heads and buttons call it; see [`About::head`].
    head: Said,
    pub name: Said,
}

/// What defines a measure. Apart from its names: the page has these from the beginning, and asks for this when somebody
/// wants to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Definition {
    pub formula: Said,
    /// Where it is defined.
    pub source: Said,
    /// Which values it can have, and what they mean.
    pub range: Said,
    /// What zero counts and empty input do.
    pub zero: Said,
}

impl About {
    /// What heads and buttons call it: its symbol or a short name.
    pub fn head(&self, lang: Lang) -> &'static str {
        match self.head.of(lang) {
            "" => self.name.of(lang),
            head => head,
        }
    }
}

impl Definition {
    /// From what [`Definitions`] has of it.
    pub fn kept([formula, source, range, zero]: [String; 4]) -> Definition {
        let [formula, source, range, zero] = [formula, source, range, zero].map(Said::kept);
        Definition { formula, source, range, zero }
    }
}

/// What defines the measures, and what the reasons say for which text is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DefinitionsAsk;

/// Long texts of the catalogues.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Definitions {
    /// For each measure, in the order of [`MeasureId::all`], its formula, source, range and zero.
    pub measures: Vec<[String; 4]>,
    /// For each reason of [`Reason::ALL`] what it says.
    pub reasons: Vec<String>,
}

impl Definitions {
    /// Those of the catalogue.
    pub fn all() -> Definitions {
        let texts = |measure: MeasureId| {
            let Definition { formula, source, range, zero } = *measure.definition();
            [formula, source, range, zero].map(Said::written)
        };
        Definitions {
            measures: MeasureId::all().map(texts).collect(),
            reasons: Reason::ALL.iter().map(|reason| reason.said().written()).collect(),
        }
    }
}

/// The head of a measure that is called by its name.
const NAMED: Said = all("");
const UNIT: Said = said!("0 to 1", "0 到 1", "0 到 1");
const ANY: Said = said!("any", "任何数", "任何數");
const USUAL: Said = said!("usual", "通行定义", "通行定義");
const POSITIVE: Said = said!("0 and above", "0 以上", "0 以上");
const TO_N: Said = said!("0 to N", "0 到 N", "0 到 N");

/// The measures of a family.
pub trait Measure: Named + Into<MeasureId> {
    /// What it is called.
    fn about(self) -> &'static About;

    /// What defines it.
    fn definition(self) -> &'static Definition;

    /// A measure as one of the family, if it is.
    fn of_any(measure: MeasureId) -> Option<Self>;
}

/// Declares the measures of a family, a row each: its member and id, and what is known of it. An id is a key of JSON and a
/// heading of CSV, and does not change.
macro_rules! measures {
    (
        $(#[$about:meta])*
        $name:ident of $family:ident;

        $($member:ident($id:literal) {
            head: $head:expr, name: $called:expr, $($field:ident: $said:expr,)+
        },)+
    ) => {
        crate::named::named! {
            $(#[$about])*
            $name, "measure" {
                $(#[doc = $id] $member = $id,)+
            }
        }

        impl super::Measure for $name {
            fn about(self) -> &'static About {
                static ABOUT: &[About] = &[$(About { head: $head, name: $called },)+];
                &ABOUT[self as usize]
            }

            fn definition(self) -> &'static super::Definition {
                static DEFINED: &[super::Definition] = &[$(super::Definition { $($field: $said,)+ },)+];
                &DEFINED[self as usize]
            }

            fn of_any(measure: super::MeasureId) -> Option<$name> {
                match measure {
                    super::MeasureId::$family(id) => Some(id),
                    _ => None,
                }
            }
        }

        impl From<$name> for super::MeasureId {
            fn from(id: $name) -> super::MeasureId {
                super::MeasureId::$family(id)
            }
        }
    };
}

use measures;

named! {
    /// What a measure is a measure of.
    Family, "family" {
        /// How two words attract one another.
        Association = "association",
        /// How a word tells one corpus from another.
        Keyness = "keyness",
        /// How evenly a word is spread.
        Dispersion = "dispersion",
        /// How varied the words of a text are.
        Diversity = "diversity",
        /// The rest: frequency, intervals, weights.
        Other = "other",
    }
}

/// A measure of any family.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MeasureId {
    Association(AssociationId),
    Keyness(KeynessId),
    Dispersion(DispersionId),
    Diversity(DiversityId),
    /// The rest.
    Other(OtherId),
}

impl MeasureId {
    /// Every measure, family by family in the order of the catalogue.
    pub fn all() -> impl Iterator<Item = MeasureId> {
        Family::ALL.iter().flat_map(|&family| MeasureId::of(family))
    }

    /// The measures of a family.
    pub fn of(family: Family) -> Vec<MeasureId> {
        fn members<M: Measure>() -> Vec<MeasureId> {
            M::ALL.iter().map(|&one| one.into()).collect()
        }
        match family {
            Family::Association => members::<AssociationId>(),
            Family::Keyness => members::<KeynessId>(),
            Family::Dispersion => members::<DispersionId>(),
            Family::Diversity => members::<DiversityId>(),
            Family::Other => members::<OtherId>(),
        }
    }

    /// The measures of a word that a frequency list can have as columns, beside range and DP, which it always has.
    pub fn of_words() -> impl Iterator<Item = MeasureId> {
        let listed = |id: &&DispersionId| !matches!(id, DispersionId::Range | DispersionId::Dp);
        let spread = DispersionId::ALL.iter().filter(listed).map(|&id| id.into());
        std::iter::once(OtherId::Arf.into()).chain(spread)
    }

    pub fn family(self) -> Family {
        match self {
            MeasureId::Association(_) => Family::Association,
            MeasureId::Keyness(_) => Family::Keyness,
            MeasureId::Dispersion(_) => Family::Dispersion,
            MeasureId::Diversity(_) => Family::Diversity,
            MeasureId::Other(_) => Family::Other,
        }
    }

    /// Its name in data, unique within its family.
    pub fn id(self) -> &'static str {
        match self {
            MeasureId::Association(id) => id.id(),
            MeasureId::Keyness(id) => id.id(),
            MeasureId::Dispersion(id) => id.id(),
            MeasureId::Diversity(id) => id.id(),
            MeasureId::Other(id) => id.id(),
        }
    }

    /// What defines it.
    pub fn definition(self) -> &'static Definition {
        match self {
            MeasureId::Association(id) => id.definition(),
            MeasureId::Keyness(id) => id.definition(),
            MeasureId::Dispersion(id) => id.definition(),
            MeasureId::Diversity(id) => id.definition(),
            MeasureId::Other(id) => id.definition(),
        }
    }

    /// What it is called.
    pub fn about(self) -> &'static About {
        match self {
            MeasureId::Association(id) => id.about(),
            MeasureId::Keyness(id) => id.about(),
            MeasureId::Dispersion(id) => id.about(),
            MeasureId::Diversity(id) => id.about(),
            MeasureId::Other(id) => id.about(),
        }
    }
}

/// A measure of any family, as it is written.
#[derive(Serialize, Deserialize)]
struct Written {
    family: Family,
    id: String,
}

impl Serialize for MeasureId {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        Written { family: self.family(), id: self.id().to_owned() }.serialize(to)
    }
}

impl<'de> Deserialize<'de> for MeasureId {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<MeasureId, D::Error> {
        let Written { family, id } = Written::deserialize(from)?;
        let found = MeasureId::of(family).into_iter().find(|measure| measure.id() == id);
        found.ok_or_else(|| serde::de::Error::custom("measure"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether there is an English word in it, beside names and signs of mathematics.
    fn has_words(text: &str) -> bool {
        const SIGNS: [&str; 7] = ["log", "min", "max", "Dice", "logDice", "Poisson", "Stirling"];
        let mut words = text.split(|c: char| !c.is_ascii_alphabetic());
        words.any(|word| {
            word.len() > 2 && word.contains(|c: char| c.is_ascii_lowercase()) && !SIGNS.contains(&word)
        })
    }

    #[test]
    fn every_row_is_filled_and_what_has_words_is_said_in_chinese() {
        let mut seen = Vec::new();
        for measure in MeasureId::all() {
            let (about, defined, id) = (measure.about(), measure.definition(), measure.id());
            assert!(!seen.contains(&(measure.family(), id)), "{id} stands twice");
            seen.push((measure.family(), id));
            assert!(id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_'), "{id}");
            let texts = [about.name, defined.formula, defined.range, defined.zero];
            for lang in Lang::ALL {
                let filled = |text: &Said| !text.of(lang).is_empty();
                assert!(texts.iter().all(filled) && filled(&defined.source), "{id} in {lang:?}");
                assert!(!about.head(lang).is_empty(), "{id} in {lang:?}");
            }
            for text in texts.iter().filter(|text| has_words(text.of(Lang::En))) {
                let chinese = [text.of(Lang::ZhHans), text.of(Lang::ZhHant)];
                assert!(chinese.iter().all(|own| own.chars().any(|c| c >= '一')), "{id}: {chinese:?}");
            }
        }
    }

    #[test]
    fn each_chinese_keeps_to_its_script() {
        let texts = |lang: Lang| {
            let of = |measure: MeasureId| {
                let (about, defined) = (measure.about(), measure.definition());
                let texts = [about.name, defined.formula, defined.source, defined.range, defined.zero];
                about.head(lang).to_owned() + &texts.map(|text| text.of(lang)).concat()
            };
            MeasureId::all().map(of).collect::<String>()
        };
        let simplified = "个们这为词频数处时无义转换错误码库缘总没较检验边参标准对优势类语";
        let traditional = "個們這為詞頻數處時無義轉換錯誤碼庫緣總沒較檢驗邊參標準對優勢類語";
        let (hans, hant) = (texts(Lang::ZhHans), texts(Lang::ZhHant));
        for (simple, full) in simplified.chars().zip(traditional.chars()) {
            assert!(!hans.contains(full), "{full} in Simplified");
            assert!(!hant.contains(simple), "{simple} in Traditional");
        }
    }
}
