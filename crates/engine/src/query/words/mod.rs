//! Words in a row: a program over tokens, run by all its threads at once, so that no query takes more than its length at
//! a token.

mod entries;
mod first;
mod inside;
mod machine;
mod program;
mod ready;
mod values;
mod within;

pub(super) use entries::Entries;
pub(super) use first::{first_entries, length, one_of};
pub(super) use inside::inside;
pub(super) use machine::Machine;
pub(super) use program::{check, Program};
pub(super) use values::{expression, loosened};
pub(crate) use within::end_within;

#[cfg(test)]
pub(super) use {machine::mention_from, values::value_of};
