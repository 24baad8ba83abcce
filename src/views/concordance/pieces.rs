//! An expert query put together from pieces.

/// What of a token is tested.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Attribute {
    /// The written form.
    #[default]
    Word,
    /// The normal form.
    Norm,
    Lemma,
    /// The part of speech.
    Pos,
    Script,
    Zone,
}

impl Attribute {
    /// All.
    pub const ALL: [Attribute; 6] = [
        Attribute::Word,
        Attribute::Norm,
        Attribute::Lemma,
        Attribute::Pos,
        Attribute::Script,
        Attribute::Zone,
    ];

    /// Its name in a query.
    pub fn name(self) -> &'static str {
        match self {
            Attribute::Word => "word",
            Attribute::Norm => "norm",
            Attribute::Lemma => "lemma",
            Attribute::Pos => "pos",
            Attribute::Script => "script",
            Attribute::Zone => "zone",
        }
    }
}

/// How it is tested.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Operator {
    /// It is the value.
    #[default]
    Is,
    IsNot,
    /// It begins with the value.
    Begins,
    /// It ends with it.
    Ends,
    Contains,
    /// It matches the value as a regular expression.
    Matches,
}

impl Operator {
    /// All.
    pub const ALL: [Operator; 6] = [
        Operator::Is,
        Operator::IsNot,
        Operator::Begins,
        Operator::Ends,
        Operator::Contains,
        Operator::Matches,
    ];
}

/// How often in a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Repeat {
    #[default]
    Once,
    /// Once or not at all.
    Optional,
    /// Once or more often.
    Some,
    /// So often or not at all.
    Any,
    /// Between so many and so many times.
    Between(u32, u32),
}

impl Repeat {
    fn sign(self) -> String {
        match self {
            Repeat::Once => String::new(),
            Repeat::Optional => "?".to_owned(),
            Repeat::Some => "+".to_owned(),
            Repeat::Any => "*".to_owned(),
            Repeat::Between(least, most) => format!("{{{least},{}}}", most.max(least)),
        }
    }
}

/// A token; without a value, any.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Token {
    /// What is tested.
    pub attribute: Attribute,
    /// How.
    pub operator: Operator,
    /// Against what.
    pub value: String,
    /// How often in a row.
    pub repeat: Repeat,
    /// Whether it is captured, for a column and to sort and group by.
    pub captured: bool,
}

/// A piece of a query.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    Token(Token),
    /// From so many to so many tokens of any kind.
    Gap(u32, u32),
}

/// What a hit must not reach out of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Within {
    /// As without being said.
    #[default]
    Unsaid,
    Sentence,
    Paragraph,
    Document,
    Reply,
}

impl Within {
    /// All.
    pub const ALL: [Within; 5] =
        [Within::Unsaid, Within::Sentence, Within::Paragraph, Within::Document, Within::Reply];

    fn name(self) -> &'static str {
        match self {
            Within::Unsaid => "",
            Within::Sentence => "s",
            Within::Paragraph => "p",
            Within::Document => "doc",
            Within::Reply => "reply",
        }
    }
}

/// A text as a regular expression that matches nothing else.
fn literal(text: &str) -> String {
    let mut out = String::new();
    for character in text.chars() {
        if ".*+?()[]{}|\\^$".contains(character) {
            out.push('\\');
        }
        out.push(character);
    }
    out
}

/// A value between quotation marks, as CQP has it: a mark inside is doubled.
fn quoted(value: &str) -> String {
    format!("\"{}\"", value.replace('"', "\"\""))
}

impl Token {
    fn expert(&self) -> String {
        let value = self.value.trim();
        if value.is_empty() {
            return "[]".to_owned();
        }
        let text = literal(value);
        let (sign, value) = match self.operator {
            Operator::Is => ("=", text),
            Operator::IsNot => ("!=", text),
            Operator::Begins => ("=", format!("{text}.*")),
            Operator::Ends => ("=", format!(".*{text}")),
            Operator::Contains => ("=", format!(".*{text}.*")),
            Operator::Matches => ("=", value.to_owned()),
        };
        format!("[{}{sign}{}]", self.attribute.name(), quoted(&value))
    }
}

/// The query of pieces.
pub fn expert(pieces: &[Piece], within: Within) -> String {
    let mut captures = 0;
    let piece = |piece: &Piece| match piece {
        Piece::Gap(least, most) => format!("[]{}", Repeat::Between(*least, *most).sign()),
        Piece::Token(token) => {
            captures += u32::from(token.captured);
            let name = if token.captured { format!("{captures}:") } else { String::new() };
            format!("{name}{}{}", token.expert(), token.repeat.sign())
        }
    };
    let mut query = pieces.iter().map(piece).collect::<Vec<_>>().join(" ");
    if within != Within::Unsaid && !query.is_empty() {
        query.push_str(" within ");
        query.push_str(within.name());
    }
    query
}

#[cfg(test)]
mod tests {
    use super::*;

    fn token(attribute: Attribute, operator: Operator, value: &str) -> Token {
        Token { attribute, operator, value: value.into(), ..Token::default() }
    }

    #[test]
    fn pieces_become_an_expert_query() {
        let verb = Token { captured: true, ..token(Attribute::Pos, Operator::Begins, "v") };
        let pieces = [
            Piece::Token(verb),
            Piece::Gap(0, 3),
            Piece::Token(token(Attribute::Norm, Operator::Is, "微信")),
            Piece::Token(Token { repeat: Repeat::Optional, ..Token::default() }),
        ];
        assert_eq!(expert(&pieces, Within::Sentence), r#"1:[pos="v.*"] []{0,3} [norm="微信"] []? within s"#);
        assert_eq!(expert(&[], Within::Sentence), "");
    }

    #[test]
    fn signs_of_a_value_are_meant_as_they_stand_unless_it_is_an_expression() {
        let shown = |operator, value| {
            expert(&[Piece::Token(token(Attribute::Word, operator, value))], Within::Unsaid)
        };
        assert_eq!(shown(Operator::Is, "a.b"), r#"[word="a\.b"]"#);
        assert_eq!(shown(Operator::IsNot, "\""), r#"[word!=""""]"#);
        assert_eq!(shown(Operator::Matches, "微.+"), r#"[word="微.+"]"#);
        assert_eq!(Repeat::Between(3, 1).sign(), "{3,3}");
    }
}
