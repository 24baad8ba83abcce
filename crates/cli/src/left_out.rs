//! What of the files' text is in no document: said when a corpus is made of them, and listed on demand.

use crate::args::{CorpusArgs, Format};
use crate::input;
use crate::output::{print, print_table};
use crate::Failure;
use wenmai_engine::table::{heads, Cell, Table};
use wenmai_model::{Account, Lang, LeftOut, Named, Reason};

/// How many pieces are said one by one.
const SAID: usize = 20;

/// Says on standard error what is missing, and where.
pub fn say(account: &Account) {
    // Files without a document are refused, or said, one by one.
    let is_said = |reason: Reason| reason.is_loss() && reason != Reason::NoDocument;
    let losses = account.sums.iter().filter(|sum| is_said(sum.reason)).map(|sum| sum.pieces).sum();
    if losses == 0 {
        return;
    }
    eprintln!(
        "wenmai: {}; {}",
        counted(account.documents.into(), "document read", "documents read"),
        counted(losses, "piece left out", "pieces left out")
    );
    let missing = account.pieces.iter().filter(|piece| is_said(piece.reason));
    for piece in missing.clone().take(SAID) {
        eprintln!("wenmai: left out of {}: {}", piece.path, sentence(piece));
    }
    let unsaid = u64::saturating_sub(losses, missing.take(SAID).count() as u64);
    if unsaid > 0 {
        eprintln!("wenmai: and {unsaid} more, which `wenmai info --left-out` lists");
    }
}

/// Says what was left out by rule, too.
pub fn say_sums(account: &Account) {
    for sum in account.sums.iter().filter(|sum| !sum.reason.is_loss()) {
        eprintln!(
            "wenmai: {} ({}) {}",
            counted(sum.pieces, "piece", "pieces"),
            counted(sum.characters, "character", "characters"),
            sum.reason.sentence(Lang::En)
        );
    }
}

fn counted(number: u64, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// Where it is, what it is, and how it begins.
fn sentence(piece: &LeftOut) -> String {
    let said = format!("{} {}", piece.place.said(Lang::En), piece.reason.sentence(Lang::En));
    let detail = if piece.detail.is_empty() { String::new() } else { format!(" ({})", piece.detail) };
    let beginning = if piece.beginning.is_empty() { String::new() } else { format!(": {}", piece.beginning) };
    said + &detail + &beginning
}

/// Lists what was left out of files, piece by piece, and then by sums.
pub fn list(args: &CorpusArgs, format: Format) -> Result<(), Failure> {
    let account = input::account(args)?;
    if format == Format::Table {
        let head = format!(
            "{}, {} of text: {} in documents, {} left out\n\n",
            counted(account.documents.into(), "document", "documents"),
            counted(account.found, "character", "characters"),
            account.taken,
            account.left_out()
        );
        print(head.as_bytes())?;
    }
    let columns = vec!["file", "place", "reason", "loss", "characters", "beginning", "detail"];
    let mut rows: Vec<Vec<Cell>> = account.pieces.iter().map(row).collect();
    // Those past what is named one by one.
    for sum in &account.sums {
        let named = account.pieces.iter().filter(|piece| piece.reason == sum.reason);
        let (pieces, characters) =
            named.fold((0, 0), |(pieces, sum), piece| (pieces + 1, sum + piece.characters));
        if sum.pieces > pieces {
            let more = format!("{} more", sum.pieces - pieces);
            rows.push(cells("", more, sum.reason, sum.characters - characters, "", ""));
        }
    }
    print_table(&Table { columns: heads(columns), rows }, format)
}

fn row(piece: &LeftOut) -> Vec<Cell> {
    let LeftOut { path, place, reason, detail, characters, beginning } = piece;
    cells(path, place.said(Lang::En), *reason, *characters, beginning, detail)
}

fn cells(
    path: &str,
    place: String,
    reason: Reason,
    characters: u64,
    beginning: &str,
    detail: &str,
) -> Vec<Cell> {
    let loss = if reason.is_loss() { "yes" } else { "no" };
    vec![
        path.into(),
        place.into(),
        reason.id().into(),
        loss.into(),
        Cell::Whole(characters),
        beginning.into(),
        detail.into(),
    ]
}
