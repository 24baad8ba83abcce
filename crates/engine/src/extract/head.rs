//! What a page says of itself in `meta` elements.

use super::types::Head;

/// A `meta` element.
#[derive(Default)]
pub(super) struct Meta {
    pub name: String,
    pub content: String,
}

impl Head {
    /// Takes what a `meta` element says; the first of a kind stands.
    pub(super) fn meta(&mut self, meta: &Meta) {
        let field = match meta.name.as_str() {
            "og:title" | "twitter:title" | "title" | "articletitle" | "dc.title" => &mut self.headline,
            "article:published_time"
            | "pubdate"
            | "publishdate"
            | "publish_date"
            | "datepublished"
            | "date"
            | "dc.date"
            | "dc.date.issued"
            | "dcterms.created"
            | "og:release_date"
            | "weibo: article:create_at"
            | "firstcreationtime"
            | "publishtime"
            | "sailthru.date"
            | "parsely-pub-date"
            | "citation_publication_date"
            | "apub:time" => &mut self.date,
            "author" | "article:author" | "dc.creator" | "og:author" | "byl" | "sailthru.author"
            | "parsely-author" | "citation_author" => &mut self.author,
            "og:site_name" | "application-name" | "sitename" | "dc.publisher" => &mut self.site,
            "source" | "contentsource" | "mediaid" | "article:source" => &mut self.source,
            "og:type" => &mut self.kind,
            "generator" => &mut self.generator,
            _ => return,
        };
        if field.is_none() {
            *field = one_line(&meta.content);
        }
    }
}

/// A value on one line, if there is one of a sane length.
pub(crate) fn one_line(value: &str) -> Option<String> {
    let line = value.split_whitespace().collect::<Vec<_>>().join(" ");
    (!line.is_empty() && line.len() <= 600).then_some(line)
}
