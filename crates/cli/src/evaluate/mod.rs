//! `wenmai evaluate`: cleaning against texts that were cleaned by hand.

pub mod boilerplate;
