//! A figure with its title, its table twin and its files.

use super::about_file::about;
use super::{failure_sentence, AddTo, Definitions, Export, Named};
use crate::context::{use_client, use_nav, use_text};
use crate::platform::size::use_width;
use crate::platform::stale::is_stale;
use crate::platform::svg::Standalone;
use crate::platform::{download, png};
use wasm_bindgen::JsValue;
use wenmai_protocol::{Failure, Saved, TableAsk};
use yew::{
    component, html, use_node_ref, use_state, use_state_eq, AttrValue, Callback, Html, MouseEvent, Properties,
};

/// The same data as a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// The heads of the columns. The first column names the rows.
    pub heads: Vec<AttrValue>,
    /// The rows; all cells but the first are numbers.
    pub rows: Vec<Vec<String>>,
}

/// Properties of [`Figure`].
#[derive(Properties, PartialEq)]
pub struct Props {
    pub title: AttrValue,
    /// What it is of, after the title.
    #[prop_or_default]
    pub note: AttrValue,
    /// The name of its files, without an ending.
    pub file: AttrValue,
    /// Its data.
    pub table: Table,
    /// The question that it answers, as its table would be saved.
    pub asked: TableAsk,
    /// Its table is its own, not all that the question gives.
    #[prop_or_default]
    pub own: bool,
    /// The figure, for a width.
    pub draw: Callback<u32, Html>,
    /// What stands below it.
    #[prop_or_default]
    pub legend: Html,
    /// The measures that it or its table shows.
    #[prop_or_default]
    pub measures: Vec<Named>,
}

/// Rows as CSV with a byte order mark, which Excel needs to see UTF-8.
fn csv(table: &Table) -> String {
    let cell = |text: &str| match text.contains([',', '"', '\n', '\r']) {
        true => format!("\"{}\"", text.replace('"', "\"\"")),
        false => text.to_owned(),
    };
    let row = |cells: Vec<String>| format!("{}\r\n", cells.join(","));
    let heads = row(table.heads.iter().map(|head| cell(head)).collect());
    let rows = table.rows.iter().map(|cells| row(cells.iter().map(|text| cell(text)).collect()));
    format!("\u{feff}{heads}{}", rows.collect::<String>())
}

#[component]
pub fn Figure(props: &Props) -> Html {
    let (text, client, nav) = (use_text(), use_client(), use_nav());
    let common = &text.common;
    let place = use_node_ref();
    let width = use_width(place.clone());
    let as_table = use_state(|| false);
    let failure = use_state(|| None::<Failure>);
    let drawn = use_state_eq(|| true);
    let toggle = {
        let as_table = as_table.clone();
        Callback::from(move |_: MouseEvent| as_table.set(!*as_table))
    };
    // Says what it shows to what is saved.
    let described = {
        let (asked, title, note) = (props.asked.clone(), props.title.clone(), props.note.clone());
        move |then: Box<dyn FnOnce(Result<String, Failure>)>| {
            about(&client, &nav, (&asked, &title, &note), then);
        }
    };
    let save_svg = {
        let (place, name, described) = (place.clone(), format!("{}.svg", props.file), described.clone());
        Callback::from(move |event: MouseEvent| {
            let Some(figure) = Standalone::of(&place).filter(|_| !is_stale(&event)) else { return };
            let name = name.clone();
            described(Box::new(move |about| match about {
                Ok(about) => figure.described(&about).save(&name),
                Err(_) => figure.save(&name),
            }));
        })
    };
    let save_png = {
        let (place, name, drawn) = (place.clone(), format!("{}.png", props.file), drawn.clone());
        let made = Callback::from(move |made| drawn.set(made));
        Callback::from(move |_: MouseEvent| png::save(&place, &name, made.clone()))
    };
    let save_about = {
        let (name, failure) = (format!("{}.json", props.file), failure.setter());
        Callback::from(move |_: MouseEvent| {
            let (name, failure) = (name.clone(), failure.clone());
            described(Box::new(move |about| {
                failure.set(about.as_ref().err().cloned());
                if let Ok(about) = about {
                    download::save(&name, "application/json", &JsValue::from_str(&about));
                }
            }));
        })
    };
    let save_csv = {
        let (table, name) = (props.table.clone(), format!("{}.csv", props.file));
        Callback::from(move |_: MouseEvent| {
            download::save(&name, "text/csv;charset=utf-8", &JsValue::from_str(&csv(&table)))
        })
    };
    let table = props.own.then(|| props.table.clone());
    html! {
        <section class="figure">
            <header>
                <h2>{ &props.title }</h2>
                if !props.note.is_empty() { <span class="note">{ &props.note }</span> }
                <span class="actions">
                    <button type="button" class="quiet" onclick={toggle}>
                        { if *as_table { common.figure } else { common.table } }
                    </button>
                    if props.own {
                        <button type="button" class="quiet" aria-label={(common.save_csv)(&props.title)}
                            onclick={save_csv}>{ "CSV" }</button>
                    } else {
                        <Export what={props.title.clone()} ask={Saved::Table(props.asked.clone())} report={false} />
                    }
                    if !*as_table {
                        <button type="button" class="quiet" aria-label={(common.save_svg)(&props.title)}
                            onclick={save_svg}>{ "SVG" }</button>
                        <button type="button" class="quiet" aria-label={(common.save_png)(&props.title)}
                            onclick={save_png}>{ "PNG" }</button>
                    }
                    <button type="button" class="quiet" aria-label={(common.save_about)(&props.title)}
                        onclick={save_about}>{ common.about_file }</button>
                    <AddTo title={props.title.clone()} note={props.note.clone()} figure={place.clone()}
                        asked={props.asked.clone()} {table} />
                    if !*drawn { <span class="failed" role="alert">{ text.along.no_picture }</span> }
                    if let Some(fault) = &*failure {
                        <span class="failed" role="alert">{ failure_sentence(text, fault) }</span>
                    }
                </span>
            </header>
            <div ref={place} class="drawing">
                if *as_table {
                    { twin(&props.title, &props.table) }
                } else if width > 0 {
                    { props.draw.emit(width) }
                }
            </div>
            if !*as_table { { props.legend.clone() } }
            if !props.measures.is_empty() { <Definitions measures={props.measures.clone()} /> }
        </section>
    }
}

fn twin(title: &AttrValue, table: &Table) -> Html {
    html! {
        <table class="twin">
            <caption class="unseen">{ title }</caption>
            <thead><tr>{ for table.heads.iter().map(|head| html! { <th scope="col">{ head }</th> }) }</tr></thead>
            <tbody>
                { for table.rows.iter().map(|row| html! {
                    <tr>{ for row.iter().enumerate().map(|(place, cell)| match place {
                        0 => html! { <th scope="row">{ cell }</th> },
                        _ => html! { <td>{ cell }</td> },
                    }) }</tr>
                }) }
            </tbody>
        </table>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn csv_quotes_what_needs_it() {
        let table = Table {
            heads: vec!["document".into(), "words".into()],
            rows: vec![vec!["a \"b\", c".into(), "1".into()], vec!["微信".into(), "2".into()]],
        };
        assert_eq!(csv(&table), "\u{feff}document,words\r\n\"a \"\"b\"\", c\",1\r\n微信,2\r\n");
    }
}
