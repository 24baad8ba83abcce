//! The settings of the keywords.

use super::{Against, KeywordsView};
use crate::components::scores::{any, Measures, Shown};
use crate::components::{check, Choice, Export, NumberField, Select};
use crate::context::use_text;
use crate::text::Calculation;
use wenmai_protocol::{
    Correction, Family, KeynessId, KeywordSort, KeywordsAsk, Measure, MeasureId, Saved, Side,
};
use yew::{component, html, Callback, Html, MouseEvent, Properties};

const AGAINST: [Against; 3] = [Against::Rest, Against::Part, Against::List];
const SIDES: [Side; 3] = [Side::Positive, Side::Negative, Side::Both];
const CORRECTIONS: [Correction; 3] = [Correction::None, Correction::Holm, Correction::Bh];

/// Properties of [`Tools`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The settings.
    pub view: KeywordsView,
    /// Other settings.
    pub onview: Callback<KeywordsView>,
    /// Opens the dialog.
    pub onshow: Callback<Shown>,
    /// What is asked, to save the whole of it.
    pub ask: Option<KeywordsAsk>,
}

/// What is compared with what, which words are listed, and what is known of each.
#[component]
pub fn Tools(props: &Props) -> Html {
    let text = use_text();
    let keywords = text.keywords();
    let present = props.view.clone();
    // Each control's own change of the settings.
    let with = |change: fn(&mut KeywordsView, usize)| {
        let present = present.clone();
        props.onview.reform(move |value: usize| {
            let mut view = present.clone();
            change(&mut view, value);
            view
        })
    };
    let number = |change: fn(&mut KeywordsView, u32)| {
        let present = present.clone();
        props.onview.reform(move |value: u32| {
            let mut view = present.clone();
            change(&mut view, value);
            view
        })
    };
    let toggle = |change: fn(&mut KeywordsView)| {
        let present = present.clone();
        props.onview.reform(move |()| {
            let mut view = present.clone();
            change(&mut view);
            view
        })
    };
    let onshown = {
        let present = present.clone();
        props.onview.reform(move |shown: Vec<MeasureId>| {
            let shown = shown.into_iter().filter_map(KeynessId::of_any);
            let measures = shown.filter(|id| !KeywordsView::ALWAYS.contains(id));
            let mut view = KeywordsView { measures: measures.collect(), ..present.clone() };
            if view.sort.measure().is_some_and(|id| present.shown().contains(&id)) {
                view.sort = KeywordSort::Measure(view.measure());
            }
            view
        })
    };
    let view = &props.view;
    html! {
        <div class="settings">
            <div class="tools">
                <span class="labelled">
                    <span>{ keywords.against }</span>
                    <Choice label={keywords.against} options={AGAINST.map(|one| (keywords.versus)(&one).into()).to_vec()}
                        chosen={AGAINST.iter().position(|one| *one == view.against)}
                        onchoose={with(|view, place| view.against = AGAINST[place].clone())} />
                </span>
                <Choice label={keywords.which} options={SIDES.map(|side| (keywords.side)(side).into()).to_vec()}
                    chosen={SIDES.iter().position(|side| *side == view.side)}
                    onchoose={with(|view, place| view.side = SIDES[place])} />
                <NumberField label={keywords.min_freq} value={view.min_freq} onnumber={number(|view, value| view.min_freq = value)} />
                <NumberField label={keywords.min_range} value={view.min_range} onnumber={number(|view, value| view.min_range = value)} />
            </div>
            <div class="tools">
                <Select label={keywords.corrected} options={CORRECTIONS.map(|one| (keywords.correction)(one).into()).to_vec()}
                    chosen={CORRECTIONS.iter().position(|one| *one == view.correction)}
                    onchoose={with(|view, place| view.correction = CORRECTIONS[place])} />
                { check(text.words().hide_stopwords, !view.stopwords, toggle(|view| view.stopwords = !view.stopwords)) }
                { check(text.sums().robust, view.robust, toggle(|view| view.robust = !view.robust)) }
                <Measures family={Family::Keyness} shown={any(&view.shown())} always={any(&KeywordsView::ALWAYS)} {onshown} />
                <span class="actions">
                    <button type="button" class="quiet"
                        onclick={props.onshow.reform(|_: MouseEvent| Shown::calculator(Calculation::Keyness))}>{ text.sums().calculator }</button>
                    if let Some(ask) = &props.ask {
                        <Export what={text.titles.keywords} ask={Saved::from(ask.clone())} />
                    }
                </span>
            </div>
        </div>
    }
}
