//! A filter in a fragment.

use super::names::{date, joined, ranges, unranged};
use super::Writer;
use wenmai_protocol::{Criterion, Filter, Language, Script, Zone, Zones};

/// Each key after a prefix.
pub fn write(out: &mut Writer, prefix: &str, filter: &Filter) {
    let key = |name: &str| format!("{prefix}{name}");
    match &filter.zones {
        Zones::Main => {}
        Zones::All => out.pair(&key("zones"), "all"),
        Zones::Some(zones) => {
            out.pair(&key("zones"), &joined(zones.iter().map(|zone| zone.name())));
        }
    }
    out.number(&key("once"), filter.without_copies.into());
    out.text_pair(&key("docs"), &ranges(&filter.documents));
    for site in &filter.sites {
        out.pair(&key("site"), site);
    }
    for criterion in &filter.fields {
        out.pair(&key("where"), &criterion.to_string());
    }
    out.text_pair(&key("from"), filter.date_from.as_deref().unwrap_or(""));
    out.text_pair(&key("to"), filter.date_to.as_deref().unwrap_or(""));
    out.text_pair(&key("script"), &joined(filter.scripts.iter().map(|script| script.code())));
    for language in &filter.languages {
        out.pair(&key("lang"), language.tag());
    }
}

/// Reads a pair; whether its key is one of these.
pub fn read(filter: &mut Filter, key: &str, value: &str) -> bool {
    match key {
        "zones" if value == "all" => filter.zones = Zones::All,
        "zones" => {
            let zones: Vec<Zone> = value.split('.').filter_map(Zone::from_name).collect();
            if !zones.is_empty() {
                filter.zones = Zones::Some(zones);
            }
        }
        "once" => filter.without_copies = value == "1",
        "docs" => filter.documents = unranged(value),
        "site" => filter.sites.push(value.to_owned()),
        "where" => filter.fields.extend(value.parse::<Criterion>()),
        "from" => filter.date_from = date(value),
        "to" => filter.date_to = date(value),
        "script" => {
            filter.scripts = value.split('.').filter_map(Script::from_code).collect();
        }
        "lang" => filter.languages.extend(Language::from_tag(value)),
        _ => return false,
    }
    true
}
