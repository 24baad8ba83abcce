//! The settings of the codes.

use super::state::CodesView;
use crate::components::{Choice, Export, Select};
use crate::context::Nav;
use crate::text::number::count;
use crate::text::Text;
use crate::views::links::Page;
use crate::views::lists::ListsView;
use std::rc::Rc;
use wenmai_protocol::{CodedDocumentsAsk, Codes, CodesAsk, CodingUnit, List, Named, Saved};
use yew::{html, AttrValue, Callback, Html};

/// What is coded, what the parts are, and what is known of them.
pub fn tools(text: &'static Text, nav: &Nav, ask: &CodesAsk, found: Option<&Rc<Codes>>) -> Html {
    let own = text.codes();
    let view = &nav.place.views.codes;
    let fields = found.map(|found| found.fields.clone()).unwrap_or_default();
    let mut options: Vec<AttrValue> = vec![own.whole.into()];
    options.extend(
        fields
            .iter()
            .map(|field| AttrValue::from(format!("{} ({})", (text.column.field)(&field.0), count(field.1)))),
    );
    let chosen = match found.map_or("", |found| &found.field) {
        "" => Some(0),
        name => fields.iter().position(|field| field.0 == name).map(|place| place + 1),
    };
    let onview = {
        let nav = nav.clone();
        Callback::from(move |view: CodesView| nav.go(nav.place.with(|views| views.codes = view)))
    };
    let onunit = {
        let view = view.clone();
        onview.reform(move |place: usize| CodesView {
            unit: CodingUnit::ALL[place],
            offset: 0,
            ..view.clone()
        })
    };
    let onfield = {
        let unit = view.unit;
        onview.reform(move |place: usize| {
            let field = place.checked_sub(1).and_then(|place| fields.get(place));
            CodesView {
                unit,
                field: field.map_or_else(String::new, |field| field.0.clone()),
                ..CodesView::default()
            }
        })
    };
    let rules = nav.place.on(Page::Lists).with(|views| {
        views.lists = ListsView { list: List::Codes, ..ListsView::default() };
    });
    let documents = CodedDocumentsAsk { unit: ask.unit };
    html! {
        <div class="settings">
            <div class="tools">
                <Choice label={own.per} options={CodingUnit::ALL.iter().map(|unit| (own.unit)(*unit).into()).collect::<Vec<_>>()}
                    chosen={CodingUnit::ALL.iter().position(|unit| *unit == view.unit)} onchoose={onunit} />
                <Select label={text.specificities().by} {options} {chosen} onchoose={onfield} />
                <a class="quiet" href={nav.link(&rules)}>{ own.rules }</a>
            </div>
            <div class="tools">
                <span class="actions">
                    <span>{ own.crosstab }</span>
                    <Export what={own.crosstab} ask={Saved::from(CodesAsk { listed: None, ..ask.clone() })} />
                </span>
                <span class="actions">
                    <span>{ own.documents }</span>
                    <Export what={own.documents} ask={Saved::from(documents)} />
                </span>
            </div>
        </div>
    }
}
