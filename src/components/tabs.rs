//! The pages, and which text is counted.

use super::Choice;
use crate::context::{use_nav, use_text};
use crate::state::Page;
use wenmai_protocol::Zones;
use yew::{component, html, Callback, Html};

/// The pages, and which text is counted.
#[component]
pub fn Tabs() -> Html {
    let (text, nav) = (use_text(), use_nav());
    let frame = &text.frame;
    let chosen = match nav.place.filter.zones {
        Zones::All => Some(0),
        Zones::Main => Some(1),
        Zones::Some(_) => None,
    };
    let onchoose = {
        let nav = nav.clone();
        Callback::from(move |place: usize| {
            nav.go(nav.place.with_zones([Zones::All, Zones::Main][place].clone()))
        })
    };
    html! {
        <div class="tabs">
            <nav aria-label={frame.pages}>
                { for Page::ALL.into_iter().map(|page| html! {
                    <a key={page as usize} href={nav.page(page)}
                        aria-current={(page == nav.place.page).then_some("page")}>{ (frame.page)(page) }</a>
                }) }
            </nav>
            <Choice label={frame.counted} options={vec![frame.all_text.into(), frame.main_text.into()]}
                {chosen} {onchoose} />
        </div>
    }
}
