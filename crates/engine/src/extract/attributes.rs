//! What attributes of elements say, but for classes and ids.

use super::types::Roles;

/// The `role` attribute.
pub(super) fn landmark(value: &[u8]) -> Roles {
    match value {
        b"navigation" | b"menu" | b"menubar" => Roles::NAVIGATION,
        b"banner" => Roles::HEADER,
        b"contentinfo" => Roles::FOOTER,
        b"complementary" => Roles::ASIDE,
        b"article" => Roles::ARTICLE,
        b"main" => Roles::MAIN,
        b"search" | b"form" | b"button" => Roles::FORM,
        _ => Roles::default(),
    }
}

/// The `itemprop` attribute.
pub(super) fn property(value: &[u8]) -> Roles {
    match value {
        b"articleBody" => Roles::CONTENT,
        b"author" | b"creator" => Roles::AUTHOR,
        b"datePublished" | b"dateCreated" => Roles::DATE,
        b"headline" => Roles::TITLE,
        b"comment" => Roles::COMMENT,
        _ => Roles::default(),
    }
}

/// Whether a style says that nothing is shown.
pub(super) fn hides(style: &[u8]) -> bool {
    let style: Vec<u8> =
        style.iter().filter(|byte| !byte.is_ascii_whitespace()).map(u8::to_ascii_lowercase).collect();
    let mut declarations = style.split(|&byte| byte == b';');
    declarations.any(|declaration| declaration.starts_with(b"display:none"))
}
