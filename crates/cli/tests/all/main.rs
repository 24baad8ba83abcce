//! The tool as its users call it.

mod statistics;
mod streams;
mod tool;
