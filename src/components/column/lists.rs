//! Sites, zones, scripts and languages: the values of each with their counts.

use super::facet::{Facet, Value};
use crate::context::{sieve, use_text};
use crate::state::{toggled, FilterExt};
use std::rc::Rc;
use wenmai_protocol::{Facets, Filter};
use yew::{component, html, Callback, Html, Properties};

/// Properties of [`Lists`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The counts.
    pub facets: Rc<Facets>,
    pub filter: Filter,
    /// Another filter.
    pub onfilter: Callback<Filter>,
}

/// The values that are listed: those with words, and those that are chosen whether they have words or not.
fn listed<T: Clone>(
    counted: &[(T, u32)],
    chosen: impl Fn(&T) -> bool,
    name: impl Fn(&T) -> String,
) -> (Vec<T>, Vec<Value>) {
    let shown = counted.iter().filter(|(value, words)| *words > 0 || chosen(value));
    shown
        .map(|(value, words)| {
            (value.clone(), Value { name: name(value), words: *words, chosen: chosen(value) })
        })
        .unzip()
}

/// What to do when the value at a place is toggled.
fn changed(props: &Props, change: impl Fn(&Filter, usize) -> Option<Filter> + 'static) -> Callback<usize> {
    let filter = props.filter.clone();
    sieve(&props.onfilter, move |place| change(&filter, place))
}

/// Sites, zones, scripts and languages.
#[component]
pub fn Lists(props: &Props) -> Html {
    let column = &use_text().column;
    let Props { facets, filter, .. } = props;
    let (sites, site_values) = listed(&facets.sites, |site| filter.sites.contains(site), String::clone);
    let onsite = changed(props, move |filter, place| Some(filter.toggle_site(sites.get(place)?)));
    let (zones, zone_values) =
        listed(&facets.zones, |zone| filter.has_zone(*zone), |zone| (column.zone)(*zone).to_owned());
    // A zone is included by default, so one without words says nothing.
    let (zones, zone_values): (Vec<_>, Vec<_>) =
        zones.into_iter().zip(zone_values).filter(|(_, value)| value.words > 0).unzip();
    let onzone = changed(props, move |filter, place| Some(filter.toggle_zone(*zones.get(place)?)));
    let (scripts, script_values) = listed(
        &facets.scripts,
        |script| filter.scripts.contains(script),
        |script| (column.script)(*script).to_owned(),
    );
    let onscript = changed(props, move |filter, place| {
        let scripts = toggled(&filter.scripts, *scripts.get(place)?);
        Some(Filter { scripts, ..filter.clone() })
    });
    let (languages, language_values) = listed(
        &facets.languages,
        |language| filter.languages.contains(language),
        |language| (column.language)(*language).to_owned(),
    );
    let onlanguage = changed(props, move |filter, place| {
        let languages = toggled(&filter.languages, *languages.get(place)?);
        Some(Filter { languages, ..filter.clone() })
    });
    html! {
        <>
            <Facet title={column.sites} values={site_values} onchoose={onsite} serif=true />
            <Facet title={column.zones} values={zone_values} onchoose={onzone} included=true />
            <Facet title={column.scripts} values={script_values} onchoose={onscript} />
            <Facet title={column.languages} values={language_values} onchoose={onlanguage} />
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_no_words_is_listed_only_when_it_is_chosen() {
        let counted = [("zh", 9), ("en", 0), ("ja", 0)];
        let (values, shown) = listed(&counted, |value| *value == "ja", |value| value.to_string());
        assert_eq!(values, ["zh", "ja"]);
        assert_eq!(shown.iter().map(|value| value.chosen).collect::<Vec<_>>(), [false, true]);
    }
}
