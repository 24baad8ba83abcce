//! What is answered: counts of the whole, and lines.

use super::HitId;
use crate::{Criterion, DispersionId, Script, Zone};
use serde::{Deserialize, Serialize};

/// A page of a concordance, with the counts of the whole.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ConcordancePage {
    /// How the query was understood: the alternatives, each as the text it finds in normal form.
    pub understood: Vec<String>,
    /// The query in its expert form.
    pub expert: String,
    /// The names of captures.
    pub captures: Vec<String>,
    /// Whether the search took too long and was ended early: all counts are of what was found so far.
    pub incomplete: bool,
    /// Hits by what they are to the words of the text.
    pub classes: ClassCounts,
    /// Hits on word boundaries.
    pub words: u32,
    /// Hits that are not.
    pub across: u32,
    /// All hits: `words + across`.
    pub characters: u32,
    /// Hits in the chosen set, before `form` restricts it.
    pub hits: u32,
    /// Hits in the chosen set after `form`: the number of lines.
    pub lines_total: u32,
    /// N that per-million figures divide by: words under the filter.
    pub n: u32,
    /// Hits per million words, of the chosen set after `form`.
    pub rel_freq: f64,
    /// Documents with a hit, of the chosen set after `form`.
    pub range: u32,
    /// Documents under the filter.
    pub documents: u32,
    /// Gries' DP over documents; `None` when there is one document only or no hit.
    pub dp: Option<f64>,
    /// The chosen set by written form, most frequent first.
    pub by_form: Vec<(String, u32)>,
    /// How many there are.
    pub forms_total: u32,
    /// Characters of the query that stand for several Traditional ones, with those.
    pub ambiguous: Vec<Ambiguity>,
    /// The chosen set in groups, the largest first, at most 1,000.
    pub groups: Vec<Group>,
    /// How many groups there are.
    pub groups_total: u32,
    /// Hits that are left out because the reader excluded them.
    pub excluded: u32,
    /// The reader's tags with the hits that have them, of those that are not excluded.
    pub tags: Vec<(String, u32)>,
    /// Whether the page of lines begins at this line.
    pub offset: u32,
    /// The lines of this page.
    pub lines: Vec<Line>,
}

/// How many hits are what to the words of the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClassCounts {
    /// One whole token: what a frequency list counts.
    pub token: u32,
    /// Several whole tokens.
    pub tokens: u32,
    /// A part of one token.
    pub inside: u32,
    /// Of several tokens, with a part of one at least.
    pub across: u32,
}

/// Hits that are alike.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// In what, by the keys; empty where there is none.
    pub labels: Vec<String>,
    /// How many.
    pub freq: u32,
    /// In how many documents.
    pub range: u32,
}

/// A Simplified character that merges several Traditional ones, and how often each was written in the hits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ambiguity {
    /// The character, folded.
    pub folded: String,
    /// The characters that fold to it, as they were written in the hits, with their counts.
    pub written: Vec<(String, u32)>,
}

/// Documents, or parts, whose hits are given with their places.
pub const TRACKS: usize = 60;

/// Where the hits of a concordance are.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Distribution {
    /// Those that have words, in order.
    pub rows: Vec<DocumentHits>,
    /// What leaves each row, where they are parts.
    pub criteria: Vec<Criterion>,
    /// Every measure of dispersion over parts; none over documents.
    pub measures: Vec<(DispersionId, Option<f64>)>,
}

/// Where the hits of a document are, or of a part.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DocumentHits {
    /// Its number; of a part, that of the field's value.
    pub document: u32,
    pub hits: u32,
    /// Words in it under the filter.
    pub words: u32,
    /// Hits per million words of it.
    pub rel_freq: f64,
    /// The places of hits as shares of the document's words under the filter, 0 to 1, ascending; at most 1,000,
    /// neighbours merged beyond that.
    pub positions: Vec<f32>,
}

/// Lines of a concordance without its counts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LinesPage {
    /// The place of the first one in the list.
    pub offset: u32,
    pub lines: Vec<Line>,
}

/// A line of a concordance. The texts are as written, repaired, with line breaks as spaces.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// Which hit of the chosen set it is, in text order, from 0: its name in links.
    pub hit: u32,
    /// Its name in a reader's marks.
    pub id: HitId,
    pub document: u32,
    /// The line of the original that the node begins in, from 0.
    pub line: u32,
    /// The zone of the node.
    pub zone: Zone,
    /// The script of the passage, for `lang`.
    pub script: Script,
    /// Left context.
    pub left: String,
    /// The hit.
    pub node: String,
    /// Right context.
    pub right: String,
    /// First token of the node, counted over the corpus.
    pub token: u32,
    /// What the query captured, as written, in the order of the names; empty for nothing.
    pub captures: Vec<String>,
    /// What the document has in the fields that were asked for; empty for nothing.
    pub fields: Vec<String>,
}
