//! Changing a filter by one value.

use super::ascending;
use wenmai_protocol::{days_in_month, Criterion, Filter, Op, Zone, Zones};

/// Three ways to read every count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counting {
    /// All text.
    All,
    /// The main text.
    Main,
    /// The main text without paragraphs that repeat an earlier passage.
    Once,
}

impl Counting {
    /// All three, from the most text to the least.
    pub const ALL: [Counting; 3] = [Counting::All, Counting::Main, Counting::Once];
}

/// What the filter column does with a filter.
pub trait FilterExt {
    /// Whether a document counts.
    fn has_document(&self, document: u32) -> bool;
    /// The filter with a document in or out, of `total`. All documents, or none, is no restriction.
    fn toggle_document(&self, document: u32, total: u32) -> Filter;
    /// The filter with this document alone, or with all when it was alone already.
    fn only_document(&self, document: u32) -> Filter;
    /// The filter with a site in or out.
    fn toggle_site(&self, site: &str) -> Filter;
    /// Whether a field's value is one of those chosen.
    fn has_value(&self, field: &str, value: &str) -> bool;
    /// The filter with a field's value in or out; no value is the empty text.
    fn toggle_value(&self, field: &str, value: &str) -> Filter;
    /// What a field's values are compared with.
    fn end(&self, field: &str, op: Op) -> Option<&str>;
    /// The filter with that, or without it where it is empty.
    fn with_end(&self, field: &str, op: Op, end: &str) -> Filter;
    /// Whether a zone counts.
    fn has_zone(&self, zone: Zone) -> bool;
    /// The filter with a zone in or out; without any zone it is the main text again.
    fn toggle_zone(&self, zone: Zone) -> Filter;
    /// Which of the three counts it is, if it is one of them.
    fn counting(&self) -> Option<Counting>;
    /// The filter with another of the three counts.
    fn with_counting(&self, counting: Counting) -> Filter;
    /// How many criteria restrict the corpus.
    fn active(&self) -> u32;
}

/// `list` without `value`, or with it at its end.
pub fn toggled<T: PartialEq + Clone>(list: &[T], value: T) -> Vec<T> {
    let mut rest: Vec<T> = list.iter().filter(|item| **item != value).cloned().collect();
    if rest.len() == list.len() {
        rest.push(value);
    }
    rest
}

fn criterion<'f>(filter: &'f Filter, field: &str, op: Op) -> Option<&'f Criterion> {
    filter.fields.iter().find(|one| one.field == field && one.op == op)
}

/// The filter with other values in a criterion; with none of them, without it.
fn with_criterion(filter: &Filter, field: &str, op: Op, values: Vec<String>) -> Filter {
    let mut fields = filter.fields.clone();
    let place = fields.iter().position(|one| one.field == field && one.op == op);
    match place {
        Some(place) if values.is_empty() => drop(fields.remove(place)),
        Some(place) => fields[place].values = values,
        None if values.is_empty() => {}
        None => fields.push(Criterion { field: field.to_owned(), op, values }),
    }
    Filter { fields, ..filter.clone() }
}

/// What a filter means on any corpus: documents, sites, dates and fields are one corpus' own.
pub fn anywhere(filter: &Filter) -> Filter {
    Filter {
        scripts: filter.scripts.clone(),
        languages: filter.languages.clone(),
        zones: filter.zones.clone(),
        without_copies: filter.without_copies,
        ..Filter::default()
    }
}

/// The last day of a month `YYYY-MM`.
pub fn last_day(month: &str) -> u32 {
    let mut parts = month.split('-').map(|part| part.parse::<u32>().unwrap_or(1));
    let (year, month) = (parts.next().unwrap_or(1), parts.next().unwrap_or(1));
    days_in_month(year, month)
}

impl FilterExt for Filter {
    fn has_document(&self, document: u32) -> bool {
        self.documents.is_empty() || self.documents.contains(&document)
    }

    fn toggle_document(&self, document: u32, total: u32) -> Filter {
        let all: Vec<u32> = (0..total).collect();
        let chosen = if self.documents.is_empty() { &all } else { &self.documents };
        let mut documents = ascending(toggled(chosen, document));
        if documents.len() == all.len() {
            documents.clear();
        }
        Filter { documents, ..self.clone() }
    }

    fn only_document(&self, document: u32) -> Filter {
        let documents = if self.documents == [document] { Vec::new() } else { vec![document] };
        Filter { documents, ..self.clone() }
    }

    fn toggle_site(&self, site: &str) -> Filter {
        Filter { sites: toggled(&self.sites, site.to_owned()), ..self.clone() }
    }

    fn has_value(&self, field: &str, value: &str) -> bool {
        criterion(self, field, Op::Is).is_some_and(|one| one.values.iter().any(|known| known == value))
    }

    fn toggle_value(&self, field: &str, value: &str) -> Filter {
        let chosen = criterion(self, field, Op::Is).map_or(&[][..], |one| &one.values);
        with_criterion(self, field, Op::Is, toggled(chosen, value.to_owned()))
    }

    fn end(&self, field: &str, op: Op) -> Option<&str> {
        criterion(self, field, op)?.values.first().map(String::as_str)
    }

    fn with_end(&self, field: &str, op: Op, end: &str) -> Filter {
        let values = if end.is_empty() { Vec::new() } else { vec![end.to_owned()] };
        with_criterion(self, field, op, values)
    }

    fn has_zone(&self, zone: Zone) -> bool {
        match &self.zones {
            Zones::Main => zone.is_main(),
            Zones::All => true,
            Zones::Some(zones) => zones.contains(&zone),
        }
    }

    fn toggle_zone(&self, zone: Zone) -> Filter {
        let chosen: Vec<Zone> =
            Zone::ALL.into_iter().filter(|other| self.has_zone(*other) != (*other == zone)).collect();
        let main = Zone::ALL.into_iter().filter(|zone| zone.is_main());
        let zones = if chosen.len() == Zone::ALL.len() {
            Zones::All
        } else if chosen.is_empty() || main.eq(chosen.iter().copied()) {
            Zones::Main
        } else {
            Zones::Some(chosen)
        };
        Filter { zones, ..self.clone() }
    }

    fn counting(&self) -> Option<Counting> {
        match (&self.zones, self.without_copies) {
            (Zones::All, false) => Some(Counting::All),
            (Zones::Main, false) => Some(Counting::Main),
            (Zones::Main, true) => Some(Counting::Once),
            _ => None,
        }
    }

    fn with_counting(&self, counting: Counting) -> Filter {
        let zones = if counting == Counting::All { Zones::All } else { Zones::Main };
        Filter { zones, without_copies: counting == Counting::Once, ..self.clone() }
    }

    fn active(&self) -> u32 {
        let lists = [
            !self.documents.is_empty(),
            !self.sites.is_empty(),
            self.date_from.is_some() || self.date_to.is_some(),
            !self.scripts.is_empty(),
            !self.languages.is_empty(),
            self.zones != Zones::Main,
            self.without_copies,
        ];
        (lists.into_iter().filter(|active| *active).count() + self.fields.len()) as u32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn taking_one_document_out_keeps_the_others_and_putting_it_back_lifts_the_restriction() {
        let filter = Filter::default().toggle_document(1, 3);
        assert_eq!(filter.documents, [0, 2]);
        assert!(!filter.has_document(1));
        assert_eq!(filter.toggle_document(1, 3), Filter::default());
    }

    #[test]
    fn taking_the_last_document_out_means_all_again() {
        let filter = Filter::default().only_document(2);
        assert_eq!(filter.documents, [2]);
        assert!(filter.toggle_document(2, 3).documents.is_empty());
        assert!(filter.only_document(2).documents.is_empty());
    }

    #[test]
    fn zones_that_add_up_to_a_named_choice_are_that_choice() {
        let no_reply = Filter::default().toggle_zone(Zone::Reply);
        assert_eq!(no_reply.zones, Zones::Some(vec![Zone::Title, Zone::Heading, Zone::Body]));
        assert_eq!(no_reply.toggle_zone(Zone::Reply).zones, Zones::Main);
        let mut filter = Filter { zones: Zones::All, ..Filter::default() };
        for zone in Zone::ALL {
            filter = filter.toggle_zone(zone);
        }
        assert_eq!(filter.zones, Zones::Main, "nothing chosen is the main text");
    }

    #[test]
    fn values_of_a_field_are_one_criterion_which_goes_with_the_last() {
        let one = Filter::default().toggle_value("author", "李某").toggle_value("year", "2014");
        let two = one.toggle_value("author", "");
        assert_eq!(
            two.fields.iter().map(Criterion::to_string).collect::<Vec<_>>(),
            ["author=李某|", "year=2014"]
        );
        assert!(two.has_value("author", "") && !two.has_value("author", "王某"));
        assert_eq!(two.toggle_value("author", ""), one);
        let none = one.toggle_value("author", "李某").toggle_value("year", "2014");
        assert_eq!(none, Filter::default());
    }

    #[test]
    fn ends_of_a_field_are_set_and_lifted() {
        let from = Filter::default().with_end("year", Op::AtLeast, "2013");
        assert_eq!(from.end("year", Op::AtLeast), Some("2013"));
        assert_eq!(from.end("year", Op::AtMost), None);
        assert_eq!(from.with_end("year", Op::AtLeast, "2014").fields.len(), 1);
        assert_eq!(from.with_end("year", Op::AtLeast, ""), Filter::default());
    }

    #[test]
    fn criteria_are_counted_once_each() {
        assert_eq!(Filter::default().active(), 0);
        let filter = Filter {
            documents: vec![1, 2],
            date_from: Some("2014-01-01".into()),
            date_to: Some("2014-12-31".into()),
            zones: Zones::All,
            ..Filter::default()
        };
        assert_eq!(filter.active(), 3);
    }
}
