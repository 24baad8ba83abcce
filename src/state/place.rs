//! Where the reader is: page, query, filter and each page's settings.

use super::{CollocatesView, CompareView, DictionaryView, KeywordsView, LinesView, NgramsView, TrendsView};
use wenmai_protocol::{
    Exactness, Filter, HitSet, QueryMode, ReadAsk, Stoplist, Unit, WordRow, WordSort, WordsAsk, Zones,
};

/// Rows on a page of the frequency list.
pub const WORDS_PER_PAGE: u32 = 50;
/// Lines of a document that are shown at once.
pub const READ_CHUNK: u32 = 300;

/// The pages there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Page {
    /// The corpus at a glance.
    #[default]
    Overview,
    /// One document.
    Read,
    /// The frequency list.
    Words,
    /// The hits of a query in their context.
    Concordance,
    /// What tells one part of the corpus from another.
    Keywords,
    /// What stands near the hits of a query.
    Collocates,
    /// Frequencies over time.
    Trends,
    /// Documents beside one another.
    Compare,
    /// Words, stopwords and concepts that are kept with the corpus.
    Dictionary,
}

impl Page {
    /// All pages, in the order of their keys.
    pub const ALL: [Page; 9] = [
        Page::Overview,
        Page::Read,
        Page::Words,
        Page::Concordance,
        Page::Keywords,
        Page::Collocates,
        Page::Trends,
        Page::Compare,
        Page::Dictionary,
    ];
}

/// Everything that a link carries.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Place {
    /// The page.
    pub page: Page,
    /// What was searched for; empty for nothing.
    pub query: String,
    /// How it was typed.
    pub mode: QueryMode,
    /// In what it must be found exactly as typed, if it is a simple one.
    pub exact: Exactness,
    /// Which part of the corpus counts.
    pub filter: Filter,
    /// Settings of the frequency list.
    pub words: WordsView,
    /// Settings of the concordance.
    pub lines: LinesView,
    /// Settings of the reading page.
    pub read: ReadView,
    /// Settings of the keywords.
    pub keywords: KeywordsView,
    /// Settings of the collocates.
    pub collocates: CollocatesView,
    /// Settings of the lists of words in a row.
    pub ngrams: NgramsView,
    /// Settings of the page of trends.
    pub trends: TrendsView,
    /// Settings of the page that compares documents.
    pub compare: CompareView,
    /// Settings of the dictionary page.
    pub dictionary: DictionaryView,
    /// What the reader has changed in the list of stopwords.
    pub stoplist: Stoplist,
    /// The fingerprint of the corpus that the link was made on.
    pub corpus: Option<String>,
}

/// Settings of the frequency list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WordsView {
    /// What is counted.
    pub unit: Unit,
    /// What the list is ordered by.
    pub sort: WordSort,
    /// Whether the order is turned round.
    pub reversed: bool,
    /// Only items that contain this.
    pub find: String,
    /// Whether stopwords are listed too.
    pub stopwords: bool,
    /// Whether the figure is a cloud of words.
    pub cloud: bool,
    /// Measures of dispersion that have a column: their ids.
    pub columns: Vec<String>,
    /// Items before the page.
    pub offset: u32,
}

/// Which side of a document is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Side {
    /// As it came beside as it is counted.
    #[default]
    Both,
    /// As it came.
    Original,
    /// As it is counted.
    Counted,
}

/// Settings of the reading page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReadView {
    /// The document.
    pub document: u32,
    /// The line that is pointed at.
    pub line: Option<u32>,
    /// Which side is shown.
    pub side: Side,
    /// Whether words are outlined.
    pub outlined: bool,
}

impl ReadView {
    /// The first line of the chunk that holds the line that is pointed at.
    pub fn first_line(&self) -> u32 {
        self.line.unwrap_or(0) / READ_CHUNK * READ_CHUNK
    }
}

impl Place {
    /// The same place on another page.
    pub fn on(&self, page: Page) -> Place {
        Place { page, ..self.clone() }
    }

    /// A new search for a simple query, however it is written: the concordance from its first line, all written forms.
    pub fn search(&self, query: &str) -> Place {
        self.search_as(query, QueryMode::Simple, Exactness::default())
    }

    /// A new search.
    pub fn search_as(&self, query: &str, mode: QueryMode, exact: Exactness) -> Place {
        let (page, query, lines) = (Page::Concordance, query.trim().to_owned(), self.lines.anew());
        Place { page, query, mode, exact, lines, ..self.clone() }
    }

    /// A search from the search field: a page about a query stays, any other gives way to the concordance.
    pub fn search_here(&self, query: &str) -> Place {
        match self.page {
            Page::Collocates => self.collocates_of(query),
            _ => self.search_as(query, self.mode, self.exact),
        }
    }

    /// The hits of a word as whole words, under a filter.
    pub fn hits_under(&self, filter: Filter, query: &str) -> Place {
        let mut place = self.with_filter(filter).search(query);
        place.lines.hits = HitSet::Words;
        place
    }

    /// The hits that a row of a frequency list counted.
    pub fn hits_of(&self, unit: Unit, row: &WordRow) -> Place {
        if unit == Unit::Pos {
            return self
                .search_as(&row.query, QueryMode::Expert, Exactness::default())
                .with_hits(HitSet::Words);
        }
        let mut place = self.search(&row.query);
        place.lines.hits = if unit == Unit::Character { HitSet::Characters } else { HitSet::Words };
        if unit == Unit::Form {
            place.lines.form = row.text.clone();
        }
        place
    }

    /// Another filter; lists begin at their first row again.
    pub fn with_filter(&self, filter: Filter) -> Place {
        let mut place = Place { filter, ..self.clone() };
        place.words.offset = 0;
        place.ngrams.offset = 0;
        place.compare.offset = 0;
        place.keywords.offset = 0;
        place.collocates.offset = 0;
        place.lines = place.lines.restarted();
        place
    }

    /// Other zones.
    pub fn with_zones(&self, zones: Zones) -> Place {
        self.with_filter(Filter { zones, ..self.filter.clone() })
    }

    /// Other settings of the frequency list.
    pub fn with_words(&self, words: WordsView) -> Place {
        Place { words, ..self.clone() }
    }

    /// Other settings of the concordance.
    pub fn with_lines(&self, lines: LinesView) -> Place {
        Place { lines, ..self.clone() }
    }

    /// The hits of a set, from the first line.
    pub fn with_hits(&self, hits: HitSet) -> Place {
        self.with_lines(LinesView { hits, form: String::new(), ..self.lines.restarted() })
    }

    /// Other settings of the reading page.
    pub fn with_read(&self, read: ReadView) -> Place {
        Place { read, ..self.clone() }
    }

    /// A line of a document on the reading page.
    pub fn reading(&self, document: u32, line: Option<u32>) -> Place {
        let read = ReadView { document, line, ..self.read.clone() };
        Place { page: Page::Read, read, ..self.clone() }
    }

    /// The place as it holds on the corpus that has had these fingerprints: on another corpus than the link's own, the
    /// documents, sites and dates that it names mean nothing and are left out.
    pub fn on_corpus(&self, states: &[String]) -> Place {
        if self.fits(states) {
            return self.clone();
        }
        let filter = elsewhere(&self.filter);
        let read = ReadView { document: 0, line: None, ..self.read.clone() };
        let mut place = Place { filter, read, ..self.clone() };
        place.words.offset = 0;
        place.keywords.offset = 0;
        place.keywords.part = elsewhere(&place.keywords.part);
        place.collocates.offset = 0;
        place.ngrams.offset = 0;
        place.compare.offset = 0;
        place.dictionary.offset = 0;
        place.compare.pair = None;
        place.lines = LinesView { form: String::new(), only: Vec::new(), ..place.lines.restarted() };
        place
    }

    /// Whether the link was made on the corpus that has had these fingerprints, or names none. A change moves neither
    /// documents nor their lines, so what was linked before it is still there.
    pub fn fits(&self, states: &[String]) -> bool {
        self.corpus.as_ref().is_none_or(|own| states.contains(own))
    }

    /// What the frequency list asks.
    pub fn words_ask(&self) -> WordsAsk {
        WordsAsk {
            unit: self.words.unit,
            sort: self.words.sort,
            reversed: self.words.reversed,
            find: self.words.find.clone(),
            stopwords: self.left_out(self.words.stopwords),
            offset: self.words.offset,
            limit: WORDS_PER_PAGE,
        }
    }

    /// What the reading page asks.
    pub fn read_ask(&self) -> ReadAsk {
        ReadAsk {
            document: self.read.document,
            query: self.query.clone(),
            mode: self.mode,
            exact: self.exact,
            hits: self.lines.hits,
            from_line: self.read.first_line(),
            lines: READ_CHUNK,
        }
    }
}

/// What a filter means on any corpus.
fn elsewhere(filter: &Filter) -> Filter {
    Filter {
        scripts: filter.scripts.clone(),
        languages: filter.languages.clone(),
        zones: filter.zones.clone(),
        without_copies: filter.without_copies,
        ..Filter::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_search_begins_at_the_first_line_and_keeps_the_order() {
        let mut place = Place::default();
        place.lines.offset = 100;
        place.lines.form = "支付寶".into();
        place.lines.shuffled = Some(7);
        let found = place.search("  微信 ");
        assert_eq!(found.page, Page::Concordance);
        assert_eq!(found.query, "微信");
        assert_eq!((found.lines.offset, found.lines.form.as_str()), (0, ""));
        assert_eq!(found.lines.shuffled, Some(7));
    }

    #[test]
    fn the_chunk_of_a_document_holds_the_line_that_is_pointed_at() {
        let read = |line| ReadView { line, ..ReadView::default() }.first_line();
        assert_eq!(read(None), 0);
        assert_eq!(read(Some(299)), 0);
        assert_eq!(read(Some(300)), 300);
    }

    #[test]
    fn documents_of_another_corpus_are_not_applied_but_script_and_zone_are() {
        let mut place = Place { corpus: Some("aaaa".into()), ..Place::default() };
        place.filter.documents = vec![3];
        place.filter.sites = vec!["網".into()];
        place.filter.zones = Zones::All;
        place.read.document = 3;
        assert_eq!(place.on_corpus(&["aaaa".into()]), place);
        assert_eq!(place.on_corpus(&["aaaa".into(), "bbbb".into()]), place, "the way back over a change");
        let elsewhere = place.on_corpus(&["bbbb".into()]);
        assert!(elsewhere.filter.documents.is_empty() && elsewhere.filter.sites.is_empty());
        assert_eq!(elsewhere.filter.zones, Zones::All);
        assert_eq!(elsewhere.read.document, 0);
    }

    #[test]
    fn another_filter_begins_lists_anew() {
        let mut place = Place::default();
        place.words.offset = 50;
        place.lines.offset = 50;
        let place = place.with_zones(Zones::All);
        assert_eq!((place.words.offset, place.lines.offset), (0, 0));
    }
}
