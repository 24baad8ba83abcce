//! What the reader prefers: kept on this machine, and applied to the document.

use super::{document, window};
use crate::state::{Lang, Settings, Theme};

const LANG: &str = "wenmai.lang";
const THEME: &str = "wenmai.theme";

/// The settings as they were left, or as the browser has them.
pub fn settings() -> Settings {
    let lang =
        load(LANG).and_then(|tag| Lang::from_tag(&tag)).unwrap_or_else(|| Lang::preferred(&languages()));
    Settings { lang, theme: load(THEME).map(|name| Theme::from_name(&name)).unwrap_or_default() }
}

/// Applies the settings to the document and keeps them.
pub fn apply(settings: Settings, title: &str) {
    if let Some(root) = document().document_element() {
        // Setting an attribute fails only when its name is no name.
        let _ = root.set_attribute("lang", settings.lang.tag());
        let _ = root.set_attribute("data-theme", settings.theme.name());
    }
    document().set_title(title);
}

/// Keeps the settings for the next visit.
pub fn keep(settings: Settings) {
    store(LANG, settings.lang.tag());
    store(THEME, settings.theme.name());
}

fn languages() -> Vec<String> {
    window().navigator().languages().iter().filter_map(|tag| tag.as_string()).collect()
}

// Storage may be off; the page then starts from the browser's preferences each time.
pub(super) fn load(key: &str) -> Option<String> {
    window().local_storage().ok().flatten()?.get_item(key).ok().flatten()
}

pub(super) fn store(key: &str, value: &str) {
    if let Ok(Some(storage)) = window().local_storage() {
        let _ = storage.set_item(key, value);
    }
}

pub(super) fn forget(key: &str) {
    if let Ok(Some(storage)) = window().local_storage() {
        let _ = storage.remove_item(key);
    }
}
