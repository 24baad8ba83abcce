//! English.

use super::Faults;
use crate::text::number::plural;
use wenmai_protocol::{ChangeFault, QueryFault};

pub const TEXT: Faults = Faults {
    query: |fault| match fault {
        QueryFault::Empty => "There is nothing to search for: type a word.".to_owned(),
        QueryFault::UnclosedQuote => {
            "A quotation mark is not closed: add one at the end of the phrase.".to_owned()
        }
        QueryFault::EmptyAlternative => {
            "Something is missing beside |: write a word on both sides.".to_owned()
        }
        QueryFault::UnknownConcept { name, near } if near.is_empty() => {
            format!("There is no concept @{name}: search for the word without @.")
        }
        QueryFault::UnknownConcept { name, .. } => format!("There is no concept @{name}. Did you mean"),
        QueryFault::NothingToFind => {
            "Only punctuation or spaces: type at least one letter, digit or character.".to_owned()
        }
        QueryFault::TooLong { limit } => {
            format!("The query is too long: at most {}.", plural(*limit, "character", "characters"))
        }
        QueryFault::Expected { what } => format!("Something else should stand here: {}", what.join(" ")),
        QueryFault::Unknown { name, known } => format!("There is no {name}; there is {}.", known.join(", ")),
        QueryFault::Pattern { reason } => format!("The regular expression cannot be read: {reason}."),
        QueryFault::TooLarge => "The repetitions multiply to too many: make the numbers smaller.".to_owned(),
    },
    change: |fault| match fault {
        ChangeFault::NoWord => {
            "Only letters, digits and Chinese characters that follow one another can be joined or cut."
        }
        ChangeFault::Nothing => "This changes nothing: it is so already.",
        ChangeFault::TooMany => crate::text::dictionary::en::TEXT.too_many,
    },
    stopped: "You stopped the search.",
    not_found: "There is no such document or page in this corpus.",
    dictionary: "The dictionary could not be fetched: check the connection and try again.",
    files: "None of the files could be opened.",
    broken: "This could not be worked out because of an error in the analysis.",
};
