//! The same queries by definition, slowly: every place tried, every way of matching followed. What the real search is
//! tested against.

mod corpora;
mod examples;
mod generators;
mod oracle;
mod properties;
