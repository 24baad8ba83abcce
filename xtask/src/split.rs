//! Splits the page's wasm into what the first chart needs and chunks that are fetched when they are looked at.
//!
//! What each function reaches is known from the linker's relocations, which wasm-bindgen drops: it has to be cargo's own
//! output that is split. Trunk has no hook between the two. So its whole wasm, and the glue for that, are replaced by
//! the parts, on which wasm-bindgen and wasm-opt are run here.

use crate::shell::{about, made, root, Outcome, Shell};
use crate::things;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// What a chunk's file begins with.
pub const CHUNK: &str = "chunk-";

/// What the library calls the module that loads chunks.
const LOADER: &str = "__wasm_split.js";

/// The page is small before it is fast. The features are those that rustc compiles for.
const OPTIMISE: &[&str] = &[
    "-Os",
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--strip-producers",
    "--strip-target-features",
    "--low-memory-unused",
    "--reorder-functions-by-name",
];

/// Puts the parts into the built page in place of the whole; `js` and `wasm` are the files of the whole.
pub fn split(built: &Path, js: &str, wasm: &str) -> Outcome {
    // Whoever calls Trunk by hand may have no more than Trunk needs.
    let shell = things::provide(things::SPLIT)?;
    let parts = made().join("split");
    if parts.exists() {
        fs::remove_dir_all(&parts).map_err(about(&parts))?;
    }
    fs::create_dir_all(&parts).map_err(about(&parts))?;
    let whole = compiled(&shell)?;
    run(&shell, "wasm-split-cli", [whole.as_path(), &parts, "--out-name".as_ref(), "app".as_ref()])?;
    let main = parts.join("app.wasm");
    // Of the linker's exports the chunks need the table of functions, through which they call one another.
    let options =
        ["--target", "web", "--no-typescript", "--keep-lld-exports", "--out-name", "app", "--out-dir"];
    let options = options.iter().map(Path::new).chain([parts.as_path(), main.as_path()]);
    run(&shell, "wasm-bindgen", options)?;

    let mut chunks = BTreeMap::new();
    for entry in fs::read_dir(&parts).map_err(about(&parts))? {
        let path = entry.map_err(about(&parts))?.path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        if path.extension().is_some_and(|extension| extension == "wasm") && !name.starts_with("app") {
            let small = optimised(&shell, &path)?;
            let short = name.trim_start_matches("split_").trim_start_matches("chunk_");
            let named = format!("{CHUNK}{short}-{}.wasm", stamp(&small));
            write(&built.join(&named), small)?;
            chunks.insert(name, named);
        }
    }
    let small = optimised(&shell, &parts.join("app_bg.wasm"))?;
    let own = read(&root().join("www").join("chunks.js"))?;
    let glue = glue(&read(&parts.join("app.js"))?, &read(&parts.join(LOADER))?, &own, &chunks)?;
    let (new_js, new_wasm) = (format!("app-{}.js", stamp(&glue)), format!("app-{}_bg.wasm", stamp(&small)));
    for name in [js, wasm] {
        fs::remove_file(built.join(name)).map_err(about(&built.join(name)))?;
    }
    write(&built.join(&new_js), glue)?;
    write(&built.join(&new_wasm), small)?;
    let index = built.join("index.html");
    write(&index, read(&index)?.replace(js, &new_js).replace(wasm, &new_wasm))
}

/// What cargo has compiled for Trunk, just now.
fn compiled(shell: &Shell) -> Outcome<PathBuf> {
    let metadata = shell.ask("cargo", &["metadata", "--format-version", "1", "--no-deps"]);
    let metadata = metadata.and_then(|json| serde_json::from_str::<serde_json::Value>(&json).ok());
    let target = metadata.as_ref().and_then(|metadata| metadata["target_directory"].as_str());
    let target = Path::new(target.ok_or("cargo does not say where it compiles to")?);
    Ok(target.join("wasm32-unknown-unknown").join("page").join("app.wasm"))
}

fn optimised(shell: &Shell, wasm: &Path) -> Outcome<Vec<u8>> {
    let small = wasm.with_extension("small");
    let options = OPTIMISE.iter().map(Path::new);
    run(shell, "wasm-opt", options.chain([wasm, "-o".as_ref(), small.as_path()]))?;
    fs::read(&small).map_err(about(&small))
}

/// Runs a tool, whose words are of interest when it fails.
fn run<'a>(shell: &Shell, tool: &str, arguments: impl IntoIterator<Item = &'a Path>) -> Outcome {
    let mut command = shell.command(tool, arguments);
    match command.output() {
        Ok(output) if output.status.success() => Ok(()),
        Ok(output) => Err(format!("{tool} failed: {}", String::from_utf8_lossy(&output.stderr))),
        Err(error) => Err(format!("{tool} could not be started: {error}")),
    }
}

/// The page's glue with the loader of its chunks, in one module: two would import one another, which no page can that
/// lies in one file, and the second would come a round trip later. `own` is how we fetch a chunk.
fn glue(glue: &str, loader: &str, own: &str, chunks: &BTreeMap<String, String>) -> Outcome<String> {
    let other = |what: &str| format!("{what} is not as it was written before; see xtask/src/split.rs");
    let mut loads = Vec::new();
    let mut lines = Vec::new();
    let (mut imported, mut quiet) = (false, false);
    for line in loader.lines() {
        if line == "import { initSync } from \"./app.js\";" {
            imported = true;
        } else if line.trim() == "console.error(e);" {
            // The page says it where the chunk is wanted. One that the browser lets go of with the page is no error.
            quiet = true;
        } else if let Some(constant) = line.strip_prefix("export const ") {
            loads.extend(constant.split(' ').next());
            lines.push(format!("const {constant}"));
        } else {
            lines.push(line.to_owned());
        }
    }
    let mut loader = lines.join("\n");
    for (name, named) in chunks {
        let theirs = format!(
            "() => {{\n    const src = fetch(new URL(\"./{name}.wasm\", import.meta.url));\n    src.catch(() => {{}});\n    \
             return async (imports) => (WebAssembly.instantiateStreaming(src, imports));\n}}\n"
        );
        if !loader.contains(&theirs) {
            return Err(other(LOADER));
        }
        loader = loader.replace(&theirs, &format!("() => chunk(\"{named}\")"));
    }
    let import = |line: &str| {
        let name = line.strip_prefix("import * as ")?.split(' ').next()?;
        line.ends_with(&format!("from \"./{LOADER}\"")).then(|| format!("const {name} = loaders;"))
    };
    let glue: Vec<String> =
        glue.lines().map(|line| import(line).unwrap_or_else(|| line.to_owned())).collect();
    let all = format!("{own}{loader}\nconst loaders = {{ {} }};\n{}\n", loads.join(", "), glue.join("\n"));
    let module =
        |line: &str| ["import ", "import{", "export const"].iter().any(|word| line.starts_with(word));
    if !imported
        || !quiet
        || loads.is_empty()
        || all.contains("fetch(new URL(\"./")
        || all.lines().any(module)
    {
        return Err(other("the glue"));
    }
    Ok(stripped(&all))
}

/// Without indentation and comments that fill a line.
fn stripped(script: &str) -> String {
    let mut short = String::new();
    for line in script.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if !["//", "/*", "*/", "* "].iter().any(|mark| line.starts_with(mark)) && line != "*" {
            short.push_str(line);
            short.push('\n');
        }
    }
    short
}

/// A name's part by which a file of another content has another name.
fn stamp(content: impl AsRef<[u8]>) -> String {
    Sha256::digest(content).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

fn read(file: &Path) -> Outcome<String> {
    fs::read_to_string(file).map_err(about(file))
}

fn write(file: &Path, content: impl AsRef<[u8]>) -> Outcome {
    fs::write(file, content).map_err(about(file))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOADS: &str = "import { initSync } from \"./app.js\";\n\nfunction makeLoad() {}\n\
        function wrapAsyncCb() {\n    console.error(e);\n}\n\
        export const __wasm_split_load_views = makeLoad(() => {\n    const src = fetch(new URL(\"./split_views.wasm\", \
        import.meta.url));\n    src.catch(() => {});\n    return async (imports) => \
        (WebAssembly.instantiateStreaming(src, imports));\n}\n, []);\n";
    const GLUE: &str = "import * as import1 from \"./__wasm_split.js\"\n/**\n * What it is.\n */\n\
        function imports() {\n    return import1;\n}\nexport { initSync, __wbg_init as default };\n";

    #[test]
    fn glue_and_loader_are_one_module_with_the_files_names() {
        let chunks = BTreeMap::from([("split_views".to_owned(), "chunk-views-1.wasm".to_owned())]);
        let made = glue(GLUE, LOADS, "// Ours.\nconst chunk = (name) => name;\n", &chunks);
        let expected = "const chunk = (name) => name;\nfunction makeLoad() {}\n\
            function wrapAsyncCb() {\n}\n\
            const __wasm_split_load_views = makeLoad(() => chunk(\"chunk-views-1.wasm\"), []);\n\
            const loaders = { __wasm_split_load_views };\nconst import1 = loaders;\nfunction imports() {\n\
            return import1;\n}\nexport { initSync, __wbg_init as default };\n";
        assert_eq!(made.as_deref(), Ok(expected));
    }

    #[test]
    fn another_glue_or_loader_is_refused() {
        let chunks = BTreeMap::from([("split_views".to_owned(), "chunk-views-1.wasm".to_owned())]);
        assert!(glue(GLUE, &LOADS.replace("src", "source"), "", &chunks).is_err());
        assert!(glue(GLUE, LOADS, "", &BTreeMap::new()).is_err());
        assert!(glue(&format!("import x from \"./y.js\";\n{GLUE}"), LOADS, "", &chunks).is_err());
        assert!(glue(GLUE, "", "", &BTreeMap::new()).is_err());
    }
}
