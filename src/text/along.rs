//! What is said about taking a corpus along, and about newer versions of the page.

use wenmai_protocol::CorpusFormat;

sentences! {
    pub struct Along {
        save: &'static str {
            en: "Save corpus…",
            zh_hans: "保存语料库……",
            zh_hant: "儲存語料庫……",
        }
        title: &'static str {
            en: "Save corpus",
            zh_hans: "保存语料库",
            zh_hant: "儲存語料庫",
        }
        whole: &'static str {
            en: "The whole corpus, with your changes",
            zh_hans: "整个语料库，连同您的改动",
            zh_hant: "整個語料庫，連同您的修改",
        }
        whole_note: &'static str {
            en: "Nothing is sent anywhere: the files are made in this tab.",
            zh_hans: "文件在本标签页内生成，不会发往任何地方。",
            zh_hant: "檔案在這個分頁中產生，不會傳到任何地方。",
        }
        page: &'static str {
            en: "One page (.html)",
            zh_hans: "单个网页（.html）",
            zh_hant: "單一網頁（.html）",
        }
        page_note: &'static str {
            en: "The explorer with this corpus in it. It opens from disk, without a network, in Chrome, Edge or Firefox: for an archive, or as an attachment to an article.",
            zh_hans: "语料库和浏览工具合成一个文件，断网时也能用 Chrome、Edge 或 Firefox 直接打开，适合存档或作为论文附件。",
            zh_hant: "語料庫與瀏覽工具合成一個檔案，離線時也能用 Chrome、Edge 或 Firefox 直接開啟，適合典藏或作為論文附件。",
        }
        bundle: &'static str {
            en: "Corpus file (.wenmai)",
            zh_hans: "语料库文件（.wenmai）",
            zh_hant: "語料庫檔案（.wenmai）",
        }
        bundle_note: &'static str {
            en: "Opens here and with the command-line tool.",
            zh_hans: "可在这里或用命令行工具打开。",
            zh_hant: "可在這裡或以命令列工具開啟。",
        }
        left: &'static str {
            en: "What the filters leave, for other programs",
            zh_hans: "筛选后的文本，供其他软件使用",
            zh_hant: "篩選後的文字，供其他軟體使用",
        }
        left_note: &'static str {
            en: "Cleaned text; what is set aside by a filter is not in it.",
            zh_hans: "清洗后的文本，不含被筛选排除的部分。",
            zh_hant: "清理後的文字，不含被篩選排除的部分。",
        }
        format: fn(CorpusFormat) -> &'static str {
            en: |format| match format {
                CorpusFormat::Text => "Text",
                CorpusFormat::Conllu => "CoNLL-U",
                CorpusFormat::Tei => "TEI (XML)",
                CorpusFormat::JsonLines => "JSON Lines",
            },
            zh_hans: |format| match format {
                CorpusFormat::Text => "纯文本",
                CorpusFormat::Conllu => "CoNLL-U",
                CorpusFormat::Tei => "TEI (XML)",
                CorpusFormat::JsonLines => "JSON Lines",
            },
            zh_hant: |format| match format {
                CorpusFormat::Text => "純文字",
                CorpusFormat::Conllu => "CoNLL-U",
                CorpusFormat::Tei => "TEI (XML)",
                CorpusFormat::JsonLines => "JSON Lines",
            },
        }
        format_note: fn(CorpusFormat) -> &'static str {
            en: |format| match format {
                CorpusFormat::Text => "A line for each paragraph.",
                CorpusFormat::Conllu => "A line for each word, with normal form and part of speech.",
                CorpusFormat::Tei => "Paragraphs, sentences and words, with a header for each document.",
                CorpusFormat::JsonLines => "An object for each document, with metadata, text and words.",
            },
            zh_hans: |format| match format {
                CorpusFormat::Text => "每段一行。",
                CorpusFormat::Conllu => "每词一行，附规范形式和词性。",
                CorpusFormat::Tei => "段落、句子和词，每篇附文件头。",
                CorpusFormat::JsonLines => "每篇一个对象，含元数据、正文和分词。",
            },
            zh_hant: |format| match format {
                CorpusFormat::Text => "每段一行。",
                CorpusFormat::Conllu => "每詞一行，附正規形式與詞性。",
                CorpusFormat::Tei => "段落、句子與詞，每篇附檔頭。",
                CorpusFormat::JsonLines => "每篇一個物件，含後設資料、全文與斷詞。",
            },
        }
        save_xlsx: fn(&str) -> String {
            en: |what| format!("Save \u{201c}{what}\u{201d} as XLSX"),
            zh_hans: |what| format!("把“{what}”存为 XLSX"),
            zh_hant: |what| format!("將「{what}」存成 XLSX"),
        }
        saving: &'static str {
            en: "Making the file…",
            zh_hans: "正在生成文件……",
            zh_hant: "正在產生檔案……",
        }
        no_page: &'static str {
            en: "The page could not be made: its own files could not be fetched. Go online and try again.",
            zh_hans: "无法生成网页：取不到本页自身的文件。请联网后再试。",
            zh_hant: "無法產生網頁：取不到本頁自身的檔案。請連上網路後再試。",
        }
        no_picture: &'static str {
            en: "This browser cannot make the picture: save the figure as SVG.",
            zh_hans: "浏览器无法生成这张图片：请改存为 SVG。",
            zh_hant: "瀏覽器無法產生這張圖片：請改存成 SVG。",
        }
        copied_without: &'static str {
            en: "copied, without your excluded lines and tags",
            zh_hans: "已复制；排除的行和标签不在链接里",
            zh_hant: "已複製；排除的行和標籤不在連結裡",
        }
        newer: &'static str {
            en: "A newer version of Wenmai is ready.",
            zh_hans: "文脉有新版本可用。",
            zh_hant: "文脈有新版本可用。",
        }
        take_newer: &'static str {
            en: "Use it (loads the page again)",
            zh_hans: "启用新版本（将重新载入页面）",
            zh_hant: "啟用新版本（將重新載入頁面）",
        }
    }
}
