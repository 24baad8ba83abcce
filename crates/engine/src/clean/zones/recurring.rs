//! Lines that recur over the pages of one site.
//!
//! A line that stands on at least half of a site's pages, and on three at least, was put there by the site. Half,
//! because a site has more than one template, and because what half of many authors wrote alike they did not write.
//! Pages of which the site is not known are taken for one site: a folder saved from one place; if they are not, nothing
//! recurs on half of them. Not touched are:
//! - titles, and documents with no page around them (a poem, a book), whose lines recur by their authors' will;
//! - short lines inside the text (`敬礼`): only those at its edges go, from the first line down and from the last up;
//! - a line that stands twice in one text: a refrain;
//! - copies: a text most of which recurs is there several times.

use crate::clean::types::{Kind, Zone};
use crate::script::fold;
use std::collections::{BTreeMap, BTreeSet};
use xxhash_rust::xxh3::xxh3_64;

/// The fewest pages that a line has to stand on.
pub const FEWEST: usize = 3;

/// The fewest characters of a line inside a text.
const SHORTEST: usize = 8;

/// A page, as far as this rule sees it.
pub struct Page<'a> {
    /// Its site, if it is known.
    pub site: Option<&'a str>,
    /// What kind of document it is.
    pub kind: Kind,
    /// Its lines, cleaned, and their zones.
    pub lines: Vec<(&'a str, Zone)>,
}

/// The lines of main text that recur: their pages and their places in them, ascending.
pub fn find(pages: &[Page]) -> Vec<(usize, usize)> {
    let mut sites: BTreeMap<Option<&str>, Vec<usize>> = BTreeMap::new();
    for (number, page) in pages.iter().enumerate().filter(|(_, page)| page.kind != Kind::Text) {
        sites.entry(page.site).or_default().push(number);
    }
    let mut found: Vec<(usize, usize)> = Vec::new();
    for group in sites.values().filter(|group| group.len() >= FEWEST) {
        // Each line once for each page; which page does not matter.
        let mut seen: BTreeMap<u64, usize> = BTreeMap::new();
        let mut twice: BTreeSet<u64> = BTreeSet::new();
        for &page in group {
            let mut here: Vec<u64> = pages[page].lines.iter().filter_map(|(text, _)| key(text)).collect();
            here.sort_unstable();
            twice.extend(here.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0]));
            here.dedup();
            for key in here {
                *seen.entry(key).or_default() += 1;
            }
        }
        let recurs = |text: &str| {
            key(text)
                .filter(|key| seen[key] >= FEWEST && 2 * seen[key] >= group.len() && !twice.contains(key))
        };
        for &page in group {
            found.extend(of_page(&pages[page].lines, recurs).into_iter().map(|line| (page, line)));
        }
    }
    found.sort_unstable();
    found
}

fn of_page(lines: &[(&str, Zone)], recurs: impl Fn(&str) -> Option<u64>) -> Vec<usize> {
    let length = |at: usize| lines[at].0.chars().filter(|c| !c.is_whitespace()).count();
    let main: Vec<usize> =
        (0..lines.len()).filter(|&at| lines[at].1.is_main() && !lines[at].0.trim().is_empty()).collect();
    let candidate = |at: usize| lines[at].1 != Zone::Title && recurs(lines[at].0).is_some();
    let text: Vec<usize> = main.iter().copied().filter(|&at| lines[at].1 != Zone::Title).collect();
    let all: usize = text.iter().map(|&at| length(at)).sum();
    let first = text.iter().position(|&at| !candidate(at)).unwrap_or(text.len());
    let last = text.iter().rposition(|&at| !candidate(at)).unwrap_or(0);
    let found: Vec<usize> = (0..text.len())
        .filter(|&place| candidate(text[place]))
        .filter(|&place| place < first || place > last || length(text[place]) >= SHORTEST)
        .map(|place| text[place])
        .collect();
    let recurring: usize = found.iter().map(|&at| length(at)).sum();
    if 2 * recurring > all {
        return Vec::new();
    }
    found
}

/// What two lines share that are the same.
fn key(text: &str) -> Option<u64> {
    let text = text.trim();
    (!text.is_empty()).then(|| xxh3_64(fold(text).as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page<'a>(site: Option<&'a str>, kind: Kind, body: &[&'a str]) -> Page<'a> {
        Page { site, kind, lines: body.iter().map(|&text| (text, Zone::Body)).collect() }
    }

    #[test]
    fn the_furniture_of_a_site_goes_and_authors_words_stay() {
        let texts = [
            "今天这里下了一场很大的雨,街上没有人。",
            "昨天他们开了一天的会,没有结果。",
            "明天要早起,去河边看日出。",
        ];
        let pages: Vec<Page> = texts
            .iter()
            .map(|text| {
                page(
                    Some("某网"),
                    Kind::Article,
                    &["关注", "此致", text, "想看更多请关注我们的公众号", "敬礼", text, "全文完"],
                )
            })
            .collect();
        let found: Vec<usize> =
            find(&pages).into_iter().filter(|(page, _)| *page == 1).map(|(_, line)| line).collect();
        // `敬礼` stands inside the text and is short.
        assert_eq!(found, [0, 1, 3, 6]);
        // Two pages are too few, and so are three of many sites.
        assert!(find(&pages[..2]).is_empty());
        let mut others = pages;
        others[0].site = Some("别的网");
        assert!(find(&others).is_empty());
    }

    #[test]
    fn songs_refrains_and_copies_stay() {
        let song = ["山高水长路远", "啊,我的家乡,我亲爱的家乡", "山高水长路远"];
        let songs: Vec<Page> = (0..4).map(|_| page(None, Kind::Text, &song)).collect();
        assert!(find(&songs).is_empty());
        let copies: Vec<Page> = (0..4).map(|_| page(None, Kind::Article, &song)).collect();
        assert!(find(&copies).is_empty());
        assert!(find(&[]).is_empty());
    }
}
