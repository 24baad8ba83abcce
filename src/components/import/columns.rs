//! The columns of a table: which is the text, which metadata, which is left out.

use crate::components::{Choice, Select};
use crate::context::use_text;
use crate::state::{Reading, Role};
use wenmai_protocol::Column;
use yew::{component, html, Callback, Html, Properties};

/// Properties of [`Columns`].
#[derive(Properties, PartialEq)]
pub struct Props {
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

/// What each column of a table is, and whether its rows are documents.
#[component]
pub fn Columns(props: &Props) -> Html {
    let import = use_text().import();
    let kind = props.reading.kinds.get(&props.ending).cloned().unwrap_or_default();
    let roles = kind.roles(&props.columns);
    let texts = roles.iter().filter(|role| **role == Role::Text).count();
    let onrole = |place: usize| {
        let columns = props.columns.clone();
        let (reading, ending) = (props.reading.clone(), props.ending.clone());
        props.onreading.reform(move |role: usize| {
            reading.with_kind(&ending, |kind| kind.set_role(&columns, place, Role::ALL[role]))
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
                            <tr key={place} class={(roles[place] == Role::LeftOut).then_some("off")}>
                                <th scope="row">{ &column.name }</th>
                                <td>
                                    <Select label={(import.role_of)(&column.name)}
                                        options={import.roles.map(Into::into).to_vec()} chosen={Role::ALL.iter().position(|role| *role == roles[place])}
                                        off={if texts == 1 && roles[place] == Role::Text { vec![1, 2] } else { Vec::new() }}
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
