//! What the elements of HTML do to text.

use super::types::{Block, Roles};

/// An element's name, as far as the text depends on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tag {
    /// Runs within a line: `b`, `span`, `font`, and every name that is unknown.
    Inline,
    /// `a`.
    Link,
    /// `b`, `strong`: bold runs.
    Bold,
    /// `br`, `hr`: ends a line and contains nothing.
    Break,
    /// `img`, `input` and others that contain nothing.
    Void,
    /// What programs read: `script`, `style`.
    Code,
    /// What no reader sees: `template`, `video`, the annotation of `ruby`.
    Unseen,
    /// What is filled in: `select`, `textarea`.
    Control,
    /// `button`, `label`.
    Button,
    /// `p`.
    Paragraph,
    /// `h1` to `h6`.
    Heading(u8),
    /// `li`, `dd`, `option`.
    Item,
    /// `dt`.
    Term,
    /// `pre`, where spaces and line breaks are kept.
    Preformatted,
    /// `blockquote`.
    Quote,
    /// `figcaption`, `caption`.
    Caption,
    /// `div`, `section`, `center` and every other block.
    Block,
    /// `ul`, `ol`, `dl`, `menu`.
    List,
    /// `article`.
    Article,
    /// `main`.
    Main,
    /// `nav`.
    Nav,
    /// `header`.
    Header,
    /// `footer`.
    Footer,
    /// `aside`.
    Aside,
    /// `form`.
    Form,
    /// `address`.
    Address,
    /// `td`, `th`.
    Cell,
    /// `tr`.
    Row,
    /// `table`.
    Table,
    /// `title`: the page's own.
    Title,
    /// `meta`.
    Meta,
    /// `head`.
    Head,
    /// `body`.
    Body,
    /// `html`.
    Html,
}

impl Tag {
    /// The element of a name, which is in lower case.
    pub fn of(name: &[u8]) -> Tag {
        match name {
            b"a" => Tag::Link,
            b"b" | b"strong" => Tag::Bold,
            b"br" | b"hr" => Tag::Break,
            b"img" | b"input" | b"link" | b"base" | b"wbr" | b"area" | b"col" | b"embed" | b"source"
            | b"track" | b"param" | b"frame" | b"basefont" | b"bgsound" | b"keygen" => Tag::Void,
            b"script" | b"style" => Tag::Code,
            b"template" | b"noscript" | b"noframes" | b"iframe" | b"object" | b"applet" | b"svg"
            | b"canvas" | b"audio" | b"video" | b"map" | b"rt" | b"rp" | b"rtc" | b"datalist"
            | b"noembed" => Tag::Unseen,
            b"select" | b"textarea" => Tag::Control,
            b"button" | b"label" | b"legend" => Tag::Button,
            b"p" => Tag::Paragraph,
            b"h1" => Tag::Heading(1),
            b"h2" => Tag::Heading(2),
            b"h3" => Tag::Heading(3),
            b"h4" => Tag::Heading(4),
            b"h5" => Tag::Heading(5),
            b"h6" => Tag::Heading(6),
            b"li" | b"dd" => Tag::Item,
            b"dt" => Tag::Term,
            b"pre" | b"listing" | b"xmp" | b"plaintext" => Tag::Preformatted,
            b"blockquote" => Tag::Quote,
            b"figcaption" | b"caption" => Tag::Caption,
            b"div" | b"section" | b"center" | b"fieldset" | b"figure" | b"details" | b"summary"
            | b"dialog" | b"hgroup" | b"search" | b"marquee" | b"dir" => Tag::Block,
            b"ul" | b"ol" | b"dl" | b"menu" => Tag::List,
            b"article" => Tag::Article,
            b"main" => Tag::Main,
            b"nav" => Tag::Nav,
            b"header" => Tag::Header,
            b"footer" => Tag::Footer,
            b"aside" => Tag::Aside,
            b"form" => Tag::Form,
            b"address" => Tag::Address,
            b"td" | b"th" => Tag::Cell,
            b"tr" => Tag::Row,
            b"table" | b"tbody" | b"thead" | b"tfoot" => Tag::Table,
            b"title" => Tag::Title,
            b"meta" => Tag::Meta,
            b"head" => Tag::Head,
            b"body" => Tag::Body,
            b"html" | b"frameset" => Tag::Html,
            _ => Tag::Inline,
        }
    }

    /// How far an end tag reaches: it closes nothing beyond an open element of a higher rank.
    pub fn rank(self) -> u8 {
        match self {
            Tag::Inline | Tag::Link | Tag::Bold | Tag::Break | Tag::Void | Tag::Title | Tag::Meta => 0,
            Tag::Code | Tag::Unseen | Tag::Control | Tag::Button => 1,
            Tag::Paragraph | Tag::Heading(_) | Tag::Preformatted | Tag::Caption => 2,
            Tag::Item | Tag::Term => 3,
            Tag::Cell => 5,
            Tag::Row => 6,
            Tag::Table => 7,
            Tag::Head | Tag::Body | Tag::Html => 8,
            _ => 4,
        }
    }

    /// Whether it begins and ends a line.
    pub fn is_block(self) -> bool {
        self.rank() >= 2 || self == Tag::Break
    }

    /// Whether a rule may ask for the container of a line and mean this element.
    pub fn is_container(self) -> bool {
        matches!(self.rank(), 4 | 5 | 8) || matches!(self, Tag::Table | Tag::Item)
    }

    /// The kind of block that its text is, inside of one of another kind.
    pub fn block(self, around: Block) -> Block {
        match self {
            Tag::Paragraph => match around {
                Block::Item => Block::Item,
                _ => Block::Paragraph,
            },
            Tag::Heading(level) => Block::Heading(level),
            Tag::Item | Tag::Term => Block::Item,
            Tag::Cell => Block::Cell,
            Tag::Preformatted => Block::Preformatted,
            Tag::Caption => Block::Caption,
            _ if self.rank() >= 4 => Block::Other,
            _ => around,
        }
    }

    /// What it says of its text by its name.
    pub fn roles(self) -> Roles {
        match self {
            Tag::Nav => Roles::NAVIGATION,
            Tag::Header => Roles::HEADER,
            Tag::Footer => Roles::FOOTER,
            Tag::Aside => Roles::ASIDE,
            Tag::Article => Roles::ARTICLE,
            Tag::Main => Roles::MAIN,
            Tag::Form | Tag::Button => Roles::FORM,
            Tag::List => Roles::LIST,
            Tag::Quote => Roles::QUOTE,
            Tag::Cell => Roles::CELL,
            _ => Roles::default(),
        }
    }
}
