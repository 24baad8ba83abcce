//! What a reader changes, and what moves by it.

use crate::text::number::{count, plural};

sentences! {
    pub struct Changes {
        label: &'static str {
            en: "Your changes",
            zh_hans: "您的改动",
            zh_hant: "您的修改",
        }
        making: &'static str {
            en: "Changing…",
            zh_hans: "正在改动……",
            zh_hant: "修改中……",
        }
        made: fn(u32) -> String {
            en: |number| match number {
                0 => "No changes.".to_owned(),
                number => format!("{}.", plural(number, "change", "changes")),
            },
            zh_hans: |number| match number {
                0 => "没有改动。".to_owned(),
                number => format!("{} 处改动。", count(number)),
            },
            zh_hant: |number| match number {
                0 => "沒有修改。".to_owned(),
                number => format!("{} 項修改。", count(number)),
            },
        }
        moved: fn(u32, u32, u32) -> String {
            en: |moved, before, after| match (moved, before == after) {
                (0, true) => "Changed; no frequency moved.".to_owned(),
                (moved, true) => format!("{} moved.", plural(moved, "frequency", "frequencies")),
                (moved, false) => format!(
                    "{} moved; {} counted, {} before.",
                    plural(moved, "frequency", "frequencies"),
                    plural(after, "word", "words"),
                    count(before)
                ),
            },
            zh_hans: |moved, before, after| match (moved, before == after) {
                (0, true) => "已改动，频数未变。".to_owned(),
                (moved, true) => format!("{} 个词的频数变了。", count(moved)),
                (moved, false) => {
                    format!("{} 个词的频数变了；计入 {} 词，原为 {} 词。", count(moved), count(after), count(before))
                }
            },
            zh_hant: |moved, before, after| match (moved, before == after) {
                (0, true) => "已修改，次數沒有變動。".to_owned(),
                (moved, true) => format!("{} 個詞的次數變了。", count(moved)),
                (moved, false) => format!(
                    "{} 個詞的次數變了；現在計入 {} 詞，原本 {} 詞。",
                    count(moved),
                    count(after),
                    count(before)
                ),
            },
        }
        show_moved: &'static str {
            en: "What moved",
            zh_hans: "看变化",
            zh_hant: "看變動",
        }
        moved_title: &'static str {
            en: "Frequencies that moved",
            zh_hans: "频数的变化",
            zh_hant: "次數的變動",
        }
        moved_note: fn(u32, u32) -> String {
            en: |shown, all| match shown == all {
                true => "Under the filters as they are, those that moved most first.".to_owned(),
                false => {
                    format!("Under the filters as they are, the {} of {} that moved most.", count(shown), count(all))
                }
            },
            zh_hans: |shown, all| match shown == all {
                true => "按当前筛选统计，变化大的在前。".to_owned(),
                false => format!("按当前筛选统计，共 {} 个，列出变化最大的 {} 个。", count(all), count(shown)),
            },
            zh_hant: |shown, all| match shown == all {
                true => "依目前的篩選計算，變動大的在前。".to_owned(),
                false => format!("依目前的篩選計算，共 {} 個，列出變動最大的 {} 個。", count(all), count(shown)),
            },
        }
        before: &'static str {
            en: "before",
            zh_hans: "原来",
            zh_hant: "原本",
        }
        after: &'static str {
            en: "now",
            zh_hans: "现在",
            zh_hant: "現在",
        }
        difference: &'static str {
            en: "difference",
            zh_hans: "增减",
            zh_hant: "增減",
        }
        undo: &'static str {
            en: "Undo",
            zh_hans: "撤销",
            zh_hant: "復原",
        }
        redo: &'static str {
            en: "Redo",
            zh_hans: "重做",
            zh_hant: "重做",
        }
        corpus: &'static str {
            en: "the corpus with your changes",
            zh_hans: "改动后的语料库",
            zh_hant: "修改後的語料庫",
        }
        save: &'static str {
            en: "Save corpus",
            zh_hans: "保存语料库",
            zh_hant: "儲存語料庫",
        }
        line_title: &'static str {
            en: "This line",
            zh_hans: "这一行",
            zh_hant: "這一行",
        }
        zone: &'static str {
            en: "What it is",
            zh_hans: "属于哪个区域",
            zh_hant: "屬於哪個區塊",
        }
        found: fn(&str, &str) -> String {
            en: |zone, rule| format!("Cleaning took it for: {zone} (rule {rule})."),
            zh_hans: |zone, rule| format!("清洗时判为：{zone}（规则 {rule}）。"),
            zh_hant: |zone, rule| format!("清理時判定為：{zone}（規則 {rule}）。"),
        }
        whole_run: fn(u32) -> String {
            en: |lines| format!("Change all {} lines of this kind that stand together", count(lines)),
            zh_hans: |lines| format!("相连的 {} 行同类文字一并改", count(lines)),
            zh_hant: |lines| format!("相連的 {} 行同類文字一起改", count(lines)),
        }
        change_zone: fn(&str) -> String {
            en: |rule| format!("{rule} · change"),
            zh_hans: |rule| format!("{rule} · 点按可改"),
            zh_hant: |rule| format!("{rule} · 點選可修改"),
        }
        changed: &'static str {
            en: "changed by you",
            zh_hans: "您改过",
            zh_hant: "您改過",
        }
        repairs: &'static str {
            en: "Repairs",
            zh_hans: "修复",
            zh_hant: "修復",
        }
        nothing: &'static str {
            en: "nothing",
            zh_hans: "（无）",
            zh_hant: "（無）",
        }
        undone_here: &'static str {
            en: "left as it came",
            zh_hans: "已撤销",
            zh_hant: "已取消",
        }
        words: &'static str {
            en: "Words",
            zh_hans: "分词",
            zh_hant: "斷詞",
        }
        choose_word: &'static str {
            en: "Choose a word to join it with its neighbour or to cut it, wherever it stands.",
            zh_hans: "选一个词：与相邻的词合并，或从中切开；凡出现之处一并改。",
            zh_hant: "選一個詞：與相鄰的詞合併，或從中切開；凡出現之處一併更改。",
        }
        join: fn(&str, &str) -> String {
            en: |first, second| format!("Join {first} and {second}"),
            zh_hans: |first, second| format!("合并 {first}＋{second}"),
            zh_hant: |first, second| format!("合併 {first}＋{second}"),
        }
        cut: fn(&str, &str) -> String {
            en: |first, second| format!("Cut into {first} and {second}"),
            zh_hans: |first, second| format!("切成 {first}｜{second}"),
            zh_hant: |first, second| format!("切成 {first}｜{second}"),
        }
        by_rule: &'static str {
            en: "By rule",
            zh_hans: "按规则",
            zh_hant: "依規則",
        }
        undo_repair: &'static str {
            en: "Undo",
            zh_hans: "撤销修复",
            zh_hant: "取消修復",
        }
        restore: &'static str {
            en: "Repair again",
            zh_hans: "重新修复",
            zh_hant: "再次修復",
        }
        undo_rule_here: &'static str {
            en: "Undo in this document",
            zh_hans: "本篇全部撤销",
            zh_hant: "這份全部取消",
        }
        undo_rule: &'static str {
            en: "Undo in all",
            zh_hans: "所有文档全部撤销",
            zh_hant: "所有文件全部取消",
        }
        restore_rule_here: &'static str {
            en: "Repair again in this document",
            zh_hans: "本篇重新修复",
            zh_hant: "這份再次修復",
        }
        restore_rule: &'static str {
            en: "Repair again in all",
            zh_hans: "所有文档重新修复",
            zh_hant: "所有文件再次修復",
        }
        undone: fn(&str, &str) -> String {
            en: |original, replacement| match replacement {
                "" => format!("Left as it came: {original} (cleaning would remove it)"),
                replacement => format!("Left as it came: {original} (cleaning would read {replacement})"),
            },
            zh_hans: |original, replacement| match replacement {
                "" => format!("保留原样：{original}（清洗会删去）"),
                replacement => format!("保留原样：{original}（清洗会改为 {replacement}）"),
            },
            zh_hant: |original, replacement| match replacement {
                "" => format!("保留原樣：{original}（清理會刪去）"),
                replacement => format!("保留原樣：{original}（清理會改成 {replacement}）"),
            },
        }
    }
}
