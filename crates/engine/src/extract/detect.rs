//! Whether a text is HTML, by its content.

use super::tags::Tag;

/// How much of a text is inspected, in bytes.
const LOOKED_AT: usize = 64 << 10;

/// Whether a decoded file is a page of HTML. A text that only speaks of tags is not: a page begins with a tag, and
/// says at once that it is HTML or has block elements all over.
pub fn is_html(text: &str) -> bool {
    let mut end = text.len().min(LOOKED_AT);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let looked_at = text[..end].trim_start_matches('\u{feff}').trim_start();
    let start = after_comments(looked_at);
    let prefixed = || {
        let rest = start.strip_prefix('<')?.strip_prefix(super::syntax::prefix(start)?)?;
        Some(rest.strip_prefix(":html")?.starts_with([' ', '\n', '\t', '\r', '>']))
    };
    if begins_page(start) || prefixed() == Some(true) {
        return true;
    }
    let lines = looked_at.lines().filter(|line| !line.trim().is_empty()).count();
    let tags = block_tags(looked_at);
    // A wrapper around the page, or a server's words before it.
    if looked_at.lines().take(20).any(begins_page) {
        let tail = text.as_bytes()[text.len().saturating_sub(200)..].to_ascii_lowercase();
        let closed = tail.windows(7).any(|end| end == b"</html>" || end == b"</body>");
        return start.starts_with('<') && tags >= 2 || closed && 2 * tags >= lines;
    }
    if !start.starts_with('<') || !start[1..].starts_with(|c: char| c.is_ascii_alphabetic()) {
        return false;
    }
    tags >= 4 && 2 * tags >= lines
}

/// Past a declaration of XML and comments.
fn after_comments(text: &str) -> &str {
    let mut text = text;
    for _ in 0..16 {
        let rest = match text {
            _ if text.starts_with("<!--") => text.split_once("-->"),
            _ if text.starts_with("<?xml") => text.split_once("?>"),
            _ => return text,
        };
        text = rest.map_or("", |(_, rest)| rest.trim_start());
    }
    text
}

fn begins_page(line: &str) -> bool {
    let line = line.trim_start();
    let begins = |tag: &str| {
        line.get(..tag.len()).is_some_and(|start| start.eq_ignore_ascii_case(tag))
            && !line[tag.len()..].starts_with(|c: char| c.is_ascii_alphanumeric())
    };
    ["<!doctype html", "<html", "<head", "<body"].iter().any(|tag| begins(tag))
}

/// Tags of block elements and breaks.
fn block_tags(text: &str) -> usize {
    let tags = text.split('<').skip(1).filter(|rest| {
        let rest = rest.strip_prefix('/').unwrap_or(rest);
        let length = rest.bytes().take_while(|byte| byte.is_ascii_alphanumeric()).count();
        let after = rest.as_bytes().get(length);
        matches!(after, Some(b'>' | b' ' | b'/' | b'\n' | b'\t'))
            && rest.contains('>')
            && Tag::of(&rest.as_bytes()[..length].to_ascii_lowercase()).is_block()
    });
    tags.count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_pages_from_texts_about_tags() {
        for page in [
            "<!DOCTYPE html><p>a",
            "\u{feff}\n<html lang=zh><body>文",
            "<?xml version=\"1.0\"?>\n<!-- x -->\n<html xmlns=\"a\">",
            "<div class=a><p>文</p><p>脉</p></div>",
            "<text id=1>\n<html>\n<p>a<br>b</p></html>\n</text>",
            "<?xml version='1.0'?>\n<h:html xmlns:h='http://www.w3.org/1999/xhtml'><h:p>a</h:p></h:html>",
            "Warning: something\n<html><body>a</body></html>\n",
        ] {
            assert!(is_html(page), "{page}");
        }
        for text in [
            "",
            "<",
            "文脉",
            "In HTML, <p> begins a paragraph and <html> a page.\n</html>",
            "< p > WeChat < /p > < p > and Alipay < /p >",
            "<p>一段</p>\n这里\n是\n许多\n行\n文字",
            "<header.h> is included",
            "<h:html>a</h:html>",
            "<张三> 你好\n<李四> 你好",
            "1. <html>\n2. <body>\n",
        ] {
            assert!(!is_html(text), "{text}");
        }
    }
}
