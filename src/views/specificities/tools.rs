//! The settings of the specificities.

use super::state::{SpecificitiesView, BOUNDS};
use crate::components::{check, Choice, Export, Find, NumberField, Select};
use crate::context::Nav;
use crate::text::number::count;
use crate::text::Text;
use std::rc::Rc;
use wenmai_protocol::{Banality, Correction, Named, Saved, Specificities, SpecificitiesAsk};
use yew::{html, AttrValue, Callback, Html};

/// What the parts are, which words are listed, and what is known of them.
pub fn tools(
    text: &'static Text,
    nav: &Nav,
    ask: &SpecificitiesAsk,
    found: Option<&Rc<Specificities>>,
) -> Html {
    let (own, keywords) = (text.specificities(), text.keywords());
    let view = &nav.place.views.specificities;
    let fields = found.map(|found| found.fields.clone()).unwrap_or_default();
    // Each control's own change of the settings.
    let onview = {
        let nav = nav.clone();
        Callback::from(move |view: SpecificitiesView| {
            nav.go(nav.place.with(|views| views.specificities = view));
        })
    };
    let with = |change: fn(&mut SpecificitiesView, u32)| {
        let present = view.clone();
        onview.reform(move |value: u32| {
            let mut view = present.clone();
            change(&mut view, value);
            view
        })
    };
    let choose = |change: fn(&mut SpecificitiesView, u32)| with(change).reform(|place: usize| place as u32);
    let onfield = {
        let (present, fields) = (view.clone(), fields.clone());
        onview.reform(move |place: usize| {
            present.by(fields.get(place).map_or_else(String::new, |field| field.0.clone()))
        })
    };
    let onword = {
        let nav = nav.clone();
        Callback::from(move |word: String| {
            nav.replace(nav.place.with(|views| views.specificities.word = word));
        })
    };
    let options: Vec<AttrValue> = fields
        .iter()
        .map(|field| format!("{} ({})", (text.column.field)(&field.0), count(field.1)).into())
        .collect();
    let own_field = found.map(|found| &found.field);
    html! {
        <div class="settings">
            <div class="tools">
                <Select label={own.by} {options} chosen={fields.iter().position(|field| Some(&field.0) == own_field)} onchoose={onfield} />
                <Choice label={own.words} options={Banality::ALL.iter().map(|one| (own.which)(*one).into()).collect::<Vec<_>>()}
                    chosen={Banality::ALL.iter().position(|one| *one == view.which)}
                    onchoose={choose(|view, place| view.which = Banality::ALL[place as usize])} />
                <Select label={own.bound} options={BOUNDS.map(|bound| bound.1.into()).to_vec()}
                    chosen={BOUNDS.iter().position(|bound| bound.0 == view.bound)}
                    onchoose={choose(|view, place| view.bound = BOUNDS[place as usize].0)} />
                <NumberField label={keywords.min_freq} value={view.min_freq} onnumber={with(|view, value| view.min_freq = value)} />
            </div>
            <div class="tools">
                <Find label={own.find} value={view.word.clone()} onfind={onword} />
                <Select label={keywords.corrected} options={Correction::ALL.iter().map(|one| (keywords.correction)(*one).into()).collect::<Vec<_>>()}
                    chosen={Correction::ALL.iter().position(|one| *one == view.correction)}
                    onchoose={choose(|view, place| view.correction = Correction::ALL[place as usize])} />
                { check(text.words().hide_stopwords, !view.stopwords, with(|view, _| view.stopwords = !view.stopwords).reform(|()| 0)) }
                <span class="actions">
                    <Export what={text.titles.specificities} ask={Saved::from(SpecificitiesAsk { word: None, ..ask.clone() })} />
                </span>
            </div>
        </div>
    }
}
