//! The values of attributes, and the entries whose value matches.

use super::Entries;
use crate::corpus::{Corpus, EntryId, FormId, NormId};
use crate::query::ast::{Attribute, Match};
use crate::query::budget::Budget;
use crate::query::lemma::lemma;
use crate::query::regexp;
use crate::query::stem::stem;
use crate::script::{fold, fold_char, is_han};
use std::collections::HashMap;

/// The value of an attribute that the lexicon tells.
fn value(corpus: &Corpus, entry: EntryId, attribute: Attribute) -> String {
    let lexicon = corpus.lexicon();
    let norm = lexicon.norm_of(entry);
    match attribute {
        Attribute::Word => lexicon.form(lexicon.form_of(entry)).to_owned(),
        Attribute::Norm => corpus.folded(norm).to_owned(),
        Attribute::Lemma => lemma(corpus.folded(norm), |word| corpus.norm_by_fold(word).is_some()),
        Attribute::Stem => stem(corpus.folded(norm)),
        Attribute::Pos => if corpus.is_word_norm(norm) { lexicon.entry_tag(entry) } else { "w" }.to_owned(),
        Attribute::Script | Attribute::Zone => String::new(),
    }
}

/// The value of any attribute of a token.
pub fn value_of(corpus: &Corpus, token: u32, attribute: Attribute) -> String {
    let line = || corpus.lines().get(corpus.line_of(token) as usize);
    match attribute {
        Attribute::Script => line().script.code().to_owned(),
        Attribute::Zone => line().zone.name().to_owned(),
        attribute => value(corpus, corpus.entry_of(token), attribute),
    }
}

/// A text normalized by the flags: without what they ignore.
pub fn loosened(text: &str, is: &Match) -> String {
    let ignoring = is.ignoring;
    let loosen = |c: char| {
        let mut c = c;
        if ignoring.script && (is_han(c) || !c.is_alphabetic() || c as u32 > 0xff00) {
            c = fold_char(c);
        }
        if ignoring.diacritics {
            c = crate::script::without_diacritic(c);
        }
        if ignoring.case {
            c = c.to_lowercase().next().unwrap_or(c);
        }
        c
    };
    text.chars().map(loosen).collect()
}

/// The expression that a match stands for, as the values are that it meets.
pub fn expression(is: &Match) -> String {
    if is.literal {
        let text = match is.attribute {
            Attribute::Word => loosened(&is.pattern, is),
            Attribute::Pos => is.pattern.clone(),
            _ => fold(&is.pattern),
        };
        return regexp::literal(&text);
    }
    match is.attribute {
        Attribute::Word if is.ignoring.case || is.ignoring.diacritics || is.ignoring.script => {
            regexp::mapped(&is.pattern, |c| {
                loosened(c.encode_utf8(&mut [0; 4]), is).chars().next().unwrap_or(c)
            })
        }
        Attribute::Word | Attribute::Pos => is.pattern.clone(),
        _ => regexp::folded(&is.pattern),
    }
}

/// The entries whose attribute matches; incomplete where the budget ends.
pub(super) fn matching(corpus: &Corpus, is: &Match, budget: &mut Budget) -> Entries {
    if is.attribute == Attribute::Norm && (is.literal || regexp::is_plain(&is.pattern)) {
        // A literal is looked up instead of matched against every word.
        let wanted = fold(&is.pattern);
        let alike =
            corpus.beginning_with(&wanted).iter().take_while(|&&norm| corpus.folded(NormId(norm)) == wanted);
        let alike: Vec<u32> = alike.copied().collect();
        return Entries::of(corpus, |entry| alike.contains(&corpus.lexicon().norm_of(entry).0) != is.negated);
    }
    // Errors were reported when the query was parsed; only folding can have made new ones.
    let Ok(mut pattern) = regexp::Whole::new(&expression(is)) else {
        return Entries::of(corpus, |_| false);
    };
    let mut met = |text: &str| {
        if !budget.spend(1 + text.len() as u64 / 16) {
            return false;
        }
        match pattern.is_match(text) {
            Ok(met) => met != is.negated,
            Err(regexp::GaveUp) => {
                budget.end();
                false
            }
        }
    };
    let lexicon = corpus.lexicon();
    let entries = || (0..lexicon.entries().len() as u32).map(EntryId);
    if is.attribute == Attribute::Word {
        let loose = is.ignoring.case || is.ignoring.diacritics || is.ignoring.script;
        let by_form: Vec<bool> = (0..lexicon.forms() as u32)
            .map(|form| {
                let form = lexicon.form(FormId(form));
                if loose {
                    met(&loosened(form, is))
                } else {
                    met(form)
                }
            })
            .collect();
        return Entries(entries().map(|entry| by_form[lexicon.form_of(entry).0 as usize]).collect());
    }
    if is.attribute == Attribute::Pos {
        // In texts that come tagged, a word may be a verb here and a noun there; there are few tags.
        let mut known = HashMap::new();
        let by_entry = entries().map(|entry| {
            let tag =
                if corpus.is_word_norm(lexicon.norm_of(entry)) { lexicon.entry_tag(entry) } else { "w" };
            *known.entry(tag).or_insert_with(|| met(tag))
        });
        return Entries(by_entry.collect());
    }
    let by_norm: Vec<bool> = (0..lexicon.norms() as u32)
        .map(|norm| {
            let norm = NormId(norm);
            match is.attribute {
                Attribute::Norm => met(corpus.folded(norm)),
                Attribute::Lemma => {
                    let known = |word: &str| corpus.norm_by_fold(word).is_some();
                    met(&lemma(corpus.folded(norm), known))
                }
                _ => met(&stem(corpus.folded(norm))),
            }
        })
        .collect();
    Entries(entries().map(|entry| by_norm[lexicon.norm_of(entry).0 as usize]).collect())
}
