//! The normal form of a passage, each of its characters with its place in the cleaned text.

use crate::script::{fold_char, folded};

/// A span of cleaned text and what stands for it in the normal form (a syllable and its character).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NormEdit {
    /// First byte in the cleaned text.
    pub cleaned_start: u32,
    /// One past the last byte.
    pub cleaned_end: u32,
    /// The normal form.
    pub norm: String,
}

/// The normal form of a passage: the fold of its text, with disguises undone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NormText {
    /// The normal form.
    pub text: String,
    /// For each character of it, the bytes of the cleaned text that it stands for.
    pub cleaned: Vec<(u32, u32)>,
}

impl NormText {
    /// Adds a piece of cleaned text that begins at `cleaned_start`. `edits` are the edits inside it, ascending.
    pub fn push(&mut self, piece: &str, cleaned_start: u32, edits: &[NormEdit]) {
        let mut at = 0;
        for edit in edits {
            let (start, end) =
                ((edit.cleaned_start - cleaned_start) as usize, (edit.cleaned_end - cleaned_start) as usize);
            self.push_folded(&piece[at..start], cleaned_start + at as u32);
            // The first character stands for the span, any further ones for nothing more.
            let mut place = (edit.cleaned_start, edit.cleaned_end);
            for c in edit.norm.chars() {
                self.text.push(fold_char(c));
                self.cleaned.push(place);
                place.0 = place.1;
            }
            at = end;
        }
        self.push_folded(&piece[at..], cleaned_start + at as u32);
    }

    fn push_folded(&mut self, piece: &str, cleaned_start: u32) {
        for (place, c) in folded(piece) {
            self.text.push(c);
            self.cleaned.push((cleaned_start + place.start as u32, cleaned_start + place.end as u32));
        }
    }

    /// Takes line breaks out, for the text of a word that was broken over two lines.
    pub fn drop_line_breaks(&mut self) {
        let breaks = self.text.chars().map(|c| matches!(c, '\n' | '\r'));
        let mut keep = breaks.map(|is_break| !is_break).collect::<Vec<_>>().into_iter();
        self.cleaned.retain(|_| keep.next().unwrap_or(true));
        self.text.retain(|c| !matches!(c, '\n' | '\r'));
    }

    /// The bytes of the cleaned text that these characters stand for.
    pub fn cleaned_span(&self, chars: std::ops::Range<usize>) -> (u32, u32) {
        (self.cleaned[chars.start].0, self.cleaned[chars.end - 1].1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_the_place_of_each_character() {
        let mut norm = NormText::default();
        let edits = [
            NormEdit { cleaned_start: 13, cleaned_end: 16, norm: "信".into() },
            NormEdit { cleaned_start: 16, cleaned_end: 20, norm: "用".into() },
        ];
        norm.push("微xinyong戶", 10, &edits);
        assert_eq!(norm.text, "微信用户");
        assert_eq!(norm.cleaned, [(10, 13), (13, 16), (16, 20), (20, 23)]);
        assert_eq!(norm.cleaned_span(0..2), (10, 16));
        let mut norm = NormText::default();
        norm.push("葛\u{fe00}ﬂﾊﾟ", 0, &[]);
        assert_eq!(norm.text, "葛flパ");
        assert_eq!(norm.cleaned, [(0, 6), (6, 9), (9, 9), (9, 15)]);
    }
}
