//! The units that a code holds of.

use super::state::UNITS_PER_PAGE;
use super::{closing, part_name};
use crate::components::{pager, Export};
use crate::context::{lang_of_word, title as title_of, Nav};
use crate::text::Text;
use wenmai_protocol::{Codes, CodesAsk, Corpus, Saved};
use yew::{html, AttrValue, Html};

/// Exactly those that a number of the table counts.
pub fn units(text: &'static Text, nav: &Nav, corpus: Option<&Corpus>, ask: &CodesAsk, found: &Codes) -> Html {
    let (Some((total, offset, rows)), Some(listed)) = (&found.listed, &ask.listed) else {
        return Html::default();
    };
    let part = listed.part.as_ref().map(|part| part_name(text, part));
    let title = AttrValue::from((text.codes().of)(&listed.code, part.as_deref(), *total));
    let (first, last) = (*offset, offset + rows.len() as u32);
    let at = |offset: u32| nav.link(&nav.place.with(|views| views.codes.offset = offset));
    html! {
        <section class="units" aria-label={title.clone()}>
            <div class="tools">
                <h2>{ title.clone() }</h2>
                <span class="actions">
                    <Export what={title} ask={Saved::from(ask.clone())} />
                    { closing(text, nav) }
                </span>
            </div>
            { for rows.iter().enumerate().map(|(place, unit)| html! {
                <p key={place}>
                    <a class="quiet" href={nav.link(&nav.place.reading(unit.document, Some(unit.line)))}>{ corpus.map_or("", |corpus| title_of(corpus, unit.document)) }{ ":" }{ unit.line + 1 }</a>{ " " }
                    <span lang={lang_of_word(&unit.text)}>{ &unit.text }</span>
                </p>
            }) }
            { pager(
                text,
                (text.common.range)((first + 1).min(last), last, *total),
                (first > 0).then(|| at(first.saturating_sub(UNITS_PER_PAGE))),
                (last < *total).then(|| at(last)),
            ) }
        </section>
    }
}
