//! What stands where an answer is not there yet, or not at all.

use crate::client::Answered;
use crate::text::Text;
use std::rc::Rc;
use wenmai_protocol::{Failure, Fault, LineFaultKind, QueryFailure, QueryFault, Question};
use yew::{html, Callback, Html};

/// Why there is no answer, in a sentence.
pub fn failure_sentence(text: &Text, failure: &Failure) -> String {
    match failure {
        Failure::Query(failure) => (text.faults.query)(&failure.kind),
        Failure::Change(fault) => (text.faults.change)(*fault).to_owned(),
        Failure::List(report) => match &report.faults[..] {
            [fault] => line_sentence(text, &fault.kind),
            _ => text.faults.no_line.to_owned(),
        },
        Failure::Asked(Fault::TooManyParts { parts, words }) => (text.faults.too_many_parts)(*parts, *words),
        Failure::Asked(_) | Failure::NotFound => text.faults.not_found.to_owned(),
        Failure::Dictionary => text.faults.dictionary.to_owned(),
        Failure::Files(_) => text.faults.files.to_owned(),
        Failure::Memory => text.faults.memory.to_owned(),
        Failure::Store(fault) => (text.kept.fault)(*fault).to_owned(),
        Failure::Version { .. } => text.frame.outdated.to_owned(),
        Failure::Stopped => text.faults.stopped.to_owned(),
        Failure::Cancelled | Failure::Broken(_) => text.faults.broken.to_owned(),
    }
}

/// Why a line of a list was left out.
pub fn line_sentence(text: &Text, fault: &LineFaultKind) -> String {
    match fault {
        LineFaultKind::Rule(failure) => rule_sentence(text, failure),
        LineFaultKind::Query(failure) => (text.faults.query)(&failure.kind).to_owned(),
        other => (text.faults.line)(other).to_owned(),
    }
}

/// What is wrong with a rule, and where.
pub fn rule_sentence(text: &Text, failure: &QueryFailure) -> String {
    let mut said = (text.faults.line)(&LineFaultKind::Rule(failure.clone())).to_owned();
    said.push_str(&(text.faults.at_character)(failure.start_char + 1));
    said.push_str(&(text.faults.query)(&failure.kind));
    if let QueryFault::UnknownConcept { near, .. } = &failure.kind {
        near.iter().for_each(|name| said.extend([" @", name]));
    }
    said
}

/// An answer is on its way. Said only after a moment, so that what comes at once does not flicker.
pub fn loading(text: &Text) -> Html {
    html! { <p class="loading" role="status">{ text.common.loading }</p> }
}

/// There is no answer: why, and a way to try again.
pub fn failed(text: &Text, failure: &Failure, onretry: &Callback<()>) -> Html {
    html! {
        <p class="failed" role="alert">
            { failure_sentence(text, failure) }{ " " }
            <button type="button" class="quiet" onclick={onretry.reform(|_| ())}>{ text.common.retry }</button>
        </p>
    }
}

/// An answer, or what stands in its place.
pub fn answered<Q: Question>(
    text: &Text,
    asked: &Answered<Q>,
    show: impl FnOnce(&Rc<Q::Answer>) -> Html,
) -> Html {
    match (asked.fault(), asked.answer()) {
        (Some(failure), _) => failed(text, failure, &asked.retry()),
        (None, Some(answer)) => show(answer),
        (None, None) => loading(text),
    }
}

/// Under this many words, rates and dispersions are rough.
const SMALL: u32 = 10_000;

/// Small numbers are called small.
pub fn small(text: &Text, words: u32) -> Html {
    html! {
        if (1..SMALL).contains(&words) { <p class="note">{ (text.common.small)(words) }</p> }
    }
}
