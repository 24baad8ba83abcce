//! The lines of a document on both sides.

use super::pieces::{runs, Run};
use crate::context::{lang_of, use_text};
use crate::state::{ReadView, Side};
use crate::text::Text;
use std::rc::Rc;
use wenmai_protocol::{OriginalPiece, ReadLine, Reading, RepairView};
use yew::{classes, component, html, Html, Properties};

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

/// The lines: the zone in the margin, as it came, as it is counted.
#[component]
pub fn Lines(props: &Props) -> Html {
    let text = use_text();
    let view = &props.view;
    let (original, counted) = (view.side != Side::Counted, view.side != Side::Original);
    let (mut zone, mut set_aside) = (None, false);
    html! {
        <div class={classes!("sides", (view.side == Side::Both).then_some("both"), view.outlined.then_some("outlined"))}>
            <div class="heads" aria-hidden="true">
                <span></span>
                if original { <span>{ text.read.original }</span> }
                if counted { <span>{ text.read.counted }</span> }
            </div>
            { for props.reading.lines.iter().map(|line| {
                // The zone is named where it begins.
                let named = zone.replace(line.zone) != Some(line.zone);
                // What is set aside is said once in a run.
                let follows = std::mem::replace(&mut set_aside, !line.counted) && !line.counted;
                html! {
                    <Row key={line.number} line={line.clone()} {named} {follows} {original} {counted} outlined={view.outlined}
                        chosen={view.line == Some(line.number)} />
                }
            }) }
        </div>
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
}

/// A line on both sides.
#[component]
fn Row(props: &RowProps) -> Html {
    let text = use_text();
    let line = &props.line;
    let lang = lang_of(line.script);
    let zone = (text.column.zone)(line.zone);
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
            <span class={if props.named { "zone" } else { "zone same" }} title={line.rule.clone()}>{ zone }</span>
            if props.original {
                <p class="original" {lang}>{ for line.original.iter().map(|piece| original(text, piece, &line.repairs)) }</p>
            }
            if props.counted && line.counted {
                <p class="counted" {lang}>
                    { for runs(&line.counted_text, props.outlined).into_iter().map(|run| counted(text, run, &line.repairs)) }
                </p>
            } else if props.counted {
                <p class="counted set-aside">{ text.read.set_aside }</p>
            }
        </div>
    }
}

fn repair(repairs: &[RepairView], number: Option<u32>) -> Option<&RepairView> {
    repairs.get(number? as usize)
}

/// What a repair is, for a tooltip.
fn explained(text: &Text, repair: &RepairView) -> String {
    let rule = (text.overview.rule)(&repair.rule).unwrap_or(&repair.rule);
    let what = match repair.norm_only {
        true => (text.read.normal)(&repair.replacement),
        false if repair.replacement.is_empty() => (text.read.removed)(&repair.original),
        false => (text.read.was)(&repair.original),
    };
    match repair.certain {
        true => format!("{what} · {rule}"),
        false => format!("{what} · {rule} · {}", text.read.uncertain),
    }
}

fn original(text: &Text, piece: &OriginalPiece, repairs: &[RepairView]) -> Html {
    match repair(repairs, piece.repair) {
        Some(repair) if repair.norm_only => {
            html! { <span class="disguised" title={explained(text, repair)}>{ &piece.text }</span> }
        }
        Some(repair) => {
            html! { <del title={(text.overview.rule)(&repair.rule).unwrap_or(&repair.rule).to_owned()}>{ &piece.text }</del> }
        }
        None => html! { { &piece.text } },
    }
}

fn counted(text: &Text, run: Run, repairs: &[RepairView]) -> Html {
    let pieces = run.pieces.iter().map(|(piece, number)| match repair(repairs, *number) {
        None => html! { { piece } },
        Some(repair) if piece.is_empty() => {
            let was = explained(text, repair);
            html! { <span class="removed" role="img" tabindex="0" aria-label={was.clone()} title={was.clone()} data-was={was}></span> }
        }
        Some(repair) => {
            let was = explained(text, repair);
            html! {
                <ins tabindex="0" class={repair.norm_only.then_some("disguised")} aria-description={was.clone()}
                    title={was.clone()} data-was={was}>{ piece }</ins>
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
            let title = norm.as_ref().map(|norm| (text.read.normal)(norm));
            html! { <span class={classes!(word.then_some("word"), norm.is_some().then_some("folded"))} {title}>{ inner }</span> }
        }
    }
}
