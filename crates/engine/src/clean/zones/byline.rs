//! Lines that say who wrote a text, when, where it stood and how often it was read. All patterns are in normal form:
//! Simplified, half width, lower case.

use super::features::Features;
use crate::clean::dates::{find_date, find_labelled_date};
use crate::clean::types::ZoneRule;
use crate::script::{fold_char, is_han};

/// Says whether a line gives date, author, source or counters, and by which rule.
pub(super) fn byline(line: &Features) -> Option<ZoneRule> {
    let short = line.weight <= 45 && !(line.is_prose() && line.stops > 0);
    if !short || line.speech {
        return None;
    }
    let text = line.folded();
    let text = &*text;
    let bare = text.trim_start_matches(['(', '[', '【', '●', '■', ' ', '-', '—', '>', '·', '*']);
    // A question is nobody's name, and what is said of a day no date of publication.
    if person_label(bare).is_some_and(|(_, value)| is_speech(value)) {
        return None;
    }
    if AUTHORS.iter().any(|label| labelled(bare, label)) {
        return Some(ZoneRule::AuthorLine);
    }
    if [" 作者:", "　作者:", "\t作者:", "\u{a0}作者:"].iter().any(|label| text.contains(label))
        || by_person(line)
    {
        return Some(ZoneRule::AuthorLine);
    }
    if reporters(text).is_some() {
        return Some(ZoneRule::Reporter);
    }
    let labels = COUNTERS.iter().filter(|label| text.contains(*label)).count();
    let dated = if labels > 0 || AUTHORS.iter().any(|label| labelled(bare, label)) {
        find_labelled_date(text)
    } else {
        find_date(text)
    };
    if let Some((_, span)) = dated {
        // A date alone, or beside labels; a headline may have a date too.
        let rest = text.len() - span.len();
        let dated = labels > 0 || AUTHORS.iter().any(|label| text.contains(label));
        if !dated && line.text.ends_with(['。', '！', '？']) {
            return None;
        }
        if dated || rest <= 24 || text.contains("http") || (line.weight <= 16 && span.start <= 30) {
            return Some(ZoneRule::Dateline);
        }
    }
    // `点击：20`, and no more.
    let count = |rest: &str| {
        let rest =
            rest.trim_start_matches([':', '次', '数', '量', ' ']).trim_end_matches(['次', '人', ')', ' ']);
        !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit() || byte == b',')
    };
    let counted =
        || ["浏览", "点击", "点阅", "阅读"].iter().filter_map(|label| text.strip_prefix(label)).any(count);
    if labels >= 2 && line.weight <= 20 && line.digits > 0 || labels == 1 && line.weight <= 8 && counted() {
        return Some(ZoneRule::Counters);
    }
    None
}

/// A date beside labels or counters, as pages have it: `2014-02-24 来源：某报 浏览：12`.
pub(super) fn is_of_page(line: &Features) -> bool {
    let of_page =
        matches!(byline(line), Some(ZoneRule::Dateline | ZoneRule::Counters | ZoneRule::AuthorLine));
    let folded = line.folded();
    let labels = COUNTERS.iter().filter(|label| folded.contains(*label)).count();
    of_page && labels > 0 && (find_date(&folded).is_some() || labels >= 2)
}

/// Whether a line begins with a label of bylines, or has that of a counter.
pub(super) fn is_labelled(line: &Features) -> bool {
    let folded = line.folded();
    let bare = folded.trim_start_matches(['(', '[', '【', '●', '■', ' ', '-', '—', '>', '·', '*']);
    AUTHORS.iter().any(|label| labelled(bare, label)) || COUNTERS.iter().any(|label| folded.contains(label))
}

/// The label of a person at the start of a line, and what is behind it.
pub(super) fn person_label(folded: &str) -> Option<(&'static str, &str)> {
    let bare = folded.trim_start_matches(['(', '[', '【', '●', '■', ' ', '-', '—', '>', '·', '*']);
    PERSONS.iter().find_map(|&label| {
        let value = bare.strip_prefix(label)?.trim_start().strip_prefix(':')?;
        Some((label, value.trim()))
    })
}

/// Whether what stands behind a person's label is said by them: a question, a cry, a sentence.
pub(super) fn is_speech(value: &str) -> bool {
    let end = value.trim_end_matches(['”', '"', '」', '』', ')']);
    end.ends_with(['?', '!', '…']) || end.strip_suffix('。').is_some_and(|name| !is_personal_name(name))
}

/// Whether a word is a label of bylines.
pub(super) fn is_label(folded: &str) -> bool {
    AUTHORS.contains(&folded) || COUNTERS.iter().any(|label| label.trim_end_matches(':') == folded)
}

/// Whose names stand in a byline.
const PERSONS: &[&str] = &[
    "记者",
    "本报记者",
    "本刊记者",
    "编辑",
    "责任编辑",
    "责编",
    "本文编辑",
    "作者",
    "笔者",
    "主持人",
    "摄影",
    "撰文",
    "采写",
    "author",
    "editor",
    "reporter",
    "interviewer",
];

/// `By Jane Doe`, `by Jane Doe and John Doe, Some Times`.
fn by_person(line: &Features) -> bool {
    let Some(names) = line.text.strip_prefix("By ").or_else(|| line.text.strip_prefix("by ")) else {
        return false;
    };
    let words: Vec<&str> = names.split([' ', ',', '\u{a0}']).filter(|word| !word.is_empty()).collect();
    let is_part = |word: &&str| {
        word.starts_with(char::is_uppercase)
            || matches!(*word, "and" | "&" | "de" | "van" | "von" | "for" | "|" | "in")
    };
    (1..=9).contains(&words.len()) && words.iter().all(is_part) && line.stops == 0
}

/// Whether a text is the name of a Chinese person: a surname and one or two characters more.
pub(in crate::clean) fn is_personal_name(text: &str) -> bool {
    let folded: Vec<char> = text.trim().chars().map(fold_char).collect();
    let double =
        folded.len() >= 3 && DOUBLE_SURNAMES.contains(&folded[..2].iter().collect::<String>().as_str());
    let length = if double { 3..=4 } else { 2..=3 };
    length.contains(&folded.len())
        && folded.iter().all(|&c| is_han(c))
        && (double || SURNAMES.contains(folded[0]))
        && !NO_NAMES.contains(&folded.iter().collect::<String>().as_str())
}

/// The commonest surnames, which nine in ten have.
const SURNAMES: &str = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘蒋蔡余杜叶程苏魏吕丁任沈\
    姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛\
    樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝\
    路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应\
    臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝";

const DOUBLE_SURNAMES: &[&str] =
    &["欧阳", "上官", "司马", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "夏侯", "端木"];

/// Words that look like names.
const NO_NAMES: &[&str] = &[
    "文章",
    "时间",
    "安全",
    "高清",
    "关于",
    "关闭",
    "方法",
    "方案",
    "房产",
    "成功",
    "金融",
    "白酒",
    "石油",
    "时尚",
    "时评",
    "明星",
    "文化",
    "文学",
    "文件",
    "文字",
    "文艺",
    "文档",
    "图文",
    "包括",
    "全部",
    "全国",
    "全文",
    "高中",
    "高考",
    "黄金",
    "张家界",
    "王者",
    "江苏",
    "江西",
    "江南",
    "安徽",
    "宁夏",
    "贵州",
    "吉林",
    "武汉",
    "温州",
    "金华",
    "石家庄",
    "马上",
    "马路",
    "万一",
    "向上",
    "单位",
    "连载",
    "解决",
    "应用",
    "项目",
    "华东",
    "华南",
    "华北",
    "安装",
    "简介",
    "简单",
    "管理",
    "商业",
    "商品",
    "商务",
    "和平",
    "和谐",
    "阳光",
    "海外",
    "农业",
    "农村",
    "师资",
    "边框",
    "查看",
    "明天",
    "明年",
    "景点",
    "路线",
    "游戏",
    "古典",
    "史话",
    "莫名",
    "左右",
    "任务",
    "任何",
    "金钱",
    "钱包",
    "高手",
    "高级",
    "童话",
    "章节",
    "柏林",
    "康复",
    "毕业",
    "严重",
    "段落",
    "牛奶",
];

/// The names in a line that is nothing but a reporter's: `某报记者 王某某 张某`.
pub(in crate::clean) fn reporters(text: &str) -> Option<String> {
    let bare = text.trim_matches(|c: char| !is_han(c));
    if bare.chars().count() > 30 || text.ends_with(['?', '？', '!', '！', '。', '…']) {
        return None;
    }
    let (before, after) = bare.split_once("记者").or_else(|| bare.split_once("記者"))?;
    let names = after.strip_prefix([' ', '\u{3000}', '\u{a0}', ':', '：'])?.trim();
    let is_name =
        |name: &str| (2..=5).contains(&name.chars().count()) && name.chars().all(|c| is_han(c) || c == '·');
    let split = || names.split([' ', '\u{3000}', '\u{a0}', '、']).filter(|name| !name.is_empty());
    let fits = !before.contains(['，', '。', ',', '、', '“']) && before.chars().count() <= 16;
    (fits && (1..=5).contains(&split().count()) && split().all(is_name))
        .then(|| split().collect::<Vec<_>>().join(" "))
}

/// `label:` or `label/` at the start.
fn labelled(text: &str, label: &str) -> bool {
    text.strip_prefix(label).is_some_and(|rest| rest.trim_start().starts_with([':', '/', '|', '丨']))
}

const AUTHORS: &[&str] = &[
    "作者",
    "文",
    "撰文",
    "来源",
    "文章来源",
    "信息来源",
    "稿源",
    "编辑",
    "责任编辑",
    "责编",
    "本文编辑",
    "记者",
    "本报记者",
    "摘自",
    "出处",
    "转自",
    "转载自",
    "图",
    "摄影",
    "审核",
    "校对",
    "发布",
    "发布人",
    "发布者",
    "发布时间",
    "发表时间",
    "发布日期",
    "发布单位",
    "张贴者",
    "发文者",
    "日期",
    "时间",
    "更新时间",
    "字号",
    "author",
    "by",
    "source",
    "editor",
    "published",
    "posted",
    "from",
    "to",
    "cc",
    "subject",
    "date",
    "发件人",
    "收件人",
    "主题",
    "执笔",
    "执笔人",
    "撰稿",
    "采写",
    "updated",
];

const COUNTERS: &[&str] = &[
    "查看:",
    "回复:",
    "浏览",
    "点击",
    "点阅",
    "阅读:",
    "阅读(",
    "阅读数",
    "评论:",
    "评论(",
    "评论数",
    "来源:",
    "作者:",
    "编辑:",
    "发布:",
    "发布日期",
    "发布时间",
    "发布人",
    "字体",
    "次数",
    "来自:",
    "更新",
    "发表于",
    "发表时间",
    "时间:",
    "收藏:",
    "views",
    "comments",
];

/// Whether a short line is nothing but the name of a medium.
pub(in crate::clean) fn is_medium(folded: &str) -> bool {
    let length = folded.chars().count();
    if !(3..=12).contains(&length)
        || folded
            .chars()
            .any(|c| c.is_whitespace() || c.is_ascii_punctuation() || "，。、！？：“”《》".contains(c))
    {
        return false;
    }
    MEDIA_ENDS.iter().any(|end| folded.ends_with(end))
        || PORTALS
            .iter()
            .any(|portal| folded.strip_prefix(portal).is_some_and(|rest| rest.chars().count() <= 4))
}

const MEDIA_ENDS: &[&str] = &[
    "日报",
    "晚报",
    "早报",
    "新报",
    "时报",
    "周报",
    "都市报",
    "商报",
    "青年报",
    "晨报",
    "快报",
    "周刊",
    "杂志",
    "通讯社",
    "新华社",
    "中新社",
    "电视台",
    "广播电台",
    "新闻网",
    "日报网",
    "人民网",
    "新华网",
    "在线网",
    "财经网",
    "资讯网",
];

const PORTALS: &[&str] = &[
    "网易",
    "搜狐",
    "新浪",
    "腾讯",
    "凤凰",
    "央视",
    "雅虎",
    "和讯",
    "中新",
    "tom",
    "虎嗅",
    "钛媒体",
    "36氪",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str) -> Features<'_> {
        Features::new(text)
    }

    #[test]
    fn tells_bylines() {
        for text in [
            "发布日期:2014-02-24 08:45  浏览次数:54",
            "文/某某 微信号/abc",
            "(编辑:某某)",
            "（ 责任编辑：某某 ）",
            "查看: 292|回复: 2",
            "2022年02月13日 09:57 　　 某某网",
            "來源：某報 編輯：某某",
            "By Jane Doe",
            "by Jane Doe and John Doe, Some Times",
            "连载：某书　作者：某某某",
            "February 18, 2014 at 3:07 pm",
        ] {
            assert!(byline(&line(text)).is_some(), "{text}");
        }
        for text in
            ["文章不长", "2014年,他去了北京,从此再也没有回来。", "作者把这一切写进书里", "10日晚间发布财报"]
        {
            assert_eq!(byline(&line(text)), None, "{text}");
        }
    }

    #[test]
    fn tells_names_of_persons() {
        for text in ["王小明", "李四", "欧阳修文", "張三豐"] {
            assert!(is_personal_name(text), "{text}");
        }
        for text in ["文章", "北京", "新华社", "王", "人民日报", "Wang"] {
            assert!(!is_personal_name(text), "{text}");
        }
    }

    #[test]
    fn names_reporters() {
        assert_eq!(reporters("□ 本报记者 王某某 张某").as_deref(), Some("王某某 张某"));
        assert_eq!(reporters("■记者观察"), None);
        assert_eq!(reporters("记者 近日从有关部门了解到这件事"), None);
    }

    #[test]
    fn tells_media() {
        for text in ["网易科技", "每日新报", "搜狐it", "中国青年报"] {
            assert!(is_medium(text), "{text}");
        }
        for text in ["纠结的o2o", "网", "腾讯的未来会怎样发展", "商机和战争"] {
            assert!(!is_medium(text), "{text}");
        }
    }
}
