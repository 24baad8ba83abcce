//! A corpus as it was read: whatever numbers a file has, they fit together, or there is no corpus.

use super::bundle::Steps;
use super::data::Stored;
use super::lines::Lines;
use super::{Corpus, Document, EntryId};
use crate::segment::NormEdit;
use std::ops::Range;

impl Corpus {
    /// The corpus of a bundle; `None` if its numbers do not fit together, or when cancelled.
    pub(super) fn from_read(mut stored: Stored, fingerprint: u64, steps: &mut Steps) -> Option<Corpus> {
        if !stored.lexicon.is_sound() {
            return None;
        }
        let mut line = 0;
        let mut token = 0u32;
        let gaps = std::mem::take(&mut stored.gaps);
        let mut gaps_left = gaps.iter();
        for document in &mut stored.documents {
            stored.lines.begin(document.lines.0);
            let lines = document.lines.0 as usize..document.lines.1 as usize;
            if lines.start > lines.end || lines.end > stored.lines.len() {
                return None;
            }
            let goes_on = !lines.is_empty() && stored.lines.look(lines.start).continues;
            if document.lines.0 != line || document.tokens.0 != token || goes_on {
                return None;
            }
            let lengths = document.source.iter().flat_map(|&(gap, length)| [gap, length]);
            lengths.into_iter().try_fold(0u32, u32::checked_add)?;
            let turns = document.turns.len() as u32;
            if lines.clone().any(|line| stored.lines.turn(line) > turns)
                || !matches!(document.source.len(), 0) && document.source.len() != lines.len()
            {
                return None;
            }
            settle(document, lines.clone(), &mut stored.lines)?;
            for line in lines {
                token = token.checked_add(stored.lines.end(line))?;
                stored.lines.end_at(line, token);
                ((stored.lines.look(line).rule as usize) < stored.rules.len()).then_some(())?;
            }
            if document.tokens.1 != token {
                return None;
            }
            let text = document.cleaned.whole();
            let mut end = 0u32;
            for _ in document.tokens.0..document.tokens.1 {
                steps.step()?;
                let gap = gaps_left.next()?;
                let start = end.checked_add(gap.0)?;
                end = start.checked_add(gap.1)?;
                if gap.1 == 0
                    || end as usize > text.len()
                    || !text.is_char_boundary(start as usize)
                    || !text.is_char_boundary(end as usize)
                {
                    return None;
                }
            }
            line = document.lines.1;
        }
        let sound = line as usize == stored.lines.len()
            && token as usize == stored.entries.len()
            && stored.entries.len() == gaps.len()
            && stored.entries.iter().all(|entry| (entry as usize) < stored.lexicon.entries().len())
            && stored.sentences.windows(2).all(|pair| pair[0] < pair[1])
            && stored.sentences.last().is_none_or(|&last| last < token)
            && stored.concepts.iter().flat_map(|concept| &concept.forms).all(|form| !form.is_empty())
            && stored.user_words.is_sound();
        if !sound {
            return None;
        }
        // Offsets into the searched text have 32 bits. The fold makes no character longer than twice its bytes.
        let lexicon = &stored.lexicon;
        let entries = stored.entries.iter().map(|entry| lexicon.norm(lexicon.norm_of(EntryId(entry))).len());
        let most: u64 = entries.map(|length| 2 * length as u64 + 2).sum();
        (most <= u64::from(u32::MAX)).then_some(())?;
        drop(gaps_left);
        stored.gaps = gaps;
        Corpus::index(stored, fingerprint, steps)
    }
}

/// Derives what of a document that was read is not stored, and the places of its lines; `None` if its numbers, lines, repairs
/// and text do not fit together.
fn settle(document: &mut Document, own: Range<usize>, lines: &mut Lines) -> Option<()> {
    let ascending = document.undone.windows(2).all(|pair| pair[0] < pair[1])
        && document.rezoned.windows(2).all(|pair| pair[0].line < pair[1].line);
    let known = document.undone.last().is_none_or(|&last| (last as usize) < document.repairs.len())
        && document.rezoned.last().is_none_or(|last| (last.line as usize) < own.len());
    let replaced = &document.replaced;
    if !ascending || !known || !replaced.is_sound() || replaced.len() != document.repairs.len() {
        return None;
    }
    let mut places = Vec::with_capacity(document.repairs.len());
    let mut edits = Vec::new();
    // The end of the repair or line before, in the original and in the cleaned text.
    let (mut end, mut cleaned_end) = (0u32, 0u32);
    let mut repairs = document.repairs.iter().enumerate().peekable();
    let text = document.cleaned.whole();
    // A line break stands between two lines.
    let mut least = 0;
    for line in own {
        let (gap, length) = lines.cleaned(line);
        let start = end.checked_add(gap).filter(|_| gap >= least)?;
        let line_end = start.checked_add(length)?;
        let cleaned_start = cleaned_end.checked_add(gap)?;
        (end, cleaned_end, least) = (start, cleaned_start, 1);
        while let Some((number, repair)) = repairs.next_if(|(_, repair)| repair.original_end <= line_end) {
            let length = repair.original_end.checked_sub(repair.original_start)?;
            let place = cleaned_end.checked_add(repair.original_start.checked_sub(end)?)?;
            let replaced = replaced.get(number);
            let undone = document.undone.binary_search(&(number as u32)).is_ok();
            let stands = if repair.rule.norm_only() || undone { replaced } else { &repair.replacement };
            let stop = place.checked_add(u32::try_from(stands.len()).ok()?)?;
            let there = text.get(place as usize..stop as usize)?;
            if replaced.len() != length as usize || there != stands {
                return None;
            }
            if repair.rule.norm_only() && !undone {
                let norm = repair.replacement.clone();
                edits.push(NormEdit { cleaned_start: place, cleaned_end: stop, norm });
            }
            places.push((place, stop));
            (end, cleaned_end) = (repair.original_end, stop);
        }
        cleaned_end = cleaned_end.checked_add(line_end - end)?;
        end = line_end;
        lines.place(line, (cleaned_start, cleaned_end), length);
        text.get(cleaned_start as usize..cleaned_end as usize)?;
    }
    (document.places, document.edits) = (places, edits);
    repairs.next().is_none().then_some(())
}
