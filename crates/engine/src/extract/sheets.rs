//! The rules of a style sheet that say of what is shown: one pass, nothing nested is followed with a stack of its own, and what
//! is too much is not read.

use super::rules::Element;

/// The most rules that are kept.
const MOST_RULES: usize = 8192;

/// The most beginnings of selectors: bits of a number.
const MOST_STEPS: usize = 64;

/// The deepest block in blocks.
const DEEPEST: usize = 16;

/// The rules of sheets.
#[derive(Default)]
pub(super) struct Sheet {
    pub rules: Vec<Rule>,
    pub steps: Vec<Step>,
}

/// What is said of a kind of element.
pub(super) struct Rule {
    pub last: Compound,
    /// What is around it.
    pub before: Option<Before>,
    pub specificity: u32,
    /// Whether it applies whatever else is the case.
    pub sure: bool,
    pub effect: Effect,
}

/// A beginning of a selector.
pub(super) struct Step {
    pub compound: Compound,
    before: Option<Before>,
}

/// The beginning of a selector that stands before something, and whether it is what that is directly in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Before {
    step: u8,
    child: bool,
}

impl Before {
    /// `around`, `own`: the beginnings that any element around is, and the one directly around.
    pub fn is_in(self, around: u64, own: u64) -> bool {
        (if self.child { own } else { around }) >> self.step & 1 == 1
    }
}

impl Step {
    pub fn follows(&self, around: u64, own: u64) -> bool {
        self.before.is_none_or(|before| before.is_in(around, own))
    }
}

/// `div.a#b`
#[derive(Clone, Default, PartialEq, Eq)]
pub(super) struct Compound {
    tag: Vec<u8>,
    id: Vec<u8>,
    classes: Vec<Vec<u8>>,
    /// Whether nothing else is said of the element: no pseudo-class, no attribute.
    whole: bool,
}

impl Compound {
    /// Whether an element is this for sure.
    pub fn is(&self, element: &Element, classes: &[&[u8]]) -> bool {
        self.whole
            && (self.tag.is_empty() || self.tag == element.name)
            && (self.id.is_empty() || self.id == element.id)
            && self.classes.iter().all(|class| classes.contains(&&class[..]))
    }

    /// Whether an element is this, or might be if something were added to it.
    pub fn may_be(&self, element: &Element, classes: &[&[u8]]) -> bool {
        let named = !self.id.is_empty() || self.classes.iter().any(|class| classes.contains(&&class[..]));
        (self.tag.is_empty() || self.tag == element.name)
            && (self.id.is_empty() || self.id == element.id)
            && (named || self.classes.is_empty())
    }

    /// The names that an element of this has one of.
    pub fn names(&self) -> Vec<&[u8]> {
        let id = Some(&self.id[..]).filter(|id| !id.is_empty());
        let names: Vec<&[u8]> = self.classes.iter().map(|class| &class[..]).chain(id).collect();
        if names.is_empty() {
            vec![&self.tag]
        } else {
            names
        }
    }
}

/// What is said of what is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Effect {
    pub display: Option<Said>,
    pub size: Option<Said>,
}

/// What is said of one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Said {
    /// Whether it is that there is none of it.
    pub nothing: bool,
    important: bool,
}

impl Said {
    /// What decides between rules, as CSS has it.
    pub fn weight(self, specificity: u32, order: u32) -> (bool, u32, u32) {
        (self.important, specificity, order)
    }
}

impl Effect {
    pub fn hides(self) -> bool {
        [self.display, self.size].into_iter().flatten().any(|said| said.nothing)
    }

    pub fn shows(self) -> bool {
        [self.display, self.size].into_iter().flatten().any(|said| !said.nothing)
    }
}

/// What declarations say. The last of a kind stands, unless one before is important.
pub(super) fn declarations(text: &[u8]) -> Effect {
    let mut effect = Effect::default();
    for declaration in text.split(|&byte| byte == b';') {
        let Some(colon) = declaration.iter().position(|&byte| byte == b':') else { continue };
        let name = declaration[..colon].trim_ascii();
        let is = |known: &[u8]| name.eq_ignore_ascii_case(known);
        if !(is(b"display") || is(b"font-size") || is(b"font")) {
            continue;
        }
        let value = declaration[colon + 1..].trim_ascii().to_ascii_lowercase();
        let important = value.iter().position(|&byte| byte == b'!');
        let important = important.filter(|&at| value[at + 1..].trim_ascii() == b"important");
        let value = value[..important.unwrap_or(value.len())].trim_ascii();
        let (slot, nothing) = if is(b"display") {
            (&mut effect.display, value == b"none")
        } else if is(b"font-size") {
            (&mut effect.size, is_zero(value))
        } else {
            let first = |word: &[u8]| is_zero(word.split(|&byte| byte == b'/').next().unwrap_or_default());
            (&mut effect.size, value.split(u8::is_ascii_whitespace).any(first))
        };
        let said = Said { nothing, important: important.is_some() };
        if slot.is_none_or(|before| said.important || !before.important) {
            *slot = Some(said);
        }
    }
    effect
}

/// `0`, `0px`, `.0em`, `0%`
fn is_zero(value: &[u8]) -> bool {
    let digits = value.iter().take_while(|byte| byte.is_ascii_digit() || **byte == b'.').count();
    let (number, unit) = value.split_at(digits);
    number.contains(&b'0')
        && number.iter().all(|byte| matches!(byte, b'0' | b'.'))
        && unit.iter().all(|byte| byte.is_ascii_alphabetic() || *byte == b'%')
}

/// Reads style sheets.
pub(super) fn parse(text: &[u8]) -> Sheet {
    let text = &without_comments(text);
    let mut sheet = Sheet::default();
    // For each open block around rules, whether they surely apply.
    let mut around: Vec<bool> = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let end = at + ends(&text[at..], b"{};");
        let prelude = text[at..end].trim_ascii();
        at = end + 1;
        match text.get(end) {
            Some(b'}') => {
                around.pop();
            }
            Some(b'{') => {
                let sure = around.last().copied().unwrap_or(true);
                let group = if prelude.starts_with(b"@") { group(prelude) } else { Group::Rules(sure) };
                match group {
                    Group::Around(own) if around.len() < DEEPEST => around.push(sure && own),
                    Group::Rules(sure) => {
                        let length = block(&text[at..]);
                        sheet.rule(prelude, &text[at..at + length], sure);
                        at += length + 1;
                    }
                    Group::Around(_) | Group::Other => at += block(&text[at..]) + 1,
                }
                if sheet.rules.len() > MOST_RULES {
                    return Sheet::default();
                }
            }
            _ => {}
        }
    }
    sheet
}

enum Group {
    /// Rules are in it, which apply for sure or not.
    Around(bool),
    /// Declarations, of elements.
    Rules(bool),
    /// Nothing that says of elements on a screen.
    Other,
}

/// What a rule with `@` has in it.
fn group(prelude: &[u8]) -> Group {
    let lower = prelude.to_ascii_lowercase();
    let ends = lower.iter().position(|byte| !byte.is_ascii_alphabetic() && !b"@-".contains(byte));
    let (name, rest) = lower.split_at(ends.unwrap_or(lower.len()));
    match name {
        b"@media" => {
            let mut media = rest.split(|&byte| byte == b',').map(<[u8]>::trim_ascii);
            let on_screen = |query: &[u8]| matches!(query, b"" | b"all" | b"screen" | b"only screen");
            if media.clone().all(|query| query.starts_with(b"print")) {
                return Group::Other;
            }
            Group::Around(media.any(on_screen))
        }
        b"@supports" | b"@layer" | b"@container" | b"@scope" | b"@document" | b"@-moz-document"
        | b"@starting-style" => Group::Around(false),
        _ => Group::Other,
    }
}

impl Sheet {
    /// Takes the rules of a list of selectors.
    fn rule(&mut self, selectors: &[u8], declared: &[u8], sure: bool) {
        // What is nested speaks of other elements.
        let own = declared.iter().position(|&byte| byte == b'{').map_or(declared, |at| {
            &declared[..declared[..at].iter().rposition(|&byte| byte == b';').map_or(0, |at| at + 1)]
        });
        let effect = declarations(own);
        if effect == Effect::default() {
            return;
        }
        let mut rest = selectors;
        loop {
            let end = ends(rest, b",");
            if self.rules.len() > MOST_RULES {
                return;
            }
            self.selector(rest[..end].trim_ascii(), effect, sure);
            if end >= rest.len() {
                return;
            }
            rest = &rest[end + 1..];
        }
    }

    fn selector(&mut self, selector: &[u8], effect: Effect, sure: bool) {
        let mut sure = sure;
        let mut specificity = 0u32;
        let mut before = None;
        let mut rest = selector;
        loop {
            // What is in brackets is part of it.
            let length = ends(rest, b" \t\n\r\x0c>+~");
            let (compound, weight) = compound(&rest[..length]);
            specificity = specificity.saturating_add(weight);
            let after = &rest[length..];
            let next = after.iter().position(|byte| !b" \t\n\r\x0c>+~".contains(byte)).unwrap_or(after.len());
            let combinator = after[..next].trim_ascii();
            if next == after.len() {
                let hides = sure && compound.whole && compound != any();
                self.rules.push(Rule { last: compound, before, specificity, sure: hides, effect });
                return;
            }
            sure &= matches!(combinator, b"" | b">") && compound.whole && !awaits_script(&compound);
            if sure {
                let step = Step { compound, before };
                let known = self
                    .steps
                    .iter()
                    .position(|known| known.compound == step.compound && known.before == step.before);
                let place = known.unwrap_or(self.steps.len());
                sure = place < MOST_STEPS;
                if sure && known.is_none() {
                    self.steps.push(step);
                }
                before = Some(Before { step: place.min(MOST_STEPS - 1) as u8, child: combinator == b">" });
            }
            rest = &after[next..];
        }
    }
}

/// Any element.
fn any() -> Compound {
    Compound { whole: true, ..Compound::default() }
}

/// Where scripts run, they take this class away.
fn awaits_script(compound: &Compound) -> bool {
    compound.classes.iter().any(|class| matches!(&class[..], b"no-js" | b"nojs" | b"no_js"))
}

/// A compound and its specificity.
fn compound(text: &[u8]) -> (Compound, u32) {
    let mut compound = any();
    let mut weight = 0;
    let mut at = 0;
    while at < text.len() {
        let kind = text[at];
        let start = at + usize::from(b".#*&".contains(&kind));
        let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || *byte >= 0x80 || b"_-".contains(byte);
        let length = text[start..].iter().take_while(|byte| is_name(byte)).count();
        let name = &text[start..start + length];
        at = start + length;
        match kind {
            b'.' if !name.is_empty() => {
                compound.classes.push(name.to_vec());
                weight += 1 << 10;
            }
            b'#' if !name.is_empty() => {
                compound.id = name.to_vec();
                weight += 1 << 20;
            }
            b'*' if name.is_empty() => {}
            _ if start == 0 && !name.is_empty() => {
                compound.tag = name.to_ascii_lowercase();
                weight += 1;
            }
            // `:hover`, `[data-a]`, `\\31`: more is said than is read here.
            _ => {
                compound.whole = false;
                weight += 1 << 10;
                at = text.len();
            }
        }
    }
    (compound, weight)
}

/// Where the first of these bytes stands outside of quotes and brackets, or the end.
fn ends(text: &[u8], stops: &[u8]) -> usize {
    let (mut quote, mut depth, mut escaped) = (0u8, 0u32, false);
    for (at, &byte) in text.iter().enumerate() {
        if std::mem::take(&mut escaped) {
            continue;
        }
        match byte {
            b'\\' => escaped = true,
            // A string that is not closed ends with its line.
            b'\n' => quote = 0,
            _ if quote != 0 => quote = if byte == quote { 0 } else { quote },
            b'"' | b'\'' => quote = byte,
            b'{' | b'}' if stops.contains(&byte) => return at,
            b'(' | b'[' => depth += 1,
            b')' | b']' => depth = depth.saturating_sub(1),
            _ if depth == 0 && stops.contains(&byte) => return at,
            _ => {}
        }
        if byte == b'\n' && depth == 0 && stops.contains(&byte) {
            return at;
        }
    }
    text.len()
}

/// How long a block is, without the brace that closes it.
fn block(text: &[u8]) -> usize {
    let mut depth = 0u32;
    let mut at = 0;
    while at < text.len() {
        at += ends(&text[at..], b"{}");
        match text.get(at) {
            Some(b'{') => depth += 1,
            Some(b'}') if depth == 0 => return at,
            Some(b'}') => depth -= 1,
            _ => {}
        }
        at += 1;
    }
    text.len()
}

/// A sheet without its comments, and those of HTML around it.
fn without_comments(text: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = memchr::memmem::find(rest, b"/*") {
        out.extend_from_slice(&rest[..at]);
        out.push(b' ');
        rest = &rest[at + 2..];
        let end = memchr::memmem::find(rest, b"*/").map_or(rest.len(), |end| end + 2);
        rest = &rest[end..];
    }
    out.extend_from_slice(rest);
    for mark in [&b"<!--"[..], b"-->"] {
        let places: Vec<usize> = memchr::memmem::find_iter(&out, mark).collect();
        places.into_iter().for_each(|at| out[at..at + mark.len()].fill(b' '));
    }
    out
}
