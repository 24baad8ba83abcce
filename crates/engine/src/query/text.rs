//! Texts, found wherever words are cut, without a scan of the whole text.
//!
//! An occurrence lies inside one token, or its first part crosses from one token into the next. The former are in
//! the postings of the normal forms that contain the text. The latter are cut at some place: what stands before it
//! ends a token and what stands behind it begins the next, or has whole tokens in it. Either gives few tokens to look
//! up, and each candidate is then compared with the text itself.

use super::ast::{Exactness, Part};
use super::budget::Budget;
use super::hit::{Hit, Sides};
use crate::corpus::{Corpus, NormId};
use crate::script::{fold_char, is_han};
use memchr::memmem;

/// The number of candidate tokens behind a cut beyond which those before it are counted as well.
const MANY: usize = 10_000;

/// Finds every occurrence of parts that follow one another, overlapping ones too, in text order.
pub(super) fn find(corpus: &Corpus, parts: &[Part], exact: Exactness, budget: &mut Budget, hits: &mut Sides) {
    let folded: Vec<&str> = parts.iter().map(|part| part.folded.as_str()).collect();
    let typed: String = parts.iter().map(|part| part.typed.as_str()).collect();
    let keep_exact = |hits: &mut Sides| {
        for side in [&mut hits.words, &mut hits.across] {
            side.retain(|hit| written_so(corpus, hit, &typed, exact));
        }
    };
    occurrences(corpus, &folded, budget, hits);
    if exact.any() && !exact.form {
        keep_exact(hits);
    }
    // A query that is a disguise means what it stands for; only an exact form means the disguise itself.
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

/// For each entry whether a token of it may stand where a text begins: the text begins with it, or it with the text.
fn may_begin(corpus: &Corpus, text: &str) -> Vec<bool> {
    let mut norms = vec![false; corpus.lexicon().norms()];
    for norm in norms_at_start(corpus, text) {
        norms[norm.0 as usize] = true;
    }
    by_entry(corpus, &norms)
}

/// The normal forms that begin with a text, and those that it begins with.
fn norms_at_start(corpus: &Corpus, text: &str) -> Vec<NormId> {
    let mut norms: Vec<NormId> = corpus.beginning_with(text).iter().map(|&norm| NormId(norm)).collect();
    // Longer prefixes are not looked up: no token is longer than this.
    let ends = text.char_indices().map(|(at, _)| at).skip(1).take(256);
    norms.extend(ends.filter_map(|end| corpus.norm_by_fold(&text[..end])));
    norms
}

/// What holds of normal forms, for each entry.
fn by_entry(corpus: &Corpus, norms: &[bool]) -> Vec<bool> {
    corpus.lexicon().entries().iter().map(|&(_, norm)| norms[norm.0 as usize]).collect()
}

/// How many tokens normal forms have.
fn tokens_of(corpus: &Corpus, norms: &[NormId]) -> usize {
    norms.iter().map(|&norm| corpus.frequency(norm) as usize).sum()
}

/// Every occurrence of folded parts.
pub(super) fn occurrences(corpus: &Corpus, parts: &[&str], budget: &mut Budget, hits: &mut Sides) {
    let Some((head, rest)) = parts.split_first() else { return };
    if rest.is_empty() {
        inside_tokens(corpus, head, budget, hits);
    } else {
        begun_in_tokens(corpus, head, rest, budget, hits);
    }
    for (cut, _) in head.char_indices().skip(1) {
        across_tokens(corpus, (head, rest), cut, budget, hits);
    }
}

/// The places of a text in the folds of normal forms, and what is before and behind it there.
fn places_in_types<'c>(corpus: &'c Corpus, text: &'c str) -> impl Iterator<Item = (NormId, Inside)> + 'c {
    let types = corpus.types();
    let finder = memmem::Finder::new(text);
    let step = text.chars().next().map_or(1, char::len_utf8);
    let mut from = 0;
    std::iter::from_fn(move || {
        let at = from + finder.find(types.get(from..)?.as_bytes())?;
        from = at + step;
        let (norm, start) = corpus.type_at(at);
        let before = (at - start) as u32;
        let behind = (corpus.folded(norm).len() - text.len()) as u32 - before;
        Some((norm, Inside { before, behind }))
    })
}

/// The occurrences of a text inside one token. The word contains the text, so each of its tokens does, without comparing.
fn inside_tokens(corpus: &Corpus, text: &str, budget: &mut Budget, hits: &mut Sides) {
    let part = |token: u32, Inside { before, behind }| Hit {
        first: token,
        last: token + 1,
        before,
        behind,
        whole: false,
        row: 0,
    };
    let mut parts: Vec<(u32, Inside)> = Vec::new();
    for (norm, inside) in places_in_types(corpus, text) {
        let postings = corpus.postings(norm);
        if !budget.spend(postings.len() as u64 / 8) {
            break;
        }
        if inside.before == 0 && inside.behind == 0 {
            hits.words.extend(postings.iter().map(|&token| Hit::of_tokens(token, token + 1)));
        } else {
            parts.extend(postings.iter().map(|&token| (token, inside)));
        }
    }
    parts.sort_by_key(|&(token, inside)| (token, inside.before));
    hits.across.extend(parts.into_iter().map(|(token, inside)| part(token, inside)));
}

/// The occurrences of parts of which the first is inside one token.
fn begun_in_tokens(corpus: &Corpus, head: &str, rest: &[&str], budget: &mut Budget, hits: &mut Sides) {
    let next = may_begin(corpus, rest[0]);
    let entries = corpus.entries();
    for (norm, inside) in places_in_types(corpus, head) {
        let folded = corpus.folded(norm);
        let behind = folded[folded.len() - inside.behind as usize..].trim_start_matches(' ');
        // Behind the first part, the word goes on with the second or is at its end, and so the second begins the next.
        if !behind.starts_with(rest[0]) && !rest[0].starts_with(behind) {
            continue;
        }
        let postings = corpus.postings(norm);
        if !budget.spend(postings.len() as u64 / 8) {
            return;
        }
        for &token in postings {
            let follows = || entries.get(token as usize + 1).is_some_and(|&entry| next[entry as usize]);
            if inside.behind > 0 || follows() {
                if !budget.spend(1) {
                    return;
                }
                let start = corpus.text_start(token) + inside.before as usize;
                hits.extend(occurrence(corpus, token, start, head, rest));
            }
        }
    }
}

/// The occurrences of parts of which the first crosses from one token into the next, cut at a byte of it.
fn across_tokens(
    corpus: &Corpus,
    (head, rest): (&str, &[&str]),
    cut: usize,
    budget: &mut Budget,
    hits: &mut Sides,
) {
    let (before, behind) = head.split_at(cut);
    let right = norms_at_start(corpus, behind);
    let behind_tokens = tokens_of(corpus, &right);
    let left = || {
        let ending = format!("{before}\n");
        let found = memmem::find_iter(corpus.types().as_bytes(), &ending);
        found.map(|at| corpus.type_at(at).0).collect::<Vec<NormId>>()
    };
    let left = match budget.plan() {
        Some(number) => (number % 2 == 1).then(left),
        None => (behind_tokens > MANY).then(left),
    };
    // The token that the hit begins in, if it is one.
    let look = |token: u32| {
        let start = (corpus.text_end(token)).checked_sub(cut)?;
        if start < corpus.text_start(token) {
            return None;
        }
        occurrence(corpus, token, start, head, rest)
    };
    let Some(left) = left else {
        for norm in right {
            let postings = corpus.postings(norm);
            if !budget.spend(postings.len() as u64) {
                return;
            }
            hits.extend(postings.iter().filter_map(|&token| look(token.checked_sub(1)?)));
        }
        return;
    };
    let entries = corpus.entries();
    // Intersects the two sides: iterates over the shorter lists and looks each token's neighbour up in the others.
    let from_left = budget.plan().is_some() || tokens_of(corpus, &left) < behind_tokens;
    let (lists, others) = if from_left { (&left, &right) } else { (&right, &left) };
    let mut beside = vec![false; corpus.lexicon().norms()];
    others.iter().for_each(|norm| beside[norm.0 as usize] = true);
    let beside = by_entry(corpus, &beside);
    let is_beside = |token: u32| entries.get(token as usize).is_some_and(|&entry| beside[entry as usize]);
    for &norm in lists {
        let postings = corpus.postings(norm);
        if !budget.spend(postings.len() as u64 / 4) {
            return;
        }
        hits.extend(postings.iter().filter_map(|&token| {
            let (first, other) =
                if from_left { (token, token + 1) } else { (token.checked_sub(1)?, token.checked_sub(1)?) };
            is_beside(other).then(|| look(first)).flatten()
        }));
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

/// Whether a hit's written form equals the query's, as far as exactness requires.
pub(super) fn written_so(corpus: &Corpus, hit: &Hit, typed: &str, exact: Exactness) -> bool {
    let document = &corpus.documents()[corpus.document_of(hit.first) as usize];
    let (start, end) = hit.cleaned(corpus);
    let text = document.cleaned.part(start, end);
    let wanted = |c: &char| !c.is_whitespace();
    if exact.form {
        return text.chars().filter(wanted).eq(typed.chars().filter(wanted));
    }
    let edits = document.edits_in(start, end);
    let mut typed = typed.chars().filter(wanted);
    let mut at = start;
    let mut edits = edits.iter().peekable();
    let mut skip_to = start;
    for c in text.chars() {
        let here = at;
        at += c.len_utf8() as u32;
        if here < skip_to {
            continue;
        }
        // A disguised form cannot be compared character by character with what it stands for.
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
