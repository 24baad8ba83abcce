//! What a query means, however it was typed. Shown, it is an expert query.

use crate::corpus::{Concept, Corpus};
use crate::script::{fold, is_han};
use std::fmt::{self, Write};

/// What a query means: any of its alternatives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    /// At least one.
    pub alternatives: Vec<Alternative>,
    /// What a hit of words must lie in, besides its document.
    pub within: Option<Within>,
    /// What must hold between captured tokens; all of them.
    pub conditions: Vec<Condition>,
    /// The names of captures, in the order in which they first stand.
    pub captures: Vec<String>,
}

/// One thing to find.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Alternative {
    /// The mentions of a concept, by its number.
    Concept(u32),
    /// A text, wherever words are cut: its parts one after another, with or without white space between.
    Text(Vec<Part>, Exactness),
    /// A regular expression over the folded text of a paragraph, wherever words are cut.
    Pattern(String),
    /// A part of a word that a regular expression matches, where it does not match the whole word.
    Inside(Test),
    /// Two things by their distance in characters, in one sentence.
    Near(Box<Near>),
    /// Words.
    Words(Node),
}

/// Two things and the characters between them: CCL's operators.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Near {
    /// The left one: a text, a concept or a pattern.
    pub left: Alternative,
    /// How they stand.
    pub relation: Relation,
    /// How many characters.
    pub distance: u32,
    /// The right one.
    pub right: Alternative,
}

/// How two things stand to one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// `$`: the right one after the left, at most so many characters between.
    After,
    /// `#`: likewise, in either order.
    Beside,
    /// `+`: the right one after the left, exactly so many characters between.
    Exactly,
    /// `-`: the left one without the right one after it in so many characters.
    NotAfter,
    /// `~`: the left one without the right one on either side in so many characters.
    NotBeside,
}

impl Relation {
    /// All.
    pub const ALL: [Relation; 5] =
        [Relation::After, Relation::Beside, Relation::Exactly, Relation::NotAfter, Relation::NotBeside];

    /// Its sign.
    pub fn sign(self) -> char {
        match self {
            Relation::After => '$',
            Relation::Beside => '#',
            Relation::Exactly => '+',
            Relation::NotAfter => '-',
            Relation::NotBeside => '~',
        }
    }
}

/// A part of a text that has no white space in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// As typed.
    pub typed: String,
    /// Its fold.
    pub folded: String,
}

impl Part {
    /// A part as it was typed.
    pub fn new(typed: &str) -> Part {
        Part { typed: typed.to_owned(), folded: fold(typed) }
    }
}

/// In what a text must be as it was typed. Nothing, unless asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Exactness {
    /// Everything: every character as typed, disguises not undone.
    pub form: bool,
    /// Upper and lower case.
    pub case: bool,
    /// Traditional and Simplified characters.
    pub script: bool,
}

impl Exactness {
    /// Whether anything must be.
    pub fn any(self) -> bool {
        self.form || self.case || self.script
    }
}

/// Words in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// One token.
    Token(Test),
    /// As many tokens as a text has; it begins and ends where tokens do.
    Text(Vec<Part>, Exactness),
    /// A mention of a concept.
    Concept(u32),
    /// One after another.
    Sequence(Vec<Node>),
    /// Any of these.
    Either(Vec<Node>),
    /// So many times, at most so many if there is a limit.
    Repeat(Box<Node>, u32, Option<u32>),
    /// A part with a name: a place in the query's captures.
    Capture(u8, Box<Node>),
}

/// What a token must be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Test {
    /// Any token.
    Any,
    /// An attribute matches a pattern.
    Is(Match),
    /// This does not hold.
    Not(Box<Test>),
    /// All hold.
    All(Vec<Test>),
    /// One holds.
    Some(Vec<Test>),
}

/// An attribute and the pattern that must match all of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// The attribute.
    pub attribute: Attribute,
    /// A regular expression.
    pub pattern: String,
    /// Whether the pattern is a text as it stands (`%l`).
    pub literal: bool,
    /// What does not count in the written form.
    pub ignoring: Ignoring,
    /// `!=`.
    pub negated: bool,
}

/// What does not count when written forms are compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ignoring {
    /// `%c`: case.
    pub case: bool,
    /// `%d`: diacritics.
    pub diacritics: bool,
    /// `%s`: script, and width.
    pub script: bool,
}

/// What a token is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attribute {
    /// The written form.
    Word,
    /// The normal form, folded.
    Norm,
    /// The lemma: of English words by rules and exceptions, of others the normal form.
    Lemma,
    /// The stem: of English words by Porter's rules, of others the normal form.
    Stem,
    /// The part of speech, jieba's tag; `w` of everything that is no word.
    Pos,
    /// The script of the passage.
    Script,
    /// The zone.
    Zone,
}

impl Attribute {
    /// All.
    pub const ALL: [Attribute; 7] = [
        Attribute::Word,
        Attribute::Norm,
        Attribute::Lemma,
        Attribute::Stem,
        Attribute::Pos,
        Attribute::Script,
        Attribute::Zone,
    ];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Attribute::Word => "word",
            Attribute::Norm => "norm",
            Attribute::Lemma => "lemma",
            Attribute::Stem => "stem",
            Attribute::Pos => "pos",
            Attribute::Script => "script",
            Attribute::Zone => "zone",
        }
    }

    /// The attribute of this name.
    pub fn from_name(name: &str) -> Option<Attribute> {
        Attribute::ALL.into_iter().find(|attribute| attribute.name() == name)
    }
}

/// What a hit must lie in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Within {
    /// A sentence.
    Sentence,
    /// A paragraph.
    Paragraph,
    /// A document.
    Document,
    /// A reply: a turn of a thread in the zone of replies.
    Reply,
}

impl Within {
    /// All.
    pub const ALL: [Within; 4] = [Within::Sentence, Within::Paragraph, Within::Document, Within::Reply];

    /// Its name in a query.
    pub fn name(self) -> &'static str {
        match self {
            Within::Sentence => "s",
            Within::Paragraph => "p",
            Within::Document => "doc",
            Within::Reply => "reply",
        }
    }
}

/// What must hold of a captured token: of the first, where a capture has several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition {
    /// The capture and its attribute.
    pub left: (u8, Attribute),
    /// The capture and attribute that it is compared with.
    pub right: (u8, Attribute),
    /// `!=`.
    pub negated: bool,
}

impl Test {
    /// A test of one attribute by a regular expression.
    pub fn is(attribute: Attribute, pattern: &str) -> Test {
        Test::Is(Match {
            attribute,
            pattern: pattern.to_owned(),
            literal: false,
            ignoring: Ignoring::default(),
            negated: false,
        })
    }
}

impl Query {
    /// A query of these alternatives alone.
    pub fn of(alternatives: Vec<Alternative>) -> Query {
        Query { alternatives, within: None, conditions: Vec::new(), captures: Vec::new() }
    }

    /// The same query as an expert one.
    pub fn expert(&self, concepts: &[Concept]) -> String {
        let mut text = String::new();
        // Writing to a string does not fail.
        let _ = self.write(&mut text, concepts);
        text
    }

    fn write(&self, f: &mut String, concepts: &[Concept]) -> fmt::Result {
        for (place, alternative) in self.alternatives.iter().enumerate() {
            if place > 0 {
                f.write_str(" | ")?;
            }
            self.write_alternative(f, alternative, concepts)?;
        }
        for (place, condition) in self.conditions.iter().enumerate() {
            let sign = if condition.negated { "!=" } else { "=" };
            let side = |(capture, attribute): (u8, Attribute)| {
                format!("{}.{}", self.captures[capture as usize], attribute.name())
            };
            let joint = if place == 0 { " :: " } else { " & " };
            write!(f, "{joint}{} {sign} {}", side(condition.left), side(condition.right))?;
        }
        match self.within {
            Some(within) => write!(f, " within {}", within.name()),
            None => Ok(()),
        }
    }

    fn write_alternative(&self, f: &mut String, shown: &Alternative, concepts: &[Concept]) -> fmt::Result {
        match shown {
            Alternative::Concept(number) => {
                write!(f, "concept({})", quoted(&concepts[*number as usize].name))
            }
            Alternative::Text(parts, exact) => write_text(f, parts, *exact),
            Alternative::Pattern(pattern) => write!(f, "text(/{}/)", pattern.replace('/', "\\/")),
            Alternative::Inside(test) => {
                f.write_str("inside")?;
                write_test(f, test)
            }
            Alternative::Near(near) => {
                self.write_alternative(f, &near.left, concepts)?;
                write!(f, " {}{} ", near.relation.sign(), near.distance)?;
                self.write_alternative(f, &near.right, concepts)
            }
            Alternative::Words(node) => self.write_node(f, node, concepts, false),
        }
    }

    fn write_node(&self, f: &mut String, node: &Node, concepts: &[Concept], inner: bool) -> fmt::Result {
        match node {
            Node::Token(test) => write_test(f, test),
            // Alone, a text would be one that is found wherever words are cut.
            Node::Text(parts, exact) if !inner => {
                f.write_char('(')?;
                write_text(f, parts, *exact)?;
                f.write_char(')')
            }
            Node::Text(parts, exact) => write_text(f, parts, *exact),
            Node::Concept(number) => {
                let name = quoted(&concepts[*number as usize].name);
                if inner {
                    write!(f, "concept({name})")
                } else {
                    write!(f, "(concept({name}))")
                }
            }
            Node::Sequence(nodes) => {
                let group = inner;
                if group {
                    f.write_char('(')?;
                }
                for (place, node) in nodes.iter().enumerate() {
                    if place > 0 {
                        f.write_char(' ')?;
                    }
                    self.write_node(f, node, concepts, true)?;
                }
                if group {
                    f.write_char(')')?;
                }
                Ok(())
            }
            Node::Either(nodes) => {
                f.write_char('(')?;
                for (place, node) in nodes.iter().enumerate() {
                    if place > 0 {
                        f.write_str(" | ")?;
                    }
                    self.write_node(f, node, concepts, true)?;
                }
                f.write_char(')')
            }
            Node::Repeat(node, least, most) => {
                let group = matches!(**node, Node::Repeat(..) | Node::Capture(..));
                if group {
                    f.write_char('(')?;
                }
                self.write_node(f, node, concepts, true)?;
                if group {
                    f.write_char(')')?;
                }
                match (least, most) {
                    (0, None) => f.write_char('*'),
                    (1, None) => f.write_char('+'),
                    (0, Some(1)) => f.write_char('?'),
                    (least, None) => write!(f, "{{{least},}}"),
                    (least, Some(most)) if least == most => write!(f, "{{{least}}}"),
                    (least, Some(most)) => write!(f, "{{{least},{most}}}"),
                }
            }
            Node::Capture(name, node) => {
                write!(f, "{}:", self.captures[*name as usize])?;
                let group = matches!(**node, Node::Repeat(..) | Node::Capture(..));
                if group {
                    f.write_char('(')?;
                }
                self.write_node(f, node, concepts, true)?;
                if group {
                    f.write_char(')')?;
                }
                Ok(())
            }
        }
    }

    /// How it is understood: what is looked for, in normal form; of a concept, all forms; of words, the expert form.
    pub fn understood(&self, corpus: &Corpus) -> Vec<String> {
        let mut understood = Vec::new();
        for alternative in &self.alternatives {
            match alternative {
                Alternative::Concept(number) => {
                    understood.extend(corpus.concepts()[*number as usize].forms.clone())
                }
                Alternative::Text(parts, _) => {
                    let pattern = joined(parts);
                    let undone = corpus.undo_disguise(&pattern);
                    understood.push(pattern);
                    understood.extend(undone);
                }
                // It goes with the words that are understood.
                Alternative::Inside(_) => {}
                other => {
                    let mut text = String::new();
                    let _ = self.write_alternative(&mut text, other, corpus.concepts());
                    understood.push(text);
                }
            }
        }
        understood
    }
}

/// Parts as one text: touching where both sides are Han.
fn joined(parts: &[Part]) -> String {
    let mut pattern = String::new();
    for part in parts {
        let joined = pattern.ends_with(is_han) && part.folded.starts_with(is_han);
        if !pattern.is_empty() && !joined {
            pattern.push(' ');
        }
        pattern.push_str(&part.folded);
    }
    pattern
}

fn write_text(f: &mut String, parts: &[Part], exact: Exactness) -> fmt::Result {
    let parts: Vec<String> = parts.iter().map(|part| quoted(&part.typed)).collect();
    write!(f, "text({})", parts.join(" "))?;
    let flags = [(exact.form, 'F'), (exact.case, 'C'), (exact.script, 'S')];
    let flags: String = flags.into_iter().filter_map(|(set, flag)| set.then_some(flag)).collect();
    if !flags.is_empty() {
        write!(f, "%{flags}")?;
    }
    Ok(())
}

/// A text in quotation marks, which are doubled in it.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// A regular expression in quotation marks: a backslash before one of its own is as good as none.
fn quoted_pattern(pattern: &str) -> String {
    let mut quoted = String::from("\"");
    let mut chars = pattern.chars();
    while let Some(c) = chars.next() {
        match c {
            '"' => quoted.push_str("\"\""),
            '\\' => match chars.next() {
                Some('"') => quoted.push_str("\"\""),
                Some(escaped) => quoted.extend(['\\', escaped]),
                None => quoted.push('\\'),
            },
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

fn write_test(f: &mut String, test: &Test) -> fmt::Result {
    f.write_char('[')?;
    if *test != Test::Any {
        write_condition(f, test, false)?;
    }
    f.write_char(']')
}

fn write_condition(f: &mut String, test: &Test, inner: bool) -> fmt::Result {
    match test {
        // An expression that any token meets has no shorter form.
        Test::Any => f.write_str("word=\".*\""),
        Test::Is(is) => {
            let sign = if is.negated { "!=" } else { "=" };
            write!(f, "{}{sign}{}", is.attribute.name(), quoted_pattern(&is.pattern))?;
            let ignoring = is.ignoring;
            let flags =
                [(ignoring.case, 'c'), (ignoring.diacritics, 'd'), (ignoring.script, 's'), (is.literal, 'l')];
            let flags: String = flags.into_iter().filter_map(|(set, flag)| set.then_some(flag)).collect();
            if !flags.is_empty() {
                write!(f, "%{flags}")?;
            }
            Ok(())
        }
        Test::Not(test) => {
            f.write_str("!(")?;
            write_condition(f, test, false)?;
            f.write_char(')')
        }
        Test::All(tests) | Test::Some(tests) => {
            let sign = if matches!(test, Test::All(_)) { " & " } else { " | " };
            if inner {
                f.write_char('(')?;
            }
            for (place, test) in tests.iter().enumerate() {
                if place > 0 {
                    f.write_str(sign)?;
                }
                write_condition(f, test, true)?;
            }
            if inner {
                f.write_char(')')?;
            }
            Ok(())
        }
    }
}
