//! A line by itself, whatever stands around it.

use super::verdict::Verdict;
use super::{byline, features::Features, lexical};
use crate::clean::types::{Zone, ZoneRule};

/// A line outside the text, by what it says and how it looks.
pub(super) fn outside(line: &Features) -> Verdict {
    if line.is_blank() {
        Verdict::new(Zone::Chrome, ZoneRule::Blank)
    } else if let Some(rule) = byline::byline(line) {
        Verdict::new(Zone::Byline, rule)
    } else if let Some(&(zone, rule)) = line.markup {
        Verdict::new(zone, rule)
    } else if let Some(rule) = lexical::navigation(line) {
        Verdict::new(Zone::Navigation, rule)
    } else if let Some(rule) = lexical::chrome(line) {
        Verdict::new(Zone::Chrome, rule)
    } else if !line.said && line.labels() >= 3 && line.stops == 0 {
        Verdict::new(Zone::Navigation, ZoneRule::Labels)
    } else {
        Verdict::new(Zone::Chrome, ZoneRule::OutsideText)
    }
}
