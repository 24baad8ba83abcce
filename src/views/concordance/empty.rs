//! Nothing was searched for, or nothing was found: and then what?

use crate::context::Nav;
use crate::state::FilterExt;
use crate::text::Text;
use wenmai_protocol::{Concept, Filter, HitSet, Zones};
use yew::{html, Html};

/// Nothing was searched for yet.
pub fn nothing_asked(text: &Text, nav: &Nav, concepts: &[Concept]) -> Html {
    html! {
        <section class="ask">
            <h1>{ text.concordance().ask }</h1>
            <p>{ text.concordance().ask_note }</p>
            if !concepts.is_empty() {
                <h2>{ text.concordance().concepts }</h2>
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

/// Nothing was found: where there may be something.
pub fn no_hits(text: &Text, nav: &Nav, query: &str, across: u32) -> Html {
    let (lines, place) = (text.concordance(), &nav.place);
    let anywhere = place.with_filter(Filter { zones: Zones::All, ..Filter::default() });
    html! {
        <section class="empty">
            if place.views.concordance.hits == HitSet::Words && across > 0 {
                <p>
                    { (lines.none_words)(across) }{ " " }
                    <a class="quiet" href={nav.link(&place.with_hits(HitSet::Across))}>{ lines.show_across }</a>
                </p>
            } else {
                <p>{ (lines.none)(query) }</p>
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
