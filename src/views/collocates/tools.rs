//! The settings of the collocates.

use super::state::Compared;
use super::{CollocatesView, WIDEST};
use crate::components::scores::{any, Measures, Shown};
use crate::components::{check, Choice, Export, NumberField, Select};
use crate::context::use_text;
use crate::text::Calculation;
use wenmai_protocol::{
    AssociationId, CollocateSort, CollocatesAsk, Family, Measure, MeasureId, Saved, Span, TableOf,
};
use yew::{component, html, AttrValue, Callback, Html, MouseEvent, Properties};

const TABLES: [TableOf; 2] = [TableOf::Surface, TableOf::Frequencies];

/// Properties of [`Tools`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The settings.
    pub view: CollocatesView,
    /// Least frequency and number of documents as they are now.
    pub least: (u32, u32),
    /// Other settings.
    pub onview: Callback<CollocatesView>,
    /// Opens the dialog.
    pub onshow: Callback<Shown>,
    /// What is asked, to save the whole of it.
    pub ask: CollocatesAsk,
}

/// A window with another side; it keeps at least one word.
fn sided(span: Span, left: Option<u32>, right: Option<u32>) -> Span {
    let Span::Words(old_left, old_right) = span else { return span };
    match (left.unwrap_or(old_left), right.unwrap_or(old_right)) {
        (0, 0) if left.is_some() => Span::Words(0, 1),
        (0, 0) => Span::Words(1, 0),
        (left, right) => Span::Words(left, right),
    }
}

/// The window, which words are listed, and what is known of each.
#[component]
pub fn Tools(props: &Props) -> Html {
    let text = use_text();
    let words = text.collocates();
    let view = &props.view;
    let present = view.clone();
    let toggle = |change: fn(&mut CollocatesView)| {
        let present = present.clone();
        props.onview.reform(move |()| {
            let mut view = present.clone();
            change(&mut view);
            view
        })
    };
    let with = |change: fn(&mut CollocatesView, usize)| {
        let present = present.clone();
        props.onview.reform(move |place: usize| {
            let mut view = present.clone();
            change(&mut view, place);
            view
        })
    };
    let least = |set: fn((u32, u32), u32) -> (u32, u32)| {
        let (present, least) = (present.clone(), props.least);
        props
            .onview
            .reform(move |number: u32| CollocatesView { least: Some(set(least, number)), ..present.clone() })
    };
    let onshown = {
        let present = present.clone();
        props.onview.reform(move |shown: Vec<MeasureId>| {
            let measures = shown.into_iter().filter_map(AssociationId::of_any).collect();
            let mut view = CollocatesView { measures, ..present.clone() };
            if view.sort.measure().is_some_and(|id| present.measures.contains(&id)) {
                view.sort = CollocateSort::Measure(view.measure());
            }
            view
        })
    };
    let sides: Vec<AttrValue> = (0..=WIDEST).map(|size| AttrValue::from(size.to_string())).collect();
    html! {
        <div class="settings">
            <div class="tools">
                <span class="labelled">
                    <span>{ words.window }</span>
                    <Choice label={words.window} options={vec![words.words.into(), words.sentence_span.into()]}
                        chosen={Some(usize::from(view.span == Span::Sentence))}
                        onchoose={with(|view, place| view.span = if place == 1 { Span::Sentence } else { CollocatesView::SPAN })} />
                </span>
                if let Span::Words(left, right) = view.span {
                    <Select label={words.left} options={sides.clone()} chosen={Some(left as usize)}
                        onchoose={with(|view, place| view.span = sided(view.span, Some(place as u32), None))} />
                    <Select label={words.right} options={sides} chosen={Some(right as usize)}
                        onchoose={with(|view, place| view.span = sided(view.span, None, Some(place as u32)))} />
                    { check(words.within, view.within_sentence, toggle(|view| view.within_sentence = !view.within_sentence)) }
                }
                <NumberField label={text.keywords().min_freq} value={props.least.0} onnumber={least(|(_, range), freq| (freq, range))} />
                <NumberField label={text.keywords().min_range} value={props.least.1} onnumber={least(|(freq, _), range| (freq, range))} />
                { check(text.words().hide_stopwords, !view.stopwords, toggle(|view| view.stopwords = !view.stopwords)) }
            </div>
            <div class="tools">
                <Select label={words.table} options={TABLES.map(|table| (words.table_of)(table).into()).to_vec()}
                    chosen={TABLES.iter().position(|table| *table == view.table)}
                    onchoose={with(|view, place| view.table = TABLES[place])} />
                { check(words.places, view.places, toggle(|view| view.places = !view.places)) }
                { check(text.sums().robust, view.robust, toggle(|view| view.robust = !view.robust)) }
                { check(words.compare, view.compared != Compared::Nothing, toggle(|view| view.compared = match view.compared {
                    Compared::Nothing => Compared::Rest,
                    _ => Compared::Nothing,
                })) }
                <Measures family={Family::Association} shown={any(&view.measures)} {onshown} />
                <span class="actions">
                    <button type="button" class="quiet"
                        onclick={props.onshow.reform(|_: MouseEvent| Shown::calculator(Calculation::Association))}>{ text.sums().calculator }</button>
                    <Export what={text.titles.collocates} ask={Saved::from(props.ask.clone())} />
                </span>
            </div>
            <p class="note">{ (words.table_note)(view.table) }{ " " }{ text.word_lists().windows }</p>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_keeps_a_word() {
        assert_eq!(sided(Span::Words(5, 0), Some(0), None), Span::Words(0, 1));
        assert_eq!(sided(Span::Words(0, 5), None, Some(0)), Span::Words(1, 0));
        assert_eq!(sided(Span::Words(5, 5), Some(2), None), Span::Words(2, 5));
        assert_eq!(sided(Span::Sentence, Some(2), None), Span::Sentence);
    }
}
