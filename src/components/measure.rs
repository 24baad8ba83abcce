//! What a measure is, and which measures a table shows.

use super::{loading, Modal};
use crate::client::use_definitions;
use crate::context::{use_nav, use_text};
use crate::state::toggled;
use crate::text::Text;
use wenmai_protocol::{Family, Lang, MeasureId, Said};
use yew::{component, html, use_state_eq, AttrValue, Callback, Html, MouseEvent, Properties};

/// What heads and buttons call a measure.
pub fn measure_name(text: &Text, measure: impl Into<MeasureId>) -> &'static str {
    measure.into().about().head(text.lang)
}

/// Properties of [`MeasureNote`].
#[derive(Properties, PartialEq)]
pub struct NoteProps {
    pub measure: MeasureId,
    /// What it is called here; as heads call it unless said.
    #[prop_or_default]
    pub name: AttrValue,
}

/// A measure's name, which opens what it is.
#[component]
pub fn MeasureNote(props: &NoteProps) -> Html {
    let text = use_text();
    let open = use_state_eq(|| false);
    use_definitions(*open);
    let name = match props.name.is_empty() {
        true => AttrValue::Static(measure_name(text, props.measure)),
        false => props.name.clone(),
    };
    let onclick = {
        let open = open.setter();
        Callback::from(move |_: MouseEvent| open.set(true))
    };
    let onclose = {
        let open = open.setter();
        Callback::from(move |()| open.set(false))
    };
    html! {
        <span class="measure">
            <button type="button" class="quiet" aria-haspopup="dialog" title={(text.measure.about)(&name)} {onclick}>{ &name }</button>
            if *open {
                <Modal title={(text.measure.about)(&name)} open={true} {onclose}>
                    { about(text, props.measure) }
                    <OtherMeasures family={props.measure.family()} />
                </Modal>
            }
        </span>
    }
}

/// A measure's entry in the catalogue.
pub fn about(text: &Text, measure: MeasureId) -> Html {
    html! {
        <div class="about">
            <p class="name">{ said(text, &measure.about().name) }</p>
            { definition(text, measure) }
            <p class="note">{ text.measure.note }</p>
        </div>
    }
}

/// What defines a measure, once it is there.
pub fn definition(text: &Text, measure: MeasureId) -> Html {
    let Some(defined) = crate::state::definition(measure) else { return loading(text) };
    let names = &text.measure;
    let rows = [
        (names.formula, &defined.formula),
        (names.range, &defined.range),
        (names.zero, &defined.zero),
        (names.source, &defined.source),
    ];
    html! {
        <dl>
            { for rows.into_iter().map(|(head, value)| html! {
                <div key={head}><dt>{ head }</dt><dd>{ said(text, value) }</dd></div>
            }) }
        </dl>
    }
}

/// Properties of [`OtherMeasures`].
#[derive(Properties, PartialEq)]
pub struct OtherProps {
    /// What they are measures of.
    pub family: Family,
}

/// The way to all measures of a family.
#[component]
pub fn OtherMeasures(props: &OtherProps) -> Html {
    let (text, nav, family) = (use_text(), use_nav(), props.family);
    let onclick = Callback::from(move |_: MouseEvent| nav.go(nav.place.measures(family)));
    html! {
        <p class="onward"><button type="button" class="quiet" {onclick}>{ text.measures().others }</button></p>
    }
}

/// A text of the catalogue in the reader's language; what has no words, or names a source, is the same in all.
pub fn said(text: &Text, said: &Said) -> Html {
    let (own, english) = (said.of(text.lang), said.of(Lang::En));
    if own == english {
        return html! { <span lang="en">{ english }</span> };
    }
    html! { own }
}

/// Properties of [`MeasureColumns`].
#[derive(Properties, PartialEq)]
pub struct ColumnsProps {
    /// The measures there are.
    pub all: Vec<MeasureId>,
    /// Those that are shown.
    pub chosen: Vec<MeasureId>,
    /// Others are to be shown.
    pub onchoose: Callback<Vec<MeasureId>>,
}

/// Which measures a table shows, each with what it is.
#[component]
pub fn MeasureColumns(props: &ColumnsProps) -> Html {
    let text = use_text();
    html! {
        <details class="columns">
            <summary>{ text.measure.columns }</summary>
            <ul>
                { for props.all.iter().map(|&measure| {
                    let chosen = props.chosen.contains(&measure);
                    let onchange = {
                        let (all, now) = (props.all.clone(), props.chosen.clone());
                        props.onchoose.reform(move |_: yew::Event| chosen_of(&all, &toggled(&now, measure)))
                    };
                    html! {
                        <li key={measure.id()}>
                            <label class="check">
                                <input type="checkbox" checked={chosen} aria-label={measure_name(text, measure)} {onchange} />
                            </label>
                            <MeasureNote {measure} />
                        </li>
                    }
                }) }
            </ul>
        </details>
    }
}

/// What was picked, in the order of the catalogue, whatever the order of the clicks.
pub fn chosen_of<M: Copy + PartialEq>(all: &[M], picked: &[M]) -> Vec<M> {
    all.iter().copied().filter(|one| picked.contains(one)).collect()
}

/// The head of a measure's column.
pub fn measure_head(measure: MeasureId) -> Html {
    html! { <th key={measure.id()} scope="col" class="number"><MeasureNote {measure} /></th> }
}

/// The head of a measure's column under a name of its own.
pub fn named_head(measure: impl Into<MeasureId>, name: &str) -> Html {
    html! { <th scope="col" class="number"><MeasureNote measure={measure.into()} name={name.to_owned()} /></th> }
}

/// A measure, and what it is called here.
pub type Named = (MeasureId, AttrValue);

/// A measure under a name of its own.
pub fn named(measure: impl Into<MeasureId>, name: impl Into<AttrValue>) -> Named {
    (measure.into(), name.into())
}

/// Properties of [`Definitions`].
#[derive(Properties, PartialEq)]
pub struct DefinitionsProps {
    pub measures: Vec<Named>,
}

/// What the numbers above are, where their heads have another use or there are none.
#[component]
pub fn Definitions(props: &DefinitionsProps) -> Html {
    let text = use_text();
    html! {
        <p class="note definitions">
            { text.measure.definitions }{ text.common.colon }
            { for props.measures.iter().enumerate().map(|(place, (measure, name))| html! {
                <span key={place}>
                    if place > 0 { { " · " } }
                    <MeasureNote measure={*measure} name={name.clone()} />
                </span>
            }) }
        </p>
    }
}
