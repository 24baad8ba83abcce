//! 繁體中文，臺灣用語。

use super::Changes;
use crate::text::number::count;

pub const TEXT: Changes = Changes {
    label: "您的修改",
    making: "修改中……",
    made: |number| match number {
        0 => "沒有修改。".to_owned(),
        number => format!("{} 項修改。", count(number)),
    },
    moved: |moved, before, after| match (moved, before == after) {
        (0, true) => "已修改，次數沒有變動。".to_owned(),
        (moved, true) => format!("{} 個詞的次數變了。", count(moved)),
        (moved, false) => format!(
            "{} 個詞的次數變了；現在計入 {} 詞，原本 {} 詞。",
            count(moved),
            count(after),
            count(before)
        ),
    },
    show_moved: "看變動",
    moved_title: "次數的變動",
    moved_note: |shown, all| match shown == all {
        true => "依目前的篩選計算，變動大的在前。".to_owned(),
        false => format!("依目前的篩選計算，共 {} 個，列出變動最大的 {} 個。", count(all), count(shown)),
    },
    before: "原本",
    after: "現在",
    difference: "增減",
    undo: "復原",
    redo: "重做",
    corpus: "修改後的語料庫",
    save: "儲存語料庫",
    line_title: "這一行",
    zone: "屬於哪個區塊",
    found: |zone, rule| format!("清理時判定為：{zone}（規則 {rule}）。"),
    whole_run: |lines| format!("相連的 {} 行同類文字一起改", count(lines)),
    change_zone: |rule| format!("{rule} · 點選可修改"),
    changed: "您改過",
    repairs: "修復",
    nothing: "（無）",
    undone_here: "已取消",
    words: "斷詞",
    choose_word: "選一個詞：與相鄰的詞合併，或從中切開；凡出現之處一併更改。",
    join: |first, second| format!("合併 {first}＋{second}"),
    cut: |first, second| format!("切成 {first}｜{second}"),
    by_rule: "依規則",
    undo_repair: "取消修復",
    restore: "再次修復",
    undo_rule_here: "這份全部取消",
    undo_rule: "所有文件全部取消",
    restore_rule_here: "這份再次修復",
    restore_rule: "所有文件再次修復",
    undone: |original, replacement| match replacement {
        "" => format!("保留原樣：{original}（清理會刪去）"),
        replacement => format!("保留原樣：{original}（清理會改成 {replacement}）"),
    },
};
