//! Which part of the corpus is meant.

use serde::{Deserialize, Serialize};

/// A part of the corpus. All criteria hold together; an empty list does not restrict.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Filter {
    /// Documents by number.
    pub documents: Vec<u32>,
    /// Sites by name.
    pub sites: Vec<String>,
    /// Earliest date, `YYYY-MM-DD`, inclusive. Documents without a date are then left out.
    pub date_from: Option<String>,
    /// Latest date, `YYYY-MM-DD`, inclusive. Documents without a date are then left out.
    pub date_to: Option<String>,
    /// Scripts of the passage.
    pub scripts: Vec<Script>,
    /// Languages of the passage, as BCP 47 tags (`zh`, `en`).
    pub languages: Vec<String>,
    /// Zones.
    pub zones: Zones,
    /// Whether paragraphs that repeat an earlier passage are left out.
    pub without_copies: bool,
}

/// A choice of zones.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Zones {
    /// Title, heading, body and reply.
    #[default]
    Main,
    /// All text.
    All,
    /// These.
    Some(Vec<Zone>),
}

/// What a line of a document is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Zone {
    /// The document's title.
    Title,
    /// Date, author, source, counters.
    Byline,
    /// A heading inside the text.
    Heading,
    /// The text itself.
    Body,
    /// An answer to it by somebody else.
    Reply,
    /// Somebody else's words, quoted as a block.
    Quote,
    /// What an author's software adds below each post.
    Signature,
    /// Menus, breadcrumbs, links of the site.
    Navigation,
    /// Links to other documents.
    Related,
    /// Any other part of the page that is not its text.
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
}

/// The writing of a passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Script {
    /// Han in Simplified forms, ISO 15924 `Hans`.
    Hans,
    /// Han in Traditional forms, `Hant`.
    Hant,
    /// Latin, `Latn`.
    Latn,
    /// Anything else, or nothing to tell by, `Zyyy`.
    Zyyy,
}
