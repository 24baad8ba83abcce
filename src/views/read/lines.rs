//! The lines of a document on both sides.

use super::pieces::{runs, Run};
use super::{ReadView, Side};
use crate::components::LineDialog;
use crate::context::{lang_of, sieve, use_text};
use crate::text::Text;
use std::rc::Rc;
use wenmai_protocol::{OriginalPiece, ReadLine, ReadTurn, Reading, RepairView};
use yew::{classes, component, html, use_state_eq, Callback, Html, KeyboardEvent, MouseEvent, Properties};

/// Properties of [`Lines`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The document.
    pub reading: Rc<Reading>,
    /// The settings.
    pub view: ReadView,
}

/// The element of a line.
pub fn line_id(number: u32) -> String {
    format!("text-{number}")
}

/// The lines around one, itself among them, that are of the same zone.
fn run_of(lines: &[ReadLine], number: u32) -> Vec<u32> {
    let Some(place) = lines.iter().position(|line| line.number == number) else { return Vec::new() };
    let same = |line: &&ReadLine| line.zone == lines[place].zone;
    let before = lines[..place].iter().rev().take_while(same).count();
    let after = lines[place..].iter().take_while(same).count();
    lines[place - before..place + after].iter().map(|line| line.number).collect()
}

/// The lines: the zone in the margin, as it came, as it is counted. A zone or a repair opens what can be changed.
#[component]
pub fn Lines(props: &Props) -> Html {
    let text = use_text();
    let open = use_state_eq(|| None::<u32>);
    let onopen = {
        let open = open.setter();
        Callback::from(move |number| open.set(Some(number)))
    };
    let onclose = {
        let open = open.setter();
        Callback::from(move |()| open.set(None))
    };
    let lines = &props.reading.lines;
    let opened = open.and_then(|number| lines.iter().find(|line| line.number == number));
    let run = opened.map(|line| run_of(lines, line.number)).unwrap_or_default();
    let view = &props.view;
    let (original, counted) = (view.side != Side::Counted, view.side != Side::Original);
    let (mut zone, mut set_aside) = (None, false);
    html! {
        <div class={classes!("sides", (view.side == Side::Both).then_some("both"), view.outlined.then_some("outlined"))}>
            <div class="heads" aria-hidden="true">
                <span></span>
                if original { <span>{ text.read().original }</span> }
                if counted { <span>{ text.read().counted }</span> }
            </div>
            { for props.reading.lines.iter().map(|line| {
                // The zone is named where it begins.
                let named = zone.replace(line.zone) != Some(line.zone);
                // What is set aside is said once in a run.
                let follows = std::mem::replace(&mut set_aside, !line.counted) && !line.counted;
                html! {
                    <key={line.number}>
                    if let Some(turn) = &line.turn { { said_by(text, turn) } }
                    <Row line={line.clone()} {named} {follows} {original} {counted} outlined={view.outlined}
                        chosen={view.line == Some(line.number)} onopen={onopen.clone()} />
                    </>
                }
            }) }
            <LineDialog document={props.reading.document} line={opened.cloned()} {run} {onclose} />
        </div>
    }
}

/// Who speaks from here on, and when.
fn said_by(text: &Text, turn: &ReadTurn) -> Html {
    let when = [&turn.date, &turn.time].into_iter().flatten().cloned().collect::<Vec<_>>().join(" ");
    html! {
        <p class="turn">
            <span class="number">{ (text.read().turn)(turn.number) }</span>
            if let Some(author) = &turn.author { <bdi>{ author }</bdi> }
            if !when.is_empty() { <time datetime={when.clone()}>{ when }</time> }
        </p>
    }
}

#[derive(Properties, PartialEq)]
struct RowProps {
    line: ReadLine,
    named: bool,
    follows: bool,
    original: bool,
    counted: bool,
    outlined: bool,
    chosen: bool,
    onopen: Callback<u32>,
}

/// A line on both sides.
#[component]
fn Row(props: &RowProps) -> Html {
    let text = use_text();
    let line = &props.line;
    let lang = lang_of(line.script);
    let zone = (text.column.zone)(line.zone);
    let open = {
        let number = line.number;
        props.onopen.reform(move |_: MouseEvent| number)
    };
    let class = classes!(
        "pair",
        (!line.counted).then_some("aside"),
        props.follows.then_some("follows"),
        props.chosen.then_some("chosen"),
        matches!(line.zone, wenmai_protocol::Zone::Title).then_some("titled"),
        matches!(line.zone, wenmai_protocol::Zone::Heading).then_some("headed"),
        line.continues.then_some("continues"),
    );
    html! {
        <div id={line_id(line.number)} {class}>
            <button type="button" class={classes!("zone", (!props.named).then_some("same"), line.found.is_some().then_some("changed"))}
                title={(text.changes.change_zone)(line.rule.id())} onclick={open.clone()}>
                { zone }
                if line.found.is_some() { <span class="unseen">{ " · " }{ text.changes.changed }</span> }
            </button>
            if props.original {
                <p class="original" {lang} dir="auto">{ for line.original.iter().map(|piece| original(text, piece, &line.repairs, &open)) }</p>
            }
            if props.counted && line.counted {
                <p class="counted" {lang} dir="auto">
                    { for runs(&line.counted_text, props.outlined).into_iter().map(|run| counted(text, run, &line.repairs, &open)) }
                </p>
            } else if props.counted {
                <p class="counted set-aside">{ text.read().set_aside }</p>
            }
        </div>
    }
}

/// Enter or the space bar, as on a button. The zone is the button that opens the same: marks inside a sentence are too
/// small to be targets.
fn press(open: &Callback<MouseEvent>) -> Callback<KeyboardEvent> {
    sieve(open, |event: KeyboardEvent| {
        let pressed = matches!(event.key().as_str(), "Enter" | " ");
        if pressed {
            event.prevent_default();
        }
        pressed.then(|| MouseEvent::new("click").ok()).flatten()
    })
}

fn repair(repairs: &[RepairView], number: Option<u32>) -> Option<&RepairView> {
    repairs.get(number? as usize)
}

/// What a repair is, for a tooltip.
fn explained(text: &Text, repair: &RepairView) -> String {
    let rule = repair.rule.name(text.lang);
    let what = match repair.rule.norm_only() {
        _ if repair.undone => (text.changes.undone)(&repair.original, &repair.replacement),
        true => (text.read().normal)(&repair.replacement),
        false if repair.replacement.is_empty() => (text.read().removed)(&repair.original),
        false => (text.read().was)(&repair.original),
    };
    match repair.certain {
        true => format!("{what} · {rule}"),
        false => format!("{what} · {rule} · {}", text.read().uncertain),
    }
}

fn original(text: &Text, piece: &OriginalPiece, repairs: &[RepairView], open: &Callback<MouseEvent>) -> Html {
    match repair(repairs, piece.repair) {
        Some(repair) if repair.undone => {
            html! { <span class="left-alone" title={explained(text, repair)} onclick={open.clone()}>{ &piece.text }</span> }
        }
        Some(repair) if repair.rule.norm_only() => {
            html! { <span class="disguised" title={explained(text, repair)} onclick={open.clone()}>{ &piece.text }</span> }
        }
        Some(repair) => {
            html! { <del title={repair.rule.name(text.lang)} onclick={open.clone()}>{ &piece.text }</del> }
        }
        None => html! { { &piece.text } },
    }
}

fn counted(text: &Text, run: Run, repairs: &[RepairView], open: &Callback<MouseEvent>) -> Html {
    let pieces = run.pieces.iter().map(|(piece, number)| match repair(repairs, *number) {
        None => html! { { piece } },
        Some(repair) if piece.is_empty() => {
            let was = explained(text, repair);
            html! { <span class="removed" role="img" tabindex="0" aria-label={was.clone()} title={was.clone()} data-was={was}
                    onclick={open.clone()} onkeydown={press(open)}></span> }
        }
        Some(repair) => {
            let was = explained(text, repair);
            let class = match (repair.undone, repair.rule.norm_only()) {
                (true, _) => Some("left-alone"),
                (false, true) => Some("disguised"),
                (false, false) => None,
            };
            html! {
                <ins tabindex="0" class={class} aria-description={was.clone()} title={was.clone()} data-was={was}
                    onclick={open.clone()} onkeydown={press(open)}>{ piece }</ins>
            }
        }
    });
    let pieces = pieces.collect::<Html>();
    let inner = match run.hit {
        true => html! { <mark>{ pieces }</mark> },
        false => pieces,
    };
    match (&run.norm, run.word) {
        (None, false) => inner,
        (norm, word) => {
            let title = norm.as_ref().map(|norm| (text.read().normal)(norm));
            html! { <span class={classes!(word.then_some("word"), norm.is_some().then_some("folded"))} {title}>{ inner }</span> }
        }
    }
}
