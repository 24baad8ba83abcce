//! Leaves: plain properties in, a callback of a domain value out.

mod about_file;
mod changes;
mod choice;
pub mod column;
mod export;
mod field;
mod fields;
mod figure;
mod find;
mod header;
mod import;
mod kept;
mod keys_dialog;
mod line_dialog;
mod measure;
mod metadata;
mod modal;
mod notices;
mod pager;
mod parts;
pub mod query_bar;
mod report;
mod save_dialog;
pub mod scores;
mod stage;
mod states;
mod tabs;
mod words_editor;

pub use changes::{change_said, moved_table, Changes};
pub use choice::{Choice, Select};
pub use export::{CopyLink, Export};
pub use field::Field;
pub use fields::{check, NumberField};
pub use figure::{Figure, Table};
pub use find::Find;
pub use header::Header;
pub use import::LoadDialog;
pub use kept::{automatic, keeping_said, kept_name, KeptDialog};
pub use keys_dialog::KeysDialog;
pub use line_dialog::LineDialog;
pub use measure::{
    about, chosen_of, definition, measure_head, measure_name, named, named_head, said, Definitions,
    MeasureColumns, MeasureNote, Named, OtherMeasures,
};
pub use metadata::{MetadataEditor, TABLE};
pub use modal::Modal;
pub use notices::Notices;
pub use pager::pager;
pub use parts::{use_later, use_parts};
pub use report::{AddTo, ReportDialog};
pub use save_dialog::SaveCorpus;
pub use stage::{DocumentsDone, StageOf};
pub use states::{answered, failed, failure_sentence, line_sentence, loading, rule_sentence, small};
pub use tabs::Tabs;
