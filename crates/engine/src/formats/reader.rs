//! What a format has to say: how a file of it is told, and what the file is made to.

use super::archive::{Archive, Budget};
use super::found::Found;
use super::layout::Layout;
use super::metadata::Known;
use super::rows::Table;
use wenmai_model::{FileFault, Format, ReadOptions};

/// How a format is read.
pub(super) struct Reader {
    pub format: Format,
    pub files: Container,
}

/// The files of a format: how they are told from others, and read. A reader says of each piece of text that it puts in no
/// document where it stands and why.
pub(super) enum Container {
    /// They are zips, with something in them that tells.
    Zips(fn(&Archive) -> bool, fn(Archive, &mut Budget, &mut Found) -> Result<Content, FileFault>),
    /// Their bytes tell.
    Bytes(fn(&[u8]) -> bool, fn(Vec<u8>, &mut Found) -> Result<Content, FileFault>),
    /// They are text, in any encoding.
    Texts(fn(&TextFile) -> bool, fn(TextFile, &mut Found) -> Result<Content, FileFault>),
}

impl Reader {
    pub const fn zip(
        format: Format,
        told: fn(&Archive) -> bool,
        read: fn(Archive, &mut Budget, &mut Found) -> Result<Content, FileFault>,
    ) -> Reader {
        Reader { format, files: Container::Zips(told, read) }
    }

    pub const fn bytes(
        format: Format,
        told: fn(&[u8]) -> bool,
        read: fn(Vec<u8>, &mut Found) -> Result<Content, FileFault>,
    ) -> Reader {
        Reader { format, files: Container::Bytes(told, read) }
    }

    pub const fn text(
        format: Format,
        told: fn(&TextFile) -> bool,
        read: fn(TextFile, &mut Found) -> Result<Content, FileFault>,
    ) -> Reader {
        Reader { format, files: Container::Texts(told, read) }
    }
}

/// A text file, decoded.
pub(super) struct TextFile<'o> {
    /// The ending of its name, in lower case.
    pub ending: String,
    pub text: String,
    pub options: &'o ReadOptions,
}

impl TextFile<'_> {
    /// Whether its name ends as those of a format do.
    pub fn is_named(&self, format: Format) -> bool {
        format.endings().contains(&self.ending.as_str())
    }
}

/// What a file is made to.
pub(super) enum Content {
    Document(Parsed),
    /// Rows, each a document or all of them one.
    Table(Box<dyn Table>),
    /// Files, each of any format.
    Files(Archive),
}

/// A document's text, what is known of its lines, and of it.
pub(super) type Parsed = (String, Layout, Known);
