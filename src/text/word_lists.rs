//! What the lists of words say beside their rows: parts of speech, the cloud, the editable stopwords, the calculator of
//! dispersion and diversity, how robust a ranking is, and what is saved beside a figure.

use crate::text::number::count;

/// What is calculated from counts that are typed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Calculation {
    /// How a word tells two corpora apart.
    #[default]
    Keyness,
    /// How two words attract one another.
    Association,
    /// How evenly a word is spread.
    Dispersion,
    /// How varied the words of a text are.
    Diversity,
}

impl Calculation {
    /// All of them.
    pub const ALL: [Calculation; 4] =
        [Calculation::Keyness, Calculation::Association, Calculation::Dispersion, Calculation::Diversity];
}

sentences! {
    pub struct WordLists as word_lists {
        lang: &'static str {
            en: "en",
            zh_hans: "zh-Hans",
            zh_hant: "zh-Hant",
        }
        tag: fn(&str) -> Option<&'static str> {
            en: |tag| {
                Some(match tag {
                    "a" => "adjective",
                    "ad" => "adjective as adverb",
                    "ag" => "adjectival morpheme",
                    "an" => "adjective as noun",
                    "b" => "attributive",
                    "c" => "conjunction",
                    "d" => "adverb",
                    "dg" => "adverbial morpheme",
                    "e" => "interjection",
                    "eng" => "foreign word",
                    "f" => "word of place or direction",
                    "g" => "morpheme",
                    "h" => "prefix",
                    "i" => "idiom",
                    "j" => "abbreviation",
                    "k" => "suffix",
                    "l" => "set phrase",
                    "m" => "numeral",
                    "mg" => "numeral morpheme",
                    "mq" => "numeral and measure word",
                    "n" => "noun",
                    "ng" => "nominal morpheme",
                    "nr" => "personal name",
                    "nrfg" => "historical name",
                    "nrt" => "transliterated name",
                    "ns" => "place name",
                    "nt" => "organisation",
                    "nz" => "other proper noun",
                    "o" => "onomatopoeia",
                    "p" => "preposition",
                    "q" => "measure word",
                    "r" => "pronoun",
                    "rg" => "pronominal morpheme",
                    "rr" => "personal pronoun",
                    "rz" => "demonstrative",
                    "s" => "noun of location",
                    "t" => "time word",
                    "tg" => "temporal morpheme",
                    "u" => "particle",
                    "ud" => "particle 得",
                    "ug" => "particle 过",
                    "uj" => "particle 的",
                    "ul" => "particle 了",
                    "uv" => "particle 地",
                    "uz" => "particle 着",
                    "v" => "verb",
                    "vd" => "verb as adverb",
                    "vg" => "verbal morpheme",
                    "vi" => "intransitive verb",
                    "vn" => "verb as noun",
                    "vq" => "verb with 过",
                    "x" => "not in the dictionary",
                    "y" => "modal particle",
                    "z" => "descriptive word",
                    "zg" => "descriptive morpheme",
                    _ => return None,
                })
            },
            zh_hans: |tag| {
                Some(match tag {
                    "a" => "形容词",
                    "ad" => "副形词",
                    "ag" => "形语素",
                    "an" => "名形词",
                    "b" => "区别词",
                    "c" => "连词",
                    "d" => "副词",
                    "dg" => "副语素",
                    "e" => "叹词",
                    "eng" => "外文",
                    "f" => "方位词",
                    "g" => "语素",
                    "h" => "前接成分",
                    "i" => "成语",
                    "j" => "简称",
                    "k" => "后接成分",
                    "l" => "习用语",
                    "m" => "数词",
                    "mg" => "数语素",
                    "mq" => "数量词",
                    "n" => "名词",
                    "ng" => "名语素",
                    "nr" => "人名",
                    "nrfg" => "古代人名",
                    "nrt" => "音译人名",
                    "ns" => "地名",
                    "nt" => "机构名",
                    "nz" => "其他专名",
                    "o" => "拟声词",
                    "p" => "介词",
                    "q" => "量词",
                    "r" => "代词",
                    "rg" => "代语素",
                    "rr" => "人称代词",
                    "rz" => "指示代词",
                    "s" => "处所词",
                    "t" => "时间词",
                    "tg" => "时语素",
                    "u" => "助词",
                    "ud" => "助词“得”",
                    "ug" => "助词“过”",
                    "uj" => "助词“的”",
                    "ul" => "助词“了”",
                    "uv" => "助词“地”",
                    "uz" => "助词“着”",
                    "v" => "动词",
                    "vd" => "副动词",
                    "vg" => "动语素",
                    "vi" => "不及物动词",
                    "vn" => "名动词",
                    "vq" => "带“过”动词",
                    "x" => "词典未收",
                    "y" => "语气词",
                    "z" => "状态词",
                    "zg" => "状态语素",
                    _ => return None,
                })
            },
            zh_hant: |tag| {
                Some(match tag {
                    "a" => "形容詞",
                    "ad" => "形容詞作副詞",
                    "ag" => "形容詞素",
                    "an" => "形容詞作名詞",
                    "b" => "非謂形容詞",
                    "c" => "連接詞",
                    "d" => "副詞",
                    "dg" => "副詞素",
                    "e" => "感歎詞",
                    "eng" => "外文",
                    "f" => "方位詞",
                    "g" => "詞素",
                    "h" => "前綴",
                    "i" => "成語",
                    "j" => "簡稱",
                    "k" => "後綴",
                    "l" => "慣用語",
                    "m" => "數詞",
                    "mg" => "數詞素",
                    "mq" => "數量詞",
                    "n" => "名詞",
                    "ng" => "名詞素",
                    "nr" => "人名",
                    "nrfg" => "古代人名",
                    "nrt" => "音譯人名",
                    "ns" => "地名",
                    "nt" => "機構名",
                    "nz" => "其他專有名詞",
                    "o" => "擬聲詞",
                    "p" => "介詞",
                    "q" => "量詞",
                    "r" => "代名詞",
                    "rg" => "代名詞素",
                    "rr" => "人稱代名詞",
                    "rz" => "指示代名詞",
                    "s" => "處所詞",
                    "t" => "時間詞",
                    "tg" => "時間詞素",
                    "u" => "助詞",
                    "ud" => "助詞「得」",
                    "ug" => "助詞「過」",
                    "uj" => "助詞「的」",
                    "ul" => "助詞「了」",
                    "uv" => "助詞「地」",
                    "uz" => "助詞「著」",
                    "v" => "動詞",
                    "vd" => "動詞作副詞",
                    "vg" => "動詞素",
                    "vi" => "不及物動詞",
                    "vn" => "動詞作名詞",
                    "vq" => "帶「過」動詞",
                    "x" => "詞典未收",
                    "y" => "語氣詞",
                    "z" => "狀態詞",
                    "zg" => "狀態詞素",
                    _ => return None,
                })
            },
        }
        pos_note: &'static str {
            en: "Tags are those of jieba\u{2019}s dictionary, one a word, whatever its context; text in Latin letters has one tag.",
            zh_hans: "词性用 jieba 词典的标记，一词一个，不看上下文；拉丁字母的文字统归一类。",
            zh_hant: "詞性採 jieba 詞典的標記，一詞一個，不看上下文；拉丁字母的文字全歸一類。",
        }
        drawn: &'static str {
            en: "Drawn as",
            zh_hans: "图形",
            zh_hant: "圖形",
        }
        bars: &'static str {
            en: "bars",
            zh_hans: "条形图",
            zh_hant: "長條圖",
        }
        cloud: &'static str {
            en: "cloud",
            zh_hans: "词云",
            zh_hant: "文字雲",
        }
        cloud_title: &'static str {
            en: "Cloud of words",
            zh_hans: "词云",
            zh_hant: "文字雲",
        }
        cloud_note: &'static str {
            en: "Only the size of a word says something: areas are to one another as frequencies are. A word that finds no room stands in the table.",
            zh_hans: "只有字号表示频数（面积与频数成正比）；放不下的词见表格。",
            zh_hant: "只有字級代表次數（面積與次數成正比）；放不下的詞見表格。",
        }
        by_document: &'static str {
            en: "by document",
            zh_hans: "按文档看",
            zh_hant: "逐份文件看",
        }
        stopwords: fn(u32) -> String {
            en: |edits| match edits {
                0 => "Stopwords".to_owned(),
                1 => "Stopwords (1 change)".to_owned(),
                _ => format!("Stopwords ({} changes)", count(edits)),
            },
            zh_hans: |edits| match edits {
                0 => "停用词表".to_owned(),
                _ => format!("停用词表（改动 {} 处）", count(edits)),
            },
            zh_hant: |edits| match edits {
                0 => "停用詞表".to_owned(),
                _ => format!("停用詞表（更動 {} 處）", count(edits)),
            },
        }
        stop_note: &'static str {
            en: "What \u{201c}without stopwords\u{201d} leaves out of every list and figure but the overview, each with how \
                        often it stands in the text that is counted; numbers go with them. Press a word to count it after all. \
                        Changes are part of the link, and the browser\u{2019}s Back undoes them.",
            zh_hans: "选“不含停用词”时，除概览外各列表、各图都略去这些词，纯数字也一并略去；词后是它在所统计文字中的频数。按一下某个词，它就重新计入。改动随链接保存，用浏览器的“后退”可以撤销。",
            zh_hant: "選擇「不含停用詞」時，除概覽外的清單與圖表都略去這些詞，純數字也一併略去；詞後是它在所統計文字中的次數。按一下某個詞，它就重新計入。更動會隨連結保存，用瀏覽器的「上一頁」即可復原。",
        }
        stop_add: &'static str {
            en: "Leave out as well",
            zh_hans: "另外略去",
            zh_hant: "另外略去",
        }
        stop_add_button: &'static str {
            en: "Add",
            zh_hans: "添加",
            zh_hant: "加入",
        }
        stop_added: &'static str {
            en: "Added",
            zh_hans: "自己添加的",
            zh_hant: "自行加入",
        }
        stop_remove: fn(&str) -> String {
            en: |word| format!("Count {word} again"),
            zh_hans: |word| format!("重新计入 {word}"),
            zh_hant: |word| format!("重新計入 {word}"),
        }
        stop_count: fn(&str) -> String {
            en: |word| format!("Leave out {word}"),
            zh_hans: |word| format!("略去 {word}"),
            zh_hant: |word| format!("略去 {word}"),
        }
        stop_restore: &'static str {
            en: "Restore the list as it was",
            zh_hans: "恢复原来的词表",
            zh_hant: "還原為原本的詞表",
        }
        leave_out: fn(&str) -> String {
            en: |word| format!("Add {word} to the stopwords"),
            zh_hans: |word| format!("把 {word} 加进停用词"),
            zh_hant: |word| format!("將 {word} 加入停用詞"),
        }
        inside: &'static str {
            en: "words inside words",
            zh_hans: "词中之词",
            zh_hant: "詞中之詞",
        }
        inside_note: &'static str {
            en: "\u{201c}Words inside words\u{201d} is another way to segment: 支付 counts in 支付宝 as well, as in jieba\u{2019}s \
                          mode for search engines. Cutting all texts anew, without guessing new words say, is for the command line \
                          (wenmai segment --no-hmm).",
            zh_hans: "“词中之词”是另一种切分：支付宝里的“支付”也算一次，同 jieba 的搜索引擎模式。要把全部文本重新切分（例如不猜测新词），请用命令行：wenmai segment --no-hmm。",
            zh_hant: "「詞中之詞」是另一種斷詞：支付寶裡的「支付」也算一次，如同 jieba 的搜尋引擎模式。若要將全部文件重新斷詞（例如不猜測新詞），請用命令列：wenmai segment --no-hmm。",
        }
        windows: &'static str {
            en: "A word that stands in two windows counts once. A window ends with the document, or with the sentence if that is asked. The words of the hits themselves are in no window, so a node is no collocate of itself.",
            zh_hans: "同时落在两个跨距里的词只算一次；跨距到文档末尾（或按要求到句末）为止；节点词自己不算在任何跨距里，所以不会成为自己的搭配词。",
            zh_hant: "同時落在兩個跨距裡的詞只算一次；跨距到文件結尾（或依要求到句尾）為止；節點詞自己不算在任何跨距內，因此不會成為自己的搭配詞。",
        }
        one_document: &'static str {
            en: "There is one document only: how evenly words are spread over documents is not defined.",
            zh_hans: "只有一篇文档，谈不上词在各文档间的分布，因此分布指标没有值。",
            zh_hant: "只有一份文件，談不上詞在各文件間的分布，因此分散度沒有值。",
        }
        family: fn(Calculation) -> &'static str {
            en: |family| match family {
                Calculation::Keyness => "Two corpora",
                Calculation::Association => "Two words",
                Calculation::Dispersion => "Parts of a corpus",
                Calculation::Diversity => "A text",
            },
            zh_hans: |family| match family {
                Calculation::Keyness => "两个语料库",
                Calculation::Association => "两个词",
                Calculation::Dispersion => "语料库的各部分",
                Calculation::Diversity => "一篇文本",
            },
            zh_hant: |family| match family {
                Calculation::Keyness => "兩個語料庫",
                Calculation::Association => "兩個詞",
                Calculation::Dispersion => "語料庫的各部分",
                Calculation::Diversity => "一份文件",
            },
        }
        freqs: &'static str {
            en: "frequencies of the word in the parts",
            zh_hans: "该词在各部分的频数",
            zh_hant: "該詞在各部分的次數",
        }
        sizes: &'static str {
            en: "sizes of the parts, in words",
            zh_hans: "各部分的词数",
            zh_hant: "各部分的詞數",
        }
        parts_note: &'static str {
            en: "Numbers with spaces or commas between, as many sizes as frequencies.",
            zh_hans: "数字之间用空格或逗号隔开，频数与词数一一对应。",
            zh_hant: "數字之間用空格或逗號隔開，次數與詞數一一對應。",
        }
        parts_wrong: &'static str {
            en: "These counts cannot be: there have to be as many sizes as frequencies, from 0 up, and a part that has the \
                          word has a size.",
            zh_hans: "这组数不可能成立：频数和词数须一样多，不小于零，有该词的部分词数不能为零。",
            zh_hant: "這組數字不可能成立：次數與詞數須一樣多，不小於零，有該詞的部分詞數不能為零。",
        }
        text: &'static str {
            en: "Text",
            zh_hans: "文本",
            zh_hant: "文字",
        }
        text_note: &'static str {
            en: "Words are what stands between spaces, so Chinese has to be cut into words first. Upper and lower case differ.",
            zh_hans: "以空格分词，所以中文须先切分好。区分大小写。",
            zh_hant: "以空格斷詞，因此中文須先斷好詞。區分大小寫。",
        }
        window: &'static str {
            en: "window of MATTR",
            zh_hans: "MATTR 的窗口",
            zh_hant: "MATTR 的視窗",
        }
        values: &'static str {
            en: "Every measure",
            zh_hans: "所有统计量",
            zh_hant: "所有統計量",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::text;
    use crate::state::Lang;

    /// Tags of jieba's dictionary and those that the engine gives.
    const TAGS: &str =
        "a ad ag an b c d dg e eng f g h i j k l m mg mq n ng nr nrfg nrt ns nt nz o p q r rg rr rz s t tg \
                        u ud ug uj ul uv uz v vd vg vi vn vq x y z zg";

    #[test]
    fn every_tag_has_a_name_in_every_language() {
        for lang in Lang::ALL {
            let lists = text(lang).word_lists();
            for tag in TAGS.split_whitespace() {
                assert!((lists.tag)(tag).is_some_and(|name| !name.is_empty()), "{tag} in {lang:?}");
            }
            assert_eq!((lists.tag)("none"), None);
        }
    }
}
