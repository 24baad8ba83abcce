//! What the list counts: words, forms, characters, or words in a row.

use super::{NgramsView, Rows};
use crate::components::Choice;
use crate::context::{use_nav, use_text};
use wenmai_protocol::Unit;
use yew::{component, html, Callback, Html};

const UNITS: [(Rows, Unit); 6] = [
    (Rows::Single, Unit::Word),
    (Rows::Single, Unit::Form),
    (Rows::Single, Unit::Character),
    (Rows::Single, Unit::Pos),
    (Rows::Ngrams, Unit::Word),
    (Rows::Frames, Unit::Word),
];

/// What the list counts.
#[component]
pub fn Units() -> Html {
    let (text, nav) = (use_text(), use_nav());
    let (rows, unit) = (nav.place.views.ngrams.rows, nav.place.views.words.unit);
    let name = |(rows, unit): (Rows, Unit)| match rows {
        Rows::Single => (text.words.unit)(unit),
        rows => (text.rows.unit)(rows),
    };
    let chosen = UNITS.iter().position(|one| one.0 == rows && (rows != Rows::Single || one.1 == unit));
    let onchoose = {
        let nav = nav.clone();
        Callback::from(move |place: usize| {
            let (rows, unit) = UNITS[place];
            let ngrams = NgramsView { rows, offset: 0, ..nav.place.views.ngrams.clone() };
            let mut place = nav.place.with(|views| views.ngrams = ngrams);
            if rows == Rows::Single {
                place = place.with(|views| views.words.unit = unit);
            }
            nav.go(place)
        })
    };
    html! {
        <Choice label={text.words.unit_label} options={UNITS.map(|one| name(one).into()).to_vec()} {chosen} {onchoose} />
    }
}
