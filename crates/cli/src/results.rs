//! Commands that ask a corpus.

use crate::args::{CorpusArgs, FilterArgs, Format, SuggestArgs};
use crate::input::corpus;
use crate::output::{print, print_rows, print_table, say_cut};
use crate::Failure;
use serde_json::{json, Value};
use wenmai_engine::analysis::{suggest, Wanted};
use wenmai_engine::ask::{Part, Question, Tabled};
use wenmai_engine::corpus::{Corpus, Filter, NamedPart, Selection, Zones};
use wenmai_engine::table;
use wenmai_model::{DocumentFieldsAsk, FacetsAsk, OverviewAsk, Subcorpus};

/// Rows of a table on the screen, unless asked otherwise.
const ROWS: usize = 50;

/// How many rows are printed.
pub fn limit(asked: Option<usize>, format: Format) -> usize {
    match (asked, format) {
        (Some(0), _) | (None, Format::Csv | Format::Jsonl) => usize::MAX,
        (Some(limit), _) => limit,
        (None, Format::Table) => ROWS,
    }
}

pub fn info(args: &CorpusArgs, format: Format) -> Result<(), Failure> {
    let corpus = corpus(args, None)?;
    let everything = Filter { zones: Zones::All, ..Filter::default() };
    let seen = OverviewAsk.answer(&Part::new(&corpus, &everything)).map_err(|fault| fault.to_string())?;
    let main = Selection::new(&corpus, &Filter::default());
    if format == Format::Jsonl {
        let main_text = Filter::default();
        let facets = FacetsAsk.answer(&Part::new(&corpus, &main_text)).map_err(|fault| fault.to_string())?;
        let zones: serde_json::Map<String, Value> =
            facets.zones.into_iter().map(|(zone, words)| (zone.name().to_owned(), words.into())).collect();
        let concepts: serde_json::Map<String, Value> =
            corpus.concepts().iter().map(|concept| (concept.name.clone(), json!(concept.forms))).collect();
        let codes: serde_json::Map<String, Value> =
            corpus.codes().iter().map(|code| (code.name.clone(), code.rule.as_str().into())).collect();
        let head = json!({
            "corpus": corpus.name(),
            "fingerprint": format!("{:016x}", corpus.fingerprint()),
            "documents": corpus.documents().len(),
            "tokens": seen.tokens,
            "words": seen.words,
            "main_words": main.words,
            "types": seen.types,
            "sentences": seen.sentences,
            "repairs": seen.repairs,
            "zones": zones,
            "concepts": concepts,
            "codes": codes,
        });
        print(format!("{head}\n").as_bytes())?;
    } else if format == Format::Table {
        let concepts: Vec<String> =
            corpus.concepts().iter().map(|concept| format!("@{}", concept.name)).collect();
        let head = format!(
            "{}  {:016x}\n{} documents, {} words ({} in the main text), {} tokens, {} types, {} sentences, {} repairs\n{}\n\n",
            corpus.name(),
            corpus.fingerprint(),
            corpus.documents().len(),
            seen.words,
            main.words,
            seen.tokens,
            seen.types,
            seen.sentences,
            seen.repairs,
            concepts.join(" ")
        );
        print(head.as_bytes())?;
        let codes: String = corpus.codes().iter().map(|code| format!("{code}\n")).collect();
        if !codes.is_empty() {
            print(format!("{codes}\n").as_bytes())?;
        }
        let parts: String = corpus
            .subcorpora()
            .iter()
            .zip(corpus.named())
            .map(|(one, part)| named_part(&corpus, one, part))
            .collect();
        if !parts.is_empty() {
            print(format!("{parts}\n").as_bytes())?;
        }
    }
    print_rows(table::documents(&corpus), format)?;
    if format == Format::Table {
        print(b"\n")?;
        print_table(&table::rules(&seen), format)?;
    }
    Ok(())
}

/// A named part with its words now, and those that it had when it was named.
fn named_part(corpus: &Corpus, one: &Subcorpus, part: &NamedPart) -> String {
    let words = corpus.words_of(part);
    let then = match one.words {
        0 => String::new(),
        then if then == words => String::new(),
        then => format!(", {then} when it was named"),
    };
    let early =
        if part.incomplete { "; the search for its query took too long and was ended early" } else { "" };
    format!("{one}: {words} words{then}{early}\n")
}

/// Values of a field on the screen; elsewhere all are listed.
const VALUES: usize = 12;

pub fn fields(args: &CorpusArgs, format: Format) -> Result<(), Failure> {
    let corpus = corpus(args, None)?;
    let everything = Filter { zones: Zones::All, ..Filter::default() };
    let most = if format == Format::Table { VALUES } else { usize::MAX };
    let table = table::fields(&corpus, &Selection::new(&corpus, &everything), most);
    print_table(&table, format)?;
    say_cut(table.rows.len(), corpus.fields().all().into_iter().map(|field| field.values().len()).sum());
    Ok(())
}

pub fn document_fields(args: &CorpusArgs, format: Format) -> Result<(), Failure> {
    let corpus = corpus(args, None)?;
    let asked = DocumentFieldsAsk {
        fields: Vec::new(),
        from: String::new(),
        find: String::new(),
        offset: 0,
        limit: 0,
    };
    let everything = Filter::default();
    let table = asked.table(&Part::new(&corpus, &everything)).map_err(|fault| fault.to_string())?;
    print_table(&table, format)
}

/// What the filter leaves; where that is nothing, says why, for an empty result looks like an absent word.
pub fn select(corpus: &Corpus, filter: &FilterArgs) -> Result<Selection, Failure> {
    let filter = filter.filter(corpus)?;
    let selection = Selection::new(corpus, &filter);
    if selection.words == 0 {
        let all = Selection::new(corpus, &Filter { zones: Zones::All, ..filter }).words;
        match all {
            0 => eprintln!("no word is left by these filters, or there is none in the texts"),
            _ => eprintln!("no word is in these zones; --zones all has {all}"),
        }
    }
    Ok(selection)
}

pub fn suggestions(args: &SuggestArgs) -> Result<(), Failure> {
    let corpus = corpus(&args.corpus, None)?;
    let selection = select(&corpus, &args.filter)?;
    let wanted = Wanted { freq: args.min_freq, mi: args.min_mi, entropy: args.min_entropy };
    let mut found = suggest(&corpus, &selection, &wanted);
    let all = found.len();
    found.truncate(limit(args.limit, args.format));
    let shown = found.len();
    print_table(&table::suggestions(found), args.format)?;
    say_cut(shown, all);
    Ok(())
}
