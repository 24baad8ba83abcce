//! What a measure is, and which measures a table shows.

use super::{answered, Modal};
use crate::client::use_measures;
use crate::context::use_text;
use crate::state::toggled;
use crate::text::Text;
use wenmai_protocol::MeasureInfo;
use yew::{component, html, use_state_eq, AttrValue, Callback, Html, MouseEvent, Properties};

/// The symbols of measures, the same in every language; a measure without one is called by its id.
const SYMBOLS: [(&str, &str); 27] = [
    ("arf", "ARF"),
    ("dp", "DP"),
    ("dp_norm", "DPnorm"),
    ("one_minus_dp", "1 − DP"),
    ("one_minus_dp_norm", "1 − DPnorm"),
    ("variation_coefficient", "VC"),
    ("juilland_d", "Juilland D"),
    ("carroll_d2", "Carroll D₂"),
    ("rosengren_s", "Rosengren S"),
    ("kld", "KLD"),
    ("kld_norm", "KLDnorm"),
    ("dkl_o2p", "DKL"),
    ("da", "DA"),
    ("range", "range"),
    ("relative_range", "range %"),
    ("ttr", "TTR"),
    ("guiraud_r", "Guiraud R"),
    ("herdan_c", "Herdan C"),
    ("mattr", "MATTR"),
    ("mtld", "MTLD"),
    ("mtld_taaled", "MTLD (TAALED)"),
    ("hdd", "HD-D"),
    ("yule_k", "Yule K"),
    ("hapax_share", "V₁/V"),
    ("hapax_share_tokens", "V₁/N"),
    ("log_likelihood_signed", "LL"),
    ("wilson", "Wilson"),
];

/// The symbol of a measure.
pub fn symbol(id: &str) -> String {
    SYMBOLS.iter().find(|(known, _)| *known == id).map_or(id, |(_, symbol)| *symbol).to_owned()
}

/// Properties of [`MeasureNote`].
#[derive(Properties, PartialEq)]
pub struct NoteProps {
    /// The measure's family: `association`, `keyness`, `dispersion`, `diversity`, `other`.
    pub family: AttrValue,
    /// The measure's id.
    pub id: AttrValue,
    /// What it is called here; its symbol unless said.
    #[prop_or_default]
    pub name: AttrValue,
}

/// A measure's name, which opens what it is.
#[component]
pub fn MeasureNote(props: &NoteProps) -> Html {
    let text = use_text();
    let open = use_state_eq(|| false);
    let name = if props.name.is_empty() { AttrValue::from(symbol(&props.id)) } else { props.name.clone() };
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
                    <About family={props.family.clone()} id={props.id.clone()} />
                </Modal>
            }
        </span>
    }
}

/// Properties of [`About`].
#[derive(Properties, PartialEq)]
pub struct AboutProps {
    /// The measure's family.
    pub family: AttrValue,
    /// The measure's id.
    pub id: AttrValue,
}

/// A measure's entry in the catalogue.
#[component]
pub fn About(props: &AboutProps) -> Html {
    let text = use_text();
    let asked = use_measures();
    answered(text, &asked, |measures| {
        let found = measures.iter().find(|one| one.family == *props.family && one.id == *props.id);
        found.map_or_else(Html::default, |measure| entry(text, measure))
    })
}

/// What is known of a measure, in the reader's language; sources stay in their own.
fn entry(text: &Text, measure: &MeasureInfo) -> Html {
    let names = &text.measure;
    let rows = [
        (names.formula, &measure.formula),
        (names.range, &measure.range),
        (names.zero, &measure.zero),
        (names.source, &measure.source),
    ];
    html! {
        <div class="about">
            <p class="name">{ said(text, &measure.name) }</p>
            <dl>
                { for rows.into_iter().map(|(head, value)| html! {
                    <div key={head}><dt>{ head }</dt><dd>{ said(text, value) }</dd></div>
                }) }
            </dl>
            <p class="note">{ names.note }</p>
        </div>
    }
}

/// A text of the catalogue in the reader's language; what has no words, or names a source, stays as it is.
pub fn said(text: &Text, english: &str) -> Html {
    match (text.measure.said)(english) {
        Some(own) => html! { own },
        None => html! { <span lang="en">{ english }</span> },
    }
}

/// Properties of [`MeasureColumns`].
#[derive(Properties, PartialEq)]
pub struct ColumnsProps {
    /// The measures' family.
    pub family: AttrValue,
    /// The measures there are.
    pub all: Vec<AttrValue>,
    /// Those that are shown.
    pub chosen: Vec<String>,
    /// Others are to be shown.
    pub onchoose: Callback<Vec<String>>,
}

/// The family of a measure among those of another: the reduced frequency stands with the dispersions.
fn family_of(id: &str, family: &AttrValue) -> AttrValue {
    if id == "arf" {
        AttrValue::Static("other")
    } else {
        family.clone()
    }
}

/// Which measures a table shows, each with what it is.
#[component]
pub fn MeasureColumns(props: &ColumnsProps) -> Html {
    let text = use_text();
    html! {
        <details class="columns">
            <summary>{ text.measure.columns }</summary>
            <ul>
                { for props.all.iter().map(|id| {
                    let chosen = props.chosen.iter().any(|one| *one == **id);
                    let onchange = {
                        let (all, now, id) = (props.all.clone(), props.chosen.clone(), id.to_string());
                        props.onchoose.reform(move |_: yew::Event| {
                            let picked = toggled(&now, id.clone());
                            // In the order of the catalogue, whatever the order of the clicks.
                            all.iter().filter(|id| picked.iter().any(|one| *one == ***id)).map(|id| id.to_string()).collect()
                        })
                    };
                    html! {
                        <li key={id.to_string()}>
                            <label class="check">
                                <input type="checkbox" checked={chosen} aria-label={symbol(id)} {onchange} />
                            </label>
                            <MeasureNote family={family_of(id, &props.family)} id={id.clone()} />
                        </li>
                    }
                }) }
            </ul>
        </details>
    }
}

/// The head of a measure's column.
pub fn measure_head(family: &'static str, id: &str) -> Html {
    let family = family_of(id, &AttrValue::Static(family));
    html! { <th key={id.to_owned()} scope="col" class="number"><MeasureNote {family} id={id.to_owned()} /></th> }
}

/// The head of a measure's column under a name of its own.
pub fn named_head(family: &'static str, id: &str, name: &str) -> Html {
    html! { <th scope="col" class="number"><MeasureNote {family} id={id.to_owned()} name={name.to_owned()} /></th> }
}

/// A measure by family and id, and what it is called here.
pub type Named = (&'static str, AttrValue, AttrValue);

/// Properties of [`Definitions`].
#[derive(Properties, PartialEq)]
pub struct DefinitionsProps {
    /// The measures.
    pub measures: Vec<Named>,
}

/// What the numbers above are, where their heads have another use or there are none.
#[component]
pub fn Definitions(props: &DefinitionsProps) -> Html {
    let text = use_text();
    html! {
        <p class="note definitions">
            { text.measure.definitions }{ text.common.colon }
            { for props.measures.iter().enumerate().map(|(place, (family, id, name))| html! {
                <span key={place}>
                    if place > 0 { { " · " } }
                    <MeasureNote family={*family} id={id.clone()} name={name.clone()} />
                </span>
            }) }
        </p>
    }
}
