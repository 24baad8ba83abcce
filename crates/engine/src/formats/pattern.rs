//! What names of files say, by a pattern: `{author}_{year}.txt`, `{site}/{year}/{title}`.

use super::metadata::{self, Known};

/// A pattern: names in braces with text between. An ending is left out on both sides.
pub(super) struct Pattern<'p> {
    parts: Vec<Part<'p>>,
    /// How many folders of a path it speaks of.
    folders: usize,
}

enum Part<'p> {
    Text(&'p str),
    Field(&'p str),
}

impl<'p> Pattern<'p> {
    pub fn new(pattern: &'p str) -> Pattern<'p> {
        let pattern = without_ending(pattern);
        let mut parts = Vec::new();
        let mut rest = pattern;
        while let Some((text, field)) = rest.split_once('{') {
            let Some((field, after)) = field.split_once('}') else { break };
            if !text.is_empty() {
                parts.push(Part::Text(text));
            }
            parts.push(Part::Field(field.trim()));
            rest = after;
        }
        if !rest.is_empty() {
            parts.push(Part::Text(rest));
        }
        Pattern { parts, folders: pattern.matches('/').count() }
    }

    /// What a path says; nothing if it does not fit. A field reaches to the first place of the text behind it, and to
    /// the end where there is none.
    pub fn read(&self, path: &str) -> Option<Known> {
        let path = without_ending(path);
        let from = path.rmatch_indices('/').nth(self.folders).map_or(0, |(at, _)| at + 1);
        let mut rest = &path[from..];
        let mut known = Known::default();
        let (mut year, mut month, mut day) = (None, None, None);
        for (number, part) in self.parts.iter().enumerate() {
            match part {
                Part::Text(text) => rest = rest.strip_prefix(text)?,
                Part::Field(field) => {
                    let end = match self.parts.get(number + 1) {
                        Some(Part::Text(text)) => rest.find(text)?,
                        _ => rest.len(),
                    };
                    let (value, after) = rest.split_at(end);
                    rest = after;
                    match *field {
                        "" | "_" => {}
                        "year" => year = Some(value),
                        "month" => month = Some(value),
                        "day" => day = Some(value),
                        field => metadata::take(field, value, &mut known),
                    }
                }
            }
        }
        if !rest.is_empty() {
            return None;
        }
        if let Some(year) = year {
            let date: Vec<&str> = [Some(year), month, month.and(day)].into_iter().flatten().collect();
            if !metadata::date(&date.join("-"), &mut known) {
                metadata::take("year", year, &mut known);
            }
        }
        Some(known)
    }
}

/// A name without its ending: what follows the last dot, if it looks like one.
pub(super) fn without_ending(name: &str) -> &str {
    let file = name.rfind('/').map_or(0, |at| at + 1);
    match name[file..].rfind('.') {
        Some(dot) if dot > 0 => {
            let ending = &name[file + dot + 1..];
            let fits = (1..=8).contains(&ending.len())
                && ending.bytes().all(|byte| byte.is_ascii_alphanumeric())
                && ending.bytes().any(|byte| byte.is_ascii_alphabetic());
            if fits {
                &name[..file + dot]
            } else {
                name
            }
        }
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_say_what_the_pattern_asks() {
        let read = |pattern, path| Pattern::new(pattern).read(path);
        let known = read("{author}_{year}.txt", "鲁迅_1921.txt").unwrap();
        assert_eq!((known.author.as_deref(), known.date.as_deref()), (Some("鲁迅"), Some("1921")));
        let known = read("{site}/{year}-{month}-{day} {title}", "a.zip/晚报/2014-2-24 大雪.md").unwrap();
        assert_eq!((known.site.as_deref(), known.date.as_deref()), (Some("晚报"), Some("2014-02-24")));
        assert_eq!(known.title.as_deref(), Some("大雪"));
        let known = read("{_}-{genre}", "x/12-小说").unwrap();
        assert_eq!(known.fields, [("genre".to_owned(), "小说".to_owned())]);
        assert_eq!(read("{author}_{year}.txt", "无题.txt"), None);
        assert_eq!(read("[{id}]", "[1"), None);
        assert_eq!(without_ending("a.b/第1.5章"), "a.b/第1.5章");
        assert_eq!(without_ending(".txt"), ".txt");
    }
}
