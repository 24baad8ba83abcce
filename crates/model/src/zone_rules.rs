//! The rules that give a line its zone: a row each.

use serde::{Deserialize, Serialize};

/// A row: variant, id, what it sees, a line that it takes, and one that it leaves.
macro_rules! zone_rules {
    ($($rule:ident, $id:literal, $sees:literal, $example:literal, $counter_example:literal;)*) => {
        /// The rules that give a line its zone. Bundles hold their ids.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum ZoneRule {
            $(#[doc = $sees] #[serde(rename = $id)] $rule,)*
        }

        impl ZoneRule {
            /// All rules.
            pub const ALL: &[ZoneRule] = &[$(ZoneRule::$rule),*];

            /// Its id in lines, commands and files.
            pub fn id(self) -> &'static str {
                match self {
                    $(ZoneRule::$rule => $id,)*
                }
            }

            /// What it sees.
            pub fn sees(self) -> &'static str {
                match self {
                    $(ZoneRule::$rule => $sees,)*
                }
            }

            /// A line that it takes.
            pub fn example(self) -> &'static str {
                match self {
                    $(ZoneRule::$rule => $example,)*
                }
            }

            /// One that it leaves.
            pub fn counter_example(self) -> &'static str {
                match self {
                    $(ZoneRule::$rule => $counter_example,)*
                }
            }
        }
    };
}

zone_rules! {
    Blank, "blank",
        "a line with nothing on it",
        "(empty)",
        "a line with one character";
    Title, "title",
        "the line that the page's own title repeats, a breadcrumb ends with or a heading of the markup names; else the last short line above the date or the text",
        "大雪封山三日 below 大雪封山三日_某网",
        "a long line with sentences in it";
    ThreadTitle, "thread-title",
        "in a forum thread, the line below its counters and above its first author",
        "一个关于开店的问题 below 查看: 9|回复: 1",
        "the name of the board";
    Prose, "prose",
        "running text by length and marks of sentences, in the stretch of lines with most of it",
        "他说，这一天终于来了，大家都很高兴。",
        "首页 | 新闻 | 体育";
    WithinText, "within-text",
        "any other line inside the text; a sentence is text there though it has a word that pages use, and so is another line that is more than such words and no links",
        "一份两元 between two paragraphs; 被告辩称没有侵权。 between two sentences",
        "the same line below the text";
    WithinContainer, "within-container",
        "a line beside the text in the same container of the markup",
        "the last line of a list that ends an article",
        "a line of another container, links, a list of related pages";
    TextElement, "text-element",
        "a line that nothing else is known of in the element of a page with most of the text that is no link; a row, an entry, a label with its value among others there; between lines of the text also a line that has a word of pages and others, and a date without a label below the text's own or another",
        "1994年 北站 周静 in a table of films",
        "a list of links beside the table";
    Record, "record",
        "a line of a list or table, between the title or a paragraph and the foot of the page, where some lines have what no menu has: numbers, ordinals, labels with short values, marks, a word with its translation; a number to call above the page's own tools; the date at the head of an entry",
        "五花肉 500克 below a recipe's title",
        "headlines in a row; 国内 / 国际 / 财经 on a line each";
    ShortBeforeText, "short-before-text",
        "a short line that does not end like a sentence, before text",
        "一石激千浪 above a paragraph",
        "这件事大致有三个原因:";
    NoPage, "no-page",
        "a document with nothing of a page around it, or a cell, a cue, a paragraph of a format that is no page: all of it is text, whatever words it has, but for names and dates at its edges; a page is told by two marks of different kinds: a menu, the places of a site, buttons, a date beside a source or a counter, a notice of its owner, a label of links and the links, a title above which it stands again with a site's name; or by the markup",
        "已收藏 in a cell; 今天去注册了 in a diary; 床前明月光 in a poem",
        "a line on a page with a menu and a copyright notice";
    NothingElse, "nothing-else",
        "a document in which no line is text by itself",
        "春眠不觉晓 above 首页 | 登录 | 注册",
        "a short line beside paragraphs";
    Repeated, "repeated",
        "a long line that stood in the text before",
        "a paragraph that the page shows twice",
        "a refrain of a few words";
    NoWords, "no-words",
        "a line inside the text with no word in it",
        "* * *",
        "第一";
    AuthorLine, "author-line",
        "a label of an author, an editor or a source, or By with names; where no page stands around the text, above or below it",
        "作者：某某; By Jane Doe",
        "作者把这一切写进书里; 记者：您做船工多少年了？; a label that begins the questions of an interview";
    Reporter, "reporter",
        "nothing but a reporter's name",
        "本报记者 王某某 张某",
        "记者近日从有关部门了解到这件事";
    Dateline, "dateline",
        "a date with little beside it, or with labels; where no page stands around the text, above or below it",
        "2014年2月18日 15:37 来源：某报",
        "2014年,他去了北京,从此再也没有回来。";
    Counters, "counters",
        "two labels of counters and a number",
        "阅读(12) 评论(3)",
        "评论里有人这样写道";
    NamedByline, "named-byline",
        "a short line that the markup calls author, date or source",
        "某某某 in class=\"author\"",
        "a paragraph in class=\"author\"";
    LoneName, "lone-name",
        "a person's name alone just below the title",
        "王小明 below a title",
        "北京 below a title";
    SourceMedium, "source-medium",
        "the name of a medium alone, between a heading and its text",
        "每日新报",
        "新报到的学生";
    CompilerGreets, "compiler-greets",
        "a compiling site introduces what it took from elsewhere",
        "今天小编给大家分享《…》，感兴趣的往下看",
        "小编是他的第一份工作";
    CompilerLeaves, "compiler-leaves",
        "a compiling site takes leave",
        "好了，关于这方面的内容就介绍到这",
        "他的介绍到这里就中断了 in a long paragraph";
    MarkupTitle, "markup-title",
        "the paragraph that an office document, an e-book or Markdown calls its title",
        "大雪封山三日 in the style Title",
        "the same paragraph in the style Heading 1 of a text with a title";
    MarkupHeading, "markup-heading",
        "a paragraph that an office document, an e-book, Markdown or TEI calls a heading",
        "一、路 in the style Heading 1",
        "the same words in bold";
    MarkupByline, "markup-byline",
        "a paragraph in a style for the author or the date",
        "王二 in the style Author",
        "the same name in the text";
    MarkupContents, "markup-contents",
        "a line of a table of contents, by its style or markup",
        "一、路 3 in the style TOC 1",
        "the heading that it leads to";
    MarkupParagraph, "markup-paragraph",
        "any other paragraph of a document with markup that no rule knows: there is no page around it",
        "完 at the end of an e-book",
        "the same line at the end of a web page";
    WordsGiven, "words-given",
        "a line of a text that comes cut into words",
        "大/a 雪/n",
        "a text with no words marked";
    OutsideText, "outside-text",
        "a line outside the text that nothing else is known of",
        "某某系统 v2",
        "the same line inside the text";
    Legal, "legal",
        "what the law has written at the foot of a page, or around its text",
        "Copyright © 2013 某某公司 版权所有",
        "a paragraph about copyright";
    Contact, "contact",
        "a label of a telephone number or address, and digits",
        "客服热线：400-000-0000",
        "他打了三个电话";
    PageAction, "page-action",
        "what a reader can do on the page, around the text or, inside it, in a line of nothing else",
        "登录 注册; 阅读原文; Share",
        "我把它收藏了。 inside the text; 他分享了自己的经验，大家都很受启发";
    Breadcrumb, "breadcrumb",
        "the path to the page",
        "当前位置: 某站 » 资讯 » 投资",
        "他当前位置不明，家人很着急";
    SiteLinks, "site-links",
        "links that every site has",
        "首页 关于我们 联系我们",
        "我们的首页是上个月做好的，花了三天时间";
    Separators, "separators",
        "many marks between short parts",
        "新闻 | 体育 | 娱乐",
        "A | B in a sentence";
    Labels, "labels",
        "around the text, three or more short Chinese parts between spaces, with no mark",
        "国内 国际 财经 体育",
        "春天 来了; phrases of five or seven characters each; names of persons; such a line between two sentences";
    Menu, "menu",
        "three short lines in a row outside the text",
        "国内 / 国际 / 财经 on a line each",
        "a poem on a page of its own";
    RelatedLabel, "related-label",
        "a label above links to other documents",
        "相关阅读; Most Read",
        "相关部门表示，已经处理。";
    BelowRelatedLabel, "below-related-label",
        "lines below such a label, up to a long paragraph or the foot of the page",
        "大雪封山三日(图)",
        "a paragraph of several sentences";
    LinkItem, "link-item",
        "a line with a bullet, or with a date or count in brackets behind it, in a row of such",
        "·大雪封山三日(2014-02-18)",
        "· alone before a sentence";
    MostlyLinks, "mostly-links",
        "three fifths of a line are links",
        "a headline that leads to its page",
        "a paragraph with a link in it";
    Teaser, "teaser",
        "three or more linked headlines, each with a few words below and a container of its own",
        "a list of other articles with their first lines",
        "a page of nothing but such a list";
    TeaserHeadline, "teaser-headline",
        "such a headline on a page that is mostly teasers",
        "河面结冰半尺 on a front page",
        "the same beside an article";
    InNavigation, "in-navigation",
        "the markup says navigation: nav, menu, breadcrumb",
        "a line in nav",
        "a page all of which is in class=\"nav\"";
    InFooter, "in-footer",
        "the markup says foot of the page",
        "a line in footer",
        "a page most of which is in it";
    InAside, "in-aside",
        "the markup says beside the text: aside, sidebar, widget",
        "a line in aside",
        "a page most of which is in it";
    InTools, "in-tools",
        "the markup says tools: share, login, advertisement, newsletter",
        "a line in class=\"share\"",
        "a page most of which is in it";
    InForm, "in-form",
        "the markup says form or button",
        "a label in form",
        "a page that is one form";
    NamedRelated, "named-related",
        "the markup says other documents: related, recommended, hot, tags",
        "a line in class=\"related\"",
        "a page most of which is in it";
    NamedSignature, "named-signature",
        "the markup says signature",
        "a line in class=\"signature\"",
        "a page most of which is in it";
    BesideContent, "beside-content",
        "running text below or far above the element that the page calls its text",
        "a paragraph below class=\"article-body\"",
        "the first paragraph just above it";
    InComments, "in-comments",
        "text in what the markup calls comments, below a text",
        "a paragraph in class=\"comments\"",
        "a paragraph of the article";
    CommentHead, "comment-head",
        "who wrote a comment, and when",
        "某某 2014-02-18 15:37 in class=\"comments\"",
        "a date in the article";
    CommentTools, "comment-tools",
        "what the software writes around comments",
        "回复 in class=\"comments\"",
        "a comment of one word in p";
    PostHead, "post-head",
        "in a Discuz thread, the line above a post",
        "发表于 2014-2-18 15:37:50 | 只看该作者",
        "他的文章发表于 2014-2-18";
    PostTools, "post-tools",
        "in a Discuz thread, what stands below a post",
        "使用道具 举报",
        "a post that speaks of 举报";
    FirstPost, "first-post",
        "in a Discuz thread, the first post",
        "请问怎么开店?",
        "the second author's words";
    LaterPost, "later-post",
        "in a Discuz thread, a later post",
        "先注册。",
        "the first author's words";
    QuotedPost, "quoted-post",
        "in a Discuz thread, another post quoted",
        "某某 发表于 2014-1-1 10:00",
        "发表于 2014-1-1 10:00:00 above a post";
    AuthorStatistics, "author-statistics",
        "in a Discuz thread, the author's pane",
        "积分 / 52938",
        "积分 in a post";
    Motto, "motto",
        "in a Discuz thread, the words above an author's number",
        "春风又绿江南岸 above UID",
        "a label that comes again with every author";
    Signature, "signature",
        "in a Discuz thread, the end of a post with a number and decoration",
        "『某某团』 12345678",
        "the first line of a post";
    BelowPost, "below-post",
        "in a Discuz thread, a line below a post's tools",
        "a motto below 使用道具",
        "the next author's pane";
    ThreadFoot, "thread-foot",
        "in a Discuz thread, what is below the last post",
        "快速回复",
        "the last post";
    TurnHead, "turn-head",
        "in a thread of any other software, who wrote a post and when: three heads or more of one style, with text below most and two authors or more",
        "某某 回复于 2014-02-18 15:37; Anna says:; 发信人: anna, 信区: Work",
        "a list of news with their dates; 他说：";
    Turn, "turn",
        "in such a thread, what somebody wrote",
        "先注册，再上传照片。",
        "what stands below the last post";
    BelowDashes, "below-dashes",
        "in such a thread, what stands below two dashes",
        "山高水长 below --",
        "a dash inside a sentence";
    QuotedTurn, "quoted-turn",
        "in such a thread, somebody else's words",
        "> 先注册; 【 在 anna 的大作中提到: 】",
        "a line with > inside it";
    TurnTools, "turn-tools",
        "in such a thread, what the software writes around posts",
        "3楼; #3; 回复",
        "三楼住着一位老人";
    Recurring, "recurring",
        "a line on at least half of a site's pages, three at least; see clean::recurring",
        "想看更多请关注我们 on all pages of a site",
        "a refrain; 敬礼 inside a letter; copies of one text";
}

impl ZoneRule {
    /// The rule of this id.
    pub fn from_id(id: &str) -> Option<ZoneRule> {
        ZoneRule::ALL.iter().copied().find(|rule| rule.id() == id)
    }
}
