//! What the tabs of the views say. They are drawn before their views are here, so these are no words of these.

sentences! {
    pub struct Titles {
        overview: &'static str {
            en: "Overview",
            zh_hans: "概览",
            zh_hant: "概覽",
        }
        read: &'static str {
            en: "Read",
            zh_hans: "阅读",
            zh_hant: "閱讀",
        }
        words: &'static str {
            en: "Words",
            zh_hans: "词表",
            zh_hant: "詞表",
        }
        concordance: &'static str {
            en: "Concordance",
            zh_hans: "索引行",
            zh_hant: "索引行",
        }
        keywords: &'static str {
            en: "Keywords",
            zh_hans: "主题词",
            zh_hant: "主題詞",
        }
        specificities: &'static str {
            en: "Specificities",
            zh_hans: "特异词",
            zh_hant: "特異詞",
        }
        collocates: &'static str {
            en: "Collocates",
            zh_hans: "搭配",
            zh_hant: "搭配詞",
        }
        trends: &'static str {
            en: "Trends",
            zh_hans: "历时",
            zh_hant: "歷時",
        }
        compare: &'static str {
            en: "Compare",
            zh_hans: "对读",
            zh_hant: "對讀",
        }
        lists: &'static str {
            en: "Dictionary",
            zh_hans: "词典",
            zh_hant: "詞典",
        }
        codes: &'static str {
            en: "Coding",
            zh_hans: "内容编码",
            zh_hant: "內容編碼",
        }
    }
}
