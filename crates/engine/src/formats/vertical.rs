//! Texts with a word a line: CoNLL-U, and the vertical text of corpus managers. Words and tags are kept as they are.

use super::entities::resolved;
use super::layout::{Layout, Words};
use super::metadata::{self, Known};
use super::reader::{Content, Reader};
use super::words::{WordText, LOOKED_AT};
use wenmai_model::{FileFault, Format, WordsGiven};

/// What is read.
pub(super) const FORMAT: Reader = Reader::text(
    Format::Vertical,
    |file| file.options.words != WordsGiven::Never && is_vertical(&file.text),
    |file, _| {
        let (text, words, known) = vertical(&file.text).ok_or(FileFault::NoText)?;
        Ok(Content::Document((text, Layout::Words(words), known)))
    },
);

/// Whether a text has a word a line: ten columns as CoNLL-U has, or tags of structures and a tab in nearly each other line.
fn is_vertical(text: &str) -> bool {
    let lines = || text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).take(LOOKED_AT);
    let all = lines().count();
    if all == 0 {
        return false;
    }
    if is_mostly_conllu(text) {
        return true;
    }
    let structures = lines().filter(|line| is_structure(line)).count();
    let words =
        lines().filter(|line| matches!(line.split('\t').count(), 2..=8) && !is_structure(line)).count();
    structures >= 2 && 10 * words >= 9 * (all - structures) && words > 0
}

fn is_mostly_conllu(text: &str) -> bool {
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).take(LOOKED_AT);
    let (all, conllu) =
        lines.fold((0, 0), |(all, conllu), line| (all + 1, conllu + usize::from(is_conllu(line))));
    all > 0 && 10 * conllu >= 9 * all
}

fn is_conllu(line: &str) -> bool {
    line.split('\t').count() == 10
        && line.split(['\t', '-', '.']).next().is_some_and(|id| id.parse::<u32>().is_ok())
}

/// `<s>`, `</p>`, `<doc id="1">`, `<g/>`.
fn is_structure(line: &str) -> bool {
    let line = line.trim_end();
    line.len() > 2 && line.starts_with('<') && line.ends_with('>') && !line.contains('\t')
}

/// Reads a word a line. Of CoNLL-U the form and the universal part of speech (that of the language where there is
/// none), else the first two columns, in which `&`, `<` and quotation marks are written as XML has them. What a text says
/// of itself in comments and structures is metadata.
fn vertical(text: &str) -> Option<(String, Words, Known)> {
    let mut made = WordText::default();
    let mut known = Known::default();
    let mut until = 0u32;
    let of_conllu = is_mostly_conllu(text);
    for line in text.lines() {
        let line = line.trim_end_matches('\r');
        if line.is_empty() {
            made.end_line();
            until = 0;
        } else if let Some(comment) = line.strip_prefix("# ") {
            if let Some((name, value)) = comment.split_once(" = ") {
                if !matches!(name, "sent_id" | "text" | "text_en" | "newpar id") && known.fields.len() < 100 {
                    metadata::take(name.trim_start_matches("meta::"), value, &mut known);
                }
            }
        } else if of_conllu && line.starts_with('#') && !line.contains('\t') {
            // Any other comment.
        } else if is_structure(line) {
            match line.trim_matches(['<', '>', '/', ' ']) {
                "g" => made.glue(),
                name if name.starts_with("doc") || name.starts_with("text") => {
                    structure(line, &mut known);
                    made.end_line();
                }
                _ => made.end_line(),
            }
        } else if is_conllu(line) {
            let columns: Vec<&str> = line.split('\t').collect();
            let (id, last) =
                columns[0].split_once('-').map_or((columns[0], None), |(id, last)| (id, Some(last)));
            let Ok(number) = id.parse::<u32>() else { continue };
            // The words that a contraction stands for are not in the text.
            if number <= until {
                continue;
            }
            until = last.and_then(|last| last.parse().ok()).unwrap_or(0);
            let tag = [columns[3], columns[4]].into_iter().find(|tag| *tag != "_");
            made.word(columns[1], tag.filter(|_| last.is_none()));
            if columns[9].split('|').any(|field| field == "SpaceAfter=No") {
                made.glue();
            }
        } else {
            let mut columns = line.split('\t').map(resolved).peekable();
            // A line of CoNLL-U that lacks columns begins with its number all the same.
            let number = |column: &std::borrow::Cow<str>| of_conllu && column.parse::<u32>().is_ok();
            let first = columns.next().filter(|column| !number(column) || columns.peek().is_none());
            let form = first.or_else(|| columns.next()).unwrap_or_default();
            if of_conllu {
                columns.next();
            }
            made.word(form.trim(), columns.next().as_deref().filter(|tag| *tag != "_"));
        }
    }
    let (text, words) = made.finish()?;
    Some((text, words, known))
}

/// The attributes of a structure, which are those of an element.
fn structure(line: &str, known: &mut Known) {
    let mut rest = line;
    while let Some((before, after)) = rest.split_once("=\"") {
        let name = before.rsplit([' ', '<']).next().unwrap_or_default();
        let Some((value, after)) = after.split_once('"') else { break };
        if !name.is_empty() && known.fields.len() < 100 {
            metadata::take(name, &resolved(value), known);
        }
        rest = after;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str, words: &Words) -> String {
        let word = |&(start, end, tag): &(u32, u32, Option<u32>)| {
            let tag = tag.map_or("-", |tag| &words.tags[tag as usize]);
            format!("{}:{tag}", &text[start as usize..end as usize])
        };
        words.spans.iter().map(word).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn references_are_characters() {
        let source = "<doc title=\"A&amp;B\">\n<s>\n&lt;&#x4e00;\tx\n#\tw\n#雪\tn\nAT&T\tn\n&quot;\t&quot;\n</s>\n</doc>\n";
        let (text, found, known) = vertical(source).unwrap();
        assert_eq!(words(&text, &found), "<一:x #:w #雪:n AT&T:n \":\"");
        assert_eq!(known.title.as_deref(), Some("A&B"));
        let row = |number: u32| format!("{number}\t雪\t雪\tNOUN\tn\t_\t0\troot\t_\t_\n");
        let source = format!("{}2\t&amp;\t_\tPUNCT\tw\n{}", row(1), (3..20).map(row).collect::<String>());
        let (text, ..) = vertical(&source).unwrap();
        assert!(text.starts_with("雪&雪雪"), "{text}");
    }

    #[test]
    fn a_word_a_line_is_read() {
        let conllu = "# newdoc id = a\n# author = 王二\n# sent_id = 1\n# text = 我爱it's\n1\t我\t我\tPRON\tr\t_\t2\tnsubj\t_\tSpaceAfter=No\n2\t爱\t爱\tVERB\tv\t_\t0\troot\t_\t_\n3-4\tit's\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n3\tit\tit\tPRON\t_\t_\t2\tobj\t_\t_\n4\t's\tbe\tAUX\t_\t_\t2\tx\t_\t_\n5\t。\t。\tPUNCT\t_\t_\t2\tpunct\t_\t_\n\n1\t好\t好\t_\ta\t_\t0\troot\t_\t_\n";
        assert!(is_vertical(conllu));
        let (text, found, known) = vertical(conllu).unwrap();
        assert_eq!(text, "我爱it's。\n好\n");
        assert_eq!(words(&text, &found), "我:PRON 爱:VERB it's:- 。:PUNCT 好:a");
        assert_eq!(known.author.as_deref(), Some("王二"));
        let vertical_text = "<doc id=\"1\" title=\"雪\">\n<s>\n大\ta\n雪\tn\n<g/>\n!\tw\n</s>\n</doc>\n";
        assert!(is_vertical(vertical_text));
        let (text, found, known) = vertical(vertical_text).unwrap();
        assert_eq!(words(&text, &found), "大:a 雪:n !:w");
        assert_eq!((text.as_str(), known.title.as_deref()), ("大雪!\n", Some("雪")));
        assert!(!is_vertical("甲\t乙\n丙\t丁\n"));
        let (text, found, _) = vertical("<s>\nNew\rYork\tn\n</s>\n").unwrap();
        assert_eq!(words(&text, &found), "New York:n");
    }
}
