//! What a query means, however it was typed.

use crate::script::fold;
pub use wenmai_model::Exactness;

/// What a query means: any of its alternatives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    /// At least one.
    pub alternatives: Vec<Alternative>,
    /// What a hit of words must lie in, besides its document.
    pub within: Option<Within>,
    /// What must hold between captured tokens; all of them.
    pub conditions: Vec<Condition>,
    /// What metadata of a hit's document must match; all of them.
    pub fields: Vec<FieldMatch>,
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
    Near(Box<Nearby>),
    Words(Node),
}

/// Two things and the characters between them: CCL's operators.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nearby {
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
    /// A part of the query, verbatim.
    pub fn new(typed: &str) -> Part {
        Part { typed: typed.to_owned(), folded: fold(typed) }
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

/// The attribute of a token that a condition tests.
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
    Sentence,
    Paragraph,
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

/// A metadata field and the pattern that must match all of one of its values, or `!=` of none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldMatch {
    /// The field's name; CQP's corpora begin them with `text_`.
    pub field: String,
    /// The pattern, as of a written form.
    pub is: Match,
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
        Query { alternatives, within: None, conditions: Vec::new(), fields: Vec::new(), captures: Vec::new() }
    }
}
