//! What classes and ids say: words that authors of pages choose for the same things everywhere.

use super::types::Roles;

/// The roles that the words of a class, id or role attribute name.
pub(super) fn roles(value: &[u8]) -> Roles {
    let mut roles = Roles::default();
    // A class as long as this is made by a program, and says nothing.
    let value = &value[..value.len().min(300)];
    for name in value.split(|byte| byte.is_ascii_whitespace()).filter(|name| !name.is_empty()) {
        let lower = name.to_ascii_lowercase();
        let mut words: Vec<&[u8]> = Vec::new();
        // `articleBody`, `post-content`, `main_text`
        let mut start = 0;
        for at in 1..=name.len() {
            let cut = at == name.len()
                || !name[at].is_ascii_alphabetic()
                || (name[at].is_ascii_uppercase() && name[at - 1].is_ascii_lowercase());
            if cut {
                if at > start {
                    words.push(&lower[start..at]);
                }
                start = at + usize::from(at < name.len() && !name[at].is_ascii_alphabetic());
            }
        }
        words.retain(|word| !word.is_empty());
        roles = roles.with(of_name(&words));
    }
    roles
}

/// The role of a name by its words. The last word tells what it is (`article-footer`), the first what it is of.
fn of_name(words: &[&[u8]]) -> Roles {
    let has = |list: &[&str]| words.iter().any(|word| list.iter().any(|known| known.as_bytes() == *word));
    let last =
        |list: &[&str]| words.last().is_some_and(|word| list.iter().any(|known| known.as_bytes() == *word));
    let mut roles = Roles::default();
    if has(COMMENT) {
        roles = roles.with(Roles::COMMENT);
    }
    if has(RELATED) {
        roles = roles.with(Roles::RELATED);
    }
    if has(NAVIGATION) {
        roles = roles.with(Roles::NAVIGATION);
    }
    if has(ASIDE) {
        roles = roles.with(Roles::ASIDE);
    }
    if last(FOOTER) {
        roles = roles.with(Roles::FOOTER);
    }
    if has(TOOL) {
        roles = roles.with(Roles::TOOL);
    }
    if last(BYLINE) {
        roles = roles.with(Roles::BYLINE);
    }
    if last(AUTHOR) {
        roles = roles.with(Roles::AUTHOR);
    }
    if last(DATE) {
        roles = roles.with(Roles::DATE);
    }
    if last(SIGNATURE) {
        roles = roles.with(Roles::SIGNATURE);
    }
    if last(TITLE) {
        roles = roles.with(Roles::TITLE);
    }
    let names_text = words.len() > 1 && has(TEXT_OF) && last(TEXT) || words.len() == 1 && last(WHOLE);
    if names_text && roles == Roles::default() {
        roles = roles.with(Roles::CONTENT);
    }
    roles
}

const COMMENT: &[&str] =
    &["comment", "comments", "commentlist", "respond", "disqus", "reply", "replies", "pinglun", "guestbook"];

const RELATED: &[&str] = &[
    "related",
    "relate",
    "relation",
    "recommend",
    "recommended",
    "recommendation",
    "recommendations",
    "hot",
    "rank",
    "ranking",
    "popular",
    "trending",
    "mostread",
    "outbrain",
    "taboola",
    "teaser",
    "teasers",
    "tags",
    "xgwz",
    "tuijian",
    "readmore",
    "promo",
    "promos",
];

const NAVIGATION: &[&str] = &[
    "nav",
    "navi",
    "navbar",
    "navigation",
    "menu",
    "submenu",
    "breadcrumb",
    "breadcrumbs",
    "crumb",
    "crumbs",
    "daohang",
    "mainnav",
    "subnav",
    "topnav",
    "pager",
    "pagination",
    "toolbar",
    "topbar",
    "skip",
    "location",
];

const ASIDE: &[&str] =
    &["sidebar", "aside", "widget", "widgets", "calendar", "rightbar", "leftbar", "blogroll"];

const FOOTER: &[&str] = &["footer", "foot", "copyright", "bottom", "footnav", "colophon", "siteinfo"];

const TOOL: &[&str] = &[
    "share",
    "sharing",
    "bdsharebuttonbox",
    "bshare",
    "jiathis",
    "social",
    "login",
    "signin",
    "register",
    "search",
    "searchform",
    "ad",
    "ads",
    "adv",
    "advert",
    "advertisement",
    "banner",
    "sponsor",
    "sponsored",
    "cookie",
    "cookies",
    "consent",
    "gdpr",
    "newsletter",
    "subscribe",
    "subscription",
    "popup",
    "modal",
    "qrcode",
    "feedback",
    "print",
    "noprint",
    "disclaimer",
    "statement",
    "paywall",
];

const BYLINE: &[&str] = &[
    "byline",
    "meta",
    "postmeta",
    "info",
    "articleinfo",
    "source",
    "laiyuan",
    "dateline",
    "postinfo",
    "credits",
];

const AUTHOR: &[&str] = &["author", "writer", "nickname", "username", "zuozhe", "authi"];

const DATE: &[&str] =
    &["date", "time", "pubtime", "pubdate", "datetime", "published", "timestamp", "shijian"];

const SIGNATURE: &[&str] = &["signature", "sign", "signatures"];

const TITLE: &[&str] = &["title", "headline", "biaoti", "posttitle", "subject"];

/// What a text is called, and what the word for the text as a whole.
const TEXT_OF: &[&str] = &[
    "article", "post", "entry", "story", "news", "blog", "main", "page", "text", "body", "content",
    "artical", "detail", "rich", "js", "zoom", "trs", "answer", "topic", "thread",
];
const TEXT: &[&str] = &[
    "content", "body", "text", "article", "main", "con", "cont", "detail", "txt", "message", "editor",
    "media",
];
const WHOLE: &[&str] = &[
    "articlebody",
    "articlecontent",
    "postbody",
    "postcontent",
    "entrycontent",
    "storybody",
    "storytext",
    "zhengwen",
    "neirong",
    "maincontent",
    "zoom",
    "artibody",
    "articletext",
    "newstext",
    "newscontent",
    "zw",
    "message",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_names_say() {
        for (name, role) in [
            ("article-body", Roles::CONTENT),
            ("js_content rich_media_content", Roles::CONTENT),
            ("TRS_Editor", Roles::CONTENT),
            ("related-articles", Roles::RELATED),
            ("commentList", Roles::COMMENT),
            ("site-footer", Roles::FOOTER),
            ("mainNav", Roles::NAVIGATION),
            ("post-meta", Roles::BYLINE),
            ("entry-title", Roles::TITLE),
        ] {
            assert!(roles(name.as_bytes()).any(role), "{name}");
        }
        for name in ["wrapper", "col-md-8", "article", "", "--", "container", "canvas", "shadow"] {
            assert_eq!(roles(name.as_bytes()), Roles::default(), "{name}");
        }
        assert!(!roles(b"article-footer").any(Roles::CONTENT));
    }
}
