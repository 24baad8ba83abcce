//! A tag of HTML that stands in a line of another format, as in Markdown.

use super::tags::Tag;

/// What a tag does to the line.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum InlineHtml {
    /// It ends the line.
    Break,
    /// What comes up to the end of the element is not shown: its name.
    Unseen(String),
    /// An element ends: its name.
    End(String),
    /// Anything else.
    Seen,
}

/// What a tag does, as it is written.
pub(crate) fn inline_html(tag: &str) -> InlineHtml {
    let inside = tag.trim_start_matches('<').trim_end_matches('>');
    let (end, inside) = inside.strip_prefix('/').map_or((false, inside), |inside| (true, inside));
    let name = inside.split(|c: char| c.is_ascii_whitespace() || c == '/').next().unwrap_or_default();
    let name = name.to_ascii_lowercase();
    match Tag::of(name.as_bytes()) {
        _ if end => InlineHtml::End(name),
        Tag::Break => InlineHtml::Break,
        Tag::Code | Tag::Unseen if !inside.ends_with('/') => InlineHtml::Unseen(name),
        _ => InlineHtml::Seen,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_do_to_a_line_what_they_do_to_a_page() {
        assert_eq!(inline_html("<BR/>"), InlineHtml::Break);
        assert_eq!(inline_html("<rt lang=\"zh\">"), InlineHtml::Unseen("rt".to_owned()));
        assert_eq!(inline_html("</rt >"), InlineHtml::End("rt".to_owned()));
        for tag in ["<b>", "<!-- rt -->", "<svg/>", "<"] {
            assert_eq!(inline_html(tag), InlineHtml::Seen);
        }
    }
}
