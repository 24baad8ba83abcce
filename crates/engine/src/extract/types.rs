//! A page of HTML as its reader sees it, as plain data.

use wenmai_model::Reason;

/// The text of a page, and what its markup says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// What a reader sees, a block a line.
    pub text: String,
    /// For each line of the text, its bytes in the source.
    pub source: Vec<(u32, u32)>,
    /// For each line of the text, what the markup says of it.
    pub hints: Vec<Hint>,
    /// For each container, the one around it; container 0 is the page and around itself.
    pub around: Vec<u32>,
    /// What the page says of itself.
    pub head: Head,
    /// How many characters of text were met in the source, without white space.
    pub met: u64,
    /// What is in the source and its reader does not see as text, in its order.
    pub unread: Vec<Unread>,
}

/// A piece of a source that is not in the page's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// Its first byte.
    pub at: u32,
    /// Why it is not.
    pub reason: Reason,
    /// What exactly is wrong with it, in English; empty where the reason says all.
    pub detail: &'static str,
    pub text: String,
}

/// What the markup says of a line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hint {
    /// The kind of block.
    pub block: Block,
    /// Characters but for spaces, up to 65,535.
    pub chars: u16,
    /// How many of them are links.
    pub link_chars: u16,
    /// How many links there are.
    pub links: u16,
    /// How many of the characters are bold.
    pub bold_chars: u16,
    /// What the elements around it are, by their names and by the words of their classes.
    pub roles: Roles,
    /// The nearest container: a number that the lines of one `div`, cell or the like share.
    pub container: u32,
    /// How many containers are around it.
    pub depth: u16,
}

/// Kinds of block.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Block {
    /// `p`.
    Paragraph,
    /// `h1` to `h6`.
    Heading(u8),
    /// `li`, `dd`, `dt`.
    Item,
    /// `td`, `th`.
    Cell,
    /// `pre`.
    Preformatted,
    /// `figcaption`, `caption`.
    Caption,
    /// Any other.
    #[default]
    Other,
}

/// A set of roles of the elements around a line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Roles(pub u32);

impl Roles {
    /// Menus and paths: `nav`, `menu`, `breadcrumb`.
    pub const NAVIGATION: Roles = Roles(1);
    /// The head of the page.
    pub const HEADER: Roles = Roles(1 << 1);
    /// The foot of the page.
    pub const FOOTER: Roles = Roles(1 << 2);
    /// Beside the text: `aside`, `sidebar`.
    pub const ASIDE: Roles = Roles(1 << 3);
    /// `article`.
    pub const ARTICLE: Roles = Roles(1 << 4);
    /// `main`.
    pub const MAIN: Roles = Roles(1 << 5);
    /// `form`, `button` and the like.
    pub const FORM: Roles = Roles(1 << 6);
    /// `ul`, `ol`, `dl`.
    pub const LIST: Roles = Roles(1 << 7);
    /// `blockquote`.
    pub const QUOTE: Roles = Roles(1 << 8);
    /// Named as the text: `article-body`, `post-content`.
    pub const CONTENT: Roles = Roles(1 << 9);
    /// Named as answers to it: `comment`, `reply`.
    pub const COMMENT: Roles = Roles(1 << 10);
    /// Named as links to other documents: `related`, `recommend`.
    pub const RELATED: Roles = Roles(1 << 11);
    /// Named as author, date or source: `byline`, `pubtime`.
    pub const BYLINE: Roles = Roles(1 << 12);
    /// Named as tools: `share`, `login`, `search`, advertisements.
    pub const TOOL: Roles = Roles(1 << 13);
    /// Named as a signature.
    pub const SIGNATURE: Roles = Roles(1 << 14);
    /// Named as a title: `entry-title`, `headline`.
    pub const TITLE: Roles = Roles(1 << 15);
    /// Named as the author of a post.
    pub const AUTHOR: Roles = Roles(1 << 16);
    /// `time`, or named as a date.
    pub const DATE: Roles = Roles(1 << 17);
    /// Within a table's cell.
    pub const CELL: Roles = Roles(1 << 18);

    /// Whether it has one of these.
    pub fn any(self, roles: Roles) -> bool {
        self.0 & roles.0 != 0
    }

    /// Both sets together.
    pub const fn with(self, other: Roles) -> Roles {
        Roles(self.0 | other.0)
    }

    /// What is here and not there.
    pub const fn without(self, other: Roles) -> Roles {
        Roles(self.0 & !other.0)
    }
}

/// What a page says of itself in its head.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// `<title>`.
    pub title: Option<String>,
    /// `og:title` and the like.
    pub headline: Option<String>,
    /// A date in whatever form: `article:published_time`, `pubdate`.
    pub date: Option<String>,
    /// `author`.
    pub author: Option<String>,
    /// `og:site_name` and the like.
    pub site: Option<String>,
    /// `source`, the medium the text was taken from.
    pub source: Option<String>,
    /// `og:type`.
    pub kind: Option<String>,
    /// `generator`, the software that wrote the page.
    pub generator: Option<String>,
}
