//! Files to save: tables for spreadsheets, the corpus for Wenmai and for other programs.

use crate::answer::{find, selection, unit_name, word_list, Answered, TOP};
use crate::concordance::{self, chosen};
use crate::{convert, statistics};
use wenmai_engine::analysis as engine;
use wenmai_engine::corpus::{write_bundle, Corpus};
use wenmai_engine::query::Hits;
use wenmai_engine::table::{self, Table};
use wenmai_protocol as protocol;
use wenmai_protocol::{Answer, Failure};

/// A corpus' name as the name of a file.
pub fn file_name(name: &str) -> String {
    let name = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let safe: String = name.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect();
    match safe.trim_matches('-') {
        "" => "wenmai".to_owned(),
        safe => safe.to_owned(),
    }
}

/// The file that is asked for.
pub fn export(
    corpus: &Corpus,
    filter: &protocol::Filter,
    asked: &protocol::ExportAsk,
) -> Result<Answered, Failure> {
    let file = |name: String, media_type: &str, bytes: Vec<u8>| {
        let answer = Answer::File { name, media_type: media_type.to_owned() };
        Ok(Answered { answer, bytes: Some(bytes) })
    };
    match asked {
        protocol::ExportAsk::Bundle => {
            let name = format!("{}.wenmai", file_name(corpus.name()));
            file(name, "application/octet-stream", write_bundle(corpus))
        }
        protocol::ExportAsk::Corpus(format) => {
            let format = *format;
            let name = format!("{}.{}", file_name(corpus.name()), format.name());
            let written = wenmai_engine::export::export(corpus, filter, format);
            file(name, &format!("{};charset=utf-8", format.media_type()), written.into_bytes())
        }
        protocol::ExportAsk::List(list) => {
            let (name, text) = crate::lists::written(corpus, *list);
            file(
                format!("{}-{name}.txt", file_name(corpus.name())),
                "text/plain;charset=utf-8",
                text.into_bytes(),
            )
        }
        protocol::ExportAsk::Workbook(asked) => {
            let (name, table) = table_of(corpus, filter, asked)?;
            let media_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            file(format!("wenmai-{name}.xlsx"), media_type, table.xlsx())
        }
        asked => {
            let (name, table) = table_of(corpus, filter, asked)?;
            file(format!("wenmai-{name}.csv"), "text/csv;charset=utf-8", table.csv_for_spreadsheets())
        }
    }
}

/// The whole table that is asked for, and a name for its file.
pub fn table_of(
    corpus: &Corpus,
    filter: &protocol::Filter,
    asked: &protocol::ExportAsk,
) -> Result<(&'static str, Table), Failure> {
    let selection = selection(corpus, filter);
    let hits = match asked {
        protocol::ExportAsk::Concordance(asked)
        | protocol::ExportAsk::Dispersion(asked)
        | protocol::ExportAsk::Groups(asked) => {
            find(corpus, &selection, &asked.query, asked.mode, asked.exact)?.1
        }
        _ => Hits::default(),
    };
    Ok(match asked {
        protocol::ExportAsk::Statistics(asked) => return statistics::export(corpus, filter, asked),
        protocol::ExportAsk::Words(asked) => {
            let list = word_list(corpus, &selection, asked);
            ("words", table::words(corpus, &list, unit_name(asked.unit)))
        }
        protocol::ExportAsk::Concordance(asked) => {
            let found = chosen(corpus, &selection, &hits, asked, &asked.form)?;
            ("concordance", concordance::table(corpus, &found, asked))
        }
        protocol::ExportAsk::Groups(asked) => {
            let found = chosen(corpus, &selection, &hits, asked, &asked.form)?;
            let groups = found.group(&convert::group_keys(&asked.group));
            let columns = asked.group.iter().map(|key| convert::group_name(*key));
            ("groups", table::groups(groups, columns.take(convert::KEYS).collect()))
        }
        protocol::ExportAsk::Suggestions => {
            let found = engine::suggest(corpus, &selection, &engine::Wanted::default());
            ("suggestions", table::suggestions(found))
        }
        protocol::ExportAsk::Dispersion(asked) => {
            let found = chosen(corpus, &selection, &hits, asked, &asked.form)?;
            ("dispersion", table::dispersion(corpus, &found))
        }
        protocol::ExportAsk::Overview => {
            let mut seen = engine::overview(corpus, filter);
            seen.words_list.items.truncate(TOP);
            ("overview", table::words(corpus, &seen.words_list, "word"))
        }
        // The corpus is no table, and a workbook is not one of another.
        protocol::ExportAsk::Bundle
        | protocol::ExportAsk::Corpus(_)
        | protocol::ExportAsk::List(_)
        | protocol::ExportAsk::Workbook(_) => {
            return Err(Failure::NotFound);
        }
    })
}
