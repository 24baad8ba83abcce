//! What was found to repeat.

/// What repeats in a corpus' main text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sharing {
    /// Passages that repeat an earlier one, in the order of the text.
    pub passages: Vec<Passage>,
    /// For each line of the corpus, whether it belongs to a paragraph that repeats an earlier passage.
    pub(super) copies: Vec<bool>,
    /// Documents that repeat an earlier one, with it.
    pub documents: Vec<DocumentGroup>,
}

impl Sharing {
    /// Whether a line belongs to a paragraph that repeats an earlier passage.
    pub fn is_copy(&self, line: u32) -> bool {
        self.copies[line as usize]
    }
}

/// A passage that repeats an earlier one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passage {
    pub document: u32,
    /// Its first token, and one past the last.
    pub tokens: (u32, u32),
    /// The document of the earlier one.
    pub source_document: u32,
    /// That one's first token, and one past the last.
    pub source_tokens: (u32, u32),
    pub words: u32,
    /// Words that are the same in both; all of them where it is repeated exactly.
    pub same: u32,
}

/// A passage and what repeats it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PassageGroup {
    /// The document of the first.
    pub document: u32,
    /// The first one's tokens: all that any of the others repeats.
    pub tokens: (u32, u32),
    /// The others, in the order of the text.
    pub copies: Vec<Passage>,
}

/// A document and those that repeat it.
#[derive(Clone, Debug, PartialEq)]
pub struct DocumentGroup {
    /// The first.
    pub document: u32,
    /// The others, ascending, each with the share of its words that stands in the first, .8 to 1.
    pub copies: Vec<(u32, f64)>,
}
