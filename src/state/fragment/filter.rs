//! A filter in a fragment.

use super::names::{date, find, joined, ranges, script_name, unranged, zone_name, SCRIPTS};
use super::Writer;
use wenmai_protocol::{Filter, Zone, Zones};

/// Each key after a prefix.
pub fn write(out: &mut Writer, prefix: &str, filter: &Filter) {
    let key = |name: &str| format!("{prefix}{name}");
    match &filter.zones {
        Zones::Main => {}
        Zones::All => out.pair(&key("zones"), "all"),
        Zones::Some(zones) => {
            out.pair(&key("zones"), &joined(zones.iter().map(|zone| zone_name(*zone))));
        }
    }
    out.number(&key("once"), filter.without_copies.into());
    out.text_pair(&key("docs"), &ranges(&filter.documents));
    for site in &filter.sites {
        out.pair(&key("site"), site);
    }
    out.text_pair(&key("from"), filter.date_from.as_deref().unwrap_or(""));
    out.text_pair(&key("to"), filter.date_to.as_deref().unwrap_or(""));
    out.text_pair(&key("script"), &joined(filter.scripts.iter().map(|script| script_name(*script))));
    for language in &filter.languages {
        out.pair(&key("lang"), language);
    }
}

pub fn read(filter: &mut Filter, key: &str, value: &str) {
    match key {
        "zones" if value == "all" => filter.zones = Zones::All,
        "zones" => {
            let zones: Vec<Zone> =
                value.split('.').filter_map(|name| find(Zone::ALL, name, zone_name)).collect();
            if !zones.is_empty() {
                filter.zones = Zones::Some(zones);
            }
        }
        "once" => filter.without_copies = value == "1",
        "docs" => filter.documents = unranged(value),
        "site" => filter.sites.push(value.to_owned()),
        "from" => filter.date_from = date(value),
        "to" => filter.date_to = date(value),
        "script" => {
            filter.scripts = value.split('.').filter_map(|name| find(SCRIPTS, name, script_name)).collect();
        }
        "lang" => filter.languages.push(value.to_owned()),
        _ => {}
    }
}
