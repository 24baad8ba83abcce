//! Subtitles (SubRip, WebVTT, YouTube's sbv; the scripts of Sub Station): what is said, a cue a line, without numbers, times
//! and marks. Where a cue ends is told by the times of the next, since people leave empty lines out and put some in.

mod cues;
mod marks;
mod rolling;
mod script;
mod times;

use super::reader::{Content, Reader};
use wenmai_model::Format;

/// What is read.
pub(super) const FORMAT: Reader = Reader::text(
    Format::Subtitles,
    |file| script::is_script(&file.text) || cues::is_subtitles(&file.text, file.is_named(Format::Subtitles)),
    |file, found| {
        let read = if script::is_script(&file.text) { script::parse } else { cues::parse };
        read(&file.text, found).map(Content::Document)
    },
);

/// Lines that end in LF, CR and LF, or CR alone.
fn lines_of(source: &str) -> impl Iterator<Item = &str> {
    let source = source.strip_prefix('\u{feff}').unwrap_or(source);
    source.split('\n').flat_map(|line| line.strip_suffix('\r').unwrap_or(line).split('\r'))
}
