//! 繁體中文.

use super::{Along, CorpusFormat};

/// See [`Text::along`](crate::text::Text::along).
pub const TEXT: Along = Along {
    save: "儲存語料庫……",
    title: "儲存語料庫",
    whole: "整個語料庫，連同您的修改",
    whole_note: "檔案在這個分頁中產生，不會傳到任何地方。",
    page: "單一網頁（.html）",
    page_note: "語料庫與瀏覽工具合成一個檔案，離線時也能用 Chrome、Edge 或 Firefox 直接開啟，適合典藏或作為論文附件。",
    bundle: "語料庫檔案（.wenmai）",
    bundle_note: "可在這裡或以命令列工具開啟。",
    left: "篩選後的文字，供其他軟體使用",
    left_note: "清理後的文字，不含被篩選排除的部分。",
    format: |format| match format {
        CorpusFormat::Text => "純文字",
        CorpusFormat::Conllu => "CoNLL-U",
        CorpusFormat::Tei => "TEI (XML)",
        CorpusFormat::JsonLines => "JSON Lines",
    },
    format_note: |format| match format {
        CorpusFormat::Text => "每段一行。",
        CorpusFormat::Conllu => "每詞一行，附正規形式與詞性。",
        CorpusFormat::Tei => "段落、句子與詞，每篇附檔頭。",
        CorpusFormat::JsonLines => "每篇一個物件，含後設資料、全文與斷詞。",
    },
    save_xlsx: |what| format!("將「{what}」存成 XLSX"),
    saving: "正在產生檔案……",
    no_page: "無法產生網頁：取不到本頁自身的檔案。請連上網路後再試。",
    no_picture: "瀏覽器無法產生這張圖片：請改存成 SVG。",
    copied_without: "已複製；排除的行和標籤不在連結裡",
    newer: "文脈有新版本可用。",
    take_newer: "啟用新版本（將重新載入頁面）",
};
