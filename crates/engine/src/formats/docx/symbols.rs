//! Characters that a Word text names by their place in a font (`w:sym`).

use super::super::xml::Element;

/// The Greek of the font Symbol, where Latin letters have their places.
const GREEK: &str = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖαβχδεφγηιϕκλμνοπθρστυϖωξψζ";

/// Its other signs that texts have.
const SIGNS: &[(u32, char)] = &[
    (0xa3, '≤'),
    (0xa5, '∞'),
    (0xab, '↔'),
    (0xac, '←'),
    (0xad, '↑'),
    (0xae, '→'),
    (0xaf, '↓'),
    (0xb0, '°'),
    (0xb1, '±'),
    (0xb3, '≥'),
    (0xb4, '×'),
    (0xb7, '•'),
    (0xb8, '÷'),
    (0xb9, '≠'),
    (0xbb, '≈'),
    (0xbc, '…'),
];

/// The character; nothing where only its font knows.
pub(super) fn symbol(element: &Element) -> Option<char> {
    let code = u32::from_str_radix(&element.attribute("char")?, 16).ok()?;
    let font = element.attribute("font").unwrap_or_default().to_lowercase();
    // Fonts of symbols have their places at the start of a private area.
    let place = if (0xf000..=0xf0ff).contains(&code) { code - 0xf000 } else { code };
    if font.contains("symbol") && place < 0x100 {
        let letter = char::from_u32(place).filter(char::is_ascii_alphabetic);
        return match letter {
            Some(c) => {
                let number = c.to_ascii_lowercase() as usize - 'a' as usize;
                GREEK.chars().nth(number + if c.is_ascii_lowercase() { 26 } else { 0 })
            }
            None if place < 0x80 => char::from_u32(place).filter(|c| !c.is_control()),
            None => SIGNS.iter().find(|(sign, _)| *sign == place).map(|(_, c)| *c),
        };
    }
    let named = ["wingdings", "webdings", "marlett"].iter().any(|name| font.contains(name));
    let private = |c: &char| matches!(c, '\u{e000}'..='\u{f8ff}');
    char::from_u32(place).filter(|c| !named && !c.is_control() && !private(c))
}
