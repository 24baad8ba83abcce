//! Texts, found wherever words are cut.
//!
//! An occurrence lies inside one token, or its first part crosses from one token into the next. The former are in
//! the tokens of the normal forms that contain the text. The latter are cut at some place: what stands before it
//! ends a token and what stands behind it begins the next, or has whole tokens in it. Either gives few tokens to look
//! at, so the whole text need not be read; each place is then compared with the text itself.

use super::ast::{Exactness, Part};
use super::budget::Budget;
use super::hit::Hit;
use crate::corpus::{Corpus, NormId};
use crate::script::{fold_char, is_han};
use memchr::memmem;

/// Tokens to look at behind a cut before the other side of it is considered as well.
const MANY: usize = 10_000;

/// Finds every occurrence of parts that follow one another, overlapping ones too, in text order.
pub(super) fn find(
    corpus: &Corpus,
    parts: &[Part],
    exact: Exactness,
    budget: &mut Budget,
    hits: &mut Vec<Hit>,
) {
    let start = hits.len();
    let folded: Vec<&str> = parts.iter().map(|part| part.folded.as_str()).collect();
    let typed: String = parts.iter().map(|part| part.typed.as_str()).collect();
    let keep_exact = |hits: &mut Vec<Hit>| {
        let mut at = 0;
        hits.retain(|hit| {
            at += 1;
            at <= start || written_so(corpus, hit, &typed, exact)
        });
    };
    occurrences(corpus, &folded, budget, hits);
    if exact.any() && !exact.form {
        keep_exact(hits);
    }
    // A disguise is understood; in all but its form it is then not what is written.
    let undone: Vec<Option<String>> = parts.iter().map(|part| corpus.undo_disguise(&part.folded)).collect();
    if undone.iter().any(Option::is_some) {
        let undone = undone.iter().zip(&folded).map(|(undone, part)| undone.as_deref().unwrap_or(part));
        occurrences(corpus, &undone.collect::<Vec<_>>(), budget, hits);
    }
    if exact.form {
        keep_exact(hits);
    }
}

/// Bytes of a word before and behind a text in it.
#[derive(Clone, Copy)]
struct Inside {
    before: u32,
    behind: u32,
}

/// Every occurrence of folded parts.
pub(super) fn occurrences(corpus: &Corpus, parts: &[&str], budget: &mut Budget, hits: &mut Vec<Hit>) {
    let Some((head, rest)) = parts.split_first() else { return };
    let mut runs: Vec<Vec<Hit>> = Vec::new();
    let take =
        |runs: &mut Vec<Vec<Hit>>, budget: &mut Budget, places: &mut dyn Iterator<Item = (u32, usize)>| {
            let mut run = Vec::new();
            for (token, start) in places {
                if !budget.spend(1) {
                    break;
                }
                run.extend(occurrence(corpus, token, start, head, rest));
            }
            runs.push(run);
        };

    // Inside one token: whole postings, of which a token and the number of its occurrence are put in order.
    let mut inside: Vec<Inside> = Vec::new();
    let mut places: Vec<u64> = Vec::new();
    let types = corpus.types();
    let finder = memmem::Finder::new(head);
    let step = head.chars().next().map_or(1, char::len_utf8);
    let mut from = 0;
    while let Some(found) = types.get(from..).and_then(|rest| finder.find(rest.as_bytes())) {
        let at = from + found;
        let (norm, start) = corpus.type_at(at);
        let postings = corpus.postings(norm);
        if rest.is_empty() {
            // The word has the text, so every token of it has, and nothing need be compared.
            if !budget.spend(postings.len() as u64 / 8) {
                break;
            }
            let before = (at - start) as u32;
            let behind = (corpus.folded(norm).len() - head.len()) as u32 - before;
            let number = inside.len() as u64;
            places.reserve(postings.len());
            places.extend(postings.iter().map(|&token| u64::from(token) << 32 | number));
            inside.push(Inside { before, behind });
        } else {
            let mut places = postings.iter().map(|&token| (token, corpus.text_start(token) + at - start));
            take(&mut runs, budget, &mut places);
        }
        from = at + step;
    }

    if inside.len() > 1 {
        // Runs that ascend are merged.
        places.sort();
    }
    hits.reserve(places.len());
    hits.extend(places.into_iter().map(|place| {
        let (token, Inside { before, behind }) = ((place >> 32) as u32, inside[place as u32 as usize]);
        Hit { first: token, last: token + 1, before, behind, whole: before == 0 && behind == 0, row: 0 }
    }));

    // Across the end of a token, by the first cut.
    for (cut, _) in head.char_indices().skip(1) {
        let (before, behind) = head.split_at(cut);
        let longer = corpus.beginning_with(behind);
        let mut norms: Vec<NormId> = longer.iter().map(|&norm| NormId(norm)).collect();
        // Not every beginning is looked up: no token is longer than this.
        let ends = behind.char_indices().map(|(at, _)| at).skip(1).take(256);
        norms.extend(ends.filter_map(|end| corpus.norm_by_fold(&behind[..end])));
        let behind_tokens: usize = norms.iter().map(|&norm| corpus.postings(norm).len()).sum();
        let left = || {
            let ending = format!("{before}\n");
            let found = memmem::find_iter(types.as_bytes(), &ending);
            found.map(|at| corpus.type_at(at).0).collect::<Vec<NormId>>()
        };
        let from_left = match budget.plan() {
            Some(number) => (number % 2 == 1).then(left),
            None => (behind_tokens > MANY).then(left).filter(|left| {
                left.iter().map(|&norm| corpus.postings(norm).len()).sum::<usize>() < behind_tokens
            }),
        };
        match from_left {
            Some(left) => {
                for norm in left {
                    let postings = corpus.postings(norm).iter();
                    take(
                        &mut runs,
                        budget,
                        &mut postings.map(|&token| (token, corpus.text_end(token) - cut)),
                    );
                }
            }
            None => {
                for norm in norms {
                    let postings = corpus.postings(norm).iter().filter_map(|&token| {
                        let before = token.checked_sub(1)?;
                        let start = corpus.text_start(token).checked_sub(cut)?;
                        let inside = start >= corpus.text_start(before) && start < corpus.text_end(before);
                        inside.then_some((before, start))
                    });
                    take(&mut runs, budget, &mut { postings });
                }
            }
        }
    }
    for run in runs {
        hits.extend(run);
    }
}

/// The occurrence at a byte of the searched text, which is in `token`, if there is one.
fn occurrence(corpus: &Corpus, token: u32, start: usize, head: &str, rest: &[&str]) -> Option<Hit> {
    let text = corpus.text();
    text.as_bytes().get(start..)?.starts_with(head.as_bytes()).then_some(())?;
    let (end, joints) = follow(text, start + head.len(), rest)?;
    let mut last = token;
    let mut joined = true;
    let mut joints = joints.into_iter().peekable();
    loop {
        while let Some(joint) = joints.next_if(|&joint| joint < corpus.text_end(last)) {
            joined &= joint == corpus.text_start(last);
        }
        if corpus.text_end(last) >= end {
            break;
        }
        last += 1;
    }
    Some(Hit::of_bytes(corpus, (token, last), (start, end), joined))
}

/// Where parts end that follow one another from a byte on, and where each begins. White space may stand before each,
/// and must between two letters of an alphabet, which would be one word without it.
pub(super) fn follow(text: &str, mut at: usize, parts: &[&str]) -> Option<(usize, Vec<usize>)> {
    let mut joints = Vec::new();
    let is_letter = |c: char| c.is_alphanumeric() && !is_han(c);
    for part in parts {
        if text[at..].starts_with(' ') {
            at += 1;
        } else if text[..at].ends_with(is_letter) && part.starts_with(is_letter) {
            return None;
        }
        text[at..].starts_with(part).then(|| joints.push(at))?;
        at += part.len();
    }
    Some((at, joints))
}

/// Whether a hit is written as typed, as far as that is asked.
pub(super) fn written_so(corpus: &Corpus, hit: &Hit, typed: &str, exact: Exactness) -> bool {
    let document = &corpus.documents()[corpus.document_of(hit.first) as usize];
    let (start, end) = hit.cleaned(corpus);
    let text = document.cleaned[start as usize..end as usize].chars();
    let wanted = |c: &char| !c.is_whitespace();
    if exact.form {
        return text.filter(wanted).eq(typed.chars().filter(wanted));
    }
    let edits = document.edits_in(start, end);
    let mut typed = typed.chars().filter(wanted);
    let mut at = start;
    let mut edits = edits.iter().peekable();
    let mut skip_to = start;
    for c in text {
        let here = at;
        at += c.len_utf8() as u32;
        if here < skip_to {
            continue;
        }
        // What is disguised is written in no way that could be compared: it stands for its characters.
        if let Some(edit) = edits.next_if(|edit| edit.cleaned_start <= here) {
            typed.by_ref().take(edit.norm.chars().count()).for_each(drop);
            skip_to = edit.cleaned_end;
            continue;
        }
        if c.is_whitespace() {
            continue;
        }
        if !typed.next().is_some_and(|typed| same(typed, c, exact)) {
            return false;
        }
    }
    true
}

/// Whether two characters that fold alike are the same as far as that is asked.
fn same(a: char, b: char, exact: Exactness) -> bool {
    if fold_char(a) != fold_char(b) {
        return false;
    }
    let han = is_han(a) || is_han(b);
    let case = han || !exact.case || a.is_uppercase() == b.is_uppercase();
    let script = !han || !exact.script || a == b;
    case && script
}
