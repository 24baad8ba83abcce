//! Settings of the page of trends.

#[cfg(test)]
use crate::state::Dice;
use crate::state::{chosen, Writer};
use crate::state::{last_day, Place};
use crate::views::settings::ViewSettings;
use wenmai_protocol::{Filter, Interval, TrendsAsk};

/// Queries that are followed at most.
pub const MOST_TRENDS: usize = 20;

/// Settings of the page of trends.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TrendsView {
    /// The queries; while there are none, that of the search field is followed.
    pub queries: Vec<String>,
    /// What a point is.
    pub interval: Interval,
    /// The field whose values make the points; empty for the documents' dates.
    pub field: String,
}

/// The filter of a point `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. What the filter has of dates already stays where it is
/// narrower.
pub fn only_time(filter: &Filter, point: &str) -> Filter {
    let (first, last) = match point.len() {
        4 => (format!("{point}-01-01"), format!("{point}-12-31")),
        7 => (format!("{point}-01"), format!("{point}-{}", last_day(point))),
        _ => (point.to_owned(), point.to_owned()),
    };
    let from = filter.date_from.clone().map_or(first.clone(), |from| from.max(first));
    let to = filter.date_to.clone().map_or(last.clone(), |to| to.min(last));
    Filter { date_from: Some(from), date_to: Some(to), ..filter.clone() }
}

/// Names of intervals in links.
const INTERVALS: [(Interval, &str); 3] =
    [(Interval::Month, "month"), (Interval::Day, "day"), (Interval::Document, "document")];

impl ViewSettings for TrendsView {
    fn write(&self, out: &mut Writer) {
        for query in &self.queries {
            out.pair("trend", query);
        }
        out.choice("by", &INTERVALS, &self.interval);
        out.text_pair("over", &self.field);
    }

    fn read(&mut self, key: &str, value: &str) -> bool {
        match key {
            "trend" => {
                let room = self.queries.len() < MOST_TRENDS;
                if room && !value.is_empty() && !self.queries.iter().any(|one| one == value) {
                    self.queries.push(value.to_owned());
                }
            }
            "by" => self.interval = chosen(&INTERVALS, value),
            "over" => self.field = value.to_owned(),
            _ => return false,
        }
        true
    }

    #[cfg(test)]
    fn roll(&mut self, dice: &mut Dice) {
        self.queries = (0..dice.roll(4)).map(|number| format!("{number}{}", dice.text())).collect();
        self.interval = dice.one_of(&[Interval::Year, Interval::Month, Interval::Day, Interval::Document]);
        self.field = dice.text();
    }
}

impl Place {
    /// The queries that are followed.
    pub fn trends(&self) -> Vec<String> {
        match self.views.trends.queries.is_empty() && !self.query.is_empty() {
            true => vec![self.query.clone()],
            false => self.views.trends.queries.clone(),
        }
    }

    /// One more query, unless it is there already or there are as many as there may be.
    pub fn with_trend(&self, query: &str) -> Place {
        let mut queries = self.trends();
        let query = query.trim();
        if !query.is_empty() && queries.len() < MOST_TRENDS && !queries.iter().any(|one| one == query) {
            queries.push(query.to_owned());
        }
        self.with(|views| views.trends.queries = queries)
    }

    /// Without one of the queries. The last one leaves the search field, too, or it would be followed again.
    pub fn without_trend(&self, query: &str) -> Place {
        let mut queries = self.trends();
        queries.retain(|one| one != query);
        let mut place = self.clone();
        if queries.is_empty() {
            place.query = String::new();
        }
        place.views.trends.queries = queries;
        place
    }

    /// What the page of trends asks; nothing without a query.
    pub fn trends_ask(&self) -> Option<TrendsAsk> {
        let queries = self.trends();
        let TrendsView { interval, field, .. } = self.views.trends.clone();
        (!queries.is_empty()).then_some(TrendsAsk { queries, interval, field })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_search_is_followed_until_others_are() {
        let mut place = Place::default();
        assert_eq!(place.trends_ask(), None);
        place.query = "微信".into();
        assert_eq!(place.trends(), ["微信"]);
        let two = place.with_trend(" 支付宝 ").with_trend("微信").with_trend("");
        assert_eq!(two.views.trends.queries, ["微信", "支付宝"]);
        assert_eq!(two.without_trend("微信").trends(), ["支付宝"]);
        assert!(two.without_trend("微信").without_trend("支付宝").trends().is_empty());
        assert!(place.without_trend("微信").trends().is_empty());
        let many = (0..30).fold(place, |place, number| place.with_trend(&number.to_string()));
        assert_eq!(many.trends().len(), MOST_TRENDS);
    }

    #[test]
    fn a_point_narrows_the_filter_to_its_time() {
        let dates =
            |filter: Filter| (filter.date_from.unwrap_or_default(), filter.date_to.unwrap_or_default());
        let all = Filter::default();
        assert_eq!(dates(only_time(&all, "2014")), ("2014-01-01".into(), "2014-12-31".into()));
        assert_eq!(dates(only_time(&all, "2014-02")), ("2014-02-01".into(), "2014-02-28".into()));
        let from = Filter { date_from: Some("2014-02-18".into()), ..all };
        assert_eq!(dates(only_time(&from, "2014")), ("2014-02-18".into(), "2014-12-31".into()));
    }
}
