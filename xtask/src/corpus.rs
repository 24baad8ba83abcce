//! The seed corpus and the dictionary, made by Wenmai's own command line tool before the worker embeds them, and the
//! answers that the page shows before its worker is there.

use crate::shell::{about, heading, made, root, Outcome, Shell};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// Makes what is missing or older than the seeds or the tool. The tool is compiled as its tests are, not for release: it
/// takes a second longer for the five seeds, and minutes less to be compiled.
pub fn build(shell: &Shell) -> Outcome {
    let tools = [tool("wenmai"), tool("examples/first_answers")];
    let quiet: &[&str] = if tools.iter().all(|tool| tool.is_file()) {
        &["--quiet"]
    } else {
        heading("compiling what makes the seed corpus (two minutes)");
        &[]
    };
    // Of the whole workspace, so that the crates they share with its tests are compiled with the same features, once.
    let build = ["build", "--workspace", "--bin", "wenmai", "--example", "first_answers"];
    shell.run("cargo", &[&build[..], quiet].concat())?;
    let [tool, answers] = tools;
    make(shell, "seed.wenmai", &tool, &["build", "seeds", "--name", "微信与支付宝之争", "-o"], &seeds()?)?;
    make(shell, "dictionary.gz", &tool, &["dictionary", "-o"], &[])?;
    let seed = made().join("seed.wenmai");
    make(shell, "first.bin", &answers, &[&seed.to_string_lossy()], std::slice::from_ref(&seed))
}

/// Runs a program, whose last argument is what it writes, unless that is newer than all it is made from.
fn make(shell: &Shell, name: &str, program: &Path, arguments: &[&str], sources: &[PathBuf]) -> Outcome {
    let stamp = made().join(name).with_extension("stamp");
    let output = made().join(name);
    let newest = sources.iter().map(PathBuf::as_path).chain([program]).map(modified).max().flatten();
    if output.is_file() && modified(&stamp) > newest {
        return Ok(());
    }
    // Written to a folder of its own and renamed, so that a failure leaves no partial output.
    let folder = made().join("fresh");
    let fresh = folder.join(name);
    fs::create_dir_all(&folder).map_err(about(&folder))?;
    shell.run(&program.to_string_lossy(), &[arguments, &[&fresh.to_string_lossy()]].concat())?;
    let bytes = fs::read(&fresh).map_err(about(&fresh))?;
    // The same bytes stay as they are: the worker that embeds them is not compiled again.
    if fs::read(&output).ok() != Some(bytes) {
        fs::rename(&fresh, &output).map_err(about(&output))?;
    }
    fs::write(&stamp, "").map_err(about(&stamp))
}

/// A program of ours, compiled for development.
fn tool(name: &str) -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    root().join(target).join("debug").join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}

fn seeds() -> Outcome<Vec<PathBuf>> {
    let folder = root().join("seeds");
    let entries = fs::read_dir(&folder).map_err(about(&folder))?;
    entries.map(|entry| Ok(entry.map_err(about(&folder))?.path())).collect()
}

fn modified(file: &Path) -> Option<SystemTime> {
    fs::metadata(file).ok()?.modified().ok()
}
