//! The dictionary page: the lists that are kept with a corpus.

use crate::text::number::count;
use wenmai_protocol::List;

sentences! {
    pub struct Lists as lists {
        lists: &'static str {
            en: "List",
            zh_hans: "词单",
            zh_hant: "詞單",
        }
        list: fn(List) -> &'static str {
            en: |list| match list {
                List::Words => "Own words",
                List::Stopwords => "Stopwords",
                List::Concepts => "Concepts",
                List::Codes => "Coding rules",
                List::Subcorpora => "Subcorpora",
            },
            zh_hans: |list| match list {
                List::Words => "自定义词",
                List::Stopwords => "停用词",
                List::Concepts => "概念",
                List::Codes => "编码规则",
                List::Subcorpora => "子语料库",
            },
            zh_hant: |list| match list {
                List::Words => "自訂詞",
                List::Stopwords => "停用詞",
                List::Concepts => "概念",
                List::Codes => "編碼規則",
                List::Subcorpora => "子語料庫",
            },
        }
        sentence: fn(List, u32, u32) -> String {
            en: |list, total, found| {
                let name = match (list, total) {
                    (List::Words, 1) => "word of your own",
                    (List::Words, _) => "words of your own",
                    (List::Stopwords, 1) => "stopword",
                    (List::Stopwords, _) => "stopwords",
                    (List::Concepts, 1) => "concept",
                    (List::Concepts, _) => "concepts",
                    (List::Codes, 1) => "coding rule",
                    (List::Codes, _) => "coding rules",
                (List::Subcorpora, 1) => "subcorpus",
                    (List::Subcorpora, _) => "subcorpora",
                };
                match total == found {
                    true => format!("{} {name}", count(total)),
                    false => format!("{} of {} {name}", count(found), count(total)),
                }
            },
            zh_hans: |list, total, found| {
                let name = match list {
                    List::Words => "个自定义词",
                    List::Stopwords => "个停用词",
                    List::Concepts => "个概念",
                    List::Codes => "条编码规则",
                List::Subcorpora => "个子语料库",
                };
                match total == found {
                    true => format!("{} {name}", count(total)),
                    false => format!("{} {name}，符合条件的 {} 个", count(total), count(found)),
                }
            },
            zh_hant: |list, total, found| {
                let name = match list {
                    List::Words => "個自訂詞",
                    List::Stopwords => "個停用詞",
                    List::Concepts => "個概念",
                    List::Codes => "條編碼規則",
                List::Subcorpora => "個子語料庫",
                };
                match total == found {
                    true => format!("{} {name}", count(total)),
                    false => format!("{} {name}，符合條件的 {} 個", count(total), count(found)),
                }
            },
        }
        note: fn(List) -> &'static str {
            en: |list| {
                match list {
                List::Words => "The segmenter takes these for words, beside those of its own dictionary. Only text in which one of them stands is cut again.",
                List::Stopwords => "Frequency lists, keywords and collocates leave these out. What you change on the other pages holds for one question and its link; this list stays with the corpus.",
                List::Concepts => "A name for several written forms: @name finds them all. Forms in Chinese characters are words for the segmenter, too.",
                List::Codes => "What holds of a sentence, a paragraph or a document: queries joined by & (and), | (or), not, and parentheses. @name stands for a concept or another rule.",
                List::Subcorpora => "Names for parts of the corpus: criteria on metadata, joined by &, and <hits> with a query behind them. The names are values of the field subcorpus; a filter in the column, or a query, can be named.",
            }
            },
            zh_hans: |list| {
                match list {
                List::Words => "分词时，除了自带词典，也把这些当作词。只有含这些词的文本才会重新切分。",
                List::Stopwords => "词表、主题词和搭配都不列这些词。在其他页面上的增减只对当次统计和它的链接有效；这里的词单随语料库保存。",
                List::Concepts => "给几种写法起一个名称，用 @名称 就能一起检索。其中全是汉字的写法，分词时也当作词。",
                List::Codes => "判断一句、一段或一篇是否算作某类：把检索式用 &（且）、|（或）、not（非）和括号连起来；@名称 指概念，也可指另一条规则。",
                List::Subcorpora => "给语料库的一部分起名：元数据条件之间用 & 连接，最后可写 <hits> 和一个检索式。名称是“子语料库”字段的值。在筛选栏设好条件，或检索之后，也可直接命名。",
            }
            },
            zh_hant: |list| {
                match list {
                List::Words => "斷詞時，除了內建詞典，也把這些當成詞。只有含這些詞的文字才會重新斷詞。",
                List::Stopwords => "詞表、主題詞和搭配詞都不列這些詞。在其他頁面增減的，只對當次統計及其連結有效；這份詞單則隨語料庫儲存。",
                List::Concepts => "為幾種寫法取一個名稱，用 @名稱 就能一併檢索。其中全是漢字的寫法，斷詞時也當成詞。",
                List::Codes => "判斷一句、一段或一份文件算不算某一類：把檢索式用 &（且）、|（或）、not（非）和括號連起來；@名稱 指概念，也可以指另一條規則。",
                List::Subcorpora => "為語料庫的一部分命名：後設資料條件之間以 & 連接，最後可寫 <hits> 與一個檢索式。名稱是「子語料庫」欄位的值。在篩選欄設好條件，或檢索之後，也可以直接命名。",
            }
            },
        }
        empty: fn(List) -> &'static str {
            en: |list| match list {
                List::Words => "There is no word of your own yet: add one above, or import a list.",
                List::Stopwords => "The list is empty, so nothing is left out.",
                List::Concepts => "There is no concept yet: add one above, or import a list.",
                List::Codes => "There is no rule yet: add one above, or import a list.",
                List::Subcorpora => "No part has a name yet: add one above, or set a filter in the column and name it.",
            },
            zh_hans: |list| match list {
                List::Words => "还没有自定义词：可在上面添加，也可导入词单。",
                List::Stopwords => "词单是空的，统计时不排除任何词。",
                List::Concepts => "还没有概念：可在上面添加，也可导入。",
                List::Codes => "还没有编码规则：可在上面添加，也可导入。",
                List::Subcorpora => "还没有子语料库：可在上面添加，也可在筛选栏设好条件后命名。",
            },
            zh_hant: |list| match list {
                List::Words => "還沒有自訂詞：可在上方新增，也可匯入詞單。",
                List::Stopwords => "詞單是空的，統計時不排除任何詞。",
                List::Concepts => "還沒有概念：可在上方新增，也可匯入。",
                List::Codes => "還沒有編碼規則：可在上方新增，也可匯入。",
                List::Subcorpora => "還沒有子語料庫：可在上方新增，也可以在篩選欄設好條件後命名。",
            },
        }
        word: &'static str {
            en: "Word",
            zh_hans: "词",
            zh_hant: "詞",
        }
        pos: &'static str {
            en: "Part of speech",
            zh_hans: "词性",
            zh_hant: "詞性",
        }
        name: &'static str {
            en: "Name",
            zh_hans: "名称",
            zh_hant: "名稱",
        }
        forms: &'static str {
            en: "Forms",
            zh_hans: "写法",
            zh_hant: "寫法",
        }
        rule: &'static str {
            en: "Rule",
            zh_hans: "规则",
            zh_hant: "規則",
        }
        criteria: &'static str {
            en: "Criteria",
            zh_hans: "条件",
            zh_hant: "條件",
        }
        words: &'static str {
            en: "Words",
            zh_hans: "词数",
            zh_hant: "詞數",
        }
        when_named: fn(u32) -> String {
            en: |words| format!("{} when it was named", count(words)),
            zh_hans: |words| format!("命名时 {} 词", count(words)),
            zh_hant: |words| format!("命名時 {} 詞", count(words)),
        }
        paragraphs: &'static str {
            en: "Paragraphs",
            zh_hans: "段数",
            zh_hant: "段數",
        }
        freq: &'static str {
            en: "Frequency",
            zh_hans: "频数",
            zh_hant: "次數",
        }
        add: &'static str {
            en: "Add",
            zh_hans: "添加",
            zh_hant: "新增",
        }
        edit: &'static str {
            en: "Edit",
            zh_hans: "修改",
            zh_hant: "編輯",
        }
        edit_this: fn(&str) -> String {
            en: |name| format!("Edit {name}"),
            zh_hans: |name| format!("修改“{name}”"),
            zh_hant: |name| format!("編輯「{name}」"),
        }
        remove: &'static str {
            en: "Remove",
            zh_hans: "删除",
            zh_hant: "刪除",
        }
        remove_this: fn(&str) -> String {
            en: |name| format!("Remove {name}"),
            zh_hans: |name| format!("删除“{name}”"),
            zh_hant: |name| format!("刪除「{name}」"),
        }
        order: &'static str {
            en: "Order",
            zh_hans: "排序",
            zh_hant: "排序",
        }
        own_order: &'static str {
            en: "the list’s own",
            zh_hans: "词单原序",
            zh_hant: "詞單原序",
        }
        by_freq: &'static str {
            en: "by frequency",
            zh_hans: "按频数",
            zh_hant: "依次數",
        }
        import: &'static str {
            en: "Import",
            zh_hans: "导入",
            zh_hant: "匯入",
        }
        export: &'static str {
            en: "Export",
            zh_hans: "导出",
            zh_hant: "匯出",
        }
        format: fn(List) -> &'static str {
            en: |list| {
                match list {
                List::Words => "A word a line, as jieba has it: word, then a frequency and a part of speech if you like. A plain list of words will do. Up to 600,000 words.",
                List::Stopwords => "Words with spaces or line breaks between them; what follows # is a remark.",
                List::Concepts => "A concept a line: name = form, form, form. Lines that begin with # are remarks.",
                List::Codes => "A rule a line: name = 微信 & (支付 | @支付宝) & not 广告. Lines that begin with # are remarks.",
                List::Subcorpora => "A part a line: name = author=李某 & year<2014 & <hits> 微信. Lines that begin with # are remarks.",
            }
            },
            zh_hans: |list| match list {
                List::Words => {
                    "采用 jieba 的格式，每行一个词：词，后面可加词频和词性。只有词的普通词单也行。最多 600,000 个词。"
                }
                List::Stopwords => "词与词之间用空格或换行隔开，# 之后是注释。",
                List::Concepts => "每行一个概念：名称 = 写法, 写法, 写法。以 # 开头的行是注释。",
                List::Codes => "每行一条规则：名称 = 微信 & (支付 | @支付宝) & not 广告。以 # 开头的行是注释。",
                List::Subcorpora => "每行一个：名称 = author=李某 & year<2014 & <hits> 微信。以 # 开头的行是注释。",
            },
            zh_hant: |list| {
                match list {
                List::Words => "採用 jieba 的格式，每行一個詞：詞，後面可加詞頻和詞性。只有詞的一般詞單也可以。最多 600,000 個詞。",
                List::Stopwords => "詞與詞之間以空格或換行隔開，# 之後是註解。",
                List::Concepts => "一行一個概念：名稱 = 寫法, 寫法, 寫法。以 # 開頭的行是註解。",
                List::Codes => "一行一條規則：名稱 = 微信 & (支付 | @支付寶) & not 廣告。以 # 開頭的行是註解。",
                List::Subcorpora => "一行一個：名稱 = author=李某 & year<2014 & <hits> 微信。以 # 開頭的行是註解。",
            }
            },
        }
        choose: &'static str {
            en: "Choose a file\u{2026}",
            zh_hans: "选择文件……",
            zh_hant: "選擇檔案……",
        }
        paste: &'static str {
            en: "Or paste the list",
            zh_hans: "或者粘贴词单",
            zh_hant: "或者貼上詞單",
        }
        take_pasted: &'static str {
            en: "Import what is pasted",
            zh_hans: "导入粘贴的内容",
            zh_hant: "匯入貼上的內容",
        }
        replace: &'static str {
            en: "in place of the list that is there",
            zh_hans: "替换现有的词单",
            zh_hant: "取代現有的詞單",
        }
        pasted_name: &'static str {
            en: "pasted",
            zh_hans: "粘贴",
            zh_hant: "貼上",
        }
        working: &'static str {
            en: "Cutting the text again\u{2026}",
            zh_hans: "正在重新切分……",
            zh_hant: "正在重新斷詞……",
        }
        report: fn(u32, u32) -> String {
            en: |taken, left_out| match left_out {
                0 => format!("{} taken.", count(taken)),
                1 => format!("{} taken; 1 line was left out:", count(taken)),
                _ => format!("{} taken; {} lines were left out:", count(taken), count(left_out)),
            },
            zh_hans: |taken, left_out| match left_out {
                0 => format!("已收入 {} 条。", count(taken)),
                _ => format!("已收入 {} 条，略去 {} 行：", count(taken), count(left_out)),
            },
            zh_hant: |taken, left_out| match left_out {
                0 => format!("已收入 {} 筆。", count(taken)),
                _ => format!("已收入 {} 筆，略過 {} 行：", count(taken), count(left_out)),
            },
        }
        shown_faults: fn(usize) -> String {
            en: |shown| format!("The first {} are listed.", count(shown as u32)),
            zh_hans: |shown| format!("只列出前 {} 行。", count(shown as u32)),
            zh_hant: |shown| format!("只列出前 {} 行。", count(shown as u32)),
        }
        at_line: fn(u32) -> String {
            en: |line| format!("Line {}", count(line)),
            zh_hans: |line| format!("第 {} 行", count(line)),
            zh_hant: |line| format!("第 {} 行", count(line)),
        }
        moved: &'static str {
            en: "What the change moved",
            zh_hans: "频数的变化",
            zh_hant: "次數的變化",
        }
        too_many: &'static str {
            en: "A list holds 600,000 words at most: remove some first.",
            zh_hans: "词单最多 600,000 个词，请先删去一些。",
            zh_hant: "詞單最多 600,000 個詞，請先刪去一些。",
        }
    }
}
