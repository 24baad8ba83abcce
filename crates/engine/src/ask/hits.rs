//! The hits that are asked for: searched for once, then chosen from.

use super::{understand, Part};
use crate::analysis::{Coding, Concordance, LineOrder, Vicinity, Window, Within, WHOLE_SENTENCE};
use crate::corpus::{Corpus, Filter, Selection};
use crate::query::{search, search_within, Budget, Hit, Hits, Query};
use crate::table::Head;
use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use wenmai_model::{
    ConcordanceAsk, Context, Exactness, Fault, GroupKey, HitId, LineSort, Marks, Nearness, QueryMode, Shown,
    SortBy, SortKey, Span,
};

/// The most keys that lines are ordered by, and hits grouped by.
pub const KEYS: usize = 4;
/// The most context that is given on a side, in words or characters.
const WIDEST_CONTEXT: u32 = 200;
/// The most words of a window of collocates on a side.
const WIDEST_WINDOW: u32 = 100;

/// What was found last: who scrolls, sorts or marks asks for the same hits again. And whether a search goes on.
#[derive(Default)]
pub struct Recent {
    found: RefCell<Option<Rc<Found>>>,
    wanted: RefCell<Option<GoesOn>>,
    coded: RefCell<Option<(Filter, Rc<Coding>)>>,
}

/// Says, asked every few milliseconds of a search, whether it is to go on.
pub type GoesOn = Box<dyn FnMut() -> bool>;

impl Recent {
    /// Searches from now on end when this says that they are not wanted any more.
    pub fn while_wanted(&self, goes_on: Option<GoesOn>) {
        *self.wanted.borrow_mut() = goes_on;
    }

    /// The corpus is another.
    pub fn forget(&self) {
        self.found.take();
        self.coded.take();
    }

    /// What codes were found to hold of last, if that was under this filter.
    pub(super) fn coded(&self, filter: &Filter) -> Option<Rc<Coding>> {
        let kept = self.coded.borrow();
        kept.as_ref().filter(|(known, _)| known == filter).map(|(_, coding)| coding.clone())
    }

    /// Keeps that.
    pub(super) fn keep_coded(&self, filter: &Filter, coding: &Rc<Coding>) {
        *self.coded.borrow_mut() = Some((filter.clone(), coding.clone()));
    }

    /// Whether searches are wanted still.
    pub(super) fn goes_on(&self) -> bool {
        self.wanted.borrow_mut().as_mut().is_none_or(|goes_on| goes_on())
    }

    /// The hits of a query, unless they are not wanted any more.
    fn search(&self, corpus: &Corpus, selection: &Selection, query: &Query) -> Result<Hits, Fault> {
        let mut wanted = self.wanted.borrow_mut();
        let Some(goes_on) = wanted.as_mut() else { return Ok(search(corpus, selection, query)) };
        let mut stopped = false;
        let mut goes_on = || {
            stopped = !goes_on();
            !stopped
        };
        let hits = search_within(corpus, selection, query, &mut Budget::while_wanted(&mut goes_on));
        if stopped {
            return Err(Fault::Stopped);
        }
        Ok(hits)
    }
}

/// The hits of a query under the filter, unless they are not wanted any more.
pub fn searched(part: &Part, query: &Query) -> Result<Hits, Fault> {
    let own = Recent::default();
    part.recent.unwrap_or(&own).search(part.corpus, part.selection(), query)
}

/// The hits of a query.
pub struct Found {
    filter: Filter,
    asked: (String, QueryMode, Exactness),
    /// What was searched.
    pub selection: Rc<Selection>,
    /// What was searched for.
    pub query: Query,
    /// What was found.
    pub hits: Hits,
    /// The hits that were chosen of them last, and what was asked then.
    chosen: RefCell<Option<(ConcordanceAsk, Rc<Vec<Hit>>)>>,
}

/// The hits of a query, searched for unless they were the last that were.
pub fn found(part: &Part, asked: &ConcordanceAsk) -> Result<Rc<Found>, Fault> {
    let key = (asked.query.clone(), asked.mode, asked.exact);
    let own = Recent::default();
    let recent = part.recent.unwrap_or(&own);
    // The hits of another query make room before those of this one are found.
    let last = recent.found.take().filter(|last| last.filter == *part.filter);
    let selection = match last {
        Some(last) if last.asked == key => {
            *recent.found.borrow_mut() = Some(last.clone());
            return Ok(last);
        }
        Some(last) => last.selection.clone(),
        None => Rc::new(Selection::new(part.corpus, part.filter)),
    };
    let query = understand(part.corpus, &asked.query, asked.mode, asked.exact)?;
    let hits = recent.search(part.corpus, &selection, &query)?;
    let filter = part.filter.clone();
    let found = Rc::new(Found { filter, asked: key, selection, query, hits, chosen: RefCell::default() });
    *recent.found.borrow_mut() = Some(found.clone());
    Ok(found)
}

impl Found {
    /// The hits of a set that are asked for, of one written form unless `form` is empty; all that holds but a reader's
    /// marks.
    fn unmarked<'c>(
        &'c self,
        part: &Part<'c>,
        asked: &ConcordanceAsk,
        form: &str,
    ) -> Result<Concordance<'c>, Fault> {
        let mut chosen = Concordance::new(part.corpus, &self.selection, &self.hits, asked.hits, form);
        if let Some(near) = &asked.near {
            let query = understand(part.corpus, &near.query, QueryMode::Simple, Exactness::default())?;
            let others = search(part.corpus, &self.selection, &query);
            chosen.retain_near(&others, vicinity(near.span), near.has);
        }
        let (keys, labels): (Vec<_>, Vec<_>) = asked.only.iter().cloned().unzip();
        let only: Vec<_> = group_keys(&keys).into_iter().zip(labels).collect();
        chosen.retain_group(&only);
        if let Some((count, seed)) = asked.sample {
            chosen.sample(count as usize, seed);
        }
        Ok(chosen)
    }

    /// The hits that are asked for. A reader's marks come last, so that excluding a line draws no other sample.
    pub fn choose<'c>(
        &'c self,
        part: &Part<'c>,
        asked: &ConcordanceAsk,
        form: &str,
    ) -> Result<Concordance<'c>, Fault> {
        let mut chosen = self.unmarked(part, asked, form)?;
        retain_marked(part.corpus, &mut chosen, &asked.marks);
        Ok(chosen)
    }

    /// The same, kept for who sorts, scrolls or asks for the distribution next.
    pub fn with_chosen<T>(
        &self,
        part: &Part,
        asked: &ConcordanceAsk,
        act: impl FnOnce(&Concordance) -> T,
    ) -> Result<T, Fault> {
        let wanted = ConcordanceAsk {
            sort: Default::default(),
            keys: Vec::new(),
            group: Vec::new(),
            fields: Vec::new(),
            context: Default::default(),
            offset: 0,
            limit: 0,
            ..asked.clone()
        };
        let kept = self.chosen.borrow().clone().filter(|(asked, _)| *asked == wanted);
        if let Some((_, kept)) = kept {
            let hits = Cow::Borrowed(&kept[..]);
            return Ok(act(&Concordance::of(part.corpus, &self.selection, &self.hits, hits)));
        }
        let chosen = self.choose(part, asked, &asked.form)?;
        let answer = act(&chosen);
        if let Cow::Owned(hits) = chosen.into_hits() {
            *self.chosen.borrow_mut() = Some((wanted, Rc::new(hits)));
        }
        Ok(answer)
    }

    /// How many hits are excluded, and how many of the others have each tag.
    pub fn marked(&self, part: &Part, asked: &ConcordanceAsk) -> Result<(u32, Vec<(String, u32)>), Fault> {
        if asked.marks.excluded.is_empty() && asked.marks.tagged.is_empty() {
            return Ok((0, Vec::new()));
        }
        Ok(counts(part.corpus, &self.unmarked(part, asked, "")?, &asked.marks))
    }
}

/// What a reader's marks call a hit.
pub fn id(corpus: &Corpus, hit: &Hit) -> HitId {
    let (start, end) = hit.cleaned(corpus);
    HitId { document: corpus.document_of(hit.first), start, end }
}

fn retain_marked(corpus: &Corpus, chosen: &mut Concordance, marks: &Marks) {
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
fn counts(corpus: &Corpus, hits: &Concordance, marks: &Marks) -> (u32, Vec<(String, u32)>) {
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

/// The order of lines that is asked for: by the keys, if there are any.
pub fn line_order(sort: LineSort, keys: &[SortKey]) -> LineOrder {
    let by = |by| LineOrder::Keys(vec![SortKey::new(by)]);
    match sort {
        _ if !keys.is_empty() => {
            let key = |key: &SortKey| SortKey { by: sort_by(&key.by), ..*key };
            LineOrder::Keys(keys.iter().take(KEYS).map(key).collect())
        }
        LineSort::Text => LineOrder::default(),
        LineSort::Left(place) => by(SortBy::Left(place)),
        LineSort::Right(place) => by(SortBy::Right(place)),
        LineSort::Node => by(SortBy::Node),
        LineSort::Shuffled(seed) => LineOrder::Shuffled(seed),
    }
}

/// A place that lines can be ordered by: no word further out than the fifth.
fn sort_by(by: &SortBy) -> SortBy {
    match by {
        SortBy::Left(place) => SortBy::Left((*place).clamp(1, 5)),
        SortBy::Right(place) => SortBy::Right((*place).clamp(1, 5)),
        _ => by.clone(),
    }
}

/// What hits can be grouped by.
pub fn group_keys(keys: &[GroupKey]) -> Vec<GroupKey> {
    let key = |key: &GroupKey| match key {
        GroupKey::Of(by) => GroupKey::Of(sort_by(by)),
        other => other.clone(),
    };
    keys.iter().take(KEYS).map(key).collect()
}

/// The heading of what hits are grouped by.
pub fn group_name(key: &GroupKey) -> Head {
    use SortBy as By;
    const LEFT: [&str; 5] = ["L1", "L2", "L3", "L4", "L5"];
    const RIGHT: [&str; 5] = ["R1", "R2", "R3", "R4", "R5"];
    let nth = |place: u8| usize::from(place.clamp(1, 5)) - 1;
    let name = match key {
        GroupKey::Of(By::Left(place)) => LEFT[nth(*place)],
        GroupKey::Of(By::Right(place)) => RIGHT[nth(*place)],
        GroupKey::Of(By::Node) => "node",
        GroupKey::Of(By::Document) => "document",
        GroupKey::Of(By::Date) => "date",
        GroupKey::Of(By::Capture(_)) => "capture",
        GroupKey::Of(By::Field(name)) => return name.clone().into(),
        GroupKey::Year => "year",
        GroupKey::Month => "month",
        GroupKey::Site => "site",
        GroupKey::Zone => "zone",
        GroupKey::Script => "script",
        GroupKey::Class => "class",
    };
    name.into()
}

/// A window of collocates, and what ends it.
pub fn window(span: Span, sentence: bool) -> (Window, Within) {
    let within = if sentence { Within::Sentence } else { Within::Document };
    match span {
        Span::Words(left, right) => {
            (Window { left: left.min(WIDEST_WINDOW), right: right.min(WIDEST_WINDOW) }, within)
        }
        Span::Sentence => (WHOLE_SENTENCE, Within::Sentence),
    }
}

fn vicinity(span: Nearness) -> Vicinity {
    match span {
        Nearness::Tokens(tokens) => Vicinity::Tokens(tokens),
        Nearness::Sentence => Vicinity::Sentence,
        Nearness::Paragraph => Vicinity::Paragraph,
        Nearness::Document => Vicinity::Document,
        Nearness::Window(span, sentence) => {
            let (span, within) = window(span, sentence);
            Vicinity::Window(span, within)
        }
    }
}

/// As much context as is given.
pub fn context(context: Context) -> Context {
    match context {
        Context::Words(words) => Context::Words(words.min(WIDEST_CONTEXT)),
        Context::Characters(characters) => Context::Characters(characters.min(WIDEST_CONTEXT)),
        _ => context,
    }
}
