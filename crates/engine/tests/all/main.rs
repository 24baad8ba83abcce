//! Laws and cases of the engine, by what they are about: one program, so that it is linked once and its dictionary is made once.

mod analysis;
mod catalogue;
mod changes;
mod cleaning;
mod common;
mod concepts;
mod concordance;
mod corpus;
mod export;
mod fields;
mod formats;
mod html;
mod inside;
mod lists;
mod markup;
mod nothing_lost;
mod pages;
mod parts;
mod real_files;
mod sharing;
mod shown;
mod specificities;
mod statistics;
mod tables;
mod tagged;
mod zip_lists;
