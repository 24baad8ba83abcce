//! One of the files: what it is, how it begins, and how it is to be read.

use super::account::left_out;
use super::columns::Columns;
use crate::client::{use_definitions, Looked};
use crate::components::{failure_sentence, Select};
use crate::context::use_text;
use crate::platform::files::Bytes;
use crate::state::{ending, Reading};
use crate::text::number::bytes;
use wenmai_protocol::{Format, Preview, COMMON_ENCODINGS};
use yew::{component, html, AttrValue, Callback, Html, MouseEvent, Properties};

/// Properties of [`Look`].
#[derive(Properties, PartialEq)]
pub struct Props {
    pub file: Bytes,
    pub number: u32,
    /// How many files have each ending.
    pub kinds: Vec<(String, usize)>,
    /// What it would become.
    pub looked: Looked,
    /// How the files are read.
    pub reading: Reading,
    /// Read them otherwise.
    pub onreading: Callback<Reading>,
}

/// One of the files: what it is, how it begins, and how it is to be read.
#[component]
pub fn Look(props: &Props) -> Html {
    use_definitions(true);
    let text = use_text();
    let import = text.import();
    let ending = ending(&props.file.name);
    let alike = props.kinds.iter().find(|(known, _)| *known == ending).map_or(1, |(_, count)| *count as u32);
    let seen = props.looked.seen.as_deref();
    html! {
        <div class="look">
            <p class="path" translate="no">
                { &props.file.name }<span class="soft">{ format!(" · {}", bytes(props.file.size())) }</span>
            </p>
            if let Some(failure) = &props.looked.failure {
                <p class="failed">{ failure_sentence(text, failure) }</p>
            }
            if let Some(seen) = seen {
                <p>
                    { seen.format.map_or(import.no_format, |format| format.name(text.lang)) }
                    if seen.documents > 0 { { format!(" · {}", (import.documents)(seen.documents, seen.partial)) } }
                </p>
                if seen.words_given { <p class="note">{ import.words_found }</p> }
                if seen.partial { <p class="note">{ import.not_whole }</p> }
                { for seen.faults.iter().take(5).map(|outcome| html! {
                    <p class="failed">
                        if outcome.name != props.file.name { { format!("{}{}", outcome.name, text.common.colon) } }
                        { outcome.fault.map(text.load.fault) }
                    </p>
                }) }
                // Where a file was cut off to be looked at, it is not the file that lacks something.
                if !seen.partial { { left_out(text, &seen.account) } }
                if seen.format.is_some_and(Format::has_encoding) {
                    <Encoding file={props.number} ending={ending.clone()} {alike} found={seen.encoding.clone()}
                        sure={seen.sure} reading={props.reading.clone()} onreading={props.onreading.clone()} />
                }
                if seen.format.is_some_and(Format::is_table) && !seen.columns.is_empty() {
                    <Columns columns={seen.columns.clone()} {ending} {alike} reading={props.reading.clone()}
                        onreading={props.onreading.clone()} />
                }
                { beginning(import, seen) }
            }
        </div>
    }
}

/// The first document's beginning, and what the file says of it.
fn beginning(import: &crate::text::Import, seen: &Preview) -> Html {
    if seen.documents == 0 {
        return Html::default();
    }
    html! {
        <>
            <h4>{ import.begins }</h4>
            <p class="excerpt corpus" lang="zh">{ &seen.text }</p>
            if !seen.metadata.is_empty() {
                <h4>{ import.metadata }</h4>
                <dl class="said">
                    { for seen.metadata.iter().take(12).map(|(name, value)| html! {
                        <div key={name.clone()}>
                            <dt>{ (import.field)(name).map_or_else(|| name.clone(), str::to_owned) }</dt>
                            <dd>{ value.chars().take(80).collect::<String>() }</dd>
                        </div>
                    }) }
                </dl>
            }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct EncodingProps {
    file: u32,
    ending: String,
    alike: u32,
    found: AttrValue,
    sure: bool,
    reading: Reading,
    onreading: Callback<Reading>,
}

/// The encoding that it is in, and another one.
#[component]
fn Encoding(props: &EncodingProps) -> Html {
    let import = use_text().import();
    let kind = props.reading.kinds.get(&props.ending);
    let own = kind.and_then(|kind| kind.encodings.get(&props.file));
    let asked = own.or(kind.and_then(|kind| kind.encoding.as_ref()));
    let found = match asked {
        None if !props.found.is_empty() => (import.as_found)(&props.found),
        _ => import.detected.to_owned(),
    };
    let options: Vec<AttrValue> =
        std::iter::once(found.into()).chain(COMMON_ENCODINGS.map(AttrValue::from)).collect();
    let chosen = match asked {
        Some(asked) => COMMON_ENCODINGS.iter().position(|name| name == asked).map(|place| place + 1),
        None => Some(0),
    };
    let onchoose = {
        let (reading, file, ending) = (props.reading.clone(), props.file, props.ending.clone());
        props.onreading.reform(move |place: usize| {
            reading.with_kind(&ending, |kind| {
                kind.encodings.remove(&file);
                match place.checked_sub(1).and_then(|place| COMMON_ENCODINGS.get(place)) {
                    Some(name) => drop(kind.encodings.insert(file, (*name).to_owned())),
                    // As found is for the file; where all of its kind were set, it is for all of them.
                    None => kind.encoding = None,
                }
            })
        })
    };
    let for_all = {
        let (reading, ending, own) = (props.reading.clone(), props.ending.clone(), own.cloned());
        props.onreading.reform(move |_: MouseEvent| {
            reading.with_kind(&ending, |kind| {
                kind.encoding.clone_from(&own);
                kind.encodings.clear();
            })
        })
    };
    html! {
        <>
            <p class="encoding">
                <Select label={import.encoding} {options} {chosen} {onchoose} />
                if own.is_some() && props.alike > 1 {
                    <button type="button" class="quiet" onclick={for_all}>{ (import.for_all)(&props.ending, props.alike) }</button>
                }
            </p>
            if !props.sure { <p class="note warn">{ import.unsure }</p> }
        </>
    }
}
