//! 繁體中文，臺灣用語。

use super::Words;
use crate::text::number::count;
use wenmai_protocol::Unit;

pub const TEXT: Words = Words {
    sentence: |unit, items, freq, n| {
        let items = match unit {
            Unit::Word => format!("{} 個相異詞", count(items)),
            Unit::Form => format!("{} 種寫法", count(items)),
            Unit::Character => format!("{} 個相異字", count(items)),
            Unit::Pos => format!("{} 種詞性", count(items)),
        };
        let unit = if unit == Unit::Character { "字" } else { "詞" };
        format!("{items} · 共出現 {} 次，全文 {} {unit}", count(freq), count(n))
    },
    unit_label: "計數單位",
    unit: |unit| match unit {
        Unit::Word => "詞",
        Unit::Form => "寫法",
        Unit::Character => "字",
        Unit::Pos => "詞性",
    },
    hide_stopwords: "不含停用詞",
    find: "在詞表中尋找",
    rank: "序",
    range: "文件數",
    forms: "寫法",
    chart: "次數",
    chart_note: |first, last| format!("第 {}–{} 位", count(first), count(last)),
    empty: |find| match find {
        "" => "目前的篩選條件下沒有詞。".to_owned(),
        find => format!("詞表中沒有包含「{find}」的項目。"),
    },
    clear_find: "顯示整份詞表",
    dp_note: "Gries 的比例偏差：0 為平均分布，1 為全部集中於一處",
    suggestions: "斷詞程式可能不認得的詞",
    suggestions_note: |shown, all| match shown == all {
        true => "這些字經常連在一起，前後又多有變化。".to_owned(),
        false => format!(
            "共 {} 個，列出最像詞的 {} 個：這些字經常連在一起，前後又多有變化。",
            count(all),
            count(shown)
        ),
    },
    no_suggestions: "在目前的篩選條件下沒有。",
    parts: "目前斷作",
    mi: "相互訊息",
    entropy: "邊界熵",
    join: |word| format!("將 {word} 合為一個詞"),
    join_short: "合併",
};
