//! Nothing was searched for, or nothing was found: and then what?

use crate::context::{use_corpus, use_nav, use_text};
use crate::state::FilterExt;
use std::rc::Rc;
use wenmai_protocol::{ConcordancePage, Filter, HitSet, Zones};
use yew::{component, html, Html, Properties};

/// Nothing was searched for yet.
#[component]
pub fn Ask() -> Html {
    let (text, nav, corpus) = (use_text(), use_nav(), use_corpus());
    let concepts = corpus.map(|corpus| corpus.concepts.clone()).unwrap_or_default();
    html! {
        <section class="ask">
            <h1>{ text.lines.ask }</h1>
            <p>{ text.lines.ask_note }</p>
            if !concepts.is_empty() {
                <h2>{ text.lines.concepts }</h2>
                <ul class="concepts">
                    { for concepts.iter().map(|concept| {
                        let query = format!("@{}", concept.name);
                        html! {
                            <li key={query.clone()} lang="zh">
                                <a href={nav.link(&nav.place.search(&query))}>{ query }</a>
                                <span class="note">{ concept.forms.join(" · ") }</span>
                            </li>
                        }
                    }) }
                </ul>
            }
        </section>
    }
}

/// Properties of [`NoHits`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The query that was answered.
    pub query: String,
    /// The answer.
    pub page: Rc<ConcordancePage>,
}

/// Nothing was found: where there may be something.
#[component]
pub fn NoHits(props: &Props) -> Html {
    let (text, nav) = (use_text(), use_nav());
    let (lines, place) = (&text.lines, &nav.place);
    let across = props.page.across;
    let anywhere = place.with_filter(Filter { zones: Zones::All, ..Filter::default() });
    html! {
        <section class="empty">
            if place.lines.hits == HitSet::Words && across > 0 {
                <p>
                    { (lines.none_words)(across) }{ " " }
                    <a class="quiet" href={nav.link(&place.with_hits(HitSet::Across))}>{ lines.show_across }</a>
                </p>
            } else {
                <p>{ (lines.none)(&props.query) }</p>
            }
            <p class="ways">
                if place.filter.zones != Zones::All {
                    <a class="quiet" href={nav.link(&place.with_zones(Zones::All))}>{ lines.search_all_text }</a>
                }
                if place.filter.active() > u32::from(place.filter.zones != Zones::Main) {
                    <a class="quiet" href={nav.link(&anywhere)}>{ lines.without_filters }</a>
                }
            </p>
        </section>
    }
}
