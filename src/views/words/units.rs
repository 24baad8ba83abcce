//! What the list counts: words, forms, characters, or words in a row.

use super::ListOf;
use crate::components::Choice;
use crate::context::{use_nav, use_text};
use wenmai_protocol::Unit;
use yew::{component, html, Callback, Html};

const UNITS: [(ListOf, Unit); 6] = [
    (ListOf::Words, Unit::Word),
    (ListOf::Words, Unit::Form),
    (ListOf::Words, Unit::Character),
    (ListOf::Words, Unit::Pos),
    (ListOf::Ngrams, Unit::Word),
    (ListOf::Frames, Unit::Word),
];

/// What the list counts.
#[component]
pub fn Units() -> Html {
    let (text, nav) = (use_text(), use_nav());
    let (list, unit) = (nav.place.views.ngrams.list, nav.place.views.words.unit);
    let name = |(list, unit): (ListOf, Unit)| match list {
        ListOf::Words => (text.words().unit)(unit),
        list => (text.ngrams().unit)(list),
    };
    let chosen = UNITS.iter().position(|one| one.0 == list && (list != ListOf::Words || one.1 == unit));
    let onchoose = {
        let nav = nav.clone();
        Callback::from(move |place: usize| {
            let (list, unit) = UNITS[place];
            let place = nav.place.with(|views| {
                views.ngrams.list = list;
                if list == ListOf::Words {
                    views.words.unit = unit;
                }
            });
            nav.go(place)
        })
    };
    html! {
        <Choice label={text.words().unit_label} options={UNITS.map(|one| name(one).into()).to_vec()} {chosen} {onchoose} />
    }
}
