//! When the documents were published.

use crate::charts::{histogram, Month};
use crate::context::{sieve, use_text};
use crate::state::last_day;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use wenmai_protocol::{Facets, Filter};
use yew::{component, html, Callback, Html, Properties};

/// Properties of [`Dates`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The counts.
    pub facets: Rc<Facets>,
    pub filter: Filter,
    /// Another filter.
    pub onfilter: Callback<Filter>,
}

/// The filter of a month alone, or without dates when it was that month already.
fn only_month(filter: &Filter, month: &str) -> Filter {
    let (from, to) = (Some(format!("{month}-01")), Some(format!("{month}-{}", last_day(month))));
    let lifted = filter.date_from == from && filter.date_to == to;
    let (date_from, date_to) = if lifted { (None, None) } else { (from, to) };
    Filter { date_from, date_to, ..filter.clone() }
}

/// A histogram of months, and the days from and to which documents count.
#[component]
pub fn Dates(props: &Props) -> Html {
    let column = &use_text().column;
    let (facets, filter) = (&props.facets, &props.filter);
    if facets.months.is_empty() && filter.date_from.is_none() && filter.date_to.is_none() {
        return Html::default();
    }
    let months: Vec<Month> = facets
        .months
        .iter()
        .map(|month| Month {
            month: month.month.clone(),
            words: month.words,
            doubtful: month.doubtful,
            name: (column.month)(&month.month, month.words),
        })
        .collect();
    let ends = [months.first(), months.last()].map(|month| month.map(|month| month.month.clone()));
    let doubtful = months.iter().any(|month| month.doubtful > 0);
    let onmonth = {
        let filter = filter.clone();
        props.onfilter.reform(move |month: String| only_month(&filter, &month))
    };
    let onfrom = {
        let filter = filter.clone();
        props.onfilter.reform(move |date_from| Filter { date_from, ..filter.clone() })
    };
    let onto = {
        let filter = filter.clone();
        props.onfilter.reform(move |date_to| Filter { date_to, ..filter.clone() })
    };
    let label =
        facets.months.iter().map(|month| (column.month)(&month.month, month.words)).collect::<Vec<_>>();
    html! {
        <section class="dates">
            <h2>{ column.dates }</h2>
            if let [Some(first), Some(last)] = ends {
                { histogram(&months, &label.join("; "), 207, &onmonth) }
                <p class="ends"><span>{ &first }</span>if first != last { <span>{ &last }</span> }</p>
            }
            <div class="days">
                { day(column.from, &filter.date_from, &onfrom) }
                { day(column.to, &filter.date_to, &onto) }
            </div>
            if doubtful { <p class="note">{ column.doubtful }</p> }
            if facets.undated > 0 { <p class="note">{ (column.undated)(facets.undated) }</p> }
        </section>
    }
}

/// A day, or none.
pub fn day(label: &str, value: &Option<String>, onday: &Callback<Option<String>>) -> Html {
    let onchange = sieve(onday, |event: yew::Event| {
        let value = event.target()?.dyn_into::<HtmlInputElement>().ok()?.value();
        Some(Some(value).filter(|value| !value.is_empty()))
    });
    html! {
        <label>
            <span>{ label }</span>
            <input type="date" value={value.clone().unwrap_or_default()} {onchange} />
        </label>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_chosen_and_lifted() {
        let filter = only_month(&Filter::default(), "2014-02");
        assert_eq!(filter.date_from.as_deref(), Some("2014-02-01"));
        assert_eq!(filter.date_to.as_deref(), Some("2014-02-28"));
        assert_eq!(only_month(&filter, "2014-02"), Filter::default());
    }
}
