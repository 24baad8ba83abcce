//! Codes.

use crate::text::number::{count, plural};
use wenmai_protocol::CodingUnit;

sentences! {
    pub struct Codes as codes {
        sentence: fn(u32, u32, CodingUnit) -> String {
            en: |codes, units, unit| {
                let unit = match unit {
                    CodingUnit::Sentence => plural(units, "sentence", "sentences"),
                    CodingUnit::Paragraph => plural(units, "paragraph", "paragraphs"),
                    CodingUnit::Document => plural(units, "document", "documents"),
                };
                format!("{} · {unit}", plural(codes, "coding rule", "coding rules"))
            },
            zh_hans: |codes, units, unit| {
                let unit = match unit {
                    CodingUnit::Sentence => "句",
                    CodingUnit::Paragraph => "段",
                    CodingUnit::Document => "篇文档",
                };
                format!("{} 条编码规则 · {} {unit}", count(codes), count(units))
            },
            zh_hant: |codes, units, unit| {
                let unit = match unit {
                    CodingUnit::Sentence => "句",
                    CodingUnit::Paragraph => "段",
                    CodingUnit::Document => "份文件",
                };
                format!("{} 條編碼規則 · {} {unit}", count(codes), count(units))
            },
        }
        per: &'static str {
            en: "What is coded",
            zh_hans: "编码单位",
            zh_hant: "編碼單位",
        }
        unit: fn(CodingUnit) -> &'static str {
            en: |unit| match unit {
                CodingUnit::Sentence => "sentences",
                CodingUnit::Paragraph => "paragraphs",
                CodingUnit::Document => "documents",
            },
            zh_hans: |unit| match unit {
                CodingUnit::Sentence => "句",
                CodingUnit::Paragraph => "段",
                CodingUnit::Document => "篇",
            },
            zh_hant: |unit| match unit {
                CodingUnit::Sentence => "句",
                CodingUnit::Paragraph => "段",
                CodingUnit::Document => "份",
            },
        }
        whole: &'static str {
            en: "(not parted)",
            zh_hans: "（不分部）",
            zh_hant: "（不分部）",
        }
        crosstab: &'static str {
            en: "Cross table",
            zh_hans: "交叉表",
            zh_hant: "交叉表",
        }
        documents: &'static str {
            en: "Documents by codes",
            zh_hans: "文档 × 编码",
            zh_hant: "文件 × 編碼",
        }
        cells: &'static str {
            en: "In each part: units that the rule holds of, their share, residual (bold beyond ±1.96). E < 5: how many of the cells are expected to have less than 5; if more than a fifth, do not rely on p.",
            zh_hans: "每部分：合乎规则的单位数、所占比例、残差（超过 ±1.96 的加粗）。“E < 5”：期望频数不足 5 的格数与总格数，超过五分之一时 p 值不可靠。",
            zh_hant: "每部分：符合規則的單位數、所占比例、殘差（超過 ±1.96 者加粗）。「E < 5」：期望次數不足 5 的格數與總格數，超過五分之一時 p 值不可靠。",
        }
        of: fn(&str, Option<&str>, u32) -> String {
            en: |code, part, units| match part {
                Some(part) => format!("{code} · {part}: {}", count(units)),
                None => format!("{code}: {}", count(units)),
            },
            zh_hans: |code, part, units| match part {
                Some(part) => format!("{code} · {part}：{}", count(units)),
                None => format!("{code}：{}", count(units)),
            },
            zh_hant: |code, part, units| match part {
                Some(part) => format!("{code} · {part}：{}", count(units)),
                None => format!("{code}：{}", count(units)),
            },
        }
        close: &'static str {
            en: "Close the list",
            zh_hans: "收起列表",
            zh_hant: "收起列表",
        }
        rules: &'static str {
            en: "Edit the rules",
            zh_hans: "编辑规则",
            zh_hant: "編輯規則",
        }
        none: &'static str {
            en: "There is no coding rule yet. A rule says what makes a sentence, a paragraph or a document a case of something: queries joined by & (and), | (or), not, and parentheses; @name stands for a concept or another rule. For example:",
            zh_hans: "还没有编码规则。规则用来判断一句、一段或一篇是否算作某类：把检索式用 &（且）、|（或）、not（非）和括号连起来，@名称 指概念或另一条规则。例如：",
            zh_hant: "還沒有編碼規則。規則用來判斷一句、一段或一份文件算不算某一類：把檢索式用 &（且）、|（或）、not（非）和括號連起來，@名稱 指概念或另一條規則。例如：",
        }
        example: &'static str {
            en: "微信与支付宝 = 微信 & @支付宝 & not 广告",
            zh_hans: "微信与支付宝 = 微信 & @支付宝 & not 广告",
            zh_hant: "微信與支付寶 = 微信 & @支付寶 & not 廣告",
        }
        take: &'static str {
            en: "Add this rule",
            zh_hans: "添加这条规则",
            zh_hant: "新增這條規則",
        }
        no_code: fn(&str) -> String {
            en: |code| format!("There is no coding rule {code}: choose another one above."),
            zh_hans: |code| format!("没有名为“{code}”的编码规则：请在上方另选一条。"),
            zh_hant: |code| format!("沒有名為「{code}」的編碼規則：請在上方另選一條。"),
        }
        incomplete: fn(&str) -> String {
            en: |codes| format!("The search took too long and was stopped, so that units are lacking: {codes}"),
            zh_hans: |codes| format!("检索用时过长，已中止，以下规则的计数不全：{codes}"),
            zh_hant: |codes| format!("檢索耗時過久，已經中止，以下規則的計數不全：{codes}"),
        }
    }
}
