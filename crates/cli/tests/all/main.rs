//! The tool as its users call it.

mod metadata;
mod statistics;
mod streams;
mod tool;
