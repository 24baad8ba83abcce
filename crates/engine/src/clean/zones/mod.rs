//! What each line of a document is.
//!
//! A forum thread is read by the marks its software leaves; any other document as an article: the stretch of lines
//! with the most running text is the text, and what is around it is told by what it says and how it looks.

mod article;
pub(super) mod byline;
mod features;
mod forum;
mod lexical;
mod markup;
mod title;

pub(super) use features::Features;

use super::types::{Kind, Turn, Zone};
use crate::extract::Page;

/// What was said of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Verdict {
    pub zone: Zone,
    /// The id of the rule that said so.
    pub rule: &'static str,
    pub continues: bool,
    pub turn: u32,
}

/// What was said of all lines.
pub(super) struct Zoned {
    pub lines: Vec<Features>,
    pub verdicts: Vec<Verdict>,
    pub kind: Kind,
    pub turns: Vec<Turn>,
}

impl Verdict {
    fn new(zone: Zone, rule: &'static str) -> Verdict {
        Verdict { zone, rule, continues: false, turn: 0 }
    }
}

/// The zone of each line. `lines` are the repaired lines; those of a page come with what its markup says.
pub(super) fn assign(lines: &[&str], page: Option<&Page>) -> Zoned {
    let mut features: Vec<Features> = lines.iter().map(|line| Features::new(line)).collect();
    if let Some(page) = page {
        markup::read(&mut features, page);
    }
    let (mut verdicts, kind) = if forum::is_thread(&features) {
        (forum::assign(&features), Kind::Thread)
    } else {
        (article::assign(&features, page), Kind::Article)
    };
    // Without a text, nothing is outside it: a note, a poem, a list of words.
    if !verdicts.iter().any(|verdict| verdict.zone.is_main()) {
        for verdict in verdicts.iter_mut().filter(|verdict| verdict.rule == "outside-text") {
            (verdict.zone, verdict.rule) = (Zone::Body, "nothing-else");
        }
    }
    for (line, verdict) in features.iter().zip(&mut verdicts) {
        if line.is_blank() {
            (verdict.zone, verdict.rule) = (Zone::Chrome, "blank");
        }
    }
    continuations(&features, &mut verdicts);
    Zoned { lines: features, verdicts, kind, turns: Vec::new() }
}

/// Finds lines that go on the line before: they begin with a mark that no sentence begins with, and the line before
/// has not ended.
fn continuations(lines: &[Features], verdicts: &mut [Verdict]) {
    for at in 1..lines.len() {
        let running = |zone| matches!(zone, Zone::Body | Zone::Reply);
        if running(verdicts[at].zone) && running(verdicts[at - 1].zone) {
            let goes_on = lines[at]
                .text
                .starts_with([',', '，', '。', '、', ';', '；', '：', '！', '？', '”', '）', '》']);
            verdicts[at].continues = goes_on && !lines[at - 1].is_ended();
        }
    }
}

/// A line outside the text, by what it says and how it looks.
fn outside(line: &Features) -> Verdict {
    if line.is_blank() {
        Verdict::new(Zone::Chrome, "blank")
    } else if let Some(rule) = byline::byline(line) {
        Verdict::new(Zone::Byline, rule)
    } else if let Some((zone, rule)) = line.markup {
        Verdict::new(zone, rule)
    } else if let Some(rule) = lexical::navigation(line) {
        Verdict::new(Zone::Navigation, rule)
    } else if let Some(rule) = lexical::chrome(line) {
        Verdict::new(Zone::Chrome, rule)
    } else if line.labels() >= 3 && line.stops == 0 {
        Verdict::new(Zone::Navigation, "labels")
    } else {
        Verdict::new(Zone::Chrome, "outside-text")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_of_short_lines_is_all_body() {
        let Zoned { verdicts, .. } = assign(&["春眠不觉晓", "", "处处闻啼鸟", "首页 | 登录 | 注册"], None);
        let zones: Vec<Zone> = verdicts.iter().map(|verdict| verdict.zone).collect();
        assert_eq!(zones, [Zone::Body, Zone::Chrome, Zone::Body, Zone::Navigation]);
    }
}
