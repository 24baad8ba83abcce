//! The settings of the concordance.

use crate::state::{Place, ROWS_PER_BLOCK};
use wenmai_protocol::{
    Collation, ConcordanceAsk, Context, Filter, GroupKey, HitSet, HitsOf, LineSort, Marks, Near, Shown,
    SortBy, SortKey,
};

/// Lines that are drawn and asked for together.
pub const LINES_PER_PAGE: u32 = ROWS_PER_BLOCK;
/// The most keys that lines are ordered by, or hits grouped by.
pub const MOST_KEYS: usize = 4;

/// Settings of the concordance.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ConcordanceView {
    pub hits: HitSet,
    /// Only this written form; empty for all.
    pub form: String,
    /// What the lines are ordered by; nothing for the order of the texts.
    pub keys: Vec<SortKey>,
    /// The seed that they are shuffled by instead.
    pub shuffled: Option<u32>,
    /// What the hits are counted in groups by.
    pub group: Vec<GroupKey>,
    /// Only hits of this group.
    pub only: Vec<(GroupKey, String)>,
    /// Only hits with, or without, another query near them.
    pub near: Option<Near>,
    /// Only so many, by this seed.
    pub sample: Option<(u32, u32)>,
    /// Which of those that the reader may have marked.
    pub shown: Shown,
    /// How much context.
    pub context: Context,
    /// What is shown of each line's document.
    pub columns: Vec<Column>,
    /// Fields of the document that are shown besides.
    pub fields: Vec<String>,
    /// The field whose values are the rows of the distribution; empty for documents.
    pub spread: String,
    /// The line that the view begins near.
    pub offset: u32,
    /// The line that is pointed at, counted over the whole list.
    pub chosen: Option<u32>,
}

/// What a line may show of its document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    Title,
    Date,
    Site,
    /// The zone of the line.
    Zone,
    Author,
}

impl Column {
    /// All, in their order.
    pub const ALL: [Column; 5] = [Column::Date, Column::Title, Column::Author, Column::Site, Column::Zone];
}

/// A key without anything chosen about it.
pub fn plain_key(by: SortBy) -> SortKey {
    SortKey { by, collation: Collation::default(), descending: false }
}

/// Whether a key needs a query with captures.
fn captured(by: &SortBy) -> bool {
    matches!(by, SortBy::Capture(_))
}

impl ConcordanceView {
    /// The same from the first line.
    pub fn restarted(&self) -> ConcordanceView {
        ConcordanceView { offset: 0, chosen: None, ..self.clone() }
    }

    /// As another query begins: what restricts the hits is gone, how they are shown stays.
    pub fn anew(&self) -> ConcordanceView {
        let mut view = self.restarted();
        view.form = String::new();
        view.only = Vec::new();
        view.near = None;
        view.sample = None;
        view.shown = Shown::Kept;
        view.keys.retain(|key| !captured(&key.by));
        view.group.retain(|key| !matches!(key, GroupKey::Of(by) if captured(by)));
        view
    }

    /// How many ways the hits are narrowed in.
    pub fn narrowed(&self) -> usize {
        usize::from(self.near.is_some())
            + usize::from(self.sample.is_some())
            + usize::from(!self.only.is_empty())
    }
}

/// The query that finds a word of a list: signs that mean something in a query are quoted.
fn word_query(word: &str) -> String {
    match word.contains(['|', '@', '＠', '*', '?', '/', '[', ']', '“', '”', ' ']) {
        true => format!("\"{word}\""),
        false => word.to_owned(),
    }
}

impl Place {
    /// What the concordance asks: its counts and first lines.
    pub fn concordance_ask(&self, marks: &Marks) -> ConcordanceAsk {
        let view = &self.views.concordance;
        // A link of another reader's marks shows all.
        let unmarked = marks.excluded.is_empty() && marks.tagged.is_empty();
        let shown = if unmarked { Shown::Kept } else { view.shown.clone() };
        ConcordanceAsk {
            query: self.query.clone(),
            mode: self.mode,
            exact: self.exact,
            hits: view.hits,
            form: view.form.clone(),
            near: view.near.clone(),
            sample: view.sample,
            only: view.only.clone(),
            marks: Marks { shown, ..marks.clone() },
            sort: view.shuffled.map_or(LineSort::Text, LineSort::Shuffled),
            keys: if view.shuffled.is_some() { Vec::new() } else { view.keys.clone() },
            group: view.group.clone(),
            fields: view.fields.clone(),
            context: view.context,
            offset: 0,
            limit: LINES_PER_PAGE,
        }
    }

    /// The query with all that its hits are, as a named part has it; nothing where there is none, or the lines are fewer.
    pub fn to_be_named(&self) -> Option<HitsOf> {
        let view = &self.views.concordance;
        let all = view.narrowed() == 0 && view.form.is_empty() && view.shown == Shown::Kept;
        let filter = self.filter.clone();
        (all && !self.query.is_empty()).then(|| HitsOf {
            query: self.query.clone(),
            mode: self.mode,
            exact: self.exact,
            set: view.hits,
            zones: filter.zones,
            scripts: filter.scripts,
            languages: filter.languages,
            without_copies: filter.without_copies,
        })
    }

    /// The hits of a set, from the first line.
    pub fn with_hits(&self, hits: HitSet) -> Place {
        let view = self.views.concordance.restarted();
        self.with(|views| views.concordance = ConcordanceView { hits, form: String::new(), ..view })
    }

    /// The hits of a word as whole words, under a filter.
    pub fn hits_under(&self, filter: Filter, query: &str) -> Place {
        let mut place = self.with_filter(filter).search(query);
        place.views.concordance.hits = HitSet::Words;
        place
    }

    /// The hits of a word of a list on word boundaries.
    pub fn hits_of_word(&self, word: &str) -> Place {
        self.search(&word_query(word)).with_hits(HitSet::Words)
    }

    /// Line `index` of the concordance in text order, which is pointed at.
    pub fn at_line(&self, index: u32) -> Place {
        let offset = index / LINES_PER_PAGE * LINES_PER_PAGE;
        let (keys, chosen) = (Vec::new(), Some(index));
        let present = self.views.concordance.clone();
        self.with(|views| {
            views.concordance = ConcordanceView { keys, shuffled: None, offset, chosen, ..present };
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_query_is_not_narrowed_and_has_no_captures() {
        let view = ConcordanceView {
            keys: vec![plain_key(SortBy::Right(1)), plain_key(SortBy::Capture(0))],
            group: vec![GroupKey::Of(SortBy::Capture(1)), GroupKey::Year],
            sample: Some((10, 1)),
            only: vec![(GroupKey::Year, "2014".into())],
            columns: vec![Column::Date],
            offset: 50,
            ..ConcordanceView::default()
        };
        assert_eq!(view.narrowed(), 2);
        let anew = view.anew();
        assert_eq!((anew.narrowed(), anew.offset), (0, 0));
        assert_eq!(anew.keys, [plain_key(SortBy::Right(1))]);
        assert_eq!((anew.group, anew.columns), (vec![GroupKey::Year], vec![Column::Date]));
    }

    #[test]
    fn a_line_is_pointed_at_in_text_order() {
        let mut place = Place::default();
        place.views.concordance.shuffled = Some(3);
        let place = place.at_line(149);
        let view = &place.views.concordance;
        assert_eq!((view.offset, view.chosen, view.shuffled), (100, Some(149), None));
    }

    #[test]
    fn what_is_named_is_all_that_the_lines_show() {
        let mut place = Place::default();
        assert_eq!(place.to_be_named(), None);
        place = place.search("微信").with_hits(HitSet::Characters);
        place.filter.scripts = vec![wenmai_protocol::Script::Hant];
        let line = place.to_be_named().map(|hits| hits.to_string());
        assert_eq!(line.as_deref(), Some("<hits characters script=Hant> 微信"));
        place.views.concordance.sample = Some((10, 1));
        assert_eq!(place.to_be_named(), None);
    }

    #[test]
    fn marks_that_are_not_there_hide_nothing() {
        let mut place = Place::default();
        place.views.concordance.shown = Shown::Excluded;
        assert_eq!(place.concordance_ask(&Marks::default()).marks.shown, Shown::Kept);
    }
}
