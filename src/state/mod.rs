//! What the page knows: plain data, changed by pure functions.
//!
//! Everything that a reader would want back is a [`Place`] and lives in the URL's fragment; what is loaded is a
//! [`Session`]; language and colours are [`Settings`]; an answer on its way is an [`Asked`].

mod ascending;
mod asked;
mod definitions;
mod filter;
mod fragment;
mod keeping;
mod marks;
mod place;
mod preferences;
mod reading;
mod report;
mod scores;
mod scroll;
mod session;
mod stopwords;

pub use ascending::{ascending, put, Keyed};
pub(crate) use asked::one_of;
pub use asked::{Asked, AskedAction};
pub use definitions::{are_defined, definition, keep_definitions, said_of};
pub use filter::{anywhere, last_day, toggled, Counting, FilterExt};
pub use fragment::filter::{read as read_filter, write as write_filter};
pub use fragment::names::{chosen, joined, measures};
#[cfg(test)]
pub use fragment::Dice;
pub use fragment::{decode, encode, Writer};
pub use keeping::{Keeping, KeepingAction, Said};
pub use marks::{marked_query, tags_of, Mark, MarkBook};
pub use place::Place;
pub use preferences::{Lang, Settings, SettingsAction, Theme};
pub use reading::{ending, endings, is_litter, is_saved, seconds_left, Reading, Role};
pub use report::{Chosen, Report, ReportAction};
pub use scores::{chunk, first_row, ROBUST_TOP, SCORES_CHUNK, SCORES_PER_PAGE};
pub use scroll::{Scroll, Window, ROWS_PER_BLOCK};
pub use session::{Edit, Load, Phase, Session, SessionAction};
pub use stopwords::{kept_or_not, with_stopwords};
