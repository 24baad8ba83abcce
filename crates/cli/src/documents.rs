//! Commands that work on texts: build, clean, text, segment.

use crate::args::{CorpusArgs, Format, ListArgs, TextArgs};
use crate::input;
use crate::output::{print, print_table};
use crate::{left_out, Failure};
use flate2::{write::GzEncoder, Compression};
use serde_json::{json, Map, Value};
use std::fs;
use std::io::Write;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use wenmai_engine::clean::Cleaned;
use wenmai_engine::corpus::{apply_repairs, passages, write_bundle, Builder, Corpus, Zones};
use wenmai_engine::decode::decode;
use wenmai_engine::formats::{self, clean_document, Document};
use wenmai_engine::script::{fold, runs_on};
use wenmai_engine::segment::{parse_user_words, part_of_speech, plain, Segmenter};
use wenmai_engine::table::Table;

fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        fs::create_dir_all(folder)
            .map_err(|error| format!("the folder {} cannot be made: {error}", folder.display()))?;
    }
    fs::write(path, bytes).map_err(|error| format!("{} cannot be written: {error}", path.display()))
}

pub fn build(
    folder: &Path,
    output: &Path,
    name: Option<String>,
    skip_unreadable: bool,
    lists: &ListArgs,
    how: &TextArgs,
) -> Result<(), Failure> {
    let args = CorpusArgs { corpus: vec![folder.to_owned()], skip_unreadable };
    let (corpus, account) = input::corpus_of(&args, name.as_deref(), lists, how)?;
    left_out::say(&account);
    left_out::say_sums(&account);
    let bytes = write_bundle(&corpus);
    write(output, &bytes)?;
    eprintln!(
        "{}: {} documents, {} tokens, {} bytes, {:016x}",
        output.display(),
        corpus.documents().len(),
        corpus.len(),
        bytes.len(),
        corpus.fingerprint()
    );
    Ok(())
}

pub fn dictionary(output: &Path) -> Result<(), Failure> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    let bytes = encoder.write_all(wenmai_dictionary::BYTES).and_then(|()| encoder.finish());
    write(output, &bytes.map_err(|error| format!("the dictionary cannot be compressed: {error}"))?)
}

/// A file as a corpus of its documents.
pub fn document(file: &Path, segmenter: &Segmenter, how: &TextArgs) -> Result<Corpus, Failure> {
    let mut builder = Builder::new("", segmenter, Vec::new(), Vec::new()).cleaning(how.cleaning.options());
    for document in read(file, how)? {
        builder.add_document(document, input::dictionary());
    }
    Ok(builder.finish())
}

/// The documents of a file, all of which must be readable.
fn read(file: &Path, how: &TextArgs) -> Result<Vec<Document>, Failure> {
    let mut documents = Vec::new();
    let mut fault = None;
    let path = file.to_string_lossy();
    let account = formats::read(
        &path,
        input::read_file(file)?,
        &how.reading.options(),
        &mut |item| match item.document {
            Ok(document) => {
                documents.push(document);
                ControlFlow::Continue(())
            }
            Err(found) => {
                fault = Some(format!("{}: {found}", item.path));
                ControlFlow::Break(())
            }
        },
    );
    left_out::say(&account);
    fault.map_or(Ok(documents), Err)
}

/// A file's documents, and what cleaning finds in each.
fn cleaned(file: &Path, how: &TextArgs) -> Result<Vec<(Document, Cleaned)>, Failure> {
    let clean = |mut document: Document| {
        let found = clean_document(&mut document, input::dictionary(), &how.cleaning.options());
        (document, found)
    };
    Ok(read(file, how)?.into_iter().map(clean).collect())
}

pub fn clean(file: &Path, how: &TextArgs) -> Result<(), Failure> {
    let shown: Vec<String> =
        cleaned(file, how)?.iter().map(|(document, found)| shown(document, found)).collect();
    print(shown.concat().as_bytes())
}

/// A document's metadata and lines, as JSON Lines.
fn shown(decoded: &Document, found: &Cleaned) -> String {
    let (cleaned, spans, _) = apply_repairs(decoded.text.clone(), found, &[]);
    let zones = found.lines.iter().map(|line| line.zone);
    let (passage, _) = passages(&cleaned, zones.zip(spans.iter().copied()));
    let metadata = &found.metadata;
    let flags: Vec<Value> = metadata
        .flags
        .iter()
        .map(|flag| json!({ "kind": flag.kind.id(), "evidence": flag.evidence }))
        .collect();
    let turns: Vec<Value> = found
        .turns
        .iter()
        .map(|turn| json!({ "author": turn.author, "date": turn.date, "time": turn.time }))
        .collect();
    let mut out = String::new();
    let head = json!({
        "title": metadata.title,
        "date": metadata.date,
        "time": metadata.time,
        "author": metadata.author,
        "editor": metadata.editor,
        "site": metadata.site,
        "language": passage.language.tag(),
        "script": passage.script.code(),
        "encoding": decoded.encoding,
        "flags": flags,
        "sources": metadata.sources,
        "fields": fields(&metadata.fields),
        "kind": found.kind.name(),
        "turns": turns,
    });
    out.push_str(&format!("{head}\n"));
    let mut rest = &found.repairs[..];
    for (number, (line, &(start, end))) in (1..).zip(found.lines.iter().zip(&spans)) {
        let (inside, after) =
            rest.split_at(rest.partition_point(|repair| repair.original_end <= line.original_end));
        rest = after;
        let repairs: Vec<Value> = inside
            .iter()
            .map(|repair| {
                json!({
                    "start": repair.original_start - line.original_start,
                    "end": repair.original_end - line.original_start,
                    "original": &decoded.text[repair.original_start as usize..repair.original_end as usize],
                    "replacement": repair.replacement,
                    "rule": repair.rule.id(),
                    "certain": repair.certain,
                })
            })
            .collect();
        let source = found.source.get(number - 1).map(|&(start, end)| json!([start, end]));
        let object = json!({
            "line": number,
            "source": source,
            "zone": line.zone.name(),
            "rule": line.rule.id(),
            "turn": line.turn,
            "continues": line.continues,
            "original": &decoded.text[line.original_start as usize..line.original_end as usize],
            "cleaned": &cleaned[start as usize..end as usize],
            "repairs": repairs,
        });
        out.push_str(&format!("{object}\n"));
    }
    out
}

/// What a document's file says besides, as an object.
fn fields(fields: &[(String, String)]) -> Map<String, Value> {
    fields.iter().map(|(name, value)| (name.clone(), value.as_str().into())).collect()
}

pub fn text(file: &Path, zones: &Zones, how: &TextArgs) -> Result<(), Failure> {
    let texts: Vec<String> =
        cleaned(file, how)?.iter().map(|(document, found)| main_text(document, found, zones)).collect();
    print(texts.concat().as_bytes())
}

/// The cleaned text of a document, a paragraph a line.
fn main_text(decoded: &Document, found: &Cleaned, zones: &Zones) -> String {
    let (cleaned, spans, _) = apply_repairs(decoded.text.clone(), found, &[]);
    let mut out = String::new();
    for (line, &(start, end)) in found.lines.iter().zip(&spans) {
        let text = cleaned[start as usize..end as usize].trim();
        if !zones.contains(line.zone) || text.is_empty() {
            continue;
        }
        if line.continues && out.ends_with('\n') {
            out.pop();
            let ends = out.chars().next_back().zip(text.chars().next());
            if ends.is_some_and(|(last, next)| !runs_on(last, next)) {
                out.push(' ');
            }
        }
        out.push_str(text);
        out.push('\n');
    }
    out
}

pub struct Segmenting {
    pub hmm: bool,
    pub plain: bool,
    pub user_dict: Option<PathBuf>,
    pub zones: Zones,
    pub texts: TextArgs,
}

pub fn segment(file: &Path, how: Segmenting, format: Format) -> Result<(), Failure> {
    let columns = vec!["start", "end", "text", "norm", "pos"];
    let mut table = Table { columns, rows: Vec::new() };
    if how.plain {
        let decoded =
            decode(input::read_file(file)?).map_err(|error| format!("{}: {error}", file.display()))?;
        let mut start = 0;
        for word in plain(input::dictionary(), &decoded.text, how.hmm) {
            let end = start + word.len() as u32;
            let norm = fold(word);
            let pos = part_of_speech(input::dictionary(), &norm).to_owned();
            table.rows.push(vec![start.into(), end.into(), word.into(), norm.into(), pos.into()]);
            start = end;
        }
        return print_table(&table, format);
    }
    let mut words = input::names();
    if let Some(path) = &how.user_dict {
        words.extend(input::read_list(path, parse_user_words, false)?);
    }
    let segmenter = Segmenter::new(input::dictionary(), &words, how.hmm);
    let corpus = document(file, &segmenter, &how.texts)?;
    // A table, a book or an archive has several documents.
    table.columns.insert(0, "document");
    for line in corpus.lines().iter().filter(|line| how.zones.contains(line.zone)) {
        for token in line.tokens.0..line.tokens.1 {
            let found = corpus.token(token);
            let document = &corpus.documents()[line.document as usize];
            let (start, end) = document.original_span(found.cleaned);
            let lexicon = corpus.lexicon();
            let norm = lexicon.norm_of(found.entry);
            table.rows.push(vec![
                document.name.as_str().into(),
                start.into(),
                end.into(),
                lexicon.form(lexicon.form_of(found.entry)).into(),
                lexicon.norm(norm).into(),
                lexicon.entry_tag(found.entry).into(),
            ]);
        }
    }
    print_table(&table, format)
}
