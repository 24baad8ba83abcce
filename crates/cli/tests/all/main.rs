//! The tool as its users call it.

mod statistics;
mod tool;
