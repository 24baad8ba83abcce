//! The pages, and which text is counted.

use super::Choice;
use crate::context::{use_nav, use_text};
use crate::state::{Counting, FilterExt};
use crate::views::tabs;
use yew::{component, html, Callback, Html};

/// The pages, and which text is counted.
#[component]
pub fn Tabs() -> Html {
    let (text, nav) = (use_text(), use_nav());
    let frame = &text.frame;
    let counting = nav.place.filter.counting();
    let chosen = Counting::ALL.iter().position(|one| Some(*one) == counting);
    let options = Counting::ALL.map(|counting| (frame.counting)(counting).into());
    let onchoose = {
        let nav = nav.clone();
        Callback::from(move |place: usize| {
            let filter = nav.place.filter.with_counting(Counting::ALL[place]);
            nav.go(nav.place.with_filter(filter))
        })
    };
    html! {
        <div class="tabs">
            <nav aria-label={frame.pages}>
                { for tabs().map(|(view, title)| html! {
                    <a key={view.page.key()} href={nav.page(view.page)}
                        aria-current={(view.page == nav.place.page).then_some("page")}>{ title(text) }</a>
                }) }
            </nav>
            <Choice label={frame.counted} options={options.to_vec()} {chosen} {onchoose} />
        </div>
    }
}
