//! 繁體中文。

use super::ReportText;
use crate::text::number::count;

/// See [`Text::report`](crate::text::Text::report).
pub const TEXT: ReportText = ReportText {
    add: "加入報告",
    add_what: |what| format!("把「{what}」加入報告"),
    adding: "正在加入……",
    added: "已加入報告。",
    open: |results| match results {
        0 => "報告……".to_owned(),
        results => format!("報告（{} 項）……", count(results)),
    },
    title: "報告",
    usual_title: "語料分析報告",
    name: "報告標題",
    empty: "還沒有選任何結果。按圖或表旁邊的「加入報告」，結果會連同設定和引用資訊一起放到這裡。",
    note: "存成一個 HTML 檔，含圖、表、設定和方法說明。存檔之前，報告只留在這個分頁裡。",
    not_kept: "瀏覽器存不下這份報告：重新載入頁面就會遺失，請先儲存。",
    comment: |what| format!("對「{what}」的說明"),
    comment_hint: "這個結果說明了什麼？",
    up: |what| format!("把「{what}」上移"),
    up_short: "上移",
    remove: |what| format!("移除「{what}」"),
    remove_short: "移除",
    put_back: |what| format!("復原「{what}」"),
    save: "儲存報告（.html）",
    made: |version, day| format!("{day}，由文脈 {version} 產生。"),
    first: |shown, total| format!("共 {} 列，這裡列出前 {} 列。", count(total), count(shown)),
    settings: "設定",
    cite: "引用：",
    link: "在文脈中開啟這個結果",
    methods: "方法",
    prepared: "文字先解碼，再依規則清理，每處更動都記下它在原文中的位置；接著歸併為正規形式（繁體轉簡體、全形轉半形、大寫轉小寫），用 jieba 詞典和語料庫自帶的詞斷詞。次數以詞計，範圍是各結果的篩選條件所列的文件和區塊。指紋代表語料庫的整個狀態：文件、修復、詞典和設定。",
};
