//! What the page knows: plain data, changed by pure functions.
//!
//! Everything that a reader would want back is a [`Place`] and lives in the URL's fragment; what is loaded is a
//! [`Session`]; language and colours are [`Settings`]; an answer on its way is an [`Asked`].

mod asked;
mod filter;
mod fragment;
mod keeping;
mod marks;
mod place;
mod reading;
mod report;
mod scroll;
mod session;
mod settings;
mod stopwords;

pub use crate::views::collocates::state::{CollocatesView, NETWORK, WIDEST};
pub use crate::views::compare::state::{CompareView, Part, DOCUMENTS_PER_HEAT, DOCUMENTS_PER_PAGE};
pub use crate::views::concordance::pieces::{expert, Attribute, Operator, Piece, Repeat, Token, Within};
pub use crate::views::concordance::state::{plain_key, Column, LinesView, LINES_PER_PAGE, MOST_KEYS};
pub use crate::views::keywords::state::{chunk, Against, KeywordsView, ROBUST_TOP, SCORES_PER_PAGE};
pub use crate::views::lists::state::{DictionaryView, ENTRIES_PER_PAGE, LISTS};
pub use crate::views::trends::state::{only_time, TrendsView, MOST_TRENDS};
pub use crate::views::words::ngrams::state::{NgramsView, Rows, LONGEST_NGRAM};
pub use asked::{Asked, AskedAction};
pub use filter::{last_day, toggled, Counting, FilterExt};
pub use fragment::{decode, encode};
pub use keeping::{Keeping, KeepingAction, Said};
pub use marks::{marked_query, tags_of, Mark, MarkBook};
pub use place::{Page, Place, ReadView, Side, WordsView, READ_CHUNK, WORDS_PER_PAGE};
pub use reading::{ending, endings, is_litter, is_saved, seconds_left, Reading, Role};
pub use report::{Chosen, Report, ReportAction};
pub use scroll::{Scroll, Window};
pub use session::{Edit, Load, Phase, Session, SessionAction};
pub use settings::{Lang, Settings, SettingsAction, Theme};
pub use stopwords::{kept_or_not, with_stopwords};
