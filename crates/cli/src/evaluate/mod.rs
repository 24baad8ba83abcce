//! `wenmai evaluate`: what cleaning does, measured against texts whose right form is known.

mod boilerplate;

use crate::args::Evaluate;
use crate::Failure;

pub fn evaluate(what: &Evaluate) -> Result<(), Failure> {
    match what {
        Evaluate::Boilerplate { data_dir, format } => boilerplate::boilerplate(data_dir, *format),
    }
}
