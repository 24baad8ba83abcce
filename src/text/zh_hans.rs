//! 简体中文。

use super::*;

/// The interface in Chinese with Simplified characters.
pub const TEXT: Text = Text {
    frame: frame::zh_hans::TEXT,
    column: column::zh_hans::TEXT,
    load: load::zh_hans::TEXT,
    common: common::zh_hans::TEXT,
    overview: overview::zh_hans::TEXT,
    read: read::zh_hans::TEXT,
    words: words::zh_hans::TEXT,
    lines: lines::zh_hans::TEXT,
    query: query::zh_hans::TEXT,
    changes: changes::zh_hans::TEXT,
    keywords: scores::zh_hans::KEYWORDS,
    collocates: scores::zh_hans::COLLOCATES,
    sums: scores::zh_hans::SUMS,
    rows: rows::zh_hans::TEXT,
    lists: lists::zh_hans::TEXT,
    dictionary: dictionary::zh_hans::TEXT,
    measure: measures::zh_hans::TEXT,
    trends: trends::zh_hans::TEXT,
    compare: compare::zh_hans::TEXT,
    kept: kept::zh_hans::TEXT,
    import: import::zh_hans::TEXT,
    along: along::zh_hans::TEXT,
    report: report::zh_hans::TEXT,
    faults: faults::zh_hans::TEXT,
};
