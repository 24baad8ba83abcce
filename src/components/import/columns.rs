//! The columns of a table: which is the text, which metadata, which is left out.

use crate::components::{Choice, Select};
use crate::context::use_text;
use crate::state::Reading;
use wenmai_protocol::Column;
use yew::{component, html, Callback, Html, Properties};

/// Properties of [`Columns`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The columns.
    pub columns: Vec<Column>,
    /// The ending of the table's name, and of all that are read like it.
    pub ending: String,
    /// How many those are.
    pub alike: u32,
    /// How the files are read.
    pub reading: Reading,
    /// Read them otherwise.
    pub onreading: Callback<Reading>,
}

const TEXT: usize = 0;
const METADATA: usize = 1;
const LEFT_OUT: usize = 2;

/// What each column of a table is, and whether its rows are documents.
#[component]
pub fn Columns(props: &Props) -> Html {
    let import = &use_text().import;
    let kind = props.reading.kinds.get(&props.ending).cloned().unwrap_or_default();
    let role = |column: &Column| match &kind.meta_columns {
        _ if column.text => TEXT,
        Some(meta) if !meta.contains(&column.name) => LEFT_OUT,
        _ => METADATA,
    };
    let roles: Vec<usize> = props.columns.iter().map(role).collect();
    let onrole = |place: usize| {
        let (columns, roles) = (props.columns.clone(), roles.clone());
        let (reading, ending) = (props.reading.clone(), props.ending.clone());
        props.onreading.reform(move |role: usize| {
            let mut roles = roles.clone();
            roles[place] = role;
            let named = |wanted: usize| {
                let of = columns.iter().zip(&roles).filter(|(_, role)| **role == wanted);
                of.map(|(column, _)| column.name.clone()).collect::<Vec<_>>()
            };
            reading.with_kind(&ending, |kind| {
                kind.text_columns = named(TEXT);
                // All others are metadata, unless one is left out.
                kind.meta_columns = roles.contains(&LEFT_OUT).then(|| named(METADATA));
            })
        })
    };
    let onrows = {
        let (reading, ending) = (props.reading.clone(), props.ending.clone());
        props
            .onreading
            .reform(move |rows: usize| reading.with_kind(&ending, |kind| kind.rows_joined = rows == 1))
    };
    html! {
        <>
            <h4>{ (import.columns_of)(&props.ending, props.alike) }</h4>
            <div class="scroll">
                <table class="columns" aria-label={import.columns}>
                    <thead>
                        <tr>
                            <th scope="col">{ import.column }</th>
                            <th scope="col">{ import.role }</th>
                            <th scope="col">{ import.values }</th>
                        </tr>
                    </thead>
                    <tbody>
                        { for props.columns.iter().enumerate().map(|(place, column)| html! {
                            <tr key={place} class={(roles[place] == LEFT_OUT).then_some("off")}>
                                <th scope="row">{ &column.name }</th>
                                <td>
                                    <Select label={(import.role_of)(&column.name)}
                                        options={import.roles.map(Into::into).to_vec()} chosen={roles[place]}
                                        onchoose={onrole(place)} />
                                </td>
                                <td class="corpus" lang="zh">{ column.samples.join(" / ") }</td>
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
            <p class="rows">
                <span class="soft">{ import.rows }</span>{ " " }
                <Choice label={import.rows} options={import.rows_are.map(Into::into).to_vec()}
                    chosen={usize::from(kind.rows_joined)} onchoose={onrows} />
            </p>
        </>
    }
}
