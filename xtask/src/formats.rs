//! Files in all formats that are read, each made by another program from one text of our own: what `wenmai` makes of them
//! is tested by `crates/engine/tests/all/real_files.rs`.

use crate::shell::{about, root, run, Outcome, Shell};
use crate::things;
use percent_encoding::{utf8_percent_encode, AsciiSet, NON_ALPHANUMERIC};
use std::fs;
use std::path::Path;

/// Makes the files that are missing, in `target/formats`; a few seconds.
pub fn make(shell: &Shell) -> Outcome {
    let sources = root().join("tests").join("cases").join("formats");
    let folder = root().join("target").join("formats");
    fs::create_dir_all(&folder).map_err(about(&folder))?;
    let text = sources.join("snow.md");
    let table = sources.join("table.csv");
    for (ending, to) in [
        ("docx", "docx"),
        ("odt", "odt"),
        ("epub", "epub"),
        ("html", "html"),
        ("tei", "tei"),
        ("md", "gfm-yaml_metadata_block+pipe_tables"),
    ] {
        made(&folder.join(format!("pandoc.{ending}")), &text, |output| {
            let (input, output) = (text.to_string_lossy(), output.to_string_lossy());
            shell.run("pandoc", &["--standalone", "--to", to, "--output", &output, &input])
        })?;
    }
    let odt = folder.join("pandoc.odt");
    for ending in ["docx", "pdf"] {
        office(shell, &odt, &folder, &format!("office.{ending}"), ending, &[])?;
    }
    // Commas, quotation marks, UTF-8, from the first line.
    let reading = ["--infilter=CSV:44,34,76,1"];
    for ending in ["xlsx", "ods"] {
        office(shell, &table, &folder, &format!("office.{ending}"), ending, &reading)?;
    }
    let html = folder.join("pandoc.html");
    made(&folder.join("browser.pdf"), &html, |output| {
        let browser = things::browser(shell).ok_or("the browser is gone")?;
        let print = format!("--print-to-pdf={}", output.display());
        let options = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", &print];
        let mut command = shell.command(&browser.to_string_lossy(), options);
        run(command.arg(&html))
    })
}

/// Runs a program, unless what it makes is there and newer than what it is made from.
fn made(output: &Path, source: &Path, make: impl FnOnce(&Path) -> Outcome) -> Outcome {
    let modified = |file: &Path| fs::metadata(file).ok()?.modified().ok();
    if modified(output) >= modified(source) && output.is_file() {
        return Ok(());
    }
    make(output)?;
    if output.is_file() {
        Ok(())
    } else {
        Err(format!("{} was not made, though the program said nothing", output.display()))
    }
}

/// What stands for itself in the path of an address.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// The address of a file. LibreOffice does not end if its own has a space or Han characters in it.
fn address(file: &Path) -> String {
    format!("file://{}", utf8_percent_encode(&file.to_string_lossy(), PLAIN))
}

/// Has LibreOffice convert a file. It names what it makes like the source, so that goes to a folder of its own first.
fn office(
    shell: &Shell,
    source: &Path,
    folder: &Path,
    name: &str,
    ending: &str,
    options: &[&str],
) -> Outcome {
    made(&folder.join(name), source, |output| {
        let program = things::office(shell).ok_or("LibreOffice is gone")?;
        let fresh = folder.join("fresh");
        let profile = format!("-env:UserInstallation={}", address(&folder.join("profile")));
        let mut command = shell.command(&program.to_string_lossy(), [&profile, "--headless"]);
        run(command.args(options).args(["--convert-to", ending, "--outdir"]).arg(&fresh).arg(source))?;
        let stem = source.file_stem().unwrap_or_default().to_string_lossy();
        let made = fresh.join(format!("{stem}.{ending}"));
        fs::rename(&made, output).map_err(about(&made))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_nothing_but_ascii() {
        assert_eq!(address(Path::new("/a b/文-1.x")), "file:///a%20b/%E6%96%87-1.x");
    }
}
