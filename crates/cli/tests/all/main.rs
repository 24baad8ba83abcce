//! The tool as its users call it.

mod codes;
mod metadata;
mod statistics;
mod streams;
mod tool;
