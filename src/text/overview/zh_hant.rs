//! 繁體中文，臺灣用語。

use super::Overview;
use crate::text::number::count;

pub const TEXT: Overview = Overview {
    words: "詞數（token）",
    types: "相異詞數（type）",
    documents: "文件",
    sentences: "句子",
    repairs: "處修復",
    set_aside: "視為雜訊而擱置",
    top: "最常用的詞",
    top_note: "不含停用詞",
    shares: "各份文件的組成",
    shares_note: "以詞數計，全部文字",
    body: "內文",
    reply: "回覆",
    aside: "擱置",
    cleaning: "清理了哪些地方",
    cleaning_note: "原文一律保留",
    clean: "這些文件沒有需要修復的地方。",
    rule_head: "規則",
    example: "例子",
    times: "次數",
    rule: |rule| {
        Some(match rule {
            "inserted-pinyin" => "字後插入的拼音",
            "phase-shift" => "GBK 錯位一個位元組",
            "lost-stop" => "遺失的標點",
            "tag-as-text" => "殘留的標籤",
            "entity" => "殘留的字元實體",
            "disguise" => "規避過濾的寫法",
            "trans-as-p" => "trans 誤作 p",
            "lost-capital-p" => "大寫 P 變成小寫",
            "mojibake" => "編碼錯誤的亂碼",
            "invisible" => "看不見的字元",
            "composition" => "字母與附加符號分開儲存",
            "radical" => "部首代替了漢字",
            "split-word" => "字間插了空格或符號的詞",
            "look-alike" => "別種字母的形近字元",
            _ => return None,
        })
    },
    norm_only: "只改正規形式",
    nothing: "目前的篩選條件下沒有文字。",
    shifts: "計數範圍造成的差別",
    shifts_note: "名次與次數，不含停用詞",
    risen: "名次比前一欄高",
    fallen: "名次比前一欄低",
    repeats: "重複的段落",
    repeats_note: |passages, words| match (passages, words) {
        (0, _) => String::new(),
        (passages, 0) => format!("{} 處，沒有整段重複", count(passages)),
        (passages, words) => format!("{} 處，重複的段落共 {} 詞", count(passages), count(words)),
    },
    repeats_document: |share| format!("有 {share} 的詞與這份相同："),
    no_repeats: "主要內文裡沒有重複的段落。",
    same_words: |same, words| match same == words {
        true => format!("{} 詞", count(words)),
        false => format!("{} 詞裡有 {} 詞相同", count(words), count(same)),
    },
};
