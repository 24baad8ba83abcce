//! The catalogue of measures; what is said of one is in it.

use crate::text::number::count;
use wenmai_protocol::Family;

sentences! {
    pub struct Measures as measures {
        title: &'static str {
            en: "Measures",
            zh_hans: "统计量",
            zh_hant: "統計量",
        }
        sentence: fn(u32) -> String {
            en: |measures| match measures {
                1 => "1 measure".to_owned(),
                _ => format!("{} measures", count(measures)),
            },
            zh_hans: |measures| format!("{} 个统计量", count(measures)),
            zh_hant: |measures| format!("{} 個統計量", count(measures)),
        }
        find: &'static str {
            en: "Find a measure",
            zh_hans: "查找统计量",
            zh_hant: "尋找統計量",
        }
        families: &'static str {
            en: "What is measured",
            zh_hans: "统计量的类别",
            zh_hant: "統計量的類別",
        }
        every: &'static str {
            en: "All",
            zh_hans: "全部",
            zh_hant: "全部",
        }
        family: fn(Family) -> &'static str {
            en: |family| match family {
                Family::Association => "Association",
                Family::Keyness => "Keyness",
                Family::Dispersion => "Dispersion",
                Family::Diversity => "Lexical diversity",
                Family::Other => "Others",
            },
            zh_hans: |family| match family {
                Family::Association => "搭配强度",
                Family::Keyness => "主题性",
                Family::Dispersion => "分布均匀度",
                Family::Diversity => "词汇多样性",
                Family::Other => "其他",
            },
            zh_hant: |family| match family {
                Family::Association => "搭配強度",
                Family::Keyness => "主題性",
                Family::Dispersion => "分散度",
                Family::Diversity => "詞彙多樣性",
                Family::Other => "其他",
            },
        }
        others: &'static str {
            en: "All measures of this kind",
            zh_hans: "同类的所有统计量",
            zh_hant: "同類的所有統計量",
        }
    }
}
