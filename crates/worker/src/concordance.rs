//! Answers about concordances.

use crate::answer::{find, page_start, MOST_ROWS};
use crate::{convert, Session};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use wenmai_engine::analysis::{Concordance, KwicLine};
use wenmai_engine::corpus::{Corpus, Selection};
use wenmai_engine::query::{Hit, Hits, Query};
use wenmai_engine::table::{self, Cell, Table};
use wenmai_protocol as protocol;
use wenmai_protocol::{Failure, HitId, Shown};

/// Lines that are given at most.
const MOST_LINES: u32 = 500;
/// Places in a distribution plot.
const POSITIONS: usize = 1000;

/// What was found last. Who scrolls, sorts or marks asks for the same hits again.
pub struct Found {
    filter: protocol::Filter,
    asked: (String, protocol::QueryMode, protocol::Exactness),
    state: u32,
    selection: Selection,
    query: Query,
    hits: Hits,
}

/// The hits of a query, searched for unless they were the last that were.
pub fn found(
    session: &Session,
    filter: &protocol::Filter,
    asked: &protocol::ConcordanceAsk,
) -> Result<Rc<Found>, Failure> {
    let key = (asked.query.clone(), asked.mode, asked.exact);
    let last = session.found.borrow().clone();
    if let Some(last) = last {
        if last.state == session.state() && last.asked == key && last.filter == *filter {
            return Ok(last);
        }
    }
    let corpus = session.corpus();
    let selection = crate::answer::selection(corpus, filter);
    let (query, hits) = find(corpus, &selection, &asked.query, asked.mode, asked.exact)?;
    let (filter, state) = (filter.clone(), session.state());
    let found = Rc::new(Found { filter, asked: key, state, selection, query, hits });
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
        let (_, others) = find(corpus, selection, &near.query, Default::default(), Default::default())?;
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
        zone: convert::zone(line.zone),
        script: convert::script(line.script),
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
    let chosen = chosen(corpus, &found.selection, &found.hits, asked, &asked.form)?;
    Ok(page(corpus, &chosen, asked))
}

/// A page of a concordance with the counts of the whole.
pub fn concordance(
    corpus: &Corpus,
    found: &Found,
    asked: &protocol::ConcordanceAsk,
) -> Result<protocol::ConcordancePage, Failure> {
    let Found { selection, query, hits, .. } = found;
    let mut all = unmarked(corpus, selection, hits, asked, "")?;
    let (excluded, tags) = counts(corpus, &all, &asked.marks);
    retain_marked(corpus, &mut all, &asked.marks);
    let chosen = chosen(corpus, selection, hits, asked, &asked.form)?;
    let by_document = chosen.by_document(POSITIONS).into_iter().map(|found| protocol::DocumentHits {
        document: found.document,
        hits: found.hits,
        words: found.words,
        rel_freq: found.rel_freq,
        positions: found.positions,
    });
    let ambiguous = all.merged().into_iter().map(|merged| protocol::Ambiguity {
        folded: merged.folded.to_string(),
        written: merged.written.into_iter().map(|(c, freq)| (c.to_string(), freq)).collect(),
    });
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
    let [token, tokens, inside, across] = hits.by_class();
    let protocol::LinesPage { offset, lines } = page(corpus, &chosen, asked);
    Ok(protocol::ConcordancePage {
        understood: query.understood(corpus),
        expert: query.expert(corpus.concepts()),
        captures: hits.names.clone(),
        incomplete: hits.incomplete,
        classes: protocol::ClassCounts { token, tokens, inside, across },
        groups: groups.collect(),
        groups_total,
        words: hits.whole,
        across: hits.hits.len() as u32 - hits.whole,
        characters: hits.hits.len() as u32,
        hits: all.len(),
        lines_total: chosen.len(),
        n: selection.words,
        rel_freq: chosen.rel_freq(),
        range: chosen.range(),
        documents: selection.documents(),
        dp: chosen.dp(),
        by_form: all.by_form(),
        by_document: by_document.collect(),
        ambiguous: ambiguous.collect(),
        excluded,
        tags,
        offset,
        lines,
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
