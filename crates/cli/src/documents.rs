//! Commands that work on texts: build, clean, text, segment.

use crate::args::{CorpusArgs, Format, ListArgs, TextArgs};
use crate::input::{self, Opened, Source};
use crate::metadata::MetadataArgs;
use crate::output::{Out, Printer};
use crate::reading::{Cut, Reading};
use crate::{left_out, Failure};
use flate2::{write::GzEncoder, Compression};
use serde_json::{json, Map, Value};
use std::fs::{self, File};
use std::io::{self, Seek, Write};
use std::path::{Path, PathBuf};
use wenmai_engine::clean::Cleaned;
use wenmai_engine::corpus::{
    apply_repairs, fingerprint_in, passages, set_recurring, Builder, Corpus, Prepared, TokenReader, Zones,
    BUNDLE_HEAD,
};
use wenmai_engine::decode::decode;
use wenmai_engine::formats::{clean_document, Document};
use wenmai_engine::script::{fold, runs_on};
use wenmai_engine::segment::{parse_user_words, part_of_speech, plain, Segmenter};
use wenmai_engine::table::heads;

fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let mut file = create(path)?;
    file.write_all(bytes).map_err(|error| unwritten(path, &error))
}

fn create(path: &Path) -> Result<File, Failure> {
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        fs::create_dir_all(folder)
            .map_err(|error| format!("the folder {} cannot be made: {error}", folder.display()))?;
    }
    File::create(path).map_err(|error| unwritten(path, &error))
}

fn unwritten(path: &Path, error: &io::Error) -> Failure {
    format!("{} cannot be written: {error}", path.display())
}

/// The size and the fingerprint of a bundle.
type Written = (usize, u64);

/// Writes a bundle that comes in pieces, its head last. Until that is written a file is no bundle.
fn write_pieces(
    path: &Path,
    pieces: impl FnOnce(&mut dyn FnMut(&[u8])) -> [u8; BUNDLE_HEAD],
) -> Result<Written, Failure> {
    let mut file = create(path)?;
    let in_place = file.metadata().is_ok_and(|file| file.is_file());
    // What is no file (a pipe) is written in order.
    let mut held = vec![0; BUNDLE_HEAD];
    let mut bytes = BUNDLE_HEAD;
    let mut result = if in_place { file.write_all(&held) } else { Ok(()) };
    let head = pieces(&mut |piece| {
        bytes += piece.len();
        match in_place {
            true if result.is_ok() => result = file.write_all(piece),
            true => {}
            false => held.extend_from_slice(piece),
        }
    });
    let result = result.and_then(|()| {
        if in_place {
            file.rewind()?;
            return file.write_all(&head);
        }
        held[..BUNDLE_HEAD].copy_from_slice(&head);
        file.write_all(&held)
    });
    result.map_err(|error| unwritten(path, &error))?;
    Ok((bytes, fingerprint_in(&head)))
}

/// What is said of a corpus that is built, beside its files.
pub struct Said {
    pub name: Option<String>,
    pub lists: ListArgs,
    pub metadata: MetadataArgs,
}

pub fn build(
    folder: &Path,
    output: &Path,
    said: Said,
    skip_unreadable: bool,
    how: &TextArgs,
) -> Result<(), Failure> {
    let args = CorpusArgs { corpus: vec![folder.to_owned()], skip_unreadable };
    let (documents, tokens, (bytes, fingerprint)) = match input::open(&args, said.name.as_deref())? {
        Opened::Bundle(mut corpus) => {
            said.metadata.apply(&mut corpus)?;
            let written = write_pieces(output, |take| corpus.write(take))?;
            (corpus.documents().len(), corpus.len() as usize, written)
        }
        Opened::Texts(texts) => texts.built(&said.lists, how, |builder, account| {
            left_out::say(&account);
            left_out::say_sums(&account);
            let (documents, tokens) = (builder.documents(), builder.tokens());
            if said.metadata.any() {
                let mut corpus = builder.finish();
                said.metadata.apply(&mut corpus)?;
                return Ok((documents, tokens, write_pieces(output, |take| corpus.write(take))?));
            }
            Ok((documents, tokens, write_pieces(output, |take| builder.write(take))?))
        })?,
    };
    eprintln!(
        "{}: {documents} documents, {tokens} tokens, {bytes} bytes, {fingerprint:016x}",
        output.display(),
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
    let mut builder = Builder::new("", segmenter, Vec::new(), Vec::new());
    each_cut(file, segmenter, how, |cut| {
        let Cut { document, pieces } = cut;
        builder.add_prepared(document, |document, give| {
            pieces.give(document, how.threads(), segmenter, give);
        });
        Ok(())
    })?;
    Ok(builder.finish())
}

/// Works on the documents of a file, all of which must be readable, and takes what came of each in its turn.
fn each<T: Send>(
    file: &Path,
    how: &TextArgs,
    work: impl Fn(Document) -> T + Sync,
    mut take: impl FnMut(T) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let source = Source::held(file.to_string_lossy().into_owned(), input::read_file(file)?);
    let reading = Reading { options: &how.reading.options(), threads: how.threads(), work };
    let (account, result) = reading.all([source], &mut |came| take(came?));
    left_out::say(&account);
    result
}

/// The same, with the documents cleaned and cut.
fn each_cut(
    file: &Path,
    segmenter: &Segmenter,
    how: &TextArgs,
    take: impl FnMut(Cut) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let options = how.cleaning.options();
    let cut =
        |document| Cut::new(Prepared::new(document, input::dictionary(), &options, segmenter), segmenter);
    each(file, how, cut, take)
}

/// How much text a document has at most whose lines are put together beside those of others, in bytes.
const SHORT: usize = 1 << 20;

/// Prints what is written of each document of a file and what cleaning finds in it.
fn print_cleaned(
    file: &Path,
    how: &TextArgs,
    write: impl Fn(Document, &Cleaned, &mut dyn Write) -> io::Result<()> + Sync,
) -> Result<(), Failure> {
    enum Came {
        Lines(io::Result<Vec<u8>>),
        Long(Box<(Document, Cleaned)>),
    }
    let options = how.cleaning.options();
    let work = |mut document: Document| {
        let found = clean_document(&mut document, input::dictionary(), &options);
        if document.text.len() > SHORT {
            return Came::Long(Box::new((document, found)));
        }
        let mut lines = Vec::new();
        Came::Lines(write(document, &found, &mut lines).map(|()| lines))
    };
    let mut out = Out::new();
    each(file, how, work, |came| {
        out.put(|out| match came {
            Came::Lines(lines) => out.write_all(&lines?),
            Came::Long(long) => write(long.0, &long.1, out),
        })
    })?;
    out.finish()
}

pub fn clean(file: &Path, how: &TextArgs) -> Result<(), Failure> {
    print_cleaned(file, how, shown)
}

/// A document's metadata and lines, as JSON Lines.
fn shown(decoded: Document, found: &Cleaned, out: &mut dyn Write) -> io::Result<()> {
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
    writeln!(out, "{head}")?;
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
        writeln!(out, "{object}")?;
    }
    Ok(())
}

/// What a document's file says besides, as an object.
fn fields(fields: &[(String, String)]) -> Map<String, Value> {
    fields.iter().map(|(name, value)| (name.clone(), value.as_str().into())).collect()
}

pub fn text(file: &Path, zones: &Zones, how: &TextArgs) -> Result<(), Failure> {
    print_cleaned(file, how, |document, found, out| main_text(document, found, zones, out))
}

/// The cleaned text of a document, a paragraph a line.
fn main_text(decoded: Document, found: &Cleaned, zones: &Zones, out: &mut dyn Write) -> io::Result<()> {
    let (cleaned, spans, _) = apply_repairs(decoded.text, found, &[]);
    // The character that was written last.
    let mut last: Option<char> = None;
    for (line, &(start, end)) in found.lines.iter().zip(&spans) {
        let text = cleaned[start as usize..end as usize].trim();
        if !zones.contains(line.zone) || text.is_empty() {
            continue;
        }
        let between = match last.zip(text.chars().next()) {
            Some((last, next)) if line.continues => {
                if runs_on(last, next) {
                    ""
                } else {
                    " "
                }
            }
            Some(_) => "\n",
            None => "",
        };
        write!(out, "{between}{text}")?;
        last = text.chars().next_back();
    }
    match last {
        Some(_) => writeln!(out),
        None => Ok(()),
    }
}

pub struct Segmenting {
    pub hmm: bool,
    pub plain: bool,
    pub user_dict: Option<PathBuf>,
    pub zones: Zones,
    pub texts: TextArgs,
}

pub fn segment(file: &Path, how: Segmenting, format: Format) -> Result<(), Failure> {
    let mut columns = vec!["start", "end", "text", "norm", "pos"];
    if how.plain {
        let decoded =
            decode(input::read_file(file)?).map_err(|error| format!("{}: {error}", file.display()))?;
        let mut printer = Printer::new(heads(columns), format);
        let mut start = 0;
        for word in plain(input::dictionary(), &decoded.text, how.hmm) {
            let end = start + word.len() as u32;
            let norm = fold(word);
            let pos = part_of_speech(input::dictionary(), &norm).to_owned();
            printer.row(&[start.into(), end.into(), word.into(), norm.into(), pos.into()])?;
            start = end;
        }
        return printer.finish();
    }
    let mut words = input::names();
    if let Some(path) = &how.user_dict {
        words.extend(input::read_list(path, parse_user_words, false)?);
    }
    let segmenter = Segmenter::new(input::dictionary(), &words, how.hmm);
    // A table, a book or an archive has several documents.
    columns.insert(0, "document");
    let mut reader = TokenReader::new(&segmenter);
    let mut printer = Printer::new(heads(columns), format);
    let mut print = |cut: Cut| {
        let Cut { document, pieces } = cut;
        let name = reader.name(&document);
        let mut result = Ok(());
        pieces.give(&document, how.texts.threads(), &segmenter, &mut |tokens| {
            reader.read(&document, &tokens, &mut |token| {
                if result.is_ok() && how.zones.contains(token.zone) {
                    let (start, end) = token.original;
                    result = printer.row(&[
                        name.as_str().into(),
                        start.into(),
                        end.into(),
                        token.form.into(),
                        token.norm.into(),
                        token.tag.into(),
                    ]);
                }
            });
        });
        result
    };
    // Which lines of pages are their site's is known when all pages are.
    let mut held = Vec::new();
    each_cut(file, &segmenter, &how.texts, |cut| {
        if how.zones == Zones::All || held.is_empty() && !cut.document.is_page() {
            return print(cut);
        }
        held.push(cut);
        Ok(())
    })?;
    set_recurring(held.iter_mut().map(|cut| &mut cut.document));
    held.into_iter().try_for_each(print)?;
    printer.finish()
}
