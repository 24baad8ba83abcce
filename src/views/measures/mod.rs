//! Every measure there is: what it is called, its formula, its values and its source.

pub mod state;
mod text;

use crate::client::use_definitions;
use crate::components::{definition, measure_name, said, Choice, Find};
use crate::context::{use_nav, use_text};
use crate::text::Text;
use wenmai_protocol::{Family, MeasureId, Named};
use yew::{component, html, AttrValue, Callback, Html};

/// Every measure there is, whatever the corpus.
#[component]
pub fn Measures() -> Html {
    let (text, nav) = (use_text(), use_nav());
    let (words, view) = (text.measures(), &nav.place.views.measures);
    use_definitions(true);
    let found: Vec<MeasureId> = MeasureId::all().filter(|measure| view.finds(*measure, text.lang)).collect();
    let families = Family::ALL.iter().map(|family| AttrValue::Static((words.family)(*family)));
    let options: Vec<AttrValue> = [words.every.into()].into_iter().chain(families).collect();
    let chosen =
        Family::ALL.iter().position(|family| Some(*family) == view.family).map_or(0, |place| place + 1);
    let onfamily = {
        let nav = nav.clone();
        Callback::from(move |place: usize| {
            let family = place.checked_sub(1).map(|place| Family::ALL[place]);
            nav.go(nav.place.with(|views| views.measures.family = family));
        })
    };
    let onfind = {
        let nav = nav.clone();
        Callback::from(move |find: String| nav.replace(nav.place.with(|views| views.measures.find = find)))
    };
    html! {
        <article class="page catalogue">
            <h1>{ words.title }</h1>
            <p class="sentence" role="status">{ (words.sentence)(found.len() as u32) }</p>
            <div class="tools">
                <Choice label={words.families} {options} chosen={Some(chosen)} onchoose={onfamily} />
                <Find label={words.find} value={view.find.clone()} {onfind} />
            </div>
            { for Family::ALL.iter().map(|&family| {
                let own: Vec<MeasureId> = found.iter().copied().filter(|one| one.family() == family).collect();
                html! {
                    if !own.is_empty() {
                        <section key={family.id()}>
                            <h2>{ (words.family)(family) }</h2>
                            <ul>{ for own.into_iter().map(|measure| entry(text, measure)) }</ul>
                        </section>
                    }
                }
            }) }
        </article>
    }
}

fn entry(text: &Text, measure: MeasureId) -> Html {
    let (name, symbol) = (&measure.about().name, measure_name(text, measure));
    html! {
        <li key={measure.id()}>
            <p>
                <b>{ said(text, name) }</b>
                if symbol != name.of(text.lang) { <span class="symbol">{ " " }{ symbol }</span> }
            </p>
            { definition(text, measure) }
        </li>
    }
}
