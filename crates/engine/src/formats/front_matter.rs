//! What a text in Markdown says of itself before it begins: YAML, TOML, JSON, or three lines as pandoc has them.

use super::metadata::{self, Known};
use serde_json::Value;

/// What is nested deeper than its first level, and so taken by nobody, is given to `left`.
pub(super) type Left<'l> = dyn FnMut(&str) + 'l;

/// The head of a text in pandoc's form: lines that begin with `%` are title, authors and date.
pub(super) fn pandoc<'s>(source: &'s str, known: &mut Known) -> &'s str {
    let mut rest = source;
    for field in ["title", "author", "date"] {
        let Some(line) = rest.strip_prefix("% ") else { break };
        let (line, after) = line.split_once('\n').unwrap_or((line, ""));
        metadata::take(field, line, known);
        rest = after;
    }
    rest
}

/// How a head is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Yaml,
    Toml,
    Json,
}

/// The form of the head that a line opens, and the line that closes it: `---`, `+++`, `;;;`, `---json`.
fn opens(line: &str) -> Option<(Form, &'static str)> {
    let (mark, form) = [("---", Form::Yaml), ("+++", Form::Toml), (";;;", Form::Json)]
        .into_iter()
        .find(|(mark, _)| line.starts_with(mark))?;
    let form = match line[mark.len()..].trim().to_ascii_lowercase().as_str() {
        "" => form,
        "yaml" | "yml" => Form::Yaml,
        "toml" => Form::Toml,
        "json" => Form::Json,
        _ => return None,
    };
    Some((form, mark))
}

/// A head between two lines of `---` (YAML, which may end with `...`), `+++` (TOML) or `;;;` (JSON), or one that the first
/// line says to be in another form, if a text begins with one and it reads as one: between two rules in a text stands text.
/// Gives the text after it.
pub(super) fn delimited<'s>(source: &'s str, known: &mut Known, left: &mut Left) -> &'s str {
    let start = source.trim_start_matches('\u{feff}').trim_start();
    let first = start.split_inclusive('\n').next().unwrap_or_default();
    let Some((form, mark)) = opens(first.trim_end()) else { return source };
    let head_at = first.len();
    let closes = |line: &str| line == mark || form == Form::Yaml && line == "...";
    let (mut at, mut closing) = (head_at, None);
    for line in start[head_at..].split_inclusive('\n') {
        if closes(line.trim_end()) {
            closing = Some((at, at + line.len()));
            break;
        }
        at += line.len();
    }
    let Some((head, rest)) = closing.map(|(end, after)| (&start[head_at..end], &start[after..])) else {
        return source;
    };
    if form == Form::Json {
        let Ok(object) = serde_json::from_str(head) else { return source };
        fields_of(&object, known, left);
        return rest;
    }
    let separator = if form == Form::Yaml { ':' } else { '=' };
    let says = |line: &str| {
        let value = |(name, value): (&str, &str)| {
            !name.contains(['。', '，'])
                && (form == Form::Toml || value.trim_end().is_empty() || value.starts_with([' ', '\t']))
        };
        line.starts_with(['-', '[', '{']) || line.split_once(separator).is_some_and(value)
    };
    let first = head.lines().find(|line| !line.trim().is_empty() && !line.starts_with('#'));
    if !first.is_none_or(says) {
        return source;
    }
    if form == Form::Yaml {
        yaml(head, known, left);
    } else {
        toml(head, known, left);
    }
    rest
}

/// A head in JSON: an object that begins the text, on lines of its own. Gives the text after it.
pub(super) fn json<'s>(source: &'s str, known: &mut Known, left: &mut Left) -> &'s str {
    let start = source.trim_start_matches('\u{feff}').trim_start();
    if !start.starts_with('{') {
        return source;
    }
    let mut values = serde_json::Deserializer::from_str(start).into_iter::<serde_json::Map<String, Value>>();
    let Some(Ok(object)) = values.next() else { return source };
    let (head, rest) = start.split_at(values.byte_offset());
    if !head.contains('\n') || !rest.trim_start_matches([' ', '\t', '\r']).starts_with('\n') {
        return source;
    }
    fields_of(&object, known, left);
    rest
}

fn fields_of(object: &serde_json::Map<String, Value>, known: &mut Known, left: &mut Left) {
    for (name, value) in object {
        let plain = |value: &Value| match value {
            Value::String(text) => Some(text.clone()),
            Value::Number(number) => Some(number.to_string()),
            Value::Bool(yes) => Some(yes.to_string()),
            _ => None,
        };
        let listed =
            |list: &Vec<Value>| list.iter().map(plain).collect::<Option<Vec<_>>>().map(|all| all.join(", "));
        match plain(value).or_else(|| value.as_array().and_then(listed)) {
            Some(value) => metadata::take(name, &value, known),
            None => left(&format!("{name}: {value}")),
        }
    }
}

/// `key: value` of YAML, a line each, and lists of values below their key.
fn yaml(text: &str, known: &mut Known, left: &mut Left) {
    fields(text, known, left, |line| {
        line.split_once(':').filter(|(_, value)| value.is_empty() || value.starts_with([' ', '\t']))
    });
}

/// `key = value` of TOML, a line each.
fn toml(text: &str, known: &mut Known, left: &mut Left) {
    // What comes after a table's name is of that table.
    let own = text.lines().position(is_table).unwrap_or(usize::MAX);
    let top: String = text.lines().take(own).flat_map(|line| [line, "\n"]).collect();
    fields(&top, known, left, |line| line.split_once('='));
    text.lines().skip(own).filter(|line| line.contains('=')).for_each(left);
}

/// `[name]`, and no list that began on the line before.
fn is_table(line: &str) -> bool {
    let name = line.trim().trim_start_matches('[').trim_end_matches(']');
    line.starts_with('[')
        && line.trim_end().ends_with(']')
        && name.chars().all(|c| c.is_alphanumeric() || "._- ".contains(c))
}

fn fields<'t>(
    text: &'t str,
    known: &mut Known,
    left: &mut Left,
    split: impl Fn(&'t str) -> Option<(&'t str, &'t str)>,
) {
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        if line.trim().is_empty() || line.trim_start().starts_with('#') {
            continue;
        }
        let nested = line.starts_with([' ', '\t', '-']);
        let Some((name, value)) = split(line).filter(|_| !nested) else {
            left(line.trim());
            continue;
        };
        let value = value.trim();
        let mut values = Vec::new();
        let goes_on = |value: &str| ["\"\"\"", "'''"].into_iter().find(|mark| value.starts_with(mark));
        if let Some(mark) = goes_on(value) {
            // A text over several lines, to where its mark comes again.
            let mut all = value[3..].to_owned();
            while !all.trim_end().ends_with(mark) {
                let Some(line) = lines.next() else { break };
                all.push('\n');
                all.push_str(line);
            }
            values.push(all.trim_end().trim_end_matches(mark).to_owned());
        } else if matches!(value, "" | "|" | ">" | "|-" | ">-") {
            // The values below their key: a list, or a text that goes on.
            while let Some(line) = lines.next_if(|line| line.starts_with([' ', '\t', '-'])) {
                let item = line.trim_start();
                let listed = item.strip_prefix("- ");
                if value.is_empty() && (listed.is_none() || listed.is_some_and(|item| item.contains(": "))) {
                    left(item);
                } else {
                    values.push(bare(listed.unwrap_or(item)).to_owned());
                }
            }
        } else if value.starts_with('[') {
            let mut all = value.to_owned();
            while !all.trim_end().ends_with(']') {
                let Some(line) = lines.next() else { break };
                all.push_str(line);
            }
            let items = all.trim().trim_start_matches('[').trim_end_matches(']').to_owned();
            values.extend(
                items.split(',').map(|item| bare(item.trim()).to_owned()).filter(|item| !item.is_empty()),
            );
        } else {
            values.push(bare(value).to_owned());
        }
        let joined = if matches!(value, "|" | ">" | "|-" | ">-") { " " } else { ", " };
        metadata::take(bare(name.trim()), &values.join(joined), known);
    }
}

/// A value without quotation marks.
fn bare(value: &str) -> &str {
    let quoted = |quote| value.strip_prefix(quote)?.strip_suffix(quote);
    quoted('"').or_else(|| quoted('\'')).unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(known: Known) -> String {
        known.said().into_iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn a_head_begins_the_text_and_reads_as_one() {
        let read = |source: &str| {
            let mut known = Known::default();
            let rest = delimited(source, &mut known, &mut |_: &str| {});
            (rest.to_owned(), known.title)
        };
        assert_eq!(read("---\ntitle: 雪\n---\n正文。\n"), ("正文。\n".to_owned(), Some("雪".to_owned())));
        for head in [
            "+++\ntitle = \"雪\"\n+++\n",
            "---json\n{\"title\": \"雪\"}\n---\n",
            "--- json \r\n{\n\"title\": \"雪\"\n}\r\n---\r\n",
            ";;;\n{\"title\": \"雪\"}\n;;;\n",
            "---toml\ntitle = '雪'\n---\n",
            "---yaml\ntitle: 雪\n...\n",
        ] {
            assert_eq!(
                read(&format!("{head}正文。\n")),
                ("正文。\n".to_owned(), Some("雪".to_owned())),
                "{head}"
            );
        }
        for source in [
            "---\n他说：今天不开船。\n---\n正文。\n",
            "正文。\n\n---\n注意: 雪\n---\n",
            "---\n没有合上。\n",
            "---\ntitle: 雪\n",
            "---json\n{雪}\n---\n正文。\n",
            "---雪---\n正文。\n---\n",
            ";;;\n正文。\n;;;\n",
        ] {
            assert_eq!(read(source), (source.to_owned(), None), "{source}");
        }
    }

    #[test]
    fn all_forms_say_the_same() {
        let expected = "title=雪夜|author=王二, 李四|date=2014-02-24|tags=雪, 山";
        let mut left = Vec::new();
        let mut known = Known::default();
        yaml(
            "title: '雪夜'\nauthor:\n  - 王二\n  - \"李四\"\ndate: 2014-02-24\ntags: [雪, \"山\"]\nmenu:\n  main: 上\n",
            &mut known,
            &mut |line| left.push(line.to_owned()),
        );
        assert_eq!((said(known).as_str(), &left[..]), (expected, &["main: 上".to_owned()][..]));
        left.clear();
        let mut known = Known::default();
        let source = "title = \"雪夜\"\nauthor = [\n  \"王二\",\n  '李四',\n]\ndate = 2014-02-24\ntags = [\"雪\", '山']\n[menu]\nmain = \"上\"\n";
        toml(source, &mut known, &mut |line| left.push(line.to_owned()));
        assert_eq!((said(known).as_str(), left.len()), (expected, 1));
        let mut known = Known::default();
        let source = "{\n \"title\": \"雪夜\", \"author\": [\"王二\", \"李四\"],\n \"date\": \"2014-02-24\", \"tags\": [\"雪\", \"山\"], \"menu\": {\"main\": \"上\"}\n}\n\n文";
        let rest = json(source, &mut known, &mut |line| left.push(line.to_owned()));
        assert_eq!((said(known).as_str(), rest.trim(), left.len()), (expected, "文", 2));
        for text in ["{雪}\n", "{\"a\": 1} 雪\n", "{{雪}}"] {
            assert_eq!(json(text, &mut Known::default(), &mut |_| ()), text);
        }
    }
}
