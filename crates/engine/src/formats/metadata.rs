//! What files say of their documents, in whatever way: properties, columns, names.

use super::columns::own_name;
use super::xml::{read, Node};
use crate::clean::date_of;
use crate::extract::one_line;
use crate::script::fold;

/// What a file says of a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    pub title: Option<String>,
    pub author: Option<String>,
    /// `YYYY-MM-DD`, or as much of it as is known.
    pub date: Option<String>,
    /// `HH:MM` or `HH:MM:SS`.
    pub time: Option<String>,
    /// The site or medium.
    pub site: Option<String>,
    /// Anything else, by its name.
    pub fields: Vec<(String, String)>,
}

impl Known {
    /// All of it by name: `title`, `author`, `date`, `site`, then what else there is.
    pub fn said(self) -> Vec<(String, String)> {
        let named =
            [("title", self.title), ("author", self.author), ("date", self.date), ("site", self.site)];
        let named = named.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
        named.chain(self.fields).collect()
    }

    /// These, and what the other knows besides.
    pub(super) fn or(mut self, other: Known) -> Known {
        self.title = self.title.or(other.title);
        self.author = self.author.or(other.author);
        if self.date.is_none() {
            (self.date, self.time) = (other.date, other.time);
        }
        self.site = self.site.or(other.site);
        self.fields.extend(other.fields);
        self
    }
}

/// Names of what is a title, in normal form without marks.
const TITLE: &[&str] = &["title", "标题", "题名", "篇名", "题目", "headline"];
const AUTHOR: &[&str] = &["author", "authors", "作者", "creator", "writer", "byline"];
const SITE: &[&str] =
    &["site", "source", "来源", "媒体", "网站", "出处", "medium", "publisher", "newspaper", "报刊"];
const DATE: &[&str] = &[
    "date",
    "日期",
    "时间",
    "发布时间",
    "发布日期",
    "发表时间",
    "发表日期",
    "评论时间",
    "评论日期",
    "发帖时间",
    "发送时间",
    "创建时间",
    "刊登日期",
    "出版日期",
    "出版时间",
    "published",
    "pubdate",
    "pubtime",
    "publishdate",
    "publishtime",
    "publishedat",
    "createdat",
    "createtime",
    "createdate",
    "created",
    "postedat",
    "postdate",
    "posttime",
    "datetime",
    "timestamp",
    "time",
    "year",
    "年",
    "年份",
];

/// Whether a name is one of those.
pub(super) fn is_known(name: &str) -> bool {
    let name = own_name(name);
    [TITLE, AUTHOR, SITE, DATE].iter().any(|names| names.contains(&name.as_str()))
}

/// What a field of what is known of all documents is called, of a name that tables have for it.
pub fn known_field(name: &str) -> Option<&'static str> {
    let name = own_name(name);
    let known: [(&str, &[&str]); 5] = [
        ("year", &["year", "年", "年份"]),
        ("title", TITLE),
        ("author", AUTHOR),
        ("site", SITE),
        ("date", DATE),
    ];
    known.into_iter().find(|(_, names)| names.contains(&name.as_str())).map(|(field, _)| field)
}

/// Takes a value by the name it has in a table, a front matter or a file's name: what Chinese and English call author,
/// title, date or source is that, anything else a field of its own. What a date says besides is a field, too.
pub(super) fn take(name: &str, value: &str, known: &mut Known) {
    let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
    if value.is_empty() {
        return;
    }
    // A value inside another in JSON has the names of both.
    let own = own_name(name);
    let is = |names: &[&str]| names.contains(&own.as_str());
    let slot = if is(TITLE) {
        Some(&mut known.title)
    } else if is(AUTHOR) {
        Some(&mut known.author)
    } else if is(SITE) {
        Some(&mut known.site)
    } else {
        None
    };
    match slot {
        Some(slot) if slot.is_none() && value.len() <= LONGEST => *slot = Some(value),
        _ => {
            let dated = (known.date.is_none() && is(DATE)).then(|| date_of(&fold(&value))).flatten();
            let alone = dated.as_ref().is_some_and(|dated| dated.alone);
            if let Some(dated) = dated {
                (known.date, known.time) = (Some(dated.date), dated.time);
            }
            if !alone {
                known.fields.push((name.trim().to_owned(), value));
            }
        }
    }
}

/// The longest title, author or source, in bytes; what is longer is something else by that name.
const LONGEST: usize = 600;

/// Takes a date in whatever form; whether it is one.
pub(super) fn date(value: &str, known: &mut Known) -> bool {
    let Some(dated) = date_of(&fold(value)) else { return false };
    (known.date, known.time) = (Some(dated.date), dated.time);
    true
}

/// Takes what the properties of an office document or an e-book say. Title and author are often the machine's, so what
/// the text itself says stands; the day it was saved is no day of publication.
/// Returns whether they are whole.
pub(super) fn dublin_core(xml: &str, known: &mut Known) -> bool {
    let mut whole = true;
    let mut open: Option<String> = None;
    let mut value = String::new();
    let mut found = Known::default();
    let read = read(xml, |node| {
        match node {
            Node::Start(element) => {
                open = match element.name() {
                    // Its value is text with a name of its own: `meta:user-defined meta:name`.
                    "user-defined" => element.attribute("name"),
                    name => Some(name.to_owned()),
                };
                value.clear();
            }
            Node::Text(text) => {
                if value.len() < 4096 {
                    value.push_str(text);
                }
            }
            Node::Broken(_) => whole = false,
            Node::End(_) => {
                let Some(name) = open.take() else { return Ok(()) };
                let Some(line) = one_line(&value) else { return Ok(()) };
                let keep = |slot: &mut Option<String>| *slot = slot.take().or(Some(line.clone()));
                match name.as_str() {
                    "title" if !is_machines_title(&line) => keep(&mut found.title),
                    "initial-creator" => found.author = Some(line),
                    "creator" => keep(&mut found.author),
                    "subject" | "keywords" | "keyword" | "category" | "description" | "language"
                    | "publisher" => {
                        let fields = &mut found.fields;
                        match fields.iter_mut().find(|(known, _)| *known == name) {
                            Some((_, value)) if value.len() < 4096 => {
                                value.push_str("; ");
                                value.push_str(&line);
                            }
                            Some(_) => {}
                            None => fields.push((name, line)),
                        }
                    }
                    "created" | "creation-date" => found.fields.push(("created".to_owned(), line)),
                    "modified" => found.fields.push(("modified".to_owned(), line)),
                    _ => {}
                }
            }
        }
        Ok(())
    });
    known.title = known.title.take().or(found.title);
    known.author = known.author.take().or(found.author.filter(|author| !is_machines_author(author)));
    known.fields.extend(found.fields);
    whole && read.is_ok()
}

/// Takes title and author as a PDF's properties have them.
pub(super) fn properties(title: Option<String>, author: Option<String>, known: &mut Known) {
    let title = title.as_deref().and_then(one_line).filter(|title| !is_machines_title(title));
    let author = author.as_deref().and_then(one_line).filter(|author| !is_machines_author(author));
    known.title = known.title.take().or(title);
    known.author = known.author.take().or(author);
}

/// What programs call a document that nobody named.
fn is_machines_title(title: &str) -> bool {
    let lower = title.to_lowercase();
    lower.starts_with("microsoft word")
        || lower.starts_with("untitled")
        || lower.starts_with("无标题")
        || lower.starts_with("powerpoint")
        || lower.ends_with(".doc")
        || lower.ends_with(".docx")
        || lower.ends_with(".dot")
}

/// What programs call a user who has no name.
fn is_machines_author(author: &str) -> bool {
    let lower = author.to_lowercase();
    matches!(
        lower.as_str(),
        "administrator"
            | "admin"
            | "user"
            | "users"
            | "owner"
            | "微软用户"
            | "微軟使用者"
            | "unknown"
            | "windows 用户"
    ) || lower.contains("python-docx")
        || lower.contains("apache poi")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_as_much_as_is_known() {
        for (value, expected) in [
            ("2014", Some("2014")),
            ("2014年", Some("2014")),
            ("2014年2月", Some("2014-02")),
            ("201402", Some("2014-02")),
            ("2014/2", Some("2014-02")),
            ("20140224", Some("2014-02-24")),
            ("2014-02-24T10:11:12Z", Some("2014-02-24")),
            ("24 Feb 2014", Some("2014-02-24")),
            ("2014-13", None),
            ("0031", None),
            ("some day", None),
        ] {
            let mut known = Known::default();
            assert_eq!(date(value, &mut known), expected.is_some(), "{value}");
            assert_eq!(known.date.as_deref(), expected, "{value}");
        }
    }

    #[test]
    fn names_of_both_languages_are_known() {
        let mut known = Known::default();
        for (name, value) in [
            ("標題", "雪"),
            ("Author", "王\n二"),
            ("年份", "2014"),
            ("报刊", "晚报"),
            ("版", "3"),
            ("title", "又"),
            ("空", " "),
        ] {
            take(name, value, &mut known);
        }
        let expected = Known {
            title: Some("雪".into()),
            author: Some("王 二".into()),
            date: Some("2014".into()),
            site: Some("晚报".into()),
            fields: vec![("版".into(), "3".into()), ("title".into(), "又".into())],
            time: None,
        };
        assert_eq!(known, expected);
    }
}
