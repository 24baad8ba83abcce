//! What stands in a page's source and its reader does not see: what its rules or the kind of its elements keep from view,
//! comments, what describes an element, and what damage has swallowed, since a quotation mark, a `>` or an end tag is missing.
//!
//! A description (`alt`, `title`) is not put into the text: it stands at no place in it, most repeat a caption or a link,
//! and many are written by programs, so that each word of them would be counted as the author's. But somebody who does not
//! see the picture reads it, and a note may be in it, so it is named.
//!
//! Words are told from code: a script is named for what it says in other letters than those of programs, or between tags.

use super::blocks::{Builder, Open};
use super::head;
use super::tags::Tag;
use super::types::Unread;
use wenmai_model::{characters, Reason};

const OPEN_ELEMENT: &str = "an element is never closed";
const OPEN_COMMENT: &str = "a comment is never closed, or only where another one is";
const OPEN_TAG: &str = "a tag is not closed: a > or a quotation mark is missing";
const LONG_TITLE: &str = "it is too long for a title";

impl Builder<'_> {
    /// A piece that is not read, where there are words in it.
    fn say(&mut self, at: usize, reason: Reason, detail: &'static str, text: String) {
        if !text.chars().any(char::is_alphanumeric) {
            return;
        }
        // What is left out after it is a piece of its own.
        self.pieces.1 = 0;
        self.page.unread.push(Unread { at: at as u32, reason, detail, text });
    }

    /// Text in elements that are not seen, and text without size.
    pub(super) fn leave_out(&mut self, text: &str, at: usize, top: Open) {
        let Some((piece, reason)) = top.piece else { return };
        let text = match top.tag {
            Tag::Code => words_of_code(text),
            // Where an element's text is not cut into tags they stand in it.
            Tag::Unseen | Tag::Title => without_tags(text),
            _ => text.to_owned(),
        };
        match self.page.unread.last_mut().filter(|_| self.pieces.1 == piece) {
            Some(last) => last.text.push_str(&text),
            None if text.trim().is_empty() => return,
            None => self.page.unread.push(Unread { at: at as u32, reason, detail: "", text }),
        }
        self.pieces.1 = piece;
    }

    /// The marks of notes, all in one piece.
    pub(super) fn leave_out_marks(&mut self) {
        let text = std::mem::take(&mut self.marks);
        if !text.is_empty() {
            self.page.met -= characters(&text).min(self.page.met);
            self.page.unread.push(Unread { at: 0, reason: Reason::Markup, detail: "marks of notes", text });
        }
    }

    /// An element that ends because another does, or the page.
    pub(super) fn end_unclosed(&mut self, open: &Open) {
        let of_kind = matches!(open.tag, Tag::Unseen | Tag::Code | Tag::Control | Tag::Title);
        let Some((piece, _)) = open.piece.filter(|&(_, reason)| {
            of_kind && open.begins && !matches!(reason, Reason::Reading | Reason::Hidden)
        }) else {
            return;
        };
        if let Some(last) = self.page.unread.last_mut().filter(|_| self.pieces.1 == piece) {
            (last.reason, last.detail) = (Reason::Damaged, OPEN_ELEMENT);
        }
    }

    /// The text of a `title`. One that is never closed, or not before another one is, has the page in it.
    pub(super) fn title(&mut self, text: &str, span: (usize, usize), top: Open) {
        let in_other = self.stack.iter().rev().nth(1).is_some_and(|around| around.unseen);
        if in_other || self.page.head.title.is_some() {
            let again = head::one_line(text).filter(|own| self.page.head.title.as_ref() == Some(own));
            if again.is_none() {
                self.leave_out(text, span.0, top);
            }
            return;
        }
        let swallows = span.1 == self.source.len() || text.contains("</") || text.trim().contains('\n');
        let end = if swallows { first_tag(text).unwrap_or(text.len()) } else { text.len() };
        self.page.head.title = head::one_line(&text[..end]);
        if self.page.head.title.is_none() {
            self.say(span.0, Reason::Description, LONG_TITLE, text[..end].to_owned());
        }
        self.say(span.0, Reason::Damaged, OPEN_ELEMENT, without_tags(&text[end..]));
    }

    /// A comment, and what is read as one: `<!x>`, `<?x>`, `</ x>`.
    pub(super) fn comment(&mut self, span: (usize, usize)) {
        let written = &self.source[span.0..span.1];
        let (reason, detail, text) = if let Some(inside) = written.strip_prefix("<!--") {
            let closed = inside.strip_suffix("-->").or_else(|| inside.strip_suffix("--!>"));
            let whole = closed.is_some() || matches!(inside, ">" | "->");
            let inside = closed.unwrap_or(inside);
            // `[if IE]>` is for programs.
            let conditional = inside.trim_start().starts_with("[if");
            let text = inside.split_once("]>").filter(|_| conditional).map_or(inside, |(_, rest)| rest);
            let text = text.trim_end().strip_suffix("<![endif]").unwrap_or(text);
            match whole && !inside.contains("<!--") {
                true => (Reason::Comment, "", text),
                false => (Reason::Damaged, OPEN_COMMENT, text),
            }
        } else if let Some(inside) = written.strip_prefix("<![CDATA[") {
            (
                Reason::Hidden,
                "CDATA is shown in XML only",
                inside.trim_end_matches('>').trim_end_matches("]]"),
            )
        } else {
            let instructs = written.starts_with("<?") && written.ends_with("?>");
            if !is_suspicious(&written[1..], instructs) {
                return;
            }
            let reason = if instructs { Reason::Markup } else { Reason::Damaged };
            let detail = if instructs { "" } else { OPEN_TAG };
            (reason, detail, written.trim_start_matches(['<', '!', '?', '/']).trim_end_matches(['?', '>']))
        };
        self.say(span.0, reason, detail, without_tags(text));
    }

    /// What a start tag has swallowed that ends at a place; or else how it describes its element.
    pub(super) fn start_tag(&mut self, end: usize, described: String) {
        let written = &self.source[self.tag_start.min(end)..end];
        let mut said = false;
        if let Some((reason, text)) = in_start_tag(written) {
            let detail = if reason == Reason::Damaged { OPEN_TAG } else { "" };
            said = reason == Reason::Damaged || text.contains(&described);
            self.say(self.tag_start, reason, detail, text);
        }
        if !said && !described.is_empty() {
            self.say(self.tag_start, Reason::Description, "", described);
        }
    }

    /// The same of an end tag, a document type, and a tag that the page ends in.
    pub(super) fn other_tag(&mut self, span: (usize, usize)) {
        let written = self.source[span.0..span.1].trim_start_matches(['<', '/']);
        if is_suspicious(written, false) {
            self.say(span.0, Reason::Damaged, OPEN_TAG, without_tags(written.trim_end_matches('>')));
        }
    }
}

/// The reason why an element's text is not seen, by its name.
pub(crate) fn reason_of(name: &[u8]) -> Reason {
    match name {
        b"script" | b"style" => Reason::Markup,
        b"rt" | b"rp" | b"rtc" => Reason::Reading,
        b"select" | b"textarea" | b"datalist" => Reason::FormField,
        b"template" | b"noscript" | b"noframes" => Reason::Hidden,
        _ => Reason::Description,
    }
}

/// Whether what stands between `<` and `>` is more than a tag: another one begins in it, or other letters than those of names
/// stand there.
fn is_suspicious(written: &str, instructs: bool) -> bool {
    !written.is_ascii() && written.chars().any(is_foreign) || !instructs && first_tag(written).is_some()
}

/// A letter that stands in no name of HTML.
fn is_foreign(c: char) -> bool {
    !c.is_ascii() && c.is_alphabetic()
}

/// Where the first tag of a text begins.
fn first_tag(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    memchr::memchr_iter(b'<', bytes).find(|&at| begins_tag(bytes, at))
}

fn begins_tag(bytes: &[u8], at: usize) -> bool {
    bytes.get(at + 1).is_some_and(|&next| next.is_ascii_alphabetic() || matches!(next, b'/' | b'!' | b'?'))
}

/// What a tag says of its element in words.
fn descriptions(inside: &str) -> impl Iterator<Item = &str> {
    let is_said = |name: &str| ["alt", "title"].iter().any(|said| name.eq_ignore_ascii_case(said));
    let said = Parts::of(inside).filter(move |part| is_said(part.name));
    said.filter_map(|part| Some(part.value?.0)).filter(|said| said.contains(char::is_alphabetic))
}

/// Text without the tags in it, but with what they say in words. A tag that another one begins in is none.
pub(crate) fn without_tags(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = String::new();
    let (mut at, mut from) = (0, 0);
    while let Some(open) = memchr::memchr(b'<', &bytes[at..]).map(|next| at + next) {
        at = open + 1;
        let end = memchr::memchr2(b'<', b'>', &bytes[at..]).map(|next| at + next);
        let closed = end.filter(|&end| bytes[end] == b'>' && begins_tag(bytes, open));
        out.push_str(&text[from..open]);
        match closed {
            Some(end) if in_start_tag(&text[open..=end]).is_none() => {
                for said in descriptions(&text[open + 1..end]) {
                    out.extend([" ", said, " "]);
                }
                from = end + 1;
            }
            _ if begins_tag(bytes, open) => {
                out.push(' ');
                from = at;
            }
            _ => from = open,
        }
        at = at.max(from);
    }
    out.push_str(&text[from..]);
    out
}

/// The words in a script or a style sheet: what has other letters than those of programs, and what stands between tags.
fn words_of_code(code: &str) -> String {
    let mut words = String::new();
    let mut from = 0;
    let mut after_tag = false;
    for (at, mark) in code.char_indices().chain([(code.len(), '\n')]) {
        if !matches!(mark, '"' | '\'' | '`' | '\n' | '<' | '>') {
            continue;
        }
        let piece = code[from..at].trim();
        let between = after_tag && mark == '<' && begins_tag(code.as_bytes(), at);
        if between && piece.chars().any(char::is_alphabetic) || piece.chars().any(is_foreign) {
            if !words.is_empty() {
                words.push(' ');
            }
            words.push_str(piece);
        }
        after_tag = mark == '>';
        from = at + mark.len_utf8().min(code.len() - at);
    }
    words
}

/// What a start tag has swallowed, and why it is in it: text behind a `>` or a quotation mark that is missing, or words that a
/// slip of quotation marks made names of.
fn in_start_tag(written: &str) -> Option<(Reason, String)> {
    let inside = written.strip_prefix('<').unwrap_or(written);
    let inside = inside.strip_suffix('>').unwrap_or(inside);
    let plain = inside.is_ascii() && memchr::memchr2(b'<', b'>', inside.as_bytes()).is_none();
    if plain {
        return None;
    }
    let mut damaged = false;
    // Where the first piece begins that belongs to no tag, and what is described there.
    let mut first = None;
    // Where other letters than those of names begin, in whatever value.
    let mut foreign = None;
    let mut described = String::new();
    for Part { start, name, value } in Parts::of(inside) {
        let odd = name.contains('<') && start > 0 || name.chars().any(is_foreign);
        let (swallows, describes) = match value {
            Some((value, true)) => (has_open_tag(value), is_text_behind_mark(name, value)),
            Some((value, false)) => {
                (value.contains('<'), !name.eq_ignore_ascii_case("face") && value.chars().any(is_foreign))
            }
            None => (false, false),
        };
        damaged |= swallows || name.contains('<') || start == 0 && odd;
        if value.is_none() && start > 0 || odd || swallows {
            first = first.or(Some(start));
        }
        if odd || value.is_some_and(|(value, _)| value.chars().any(is_foreign)) {
            foreign = foreign.or(Some(start));
        }
        if odd || describes {
            described.push_str(name);
            described.push(' ');
            described.push_str(value.map_or("", |(value, _)| value));
            described.push(' ');
        }
    }
    if damaged {
        let text = &inside[first.into_iter().chain(foreign).min().unwrap_or(0)..];
        return Some((Reason::Damaged, text.replace(['<', '>'], " ")));
    }
    (!described.is_empty()).then(|| (Reason::Description, described.replace(['<', '>'], " ")))
}

/// Whether a tag begins in a value and does not end there, as when the value's own quotation mark is missing.
fn has_open_tag(value: &str) -> bool {
    let bytes = value.as_bytes();
    memchr::memrchr(b'<', bytes)
        .is_some_and(|at| begins_tag(bytes, at) && memchr::memchr(b'>', &bytes[at..]).is_none())
}

/// Whether words come behind a `>`: those of markup in a value that is no code, or of text whose tag was in it.
fn is_text_behind_mark(name: &str, value: &str) -> bool {
    memchr::memchr(b'>', value.as_bytes()).is_some_and(|at| {
        let is_code = name.get(..2).is_some_and(|start| start.eq_ignore_ascii_case("on"));
        value[at..].chars().any(is_foreign) || !is_code && first_tag(&value[at..]).is_some()
    })
}

/// The name of a tag or an attribute, where it begins, and its value with whether it is quoted.
struct Part<'t> {
    start: usize,
    name: &'t str,
    value: Option<(&'t str, bool)>,
}

/// The parts of a tag, as HTML cuts them.
struct Parts<'t> {
    inside: &'t str,
    at: usize,
    /// Whether the tag's own name was taken, which may be empty: that of `</p>` is an end.
    named: bool,
}

impl<'t> Parts<'t> {
    fn of(inside: &'t str) -> Parts<'t> {
        Parts { inside, at: 0, named: false }
    }

    /// The bytes up to one that ends them, or to the end.
    fn up_to(&mut self, ends: impl Fn(u8) -> bool) -> &'t str {
        let start = self.at;
        let rest = &self.inside.as_bytes()[start..];
        self.at = start + rest.iter().position(|&byte| ends(byte)).unwrap_or(rest.len());
        &self.inside[start..self.at]
    }

    fn skip(&mut self, skips: impl Fn(u8) -> bool) {
        self.up_to(|byte| !skips(byte));
    }
}

impl<'t> Iterator for Parts<'t> {
    type Item = Part<'t>;

    fn next(&mut self) -> Option<Part<'t>> {
        let space = |byte: u8| byte.is_ascii_whitespace();
        let is_own = !std::mem::replace(&mut self.named, true);
        let name = if is_own {
            self.up_to(|byte| space(byte) || byte == b'/')
        } else {
            self.skip(|byte| space(byte) || byte == b'/');
            let start = self.at;
            self.skip(|byte| byte == b'=');
            self.up_to(|byte| space(byte) || matches!(byte, b'/' | b'='));
            &self.inside[start..self.at]
        };
        if name.is_empty() && self.at == self.inside.len() {
            return None;
        }
        let start = self.at - name.len();
        let before_value = self.at;
        self.skip(space);
        if is_own || !self.inside[self.at..].starts_with('=') {
            self.at = before_value;
            return Some(Part { start, name, value: None });
        }
        self.at += 1;
        self.skip(space);
        let value = match self.inside.as_bytes().get(self.at) {
            Some(&quote @ (b'"' | b'\'')) => {
                self.at += 1;
                let value = self.up_to(|byte| byte == quote);
                self.at = (self.at + 1).min(self.inside.len());
                (value, true)
            }
            _ => (self.up_to(space), false),
        };
        Some(Part { start, name, value: Some(value) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::extract;

    #[test]
    fn words_that_a_tag_swallowed_are_told_from_its_own() {
        for own in [
            "<p>",
            "<a href=\"x?a=b\" title=\"渡口 那年\">",
            "<font face=宋体 size=2>",
            "<img alt=\"a > b\" src='x'/>",
            "<b onclick=\"if (a > b) c()\">",
            "<b onclick=\"a('<b>x</b>')\">",
            "<o:p a b=1>",
            "<p title='一 < 二'>",
        ] {
            assert_eq!(in_start_tag(own), None, "{own}");
        }
        for (tag, reason, text) in [
            ("<p河水涨了</p>", Reason::Damaged, "p河水涨了 /p"),
            ("<p class=\"a\"河水涨了</p>", Reason::Damaged, "河水涨了 /p"),
            ("<p The river rose</p>", Reason::Damaged, "The river rose /p"),
            ("<p class=a河水</p>", Reason::Damaged, "class=a河水 /p"),
            ("<p class=\"a>河水</p> <p class=\"b\">", Reason::Damaged, "class=\"a 河水 /p   p class=\"b\""),
            (
                "<p class=\"a>The river</p> <p class=\"b\">",
                Reason::Damaged,
                "class=\"a The river /p   p class=\"b\"",
            ),
            ("<img alt=\"他说\"你好\"了\">", Reason::Description, "你好\"了\"  "),
            ("<a data-x=\"<p>河水</p>\">", Reason::Description, "data-x  p 河水 /p  "),
            ("<img alt=河水>", Reason::Description, "alt 河水 "),
            ("</p河水>", Reason::Description, "p河水  "),
            ("</ = / 河水=>", Reason::Description, "河水  "),
        ] {
            assert_eq!(in_start_tag(tag), Some((reason, text.to_owned())), "{tag}");
        }
    }

    #[test]
    fn each_piece_that_is_not_read_says_why() {
        for (source, pieces) in [
            ("<p>河<!-- 旧文<b>一</b> --><!----><!-- -- -->", &[(Reason::Comment, " 旧文一 ")][..]),
            ("<p>河<!--[if IE]><p>旧</p><![endif]-->", &[(Reason::Comment, "旧")]),
            ("<p>河<!--[if !IE]><!--><p>新<!--<![endif]-->", &[]),
            ("<p>河<!-- 旧<p>水", &[(Reason::Damaged, " 旧水")]),
            ("<p>河<!-- 旧<p>水<!-- a -->", &[(Reason::Damaged, " 旧水 !-- a ")]),
            ("<p>河<![CDATA[水]]>", &[(Reason::Hidden, "水")]),
            ("<p>河<?php echo 'a' ?><?xml:a /><![if !b]>", &[]),
            (
                "<p>河<?水?><!水></ 水>",
                &[(Reason::Markup, "水"), (Reason::Damaged, "水"), (Reason::Damaged, " 水")],
            ),
            ("<p>河</p水<p>", &[(Reason::Damaged, "p水 p")]),
            (
                "<p>河<script>let a = \"水<b>x</b>\";</script><style>a{b:'c'}</style>",
                &[(Reason::Markup, "水 x")],
            ),
            ("<p>河<script>let a;\n<p>The river</p>", &[(Reason::Damaged, "The river")]),
            ("<p>河<style>a{}\n<p>水", &[(Reason::Damaged, "水")]),
            ("<title>题</title><title>题</title><title>目</title><p>河", &[(Reason::Description, "目")]),
            ("<title>题<p>河</p>", &[(Reason::Damaged, "河")]),
            ("<title>题</title><p>河</p><title>目<p>水", &[(Reason::Damaged, "目水")]),
            ("<p>河<svg><title>水", &[(Reason::Damaged, "水")]),
            ("<p>河<textarea>水", &[(Reason::Damaged, "水")]),
            ("<p>河<select><option>水<option>雪</select>", &[(Reason::FormField, "水雪")]),
            ("<p>河<video>水</video><video>雪", &[(Reason::Description, "水"), (Reason::Damaged, "雪")]),
            (
                "<p>河<noscript><b>水</b></noscript><template>雪</template>",
                &[(Reason::Hidden, "水"), (Reason::Hidden, "雪")],
            ),
            (
                "<div hidden>水<script>'雪'</script>风</div>河",
                &[(Reason::Hidden, "水"), (Reason::Markup, "雪"), (Reason::Hidden, "风")],
            ),
            ("<p>河<p class=\"a>水</p>", &[(Reason::Damaged, "p class=\"a>水 /p")]),
            ("<p>河<img alt=\"水", &[(Reason::Damaged, "img alt=\"水")]),
            ("<p>河<p class=\"a", &[]),
            (
                "<p>河<img src=a.jpg alt=\"水 &amp; 船\" title='水 &amp; 船'><img alt=b.png><a title=\"去\" href=x>",
                &[(Reason::Description, "水 & 船"), (Reason::Description, "去")],
            ),
            ("<p>河<noscript><p>水<img alt=\"船\"></noscript>", &[(Reason::Hidden, "水 船 ")]),
            ("<p>河<!DOCTYPE a 水>", &[(Reason::Damaged, "!DOCTYPE a 水")]),
        ] {
            let page = extract(source);
            let found: Vec<(Reason, &str)> =
                page.unread.iter().map(|piece| (piece.reason, piece.text.as_str())).collect();
            assert_eq!(found, pieces, "{source}");
            assert!(page.text.starts_with('河') || source.starts_with("<title>题<p>"), "{source}");
        }
        let long = "题".repeat(300);
        let unclosed = extract(&format!("<p>河<svg><title>{long}"));
        assert_eq!(unclosed.unread[0].text, long);
        assert_eq!(extract(&format!("<title>{long}</title>")).unread[0].text, long);
    }
}
