//! 简体中文。

use super::ReportText;
use crate::text::number::count;

/// See [`Text::report`](crate::text::Text::report).
pub const TEXT: ReportText = ReportText {
    add: "加入报告",
    add_what: |what| format!("把“{what}”加入报告"),
    adding: "正在加入……",
    added: "已加入报告。",
    open: |results| match results {
        0 => "报告……".to_owned(),
        results => format!("报告（{} 项）……", count(results)),
    },
    title: "报告",
    usual_title: "语料分析报告",
    name: "报告标题",
    empty: "还没有选任何结果。点图或表旁边的“加入报告”，结果会连同设置和引用信息一起放到这里。",
    note: "保存为一个 HTML 文件，含图、表、设置和方法说明。保存之前，报告只留在这个标签页里。",
    not_kept: "浏览器存不下这份报告：重新加载页面就会丢失，请先保存。",
    comment: |what| format!("对“{what}”的说明"),
    comment_hint: "这个结果说明了什么？",
    up: |what| format!("把“{what}”上移"),
    up_short: "上移",
    remove: |what| format!("移除“{what}”"),
    remove_short: "移除",
    put_back: |what| format!("恢复“{what}”"),
    save: "保存报告（.html）",
    made: |version, day| format!("{day}，由文脉 {version} 生成。"),
    first: |shown, total| format!("共 {} 行，这里列出前 {} 行。", count(total), count(shown)),
    settings: "设置",
    cite: "引用：",
    link: "在文脉中打开这个结果",
    methods: "方法",
    prepared: "文本先解码，再按规则清洗，每处改动都记下它在原文中的位置；然后归并为规范形式（繁体转简体、全角转半角、大写转小写），用jieba 词典和语料库自带的词切分成词。频数以词计，范围是各结果的筛选条件所列的文档和区域。指纹代表语料库的整个状态：文本、修复、词典和设置。",
};
