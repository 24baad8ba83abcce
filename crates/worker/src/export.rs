//! Files to save: tables for spreadsheets, the corpus for Wenmai and for other programs.

use crate::answered::Answered;
use crate::Session;
use wenmai_engine::ask::Tabled;
use wenmai_engine::corpus::write_bundle;
use wenmai_protocol::{questions, Answer, ExportAsk, Failure, File, Saved, TableAsk};

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
pub fn export(session: &Session, asked: &ExportAsk) -> Result<Answered, Failure> {
    let corpus = session.corpus();
    let ExportAsk { filter, what } = asked;
    let file = |name: String, media_type: &str, bytes: Vec<u8>| {
        let file = File { name, media_type: media_type.to_owned() };
        Ok(Answered { answer: Answer::Export(Box::new(file)), bytes: Some(bytes) })
    };
    match what {
        Saved::Bundle => {
            let name = format!("{}.wenmai", file_name(corpus.name()));
            file(name, "application/octet-stream", write_bundle(corpus))
        }
        Saved::Corpus(format) => {
            let format = *format;
            let name = format!("{}.{}", file_name(corpus.name()), format.name());
            let written = wenmai_engine::export::export(corpus, filter, format);
            file(name, &format!("{};charset=utf-8", format.media_type()), written.into_bytes())
        }
        Saved::List(list) => {
            let (name, text) = crate::lists::written(corpus, *list);
            file(
                format!("{}-{name}.txt", file_name(corpus.name())),
                "text/plain;charset=utf-8",
                text.into_bytes(),
            )
        }
        Saved::Workbook(asked) => {
            let asked = tabled(asked);
            let (name, table) = (asked.described().file, asked.table(&session.part(filter))?);
            let media_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            file(format!("wenmai-{name}.xlsx"), media_type, table.xlsx())
        }
        Saved::Table(asked) => {
            let asked = tabled(asked);
            let (name, table) = (asked.described().file, asked.table(&session.part(filter))?);
            file(format!("wenmai-{name}.csv"), "text/csv;charset=utf-8", table.csv_for_spreadsheets())
        }
    }
}

macro_rules! tables {
    (
        counts { $($counts:tt)* }
        looks { $($looks:tt)* }
        acts { $($acts:tt)* }
        tables { $($table:ident: $tabled:ty,)* }
    ) => {
        /// What a table is asked of.
        pub fn tabled(asked: &TableAsk) -> &dyn Tabled {
            match asked {
                $(TableAsk::$table(asked) => asked,)*
            }
        }
    };
}

questions!(tables);
