//! What each line of a document is.
//!
//! A forum thread is read by the marks its software leaves; any other document as an article: the stretch of lines
//! with the most running text is the text, and what is around it is told by what it says and how it looks.

mod article;
mod block;
mod buttons;
pub(super) mod byline;
mod features;
mod foot;
mod forum;
pub(super) mod heads;
mod interview;
mod lexical;
mod markup;
mod outside;
mod place;
mod records;
pub mod recurring;
mod setting;
#[cfg(test)]
mod sweep;
mod thread;
mod title;
mod verdict;
mod wrap;

pub(super) use features::{found_in, Features};
pub(super) use verdict::Verdict;

use super::types::{Kind, Turn, Zone, ZoneRule};
use crate::extract::Page;
use outside::outside;

/// What was said of all lines.
pub(super) struct Zoned<'l> {
    pub lines: Vec<Features<'l>>,
    pub verdicts: Vec<Verdict>,
    pub kind: Kind,
    pub turns: Vec<Turn>,
}

/// What is known beforehand of what stands around a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Around {
    /// Nothing: its lines tell whether it is a page.
    Unknown,
    /// No page: its file says what each paragraph is.
    NoPage,
}

/// The zone of each line. `lines` are the repaired lines; those of a page come with what its markup says.
pub(super) fn assign<'l>(lines: Vec<&'l str>, page: Option<&'l Page>, around: Around) -> Zoned<'l> {
    let mut features: Vec<Features> = lines.into_iter().map(Features::new).collect();
    let index = page.is_some_and(|page| markup::read(&mut features, page));
    wrap::mark(&mut features);
    interview::mark(&mut features);
    let forum = around == Around::Unknown && forum::is_thread(&features);
    let paged = forum || around == Around::Unknown && setting::is_page(&features, page);
    place::mark(&mut features, paged);
    let (mut verdicts, mut kind, turns) = if forum {
        let (verdicts, turns) = forum::assign(&features);
        (verdicts, Kind::Thread, turns)
    } else if let Some(found) = thread::find(&features) {
        talk(&features, found, page)
    } else {
        let mut verdicts = article::assign(&features, page);
        if !paged {
            article::without_page(&features, &mut verdicts);
        }
        (verdicts, Kind::Article, comment_turns(&features))
    };
    if kind == Kind::Article && !turns.is_empty() {
        number_comments(&features, &mut verdicts);
        kind = Kind::Comments;
    }
    kind = if paged { lone_kind(&verdicts, kind) } else { without_page(kind) };
    if index && kind == Kind::Article {
        kind = Kind::Index;
    }
    // Without a text, nothing is outside it: a note, a poem, a list of words.
    if !verdicts.iter().any(|verdict| verdict.zone.is_main()) {
        for verdict in verdicts.iter_mut().filter(|verdict| verdict.rule == ZoneRule::OutsideText) {
            (verdict.zone, verdict.rule) = (Zone::Body, ZoneRule::NothingElse);
        }
    }
    for (line, verdict) in features.iter().zip(&mut verdicts) {
        if line.is_blank() {
            (verdict.zone, verdict.rule) = (Zone::Chrome, ZoneRule::Blank);
        }
    }
    continuations(&features, &mut verdicts);
    Zoned { lines: features, verdicts, kind, turns }
}

/// A talk, with or without an article that it answers.
fn talk(lines: &[Features], found: thread::Thread, page: Option<&Page>) -> (Vec<Verdict>, Kind, Vec<Turn>) {
    let first = found.heads[0];
    let above: usize = lines[..first]
        .iter()
        .filter(|line| line.is_prose() && line.markup.is_none() && lexical::chrome(line).is_none())
        .map(|line| line.weight)
        .sum();
    let answers = above >= 60;
    let mut verdicts = if answers { article::assign(&lines[..first], page) } else { Vec::new() };
    verdicts.extend(lines[verdicts.len()..].iter().map(outside));
    if let Some(at) = title::find(lines, first, page).filter(|&at| !answers && at < first) {
        verdicts[at] = Verdict::new(Zone::Title, ZoneRule::Title);
    }
    thread::assign(lines, &found, answers, &mut verdicts);
    article::below(lines, found.end, &mut verdicts);
    let asked = |line: &Features| {
        line.weight <= 20 && {
            let folded = line.folded();
            QUESTIONS.iter().any(|word| folded.contains(word))
        }
    };
    let kind = if answers {
        Kind::Comments
    } else if lines.iter().any(asked) {
        Kind::Answers
    } else {
        Kind::Thread
    };
    (verdicts, kind, found.turns)
}

/// What only pages of questions and answers say.
const QUESTIONS: &[&str] = &[
    "最佳答案",
    "最佳解答",
    "推荐答案",
    "提问者采纳",
    "个回答",
    "条回答",
    "其他回答",
    "我来答",
    " answers",
    "best answer",
];

/// The turns of the comments below an article, where the markup told them: each begins with a head.
fn comment_turns(lines: &[Features]) -> Vec<Turn> {
    let mut turns: Vec<Turn> = Vec::new();
    for (line, begins) in comments(lines) {
        if begins {
            turns.push(Turn::default());
        }
        if let Some(turn) =
            turns.last_mut().filter(|_| line.markup == Some(&(Zone::Byline, ZoneRule::CommentHead)))
        {
            heads::complete(turn, line);
        }
    }
    turns
}

fn number_comments(lines: &[Features], verdicts: &mut [Verdict]) {
    let begins: Vec<bool> = comments(lines).map(|(_, begins)| begins).collect();
    let mut turn = 0;
    let commented = (0..lines.len()).filter(|&at| is_comment(&lines[at]));
    for (at, begins) in commented.zip(begins) {
        turn += u32::from(begins);
        verdicts[at].turn = turn;
    }
}

fn is_comment(line: &Features) -> bool {
    line.markup.is_some_and(|&(_, rule)| matches!(rule, ZoneRule::CommentHead | ZoneRule::InComments))
}

/// The lines of comments, and whether one begins there: at a head after text, or at the first.
fn comments<'f, 'l>(lines: &'f [Features<'l>]) -> impl Iterator<Item = (&'f Features<'l>, bool)> {
    let mut text_before = true;
    lines.iter().filter(|line| is_comment(line)).map(move |line| {
        let head = line.markup == Some(&(Zone::Byline, ZoneRule::CommentHead));
        let begins = head && text_before;
        text_before = !head;
        (line, begins)
    })
}

/// What no page stands around is a text, unless it is a talk.
fn without_page(kind: Kind) -> Kind {
    if kind == Kind::Article {
        Kind::Text
    } else {
        kind
    }
}

/// A document that is nothing but text, or nothing but links.
fn lone_kind(verdicts: &[Verdict], kind: Kind) -> Kind {
    if kind != Kind::Article {
        return kind;
    }
    let of_text = |verdict: &Verdict| {
        verdict.zone.is_main() || verdict.zone == Zone::Byline || verdict.rule == ZoneRule::Blank
    };
    let all_text = verdicts.iter().all(of_text);
    let of_its_own = |rule| matches!(rule, ZoneRule::Prose | ZoneRule::TextElement | ZoneRule::Record);
    let running = verdicts.iter().any(|verdict| verdict.zone.is_main() && of_its_own(verdict.rule));
    let links = verdicts.iter().filter(|verdict| matches!(verdict.zone, Zone::Navigation | Zone::Related));
    if all_text {
        Kind::Text
    } else if !running && links.count() >= 10 {
        Kind::Index
    } else {
        Kind::Article
    }
}

/// Finds lines that go on the line before: those of a text that was broken at a width, and those that begin with a
/// mark that no sentence begins with where the line before has not ended.
fn continuations(lines: &[Features], verdicts: &mut [Verdict]) {
    for at in 1..lines.len() {
        let running = |zone| matches!(zone, Zone::Body | Zone::Reply);
        if running(verdicts[at].zone) && running(verdicts[at - 1].zone) {
            let goes_on = lines[at]
                .text
                .starts_with([',', '，', '。', '、', ';', '；', '：', '！', '？', '”', '）', '》']);
            verdicts[at].continues = goes_on && !lines[at - 1].is_ended();
        }
        let alike = verdicts[at].zone == verdicts[at - 1].zone && verdicts[at].turn == verdicts[at - 1].turn;
        if alike && (running(verdicts[at].zone) || verdicts[at].zone == Zone::Quote) {
            verdicts[at].continues |= lines[at].wrapped;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_of_short_lines_is_all_body() {
        let lines = vec!["春眠不觉晓", "", "处处闻啼鸟", "首页 | 登录 | 注册"];
        let Zoned { verdicts, .. } = assign(lines, None, Around::Unknown);
        let zones: Vec<Zone> = verdicts.iter().map(|verdict| verdict.zone).collect();
        assert_eq!(zones, [Zone::Body, Zone::Chrome, Zone::Body, Zone::Navigation]);
    }
}
