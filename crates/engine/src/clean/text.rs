//! Small questions about characters and lines that several rules ask.

use std::ops::Range;

/// The lines of a text as byte ranges without their breaks (`\n`, `\r\n` or `\r`). An empty text has one line; a
/// break at the very end starts no further one.
pub(crate) fn lines(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    // Of a long text this list is long itself, and most breaks have a line feed.
    let mut lines = Vec::with_capacity(bytes.iter().filter(|&&byte| byte == b'\n').count() + 1);
    let (mut start, mut at) = (0, 0);
    while at < bytes.len() {
        let after = match bytes[at] {
            b'\r' if bytes.get(at + 1) == Some(&b'\n') => at + 2,
            b'\n' | b'\r' => at + 1,
            _ => {
                at += 1;
                continue;
            }
        };
        lines.push(start..at);
        (start, at) = (after, after);
    }
    if start < bytes.len() || lines.is_empty() {
        lines.push(start..bytes.len());
    }
    lines
}

/// An opening round bracket of either width.
pub(super) fn opens(c: char) -> bool {
    matches!(c, '(' | '（')
}

/// A mark that ends a sentence.
pub(super) fn ends_sentence(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '!' | '?' | '.' | '…' | '．')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn splits_at_every_kind_of_break() {
        let text = "a\nb\r\n\rc\n";
        let split: Vec<&str> = lines(text).into_iter().map(|line| &text[line]).collect();
        assert_eq!(split, ["a", "b", "", "c"]);
        assert_eq!(lines("").len(), 1);
        assert_eq!(lines("\n").len(), 1);
        assert_eq!(lines("a\n\nb").len(), 3);
    }
}
