//! Lines told by what they say. All patterns are in normal form: Simplified, half width, lower case.

use super::features::Features;
use crate::clean::types::ZoneRule;

/// Lines of the page itself.
pub(super) fn chrome(line: &Features) -> Option<ZoneRule> {
    if line.said || line.weight > 120 {
        return None;
    }
    let text = line.folded();
    let text = &*text;
    if LEGAL.iter().any(|word| text.contains(word)) {
        return Some(ZoneRule::Legal);
    }
    if line.weight <= 60 && CONTACT.iter().any(|word| text.contains(word)) && line.digits >= 5 {
        return Some(ZoneRule::Contact);
    }
    let actions = ACTIONS.iter().filter(|word| text.contains(*word)).count();
    let length = line.weight;
    ((actions >= 1 && length <= 10) || (actions >= 2 && length <= 40)).then_some(ZoneRule::PageAction)
}

/// What the law has written at the foot of a page.
pub(super) const LEGAL: &[&str] = &[
    "copyright",
    "©",
    "版权所有",
    "all rights reserved",
    "icp备",
    "icp证",
    "公网安备",
    "备案号",
    "许可证",
    "powered by",
    "processed in",
    "免责声明",
    "法律声明",
    "违法和不良信息",
    "举报电话",
    "网站标识码",
    "未经授权",
    "不得转载",
    "转载请注明",
    "仅代表作者",
    "仅代表个人",
    "本站立场",
    "侵权",
    "并不代表",
    "不代表本",
    "技术支持:",
    "技术提供:",
    "自豪地采用",
    "最佳解析度",
    "本站所有",
    "仅供学习",
    "terms of use",
    "terms of service",
    "privacy policy",
    "your email address will not be published",
    "电子邮件地址不会被公开",
    "必填项已",
    "this site uses akismet",
    "opens in new window",
    "enable javascript",
    "requires javascript",
];

/// Whether a line with words of the law is the owner's notice. Some of them stand in any text, too: `侵权纠纷`.
pub(super) fn is_notice(line: &Features) -> bool {
    const ORDINARY: &[&str] = &["许可证", "举报电话", "侵权", "并不代表", "未经授权", "技术支持:"];
    let folded = line.folded();
    LEGAL.iter().any(|word| !ORDINARY.contains(word) && folded.contains(word))
}

pub(super) const CONTACT: &[&str] = &[
    "电话",
    "热线",
    "传真",
    "客服",
    "qq群",
    "群:",
    "邮箱",
    "邮编",
    "手机:",
    "交流群",
    "微信号:",
    "咨询qq",
    "@",
    "#qq.com",
];

pub(super) const ACTIONS: &[&str] = &[
    "登录",
    "登陆",
    "注册",
    "找回密码",
    "搜索",
    "快速开始",
    "分享",
    "收藏",
    "打印",
    "关闭",
    "复制",
    "举报",
    "回复",
    "发表评论",
    "我要评论",
    "告诉好友",
    "发送给",
    "推荐给",
    "我来说两句",
    "赞助商",
    "广告",
    "站内信",
    "订阅",
    "扫一扫",
    "放大字体",
    "缩小字体",
    "字号",
    "试用",
    "返回顶部",
    "返回页首",
    "关闭窗口",
    "回到顶部",
    "快速回复",
    "使用道具",
    "加入桌面",
    "手机版",
    "客户端",
    "点赞",
    "纠错",
    "toggle",
    "share",
    "login",
    "sign in",
    "search",
    "subscribe",
    "print",
    "advert",
    "facebook",
    "twitter",
    "whatsapp",
    "pinterest",
    "linkedin",
    "newsletter",
    "sign up",
    "log in",
    "leave a reply",
    "leave a comment",
    "post a comment",
    "cookies",
    "back to top",
    "copy link",
    "阅读原文",
    "在看",
    "预览时标签不可点",
    "微信扫",
    "长按",
    "轻点两下",
    "继续滑动",
    "知道了",
    "视频号",
    "写留言",
    "赞赏",
    "字体:",
    "我有话说",
    "查看评论",
    "网友评论",
    "发表您的",
    "顶一下",
    "踩一下",
    "添加评论",
    "验证码",
    "二维码",
    "公众号",
    "精选留言",
    "张贴留言",
    "没有留言",
    "友善列印",
    "友善打印",
    "转寄",
    "可打印版",
    "个人工具",
    "查看源代码",
    "查看历史",
    "随机页面",
    "随机条目",
    "tweet",
    "pin it",
    "skip to content",
    "keep in touch",
];

/// Lines that lead through the site.
pub(super) fn navigation(line: &Features) -> Option<ZoneRule> {
    if line.said {
        return None;
    }
    let text = line.folded();
    let text = &*text;
    if line.weight <= 60 && PLACES.iter().any(|label| text.starts_with(label)) {
        return Some(ZoneRule::Breadcrumb);
    }
    if own_address(text) {
        return Some(ZoneRule::SiteLinks);
    }
    let links = NAVIGATION.iter().filter(|word| text.contains(*word)).count();
    if links >= 1 && line.weight <= 12 || links >= 2 && line.weight <= 60 {
        return Some(ZoneRule::SiteLinks);
    }
    let menu =
        line.separators() >= 2 && line.separators() * 14 >= line.weight || text.starts_with(['|', '»']);
    (menu && !line.is_prose() && line.stops == 0).then_some(ZoneRule::Separators)
}

/// Where a page says under which address it stands: `本文链接：http://…`, `Retrieved from "http://…"`.
pub(super) fn own_address(folded: &str) -> bool {
    const LABELS: &[&str] = &[
        "检索自",
        "取自",
        "本文链接",
        "本文地址",
        "本页地址",
        "原文链接",
        "原文地址",
        "永久链接",
        "permalink",
        "retrieved from",
    ];
    let Some(rest) = LABELS.iter().find_map(|label| folded.strip_prefix(label)) else { return false };
    let address = rest.trim_start_matches([':', ' ', '"', '“', '「', '<', '(']);
    address.starts_with("http") || address.starts_with("www.")
}

pub(super) const PLACES: &[&str] = &[
    "当前位置",
    "您的位置",
    "你的位置",
    "您所在的位置",
    "您现在的位置",
    "您当前的位置",
    "位置:",
    "所在位置",
    "目前位置",
    "跳转至",
    "跳转到",
    "热搜:",
    "首页>",
    "首页 >",
];

pub(super) const NAVIGATION: &[&str] = &[
    "首页",
    "返回列表",
    "上一篇",
    "下一篇",
    "上一页",
    "下一页",
    "上一主题",
    "下一主题",
    "上一条",
    "下一条",
    "设为首页",
    "加入收藏",
    "网站地图",
    "站点地图",
    "关于我们",
    "联系我们",
    "更多>>",
    "友情链接",
    "网站导航",
    "网站导览",
    "回首页",
    "回上一页",
    "导航菜单",
    "随机浏览",
    "隐私政策",
    "home",
    "sitemap",
    "next",
    "previous",
    "about us",
    "contact us",
    "site map",
];

/// Whether links to other documents begin here.
pub(super) fn related(line: &Features) -> bool {
    if line.said || line.weight > 14 || line.is_ended() {
        return false;
    }
    let text = line.folded();
    let text = text.trim_start_matches(['-', '■', '●', '•', '·', ' ', '|', '【', '[', '▌', '#', '◆', '*']);
    RELATED.iter().any(|label| text.starts_with(label))
}

/// Whether a line says what a page is filed under, or leads on by an arrow: `Posted in Minutes`, `标签：时尚`.
pub(super) fn filed(line: &Features) -> bool {
    const LABELS: &[&str] =
        &["posted in", "filed under", "tagged", "tags:", "标签:", "词条标签:", "本文标签"];
    if line.said || line.weight > 40 || line.is_ended() {
        return false;
    }
    let text = line.folded();
    let arrow = text.starts_with('←') || text.ends_with('→');
    arrow && line.weight > 0 || LABELS.iter().any(|label| text.starts_with(label))
}

/// Whether a line leads to the page before or after: `上一篇：油价今晚下调`.
pub(super) fn other_page(line: &Features) -> bool {
    let text = line.folded();
    let rest = OTHER_PAGES.iter().find_map(|label| text.strip_prefix(label));
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with([':', ' ', '>', '→']))
}

const OTHER_PAGES: &[&str] =
    &["上一篇", "下一篇", "上一页", "下一页", "上一条", "下一条", "前一篇", "后一篇", "上一主题", "下一主题"];

pub(super) const RELATED: &[&str] = &[
    "相关阅读",
    "相关文章",
    "相关新闻",
    "相关链接",
    "相关报道",
    "相关推荐",
    "相关资讯",
    "相关专题",
    "相关内容",
    "相关搜索",
    "相关热词",
    "延伸阅读",
    "推荐阅读",
    "推荐图文",
    "推荐资讯",
    "推荐文章",
    "推荐新闻",
    "热门推荐",
    "热门文章",
    "热点推荐",
    "热门新闻",
    "最新文章",
    "最新新闻",
    "今日新闻",
    "今日热点",
    "猜你喜欢",
    "猜您喜欢",
    "大家都在看",
    "精彩推荐",
    "为你推荐",
    "更多文章",
    "更多新闻",
    "阅读排行",
    "点击排行",
    "热门点击",
    "排行榜",
    "新闻推荐",
    "图片新闻",
    "最新评论",
    "related",
    "recommended",
    "you may also like",
    "read more",
    "more from",
    "most read",
    "most popular",
    "most viewed",
    "most watched",
    "trending",
    "related articles",
    "related stories",
    "recommended for you",
    "top stories",
    "latest news",
    "latest stories",
    "see also",
    "popular posts",
    "recent posts",
    "post navigation",
    "don't miss",
    "don’t miss",
    "mehr zum thema",
    "weitere artikel",
    "das könnte sie auch",
    "à lire aussi",
    "sur le même sujet",
    "te puede interesar",
    "leia também",
    "você pode gostar",
    "leggi anche",
    "читайте также",
    "関連記事",
    "关联阅读",
    "相关视频",
    "相关专栏",
    "更多阅读",
    "更多精彩",
    "往期",
    "热文推荐",
    "大家还在看",
    "为您推荐",
    "您可能感兴趣",
    "你可能感兴趣",
    "你可能喜欢",
    "本类推荐",
    "本周热",
    "今日推荐",
    "今日要闻",
    "最近更新",
    "最新资讯",
    "最新推荐",
    "其他文章",
    "相关问题",
    "类似问题",
    "其他类似问题",
    "等你来答",
    "相关知识",
    "上一篇:",
    "下一篇:",
    "最新更新",
    "近期文章",
    "近期评论",
    "文章归档",
    "文章分类",
    "分类目录",
    "看了又看",
    "猜你",
    "网志存档",
    "同类推荐",
    "archives",
    "categories",
];

/// Whether a compiling site introduces what follows or takes leave of it.
pub(super) fn compiler(line: &Features) -> Option<ZoneRule> {
    if line.said || line.weight > 150 {
        return None;
    }
    let text = line.folded();
    let text = &*text;
    let all = |words: &[&str]| words.iter().all(|word| text.contains(word));
    let greets =
        [&["大家", "分享"][..], &["小编", "大家"], &["小编", "整理"], &["感兴趣", "往下看"], &["一起来看看"]];
    let leaves = [
        &["介绍到这"][..],
        &["分享到这"],
        &["就到这里", "关于"],
        &["希望", "对大家", "帮助"],
        &["希望", "对您", "帮助"],
    ];
    if text.contains("往下看") || (greets.iter().any(|words| all(words)) && text.contains("《")) {
        Some(ZoneRule::CompilerGreets)
    } else if leaves.iter().any(|words| all(words)) {
        Some(ZoneRule::CompilerLeaves)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str) -> Features<'_> {
        Features::new(text)
    }

    #[test]
    fn tells_the_page_from_its_text() {
        assert_eq!(chrome(&line("Copyright © 2001-2013 某某公司 版权所有")), Some(ZoneRule::Legal));
        assert_eq!(navigation(&line("新闻 | 体育 | 娱乐")), Some(ZoneRule::Separators));
        assert_eq!(navigation(&line("當前位置: 某站 » 資訊 » 投資")), Some(ZoneRule::Breadcrumb));
        assert!(
            related(&line("- Related reading"))
                && related(&line("相關文章:"))
                && !related(&line("相关部门表示,已经处理。"))
        );
        assert_eq!(compiler(&line("好了,关于这方面的内容就介绍到这。")), Some(ZoneRule::CompilerLeaves));
    }
}
