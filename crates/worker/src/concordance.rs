//! Answers about concordances.

use crate::answer::{find_simple, page_start, MOST_ROWS};
use crate::{convert, Session};
use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use wenmai_engine::analysis::{ambiguous, Concordance, DocumentHits, KwicLine};
use wenmai_engine::ask::understand;
use wenmai_engine::corpus::{Corpus, Selection};
use wenmai_engine::query::{Hit, Hits, Query};
use wenmai_engine::table::{self, Cell, Table};
use wenmai_protocol as protocol;
use wenmai_protocol::{Failure, HitId, Shown};

/// Lines that are given at most.
const MOST_LINES: u32 = 500;
/// Written forms that are listed at most: a query for any word has as many as there are words.
const MOST_FORMS: usize = 60;
/// Places in a document's row of the distribution plot.
const POSITIONS: usize = 1000;

/// What was found last. Who scrolls, sorts or marks asks for the same hits again.
pub struct Found {
    filter: protocol::Filter,
    asked: (String, protocol::QueryMode, protocol::Exactness),
    state: u32,
    selection: Rc<Selection>,
    query: Query,
    hits: Hits,
    /// The hits that were chosen of them last, and what was asked then.
    chosen: RefCell<Option<(protocol::ConcordanceAsk, Rc<Vec<Hit>>)>>,
}

/// The hits of a query, searched for unless they were the last that were.
pub fn found(
    session: &Session,
    filter: &protocol::Filter,
    asked: &protocol::ConcordanceAsk,
) -> Result<Rc<Found>, Failure> {
    let key = (asked.query.clone(), asked.mode, asked.exact);
    let corpus = session.corpus();
    // The hits of another query make room before those of this one are found.
    let last = session.found.take().filter(|last| last.state == session.state() && last.filter == *filter);
    let selection = match last {
        Some(last) if last.asked == key => {
            *session.found.borrow_mut() = Some(last.clone());
            return Ok(last);
        }
        Some(last) => last.selection.clone(),
        None => Rc::new(crate::answer::selection(corpus, filter)),
    };
    let query = understand(corpus, &asked.query, asked.mode, asked.exact)?;
    let hits = session.search(&selection, &query)?;
    let (filter, state) = (filter.clone(), session.state());
    let found =
        Rc::new(Found { filter, asked: key, state, selection, query, hits, chosen: RefCell::default() });
    *session.found.borrow_mut() = Some(found.clone());
    Ok(found)
}

/// What a reader's marks call a hit.
fn id(corpus: &Corpus, hit: &Hit) -> HitId {
    let (start, end) = hit.cleaned(corpus);
    HitId { document: corpus.document_of(hit.first), start, end }
}

/// The hits of a set that are asked for, of one written form unless `form` is empty; all that holds but a reader's marks.
fn unmarked<'c>(
    corpus: &'c Corpus,
    selection: &'c Selection,
    hits: &'c Hits,
    asked: &protocol::ConcordanceAsk,
    form: &str,
) -> Result<Concordance<'c>, Failure> {
    let mut chosen = Concordance::new(corpus, selection, hits, convert::hit_set(asked.hits), form);
    if let Some(near) = &asked.near {
        let others = find_simple(corpus, selection, &near.query)?;
        chosen.retain_near(&others, convert::span(near.span), near.has);
    }
    let (keys, labels): (Vec<_>, Vec<_>) = asked.only.iter().cloned().unzip();
    let only: Vec<_> = convert::group_keys(&keys).into_iter().zip(labels).collect();
    chosen.retain_group(&only);
    if let Some((count, seed)) = asked.sample {
        chosen.sample(count as usize, seed);
    }
    Ok(chosen)
}

/// The hits that are asked for. A reader's marks come last, so that excluding a line draws no other sample.
pub fn chosen<'c>(
    corpus: &'c Corpus,
    selection: &'c Selection,
    hits: &'c Hits,
    asked: &protocol::ConcordanceAsk,
    form: &str,
) -> Result<Concordance<'c>, Failure> {
    let mut chosen = unmarked(corpus, selection, hits, asked, form)?;
    retain_marked(corpus, &mut chosen, &asked.marks);
    Ok(chosen)
}

/// The same of hits that were found, kept for who sorts, scrolls or asks for the distribution next.
fn with_chosen<T>(
    corpus: &Corpus,
    found: &Found,
    asked: &protocol::ConcordanceAsk,
    act: impl FnOnce(&Concordance) -> T,
) -> Result<T, Failure> {
    let wanted = protocol::ConcordanceAsk {
        sort: Default::default(),
        keys: Vec::new(),
        group: Vec::new(),
        context: Default::default(),
        offset: 0,
        limit: 0,
        ..asked.clone()
    };
    let (selection, hits) = (&*found.selection, &found.hits);
    let kept = found.chosen.borrow().clone().filter(|(asked, _)| *asked == wanted);
    if let Some((_, kept)) = kept {
        return Ok(act(&Concordance::of(corpus, selection, hits, Cow::Borrowed(&kept))));
    }
    let chosen = chosen(corpus, selection, hits, asked, &asked.form)?;
    let answer = act(&chosen);
    if let Cow::Owned(hits) = chosen.into_hits() {
        *found.chosen.borrow_mut() = Some((wanted, Rc::new(hits)));
    }
    Ok(answer)
}

fn retain_marked(corpus: &Corpus, chosen: &mut Concordance, marks: &protocol::Marks) {
    let excluded: BTreeSet<HitId> = marks.excluded.iter().copied().collect();
    match &marks.shown {
        Shown::Kept if excluded.is_empty() => {}
        Shown::Kept => chosen.retain(|hit| !excluded.contains(&id(corpus, hit))),
        Shown::Excluded => chosen.retain(|hit| excluded.contains(&id(corpus, hit))),
        Shown::Tagged(tag) => {
            let with = marks.tagged.iter().filter(|(_, tags)| tags.contains(tag)).map(|(id, _)| *id);
            let tagged: BTreeSet<HitId> = with.filter(|id| !excluded.contains(id)).collect();
            chosen.retain(|hit| tagged.contains(&id(corpus, hit)));
        }
    }
}

/// How many hits are excluded, and how many of the others have each tag.
fn counts(corpus: &Corpus, hits: &Concordance, marks: &protocol::Marks) -> (u32, Vec<(String, u32)>) {
    if marks.excluded.is_empty() && marks.tagged.is_empty() {
        return (0, Vec::new());
    }
    let marked: BTreeSet<HitId> = marks.excluded.iter().copied().collect();
    let tags: BTreeMap<HitId, &Vec<String>> = marks.tagged.iter().map(|(id, tags)| (*id, tags)).collect();
    let mut excluded = 0;
    // A tag that no hit has any more is listed all the same: it leads back to its hits.
    let mut found: BTreeMap<&str, u32> =
        tags.values().flat_map(|tags| tags.iter()).map(|tag| (tag.as_str(), 0)).collect();
    for hit in hits.hits() {
        let id = id(corpus, hit);
        if marked.contains(&id) {
            excluded += 1;
        } else if let Some(tags) = tags.get(&id) {
            tags.iter().for_each(|tag| *found.entry(tag).or_default() += 1);
        }
    }
    (excluded, found.into_iter().map(|(tag, count)| (tag.to_owned(), count)).collect())
}

fn line(corpus: &Corpus, hit: &Hit, line: KwicLine) -> protocol::Line {
    protocol::Line {
        hit: line.hit,
        id: id(corpus, hit),
        document: line.document,
        line: line.line,
        zone: line.zone,
        script: line.script,
        left: line.left,
        node: line.node,
        right: line.right,
        token: line.token,
        captures: line.captures.into_iter().map(|(_, text)| text).collect(),
    }
}

/// The page of lines that is asked for.
fn page(corpus: &Corpus, chosen: &Concordance, asked: &protocol::ConcordanceAsk) -> protocol::LinesPage {
    let limit = asked.limit.min(MOST_LINES);
    let offset = page_start(asked.offset, limit, chosen.len());
    let sort = convert::line_sort(asked.sort, &asked.keys);
    let places = chosen.page(&sort, offset as usize, limit as usize);
    let lines = places.into_iter().map(|place| {
        let found = chosen.line(place, convert::context(asked.context));
        line(corpus, &chosen.hits()[place as usize], found)
    });
    protocol::LinesPage { offset, lines: lines.collect() }
}

/// Lines without the counts.
pub fn lines(
    corpus: &Corpus,
    found: &Found,
    asked: &protocol::ConcordanceAsk,
) -> Result<protocol::LinesPage, Failure> {
    with_chosen(corpus, found, asked, |chosen| page(corpus, chosen, asked))
}

/// The hits by document, and where they are in the first ones.
pub fn distribution(
    corpus: &Corpus,
    found: &Found,
    asked: &protocol::ConcordanceAsk,
) -> Result<Vec<protocol::DocumentHits>, Failure> {
    let hits = |found: DocumentHits| protocol::DocumentHits {
        document: found.document,
        hits: found.hits,
        words: found.words,
        rel_freq: found.rel_freq,
        positions: found.positions,
    };
    with_chosen(corpus, found, asked, |chosen| {
        chosen.by_document(protocol::TRACKS, POSITIONS).into_iter().map(hits).collect()
    })
}

/// A page of a concordance with the counts of the whole.
pub fn concordance(
    corpus: &Corpus,
    found: &Found,
    asked: &protocol::ConcordanceAsk,
) -> Result<protocol::ConcordancePage, Failure> {
    let Found { selection, query, hits, .. } = found;
    let (mut excluded, mut tags) = (0, Vec::new());
    if !asked.marks.excluded.is_empty() || !asked.marks.tagged.is_empty() {
        (excluded, tags) = counts(corpus, &unmarked(corpus, selection, hits, asked, "")?, &asked.marks);
    }
    // The forms are those of all that is chosen, whichever of them is looked at.
    let mut by_form = None;
    if !asked.form.is_empty() {
        let all = chosen(corpus, selection, hits, asked, "")?;
        by_form = Some((all.len(), all.by_form()));
    }
    with_chosen(corpus, found, asked, |chosen| {
        let (hits_total, mut by_form) = by_form.unwrap_or_else(|| (chosen.len(), chosen.by_form()));
        let ambiguous: Vec<_> = ambiguous(&by_form)
            .into_iter()
            .map(|merged| protocol::Ambiguity {
                folded: merged.folded.to_string(),
                written: merged.written.into_iter().map(|(c, freq)| (c.to_string(), freq)).collect(),
            })
            .collect();
        let forms_total = by_form.len() as u32;
        let mut rest = by_form.split_off(MOST_FORMS.min(by_form.len())).into_iter();
        by_form.extend(rest.find(|(form, _)| *form == asked.form));
        let mut groups = Vec::new();
        if !asked.group.is_empty() {
            groups = chosen.group(&convert::group_keys(&asked.group));
        }
        let groups_total = groups.len() as u32;
        let groups = groups.into_iter().take(MOST_ROWS as usize).map(|group| protocol::Group {
            labels: group.labels,
            freq: group.freq,
            range: group.range,
        });
        let [token, tokens, inside, across] = hits.classes;
        let protocol::LinesPage { offset, lines } = page(corpus, chosen, asked);
        protocol::ConcordancePage {
            understood: query.understood(corpus),
            expert: query.expert(corpus.concepts()),
            captures: hits.names.clone(),
            incomplete: hits.incomplete,
            classes: protocol::ClassCounts { token, tokens, inside, across },
            groups: groups.collect(),
            groups_total,
            words: hits.words.len() as u32,
            across: hits.across.len() as u32,
            characters: hits.characters(),
            hits: hits_total,
            lines_total: chosen.len(),
            n: selection.words,
            rel_freq: chosen.rel_freq(),
            range: chosen.range(),
            documents: selection.documents(),
            dp: chosen.dp(),
            ambiguous,
            by_form,
            forms_total,
            excluded,
            tags,
            offset,
            lines,
        }
    })
}

/// A whole concordance as a table: its lines, what is known of their documents, and the reader's tags.
pub fn table(corpus: &Corpus, found: &Concordance, asked: &protocol::ConcordanceAsk) -> Table {
    let places = found.order(&convert::line_sort(asked.sort, &asked.keys));
    let mut table = table::kwic(corpus, found, &places, convert::context(asked.context));
    table.columns.extend(["title", "date", "site", "author", "tags"]);
    let tags: BTreeMap<HitId, &Vec<String>> =
        asked.marks.tagged.iter().map(|(id, tags)| (*id, tags)).collect();
    for (row, &place) in table.rows.iter_mut().zip(&places) {
        let id = id(corpus, &found.hits()[place as usize]);
        let metadata = &corpus.documents()[id.document as usize].metadata;
        row.extend(
            [&metadata.title, &metadata.date, &metadata.site, &metadata.author]
                .map(|field| Cell::from(field.as_deref())),
        );
        row.push(tags.get(&id).map_or(Cell::Nothing, |tags| tags.join(" ").into()));
    }
    table
}
