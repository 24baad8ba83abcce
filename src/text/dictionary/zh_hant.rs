//! 繁體中文，台灣用語。

use super::Dictionary;
use crate::text::number::count;
use wenmai_protocol::{LineFaultKind, List};

pub const TEXT: Dictionary = Dictionary {
    lists: "詞單",
    list: |list| match list {
        List::Words => "自訂詞",
        List::Stopwords => "停用詞",
        List::Concepts => "概念",
    },
    sentence: |list, total, found| {
        let name = match list {
            List::Words => "個自訂詞",
            List::Stopwords => "個停用詞",
            List::Concepts => "個概念",
        };
        match total == found {
            true => format!("{} {name}", count(total)),
            false => format!("{} {name}，符合條件的 {} 個", count(total), count(found)),
        }
    },
    note: |list| {
        match list {
        List::Words => "斷詞時，除了內建詞典，也把這些當成詞。只有含這些詞的文字才會重新斷詞。",
        List::Stopwords => "詞表、主題詞和搭配詞都不列這些詞。在其他頁面增減的，只對當次統計及其連結有效；這份詞單則隨語料庫儲存。",
        List::Concepts => "為幾種寫法取一個名稱，用 @名稱 就能一併檢索。其中全是漢字的寫法，斷詞時也當成詞。",
    }
    },
    empty: |list| match list {
        List::Words => "還沒有自訂詞：可在上方新增，也可匯入詞單。",
        List::Stopwords => "詞單是空的，統計時不排除任何詞。",
        List::Concepts => "還沒有概念：可在上方新增，也可匯入。",
    },
    word: "詞",
    pos: "詞性",
    name: "名稱",
    forms: "寫法",
    freq: "次數",
    add: "新增",
    edit: "編輯",
    edit_this: |name| format!("編輯「{name}」"),
    remove: "刪除",
    remove_this: |name| format!("刪除「{name}」"),
    order: "排序",
    own_order: "詞單原序",
    by_freq: "依次數",
    import: "匯入",
    export: "匯出",
    format: |list| {
        match list {
        List::Words => "採用 jieba 的格式，每行一個詞：詞，後面可加詞頻和詞性。只有詞的一般詞單也可以。最多 600,000 個詞。",
        List::Stopwords => "詞與詞之間以空格或換行隔開，# 之後是註解。",
        List::Concepts => "一行一個概念：名稱 = 寫法, 寫法, 寫法。以 # 開頭的行是註解。",
    }
    },
    choose: "選擇檔案……",
    paste: "或者貼上詞單",
    take_pasted: "匯入貼上的內容",
    replace: "取代現有的詞單",
    pasted_name: "貼上",
    working: "正在重新斷詞……",
    report: |taken, left_out| match left_out {
        0 => format!("已收入 {} 筆。", count(taken)),
        _ => format!("已收入 {} 筆，略過 {} 行：", count(taken), count(left_out)),
    },
    no_line: "沒有一行可以收入，原因如下。",
    shown_faults: |shown| format!("只列出前 {} 行。", count(shown as u32)),
    at_line: |line| format!("第 {} 行", count(line)),
    fault: |kind| match kind {
        LineFaultKind::Form => "格式不符。",
        LineFaultKind::Frequency => "詞頻須是小於 4,294,967,296 的整數。",
        LineFaultKind::NoWord => "含有空格、標點或其他文字的字母，不能成為一個詞。",
        LineFaultKind::TooLong => "超過 64 個字元，或寫法多於 200 種。",
        LineFaultKind::TooMany => "詞單已滿：這一行和後面的都沒有收入。",
    },
    moved: "次數的變化",
    too_many: "詞單最多 600,000 個詞，請先刪去一些。",
};
