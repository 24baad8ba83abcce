//! A query as it is shown: as an expert query, and as what is looked for.

use super::ast::{Alternative, Attribute, Exactness, Match, Node, Part, Query, Test};
use crate::corpus::{Concept, Corpus};
use crate::script::is_han;
use std::fmt::{self, Write};

impl Query {
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
        for (place, one) in (self.conditions.len()..).zip(&self.fields) {
            let joint = if place == 0 { " :: " } else { " & " };
            let plain = one.field.chars().all(|c| c.is_alphanumeric() || c == '_');
            let name = if plain { one.field.clone() } else { quoted(&one.field) };
            write!(f, "{joint}match.{name}")?;
            write_pattern(f, &one.is)?;
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
                self.write_one(f, node, concepts)?;
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
                self.write_one(f, node, concepts)
            }
        }
    }

    /// What a name or a number of times stands at: in brackets, if it has one of its own.
    fn write_one(&self, f: &mut String, node: &Node, concepts: &[Concept]) -> fmt::Result {
        let group = matches!(node, Node::Repeat(..) | Node::Capture(..));
        if group {
            f.write_char('(')?;
        }
        self.write_node(f, node, concepts, true)?;
        if group {
            f.write_char(')')?;
        }
        Ok(())
    }

    /// The query as interpreted: texts in normal form, all forms of a concept, words as an expert query.
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

/// The sign, the pattern and its flags.
fn write_pattern(f: &mut String, is: &Match) -> fmt::Result {
    let sign = if is.negated { "!=" } else { "=" };
    write!(f, "{sign}{}", quoted_pattern(&is.pattern))?;
    let ignoring = is.ignoring;
    let flags = [(ignoring.case, 'c'), (ignoring.diacritics, 'd'), (ignoring.script, 's'), (is.literal, 'l')];
    let flags: String = flags.into_iter().filter_map(|(set, flag)| set.then_some(flag)).collect();
    if !flags.is_empty() {
        write!(f, "%{flags}")?;
    }
    Ok(())
}

fn write_condition(f: &mut String, test: &Test, inner: bool) -> fmt::Result {
    match test {
        // An expression that any token meets has no shorter form.
        Test::Any => f.write_str("word=\".*\""),
        Test::Is(is) => {
            f.write_str(is.attribute.name())?;
            write_pattern(f, is)
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
