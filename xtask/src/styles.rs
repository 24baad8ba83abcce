//! The page's style sheet, gathered from where its parts lie: what is of the whole page in `www/styles`, then what each
//! component and view has beside its code.

use crate::shell::{about, made, root, Outcome};
use std::fs;
use std::path::{Path, PathBuf};

/// What a folder of the page calls its part.
const PART: &str = "style.css";

/// Writes the page's style sheet, which `www/index.html` links, to `page.css`.
pub fn gather() -> Outcome {
    let (page, output) = (sheet()?, made().join("page.css"));
    // The same bytes stay as they are.
    if fs::read_to_string(&output).ok().as_ref() == Some(&page) {
        return Ok(());
    }
    fs::create_dir_all(made()).map_err(about(&made()))?;
    fs::write(&output, page).map_err(about(&output))
}

/// The page's style sheet. Where two rules weigh the same, the later one holds: the sheets of `www/styles` come first, by
/// their names, and the others by their paths.
fn sheet() -> Outcome<String> {
    let mut sheets = files(&root().join("www").join("styles"), &|_| true)?;
    sheets.extend(files(&root().join("src"), &|name| name == PART)?);
    let mut page = String::new();
    for sheet in &sheets {
        page += &fs::read_to_string(sheet).map_err(about(sheet))?;
        page.push('\n');
    }
    Ok(page)
}

/// The files of a folder and of those within it that have such a name, by their paths.
fn files(folder: &Path, such: &dyn Fn(&str) -> bool) -> Outcome<Vec<PathBuf>> {
    let mut entries = Vec::new();
    for entry in fs::read_dir(folder).map_err(about(folder))? {
        entries.push(entry.map_err(about(folder))?.path());
    }
    entries.sort();
    let mut found = Vec::new();
    for entry in entries {
        if entry.is_dir() {
            found.extend(files(&entry, such)?);
        } else if entry.file_name().is_some_and(|name| such(&name.to_string_lossy())) {
            found.push(entry);
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_of_the_whole_page_comes_first_and_every_view_is_there() {
        let page = sheet().unwrap();
        let place = |rule: &str| page.find(rule).unwrap_or_else(|| panic!("no {rule}"));
        assert!(place(":root {") < place(".tabs {") && place(".tabs {") < place(".modal {"));
        assert!(place(".modal {") < place(".chart {") && place(".chart {") < place(".kwic.columns {"));
        let views = fs::read_dir(root().join("src").join("views")).unwrap();
        for view in views.map(|view| view.unwrap().path().join(PART)).filter(|sheet| sheet.is_file()) {
            assert!(page.contains(&fs::read_to_string(&view).unwrap()), "{}", view.display());
        }
    }
}
