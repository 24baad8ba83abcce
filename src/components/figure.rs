//! A figure with its title, its table twin and its files.

use super::about_file::use_about;
use super::{AddTo, Definitions, Export, Named, Shown};
use crate::context::use_text;
use crate::platform::size::use_width;
use crate::platform::{download, png, svg};
use wasm_bindgen::JsValue;
use wenmai_protocol::ExportAsk;
use yew::{component, html, use_node_ref, use_state, AttrValue, Callback, Html, MouseEvent, Properties};

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
    /// Its title.
    pub title: AttrValue,
    /// What it is of, after the title.
    #[prop_or_default]
    pub note: AttrValue,
    /// The name of its files, without an ending.
    pub file: AttrValue,
    /// Its data.
    pub table: Table,
    /// The file of its data, where the worker makes one; else the table itself is saved.
    #[prop_or_default]
    pub export: Option<ExportAsk>,
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

/// A figure.
#[component]
pub fn Figure(props: &Props) -> Html {
    let text = use_text();
    let (common, lists) = (&text.common, &text.lists);
    let about = use_about(&props.title, &props.note);
    let place = use_node_ref();
    let width = use_width(place.clone());
    let as_table = use_state(|| false);
    let toggle = {
        let as_table = as_table.clone();
        Callback::from(move |_: MouseEvent| as_table.set(!*as_table))
    };
    let save_svg = {
        let (place, name, about) = (place.clone(), format!("{}.svg", props.file), about.clone());
        Callback::from(move |_: MouseEvent| svg::save(&place, &name, &about))
    };
    let save_png = {
        let (place, name) = (place.clone(), format!("{}.png", props.file));
        Callback::from(move |_: MouseEvent| png::save(&place, &name))
    };
    let save_about = {
        let name = format!("{}.json", props.file);
        Callback::from(move |_: MouseEvent| {
            download::save(&name, "application/json", &JsValue::from_str(&about))
        })
    };
    let save_csv = {
        let (table, name) = (props.table.clone(), format!("{}.csv", props.file));
        Callback::from(move |_: MouseEvent| {
            download::save(&name, "text/csv;charset=utf-8", &JsValue::from_str(&csv(&table)))
        })
    };
    let shown = match &props.export {
        Some(ask) => Shown::Asked(Box::new(ask.clone())),
        None => {
            let heads = props.table.heads.iter().map(ToString::to_string);
            Shown::Here(heads.collect(), props.table.rows.clone())
        }
    };
    html! {
        <section class="figure">
            <header>
                <h2>{ &props.title }</h2>
                if !props.note.is_empty() { <span class="note">{ &props.note }</span> }
                <span class="actions">
                    <button type="button" class="quiet" onclick={toggle}>
                        { if *as_table { common.figure } else { common.table } }
                    </button>
                    if let Some(ask) = &props.export {
                        <Export what={props.title.clone()} ask={ask.clone()} report={false} />
                    } else {
                        <button type="button" class="quiet" aria-label={(common.save_csv)(&props.title)}
                            onclick={save_csv}>{ "CSV" }</button>
                    }
                    if !*as_table {
                        <button type="button" class="quiet" aria-label={(common.save_svg)(&props.title)}
                            onclick={save_svg}>{ "SVG" }</button>
                        <button type="button" class="quiet" aria-label={(lists.save_png)(&props.title)}
                            onclick={save_png}>{ "PNG" }</button>
                    }
                    <button type="button" class="quiet" aria-label={(lists.save_about)(&props.title)}
                        onclick={save_about}>{ lists.about_file }</button>
                    <AddTo title={props.title.clone()} note={props.note.clone()} figure={place.clone()} {shown} />
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
