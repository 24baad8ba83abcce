//! The report: the button beside each result, the dialog, and the page that is saved.

mod add;
mod dialog;
mod page;

pub use add::AddTo;
pub use dialog::ReportDialog;
