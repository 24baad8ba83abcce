//! 简体中文.

use super::{Along, CorpusFormat};

/// See [`Text::along`](crate::text::Text::along).
pub const TEXT: Along = Along {
    save: "保存语料库……",
    title: "保存语料库",
    whole: "整个语料库，连同您的改动",
    whole_note: "文件在本标签页内生成，不会发往任何地方。",
    page: "单个网页（.html）",
    page_note: "语料库和浏览工具合成一个文件，断网时也能用 Chrome、Edge 或 Firefox 直接打开，适合存档或作为论文附件。",
    bundle: "语料库文件（.wenmai）",
    bundle_note: "可在这里或用命令行工具打开。",
    left: "筛选后的文本，供其他软件使用",
    left_note: "清洗后的文本，不含被筛选排除的部分。",
    format: |format| match format {
        CorpusFormat::Text => "纯文本",
        CorpusFormat::Conllu => "CoNLL-U",
        CorpusFormat::Tei => "TEI (XML)",
        CorpusFormat::JsonLines => "JSON Lines",
    },
    format_note: |format| match format {
        CorpusFormat::Text => "每段一行。",
        CorpusFormat::Conllu => "每词一行，附规范形式和词性。",
        CorpusFormat::Tei => "段落、句子和词，每篇附文件头。",
        CorpusFormat::JsonLines => "每篇一个对象，含元数据、正文和分词。",
    },
    save_xlsx: |what| format!("把“{what}”存为 XLSX"),
    saving: "正在生成文件……",
    no_page: "无法生成网页：取不到本页自身的文件。请联网后再试。",
    no_picture: "浏览器无法生成这张图片：请改存为 SVG。",
    copied_without: "已复制；排除的行和标签不在链接里",
    newer: "文脉有新版本可用。",
    take_newer: "启用新版本（将重新载入页面）",
};
