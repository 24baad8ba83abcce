//! What the list counts: words, forms, characters, or words in a row.

use crate::components::Choice;
use crate::context::{use_nav, use_text};
use crate::state::{NgramsView, Rows, WordsView};
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
    let (rows, unit) = (nav.place.ngrams.rows, nav.place.words.unit);
    let name = |(rows, unit): (Rows, Unit)| match rows {
        Rows::Single => (text.words.unit)(unit),
        rows => (text.rows.unit)(rows),
    };
    let chosen = UNITS.iter().position(|one| one.0 == rows && (rows != Rows::Single || one.1 == unit));
    let onchoose = {
        let nav = nav.clone();
        Callback::from(move |place: usize| {
            let (rows, unit) = UNITS[place];
            let ngrams = NgramsView { rows, offset: 0, ..nav.place.ngrams.clone() };
            let mut place = nav.place.with_ngrams(ngrams);
            if rows == Rows::Single {
                place = place.with_words(WordsView { unit, offset: 0, ..nav.place.words.clone() });
            }
            nav.go(place)
        })
    };
    html! {
        <Choice label={text.words.unit_label} options={UNITS.map(|one| name(one).into()).to_vec()} {chosen} {onchoose} />
    }
}
