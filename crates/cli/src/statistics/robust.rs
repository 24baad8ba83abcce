//! Other texts and another segmentation that a ranking has to survive.

use crate::args::FilterArgs;
use wenmai_engine::analysis::robustness;
use wenmai_engine::corpus::Zones;
use wenmai_engine::table::{self, Table};

/// The choice to count words inside longer words, too.
pub const INSIDE: &str = "inside";
/// The choices of other texts, beside measures and spans.
const TEXTS: [&str; 3] = ["all", "main", "without-copies"];
/// Words whose ranks are compared at most.
const TOP: usize = 50;

/// The filter with more or less of the text, if that is the choice.
pub fn other_texts(choice: &str, filter: &FilterArgs) -> Option<FilterArgs> {
    TEXTS.contains(&choice).then(|| FilterArgs {
        zones: if choice == "all" { Zones::All } else { Zones::Main },
        without_copies: choice == "without-copies",
        ..filter.clone()
    })
}

/// The first words of the first ranking with their ranks in all, each under what was chosen for it.
pub fn table(rankings: Vec<(String, Vec<String>)>, most: usize) -> Table {
    let (labels, words): (Vec<String>, Vec<Vec<String>>) = rankings.into_iter().unzip();
    table::robustness(&robustness(&words, most.min(TOP)), &labels)
}
