//! Trunk's hook after a build. A page for development may run trunk's own inline script, which reloads it. A release gets
//! the chunks of its wasm, the service worker's list of files, and the page that has everything within itself.
//!
//! That page has classic workers: from a file path Chromium starts no module worker from a blob, and shares no blob's
//! address between page and worker. So the parts lie in the page as base64, become Blobs on request, and are posted to the
//! workers; the page's own wasm is started from bytes.

use crate::shell::{about, root, Outcome};
use crate::split::{split, CHUNK};
use base64::prelude::{Engine, BASE64_STANDARD};
use flate2::{write::GzEncoder, Compression};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// The page that has everything within itself but a corpus.
const SINGLE: &str = "explorer.html";
/// What keeps the page for when there is no network.
const OFFLINE: &str = "sw.js";

/// Finishes what trunk has built.
pub fn run() -> Outcome {
    let variable =
        |name: &str| env::var(name).map_err(|_| format!("only trunk calls this task: {name} is not set"));
    let built = PathBuf::from(variable("TRUNK_STAGING_DIR")?);
    if variable("TRUNK_PROFILE")? != "release" {
        return relax_policy(&built.join("index.html"));
    }
    let (js, wasm) = whole(&built)?;
    split(&built, &js, &wasm)?;
    single(&built)?;
    offline(&built)
}

/// The names of the page's glue and wasm.
fn whole(built: &Path) -> Outcome<(String, String)> {
    let index = read(&built.join("index.html"))?;
    let named = |name: &str| -> Outcome<String> {
        let found = attribute(&index, name).ok_or(format!("the built page has no {name}"))?;
        Ok(found.trim_start_matches("./").to_owned())
    };
    Ok((named("data-js")?, named("data-wasm")?))
}

fn relax_policy(page: &Path) -> Outcome {
    replace(page, "script-src 'self'", "script-src 'self' 'unsafe-inline'")
}

fn replace(page: &Path, what: &str, by: &str) -> Outcome {
    let html = read(page)?;
    if !html.contains(what) {
        return Err(format!("{} has no `{what}`", page.display()));
    }
    write(page, html.replacen(what, by, 1))
}

fn read(file: &Path) -> Outcome<String> {
    fs::read_to_string(file).map_err(about(file))
}

fn write(file: &Path, content: impl AsRef<[u8]>) -> Outcome {
    fs::write(file, content).map_err(about(file))
}

fn hash(content: impl AsRef<[u8]>) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(content)))
}

/// Writes the page that has everything within itself. A corpus is put before its end when a reader saves one.
fn single(built: &Path) -> Outcome {
    let source = |name: &str| read(&root().join("www").join("single").join(name));
    let index = read(&built.join("index.html"))?;
    let (js, wasm) = whole(built)?;
    let mut style = String::new();
    let links = index.split("<link").skip(1).filter_map(|link| link.split('>').next());
    for link in links.filter(|link| attribute(link, "rel") == Some("stylesheet")) {
        style += &read(&built.join(attribute(link, "href").unwrap_or_default()))?;
    }
    let mut parts = String::new();
    let mut add = |name: &str, content: &[u8]| -> Outcome {
        let packed = !content.starts_with(&[0x1f, 0x8b]);
        let content = if packed { gzip(content)? } else { content.to_vec() };
        let attribute = if packed { " data-packed" } else { "" };
        let text = BASE64_STANDARD.encode(content);
        let tag = "<script type=\"application/octet-stream\" data-part=";
        parts += &format!("{tag}\"{name}\"{attribute}>{text}</script>\n");
        Ok(())
    };
    let bytes = |name: &str| fs::read(built.join(name)).map_err(about(&built.join(name)));
    add("app.js", &bytes(&js)?)?;
    add("app.wasm", &bytes(&wasm)?)?;
    for name in files(built)?.iter().filter(|name| name.starts_with(CHUNK)) {
        add(name, &bytes(name)?)?;
    }
    for worker in ["worker", "importer"] {
        let glue = classic(&read(&built.join(format!("{worker}.js")))?)
            .ok_or(format!("{worker}.js is not as wasm-bindgen wrote it before; see xtask/src/finish.rs"))?;
        let start = source("worker.js")?.replace("{name}", worker);
        add(&format!("{worker}.js"), format!("{glue}{start}").as_bytes())?;
        add(&format!("{worker}.wasm"), &bytes(&format!("{worker}_bg.wasm"))?)?;
    }
    add("dictionary.gz", &bytes("dictionary.gz")?)?;
    let script = source("start.js")?;
    let icon = BASE64_STANDARD.encode(fs::read(root().join("www").join("icon.svg")).unwrap_or_default());
    let page = source("page.html")?
        .replace("{script_hash}", &hash(&script))
        .replace("{style_hash}", &hash(&style))
        .replace("{icon}", &format!("data:image/svg+xml;base64,{icon}"))
        .replace("{style}", &style)
        .replace("{script}", &script)
        .replace("{parts}", &parts);
    write(&built.join(SINGLE), page)
}

/// The first value of an attribute, in quotation marks or, as Trunk strips pages, without.
fn attribute<'h>(html: &'h str, name: &str) -> Option<&'h str> {
    let value = html.split(&format!(" {name}=")).nth(1)?;
    match value.strip_prefix('"') {
        Some(value) => value.split('"').next(),
        None => value.split([' ', '>']).next(),
    }
}

/// A worker's glue as a script that is no module: opened from disk, a browser starts no module from a blob.
fn classic(glue: &str) -> Option<String> {
    // As wasm-bindgen writes it, and as Trunk strips it.
    let exports = ["export { initSync, __wbg_init as default };", "export{initSync,__wbg_init as default};"];
    let export = exports.into_iter().find(|export| glue.contains(export))?;
    let rest = glue.replacen(export, "", 1);
    let statements = rest.split(['\n', ';', '}']).map(str::trim_start);
    let is_module = |one: &str| {
        ["import ", "import{", "import\"", "export ", "export{"].iter().any(|word| one.starts_with(word))
    };
    (!statements.into_iter().any(is_module)).then(|| rest.replace("import.meta.url", "self.location.href"))
}

fn gzip(content: &[u8]) -> Outcome<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content).and_then(|()| encoder.finish()).map_err(|error| error.to_string())
}

/// The files of the page, in order.
fn files(built: &Path) -> Outcome<BTreeSet<String>> {
    let mut files = BTreeSet::new();
    for entry in fs::read_dir(built).map_err(about(built))? {
        let path = entry.map_err(about(built))?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_file() && !name.starts_with('.') {
            files.insert(name);
        }
    }
    Ok(files)
}

/// Writes the list of files for when there is no network, and tells the page of it.
fn offline(built: &Path) -> Outcome {
    replace(
        &built.join("index.html"),
        "<title>",
        &format!("<meta name=\"offline\" content=\"{OFFLINE}\"><title>"),
    )?;
    let mut files = BTreeMap::new();
    for name in self::files(built)?.into_iter().filter(|name| name != OFFLINE) {
        let path = built.join(&name);
        files.insert(name, hash(fs::read(&path).map_err(about(&path))?));
    }
    let list = serde_json::to_string_pretty(&files).map_err(|error| error.to_string())?;
    let version = Sha256::digest(&list).iter().take(8).map(|byte| format!("{byte:02x}")).collect::<String>();
    let worker = root().join("www").join("offline").join(OFFLINE);
    let head =
        format!("const VERSION = \"{version}\";\nconst LATER = [\"{SINGLE}\"];\nconst FILES = {list};\n\n");
    write(&built.join(OFFLINE), head + &read(&worker)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_as_browsers_write_it() {
        assert_eq!(hash("abc"), "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
    }

    #[test]
    fn glue_with_imports_or_other_exports_is_refused() {
        let glue = "let wasm;\nnew URL('a', import.meta.url);\nexport { initSync, __wbg_init as default };\n";
        assert_eq!(classic(glue).as_deref(), Some("let wasm;\nnew URL('a', self.location.href);\n\n"));
        assert_eq!(classic(&format!("import x from './y.js';\n{glue}")), None);
        assert_eq!(classic(&format!("export function z() {{}}\n{glue}")), None);
        assert_eq!(classic("let wasm;"), None);
        let stripped = "let e;new URL('a',import.meta.url);export{initSync,__wbg_init as default};";
        assert_eq!(classic(stripped).as_deref(), Some("let e;new URL('a',self.location.href);"));
        assert_eq!(classic(&format!("import x from'./y.js';{stripped}")), None);
        assert_eq!(classic(&format!("function z(){{}}export{{z}};{stripped}")), None);
    }

    #[test]
    fn attributes_are_read_with_and_without_marks() {
        let page = "<script data-js=./a.js id=start data-wasm=\"./a b.wasm\"></script>";
        assert_eq!(attribute(page, "data-js"), Some("./a.js"));
        assert_eq!(attribute(page, "data-wasm"), Some("./a b.wasm"));
        assert_eq!(attribute(page, "id"), Some("start"));
        assert_eq!(attribute(page, "href"), None);
    }
}
