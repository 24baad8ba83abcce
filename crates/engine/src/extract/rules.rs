//! What a page's own style sheets do not show: `display: none` and letters of size 0. A reading of CSS that is small on purpose:
//! text is hidden only where a rule that surely applies on a screen says so, and no other that may come to apply, by a
//! pointer, a script or a window's size, says otherwise. What a page shows only after a script ran is its text.

use super::sheets::{parse, Effect, Said, Sheet};
use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};
use rustc_hash::FxHashMap;
use std::convert::Infallible;

/// The most classes of an element that are compared.
const MOST_CLASSES: usize = 32;

/// The most rules for one name. Of a name that has more nothing is sure.
const MOST_OF_NAME: usize = 64;

/// The most that a page's sheets may have, in bytes, to be read.
const LONGEST: usize = 4 << 20;

/// What Discuz calls the junk that it puts into posts, on pages saved without their style sheets, too.
const JUNK: &[u8] = b"jammer";

/// An element's start tag.
#[derive(Default)]
pub(super) struct Element<'e> {
    pub name: &'e [u8],
    pub classes: &'e [u8],
    pub id: &'e [u8],
    /// What its own style says.
    pub style: Effect,
}

/// Which beginnings of selectors an element and those around it are.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Within {
    around: u64,
    own: u64,
}

impl Within {
    pub const NOTHING: Within = Within { around: 0, own: 0 };

    /// Of an element that is no beginning of anything.
    pub fn below(self) -> Within {
        Within { own: 0, ..self }
    }
}

/// What is said of an element.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Shown {
    /// Neither it nor what is in it is shown.
    pub hidden: bool,
    /// Whether its letters have no size, where anything says how large they are.
    pub no_size: Option<bool>,
}

/// The rules of a page.
#[derive(Default)]
pub(super) struct Rules {
    sheet: Sheet,
    /// Rules that hide, by one name of what they are of.
    hiding: FxHashMap<Vec<u8>, Vec<u32>>,
    /// Rules that show, by each name of what they are of.
    showing: FxHashMap<Vec<u8>, Vec<u32>>,
}

impl Rules {
    /// The rules of a page's own sheets.
    pub fn of(source: &str) -> Rules {
        let mut rules = Rules::default();
        let sheets = sheets(source);
        if sheets.len() > LONGEST {
            return rules;
        }
        rules.sheet = parse(&sheets);
        for (number, rule) in (0u32..).zip(&rules.sheet.rules) {
            let names = rule.last.names();
            if rule.effect.hides() && rule.sure {
                let name = names.first().map_or_else(Vec::new, |name| name.to_vec());
                rules.hiding.entry(name).or_default().push(number);
            }
            if rule.effect.shows() {
                for name in names {
                    rules.showing.entry(name.to_vec()).or_default().push(number);
                }
            }
        }
        rules
    }

    /// What is said of an element inside of others.
    pub fn shown(&self, element: &Element, outer: Within) -> (Shown, Within) {
        let classes: Vec<&[u8]> =
            element.classes.split(u8::is_ascii_whitespace).filter(|class| !class.is_empty()).collect();
        let junk = classes.contains(&JUNK);
        let within = self.within(element, &classes, outer);
        let says_nothing = element.style == Effect::default() && !junk;
        if self.hiding.is_empty() && says_nothing || classes.len() > MOST_CLASSES {
            return (Shown::default(), within);
        }
        let id = Some(element.id).filter(|id| !id.is_empty());
        let names = || [b"", element.name].into_iter().chain(id).chain(classes.iter().copied());
        let mut hidden = element.style.display.map(|said| (said.weight(u32::MAX, u32::MAX), said.nothing));
        hidden = hidden.or(junk.then_some(((false, 0, 0), true)));
        let mut small = element.style.size.map(|said| (said.weight(u32::MAX, u32::MAX), said.nothing));
        for number in names().flat_map(|name| self.hiding.get(name).into_iter().flatten().take(MOST_OF_NAME))
        {
            let rule = &self.sheet.rules[*number as usize];
            if !rule.last.is(element, &classes) || !rule.within(outer) {
                continue;
            }
            let take = |slot: &mut Option<((bool, u32, u32), bool)>, said: Option<Said>| {
                let Some(said) = said.filter(|said| said.nothing) else { return };
                let weight = said.weight(rule.specificity, *number);
                if slot.is_none_or(|(before, _)| before <= weight) {
                    *slot = Some((weight, true));
                }
            };
            take(&mut hidden, rule.effect.display);
            take(&mut small, rule.effect.size);
        }
        let mut shown = Shown {
            hidden: hidden.is_some_and(|(_, nothing)| nothing),
            no_size: small.map(|(_, nothing)| nothing),
        };
        if !self.showing.is_empty() {
            for name in names() {
                let rules = self.showing.get(name).map_or(&[][..], |rules| &rules[..]);
                let crowded = rules.len() > MOST_OF_NAME;
                shown.hidden &= !crowded;
                shown.no_size = shown.no_size.filter(|_| !crowded);
                for number in rules.iter().take(MOST_OF_NAME) {
                    let rule = &self.sheet.rules[*number as usize];
                    if !rule.last.may_be(element, &classes) {
                        continue;
                    }
                    let wins = |said: Option<Said>, than: Option<((bool, u32, u32), bool)>| {
                        said.is_some_and(|said| {
                            let weight = said.weight(rule.specificity, *number);
                            !said.nothing && than.is_none_or(|(than, _)| weight >= than)
                        })
                    };
                    shown.hidden &= !wins(rule.effect.display, hidden);
                    if wins(rule.effect.size, small) {
                        shown.no_size = Some(false);
                    }
                }
            }
        }
        (shown, within)
    }

    /// The beginnings of selectors that an element is, too.
    fn within(&self, element: &Element, classes: &[&[u8]], outer: Within) -> Within {
        if self.hiding.is_empty() {
            return outer.below();
        }
        let mut own = 0;
        for (at, step) in self.sheet.steps.iter().enumerate() {
            if step.follows(outer.around, outer.own) && step.compound.is(element, classes) {
                own |= 1 << at;
            }
        }
        Within { around: outer.around | own, own }
    }
}

impl super::sheets::Rule {
    fn within(&self, outer: Within) -> bool {
        self.before.is_none_or(|step| step.is_in(outer.around, outer.own))
    }
}

/// The text of a page's style sheets that apply on a screen where scripts run.
fn sheets(source: &str) -> Vec<u8> {
    let mut sheets = Vec::new();
    // Few pages have any; the others are not read twice.
    let bytes = source.as_bytes();
    if !memchr::memchr_iter(b'<', bytes)
        .any(|at| bytes.get(at + 1..at + 6).is_some_and(|name| name.eq_ignore_ascii_case(b"style")))
    {
        return sheets;
    }
    let (mut inside, mut without_scripts) = (false, 0u32);
    let (mut name, mut attribute) = (Vec::new(), Vec::new());
    let mut applies = true;
    let mut emitter = CallbackEmitter::new(|event: CallbackEvent, _: Span<usize>| -> Option<Infallible> {
        match event {
            CallbackEvent::OpenStartTag { name: opened } => {
                (name, attribute, applies) = (opened.to_vec(), Vec::new(), true);
            }
            CallbackEvent::AttributeName { name } => {
                attribute = name.to_vec();
                applies &= name != b"disabled";
            }
            CallbackEvent::AttributeValue { value } => {
                let value = value.trim_ascii().to_ascii_lowercase();
                applies &= match &attribute[..] {
                    b"media" => matches!(&value[..], b"" | b"all" | b"screen"),
                    b"type" => matches!(&value[..], b"" | b"text/css"),
                    _ => true,
                };
            }
            CallbackEvent::CloseStartTag { .. } => {
                without_scripts += u32::from(name == b"noscript");
                inside = name == b"style" && applies && without_scripts == 0;
            }
            CallbackEvent::EndTag { name } => {
                if name == b"noscript" {
                    without_scripts = without_scripts.saturating_sub(1);
                }
                if inside {
                    sheets.push(b'\n');
                    inside = false;
                }
            }
            CallbackEvent::String { value } if inside => sheets.extend_from_slice(value),
            _ => {}
        }
        None
    });
    emitter.naively_switch_states(true);
    let Ok(()) = Tokenizer::new_with_emitter(source, emitter).finish();
    sheets
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether an element is shown, by its name, class and id, inside of a `div` of a class.
    fn is_shown(sheet: &str, around: &str, name: &str, class: &str) -> bool {
        let rules = Rules::of(&format!("<style>{sheet}</style>"));
        let element = |name, classes| Element { name, classes, ..Element::default() };
        let (_, within) = rules.shown(&element(b"div", around.as_bytes()), Within::default());
        let (shown, _) = rules.shown(&element(name.as_bytes(), class.as_bytes()), within);
        !shown.hidden && shown.no_size != Some(true)
    }

    #[test]
    fn only_what_is_hidden_for_sure_is_hidden() {
        for (sheet, hidden) in [
            (".x{display:none}", true),
            ("p, span.x , i { color: red; DISPLAY : None !important }", true),
            ("/* a } */ .a::before{content:\"}\"} .x{display:none}", true),
            (".x{font-size:0}", true),
            (".x{font-size:.0em}", true),
            (".x{font:0/0 a}", true),
            (".t .x{display:none}", true),
            ("div.t > .x{display:none}", true),
            ("@media screen, print{.x{display:none}}", true),
            ("@charset \"utf-8\"; @import url(a.css); .x{display:none}", true),
            (".x{display:block} .x{display:none}", true),
            (".x{display:none!important} span.x{display:block}", true),
            ("span{display:block} .x{display:none}", true),
            ("@media print{.x{display:block}} .x{display:none}", true),
            (".other.y{display:block} .x{display:none}", true),
            ("@media print{.x{display:none}}", false),
            ("@media (max-width:600px){.x{display:none}}", false),
            ("@supports (display:grid){.x{display:none}}", false),
            (".x:hover{display:none}", false),
            (".x::after{display:none}", false),
            (".x[data-a]{display:none}", false),
            (".js .x{display:none}", false),
            (".no-js .x, .t + .x, .t ~ .x{display:none}", false),
            ("p.x{display:none}", false),
            (".x.y{display:none}", false),
            (".x{display:none} .x.on{display:block}", false),
            (".x{display:none} .t:hover .x{display:block}", false),
            (".x{display:none} .x{display:inline}", false),
            (".x{display:none} @media (min-width:1px){.x{display:block}}", false),
            (".x{visibility:hidden;opacity:0}", false),
            (".x{font-size:0.9em} .x{font-size:10px}", false),
            (".x{font-size:0} .x{font-size:12px}", false),
            (".\\78{display:none}", false),
            ("@keyframes a{from{display:none}} @font-face{display:none}", false),
            (".x{.y &{display:none}}", false),
            ("*{display:none}", false),
            (".x{display:none", true),
            ("}.x{display:none}", true),
        ] {
            assert_eq!(is_shown(sheet, "t", "span", "x"), !hidden, "{sheet}");
        }
        assert!(is_shown(".a .b .x{display:none}", "b", "span", "x"));
        assert!(!is_shown("", "t", "font", "jammer"));
        assert!(is_shown(".jammer{display:inline}", "t", "font", "jammer"));
        assert!(Rules::of("<!-- <style>.x{display:none}</style> --><noscript><style>p{display:none}</style></noscript><style media=print>p{display:none}</style>").hiding.is_empty());
    }
}
