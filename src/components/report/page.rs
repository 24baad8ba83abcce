//! The report as a page of its own: one file without scripts that fetches nothing. Figures are images in it, so that nothing
//! of theirs can run, and their ids and styles cannot collide.

use crate::state::{definition, Chosen, Report};
use crate::text::Text;
use std::fmt::{Result, Write as _};
use wenmai_protocol::{Definition, Said};

/// Scripts do not run and nothing is fetched, whatever the texts hold.
const POLICY: &str = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

/// The page. `day` is when it is made, `address` that of the explorer: empty when it has none that others could follow.
pub fn page(text: &Text, lang: &str, report: &Report, day: &str, address: &str) -> String {
    let mut out = String::new();
    // Writing to a string does not fail.
    let _ = write_page(&mut out, text, lang, report, (day, address));
    out
}

fn write_page(
    out: &mut String,
    text: &Text,
    lang: &str,
    report: &Report,
    (day, address): (&str, &str),
) -> Result {
    let words = &text.report;
    let title = escaped(if report.title.trim().is_empty() { words.usual_title } else { report.title.trim() });
    write!(
        out,
        "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"generator\" content=\"Wenmai {}\">\n<title>{title}</title>\n<style>\n{}</style>\n</head>\n<body>\n<main>\n\
         <h1>{title}</h1>\n<p class=\"note\">{}</p>\n",
        env!("CARGO_PKG_VERSION"),
        include_str!("page.css"),
        escaped(&(words.made)(env!("CARGO_PKG_VERSION"), day)),
    )?;
    for piece in &report.pieces {
        write_piece(out, text, piece, address)?;
    }
    write_methods(out, text, report)?;
    out.push_str("</main>\n</body>\n</html>\n");
    Ok(())
}

fn write_piece(out: &mut String, text: &Text, piece: &Chosen, address: &str) -> Result {
    let (words, extract) = (&text.report, &piece.extract);
    let title = escaped(&piece.title);
    write!(out, "<section>\n<h2>{title}</h2>\n")?;
    if !piece.note.is_empty() {
        writeln!(out, "<p class=\"note\">{}</p>", escaped(&piece.note))?;
    }
    if !piece.comment.trim().is_empty() {
        writeln!(out, "<p class=\"comment\">{}</p>", escaped(piece.comment.trim()))?;
    }
    if !piece.figure.is_empty() {
        writeln!(out, "<img src=\"{}\" alt=\"{title}\">", escaped(&piece.figure))?;
    }
    if !extract.columns.is_empty() {
        write_table(out, piece)?;
        if (extract.rows.len() as u32) < extract.total {
            let said = (words.first)(extract.rows.len() as u32, extract.total);
            writeln!(out, "<p class=\"note\">{}</p>", escaped(&said))?;
        }
    }
    if !extract.settings.is_empty() {
        writeln!(out, "<h3>{}</h3>\n<dl>", words.settings)?;
        for (name, value) in &extract.settings {
            writeln!(out, "<dt>{}</dt><dd>{}</dd>", escaped(name), escaped(value))?;
        }
        out.push_str("</dl>\n");
    }
    if !extract.citation.is_empty() {
        writeln!(
            out,
            "<p class=\"note\">{} <q lang=\"en\">{}</q></p>",
            words.cite,
            escaped(&extract.citation)
        )?;
    }
    if !address.is_empty() {
        let link = escaped(&format!("{address}{}", piece.link));
        writeln!(out, "<p class=\"note\"><a href=\"{link}\">{}</a></p>", words.link)?;
    }
    out.push_str("</section>\n");
    Ok(())
}

fn write_table(out: &mut String, piece: &Chosen) -> Result {
    let extract = &piece.extract;
    // A column is one of numbers if all that stands in it is.
    let number = |column: usize| {
        let mut cells = extract.rows.iter().filter_map(|row| row.get(column)).filter(|cell| !cell.is_empty());
        cells.all(|cell| cell.parse::<f64>().is_ok())
    };
    let numbers: Vec<&str> = (0..extract.columns.len())
        .map(|column| if number(column) { " class=\"number\"" } else { "" })
        .collect();
    out.push_str("<div class=\"wide\" tabindex=\"0\">\n<table>\n<thead><tr>");
    for (column, class) in extract.columns.iter().zip(&numbers) {
        write!(out, "<th scope=\"col\"{class}>{}</th>", escaped(column))?;
    }
    out.push_str("</tr></thead>\n<tbody>\n");
    for row in &extract.rows {
        out.push_str("<tr>");
        for (cell, class) in row.iter().zip(&numbers) {
            write!(out, "<td{class}>{}</td>", escaped(cell))?;
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody>\n</table>\n</div>\n");
    Ok(())
}

/// How the text was prepared, and every measure that stands in a table, once.
fn write_methods(out: &mut String, text: &Text, report: &Report) -> Result {
    let words = &text.report;
    write!(out, "<section>\n<h2>{}</h2>\n<p>{}</p>\n", words.methods, words.prepared)?;
    let mut told = Vec::new();
    let measures = report.pieces.iter().flat_map(|piece| &piece.extract.measures);
    for measure in measures {
        if told.contains(measure) {
            continue;
        }
        told.push(*measure);
        let names = &text.measure;
        writeln!(out, "<h3>{} ({})</h3>\n<dl>", said(text, &measure.about().name), measure.id())?;
        let rows = definition(*measure).map(|defined| {
            let Definition { formula, source, range, zero } = defined;
            [(names.formula, formula), (names.range, range), (names.zero, zero), (names.source, source)]
        });
        for (name, value) in rows.iter().flatten() {
            writeln!(out, "<dt>{name}</dt><dd>{}</dd>", said(text, value))?;
        }
        out.push_str("</dl>\n");
    }
    out.push_str("</section>\n");
    Ok(())
}

/// A text of the catalogue in the reader's language.
fn said(text: &Text, said: &Said) -> String {
    escaped(said.of(text.lang))
}

/// Text that stays text, within elements and attributes.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::Lang;
    use crate::text::text;
    use wenmai_protocol::{Extract, KeynessId};

    #[test]
    fn what_documents_hold_stays_text() {
        let evil = "</title><script>alert(1)</script>\" onload=\"x";
        let piece = Chosen {
            id: 1,
            title: evil.to_owned(),
            note: evil.to_owned(),
            comment: evil.to_owned(),
            link: evil.to_owned(),
            figure: evil.to_owned(),
            extract: Extract {
                columns: vec![evil.to_owned(), "freq".to_owned()],
                rows: vec![vec![evil.to_owned(), "12".to_owned()]],
                total: 300,
                settings: vec![(evil.to_owned(), evil.to_owned())],
                measures: vec![KeynessId::LogLikelihood.into()],
                citation: evil.to_owned(),
            },
        };
        let report = Report {
            title: evil.to_owned(),
            pieces: vec![piece.clone().into(), piece.into()],
            ..Report::default()
        };
        for lang in Lang::ALL {
            let made = page(text(lang), lang.tag(), &report, "2014-02-01", evil);
            assert!(!made.contains("<script"), "{made}");
            assert_eq!(made.matches("</title>").count(), 1);
            assert!(!made.contains("\" onload"));
            assert!(made.contains("<td class=\"number\">12</td>") && made.contains("300"));
            assert_eq!(made.matches("(log_likelihood)</h3>").count(), 1, "a measure is explained once");
        }
    }
}
