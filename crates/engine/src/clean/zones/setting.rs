//! Whether a page stands around a text.
//!
//! Rules of pages run only where there is a page. A story, a diary, a report, a cell of a table have no buttons, menus or
//! notices, whatever words they have. That a text was taken from a page is told by what only pages have, and by two
//! marks of different kinds, since one may stand in any text:
//! - a menu: short parts with `|` or `»` between them;
//! - the places of a site: `首页` or `Home` as a part of such a line or of a row of labels, or the path to the page;
//! - buttons: a line of two or more and nothing else, or two lines of one;
//! - such lines above or below all running text, or four of them;
//! - a date beside the labels of a source, an editor or a counter;
//! - the owner's notice: copyright, the number of a licence;
//! - a label of links to other documents, and what it leads to;
//! - three or more such links below all running text;
//! - a first line that the title below it begins, with the name of a site behind it;
//! - a compiler who greets above a text and takes leave below it.
//!
//! In HTML the markup tells: links, and elements that are menus, tools, asides or comments.

use super::buttons::buttons;
use super::{byline, features::Features, lexical};
use crate::clean::types::{Zone, ZoneRule};
use crate::extract::Page;
use std::collections::BTreeSet;

/// A kind of mark that a page leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Mark {
    Menu,
    Places,
    Buttons,
    ManyButtons,
    ButtonsOutside,
    Dateline,
    Owner,
    Related,
    Links,
    Title,
    Greeting,
    Leave,
}

/// Whether a page stands around these lines. `page`: what they are shown by, if it is HTML.
pub(super) fn is_page(lines: &[Features], page: Option<&Page>) -> bool {
    let of_page = |line: &Features| {
        line.markup.is_some_and(|&(zone, _)| !matches!(zone, Zone::Byline | Zone::Heading | Zone::Body))
    };
    if lines.iter().any(of_page) {
        return true;
    }
    let shown: Vec<&Features> = lines.iter().filter(|line| !line.is_blank()).collect();
    let Some((first, rest)) = shown.split_first().filter(|(_, rest)| !rest.is_empty()) else { return false };
    let mut marks = BTreeSet::new();
    let mut single: BTreeSet<&str> = BTreeSet::new();
    let first_prose = shown.iter().position(|line| line.is_prose());
    let last_prose = shown.iter().rposition(|line| line.is_prose());
    // Headlines may read like prose.
    let last_long = shown.iter().rposition(|line| line.is_prose() && line.weight > 60);
    for (at, line) in shown.iter().enumerate().filter(|(_, line)| line.weight <= 120) {
        marks.extend(owner(line).then_some(Mark::Owner));
        if line.weight > 60 || line.is_sentence() {
            continue;
        }
        marks.extend(leads(line).into_iter().flatten());
        let count = buttons(line);
        // A word alone between sentences, or above the first, is the heading of what follows.
        let heads = count == 1
            && shown.get(at + 1).is_some_and(|next| next.is_sentence() || next.is_prose())
            && (at == 0 || shown[at - 1].is_sentence() || shown[at - 1].is_prose());
        if count > 0 && !heads {
            single.insert(line.text);
            marks.extend((count >= 2 || single.len() >= 2).then_some(Mark::Buttons));
            marks.extend((single.len() >= 4).then_some(Mark::ManyButtons));
            let outside =
                first_prose.is_some_and(|first| at < first) || last_prose.is_some_and(|last| at > last);
            marks.extend((outside && single.len() >= 2).then_some(Mark::ButtonsOutside));
        }
        marks.extend(byline::is_of_page(line).then_some(Mark::Dateline));
        if lexical::related(line) && at + 1 < shown.len() {
            marks.insert(Mark::Related);
            let foot = last_long.is_some_and(|last| last < at);
            marks.extend((foot && at + 3 < shown.len()).then_some(Mark::Links));
        }
    }
    let titled = rest.iter().take(60).any(|line| is_titled(first.text, line))
        || page.is_some_and(|page| names_site(page, &shown));
    marks.extend(titled.then_some(Mark::Title));
    let told = |line: &Features| lexical::compiler(line);
    marks.extend((told(first) == Some(ZoneRule::CompilerGreets)).then_some(Mark::Greeting));
    let leaves = rest.last().and_then(|line| told(line)) == Some(ZoneRule::CompilerLeaves);
    marks.extend(leaves.then_some(Mark::Leave));
    marks.len() >= 2
}

/// What a line shows of ways through a site.
fn leads(line: &Features) -> [Option<Mark>; 2] {
    let places = has_places(line).then_some(Mark::Places);
    match lexical::navigation(line) {
        Some(ZoneRule::Separators) => [Some(Mark::Menu), places],
        Some(ZoneRule::SiteLinks) if line.separators() >= 2 => [Some(Mark::Menu), places],
        Some(ZoneRule::Breadcrumb) if line.separators() > 0 => [Some(Mark::Menu), Some(Mark::Places)],
        _ if line.labels() >= 3 => [None, places],
        _ => [None, None],
    }
}

/// Whether a page's head has the name of a site, beside the title of its text.
fn names_site(page: &Page, shown: &[&Features]) -> bool {
    let head = &page.head;
    head.site.is_some()
        || head.title.as_deref().is_some_and(|title| shown.iter().take(60).any(|line| is_titled(title, line)))
}

/// What the owner of a page writes on it; a sentence may speak of any of these.
fn owner(line: &Features) -> bool {
    let folded = line.folded();
    let marked = folded.contains('©') || folded.starts_with("copyright");
    let named = [
        "版权所有",
        "all rights reserved",
        "icp备",
        "icp证",
        "公网安备",
        "powered by",
        "违法和不良信息",
        "举报电话:",
    ];
    marked || !line.is_sentence() && named.iter().any(|word| folded.contains(word))
}

/// Whether a part of a line is a place that every site has.
fn has_places(line: &Features) -> bool {
    let folded = line.folded();
    folded
        .split([' ', '\u{3000}', '\u{a0}', '|', '»', '·', '>', '-', '\t'])
        .any(|part| lexical::NAVIGATION.contains(&part) || lexical::ACTIONS.contains(&part))
}

/// `标题_某网` above `标题`.
fn is_titled(first: &str, line: &Features) -> bool {
    let behind =
        (4..=60).contains(&line.weight).then(|| first.strip_prefix(line.text)).flatten().map(str::trim_start);
    behind.is_some_and(|behind| behind.starts_with(['_', '|', '-', '—', '–', '｜', '－', '»', '·']))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(text: &str) -> bool {
        let lines: Vec<Features> = text.lines().map(Features::new).collect();
        is_page(&lines, None)
    }

    #[test]
    fn pages_leave_marks_of_two_kinds() {
        for text in [
            "首页 | 新闻 | 体育\n河水涨了",
            "河水涨了_某某网\n河水涨了\n船停在岸边。\n打印 关闭",
            "2014-02-24 来源：某报 浏览：12\n船停在岸边。\nCopyright © 2014 某报",
            "河水涨了三天，船都停在岸边，没有人出门，街上静悄悄的，只有几个孩子在堤上跑来跑去，看水里漂过来的木头、\
             箩筐和一只不知道谁家的小板凳，大人在屋里喊他们回家吃饭。\n相关阅读\n水退了\n桥修好了\n船又开了",
            "Home | News | Sport\nThe river rose.",
            "登录\n注册\n收藏\n打印\n船停在岸边。",
            "河水涨了三天，船都停在岸边，没有人出门。\n阅读原文\n微信扫一扫",
        ] {
            assert!(page(text), "{text}");
        }
    }

    #[test]
    fn other_texts_do_not() {
        for text in [
            "首页 | 登录 | 注册",
            "谢谢分享",
            "知道了\n谢谢分享\n已收藏\n广告",
            "| 年 | 数 |\n| 2013 | 12 |\n| 2014 | 15 |",
            "河水涨了\n作者：王某某\n船停在岸边。",
            "今天注册了。\n朋友分享了一首歌。\n首页打不开。",
            "打印\n先放纸，再按绿色的键。\n搜索\n在左边的格子里写字，再按红色的键。\n收藏\n按星号。\n关闭\n按门。",
            "Home at last.\nShare your food.\nContact us, she said.",
        ] {
            assert!(!page(text), "{text}");
        }
    }
}
