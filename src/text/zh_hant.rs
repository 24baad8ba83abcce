//! 繁體中文，臺灣用語。

use super::*;

/// The interface in Chinese as it is written in Taiwan.
pub const TEXT: Text = Text {
    frame: frame::zh_hant::TEXT,
    column: column::zh_hant::TEXT,
    load: load::zh_hant::TEXT,
    common: common::zh_hant::TEXT,
    overview: overview::zh_hant::TEXT,
    read: read::zh_hant::TEXT,
    words: words::zh_hant::TEXT,
    lines: lines::zh_hant::TEXT,
    query: query::zh_hant::TEXT,
    changes: changes::zh_hant::TEXT,
    keywords: scores::zh_hant::KEYWORDS,
    collocates: scores::zh_hant::COLLOCATES,
    sums: scores::zh_hant::SUMS,
    rows: rows::zh_hant::TEXT,
    lists: lists::zh_hant::TEXT,
    dictionary: dictionary::zh_hant::TEXT,
    measure: measures::zh_hant::TEXT,
    trends: trends::zh_hant::TEXT,
    compare: compare::zh_hant::TEXT,
    kept: kept::zh_hant::TEXT,
    import: import::zh_hant::TEXT,
    along: along::zh_hant::TEXT,
    report: report::zh_hant::TEXT,
    faults: faults::zh_hant::TEXT,
};
