//! The left column: the corpus, its documents and the filters.

mod corpus;
mod dates;
mod documents;
mod facet;

use crate::client::use_answer;
use crate::context::{sieve, use_corpus, use_nav, use_text};
use crate::state::{toggled, FilterExt};
use corpus::CorpusHead;
use dates::Dates;
use documents::Documents;
use facet::{Facet, Value};
use std::rc::Rc;
use wenmai_protocol::{Answer, Ask, Facets, Filter};
use yew::{component, html, Callback, Html, Properties};

/// The column's id, for the button that opens it on narrow screens.
pub const COLUMN: &str = "column";

/// Properties of [`Column`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Whether it is open, where it is a sheet.
    pub open: bool,
    /// The reader closed the sheet.
    pub onclose: Callback<()>,
    /// The reader wants to open texts of their own.
    pub onopen: Callback<()>,
    /// The reader wants the seed corpus back.
    pub onseed: Callback<()>,
}

/// The left column; below 900 pixels a sheet from below.
#[component]
pub fn Column(props: &Props) -> Html {
    let (text, nav, corpus) = (use_text(), use_nav(), use_corpus());
    let facets = use_answer(Some(Ask::Facets(nav.place.filter.clone())), |answer| match answer {
        Answer::Facets(facets) => Some(facets),
        _ => None,
    });
    let onfilter = {
        let nav = nav.clone();
        Callback::from(move |filter: Filter| nav.go(nav.place.with_filter(filter)))
    };
    let clear = onfilter.reform(|_| Filter::default());
    let active = nav.place.filter.active();
    let Some(corpus) = corpus else { return Html::default() };
    html! {
        <aside id={COLUMN} class={if props.open { "column open" } else { "column" }} aria-label={text.column.label}
            tabindex="-1">
            <button type="button" class="quiet shut" onclick={props.onclose.reform(|_| ())}>{ text.frame.close }</button>
            <CorpusHead corpus={corpus.clone()} onopen={props.onopen.clone()} onseed={props.onseed.clone()} />
            if active > 0 {
                <p><button type="button" class="quiet" onclick={clear}>{ text.column.clear }</button></p>
            }
            if let Some(facets) = facets.answer() {
                <Documents corpus={corpus.clone()} words={facets.documents.clone()} filter={nav.place.filter.clone()}
                    onfilter={onfilter.clone()} />
                { lists(facets, &nav.place.filter, &onfilter) }
                <Dates facets={facets.clone()} filter={nav.place.filter.clone()} {onfilter} />
            }
        </aside>
    }
}

/// The lists of values. A list with one value only would choose nothing and is left out.
fn lists(facets: &Rc<Facets>, filter: &Filter, onfilter: &Callback<Filter>) -> Html {
    html! {
        <>
            <Sites facets={facets.clone()} filter={filter.clone()} onfilter={onfilter.clone()} />
            <Zones facets={facets.clone()} filter={filter.clone()} onfilter={onfilter.clone()} />
            <Scripts facets={facets.clone()} filter={filter.clone()} onfilter={onfilter.clone()} />
            <Languages facets={facets.clone()} filter={filter.clone()} onfilter={onfilter.clone()} />
        </>
    }
}

#[derive(Properties, PartialEq)]
struct ListProps {
    facets: Rc<Facets>,
    filter: Filter,
    onfilter: Callback<Filter>,
}

#[component]
fn Sites(props: &ListProps) -> Html {
    let ListProps { facets, filter, onfilter } = props;
    let values = facets.sites.iter().map(|(site, words)| Value {
        name: site.clone(),
        words: *words,
        chosen: filter.sites.contains(site),
    });
    let (filter, sites) = (filter.clone(), facets.sites.clone());
    let onchoose = sieve(&onfilter, move |place: usize| Some(filter.toggle_site(&sites.get(place)?.0)));
    let text = use_text();
    html! { <Facet title={text.column.sites} values={values.collect::<Vec<_>>()} {onchoose} serif=true /> }
}

#[component]
fn Zones(props: &ListProps) -> Html {
    let column = &use_text().column;
    let ListProps { facets, filter, onfilter } = props;
    let listed: Vec<_> = facets.zones.iter().filter(|(_, words)| *words > 0).copied().collect();
    let values = listed.iter().map(|(zone, words)| Value {
        name: (column.zone)(*zone).to_owned(),
        words: *words,
        chosen: filter.has_zone(*zone),
    });
    let values: Vec<_> = values.collect();
    let filter = filter.clone();
    let onchoose = sieve(&onfilter, move |place: usize| Some(filter.toggle_zone(listed.get(place)?.0)));
    html! { <Facet title={column.zones} {values} {onchoose} included=true /> }
}

#[component]
fn Scripts(props: &ListProps) -> Html {
    let column = &use_text().column;
    let ListProps { facets, filter, onfilter } = props;
    let listed: Vec<_> = facets.scripts.iter().filter(|(_, words)| *words > 0).copied().collect();
    let values = listed.iter().map(|(script, words)| Value {
        name: (column.script)(*script).to_owned(),
        words: *words,
        chosen: filter.scripts.contains(script),
    });
    let values: Vec<_> = values.collect();
    let filter = filter.clone();
    let onchoose = sieve(&onfilter, move |place: usize| {
        let scripts = toggled(&filter.scripts, listed.get(place)?.0);
        Some(Filter { scripts, ..filter.clone() })
    });
    html! { <Facet title={column.scripts} {values} {onchoose} /> }
}

#[component]
fn Languages(props: &ListProps) -> Html {
    let column = &use_text().column;
    let ListProps { facets, filter, onfilter } = props;
    let values = facets.languages.iter().map(|(language, words)| Value {
        name: (column.language)(language).map_or_else(|| language.clone(), str::to_owned),
        words: *words,
        chosen: filter.languages.contains(language),
    });
    let (filter, listed) = (filter.clone(), facets.languages.clone());
    let onchoose = sieve(&onfilter, move |place: usize| {
        let languages = toggled(&filter.languages, listed.get(place)?.0.clone());
        Some(Filter { languages, ..filter.clone() })
    });
    html! { <Facet title={column.languages} values={values.collect::<Vec<_>>()} {onchoose} /> }
}
