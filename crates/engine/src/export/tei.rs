//! TEI P5 with words: `teiCorpus`, a `TEI` for each document; titles are `head`, body text is `p`, other zones are `ab`
//! of their type, tokens `w` and `pc` (module analysis).

use super::paragraphs::{left, spaced, Left, Paragraph};
use crate::clean::Zone;
use crate::corpus::{Corpus, Document, Filter};

pub fn write(corpus: &Corpus, filter: &Filter) -> String {
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out += "<teiCorpus xmlns=\"http://www.tei-c.org/ns/1.0\">\n";
    out +=
        &header(&[("title", Some(corpus.name()).filter(|name| !name.is_empty()).unwrap_or("Wenmai"))], &[]);
    for left in left(corpus, filter) {
        write_document(&mut out, corpus, &left);
    }
    out + "</teiCorpus>\n"
}

fn header(title: &[(&str, &str)], source: &[(&str, &str)]) -> String {
    let elements = |list: &[(&str, &str)]| -> String {
        list.iter().map(|(name, text)| format!("<{name}>{}</{name}>", escaped(text))).collect()
    };
    let source = match source {
        [] => "<p>Texts cleaned and cut into words with Wenmai.</p>".to_owned(),
        source => format!("<bibl>{}</bibl>", elements(source)),
    };
    format!(
        "<teiHeader><fileDesc><titleStmt>{}</titleStmt><publicationStmt><p>Exported from Wenmai.</p></publicationStmt>\
         <sourceDesc>{source}</sourceDesc></fileDesc></teiHeader>\n",
        elements(title)
    )
}

fn write_document(out: &mut String, corpus: &Corpus, left: &Left) {
    let metadata = &left.document.metadata;
    let mut title = vec![("title", metadata.title.as_deref().unwrap_or(&left.document.name))];
    title.extend(metadata.author.as_deref().map(|author| ("author", author)));
    let mut source = vec![("idno", left.document.name.as_str())];
    source.extend(metadata.date.as_deref().map(|date| ("date", date)));
    source.extend(metadata.site.as_deref().map(|site| ("publisher", site)));
    out.push_str("<TEI>\n");
    out.push_str(&header(&title, &source));
    out.push_str(&format!("<text xml:lang=\"{}\"><body>\n", left.document.language.tag()));
    // A head may stand only before what is not one.
    let mut heads = true;
    for paragraph in &left.paragraphs {
        let (open, close) = match paragraph.zone {
            Zone::Title if heads => ("<head>".to_owned(), "</head>\n"),
            Zone::Body => ("<p>".to_owned(), "</p>\n"),
            zone => (format!("<ab type=\"{}\">", zone.name()), "</ab>\n"),
        };
        heads &= paragraph.zone == Zone::Title;
        out.push_str(&open);
        write_words(out, corpus, paragraph, left.document);
        out.push_str(close);
    }
    if heads {
        out.push_str("<p/>\n");
    }
    out.push_str("</body></text>\n</TEI>\n");
}

fn write_words(out: &mut String, corpus: &Corpus, paragraph: &Paragraph, document: &Document) {
    let lexicon = corpus.lexicon();
    for &(first, last) in &paragraph.sentences {
        out.push_str("<s>");
        let (start, end) = (corpus.token(first).cleaned.0, corpus.token(last - 1).cleaned.1);
        let cleaned = document.cleaned.part(start, end);
        for token in first..last {
            let now = corpus.token(token);
            let (form, norm) = (lexicon.form(lexicon.form_of(now.entry)), corpus.norm_of(token));
            if corpus.is_word(token) {
                let lemma = Some(lexicon.norm(norm)).filter(|norm| *norm != form);
                let tag = Some(lexicon.entry_tag(now.entry)).filter(|tag| !tag.is_empty());
                let attribute = |name: &str, value: Option<&str>| {
                    value.map(|value| format!(" {name}=\"{}\"", escaped(value))).unwrap_or_default()
                };
                let (norm, pos) = (attribute("norm", lemma), attribute("pos", tag));
                out.push_str(&format!("<w{norm}{pos}>{}</w>", escaped(form)));
            } else {
                out.push_str(&format!("<pc>{}</pc>", escaped(form)));
            }
            let gap = (token + 1 < last)
                .then(|| (now.cleaned.1 - start, corpus.token(token + 1).cleaned.0 - start));
            if gap.is_some_and(|(end, next)| spaced(&cleaned, end, next)) {
                out.push(' ');
            }
        }
        out.push_str("</s>");
    }
}

/// A text as XML may hold it: what XML 1.0 has no place for is left out.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\t' | '\n' | '\r' => escaped.push(' '),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => escaped.push(c),
        }
    }
    escaped
}
