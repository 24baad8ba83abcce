//! Texts that are lists and tables: entries, rows, labels with values.
//!
//! No such line is running text, and in plain text no element holds them together. What tells them is their place,
//! between the title or a paragraph and the first line that a page has below its text, and that some of them have what
//! headlines and menus have not: numbers that are more than their words, an ordinal, a label with a short value, a
//! price, a mark inside a short sentence.

use super::foot::{self, foot, is_tools, Around};
use super::{byline, features::Features, outside::outside, title, verdict::Verdict, wrap};
use crate::clean::dates::find_date;
use crate::clean::types::{Zone, ZoneRule};
use crate::script::is_han;
use std::collections::BTreeSet;
use std::ops::Range;

/// For each line, whether it stands in a row of labels with values most of which are no bylines.
pub(super) fn labelled(lines: &[Features], verdicts: &[Verdict]) -> Vec<bool> {
    let mut found = vec![false; lines.len()];
    let mut at = 0;
    while at < lines.len() {
        let first = at;
        // Who asks and who answers in an interview are no labels.
        let labelled =
            |line: &Features| value(line).is_some() && !line.speech && !line.text.ends_with(['?', '？']);
        while at < lines.len() && labelled(&lines[at]) {
            at += 1;
        }
        // An editor and a button below the last entry are the page's.
        let told =
            |at: usize| matches!(verdicts[at].zone, Zone::Byline | Zone::Chrome) && !is_open(&verdicts[at]);
        let last = (first..at).rev().find(|&at| !told(at)).map_or(first, |last| last + 1);
        let bylines = verdicts[first..last].iter().filter(|verdict| verdict.zone == Zone::Byline).count();
        if last - first >= 4 && 2 * bylines <= last - first {
            found[first..last].fill(true);
        }
        at += 1;
    }
    found
}

/// The dates at the head of entries, and those that the text speaks of: within the text, with no label of pages beside
/// them, below the date of the text itself or several of a kind.
pub(super) fn dates_of_entries(
    lines: &[Features],
    text: Range<usize>,
    verdicts: &[Verdict],
) -> BTreeSet<usize> {
    let is_text = |at: &usize| verdicts[*at].zone.is_main() && verdicts[*at].zone != Zone::Title;
    let Some(first) = text.clone().find(is_text) else { return BTreeSet::new() };
    let is_date = |at: usize| verdicts[at].rule == ZoneRule::Dateline;
    let dated =
        (0..first).any(|at| verdicts[at].zone == Zone::Byline && find_date(&lines[at].folded()).is_some());
    // Software writes the minute.
    let of_text = |at: usize| is_date(at) && !byline::is_labelled(&lines[at]) && !has_clock(lines[at].text);
    let dates: BTreeSet<usize> = (first..text.end).filter(|&at| of_text(at)).collect();
    match dated || dates.len() >= 2 {
        true => dates,
        false => BTreeSet::new(),
    }
}

/// `08:45`.
fn has_clock(text: &str) -> bool {
    text.split(':').collect::<Vec<_>>().windows(2).any(|sides| {
        sides[0].ends_with(|c: char| c.is_ascii_digit()) && sides[1].starts_with(|c: char| c.is_ascii_digit())
    })
}

/// Whether nothing is known of a line that is outside the text.
pub(super) fn is_open(verdict: &Verdict) -> bool {
    matches!(verdict.rule, ZoneRule::OutsideText | ZoneRule::Labels)
}

/// What stands behind the label in `地点：小区活动室`: a few words, a colon and more, but no second label.
pub(super) fn value<'l>(line: &Features<'l>) -> Option<&'l str> {
    let (label, value) = line.text.split_once([':', '：'])?;
    let length = label.chars().filter(|c| !c.is_whitespace()).count();
    let digit = |after: &str| after.starts_with(|c: char| c.is_ascii_digit());
    let again = value.trim_start().split([':', '：']).skip(1).any(|after| !digit(after));
    let told = (1..=10).contains(&length) && !value.trim().is_empty() && !value.starts_with("//") && !again;
    told.then_some(value)
}

/// What a line is to a run of them.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// What no headline and no entry of a menu looks like.
    Record,
    /// As long as a headline, and nothing else in it.
    Headline,
    /// A few words.
    Short,
}

pub(super) fn class(line: &Features) -> Class {
    let text = line.text;
    let bullet = text.starts_with(['•', '·', '●', '○', '■', '◆', '※', '>', '|', '+', '#', '-', '*']);
    // Days stand between headlines.
    if byline::byline(line) == Some(ZoneRule::Dateline) && line.weight <= 6 {
        return Class::Short;
    }
    let names = || {
        let parts: Vec<&str> = text.split([' ', '\u{3000}', '、']).filter(|part| !part.is_empty()).collect();
        parts.len() >= 2 && parts.iter().all(|part| byline::is_personal_name(part))
    };
    let work = line.weight <= 12 && text.starts_with('《') && text.contains('》');
    let numbered = line.digits > 0 && 2 * line.digits >= line.weight;
    let short_value = || {
        value(line)
            .map(Features::new)
            .is_some_and(|value| value.weight <= 8 || value.weight <= 16 && value.digits > 0)
    };
    let sentence = line.is_prose() || line.stops + line.commas > 0 && (line.is_ended() || line.weight <= 12);
    if !bullet
        && (numbered
            || sentence
            || wrap::begins_item(text)
            || begins_article(text)
            || short_value()
            || is_translation(text)
            || work
            || names())
        || text.contains(['￥', '¥', '$', '①'])
    {
        Class::Record
    } else if line.weight >= 9 {
        Class::Headline
    } else {
        Class::Short
    }
}

/// `reception 前台`, `前台 reception`.
fn is_translation(text: &str) -> bool {
    let latin = |part: &str| {
        part.chars().all(|c| c.is_ascii_lowercase() || " -'".contains(c))
            && part.chars().filter(char::is_ascii_lowercase).count() >= 3
    };
    let han = |part: &str| part.chars().all(|c| is_han(c) || "，、；".contains(c));
    let sides = [text.rsplit_once([' ', '\u{3000}']), text.split_once([' ', '\u{3000}'])];
    sides.into_iter().flatten().any(|(a, b)| latin(a) && han(b) || han(a) && latin(b))
}

/// `第三条　…`, `第1集`.
fn begins_article(text: &str) -> bool {
    let numeral = |c: char| c.is_ascii_digit() || "〇零一二三四五六七八九十百".contains(c);
    text.strip_prefix('第').is_some_and(|rest| {
        let after = rest.trim_start_matches(numeral);
        after.len() < rest.len()
            && after.starts_with(['条', '條', '章', '节', '節', '款', '集', '回', '期', '课', '題', '题'])
    })
}

/// Whether a run of lines is a list or a table and no menu: `few` of a hundred are what no menu has.
fn is_list(lines: &[Features], run: Range<usize>, few: usize) -> bool {
    let classes: Vec<Class> = run.filter(|&at| !lines[at].is_blank()).map(|at| class(&lines[at])).collect();
    let count = |class: Class| classes.iter().filter(|&&other| other == class).count();
    let (all, records, headlines) = (classes.len(), count(Class::Record), count(Class::Headline));
    all >= 3
        && 100 * records >= few * all
        && 2 * headlines <= all
        && (few <= 1 || records >= 2 && (headlines <= 2 * records || 4 * headlines <= all))
}

/// A run of lines without the headlines at its end, which are no part of a list of anything else.
fn without_headlines(lines: &[Features], run: Range<usize>) -> Range<usize> {
    let class_at = |at: usize| class(&lines[at]);
    let Some(last) = run.clone().rev().find(|&at| class_at(at) == Class::Record) else { return run };
    let after: Vec<Class> = (last + 1..run.end).filter(|&at| !lines[at].is_blank()).map(class_at).collect();
    let headlines = after.iter().filter(|&&class| class == Class::Headline).count();
    match headlines >= 3 && 2 * headlines > after.len() {
        true => run.start..last + 1,
        false => run,
    }
}

/// Finds the text below its title where it is no running text, and gives it the lines that belong to it. `named`:
/// whether the page itself names the title.
pub(super) fn fill(
    lines: &[Features],
    title: Option<usize>,
    named: bool,
    text: &mut Range<usize>,
    verdicts: &mut [Verdict],
) {
    let told = foot::told(lines, verdicts);
    // Where nothing runs, a short line with a comma is no text that a list would have to be larger than.
    let running = text.clone().any(|at| lines[at].is_prose() && verdicts[at].zone.is_main());
    let other = text.clone();
    if !running {
        *text = text.end..text.end;
    }
    find(lines, &told, (title, named), text, verdicts);
    if text.start == text.end {
        *text = other;
    }
    let is_text = |at: &usize| verdicts[*at].zone.is_main();
    let last = text.clone().rev().find(is_text).map_or(text.start, |last| last + 1);
    for at in dates_of_entries(lines, text.start..last, verdicts) {
        verdicts[at] = Verdict::new(Zone::Body, ZoneRule::Record);
    }
}

fn find(
    lines: &[Features],
    told: &[Around],
    (title, named): (Option<usize>, bool),
    text: &mut Range<usize>,
    verdicts: &mut [Verdict],
) {
    let unknown = |at: usize, verdicts: &[Verdict]| {
        let entry = verdicts[at].rule == ZoneRule::Legal && told[at] == Around::No;
        is_open(&verdicts[at]) || verdicts[at].zone.is_main() || entry
    };
    let weight = |range: Range<usize>| -> usize {
        lines[range].iter().map(|line| line.weight + line.digits / 2).sum()
    };
    // Below the title stand date, author and tools.
    let mut from = title.map_or(lines.len(), |title| title + 1);
    let limit = lines.len().min(from + 12);
    while let Some(first) = (from..limit).find(|&at| unknown(at, verdicts)) {
        let whole = first..foot(lines, verdicts, told, first);
        let end = without_headlines(lines, whole.clone()).end;
        if first == text.start {
            break;
        }
        if (first..=end).contains(&text.start) && text.start < text.end {
            let gap = first..text.start;
            let short = named
                && gap.clone().filter(|&at| !lines[at].is_blank()).count() <= 3
                && gap
                    .clone()
                    .all(|at| lines[at].weight <= 10 && (lines[at].is_blank() || is_open(&verdicts[at])));
            if short || is_list(lines, gap, 10) {
                take(lines, first..text.start, told, verdicts);
                text.start = first;
            }
            break;
        }
        let enough = weight(first..end) >= weight(text.clone()) || text.end <= first;
        let few = if text.start < text.end { 10 } else { 0 };
        // Where nothing else could be the text, what stands between its title and its tools is, whatever it looks like.
        let shown = |at: &usize| !lines[*at].is_blank();
        let mut behind = (whole.end..lines.len()).filter(shown).take(2);
        let alone = few == 0
            && whole.clone().filter(shown).count() >= 5
            && behind.any(|at| is_tools(lines, verdicts, at));
        if named && enough && (is_list(lines, first..end, few) || alone) {
            let run = if alone { whole } else { first..end };
            return replace(lines, run, told, text, verdicts);
        }
        from = end.max(first + 1);
    }
    // Or the largest list of the page, if it is larger than the running text, and much larger if it has no title.
    let mut largest = (0..0, None);
    let mut from = 0;
    while let Some(first) = (from..lines.len()).find(|&at| unknown(at, verdicts)) {
        let end = foot(lines, verdicts, told, first);
        let byline = (first..end.min(first + 12)).find(|&at| verdicts[at].zone == Zone::Byline && !named);
        let start =
            byline.filter(|&at| title::above_list(lines, at + 1).is_some()).map_or(first, |at| at + 1);
        let run = start..without_headlines(lines, start..end).end;
        let head = title::above_list(lines, start);
        let few = if head.is_some() { 10 } else { 25 };
        if weight(run.clone()) > weight(largest.0.clone())
            && run.len() >= 6
            && is_list(lines, run.clone(), few)
        {
            largest = (run, head);
        }
        from = end.max(first + 1);
    }
    let (run, head) = largest;
    let needed = weight(text.clone()) * if head.is_some() { 1 } else { 2 };
    if weight(run.clone()) > needed && !(text.start < text.end && run.contains(&text.start)) {
        if let Some(head) = head.filter(|_| !named) {
            if let Some(other) = title.filter(|&at| verdicts[at].rule == ZoneRule::Title) {
                verdicts[other] = outside(&lines[other]);
            }
            verdicts[head] = Verdict::new(Zone::Title, ZoneRule::Title);
        }
        return replace(lines, run, told, text, verdicts);
    }
    if text.start < text.end {
        let end = without_headlines(lines, text.end..foot(lines, verdicts, told, text.end)).end;
        let is_text = |at: &usize| lines[*at].is_prose() && verdicts[*at].rule == ZoneRule::OutsideText;
        // A menu stands above the text, or below its tools.
        let few = if is_tools(lines, verdicts, end) { 1 } else { 10 };
        let to = match is_list(lines, text.end..end, few) {
            true => end,
            // Nothing that a page puts around a text stands between it and this paragraph.
            false => (text.end..end).rev().find(is_text).map_or(text.end, |last| last + 1),
        };
        take(lines, text.end..to, told, verdicts);
        text.end = to;
        // Several numbers to call at are no page's own.
        let called: Vec<usize> = text
            .clone()
            .filter(|&at| verdicts[at].rule == ZoneRule::Contact && value(&lines[at]).is_some())
            .collect();
        if called.len() >= 2 {
            called.into_iter().for_each(|at| verdicts[at] = Verdict::new(Zone::Body, ZoneRule::Record));
        }
        for at in text.clone().filter(|&at| told[at] == Around::No) {
            if matches!(verdicts[at].rule, ZoneRule::Contact | ZoneRule::PageAction | ZoneRule::SiteLinks) {
                verdicts[at] = Verdict::new(Zone::Body, ZoneRule::Record);
            }
        }
    }
}

/// Makes a list the text, in place of what was taken for it.
fn replace(
    lines: &[Features],
    run: Range<usize>,
    told: &[Around],
    text: &mut Range<usize>,
    verdicts: &mut [Verdict],
) {
    let taken = |verdict: &&mut Verdict| verdict.zone.is_main() && verdict.zone != Zone::Title;
    for verdict in verdicts[text.clone()].iter_mut().filter(taken) {
        *verdict = Verdict::new(Zone::Chrome, ZoneRule::OutsideText);
    }
    take(lines, run.clone(), told, verdicts);
    *text = run;
}

/// Gives lines to the text; bylines at either end stay what they are.
fn take(lines: &[Features], run: Range<usize>, told: &[Around], verdicts: &mut [Verdict]) {
    let labelled = labelled(&lines[run.clone()], &verdicts[run.clone()]);
    let last = run.clone().rev().find(|&at| verdicts[at].rule == ZoneRule::OutsideText).unwrap_or(run.start);
    for (at, labelled) in run.zip(labelled) {
        let inside = at < last;
        let record = class(&lines[at]) == Class::Record;
        let taken = match verdicts[at].rule {
            ZoneRule::OutsideText | ZoneRule::Labels => true,
            ZoneRule::Dateline | ZoneRule::Counters | ZoneRule::Contact => inside || labelled,
            ZoneRule::AuthorLine | ZoneRule::Reporter => labelled,
            ZoneRule::Legal => told[at] == Around::No,
            ZoneRule::PageAction | ZoneRule::SiteLinks | ZoneRule::Separators => {
                inside && (record || told[at] == Around::No)
            }
            _ => false,
        };
        if taken {
            verdicts[at] = Verdict::new(Zone::Body, ZoneRule::Record);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::clean::zones::{assign, Around};

    fn zones(text: &str) -> Vec<&'static str> {
        assign(text.lines().collect(), None, Around::Unknown)
            .verdicts
            .iter()
            .map(|verdict| verdict.zone.name())
            .collect()
    }

    #[test]
    fn a_list_below_its_title_is_text() {
        let told = zones(
            "梅干菜烧肉 - 某网\n首页\n登录 注册\n梅干菜烧肉\n2015-05-12 08:30\n材料\n五花肉 500克\n梅干菜 80克\n冰糖 20克\n\
             做法\n1. 泡软，洗净\n2. 小火炖\n上一篇：油价今晚下调\n最新文章\n名画真伪之争又起波澜\n版权所有",
        );
        assert_eq!(told[3..12], ["title", "byline", "body", "body", "body", "body", "body", "body", "body"]);
        assert!(told[12..].iter().all(|&zone| zone != "body"), "{told:?}");
    }

    #[test]
    fn a_table_between_paragraphs_is_text_and_headlines_are_not() {
        let paragraph = "据水文部门整理，近百年来较大的水灾有以下各次，损失都很大。";
        let table = "年份\n死亡人数\n1917年\n不详\n1924年\n400余人\n1939年\n1200余人";
        let told = zones(&format!("首页 | 新闻 | 体育\n{paragraph}\n{table}\n分享到：\n版权所有"));
        assert_eq!(told[1..10], ["body"; 9]);
        let headlines = "古桥修缮完工石狮子一只没少\n县城咖啡馆为什么越开越多\n海关查获走私海马干三百公斤";
        let told = zones(&format!("首页 | 新闻 | 体育\n{paragraph}\n{headlines}\n版权所有"));
        assert_eq!(told[1..], ["body", "chrome", "chrome", "chrome", "chrome"]);
    }

    #[test]
    fn steps_and_names_are_text_and_the_pages_own_buttons_are_not() {
        let told = zones(
            "借书证怎么办 - 某馆\n首页\n登录 注册\n借书证怎么办\n怎样填表？\n到服务台填。\n网上怎么办\n打开登录页\n\
             点“注册新证”\n输入证号和验证码\n等一天\n带身份证来取。\n打印 关闭\n最新文章\n名画真伪之争又起波澜\n版权所有",
        );
        assert_eq!(told[3], "title");
        assert_eq!(told[4..12], ["body"; 8]);
        assert!(told[12..].iter().all(|&zone| zone != "body"), "{told:?}");
        let told = zones(
            "获奖名单_某校\n首页\n获奖名单\n经评委会评定，获奖名单如下：\n一等奖\n王桂兰　李德福\n二等奖\n周秀英　赵长山　孙守田\n\
             上一篇：放假通知\n版权所有",
        );
        assert_eq!(told[3..8], ["body"; 5]);
        assert!(told[8..].iter().all(|&zone| zone != "body"), "{told:?}");
    }

    #[test]
    fn what_stands_above_the_pages_tools_is_text() {
        // Numbers to call, one of which is labelled like the page's own; words with their meaning.
        let told = zones(
            "便民电话 - 某城网\n首页 | 新闻 | 办事\n便民电话\n出门在外难免遇上急事，常用的号码都在这里，请存在手机里。\n\
             修水管　3922110\n有线电视客服　96296\n举报乱停车　12345\n问讯　2062222\n医院\n中医院　2016731\n\
             联系人：王先生\n电话：0736-4221065\n打印 关闭\n电话：0736-4250118\n版权所有",
        );
        assert_eq!(told[3..12], ["body"; 9], "{told:?}");
        assert!(told[12..].iter().all(|&zone| zone != "body"), "{told:?}");
        let told = zones(
            "入住登记 - 口语\n首页 | 论坛 | 登录\n入住登记\nHow long will you stay here? 您要在这里住多久，请告诉我。\n\
             词汇\ndeposit 押金\nkey card 房卡\nreceipt 收据\n分享到：微信 微博\n看图\n听歌\n猜谜\n版权所有",
        );
        assert_eq!(told[3..8], ["body"; 5], "{told:?}");
        assert!(told[8..].iter().all(|&zone| zone != "body"), "{told:?}");
        // A menu above the links to other pages is none of the text.
        let told = zones(
            "首页 | 新闻 | 体育\n河水涨了三天，船都停在岸边，没有人出门，街上静悄悄的。\n政策原文\n政务服务\n媒体解读\n\
             上一篇：水退了\n版权所有",
        );
        assert_eq!(told[1..], ["body", "navigation", "navigation", "navigation", "related", "chrome"]);
    }

    #[test]
    fn words_of_the_law_in_entries_are_text_and_notices_are_not() {
        let told = zones(
            "开庭公告_某法院网\n首页 | 公告 | 文书\n开庭公告\n2014-09-05 来源：立案庭 阅读：231\n9月9日 9:00　第二法庭　侵权责任纠纷\n\
             9月9日 15:00　第三法庭　离婚纠纷　不公开\n9月10日 9:00　第一法庭　盗窃案\n9月11日 9:00　第二法庭　信息公开\n\
             举报电话：0358-4022368\n打印 关闭\n举报电话：0358-4022999\n本站资料如有侵权请联系站长删除\n版权所有",
        );
        assert_eq!(told[4..9], ["body"; 5], "{told:?}");
        assert!(told[9..].iter().all(|&zone| zone != "body"), "{told:?}");
    }

    #[test]
    fn dates_of_entries_are_text_and_that_of_a_post_is_not() {
        let told = zones(
            "成长日记_某网\n首页 | 日志 | 相册\n成长日记\n2011-05-01 22:14 阅读(87) 评论(2)\n4月2日　晴\n\
             他今天会翻身了，先往左，再往右，翻过去就回不来。\n2011年4月5日\n清明节，回外婆家，路上睡了一路，到了还不肯醒。\n\
             2011年4月9日　多云\n打预防针，哭了两声，回来的路上又笑了一路。\n2011-05-02 09:30\n打印 关闭\n版权所有",
        );
        assert_eq!(told[3], "byline");
        assert_eq!(told[4..10], ["body"; 6], "{told:?}");
        assert!(told[10..].iter().all(|&zone| zone != "body"), "{told:?}");
        // The only date of a text is its own.
        let told = zones(
            "首页 | 新闻 | 体育\n河水涨了\n河水涨了三天，船都停在岸边，没有人出门。\n2014年2月18日\n街上静悄悄的，只有几个孩子在堤上跑。",
        );
        assert_eq!(told[3], "byline");
    }

    #[test]
    fn a_title_that_stands_again_among_entries_is_the_first() {
        let told = zones(
            "渡口夜话_某乐库\n首页\n登录 注册\n渡口夜话\n歌手：林望溪\n语言：粤语\n编号：HT-0452\n1\n渡口夜话\n3:52\n\
             2\n分享一把伞\n4:05\n打印 关闭\n版权所有",
        );
        assert_eq!(told[3], "title", "{told:?}");
        assert_eq!(told[4..13], ["body"; 9], "{told:?}");
        assert_eq!(told[13..], ["chrome"; 2]);
    }
}
