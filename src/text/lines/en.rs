//! English.

use super::{capture, Lines};
use crate::state::Column as LineColumn;
use crate::text::number::{count, plural};
use wenmai_protocol::{Collation, Context, GroupKey, HitSet, Nearness, SortBy, Span};

pub const TEXT: Lines = Lines {
    hits: |set, number| match set {
        HitSet::Words => plural(number, "hit", "hits"),
        HitSet::Across => plural(number, "hit across words", "hits across words"),
        HitSet::Characters => plural(number, "character hit", "character hits"),
        HitSet::Token => plural(number, "hit of one word", "hits of one word each"),
        HitSet::Tokens => plural(number, "hit of several words", "hits of several words each"),
        HitSet::Inside => plural(number, "hit inside a word", "hits inside words"),
        HitSet::Crossing => plural(number, "hit with a part of a word", "hits with parts of words"),
    },
    per_million: |rate| format!("{rate} per million"),
    per_million_characters: |rate| format!("{rate} per million"),
    in_documents: |range, all| format!("in {} of {}", count(range), plural(all, "document", "documents")),
    set: |set, number| match set {
        HitSet::Characters => format!("{} as characters", count(number)),
        HitSet::Words => format!("{} on word boundaries", count(number)),
        HitSet::Across => format!("{} across them", count(number)),
        HitSet::Token => format!("{} as one word", count(number)),
        HitSet::Tokens => format!("{} as several words", count(number)),
        HitSet::Inside => format!("{} inside words", count(number)),
        HitSet::Crossing => format!("{} with parts of words", count(number)),
    },
    sets: "Which hits",
    forms: "Written forms",
    all_forms: "all forms",
    ambiguous: |folded, written| {
        format!("{folded} stands for several Traditional characters; here it was written {written}.")
    },
    plot: "Where the hits are",
    plot_note: "a line is a document, as long as its words",
    only_here: |title| format!("Only hits in \u{201c}{title}\u{201d}"),
    sort: "Sort",
    by: |by, captures| match by {
        SortBy::Left(place) => {
            format!("L{place}: {}", plural(place.into(), "word to the left", "words to the left"))
        }
        SortBy::Right(place) => {
            format!("R{place}: {}", plural(place.into(), "word to the right", "words to the right"))
        }
        SortBy::Node => "node".to_owned(),
        SortBy::Document => "document".to_owned(),
        SortBy::Date => "date".to_owned(),
        SortBy::Capture(number) => format!("captured {}", capture(captures, number)),
    },
    text_order: "text order",
    shuffled: "shuffled",
    again: "shuffle again",
    then: "then by",
    no_more: "nothing more",
    collation: "Order of words",
    collations: |collation| match collation {
        Collation::CodePoint => "code points",
        Collation::Pinyin => "pinyin",
        Collation::Stroke => "strokes",
    },
    descending: "descending",
    group: "Group",
    no_group: "not grouped",
    group_key: |key, captures| match key {
        GroupKey::Of(by) => (TEXT.by)(by, captures),
        GroupKey::Year => "year".to_owned(),
        GroupKey::Month => "month".to_owned(),
        GroupKey::Site => "site".to_owned(),
        GroupKey::Zone => "zone".to_owned(),
        GroupKey::Script => "script".to_owned(),
        GroupKey::Class => "kind of hit".to_owned(),
    },
    groups: |number| plural(number, "group", "groups"),
    all_groups: |number| format!("Show {}", plural(number, "group", "groups")),
    nothing_there: "none",
    class: |name| match name {
        "token" => "one word",
        "tokens" => "several words",
        "inside" => "inside a word",
        _ => "parts of words",
    },
    only: |labels| format!("only {labels}"),
    narrow: "Within these hits",
    near: "Near another query",
    near_has: ["near", "not near"],
    near_query: "Other query",
    span: "How near",
    spans: |span| match span {
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
    apply: "Apply",
    near_chip: |has, query, span| format!("{} {query} ({span})", if has { "near" } else { "not near" }),
    sample: "Random sample",
    sample_size: "Lines",
    seed: "Seed",
    another_seed: "Another seed",
    sample_chip: |size, seed| format!("sample of {} (seed {seed})", count(size)),
    take_away: |what| format!("Without: {what}"),
    columns: "Columns",
    column: |column| match column {
        LineColumn::Title => "title",
        LineColumn::Date => "date",
        LineColumn::Site => "site",
        LineColumn::Zone => "zone",
        LineColumn::Author => "author",
    },
    wider: "More of this line",
    exclude: "Exclude this line",
    put_back: "Count it again",
    tags: "Tags",
    new_tag: "New tag",
    add_tag: "Add tag",
    remove_tag: |tag| format!("Remove tag {tag}"),
    change_words: "Words, zone, repairs\u{2026}",
    open_text: "Open in the text",
    marks: "Your marks",
    excluded: |number| format!("{} excluded", plural(number, "line", "lines")),
    undo_mark: "Undo mark",
    redo_mark: "Redo mark",
    restore: "Count all again",
    all_lines: "all lines",
    mark_at: |hits, percent| format!("{} at {percent}%", plural(hits, "hit", "hits")),
    classes: "Kinds of hits",
    class_note: "A frequency list counts hits of one word each.",
    context: "Context",
    size: |context| match context {
        Context::Words(size) => plural(size, "word", "words"),
        Context::Characters(size) => plural(size, "character", "characters"),
        Context::Sentence => "sentence".to_owned(),
        Context::Paragraph => "paragraph".to_owned(),
    },
    left: "left context",
    node: "node",
    right: "right context",
    none: |query| format!("No hits of {query}."),
    none_words: |across| {
        format!(
            "On word boundaries there is none, but {}.",
            plural(across, "hit crosses them", "hits cross them")
        )
    },
    show_across: "Show them",
    search_all_text: "Search all text",
    without_filters: "Search without filters",
    ask: "What are you looking for?",
    ask_note:
        "Type a word above and press Enter. One search finds Simplified and Traditional, full and half \
               width, capitals and disguised spellings.",
    concepts: "Names for sets of written forms",
    stale: |query| format!("Below are still the hits of {query}."),
    copy_lines: "Copy the link to these lines",
};
