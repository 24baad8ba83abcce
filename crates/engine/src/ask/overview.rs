//! What a corpus consists of, and what cleaning did to it.

use super::words::rows;
use super::{quoted, Described, Part, Question, Settings, Tabled};
use crate::analysis::{is_passed_over, shifts, word_list, Frequencies};
use crate::clean::{Repair, Zone};
use crate::corpus::{Corpus, Document, Filter, Selection, Zones};
use crate::script::{Language, Script};
use crate::table::{self, Table};
use wenmai_model::{
    Copied, DocumentShares, Fault, Overview, OverviewAsk, RepeatGroup, Repeats, RuleCount, Shift, Unit,
};

/// Words of the overview's chart.
const TOP: usize = 20;
/// Repeated passages that are listed, copies of each, characters of each, and documents that repeat another.
const GROUPS: usize = 8;
const COPIES: usize = 20;
const SHOWN: usize = 48;
const COPIED: usize = 50;
/// Words at the head of each of three counts.
const SHIFTS: usize = 10;

impl Question for OverviewAsk {
    type Answer = Overview;

    fn answer(&self, part: &Part) -> Result<Overview, Fault> {
        Ok(overview(part))
    }
}

impl Tabled for OverviewAsk {
    fn described(&self) -> Described {
        Described::new("Overview", "overview", Settings::new())
    }

    fn table(&self, part: &Part) -> Result<Table, Fault> {
        let (_, mut list) = top_words(part.corpus, part.selection());
        list.items.truncate(TOP);
        Ok(table::words(part.corpus, &list, "word"))
    }
}

/// How many words there are, and those without stopwords, most frequent first.
fn top_words(corpus: &Corpus, selection: &Selection) -> (u32, Frequencies) {
    let mut list = word_list(corpus, selection);
    let types = list.items.len() as u32;
    let passed_over = is_passed_over(corpus);
    list.items.retain(|item| !passed_over(&item.text));
    (types, list)
}

fn overview(part: &Part) -> Overview {
    let Part { corpus, filter, .. } = *part;
    let selection = part.selection();
    let (types, list) = top_words(corpus, selection);

    let everything = Selection::new(corpus, &Filter { zones: Zones::All, ..filter.clone() });
    let mut shares: Vec<DocumentShares> = (0..)
        .zip(&everything.words_by_document)
        .filter(|&(_, &words)| words > 0)
        .map(|(document, _)| DocumentShares { document, body: 0, reply: 0, aside: 0 })
        .collect();
    let mut scripts = Script::ALL.map(|script| (script, 0));
    let mut languages = Language::ALL.map(|language| (language, 0));
    for line in corpus.lines().iter().filter(|line| line.tokens.0 < line.tokens.1) {
        let (first, last) = line.tokens;
        let words = (first..last).filter(|&token| corpus.is_word(token)).count() as u32;
        if everything.contains(first, last) {
            if let Ok(place) = shares.binary_search_by_key(&line.document, |shares| shares.document) {
                let share = match line.zone {
                    Zone::Reply => &mut shares[place].reply,
                    zone if zone.is_main() => &mut shares[place].body,
                    _ => &mut shares[place].aside,
                };
                *share += words;
            }
        }
        if selection.contains(first, last) {
            scripts
                .iter_mut()
                .filter(|(script, _)| *script == line.script)
                .for_each(|script| script.1 += words);
            let language = languages.iter_mut().filter(|(language, _)| *language == line.language);
            language.for_each(|language| language.1 += words);
        }
    }
    let all: u32 = shares.iter().map(|shares| shares.body + shares.reply + shares.aside).sum();
    let aside: u32 = shares.iter().map(|shares| shares.aside).sum();

    let chosen: Vec<u32> = shares.iter().map(|shares| shares.document).collect();
    let cleaning = cleaning(corpus, &chosen);
    Overview {
        words: selection.words,
        tokens: selection.tokens,
        types,
        documents: selection.documents(),
        sentences: corpus.sentences().iter().filter(|&&token| selection.contains(token, token + 1)).count()
            as u32,
        repairs: cleaning.iter().map(|rule| rule.count).sum(),
        set_aside: if all == 0 { 0.0 } else { f64::from(aside) / f64::from(all) },
        top: rows(corpus, selection, &list, Unit::Word, 0, TOP),
        by_document: shares,
        cleaning,
        scripts: scripts.into_iter().filter(|&(_, words)| words > 0).collect(),
        languages: languages.into_iter().filter(|&(_, words)| words > 0).collect(),
        shifts: shifts(corpus, filter, SHIFTS)
            .into_iter()
            .map(|shift| {
                let text = corpus.lexicon().norm(shift.norm).to_owned();
                let standings = shift.standings.map(|standing| (standing.rank, standing.freq));
                Shift { query: quoted(&text), text, standings }
            })
            .collect(),
        repeats: repeats(corpus),
    }
}

/// How often each rule was applied in these documents.
fn cleaning(corpus: &Corpus, documents: &[u32]) -> Vec<RuleCount> {
    let mut counts: Vec<RuleCount> = Vec::new();
    for &number in documents {
        let document = &corpus.documents()[number as usize];
        let applied = document.repairs.iter().enumerate().filter(|(place, _)| !document.is_undone(*place));
        for (place, repair) in applied {
            // The syllables of one disguise are one repair to its reader.
            let goes_on = place > 0 && {
                let before = &document.repairs[place - 1];
                repair.rule.norm_only()
                    && before.rule == repair.rule
                    && before.original_end == repair.original_start
            };
            if goes_on {
                continue;
            }
            match counts.iter_mut().find(|count| count.rule == repair.rule) {
                Some(count) => count.count += 1,
                None => {
                    let lines = corpus.lines_of(number);
                    let after = lines.partition_point(|line| line.cleaned.1 < document.places[place].1);
                    counts.push(RuleCount {
                        rule: repair.rule,
                        count: 1,
                        example: example(
                            document,
                            document.original_line(&lines.get(after)),
                            &document.repairs[place..],
                        ),
                        document: number,
                        line: after as u32,
                    });
                }
            }
        }
    }
    counts.sort_by_key(|count| (std::cmp::Reverse(count.count), count.rule));
    counts
}

/// The first repair of these (with those that go on it) between a few characters of its line.
fn example(document: &Document, line: (u32, u32), repairs: &[Repair]) -> [String; 4] {
    const AROUND: usize = 4;
    let mut end = repairs[0].original_end;
    let mut replacement = repairs[0].replacement.clone();
    for repair in &repairs[1..] {
        if !(repair.rule.norm_only() && repair.rule == repairs[0].rule && repair.original_start == end) {
            break;
        }
        end = repair.original_end;
        replacement.push_str(&repair.replacement);
    }
    let start = repairs[0].original_start;
    let before = document.original_text((line.0, start));
    let before: String = before.chars().skip(before.chars().count().saturating_sub(AROUND)).collect();
    let after = document.original_text((end, line.1)).chars().take(AROUND).collect();
    [before, document.original_text((start, end)), replacement, after]
}

fn repeats(corpus: &Corpus) -> Repeats {
    let sharing = corpus.sharing();
    let words =
        |without_copies| Selection::new(corpus, &Filter { without_copies, ..Filter::default() }).words;
    let line = |token: u32| {
        let document = &corpus.documents()[corpus.document_of(token) as usize];
        corpus.line_of(token) - document.lines.0
    };
    let copied = sharing
        .documents
        .iter()
        .flat_map(|group| group.copies.iter().map(|&(document, share)| (document, group.document, share)));
    let groups = sharing.groups().into_iter().take(GROUPS).map(|group| {
        let (start, end) =
            (corpus.token(group.tokens.0).cleaned.0, corpus.token(group.tokens.1 - 1).cleaned.1);
        let text = corpus.documents()[group.document as usize].cleaned.beginning(start, end, SHOWN);
        let shown = text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).take(SHOWN);
        let copies = group.copies.iter().take(COPIES).map(|passage| Copied {
            document: passage.document,
            line: line(passage.tokens.0),
            words: passage.words,
            same: passage.same,
        });
        RepeatGroup {
            text: shown.collect(),
            script: corpus.lines().get(corpus.line_of(group.tokens.0) as usize).script,
            first: (group.document, line(group.tokens.0)),
            copies: copies.collect(),
            copies_total: group.copies.len() as u32,
        }
    });
    Repeats {
        passages: sharing.passages.len() as u32,
        words: words(false) - words(true),
        documents_total: copied.clone().count() as u32,
        documents: copied.take(COPIED).collect(),
        groups: groups.collect(),
    }
}
