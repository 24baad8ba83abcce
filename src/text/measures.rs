//! The words around the definition of a measure; the definitions are those of the catalogue in `wenmai_model::measures`.

sentences! {
    pub struct Measure {
        about: fn(&str) -> String {
            en: |name| format!("What {name} is"),
            zh_hans: |name| format!("{name} 的定义"),
            zh_hant: |name| format!("{name} 的定義"),
        }
        definitions: &'static str {
            en: "Definitions",
            zh_hans: "定义",
            zh_hant: "定義",
        }
        columns: &'static str {
            en: "Measures",
            zh_hans: "统计量",
            zh_hant: "統計量",
        }
        formula: &'static str {
            en: "Formula",
            zh_hans: "公式",
            zh_hant: "公式",
        }
        source: &'static str {
            en: "Source",
            zh_hans: "出处",
            zh_hant: "出處",
        }
        range: &'static str {
            en: "Values",
            zh_hans: "取值",
            zh_hant: "值域",
        }
        zero: &'static str {
            en: "Zero and empty",
            zh_hans: "零值与空文本",
            zh_hant: "零與空白文本",
        }
        note: &'static str {
            en: "As it is computed here.",
            zh_hans: "以上为本程序实际采用的定义。",
            zh_hant: "以上是本程式實際採用的定義。",
        }
    }
}
