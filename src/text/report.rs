//! What is said about reports.

use crate::text::number::count;

sentences! {
    pub struct ReportText {
        add: &'static str {
            en: "Add to report",
            zh_hans: "加入报告",
            zh_hant: "加入報告",
        }
        add_what: fn(&str) -> String {
            en: |what| format!("Add to report: {what}"),
            zh_hans: |what| format!("把“{what}”加入报告"),
            zh_hant: |what| format!("把「{what}」加入報告"),
        }
        adding: &'static str {
            en: "Adding…",
            zh_hans: "正在加入……",
            zh_hant: "正在加入……",
        }
        added: &'static str {
            en: "Added to the report.",
            zh_hans: "已加入报告。",
            zh_hant: "已加入報告。",
        }
        open: fn(u32) -> String {
            en: |results| match results {
                0 => "Report…".to_owned(),
                1 => "Report: 1 result…".to_owned(),
                results => format!("Report: {} results…", count(results)),
            },
            zh_hans: |results| match results {
                0 => "报告……".to_owned(),
                results => format!("报告（{} 项）……", count(results)),
            },
            zh_hant: |results| match results {
                0 => "報告……".to_owned(),
                results => format!("報告（{} 項）……", count(results)),
            },
        }
        title: &'static str {
            en: "Report",
            zh_hans: "报告",
            zh_hant: "報告",
        }
        usual_title: &'static str {
            en: "Corpus report",
            zh_hans: "语料分析报告",
            zh_hant: "語料分析報告",
        }
        name: &'static str {
            en: "Title of the report",
            zh_hans: "报告标题",
            zh_hant: "報告標題",
        }
        empty: &'static str {
            en: "Nothing has been chosen yet. “Add to report” beside a figure or a table puts it here, with its settings and a line to cite.",
            zh_hans: "还没有选任何结果。点图或表旁边的“加入报告”，结果会连同设置和引用信息一起放到这里。",
            zh_hant: "還沒有選任何結果。按圖或表旁邊的「加入報告」，結果會連同設定和引用資訊一起放到這裡。",
        }
        note: &'static str {
            en: "One HTML file with figures, tables, settings and methods. It is kept in this tab until you save it.",
            zh_hans: "保存为一个 HTML 文件，含图、表、设置和方法说明。保存之前，报告只留在这个标签页里。",
            zh_hant: "存成一個 HTML 檔，含圖、表、設定和方法說明。存檔之前，報告只留在這個分頁裡。",
        }
        not_kept: &'static str {
            en: "The browser has no room to keep this report: it is lost when the page is loaded again, so save it first.",
            zh_hans: "浏览器存不下这份报告：重新加载页面就会丢失，请先保存。",
            zh_hant: "瀏覽器存不下這份報告：重新載入頁面就會遺失，請先儲存。",
        }
        comment: fn(&str) -> String {
            en: |what| format!("Your comment on {what}"),
            zh_hans: |what| format!("对“{what}”的说明"),
            zh_hant: |what| format!("對「{what}」的說明"),
        }
        comment_hint: &'static str {
            en: "What does it show?",
            zh_hans: "这个结果说明了什么？",
            zh_hant: "這個結果說明了什麼？",
        }
        up: fn(&str) -> String {
            en: |what| format!("Up: {what}"),
            zh_hans: |what| format!("把“{what}”上移"),
            zh_hant: |what| format!("把「{what}」上移"),
        }
        up_short: &'static str {
            en: "Up",
            zh_hans: "上移",
            zh_hant: "上移",
        }
        remove: fn(&str) -> String {
            en: |what| format!("Take out {what}"),
            zh_hans: |what| format!("移除“{what}”"),
            zh_hant: |what| format!("移除「{what}」"),
        }
        remove_short: &'static str {
            en: "Take out",
            zh_hans: "移除",
            zh_hant: "移除",
        }
        put_back: fn(&str) -> String {
            en: |what| format!("Put {what} back"),
            zh_hans: |what| format!("恢复“{what}”"),
            zh_hant: |what| format!("復原「{what}」"),
        }
        save: &'static str {
            en: "Save report (.html)",
            zh_hans: "保存报告（.html）",
            zh_hant: "儲存報告（.html）",
        }
        made: fn(&str, &str) -> String {
            en: |version, day| format!("Made with Wenmai {version} on {day}."),
            zh_hans: |version, day| format!("{day}，由文脉 {version} 生成。"),
            zh_hant: |version, day| format!("{day}，由文脈 {version} 產生。"),
        }
        first: fn(u32, u32) -> String {
            en: |shown, total| format!("The first {} of {} rows.", count(shown), count(total)),
            zh_hans: |shown, total| format!("共 {} 行，这里列出前 {} 行。", count(total), count(shown)),
            zh_hant: |shown, total| format!("共 {} 列，這裡列出前 {} 列。", count(total), count(shown)),
        }
        settings: &'static str {
            en: "Settings",
            zh_hans: "设置",
            zh_hant: "設定",
        }
        cite: &'static str {
            en: "To cite:",
            zh_hans: "引用：",
            zh_hant: "引用：",
        }
        link: &'static str {
            en: "Open this result in the explorer",
            zh_hans: "在文脉中打开这个结果",
            zh_hant: "在文脈中開啟這個結果",
        }
        methods: &'static str {
            en: "Methods",
            zh_hans: "方法",
            zh_hant: "方法",
        }
        prepared: &'static str {
            en: "Texts were decoded and cleaned by rules that record every change with its place in the original, then folded to a normal form (Traditional to Simplified, full width to half width, upper to lower case) and cut into words with the dictionary of jieba and the words of the corpus. Frequencies count words, in the documents and zones that the filter of each result names. A fingerprint stands for the whole state of a corpus: texts, repairs, dictionary and settings.",
            zh_hans: "文本先解码，再按规则清洗，每处改动都记下它在原文中的位置；然后归并为规范形式（繁体转简体、全角转半角、大写转小写），用jieba 词典和语料库自带的词切分成词。频数以词计，范围是各结果的筛选条件所列的文档和区域。指纹代表语料库的整个状态：文本、修复、词典和设置。",
            zh_hant: "文字先解碼，再依規則清理，每處更動都記下它在原文中的位置；接著歸併為正規形式（繁體轉簡體、全形轉半形、大寫轉小寫），用 jieba 詞典和語料庫自帶的詞斷詞。次數以詞計，範圍是各結果的篩選條件所列的文件和區塊。指紋代表語料庫的整個狀態：文件、修復、詞典和設定。",
        }
    }
}
