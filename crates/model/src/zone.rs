//! The parts of a page.

use serde::{Deserialize, Serialize};

/// What a line of a document is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Zone {
    /// The document's title.
    Title,
    /// A heading inside the text.
    Heading,
    /// The text itself.
    Body,
    /// An answer to it by somebody else.
    Reply,
    /// Somebody else's words, quoted as a block.
    Quote,
    /// Date, author, source, counters.
    Byline,
    /// What an author's software adds below each post.
    Signature,
    /// Links to other documents.
    Related,
    /// Menus, breadcrumbs, links of the site.
    Navigation,
    /// Any other part of the page that is not its text, empty lines among them.
    Chrome,
}

impl Zone {
    /// All zones in the order in which they are listed.
    pub const ALL: [Zone; 10] = [
        Zone::Title,
        Zone::Heading,
        Zone::Body,
        Zone::Reply,
        Zone::Quote,
        Zone::Byline,
        Zone::Signature,
        Zone::Related,
        Zone::Navigation,
        Zone::Chrome,
    ];

    /// Whether the zone belongs to the main text.
    pub fn is_main(self) -> bool {
        matches!(self, Zone::Title | Zone::Heading | Zone::Body | Zone::Reply)
    }

    /// Its name in commands and files.
    pub fn name(self) -> &'static str {
        match self {
            Zone::Title => "title",
            Zone::Heading => "heading",
            Zone::Body => "body",
            Zone::Reply => "reply",
            Zone::Quote => "quote",
            Zone::Byline => "byline",
            Zone::Signature => "signature",
            Zone::Related => "related",
            Zone::Navigation => "navigation",
            Zone::Chrome => "chrome",
        }
    }

    /// The zone of this name.
    pub fn from_name(name: &str) -> Option<Zone> {
        Zone::ALL.into_iter().find(|zone| zone.name() == name)
    }
}
