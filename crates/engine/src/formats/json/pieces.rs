//! The records of a file one after another, wherever they are, and what cannot be read between them.

use super::flat;
use super::members::{value, Member, Members};
use super::scan::{Scanner, Value, Why};
use super::shape::{columns, List, Shape, Survey};
use super::start;
use crate::formats::rows::{named, Row, LOOKED_AT};
use std::ops::ControlFlow;

/// The column of a value that has no name.
const UNNAMED: &str = "text";

/// The column of the name under which a record stands.
const KEY: &str = "key";

/// Something in a file of records.
pub(super) enum Piece<'t> {
    /// A record, and what is said around the list that it is in.
    Record { at: usize, value: Value, list: Option<&'t str> },
    /// What cannot be read.
    Broken { at: usize, text: &'t str, why: Why },
    /// What an object says that holds lists of records.
    Around(Vec<(String, Value)>),
}

/// What takes pieces as they are met.
pub(super) type TakePiece<'a> = dyn FnMut(Piece) -> ControlFlow<()> + 'a;

/// A file of records.
pub(super) struct Records {
    pub text: String,
    start: usize,
    shape: Shape,
}

impl Records {
    pub fn of(text: String) -> Records {
        let start = start(&text);
        let shape = Shape::of(&text, start);
        Records { text, start, shape }
    }

    /// Goes through a file; of a list no more than so many records.
    pub fn pieces(&self, most: usize, take: &mut TakePiece) -> ControlFlow<()> {
        match &self.shape {
            Shape::OneAfterAnother { paged } => self.one_after_another(*paged, most, take),
            Shape::Lists(lists) => {
                let object = Members::of_file(&self.text, self.start).next();
                self.around(object.map_or(self.start, |object| object.start), lists, take)?;
                self.lists(lists, most, take)?;
                let rest = Members::of_file(&self.text, self.start).skip(1);
                rest.filter(|member| member.fault.is_some()).try_for_each(|member| take(self.broken(&member)))
            }
            Shape::One(start) => {
                let member = Members::of_file(&self.text, *start).next();
                member.map_or(ControlFlow::Continue(()), |member| take(self.record(&member, None)))
            }
            Shape::Columns(start) => self.columns(*start, most, take),
        }
    }

    fn broken(&self, member: &Member) -> Piece<'_> {
        let why = member.fault.unwrap_or(Why::Unexpected);
        Piece::Broken { at: member.start, text: &self.text[member.start..member.end], why }
    }

    fn record<'t>(&'t self, member: &Member, list: Option<&'t str>) -> Piece<'t> {
        let value = match member.fault {
            None => Scanner::new(&self.text, member.start).value(),
            Some(why) => Err(why),
        };
        match value {
            Ok(value) => Piece::Record { at: member.start, value: under(member.named(), value), list },
            Err(why) => self.broken(&Member { fault: Some(why), ..*member }),
        }
    }

    fn one_after_another(&self, paged: bool, most: usize, take: &mut TakePiece) -> ControlFlow<()> {
        let text = &*self.text;
        let mark = |at: usize| text.as_bytes().get(at).copied();
        let mut members = Members::of_file(text, self.start);
        let is_row = |member: Member| {
            let first = Members::of(text, member.start).next();
            mark(member.start) == Some(b'[')
                && first.is_some_and(|first| !matches!(mark(first.start), Some(b'{' | b'[')))
        };
        if members.next().is_some_and(is_row) && members.next().is_some_and(is_row) {
            return self.rows(Members::of_file(text, self.start), &[], None, most, take);
        }
        // Where the first page has its list, all others have theirs; an object without one is a record.
        let first = Members::of_file(text, self.start).next().filter(|_| paged);
        let path = first.and_then(|page| Some(Survey::of(text, page.start).lists.into_iter().next()?.path));
        for member in Members::of_file(text, self.start).take(most) {
            match mark(member.start) {
                Some(b'[') if member.fault.is_none() => {
                    let list = List { path: Vec::new(), start: member.start, columns: Vec::new() };
                    self.list(&list, None, most, take)?;
                }
                Some(b'{') if paged && member.fault.is_none() => {
                    let mut lists = Survey::of(text, member.start).lists;
                    lists.retain(|list| Some(&list.path) == path.as_ref());
                    if lists.is_empty() {
                        take(self.record(&member, None))?;
                    } else {
                        self.around(member.start, &lists, take)?;
                        self.lists(&lists, most, take)?;
                        take(Piece::Around(Vec::new()))?;
                    }
                }
                _ => take(self.record(&member, None))?,
            }
        }
        ControlFlow::Continue(())
    }

    fn lists(&self, lists: &[List], most: usize, take: &mut TakePiece) -> ControlFlow<()> {
        for list in lists {
            let name = list.path.join(".");
            let name = Some(name.as_str()).filter(|_| lists.len() > 1);
            self.list(list, name, most.div_ceil(lists.len()), take)?;
        }
        ControlFlow::Continue(())
    }

    /// The records of a list, or those under the names of an object.
    fn list(&self, list: &List, name: Option<&str>, most: usize, take: &mut TakePiece) -> ControlFlow<()> {
        let members = || Members::of(&self.text, list.start);
        let mark = |at: usize| self.text.as_bytes().get(at).copied();
        let first = members().find(|member| member.fault.is_none());
        if let Some(first) = first.filter(|first| mark(first.start) == Some(b'[')) {
            let inner = Members::of(&self.text, first.start).next();
            if inner.is_none_or(|inner| mark(inner.start) != Some(b'{')) {
                return self.rows(members(), &list.columns, name, most, take);
            }
            // Lists of records in a list.
            return members().try_for_each(|list| {
                if list.fault.is_some() || mark(list.start) != Some(b'[') {
                    return take(self.record(&list, name));
                }
                let mut records = Members::of(&self.text, list.start).take(most);
                records.try_for_each(|member| take(self.record(&member, name)))
            });
        }
        members().take(most).try_for_each(|member| take(self.record(&member, name)))
    }

    /// Records that are lists of cells: the first may have the names of the others.
    fn rows<'t>(
        &self,
        members: Members<'t>,
        given: &[String],
        name: Option<&str>,
        most: usize,
        take: &mut TakePiece,
    ) -> ControlFlow<()> {
        let mut waiting = Vec::new();
        let mut members = members.take(most);
        let mut names = given.to_vec();
        let mut skipped = 0;
        if given.is_empty() {
            waiting.extend(members.by_ref().take(LOOKED_AT));
            let cells = |member: &Member| match value(&self.text, member) {
                Some(Value::List(cells)) => {
                    Some(cells.into_iter().map(|cell| flat::shown(&cell)).collect::<Row>())
                }
                _ => None,
            };
            let sample: Vec<Row> = waiting.iter().filter_map(cells).collect();
            let table = named(&sample);
            (names, skipped) = (table.columns, table.skipped);
        }
        for member in waiting.into_iter().chain(members).skip(skipped) {
            let named = |(number, cell): (usize, Value)| match names.get(number) {
                Some(name) => (name.clone(), cell),
                None => ((number + 1).to_string(), cell),
            };
            take(match value(&self.text, &member) {
                Some(Value::List(cells)) => {
                    let value = Value::Object(cells.into_iter().enumerate().map(named).collect());
                    Piece::Record { at: member.start, value, list: name }
                }
                _ => self.record(&member, None),
            })?;
        }
        ControlFlow::Continue(())
    }

    fn columns(&self, start: usize, most: usize, take: &mut TakePiece) -> ControlFlow<()> {
        let mut columns = columns(&self.text, start);
        let rows = columns.iter().map(|(_, cells)| cells.len()).max().unwrap_or(0);
        for row in 0..rows.min(most) {
            let cell = |(name, cells): &mut (String, Vec<Value>)| {
                let cell = cells.get_mut(row)?;
                Some((name.clone(), std::mem::replace(cell, Value::Nothing)))
            };
            let value = Value::Object(columns.iter_mut().filter_map(cell).collect());
            take(Piece::Record { at: start, value, list: None })?;
        }
        ControlFlow::Continue(())
    }

    /// What an object says outside of its lists.
    fn around(&self, start: usize, lists: &[List], take: &mut TakePiece) -> ControlFlow<()> {
        let mut said = Vec::new();
        let mut open = vec![(start, String::new())];
        while let Some((start, path)) = open.pop() {
            for member in Members::of(&self.text, start) {
                let named = member.named().unwrap_or_default();
                let name = if path.is_empty() { named } else { format!("{path}.{named}") };
                let is_list = |list: &List| list.start == member.start;
                let leads = |list: &List| list.start > member.start && list.start < member.end;
                if member.fault.is_some() {
                    take(self.broken(&member))?;
                } else if lists.iter().any(leads) {
                    open.push((member.start, name));
                } else if !lists.iter().any(|list| is_list(list) || list.start == start) {
                    match value(&self.text, &member) {
                        Some(value) => said.push((name, value)),
                        None => take(self.broken(&member))?,
                    }
                }
            }
        }
        take(Piece::Around(said))
    }
}

/// A record that stands under a name.
fn under(name: Option<String>, value: Value) -> Value {
    let mut members = match value {
        Value::Object(members) => members,
        value => vec![(UNNAMED.to_owned(), value)],
    };
    members.splice(..0, name.map(|name| (KEY.to_owned(), Value::Text(name))));
    Value::Object(members)
}
