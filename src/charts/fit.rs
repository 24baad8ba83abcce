//! How wide a text is, near enough to cut it at a whole character. Widths are in hundredths of the type size and
//! rather too large than too small, so that what is kept always fits.

/// The width of a character.
fn character(character: char) -> u32 {
    match character {
        '\u{200B}'..='\u{200F}' => 0,
        mark if is_mark(mark) => 0,
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | 'I' => 36,
        ' ' | 'f' | 't' | 'r' | '(' | ')' | '[' | ']' | '-' | '"' | 's' => 42,
        'm' | 'w' | 'M' | 'W' | '@' | '%' | '&' => 100,
        'A'..='Z' => 78,
        '\u{21}'..='\u{7E}' => 62,
        '\u{A0}'..='\u{24F}' => 72,
        // Hebrew and Arabic; of Greek and Cyrillic some letters are wider.
        '\u{590}'..='\u{8FF}' => 72,
        '\u{370}'..='\u{58F}' => 85,
        _ => 100,
    }
}

/// The width of a text.
pub fn width(text: &str) -> u32 {
    text.chars().map(character).sum()
}

/// The column that labels of a type size need, in pixels: what the widest takes, at most `room`.
pub fn column<'l>(labels: impl Iterator<Item = &'l str>, size: u32, room: u32) -> u32 {
    (labels.map(width).max().unwrap_or(0) * size / 100 + 2).min(room)
}

/// Whether a cut before this character would tear it from the one that it belongs to.
fn clings(character: char) -> bool {
    is_mark(character) || matches!(character, '\u{200C}'..='\u{200F}')
}

/// Whether it is a mark on the letter before it: an accent, a point, a vowel sign, a choice of form.
fn is_mark(character: char) -> bool {
    matches!(
        character,
        '\u{0300}'..='\u{036F}'
            | '\u{0591}'..='\u{05BD}'
            | '\u{05BF}' | '\u{05C1}'..='\u{05C2}' | '\u{05C4}'..='\u{05C5}' | '\u{05C7}'
            | '\u{0610}'..='\u{061A}'
            | '\u{064B}'..='\u{065F}'
            | '\u{0670}'
            | '\u{FE00}'..='\u{FE0F}'
    )
}

/// The beginning of a text that is no wider than `room`.
pub fn cut_right(text: &str, room: u32) -> &str {
    let mut used = 0;
    for (place, character_) in text.char_indices() {
        used += character(character_);
        if used > room {
            return &text[..place];
        }
    }
    text
}

/// The end of a text that is no wider than `room`.
pub fn cut_left(text: &str, room: u32) -> &str {
    let mut used = 0;
    let mut kept = text.len();
    for (place, character_) in text.char_indices().rev() {
        used += character(character_);
        if used > room {
            break;
        }
        if !clings(character_) {
            kept = place;
        }
    }
    &text[kept..]
}

/// A text that is no wider than `room`, with an ellipsis where it was cut.
pub fn shortened(text: &str, room: u32) -> String {
    if width(text) <= room {
        return text.to_owned();
    }
    format!("{}…", cut_right(text, room.saturating_sub(100)).trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn han_is_one_wide_and_cut_between_characters() {
        assert_eq!(width("支付寶"), 300);
        assert_eq!(cut_right("支付寶宣布停止", 350), "支付寶");
        assert_eq!(cut_left("支付寶宣布停止", 350), "布停止");
        assert_eq!(shortened("支付寶宣布停止", 500), "支付寶宣…");
        assert_eq!(shortened("支付寶", 300), "支付寶");
    }

    #[test]
    fn a_column_is_as_wide_as_its_widest_label_or_its_room() {
        assert_eq!(column(["微信", "第三方"].into_iter(), 14, 100), 44);
        assert_eq!(column(["微信", "第三方"].into_iter(), 14, 30), 30);
        assert_eq!(column(std::iter::empty(), 14, 30), 2);
    }

    #[test]
    fn nothing_fits_into_nothing() {
        assert_eq!(cut_left("信", 0), "");
        assert_eq!(cut_right("信", 99), "");
        assert_eq!(shortened("信用", 0), "…");
        assert_eq!(shortened("", 0), "");
    }

    #[test]
    fn marks_stay_with_their_letters() {
        let text = "ae\u{301}";
        assert_eq!(cut_right(text, 130), text);
        assert_eq!(cut_left(text, 62), "e\u{301}");
        assert_eq!(cut_left("e\u{301}a", 62), "a", "a mark without its letter is left out");
    }

    #[test]
    fn what_is_cut_fits() {
        for text in ["The policy of WeChat, iOS & Android", "zhi付宝屏蔽微信，微信电商", "微信m支w付"]
        {
            for room in (0..2000).step_by(37) {
                assert!(width(cut_left(text, room)) <= room && text.ends_with(cut_left(text, room)));
                assert!(width(cut_right(text, room)) <= room && text.starts_with(cut_right(text, room)));
            }
        }
    }
}
