//! The catalogue of the rules that give a line its zone: one place for each.

/// A rule of zones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ZoneRule {
    /// Its id in lines, commands and files.
    pub id: &'static str,
    /// What it sees.
    pub sees: &'static str,
    /// A line that it takes.
    pub example: &'static str,
    /// One that it leaves.
    pub counter_example: &'static str,
}

const fn rule(
    id: &'static str,
    sees: &'static str,
    example: &'static str,
    counter_example: &'static str,
) -> ZoneRule {
    ZoneRule { id, sees, example, counter_example }
}

/// All rules. The engine's README shows them as a table.
pub const ZONE_RULES: &[ZoneRule] = &[
    rule(
        "blank",
        "a line with nothing on it",
        "(empty)",
        "a line with one character",
    ),
    rule(
        "title",
        "the line that the page's own title repeats, a breadcrumb ends with or a heading of the markup names; else the last short line above the date or the text",
        "大雪封山三日 below 大雪封山三日_某网",
        "a long line with sentences in it",
    ),
    rule(
        "thread-title",
        "in a forum thread, the line below its counters and above its first author",
        "一个关于开店的问题 below 查看: 9|回复: 1",
        "the name of the board",
    ),
    rule(
        "prose",
        "running text by length and marks of sentences, in the stretch of lines with most of it",
        "他说，这一天终于来了，大家都很高兴。",
        "首页 | 新闻 | 体育",
    ),
    rule(
        "within-text",
        "any other line inside the text",
        "一份两元 between two paragraphs",
        "the same line below the text",
    ),
    rule(
        "within-container",
        "a line beside the text in the same container of the markup",
        "the last line of a list that ends an article",
        "a line of another container, links, a list of related pages",
    ),
    rule(
        "short-before-text",
        "a short line that does not end like a sentence, before text",
        "一石激千浪 above a paragraph",
        "这件事大致有三个原因:",
    ),
    rule(
        "no-page",
        "a document with nothing of a page around it: all of it is text",
        "床前明月光 in a poem",
        "a line on a page with a menu",
    ),
    rule(
        "nothing-else",
        "a document in which no line is text by itself",
        "春眠不觉晓 above 首页 | 登录 | 注册",
        "a short line beside paragraphs",
    ),
    rule(
        "repeated",
        "a long line that stood in the text before",
        "a paragraph that the page shows twice",
        "a refrain of a few words",
    ),
    rule(
        "no-words",
        "a line inside the text with no word in it",
        "* * *",
        "第一",
    ),
    rule(
        "author-line",
        "a label of an author, an editor or a source, or By with names",
        "作者：某某; By Jane Doe",
        "作者把这一切写进书里",
    ),
    rule(
        "reporter",
        "nothing but a reporter's name",
        "本报记者 王某某 张某",
        "记者近日从有关部门了解到这件事",
    ),
    rule(
        "dateline",
        "a date with little beside it, or with labels",
        "2014年2月18日 15:37 来源：某报",
        "2014年,他去了北京,从此再也没有回来。",
    ),
    rule(
        "counters",
        "two labels of counters and a number",
        "阅读(12) 评论(3)",
        "评论里有人这样写道",
    ),
    rule(
        "named-byline",
        "a short line that the markup calls author, date or source",
        "某某某 in class=\"author\"",
        "a paragraph in class=\"author\"",
    ),
    rule(
        "lone-name",
        "a person's name alone just below the title",
        "王小明 below a title",
        "北京 below a title",
    ),
    rule(
        "source-medium",
        "the name of a medium alone, between a heading and its text",
        "每日新报",
        "新报到的学生",
    ),
    rule(
        "compiler-greets",
        "a compiling site introduces what it took from elsewhere",
        "今天小编给大家分享《…》，感兴趣的往下看",
        "小编是他的第一份工作",
    ),
    rule(
        "compiler-leaves",
        "a compiling site takes leave",
        "好了，关于这方面的内容就介绍到这",
        "他的介绍到这里就中断了 in a long paragraph",
    ),
    rule(
        "markup-title",
        "the paragraph that an office document, an e-book or Markdown calls its title",
        "大雪封山三日 in the style Title",
        "the same paragraph in the style Heading 1 of a text with a title",
    ),
    rule(
        "markup-heading",
        "a paragraph that an office document, an e-book, Markdown or TEI calls a heading",
        "一、路 in the style Heading 1",
        "the same words in bold",
    ),
    rule(
        "markup-byline",
        "a paragraph in a style for the author or the date",
        "王二 in the style Author",
        "the same name in the text",
    ),
    rule(
        "markup-contents",
        "a line of a table of contents, by its style or markup",
        "一、路 3 in the style TOC 1",
        "the heading that it leads to",
    ),
    rule(
        "markup-paragraph",
        "any other paragraph of a document with markup that no rule knows: there is no page around it",
        "完 at the end of an e-book",
        "the same line at the end of a web page",
    ),
    rule(
        "words-given",
        "a line of a text that comes cut into words",
        "大/a 雪/n",
        "a text with no words marked",
    ),
    rule(
        "outside-text",
        "a line outside the text that nothing else is known of",
        "某某系统 v2",
        "the same line inside the text",
    ),
    rule(
        "legal",
        "what the law has written at the foot of a page",
        "Copyright © 2013 某某公司 版权所有",
        "a paragraph about copyright",
    ),
    rule(
        "contact",
        "a label of a telephone number or address, and digits",
        "客服热线：400-000-0000",
        "他打了三个电话",
    ),
    rule(
        "page-action",
        "what a reader can do on the page",
        "登录 注册; 阅读原文; Share",
        "他分享了自己的经验，大家都很受启发",
    ),
    rule(
        "breadcrumb",
        "the path to the page",
        "当前位置: 某站 » 资讯 » 投资",
        "他当前位置不明，家人很着急",
    ),
    rule(
        "site-links",
        "links that every site has",
        "首页 关于我们 联系我们",
        "我们的首页是上个月做好的，花了三天时间",
    ),
    rule(
        "separators",
        "many marks between short parts",
        "新闻 | 体育 | 娱乐",
        "A | B in a sentence",
    ),
    rule(
        "labels",
        "three or more short Chinese parts between spaces, with no mark",
        "国内 国际 财经 体育",
        "春天 来了",
    ),
    rule(
        "menu",
        "three short lines in a row outside the text",
        "国内 / 国际 / 财经 on a line each",
        "a poem on a page of its own",
    ),
    rule(
        "related-label",
        "a label above links to other documents",
        "相关阅读; Most Read",
        "相关部门表示，已经处理。",
    ),
    rule(
        "below-related-label",
        "lines below such a label, up to a long paragraph or the foot of the page",
        "大雪封山三日(图)",
        "a paragraph of several sentences",
    ),
    rule(
        "link-item",
        "a line with a bullet, or with a date or count in brackets behind it, in a row of such",
        "·大雪封山三日(2014-02-18)",
        "· alone before a sentence",
    ),
    rule(
        "mostly-links",
        "three fifths of a line are links",
        "a headline that leads to its page",
        "a paragraph with a link in it",
    ),
    rule(
        "teaser",
        "three or more linked headlines, each with a few words below and a container of its own",
        "a list of other articles with their first lines",
        "a page of nothing but such a list",
    ),
    rule(
        "teaser-headline",
        "such a headline on a page that is mostly teasers",
        "河面结冰半尺 on a front page",
        "the same beside an article",
    ),
    rule(
        "in-navigation",
        "the markup says navigation: nav, menu, breadcrumb",
        "a line in nav",
        "a page all of which is in class=\"nav\"",
    ),
    rule(
        "in-footer",
        "the markup says foot of the page",
        "a line in footer",
        "a page most of which is in it",
    ),
    rule(
        "in-aside",
        "the markup says beside the text: aside, sidebar, widget",
        "a line in aside",
        "a page most of which is in it",
    ),
    rule(
        "in-tools",
        "the markup says tools: share, login, advertisement, newsletter",
        "a line in class=\"share\"",
        "a page most of which is in it",
    ),
    rule(
        "in-form",
        "the markup says form or button",
        "a label in form",
        "a page that is one form",
    ),
    rule(
        "named-related",
        "the markup says other documents: related, recommended, hot, tags",
        "a line in class=\"related\"",
        "a page most of which is in it",
    ),
    rule(
        "named-signature",
        "the markup says signature",
        "a line in class=\"signature\"",
        "a page most of which is in it",
    ),
    rule(
        "beside-content",
        "running text below or far above the element that the page calls its text",
        "a paragraph below class=\"article-body\"",
        "the first paragraph just above it",
    ),
    rule(
        "in-comments",
        "text in what the markup calls comments, below a text",
        "a paragraph in class=\"comments\"",
        "a paragraph of the article",
    ),
    rule(
        "comment-head",
        "who wrote a comment, and when",
        "某某 2014-02-18 15:37 in class=\"comments\"",
        "a date in the article",
    ),
    rule(
        "comment-tools",
        "what the software writes around comments",
        "回复 in class=\"comments\"",
        "a comment of one word in p",
    ),
    rule(
        "post-head",
        "in a Discuz thread, the line above a post",
        "发表于 2014-2-18 15:37:50 | 只看该作者",
        "他的文章发表于 2014-2-18",
    ),
    rule(
        "post-tools",
        "in a Discuz thread, what stands below a post",
        "使用道具 举报",
        "a post that speaks of 举报",
    ),
    rule(
        "first-post",
        "in a Discuz thread, the first post",
        "请问怎么开店?",
        "the second author's words",
    ),
    rule(
        "later-post",
        "in a Discuz thread, a later post",
        "先注册。",
        "the first author's words",
    ),
    rule(
        "quoted-post",
        "in a Discuz thread, another post quoted",
        "某某 发表于 2014-1-1 10:00",
        "发表于 2014-1-1 10:00:00 above a post",
    ),
    rule(
        "author-statistics",
        "in a Discuz thread, the author's pane",
        "积分 / 52938",
        "积分 in a post",
    ),
    rule(
        "motto",
        "in a Discuz thread, the words above an author's number",
        "春风又绿江南岸 above UID",
        "a label that comes again with every author",
    ),
    rule(
        "signature",
        "in a Discuz thread, the end of a post with a number and decoration",
        "『某某团』 12345678",
        "the first line of a post",
    ),
    rule(
        "below-post",
        "in a Discuz thread, a line below a post's tools",
        "a motto below 使用道具",
        "the next author's pane",
    ),
    rule(
        "thread-foot",
        "in a Discuz thread, what is below the last post",
        "快速回复",
        "the last post",
    ),
    rule(
        "turn-head",
        "in a thread of any other software, who wrote a post and when: three heads or more of one style, with text below most and two authors or more",
        "某某 回复于 2014-02-18 15:37; Anna says:; 发信人: anna, 信区: Work",
        "a list of news with their dates; 他说：",
    ),
    rule(
        "turn",
        "in such a thread, what somebody wrote",
        "先注册，再上传照片。",
        "what stands below the last post",
    ),
    rule(
        "below-dashes",
        "in such a thread, what stands below two dashes",
        "山高水长 below --",
        "a dash inside a sentence",
    ),
    rule(
        "quoted-turn",
        "in such a thread, somebody else's words",
        "> 先注册; 【 在 anna 的大作中提到: 】",
        "a line with > inside it",
    ),
    rule(
        "turn-tools",
        "in such a thread, what the software writes around posts",
        "3楼; #3; 回复",
        "三楼住着一位老人",
    ),
    rule(
        "recurring",
        "a line on at least half of a site's pages, three at least; see clean::recurring",
        "想看更多请关注我们 on all pages of a site",
        "a refrain; 敬礼 inside a letter; copies of one text",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    /// The table of the README, which has the rules in this order and no others.
    #[test]
    fn the_readme_shows_every_rule() {
        let readme = include_str!("../../../README.md");
        let section = readme.split("\n## ").find(|section| section.starts_with("Zones\n")).unwrap();
        let shown: Vec<&str> = section.lines().filter(|line| line.starts_with("| `")).collect();
        let cell = |text: &str| text.replace('|', "\\|");
        let rows: Vec<String> = ZONE_RULES
            .iter()
            .map(|rule| {
                let cells = [rule.sees, rule.example, rule.counter_example].map(cell);
                format!("| `{}` | {} |", rule.id, cells.join(" | "))
            })
            .collect();
        assert_eq!(shown.len(), rows.len());
        for (shown, row) in shown.into_iter().zip(rows) {
            assert_eq!(shown, row);
        }
        let mut ids: Vec<&str> = ZONE_RULES.iter().map(|rule| rule.id).collect();
        ids.sort_unstable();
        assert!(ids.windows(2).all(|pair| pair[0] != pair[1]), "an id stands twice");
    }

    /// Every id that the code of zones can give a line stands in the table. A verdict made of one that does not is
    /// also refused when it is made, in builds with debug assertions.
    #[test]
    fn the_table_has_every_id_of_the_code() {
        let sources = [
            include_str!("article.rs"),
            include_str!("byline.rs"),
            include_str!("forum.rs"),
            include_str!("heads.rs"),
            include_str!("lexical.rs"),
            include_str!("markup.rs"),
            include_str!("mod.rs"),
            include_str!("recurring.rs"),
            include_str!("thread.rs"),
        ];
        let mut found = 0;
        for source in sources {
            let code = source.split("#[cfg(test)]").next().unwrap_or_default();
            for mark in
                ["Verdict::new(Zone::", "(Zone::", "RULE: &str = \"", "return Some(\"", "then_some(\""]
            {
                for (at, _) in code.match_indices(mark) {
                    let rest = &code[at + mark.len()..];
                    let id = if mark.ends_with('"') {
                        rest.split('"').next()
                    } else {
                        let call = &rest[..rest.find(')').unwrap_or(rest.len())];
                        call.split('"').nth(1)
                    };
                    let Some(id) = id.filter(|id| !id.is_empty()) else { continue };
                    found += 1;
                    assert!(ZONE_RULES.iter().any(|rule| rule.id == id), "{id} is not in the table");
                }
            }
        }
        assert!(found > 50);
    }
}
