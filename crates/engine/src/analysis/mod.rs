//! Counts over a selection: frequency lists, concordances, dispersion, what a corpus consists of.

mod concordance;
mod dispersion;
mod facets;
mod frequency;
mod overview;
mod reading;
mod stopwords;
mod suggest;

pub use concordance::{
    Collation, Concordance, Context, DocumentHits, Group, GroupKey, HitSet, KwicLine, LineSort, Merged,
    SortBy, SortKey, Span,
};
pub use dispersion::{deviation_of_proportions, per_million};
pub use facets::{facets, Facets, Month};
pub use frequency::{character_list, form_list, forms_of, word_list, Frequencies, Item, Order};
pub use overview::{drop_stopwords, overview, Overview, RuleCount, Shares};
pub use reading::{read_line, CountedPiece, OriginalPiece, ReadLine};
pub use stopwords::stopwords;
pub use suggest::{suggest, Suggestion, Wanted};
