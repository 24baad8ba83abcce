//! What the page knows: plain data, changed by pure functions.
//!
//! Everything that a reader would want back is a [`Place`] and lives in the URL's fragment; what is loaded is a
//! [`Session`]; language and colours are [`Settings`]; an answer on its way is an [`Asked`].

mod asked;
mod collocates;
mod compare;
mod dictionary;
mod filter;
mod fragment;
mod keeping;
mod keywords;
mod lines;
mod marks;
mod ngrams;
mod place;
mod query;
mod reading;
mod report;
mod scroll;
mod session;
mod settings;
mod stopwords;
mod trends;

pub use asked::{Asked, AskedAction};
pub use collocates::{CollocatesView, NETWORK, WIDEST};
pub use compare::{CompareView, Part, DOCUMENTS_PER_HEAT, DOCUMENTS_PER_PAGE};
pub use dictionary::{DictionaryView, ENTRIES_PER_PAGE, LISTS};
pub use filter::{last_day, toggled, Counting, FilterExt};
pub use fragment::{decode, encode};
pub use keeping::{Keeping, KeepingAction, Said};
pub use keywords::{chunk, Against, KeywordsView, ROBUST_TOP, SCORES_PER_PAGE};
pub use lines::{plain_key, Column, LinesView, LINES_PER_PAGE, MOST_KEYS};
pub use marks::{marked_query, tags_of, Mark, MarkBook};
pub use ngrams::{NgramsView, Rows, LONGEST_NGRAM};
pub use place::{Page, Place, ReadView, Side, WordsView, READ_CHUNK, WORDS_PER_PAGE};
pub use query::{expert, Attribute, Operator, Piece, Repeat, Token, Within};
pub use reading::{ending, endings, is_litter, is_saved, seconds_left, Reading, Role};
pub use report::{Chosen, Report, ReportAction};
pub use scroll::{Scroll, Window};
pub use session::{Edit, Load, Phase, Session, SessionAction};
pub use settings::{Lang, Settings, SettingsAction, Theme};
pub use stopwords::{kept_or_not, with_stopwords};
pub use trends::{only_time, TrendsView, MOST_TRENDS};
