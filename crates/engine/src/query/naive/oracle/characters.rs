//! What is found wherever words are cut: every place tried.

use super::{best_by_start, bound, loosened, one_run, value_meets, Found};
use crate::corpus::{Corpus, Selection};
use crate::query::ast::{Alternative, Attribute, Exactness, Nearby, Part, Relation, Test, Within};
use crate::query::hit::Hit;
use crate::query::words::value_of;
use crate::script::{fold, is_han};

pub fn simple(corpus: &Corpus, alternative: &Alternative) -> Vec<Found> {
    match alternative {
        Alternative::Text(parts, exact) => texts(corpus, parts, *exact),
        Alternative::Concept(number) => {
            let mentions = corpus.mentions(*number);
            let mut found: Vec<Found> = mentions
                .iter()
                .map(|&(first, last)| {
                    (corpus.text_start(first), corpus.text_end(last - 1), first, last, true)
                })
                .collect();
            for form in &corpus.concepts()[*number as usize].forms {
                let text = corpus.text();
                let folded = fold(form);
                for (start, _) in text.match_indices(&folded) {
                    let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
                    let mut hit = hit_at(corpus, start, start + folded.len(), &[]);
                    // A capital behind a small letter begins a word.
                    let hump = |token: u32, at: usize| {
                        let form: Vec<char> = value_of(corpus, token, Attribute::Word).chars().collect();
                        let place = text[corpus.text_start(token)..at].chars().count();
                        form.len() == corpus.folded(corpus.norm_of(token)).chars().count()
                            && form[place - 1].is_lowercase()
                            && form[place].is_uppercase()
                    };
                    let cuts = |token: u32, at: usize| {
                        latin(text[..at].chars().next_back())
                            && latin(text[at..].chars().next())
                            && !hump(token, at)
                    };
                    hit.4 = false;
                    let inside = mentions.iter().any(|&(first, last)| first <= hit.2 && hit.3 <= last);
                    if !inside && !cuts(hit.2, start) && !cuts(hit.3 - 1, start + folded.len()) {
                        found.push(hit);
                    }
                }
            }
            found
        }
        Alternative::Pattern(pattern) => {
            let regex = regex::Regex::new(&fold(pattern)).unwrap();
            let mut at = 0;
            let mut found = Vec::new();
            for line in corpus.text().split_inclusive('\n') {
                for place in regex.find_iter(line.trim_end_matches('\n')).filter(|place| !place.is_empty()) {
                    // White space at its ends is in no token.
                    let start = at + place.end() - place.as_str().trim_start().len();
                    let end = start + place.as_str().trim().len();
                    found.extend((start < end).then(|| hit_at(corpus, start, end, &[])));
                }
                at += line.len();
            }
            found
        }
        Alternative::Inside(Test::Is(is)) => {
            let written = is.attribute == Attribute::Word;
            let pattern = if written { loosened(is, &is.pattern) } else { fold(&is.pattern) };
            let regex = regex::Regex::new(&pattern).unwrap();
            let mut found = Vec::new();
            for token in 0..corpus.len() {
                let folded = corpus.folded(corpus.norm_of(token));
                let value = value_of(corpus, token, is.attribute);
                // The fold of a form has as many characters, unless the form is a disguise, of which no part can be told.
                let comparable = value.chars().count() == folded.chars().count();
                if value_meets(is, &value) || (written && !comparable) {
                    continue;
                }
                let text = if written { loosened(is, &value) } else { folded.to_owned() };
                let byte = |at: usize| {
                    let chars = text[..at].chars().count();
                    folded.char_indices().nth(chars).map_or(folded.len(), |(at, _)| at)
                };
                for place in regex.find_iter(&text).filter(|place| !place.is_empty()) {
                    let start = corpus.text_start(token);
                    found.push((
                        start + byte(place.start()),
                        start + byte(place.end()),
                        token,
                        token + 1,
                        false,
                    ));
                }
            }
            found
        }
        _ => Vec::new(),
    }
}

pub fn near(corpus: &Corpus, selection: &Selection, near: &Nearby) -> Vec<Found> {
    let side = |alternative: &Alternative| {
        let mut found = simple(corpus, alternative);
        found.retain(|hit| one_run(corpus, selection, hit));
        best_by_start(found)
    };
    let (left, right) = (side(&near.left), side(&near.right));
    let text = corpus.text();
    let gap = |a: &Found, b: &Found| {
        let between = text.get(a.1..b.0)?;
        let sentence = bound(corpus, a.2, Within::Sentence)?;
        (b.3 <= sentence && !between.contains('\n'))
            .then(|| between.chars().filter(|c| !c.is_whitespace()).count() as u32)
    };
    let mut found = Vec::new();
    for hit in &left {
        let limit = near.distance;
        let fits = |count: u32| match near.relation {
            Relation::Exactly => count == limit,
            _ => count <= limit,
        };
        let after = right.iter().find(|other| other.0 >= hit.1 && gap(hit, other).is_some_and(fits));
        let before = right.iter().rev().find(|other| other.1 <= hit.0 && gap(other, hit).is_some_and(fits));
        let join = |a: &Found, b: &Found| (a.0, b.1, a.2, b.3, a.4 && b.4);
        match near.relation {
            Relation::After | Relation::Exactly => found.extend(after.map(|other| join(hit, other))),
            Relation::Beside => found
                .extend(after.map(|other| join(hit, other)).or_else(|| before.map(|other| join(other, hit)))),
            Relation::NotAfter => found.extend(after.is_none().then_some(*hit)),
            Relation::NotBeside => found.extend((after.is_none() && before.is_none()).then_some(*hit)),
        }
    }
    found
}

/// Every occurrence of parts, at every byte.
pub fn texts(corpus: &Corpus, parts: &[Part], exact: Exactness) -> Vec<Found> {
    let text = corpus.text();
    let mut found = Vec::new();
    let typed: String = parts.iter().map(|part| part.typed.as_str()).collect();
    let folded: Vec<String> = parts.iter().map(|part| part.folded.clone()).collect();
    let undone =
        folded.iter().map(|part| corpus.undo_disguise(part).unwrap_or_else(|| part.clone())).collect();
    let is_disguise = folded != undone;
    for (parts, disguised) in [(folded, false), (undone, is_disguise)] {
        'places: for (start, _) in text.char_indices() {
            let mut at = start;
            let mut joints = Vec::new();
            for (number, part) in parts.iter().enumerate() {
                if number > 0 {
                    let spaced = text[at..].starts_with(' ');
                    at += usize::from(spaced);
                    joints.push(at);
                    let letter = |c: char| c.is_alphanumeric() && !is_han(c);
                    if !spaced && text[..at].ends_with(letter) && part.starts_with(letter) {
                        continue 'places;
                    }
                }
                if !text[at..].starts_with(part.as_str()) {
                    continue 'places;
                }
                at += part.len();
            }
            // What a disguise stands for is found however it is written, unless its very form is asked for.
            let hit = hit_at(corpus, start, at, &joints);
            if (disguised && !exact.form) || written_exactly(corpus, &hit, &typed, exact) {
                found.push(hit);
            }
        }
    }
    found
}

pub fn hit_at(corpus: &Corpus, start: usize, end: usize, joints: &[usize]) -> Found {
    let all = || 0..corpus.len();
    let first = all().find(|&token| corpus.text_end(token) > start).unwrap();
    let last = all().rev().find(|&token| corpus.text_start(token) < end).unwrap();
    let begins = |at: usize| all().any(|token| corpus.text_start(token) == at);
    let whole = begins(start) && corpus.text_end(last) == end && joints.iter().all(|&joint| begins(joint));
    (start, end, first, last + 1, whole)
}

/// Whether a hit is written as typed, as far as that is asked, by its written text alone.
fn written_exactly(corpus: &Corpus, hit: &Found, typed: &str, exact: Exactness) -> bool {
    let placed = Hit {
        first: hit.2,
        last: hit.3,
        before: (hit.0 - corpus.text_start(hit.2)) as u32,
        behind: (corpus.text_end(hit.3 - 1) - hit.1) as u32,
        whole: hit.4,
        row: 0,
    };
    let (start, end) = placed.cleaned(corpus);
    let document = &corpus.documents()[corpus.document_of(hit.2) as usize];
    let text = |text: &str| -> Vec<char> { text.chars().filter(|c| !c.is_whitespace()).collect() };
    let (written, typed) = (text(&document.cleaned.part(start, end)), text(typed));
    if exact.form || !exact.any() {
        return !exact.any() || written == typed;
    }
    // A disguise in the text stands for its characters, which are not written, so there is nothing to compare.
    let shown: String = written.iter().collect();
    if let Some(at) = shown.find("zhi") {
        let undone = shown.replace("zhi", "支");
        let masked = shown[..at].chars().count();
        return undone.chars().count() == typed.len()
            && undone
                .chars()
                .zip(&typed)
                .enumerate()
                .all(|(place, (a, &b))| place == masked || alike(a, b, exact));
    }
    written.len() == typed.len() && written.iter().zip(&typed).all(|(&a, &b)| alike(a, b, exact))
}

fn alike(a: char, b: char, exact: Exactness) -> bool {
    if is_han(a) || is_han(b) {
        return !exact.script || a == b;
    }
    !exact.case || a.is_lowercase() == b.is_lowercase()
}
