//! The interface's words in three languages. A language is a [`Text`]: a sentence that one of them lacks does not
//! compile. Nothing here is converted from anything else.

mod along;
mod dictionary;
mod en;
mod import;
mod kept;
mod lists;
mod measures;
pub mod number;
mod report;
mod scores;
mod zh_hans;
mod zh_hant;

pub use along::Along;
pub use dictionary::Dictionary;
pub use import::Import;
pub use kept::Kept;
pub use lists::{Calculation, Lists};
pub use report::ReportText;
pub use scores::{Collocates, Keywords, Sums};

use crate::state::{
    Attribute, Column as LineColumn, Counting, Lang, Operator, Page, Part, Repeat, Rows, Theme, Within,
};
use wenmai_protocol::{
    ChangeFault, Collation, Context, FileFault, GroupKey, HitSet, Interval, Nearness, QueryFault, Script,
    SortBy, Span, Stage, Unit, Zone,
};

/// Everything that the interface says in one language.
pub struct Text {
    /// The frame around the pages.
    pub frame: Frame,
    /// The column of filters.
    pub column: Column,
    /// Loading texts.
    pub load: Load,
    /// What several pages say.
    pub common: Common,
    /// The overview.
    pub overview: Overview,
    /// The reading page.
    pub read: Read,
    /// The frequency list.
    pub words: Words,
    /// The concordance.
    pub lines: Lines,
    /// How queries are typed and built.
    pub query: Query,
    /// What the reader changes.
    pub changes: Changes,
    /// The keywords.
    pub keywords: Keywords,
    /// The collocates.
    pub collocates: Collocates,
    /// The sum behind a score.
    pub sums: Sums,
    /// Lists of words in a row, and what lists leave out.
    pub rows: RowsText,
    /// What lists say beside their rows.
    pub lists: Lists,
    /// The dictionary page.
    pub dictionary: Dictionary,
    /// What a measure is.
    pub measure: Measure,
    /// Frequencies over time.
    pub trends: Trends,
    /// Documents beside one another.
    pub compare: Compare,
    /// Corpora that are kept in the browser.
    pub kept: Kept,
    /// Choosing, looking at and loading texts.
    pub import: Import,
    /// Taking a corpus along, and newer versions of the page.
    pub along: Along,
    /// Reports.
    pub report: ReportText,
    /// What went wrong.
    pub faults: Faults,
}

/// See [`Text::frame`].
pub struct Frame {
    pub own_name: &'static str,
    pub skip: &'static str,
    pub page: fn(Page) -> &'static str,
    pub pages: &'static str,
    pub search: &'static str,
    pub placeholder: &'static str,
    pub understood: &'static str,
    pub language: &'static str,
    pub theme: fn(Theme) -> &'static str,
    pub keys: &'static str,
    pub key_list: &'static [(&'static str, &'static str)],
    pub close: &'static str,
    pub counted: &'static str,
    pub counting: fn(Counting) -> &'static str,
    pub opening: &'static str,
    pub restarting: &'static str,
    pub broke: &'static str,
    pub failed: &'static str,
    pub outdated: &'static str,
    pub reload: &'static str,
    pub understood_hide: &'static str,
    pub other_corpus: fn(&str) -> String,
}

/// See [`Text::column`].
pub struct Column {
    pub label: &'static str,
    pub corpus: &'static str,
    pub seed_name: &'static str,
    pub own_name: &'static str,
    pub seed: &'static str,
    pub counts: fn(u32, u32) -> String,
    pub fingerprint: &'static str,
    pub documents: &'static str,
    pub only: fn(&str) -> String,
    pub only_short: &'static str,
    pub more: fn(u32) -> String,
    pub sites: &'static str,
    pub zones: &'static str,
    pub zone: fn(Zone) -> &'static str,
    pub scripts: &'static str,
    pub script: fn(Script) -> &'static str,
    pub badge: fn(Script) -> &'static str,
    pub languages: &'static str,
    pub language: fn(&str) -> Option<&'static str>,
    pub dates: &'static str,
    pub from: &'static str,
    pub to: &'static str,
    pub undated: fn(u32) -> String,
    pub doubtful: &'static str,
    pub month: fn(&str, u32) -> String,
    pub words: fn(u32) -> String,
    pub filters: fn(u32) -> String,
    pub clear: &'static str,
}

/// See [`Text::load`].
pub struct Load {
    pub open: &'static str,
    pub title: &'static str,
    pub private: &'static str,
    pub choose: &'static str,
    pub drop: &'static str,
    pub drop_here: &'static str,
    pub paste: &'static str,
    pub pasted_name: &'static str,
    pub load_pasted: &'static str,
    pub reading: &'static str,
    pub stage: fn(Stage) -> &'static str,
    pub cancel: &'static str,
    pub done: fn(usize, usize) -> String,
    pub loaded: &'static str,
    pub fault: fn(FileFault) -> &'static str,
    pub back: &'static str,
}

/// See [`Text::common`].
pub struct Common {
    pub colon: &'static str,
    pub table: &'static str,
    pub figure: &'static str,
    pub link: &'static str,
    pub copied: &'static str,
    pub not_copied: &'static str,
    pub save_csv: fn(&str) -> String,
    pub save_svg: fn(&str) -> String,
    pub loading: &'static str,
    pub retry: &'static str,
    pub previous: &'static str,
    pub next: &'static str,
    pub range: fn(u32, u32, u32) -> String,
    pub small: fn(u32) -> String,
    pub document: &'static str,
    pub word: &'static str,
    pub freq: &'static str,
    pub rel_freq: &'static str,
    pub rel_freq_characters: &'static str,
}

/// See [`Text::overview`].
pub struct Overview {
    pub words: &'static str,
    pub types: &'static str,
    pub documents: &'static str,
    pub sentences: &'static str,
    pub repairs: &'static str,
    pub set_aside: &'static str,
    pub top: &'static str,
    pub top_note: &'static str,
    pub shares: &'static str,
    pub shares_note: &'static str,
    pub body: &'static str,
    pub reply: &'static str,
    pub aside: &'static str,
    pub cleaning: &'static str,
    pub cleaning_note: &'static str,
    pub clean: &'static str,
    pub rule_head: &'static str,
    pub example: &'static str,
    pub times: &'static str,
    pub rule: fn(&str) -> Option<&'static str>,
    pub norm_only: &'static str,
    pub nothing: &'static str,
    pub shifts: &'static str,
    pub shifts_note: &'static str,
    pub risen: &'static str,
    pub fallen: &'static str,
    pub repeats: &'static str,
    pub repeats_note: fn(u32, u32) -> String,
    pub repeats_document: fn(&str) -> String,
    pub no_repeats: &'static str,
    pub same_words: fn(u32, u32) -> String,
}

/// See [`Text::read`].
pub struct Read {
    pub choose: &'static str,
    pub previous: &'static str,
    pub next: &'static str,
    pub original: &'static str,
    pub counted: &'static str,
    pub both: &'static str,
    pub side: &'static str,
    pub outline: &'static str,
    pub turn: fn(u32) -> String,
    pub set_aside: &'static str,
    pub repairs: fn(u32) -> String,
    pub removed: fn(&str) -> String,
    pub was: fn(&str) -> String,
    pub normal: fn(&str) -> String,
    pub hits: fn(&str, u32) -> String,
    pub previous_hit: &'static str,
    pub next_hit: &'static str,
    pub flag: fn(&str, &str) -> Option<String>,
    pub lines: fn(u32, u32, u32) -> String,
    pub uncertain: &'static str,
    pub empty: &'static str,
}

/// See [`Text::words`].
pub struct Words {
    pub sentence: fn(Unit, u32, u32, u32) -> String,
    pub unit_label: &'static str,
    pub unit: fn(Unit) -> &'static str,
    pub hide_stopwords: &'static str,
    pub find: &'static str,
    pub rank: &'static str,
    pub range: &'static str,
    pub forms: &'static str,
    pub chart: &'static str,
    pub chart_note: fn(u32, u32) -> String,
    pub empty: fn(&str) -> String,
    pub clear_find: &'static str,
    pub dp_note: &'static str,
    pub suggestions: &'static str,
    pub suggestions_note: fn(u32, u32) -> String,
    pub no_suggestions: &'static str,
    pub parts: &'static str,
    pub mi: &'static str,
    pub entropy: &'static str,
    pub join: fn(&str) -> String,
    pub join_short: &'static str,
}

/// See [`Text::lines`].
pub struct Lines {
    pub hits: fn(HitSet, u32) -> String,
    pub per_million: fn(&str) -> String,
    pub per_million_characters: fn(&str) -> String,
    pub in_documents: fn(u32, u32) -> String,
    pub set: fn(HitSet, u32) -> String,
    pub sets: &'static str,
    pub forms: &'static str,
    pub all_forms: &'static str,
    pub ambiguous: fn(&str, &str) -> String,
    pub plot: &'static str,
    pub plot_note: &'static str,
    pub only_here: fn(&str) -> String,
    pub sort: &'static str,
    pub by: fn(SortBy, &[String]) -> String,
    pub text_order: &'static str,
    pub shuffled: &'static str,
    pub again: &'static str,
    pub then: &'static str,
    pub no_more: &'static str,
    pub collation: &'static str,
    pub collations: fn(Collation) -> &'static str,
    pub descending: &'static str,
    pub group: &'static str,
    pub no_group: &'static str,
    pub group_key: fn(GroupKey, &[String]) -> String,
    pub groups: fn(u32) -> String,
    pub all_groups: fn(u32) -> String,
    pub nothing_there: &'static str,
    pub class: fn(&str) -> &'static str,
    pub only: fn(&str) -> String,
    pub narrow: &'static str,
    pub near: &'static str,
    pub near_has: [&'static str; 2],
    pub near_query: &'static str,
    pub span: &'static str,
    pub spans: fn(Nearness) -> String,
    pub apply: &'static str,
    pub near_chip: fn(bool, &str, &str) -> String,
    pub sample: &'static str,
    pub sample_size: &'static str,
    pub seed: &'static str,
    pub another_seed: &'static str,
    pub sample_chip: fn(u32, u32) -> String,
    pub take_away: fn(&str) -> String,
    pub columns: &'static str,
    pub column: fn(LineColumn) -> &'static str,
    pub wider: &'static str,
    pub exclude: &'static str,
    pub put_back: &'static str,
    pub tags: &'static str,
    pub new_tag: &'static str,
    pub add_tag: &'static str,
    pub remove_tag: fn(&str) -> String,
    pub change_words: &'static str,
    pub open_text: &'static str,
    pub marks: &'static str,
    pub excluded: fn(u32) -> String,
    pub undo_mark: &'static str,
    pub redo_mark: &'static str,
    pub restore: &'static str,
    pub all_lines: &'static str,
    pub mark_at: fn(u32, u32) -> String,
    pub classes: &'static str,
    pub class_note: &'static str,
    pub context: &'static str,
    pub size: fn(Context) -> String,
    pub left: &'static str,
    pub node: &'static str,
    pub right: &'static str,
    pub none: fn(&str) -> String,
    pub none_words: fn(u32) -> String,
    pub show_across: &'static str,
    pub search_all_text: &'static str,
    pub without_filters: &'static str,
    pub ask: &'static str,
    pub ask_note: &'static str,
    pub concepts: &'static str,
    pub stale: fn(&str) -> String,
    pub copy_lines: &'static str,
}

/// See [`Text::query`].
pub struct Query {
    pub mode: &'static str,
    pub modes: [&'static str; 2],
    pub placeholder: &'static str,
    pub exact: &'static str,
    pub exactness: [&'static str; 3],
    pub expert_form: &'static str,
    pub open_expert: &'static str,
    pub copy: &'static str,
    pub instead: fn(&str) -> String,
    pub incomplete: &'static str,
    pub searching: &'static str,
    pub stop: &'static str,
    pub build: &'static str,
    pub build_title: &'static str,
    pub token: fn(u32) -> String,
    pub attribute: &'static str,
    pub attributes: fn(Attribute) -> &'static str,
    pub operator: &'static str,
    pub operators: fn(Operator) -> &'static str,
    pub value: &'static str,
    pub any: &'static str,
    pub repeat: &'static str,
    pub repeats: fn(Repeat) -> String,
    pub captured: &'static str,
    pub gap: &'static str,
    pub least: &'static str,
    pub most: &'static str,
    pub add_token: &'static str,
    pub add_gap: &'static str,
    pub remove: fn(&str) -> String,
    pub within: &'static str,
    pub units: fn(Within) -> &'static str,
    pub search: &'static str,
}

/// See [`Text::changes`].
pub struct Changes {
    pub label: &'static str,
    pub making: &'static str,
    pub made: fn(u32) -> String,
    pub moved: fn(u32, u32, u32) -> String,
    pub show_moved: &'static str,
    pub moved_title: &'static str,
    pub moved_note: fn(u32, u32) -> String,
    pub before: &'static str,
    pub after: &'static str,
    pub difference: &'static str,
    pub undo: &'static str,
    pub redo: &'static str,
    pub corpus: &'static str,
    pub save: &'static str,
    pub line_title: &'static str,
    pub zone: &'static str,
    pub found: fn(&str, &str) -> String,
    pub whole_run: fn(u32) -> String,
    pub change_zone: fn(&str) -> String,
    pub changed: &'static str,
    pub repairs: &'static str,
    pub nothing: &'static str,
    pub undone_here: &'static str,
    pub words: &'static str,
    pub choose_word: &'static str,
    pub join: fn(&str, &str) -> String,
    pub cut: fn(&str, &str) -> String,
    pub by_rule: &'static str,
    pub undo_repair: &'static str,
    pub restore: &'static str,
    pub undo_rule_here: &'static str,
    pub undo_rule: &'static str,
    pub restore_rule_here: &'static str,
    pub restore_rule: &'static str,
    pub undone: fn(&str, &str) -> String,
}

/// See [`Text::rows`].
pub struct RowsText {
    pub unit: fn(Rows) -> &'static str,
    pub sentence: fn(Rows, u32, u32) -> String,
    pub lengths: &'static str,
    pub from: &'static str,
    pub to: &'static str,
    pub within: &'static str,
    pub sentences: &'static str,
    pub documents: &'static str,
    pub min_freq: &'static str,
    pub min_range: &'static str,
    pub hide_contained: &'static str,
    pub fillers: &'static str,
    pub more: fn(u32) -> String,
    pub empty: &'static str,
}

/// See [`Text::measure`].
pub struct Measure {
    pub about: fn(&str) -> String,
    pub definitions: &'static str,
    pub columns: &'static str,
    pub formula: &'static str,
    pub source: &'static str,
    pub range: &'static str,
    pub zero: &'static str,
    pub note: &'static str,
    pub said: fn(&str) -> Option<&'static str>,
}

/// See [`Text::trends`].
pub struct Trends {
    pub interval_label: &'static str,
    pub interval: fn(Interval) -> &'static str,
    pub sentence: fn(&str, Interval, u32) -> String,
    pub followed: &'static str,
    pub add: &'static str,
    pub add_button: &'static str,
    pub remove: fn(&str) -> String,
    pub most: fn(u32) -> String,
    pub chart: &'static str,
    pub chart_note: &'static str,
    pub point: &'static str,
    pub hits: &'static str,
    pub ci: &'static str,
    pub between: fn(&str, &str) -> String,
    pub of: fn(u32, u32) -> String,
    pub undated: fn(u32, u32) -> String,
    pub undated_hits: fn(&str, u32) -> String,
    pub no_dates: &'static str,
    pub by_document: &'static str,
    pub ask: &'static str,
    pub ask_note: &'static str,
}

/// See [`Text::compare`].
pub struct Compare {
    pub parts: &'static str,
    pub part: fn(Part) -> &'static str,
    pub sentence: fn(Part, u32) -> String,
    pub single: &'static str,
    pub map: &'static str,
    pub map_note: &'static str,
    pub map_words: &'static str,
    pub apart: fn(&str) -> String,
    pub without: fn(&str) -> String,
    pub axis: fn(u32, &str) -> String,
    pub kind: fn(bool) -> &'static str,
    pub also_here: fn(u32, &str) -> String,
    pub typical: &'static str,
    pub typical_note: &'static str,
    pub here: fn(u32, u32) -> String,
    pub heat: &'static str,
    pub heat_note: &'static str,
    pub weights: &'static str,
    pub weights_note: &'static str,
    pub weight: fn(&str, u32) -> String,
    pub diversity: &'static str,
    pub diversity_note: fn(u32) -> String,
    pub tokens: &'static str,
    pub types: &'static str,
    pub hapaxes: &'static str,
    pub whole: &'static str,
    pub pair: &'static str,
    pub first: &'static str,
    pub second: &'static str,
    pub pairs: &'static str,
    pub pairs_note: &'static str,
    pub shared: fn(u32, u32) -> String,
    pub none: &'static str,
    pub no_pairs: &'static str,
    pub aligned: &'static str,
    pub different: &'static str,
    pub first_of: fn(u32, u32) -> String,
}

/// See [`Text::faults`].
pub struct Faults {
    pub query: fn(&QueryFault) -> String,
    pub change: fn(ChangeFault) -> &'static str,
    pub not_found: &'static str,
    pub stopped: &'static str,
    pub dictionary: &'static str,
    pub files: &'static str,
    pub broken: &'static str,
}

/// The name of a capture; a number where the query has no such one.
fn capture(captures: &[String], number: u8) -> String {
    captures.get(usize::from(number)).cloned().unwrap_or_else(|| (number + 1).to_string())
}

/// The number that a flag's evidence begins with.
fn leading(evidence: &str) -> Option<u32> {
    evidence.split(' ').next()?.parse().ok()
}

/// The interface in a language.
pub fn text(lang: Lang) -> &'static Text {
    match lang {
        Lang::En => &en::TEXT,
        Lang::ZhHans => &zh_hans::TEXT,
        Lang::ZhHant => &zh_hant::TEXT,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RULES: [&str; 14] = [
        "inserted-pinyin",
        "phase-shift",
        "lost-stop",
        "tag-as-text",
        "entity",
        "disguise",
        "trans-as-p",
        "lost-capital-p",
        "mojibake",
        "invisible",
        "composition",
        "radical",
        "split-word",
        "look-alike",
    ];

    const FLAGS: [&str; 6] = [
        "date-relative",
        "date-contradicted",
        "converted-from-simplified",
        "machine-translated",
        "text-damaged",
        "encoding-unsure",
    ];

    #[test]
    fn every_rule_and_flag_has_a_name_in_every_language() {
        for lang in Lang::ALL {
            let text = text(lang);
            for rule in RULES {
                assert!(
                    (text.overview.rule)(rule).is_some_and(|name| !name.is_empty()),
                    "{rule} in {lang:?}"
                );
            }
            for flag in FLAGS {
                let sentence = (text.read.flag)(flag, "2014");
                assert!(sentence.is_some_and(|sentence| sentence.len() > 8), "{flag} in {lang:?}");
            }
            assert_eq!((text.overview.rule)("no-such-rule"), None);
            assert_eq!((text.read.flag)("no-such-flag", ""), None);
        }
    }

    #[test]
    fn english_counts_one_and_many() {
        let text = text(Lang::En);
        assert_eq!((text.lines.hits)(HitSet::Words, 1), "1 hit");
        assert_eq!((text.lines.hits)(HitSet::Words, 1234), "1,234 hits");
        assert_eq!((text.column.counts)(1, 1), "1 document · 1 word");
        assert_eq!((text.column.counts)(5, 13402), "5 documents · 13,402 words");
        assert_eq!((text.common.range)(1, 50, 3187), "1–50 of 3,187");
    }

    /// Characters of the other Chinese script, among those that the interface is likely to need.
    #[test]
    fn each_chinese_keeps_to_its_script() {
        let samples = |lang: Lang| {
            let text = text(lang);
            let mut all = vec![
                text.frame.opening.to_owned(),
                text.frame.broke.to_owned(),
                text.load.private.to_owned(),
                [text.import.formats, text.import.unsure, text.import.pattern_note, text.import.memory]
                    .concat(),
                text.lines.ask_note.to_owned(),
                text.overview.cleaning_note.to_owned(),
                text.faults.dictionary.to_owned(),
            ];
            all.extend(
                [text.trends.ask_note, text.trends.chart_note, text.compare.map_note].map(str::to_owned),
            );
            all.extend(
                [text.compare.typical_note, text.compare.heat_note, text.lists.stop_note].map(str::to_owned),
            );
            all.extend(Part::ALL.map(|part| (text.compare.sentence)(part, 3)));
            all.extend(Page::ALL.map(|page| (text.frame.page)(page).to_owned()));
            all.extend(Zone::ALL.map(|zone| (text.column.zone)(zone).to_owned()));
            all.extend(RULES.iter().filter_map(|rule| (text.overview.rule)(rule)).map(str::to_owned));
            all.extend(FLAGS.iter().filter_map(|flag| (text.read.flag)(flag, "")));
            all.concat()
        };
        let simplified = "个们这为词语频档标题动网链条数据处简体间写读开关闭选择载进过没还无义转换错误码";
        let traditional = "個們這為詞語頻檔標題動網鏈條數據處簡體間寫讀開關閉選擇載進過沒還無義轉換錯誤碼";
        let hans = samples(Lang::ZhHans);
        let hant = samples(Lang::ZhHant);
        for (simple, full) in simplified.chars().zip(traditional.chars()) {
            assert!(!hans.contains(full), "{full} in Simplified");
            assert!(!hant.contains(simple), "{simple} in Traditional");
        }
        assert!(hant.contains("斷詞") || hant.contains("檔案") || hant.contains("文件"), "{hant}");
    }
}
