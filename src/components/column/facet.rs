//! A list of values, each a toggle with its count.

use crate::context::use_text;
use crate::text::number::count;
use yew::{classes, component, html, AttrValue, Callback, Html, Properties};

#[derive(Clone, Debug, PartialEq)]
pub struct Value {
    pub name: String,
    /// Words that have it.
    pub words: u32,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// Properties of [`Facet`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What the values are of.
    pub title: AttrValue,
    pub values: Vec<Value>,
    /// One was toggled.
    pub onchoose: Callback<usize>,
    /// Whether the list says what is included, so that something always is; otherwise nothing chosen means all.
    #[prop_or_default]
    pub included: bool,
    /// Whether the names come from the corpus.
    #[prop_or_default]
    pub serif: bool,
    /// Whether it stands under a title of its own, and is listed however few it has.
    #[prop_or_default]
    pub bare: bool,
}

/// A list of values.
#[component]
pub fn Facet(props: &Props) -> Html {
    let column = &use_text().column;
    let any = props.values.iter().any(|value| value.chosen);
    if props.values.len() < 2 && !any && !props.bare {
        return Html::default();
    }
    let class =
        classes!("facet", (any && !props.included).then_some("narrowed"), props.serif.then_some("serif"));
    html! {
        <section {class}>
            if !props.bare { <h2>{ &props.title }</h2> }
            <ul aria-label={props.bare.then(|| props.title.clone())}>
                { for props.values.iter().enumerate().map(|(place, value)| html! {
                    <li key={place}>
                        <button type="button" aria-pressed={value.chosen.to_string()}
                            class={classes!(props.included.then_some("included"))}
                            onclick={props.onchoose.reform(move |_| place)}>
                            <span class="name">{ &value.name }</span>
                            <span class="count" title={(column.words)(value.words)}>{ count(value.words) }</span>
                        </button>
                    </li>
                }) }
            </ul>
        </section>
    }
}
