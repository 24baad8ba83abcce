//! 简体中文。

use super::Frame;
use crate::state::{Counting, Page, Theme};

pub const TEXT: Frame = Frame {
    own_name: "简体中文",
    skip: "跳到结果",
    page: |page| match page {
        Page::Overview => "概览",
        Page::Read => "阅读",
        Page::Words => "词表",
        Page::Concordance => "索引行",
        Page::Keywords => "主题词",
        Page::Collocates => "搭配",
        Page::Trends => "历时",
        Page::Compare => "对读",
        Page::Dictionary => "词典",
    },
    pages: "页面",
    search: "检索",
    placeholder: "词、“短语”、甲|乙、@概念",
    understood: "按以下形式检索",
    language: "语言",
    theme: |theme| match theme {
        Theme::System => "配色：跟随系统。点按改为深色",
        Theme::Dark => "配色：深色。点按改为浅色",
        Theme::Light => "配色：浅色。点按改为跟随系统",
    },
    keys: "快捷键",
    key_list: &[
        ("/", "转到检索框"),
        ("Enter", "检索；打开当前焦点所在的内容"),
        ("1 … 9", "概览、阅读、词表、索引行、主题词、搭配、历时、对读、词典"),
        ("Tab", "移到下一个链接或控件"),
        ("\u{2191} \u{2193} PgUp PgDn Home End", "在索引行之间移动"),
        ("w x t", "展开、排除一行，加标签"),
        ("Esc", "关闭已打开的窗口"),
        ("?", "显示本表"),
    ],
    close: "关闭",
    counted: "计入统计的文字",
    counting: |counting| match counting {
        Counting::All => "全部文字",
        Counting::Main => "正文",
        Counting::Once => "正文去重",
    },
    opening: "正在打开语料库……",
    restarting: "分析程序已中断，正在按原样重新载入语料库……",
    broke: "分析程序因出错中断，已重新启动；语料库保持原样。",
    failed: "分析程序无法启动：请重新加载页面；若仍不行，请改用新版的 Firefox、Chrome、Edge 或 Safari。",
    outdated: "页面与分析程序的版本不一致：请重新加载页面。",
    reload: "重新加载",
    understood_hide: "知道了",
    other_corpus: |fingerprint| {
        format!(
            "此链接是在另一个语料库（{fingerprint}）上生成的。打开那些文本即可看到原来的结果；在此之前，链接里的文档、网站和日期条件不起作用。"
        )
    },
};
