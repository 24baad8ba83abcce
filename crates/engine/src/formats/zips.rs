//! Zips of files: any zip that is nothing else.

use super::archive::Archive;
use super::reader::{Content, Reader};
use wenmai_model::{FileFault, Format};

/// What is read.
pub(super) const FORMAT: Reader = Reader::zip(Format::Zip, |_| true, |zip, _, _| files(zip));

/// The files, unless they are the parts of an office document that is not read: slides, drawings, binary workbooks.
fn files(zip: Archive) -> Result<Content, FileFault> {
    let office = zip.has("[Content_Types].xml") && (zip.any("ppt/") || zip.any("xl/"));
    if office || zip.media_type().starts_with("application/vnd.oasis.") {
        return Err(FileFault::Binary);
    }
    Ok(Content::Files(zip))
}
