//! Script and language of a document and of its lines.

use super::lines::{Lines, Look};
use super::Document;
use crate::clean::Zone;
use crate::script::{detect, detect_lines, Language, Passage, Script};

/// The script and language of a document's main text (of all of it where there is none), and of each of its lines,
/// given by zone and place.
pub fn passages(
    cleaned: &str,
    lines: impl Iterator<Item = (Zone, (u32, u32))> + Clone,
) -> (Passage, Vec<Passage>) {
    let text = |span: (u32, u32)| &cleaned[span.0 as usize..span.1 as usize];
    let main = lines.clone().filter(|(zone, _)| zone.is_main()).map(|(_, span)| text(span));
    let blank = main.clone().all(|line| line.trim().is_empty());
    let whole = if blank { detect(cleaned) } else { detect_lines(main) };
    (whole, lines.map(|(_, span)| inherit(detect(text(span)), whole)).collect())
}

impl Document {
    /// Says anew what its script and language are, and those of its lines, whose zones have changed.
    pub(super) fn tell(&mut self, lines: &mut Lines) {
        let own = self.lines.0 as usize..self.lines.1 as usize;
        let zones = own.clone().map(|line| (lines.look(line).zone, lines.cleaned(line)));
        let (whole, told) = passages(&self.cleaned.whole(), zones);
        (self.script, self.language) = (whole.script, whole.language);
        for (line, Passage { script, language }) in own.zip(told) {
            let look = lines.look(line);
            lines.change(line, Look { script, language, ..look });
        }
    }
}

/// A line that does not tell its script or language has the document's.
fn inherit(line: Passage, document: Passage) -> Passage {
    let unsure = line.script == Script::Zyyy && matches!(line.language, Language::Zh | Language::Und);
    if unsure && (line.language == document.language || line.language == Language::Und) {
        return document;
    }
    let same_script = line.language == Language::Und && line.script == document.script;
    Passage { language: if same_script { document.language } else { line.language }, ..line }
}
