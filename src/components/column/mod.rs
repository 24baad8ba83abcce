//! The left column: the corpus, its documents and the filters.

mod corpus;
mod dates;
mod documents;
mod facet;
mod fields;
mod lists;
mod name;

use crate::client::use_answer;
use crate::components::{use_later, use_parts, MetadataEditor};
use crate::context::{use_corpus, use_nav, use_text};
use crate::state::FilterExt;
use corpus::CorpusHead;
pub use dates::day;
use dates::Dates;
use documents::Documents;
pub use fields::Fields;
use lists::Lists;
use name::Name;
use wenmai_protocol::{FacetsAsk, Filter};
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
    let asked = use_later(nav.place.filter.clone());
    let facets = use_answer(Some(asked.under(FacetsAsk)));
    let onfilter = {
        let nav = nav.clone();
        Callback::from(move |filter: Filter| nav.go(nav.place.with_filter(filter)))
    };
    let clear = onfilter.reform(|_| Filter::default());
    let active = nav.place.filter.active();
    let drawn = use_parts(facets.answer().is_some(), 2);
    let Some(corpus) = corpus else { return Html::default() };
    html! {
        <aside id={COLUMN} class={if props.open { "column open" } else { "column" }} aria-label={text.column.label}
            tabindex="-1">
            <button type="button" class="quiet shut" onclick={props.onclose.reform(|_| ())}>{ text.frame.close }</button>
            <CorpusHead corpus={corpus.clone()} onopen={props.onopen.clone()} onseed={props.onseed.clone()} />
            if active > 0 {
                <p class="clear"><button type="button" class="quiet" onclick={clear}>{ text.column.clear }</button></p>
            }
            <Name corpus={corpus.clone()} filter={nav.place.filter.clone()} />
            if let Some(facets) = facets.answer() {
                <Fields facets={facets.clone()} filter={nav.place.filter.clone()} onfilter={onfilter.clone()} />
            }
            <MetadataEditor />
            if let Some(facets) = facets.answer() {
                <Documents corpus={corpus.clone()} words={facets.documents.clone()} filter={nav.place.filter.clone()}
                    onfilter={onfilter.clone()} />
                if drawn >= 1 {
                    <Lists facets={facets.clone()} filter={nav.place.filter.clone()} onfilter={onfilter.clone()} />
                }
                if drawn >= 2 {
                    <Dates facets={facets.clone()} filter={nav.place.filter.clone()} {onfilter} />
                }
            }
        </aside>
    }
}
