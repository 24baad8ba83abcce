//! 简体中文。

use super::Changes;
use crate::text::number::count;

pub const TEXT: Changes = Changes {
    label: "您的改动",
    making: "正在改动……",
    made: |number| match number {
        0 => "没有改动。".to_owned(),
        number => format!("{} 处改动。", count(number)),
    },
    moved: |moved, before, after| match (moved, before == after) {
        (0, true) => "已改动，频数未变。".to_owned(),
        (moved, true) => format!("{} 个词的频数变了。", count(moved)),
        (moved, false) => {
            format!("{} 个词的频数变了；计入 {} 词，原为 {} 词。", count(moved), count(after), count(before))
        }
    },
    show_moved: "看变化",
    moved_title: "频数的变化",
    moved_note: |shown, all| match shown == all {
        true => "按当前筛选统计，变化大的在前。".to_owned(),
        false => format!("按当前筛选统计，共 {} 个，列出变化最大的 {} 个。", count(all), count(shown)),
    },
    before: "原来",
    after: "现在",
    difference: "增减",
    undo: "撤销",
    redo: "重做",
    corpus: "改动后的语料库",
    save: "保存语料库",
    line_title: "这一行",
    zone: "属于哪个区域",
    found: |zone, rule| format!("清洗时判为：{zone}（规则 {rule}）。"),
    whole_run: |lines| format!("相连的 {} 行同类文字一并改", count(lines)),
    change_zone: |rule| format!("{rule} · 点按可改"),
    changed: "您改过",
    repairs: "修复",
    nothing: "（无）",
    undone_here: "已撤销",
    words: "分词",
    choose_word: "选一个词：与相邻的词合并，或从中切开；凡出现之处一并改。",
    join: |first, second| format!("合并 {first}＋{second}"),
    cut: |first, second| format!("切成 {first}｜{second}"),
    by_rule: "按规则",
    undo_repair: "撤销修复",
    restore: "重新修复",
    undo_rule_here: "本篇全部撤销",
    undo_rule: "所有文档全部撤销",
    restore_rule_here: "本篇重新修复",
    restore_rule: "所有文档重新修复",
    undone: |original, replacement| match replacement {
        "" => format!("保留原样：{original}（清洗会删去）"),
        replacement => format!("保留原样：{original}（清洗会改为 {replacement}）"),
    },
};
