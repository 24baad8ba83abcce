//! Choices that have a name in data: in JSON, headings, links, and on the command line.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// One of several choices, each with a name that does not change.
pub trait Named: Copy + Eq + 'static {
    /// All of them, in their order.
    const ALL: &'static [Self];
    /// What one is called: `measure`.
    const WHAT: &'static str;

    /// Its name in data.
    fn id(self) -> &'static str;

    fn named(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|one| one.id() == id)
    }
}

/// That of a name; if there is none, a sentence that says which there are.
pub fn parse_named<T: Named>(id: &str) -> Result<T, String> {
    T::named(id).ok_or_else(|| {
        let known: Vec<&str> = T::ALL.iter().map(|one| one.id()).collect();
        format!("there is no {} \"{id}\"; there is {}", T::WHAT, known.join(", "))
    })
}

/// That of the name that stands there.
pub(crate) fn read_named<'de, T: Named, D: Deserializer<'de>>(from: D) -> Result<T, D::Error> {
    T::named(&String::deserialize(from)?).ok_or_else(|| serde::de::Error::custom(T::WHAT))
}

/// What rows with scores are ordered by: a measure, or a column that is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScoreSort<M, C> {
    Measure(M),
    /// Another column.
    Column(C),
}

impl<M: Named, C: Named> ScoreSort<M, C> {
    /// Its name in data and links.
    pub fn id(self) -> &'static str {
        match self {
            ScoreSort::Measure(measure) => measure.id(),
            ScoreSort::Column(column) => column.id(),
        }
    }

    /// The measure, if it is one.
    pub fn measure(self) -> Option<M> {
        match self {
            ScoreSort::Measure(measure) => Some(measure),
            ScoreSort::Column(_) => None,
        }
    }
}

impl<M: Named, C: Named> fmt::Display for ScoreSort<M, C> {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl<M: Named, C: Named> FromStr for ScoreSort<M, C> {
    type Err = String;

    fn from_str(id: &str) -> Result<ScoreSort<M, C>, String> {
        match C::named(id) {
            Some(column) => Ok(ScoreSort::Column(column)),
            None => parse_named(id).map(ScoreSort::Measure),
        }
    }
}

impl<M: Named, C: Named> Serialize for ScoreSort<M, C> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.id())
    }
}

impl<'de, M: Named, C: Named> Deserialize<'de> for ScoreSort<M, C> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<ScoreSort<M, C>, D::Error> {
        String::deserialize(from)?.parse().map_err(serde::de::Error::custom)
    }
}

/// Declares an enumeration by rows of its members and their names, which serde writes and command lines take.
macro_rules! named {
    (
        $(#[$about:meta])*
        $name:ident, $what:literal {
            $($(#[$doc:meta])* $member:ident = $id:literal,)+
        }
    ) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name {
            $($(#[$doc])* $member,)+
        }

        impl $crate::Named for $name {
            const ALL: &'static [$name] = &[$($name::$member,)+];
            const WHAT: &'static str = $what;

            fn id(self) -> &'static str {
                match self {
                    $($name::$member => $id,)+
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str($crate::Named::id(*self))
            }
        }

        impl std::str::FromStr for $name {
            type Err = String;

            fn from_str(id: &str) -> Result<$name, String> {
                $crate::parse_named(id)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str($crate::Named::id(*self))
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<$name, D::Error> {
                $crate::named::read_named(from)
            }
        }
    };
}

pub(crate) use named;
