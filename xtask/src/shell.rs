//! Where programs are found and how they are run.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;

/// What a task comes to: nothing more, or one sentence saying what is wrong and what to do.
pub type Outcome<T = ()> = Result<T, String>;

/// The folder of this checkout.
pub fn root() -> &'static Path {
    static ROOT: OnceLock<PathBuf> = OnceLock::new();
    ROOT.get_or_init(|| Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new(".")).to_owned())
}

/// The folder for what xtask makes itself.
pub fn made() -> PathBuf {
    root().join("target").join("wenmai")
}

/// The folder whose `bin` has the tools that were compiled here.
pub fn tools() -> PathBuf {
    made().join("tools")
}

/// The search path and the Rust toolchain that all programs are run with.
#[derive(Clone)]
pub struct Shell {
    path: OsString,
    toolchain: Option<&'static str>,
}

impl Shell {
    /// With the toolchain that the caller has, and the tools of this checkout, of the tests and of cargo on the search path.
    pub fn inherit() -> Self {
        let node = root().join("tests").join("node_modules").join(".bin");
        let compiled = tools().join("bin");
        let home = env::var_os("CARGO_HOME").map(PathBuf::from);
        let home = home.or_else(|| env::home_dir().map(|home| home.join(".cargo")));
        let inherited = env::var_os("PATH").unwrap_or_default();
        let path = [node, compiled]
            .into_iter()
            .chain(env::split_paths(&inherited))
            .chain(home.map(|home| home.join("bin")));
        // A folder whose name has a path separator cannot be on PATH, which is then left as it is.
        Shell { path: env::join_paths(path).unwrap_or(inherited), toolchain: None }
    }

    /// The same with another of rustup's toolchains.
    pub fn with_toolchain(self, name: &'static str) -> Self {
        Shell { toolchain: Some(name), ..self }
    }

    /// The program's file, if it is on the search path.
    pub fn find(&self, program: &str) -> Option<PathBuf> {
        let endings: &[&str] = if cfg!(windows) { &[".exe", ".cmd"] } else { &[""] };
        env::split_paths(&self.path)
            .flat_map(|folder| endings.iter().map(move |ending| folder.join(format!("{program}{ending}"))))
            .find(|file| file.is_file())
    }

    /// The program, to be run in this checkout's folder.
    pub fn command<I: AsRef<std::ffi::OsStr>>(
        &self,
        program: &str,
        arguments: impl IntoIterator<Item = I>,
    ) -> Command {
        let mut command = Command::new(self.find(program).unwrap_or_else(|| program.into()));
        command.args(arguments).current_dir(root()).env("PATH", &self.path);
        if let Some(toolchain) = self.toolchain {
            command.env("RUSTUP_TOOLCHAIN", toolchain);
        }
        // What `cargo run` says of xtask itself would make build scripts run again that watch these variables.
        for (name, _) in env::vars_os() {
            let name = name.to_string_lossy();
            if name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_") {
                command.env_remove(&*name);
            }
        }
        command
    }

    /// Runs the program where the user sees and can answer it.
    pub fn run(&self, program: &str, arguments: &[&str]) -> Outcome {
        run(&mut self.command(program, arguments))
    }

    /// What the program prints, if it is there and succeeds.
    pub fn ask(&self, program: &str, arguments: &[&str]) -> Option<String> {
        let output = self.command(program, arguments).stdin(Stdio::null()).output().ok()?;
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
    }
}

/// Runs the command where the user sees and can answer it.
pub fn run(command: &mut Command) -> Outcome {
    run_and(command, |_| {})
}

/// Starts the command, does something with it, and waits for its end.
pub fn run_and(command: &mut Command, meanwhile: impl FnOnce(&mut Child)) -> Outcome {
    let line = [command.get_program()].into_iter().chain(command.get_args());
    let line = line.map(|part| part.to_string_lossy()).collect::<Vec<_>>().join(" ");
    let mut child = command.spawn().map_err(|error| format!("`{line}` could not be started: {error}"))?;
    meanwhile(&mut child);
    match child.wait() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("`{line}` failed ({status}); what it printed above says why")),
        Err(error) => Err(format!("`{line}` could not be waited for: {error}")),
    }
}

/// One line that says what happens next.
pub fn heading(line: &str) {
    println!("── {line}");
}

/// A file operation's error as a sentence about its file.
pub fn about(file: &Path) -> impl FnOnce(std::io::Error) -> String + '_ {
    move |error| format!("{}: {error}", file.display())
}
