//! Main text against main text: precision, recall and F of character 4-grams, page by page.

use crate::args::Format;
use crate::input;
use crate::output::print_table;
use crate::Failure;
use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::{Path, PathBuf};
use wenmai_engine::clean::{clean, clean_page, Cleaned};
use wenmai_engine::corpus::apply_repairs;
use wenmai_engine::decode::decode;
use wenmai_engine::extract::extract;
use wenmai_engine::table::{heads, Cell, Table};

/// Precision, recall and F.
#[derive(Clone, Copy)]
struct Score {
    p: f64,
    r: f64,
    f: f64,
}

/// A page, its main text by hand, and the forms that it is there in.
struct Page {
    name: String,
    gold: String,
    sources: [Option<String>; 2],
}

const SOURCES: [&str; 2] = ["text", "html"];

pub fn boilerplate(folder: &Path, format: Format) -> Result<(), Failure> {
    let pages = if folder.join("gold").is_dir() { chosen(folder)? } else { marked(folder)? };
    let mut table = Table { columns: heads(vec!["page", "source", "kind", "p", "r", "f"]), rows: Vec::new() };
    // By source, then by kind; all kinds together are the empty name.
    let mut means: BTreeMap<(usize, String), Vec<Score>> = BTreeMap::new();
    for page in &pages {
        let expected = grams(&page.gold);
        for (number, text) in page.sources.iter().enumerate() {
            let Some(text) = text else { continue };
            let (found, kind) = main_text(text, SOURCES[number] == "html");
            let score = score(&grams(&found), &expected);
            row(&mut table, &page.name, SOURCES[number], &kind, score);
            means.entry((number, kind)).or_default().push(score);
            means.entry((number, String::new())).or_default().push(score);
        }
    }
    for ((number, kind), scores) in &means {
        let mean = |part: fn(&Score) -> f64| scores.iter().map(part).sum::<f64>() / scores.len() as f64;
        let score = Score { p: mean(|score| score.p), r: mean(|score| score.r), f: mean(|score| score.f) };
        let kind = if kind.is_empty() { "all" } else { kind };
        row(&mut table, &format!("mean of {}", scores.len()), SOURCES[*number], kind, score);
    }
    print_table(&table, format)
}

/// Pages whose main text is a file of its own.
fn chosen(folder: &Path) -> Result<Vec<Page>, Failure> {
    let gold = files(&folder.join("gold"))?;
    if gold.is_empty() {
        return Err(format!(
            "{} holds no text; put the texts chosen by hand there",
            folder.join("gold").display()
        ));
    }
    let sources = ["wet_text", "html"].map(|name| files(&folder.join(name)).unwrap_or_default());
    if sources.iter().all(BTreeMap::is_empty) {
        return Err(format!("{} has neither html nor wet_text in it", folder.display()));
    }
    let mut pages = Vec::new();
    for (name, path) in gold {
        let form = |files: &BTreeMap<String, PathBuf>| files.get(&name).map(|path| read(path)).transpose();
        let [text, html] = &sources;
        pages.push(Page { gold: read(&path)?, sources: [form(text)?, form(html)?], name });
    }
    Ok(pages)
}

const BEGINS: &str = "<!--text-->";
const ENDS: &str = "<!--/text-->";

/// Pages of HTML with marks around their main text; as plain text they have a line for each block and cell.
fn marked(folder: &Path) -> Result<Vec<Page>, Failure> {
    let mut pages = Vec::new();
    for (name, path) in files(folder)? {
        let html = read(&path)?;
        let mut gold = String::new();
        for part in html.split(BEGINS).skip(1) {
            gold += &extract(part.split(ENDS).next().unwrap_or(part)).text;
        }
        if gold.is_empty() {
            return Err(format!("{} has no text between {BEGINS} and {ENDS}", path.display()));
        }
        let page = extract(&html);
        let title = page.head.title.map(|title| title + "\n").unwrap_or_default();
        let text = title + &page.text.replace('\t', "\n");
        let html = html.replace(BEGINS, "").replace(ENDS, "");
        pages.push(Page { name, gold, sources: [Some(text), Some(html)] });
    }
    if pages.is_empty() {
        return Err(format!("{} has neither gold nor pages in it", folder.display()));
    }
    Ok(pages)
}

fn row(table: &mut Table, page: &str, source: &str, kind: &str, score: Score) {
    let number = |number: f64| Cell::Real((1000.0 * number).round() / 1000.0);
    let numbers = [score.p, score.r, score.f].map(number);
    table.rows.push([page, source, kind].map(Cell::from).into_iter().chain(numbers).collect());
}

/// The files of a folder by their names without ending.
fn files(folder: &Path) -> Result<BTreeMap<String, PathBuf>, Failure> {
    let unreadable = |error| format!("the folder {} cannot be read: {error}", folder.display());
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        if let Some(stem) = path.file_stem().filter(|_| path.is_file()) {
            files.insert(stem.to_string_lossy().into_owned(), path);
        }
    }
    Ok(files)
}

fn read(path: &Path) -> Result<String, Failure> {
    let decoded = decode(input::read_file(path)?);
    Ok(decoded.map_err(|error| format!("{}: {error}", path.display()))?.text)
}

/// The main text that cleaning finds, and the kind of page that it takes it for.
fn main_text(source: &str, is_html: bool) -> (String, String) {
    let page;
    let (text, found): (&str, Cleaned) = if is_html {
        page = extract(source);
        (&page.text, clean_page(&page, input::dictionary()))
    } else {
        (source, clean(source, input::dictionary()))
    };
    let (cleaned, spans, _) = apply_repairs(text.to_owned(), &found, &[]);
    let lines = found.lines.iter().zip(spans).filter(|(line, _)| line.zone.is_main());
    let main = lines.flat_map(|(_, (start, end))| [&cleaned[start as usize..end as usize], "\n"]).collect();
    (main, found.kind.name().to_owned())
}

/// How often each run of four characters stands in a text without its white space.
fn grams(text: &str) -> HashMap<[char; 4], usize> {
    let chars: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).collect();
    let mut grams = HashMap::new();
    for gram in chars.windows(4) {
        *grams.entry([gram[0], gram[1], gram[2], gram[3]]).or_default() += 1;
    }
    grams
}

/// Nothing found where there is nothing is right; F of nothing in common is 0.
fn score(found: &HashMap<[char; 4], usize>, expected: &HashMap<[char; 4], usize>) -> Score {
    let common: usize =
        found.iter().map(|(gram, &count)| count.min(expected.get(gram).copied().unwrap_or(0))).sum();
    let share = |all: &HashMap<[char; 4], usize>| match all.values().sum::<usize>() {
        0 => 1.0,
        all => common as f64 / all as f64,
    };
    let (p, r) = (share(found), share(expected));
    let f = if p + r > 0.0 { 2.0 * p * r / (p + r) } else { 0.0 };
    Score { p, r, f }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compares_multisets_of_four_characters() {
        let scored = |found: &str, expected: &str| score(&grams(found), &grams(expected));
        // 一二三四 and 二三四五 of three; one of the two that were expected is found.
        let score = scored("一二三四五六", "一 二 三\n四 七");
        assert_eq!((score.p, score.r), (1.0 / 3.0, 0.5));
        // Twice in one, once in the other.
        let score = scored("甲甲甲甲甲", "甲甲甲甲");
        assert_eq!((score.p, score.r), (0.5, 1.0));
        assert_eq!(scored("", "").f, 1.0);
        assert_eq!(scored("一二三四", "五六七八").f, 0.0);
    }
}
