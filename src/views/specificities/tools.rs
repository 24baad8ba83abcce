//! The settings of the specificities.

use super::state::{SpecificitiesView, BOUNDS, TOPS};
use crate::components::{check, Choice, Export, Find, NumberField, Select};
use crate::context::use_text;
use crate::text::number::count;
use wenmai_protocol::{Banality, Correction, Named, Saved, SpecificitiesAsk};
use yew::{component, html, AttrValue, Callback, Html, Properties};

/// Properties of [`Tools`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The settings.
    pub view: SpecificitiesView,
    /// Other settings, and whether they take the place of these in the history.
    pub onview: Callback<(SpecificitiesView, bool)>,
    /// What is asked, to save the whole of it.
    pub ask: SpecificitiesAsk,
    /// The fields there are, and how many values each has.
    pub fields: Vec<(String, u32)>,
    /// The field whose values are the parts.
    pub field: String,
}

/// What the parts are, which words are listed, and what is known of them.
#[component]
pub fn Tools(props: &Props) -> Html {
    let text = use_text();
    let (own, keywords) = (text.specificities(), text.keywords());
    let view = &props.view;
    // Each control's own change of the settings.
    let with = |change: fn(&mut SpecificitiesView, usize)| {
        let present = view.clone();
        props.onview.reform(move |value: usize| {
            let mut view = present.clone();
            change(&mut view, value);
            (view, false)
        })
    };
    let onfield = {
        let (present, fields) = (view.clone(), props.fields.clone());
        props.onview.reform(move |place: usize| {
            (present.by(fields.get(place).map(|field| field.0.clone()).unwrap_or_default()), false)
        })
    };
    let onleast = {
        let present = view.clone();
        props.onview.reform(move |min_freq: u32| (SpecificitiesView { min_freq, ..present.clone() }, false))
    };
    let onword = {
        let present = view.clone();
        props.onview.reform(move |word: String| (SpecificitiesView { word, ..present.clone() }, true))
    };
    let onstopwords = {
        let present = view.clone();
        props
            .onview
            .reform(move |()| (SpecificitiesView { stopwords: !present.stopwords, ..present.clone() }, false))
    };
    let field = |(name, values): &(String, u32)| {
        AttrValue::from(format!("{} ({})", (text.column.field)(name), count(*values)))
    };
    html! {
        <div class="settings">
            <div class="tools">
                <Select label={own.by} options={props.fields.iter().map(field).collect::<Vec<_>>()}
                    chosen={props.fields.iter().position(|field| field.0 == props.field)} onchoose={onfield} />
                <Select label={own.top} options={TOPS.map(|top| top.to_string().into()).to_vec()}
                    chosen={TOPS.iter().position(|top| *top == view.top)} onchoose={with(|view, place| view.top = TOPS[place])} />
                <Choice label={own.words} options={Banality::ALL.iter().map(|one| (own.which)(*one).into()).collect::<Vec<_>>()}
                    chosen={Banality::ALL.iter().position(|one| *one == view.which)}
                    onchoose={with(|view, place| view.which = Banality::ALL[place])} />
                <Select label={own.bound} options={BOUNDS.map(|bound| bound.1.into()).to_vec()}
                    chosen={BOUNDS.iter().position(|bound| bound.0 == view.bound)}
                    onchoose={with(|view, place| view.bound = BOUNDS[place].0)} />
                <NumberField label={keywords.min_freq} value={view.min_freq} onnumber={onleast} />
            </div>
            <div class="tools">
                <Find label={own.find} value={view.word.clone()} onfind={onword} />
                <Select label={keywords.corrected} options={Correction::ALL.iter().map(|one| (keywords.correction)(*one).into()).collect::<Vec<_>>()}
                    chosen={Correction::ALL.iter().position(|one| *one == view.correction)}
                    onchoose={with(|view, place| view.correction = Correction::ALL[place])} />
                { check(text.words().hide_stopwords, !view.stopwords, onstopwords) }
                <span class="actions">
                    <Export what={own.title} ask={Saved::from(SpecificitiesAsk { word: None, ..props.ask.clone() })} />
                </span>
            </div>
        </div>
    }
}
