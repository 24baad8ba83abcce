//! Commands that work on texts: build, clean, text, segment.

use crate::args::{CleaningArgs, CorpusArgs, Format};
use crate::input;
use crate::output::{print, print_table};
use crate::Failure;
use flate2::{write::GzEncoder, Compression};
use serde_json::{json, Value};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use wenmai_engine::clean::{clean_file_with, Cleaned};
use wenmai_engine::corpus::{apply_repairs, passages, write_bundle, Builder, Corpus, Zones};
use wenmai_engine::decode::{decode, Decoded};
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
    cleaning: CleaningArgs,
) -> Result<(), Failure> {
    let args = CorpusArgs { corpus: vec![folder.to_owned()], skip_unreadable };
    let corpus = input::corpus_cleaned(&args, name.as_deref(), cleaning)?;
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

/// A file as a corpus of one document.
pub fn document(file: &Path, segmenter: &Segmenter, cleaning: CleaningArgs) -> Result<Corpus, Failure> {
    let mut builder = Builder::new("", segmenter, Vec::new(), Vec::new()).cleaning(cleaning.options());
    builder
        .add_file(&file.to_string_lossy(), &input::read_file(file)?, input::dictionary())
        .map_err(|error| format!("{}: {error}", file.display()))?;
    Ok(builder.finish())
}

/// A file's text, that which a page shows, and what cleaning finds in it.
fn cleaned(file: &Path, cleaning: CleaningArgs) -> Result<(Decoded, Cleaned), Failure> {
    let mut decoded =
        decode(&input::read_file(file)?).map_err(|error| format!("{}: {error}", file.display()))?;
    let found = clean_file_with(&mut decoded, input::dictionary(), &cleaning.options());
    Ok((decoded, found))
}

pub fn clean(file: &Path, cleaning: CleaningArgs) -> Result<(), Failure> {
    let (decoded, found) = cleaned(file, cleaning)?;
    let (cleaned, spans, _) = apply_repairs(&decoded.text, &found, &[]);
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
            "rule": line.rule,
            "turn": line.turn,
            "continues": line.continues,
            "original": &decoded.text[line.original_start as usize..line.original_end as usize],
            "cleaned": &cleaned[start as usize..end as usize],
            "repairs": repairs,
        });
        out.push_str(&format!("{object}\n"));
    }
    print(out.as_bytes())
}

pub fn text(file: &Path, zones: &Zones, cleaning: CleaningArgs) -> Result<(), Failure> {
    let (decoded, found) = cleaned(file, cleaning)?;
    let (cleaned, spans, _) = apply_repairs(&decoded.text, &found, &[]);
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
    print(out.as_bytes())
}

pub struct Segmenting {
    pub hmm: bool,
    pub plain: bool,
    pub user_dict: Option<PathBuf>,
    pub zones: Zones,
    pub cleaning: CleaningArgs,
}

pub fn segment(file: &Path, how: Segmenting, format: Format) -> Result<(), Failure> {
    let mut table = Table { columns: vec!["start", "end", "text", "norm", "pos"], rows: Vec::new() };
    if how.plain {
        let decoded =
            decode(&input::read_file(file)?).map_err(|error| format!("{}: {error}", file.display()))?;
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
        let decoded =
            decode(&input::read_file(path)?).map_err(|error| format!("{}: {error}", path.display()))?;
        words
            .extend(parse_user_words(&decoded.text).map_err(|error| format!("{}: {error}", path.display()))?);
    }
    let segmenter = Segmenter::new(input::dictionary(), &words, how.hmm);
    let corpus = document(file, &segmenter, how.cleaning)?;
    for line in corpus.lines().iter().filter(|line| how.zones.contains(line.zone)) {
        for token in line.tokens.0..line.tokens.1 {
            let found = corpus.token(token);
            let (start, end) = corpus.documents()[0].original_span(found.cleaned);
            let lexicon = corpus.lexicon();
            let norm = lexicon.norm_of(found.entry);
            table.rows.push(vec![
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
