//! The concordance.

use crate::text::number::{count, plural};
use crate::text::Column as Fields;
use crate::views::concordance::Column as LineColumn;
use wenmai_protocol::{Collation, Context, GroupKey, HitSet, Nearness, SortBy, Span};

/// The name of a capture; a number where the query has no such one.
fn capture(captures: &[String], number: u8) -> String {
    captures.get(usize::from(number)).cloned().unwrap_or_else(|| (number + 1).to_string())
}

sentences! {
    pub struct Concordance as concordance {
        hits: fn(HitSet, u32) -> String {
            en: |set, number| match set {
                HitSet::Words => plural(number, "hit", "hits"),
                HitSet::Across => plural(number, "hit across words", "hits across words"),
                HitSet::Characters => plural(number, "character hit", "character hits"),
                HitSet::Token => plural(number, "hit of one word", "hits of one word each"),
                HitSet::Tokens => plural(number, "hit of several words", "hits of several words each"),
                HitSet::Inside => plural(number, "hit inside a word", "hits inside words"),
                HitSet::Crossing => plural(number, "hit with a part of a word", "hits with parts of words"),
            },
            zh_hans: |set, number| match set {
                HitSet::Words => format!("{} 处", count(number)),
                HitSet::Across => format!("{} 处跨越词界", count(number)),
                HitSet::Characters => format!("按字匹配 {} 处", count(number)),
                HitSet::Token => format!("单词 {} 处", count(number)),
                HitSet::Tokens => format!("多词 {} 处", count(number)),
                HitSet::Inside => format!("{} 处在词内", count(number)),
                HitSet::Crossing => format!("{} 处含半个词", count(number)),
            },
            zh_hant: |set, number| match set {
                HitSet::Words => format!("{} 筆", count(number)),
                HitSet::Across => format!("{} 筆跨越詞界", count(number)),
                HitSet::Characters => format!("逐字比對 {} 筆", count(number)),
                HitSet::Token => format!("單詞 {} 筆", count(number)),
                HitSet::Tokens => format!("多詞 {} 筆", count(number)),
                HitSet::Inside => format!("{} 筆在詞內", count(number)),
                HitSet::Crossing => format!("{} 筆含半個詞", count(number)),
            },
        }
        per_million: fn(&str) -> String {
            en: |rate| format!("{rate} per million"),
            zh_hans: |rate| format!("每百万词 {rate}"),
            zh_hant: |rate| format!("每百萬詞 {rate}"),
        }
        per_million_characters: fn(&str) -> String {
            en: |rate| format!("{rate} per million"),
            zh_hans: |rate| format!("每百万字 {rate}"),
            zh_hant: |rate| format!("每百萬字 {rate}"),
        }
        in_documents: fn(u32, u32) -> String {
            en: |range, all| format!("in {} of {}", count(range), plural(all, "document", "documents")),
            zh_hans: |range, all| format!("见于 {} 篇文档中的 {} 篇", count(all), count(range)),
            zh_hant: |range, all| format!("見於 {} 份文件中的 {} 份", count(all), count(range)),
        }
        set: fn(HitSet, u32) -> String {
            en: |set, number| match set {
                HitSet::Characters => format!("{} as characters", count(number)),
                HitSet::Words => format!("{} on word boundaries", count(number)),
                HitSet::Across => format!("{} across them", count(number)),
                HitSet::Token => format!("{} as one word", count(number)),
                HitSet::Tokens => format!("{} as several words", count(number)),
                HitSet::Inside => format!("{} inside words", count(number)),
                HitSet::Crossing => format!("{} with parts of words", count(number)),
            },
            zh_hans: |set, number| match set {
                HitSet::Characters => format!("按字匹配 {} 处", count(number)),
                HitSet::Words => format!("{} 处与词界相合", count(number)),
                HitSet::Across => format!("{} 处跨越词界", count(number)),
                HitSet::Token => format!("{} 处为一个词", count(number)),
                HitSet::Tokens => format!("{} 处为几个词", count(number)),
                HitSet::Inside => format!("{} 处在词内", count(number)),
                HitSet::Crossing => format!("{} 处含半个词", count(number)),
            },
            zh_hant: |set, number| match set {
                HitSet::Characters => format!("逐字比對 {} 筆", count(number)),
                HitSet::Words => format!("{} 筆合於詞界", count(number)),
                HitSet::Across => format!("{} 筆跨越詞界", count(number)),
                HitSet::Token => format!("{} 筆為一個詞", count(number)),
                HitSet::Tokens => format!("{} 筆為數個詞", count(number)),
                HitSet::Inside => format!("{} 筆在詞內", count(number)),
                HitSet::Crossing => format!("{} 筆含半個詞", count(number)),
            },
        }
        sets: &'static str {
            en: "Which hits",
            zh_hans: "显示哪些结果",
            zh_hant: "顯示哪些結果",
        }
        forms: &'static str {
            en: "Written forms",
            zh_hans: "写法",
            zh_hant: "寫法",
        }
        all_forms: &'static str {
            en: "all forms",
            zh_hans: "所有形式",
            zh_hant: "所有寫法",
        }
        ambiguous: fn(&str, &str) -> String {
            en: |folded, written| {
                format!("{folded} stands for several Traditional characters; here it was written {written}.")
            },
            zh_hans: |folded, written| format!("“{folded}”对应不止一个繁体字；这里原文写作 {written}。"),
            zh_hant: |folded, written| format!("「{folded}」對應不只一個繁體字；此處原文寫作 {written}。"),
        }
        plot: &'static str {
            en: "Where the hits are",
            zh_hans: "分布",
            zh_hant: "分布",
        }
        plot_note: &'static str {
            en: "a line is a document, as long as its words",
            zh_hans: "每线一篇文档，线长即词数",
            zh_hant: "一線一份文件，線長即詞數",
        }
        plot_parts: &'static str {
            en: "a line is a part, as long as its words; its documents follow one another",
            zh_hans: "每线一个部分，线长即词数，其中各文档前后相接",
            zh_hant: "一線一個部分，線長即詞數，其中各文件前後相接",
        }
        only_here: fn(&str) -> String {
            en: |title| format!("Only hits in \u{201c}{title}\u{201d}"),
            zh_hans: |title| format!("只看《{title}》中的结果"),
            zh_hant: |title| format!("只看〈{title}〉中的結果"),
        }
        sort: &'static str {
            en: "Sort",
            zh_hans: "排序",
            zh_hant: "排序",
        }
        by: fn(&SortBy, &[String]) -> String {
            en: |by, captures| match by {
                SortBy::Left(place) => {
                    format!("L{place}: {}", plural((*place).into(), "word to the left", "words to the left"))
                }
                SortBy::Right(place) => {
                    format!("R{place}: {}", plural((*place).into(), "word to the right", "words to the right"))
                }
                SortBy::Node => "node".to_owned(),
                SortBy::Document => "document".to_owned(),
                SortBy::Date => "date".to_owned(),
                SortBy::Capture(number) => format!("captured {}", capture(captures, *number)),
                SortBy::Field(name) => (Fields::EN.field)(name),
            },
            zh_hans: |by, captures| match by {
                SortBy::Left(place) => format!("L{place}：左边第 {place} 个词"),
                SortBy::Right(place) => format!("R{place}：右边第 {place} 个词"),
                SortBy::Node => "节点词".to_owned(),
                SortBy::Document => "文档".to_owned(),
                SortBy::Date => "日期".to_owned(),
                SortBy::Capture(number) => format!("捕获 {}", capture(captures, *number)),
                SortBy::Field(name) => (Fields::ZH_HANS.field)(name),
            },
            zh_hant: |by, captures| match by {
                SortBy::Left(place) => format!("L{place}：左邊第 {place} 個詞"),
                SortBy::Right(place) => format!("R{place}：右邊第 {place} 個詞"),
                SortBy::Node => "節點詞".to_owned(),
                SortBy::Document => "文件".to_owned(),
                SortBy::Date => "日期".to_owned(),
                SortBy::Capture(number) => format!("擷取 {}", capture(captures, *number)),
                SortBy::Field(name) => (Fields::ZH_HANT.field)(name),
            },
        }
        text_order: &'static str {
            en: "text order",
            zh_hans: "原文顺序",
            zh_hant: "原文順序",
        }
        shuffled: &'static str {
            en: "shuffled",
            zh_hans: "随机",
            zh_hant: "隨機",
        }
        again: &'static str {
            en: "shuffle again",
            zh_hans: "重新打乱",
            zh_hant: "重新打散",
        }
        then: &'static str {
            en: "then by",
            zh_hans: "其次按",
            zh_hant: "其次依",
        }
        no_more: &'static str {
            en: "nothing more",
            zh_hans: "不再细分",
            zh_hant: "不再細分",
        }
        collation: &'static str {
            en: "Order of words",
            zh_hans: "词的次序",
            zh_hant: "詞的次序",
        }
        collations: fn(Collation) -> &'static str {
            en: |collation| match collation {
                Collation::CodePoint => "code points",
                Collation::Pinyin => "pinyin",
                Collation::Stroke => "strokes",
            },
            zh_hans: |collation| match collation {
                Collation::CodePoint => "编码",
                Collation::Pinyin => "拼音",
                Collation::Stroke => "笔画",
            },
            zh_hant: |collation| match collation {
                Collation::CodePoint => "字碼",
                Collation::Pinyin => "拼音",
                Collation::Stroke => "筆畫",
            },
        }
        descending: &'static str {
            en: "descending",
            zh_hans: "倒序",
            zh_hant: "遞減",
        }
        group: &'static str {
            en: "Group",
            zh_hans: "分组",
            zh_hant: "分組",
        }
        no_group: &'static str {
            en: "not grouped",
            zh_hans: "不分组",
            zh_hant: "不分組",
        }
        group_key: fn(&GroupKey, &[String]) -> String {
            en: |key, captures| match key {
                GroupKey::Of(by) => (Concordance::EN.by)(by, captures),
                GroupKey::Year => "year".to_owned(),
                GroupKey::Month => "month".to_owned(),
                GroupKey::Site => "site".to_owned(),
                GroupKey::Zone => "zone".to_owned(),
                GroupKey::Script => "script".to_owned(),
                GroupKey::Class => "kind of hit".to_owned(),
            },
            zh_hans: |key, captures| match key {
                GroupKey::Of(by) => (Concordance::ZH_HANS.by)(by, captures),
                GroupKey::Year => "年份".to_owned(),
                GroupKey::Month => "月份".to_owned(),
                GroupKey::Site => "网站".to_owned(),
                GroupKey::Zone => "区域".to_owned(),
                GroupKey::Script => "字形".to_owned(),
                GroupKey::Class => "与词的关系".to_owned(),
            },
            zh_hant: |key, captures| match key {
                GroupKey::Of(by) => (Concordance::ZH_HANT.by)(by, captures),
                GroupKey::Year => "年份".to_owned(),
                GroupKey::Month => "月份".to_owned(),
                GroupKey::Site => "網站".to_owned(),
                GroupKey::Zone => "區塊".to_owned(),
                GroupKey::Script => "字體".to_owned(),
                GroupKey::Class => "與詞的關係".to_owned(),
            },
        }
        groups: fn(u32) -> String {
            en: |number| plural(number, "group", "groups"),
            zh_hans: |number| format!("{} 组", count(number)),
            zh_hant: |number| format!("{} 組", count(number)),
        }
        all_groups: fn(u32) -> String {
            en: |number| format!("Show {}", plural(number, "group", "groups")),
            zh_hans: |number| format!("显示全部 {} 组", count(number)),
            zh_hant: |number| format!("顯示全部 {} 組", count(number)),
        }
        nothing_there: &'static str {
            en: "none",
            zh_hans: "无",
            zh_hant: "無",
        }
        class: fn(&str) -> &'static str {
            en: |name| match name {
                "token" => "one word",
                "tokens" => "several words",
                "inside" => "inside a word",
                _ => "parts of words",
            },
            zh_hans: |name| match name {
                "token" => "单个词",
                "tokens" => "多个词",
                "inside" => "词内",
                _ => "跨词",
            },
            zh_hant: |name| match name {
                "token" => "單一詞",
                "tokens" => "多個詞",
                "inside" => "詞內",
                _ => "跨詞",
            },
        }
        only: fn(&str) -> String {
            en: |labels| format!("only {labels}"),
            zh_hans: |labels| format!("只看 {labels}"),
            zh_hant: |labels| format!("只看 {labels}"),
        }
        narrow: &'static str {
            en: "Within these hits",
            zh_hans: "在结果中筛选",
            zh_hant: "在結果中篩選",
        }
        near: &'static str {
            en: "Near another query",
            zh_hans: "附近有无另一检索式",
            zh_hant: "附近有無另一檢索式",
        }
        near_has: [&'static str; 2] {
            en: ["near", "not near"],
            zh_hans: ["附近有", "附近没有"],
            zh_hant: ["附近有", "附近沒有"],
        }
        near_query: &'static str {
            en: "Other query",
            zh_hans: "另一检索式",
            zh_hant: "另一檢索式",
        }
        span: &'static str {
            en: "How near",
            zh_hans: "多近",
            zh_hant: "多近",
        }
        spans: fn(Nearness) -> String {
            en: |span| match span {
                Nearness::Tokens(tokens) => plural(tokens, "word", "words"),
                Nearness::Sentence => "same sentence".to_owned(),
                Nearness::Paragraph => "same paragraph".to_owned(),
                Nearness::Document => "same document".to_owned(),
                Nearness::Window(Span::Words(left, right), sentence) => {
                    let end = if sentence { ", same sentence" } else { "" };
                    format!("up to {left} words before it, {right} after it{end}")
                }
                Nearness::Window(Span::Sentence, _) => "beside it in its sentence".to_owned(),
            },
            zh_hans: |span| match span {
                Nearness::Tokens(tokens) => format!("{tokens} 个词以内"),
                Nearness::Sentence => "同一句".to_owned(),
                Nearness::Paragraph => "同一段".to_owned(),
                Nearness::Document => "同一文档".to_owned(),
                Nearness::Window(Span::Words(left, right), sentence) => {
                    let end = if sentence { "，不出句" } else { "" };
                    format!("其前 {left} 词、后 {right} 词以内{end}")
                }
                Nearness::Window(Span::Sentence, _) => "其所在句内".to_owned(),
            },
            zh_hant: |span| match span {
                Nearness::Tokens(tokens) => format!("{tokens} 個詞以內"),
                Nearness::Sentence => "同一句".to_owned(),
                Nearness::Paragraph => "同一段".to_owned(),
                Nearness::Document => "同一份文件".to_owned(),
                Nearness::Window(Span::Words(left, right), sentence) => {
                    let end = if sentence { "，不跨句" } else { "" };
                    format!("其前 {left} 詞、後 {right} 詞以內{end}")
                }
                Nearness::Window(Span::Sentence, _) => "其所在句內".to_owned(),
            },
        }
        near_chip: fn(bool, &str, &str) -> String {
            en: |has, query, span| format!("{} {query} ({span})", if has { "near" } else { "not near" }),
            zh_hans: |has, query, span| format!("附近{} {query}（{span}）", if has { "有" } else { "没有" }),
            zh_hant: |has, query, span| format!("附近{} {query}（{span}）", if has { "有" } else { "沒有" }),
        }
        sample: &'static str {
            en: "Random sample",
            zh_hans: "随机抽样",
            zh_hant: "隨機抽樣",
        }
        sample_size: &'static str {
            en: "Lines",
            zh_hans: "行数",
            zh_hant: "行數",
        }
        seed: &'static str {
            en: "Seed",
            zh_hans: "种子",
            zh_hant: "種子",
        }
        another_seed: &'static str {
            en: "Another seed",
            zh_hans: "换一个种子",
            zh_hant: "換一個種子",
        }
        sample_chip: fn(u32, u32) -> String {
            en: |size, seed| format!("sample of {} (seed {seed})", count(size)),
            zh_hans: |size, seed| format!("抽样 {} 行（种子 {seed}）", count(size)),
            zh_hant: |size, seed| format!("抽樣 {} 行（種子 {seed}）", count(size)),
        }
        take_away: fn(&str) -> String {
            en: |what| format!("Without: {what}"),
            zh_hans: |what| format!("取消：{what}"),
            zh_hant: |what| format!("取消：{what}"),
        }
        columns: &'static str {
            en: "Columns",
            zh_hans: "列",
            zh_hant: "欄位",
        }
        column: fn(LineColumn) -> &'static str {
            en: |column| match column {
                LineColumn::Title => "title",
                LineColumn::Date => "date",
                LineColumn::Site => "site",
                LineColumn::Zone => "zone",
                LineColumn::Author => "author",
            },
            zh_hans: |column| match column {
                LineColumn::Title => "标题",
                LineColumn::Date => "日期",
                LineColumn::Site => "网站",
                LineColumn::Zone => "区域",
                LineColumn::Author => "作者",
            },
            zh_hant: |column| match column {
                LineColumn::Title => "標題",
                LineColumn::Date => "日期",
                LineColumn::Site => "網站",
                LineColumn::Zone => "區塊",
                LineColumn::Author => "作者",
            },
        }
        wider: &'static str {
            en: "More of this line",
            zh_hans: "展开这一行",
            zh_hant: "展開這一行",
        }
        exclude: &'static str {
            en: "Exclude this line",
            zh_hans: "排除这一行",
            zh_hant: "排除這一行",
        }
        put_back: &'static str {
            en: "Count it again",
            zh_hans: "重新计入",
            zh_hant: "重新計入",
        }
        tags: &'static str {
            en: "Tags",
            zh_hans: "标签",
            zh_hant: "標籤",
        }
        new_tag: &'static str {
            en: "New tag",
            zh_hans: "新标签",
            zh_hant: "新標籤",
        }
        add_tag: &'static str {
            en: "Add tag",
            zh_hans: "添加标签",
            zh_hant: "加上標籤",
        }
        remove_tag: fn(&str) -> String {
            en: |tag| format!("Remove tag {tag}"),
            zh_hans: |tag| format!("去掉标签 {tag}"),
            zh_hant: |tag| format!("移除標籤 {tag}"),
        }
        change_words: &'static str {
            en: "Words, zone, repairs\u{2026}",
            zh_hans: "切分、区域、修复……",
            zh_hant: "斷詞、區塊、修復……",
        }
        open_text: &'static str {
            en: "Open in the text",
            zh_hans: "在原文中查看",
            zh_hant: "在原文中檢視",
        }
        marks: &'static str {
            en: "Your marks",
            zh_hans: "您的标记",
            zh_hant: "您的標記",
        }
        excluded: fn(u32) -> String {
            en: |number| format!("{} excluded", plural(number, "line", "lines")),
            zh_hans: |number| format!("已排除 {} 行", count(number)),
            zh_hant: |number| format!("已排除 {} 行", count(number)),
        }
        undo_mark: &'static str {
            en: "Undo mark",
            zh_hans: "撤销标记",
            zh_hant: "復原標記",
        }
        redo_mark: &'static str {
            en: "Redo mark",
            zh_hans: "重做标记",
            zh_hant: "重做標記",
        }
        restore: &'static str {
            en: "Count all again",
            zh_hans: "全部重新计入",
            zh_hant: "全部重新計入",
        }
        all_lines: &'static str {
            en: "all lines",
            zh_hans: "所有行",
            zh_hant: "所有索引行",
        }
        mark_at: fn(u32, u32) -> String {
            en: |hits, percent| format!("{} at {percent}%", plural(hits, "hit", "hits")),
            zh_hans: |hits, percent| format!("{percent}% 处 {} 例", count(hits)),
            zh_hant: |hits, percent| format!("{percent}% 處 {} 筆", count(hits)),
        }
        classes: &'static str {
            en: "Kinds of hits",
            zh_hans: "与词的关系",
            zh_hant: "與詞的關係",
        }
        class_note: &'static str {
            en: "A frequency list counts hits of one word each.",
            zh_hans: "词表只统计单个词的例子。",
            zh_hant: "詞表只計算單一詞的例子。",
        }
        context: &'static str {
            en: "Context",
            zh_hans: "语境",
            zh_hant: "語境",
        }
        size: fn(Context) -> String {
            en: |context| match context {
                Context::Words(size) => plural(size, "word", "words"),
                Context::Characters(size) => plural(size, "character", "characters"),
                Context::Sentence => "sentence".to_owned(),
                Context::Paragraph => "paragraph".to_owned(),
            },
            zh_hans: |context| match context {
                Context::Words(size) => format!("{} 词", count(size)),
                Context::Characters(size) => format!("{} 字", count(size)),
                Context::Sentence => "整句".to_owned(),
                Context::Paragraph => "整段".to_owned(),
            },
            zh_hant: |context| match context {
                Context::Words(size) => format!("{} 詞", count(size)),
                Context::Characters(size) => format!("{} 字", count(size)),
                Context::Sentence => "整句".to_owned(),
                Context::Paragraph => "整段".to_owned(),
            },
        }
        left: &'static str {
            en: "left context",
            zh_hans: "左语境",
            zh_hant: "左語境",
        }
        node: &'static str {
            en: "node",
            zh_hans: "节点词",
            zh_hant: "節點詞",
        }
        right: &'static str {
            en: "right context",
            zh_hans: "右语境",
            zh_hant: "右語境",
        }
        none: fn(&str) -> String {
            en: |query| format!("No hits of {query}."),
            zh_hans: |query| format!("没有找到 {query}。"),
            zh_hant: |query| format!("找不到 {query}。"),
        }
        none_words: fn(u32) -> String {
            en: |across| {
                format!(
                    "On word boundaries there is none, but {}.",
                    plural(across, "hit crosses them", "hits cross them")
                )
            },
            zh_hans: |across| format!("没有与词界相合的结果，但有 {} 处跨越词界。", count(across)),
            zh_hant: |across| format!("沒有合於詞界的結果，但有 {} 筆跨越詞界。", count(across)),
        }
        show_across: &'static str {
            en: "Show them",
            zh_hans: "显示这些",
            zh_hant: "顯示這些",
        }
        search_all_text: &'static str {
            en: "Search all text",
            zh_hans: "在全部文字中检索",
            zh_hant: "檢索全部文字",
        }
        without_filters: &'static str {
            en: "Search without filters",
            zh_hans: "不加筛选检索",
            zh_hant: "不套用篩選檢索",
        }
        ask: &'static str {
            en: "What are you looking for?",
            zh_hans: "想找什么？",
            zh_hant: "想找什麼？",
        }
        ask_note: &'static str {
            en: "Type a word above and press Enter. One search finds Simplified and Traditional, full and half \
                       width, capitals and disguised spellings.",
            zh_hans: "在上面输入一个词，按 Enter。简体与繁体、全角与半角、大小写以及变体写法，一次检索都能找到。",
            zh_hant: "在上方輸入一個詞，按 Enter。簡體與繁體、全形與半形、大小寫與變體寫法，一次檢索都找得到。",
        }
        concepts: &'static str {
            en: "Names for sets of written forms",
            zh_hans: "概念：一组写法的名称",
            zh_hant: "概念：一組寫法的名稱",
        }
        stale: fn(&str) -> String {
            en: |query| format!("Below are still the hits of {query}."),
            zh_hans: |query| format!("下面仍是 {query} 的结果。"),
            zh_hant: |query| format!("下方仍是 {query} 的結果。"),
        }
    }
}
