//! The metadata fields, one of them open: its values with their counts, and the ends of numbers and dates.

use super::facet::{Facet, Value};
use crate::client::use_answer;
use crate::components::Find;
use crate::context::{lang_of_word, sieve, use_text};
use crate::state::FilterExt;
use crate::text::number::count;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use wenmai_protocol::{
    Criterion, Facets, FieldCounts, FieldType, FieldValuesAsk, Filter, Named, Op, FIRST_VALUES, JOINED,
};
use yew::{component, html, use_state_eq, Callback, Html, Properties};

/// Fields that are listed at first.
const FIRST: usize = 12;

/// More values that are listed when asked for.
const MORE: u32 = 50;

/// Properties of [`Fields`].
#[derive(Properties, PartialEq)]
pub struct Props {
    pub facets: Rc<Facets>,
    pub filter: Filter,
    /// Another filter.
    pub onfilter: Callback<Filter>,
}

/// The fields. One is open at a time: of a hundred fields all values would be a page of their own.
#[component]
pub fn Fields(props: &Props) -> Html {
    let text = use_text();
    let open = use_state_eq(|| None::<String>);
    let all = use_state_eq(|| false);
    let field = |field: &FieldCounts| {
        let is_open = open.as_ref() == Some(&field.name);
        let name = (text.column.field)(&field.name);
        let toggle = {
            let (open, name) = (open.clone(), field.name.clone());
            Callback::from(move |_: yew::MouseEvent| open.set((!is_open).then(|| name.clone())))
        };
        html! {
            <li key={field.name.clone()}>
                <button type="button" class="name" aria-expanded={is_open.to_string()} onclick={toggle}>
                    <span>{ name }</span>
                    <span class="count" title={(text.column.values)(field.values)}>{ count(field.values) }</span>
                </button>
                if is_open {
                    <Values field={field.clone()} filter={props.filter.clone()} onfilter={props.onfilter.clone()} />
                }
            </li>
        }
    };
    let shown = if *all { usize::MAX } else { FIRST };
    let more = props.facets.fields.len().saturating_sub(shown);
    let onmore = {
        let all = all.clone();
        Callback::from(move |_: yew::MouseEvent| all.set(true))
    };
    html! {
        <section class="metadata">
            <h2>{ text.column.fields }</h2>
            <ul class="criteria">{ for props.filter.fields.iter().map(|one| criterion(props, &text.column, one)) }</ul>
            <ul>{ for props.facets.fields.iter().take(shown).map(field) }</ul>
            if more > 0 {
                <button type="button" class="quiet" onclick={onmore}>{ (text.column.more_values)(more as u32) }</button>
            }
        </section>
    }
}

/// A criterion that holds, and how to lift it.
fn criterion(props: &Props, text: &crate::text::Column, one: &Criterion) -> Html {
    let lifted = Filter {
        fields: props.filter.fields.iter().filter(|known| *known != one).cloned().collect(),
        ..props.filter.clone()
    };
    let value = |value: &String| if value.is_empty() { text.no_value.to_owned() } else { value.clone() };
    let values: Vec<String> = one.values.iter().map(value).collect();
    let mark = match one.op {
        Op::Is | Op::Whole => "=",
        Op::Not => "≠",
        Op::AtLeast => "≥",
        Op::AtMost => "≤",
        Op::Above | Op::Below => one.op.id(),
    };
    let said = format!("{} {mark} {}", (text.field)(&one.field), values.join(JOINED));
    html! {
        <li key={one.to_string()}>
            <button type="button" lang={lang_of_word(&said)} title={text.lift} aria-label={format!("{}: {said}", text.lift)}
                onclick={props.onfilter.reform(move |_| lifted.clone())}>
                <span>{ said }</span><span aria-hidden="true">{ "×" }</span>
            </button>
        </li>
    }
}

/// Properties of [`Values`].
#[derive(Properties, PartialEq)]
struct ValuesProps {
    field: FieldCounts,
    filter: Filter,
    onfilter: Callback<Filter>,
}

/// The values of a field: the first at once, others when they are looked for or more are wanted.
#[component]
fn Values(props: &ValuesProps) -> Html {
    let text = use_text();
    let ValuesProps { field, filter, .. } = props;
    let find = use_state_eq(String::new);
    let listed = use_state_eq(|| 0);
    let asked = (!find.is_empty() || *listed > 0).then(|| FieldValuesAsk {
        field: field.name.clone(),
        find: (*find).clone(),
        offset: 0,
        limit: (*listed).max(MORE),
    });
    let answer = use_answer(asked.map(|asked| filter.under(asked)));
    let (rows, items): (Vec<(String, u32)>, u32) = match answer.answer() {
        Some(found) => (found.rows.iter().map(|row| (row.value.clone(), row.words)).collect(), found.items),
        None => (field.first.clone(), field.values),
    };
    let values = rows.iter().map(|(value, words)| Value {
        name: if value.is_empty() { text.column.no_value.to_owned() } else { value.clone() },
        words: *words,
        chosen: filter.has_value(&field.name, value),
    });
    let values: Vec<Value> = values.collect();
    let more = items.saturating_sub(rows.len() as u32);
    let onmore = {
        let listed = listed.clone();
        Callback::from(move |_: yew::MouseEvent| listed.set(*listed + MORE))
    };
    let onchoose = {
        let (filter, name) = (filter.clone(), field.name.clone());
        sieve(&props.onfilter, move |place: usize| Some(filter.toggle_value(&name, &rows.get(place)?.0)))
    };
    let end = |label: &'static str, op: Op, least: &String| {
        let value = filter.end(&field.name, op).unwrap_or_default().to_owned();
        let (filter, name) = (filter.clone(), field.name.clone());
        let onchange = sieve(&props.onfilter, move |event: yew::Event| {
            let value = event.target()?.dyn_into::<HtmlInputElement>().ok()?.value();
            Some(filter.with_end(&name, op, value.trim()))
        });
        html! { <label><span>{ label }</span><input {value} placeholder={least.clone()} {onchange} /></label> }
    };
    html! {
        <>
            if let Some((least, greatest)) = &field.ends {
                <div class="days">
                    { end(text.column.from, Op::AtLeast, least) }
                    { end(text.column.to, Op::AtMost, greatest) }
                </div>
            }
            if field.values as usize > FIRST_VALUES {
                <Find label={text.column.find_value} value={(*find).clone()} onfind={let find = find.clone(); move |typed| find.set(typed)} />
            }
            if values.is_empty() {
                <p class="note">{ text.column.no_such_value }</p>
            } else {
                <Facet title={(text.column.field)(&field.name)} {values} {onchoose} serif={field.kind != FieldType::Number} bare=true />
            }
            if more > 0 {
                <button type="button" class="quiet" onclick={onmore}>{ (text.column.more_values)(more) }</button>
            }
        </>
    }
}
