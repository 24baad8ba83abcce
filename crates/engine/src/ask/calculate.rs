//! Measures of what is typed.

use super::{Part, Question};
use crate::statistics::{Counts, Spread, Tokens, HDD_SAMPLE, SMALL_EXPECTED};
use wenmai_model::{CalculateAsk, Calculated, Caution, CountRead, Fault};

/// Parts of a corpus that are calculated with at most.
const PARTS: usize = 100_000;

impl Question for CalculateAsk {
    type Answer = Calculated;

    fn answer(&self, _: &Part) -> Result<Calculated, Fault> {
        match self {
            CalculateAsk::Dispersion { freqs, sizes } => dispersion(freqs, sizes),
            CalculateAsk::Diversity { text, window } => diversity(text, *window),
        }
    }
}

fn dispersion(freqs: &[f64], sizes: &[f64]) -> Result<Calculated, Fault> {
    let size: f64 = sizes.iter().sum();
    let counts = |numbers: &[f64]| numbers.iter().all(|number| number.is_finite() && *number >= 0.0);
    let of_nothing = freqs.iter().zip(sizes).any(|(&freq, &size)| freq > 0.0 && size == 0.0);
    let shaped = freqs.len() == sizes.len() && freqs.len() <= PARTS && size > 0.0 && !of_nothing;
    if !(shaped && counts(freqs) && counts(sizes)) {
        return Err(Fault::NoCounts);
    }
    let spread = Spread::of(freqs, sizes);
    let parts = sizes.iter().filter(|&&size| size > 0.0).count();
    let mut notes = Vec::new();
    if sizes.iter().any(|part| spread.freq() * part / size < SMALL_EXPECTED) {
        notes.push(Caution::ExpectedUnder5);
    }
    if parts < sizes.len() {
        notes.push(Caution::EmptyPartLeftOut);
    }
    if parts < 2 {
        notes.push(Caution::OnePart);
    }
    let read = vec![(CountRead::Freq, spread.freq()), (CountRead::N, size), (CountRead::Parts, parts as f64)];
    Ok(calculated(read, &spread, notes))
}

fn diversity(text: &str, window: u32) -> Result<Calculated, Fault> {
    let text = Tokens::from_texts(text.split_whitespace());
    if text.n() == 0 {
        return Err(Fault::NoCounts);
    }
    let text = text.with_window(window.max(1) as usize);
    let mut notes = Vec::new();
    if text.mattr_window() < window as usize {
        notes.push(Caution::WindowLongerThanText);
    }
    if text.n() < HDD_SAMPLE {
        notes.push(Caution::TextUnder42Tokens);
    }
    let read = [
        (CountRead::Tokens, text.n()),
        (CountRead::Types, text.v()),
        (CountRead::Hapaxes, text.hapaxes()),
        (CountRead::MattrWindow, text.mattr_window()),
    ];
    let read = read.map(|(id, count)| (id, count as f64)).to_vec();
    Ok(calculated(read, &text, notes))
}

fn calculated(read: Vec<(CountRead, f64)>, counts: &impl Counts, notes: Vec<Caution>) -> Calculated {
    Calculated {
        read,
        values: counts.values().map(|(id, value)| (id.into(), value)).collect(),
        notes,
        citation: super::sum::typed(),
    }
}
