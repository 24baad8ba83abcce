//! Where the reader is: page, query, filter and each view's settings.

use super::{anywhere, Counting, FilterExt};
use crate::views::links::{Page, Views};
use crate::views::settings::Cause;
use wenmai_protocol::{Choice, Exactness, Filter, QueryMode, Stoplist, Zones};

/// Everything that a link carries.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Place {
    /// The view.
    pub page: Page,
    /// What was searched for; empty for nothing.
    pub query: String,
    /// How it was typed.
    pub mode: QueryMode,
    /// In what it must be found exactly as typed, if it is a simple one.
    pub exact: Exactness,
    /// Which part of the corpus counts.
    pub filter: Filter,
    /// The settings of the views.
    pub views: Views,
    /// What the reader has changed in the list of stopwords.
    pub stoplist: Stoplist,
    /// The fingerprint of the corpus that the link was made on.
    pub corpus: Option<String>,
}

impl Place {
    /// The same place on another page.
    pub fn on(&self, page: Page) -> Place {
        Place { page, ..self.clone() }
    }

    /// Other settings of views. What lists other rows then begins at the first.
    pub fn with(&self, change: impl FnOnce(&mut Views)) -> Place {
        let mut place = self.clone();
        change(&mut place.views);
        place.views.settle(&self.views);
        place
    }

    /// A new search for a simple query, however it is written: the concordance from its first line, all written forms.
    pub fn search(&self, query: &str) -> Place {
        self.search_as(query, QueryMode::Simple, Exactness::default())
    }

    /// A new search.
    pub fn search_as(&self, query: &str, mode: QueryMode, exact: Exactness) -> Place {
        self.on(Page::Concordance).asking(query, mode, exact)
    }

    /// A search from the search field: a page about a query stays, any other gives way to the concordance.
    pub fn search_here(&self, query: &str) -> Place {
        match self.page {
            Page::Collocates => self.asking(query, self.mode, self.exact),
            _ => self.search_as(query, self.mode, self.exact),
        }
    }

    /// Another query on the same page.
    pub fn asking(&self, query: &str, mode: QueryMode, exact: Exactness) -> Place {
        Place { query: query.trim().to_owned(), mode, exact, ..self.clone() }.restarted(Cause::Query)
    }

    /// Another filter; lists begin at their first row again.
    pub fn with_filter(&self, filter: Filter) -> Place {
        Place { filter, ..self.clone() }.restarted(Cause::Filter)
    }

    /// Other zones.
    pub fn with_zones(&self, zones: Zones) -> Place {
        self.with_filter(Filter { zones, ..self.filter.clone() })
    }

    /// Another list of stopwords; lists begin at their first row again.
    pub fn with_stoplist(&self, stoplist: Stoplist) -> Place {
        Place { stoplist, ..self.clone() }.restarted(Cause::Stoplist)
    }

    /// With what depends on it begun anew.
    fn restarted(mut self, cause: Cause) -> Place {
        for (_, settings) in self.views.all_mut() {
            settings.restart(cause);
        }
        self
    }

    /// What a list leaves out: nothing where it lists stopwords.
    pub fn left_out(&self, listed: bool) -> Option<Stoplist> {
        (!listed).then(|| self.stoplist.clone())
    }

    /// The other ways to count this page's text: the filters with another choice of zones and repeats.
    pub fn other_countings(&self) -> impl Iterator<Item = Choice> + '_ {
        let present = self.filter.counting();
        let others = Counting::ALL.into_iter().filter(move |counting| Some(*counting) != present);
        others.map(|counting| Choice::Filter(Box::new(self.filter.with_counting(counting))))
    }

    /// The rows that the pages of the view's lists begin with.
    pub fn offsets(&self) -> Vec<u32> {
        let own = self.views.all().filter(|(page, _)| *page == self.page);
        own.filter_map(|(_, settings)| settings.offset()).collect()
    }

    /// Whether the view scrolls to what is pointed at, so that it does not begin at its top.
    pub fn pointed(&self) -> bool {
        self.views.all().any(|(page, settings)| page == self.page && settings.pointed())
    }

    /// The place as it holds on the corpus that has had these fingerprints: on another corpus than the link's own, the
    /// documents, sites and dates that it names mean nothing and are left out.
    pub fn on_corpus(&self, states: &[String]) -> Place {
        if self.fits(states) {
            return self.clone();
        }
        Place { filter: anywhere(&self.filter), ..self.clone() }.restarted(Cause::Corpus)
    }

    /// Whether the link was made on the corpus that has had these fingerprints, or names none. A change moves neither
    /// documents nor their lines, so what was linked before it is still there.
    pub fn fits(&self, states: &[String]) -> bool {
        self.corpus.as_ref().is_none_or(|own| states.contains(own))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::Dice;

    /// The offsets of lists after a change of a place where every list is on a later page.
    fn after(change: impl FnOnce(&Place) -> Place) -> Vec<(Page, u32)> {
        let mut place = Place::default();
        place.views.all_mut().for_each(|(_, settings)| settings.turn_to(50));
        let offsets = |(page, settings): (Page, &dyn crate::views::settings::ViewSettings)| {
            Some((page, settings.offset()?))
        };
        change(&place).views.all().filter_map(offsets).collect()
    }

    fn turned(offsets: Vec<(Page, u32)>) -> Vec<Page> {
        offsets.into_iter().filter(|(_, offset)| *offset == 0).map(|(page, _)| page).collect()
    }

    #[test]
    fn a_list_begins_anew_when_what_it_is_made_of_changes() {
        let all = after(Place::clone);
        assert!(all.len() >= 6 && turned(all.clone()).is_empty());
        let every: Vec<Page> = all.iter().map(|(page, _)| *page).collect();
        assert_eq!(turned(after(|place| place.with_zones(Zones::All))), every);
        let elsewhere = |place: &Place| Place { corpus: Some("a".into()), ..place.clone() }.on_corpus(&[]);
        assert_eq!(turned(after(elsewhere)), every);
        assert_eq!(turned(after(|place| place.search("微信"))), [Page::Collocates]);
        let stopwords = turned(after(|place| place.with_stoplist(Stoplist::default())));
        assert!([Page::Words, Page::Keywords, Page::Collocates].iter().all(|page| stopwords.contains(page)));
    }

    #[test]
    fn another_setting_begins_a_list_anew_and_another_page_goes_to_the_top() {
        let mut dice = Dice(7);
        let place = dice.place();
        for number in 0..place.views.all().count() {
            let settings = |place: &Place| place.views.all().nth(number).and_then(|(_, view)| view.offset());
            if settings(&place).is_none() {
                continue;
            }
            let (page, _) = place.views.all().nth(number).unwrap();
            let later = place.on(page).with(|views| views.all_mut().nth(number).unwrap().1.turn_to(1500));
            assert_eq!(settings(&later), Some(1500), "list {number} is turned");
            assert_ne!(later.offsets(), place.on(page).offsets(), "list {number} goes to the top");
            let again = (0..40).filter(|_| {
                let other = later.with(|views| {
                    let (_, view) = views.all_mut().nth(number).unwrap();
                    view.roll(&mut dice);
                    view.turn_to(1500);
                });
                settings(&other) == Some(0)
            });
            // Of settings by chance few list the same.
            assert!(again.count() > 25, "list {number} begins anew");
        }
    }

    #[test]
    fn a_search_begins_at_the_first_line_and_keeps_the_order() {
        let mut place = Place::default();
        let lines = &mut place.views.concordance;
        (lines.offset, lines.form, lines.shuffled) = (100, "支付寶".into(), Some(7));
        for found in [place.search("  微信 "), place.on(Page::Collocates).search_here("微信")] {
            let lines = &found.views.concordance;
            assert_eq!((lines.offset, lines.form.as_str(), lines.shuffled), (0, "", Some(7)));
            assert_eq!(found.query, "微信");
        }
        assert_eq!(place.search("微信").page, Page::Concordance);
        assert_eq!(place.on(Page::Collocates).search_here("微信").page, Page::Collocates);
    }

    #[test]
    fn only_the_view_that_points_at_something_keeps_from_the_top() {
        let place = Place::default().reading(1, Some(7));
        assert!(place.pointed() && !place.on(Page::Words).pointed());
        let lines = Place::default().search("微信").at_line(70);
        assert!(lines.pointed() && !lines.on(Page::Read).pointed() && !lines.search("支付").pointed());
    }

    #[test]
    fn documents_of_another_corpus_are_not_applied_but_script_and_zone_are() {
        let mut place = Place { corpus: Some("aaaa".into()), ..Place::default() };
        place.filter.documents = vec![3];
        place.filter.sites = vec!["網".into()];
        place.filter.zones = Zones::All;
        place.views.read.document = 3;
        place.views.compare.pair = Some((1, 2));
        assert_eq!(place.on_corpus(&["aaaa".into()]), place);
        assert_eq!(place.on_corpus(&["aaaa".into(), "bbbb".into()]), place, "the way back over a change");
        let elsewhere = place.on_corpus(&["bbbb".into()]);
        assert!(elsewhere.filter.documents.is_empty() && elsewhere.filter.sites.is_empty());
        assert_eq!(elsewhere.filter.zones, Zones::All);
        assert_eq!((elsewhere.views.read.document, elsewhere.views.compare.pair), (0, None));
    }
}
