//! English.

use super::*;

/// The interface in English.
pub const TEXT: Text = Text {
    frame: frame::en::TEXT,
    column: column::en::TEXT,
    load: load::en::TEXT,
    common: common::en::TEXT,
    overview: overview::en::TEXT,
    read: read::en::TEXT,
    words: words::en::TEXT,
    lines: lines::en::TEXT,
    query: query::en::TEXT,
    changes: changes::en::TEXT,
    keywords: scores::en::KEYWORDS,
    collocates: scores::en::COLLOCATES,
    sums: scores::en::SUMS,
    rows: rows::en::TEXT,
    lists: lists::en::TEXT,
    dictionary: dictionary::en::TEXT,
    measure: measures::en::TEXT,
    trends: trends::en::TEXT,
    compare: compare::en::TEXT,
    kept: kept::en::TEXT,
    import: import::en::TEXT,
    along: along::en::TEXT,
    report: report::en::TEXT,
    faults: faults::en::TEXT,
};
