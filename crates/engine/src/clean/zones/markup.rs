//! What the markup of a page says of its lines: links, the elements around them, and the container of the text.

use super::{buttons::buttons, byline, features::Features, heads, lexical};
use crate::clean::types::{Zone, ZoneRule};
use crate::extract::{Block, Hint, Page, Roles};
use std::ops::Range;

/// What an element around a line says of it, the strongest first.
static ROLES: [(Roles, (Zone, ZoneRule)); 7] = [
    (Roles::SIGNATURE, (Zone::Signature, ZoneRule::NamedSignature)),
    (Roles::RELATED, (Zone::Related, ZoneRule::NamedRelated)),
    (Roles::NAVIGATION, (Zone::Navigation, ZoneRule::InNavigation)),
    (Roles::TOOL, (Zone::Chrome, ZoneRule::InTools)),
    (Roles::FORM, (Zone::Chrome, ZoneRule::InForm)),
    (Roles::ASIDE, (Zone::Chrome, ZoneRule::InAside)),
    (Roles::FOOTER, (Zone::Chrome, ZoneRule::InFooter)),
];

/// Gives lines their hints, and says which of them are no text by their markup.
/// Gives back whether the page is nothing but links to others.
pub(super) fn read<'l>(lines: &mut [Features<'l>], page: &'l Page) -> bool {
    for (line, hint) in lines.iter_mut().zip(&page.hints) {
        line.hint = Some(hint);
    }
    let trusted = trusted(lines);
    for line in lines.iter_mut() {
        line.markup = line.hint.and_then(|hint| told(line, hint, trusted));
    }
    let index = teasers(lines);
    beside_content(lines);
    index
}

/// Where a page says which of its elements is the text (`articleBody`, `post-content`), and that holds a good part of
/// its running text, running text below it or far above it is another's.
fn beside_content(lines: &mut [Features]) {
    let content = |line: &Features| line.hint.is_some_and(|hint| hint.roles.any(Roles::CONTENT));
    let prose = |line: &Features| line.is_prose() && line.markup.is_none();
    let weight = |lines: &mut dyn Iterator<Item = &Features>| lines.map(|line| line.weight).sum::<usize>();
    let inside = weight(&mut lines.iter().filter(|line| prose(line) && content(line)));
    let all = weight(&mut lines.iter().filter(|line| prose(line)));
    if inside < 200 || 4 * inside < all {
        return;
    }
    let text = |line: &Features| prose(line) && content(line);
    let (Some(first), Some(last)) = (lines.iter().position(text), lines.iter().rposition(text)) else {
        return;
    };
    for (at, line) in lines.iter_mut().enumerate() {
        if (at > last || at + 6 < first) && prose(line) && !content(line) {
            line.markup = Some(&(Zone::Chrome, ZoneRule::BesideContent));
        }
    }
}

/// The roles that are believed: one that holds most of the running text of a page is the name of something else
/// (`with-sidebar`, a form around the whole page).
fn trusted(lines: &[Features]) -> Roles {
    let (mut all, mut whole) = (0, 0);
    let mut held = [(0, 0); ROLES.len()];
    for (line, hint) in lines.iter().filter_map(|line| Some((line, line.hint?))) {
        if links_most(hint) {
            continue;
        }
        let prose = if line.is_prose() { line.weight } else { 0 };
        let text = usize::from(hint.chars - hint.link_chars);
        all += prose;
        whole += text;
        for (held, _) in held.iter_mut().zip(&ROLES).filter(|(_, (role, _))| hint.roles.any(*role)) {
            *held = (held.0 + prose, held.1 + text);
        }
    }
    let beside_comments: usize = lines
        .iter()
        .filter(|line| line.hint.is_some_and(|hint| !hint.roles.any(Roles::COMMENT) && !links_most(hint)))
        .filter(|line| line.is_prose())
        .map(|line| line.weight)
        .sum();
    // Answers may well be longer than what they answer.
    let comments = if beside_comments >= 60 { Roles::COMMENT } else { Roles::default() };
    // Where the text is a list or a table, the foot of the page may hold all running text there is.
    let believed = ROLES.iter().zip(held).filter(|&(_, (prose, text))| 3 * prose <= all || 4 * text <= whole);
    believed.fold(comments, |roles, ((role, _), _)| roles.with(*role))
}

/// Whether most of a line is links.
fn links_most(hint: &Hint) -> bool {
    5 * u32::from(hint.link_chars) >= 3 * u32::from(hint.chars)
}

fn told(line: &Features, hint: &Hint, trusted: Roles) -> Option<&'static (Zone, ZoneRule)> {
    for (role, told) in &ROLES {
        if hint.roles.any(*role) && trusted.any(*role) {
            return Some(told);
        }
    }
    if hint.roles.any(Roles::COMMENT) && trusted.any(Roles::COMMENT) {
        return Some(comment(line, hint));
    }
    if line.weight <= 30
        && !line.is_prose()
        && hint.roles.any(Roles::BYLINE.with(Roles::AUTHOR).with(Roles::DATE))
        && !matches!(hint.block, Block::Heading(_))
    {
        return Some(&(Zone::Byline, ZoneRule::NamedByline));
    }
    // A heading may be a link to itself, and a paragraph to its source.
    let heading = matches!(hint.block, Block::Heading(_)) || hint.roles.any(Roles::TITLE);
    if links_most(hint) && !heading && !(line.is_prose() && hint.links == 1 && line.weight >= 40) {
        return Some(&(Zone::Navigation, ZoneRule::MostlyLinks));
    }
    None
}

/// A line among the answers to a text.
fn comment(line: &Features, hint: &Hint) -> &'static (Zone, ZoneRule) {
    let named = Roles::BYLINE.with(Roles::AUTHOR).with(Roles::DATE);
    let told = line.weight <= 30 && !line.is_prose() && hint.roles.any(named);
    if told || byline::byline(line).is_some() || heads::head(line).is_some() {
        &(Zone::Byline, ZoneRule::CommentHead)
    } else if links_most(hint) || matches!(hint.block, Block::Heading(_)) || is_tool(line, hint) {
        &(Zone::Chrome, ZoneRule::CommentTools)
    } else if line.is_prose() || hint.block == Block::Paragraph || line.weight >= 6 {
        &(Zone::Reply, ZoneRule::InComments)
    } else {
        &(Zone::Chrome, ZoneRule::CommentTools)
    }
}

/// What the software writes around a comment. In a paragraph without links, `谢谢分享` is what somebody wrote.
fn is_tool(line: &Features, hint: &Hint) -> bool {
    let written = hint.links == 0 && (hint.block == Block::Paragraph || line.is_sentence());
    lexical::chrome(line).is_some() && !(written && buttons(line) == 0)
}

/// Three or more headlines that are links, each with a few words below it and in a container of its own, lead to
/// other documents. A page most of which they are is an index, and they are its text.
fn teasers(lines: &mut [Features]) -> bool {
    let headline = |line: &Features| {
        let linked = line.hint.is_some_and(|hint| links_most(hint) && hint.chars >= 8);
        linked && (6..=60).contains(&line.weight)
    };
    let heads: Vec<usize> = (0..lines.len()).filter(|&at| headline(&lines[at])).collect();
    let container = |at: usize| lines[at].hint.map_or(0, |hint| hint.container);
    // A group is a headline and what stands below it, up to the next.
    let short = |from: usize, to: usize| {
        let weight: usize = lines[from + 1..to].iter().map(|line| line.weight).sum();
        to - from <= 6
            && weight <= 160
            && (from..to).map(container).max() < (to < lines.len()).then(|| container(to))
    };
    let mut found = Vec::new();
    let mut first = 0;
    while first < heads.len() {
        let mut last = first;
        while last + 1 < heads.len() && short(heads[last], heads[last + 1]) {
            last += 1;
        }
        let told = (first..last)
            .filter(|&group| lines[heads[group] + 1..heads[group + 1]].iter().any(|line| line.weight >= 12));
        if last >= first + 2 && told.count() >= 2 {
            let longest = (first..last).map(|group| heads[group + 1] - heads[group]).max().unwrap_or(1);
            let own = container(heads[last]);
            let end = (heads[last] + 1..lines.len().min(heads[last] + longest))
                .take_while(|&at| container(at) >= own && lines[at].weight <= 160)
                .last()
                .map_or(heads[last] + 1, |at| at + 1);
            found.push(heads[first]..end);
        }
        first = last + 1;
    }
    let prose = |lines: &[Features]| -> usize {
        lines.iter().filter(|line| line.is_prose() && line.markup.is_none()).map(|line| line.weight).sum()
    };
    let teased: usize = found.iter().map(|range| prose(&lines[range.clone()])).sum();
    let index = teased > 0 && 2 * teased > prose(lines);
    for at in found.into_iter().flatten() {
        let linked = lines[at].hint.is_some_and(links_most);
        lines[at].markup = match (index, linked) {
            (false, _) => Some(&(Zone::Related, ZoneRule::Teaser)),
            (true, true) => Some(&(Zone::Heading, ZoneRule::TeaserHeadline)),
            (true, false) => lines[at].markup,
        };
    }
    index
}

/// For each line, whether it stands in the container of the text: the innermost that holds nearly all running text
/// of a stretch of lines.
pub(super) fn container(lines: &[Features], page: &Page, text: &Range<usize>) -> Vec<bool> {
    let mut weights = vec![0usize; page.around.len()];
    let own = |at: usize| lines[at].hint.map_or(0, |hint| hint.container) as usize;
    let mut all = 0;
    for at in text.clone().filter(|&at| lines[at].is_prose() && lines[at].markup.is_none()) {
        weights[own(at)] += lines[at].weight;
        all += lines[at].weight;
    }
    // A container stands behind the one around it.
    for inner in (1..weights.len()).rev() {
        weights[page.around[inner] as usize] += weights[inner];
    }
    let innermost = (0..weights.len()).rev().find(|&at| 10 * weights[at] >= 9 * all).unwrap_or(0);
    let mut within = vec![false; page.around.len()];
    within[innermost] = innermost > 0;
    for inner in innermost + 1..within.len() {
        within[inner] = within[page.around[inner] as usize];
    }
    (0..lines.len()).map(|at| within[own(at)]).collect()
}
