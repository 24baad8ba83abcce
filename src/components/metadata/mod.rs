//! Metadata as a table of documents by fields, which is edited in place or by a pasted table.

mod cell;
mod paste;

use crate::chunk::{chunk, lazy, Chunk};
use crate::client::use_answer;
use crate::components::{answered, change_said, Export, Field, Find, Modal, Select};
use crate::context::{lang_of_word, sieve, use_editor, use_session, use_text, Edit, Editor as Editing};
use crate::platform::focus;
use crate::state::Session;
use crate::text::Text;
use cell::Cell;
use paste::Paste;
use wenmai_protocol::{
    Change, DocumentFields, DocumentFieldsAsk, FieldAbout, FieldType, FieldsEdit, Filter, Named, Saved,
};
use yew::{component, html, use_effect_with, use_state_eq, Callback, Html, MouseEvent, SubmitEvent};

/// Documents of a page.
const PAGE: u32 = 50;

/// Fields that stand beside one another.
const FIELDS: usize = 4;

/// The field in which a name is typed.
const NAME: &str = "field-name";

/// What is in the dialog.
pub static TABLE: &Chunk<()> = chunk!(dialogs, metadata, Editor);

/// The way to edit metadata, and the dialog that it opens.
#[component]
pub fn MetadataEditor() -> Html {
    let text = use_text();
    let open = use_state_eq(|| false);
    let set = |now: bool| {
        let open = open.setter();
        Callback::from(move |()| open.set(now))
    };
    html! {
        <>
            <p class="edit"><button type="button" class="quiet" onclick={set(true).reform(|_: MouseEvent| ())}>{ text.metadata.edit }</button></p>
            <Modal title={text.metadata.title} open={*open} onclose={set(false)}>{ lazy(TABLE) }</Modal>
        </>
    }
}

/// The first value of the field that is looked at.
const FIRST: &str = "cell-0-0";

/// What a cell is called, by how many columns it is behind that of the field that is looked at.
fn cell_id(row: usize, column: isize) -> String {
    format!("cell-{row}-{column}")
}

/// The table, and what is done with it.
#[component]
fn Editor() -> Html {
    let (text, editor, session) = (use_text(), use_editor(), use_session());
    let words = &text.metadata;
    let find = use_state_eq(String::new);
    let offset = use_state_eq(|| 0u32);
    // The field that the table begins with.
    let from = use_state_eq(String::new);
    // The field that is named, nothing for a new one, and what is typed.
    let naming = use_state_eq(|| None::<(String, String)>);
    let asked = DocumentFieldsAsk {
        fields: Vec::new(),
        from: (*from).clone(),
        find: (*find).clone(),
        offset: *offset,
        limit: PAGE,
    };
    let answer = use_answer(Some(Filter::default().under(asked.clone())));
    // A field that is new is there to be given values.
    let fresh = answer.answer().and_then(|found| found.fields.get(found.first as usize));
    let fresh = fresh.filter(|field| field.documents == 0).map(|field| field.name.clone());
    use_effect_with(fresh, |fresh| {
        if fresh.is_some() {
            focus::focus(FIRST);
        }
    });
    let edit = editor.edit.reform(|edit: FieldsEdit| Edit::Change(Change::Fields(edit)));
    let onfind = {
        let (find, offset) = (find.setter(), offset.setter());
        Callback::from(move |typed: String| {
            offset.set(0);
            find.set(typed);
        })
    };
    let name = |field: String| {
        let naming = naming.setter();
        Callback::from(move |_: MouseEvent| {
            naming.set(Some((field.clone(), field.clone())));
            focus::soon(NAME);
        })
    };
    let named = naming.as_ref().map(|(field, typed)| {
        let oninput = {
            let (naming, field) = (naming.setter(), field.clone());
            Callback::from(move |typed: String| naming.set(Some((field.clone(), typed))))
        };
        let onsubmit = {
            let (naming, from, edit) = (naming.setter(), from.setter(), edit.clone());
            let (field, to) = (field.clone(), typed.trim().to_owned());
            Callback::from(move |event: SubmitEvent| {
                event.prevent_default();
                if to.is_empty() {
                    return;
                }
                naming.set(None);
                from.set(to.clone());
                if !field.is_empty() {
                    edit.emit(FieldsEdit::Rename { field: field.clone(), to: to.clone() });
                }
            })
        };
        let cancel = {
            let naming = naming.setter();
            Callback::from(move |_: MouseEvent| naming.set(None))
        };
        html! {
            <form {onsubmit}>
                <Field id={NAME} label={words.name} value={typed.clone()} {oninput} />
                <button type="submit" class="quiet">{ text.common.apply }</button>
                <button type="button" class="quiet" onclick={cancel}>{ text.load.cancel }</button>
            </form>
        }
    });
    let table = |found: &DocumentFields| {
        let fields = &found.fields;
        let first = (found.first as usize).min(fields.len().saturating_sub(FIELDS));
        let columns = || fields.iter().enumerate().skip(first).take(FIELDS);
        let begin = {
            let (from, names) =
                (from.setter(), fields.iter().map(|field| field.name.clone()).collect::<Vec<_>>());
            Callback::from(move |place: usize| from.set(names.get(place).cloned().unwrap_or_default()))
        };
        let shown = |field: &FieldAbout| (text.column.field)(&field.name);
        let head = |field: &FieldAbout| {
            let all = FieldType::ALL.iter().map(|&kind| (words.kind_name)(kind).into());
            let by_values = match field.given {
                true => words.told.to_owned(),
                false => format!("{} ({})", (words.kind_name)(field.kind), words.told),
            };
            let kind = FieldType::ALL.iter().position(|&kind| kind == field.kind).filter(|_| field.given);
            let onkind = edit.reform({
                let field = field.name.clone();
                move |place: usize| FieldsEdit::Type {
                    field: field.clone(),
                    kind: place.checked_sub(1).and_then(|place| FieldType::ALL.get(place)).copied(),
                }
            });
            let remove = edit.reform({
                let (field, from) = (field.name.clone(), from.setter());
                move |_: MouseEvent| {
                    from.set(String::new());
                    FieldsEdit::Remove { field: field.clone() }
                }
            });
            html! {
                <th key={field.name.clone()} scope="col">
                    <span lang={lang_of_word(&field.name)}>{ shown(field) }</span>
                    if field.documents > 0 {
                        <Select label={words.kind} options={std::iter::once(by_values.into()).chain(all).collect::<Vec<_>>()}
                            chosen={kind.map_or(0, |kind| kind + 1)} onchoose={onkind} />
                        if field.editable {
                            <button type="button" class="quiet" aria-label={(text.kept.rename_this)(&shown(field))}
                                onclick={name(field.name.clone())}>{ text.kept.rename }</button>
                            { " " }
                            <button type="button" class="quiet" aria-label={(text.kept.remove_this)(&shown(field))}
                                onclick={remove}>{ text.kept.remove }</button>
                        }
                    }
                </th>
            }
        };
        let row = |(place, (document, name, values)): (usize, &(u32, String, Vec<String>))| {
            let cell = |(number, field): (usize, &FieldAbout)| {
                let column = number as isize - found.first as isize;
                let value = values.get(number).cloned().unwrap_or_default();
                let onvalue = edit.reform({
                    let (field, document) = (field.name.clone(), *document);
                    move |value: String| FieldsEdit::Set {
                        field: field.clone(),
                        values: vec![(document, value)],
                    }
                });
                html! {
                    <td key={field.name.clone()}>
                        if field.editable {
                            <Cell row={place} {column} label={format!("{name} · {}", shown(field))} {value} {onvalue} />
                        } else {
                            { value }
                        }
                    </td>
                }
            };
            html! {
                <tr key={*document}>
                    <th scope="row" lang={lang_of_word(name)}>{ name }</th>
                    { for columns().map(cell) }
                </tr>
            }
        };
        let last = found.offset + found.rows.len() as u32;
        let turn = |name: &'static str, to: Option<u32>| {
            let onclick = sieve(
                &{
                    let offset = offset.setter();
                    Callback::from(move |to: u32| offset.set(to))
                },
                move |_: MouseEvent| to,
            );
            html! { <button type="button" class="quiet" disabled={to.is_none()} {onclick}>{ name }</button> }
        };
        html! {
            <>
                <div class="actions">
                    <Select label={words.from} options={fields.iter().map(|field| shown(field).into()).collect::<Vec<_>>()}
                        chosen={first} onchoose={begin} />
                    <button type="button" class="quiet" onclick={name(String::new())}>{ words.new_field }</button>
                    <Export what={words.title} ask={Saved::from(asked.clone())} report=false />
                </div>
                { named.clone().unwrap_or_default() }
                if let Some(fault) = found.fault {
                    <p class="failed" role="alert">{ fault.sentence(text.lang) }</p>
                }
                <div class="scroll">
                    <table>
                        <thead>
                            <tr>
                                <th scope="col">{ text.common.document }</th>
                                { for columns().map(|(_, field)| head(field)) }
                            </tr>
                        </thead>
                        <tbody>{ for found.rows.iter().enumerate().map(row) }</tbody>
                    </table>
                </div>
                <p class="actions">
                    { turn(text.common.previous, found.offset.checked_sub(PAGE)) }
                    <span>{ (text.common.range)(found.offset + 1, last, found.items) }</span>
                    { turn(text.common.next, Some(last).filter(|&last| last < found.items)) }
                </p>
            </>
        }
    };
    html! {
        <div class="metadata-table">
            { status(text, &session, &editor) }
            <p class="note">{ words.note }</p>
            <Find label={words.find} value={(*find).clone()} {onfind} />
            { answered(text, &answer, |found| table(found)) }
            <Paste onedit={edit.clone()} />
        </div>
    }
}

/// What became of the last change, and the way back.
fn status(text: &Text, session: &Session, editor: &Editing) -> Html {
    let corpus = session.corpus.as_ref();
    let step = |name: &'static str, number: Option<u32>, wanted: Edit| {
        let off = number.is_none_or(|number| number == 0);
        let onclick = sieve(&editor.edit, move |_: MouseEvent| (!off).then(|| wanted.clone()));
        html! { <button type="button" class="quiet" aria-disabled={off.then_some("true")} {onclick}>{ name }</button> }
    };
    html! {
        <p class="actions">
            <span role="status">{ change_said(text, session) }</span>
            { step(text.changes.undo, corpus.map(|corpus| corpus.undo), Edit::Undo) }
            { step(text.changes.redo, corpus.map(|corpus| corpus.redo), Edit::Redo) }
        </p>
    }
}
