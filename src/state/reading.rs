//! How files that were chosen are to be read.

use super::Keyed;
pub use wenmai_protocol::ending;
use wenmai_protocol::{Column, Files, ReadOptions, WordsGiven, SAVED};

/// How files are to be read. What nothing is said of is found by looking at each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// What names of files say.
    pub pattern: String,
    /// Whether texts come cut into words.
    pub words: WordsGiven,
    /// How files with an ending are read.
    pub kinds: Keyed<String, Kind>,
}

/// How files with the same ending are read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kind {
    pub encoding: Option<String>,
    /// The encodings of single ones, by their numbers among all files.
    pub encodings: Keyed<u32, String>,
    /// The columns with the text.
    pub text_columns: Vec<String>,
    /// The columns that are metadata.
    pub meta_columns: Option<Vec<String>>,
    /// Whether a table is one document.
    pub rows_joined: bool,
}

/// What a column of a table is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Text to be read.
    Text,
    /// What is known of a row.
    Metadata,
    /// Nothing.
    LeftOut,
}

impl Role {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Role; 3] = [Role::Text, Role::Metadata, Role::LeftOut];
}

impl Kind {
    /// What each column of a table is. What was chosen counts at once; `columns` say what was found when they were last
    /// looked at.
    pub fn roles(&self, columns: &[Column]) -> Vec<Role> {
        let chosen = columns.iter().any(|column| self.text_columns.contains(&column.name));
        let is_text =
            |column: &Column| if chosen { self.text_columns.contains(&column.name) } else { column.text };
        let role = |column: &Column| match &self.meta_columns {
            _ if is_text(column) => Role::Text,
            Some(meta) if !meta.contains(&column.name) => Role::LeftOut,
            _ => Role::Metadata,
        };
        columns.iter().map(role).collect()
    }

    /// Has a column be something else.
    pub fn set_role(&mut self, columns: &[Column], place: usize, role: Role) {
        let mut roles = self.roles(columns);
        roles[place] = role;
        let named = |wanted: Role| {
            let of = columns.iter().zip(&roles).filter(|(_, role)| **role == wanted);
            of.map(|(column, _)| column.name.clone()).collect()
        };
        self.text_columns = named(Role::Text);
        // All others are metadata, unless one is left out.
        self.meta_columns = roles.contains(&Role::LeftOut).then(|| named(Role::Metadata));
    }
}

impl Reading {
    /// How the file with this number and name is read.
    pub fn options(&self, number: u32, name: &str) -> ReadOptions {
        let kind = self.kinds.get(&ending(name)).cloned().unwrap_or_default();
        let pattern = self.pattern.trim();
        ReadOptions {
            encoding: kind.encodings.get(&number).cloned().or(kind.encoding),
            text_columns: kind.text_columns,
            meta_columns: kind.meta_columns,
            rows_joined: kind.rows_joined,
            name_pattern: (!pattern.is_empty()).then(|| pattern.to_owned()),
            words: self.words,
        }
    }

    /// Files of these names, and how each is read.
    pub fn files(&self, names: Vec<String>) -> Files {
        let plain = Reading { kinds: Keyed::default(), ..self.clone() };
        let options = plain.options(0, "");
        let own_options = if self.kinds.is_empty() {
            Vec::new()
        } else {
            let own = (0..).zip(&names).map(|(number, name)| (number, self.options(number, name)));
            own.filter(|(_, own)| *own != options).collect()
        };
        Files { names, options, own_options }
    }

    /// The same, with the files of this ending read otherwise.
    #[must_use]
    pub fn with_kind(&self, ending: &str, change: impl FnOnce(&mut Kind)) -> Reading {
        let mut next = self.clone();
        change(next.kinds.or_default(ending.to_owned()));
        next
    }
}

/// How many files have each ending, the most first.
pub fn endings<'n>(names: impl Iterator<Item = &'n str>) -> Vec<(String, usize)> {
    let mut counts = Keyed::<String, usize>::default();
    names.for_each(|name| *counts.or_default(ending(name)) += 1);
    let mut ordered: Vec<(String, usize)> = Vec::new();
    for (ending, count) in counts {
        ordered.insert(ordered.partition_point(|known| known.1 >= count), (ending, count));
    }
    ordered
}

/// Whether a file is a saved corpus, by its name.
pub fn is_saved(name: &str) -> bool {
    ending(name) == SAVED
}

/// Whether a file in a folder is there for a file manager only.
pub fn is_litter(path: &str) -> bool {
    path.split('/')
        .any(|part| part.starts_with('.') || matches!(part, "__MACOSX" | "Thumbs.db" | "desktop.ini"))
}

/// How long the rest of a work takes, in seconds, if it goes on as it has so far; `None` while that is a mere guess.
pub fn seconds_left(elapsed_ms: f64, done: f64, total: f64) -> Option<u32> {
    (elapsed_ms >= 1500.0 && done > 0.0 && done >= total / 100.0)
        .then(|| (elapsed_ms / done * (total - done).max(0.0) / 1000.0).ceil() as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_of_an_ending_are_read_alike_and_single_ones_otherwise() {
        let reading = Reading::default()
            .with_kind("csv", |kind| kind.text_columns = vec!["正文".to_owned()])
            .with_kind("txt", |kind| drop(kind.encodings.insert(0, "GBK".to_owned())));
        let files = reading.files(["a.txt", "b.CSV", "c.txt"].map(str::to_owned).into());
        let own: Vec<_> = files.own_options.iter().map(|(number, _)| *number).collect();
        assert_eq!((own, &files.options), (vec![0, 1], &ReadOptions::default()));
        assert_eq!(files.own_options[0].1.encoding.as_deref(), Some("GBK"));
        assert_eq!(files.own_options[1].1.text_columns, ["正文"]);
    }

    #[test]
    fn each_choice_of_a_column_builds_on_the_last() {
        let column = |name: &str, text| Column { name: name.to_owned(), samples: Vec::new(), text };
        let columns = [column("标题", false), column("正文", true), column("评论", false)];
        let mut kind = Kind::default();
        assert_eq!(kind.roles(&columns), [Role::Metadata, Role::Text, Role::Metadata]);
        // The columns are as they were when the file was looked at, before either choice.
        kind.set_role(&columns, 2, Role::Text);
        kind.set_role(&columns, 1, Role::LeftOut);
        assert_eq!(kind.roles(&columns), [Role::Metadata, Role::LeftOut, Role::Text]);
        assert_eq!(
            (kind.text_columns.as_slice(), kind.meta_columns.clone()),
            (&["评论".to_owned()][..], Some(vec!["标题".to_owned()]))
        );
        // A table of the same ending that has none of these columns is read as was found.
        let others = [column("text", true), column("id", false)];
        assert_eq!(kind.roles(&others), [Role::Text, Role::LeftOut]);
    }

    #[test]
    fn endings_are_counted() {
        let names = ["x/a.TXT", "b.txt", "man/ls.1", "README", ".env", "x.y/plain"];
        let counts: Vec<_> = endings(names.into_iter());
        let count = |ending: &str, count| (ending.to_owned(), count);
        assert_eq!(counts, [count("", 3), count("txt", 2), count("1", 1)]);
        assert!(is_litter("a/.DS_Store") && is_litter("__MACOSX/x.txt") && !is_litter("a/b.txt"));
    }

    #[test]
    fn time_left_is_said_when_there_is_something_to_go_by() {
        assert_eq!(seconds_left(1000.0, 50.0, 100.0), None);
        assert_eq!(seconds_left(9000.0, 0.5, 100.0), None);
        assert_eq!(seconds_left(9000.0, 90.0, 100.0), Some(1));
        assert_eq!(seconds_left(10_000.0, 25.0, 100.0), Some(30));
    }
}
