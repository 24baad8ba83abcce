//! A line with the text around it, and what can be done with it.

use crate::client::use_answer;
use crate::components::{Field, LineDialog};
use crate::context::{lang_of, use_marker, use_nav, use_text};
use crate::state::{ascending, tags_of, Mark};
use wenmai_protocol::{Line, ReadAsk, ReadLine};
use yew::{component, html, use_state_eq, Callback, Html, MouseEvent, Properties, SubmitEvent};

/// The field for a new tag.
pub const TAG_FIELD: &str = "new-tag";

/// Lines of the text that are shown.
const LINES: u32 = 3;

/// Properties of [`Wider`].
#[derive(Properties, PartialEq)]
pub struct Props {
    pub line: Line,
}

/// The text around a line, excluding it, tags, and changing its words.
#[component]
pub fn Wider(props: &Props) -> Html {
    let (text, nav, marker) = (use_text(), use_nav(), use_marker());
    let (words, line) = (text.concordance(), &props.line);
    let ask = ReadAsk {
        document: line.document,
        from_line: line.line.saturating_sub(1),
        lines: LINES,
        ..nav.place.read_ask()
    };
    let asked = use_answer(Some(nav.place.filter.under(ask)));
    let reading = asked.answer().filter(|reading| reading.document == line.document);
    let around: Vec<&ReadLine> = reading.iter().flat_map(|reading| &reading.lines).collect();
    let own = around.iter().find(|found| found.number == line.line).copied();
    let editing = use_state_eq(|| false);
    let edit = {
        let editing = editing.setter();
        Callback::from(move |_: MouseEvent| editing.set(true))
    };
    let shut = {
        let editing = editing.setter();
        Callback::from(move |()| editing.set(false))
    };
    let mark = marker.on(&nav.place);
    let marks = marker.book.of(&nav.place);
    let id = line.id;
    let excluded = marks.excluded.contains(&id);
    let exclude = mark.reform(move |_: MouseEvent| Mark::Exclude(id, !excluded));
    html! {
        <>
            { for around.iter().map(|found| passage(found, found.number == line.line)) }
            <p class="actions">
                <a class="quiet" href={nav.link(&nav.place.reading(line.document, Some(line.line)))}>{ words.open_text }</a>
                <button type="button" class="quiet" onclick={exclude}>{ if excluded { words.put_back } else { words.exclude } }</button>
                if own.is_some() { <button type="button" class="quiet" onclick={edit}>{ words.change_words }</button> }
            </p>
            <Tags line={line.clone()} />
            if *editing {
                <LineDialog document={line.document} line={own.cloned()} run={vec![line.line]} onclose={shut} />
            }
        </>
    }
}

fn passage(line: &ReadLine, own: bool) -> Html {
    html! {
        <p key={line.number} class={if own { "passage own" } else { "passage" }} lang={lang_of(line.script)} dir="auto">
            { for line.counted_text.iter().map(|piece| match piece.hit {
                true => html! { <mark>{ &piece.text }</mark> },
                false => html! { { &piece.text } },
            }) }
        </p>
    }
}

/// The tags of a line: its own to remove, those of other lines and a new one to add.
#[component]
fn Tags(props: &Props) -> Html {
    let (text, nav, marker) = (use_text(), use_nav(), use_marker());
    let words = text.concordance();
    let typed = use_state_eq(String::new);
    let (mark, marks, id) = (marker.on(&nav.place), marker.book.of(&nav.place), props.line.id);
    let own = tags_of(&marks, id);
    let mut others = ascending(marks.tagged.iter().flat_map(|(_, tags)| tags));
    others.retain(|tag| !own.contains(tag));
    let set = |tag: &String, on: bool| {
        let tag = tag.clone();
        mark.reform(move |_: MouseEvent| Mark::Tag(id, tag.clone(), on))
    };
    let oninput = {
        let typed = typed.setter();
        Callback::from(move |text| typed.set(text))
    };
    let onsubmit = {
        let (typed, mark) = (typed.clone(), mark.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let tag = typed.trim().to_owned();
            if !tag.is_empty() {
                mark.emit(Mark::Tag(id, tag, true));
                typed.set(String::new());
            }
        })
    };
    html! {
        <form class="row tags" role="group" aria-label={words.tags} {onsubmit}>
            <span class="note">{ words.tags }{ text.common.colon }</span>
            { for own.iter().map(|tag| html! {
                <button key={tag.clone()} type="button" class="tag" aria-label={(words.remove_tag)(tag)} onclick={set(tag, false)}>{ tag }{ " ×" }</button>
            }) }
            { for others.into_iter().map(|tag| html! {
                <button key={format!("+{tag}")} type="button" class="tag other" aria-label={format!("{} {tag}", words.add_tag)} onclick={set(tag, true)}>{ "+ " }{ tag }</button>
            }) }
            <Field label={words.new_tag} id={TAG_FIELD} value={(*typed).clone()} {oninput} />
            <button type="submit" class="quiet">{ words.add_tag }</button>
        </form>
    }
}
