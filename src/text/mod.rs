//! The interface's words in three languages: a file for each subject, and in it the three languages of a sentence beside
//! one another. A sentence that lacks one does not compile. Nothing here is converted from anything else.

/// Declares what is said of a subject: for each sentence its type, and what it is in each language. Named as a function,
/// a view's subject is had by that of [`Text`].
macro_rules! sentences {
    (
        pub struct $subject:ident as $function:ident { $($sentences:tt)* }
    ) => {
        sentences! { pub struct $subject { $($sentences)* } }

        impl $crate::text::Text {
            pub fn $function(&self) -> &'static $subject {
                static EACH: [$subject; 3] = [$subject::EN, $subject::ZH_HANS, $subject::ZH_HANT];
                let [en, zh_hans, zh_hant] = &EACH;
                self.lang.of([en, zh_hans, zh_hant])
            }
        }
    };
    (
        pub struct $subject:ident {
            $(
                $(#[$note:meta])*
                $sentence:ident: $type:ty {
                    en: $en:expr,
                    zh_hans: $zh_hans:expr,
                    zh_hant: $zh_hant:expr,
                }
            )*
        }
    ) => {
        pub struct $subject {
            $( $(#[$note])* pub $sentence: $type, )*
        }

        impl $subject {
            pub const EN: $subject = $subject { $( $sentence: $en, )* };
            pub const ZH_HANS: $subject = $subject { $( $sentence: $zh_hans, )* };
            pub const ZH_HANT: $subject = $subject { $( $sentence: $zh_hant, )* };
        }
    };
}

/// Declares the subjects.
macro_rules! subjects {
    ($($subject:ident: $type:ty,)*) => {
        /// Everything that the interface says in one language.
        pub struct Text {
            /// The language.
            pub lang: Lang,
            $( pub $subject: $type, )*
        }

        static EN: Text = Text { lang: Lang::En, $( $subject: <$type>::EN, )* };
        static ZH_HANS: Text = Text { lang: Lang::ZhHans, $( $subject: <$type>::ZH_HANS, )* };
        static ZH_HANT: Text = Text { lang: Lang::ZhHant, $( $subject: <$type>::ZH_HANT, )* };
    };
}

mod along;
mod changes;
mod column;
mod common;
mod faults;
mod frame;
mod import;
mod kept;
mod load;
mod measures;
mod metadata;
pub mod number;
mod query;
mod report;
mod sums;
mod titles;
mod word_lists;

pub use along::Along;
pub use changes::Changes;
pub use column::Column;
pub use common::Common;
pub use faults::Faults;
pub use frame::Frame;
pub use import::Import;
pub use kept::Kept;
pub use load::Load;
pub use measures::Measure;
pub use metadata::Metadata;
pub use query::Query;
pub use report::ReportText;
pub use titles::Titles;
pub use word_lists::Calculation;

use wenmai_protocol::Lang;

subjects! {
    frame: Frame,
    titles: Titles,
    column: Column,
    load: Load,
    common: Common,
    query: Query,
    changes: Changes,
    measure: Measure,
    metadata: Metadata,
    kept: Kept,
    along: Along,
    report: ReportText,
    faults: Faults,
}

/// The interface in a language.
pub fn text(lang: Lang) -> &'static Text {
    match lang {
        Lang::En => &EN,
        Lang::ZhHans => &ZH_HANS,
        Lang::ZhHant => &ZH_HANT,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::views::compare::Part;
    use crate::views::tabs;
    use wenmai_protocol::{Flag, FlagKind, Format, HitSet, Rule, Zone};

    #[test]
    fn english_counts_one_and_many() {
        let text = text(Lang::En);
        assert_eq!((text.concordance().hits)(HitSet::Words, 1), "1 hit");
        assert_eq!((text.concordance().hits)(HitSet::Words, 1234), "1,234 hits");
        assert_eq!((text.column.counts)(1, 1), "1 document · 1 word");
        assert_eq!((text.column.counts)(5, 13402), "5 documents · 13,402 words");
        assert_eq!((text.common.range)(1, 50, 3187), "1–50 of 3,187");
    }

    /// Characters of the other Chinese script, among those that the interface is likely to need.
    #[test]
    fn each_chinese_keeps_to_its_script() {
        let samples = |lang: Lang| {
            let text = text(lang);
            let mut all = vec![
                text.frame.opening.to_owned(),
                text.frame.broke.to_owned(),
                text.load.private.to_owned(),
                [text.import().unsure, text.import().pattern_note, text.faults.memory].concat(),
                (text.import().formats)(&Format::list(lang)),
                text.concordance().ask_note.to_owned(),
                text.overview().cleaning_note.to_owned(),
                text.faults.dictionary.to_owned(),
            ];
            all.extend(
                [text.trends().ask_note, text.trends().chart_note, text.compare().map_note]
                    .map(str::to_owned),
            );
            all.extend(
                [text.compare().typical_note, text.compare().heat_note, text.word_lists().stop_note]
                    .map(str::to_owned),
            );
            all.extend(Part::ALL.map(|part| (text.compare().sentence)(part, 3)));
            all.extend(tabs().map(|(_, title)| title(text).to_owned()));
            all.extend(Zone::ALL.map(|zone| (text.column.zone)(zone).to_owned()));
            all.extend(Rule::ALL.iter().map(|rule| rule.name(lang).to_owned()));
            all.extend(
                FlagKind::ALL.iter().map(|&kind| Flag { kind, evidence: String::new() }.sentence(lang)),
            );
            all.concat()
        };
        let simplified = "个们这为词语频档标题动网链条数据处简体间写读开关闭选择载进过没还无义转换错误码";
        let traditional = "個們這為詞語頻檔標題動網鏈條數據處簡體間寫讀開關閉選擇載進過沒還無義轉換錯誤碼";
        let hans = samples(Lang::ZhHans);
        let hant = samples(Lang::ZhHant);
        for (simple, full) in simplified.chars().zip(traditional.chars()) {
            assert!(!hans.contains(full), "{full} in Simplified");
            assert!(!hant.contains(simple), "{simple} in Traditional");
        }
        assert!(hant.contains("斷詞") || hant.contains("檔案") || hant.contains("文件"), "{hant}");
    }
}
