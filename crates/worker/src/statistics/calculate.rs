//! Measures of what is typed.

use wenmai_engine::statistics::{Measure, Spread, Tokens, DISPERSION, DIVERSITY, SMALL_EXPECTED};
use wenmai_protocol::{CalculateAsk, Calculated, Failure};

/// Parts of a corpus that are calculated with at most.
const PARTS: usize = 100_000;

/// Every measure of what is typed.
pub fn calculate(asked: &CalculateAsk) -> Result<Calculated, Failure> {
    match asked {
        CalculateAsk::Dispersion { freqs, sizes } => dispersion(freqs, sizes),
        CalculateAsk::Diversity { text, window } => diversity(text, *window),
    }
}

fn dispersion(freqs: &[f64], sizes: &[f64]) -> Result<Calculated, Failure> {
    let size: f64 = sizes.iter().sum();
    let counts = |numbers: &[f64]| numbers.iter().all(|number| number.is_finite() && *number >= 0.0);
    let of_nothing = freqs.iter().zip(sizes).any(|(&freq, &size)| freq > 0.0 && size == 0.0);
    let shaped = freqs.len() == sizes.len() && freqs.len() <= PARTS && size > 0.0 && !of_nothing;
    if !(shaped && counts(freqs) && counts(sizes)) {
        return Err(Failure::NotFound);
    }
    let spread = Spread::of(freqs, sizes);
    let parts = sizes.iter().filter(|&&size| size > 0.0).count();
    let mut notes = Vec::new();
    if sizes.iter().any(|part| spread.freq() * part / size < SMALL_EXPECTED) {
        notes.push("expected_under_5");
    }
    if parts < sizes.len() {
        notes.push("empty_part_left_out");
    }
    if parts < 2 {
        notes.push("one_part");
    }
    let read = vec![("freq", spread.freq()), ("n", size), ("parts", parts as f64)];
    Ok(calculated(read, values(DISPERSION, &spread), notes))
}

fn diversity(text: &str, window: u32) -> Result<Calculated, Failure> {
    let text = Tokens::from_texts(text.split_whitespace());
    if text.n() == 0 {
        return Err(Failure::NotFound);
    }
    let text = text.with_window(window.max(1) as usize);
    let mut notes = Vec::new();
    if text.mattr_window() < window as usize {
        notes.push("window_longer_than_text");
    }
    if text.n() < 42 {
        notes.push("text_under_42_tokens");
    }
    let read = [
        ("tokens", text.n()),
        ("types", text.v()),
        ("hapaxes", text.hapaxes()),
        ("mattr_window", text.mattr_window()),
    ];
    let read = read.map(|(id, count)| (id, count as f64)).to_vec();
    Ok(calculated(read, values(DIVERSITY, &text), notes))
}

fn values<T>(measures: &'static [Measure<T>], of: &T) -> Vec<(String, Option<f64>)> {
    measures.iter().map(|measure| (measure.about.id.to_owned(), (measure.value)(of))).collect()
}

fn calculated(read: Vec<(&str, f64)>, values: Vec<(String, Option<f64>)>, notes: Vec<&str>) -> Calculated {
    Calculated {
        read: read.into_iter().map(|(id, number)| (id.to_owned(), number)).collect(),
        values,
        notes: notes.into_iter().map(str::to_owned).collect(),
        citation: super::sum::typed(),
    }
}
