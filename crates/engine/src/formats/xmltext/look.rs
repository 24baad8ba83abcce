//! What has to be known of a document before it is read: which of several forms of a passage is the text, where text stands
//! between elements, how its words are set apart, and what characters its header describes.

use super::super::xml::{read, Node};
use super::glyphs::Glyphs;
use super::names::is_word;
use std::collections::HashMap;
use wenmai_model::{FileFault, Reason};

/// What a look at a document found. Elements have numbers in the order of their start tags.
#[derive(Default)]
pub(super) struct Looked {
    /// Elements that stand beside the one whose form is the text, and why they do not count.
    pub untaken: HashMap<u32, Reason>,
    /// For each element, whether text stands directly in it.
    pub with_text: Vec<bool>,
    /// Whether it has words as elements.
    pub words: bool,
    /// Whether white space stands between any of them.
    pub spaced: bool,
    pub glyphs: Glyphs,
}

/// Elements that hold several forms of one passage.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Forms {
    /// `choice`: the corrected, regular and expanded one is the text, or else the first.
    Choice,
    /// `app`: the lemma, or else the first reading.
    Readings,
    /// A group of readings in `app`.
    Group,
    /// `subst`: what was added, not what was struck out.
    Change,
}

struct Element {
    number: u32,
    forms: Option<Forms>,
    /// Where the forms in it begin in the list of those that are open.
    first: usize,
}

/// A form of a passage: its element's number, and how much it is wanted: 3 most, 1 least.
type Form = (u32, u8);

/// Looks at a document.
pub(super) fn look(xml: &str, tei: bool) -> Result<Looked, FileFault> {
    let mut looked = Looked::default();
    let mut open: Vec<Element> = Vec::new();
    let mut forms: Vec<Form> = Vec::new();
    let mut number = 0u32;
    // White space after a word: whether there was any, and nothing else since.
    let mut after_word: Option<bool> = None;
    read(xml, |node| {
        match node {
            Node::Start(element) => {
                let name = element.name();
                let around = open.last().and_then(|element| element.forms);
                let kind = match name {
                    "choice" => Some(Forms::Choice),
                    "app" => Some(Forms::Readings),
                    "subst" => Some(Forms::Change),
                    "rdgGrp" if matches!(around, Some(Forms::Readings | Forms::Group)) => Some(Forms::Group),
                    _ => None,
                };
                if kind != Some(Forms::Group) {
                    forms.extend(around.and_then(|around| wanted(around, name)).map(|want| (number, want)));
                }
                if is_word(name) {
                    looked.words |= name == "w";
                    looked.spaced |= after_word.take() == Some(true);
                }
                looked.glyphs.start(element);
                looked.with_text.push(false);
                open.push(Element { number, forms: kind, first: forms.len() });
                number += 1;
            }
            Node::End(name) => {
                looked.glyphs.end(name);
                if is_word(name) {
                    after_word = Some(false);
                }
                let Some(element) = open.pop() else { return Ok(()) };
                if let Some(kind) = element.forms.filter(|&kind| kind != Forms::Group) {
                    looked.untaken.extend(untaken(kind, tei, &forms[element.first..]));
                    forms.truncate(element.first);
                }
            }
            Node::Text(text) => {
                looked.glyphs.text(text);
                if text.trim().is_empty() {
                    after_word = after_word.map(|_| true);
                } else {
                    after_word = None;
                    if let Some(element) = open.last() {
                        looked.with_text[element.number as usize] = true;
                    }
                }
            }
            Node::Broken(_) => {}
        }
        Ok(())
    })?;
    Ok(looked)
}

/// How much a form is wanted by its name; nothing if it is no form.
fn wanted(forms: Forms, name: &str) -> Option<u8> {
    match (forms, name) {
        (Forms::Choice, "corr" | "reg" | "expan" | "ex") => Some(3),
        (Forms::Choice, "sic" | "orig" | "abbr" | "am") => Some(1),
        (Forms::Choice, _) => Some(2),
        (Forms::Readings | Forms::Group, "lem") | (Forms::Change, "add") => Some(3),
        (Forms::Readings | Forms::Group, "rdg") | (Forms::Change, "del") => Some(1),
        _ => None,
    }
}

/// The forms that are not the text. Elsewhere than in TEI a `choice` may be anything.
fn untaken(kind: Forms, tei: bool, forms: &[Form]) -> Vec<(u32, Reason)> {
    let most = forms.iter().map(|(_, want)| *want).max().unwrap_or_default();
    let known = tei || kind != Forms::Choice || forms.iter().any(|(_, want)| *want != 2);
    let mut taken = None;
    let others = forms.iter().filter(|(number, want)| match kind {
        Forms::Change => most == 3 && *want == 1,
        _ => *want < most || *taken.get_or_insert(*number) != *number,
    });
    let reason = if kind == Forms::Change { Reason::Deleted } else { Reason::Alternative };
    others.filter(|_| known).map(|(number, _)| (*number, reason)).collect()
}
