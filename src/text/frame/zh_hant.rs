//! 繁體中文，臺灣用語。

use super::Frame;
use crate::state::{Counting, Page, Theme};

pub const TEXT: Frame = Frame {
    own_name: "繁體中文",
    skip: "跳至結果",
    page: |page| match page {
        Page::Overview => "概覽",
        Page::Read => "閱讀",
        Page::Words => "詞表",
        Page::Concordance => "索引行",
        Page::Keywords => "主題詞",
        Page::Collocates => "搭配詞",
        Page::Trends => "歷時",
        Page::Compare => "對讀",
        Page::Dictionary => "詞典",
    },
    pages: "頁面",
    search: "檢索",
    placeholder: "詞、「片語」、甲|乙、@概念",
    understood: "檢索以下寫法",
    language: "語言",
    theme: |theme| match theme {
        Theme::System => "配色：依系統設定。按一下改為深色",
        Theme::Dark => "配色：深色。按一下改為淺色",
        Theme::Light => "配色：淺色。按一下改為依系統設定",
    },
    keys: "快速鍵",
    key_list: &[
        ("/", "移至檢索列"),
        ("Enter", "檢索；開啟目前聚焦的項目"),
        ("1 … 9", "概覽、閱讀、詞表、索引行、主題詞、搭配詞、歷時、對讀、詞典"),
        ("Tab", "移至下一個連結或控制項"),
        ("\u{2191} \u{2193} PgUp PgDn Home End", "在索引行之間移動"),
        ("w x t", "展開、排除一行，加標籤"),
        ("Esc", "關閉開啟中的視窗"),
        ("?", "顯示本表"),
    ],
    close: "關閉",
    counted: "納入計數的文字",
    counting: |counting| match counting {
        Counting::All => "全部文字",
        Counting::Main => "主要內文",
        Counting::Once => "內文不計重複",
    },
    opening: "正在開啟語料庫……",
    restarting: "分析程式中斷了，正依原狀重新載入語料庫……",
    broke: "分析程式因發生錯誤而中斷，現已重新啟動；語料庫維持原狀。",
    failed: "分析程式無法啟動：請重新載入頁面；如果還是不行，請改用新版的 Firefox、Chrome、Edge 或 Safari。",
    outdated: "頁面與分析程式的版本不一致：請重新載入頁面。",
    reload: "重新載入",
    understood_hide: "知道了",
    other_corpus: |fingerprint| {
        format!(
            "這個連結是在另一個語料庫（{fingerprint}）上建立的。開啟那批文件就能看到當初的結果；在那之前，連結中的文件、網站與日期條件不會套用。"
        )
    },
};
