//! What stands around every view: keys, colours, and what is said while the analysis starts.

use crate::state::{Counting, Theme};

sentences! {
    pub struct Frame {
        own_name: &'static str {
            en: "English",
            zh_hans: "简体中文",
            zh_hant: "繁體中文",
        }
        skip: &'static str {
            en: "Skip to the results",
            zh_hans: "跳到结果",
            zh_hant: "跳至結果",
        }
        pages: &'static str {
            en: "Pages",
            zh_hans: "页面",
            zh_hant: "頁面",
        }
        search: &'static str {
            en: "Search",
            zh_hans: "检索",
            zh_hant: "檢索",
        }
        placeholder: &'static str {
            en: "Words, \u{201c}a phrase\u{201d}, this|that, @concept",
            zh_hans: "词、“短语”、甲|乙、@概念",
            zh_hant: "詞、「片語」、甲|乙、@概念",
        }
        understood: &'static str {
            en: "Understood as",
            zh_hans: "按以下形式检索",
            zh_hant: "檢索以下寫法",
        }
        language: &'static str {
            en: "Language",
            zh_hans: "语言",
            zh_hant: "語言",
        }
        theme: fn(Theme) -> &'static str {
            en: |theme| match theme {
                Theme::System => "Colours: as the system. Change to dark",
                Theme::Dark => "Colours: dark. Change to light",
                Theme::Light => "Colours: light. Change to the system\u{2019}s",
            },
            zh_hans: |theme| match theme {
                Theme::System => "配色：跟随系统。点按改为深色",
                Theme::Dark => "配色：深色。点按改为浅色",
                Theme::Light => "配色：浅色。点按改为跟随系统",
            },
            zh_hant: |theme| match theme {
                Theme::System => "配色：依系統設定。按一下改為深色",
                Theme::Dark => "配色：深色。按一下改為淺色",
                Theme::Light => "配色：淺色。按一下改為依系統設定",
            },
        }
        keys: &'static str {
            en: "Keys",
            zh_hans: "快捷键",
            zh_hant: "快速鍵",
        }
        tabs: fn(&[&str]) -> String {
            en: |titles| titles.join(", "),
            zh_hans: |titles| titles.join("、"),
            zh_hant: |titles| titles.join("、"),
        }
        /// Keys and what they do; of the numbers that is said by `tabs`.
        key_list: &'static [(&'static str, &'static str)] {
            en: &[
                ("/", "go to the search"),
                ("Enter", "search; open what has the focus"),
                ("1 … 9 0", ""),
                ("Tab", "go to the next link or control"),
                ("\u{2191} \u{2193} PgUp PgDn Home End", "to another line of the concordance"),
                ("w x t", "more of a line, exclude it, tag it"),
                ("Esc", "close what is open"),
                ("?", "this list"),
            ],
            zh_hans: &[
                ("/", "转到检索框"),
                ("Enter", "检索；打开当前焦点所在的内容"),
                ("1 … 9 0", ""),
                ("Tab", "移到下一个链接或控件"),
                ("\u{2191} \u{2193} PgUp PgDn Home End", "在索引行之间移动"),
                ("w x t", "展开、排除一行，加标签"),
                ("Esc", "关闭已打开的窗口"),
                ("?", "显示本表"),
            ],
            zh_hant: &[
                ("/", "移至檢索列"),
                ("Enter", "檢索；開啟目前聚焦的項目"),
                ("1 … 9 0", ""),
                ("Tab", "移至下一個連結或控制項"),
                ("\u{2191} \u{2193} PgUp PgDn Home End", "在索引行之間移動"),
                ("w x t", "展開、排除一行，加標籤"),
                ("Esc", "關閉開啟中的視窗"),
                ("?", "顯示本表"),
            ],
        }
        close: &'static str {
            en: "Close",
            zh_hans: "关闭",
            zh_hant: "關閉",
        }
        counted: &'static str {
            en: "Text that is counted",
            zh_hans: "计入统计的文字",
            zh_hant: "納入計數的文字",
        }
        counting: fn(Counting) -> &'static str {
            en: |counting| match counting {
                Counting::All => "All text",
                Counting::Main => "Main text",
                Counting::Once => "Without repeats",
            },
            zh_hans: |counting| match counting {
                Counting::All => "全部文字",
                Counting::Main => "正文",
                Counting::Once => "正文去重",
            },
            zh_hant: |counting| match counting {
                Counting::All => "全部文字",
                Counting::Main => "主要內文",
                Counting::Once => "內文不計重複",
            },
        }
        opening: &'static str {
            en: "Opening the corpus\u{2026}",
            zh_hans: "正在打开语料库……",
            zh_hant: "正在開啟語料庫……",
        }
        restarting: &'static str {
            en: "The analysis stopped and is being started again with the corpus as it was\u{2026}",
            zh_hans: "分析程序已中断，正在按原样重新载入语料库……",
            zh_hant: "分析程式中斷了，正依原狀重新載入語料庫……",
        }
        broke: &'static str {
            en: "The analysis stopped at an error and was started again; the corpus is as it was.",
            zh_hans: "分析程序因出错中断，已重新启动；语料库保持原样。",
            zh_hant: "分析程式因發生錯誤而中斷，現已重新啟動；語料庫維持原狀。",
        }
        failed: &'static str {
            en: "The analysis could not be started: load the page again, and if that does not help, try a current \
                     version of Firefox, Chrome, Edge or Safari.",
            zh_hans: "分析程序无法启动：请重新加载页面；若仍不行，请改用新版的 Firefox、Chrome、Edge 或 Safari。",
            zh_hant: "分析程式無法啟動：請重新載入頁面；如果還是不行，請改用新版的 Firefox、Chrome、Edge 或 Safari。",
        }
        outdated: &'static str {
            en: "This page and its analysis are of different versions: load the page again.",
            zh_hans: "页面与分析程序的版本不一致：请重新加载页面。",
            zh_hant: "頁面與分析程式的版本不一致：請重新載入頁面。",
        }
        fetching: &'static str {
            en: "Loading\u{2026}",
            zh_hans: "正在加载……",
            zh_hant: "載入中……",
        }
        part_missing: &'static str {
            en: "This part of Wenmai did not arrive: the network may be down, or Wenmai has been updated since you \
                 opened it.",
            zh_hans: "文脉的这一部分没有加载成功：可能是网络断了，也可能是页面打开之后文脉更新了版本。",
            zh_hant: "文脈的這個部分沒有載入成功：可能是網路中斷，也可能是開啟頁面之後文脈更新了版本。",
        }
        reload: &'static str {
            en: "Load again",
            zh_hans: "重新加载",
            zh_hant: "重新載入",
        }
        understood_hide: &'static str {
            en: "Dismiss",
            zh_hans: "知道了",
            zh_hant: "知道了",
        }
        other_corpus: fn(&str) -> String {
            en: |fingerprint| {
                format!(
                    "This link was made on another corpus ({fingerprint}). Open its texts to see what it shows; until \
                     then its documents, sites, dates and metadata are left out."
                )
            },
            zh_hans: |fingerprint| {
                format!(
                    "此链接是在另一个语料库（{fingerprint}）上生成的。打开那些文本即可看到原来的结果；在此之前，链接里的文档、网站、日期和元数据条件不起作用。"
                )
            },
            zh_hant: |fingerprint| {
                format!(
                    "這個連結是在另一個語料庫（{fingerprint}）上建立的。開啟那批文件就能看到當初的結果；在那之前，連結中的文件、網站、日期與後設資料條件不會套用。"
                )
            },
        }
    }
}
