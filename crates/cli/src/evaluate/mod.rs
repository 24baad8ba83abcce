//! `wenmai evaluate`: what cleaning does, measured against texts whose right form is known.

mod boilerplate;
mod conversion;
mod records;
mod repairs;

use crate::args::Evaluate;
use crate::Failure;

pub fn evaluate(what: &Evaluate) -> Result<(), Failure> {
    match what {
        Evaluate::Boilerplate { data_dir, format } => boilerplate::boilerplate(data_dir, *format),
        Evaluate::Repairs(args) => repairs::repairs(args),
        Evaluate::Conversion(args) => conversion::conversion(args),
    }
}

/// The harmonic mean of precision and recall.
fn f_score(precision: f64, recall: f64) -> f64 {
    match precision + recall {
        0.0 => 0.0,
        sum => 2.0 * precision * recall / sum,
    }
}

/// A share, 1 of nothing: whoever had nothing to find missed nothing.
fn share(part: u32, whole: u32) -> f64 {
    match whole {
        0 => 1.0,
        _ => f64::from(part) / f64::from(whole),
    }
}
