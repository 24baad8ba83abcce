//! The seed corpus and the dictionary, made by Wenmai's own command line tool before the worker embeds them, and the
//! answers that the page shows before its worker is there.

use crate::shell::{about, heading, made, root, Outcome, Shell};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// Makes what is missing or older than the seeds or the tool.
pub fn build(shell: &Shell) -> Outcome {
    if !tool().is_file() {
        heading("compiling the command line tool that makes the seed corpus (two minutes)");
    }
    shell.run("cargo", &["build", "--quiet", "--release", "--package", "wenmai-cli"])?;
    make(shell, "seed.wenmai", &["build", "seeds", "--name", "微信与支付宝之争"], &seeds()?)?;
    make(shell, "dictionary.gz", &["dictionary"], &[])?;
    let [seed, answers] =
        ["seed.wenmai", "first.bin"].map(|name| made().join(name).to_string_lossy().into_owned());
    let package = ["run", "--quiet", "--package", "wenmai-worker", "--example", "first_answers", "--"];
    shell.run("cargo", &[&package[..], &[&seed, &answers]].concat())
}

/// Runs the tool, unless what it made is newer than all it is made from.
fn make(shell: &Shell, name: &str, arguments: &[&str], sources: &[PathBuf]) -> Outcome {
    let made_at = modified(&made().join(name).with_extension("stamp"));
    let output = made().join(name);
    let sources = sources.iter().chain([&tool()]).map(|file| modified(file)).max().flatten();
    if output.is_file() && made_at > sources {
        return Ok(());
    }
    // Beside the output first, so that a failure leaves no half of it.
    let fresh = made().join("fresh").join(name);
    let folder = made().join("fresh");
    fs::create_dir_all(&folder).map_err(about(&folder))?;
    shell.run(&tool().to_string_lossy(), &[arguments, &["-o", &fresh.to_string_lossy()]].concat())?;
    let bytes = fs::read(&fresh).map_err(about(&fresh))?;
    // The same bytes stay as they are: the worker that embeds them is not compiled again.
    if fs::read(&output).ok() != Some(bytes) {
        fs::rename(&fresh, &output).map_err(about(&output))?;
    }
    let stamp = made().join(name).with_extension("stamp");
    fs::write(&stamp, "").map_err(about(&stamp))
}

fn tool() -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    root().join(target).join("release").join(format!("wenmai{}", std::env::consts::EXE_SUFFIX))
}

fn seeds() -> Outcome<Vec<PathBuf>> {
    let folder = root().join("seeds");
    let entries = fs::read_dir(&folder).map_err(about(&folder))?;
    entries.map(|entry| Ok(entry.map_err(about(&folder))?.path())).collect()
}

fn modified(file: &Path) -> Option<SystemTime> {
    fs::metadata(file).ok()?.modified().ok()
}
